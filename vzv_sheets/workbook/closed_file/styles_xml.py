"""Cell formats of a donor workbook in the styles part of another: only appended, nothing there is renumbered.

A format that is there already is used again, so that making a sheet anew does not let the styles grow.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Hashable, Sequence

from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element, child, local_name, main

# The order of the sections (CT_Stylesheet, ECMA-376 part 1, 18.8.39).
_ORDER = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors",
    "extLst",
)  # fmt: skip
_PARTS_OF_FORMAT = {"fonts": "fontId", "fills": "fillId", "borders": "borderId"}
_FIRST_OWN_NUMBER_FORMAT = 164
_MOST_CELL_FORMATS = 64_000
_APPLIED = ("applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection")

MINIMAL_STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="{xml_tree.MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill>\
<fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>""".encode()


class AppendedStyles:
    """Translates formats of a donor to those of a target, and remembers what the target lacks."""

    def __init__(self, target: bytes, donor: bytes) -> None:
        self._content = xml_tree.plain(target)
        self._sections = {local_name(section): _items(section) for section in xml_tree.parse(target)}
        self._donor = {local_name(section): _items(section) for section in xml_tree.parse(donor)}
        self._known: dict[str, dict[Hashable, int]] = {}
        self._new: dict[str, list[Element]] = {}
        self._cell_formats: dict[int, int] = {}
        self._differential: dict[int, int] = {}
        minimal = xml_tree.parse(MINIMAL_STYLES)
        for section in minimal:
            if not self._sections.get(local_name(section)):
                for item in _items(section):
                    self._append(local_name(section), item)

    def cell_format(self, index: int) -> int:
        """The index in the target of a cell format of the donor."""
        if index not in self._cell_formats:
            self._cell_formats[index] = self._translated(index)
        return self._cell_formats[index]

    def differential(self, index: int) -> int:
        """The index in the target of a format that a conditional format or a table refers to."""
        if index not in self._differential:
            element = copy.deepcopy(self._donor["dxfs"][index])
            number = child(element, "numFmt")
            if number is not None:
                number.set("numFmtId", self._number_format(number.get("numFmtId") or "0", number.get("formatCode")))
            self._differential[index] = self._place("dxfs", element)
        return self._differential[index]

    def content(self) -> bytes:
        """The styles part of the target with what was appended; all that stood in it is the same to the byte.

        Raises `CannotOpenWorkbook` when it has too many cell formats.
        """
        content = self._content
        for section, items in self._new.items():
            content = _with_items(content, section, items, len(self._sections.get(section, ())) + len(items))
        if len(self._sections.get("cellXfs", ())) + len(self._new.get("cellXfs", ())) > _MOST_CELL_FORMATS:
            raise refusals.unusual_file("heeft te veel celopmaken", "has too many cell formats")
        return content

    def _translated(self, index: int) -> int:
        element = copy.deepcopy(self._donor["cellXfs"][index])
        for section, attribute in _PARTS_OF_FORMAT.items():
            source = self._donor[section][int(element.get(attribute) or 0)]
            element.set(attribute, str(self._place(section, copy.deepcopy(source))))
        element.set("numFmtId", self._number_format(element.get("numFmtId") or "0", None))
        element.set("xfId", "0")
        # What the first cell style of the target says (a font, a border) must not show through.
        for attribute in _APPLIED:
            element.set(attribute, "1")
        return self._place("cellXfs", element)

    def _place(self, section: str, element: Element) -> int:
        """The index of an item that says what the element says; it is appended when there is none."""
        if section not in self._known:
            items = [*self._sections.get(section, ()), *self._new.get(section, ())]
            self._known[section] = {xml_tree.meaning(item): len(items) - 1 - i for i, item in enumerate(items[::-1])}
        known, meaning = self._known[section], xml_tree.meaning(element)
        if meaning not in known:
            known[meaning] = len(self._sections.get(section, ())) + len(self._new.get(section, ()))
            self._append(section, element)
        return known[meaning]

    def _append(self, section: str, element: Element) -> None:
        self._new.setdefault(section, []).append(element)

    def _number_format(self, number: str, code: str | None) -> str:
        """The id in the target of a number format; ids below 164 mean the same everywhere."""
        if int(number) < _FIRST_OWN_NUMBER_FORMAT:
            return number
        if code is None:
            own = self._donor.get("numFmts", [])
            code = next((item.get("formatCode") for item in own if item.get("numFmtId") == number), None) or "General"
        listed = [*self._sections.get("numFmts", ()), *self._new.get("numFmts", ())]
        for item in listed:
            if item.get("formatCode") == code:
                return item.get("numFmtId") or "0"
        free = max([_FIRST_OWN_NUMBER_FORMAT - 1, *(int(item.get("numFmtId") or 0) for item in listed)]) + 1
        self._append("numFmts", xml_tree.element("numFmt", {"numFmtId": str(free), "formatCode": code}))
        return str(free)


def _items(section: Element) -> list[Element]:
    return list(section.iterchildren("{*}*"))


def _with_items(content: bytes, section: str, items: Sequence[Element], count: int) -> bytes:
    """The styles part with items at the end of a section, which is made when it is not there."""
    root = re.search(rb"<([\w.-]+:)?styleSheet\b[^>]*?(/?)>", content)
    if root is None:
        raise refusals.damaged_file()
    prefix = root[1] or b""
    if root[2]:
        opened = content[root.start() : root.end() - 2] + b"></" + prefix + b"styleSheet>"
        content = content[: root.start()] + opened + content[root.end() :]
    added = b"".join(xml_tree.fragment(item, default_is_main=not prefix) for item in items)
    tag = prefix + section.encode()
    start = re.search(rb"<%b(\s[^>]*?)?(/?)>" % re.escape(tag), content)
    if start is None:
        return _with_section(content, prefix, section, b'<%b count="%d">%b</%b>' % (tag, count, added, tag))
    attributes = re.sub(rb"\scount=[\"'][^\"']*[\"']", b"", start[1] or b"") + b' count="%d"' % count
    if start[2]:
        opened = b"<%b%b>%b</%b>" % (tag, attributes, added, tag)
        return content[: start.start()] + opened + content[start.end() :]
    end = content.index(b"</" + tag, start.end())
    opened = b"<%b%b>" % (tag, attributes)
    return content[: start.start()] + opened + content[start.end() : end] + added + content[end:]


def _with_section(content: bytes, prefix: bytes, name: str, section: bytes) -> bytes:
    """The styles part with a new section below those that come before it."""
    position = re.search(rb"<%bstyleSheet\b[^>]*>" % re.escape(prefix), content)
    for other in _ORDER[: _ORDER.index(name)]:
        tag = re.escape(prefix + other.encode())
        position = re.search(rb"</%b\s*>|<%b(?:\s[^>]*)?/>" % (tag, tag), content) or position
    if position is None:
        raise refusals.damaged_file()
    return content[: position.end()] + section + content[position.end() :]


def styles_of_sheet(sheet: Element) -> list[tuple[Element, str]]:
    """The elements of a worksheet that refer to a cell format, each with the attribute that does."""
    found = [(element, "style") for element in sheet.iter(main("col")) if element.get("style")]
    found += [(element, "s") for element in sheet.iter(main("row")) if element.get("s")]
    return found + [(element, "s") for element in sheet.iter(main("c"))]
