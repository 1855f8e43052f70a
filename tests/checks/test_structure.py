"""V-ALG-01 and V-ALG-02, and how sheets, header rows and headers are found (domain/workbook.md 2.0)."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, findings, found, hours, messages, only, records, sheet
from vzv_sheets.findings.kinds import Severity

# V-ALG-01


def test_the_sheet_of_volunteers_has_to_be_there():
    assert found(sheet("Notities", "a", "b")) == ["V-ALG-01 F Vrijwilligers"]


def test_a_sheet_is_missed_once_when_a_filled_cell_refers_to_it():
    placements = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | org_id | programma_id | vacature_id | startdatum",
        "P1 | V1 | O1 | | | 2025-01-01", "P2 | V2 | O2 | | | 2025-01-01",
    )  # fmt: skip
    assert found(VOLUNTEERS, placements) == ["V-ALG-01 F Organisaties"]
    contact = "V1 | Jansen | 2024-01-01 | {}"
    volunteers = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | klantmanager_id", contact)
    assert found(volunteers.format("")) == []
    assert found(volunteers.format("K1")) == ["V-ALG-01 F Contactpersonen"]


def test_the_sheet_of_clients_is_optional():
    assert found(VOLUNTEERS, PLACEMENTS) == []


def test_a_supervisor_may_be_a_volunteer_when_there_is_no_sheet_of_contacts():
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id",
        "V1 | Jansen | 2024-01-01 |", "V2 | Bakker | 2024-01-01 | {}",
    )  # fmt: skip
    assert found(volunteers.format("v1 Jansen, Ann")) == []
    assert found(volunteers.format("K1")) == ["V-ALG-01 F Contactpersonen"]
    contacts = sheet("Contactpersonen", "contact_id | naam | functie", "K1 | De Vries | trainer")
    assert found(volunteers.format("K1"), contacts) == []
    assert found(volunteers.format("K2"), contacts) == ["V-ALG-05 F Vrijwilligers!D3"]


def test_a_header_that_was_pasted_again_refers_to_nothing():
    volunteers = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id",
        "V1 | Jansen | 2024-01-01 | ", "vrijwilliger_id | achternaam | startdatum | begeleider_id",
    )  # fmt: skip
    assert found(volunteers) == ["V-ALG-07 F Vrijwilligers!A3"]


def test_the_remedy_names_the_sheet_that_looks_like_it():
    missing = findings(sheet("Vrijwiligers lijst", "a", "b"))
    assert "uw blad 'Vrijwiligers lijst' naar 'Vrijwilligers'" in missing.groups[0].remedy(0)


# V-ALG-02


def test_a_missing_required_column_is_told_with_the_header_that_looks_like_it():
    wrong = sheet("Vrijwilligers", "vrijwilliger_id | startdatum | achternam", "V1 | 2024-01-01 | Jansen")
    assert found(wrong) == ["V-ALG-02 F Vrijwilligers!C1"]
    assert messages("V-ALG-02", wrong) == [
        "Kolom 'achternaam' ontbreekt op blad 'Vrijwilligers'. Bedoelde u 'achternam'?"
    ]


def test_one_of_a_group_of_columns_is_enough_and_optional_columns_are_never_missed():
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", "V1 | 2026-02-03 | 2")) == []
    assert found(VOLUNTEERS, PLACEMENTS, hours("plaatsing_id | datum | dagdelen", "P1 | 2026-02-03 | 1")) == []
    assert only("V-ALG-02", VOLUNTEERS, hours("datum | activiteit", "2026-02-03 | koken")) == ["F Uren!A1", "F Uren!A1"]
    assert messages("V-ALG-02", VOLUNTEERS, hours("datum | activiteit", "2026-02-03 | koken")) == [
        "Kolom 'vrijwilliger_id' ontbreekt op blad 'Uren'.", "Kolom 'uren' ontbreekt op blad 'Uren'.",
    ]  # fmt: skip


def test_the_same_header_twice_is_an_error_at_the_second():
    twice = hours("vrijwilliger_id | datum | uren | Uren*", "V1 | 2026-02-03 | 2 | 9")
    assert found(VOLUNTEERS, twice) == ["V-ALG-02 F Uren!D1"]
    assert records(VOLUNTEERS, twice).table("Uren")["uren"].value(0) == 120


def test_a_columns_own_name_goes_before_a_synonym_which_is_only_mentioned():
    both = sheet("Vrijwilligers", "mobiel | vrijwilliger_id | achternaam | startdatum | telefoon",
                 "612345678 | V1 | Jansen | 2024-01-01 | 06 12345678")  # fmt: skip
    assert found(both) == ["V-ALG-02 I Vrijwilligers!A1"]
    named = hours("vrijwilliger | vrijwilliger_id | datum | uren", "Ann Jansen | V1 | 2026-02-03 | 2")
    assert found(VOLUNTEERS, named) == ["V-ALG-02 I Uren!A1"]


def test_instellingen_without_its_columns_is_told_once():
    nameless = sheet("Instellingen", "nam | waarde", "organisatienaam | Voorbeeld")
    assert found(nameless, VOLUNTEERS) == ["V-ALG-02 F Instellingen!A1"]
    valueless = sheet("Instellingen", "naam | inhoud", "organisatienaam | Voorbeeld")
    assert found(valueless, VOLUNTEERS) == ["V-ALG-03 F Instellingen"]


# Finding sheets and headers

ONE_ROW = "V1 | 2026-02-03 | 25"


def test_headers_in_any_order_case_accent_and_spacing():
    volunteers = sheet(
        "vrijwilligers", "  STARTDATUM  | Achter Naam | Vrijwilliger-ID * | Tússenvoegsel", "2024-01-01 | Berg | V1 | van den",
    )  # fmt: skip
    assert found(volunteers) == []
    people = records(volunteers).table("Vrijwilligers")
    assert (people.identifier(0), people["tussenvoegsel"].text(0)) == ("V1", "van den")


def test_titles_above_the_header_and_empty_rows_between():
    titled = "\n".join(
        ["## Uren @B3", "| Uren van de vereniging | | |", "| | | |", "| bijgewerkt: maart | | |", "| | | |",
         "| vrijwilliger_id | datum | uren |", "| | | |", "| V1 | 2026-02-03 | 25 |", "| | | |", '| "  " | | |',
         "| V1 | 2026-02-04 | 26 |"]
    )  # fmt: skip
    assert found(VOLUNTEERS, titled) == ["V-UUR-01 F Uren!D9", "V-UUR-01 F Uren!D12"]
    table = records(VOLUNTEERS, titled).table("Uren")
    assert table.rows.tolist() == [9, 12]


@pytest.mark.parametrize("heading", ["Uren hidden", "Uren veryHidden", "Urenregistratie", "Blad 7 tbl_Uren", "  uren "])
def test_hidden_and_renamed_tabs_are_read(heading):
    title = heading.removesuffix(" hidden").removesuffix(" veryHidden").removesuffix(" tbl_Uren").strip()
    assert found(VOLUNTEERS, sheet(heading, "vrijwilliger_id | datum | uren", ONE_ROW)) == [f"V-UUR-01 F {title}!C2"]


def test_a_title_of_the_standard_goes_before_a_synonym_of_it():
    old = sheet("Urenlijst", "vrijwilliger_id | datum | uren", "V1 | 2026-02-03 | 30")
    assert found(VOLUNTEERS, old, hours("vrijwilliger_id | datum | uren", ONE_ROW)) == ["V-UUR-01 F Uren!C2"]


def test_cells_that_findings_relate_to_carry_the_title_of_the_tab():
    tab = sheet(
        "Mijn uren tbl_Uren",
        "activiteit | vrijwilliger_id | datum | uren",
        "a | V1 | 2026-02-03 | 2",
        "b | V1 | 2026-02-03 | 2",
    )
    group = findings(VOLUNTEERS, tab).groups[0]
    assert (group.sheet, group.cell(0), list(group.related_to(0))) == ("Mijn uren", "C3", ["'Mijn uren'!C2"])


def test_a_header_that_was_pasted_again_is_one_finding_and_no_row():
    header = "vrijwilliger_id | datum | uren"
    pasted = hours(header, "V1 | 2026-02-03 | 2", header, header, "V1 | 2026-02-04 | 2")
    assert found(VOLUNTEERS, pasted) == ["V-ALG-07 F Uren!A3", "V-ALG-07 F Uren!A4"]
    assert messages("V-ALG-07", VOLUNTEERS, pasted) == [
        f"Op rij {row} staat de kopregel nog een keer." for row in (3, 4)
    ]
    assert len(records(VOLUNTEERS, pasted).table("Uren")) == 2


def test_three_columns_of_one_list_are_read_together():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | taken_1 | taken_2 | taken_3",
        "P1 | V1 | C1 | 2025-01-01 | tuin; taalles | voorlezen | ", "P2 | V2 | C2 | 2025-01-01 | | tuin | vliegen",
    )  # fmt: skip
    assert found(VOLUNTEERS, placed) == ["V-ALG-06 F Plaatsingen!E3"]
    assert records(VOLUNTEERS, placed).table("Plaatsingen")["taken"].value(0) == ("tuin", "taalles", "voorlezen")


def test_sheets_of_the_product_are_not_read():
    owned = sheet("Uren blad=Controle", "vrijwilliger_id | datum | uren", ONE_ROW)
    assert found(VOLUNTEERS, owned) == []


def test_an_information_line_is_no_warning():
    twice = hours("vrijwilliger | vrijwilliger_id | datum | uren", "x | V1 | 2026-02-03 | 2")
    assert [group.severity for group in findings(VOLUNTEERS, twice).groups] == [Severity.INFO]
