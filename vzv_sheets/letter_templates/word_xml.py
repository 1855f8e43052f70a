"""The XML of Word that the blocks are made of: paragraphs, tables, rows and cells in the one look of all letters.

Text and not a tree: a template is written once, in the order in which it is read. Lengths are twentieths of a point;
widths of columns are declared in centimetres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from vzv_sheets.vocabulary.xml_text import escape, quoteattr

SECONDARY: Final = "52606D"
_HAIRLINE = "CBD2D9"
_PANEL = "F5F7FA"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_TWIPS_PER_CM = 1440 / 2.54

Attributes = Mapping[str, str | int]

NO_SPACE: Final[Attributes] = {"before": 0, "after": 0}


def element(name: str, attributes: Attributes | None = None, content: str = "") -> str:
    """An element in the namespace of Word, `<w:name w:key="value">content</w:name>`."""
    written = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in (attributes or {}).items())
    return f"<w:{name}{written}>{content}</w:{name}>" if content else f"<w:{name}{written}/>"


def run(text: str, properties: str = "") -> str:
    """A run of text with its own properties, if it has any."""
    outer_spaces = ' xml:space="preserve"' if text != text.strip() else ""
    own = element("rPr", content=properties) if properties else ""
    return f"<w:r>{own}<w:t{outer_spaces}>{escape(text)}</w:t></w:r>"


def paragraph(
    content: str = "",
    style: str = "",
    *,
    keep: bool = False,
    line_below: int = 0,
    spacing: Attributes | None = None,
    right: bool = False,
) -> str:
    """A paragraph of runs. `keep` holds it on the page of the next one; `line_below` draws a line at that distance."""
    border = element("bottom", {"val": "single", "sz": 4, "space": line_below, "color": SECONDARY})
    properties = (
        element("pStyle", {"val": style}) if style else "",
        element("keepNext") if keep else "",
        element("pBdr", content=border) if line_below else "",
        element("spacing", spacing) if spacing else "",
        element("jc", {"val": "right"}) if right else "",
    )
    return element("p", content=element("pPr", content="".join(properties)) + content)


def tag(statement: str, kind: str = "p", style: str = "") -> str:
    """A paragraph that only holds `{%p … %}` (or `{%tr … %}`) and that disappears when the letter is made."""
    return paragraph(run(f"{{%{kind} {statement} %}}"), style)


def gap(height: int, style: str, before_and_after: Attributes | None = None) -> str:
    """An empty paragraph of exactly that height."""
    return paragraph(style=style, spacing={**(before_and_after or {}), "lineRule": "exact", "line": height})


def text_properties(*, secondary: bool = False, bold: bool = False, small: bool = False) -> str:
    """The properties of a run in a table."""
    parts = (
        element("b") if bold else "",
        element("color", {"val": SECONDARY}) if secondary else "",
        element("sz", {"val": 18}) if small else "",
    )
    return "".join(parts)


def cell(content: str, width: float, *, panel: bool = False) -> str:
    """A cell that many centimetres wide; `panel` gives it the background of headers and totals."""
    size = element("tcW", {"type": "dxa", "w": round(width * _TWIPS_PER_CM)})
    shade = element("shd", {"val": "clear", "color": "auto", "fill": _PANEL}) if panel else ""
    return element("tc", content=element("tcPr", content=size + shade) + content)


def row(cells: Sequence[str], *, header: bool = False, least_height: int = 0) -> str:
    """A row that no page end splits; a header row is repeated on every page."""
    properties = element("cantSplit")
    properties += element("tblHeader") if header else ""
    properties += element("trHeight", {"val": least_height, "hRule": "atLeast"}) if least_height else ""
    return element("tr", content=element("trPr", content=properties) + "".join(cells))


def tag_row(statement: str, widths: Sequence[float]) -> str:
    """A row that only holds `{%tr … %}` and that disappears when the letter is made."""
    first, *others = widths
    empty = paragraph(style="Tabeltekst")
    return row([cell(tag(statement, "tr", "Tabeltekst"), first), *(cell(empty, width) for width in others)])


def table(
    rows: Sequence[str],
    widths: Sequence[float],
    caption: str,
    description: str = "",
    *,
    margins: tuple[int, int] = (0, 0),
    header_row: bool = False,
) -> str:
    """A table that many centimetres wide, with hairlines when it has a header row; else it only places things.

    `margins` are those left and right of the text in a cell.
    """
    grid = [int(width * _TWIPS_PER_CM) for width in widths]
    line: Attributes = {"val": "single", "sz": 4, "space": 0, "color": _HAIRLINE}
    lined = ("top", "bottom", "insideH") if header_row else ()
    borders = "".join(element(side, line if side in lined else {"val": "nil"}) for side in _SIDES)
    left, right = (
        element(side, {"w": size, "type": "dxa"}) for side, size in zip(("left", "right"), margins, strict=True)
    )
    look = {"firstColumn": 0, "lastRow": 0, "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    properties = (
        element("tblW", {"w": sum(grid), "type": "dxa"}),
        element("tblInd", {"w": 0, "type": "dxa"}),
        element("tblBorders", content=borders),
        element("tblLayout", {"type": "fixed"}),
        element("tblCellMar", content=left + right),
        element("tblLook", {"val": "0620" if header_row else "0600", "firstRow": int(header_row), **look}),
        element("tblCaption", {"val": caption}),
        element("tblDescription", {"val": description}) if description else "",
    )
    columns = element("tblGrid", content="".join(element("gridCol", {"w": width}) for width in grid))
    return element("tbl", content=element("tblPr", content="".join(properties)) + columns + "".join(rows))
