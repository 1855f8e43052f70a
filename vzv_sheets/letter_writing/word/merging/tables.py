"""Where tables stand: Word 2013 and later put the edge of a table at the margin, older documents the text in it.

Which of both holds is one setting of the whole file; a table of a letter with the other one is moved to where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vzv_sheets.letter_writing.word.merging.word_xml import made, placed, value, w
from vzv_sheets.workbook.closed_file.xml_tree import Element

_EDGE_AT_MARGIN = 15
_MODE_WITHOUT_SETTING = 12
_TABLE_PROPERTIES = (
    "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc",
    "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
    "tblDescription", "tblPrChange",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TablePlace:
    """What a table style says of the place of a table, in twentieths of a point; None when nothing."""

    padding: int | None = None
    indent: int | None = None


def edge_at_margin(settings: Element | None) -> bool:
    """Whether the edge of a table stands at the margin, not its text."""
    for entry in [] if settings is None else settings.iter(w("compatSetting")):
        if entry.get(w("name")) == "compatibilityMode":
            return int(entry.get(w("val"), "0")) >= _EDGE_AT_MARGIN
    return _MODE_WITHOUT_SETTING >= _EDGE_AT_MARGIN


def table_places(styles: Element) -> Mapping[str, TablePlace]:
    """Per table style its place; under an empty name that of tables without a style."""
    found = {style.get(w("styleId"), ""): style for style in styles.findall(w("style"))}
    places = {key: _inherited(found, key) for key, style in found.items() if style.get(w("type")) == "table"}
    default = next((key for key in places if found[key].get(w("default")) in ("1", "true", "on")), "")
    return {**places, "": places.get(default, TablePlace())}


def _inherited(styles: Mapping[str, Element], identifier: str) -> TablePlace:
    padding = indent = None
    seen: set[str] = set()
    current: str | None = identifier
    while current is not None and current in styles and current not in seen:
        seen.add(current)
        place = _place(styles[current].find(w("tblPr")))
        padding = place.padding if padding is None else padding
        indent = place.indent if indent is None else indent
        current = value(styles[current], "basedOn")
    return TablePlace(padding, indent)


def move_tables(root: Element, places: Mapping[str, TablePlace], *, outwards: bool) -> None:
    """Moves every table by its padding, `outwards` into the margin or back; the names are those of the letter."""
    for properties in root.iter(w("tblPr")):
        if value(properties, "jc") not in (None, "left", "start") or properties.find(w("tblpPr")) is not None:
            continue
        style = places.get(value(properties, "tblStyle") or "", places[""])
        own = _place(properties)
        padding = next((each for each in (own.padding, style.padding) if each is not None), 0)
        indent = next((each for each in (own.indent, style.indent) if each is not None), 0)
        if padding:
            for old in properties.findall(w("tblInd")):
                properties.remove(old)
            moved = indent - padding if outwards else indent + padding
            placed(properties, made(properties, "tblInd", w=str(moved), type="dxa"), _TABLE_PROPERTIES)


def _place(properties: Element | None) -> TablePlace:
    if properties is None:
        return TablePlace()
    cells = properties.find(w("tblCellMar"))
    padding = None if cells is None else _width(cells, "left", "start")
    return TablePlace(padding, _width(properties, "tblInd"))


def _width(parent: Element, *names: str) -> int | None:
    for name in names:
        entry = parent.find(w(name))
        if entry is not None and entry.get(w("type"), "dxa") == "dxa" and entry.get(w("w"), "").lstrip("-").isdigit():
            return int(entry.get(w("w"), "0"))
    return None
