"""Owned sheets that are missing, and sheets of people that are added: what a donor had, the workbook has."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from tests.workbook.feature_rich import feature_rich
from tests.workbook.owned_template import HEADER_ROW, add_report, findings, plan, template
from tests.workbook.packages import changed_members, loaded, parts, receipt, replaced, sheet_part, sheet_xml, with_parts
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter, add_sheets
from vzv_sheets.workbook.port import CannotOpenWorkbook


def made(path: Path, build) -> Path:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    build(book)
    book.close()
    path.write_bytes(target.getvalue())
    return path


def write(path: Path, *args, **kwargs):
    return ClosedFileWriter(path).write(plan(*args, **kwargs), expected=receipt(path))


def without_sheet(data: bytes, title: str) -> bytes:
    """The workbook as it is after the user deleted the sheet in Excel (which leaves the styles)."""
    part = sheet_part(data, title)
    change = lambda content: re.sub(  # noqa: E731
        rb'<definedName [^>]*localSheetId="3".*?</definedName>', b"",
        re.sub(rb'<sheet name="%b"[^>]*/>' % title.encode(), b"", content),
    )  # fmt: skip
    relations = lambda content: re.sub(rb'<Relationship [^>]*Target="/%b"[^>]*/>' % part.encode(), b"", content)  # noqa: E731
    types = lambda content: re.sub(rb'<Override [^>]*"/xl/tables/table2.xml"[^>]*/>', b"", content)  # noqa: E731
    changes = {"xl/workbook.xml": change, "xl/_rels/workbook.xml.rels": relations, "[Content_Types].xml": types}
    rels = part.replace("worksheets/", "worksheets/_rels/") + ".rels"
    return with_parts(data, {**changes, part: None, rels: None, "xl/tables/table2.xml": None})


def test_sheet_looks_as_in_the_template(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(feature_rich())
    write(path, findings(2))
    sheet, original = loaded(path)["Controle"], loaded(template())["Controle"]
    for cell in ("A1", "A5", "A12", "A13", "B13", "C13", "D13", "E13"):
        for look in ("font", "fill", "border", "alignment", "number_format"):
            assert repr(getattr(sheet[cell], look)) == repr(getattr(original[cell], look)), (cell, look)
    assert sheet.freeze_panes == original.freeze_panes
    assert sheet.column_dimensions["C"].width == original.column_dimensions["C"].width
    rule, expected = (
        next(r for area in s.conditional_formatting for r in area.rules if r.type == "cellIs")
        for s in (sheet, original)
    )
    assert repr(rule.dxf.fill) == repr(expected.dxf.fill)
    assert len(sheet._charts) == 1
    assert sheet.tables["tbl_Controle"].id not in {table.id for table in loaded(path)["Uren"].tables.values()}
    assert [bool(s.sheet_view.tabSelected) for s in loaded(path).worksheets] == [True, False, False]


def test_making_a_deleted_sheet_anew_does_not_let_the_styles_grow(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(feature_rich())
    write(path, findings(2))
    first = path.read_bytes()
    path.write_bytes(without_sheet(first, "Controle"))
    assert "Controle" not in loaded(path).sheetnames
    write(path, findings(2))
    assert parts(path.read_bytes())["xl/styles.xml"] == parts(first)["xl/styles.xml"]
    assert loaded(path)["Controle"].tables["tbl_Controle"].ref == "A12:E14"


def test_names_that_are_taken_give_free_ones_everywhere(tmp_path):
    """A sheet of the user called Controle, with a table and a name that the template uses too."""

    def build(book):
        book.add_worksheet("Uren")
        mine = book.add_worksheet("controle")
        mine.write("A1", "van mij")
        mine.add_table("C1:C3", {"name": "tbl_controle"})
        book.define_name("tbl_Controle_2", "=Uren!$A$1")

    path = made(tmp_path / "a.xlsx", build)
    write(path, findings(2))
    book = loaded(path)
    assert book.sheetnames == ["Uren", "controle", "Controle (2)"]
    sheet = book["Controle (2)"]
    assert list(sheet.tables) == ["tbl_Controle_3"]
    assert sheet["C5"].value == "=ROWS(tbl_Controle_3[])"
    chart = next(content for name, content in parts(path.read_bytes()).items() if "/charts/" in name)
    assert b"<c:f>'Controle (2)'!$G$2:$G$4</c:f>" in chart
    assert sheet.print_area == "'Controle (2)'!$A$1:$E$14"
    assert sheet.print_title_rows == "$12:$12"
    assert book["controle"]["A1"].value == "van mij"

    write(path, findings(4))
    assert loaded(path)["Controle (2)"].tables["tbl_Controle_3"].ref == "A12:E16"
    assert len(loaded(path).sheetnames) == 3


def test_renamed_owned_sheet_is_still_the_owned_sheet(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(template(registers=()))
    changed = {
        "xl/workbook.xml": lambda content: content.replace(b'name="Controle"', b'name="Fouten"').replace(
            b"Controle!", b"Fouten!"
        )
    }
    path.write_bytes(with_parts(path.read_bytes(), changed))
    write(path, findings(3))
    assert loaded(path).sheetnames == ["Fouten"]
    assert loaded(path)["Fouten"]["A15"].value == "fout"


def test_copy_of_an_owned_sheet_is_left_alone(tmp_path):
    """Excel copies the sheet-scoped name too, and calls the table of the copy otherwise."""

    def build(book):
        add_report(book, "Controle kopie", table="tbl_Controle7")
        add_report(book)

    path = made(tmp_path / "a.xlsx", build)
    change = lambda content: content.replace(b'"Controle kopie"</definedName>', b'"Controle"</definedName>')  # noqa: E731
    path.write_bytes(with_parts(path.read_bytes(), {"xl/workbook.xml": change}))
    before = path.read_bytes()
    write(path, findings(3))
    assert sheet_xml(path.read_bytes(), "Controle kopie") == sheet_xml(before, "Controle kopie")
    assert loaded(path)["Controle"]["A15"].value == "fout"


def donor_with(build) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    build(book)
    book.close()
    return target.getvalue()


def betaalgegevens(book):
    lists = book.add_worksheet("Lijsten")
    lists.write_column("A1", ["ja", "nee"])
    book.define_name("lijst_janee", "=Lijsten!$A$1:$A$2")
    book.define_name("ongebruikt", "=Lijsten!$A$1")
    book.define_name("ergens_anders", "=Elders!$A$1")
    sheet = book.add_worksheet("Betaalgegevens")
    sheet.add_table(
        "A1:B3", {"name": "tbl_Betaalgegevens", "columns": [{"header": "vrijwilliger_id"}, {"header": "iban"}]}
    )
    sheet.data_validation("B2:B3", {"validate": "list", "source": "=lijst_janee"})
    sheet.data_validation("A2:A3", {"validate": "list", "source": "=ergens_anders"})
    sheet.write_formula("D1", "=ROWS(tbl_Uren[])", None, 3)
    sheet.write_formula("D2", "=ROWS(tbl_Onkosten[])", None, 7)
    sheet.write_formula("D3", '=IF(1,"weg[1]","")', None, "weg[1]")
    sheet.write_rich_string("D4", "half ", book.add_format({"bold": True}), "vet")
    sheet.write_comment("A1", "uitleg")
    sheet.activate()


def test_sheet_of_people_is_added(tmp_path):
    path = tmp_path / "a.xlsx"
    before = feature_rich()
    path.write_bytes(with_parts(before, {"xl/workbook.xml": replaced('name="Mijn blad"', 'name="Lijsten"')}))
    before = path.read_bytes()
    written = add_sheets(path, donor_with(betaalgegevens), ["Betaalgegevens"], expected=receipt(path))
    assert Path(written.backup or "").read_bytes() == before
    assert "xl/worksheets/sheet1.xml" not in changed_members(before, path.read_bytes())
    book = loaded(path)
    assert book.sheetnames[-1] == "Betaalgegevens"
    sheet = book["Betaalgegevens"]
    assert sheet.tables["tbl_Betaalgegevens"].ref == "A1:B3"
    assert sheet["A1"].comment.text == "uitleg"
    assert set(book.defined_names) == {"tarief", "lijst_janee"}
    assert book.defined_names["lijst_janee"].attr_text == "Lijsten!$A$1:$A$2"
    # A formula about a table that is not there would make Excel call the file damaged; the others stay.
    assert [sheet[cell].value for cell in ("D1", "D2", "D3")] == ["=ROWS(tbl_Uren[])", 7, '=IF(1,"weg[1]","")']
    assert "<is><r>" in sheet_xml(path.read_bytes(), "Betaalgegevens")
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Betaalgegevens").to_python(skip_empty_area=False)
    assert rows[0][:2] == ["vrijwilliger_id", "iban"]
    assert rows[3][3] == "half vet"


def test_sheet_of_people_that_is_there_is_not_added_again(tmp_path):
    path = made(tmp_path / "a.xlsx", lambda book: book.add_worksheet("betaalgegevens"))
    before = path.read_bytes()
    with pytest.raises(CannotOpenWorkbook, match="heeft al een blad 'Betaalgegevens'"):
        add_sheets(path, donor_with(betaalgegevens), ["Betaalgegevens"], expected=receipt(path))
    assert path.read_bytes() == before


def test_donor_with_inline_texts(tmp_path):
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet("Uitleg")
    sheet.write("A1", " tekst & meer", book.add_format({"bold": True}))
    book.close()
    path = tmp_path / "a.xlsx"
    path.write_bytes(feature_rich())
    add_sheets(path, target.getvalue(), ["Uitleg"], expected=receipt(path))
    assert loaded(path)["Uitleg"]["A1"].value == " tekst & meer"
    assert loaded(path)["Uitleg"]["A1"].font.b


@pytest.mark.parametrize("styles", ["none", "no sections", "prefixed", "empty sections"])
def test_workbooks_with_unusual_styles(tmp_path, styles):
    path = made(
        tmp_path / "a.xlsx", lambda book: book.add_worksheet("Uren").write("A1", "x", book.add_format({"bold": True}))
    )
    data = path.read_bytes()
    text = parts(data)["xl/styles.xml"].decode()
    if styles == "none":
        relations = lambda content: re.sub(rb'<Relationship [^>]*"styles.xml"/>', b"", content)  # noqa: E731
        types = lambda content: re.sub(rb'<Override PartName="/xl/styles.xml"[^>]*/>', b"", content)  # noqa: E731
        plain = replaced('s="1"', 's="0"')
        data = with_parts(data, {
            "xl/styles.xml": None, "xl/_rels/workbook.xml.rels": relations, "[Content_Types].xml": types,
            "xl/worksheets/sheet1.xml": plain,
        })  # fmt: skip
    elif styles == "no sections":
        bare = re.sub(r">\s*<numFmts.*|>\s*<fonts.*", "/>", text, flags=re.DOTALL)
        data = with_parts(
            data, {"xl/styles.xml": bare.encode(), "xl/worksheets/sheet1.xml": replaced('s="1"', 's="0"')}
        )
    elif styles == "prefixed":
        prefixed = re.sub(r"<(/?)(?!\?|/)(\w)", r"<\1s:\2", text).replace("xmlns=", "xmlns:s=", 1)
        data = with_parts(data, {"xl/styles.xml": prefixed.encode()})
    else:
        emptied = re.sub(
            r"<dxfs[^>]*/>", "", re.sub(r"<cellStyleXfs.*?</cellStyleXfs>", '<cellStyleXfs count="0"/>', text)
        )
        data = with_parts(data, {"xl/styles.xml": emptied.encode()})
    path.write_bytes(data)
    write(path, findings(2))
    book = loaded(path)
    assert book["Uren"]["A1"].font.b == (styles in {"prefixed", "empty sections"})
    sheet = book["Controle"]
    assert (sheet["A1"].font.b, sheet["A1"].font.sz, sheet["C14"].font.name) == (True, 16, "Georgia")
    assert (sheet["D14"].number_format, sheet["E14"].number_format) == ("€ #,##0.00", "dd-mm-yyyy")
    assert sheet.cell(HEADER_ROW + 2, 1).border.left.style == "thin"
    rule = next(rule for area in sheet.conditional_formatting for rule in area.rules if rule.type == "cellIs")
    assert rule.dxf.fill.bgColor.rgb == "FFFF8080"


def test_number_formats_get_free_ids(tmp_path):
    def build(book):
        sheet = book.add_worksheet("Uren")
        sheet.write("A1", 1, book.add_format({"num_format": "0.000"}))
        sheet.write("A2", 1, book.add_format({"num_format": "dd-mm-yyyy"}))

    path = made(tmp_path / "a.xlsx", build)
    write(path, findings(1))
    book = loaded(path)
    assert [book["Uren"][cell].number_format for cell in ("A1", "A2")] == ["0.000", "dd-mm-yyyy"]
    assert [book["Controle"][cell].number_format for cell in ("D13", "E13")] == ["€ #,##0.00", "dd-mm-yyyy"]
    codes = re.findall(r'formatCode="([^"]*)"', parts(path.read_bytes())["xl/styles.xml"].decode())
    assert sorted(codes) == ["0.000", "dd-mm-yyyy", "€ #,##0.00"]


def test_parts_with_backslashes_in_their_names_are_parts(tmp_path):
    """As some programs on Windows store them; a new part must not take the place of one."""
    source, target = parts(feature_rich()), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in source.items():
            archive.writestr(name.replace("/", "\\"), content)
    path = tmp_path / "a.xlsx"
    path.write_bytes(target.getvalue())
    write(path, findings(2))
    after = parts(path.read_bytes())
    changed = {
        name.replace("\\", "/") for name, content in after.items() if source.get(name.replace("\\", "/")) != content
    }
    registered = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert {name for name in changed if name in source} == registered
    assert {name.replace("\\", "/") for name in after} >= set(source)
    numbers = [
        int(found) for content in after.values() for found in re.findall(rb"<table [^>]*?\sid=\"(\d+)\"", content)
    ]
    assert sorted(numbers) == [1, 2]
    write(path, findings(3))
