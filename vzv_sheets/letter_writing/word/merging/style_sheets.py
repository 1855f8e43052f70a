"""Styles: one with the same definition is shared, one with another gets a name of its own, so that no look changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from vzv_sheets.letter_writing.word.merging.default_look import defaults_of, write_differences
from vzv_sheets.letter_writing.word.merging.numbering import LetterLists
from vzv_sheets.letter_writing.word.merging.table_spacing import TableSpacing, table_spacing
from vzv_sheets.letter_writing.word.merging.word_xml import (
    PARAGRAPH_PROPERTIES,
    STYLE_PARTS,
    copied,
    made,
    placed,
    value,
    w,
    wanted,
)
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

STYLES = "word/styles.xml"
_NO_LOOK = {"name", "aliases", "basedOn", "next", "link", "uiPriority", "rsid", "qFormat", "locked"}
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_EMPTY = f'<w:styles xmlns:w="{w("")[1:-1]}"/>'.encode()
AdoptList = Callable[[str, Mapping[str, str]], str]


@dataclass(frozen=True, slots=True)
class NumberedStyle:
    """The list of a style: its number in the letter, its level, and the indent that the style gives itself."""

    number: str
    level: str
    indent: Element | None


@dataclass(frozen=True, slots=True)
class StyleNames:
    """How the styles of a letter are called in the merged file.

    `paragraph` and `table` are for what has no style of its own; None when the shared default looks the same.
    """

    names: Mapping[str, str]
    paragraph: str | None
    table: str | None
    numbered: Mapping[str, NumberedStyle]
    default: str
    tables: TableSpacing


class SharedStyles:
    """The styles of the merged file; those of the first letter keep their names."""

    def __init__(self, first: bytes | None) -> None:
        self.root = xml_tree.parse(first or _EMPTY)
        for style in _styles(self.root):
            self.root.remove(style)
        self._defaults = defaults_of(self.root)
        self._known: dict[tuple[str, Hashable], str] = {}
        self._taken: set[str] = set()
        self._names: set[str] = set()
        self._default: dict[str, str] = {}

    def adopt(self, root: Element, lists: LetterLists, adopt_list: AdoptList) -> StyleNames:
        """Takes over the styles of a letter (`root` is changed).

        `adopt_list` gives the new number of a list, given the new names.
        """
        own = defaults_of(root)
        styles = {style.get(w("styleId"), ""): style for style in _styles(root)}
        defaults = {kind: _default(styles, kind) for kind in ("paragraph", "table")}
        tables = TableSpacing() if own == self._defaults else table_spacing(styles, defaults)
        for style in styles.values():
            if style.get(w("type")) == "paragraph" and style.find(w("basedOn")) is None:
                write_differences(style, own, self._defaults)
        looks = {identifier: _look(styles, identifier, lists, ()) for identifier in styles}
        new: list[str] = []
        names: dict[str, str] = {}
        for identifier in styles:
            key = (identifier, looks[identifier])
            if key not in self._known:
                self._known[key] = self._free(identifier, self._taken)
                new.append(identifier)
            names[identifier] = self._known[key]
        for identifier in new:
            self._add(styles[identifier], names, new, adopt_list)
        numbered = {key: found for key in styles if (found := _numbered(styles, key, lists)) is not None}
        return StyleNames(
            names, self._for_none("paragraph", names, defaults), self._for_none("table", names, defaults), numbered,
            defaults["paragraph"] or "", tables,
        )  # fmt: skip

    def _for_none(self, kind: str, names: Mapping[str, str], defaults: Mapping[str, str | None]) -> str | None:
        mine = names.get(defaults[kind] or "")
        if mine is None:
            return None
        shared = self._default.setdefault(kind, mine)
        return None if shared == mine else mine

    def _add(self, style: Element, names: Mapping[str, str], new: list[str], adopt_list: AdoptList) -> None:
        twin, old = copied(style), style.get(w("styleId"), "")
        renamed = names[old] != old
        twin.set(w("styleId"), names[old])
        for name in ("basedOn", "next", "link"):
            reference = twin.find(w(name))
            if reference is None:
                continue
            target = reference.get(w("val"), "")
            if target not in names or (name == "link" and target not in new):
                twin.remove(reference)
            else:
                reference.set(w("val"), names[target])
        for number in twin.iter(w("numId")):
            number.set(w("val"), adopt_list(number.get(w("val"), "0"), names))
        self._name(twin, renamed=renamed)
        kind = twin.get(w("type"), "")
        if twin.get(w("default")) is not None and self._default.setdefault(kind, names[old]) != names[old]:
            xml_tree.drop_attributes(twin, w("default"))
        self.root.append(twin)

    def _name(self, style: Element, *, renamed: bool) -> None:
        """A name that no other style has. A heading stays one for who listens to the document."""
        name = value(style, "name") or str(style.get(w("styleId"), ""))
        free, number = name, 2
        while free.lower() in self._names:
            free, number = f"{name} ({number})", number + 1
        self._names.add(free.lower())
        if not renamed and free == name:
            return
        for alias in style.findall(w("aliases")):
            style.remove(alias)
        wanted(style, "name", STYLE_PARTS).set(w("val"), free)
        style.set(w("customStyle"), "1")
        heading = _HEADING.fullmatch(name)
        if heading:
            properties = wanted(style, "pPr", STYLE_PARTS)
            if properties.find(w("outlineLvl")) is None:
                level = made(style, "outlineLvl", val=str(int(heading[1]) - 1))
                placed(properties, level, PARAGRAPH_PROPERTIES)

    @staticmethod
    def _free(identifier: str, taken: set[str]) -> str:
        free, number = identifier, 2
        while free in taken:
            free, number = f"{identifier}-{number}", number + 1
        taken.add(free)
        return free


def styles_of(part: bytes | None) -> Element:
    """The styles of a letter; an empty root when it has none."""
    return xml_tree.parse(part or _EMPTY)


def _styles(root: Element) -> list[Element]:
    return root.findall(w("style"))


def _default(styles: Mapping[str, Element], kind: str) -> str | None:
    defaults = (
        key for key, style in styles.items()
        if style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on")
    )  # fmt: skip
    return next(defaults, None)


def _look(styles: Mapping[str, Element], identifier: str, lists: LetterLists, seen: tuple[str, ...]) -> Hashable:
    """What a style looks like, with the styles that it rests on and its list."""
    style = styles.get(identifier)
    if style is None or identifier in seen:
        return None
    own = tuple(
        xml_tree.meaning(entry)
        for entry in style
        if isinstance(entry.tag, str) and xml_tree.local_name(entry) not in _NO_LOOK
    )
    numbers = tuple(lists.meaning(entry.get(w("val"), "")) for entry in style.iter(w("numId")))
    base = value(style, "basedOn")
    below = None if base is None else _look(styles, base, lists, (*seen, identifier))
    return style.get(w("type")), style.get(w("default")), own, numbers, below


def _numbered(styles: Mapping[str, Element], identifier: str, lists: LetterLists) -> NumberedStyle | None:
    """The list of a style, its own or of a style that it rests on."""
    indent = None
    for current in _chain(styles, identifier):
        properties = styles[current].find(w("pPr"))
        if properties is None:
            continue
        indent = properties.find(w("ind")) if indent is None else indent
        entry = properties.find(w("numPr"))
        number = None if entry is None else value(entry, "numId")
        if entry is not None and number is not None:
            level = value(entry, "ilvl") or lists.level_of_style(number, current)
            return None if number == "0" else NumberedStyle(number, level, indent)
    return None


def _chain(styles: Mapping[str, Element], identifier: str) -> list[str]:
    """A style and those that it rests on, the nearest first."""
    chain: list[str] = []
    current: str | None = identifier
    while current is not None and current in styles and current not in chain:
        chain.append(current)
        current = value(styles[current], "basedOn")
    return chain
