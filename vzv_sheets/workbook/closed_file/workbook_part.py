"""The workbook part: its sheets and defined names, and the splices that change it while all else stays as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vzv_sheets.vocabulary.xml_text import escape, quoteattr
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.package import Relation
from vzv_sheets.workbook.closed_file.xml_tree import OFFICE_RELATIONS

OWNED_NAME = "vzv_blad"
_ROOT_DECLARES = rb"<(?:[\w.-]+:)?workbook\b[^>]*?\sxmlns:([\w.-]+)=[\"']"
# What may stand before these elements (CT_Workbook, ECMA-376 part 1, 18.2.27); the last one found is their neighbour.
_BEFORE_NAMES = ("sheets", "functionGroups", "externalReferences")
_BEFORE_CALCULATION = (*_BEFORE_NAMES, "definedNames")


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A sheet of the workbook; `part` is empty for what is no worksheet (a chart or macro sheet)."""

    title: str
    index: int
    part: str


@dataclass(frozen=True, slots=True)
class DefinedName:
    """A defined name; `sheet` is the index of the sheet that it belongs to, None for the whole workbook."""

    name: str
    sheet: int | None
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)


class WorkbookPart:
    """Sheets and names of a workbook as they are now; raises `CannotOpenWorkbook` for a form that is not understood."""

    def __init__(self, changes: PackageChanges) -> None:
        self._changes = changes
        parts = changes.related("", "officeDocument")
        if not parts or changes.find(parts[0]) is None:
            raise refusals.damaged_file()
        self.part = parts[0]
        root = xml_tree.parse(changes.read(self.part))
        if root.tag != xml_tree.main("workbook"):
            raise refusals.unusual_file("is opgeslagen als 'Strict Open XML'", "was saved as 'Strict Open XML'")
        properties = xml_tree.child(root, "workbookPr")
        self.date1904 = properties is not None and properties.get("date1904") in {"1", "true"}
        self.sheets = self._read_sheets(root)
        self.names = _read_names(root)

    def _read_sheets(self, root: xml_tree.Element) -> Sequence[SheetEntry]:
        relations = self._changes.relations(self.part)
        listed = xml_tree.child(root, "sheets")
        sheets = []
        for index, element in enumerate(() if listed is None else listed.iterchildren(xml_tree.main("sheet"))):
            identifier = next((str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), "")
            relation = relations.get(identifier)
            worksheet = relation is not None and relation.type.endswith("/worksheet") and not relation.external
            sheets.append(
                SheetEntry(element.get("name") or "", index, relation.target if relation and worksheet else "")
            )
        return sheets

    def owned(self) -> Sequence[tuple[str, SheetEntry]]:
        """The sheets with a sheet-scoped name `vzv_blad`, each with the value of that name."""
        return [
            (name.text.strip().lstrip("=").strip('"'), self.sheets[name.sheet])
            for name in self.names
            if name.name.lower() == OWNED_NAME and name.sheet is not None and 0 <= name.sheet < len(self.sheets)
        ]

    def titled(self, title: str) -> SheetEntry | None:
        """The sheet of that title, whatever its case."""
        return next((sheet for sheet in self.sheets if sheet.title.lower() == title.lower()), None)

    def add_sheet(self, title: str, part: str) -> SheetEntry:
        """Adds a worksheet as the last sheet; returns its entry."""
        relation = Relation(part, f"{OFFICE_RELATIONS}/worksheet", external=False)
        identifier = self._changes.relate(self.part, relation)
        content = self._changes.read_utf8(self.part)
        used = [int(number) for number in re.findall(rb"\ssheetId=[\"'](\d+)", content)]
        end = re.search(rb"</((?:[\w.-]+:)?)sheets\s*>", content)
        if end is None:
            raise refusals.damaged_file()
        prefix = re.search(_ROOT_DECLARES + re.escape(OFFICE_RELATIONS.encode()) + rb"[\"']", content)
        relations = prefix[1].decode() if prefix else "r"
        declared = "" if prefix else f' xmlns:r="{OFFICE_RELATIONS}"'
        number = max(used, default=0) + 1
        element = f'sheet name={quoteattr(title)} sheetId="{number}"{declared} {relations}:id={quoteattr(identifier)}/>'
        self._splice(content, end.start(), b"<" + end[1] + element.encode())
        entry = SheetEntry(title, len(self.sheets), part)
        self.sheets = [*self.sheets, entry]
        return entry

    def replace_sheet(self, sheet: SheetEntry, part: str) -> SheetEntry:
        """Lets a sheet be another worksheet part, without the names of the former one; returns its entry."""
        former = next(
            identifier
            for identifier, relation in self._changes.relations(self.part).items()
            if relation.target == sheet.part and not relation.external
        )
        relation = Relation(part, f"{OFFICE_RELATIONS}/worksheet", external=False)
        new = self._changes.relate(self.part, relation)
        self._changes.unrelate(self.part, former)
        listed = rb"(<(?:[\w.-]+:)?sheet\s[^>]*:id=[\"'])%b([\"'])" % re.escape(former.encode())
        content = re.sub(listed, rb"\g<1>%b\g<2>" % new.encode(), self._changes.read_utf8(self.part))
        local = (
            rb"<((?:[\w.-]+:)?)definedName\s[^>]*localSheetId=[\"']%d[\"'][^>]*>[^<]*</\1definedName\s*>" % sheet.index
        )
        self._changes.put(self.part, re.sub(local, b"", content))
        self.names = [name for name in self.names if name.sheet != sheet.index]
        entry = SheetEntry(sheet.title, sheet.index, part)
        self.sheets = [entry if one.index == sheet.index else one for one in self.sheets]
        self.drop_calculation_chain()
        return entry

    def add_names(self, names: Sequence[DefinedName]) -> None:
        """Adds defined names."""
        if not names:
            return
        content = self._changes.read_utf8(self.part)
        end = re.search(rb"</((?:[\w.-]+:)?)definedNames\s*>", content)
        if end is not None:
            self._splice(content, end.start(), _names_xml(names, end[1].decode()))
        else:
            content = re.sub(rb"<(?:[\w.-]+:)?definedNames\s*/>", b"", content)
            position, prefix = _neighbour(content, _BEFORE_NAMES)
            start, stop = f"<{prefix}definedNames>".encode(), f"</{prefix}definedNames>".encode()
            self._splice(content, position, start + _names_xml(names, prefix) + stop)
        self.names = [*self.names, *names]

    def move_bottom(self, sheet: SheetEntry, name: str, former: int, bottom: int) -> None:
        """Moves the last row of the areas that a name of a sheet (print area, filter) gives from `former`."""
        content = self._changes.read_utf8(self.part)
        pattern = rb"(<(?:[\w.-]+:)?definedName\b[^>]*>)([^<]*)"

        def moved(found: re.Match[bytes]) -> bytes:
            start, text = found[1], found[2]
            named = re.search(rb"\sname=[\"']" + re.escape(name.encode()) + rb"[\"']", start, re.IGNORECASE)
            local = re.search(rb"\slocalSheetId=[\"'](\d+)[\"']", start)
            if named is None or local is None or int(local[1]) != sheet.index:
                return found[0]
            ends = rb"(\$[A-Z]+\$\d+:\$[A-Z]+\$)%d(?!\d)" % former
            return start + re.sub(ends, lambda area: area[1] + str(bottom).encode(), text)

        changed = re.sub(pattern, moved, content)
        if changed != content:
            self._changes.put(self.part, changed)

    def recalculate_on_load(self) -> None:
        """Asks Excel to compute everything when it opens the file: cached results of formulas are out of date."""
        content = self._changes.read_utf8(self.part)
        found = re.search(rb"<((?:[\w.-]+:)?)calcPr\b([^>]*?)(/?)>", content)
        if found is None:
            position, prefix = _neighbour(content, _BEFORE_CALCULATION)
            self._splice(content, position, f'<{prefix}calcPr fullCalcOnLoad="1"/>'.encode())
            return
        attributes = re.sub(rb"\sfullCalcOnLoad=[\"'][^\"']*[\"']", b"", found[2]).rstrip()
        element = b"<" + found[1] + b"calcPr" + attributes + b' fullCalcOnLoad="1"' + found[3] + b">"
        self._changes.put(self.part, content[: found.start()] + element + content[found.end() :])

    def has_calculation_chain(self) -> bool:
        """Whether the workbook lists its formulas in the order in which they are computed."""
        return bool(self._changes.related(self.part, "calcChain"))

    def drop_calculation_chain(self) -> None:
        """Takes the calculation chain out: it lists a formula that is gone; Excel builds it again."""
        for identifier, relation in self._changes.relations(self.part).items():
            if relation.type.endswith("/calcChain") and not relation.external:
                self._changes.unrelate(self.part, identifier)
                self._changes.remove(relation.target)

    def _splice(self, content: bytes, position: int, inserted: bytes) -> None:
        self._changes.put(self.part, content[:position] + inserted + content[position:])


