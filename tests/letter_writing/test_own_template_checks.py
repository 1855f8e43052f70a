"""What is told of an own template: all mistakes at once, in plain Dutch, with the place in Word."""

from __future__ import annotations

import io
import time
import zipfile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.letter_writing.word_templates import template, with_body, with_parts
from vzv_sheets.letter_writing.letters import LETTERS, letter_kind, standard_templates
from vzv_sheets.letter_writing.own_templates.checking import can_be_used, check_template
from vzv_sheets.letter_writing.own_templates.remarks import Grade, sentences
from vzv_sheets.letter_writing.word.docx_template import compile_template

LOOP = "{%p for doel in leerdoelen %}"


def remarks(data: bytes, *grades: Grade, code: str = "L01", language: str = "nl") -> list[str]:
    found = check_template(data, "L01.docx", letter_kind(code))
    return list(sentences([one for one in found if one.grade in (grades or (Grade.MISTAKE,))], language))


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.code)
def test_a_copy_of_a_standard_template_has_nothing_to_tell(kind):
    for language, data in standard_templates(kind).items():
        assert list(sentences(check_template(data, kind.template, kind, language), "nl")) == []


def test_all_mistakes_of_a_template_are_told_at_once():
    told = remarks(
        template(
            "Beste {{ aanheff }}, welkom bij ons allemaal hier.", "", "Wat fijn dat u zich wilt inzetten bij {{ organistaie }}.",
            LOOP, "{{ doel.omschijving }}", "{%p endfor %}", "Het jaar is {{ jaar }}.", "{{ iets_heel_anders }}",
            rows=(("a", "b"), ("c", "U bent {{ namm }}.")), header="{{ organisatienam }}", footer="Nr. {{ kenmrek }}",
        )
    )  # fmt: skip
    assert told == [
        "'aanheff' in alinea 1 ('Beste {{ aanheff }}, welkom bij…'): bedoelt u 'aanhef'?",
        "'organistaie' in alinea 2 ('Wat fijn dat u zich wilt…'): bedoelt u 'organisatie'?",
        "'doel.omschijving' in alinea 4 ('{{ doel.omschijving }}'): bedoelt u 'doel.omschrijving'?",
        "'jaar' in alinea 6 ('Het jaar is {{ jaar }}.'): dit veld bestaat niet voor L01, wel voor L15 (Vergoedingsoverzicht). De velden: vzv letters --fields L01",
        "'iets_heel_anders' in alinea 7 ('{{ iets_heel_anders }}'): dit veld bestaat niet. De velden: vzv letters --fields L01",
        "'namm' in tabel 1, rij 2 ('U bent {{ namm }}.'): bedoelt u 'naam'?",
        "'kenmrek' in de voet, alinea 1 ('Nr. {{ kenmrek }}'): bedoelt u 'kenmerk'?",
        "'organisatienam' in de kop, alinea 1 ('{{ organisatienam }}'): bedoelt u 'organisatienaam'?",
    ]


def test_a_mistake_in_several_places_is_one_sentence():
    told = remarks(template(*(f"Regel {number}: {{{{ namm }}}}" for number in range(1, 6))))
    assert told == [
        "'namm' in alinea 1 ('Regel 1: {{ namm }}'), alinea 2 ('Regel 2: {{ namm }}'), alinea 3 ('Regel 3: {{ namm }}') en op nog 2 plaatsen: bedoelt u 'naam'?"
    ]


