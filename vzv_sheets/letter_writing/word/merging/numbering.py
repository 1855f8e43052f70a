"""Lists: every letter counts from one again, and a list that is the same in all letters is defined once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, R, copied, made, value, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.merging.merged_package import MergedPackage

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
NUMBERING = "word/numbering.xml"
_UNCOUNTED = {"bullet", "none"}
_FIRST_LIST_MARK = 0x10000000
MapStyle = Callable[[str], "str | None"]
TakeRelation = Callable[[str], str]


class LetterLists:
    """The lists of one part of numbering."""

    def __init__(self, root: Element | None) -> None:
        entries = [] if root is None else [entry for entry in root if isinstance(entry.tag, str)]
        self.numbers = {e.get(w("numId"), ""): e for e in entries if e.tag == w("num")}
        self.definitions = {e.get(w("abstractNumId"), ""): e for e in entries if e.tag == w("abstractNum")}
        self.pictures = {e.get(w("numPicBulletId"), ""): e for e in entries if e.tag == w("numPicBullet")}

    def definition(self, number: str) -> Element | None:
        """The definition that a list uses, None for a list that is not there (number 0: no list)."""
        entry = self.numbers.get(number)
        return None if entry is None else self.definitions.get(value(entry, "abstractNumId") or "")

    def meaning(self, number: str) -> Hashable:
        """What a list looks like."""
        definition = self.definition(number)
        if definition is None:
            return None
        return xml_tree.meaning(_bare(definition)), tuple(
            xml_tree.meaning(entry) for entry in self.numbers[number].iter(w("lvlOverride"))
        )

    def level_of_style(self, number: str, style: str) -> str:
        """The level of a list that belongs to a style."""
        definition = self.definition(number)
        for level in [] if definition is None else definition.iter(w("lvl")):
            if value(level, "pStyle") == style:
                return level.get(w("ilvl"), "0")
        return "0"


def _bare(definition: Element) -> Element:
    twin = copied(definition)
    xml_tree.drop_attributes(twin, w("abstractNumId"))
    for name in ("nsid", "tmpl"):
        for entry in twin.findall(w(name)):
            twin.remove(entry)
    return twin


class SharedLists:
    """The lists of the merged file."""

    def __init__(self) -> None:
        self._pictures: list[Element] = []
        self._definitions: list[Element] = []
        self._numbers: list[Element] = []
        self._known: dict[Hashable, str] = {}
        self._first_letter: dict[str, int] = {}
        self._restarted: set[tuple[str, int]] = set()

    def adopt(
        self, lists: LetterLists, number: str, *, letter: int, styles: MapStyle, relation: TakeRelation,
        sheet: int, own: bool = True,
    ) -> str:  # fmt: skip
        """The number here of a list of a letter; `own` tells that the letter counts with it (a style does not).

        `styles` and `relation` give the new names of styles and of relations of the part.
        """
        definition = lists.definition(number)
        if definition is None:
            return number if number == "0" else "0"
        shared = self._definition(lists, definition, styles, relation, sheet)
        again = own and _counts(definition) and self._first_letter.setdefault(shared, letter) != letter
        key = ("number", sheet, number, letter if again else None)
        if key not in self._known:
            # Only the first list of a definition starts it again: others of that letter go on, or say so themselves.
            restarts = again and (shared, letter) not in self._restarted
            self._known[key] = self._added(lists.numbers[number], shared, definition if restarts else None)
            self._restarted.add((shared, letter))
        return self._known[key]

    def _definition(
        self, lists: LetterLists, definition: Element, styles: MapStyle, relation: TakeRelation, sheet: int
    ) -> str:
        old = definition.get(w("abstractNumId"), "")
        if ("definition", sheet, old) in self._known:
            return self._known["definition", sheet, old]
        twin = copied(definition)
        for entry in twin.iter(w("pStyle"), w("numStyleLink"), w("styleLink")):
            entry.set(w("val"), styles(entry.get(w("val"), "")) or "")
        for entry in twin.iter(w("lvlPicBulletId")):
            entry.set(w("val"), self._picture(lists, entry.get(w("val"), ""), relation))
        meaning = ("look", xml_tree.meaning(_bare(twin)))
        if meaning not in self._known:
            identifier = str(len(self._definitions))
            twin.set(w("abstractNumId"), identifier)
            mark = twin.find(w("nsid"))
            if mark is not None:
                mark.set(w("val"), f"{_FIRST_LIST_MARK + len(self._definitions):08X}")
            self._definitions.append(twin)
            self._known[meaning] = identifier
        self._known["definition", sheet, old] = self._known[meaning]
        return self._known[meaning]

    def _picture(self, lists: LetterLists, old: str, relation: TakeRelation) -> str:
        if old not in lists.pictures:
            return old
        twin = copied(lists.pictures[old])
        for entry in twin.iter():
            for key in [key for key in entry.attrib if str(key).startswith(f"{{{R}}}")]:
                entry.set(key, relation(entry.get(key, "")))
        meaning = ("picture", xml_tree.serialise(twin, b"").partition(b"numPicBulletId=")[2][4:])
        if meaning not in self._known:
            self._known[meaning] = str(len(self._pictures))
            twin.set(w("numPicBulletId"), self._known[meaning])
            self._pictures.append(twin)
        return self._known[meaning]

    def _added(self, number: Element, definition: str, restarted: Element | None) -> str:
        twin, identifier = copied(number), str(len(self._numbers) + 1)
        twin.set(w("numId"), identifier)
        for entry in twin.findall(w("abstractNumId")):
            entry.set(w("val"), definition)
        for level in [] if restarted is None else restarted.findall(w("lvl")):
            _restart(twin, level.get(w("ilvl"), "0"), value(level, "start") or "1")
        self._numbers.append(twin)
        return identifier

    def write(self, package: MergedPackage) -> bool:
        """Puts the part in the package; False when no letter has a list."""
        if not self._numbers:
            return False
        root = made(self._numbers[0], "numbering")
        for entry in (*self._pictures, *self._definitions, *self._numbers):
            root.append(entry)
        package.put(NUMBERING, xml_tree.serialise(root, DECLARATION), _CONTENT_TYPE)
        return True


def _counts(definition: Element) -> bool:
    return any(value(level, "numFmt") not in _UNCOUNTED for level in definition.iter(w("lvl")))


def _restart(number: Element, level: str, start: str) -> None:
    for entry in number.findall(w("lvlOverride")):
        if entry.get(w("ilvl")) == level:
            if entry.find(w("startOverride")) is None:
                entry.insert(0, made(entry, "startOverride", val=start))
            return
    override = made(number, "lvlOverride", ilvl=level)
    override.append(made(number, "startOverride", val=start))
    number.append(override)
