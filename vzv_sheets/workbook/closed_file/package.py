"""A closed workbook as a package: its parts and how they refer to each other. Reads only; changes nothing."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from vzv_sheets.workbook.closed_file import xml_tree

# The local header of a member: 30 bytes, the last four give the lengths of the name and the extra field behind it.
_LOCAL_HEADER, _LENGTHS_AT, _LENGTHS = 30, 26, struct.Struct("<2H")
_STEP = 8192


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points to: the name of a part (without leading slash), or an address outside the package."""

    target: str
    type: str
    external: bool


class Package:
    """The parts of an Open Packaging Conventions file. Part names are found whatever their case.

    `duplicates` tells whether two members have one name, apart from case: then it is not certain what a part holds.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.members = {info.filename: info for info in self._zip.infolist()}
        self._by_folded_name = {_folded(name): name for name in self.members}
        self.duplicates = len(self._by_folded_name) < len(self._zip.infolist())
        self._relations: dict[str, Mapping[str, Relation]] = {}

    def find(self, part: str) -> str | None:
        """The name of the member that holds the part, or None."""
        return self._by_folded_name.get(_folded(part))

    def read(self, part: str) -> bytes:
        """The bytes of a part; raises KeyError when there is none, `BadZipFile` or `zlib.error` when damaged."""
        name = self.find(part)
        if name is None:
            raise KeyError(part)
        member = self.members[name]
        # zipfile would hold a large part twice, and believes a member that unpacks to more than it declares.
        return self._inflated(member) if member.compress_type == zipfile.ZIP_DEFLATED else self._zip.read(member)

    def _inflated(self, member: zipfile.ZipInfo) -> bytes:
        name_and_extra = _LENGTHS.unpack_from(self.data, member.header_offset + _LENGTHS_AT)
        start = member.header_offset + _LOCAL_HEADER + sum(name_and_extra)
        packed = memoryview(self.data)[start : start + member.compress_size]
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        content = io.BytesIO()
        for position in range(0, len(packed), _STEP):
            content.write(unpacker.decompress(packed[position : position + _STEP]))
            if content.tell() > member.file_size:
                raise zipfile.BadZipFile(member.filename)
        whole = content.getvalue()
        if not unpacker.eof or len(whole) != member.file_size or zlib.crc32(whole) != member.CRC:
            raise zipfile.BadZipFile(member.filename)
        return whole

    def relations(self, part: str) -> Mapping[str, Relation]:
        """The relations of a part by their id; empty when it has none. `""` is the package itself."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> Mapping[str, Relation]:
        name = self.find(relations_part(part))
        if name is None:
            return {}
        folder = posixpath.dirname(part)
        found = {}
        for element in xml_tree.parse(self.read(name)):
            if xml_tree.local_name(element) != "Relationship":
                continue
            external = element.get("TargetMode") == "External"
            target = element.get("Target") or ""
            if not external:
                target = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
            found[element.get("Id") or ""] = Relation(target, element.get("Type") or "", external)
        return found


def _folded(name: str) -> str:
    """A name for comparison; some programs on Windows separate folders by backslashes."""
    return name.lower().replace("\\", "/")


def relations_part(part: str) -> str:
    """The part that holds the relations of a part."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
