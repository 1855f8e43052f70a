"""What will differ from the package that was read: parts changed, added and removed, and what registers them.

`[Content_Types].xml` and relations are changed by splicing bytes, so that all that stands in them already stays as it
was.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vzv_sheets.vocabulary.xml_text import quoteattr
from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.package import Package, Relation, relations_part
from vzv_sheets.workbook.closed_file.raw_zip import Piece, RawArchive

_CONTENT_TYPES = "[Content_Types].xml"
_LARGE = 1_000_000
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class ContentTypes:
    """The types of parts: by part name (lower case, without leading slash) and by extension (lower case)."""

    overrides: Mapping[str, str]
    defaults: Mapping[str, str]

    def of(self, part: str) -> str | None:
        """The content type of a part."""
        extension = posixpath.splitext(part)[1][1:].lower()
        return self.overrides.get(part.lower()) or self.defaults.get(extension)


class PackageChanges:
    """A package together with the changes that are planned for it; every reading method shows the changed state."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._changed: dict[str, bytes] = {}
        self._removed: set[str] = set()
        self._related: dict[str, dict[str, Relation | None]] = {}

    def find(self, part: str) -> str | None:
        """The name under which a part is stored, or None."""
        folded = part.lower()
        for name in self._changed:
            if name.lower() == folded:
                return name
        name_there = self._package.find(part)
        return None if name_there in self._removed else name_there

    def read(self, part: str) -> bytes:
        """The bytes of a part; raises KeyError when there is none."""
        name = self.find(part)
        if name is None:
            raise KeyError(part)
        return self._changed[name] if name in self._changed else self._package.read(name)

    def read_utf8(self, part: str) -> bytes:
        """The bytes of an XML part in UTF-8 without comments and CDATA, so that bytes can be spliced into it."""
        return xml_tree.plain(self.read(part))

    def put(self, part: str, content: bytes) -> None:
        """Gives a part new content; adds it when there is none of that name."""
        self._changed[self.find(part) or part] = content

    def remove(self, part: str) -> None:
        """Takes a part out, with what declares its type."""
        name = self.find(part)
        if name is not None:
            self._removed.add(name)
            self._changed.pop(name, None)
            self.put(_CONTENT_TYPES, _without(self.read_utf8(_CONTENT_TYPES), "Override", "PartName", f"/{part}"))

    def parts(self) -> Iterator[str]:
        """The names of all parts (some programs store them with backslashes)."""
        yield from (name.replace("\\", "/") for name in self._package.members if name not in self._removed)
        yield from (name for name in self._changed if name not in self._package.members)

    def free_name(self, part: str) -> str:
        """A part name that is not in use: the given one with another number."""
        stem, extension = posixpath.splitext(part)
        stem = stem.rstrip("0123456789")
        number = 1
        while self._is_used(f"{stem}{number}{extension}"):
            number += 1
        return f"{stem}{number}{extension}"

    def _is_used(self, part: str) -> bool:
        return self.find(part) is not None or self._package.find(part) is not None

    def relations(self, part: str) -> Mapping[str, Relation]:
        """The relations of a part by their id."""
        found: dict[str, Relation | None] = {**self._package.relations(part), **self._related.get(part, {})}
        return {identifier: relation for identifier, relation in found.items() if relation is not None}

    def related(self, part: str, kind: str) -> list[str]:
        """The names of the parts that a part refers to with a relation type that ends with `/kind`."""
        return [
            relation.target
            for relation in self.relations(part).values()
            if relation.type.endswith(f"/{kind}") and not relation.external
        ]

    def relate(self, part: str, relation: Relation, identifier: str = "") -> str:
        """Adds a relation to a part; returns its id (a free one when none is given)."""
        taken = {*self._package.relations(part), *self._related.get(part, {})}
        number = len(taken) + 1
        while not identifier or identifier in taken:
            identifier, number = f"rId{number}", number + 1
        self._related.setdefault(part, {})[identifier] = relation
        target = relation.target if relation.external else f"/{relation.target}"
        attributes = f"Id={quoteattr(identifier)} Type={quoteattr(relation.type)} Target={quoteattr(target)}"
        if relation.external:
            attributes += ' TargetMode="External"'
        where = relations_part(part)
        if self.find(where) is None:
            self.put(where, _DECLARATION + f'<Relationships xmlns="{xml_tree.PACKAGE_RELATIONS}"/>'.encode())
        self.put(where, _appended(self.read_utf8(where), b"Relationships", b"Relationship", attributes))
        return identifier

    def unrelate(self, part: str, identifier: str) -> None:
        """Takes a relation of a part out."""
        self._related.setdefault(part, {})[identifier] = None
        where = relations_part(part)
        self.put(where, _without(self.read_utf8(where), "Relationship", "Id", identifier))

    def content_types(self) -> ContentTypes:
        """The declared types of all parts."""
        overrides, defaults = {}, {}
        for element in xml_tree.parse(self.read(_CONTENT_TYPES)):
            kind = element.get("ContentType") or ""
            if xml_tree.local_name(element) == "Override":
                overrides[(element.get("PartName") or "").lstrip("/").lower()] = kind
            elif xml_tree.local_name(element) == "Default":
                defaults[(element.get("Extension") or "").lower()] = kind
        return ContentTypes(overrides, defaults)

    def declare(self, part: str, content_type: str) -> None:
        """Declares the type of a part, unless its extension says so already."""
        if self.content_types().of(part) != content_type:
            attributes = f"PartName={quoteattr('/' + part)} ContentType={quoteattr(content_type)}"
            self.put(_CONTENT_TYPES, _appended(self.read_utf8(_CONTENT_TYPES), b"Types", b"Override", attributes))

    def read_back(self) -> None:
        """Parses what was changed or added; raises `XmlError` when a splice went wrong.

        Large parts are left out: they are sheets, whose rows are written in one way only.
        """
        for name, content in self._changed.items():
            if name.lower().endswith((".xml", ".rels")) and len(content) < _LARGE:
                xml_tree.parse(content)

    def composed(self, archive: RawArchive) -> Iterator[Piece]:
        """The pieces of the new file."""
        offsets = {info.header_offset: name for name, info in self._package.members.items()}
        return archive.composed(offsets, self._changed, self._removed)


def _without(content: bytes, child: str, attribute: str, value: str) -> bytes:
    """The XML without the elements whose attribute has that value."""
    start = rf"<(?:[\w.-]+:)?{child}\s(?:[^>]*?\s)?{attribute}=[\"']{re.escape(quoteattr(value)[1:-1])}[\"'][^>]*?"
    pattern = rf"{start}(?:/>|>\s*</(?:[\w.-]+:)?{child}\s*>)"
    return re.sub(pattern.encode(), b"", content, flags=re.IGNORECASE)


def _appended(content: bytes, parent: bytes, child: bytes, attributes: str) -> bytes:
    """The XML with one more empty element at the end of its root element."""
    found = re.search(rb"</((?:[\w.-]+:)?)" + parent + rb"\s*>\s*$", content)
    if found is not None:
        return content[: found.start()] + b"<" + found[1] + child + b" " + attributes.encode() + b"/>" + found[0]
    empty = re.search(rb"<((?:[\w.-]+:)?)" + parent + rb"\b([^>]*?)/>\s*$", content)
    if empty is None:
        raise refusals.damaged_file()
    prefix = empty[1]
    element = b"<" + prefix + child + b" " + attributes.encode() + b"/>"
    opened = b"<" + prefix + parent + empty[2].rstrip() + b">"
    return content[: empty.start()] + opened + element + b"</" + prefix + parent + b">"
