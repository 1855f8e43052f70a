"""What only a file can hold: formulas with results, other programs' habits, strange sheets, other date systems."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tests.workbook.as_file import rewrite, write_markdown
from tests.workbook.test_port_contract import EVERYTHING_FAST, NOTHING_FAST, all_values, closed, day
from vzv_sheets.workbook.closed_file.cell_text import SharedStrings
from vzv_sheets.workbook.closed_file.cells import CellValues
from vzv_sheets.workbook.closed_file.number_formats import DateStyles
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.sheet_content import examine
from vzv_sheets.workbook.memory import from_markdown
from vzv_sheets.workbook.port import CellError, CellKind, CellText

TEXT, NUMBER, DATE, TIME = CellKind


@pytest.fixture(params=[EVERYTHING_FAST, NOTHING_FAST], ids=["fastexcel", "calamine"])
def rows_for_fast(request):
    return request.param


def sheet_file(path: Path, cells: str, *, styles: str = "", strings: str | None = None, sheet: str = "{}") -> Path:
    """A workbook whose first sheet holds these cells, written as they are; formats 1 to 9 as in `FORMATS`."""
    write_markdown("## Uren\n| x | 01-01-2026 | 10:30 | [1:00] |", path)

    def change(name: str, data: bytes) -> bytes:
        if name == "xl/worksheets/sheet1.xml":
            rows = sheet.format(f"<sheetData>{cells}</sheetData>")
            head = data.partition(b"<dimension")[0]
            return head + rows.encode() + b"</worksheet>"
        if name == "xl/sharedStrings.xml" and strings is not None:
            return re.sub(rb"<si>.*</si>", lambda _: strings.encode(), data)
        return data

    return rewrite(path, change)


def row(number: int, *cells: str) -> str:
    """A row of cells from column A; `@` stands for the address."""
    places = (cell.replace("@", f'r="{chr(65 + column)}{number}"') for column, cell in enumerate(cells))
    return f'<row r="{number}">{"".join(places)}</row>'


def column_of(path: Path, rows_for_fast: int, kind: CellKind, position: int = 0, first_row: int = 1) -> list:
    return all_values(closed(path, rows_for_fast).columns("Uren", first_row, {position: kind})[position])


def test_results_of_formulas_are_values_and_a_missing_result_is_an_error(tmp_path, rows_for_fast):
    cells = "".join(
        row(number, cell)
        for number, cell in enumerate(
            [
                "<c @><f>1+2</f><v>3</v></c>",
                '<c @ t="str"><f>A1&amp;"x"</f><v>3x</v></c>',
                '<c @ t="str"><f>""</f><v></v></c>',
                '<c @ t="b"><f>TRUE()</f><v>1</v></c>',
                '<c @ t="e"><f>NA()</f><v>#N/A</v></c>',
                '<c @><f t="shared" ref="A6:A8" si="0">B6</f><v>4</v></c>',
                '<c @><f t="shared" si="0"/><v>5</v></c>',
                '<c @><f t="shared" si="0"/></c>',
                "<c @><f>1+1</f></c>",
                "<c @><f>1+1</f><v></v></c>",
                "<c @><f>1+1</f><v/></c>",
                '<c @ s="1"><f>TODAY()</f><v>46144</v></c>',
            ],
            start=1,
        )
    )
    path = sheet_file(tmp_path / "f.xlsx", cells)
    missing = CellError("")
    numbers = column_of(path, rows_for_fast, NUMBER)
    assert numbers == [
        3,
        "3x",
        None,
        True,
        CellError("#N/A"),
        4,
        5,
        missing,
        missing,
        missing,
        missing,
        dt.date(2026, 5, 2),
    ]
    texts = column_of(path, rows_for_fast, TEXT)
    assert texts == ["3", "3x", None, "WAAR", CellError("#N/A"), "4", "5", *[missing] * 4, dt.date(2026, 5, 2)]
    assert column_of(path, rows_for_fast, DATE)[-2:] == [missing, day(2026, 5, 2)]


def test_habits_of_other_programs_make_no_difference(tmp_path, rows_for_fast):
    cells = (
        row(1, '<c @ s="0" t="n"><v>2.5</v></c>', '<c @ s="1" t="n"><v>46144.0</v></c>', '<c @ t="n" s="2"><v>4.375E-1</v></c>')
        + row(2, '<c @ t="inlineStr"><is><t>zo &amp; zo</t></is></c>', '<c @ t="d"><v>2026-05-02</v></c>', '<c @ t="d"><v>10:30:00</v></c>')
        + row(3, '<c @ t="inlineStr"><is><r><t>rijk </t></r><r><rPr><b/></rPr><t>e tekst</t></r></is></c>', '<c @ t="d"><v>2026-05-02T10:30:00Z</v></c>', '<c @ s="2"><v>1.5</v></c>')
        + row(4, '<c @ t="inlineStr"><f>A1</f><v>uit LibreOffice</v></c>', '<c @ s="1" t="str" cm="1"><f>A1</f><v>geen</v></c>', '<c @ s="2" />')
        + row(5, '<c @ t="str"><v>  met spaties </v></c>', '<c @ s="3"><v>2.0</v></c>', '<c @ s="3"><v>0.4375</v></c>')
        + row(6, "<c @><v>1.23456782E8</v></c>", "<c @><v>1E+9</v></c>", "<c @><v>1E+9</v></c>")
    )  # fmt: skip
    path = sheet_file(tmp_path / "p.xlsx", cells)
    assert column_of(path, rows_for_fast, TEXT) == [
        "2.5", "zo & zo", "rijke tekst", "uit LibreOffice", "  met spaties ", "123456782",
    ]  # fmt: skip
    moment = dt.datetime(2026, 5, 2, 10, 30)
    duration = dt.timedelta(days=2)
    assert column_of(path, rows_for_fast, DATE, 1) == [day(2026, 5, 2)] * 2 + [moment, "geen", duration, 1e9]
    assert column_of(path, rows_for_fast, TIME, 2) == [630, 630, dt.datetime(1900, 1, 1, 12, 0), None, 630, 1e9]
    assert closed(path, rows_for_fast).cells_with(re.compile(r"^123456782$|spaties|LibreOffice|^zo & zo$")) == [
        CellText("Uren", 2, 0, "zo & zo"), CellText("Uren", 4, 0, "uit LibreOffice"),
        CellText("Uren", 5, 0, "  met spaties "), CellText("Uren", 6, 0, "123456782"),
    ]  # fmt: skip


def test_shared_texts_are_what_people_typed(tmp_path, rows_for_fast):
    strings = (
        "<si><t>gewoon</t></si><si><r><t>vet</t></r><r><t xml:space='preserve'> en</t></r></si>"
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve"> a&#10;b_x000D_ &lt;c&gt; </t></si>'
        "<si><t>_x005F_x000D_</t></si><si/><si><t/></si><si><t>bij &quot;ons&quot;</t></si><si><t> aan &amp; rand\n</t></si>"
    )
    cells = "".join(row(number + 1, f'<c @ t="s"><v>{number}</v></c>') for number in range(10))
    path = sheet_file(tmp_path / "s.xlsx", cells, strings=strings.replace("'", '"'))
    expected = [
        "gewoon",
        "vet en",
        "東京",
        " a\nb\r <c> ",
        "_x000D_",
        None,
        None,
        'bij "ons"',
        "aan & rand",
        CellError(""),
    ]
    assert column_of(path, rows_for_fast, TEXT) == expected
    assert column_of(path, rows_for_fast, NUMBER) == expected
    assert [found.row for found in closed(path, rows_for_fast).cells_with(re.compile("ons|京|<c>"))] == [3, 4, 8]


def test_an_error_value_that_the_libraries_do_not_know_loses_no_other_cell(tmp_path, rows_for_fast):
    cells = (
        row(1, '<c @ t="e"><v>#SPILL!</v></c>') + row(2, "<c @><v>7</v></c>") + row(3, '<c @ t="e"><v>Err:522</v></c>')
    )
    path = sheet_file(tmp_path / "e.xlsx", cells)
    assert column_of(path, rows_for_fast, NUMBER) == [CellError("#SPILL!"), 7, CellError("Err:522")]


def test_formatted_empty_cells_do_not_count_as_used(tmp_path):
    cells = (
        row(1, "<c @><v>1</v></c>", '<c @ s="1"/>', '<c @ s="1"></c>')
        + row(2, "<c @><v>2</v></c>")
        + row(3, '<c @ s="1"/>')
    )
    view = read_workbook(sheet_file(tmp_path / "b.xlsx", cells)).sheets()[0]
    assert (view.last_row, view.width) == (2, 1)


@pytest.mark.parametrize(
    "dimension", ["", '<dimension ref="A1:B2"/>', '<dimension ref="A1:XFD1048576"/>', '<dimension ref="A1"/>']
)
def test_the_used_extent_does_not_depend_on_what_the_sheet_declares(tmp_path, rows_for_fast, dimension):
    filler = "".join(row(number, "<c @><v>1</v></c>", '<c @ t="s"><v>0</v></c>') for number in range(1, 60))
    path = sheet_file(
        tmp_path / "d.xlsx", filler + row(60, "<c @/>", "<c @/>", "<c @><v>9</v></c>"), sheet=dimension + "{}"
    )
    workbook = closed(path, rows_for_fast)
    view = workbook.sheets()[0]
    assert view.last_row == 60
    assert view.width == 3 or dimension == '<dimension ref="A1:B2"/>'
    columns = workbook.columns("Uren", 2, {0: NUMBER, 2: NUMBER})
    assert all_values(columns[0]) == [1] * 58 + [None]
    assert all_values(columns[2]) == [None] * 58 + [9]


def test_one_stray_cell_at_the_far_corner_costs_no_memory(tmp_path, rows_for_fast):
    cells = row(1, "<c @><v>1</v></c>") + row(2, "<c @><v>2</v></c>")
    stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    workbook = closed(sheet_file(tmp_path / "far.xlsx", cells + stray), rows_for_fast)
    view = workbook.sheets()[0]
    assert (view.last_row, view.width) == (1_048_576, 16_384)
    column = workbook.columns("Uren", 1, {0: NUMBER})[0]
    assert column.values[:3].tolist() == [1, 2, 0]
    assert column.filled.sum() == 2


def test_one_long_text_in_many_cells_costs_no_memory(tmp_path, rows_for_fast):
    cells = "".join(row(number, '<c @ t="s"><v>0</v></c>') for number in range(1, 3001))
    path = sheet_file(tmp_path / "long.xlsx", cells, strings=f"<si><t>{'x' * 1_000_000}</t></si>")
    column = closed(path, rows_for_fast).columns("Uren", 1, {0: TEXT})[0]
    assert column.filled.all()
    assert [len(text) for text in column.categories] == [1_000_000]


def test_the_1904_date_system(tmp_path, rows_for_fast):
    text = "## Uren\n| 02-05-2026 | 02-05-2026 10:30 | 44682 | 10:30 |"
    path = write_markdown(text, tmp_path / "mac.xlsx", date1904=True)
    columns = closed(path, rows_for_fast).columns("Uren", 1, {0: DATE, 1: DATE, 2: DATE, 3: TIME})
    assert [all_values(column) for column in columns.values()] == [
        [day(2026, 5, 2)], [dt.datetime(2026, 5, 2, 10, 30)], [day(2026, 5, 2)], [630],
    ]  # fmt: skip
    assert columns[0].kind is DATE


def test_what_is_hidden_or_filtered_is_read(tmp_path, rows_for_fast):
    path = tmp_path / "hidden.xlsx"
    workbook = xlsxwriter.Workbook(path)
    sheet = workbook.add_worksheet("Uren")
    sheet.write_column(0, 0, ["id", "U1", "U2", "U3"])
    sheet.write_column(0, 1, ["uren", 1, 2, 3])
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True, "level": 1})
    chart = workbook.add_chart({"type": "bar"})
    chart.add_series({"values": "=Uren!$B$2:$B$4"})
    sheet.autofilter(0, 0, 3, 1)
    sheet.filter_column(0, "x == U1")
    workbook.add_chartsheet("Grafiek").set_chart(chart)
    workbook.add_worksheet("Na de grafiek").write(0, 0, "hier")
    workbook.close()
    source = closed(path, rows_for_fast)
    assert [view.title for view in source.sheets()] == ["Uren", "Na de grafiek"]
    assert all_values(source.columns("Uren", 2, {1: NUMBER})[1]) == [1, 2, 3]
    assert all_values(source.columns("Na de grafiek", 1, {0: TEXT})[0]) == ["hier"]


def test_parts_under_other_names_are_found(tmp_path, rows_for_fast):
    text = "## Uren\n| tekst | 01-01-2026 |\n| ja | 02-01-2026 |"
    path = write_markdown(text, tmp_path / "n.xlsx")
    moved = {"xl/sharedStrings.xml": "xl/teksten.xml", "xl/styles.xml": "xl/opmaak.xml"}

    def moved_away(_: str, data: bytes) -> bytes:
        for old, new in moved.items():
            data = data.replace(Path(old).name.encode(), Path(new).name.encode())
        return data

    rewrite(path, moved_away, moved)
    with zipfile.ZipFile(path, "a") as archive:  # left behind by some program, and wrong
        archive.writestr("xl/sharedStrings.xml", f"<sst>{'<si><t>oud</t></si>' * 9}</sst>")
    columns = closed(path, rows_for_fast).columns("Uren", 1, {0: TEXT, 1: DATE})
    assert [all_values(column) for column in columns.values()] == [["tekst", "ja"], [day(2026, 1, 1), day(2026, 1, 2)]]


def test_the_format_of_cells_without_one_may_be_a_date(tmp_path, rows_for_fast):
    path = sheet_file(tmp_path / "zero.xlsx", row(1, "<c @><v>46144</v></c>", '<c @ s="2"><v>0.5</v></c>', "<c @/>"))
    rewrite(path, lambda _, data: re.sub(rb'(<cellXfs count="\d+"><xf numFmtId=)"0"', rb'\1"14"', data))
    assert column_of(path, rows_for_fast, NUMBER) == [dt.date(2026, 5, 2)]


def test_the_remnant_of_a_macro_sheet_is_no_sheet(tmp_path):
    path = write_markdown("## Uren\n| a |", tmp_path / "m.xlsx")
    rewrite(path, lambda _, data: data.replace(b"</sheets>", b'<sheet name="Module1" sheetId="9" r:id=""/></sheets>'))
    assert [view.title for view in read_workbook(path).sheets()] == ["Uren"]


def test_an_owned_name_may_be_written_as_a_formula(tmp_path):
    path = write_markdown("## Controle blad=Controle\n| a |", tmp_path / "o.xlsx")
    rewrite(path, lambda _, data: data.replace(b'>"Controle"<', b'>= "Controle"<'))
    assert read_workbook(path).sheets()[0].owned == "Controle"


def test_a_text_in_a_sheet_on_many_lines_is_found(tmp_path):
    cells = row(1, '<c @ t="inlineStr">\n <is>\n <t>zoek mij</t>\n </is>\n</c>')
    found = read_workbook(sheet_file(tmp_path / "lines.xlsx", cells)).cells_with(re.compile("zoek"))
    assert found == [CellText("Uren", 1, 0, "zoek mij")]


def test_where_the_look_at_the_first_cells_ends_makes_no_difference():
    values = CellValues(SharedStrings(b""), DateStyles(), False)
    for padding in range(40):
        rows = "".join(row(number, f"<c @><v>{number}</v></c>", "<c @><v>1</v></c>") for number in range(1, 3000))
        xml = f"<worksheet><sheetData>{rows.replace('<v>1<', f'<v>{10**padding}<', 1)}</sheetData></worksheet>"
        assert examine(xml.encode(), values).standard


def test_a_strict_workbook_is_read(tmp_path, rows_for_fast):
    text = "## Uren tbl_Uren\n| id | datum |\n| U1 | 02-01-2026 |"

    def strict(_: str, data: bytes) -> bytes:
        data = data.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        return data.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
        )

    source = closed(rewrite(write_markdown(text, tmp_path / "strict.xlsx"), strict), rows_for_fast)
    assert source.sheets()[0].tables[0].name == "tbl_Uren"
    columns = source.columns("Uren", 2, {0: TEXT, 1: DATE})
    assert [all_values(column) for column in columns.values()] == [["U1"], [day(2026, 1, 2)]]


@pytest.mark.parametrize(
    "code", ["dd-mm-yyyy", "[$-413]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "h:mm AM/PM", "mmm-yy", "a/p", '"om "hh:mm']
)
def test_date_formats_make_dates(tmp_path, rows_for_fast, code):
    assert isinstance(formatted(tmp_path, rows_for_fast, code), dt.date)


@pytest.mark.parametrize("code", ["[h]:mm", "[hh]:mm:ss", "[m]", '[Red][h]:mm;"dag"'])
def test_duration_formats_make_durations(tmp_path, rows_for_fast, code):
    assert formatted(tmp_path, rows_for_fast, code) == dt.timedelta(days=46144)


@pytest.mark.parametrize(
    "code", ["0", '0.00" dagen"', "[Red]0.00", "0\\d", "_d0", "*y0", '#,##0" uur"', "[$€-413] #,##0.00;[Red]-d", "@"]
)
def test_other_formats_leave_numbers(tmp_path, rows_for_fast, code):
    assert formatted(tmp_path, rows_for_fast, code) == 46144


def formatted(tmp_path: Path, rows_for_fast: int, code: str):
    path = tmp_path / "format.xlsx"
    workbook = xlsxwriter.Workbook(path)
    workbook.add_worksheet("Uren").write_number(0, 0, 46144, workbook.add_format({"num_format": code}))
    workbook.close()
    return column_of(path, rows_for_fast, NUMBER)[0]


def test_a_large_sheet_with_a_wrong_column_gives_what_a_small_one_gives(tmp_path):
    words = ["3", "2.5", '"2,5"', "[3:30]", "#N/B", "=A1", "", "WAAR", "02-05-2026", "10:30", '"drie"']
    rows = [
        f"| V{number % 90:04d} | {words[number % len(words)]} | {number / 2} | nr. {number} |"
        for number in range(2, 2600)
    ]
    text = "\n".join(["## Uren", "| id | uren | bedrag | opmerking |", *rows])
    path = write_markdown(text, tmp_path / "groot.xlsx")
    expected, large, small = from_markdown(text), read_workbook(path), closed(path, NOTHING_FAST)
    for kinds in ({0: TEXT, 1: NUMBER, 2: NUMBER, 3: TEXT}, {0: TEXT, 1: TIME, 2: TEXT, 3: DATE}):
        wanted = {p: all_values(column) for p, column in expected.columns("Uren", 2, kinds).items()}
        assert {p: all_values(column) for p, column in large.columns("Uren", 2, kinds).items()} == wanted
        assert {p: all_values(column) for p, column in small.columns("Uren", 2, kinds).items()} == wanted
    assert large.sheets() == expected.sheets()
    found = large.cells_with(re.compile(r"^nr\. 2\d$|^V0042$"))
    assert found == expected.cells_with(re.compile(r"^nr\. 2\d$|^V0042$"))
    assert large.neighbours(found) == expected.neighbours(found)


def test_large_sheets_are_read_as_bytes_and_as_columns(tmp_path, monkeypatch):
    rows = [f"| V{number:04d} | {number} |" for number in range(3000)]
    path = write_markdown("\n".join(["## Uren", "| id | uren |", *rows]), tmp_path / "snel.xlsx")
    workbook = read_workbook(path)

    def slow(*_: object) -> None:
        pytest.fail("read cell by cell, or row by row")

    monkeypatch.setattr("vzv_sheets.workbook.closed_file.reader.tolerant_cells", slow)
    monkeypatch.setattr("vzv_sheets.workbook.closed_file.reader.standard_cells", slow)
    monkeypatch.setattr("vzv_sheets.workbook.closed_file.reader.CalamineSheets.rows", slow)
    columns = workbook.columns("Uren", 2, {0: TEXT, 1: NUMBER})
    assert columns[1].values.tolist() == list(range(3000))
    assert [columns[0].categories[code] for code in columns[0].values[:2]] == ["V0000", "V0001"]


def test_reading_follows_no_external_link_and_changes_nothing(tmp_path):
    path = write_markdown("## Uren\n| a |", tmp_path / "l.xlsx")

    def link(name: str, data: bytes) -> bytes:
        if name == "xl/_rels/workbook.xml.rels":
            kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"
            extra = f'<Relationship Id="rId99" Type="{kind}" Target="file:///nergens/x.xlsx" TargetMode="External"/>'
            return data.replace(b"</Relationships>", extra.encode() + b"</Relationships>")
        return data

    before = rewrite(path, link).read_bytes()
    assert all_values(read_workbook(path).columns("Uren", 1, {0: TEXT})[0]) == ["a"]
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["l.xlsx"]


def test_a_sheet_in_which_some_cells_are_written_otherwise_is_read_whole(tmp_path, rows_for_fast):
    filler = [
        row(number, "<c @><v>1</v></c>", '<c @ t="inlineStr"><is><t>zoek</t></is></c>') for number in range(1, 4001)
    ]
    filler[1999] = (
        '<row r="2000"><c s="0" r="A2000"><v>7</v></c><c t="inlineStr" r="B2000"><is><t>zoek mij</t></is></c></row>'
    )
    workbook = closed(sheet_file(tmp_path / "mixed.xlsx", "".join(filler)), rows_for_fast)
    column = workbook.columns("Uren", 1, {0: NUMBER})[0]
    assert (column.values.sum(), column.filled.sum()) == (4006, 4000)
    found = workbook.cells_with(re.compile("zoek mij"))
    assert found == [CellText("Uren", 2000, 1, "zoek mij")]
    assert workbook.neighbours(found) == [("7", "zoek")]
