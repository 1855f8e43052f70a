"""The contract of the reading port, kept by every adapter: in memory, and each way of reading a closed file.

The workbook is typed as markdown and written as a real file; what comes back is the same, cell for cell.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine_contract.file_engine import open_book
from tests.workbook.as_file import rewrite, write_markdown
from vzv_sheets.workbook.closed_file.opening import open_package
from vzv_sheets.workbook.closed_file.reader import ClosedWorkbook
from vzv_sheets.workbook.live_excel.reader import LiveWorkbook
from vzv_sheets.workbook.memory import from_markdown
from vzv_sheets.workbook.port import (
    CellError,
    CellKind,
    CellText,
    Identity,
    RawColumn,
    RawValue,
    ReadArea,
    TableArea,
    WorkbookSource,
)

EVERYTHING_FAST, NOTHING_FAST = -1, 10**9


def closed(path: Path, rows_for_fast: int) -> ClosedWorkbook:
    opened = open_package(path)
    return ClosedWorkbook(opened.package, opened.workbook_part, opened.receipt, rows_for_fast=rows_for_fast)


def indented(name: str, data: bytes) -> bytes:
    """A sheet as some programs write it: on many lines, which no byte search can read."""
    return re.sub(rb"(<(?:row|c|v|f)[ >])", rb"\n  \1", data) if "worksheets/sheet" in name else data


def prefixed(name: str, data: bytes) -> bytes:
    """A sheet as ClosedXML writes it."""
    if "worksheets/sheet" not in name:
        return data
    return re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", data).replace(b"xmlns=", b"xmlns:x=", 1)


def quoted(name: str, data: bytes) -> bytes:
    """A sheet with single quotes, and with the attributes of cells in another order."""
    if "worksheets/sheet" not in name:
        return data
    return re.sub(rb'<c r="(\w+)" s="(\d+)"', rb"<c s='\2' r='\1'", data)


WAYS = {
    "memory": None,
    "fastexcel": (None, EVERYTHING_FAST),
    "calamine": (None, NOTHING_FAST),
    "fastexcel, prefixed": (prefixed, EVERYTHING_FAST),
    "calamine, prefixed": (prefixed, NOTHING_FAST),
    "cell by cell, indented": (indented, EVERYTHING_FAST),
    "cell by cell, quoted": (quoted, NOTHING_FAST),
    "live": "live",
}
# What Excel cannot tell: a duration within a day from a time, a text like an error from one. Nothing there is not
# computed yet, and there are no document properties.
TOLD_OTHERWISE_LIVE = {
    '"#N/A"': (CellError("#N/A"),) * 4,
    "=A1+1": (None,) * 4,
    "[3:15]": (dt.time(3, 15),) * 3 + (195,),
}


@pytest.fixture(params=WAYS)
def reading(request, tmp_path):
    """Reads markdown in one of the ways."""

    def read(text: str, identity: Identity | None = None) -> WorkbookSource:
        way = WAYS[request.param]
        if way is None:
            return from_markdown(text, identity=identity)
        path = write_markdown(text, tmp_path / "proef.xlsx", identity=identity)
        if way == "live":
            return LiveWorkbook(open_book(path))
        return closed(rewrite(path, way[0]) if way[0] else path, way[1])

    return read


def value(column: RawColumn, index: int) -> RawValue | None:
    """What a column gives for a cell; irregular cells as themselves, regular ones as text or number."""
    if index in column.irregular:
        assert not column.filled[index]
        return column.irregular[index]
    if not column.filled[index]:
        return None
    found = column.values[index].item()
    return column.categories[found] if column.kind is CellKind.TEXT else found


def all_values(column: RawColumn) -> list[RawValue | None]:
    return [value(column, index) for index in range(len(column.filled))]


def day(year: int, month: int, day_of_month: int) -> int:
    return dt.date(year, month, day_of_month).toordinal() - dt.date(1970, 1, 1).toordinal()


MAY_2 = day(2026, 5, 2)
HALF_PAST_TEN = dt.datetime(2026, 5, 2, 10, 30)
# word: what it is in a column of texts, of numbers, of dates and of times
MEANINGS = {
    "": (None, None, None, None),
    "ja": ("ja", "ja", "ja", "ja"),
    '" x "': (" x ", " x ", " x ", " x "),
    r"a\nb": ("a\nb", "a\nb", "a\nb", "a\nb"),
    r"nb\u00a0sp & <b>": ("nb\u00a0sp & <b>",) * 4,
    '"2,5"': ("2,5", "2,5", "2,5", "2,5"),
    '"3.5"': ("3.5", "3.5", "3.5", "3.5"),
    '"2026-05-02"': ("2026-05-02",) * 4,
    '"10:30"': ("10:30",) * 4,
    '"#N/A"': ("#N/A",) * 4,
    '"WAAR"': ("WAAR",) * 4,
    "_x000D_": ("_x000D_",) * 4,
    "WAAR": ("WAAR", True, True, True),
    "ONWAAR": ("ONWAAR", False, False, False),
    "#N/B": (CellError("#N/A"),) * 4,
    "#REF!": (CellError("#REF!"),) * 4,
    "=A1+1": (CellError(""),) * 4,
    '=""': (None, None, None, None),
    "0": ("0", 0.0, 0.0, 0),
    "3": ("3", 3.0, day(1900, 1, 3), 3.0),
    "2.5": ("2.5", 2.5, 2.5, 2.5),
    "-5": ("-5", -5.0, -5.0, -5.0),
    "612345678": ("612345678", 612345678.0, 612345678.0, 612345678.0),
    "20261231": ("20261231", 20261231.0, 20261231.0, 20261231.0),
    "12345678901234": ("12345678901234",) + (12345678901234.0,) * 3,
    "59": ("59", 59.0, day(1900, 2, 28), 59.0),
    "61": ("61", 61.0, day(1900, 3, 1), 61.0),
    "46144": ("46144", 46144.0, MAY_2, 46144.0),
    "46144.5": ("46144.5", 46144.5, 46144.5, 46144.5),
    "2958465": ("2958465", 2958465.0, day(9999, 12, 31), 2958465.0),
    "2958466": ("2958466", 2958466.0, 2958466.0, 2958466.0),
    "0.4375": ("0.4375", 0.4375, 0.4375, 630),
    "0.0000001": ("0.0000001", 1e-7, 1e-7, 0),
    "0.99999": ("0.99999", 0.99999, 0.99999, 1439),
    "0.9999999999": ("1", 0.9999999999, 0.9999999999, 1439),
    "02-05-2026": (dt.date(2026, 5, 2), dt.date(2026, 5, 2), MAY_2, dt.date(2026, 5, 2)),
    "2026-05-02": (dt.date(2026, 5, 2), dt.date(2026, 5, 2), MAY_2, dt.date(2026, 5, 2)),
    "02-05-2026 10:30": (HALF_PAST_TEN,) * 4,
    "02-05-2026 00:00": (dt.date(2026, 5, 2), dt.date(2026, 5, 2), MAY_2, dt.date(2026, 5, 2)),
    "10:30": (dt.time(10, 30), dt.time(10, 30), dt.time(10, 30), 630),
    "0:00": (dt.time(0, 0), dt.time(0, 0), dt.time(0, 0), 0),
    "[3:15]": (dt.timedelta(hours=3, minutes=15),) * 3 + (195,),
    "[30:15]": (dt.timedelta(hours=30, minutes=15),) * 4,
}


def table(rows: list[str], heading: str = "Uren") -> str:
    return "\n".join([f"## {heading}", "| kolom |", "|---|", *(f"| {row} |" for row in rows)])


@pytest.mark.parametrize(("number", "kind"), list(enumerate(CellKind)))
def test_every_cell_has_one_meaning_in_a_column_of_each_kind(reading, number, kind):
    workbook = reading(table([*MEANINGS, "slot"]))
    column = workbook.columns("Uren", 2, {0: kind})[0]
    found = all_values(column)
    expected = MEANINGS | (TOLD_OTHERWISE_LIVE if isinstance(workbook, LiveWorkbook) else {})
    # With their types: True is no 1.0, and a moment is no date.
    assert {word: (type(item), item) for word, item in zip(MEANINGS, found, strict=False)} == {
        word: (type(means[number]), means[number]) for word, means in expected.items()
    }
    assert len(found) == len(MEANINGS) + 1
    assert set(column.categories) == ({item for item in found if isinstance(item, str)} if kind == "text" else set())


def test_positions_are_true_wherever_the_block_stands(reading):
    workbook = reading("""
        ## Uren @C4
        | id | uren | datum |
        | U1 | 3 | 01-01-2026 |
        | | | |
        | | | |
        | U2 | x | 02-01-2026 |
        """)
    view = workbook.sheets()[0]
    assert (view.last_row, view.width) == (8, 5)
    assert [list(row) for row in view.top] == [
        ["", "", "", "", ""], ["", "", "", "", ""], ["", "", "", "", ""], ["", "", "id", "uren", "datum"],
        ["", "", "U1", "3", "2026-01-01"], ["", "", "", "", ""], ["", "", "", "", ""],
        ["", "", "U2", "x", "2026-01-02"],
    ]  # fmt: skip
    columns = workbook.columns("Uren", 5, {0: CellKind.TEXT, 2: CellKind.TEXT, 3: CellKind.NUMBER, 9: CellKind.DATE})
    assert all_values(columns[2]) == ["U1", None, None, "U2"]
    assert all_values(columns[3]) == [3.0, None, None, "x"]
    assert all_values(columns[0]) == all_values(columns[9]) == [None] * 4
    assert all_values(workbook.columns("Uren", 8, {2: CellKind.TEXT})[2]) == ["U2"]
    assert all_values(workbook.columns("Uren", 9, {2: CellKind.TEXT})[2]) == []


def test_sheets_come_in_order_with_state_owner_tables_and_identity(reading):
    workbook = reading(
        """
        ## Uren @B2 tbl_Uren
        | id | uren |
        | U1 | 3 |
        ## Mijn lijst & meer hidden
        | a |
        ## Geheim veryHidden
        | b |
        ## Controle (2) blad=Controle
        | c |
        ## Leeg
        """,
        Identity("3", "0d5c"),
    )
    views = workbook.sheets()
    assert [(view.title, view.state, view.owned, view.last_row, view.width) for view in views] == [
        ("Uren", "visible", None, 3, 3), ("Mijn lijst & meer", "hidden", None, 1, 1), ("Geheim", "veryHidden", None, 1, 1),
        ("Controle (2)", "visible", "Controle", 1, 1), ("Leeg", "visible", None, 0, 0),
    ]  # fmt: skip
    assert list(views[0].tables) == [TableArea("tbl_Uren", 2, 1, 3, 2)]
    assert views[4].top == ()
    assert workbook.identity == (Identity() if isinstance(workbook, LiveWorkbook) else Identity("3", "0d5c"))
    assert workbook.receipt.name == "proef.xlsx"
    assert all_values(workbook.columns("Leeg", 2, {0: CellKind.TEXT})[0]) == []


def test_the_first_forty_rows_are_shown_as_texts(reading):
    rows = [f"| r{number} | {number} |" for number in range(2, 51)]
    workbook = reading("\n".join(["## Uren", "| WAAR | #N/B |", *rows, "| | | | laat |"]))
    view = workbook.sheets()[0]
    assert len(view.top) == 40
    assert list(view.top[0])[:2] == ["WAAR", "#N/A"]
    assert list(view.top[39])[:2] == ["r40", "40"]
    assert (view.last_row, view.width) == (51, 4)


SEARCHED = r"""
## Uren @B3
| naam | bsn | opmerking |
| Ann | 123456782 | bsn "123456782" |
| Bob | "123456782" | =A1 |
| Cor | 12345678 | 1234567 |
| Dik | 0.123456782 | 02-05-2026 |
| Eva | WAAR | é &lt; 123456782. |
## Lijsten hidden
| 123456782 | code |
| | "nr. 123456782" |
"""


def test_cells_with_a_text_are_found_with_their_neighbours(reading):
    workbook = reading(SEARCHED)
    found = workbook.cells_with(re.compile(r"(?<!\d)\d{9}(?!\d)"))
    assert list(found) == [
        CellText("Uren", 4, 2, "123456782"),
        CellText("Uren", 4, 3, 'bsn "123456782"'),
        CellText("Uren", 5, 2, "123456782"),
        CellText("Uren", 8, 3, "é &lt; 123456782."),
        CellText("Lijsten", 1, 0, "123456782"),
        CellText("Lijsten", 2, 1, "nr. 123456782"),
    ]
    assert list(workbook.neighbours(found)) == [
        ("Ann", "bsn"), ("123456782", "opmerking"), ("Bob", "bsn"), ("WAAR", "opmerking"), ("", "123456782"), ("", "code"),
    ]  # fmt: skip
    assert list(workbook.cells_with(re.compile("^Dik$"))) == [CellText("Uren", 7, 1, "Dik")]
    assert list(workbook.cells_with(re.compile("niet te vinden"))) == []


class Together:
    """A search that looks at many texts at once."""

    def __init__(self, pattern):
        self._pattern = re.compile(pattern)

    def search(self, text):
        return self._pattern.search(text)

    def among(self, texts):
        return [at for at, text in enumerate(texts) if self.search(text)]


def test_a_search_of_many_texts_together_finds_the_same_cells(reading):
    workbook, pattern = reading(SEARCHED), r"(?<!\d)\d{9}(?!\d)|^Ann$|opm"
    assert list(workbook.cells_with(Together(pattern))) == list(workbook.cells_with(re.compile(pattern)))


def test_what_was_read_already_is_not_searched_again(reading):
    workbook = reading(SEARCHED)
    pattern = re.compile("123456782")
    assert [(cell.row, cell.column) for cell in workbook.cells_with(pattern, {"Uren": ReadArea(5, frozenset({2}))})] == [
        (4, 2), (4, 3), (8, 3), (1, 0), (2, 1),
    ]  # fmt: skip
    everything = {"Uren": ReadArea(5, frozenset(range(4))), "Lijsten": ReadArea(1, frozenset(range(2)))}
    assert [(cell.row, cell.column) for cell in workbook.cells_with(pattern, everything)] == [(4, 2), (4, 3)]


WORDS = st.one_of(
    st.sampled_from(sorted(MEANINGS)),
    st.integers(-(10**6), 10**10).map(str),
    st.decimals(-1000, 100_000, places=4, allow_nan=False).map(lambda number: f"{number:f}"),
    st.dates(dt.date(1900, 3, 1), dt.date(2200, 1, 1)).map(lambda date: f"{date:%d-%m-}{date.year:04d}"),
    st.times().map(lambda time: f"{time:%H:%M}"),
    st.text("ab;:,.-_€é\u00a0'\"<>&1234567890 ", min_size=1, max_size=12).map(lambda text: f'"{text}"'),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=25),
    at=st.sampled_from(["A1", "B1", "C4"]),
)
def test_all_ways_give_the_same_columns(tmp_path, rows, at):
    text = "\n".join([f"## Uren @{at}", "| a | b | c | d |", *(f"| {' | '.join(row)} |" for row in rows)])
    path = write_markdown(text, tmp_path / "proef.xlsx")
    memory = from_markdown(text)
    sources = [closed(path, EVERYTHING_FAST), closed(path, NOTHING_FAST)]
    sources.append(closed(rewrite(path, indented), NOTHING_FAST))
    first_row = 5 if at == "C4" else 2
    for kind in CellKind:
        wanted = dict.fromkeys(range(7), kind)
        expected = {p: all_values(c) for p, c in memory.columns("Uren", first_row, wanted).items()}
        for source in sources:
            assert {p: all_values(c) for p, c in source.columns("Uren", first_row, wanted).items()} == expected
            assert source.sheets() == memory.sheets()
