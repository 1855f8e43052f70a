"""Sheets of a donor workbook in another one, with their styles, tables, drawings, charts and names.

Of what was there only `[Content_Types].xml`, the workbook part, its relations and the styles change, and those only
grow. The donor is a workbook that this product made itself.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.forgetting import forget_sheet
from vzv_sheets.workbook.closed_file.package import Package, Relation
from vzv_sheets.workbook.closed_file.renaming import Renaming, refers_only_to, sheets_named
from vzv_sheets.workbook.closed_file.styles_xml import MINIMAL_STYLES, AppendedStyles, styles_of_sheet
from vzv_sheets.workbook.closed_file.workbook_part import OWNED_NAME, DefinedName, SheetEntry, WorkbookPart
from vzv_sheets.workbook.closed_file.xml_tree import OFFICE_RELATIONS, Element, child, local_name, main

_STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_TABLE_TYPE = "spreadsheetml.table+xml"
_LONGEST_TITLE = 31
_FORMULAS = frozenset(("f", "formula", "formula1", "formula2", "calculatedColumnFormula"))
_DIFFERENTIAL = ("dxfId", "dataDxfId", "headerRowDxfId", "totalsRowDxfId", "headerRowBorderDxfId", "tableBorderDxfId")


def transplant(changes: PackageChanges, donor: bytes, titles: Sequence[str]) -> Mapping[str, str]:
    """Adds the sheets of these titles to a package, as its last ones; returns their titles there by those in the donor.

    A sheet or table of the same name in the package gives the new one a free name. Raises `CannotOpenWorkbook` when
    the package is of a form that cannot take them, KeyError when the donor lacks a sheet.
    """
    return _Transplant(changes, PackageChanges(Package(donor))).sheets(titles)


def renew(changes: PackageChanges, donor: bytes, title: str, sheet: SheetEntry) -> None:
    """Puts the sheet of this title of the donor in the place of a sheet of the package, which keeps its own title.

    All that belonged to the former sheet alone goes: its table, charts and names.
    """
    forget_sheet(changes, sheet.part)
    _Transplant(changes, PackageChanges(Package(donor))).into(title, sheet)


def owned_titles(donor: bytes) -> Mapping[str, str]:
    """The titles of the owned sheets of a donor by the value of `vzv_blad`."""
    return {value: sheet.title for value, sheet in WorkbookPart(PackageChanges(Package(donor))).owned()}


class _Transplant:
    def __init__(self, target: PackageChanges, donor: PackageChanges) -> None:
        self._target, self._donor = target, donor
        self._workbook, self._source = WorkbookPart(target), WorkbookPart(donor)
        self._types = donor.content_types()
        self._placed: dict[str, str] = {}
        tables = list(_tables_of(target))
        self._table_number = max((number for number, _ in tables), default=0)
        self._table_names = {name.lower() for _, name in tables}
        self._taken = self._table_names | {name.name.lower() for name in self._workbook.names}
        self._renaming = Renaming()
        self._styles_part = self._part_of_styles()
        donor_styles = donor.read(donor.related(self._source.part, "styles")[0])
        self._styles = AppendedStyles(target.read(self._styles_part), donor_styles)
        self._texts = _shared_texts(donor, self._source.part)

    def sheets(self, titles: Sequence[str]) -> Mapping[str, str]:
        entries = []
        for title in titles:
            entry = self._source.titled(title)
            if entry is None:
                raise KeyError(title)
            entries.append(entry)
        new_titles = self._free_titles(entries)
        self._place(entries, new_titles, self._workbook.add_sheet)
        return new_titles

    def into(self, title: str, sheet: SheetEntry) -> None:
        entry = self._source.titled(title)
        if entry is None:
            raise KeyError(title)
        self._place([entry], {title: sheet.title}, lambda _, part: self._workbook.replace_sheet(sheet, part))

    def _place(
        self, entries: Sequence[SheetEntry], new_titles: Mapping[str, str], place: Callable[[str, str], SheetEntry]
    ) -> None:
        self._renaming = Renaming(self._changed_titles(new_titles), self._new_table_names(entries))
        parts = {entry.title: self._take_sheet(entry) for entry in entries}
        self._target.put(self._styles_part, self._styles.content())
        for entry in entries:
            added = place(new_titles[entry.title], parts[entry.title])
            self._workbook.add_names(list(self._local_names(entry, added)))
        self._workbook.add_names(list(self._global_names(parts.values())))

    # ---- names

    def _free_titles(self, entries: Sequence[SheetEntry]) -> dict[str, str]:
        taken = {sheet.title.lower() for sheet in self._workbook.sheets}
        titles = {}
        for entry in entries:
            title, number = entry.title, 2
            while title.lower() in taken:
                ending = f" ({number})"
                title, number = entry.title[: _LONGEST_TITLE - len(ending)] + ending, number + 1
            taken.add(title.lower())
            titles[entry.title] = title
        return titles

    def _changed_titles(self, new_titles: Mapping[str, str]) -> Mapping[str, str]:
        """Titles that differ in the target: of the sheets that are taken, and of owned sheets that the user renamed."""
        there = {value: sheet.title for value, sheet in reversed(self._workbook.owned())}
        owned = {sheet.title: there[value] for value, sheet in self._source.owned() if value in there}
        changed = {**owned, **new_titles}
        return {old.lower(): new for old, new in changed.items() if old != new}

    def _new_table_names(self, entries: Sequence[SheetEntry]) -> Mapping[str, str]:
        changed = {}
        for entry in entries:
            for part in self._donor.related(entry.part, "table"):
                name = new = xml_tree.parse(self._donor.read(part)).get("displayName") or ""
                number = 2
                while new.lower() in self._taken:
                    new, number = f"{name}_{number}", number + 1
                self._taken.add(new.lower())
                self._table_names.add(new.lower())
                if new != name:
                    changed[name.lower()] = new
        return changed

    def _local_names(self, entry: SheetEntry, added: SheetEntry) -> Iterator[DefinedName]:
        for name in self._source.names:
            if name.sheet == entry.index:
                text = name.text if name.name.lower() == OWNED_NAME else self._renaming.of(name.text)
                yield DefinedName(name.name, added.index, text, name.attributes)

    def _global_names(self, parts: Iterable[str]) -> Iterator[DefinedName]:
        """Names of the whole donor that formulas of the taken sheets use and that the target lacks."""
        formulas = " ".join(text for part in parts for text in _formulas_of(xml_tree.parse(self._target.read(part))))
        there = {name.name.lower() for name in self._workbook.names if name.sheet is None}
        titles = {sheet.title.lower() for sheet in self._workbook.sheets}
        for name in self._source.names:
            text = self._renaming.of(name.text)
            used = re.search(rf"(?<![\w.]){re.escape(name.name)}(?![\w.!(])", formulas, re.IGNORECASE)
            understood = sheets_named(text) <= titles and refers_only_to(text, self._table_names)
            if name.sheet is None and name.name.lower() not in there and used and understood:
                yield DefinedName(name.name, None, text, name.attributes)

    # ---- parts

    def _part_of_styles(self) -> str:
        """The styles part of the target; a plain one is made when it has none."""
        parts = self._target.related(self._workbook.part, "styles")
        if parts and self._target.find(parts[0]) is not None:
            return parts[0]
        part = posixpath.join(posixpath.dirname(self._workbook.part), "styles.xml")
        if self._target.find(part) is not None:
            part = self._target.free_name(part)
        self._target.put(part, MINIMAL_STYLES)
        self._target.declare(part, _STYLES_TYPE)
        self._target.relate(self._workbook.part, Relation(part, f"{OFFICE_RELATIONS}/styles", external=False))
        return part

    def _take_sheet(self, entry: SheetEntry) -> str:
        if not entry.part:
            raise KeyError(entry.title)
        return self._take(entry.part, "worksheet")

    def _take(self, part: str, kind: str) -> str:
        """Copies a part of the donor with all that it refers to; returns its name in the target."""
        if part in self._placed:
            return self._placed[part]
        new = self._placed[part] = self._target.free_name(part)
        content = self._donor.read(part)
        if kind == "worksheet":
            content = self._sheet_xml(content)
        elif kind == "table":
            content = self._table_xml(content)
        elif kind == "chart" and self._renaming.titles:
            content = self._renamed_xml(content)
        self._target.put(new, content)
        content_type = self._types.of(part)
        if content_type:
            self._target.declare(new, content_type)
        for identifier, relation in self._donor.relations(part).items():
            target = relation.target
            if relation.external:
                target = self._renaming.of(target)
            else:
                target = self._take(target, relation.type.rpartition("/")[2])
            self._target.relate(new, Relation(target, relation.type, relation.external), identifier)
        return new

    def _sheet_xml(self, content: bytes) -> bytes:
        root = xml_tree.parse(content)
        for element, attribute in styles_of_sheet(root):
            element.set(attribute, str(self._styles.cell_format(int(element.get(attribute) or 0))))
        for cell in root.iter(main("c")):
            self._make_self_contained(cell)
        for rule in root.iter(main("cfRule")):
            if rule.get("dxfId"):
                rule.set("dxfId", str(self._styles.differential(int(rule.get("dxfId") or 0))))
        for view in root.iter(main("sheetView")):
            xml_tree.drop_attributes(view, "tabSelected")
        for link in root.iter(main("hyperlink")):
            if link.get("location"):
                link.set("location", self._renaming.of(link.get("location") or ""))
        self._rename_formulas(root)
        return xml_tree.serialise(root, content)

    def _make_self_contained(self, cell: Element) -> None:
        """Gives a cell its own text instead of a number in the donor's list, and drops a formula without its table."""
        value, formula = child(cell, "v"), child(cell, "f")
        xml_tree.drop_attributes(cell, "cm", "vm")
        if cell.get("t") == "s" and value is not None:
            text = copy.deepcopy(self._texts[int(value.text or 0)])
            text.tag = main("is")
            cell.remove(value)
            cell.append(text)
            cell.set("t", "inlineStr")
        if formula is not None and not refers_only_to(self._renaming.of(formula.text or ""), self._table_names):
            cell.remove(formula)

    def _table_xml(self, content: bytes) -> bytes:
        root = xml_tree.parse(content)
        self._table_number += 1
        root.set("id", str(self._table_number))
        name = root.get("displayName") or ""
        new = self._renaming.tables.get(name.lower(), name)
        root.set("name", new)
        root.set("displayName", new)
        for element in root.iter("{*}*"):
            for attribute in _DIFFERENTIAL:
                if element.get(attribute):
                    element.set(attribute, str(self._styles.differential(int(element.get(attribute) or 0))))
        self._rename_formulas(root)
        return xml_tree.serialise(root, content)

    def _renamed_xml(self, content: bytes) -> bytes:
        root = xml_tree.parse(content)
        self._rename_formulas(root)
        return xml_tree.serialise(root, content)

    def _rename_formulas(self, root: Element) -> None:
        for element in root.iter("{*}*"):
            if local_name(element) in _FORMULAS and element.text:
                element.text = self._renaming.of(element.text)


def _formulas_of(root: Element) -> Iterator[str]:
    return (element.text for element in root.iter("{*}*") if local_name(element) in _FORMULAS and element.text)


def _shared_texts(donor: PackageChanges, workbook: str) -> Sequence[Element]:
    parts = donor.related(workbook, "sharedStrings")
    return list(xml_tree.parse(donor.read(parts[0])).iterchildren(main("si"))) if parts else []


def _tables_of(changes: PackageChanges) -> Iterator[tuple[int, str]]:
    """Number and name of every table of a workbook; table parts are small."""
    types = changes.content_types()
    for part in list(changes.parts()):
        if (types.of(part) or "").endswith(_TABLE_TYPE):
            root = xml_tree.parse(changes.read(part))
            yield int(root.get("id") or 0), root.get("displayName") or root.get("name") or ""
