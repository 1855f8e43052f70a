"""The column wie and the drop-downs `V0042 Jansen, Ann`: each text as a formula and computed (domain/workbook.md 2.0)."""

from __future__ import annotations

from tests.workbook_building.opened import DAY, built, cell, opened

ROWS = {
    "Vrijwilligers": [
        {"vrijwilliger_id": "V001", "voornaam": "Ann", "achternaam": "Jansen"},
        {"vrijwilliger_id": "V002", "voornaam": "Piet", "tussenvoegsel": "van den", "achternaam": "Berg"},
        {"vrijwilliger_id": "V003", "achternaam": "Pot"},
    ],
    "Contactpersonen": [{"contact_id": "K001", "naam": "M. de Vries"}],
    "Plaatsingen": [
        {"plaatsing_id": "P001", "vrijwilliger_id": "V001", "startdatum": DAY},
        {"plaatsing_id": "P002", "vrijwilliger_id": "V002 Berg, Piet van den", "clientcode": "C7", "startdatum": DAY},
        {"plaatsing_id": "P003", "vrijwilliger_id": "V999", "clientcode": "C8", "startdatum": DAY},
    ],
    "Lijsten": [{"lijst": "taken", "waarde": "bloemen schikken"}],
}


def _choices(name, **given):
    sheet = opened(built(rows=ROWS, **given), data_only=True)["Keuzes"]
    (column,) = [column for column in sheet.iter_cols(values_only=True) if column[0] == f"keuze_{name}"]
    return [value for value in column[1:] if value is not None]


def test_wie_shows_the_name_and_the_code_of_the_client():
    sheet = opened(built(rows=ROWS), data_only=True)["Plaatsingen"]
    shown = [cell(sheet, "wie (automatisch)", row).value for row in (2, 3, 4)]
    assert shown == ["Jansen, Ann", "Berg, Piet van den – C7", "C8"]


def test_wie_is_a_calculated_column_that_looks_the_volunteer_up():
    sheet = opened(built(rows=ROWS))["Plaatsingen"]
    formulas = {cell(sheet, "wie (automatisch)", row).value for row in (2, 3, 4)}
    (formula,) = formulas
    (table,) = sheet.tables.values()
    (column,) = [column for column in table.tableColumns if column.name == "wie (automatisch)"]
    assert f"={column.calculatedColumnFormula.attr_text}" == formula
    assert "tbl_Plaatsingen[[#This Row],[vrijwilliger_id *]]" in formula
    assert "Vrijwilligers!$A:$A" in formula


def test_numbers_in_drop_downs_have_a_name_behind_them():
    assert _choices("Vrijwilligers") == ["V001 Jansen, Ann", "V002 Berg, Piet van den", "V003 Pot"]
    assert _choices("Plaatsingen") == ["P001 Jansen, Ann", "P002 Berg, Piet van den – C7", "P003 C8"]
    assert _choices("Contactpersonen_Vrijwilligers")[:2] == ["K001 M. de Vries", "V001 Jansen, Ann"]


def test_a_value_that_is_added_on_lijsten_is_in_the_drop_down():
    tasks = _choices("taken")
    assert tasks[0] == "chauffeur"
    assert tasks[-1] == "bloemen schikken"


def test_there_is_room_for_more_people_than_are_there():
    sheet = opened(built())["Keuzes"]
    assert sheet.max_row >= 1000
    assert "COUNTIF(Keuzes!$" in opened(built()).defined_names["keuze_Vrijwilligers"].attr_text
