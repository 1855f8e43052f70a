"""V-ALG-06, V-ALG-07 and V-ALG-08: values outside lists, values that cannot be read, error cells."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, hours, messages, records, settings, sheet

# V-ALG-06


def with_tasks(tasks, *sheets):
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | taken",
        f"P1 | V1 | C1 | 2025-01-01 | {tasks}",
    )
    return (VOLUNTEERS, placed, *sheets)


def benefit(value):
    return sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | uitkering | gemeente_toestemming | uwv_toestemming_datum",
        f"V1 | Jansen | 2024-01-01 | {value} | ja | 2023-12-01",
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("bijstand", "bijstand"), (" BIJSTAND ", "bijstand"), ("Participatiewet", "bijstand"), ("PW", "bijstand"),
        ("WWB", "bijstand"), ("w.w.", "WW"), ("ioaw", "IOAW/IOAZ"), ("Niet gevraagd", "niet gevraagd"),
    ],
)  # fmt: skip
def test_values_are_read_in_any_case_and_by_their_synonyms(typed, meant):
    assert found(benefit(typed)) == []
    assert records(benefit(typed)).table("Vrijwilligers")["uitkering"].value(0) == meant


@pytest.mark.parametrize("typed", ["ja", "WW/bijstand", "WW; bijstand", "WW, bijstand", "2026-01-01", "7"])
def test_a_closed_list_takes_one_of_its_values_and_lijsten_does_not_add_to_it(typed):
    added = sheet("Lijsten", "lijst | waarde", f"uitkering | {typed}")
    assert found(benefit(typed), added) == ["V-ALG-06 F Vrijwilligers!D2"]
    assert "Lijsten" not in findings(benefit(typed)).groups[0].remedy(0)


def test_an_open_list_takes_its_own_values_and_those_of_lijsten():
    assert found(*with_tasks("tuin; Taalles\\nvoorlezen")) == []
    assert found(*with_tasks("tuin; vliegeren")) == ["V-ALG-06 F Plaatsingen!E2"]
    assert found(*with_tasks("tuin, taalles")) == ["V-ALG-06 F Plaatsingen!E2"]
    for name in ("taken", "Plaatsingen.taken", "Taken"):
        added = sheet("Lijsten", "lijst | waarde", f"{name} | Vliegeren")
        assert found(*with_tasks("tuin; vliegeren", added)) == []
        assert records(*with_tasks("vliegeren", added)).table("Plaatsingen")["taken"].value(0) == ("Vliegeren",)
    other = sheet("Lijsten", "lijst | waarde", "Organisaties.soort | vliegeren")
    assert found(*with_tasks("vliegeren", other)) == ["V-ALG-06 F Plaatsingen!E2"]


def test_a_value_of_an_open_list_that_lijsten_repeats_is_named_once():
    added = sheet("Lijsten", "lijst | waarde", "categorie | samen ondernemen", "categorie | opvoeden")
    held = sheet("Activiteiten", "datum | soort | categorie", "2026-03-03 | oudercafé | zeilen")
    [told] = [group for group in findings(VOLUNTEERS, added, held).groups if group.kind.code == "V-ALG-06"]
    assert "Kies uit: signaleren/bespreekbaar maken, samen ondernemen, praktische zaken of opvoeden." in told.remedy(0)


def test_an_open_list_without_values_is_not_checked_until_lijsten_gives_it_some():
    worked = hours("vrijwilliger_id | datum | uren | activiteit", "V1 | 2026-02-03 | 2 | koken")
    assert found(VOLUNTEERS, worked) == []
    own = sheet("Lijsten", "lijst | waarde", "activiteit | wandelen", "activiteit | lezen")
    assert found(VOLUNTEERS, worked, own) == ["V-ALG-06 F Uren!D2"]
    remedy = findings(VOLUNTEERS, worked, own).groups[0].remedy(0)
    assert remedy == "Kies uit: wandelen of lezen. Ontbreekt er iets? Vul het blad Lijsten aan (lijst: activiteit)."


@pytest.mark.parametrize("typed", ["ja", "J", "x", "WAAR", "1", "nee", "n", "ONWAAR", "0"])
def test_yes_and_no_in_every_notation(typed):
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | adres_geheim",
        f"V1 | Jansen | 2024-01-01 | {typed}",
    )
    assert found(people) == []
    value = records(people).table("Vrijwilligers")["adres_geheim"].value(0)
    assert value == ("ja" if typed in ("ja", "J", "x", "WAAR", "1") else "nee")


def test_maybe_is_neither_yes_nor_no():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | adres_geheim", "V1 | Jansen | 2024-01-01 | soms"
    )
    assert found(people) == ["V-ALG-06 F Vrijwilligers!D2"]
    assert findings(people).groups[0].remedy(0) == "Kies uit: ja of nee."


# V-ALG-07

MONTHS = [
    "2026-03",
    "03-2026",
    "3/2026",
    "maart 2026",
    "Mrt. 2026",
    '"2026/3"',
    "2026-03-15",
    '"15-3-2026"',
    "15-03-2026 00:00",
]


@pytest.mark.parametrize("typed", MONTHS)
def test_a_work_month_in_every_notation(typed):
    claims = sheet("Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag", f"V1 | overig | {typed} | 5")
    assert [line for line in found(VOLUNTEERS, claims) if " I " not in line] == []
    assert records(VOLUNTEERS, claims).table("Onkosten")["werkmaand"].value(0) == 2026 * 12 + 2


@pytest.mark.parametrize("typed", ["maart", "mrt-26", "13-2026", "202603", "46082", "WAAR", "2026"])
def test_what_may_be_another_month_is_not_guessed(typed):
    claims = sheet(
        "Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig", f"V1 | overig | {typed} | 5 | ja"
    )
    assert found(VOLUNTEERS, claims) == ["V-ALG-07 F Onkosten!C2"]


@pytest.mark.parametrize(
    ("header", "cell", "line"),
    [
        ("datum", "morgen", "B2"), ("datum", "30-02-2026", "B2"), ("datum", '"05/24/2026"', "B2"), ("datum", "0.5", "B2"),
        ("uren", "ca. 3", "C2"), ("uren", '"2.500"', "C2"), ("uren", "WAAR", "C2"), ("uren", "2026-05-02", "C2"),
        ("uren", "0.104166666666667", "C2"), ("begin", "24:30", "D2"), ("begin", "10", "D2"), ("km", "veel", "E2"),
    ],
)  # fmt: skip
def test_no_date_number_or_time_is_one_finding(header, cell, line):
    row = {"datum": "2026-02-03", "uren": "3", "begin": "", "km": ""} | {header: cell}
    worked = hours("vrijwilliger_id | " + " | ".join(row), "V1 | " + " | ".join(row.values()))
    assert found(VOLUNTEERS, worked) == [f"V-ALG-07 F Uren!{line}"]


@pytest.mark.parametrize("typed", ['"1.050"', '"1,050.00"', '"210,004"', "12.345", '"15,00-"', "99999999999", "veel"])
def test_an_amount_that_can_be_read_in_two_ways_is_not_read(typed):
    claims = sheet(
        "Onkosten",
        "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig",
        f"V1 | overig | 2026-02 | {typed} | ja",
    )
    assert found(VOLUNTEERS, claims) == ["V-ALG-07 F Onkosten!D2"]


@pytest.mark.parametrize("typed", ["5", '"5,00"', '"€ 5,-"', "5.0000000000001", '"EUR 5"'])
def test_an_amount_in_every_notation(typed):
    claims = sheet(
        "Onkosten",
        "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig",
        f"V1 | overig | 2026-02 | {typed} | ja",
    )
    assert found(VOLUNTEERS, claims) == []
    assert records(VOLUNTEERS, claims).table("Onkosten")["bedrag"].value(0) == 500


def test_the_message_says_how_to_write_it():
    worked = hours("vrijwilliger_id | datum | uren", "V1 | 2026-02-03 | ca. 3")
    group = findings(VOLUNTEERS, worked).groups[0]
    assert group.message(0) == "'ca. 3' is geen geldige waarde voor 'uren' (aantal uren)."
    assert group.remedy(0) == "Schrijf bijvoorbeeld 3,5."


def test_settings_are_read_as_strictly():
    wrong = settings("peildatum | morgen", "vog_gratis | soms", "dagen_zonder_contact | #N/B", "logo_bestand | #N/B")
    assert found(wrong, VOLUNTEERS) == [
        "V-ALG-06 F Instellingen!B4", "V-ALG-07 F Instellingen!B3", "V-ALG-08 F Instellingen!B5", "V-ALG-08 W Instellingen!B6",
    ]  # fmt: skip


# V-ALG-08


@pytest.mark.parametrize("typed", ["#N/B", "#VERW!", "#REF!", "#WAARDE!", "#DEEL/0!", "=SOM(A1:A3)"])
def test_an_error_or_a_formula_without_a_result_is_one_finding(typed):
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", f"V1 | 2026-02-03 | {typed}")) == [
        "V-ALG-08 F Uren!C2"
    ]
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", f"{typed} | 2026-02-03 | 3")) == [
        "V-ALG-08 F Uren!A2"
    ]
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", f"V1 | {typed} | 3")) == ["V-ALG-08 F Uren!B2"]


def test_it_is_a_warning_in_a_text_that_no_figure_reads():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | voornaam", "V1 | #N/B | 2024-01-01 | #N/B"
    )
    assert found(people) == ["V-ALG-08 F Vrijwilligers!B2", "V-ALG-08 W Vrijwilligers!D2"]


def test_a_formula_with_an_empty_result_is_an_empty_cell():
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren | activiteit", 'V1 | 2026-02-03 | 3 | =""')) == []
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", 'V1 | 2026-02-03 | =""')) == ["V-ALG-03 F Uren!C2"]


def test_the_automatic_column_is_not_read():
    assert (
        found(VOLUNTEERS, hours("wie (automatisch) | vrijwilliger_id | datum | uren", "=A1 | V1 | 2026-02-03 | 3"))
        == []
    )


def test_messages_show_what_was_typed():
    assert messages("V-ALG-06", benefit("misschien")) == ["'misschien' is geen toegestane keuze voor 'uitkering'."]
