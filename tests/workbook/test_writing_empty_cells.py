"""Single empty cells of a sheet of people: those are filled, and not a byte of the sheet besides."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
import xlsxwriter

from tests.workbook.feature_rich import feature_rich
from tests.workbook.owned_template import template
from tests.workbook.packages import changed_members, loaded, receipt, replaced, sheet_part, sheet_xml, with_parts
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook
from vzv_sheets.workbook.write_plan import EmptyCells, WritePlan

TITLE = "Uitzonderingen"


def people(*, constant_memory: bool = False) -> bytes:
    """A sheet with a table whose last column is empty: G2 has a style, G3 is not there, G4 holds something."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "constant_memory": constant_memory})
    book.add_worksheet("Uren").write("A1", "x")
    sheet = book.add_worksheet(TITLE)
    column = book.add_format({"italic": True})
    sheet.set_column("G:G", 20, column)
    for place, header in enumerate(("code", "blad", "id", "reden", "door", "geldig_tot", "rij_hash")):
        sheet.write(0, place, header)
    bold = book.add_format({"bold": True})
    sheet.write_row("A2", ["V-VRW-07", "Vrijwilligers", "V1", "Ja"])
    sheet.write_blank("G2", None, bold)
    sheet.write_row("A3", ["V-VRW-07", "Vrijwilligers", "V2", "Ook"])
    sheet.write("I3", "van mij")
    sheet.write_row("A4", ["V-VRW-07", "Vrijwilligers", "V3", "Ook"])
    sheet.write("G4", "kfmbqdcj")
    sheet.write_formula("G5", '=""', None, "")
    sheet.merge_range("F7:G7", "")
    book.close()
    return target.getvalue()


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "a.xlsx"
    path.write_bytes(people())
    return path


def fill(path: Path, cells, title=TITLE):
    return ClosedFileWriter(path).write(WritePlan(template, filled=[EmptyCells(title, cells)]), expected=receipt(path))


def test_only_those_cells_of_only_that_sheet_change(book):
    before = book.read_bytes()
    fill(book, {"G3": "bcdf <&> ghjk", "G2": "kmnpqrst"})
    after = book.read_bytes()
    assert changed_members(before, after) == {sheet_part(before, TITLE)}
    old, new = sheet_xml(before, TITLE), sheet_xml(after, TITLE)
    made = "<is><t>{}</t></is></c>"
    filled = re.sub(r'<c r="G2" s="(\d+)"/>', rf'<c r="G2" s="\1" t="inlineStr">{made.format("kmnpqrst")}', old)
    style = re.search(r'<col min="7" max="7" [^>]*style="(\d+)"', old)[1]
    cell = f'<c r="G3" s="{style}" t="inlineStr">{made.format("bcdf &lt;&amp;&gt; ghjk")}'
    assert new == filled.replace('<c r="I3"', f'{cell}<c r="I3"')
    sheet = loaded(book)[TITLE]
    assert [sheet[cell].value for cell in ("G2", "G3", "G4", "I3")] == [
        "kmnpqrst",
        "bcdf <&> ghjk",
        "kfmbqdcj",
        "van mij",
    ]
    assert sheet["G2"].font.bold and sheet["G3"].font.italic


@pytest.mark.parametrize(
    ("cell", "words"),
    [("G4", "is cel G4 niet leeg"), ("G5", "is cel G5 niet leeg"), ("G7", "F7:G7 samengevoegd"), ("G9", "beschadigd")],
)
def test_a_cell_that_is_not_empty_is_refused_and_with_it_the_whole_plan(book, cell, words):
    before = book.read_bytes()
    with pytest.raises(CannotOpenWorkbook) as caught:
        fill(book, {"G2": "kmnpqrst", cell: "bcdfghjk"})
    assert words in caught.value.dutch and caught.value.english != caught.value.dutch
    assert book.read_bytes() == before and [path.name for path in book.parent.iterdir()] == [book.name]


@pytest.mark.parametrize(
    "change",
    [
        replaced('<c r="G2" s="2"/>', '<c r="G2" s="2"></c>'),
        replaced('<c r="G2" s="2"/>', '<c r="G2" s="2" t="s"><v></v></c>'),
        replaced('<c r="G2" s="2"/>', '<c r="G2" s="2" t="inlineStr"><is><t></t></is></c>'),
        replaced('<c r="G2" s="2"/>', ""),
        replaced('spans="1:9"', 'spans="1:4"', 9),
        lambda content: re.sub(rb'(<row) r="2"([^>]*>)(<c) r="A2"', rb"\1\2\3", content),
        lambda content: re.sub(rb"<(/?)(\w)", rb"<\1x:\2", content).replace(b"xmlns=", b"xmlns:x="),
    ],
)
def test_an_empty_cell_may_be_written_in_any_way(book, change):
    part = sheet_part(book.read_bytes(), TITLE)
    book.write_bytes(with_parts(book.read_bytes(), {part: change}))
    former = {place: cell.value for place, cell in loaded(book)[TITLE]._cells.items() if cell.value is not None}
    fill(book, {"G2": "kmnpqrst", "G3": "bcdfghjk"})
    found = {place: cell.value for place, cell in loaded(book)[TITLE]._cells.items() if cell.value is not None}
    assert found == former | {(2, 7): "kmnpqrst", (3, 7): "bcdfghjk"}
    assert not re.search(r'r="[23]" spans="1:4"', sheet_xml(book.read_bytes(), TITLE))


def test_a_workbook_with_everything_keeps_it_all(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(feature_rich())
    before = path.read_bytes()
    fill(path, {"K3": "kmnpqrst"}, "Uren")
    assert changed_members(before, path.read_bytes()) == {
        sheet_part(before, "Uren"),
        "xl/workbook.xml",
    }  # recalculated on opening
    assert loaded(path)["Uren"]["K3"].value == "kmnpqrst"
