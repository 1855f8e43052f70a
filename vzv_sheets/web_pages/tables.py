"""The tables of a page: small blocks, the numbers behind a chart, and the list with its filter.

On a narrow screen each row becomes a card; the roles keep telling that it is a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedSheet
from vzv_sheets.schema.owned_parts import OwnedBlock
from vzv_sheets.web_pages.chart_data import NO_DATA, ChartData
from vzv_sheets.web_pages.markup import Html, element, joined
from vzv_sheets.web_pages.values import decimal_digits, exact, is_figure, value_html
from vzv_sheets.workbook.write_plan import CellValue

_FEW_ROWS = 8  # no filter is needed to find something in these


def block_table(block: OwnedBlock, lines: Sequence[Sequence[CellValue]], *, headed: bool, caption: str) -> Html:
    """A block as a table: its filled lines; one sentence where there are none."""
    places = block.offsets
    rows = [
        [line[place] if place < len(line) else None for place in places]
        for line in lines
        if any(value is not None for value in line)
    ]
    if not rows:
        return element("p", NO_DATA, class_="nothing")
    titles = [column.title for column in block.columns]
    body = [
        element(
            "tr",
            *(
                _cell(value, block.format(line, place), titles[place] if headed else "", heads=place == 0)
                for place, value in enumerate(row)
            ),
            role="row",
        )
        for line, row in enumerate(rows)
    ]
    heads = [_head(column.title, column.format) for column in block.columns]
    return _table(caption, heads, body, unseen=not headed)


def chart_table(data: ChartData) -> Html:
    """The numbers behind a chart."""
    declared = data.declared
    heads = [_head(declared.labels, Format.TEXT), *(_head(series.name, series.format) for series in declared.series)]
    body = [
        element(
            "tr",
            _cell(point.label, Format.TEXT, "", heads=True),
            *(
                _cell(value, series.format, "", heads=False)
                for series, value in zip(declared.series, point.values, strict=True)
            ),
            role="row",
        )
        for point in data.points
    ]
    return _table(f"{declared.heading}: de cijfers bij de grafiek", heads, body, name="numbers")


def list_table(layout: OwnedSheet, columns: Sequence[Sequence[CellValue]], caption: str) -> Html:
    """The growing table with its filter, which a script brings into sight."""
    rows = list(zip(*columns, strict=True))
    body = [
        element(
            "tr",
            *(
                _cell(value, column.format, column.title, heads=False, word=_severity(layout, column.key, value))
                for column, value in zip(layout.columns, row, strict=True)
            ),
            role="row",
        )
        for row in rows
    ]
    heads = [_head(column.title, column.format) for column in layout.columns]
    table = _table(caption, heads, body, name="list")
    return joined(_filter(len(rows)), table) if len(rows) > _FEW_ROWS else table


def _filter(number: int) -> Html:
    return element(
        "div",
        element("label", "Zoek in deze lijst", for_="zoek"),
        element("input", id="zoek", type="search", autocomplete="off", aria_describedby="gevonden"),
        element("span", f"{number} regels", id="gevonden", role="status"),
        class_="filter",
        hidden=True,
    )


def _table(caption: str, heads: Sequence[Html], body: Sequence[Html], *, name: str = "", unseen: bool = False) -> Html:
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup", class_="unseen" if unseen else None)
    told = element("caption", caption, class_="unseen")
    return element("table", told, head, element("tbody", *body, role="rowgroup"), role="table", class_=name or "block")


def _head(title: str, kind: Format) -> Html:
    return element("th", title, scope="col", role="columnheader", class_="figure" if is_figure(kind) else None)


def _cell(value: CellValue, kind: Format, title: str, *, heads: bool, word: str = "") -> Html:
    """A cell; `title` stands before the value where a row is shown as a card."""
    shown = value_html(value, kind)
    if word:
        shown = element("span", shown, class_=f"word {word}")
    if kind is Format.PROGRESS:
        shown = joined(shown, _progress(value))
    names = " ".join(
        name for name, holds in (("figure", is_figure(kind)), ("small", kind is Format.SMALL), ("none", not shown))
        if holds
    )  # fmt: skip
    told = {"class_": names or None, "data_title": title or None}
    if heads:
        return element("th", shown, scope="row", role="rowheader", **told)
    return element("td", shown, role="cell", **told)


def _progress(value: CellValue) -> Html:
    """A bar from nothing to all; the number beside it tells the same."""
    number = exact(value)
    if number is None:
        return Html("")
    wide = f"{decimal_digits(min(max(100 * number, Fraction(0)), Fraction(100)))}%"
    return element(
        "svg", element("rect", width="100%", height=6, rx=3, class_="track"),
        element("rect", width=wide, height=6, rx=3, class_="fill0"),
        class_="progress", width="100%", height=6, aria_hidden="true",
    )  # fmt: skip


def _severity(layout: OwnedSheet, key: str, value: CellValue) -> str:
    """How grave the words of a cell are: the class of its colour."""
    if not isinstance(value, str):
        return ""
    for colours in layout.colours:
        for start, severity in colours.starts:
            if colours.column == key and value.startswith(start):
                return severity.replace(" ", "-")
    return ""
