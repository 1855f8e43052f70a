"""The writer on workbooks of a user: nothing that is not owned changes, and what is owned holds the plan.

Requirements: design, Writing; reference/excel.md, rules the product needs.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.workbook.feature_rich import VBA, feature_rich
from tests.workbook.owned_template import findings, plan, template
from tests.workbook.packages import (
    added_members,
    changed_members,
    loaded,
    parts,
    raw_members,
    receipt,
    replaced,
    sheet_part,
    sheet_xml,
    with_parts,
)
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.write_plan import Minutes, ReportContent

REGISTERED = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
LETTER = ("B1", dt.date(2026, 3, 1), "L01-plaatsing.docx")


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "vrijwilligers.xlsx"
    path.write_bytes(feature_rich())
    return path


def write(path: Path, *args, **kwargs):
    return ClosedFileWriter(path).write(plan(*args, **kwargs), expected=receipt(path))


@pytest.mark.parametrize("streamed", [True, False])
@pytest.mark.parametrize("suffix", [".xlsx", ".xlsm"])
def test_no_part_of_the_user_changes_or_is_lost(tmp_path, suffix, streamed):
    path = tmp_path / f"werkmap{suffix}"
    before = feature_rich(macros=suffix == ".xlsm", streamed=streamed)
    path.write_bytes(before)

    write(path, findings(4), letters=[LETTER])
    first = path.read_bytes()
    assert changed_members(before, first) == REGISTERED
    assert all(re.match("xl/(worksheets|tables|drawings|charts)/", name) for name in added_members(before, first))

    write(path, findings(2), letters=[LETTER])
    second = path.read_bytes()
    tables = {name for name in added_members(before, first) if name.startswith("xl/tables/")}
    owned = {sheet_part(second, "Controle"), sheet_part(second, "Brieflog"), *tables}
    assert changed_members(first, second) <= owned | {"xl/workbook.xml"}
    assert not added_members(first, second)
    if suffix == ".xlsm":
        assert parts(second)["xl/vbaProject.bin"] == VBA

    for title, row, expected in (("Controle", 12, "fout"), ("Brieflog", 6, "B1"), ("Mijn blad", 0, "van mij")):
        assert (
            CalamineWorkbook.from_path(str(path)).get_sheet_by_name(title).to_python(skip_empty_area=False)[row][0]
            == expected
        )
    sheets = loaded(path)
    assert sheets.sheetnames == ["Uren", "Mijn blad", "Grafiek", "Controle", "Brieflog"]
    assert [cell.value for cell in sheets["Controle"][14]][:3] == ["fout", "F3", "melding 1 <van> & 'voor' u"]
    assert sheets["Uren"].tables["tbl_Uren"].ref == "A1:D4"


def test_workbook_part_and_styles_only_grow(book):
    before = parts(book.read_bytes())
    write(book, findings(3))
    after = parts(book.read_bytes())
    for name in REGISTERED - {"xl/styles.xml"}:
        kept = re.findall(rb"<[^>]+>[^<]*", before[name])
        now = re.findall(rb"<[^>]+>[^<]*", after[name])
        lost = [element for element in kept if element not in now]
        assert [element for element in lost if b"calcPr" not in element] == []
    for section in ("fonts", "fills", "borders", "cellXfs", "dxfs"):
        old, new = (items_of(content["xl/styles.xml"].decode(), section) for content in (before, after))
        assert new.startswith(old)
        assert len(new) > len(old)
    # The first cell style of the workbook may say anything: each new format must say all of itself.
    formats = items_of(after["xl/styles.xml"].decode(), "cellXfs")[
        len(items_of(before["xl/styles.xml"].decode(), "cellXfs")) :
    ]
    assert formats.count("<xf ") == formats.count('applyFont="1"') == formats.count('applyBorder="1"')


def items_of(styles: str, section: str) -> str:
    found = re.search(rf"<{section} [^>]*?(?:/>|>(.*?)</{section}>)", styles, re.DOTALL)
    assert found is not None
    return found[1] or ""


def test_foreign_parts_are_not_even_unpacked(book):
    """A part with a broken checksum stays as it is: nobody looked into it."""
    data = book.read_bytes()
    raw = raw_members(data)["xl/charts/chart1.xml"][0]
    broken = raw[:-40] + bytes([raw[-40] ^ 0xFF]) + raw[-39:]
    book.write_bytes(data.replace(raw, broken))
    write(book, findings(1))
    assert raw_members(book.read_bytes())["xl/charts/chart1.xml"][0] == broken


def test_report_shows_the_plan(book):
    content = ReportContent(
        "Controle",
        cells={"A5": 7, "B3": "tekst", "B4": "  =1+1\n", "D3": dt.date(2026, 5, 4), "D4": Minutes(90), "A1": None},
        columns=[["fout", None], ["A1", ""], ["=2+2", "-3"], [12, -5], [dt.date(1900, 1, 1), dt.date(1890, 1, 1)]],
    )
    write(book, content)
    sheet = loaded(book)["Controle"]
    assert [sheet[cell].value for cell in ("A5", "B3", "B4", "D4", "A1")] == [7, "tekst", "  =1+1\n", 1.5, None]
    assert sheet["D3"].value == 46146
    assert [cell.value for cell in sheet[13]][2:5] == ["=2+2", 12, dt.datetime(1900, 1, 1)]
    assert [cell.value for cell in sheet[14]][:5] == [None, None, "-3", -5, "01-01-1890"]
    assert {sheet[cell].data_type for cell in ("B4", "C13", "C14")} == {"s"} | {sheet["B3"].data_type}
    assert "<f>2+2" not in sheet_xml(book.read_bytes(), "Controle")


def test_dates_of_a_workbook_that_counts_from_1904(tmp_path):
    path = tmp_path / "mac.xlsx"
    path.write_bytes(
        with_parts(feature_rich(), {"xl/workbook.xml": replaced("<workbookPr ", '<workbookPr date1904="1" ')})
    )
    write(path, findings(1))
    assert "<v>44561</v>" in sheet_xml(path.read_bytes(), "Controle")
    assert loaded(path)["Controle"]["E13"].value == dt.datetime(2026, 1, 1)


def test_table_grows_and_shrinks_with_all_that_ends_with_it(book):
    for count in (40, 1, 12):
        write(book, findings(count))
        bottom = 12 + count
        sheet = loaded(book)["Controle"]
        assert sheet.tables["tbl_Controle"].ref == f"A12:E{bottom}"
        assert sheet.tables["tbl_Controle"].autoFilter.ref == f"A12:E{bottom}"
        assert sheet.dimensions == f"A1:G{bottom}"
        assert sheet.print_area == f"'Controle'!$A$1:$E${bottom}"
        assert sheet.print_title_rows == "$12:$12"
        assert loaded(book)["Mijn blad"].print_area == "'Mijn blad'!$A$1:$E$13"
        areas = {str(area.sqref) for area in sheet.conditional_formatting}
        assert areas == {"A13:A1048576", "D13" if bottom == 13 else f"D13:D{bottom}"}
        assert {str(check.sqref) for check in sheet.data_validations.dataValidation} == {
            "A13" if bottom == 13 else f"A13:A{bottom}"
        }
        xml = sheet_xml(book.read_bytes(), "Controle")
        assert f"<xm:sqref>D13:D{bottom}</xm:sqref>" in xml or "<xm:sqref>D13</xm:sqref>" in xml
        assert sheet.max_row == bottom
        links = {cell.coordinate: cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink}
        assert links == {"E1": "'Uren'!A1"} | {f"B{13 + row}": f"'Uren'!F{row + 2}" for row in range(count)}
        assert {sheet.row_dimensions[row].height for row in range(13, bottom + 1)} == {33}
        assert [sheet.cell(bottom, column).number_format for column in (4, 5)] == ["€ #,##0.00", "dd-mm-yyyy"]
        assert sheet.cell(bottom, 3).font.name == "Georgia"


def test_what_a_user_restyled_survives(book):
    write(book, findings(3))
    data = book.read_bytes()
    part = sheet_part(data, "Controle")
    content = parts(data)
    style = re.search(r'<c r="A1" s="(\d+)"', content[part].decode())
    assert style is not None
    blue = '<conditionalFormatting sqref="B13:B15"><cfRule type="duplicateValues" dxfId="0" priority="9"/></conditionalFormatting>'
    restyled = content[part].decode()
    restyled = re.sub(r'(<c r="C13") s="\d+"', rf'\1 s="{style[1]}"', restyled)
    restyled = restyled.replace('ht="33"', 'ht="50"').replace('width="60.7109375"', 'width="20"')
    restyled = restyled.replace('<row r="14"', '<row r="14" hidden="1"').replace(
        "<dataValidations", blue + "<dataValidations", 1
    )
    restyled = restyled.replace('ySplit="12"', 'ySplit="11"')
    table = next(name for name in content if name.startswith("xl/tables/") and b"tbl_Controle" in content[name])
    criteria = '<filterColumn colId="0"><filters><filter val="fout"/></filters></filterColumn><filterColumn colId="2" hiddenButton="1"/>'
    filtered = re.sub(
        r'<autoFilter ref="A12:E15"/>', f'<autoFilter ref="A12:E15">{criteria}</autoFilter>', content[table].decode()
    )
    assert filtered != content[table].decode()
    book.write_bytes(with_parts(data, {part: restyled.encode(), table: filtered.encode()}))

    write(book, findings(6))
    sheet = loaded(book)["Controle"]
    assert {sheet.cell(row, 3).font.sz for row in range(13, 19)} == {16}
    assert {sheet.row_dimensions[row].height for row in range(13, 19)} == {50}
    assert not any(sheet.row_dimensions[row].hidden for row in range(13, 19))
    assert sheet.column_dimensions["C"].width == 20
    assert "B13:B18" in {str(area.sqref) for area in sheet.conditional_formatting}
    assert 'ySplit="11"' in sheet_xml(book.read_bytes(), "Controle")
    now = parts(book.read_bytes())[table].decode()
    assert "<filters>" not in now
    assert '<filterColumn colId="2" hiddenButton="1"/>' in now
    assert parts(book.read_bytes())["xl/styles.xml"] == content["xl/styles.xml"]


def test_height_that_excel_computed_is_not_repeated(book):
    """Such a row grows with its own text; the height of the first one would cut or stretch the others."""
    write(book, findings(1))
    data = book.read_bytes()
    book.write_bytes(with_parts(data, {sheet_part(data, "Controle"): replaced('ht="33" customHeight="1"', 'ht="90"')}))
    write(book, findings(3))
    assert {loaded(book)["Controle"].row_dimensions[row].height for row in (13, 14, 15)} == {None}


def test_rows_get_the_height_of_their_text_unless_a_user_chose_one(book):
    content = dataclasses.replace(findings(3), heights=[15, 40.5, 27.75])
    write(book, content)
    assert {loaded(book)["Controle"].row_dimensions[row].height for row in (13, 14, 15)} == {33}
    data = book.read_bytes()
    book.write_bytes(with_parts(data, {sheet_part(data, "Controle"): replaced('ht="33" customHeight="1"', 'ht="90"')}))
    write(book, content)
    assert [loaded(book)["Controle"].row_dimensions[row].height for row in (13, 14, 15)] == [15, 40.5, 27.75]


def test_what_a_table_said_of_former_rows_goes(book):
    write(book, findings(2))
    data = book.read_bytes()
    table = next(
        name for name, part in parts(data).items() if name.startswith("xl/tables/") and b"tbl_Controle" in part
    )
    criteria = '<filterColumn colId="1" hiddenButton="1"><filters><filter val="F2"/></filters></filterColumn>'
    formula = "<calculatedColumnFormula>1+1</calculatedColumnFormula>"
    changed = (
        parts(data)[table]
        .decode()
        .replace('<autoFilter ref="A12:E14"/>', f'<autoFilter ref="A12:E14">{criteria}</autoFilter>')
    )
    changed = re.sub(r'(<tableColumn id="3"[^>]*?)/>', rf"\1>{formula}</tableColumn>", changed)
    assert formula in changed
    assert criteria in changed
    book.write_bytes(with_parts(data, {table: changed.encode()}))
    write(book, findings(2))
    now = parts(book.read_bytes())[table].decode()
    assert "Formula" not in now
    assert '<filterColumn colId="1" hiddenButton="1"/>' in now


def test_formula_of_the_header_block_stays_without_its_former_result(book):
    write(book, findings(1))
    assert re.search(r'<c r="C5" s="\d+"><f>ROWS\(tbl_Controle\[\]\)</f></c>', sheet_xml(book.read_bytes(), "Controle"))


def test_calculation_chain_goes_only_when_a_formula_goes(book):
    write(book, findings(2))
    assert "xl/calcChain.xml" in parts(book.read_bytes())
    write(book, findings(2, cells={"C5": "actueel"}))
    content = parts(book.read_bytes())
    assert not any(b"calcChain" in content[name] for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"))
    assert "xl/calcChain.xml" not in content
    assert b'fullCalcOnLoad="1"' in content["xl/workbook.xml"]


def test_formula_typed_in_the_table_is_replaced_with_its_chain(book):
    write(book, findings(2))
    data = book.read_bytes()
    part = sheet_part(data, "Controle")
    typed = re.sub(rb'(<c r="A14"[^>]*?) t="inlineStr"><is>.*?</is>', rb"\1><f>1+1</f><v>2</v>", parts(data)[part])
    book.write_bytes(with_parts(data, {part: typed}))
    write(book, findings(2))
    assert "xl/calcChain.xml" not in parts(book.read_bytes())
    assert loaded(book)["Controle"]["A14"].value == "fout"


@pytest.mark.parametrize(
    "calculation", ["", '<calcPr calcId="1" fullCalcOnLoad="0"/>', '<calcPr calcMode="manual"></calcPr>']
)
def test_excel_is_asked_to_compute(tmp_path, calculation):
    path = tmp_path / "a.xlsx"
    change = lambda content: re.sub(rb"<calcPr[^>]*/>", calculation.encode(), content)  # noqa: E731
    path.write_bytes(with_parts(feature_rich(), {"xl/workbook.xml": change}))
    write(path, findings(1))
    found = re.findall(r"<calcPr[^>]*>", parts(path.read_bytes())["xl/workbook.xml"].decode())
    assert len(found) == 1
    assert found[0].count("fullCalcOnLoad") == 1
    assert 'fullCalcOnLoad="1"' in found[0]
    assert ("manual" in found[0]) == ("manual" in calculation)
    assert loaded(path).sheetnames[-1] == "Controle"


def test_prefixes_comments_and_other_encodings_are_understood(book):
    """Parts as other programs write them: with a prefix, CDATA, comments, UTF-16."""
    write(book, findings(2))
    data = book.read_bytes()
    part = sheet_part(data, "Controle")
    text = sheet_xml(data, "Controle")
    prefixed = re.sub(r"<(/?)(?!\?|/|x14|xm|mc)(\w)", r"<\1x:\2", text)
    prefixed = prefixed.replace("xmlns=", "xmlns:x=", 1).replace(
        "<x:sheetData>", "<x:sheetData><!-- <x:row r='99'/> -->"
    )
    book_xml = parts(data)["xl/workbook.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    book.write_bytes(with_parts(data, {part: prefixed.encode(), "xl/workbook.xml": book_xml.encode("utf-16")}))
    write(book, findings(5))
    sheet = loaded(book)["Controle"]
    assert sheet.tables["tbl_Controle"].ref == "A12:E17"
    assert [sheet.cell(17, column).value for column in (1, 2)] == ["fout", "F6"]
    assert sheet["A5"].value == 5
    assert {sheet.row_dimensions[row].height for row in range(13, 18)} == {33}


def test_view_scrolls_back_when_the_table_shrinks(book):
    write(book, findings(50))
    data = book.read_bytes()
    change = replaced('topLeftCell="A13"', 'topLeftCell="A40"')
    book.write_bytes(with_parts(data, {sheet_part(data, "Controle"): change}))
    write(book, findings(30))
    assert 'topLeftCell="A40"' in sheet_xml(book.read_bytes(), "Controle")
    write(book, findings(2))
    assert 'topLeftCell="A13"' in sheet_xml(book.read_bytes(), "Controle")


def test_other_file_is_written_and_the_workbook_stays(book, tmp_path):
    before, output = book.read_bytes(), tmp_path / "elders.xlsx"
    written = ClosedFileWriter(book).write(plan(findings(1)), expected=receipt(book), output=output)
    assert (written.path, written.backup) == (str(output), None)
    assert book.read_bytes() == before
    assert "Controle" in loaded(output).sheetnames
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elders.xlsx", "vrijwilligers.xlsx"]


def test_signed_workbook_is_written_with_a_note(tmp_path):
    path = tmp_path / "a.xlsx"
    signed = '<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    path.write_bytes(
        with_parts(
            feature_rich(), {"_rels/.rels": replaced("</Relationships>", signed), "_xmlsignatures/origin.sigs": b""}
        )
    )
    assert "handtekening" in write(path, findings(1)).notes[0]


def test_plan_that_contradicts_itself_is_a_programming_error(book):
    with pytest.raises(ValueError, match="Controle"):
        write(book, ReportContent("Controle", {}, [[], []]))
    with pytest.raises(TypeError):
        write(book, ReportContent("Controle", {"A5": 1.5}, [["x"]] * 5))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_result_and_its_file_can_be_written_again(book, tmp_path):
    write(book, findings(3), letters=[LETTER])
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation={profile}",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "lo"),
        str(book),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    path = tmp_path / "lo" / book.name
    sheet = loaded(path)["Controle"]
    assert [sheet.cell(row, 2).value for row in (13, 14, 15)] == ["F2", "F3", "F4"]
    assert sheet["B14"].hyperlink.location == "'Uren'!F3"
    assert loaded(path, results=True)["Controle"]["C5"].value == 3
    write(path, findings(6), letters=[LETTER])
    again = loaded(path)
    assert again.sheetnames == ["Uren", "Mijn blad", "Grafiek", "Controle", "Brieflog"]
    assert again["Controle"].tables["tbl_Controle"].ref == "A12:E18"
    assert again["Controle"]["D18"].number_format == sheet["D15"].number_format
    assert [again["Brieflog"].cell(row, 1).value for row in (6, 7)] == ["B1", "B1"]


def test_template_is_not_asked_for_when_nothing_is_missing(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(template())
    content = plan(findings(2), letters=[LETTER], donor=b"geen werkmap")
    ClosedFileWriter(path).write(content, expected=receipt(path))
    assert CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes())).sheet_names == ["Controle", "Brieflog"]