# What was typed (a paragraph each) and a part of what is said about it.
TOLD = {
    "not closed": (["Beste {{ naam en"], "'{{ naam en' in alinea 1 ('Beste {{ naam en'): dit wordt in deze alinea niet afgesloten; zet er '}}' achter."),
    "half closed": (["Beste {{ naam }."], "zet er '}}' achter"),
    "closed in the next paragraph": (["Beste {{ naam", "}},"], "'}}' in alinea 2 ('}},'): hier hoort '{{' voor, in dezelfde alinea."),
    "mixed": (["{%p if ouder }}", "{%p endif %}"], "dit begint met '{%' en eindigt met '}}'; zet er '%}' achter."),
    "single braces": (["Beste { naam },"], "'{ naam }' in alinea 1 ('Beste { naam },'): typ '{{ naam }}'."),
    "mail merge": (["Beste «naam»,"], "typ '{{ naam }}'."),
    "condition never closed": (["{%p if ouder %}", "x"], "'{%p if ouder %}' in alinea 1: dit wordt nergens afgesloten; zet '{%p endif %}' waar het ophoudt."),
    "loop never closed": ([LOOP, "x"], "zet '{%p endfor %}' waar het ophoudt"),
    "nothing to close": (["x", "{%p endif %}"], "'{%p endif %}' in alinea 2: hier is geen voorwaarde (if) open om af te sluiten."),
    "closed in another order": ([LOOP, "{%p if ouder %}", "{%p endfor %}", "{%p endif %}"], "zet eerst '{%p endif %}', vóór '{%p endfor %}'."),
    "over paragraphs": (["{% if ouder %}De ouder:", "{{ ouder }}{% endif %}"], "'{% if ouder %}' in alinea 1 ('{% if ouder %}De ouder:'): dit gaat over meer dan één alinea. Zet '{%p if ouder %}' alleen in een eigen alinea, en '{%p endif %}' ook."),
    "half a paragraph of its own": (["{%p if ouder %}", "x", "tot slot {% endif %}"], "typ '{%p endif %}', net als bij '{%p if ouder %}'."),
    "not alone in its paragraph": (["Dan {%p if ouder %}", "x", "{%p endif %}"], "zet dit alleen in een eigen alinea; wat er nu naast staat zou wegvallen."),
    "a row outside a table": (["{%tr if ouder %}", "x", "{%tr endif %}"], "dit hoort in een tabel. Typ buiten een tabel '{%p if ouder %}'."),
    "Dutch words": (["{% als ouder %}x{% einde als %}"], "typ '{% if ouder %}'."),
    "Dutch end": (["{% if ouder %}x{% einde %}"], "typ '{% endif %}'."),
    "space before p": (["{% p if ouder %}", "x", "{%p endif %}"], "typ '{%p if ouder %}'."),
    "no space after p": (["{%pif ouder %}", "x", "{%p endif %}"], "typ '{%p if ouder %}'."),
    "one equal sign": (["{% if rol = 'tuin' %}x{% endif %}"], "vergelijk met twee is-tekens: ==."),
    "no quotes": (["{% if rol == tuin %}x{% endif %}"], "bedoelt u de tekst tuin? Zet er dan aanhalingstekens omheen: 'tuin'."),
    "Dutch operator": (["{% if niet ouder %}x{% endif %}"], "typ not in plaats van niet."),
    "spaces in a name": (["{{ plaats ondertekening }}"], "de naam van een veld heeft geen spaties."),
    "hyphen in a name": (["{{ plaats-ondertekening }}"], "wel een laag streepje (_)."),
    "nothing in it": (["{{ }}"], "hier hoort de naam van een veld."),
    "a list printed": (["{{ leerdoelen }}"], "dit is een lijst; herhaal hem: {%p for leerdoel in leerdoelen %} {{ leerdoel.categorie }} {{ leerdoel.omschrijving }} {%p endfor %}, elk in een eigen alinea."),
    "a field of a row alone": (["{{ categorie }}"], "dit hoort bij elke rij van 'leerdoelen': typ {%p for leerdoel in leerdoelen %}"),
    "a row outside its loop": ([LOOP, "{{ doel.categorie }}", "{%p endfor %}", "{{ doel.categorie }}"], "'doel' bestaat alleen tussen '{%p for doel in … %}' en '{%p endfor %}'."),
    "a row that is not there": ([LOOP, "{{ doel.leeftijd }}", "{%p endfor %}"], "dit bestaat niet; wel 'doel.categorie' of 'doel.omschrijving'."),
    "a text repeated": (["{%p for x in naam %}", "{{ x }}", "{%p endfor %}"], "dit is geen lijst en kan niet worden herhaald; typ '{{ naam }}'."),
    "a condition printed": (["{{ kopie_gemeente }}"], "dit is een voorwaarde en geen tekst; typ '{%p if kopie_gemeente %}' in een eigen alinea"),
    "a condition compared": (["{% if kopie_gemeente == 'ja' %}x{% endif %}"], "dit is een voorwaarde en geen tekst"),
    "a part of a text": (["{{ naam.voornaam }}"], "'naam' heeft geen onderdelen; typ '{{ naam }}'."),
    "a strange loop": (["{%p for leerdoelen %}", "{%p endfor %}"], "een herhaling typt u als '{%p for rij in lijst %}'"),
    "a loop in a loop": ([LOOP, "{%p for x in leerdoelen %}", "{{ x.categorie }}", "{%p endfor %}", "{%p endfor %}"], "gaat over een lijst van diezelfde rij"),
    "else without if": (["{%p else %}"], "hier is geen voorwaarde (if) open."),
    "dash": (["{%- if ouder -%}x{%- endif -%}"], "typ '{% if ouder %}'."),
    "filter": (["{{ naam | upper }}"], "laat het filter (wat na | staat) weg."),
    "call": (["{{ naam.upper() }}"], "hier kan niet worden gerekend of iets worden aangeroepen"),
    "sum": (["{{ 9**9**9 }}"], "hier kan niet worden gerekend"),
    "class": (["{{ ''.__class__ }}"], "dit kan niet in een brief."),
    "hidden part": (["{{ naam._x }}"], "dit kan niet in een brief."),
    "huge loop": (["{%p for i in range(10**9) %}", "{%p endfor %}"], "een herhaling typt u als"),
    "include": (["{% include '/etc/passwd' %}"], "'include' kan niet in een brief"),
    "macro": (["{% macro x() %}"], "'macro' kan niet in een brief"),
    "deep": (["{{ " + "(" * 200 + " }}"], "hier kan niet worden gerekend"),
    "long": (["{{ " + "x" * 400 + " }}"], "dit is te lang voor een veld."),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "said"), TOLD.values(), ids=TOLD)
