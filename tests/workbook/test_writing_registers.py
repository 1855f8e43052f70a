"""Registers: rows are added below the last filled one, and what stands there never changes."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from tests.workbook.owned_template import plan, template
from tests.workbook.packages import loaded, parts, receipt, replaced, sheet_part, sheet_xml, with_parts
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook

DAY = dt.date(2026, 3, 1)


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "a.xlsx"
    path.write_bytes(template())
    return path


def append(path: Path, *letters):
    return ClosedFileWriter(path).write(plan(letters=letters), expected=receipt(path))


def sheet_of(path: Path):
    return loaded(path)["Brieflog"]


def changed(path: Path, change) -> None:
    data = path.read_bytes()
    path.write_bytes(with_parts(data, {sheet_part(data, "Brieflog"): change}))


def rows_xml(path: Path) -> list[str]:
    return re.findall(r"<row .*?</row>", sheet_xml(path.read_bytes(), "Brieflog"))


def test_rows_are_appended_and_earlier_ones_stay_to_the_byte(book):
    append(book, ("B1", DAY, "een.docx"))
    assert sheet_of(book).tables["tbl_Brieflog"].ref == "A5:C6"
    changed(book, replaced('<c r="B6"', '<c r="B6" '))  # white space as another program may write it
    append(book, ("B2", DAY, "twee.docx"), ("B3", None, "=drie"))
    before = rows_xml(book)
    append(book, ("B4", DAY, "vier.docx"))
    assert rows_xml(book)[: len(before)] == before
    assert '<c r="B6"  ' in before[2]
    sheet = sheet_of(book)
    assert [[cell.value for cell in row] for row in sheet["A6:C9"]] == [
        ["B1", dt.datetime(2026, 3, 1), "een.docx"],
        ["B2", dt.datetime(2026, 3, 1), "twee.docx"],
        ["B3", None, "=drie"],
        ["B4", dt.datetime(2026, 3, 1), "vier.docx"],
    ]
    assert sheet.tables["tbl_Brieflog"].ref == "A5:C9"
    assert {sheet.cell(row, 2).number_format for row in range(6, 10)} == {"yyyy-mm-dd"}
    assert sheet.dimensions == "A1:C9"


def test_empty_rows_of_the_table_are_filled_first(book):
    data = book.read_bytes()
    table = next(name for name, content in parts(data).items() if b"tbl_Brieflog" in content and "tables" in name)
    book.write_bytes(with_parts(data, {table: lambda content: content.replace(b"A5:C6", b"A5:C20")}))
    append(book, ("B1", DAY, "een"))
    append(book, ("B2", DAY, "twee"))
    sheet = sheet_of(book)
    assert [sheet.cell(row, 1).value for row in (6, 7, 8)] == ["B1", "B2", None]
    assert sheet.tables["tbl_Brieflog"].ref == "A5:C20"


def test_validation_that_ended_with_the_register_grows_with_it(book):
    append(book, ("B1", DAY, "een"))
    check = '<dataValidations count="1"><dataValidation type="date" sqref="B6"><formula1>1</formula1></dataValidation></dataValidations>'
    changed(book, replaced("<pageMargins", f"{check}<pageMargins"))
    append(book, ("B2", DAY, "twee"), ("B3", DAY, "drie"))
    assert str(sheet_of(book).data_validations.dataValidation[0].sqref) == "B6:B8"


def test_filter_of_the_user_stays(book):
    append(book, ("B1", DAY, "een"))
    data = book.read_bytes()
    table = next(name for name, content in parts(data).items() if b"tbl_Brieflog" in content and "tables" in name)
    criteria = '<autoFilter ref="A5:C6"><filterColumn colId="0"><filters><filter val="B9"/></filters></filterColumn></autoFilter>'
    book.write_bytes(with_parts(data, {table: replaced('<autoFilter ref="A5:C6"/>', criteria)}))
    changed(book, replaced('<row r="6"', '<row r="6" hidden="1"'))
    append(book, ("B2", DAY, "twee"))
    sheet = sheet_of(book)
    assert sheet.tables["tbl_Brieflog"].autoFilter.filterColumn[0].filters.filter == ["B9"]
    assert sheet.row_dimensions[6].hidden
    assert not sheet.row_dimensions[7].hidden


def test_column_and_note_of_the_user_beside_the_register_stay(book):
    append(book, ("B1", DAY, "een"))
    data = book.read_bytes()
    table = next(name for name, content in parts(data).items() if b"tbl_Brieflog" in content and "tables" in name)
    wider = lambda content: content.replace(b"A5:C6", b"A5:D6").replace(b'count="3"', b'count="4"').replace(  # noqa: E731
        b"</tableColumns>", b'<tableColumn id="4" name="opmerking"/></tableColumns>')  # fmt: skip
    book.write_bytes(with_parts(data, {table: wider}))
    changed(book, replaced('ref="A1:C6"', 'ref="A1:H6"'))
    changed(
        book, replaced("</c></row></sheetData>", '</c><c r="D6"><v>42</v></c><c r="H6"><v>43</v></c></row></sheetData>')
    )
    append(book, ("B2", DAY, "twee"))
    sheet = sheet_of(book)
    assert [sheet[cell].value for cell in ("D6", "H6", "A7", "D7")] == [42, 43, "B2", None]
    assert sheet.tables["tbl_Brieflog"].ref == "A5:D7"
    assert '<dimension ref="A1:H7"/>' in sheet_xml(book.read_bytes(), "Brieflog")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</sheetData>", '<row r="9"><c r="B9"><v>1</v></c></row></sheetData>', "cel B9 iets van uzelf"),
        (
            "</sheetData>",
            '</sheetData><mergeCells count="1"><mergeCell ref="A7:B7"/></mergeCells>',
            "A7:B7 samengevoegd",
        ),
    ],
)
def test_what_is_in_the_way_is_named(book, old, new, message):
    append(book, ("B1", DAY, "een"))
    changed(book, replaced(old, new))
    before = book.read_bytes()
    with pytest.raises(CannotOpenWorkbook, match=message):
        append(book, ("B2", DAY, "twee"))
    assert book.read_bytes() == before


def test_damaged_register_is_not_to_be_deleted(book):
    """Deleting it would lose which letters were made."""
    data = book.read_bytes()
    table = next(name for name, content in parts(data).items() if b"tbl_Brieflog" in content and "tables" in name)
    book.write_bytes(with_parts(data, {table: replaced('name="gemaakt_op"', 'name="wanneer"')}))
    with pytest.raises(CannotOpenWorkbook, match=r"kolommen van de tabel veranderd.*reservekopie") as caught:
        append(book, ("B1", DAY, "een"))
    assert "verwijder het blad" not in caught.value.dutch


def test_register_without_new_rows_is_not_touched(book):
    before = parts(book.read_bytes())
    append(book)
    after = parts(book.read_bytes())
    assert {name for name in before if before[name] != after[name]} <= {"xl/workbook.xml"}
