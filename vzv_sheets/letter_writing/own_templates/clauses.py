"""What the standard letter says and an own one may have forgotten (domain/letters.md, clauses)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.own_templates.reading import FieldUse
from vzv_sheets.letter_writing.own_templates.remarks import Grade, Remark, warning

# What a field of the standard letter stands for; a letter that has the field should not lose it unnoticed.
_OF_FIELDS: Mapping[str, Text] = {
    "vergoeding": Text("de kostenvergoeding", "the expense allowance"),
    "verzekering": Text("de verzekering", "the insurance"),
    "schade_melden_bij": Text("bij wie schade wordt gemeld", "to whom damage is reported"),
    "vog_voorbehoud": Text("het voorbehoud van de VOG", "the reservation about the VOG"),
    "ouder": Text("de handtekening van een ouder", "the signature of a parent"),
    "ondertekenaar_organisatie": Text("de handtekening van de organisatie", "the signature of the host"),
    "ondertekenaar_bemiddelaar": Text("de handtekening van de bemiddelaar", "the signature of the agency"),
    "kopie_gemeente": Text("de kopie aan de gemeente", "the copy to the municipality"),
    "proefperiode": Text("de proefperiode", "the trial period"),
    "gonogo": Text("het gesprek over doorgaan", "the talk about going on"),
    "eigen_keuze": Text("de eigen keuze van de vrijwilliger", "the volunteer's own choice"),
}
# Words that the standard letter has for a clause without a field.
_OF_WORDS: Mapping[str, tuple[tuple[tuple[str, ...], Text], ...]] = {
    "nl": (
        (("kostenvergoeding",), Text("'kostenvergoeding, geen beloning'", "'expense allowance, no pay'")),
        (("handtekening", "ondertekening"), Text("een handtekening", "a signature")),
        (("voor uzelf", "geheimhouding", "vertrouwelijk"), Text("geheimhouding", "confidentiality")),
        (("stoppen", "intrekken"), Text("dat stoppen altijd mag", "that one may always stop")),
    ),
    "en": (
        (("allowance",), Text("'kostenvergoeding, geen beloning'", "'expense allowance, no pay'")),
        (("signature", "signed"), Text("een handtekening", "a signature")),
        (("confidential",), Text("geheimhouding", "confidentiality")),
        (("stop",), Text("dat stoppen altijd mag", "that one may always stop")),
    ),
}  # fmt: skip


def forgotten(
    own: list[FieldUse], own_text: str, standard: list[FieldUse], standard_text: str, language: str
) -> Iterator[Remark]:
    """Warnings for clauses, then a note with the other fields that the own template does not use."""
    used, offered = {use.path[0] for use in own}, dict.fromkeys(use.path[0] for use in standard)
    for name in offered:
        if name in _OF_FIELDS and name not in used:
            clause = _OF_FIELDS[name]
            yield warning(
                f"hierin staat nu niets over {clause.nl}; de standaardbrief wel.",
                f"nothing here is about {clause.en}; the standard letter has it.", f"'{name}'",
            )  # fmt: skip
    standard_words, own_words = standard_text.lower(), own_text.lower()
    for stems, clause in _OF_WORDS.get(language, ()):
        if any(stem in standard_words for stem in stems) and not any(stem in own_words for stem in stems):
            yield warning(
                f"de standaardbrief noemt {clause.nl}; dat woord staat hier niet in. Klopt dat?",
                f"the standard letter mentions {clause.en}; this one does not have the word. Is that right?",
            )
    unused = [name for name in offered if name not in used and name not in _OF_FIELDS]
    if unused:
        yield Remark(Grade.NOTE, Text(f"niet gebruikt: {', '.join(unused)}.", f"not used: {', '.join(unused)}."))
