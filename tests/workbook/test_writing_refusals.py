"""What the writer refuses: one sentence that says what to do, and a file that is the same to the byte."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from pathlib import Path

import pytest

from tests.workbook.owned_template import findings, plan, template
from tests.workbook.packages import parts, receipt, replaced, sheet_part, with_parts
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook

DATA = template()
TABLE = next(name for name, content in parts(DATA).items() if "tables" in name and b"tbl_Controle" in content)
SHEET = sheet_part(DATA, "Controle")


def refused(path: Path, data: bytes, *reports) -> CannotOpenWorkbook:
    path.write_bytes(data)
    with pytest.raises(CannotOpenWorkbook) as caught:
        ClosedFileWriter(path).write(plan(*(reports or [findings(3)])), expected=receipt(path))
    assert path.read_bytes() == data
    assert [found.name for found in path.parent.iterdir()] == [path.name]
    assert caught.value.english != caught.value.dutch
    return caught.value


def cell(address: str, content: str = "<v>1</v>") -> str:
    row = re.sub("[A-Z]", "", address)
    return f'<row r="{row}"><c r="{address}">{content}</c></row></sheetData>'


@pytest.mark.parametrize(
    ("change", "address"),
    [
        (replaced("</sheetData>", cell("P14")), "P14"),
        (replaced("</sheetData>", cell("A900", "<f>1+1</f>")), "A900"),
        (replaced("</sheetData>", cell("AB40", "<is><t>x</t></is>")), "AB40"),
        (replaced("</row></sheetData>", '<c r="H13" t="s"><v>0</v></c></row></sheetData>'), "H13"),
    ],
)
def test_something_of_the_user_beside_or_below_the_table(tmp_path, change, address):
    problem = refused(tmp_path / "a.xlsx", with_parts(DATA, {SHEET: change}))
    assert problem.dutch.startswith(f"Op blad 'Controle' staat in cel {address} iets van uzelf")
    assert "verplaats het naar een eigen blad" in problem.dutch
    assert address in problem.english


def test_something_of_the_user_left_of_a_table_that_starts_further(tmp_path):
    further = replaced("A12:E13", "B12:F13", 2)
    filled = lambda content: re.sub(rb'<c r="A13"[^>]*/>', b'<c r="A13"><v>1</v></c>', content)  # noqa: E731
    assert (
        "cel A13 iets van uzelf"
        in refused(tmp_path / "a.xlsx", with_parts(DATA, {TABLE: further, SHEET: filled})).dutch
    )


def test_cells_that_are_only_styled_are_no_content(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(with_parts(DATA, {SHEET: replaced("</sheetData>", cell("P14", "") + "")}))
    ClosedFileWriter(path).write(plan(findings(3)), expected=receipt(path))


def column_of_the_user(content: bytes) -> bytes:
    wider = content.replace(b"A12:E13", b"A12:F13").replace(b'count="5"', b'count="6"')
    return wider.replace(b"</tableColumns>", b'<tableColumn id="6" name="Kolom1"/></tableColumns>')


MERGED = '<mergeCells count="1"><mergeCell ref="{}"/></mergeCells>'


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        (TABLE, column_of_the_user, "staat in cel F12 iets van uzelf"),
        (TABLE, replaced("tbl_Controle", "tbl_Iets", 2), "de tabel weg of veranderd; verwijder het blad"),
        (TABLE, replaced('ref="A12:E13"', 'ref="onzin"'), "de tabel weg of veranderd; verwijder het blad"),
        (TABLE, replaced('totalsRowShown="0"', 'totalsRowCount="1"'), "rij 13 een totaalrij"),
        (TABLE, replaced('totalsRowShown="0"', 'headerRowCount="0"'), "de tabel weg of veranderd"),
        (TABLE, replaced('name="melding"', 'name="bericht"'), "de kolommen van de tabel veranderd; verwijder het blad"),
        (TABLE, replaced("A12:E13", "A11:E13", 2), "rijen boven de tabel ingevoegd of verwijderd; verwijder het blad"),
        (SHEET, replaced("</sheetData>", "</sheetData>" + MERGED.format("A13:B13")), "A13:B13 samengevoegd"),
        (SHEET, replaced("</sheetData>", "</sheetData>" + MERGED.format("C11:C14")), "C11:C14 samengevoegd"),
        (SHEET, replaced("</sheetData>", "</sheetData>" + MERGED.format("A3:D3")), "A3:D3 samengevoegd"),
        (SHEET, lambda content: re.sub(rb'<c r="A5"[^>]*><v>0</v>', b'<c r="A5"><f t="array" ref="A5:A6">1</f>', content), "cel A5 een formule over meer cellen"),
    ],
)  # fmt: skip
def test_owned_sheet_that_is_not_as_it_was_made(tmp_path, part, change, message):
    assert message in refused(tmp_path / "a.xlsx", with_parts(DATA, {part: change})).dutch


def test_table_that_the_user_deleted(tmp_path):
    relations = SHEET.replace("worksheets/", "worksheets/_rels/") + ".rels"
    data = with_parts(DATA, {relations: lambda content: re.sub(rb"<Relationship [^>]*tables/[^>]*>", b"", content)})
    assert "verwijder het blad" in refused(tmp_path / "a.xlsx", data).dutch


def test_everything_is_checked_before_anything_is_written(tmp_path):
    """The first report could be written, the second not; a sheet is missing as well."""
    data = template(reports=("Limieten", "Controle"), registers=())
    data = with_parts(data, {sheet_part(data, "Controle"): replaced("</sheetData>", cell("P14"))})
    refused(tmp_path / "a.xlsx", data, findings(3, "Limieten"), findings(3))


def zipped(names: list[str], **options) -> bytes:
    content, target = parts(DATA), io.BytesIO()
    with zipfile.ZipFile(target, "w", **options) as archive:
        for name in names:
            archive.writestr(name, content[name])
    return target.getvalue()


def test_zip_files_that_cannot_be_copied_member_by_member(tmp_path):
    names = list(parts(DATA))
    with pytest.warns(UserWarning, match="Duplicate name"):
        double = zipped([*names, names[-1]])
    assert "twee keer" in refused(tmp_path / "a.xlsx", double).dutch

    plain = zipped(names)
    at = plain.rindex(b"PK\1\2")
    encrypted = plain[: at + 8] + struct.pack("<H", 1) + plain[at + 10 :]
    assert "wachtwoord" in refused(tmp_path / "a.xlsx", encrypted).dutch

    locator = b"PK\6\7" + struct.pack("<IQI", 0, len(plain), 1)
    end = plain.rindex(b"PK\5\6")
    start = struct.unpack_from("<I", plain, end + 16)[0]
    counts = struct.pack("<Q2H2I4Q", 44, 45, 45, 0, 0, len(names), len(names), end - start, start)
    zip64 = plain[:end] + b"PK\6\6" + counts + locator + plain[end:]
    assert "zip64" in refused(tmp_path / "a.xlsx", zip64).dutch


@pytest.mark.parametrize("cut", [0, 10, 3000, -30])
def test_damaged_and_other_files(tmp_path, cut):
    refused(tmp_path / "a.xlsx", DATA[:cut])


def test_members_that_overlap(tmp_path):
    """A directory that points twice into the same bytes, as zip bombs do."""
    at = DATA.rindex(b"PK\1\2")
    refused(tmp_path / "a.xlsx", DATA[: at + 42] + struct.pack("<I", 0) + DATA[at + 46 :])


def test_strict_workbook(tmp_path):
    strict = replaced(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    assert "Strict Open XML" in refused(tmp_path / "a.xlsx", with_parts(DATA, {"xl/workbook.xml": strict})).dutch


@pytest.mark.parametrize("part", [SHEET, TABLE, "xl/workbook.xml"])
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a/>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_damaged_parts(tmp_path, part, content):
    refused(tmp_path / "a.xlsx", with_parts(DATA, {part: content}))


def test_rows_in_disorder(tmp_path):
    change = replaced('<row r="5"', '<row r="3"><c r="A3"/></row><row r="2"')
    refused(tmp_path / "a.xlsx", with_parts(DATA, {SHEET: change}))
