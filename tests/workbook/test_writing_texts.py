"""Any text and any value comes back from the cell as it went in, whichever way it is written."""

from __future__ import annotations

import datetime as dt
import io
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.workbook.owned_template import template
from tests.workbook.packages import receipt, sheet_xml
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.write_plan import Cents, Minutes, ReportContent, WritePlan

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEMPLATE = template(registers=())
EVERY_TEXT = st.text(st.characters(), max_size=30) | st.text("_x0041<&>\"'\r\n\t =\x00\ud800", max_size=12)
AS_DISK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def written(path, cells, column):
    path.write_bytes(TEMPLATE)
    columns = [column, *([[None] * len(column)] * 4)]
    plan = WritePlan(lambda: TEMPLATE, [ReportContent("Controle", cells, columns)])
    ClosedFileWriter(path).write(plan, expected=receipt(path))
    return sheet_xml(path.read_bytes(), "Controle")


def cell_texts(xml: str) -> dict[str, str]:
    """The texts as the standard says that a reader understands them (ST_Xstring)."""
    texts = {}
    for cell in xml_tree.parse(xml.encode()).iter(f"{_MAIN}c"):
        text = cell.find(f"{_MAIN}is/{_MAIN}t")
        if text is not None:
            raw = text.text or ""
            assert raw == raw.strip() or text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            texts[cell.get("r")] = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), raw)
    return texts


@AS_DISK
@given(texts=st.lists(EVERY_TEXT, min_size=2, max_size=6))
def test_every_text_comes_back(tmp_path, texts):
    found = cell_texts(written(tmp_path / "a.xlsx", {"B3": texts[0]}, texts[1:]))
    assert found.get("B3", "") == texts[0]
    assert [found.get(f"A{13 + row}", "") for row in range(len(texts) - 1)] == texts[1:]


@AS_DISK
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="_\ufffe\uffff"), min_size=1))
def test_calamine_reads_the_same_text(tmp_path, text):
    path = tmp_path / "a.xlsx"
    written(path, {}, [f"v{text}w"])
    rows = (
        CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
        .get_sheet_by_index(0)
        .to_python(skip_empty_area=False)
    )
    assert rows[12][0] == f"v{text}w"


def test_text_that_is_too_long_is_cut(tmp_path):
    texts = ["a" * 32767, "a" * 32768, "😀" * 16384, "x" + "😀" * 16384]
    found = cell_texts(written(tmp_path / "a.xlsx", {"B3": texts[1]}, texts))
    shown = [found[f"A{row}"] for row in range(13, 17)]
    assert shown == ["a" * 32767, "a" * 32766 + "…", "😀" * 16383 + "…", "x" + "😀" * 16382 + "…"]
    assert found["B3"] == shown[1]
    assert all(len(text.encode("utf-16-le")) <= 2 * 32767 for text in shown)


@AS_DISK
@given(
    cents=st.integers(-(10**11), 10**11),
    minutes=st.integers(-(10**7), 10**7),
    number=st.integers(-(10**15), 10**15),
    day=st.dates(dt.date(1900, 1, 1), dt.date(9999, 12, 31)),
)
def test_numbers_come_back(tmp_path, cents, minutes, number, day):
    path = tmp_path / "a.xlsx"
    values = [Cents(cents), Minutes(minutes), number]
    xml = written(path, {"A5": Cents(cents)}, [*values, Cents(number)])
    found = dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><v>([^<]*)</v>', xml))
    assert [found[f"A{row}"] for row in (13, 15)] == [found["A5"], str(number)]
    assert round(float(found["A13"]) * 100) == cents
    assert float(found["A14"]) == minutes / 60
    serial = dict(re.findall(r'<c r="(A13)"[^>]*><v>([^<]*)</v>', written(path, {}, [day])))["A13"]
    days = (day - dt.date(1899, 12, 30)).days
    assert int(serial) == (days if day >= dt.date(1900, 3, 1) else days - 1)