def test_what_was_typed_wrong_is_told_with_what_to_type(typed, said):
    told = remarks(template(*typed))
    assert any(said in sentence for sentence in told), told
    english = remarks(template(*typed), language="en")
    assert len(english) == len(told) and not {"alinea", "deze", "typ"} & set(" ".join(english).split())


def test_one_slip_gives_one_remark():
    assert len(remarks(template("{% als ouder %}x{% endif %}"))) == 1
    assert len(remarks(template("{%p if ouderr %}", "x", "{%p endif %}"))) == 1


def test_a_condition_may_not_begin_inside_a_cell_and_end_outside_it():
    told = remarks(template("{%p if ouder %}", rows=(("a", "{%p endif %}"),)))
    assert any("dit begint binnen een tabelcel of tekstvak en eindigt erbuiten" in one for one in told), told


def test_a_row_that_repeats_stands_alone():
    told = remarks(
        template(
            "a", rows=(("{%tr for doel in leerdoelen %}", "x"), ("{{ doel.categorie }}", ""), ("{%tr endfor %}", ""))
        )
    )
    assert told == [
        "'{%tr for doel in leerdoelen %}' in tabel 1, rij 1: zet dit alleen in een eigen rij van de tabel; wat ernaast staat zou wegvallen."
    ]


def test_a_field_in_a_text_box_is_pointed_out():
    box = (
        "<w:p><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>{{ naam }}</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>{{ naam }}</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    told = remarks(with_body(box), Grade.WARNING)
    assert (
        "'{{ naam }}' in alinea 1: dit staat in een tekstvak. Zet het liever in een gewone alinea of in een tabel."
        in told
    )


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<w:ins w:id='1' w:author='An'><w:r><w:t>{{ naam }}</w:t></w:r></w:ins>", "hier staat nog een bijgehouden wijziging"),
        ("<w:del w:id='1' w:author='An'><w:r><w:delText>weg</w:delText></w:r></w:del>", "hier staat nog een bijgehouden wijziging"),
        ("<w:r><w:rPr><w:rPrChange w:id='1' w:author='An'><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>", "hier staat nog een bijgehouden wijziging"),
        ("<w:r><w:t>x</w:t></w:r><w:r><w:commentReference w:id='1'/></w:r>", "hier staat nog een opmerking"),
    ],
)  # fmt: skip
def test_changes_and_comments_that_would_go_out_are_told(inside, said):
    (told,) = remarks(with_body(f"<w:p><w:r><w:t xml:space='preserve'>Beste </w:t></w:r>{inside}</w:p>"))
    assert told.startswith("Alinea 1 ('Beste") and said in told


def changed(old: bytes, new: bytes) -> bytes:
    source = template("a")
    assert old in zipfile.ZipFile(io.BytesIO(source)).read("[Content_Types].xml")
    return with_parts(source, {"[Content_Types].xml": lambda part: part.replace(old, new)})


