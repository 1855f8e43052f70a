"""What a workbook says of itself: its sheets and their tables, its date system, its identity."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.vocabulary.addresses import split_area
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.package import Package
from vzv_sheets.workbook.port import Identity, TableArea

OWNED_NAME = "vzv_blad"
_STATES = {"hidden": "hidden", "veryHidden": "veryHidden"}


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet and the part that holds it; `index` counts all sheets, chart sheets too."""

    index: int
    title: str
    state: str
    part: str
    owned: str | None
    tables: Sequence[TableArea]


@dataclass(frozen=True, slots=True)
class Structure:
    """`usual_names` tells whether the parts stand where libraries look that do not follow relations."""

    sheets: Sequence[SheetPart]
    date1904: bool
    identity: Identity
    strings_part: str | None
    styles_part: str | None
    usual_names: bool


class DamagedWorkbook(Exception):
    """The workbook refers to a part that is not there, or holds two sheets of one name."""


def read_structure(package: Package, workbook_part: str) -> Structure:
    """The structure of a workbook; raises `DamagedWorkbook` or `XmlError` when it is damaged."""
    root = xml_tree.parse(package.read(workbook_part))
    related = {_last(relation.type): relation.target for relation in package.relations(workbook_part).values()}
    strings, styles = related.get("sharedStrings"), related.get("styles")
    folder = posixpath.dirname(workbook_part)
    return Structure(
        sheets=_sheets(package, workbook_part, root),
        date1904=any(item.get("date1904") in ("1", "true") for item in root.iter("{*}workbookPr")),
        identity=_identity(package),
        strings_part=strings if strings and package.find(strings) else None,
        styles_part=styles if styles and package.find(styles) else None,
        usual_names=_usual(strings, folder, "sharedStrings.xml") and _usual(styles, folder, "styles.xml"),
    )


def _last(kind: str) -> str:
    return kind.rpartition("/")[2]


def _usual(part: str | None, folder: str, name: str) -> bool:
    return part is None or part.lower() == posixpath.join(folder, name).lower()


def _sheets(package: Package, workbook_part: str, root: xml_tree.Element) -> Sequence[SheetPart]:
    relations = package.relations(workbook_part)
    owned = _owned_names(root)
    found: list[SheetPart] = []
    for index, element in enumerate(root.iterfind("{*}sheets/{*}sheet")):
        key = _relation_id(element)
        if not key:
            continue  # the remnant of a macro sheet, which no program shows
        relation = relations.get(key)
        if relation is None:
            raise DamagedWorkbook(element.get("name") or "")
        if _last(relation.type) != "worksheet":
            continue
        part = package.find(relation.target)
        if part is None or relation.external:
            raise DamagedWorkbook(relation.target)
        title = element.get("name") or ""
        if any(sheet.title == title for sheet in found):
            raise DamagedWorkbook(title)
        state = _STATES.get(element.get("state") or "", "visible")
        found.append(SheetPart(index, title, state, part, owned.get(index), _tables(package, part)))
    return tuple(found)


def _relation_id(element: xml_tree.Element) -> str:
    return next((str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), "")


def _owned_names(root: xml_tree.Element) -> Mapping[int, str]:
    names = {}
    for element in root.iterfind("{*}definedNames/{*}definedName"):
        sheet = element.get("localSheetId") or ""
        if element.get("name") == OWNED_NAME and sheet.isdecimal():
            names[int(sheet)] = (element.text or "").strip().removeprefix("=").strip().strip('"')
    return names


def _tables(package: Package, part: str) -> Sequence[TableArea]:
    tables = []
    for relation in package.relations(part).values():
        name = package.find(relation.target)
        if _last(relation.type) != "table" or relation.external or name is None:
            continue
        table = xml_tree.parse(package.read(name))
        try:
            top, left, bottom, right = split_area(table.get("ref") or "")
        except ValueError:
            continue
        tables.append(TableArea(table.get("displayName") or table.get("name") or "", top, left, bottom, right))
    return tuple(sorted(tables, key=lambda table: (table.top, table.left)))


def _identity(package: Package) -> Identity:
    part = next((r.target for r in package.relations("").values() if _last(r.type) == "custom-properties"), None)
    if part is None or package.find(part) is None:
        return Identity()
    properties = {
        element.get("name"): xml_tree.text_of(element).strip()
        for element in xml_tree.parse(package.read(part)).iterchildren("{*}property")
    }
    return Identity(properties.get("vzv_schema_version") or None, properties.get("vzv_workbook_id") or None)
