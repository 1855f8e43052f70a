"""`vzv explain`: what a code, column, figure or letter means. Reads declarations only; no numpy, no pandas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from vzv_sheets.checks.all_rules import ALL_RULES, rule
from vzv_sheets.checks.terms import usual_terms
from vzv_sheets.findings.kinds import SEVERITY_NL, FindingKind
from vzv_sheets.legal.shipped import figures
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.schema.columns import Column, Required, Sheet
from vzv_sheets.schema.standard import SETTINGS, STANDARD_SHEETS
from vzv_sheets.use_cases.explain_figure import explain_figure
from vzv_sheets.use_cases.explain_indicator import explain_indicator, indicator_codes
from vzv_sheets.use_cases.explain_letter import explain_letter
from vzv_sheets.vocabulary.words import enumeration, fold, nearest

_LETTER_CODE = re.compile(r"[Ll]\d\d")
_BLOCKS = {
    "nl": {"figures": "de cijfers die deze cel gebruiken", "payments": "de betaling", "letters": "de brieven"},
    "en": {"figures": "the figures that use this cell", "payments": "the payment", "letters": "the letters"},
}


def explain(subject: str, language: str = "nl") -> list[str] | None:
    """The lines that explain a code, `Blad.kolom`, letter, indicator or figure of the law (by its name or by words of
    its title); None when nothing is called so.
    """
    finders: tuple[Callable[[str, str], list[str] | None], ...] = (_rule, _column, _letter, explain_indicator, _figure)
    for finder in finders:
        lines = finder(subject.strip(), language)
        if lines is not None:
            return lines
    return None


def suggestion(subject: str) -> str | None:
    """What looks most like a subject that is not known; nothing for a letter that is not made yet."""
    return None if _LETTER_CODE.fullmatch(subject.strip()) else nearest(subject, subjects(), cutoff=0.6)


def subjects() -> list[str]:
    """Everything that can be explained."""
    return [
        *(found.kind.code for found in ALL_RULES),
        *(f"{sheet.name}.{column.key}" for sheet in STANDARD_SHEETS for column in sheet.columns),
        *(f"Instellingen.{setting.key}" for setting in SETTINGS),
        *figures().parameters,
        *(letter.code for letter in LETTERS),
        *indicator_codes(),
    ]


def _rule(subject: str, language: str) -> list[str] | None:
    found = rule(subject)
    return None if found is None else list(_rule_lines(found.kind, language))


def _rule_lines(kind: FindingKind, language: str) -> Iterator[str]:
    severities = [kind.severity, *(variant.severity for variant in kind.variants.values())]
    words = list(
        dict.fromkeys(SEVERITY_NL[severity] if language == "nl" else severity.value for severity in severities)
    )
    nl = language == "nl"
    yield f"{kind.code} ({enumeration(words, 'of' if nl else 'or')})"
    for variant in (kind.variant(""), *kind.variants.values()):
        yield ""
        yield f"{'Melding' if nl else 'Message'}:  {_in_usual_terms(variant.message.in_language(language))}"
        yield f"{'Herstel' if nl else 'Remedy'}:  {_in_usual_terms(variant.remedy.in_language(language))}"
    yield ""
    yield f"{'Waarom' if nl else 'Why'}:   {kind.why.in_language(language)}"
    if kind.legal:
        yield f"{'Wet' if nl else 'Law'}:      {kind.legal}"
    yield f"{'Bron' if nl else 'Source'}:     {kind.source}"
    if kind.blocks:
        names = [_BLOCKS[language].get(name, name) for name in kind.blocks]
        yield f"{'Houdt tegen' if nl else 'Blocks'}: {enumeration(names, 'en' if nl else 'and')}"
    if kind.reads:
        yield f"{'Leest' if nl else 'Reads'}:    {', '.join(dict.fromkeys(kind.reads))}"
    yield ""
    yield "Voorbeeld dat deze melding geeft:" if nl else "An example that gives this finding:"
    yield from _indented(kind.bad)
    yield "Voorbeeld dat goed is:" if nl else "An example that is right:"
    yield from _indented(kind.good)


def _in_usual_terms(text: str) -> str:
    """A text with the usual words for client and professional; the other fields are filled from a row."""
    for field, word in usual_terms().items():
        text = text.replace(f"{{{field}}}", word)
    return text


def _indented(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield f"    {line}" if line else ""


def _column(subject: str, _: str) -> list[str] | None:
    sheet_name, dot, key = subject.partition(".")
    if not dot:
        return None
    for setting in SETTINGS if fold(sheet_name) == "instellingen" else ():
        if fold(setting.key) == fold(key):
            return list(_column_lines("Instellingen", setting))
    for sheet in STANDARD_SHEETS:
        if fold(sheet.name) == fold(sheet_name):
            for column in sheet.columns:
                if fold(column.key) == fold(key):
                    return list(_column_lines(sheet.name, column, sheet))
    return None


def _column_lines(sheet_name: str, column: Column, sheet: Sheet | None = None) -> Iterator[str]:
    yield f"{sheet_name}.{column.key} ({column.kind.value})"
    yield ""
    yield column.help
    yield ""
    if column.required is Required.ALWAYS:
        yield "Altijd invullen."
    elif column.required is Required.WHEN:
        yield f"Nodig voor: {column.needed_for}."
    if column.default is not None:
        yield f"Leeg betekent: {column.default}."
    if column.choices:
        yield f"Keuzes: {'; '.join(column.choices)}" + (" (aan te vullen op blad Lijsten)" if column.open_list else "")
    if column.refers_to:
        yield f"Verwijst naar blad: {enumeration(column.refers_to, 'of')}"
    if column.example:
        yield f"Voorbeeld: {column.example}"
    if column.synonyms:
        yield f"Ook gelezen als kop: {', '.join(column.synonyms)}"
    yield f"Waarvoor: {column.purpose}. Wie mag het zien: {enumeration([r.value for r in column.readers])}."
    yield f"Bewaren: {column.retention.value}." + (" Bijzonder gegeven." if column.special else "")
    codes = [found.kind.code for found in ALL_RULES if f"{sheet_name}.{column.key}" in found.kind.reads]
    if codes:
        yield f"Gelezen door: {', '.join(codes)}"
    if sheet is not None and column.key in sheet.key:
        yield "Dit is het nummer waar andere bladen naar verwijzen; het komt maar één keer voor."


def _figure(subject: str, _: str) -> list[str] | None:
    return explain_figure(subject)


def _letter(subject: str, language: str) -> list[str] | None:
    return explain_letter(subject, language)
