"""A letter as a package: its parts, what they point to, and what no letter may hold."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from vzv_sheets.workbook.closed_file import xml_tree

DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_OFFICE = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/",
)
HYPERLINK = f"{_OFFICE[0]}hyperlink"
DAMAGED = "is beschadigd. Open het sjabloon in Word en sla het opnieuw op."
_FORBIDDEN = {"aFChunk", "control", "vbaProject", "wordVbaData", "subDocument"}


class CannotMerge(Exception):
    """A letter holds what one file for printing may not hold.

    The message is Dutch and says what to mend in Word; `letter` is the name of the letter.
    """

    def __init__(self, letter: str, problem: str) -> None:
        super().__init__(f"'{letter}' {problem}")
        self.letter = letter


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part points to: a part by its full name, or (external) an address."""

    kind: str
    target: str
    external: bool = False

    @property
    def name(self) -> str:
        """The last word of its kind: `header`, `image`."""
        return self.kind.rpartition("/")[2]


class LetterPackage:
    """The parts of one letter, read when they are asked for; `name` is what messages call it."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._names = set(self._zip.namelist())
        self._relations: dict[str, Mapping[str, Relation]] = {}

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, None when there is none."""
        return self._zip.read(name) if name in self._names else None

    def related(self, name: str) -> tuple[str, bytes] | None:
        """The part of that kind (`styles`) that the document points to, with its name; None when there is none."""
        for relation in self.relations(DOCUMENT).values():
            if relation.name == name and not relation.external:
                data = self.part(relation.target)
                return None if data is None else (relation.target, data)
        return None

    def relations(self, part: str) -> Mapping[str, Relation]:
        """What a part points to, by id. Raises `CannotMerge` when that is something that no letter may hold."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            data = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._relations[part] = {} if data is None else self._read(data, folder)
        return self._relations[part]

    def allowed(self, relation: Relation) -> Relation:
        """The same relation; raises `CannotMerge` when no letter may have it."""
        if relation.name in _FORBIDDEN:
            raise CannotMerge(
                self.name,
                "bevat een macro, een besturingselement of een ingevoegd bestand; dat kan niet samen "
                "in één bestand. Haal het in Word uit het sjabloon.",
            )
        if relation.external and relation.name != "hyperlink":
            raise CannotMerge(
                self.name,
                "verwijst naar iets buiten het document, zoals een gekoppelde afbeelding. Zet het in "
                "Word in het sjabloon zelf (Invoegen, zonder koppeling).",
            )
        return relation

    def content_type(self, part: str) -> str:
        """The content type of a part, in the words of the package."""
        types, defaults = self._content_types
        return types.get(part) or defaults.get(part.rpartition(".")[2].lower(), "application/octet-stream")

    @cached_property
    def _content_types(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        root = xml_tree.parse(self._zip.read(_TYPES))
        types = {
            entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "")
            for entry in root.iter(f"{{{xml_tree.CONTENT_TYPES}}}Override")
        }
        defaults = {
            entry.get("Extension", "").lower(): entry.get("ContentType", "")
            for entry in root.iter(f"{{{xml_tree.CONTENT_TYPES}}}Default")
        }
        return types, defaults

    @staticmethod
    def _read(data: bytes, folder: str) -> Mapping[str, Relation]:
        found = {}
        for entry in xml_tree.parse(data):
            if xml_tree.local_name(entry) != "Relationship":
                continue
            external, target = entry.get("TargetMode") == "External", entry.get("Target", "")
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, target.partition("#")[0])).lstrip("/")
            found[entry.get("Id", "")] = Relation(entry.get("Type", ""), target, external)
        return found