MAIN = b"wordprocessingml.document.main+xml"
STRICT = {"word/document.xml": lambda part: part.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main")}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "dit is geen Word-bestand"),
        (b"geen zip", "dit is geen Word-bestand, of het is beschadigd. Open het in Word en kies Opslaan als"),
        (b"PK\x03\x04 half", "dit is geen Word-bestand"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "een oud Word-bestand (.doc)"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "het bestand heeft een wachtwoord"),
        (changed(MAIN, b"wordprocessingml.template.main+xml"), "een Word-sjabloon (.dotx)"),
        (changed(b"application/vnd.openxmlformats-officedocument." + MAIN, b"application/vnd.ms-word.document.macroEnabled.main+xml"), "kunnen macro's zitten"),
        (changed(b"application/vnd.openxmlformats-officedocument." + MAIN, b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), "kunnen macro's zitten"),
        (with_parts(template("a"), STRICT), "opgeslagen als 'Strict Open XML'"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_word_document_is_told_what_to_do(data, said):
    (told,) = check_template(data, "L01.docx", letter_kind("L01"))
    assert said in told.message.nl.lower() or said in told.message.nl
    assert not can_be_used((told,))


def test_what_the_standard_letter_has_and_this_one_not_is_told_and_does_not_stop_it():
    found = check_template(
        template("Beste {{ aanhef }}, dit is een kostenvergoeding.", "Handtekening {{ naam }}"), "x", letter_kind("L01")
    )
    assert can_be_used(found)
    warnings = list(sentences([one for one in found if one.grade is Grade.WARNING], "nl"))
    assert "'vergoeding': hierin staat nu niets over de kostenvergoeding; de standaardbrief wel." in warnings
    assert (
        "'ondertekenaar_organisatie': hierin staat nu niets over de handtekening van de organisatie; de standaardbrief wel."
        in warnings
    )
    assert not any("aanhef" in one or "een handtekening;" in one for one in warnings)
    (note,) = sentences([one for one in found if one.grade is Grade.NOTE], "nl")
    assert (
        note.startswith("Niet gebruikt: ")
        and "begeleider" in note
        and "aanhef" not in note
        and "vergoeding," not in note
    )


def test_fields_that_word_cut_or_corrected_are_read_as_typed():
    cut = "<w:p><w:r><w:t>{{ organi</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>staie }}</w:t></w:r></w:p>"
    assert remarks(with_body(cut)) == ["'organistaie' in alinea 1 ('{{ organistaie }}'): bedoelt u 'organisatie'?"]
    curly = "<w:p><w:r><w:t>{% if rol == ‘tuin’ %}x{% endif %}</w:t></w:r></w:p>"
    assert remarks(with_body(curly)) == []


def test_blocks_within_thousands_of_blocks_are_no_letter():
    deep = "<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000
    (told,) = remarks(with_body(deep))
    assert told.startswith("Dit is geen Word-bestand, of het is beschadigd")


@pytest.mark.parametrize("piece", ["{#", "{{", "{%", "}}", "{", "{{ namm }}", "{%p if ouder %}", "{ naam } "])
def test_a_hostile_paragraph_is_judged_in_no_time(piece):
    begin = time.monotonic()
    check_template(template(piece * 20_000), "L01.docx", letter_kind("L01"))
    assert time.monotonic() - begin < 20


_PIECES = st.sampled_from([
    "{{ naam }}", "{{ aanheff }}", "{% if ouder %}", "{%p if ouder %}", "{%p if gonogo and not ouder %}", "{%p elif kopie_gemeente %}",
    "{% else %}", "{%p else %}", "{% endif %}", "{%p endif %}", LOOP, "{{ doel.categorie }}", "{%p endfor %}", "{% endfor %}",
    "{% for regel in vergoeding %}", "{{ regel }}", "{{", "}}", "{%", "%}", "‘", " tekst ", "|upper", "{# x #}",
    "{%tr if ouder %}", "{%tr endif %}", "{{ loop.index }}", "{% if loop.last %}", "{% if rol in ['a', 'b'] %}",
])  # fmt: skip
_TYPED = st.lists(st.lists(_PIECES, max_size=4).map("".join), max_size=8)


@given(_TYPED, _TYPED, st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_template_without_mistakes_can_always_be_filled_in(above, in_table, parent, decision, copy):
    data = template(*above, rows=tuple((text,) for text in in_table))
    if not can_be_used(check_template(data, "L01.docx", letter_kind("L01"))):
        return
    context = {field.name: field.example for field in letter_kind("L01").fields}
    context |= {"ouder": "P. Jansen" if parent else "", "gonogo": decision, "kopie_gemeente": copy, "vergoeding": ["a"]}
    context |= {"leerdoelen": [{"categorie": "a", "omschrijving": "b"}] * 3}
    docx.Document(io.BytesIO(compile_template(data).render(context)))