def _read_names(root: xml_tree.Element) -> Sequence[DefinedName]:
    listed = xml_tree.child(root, "definedNames")
    names = []
    for element in () if listed is None else listed.iterchildren(xml_tree.main("definedName")):
        attributes = {str(key): str(value) for key, value in element.attrib.items()}
        name, sheet = attributes.pop("name", ""), attributes.pop("localSheetId", "")
        names.append(DefinedName(name, int(sheet) if sheet.isdigit() else None, element.text or "", attributes))
    return names


def _names_xml(names: Sequence[DefinedName], prefix: str) -> bytes:
    lines = []
    for name in names:
        local = "" if name.sheet is None else f' localSheetId="{name.sheet}"'
        others = "".join(f" {key}={quoteattr(value)}" for key, value in name.attributes.items() if "}" not in key)
        start = f"<{prefix}definedName name={quoteattr(name.name)}{local}{others}>"
        lines.append(f"{start}{escape(name.text)}</{prefix}definedName>")
    return "".join(lines).encode()


def _neighbour(content: bytes, names: Sequence[str]) -> tuple[int, str]:
    """Where the last of the elements ends, and the prefix it has."""
    for name in reversed(names):
        ends = rb"</((?:[\w.-]+:)?)%b\s*>|<((?:[\w.-]+:)?)%b\s*/>" % (name.encode(), name.encode())
        found = re.search(ends, content)
        if found is not None:
            return found.end(), (found[1] or found[2] or b"").decode()
    raise refusals.damaged_file()
