"""Writes a compound file ([MS-CFB] version 3): storages and streams in sectors of 512 bytes.

The same streams give the same bytes: no times and no class ids are written.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

# A stream is bytes, a storage holds more of either.
Storage: TypeAlias = Mapping[str, "bytes | Storage"]

_SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")
_SECTOR, _SMALL_SECTOR, _SMALL_STREAM = 512, 64, 4096
_FREE, _END, _TABLE, _NO_ENTRY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_ENTRIES_OF_A_SECTOR = _SECTOR // 4
_TABLES_IN_HEADER = 109
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_RED, _BLACK = 0, 1
_ENTRY = struct.Struct("<64sHBBIII16sIQQIQ")
_LONGEST_NAME = 31


@dataclass(slots=True)
class _Entry:
    """One entry of the directory; the links are numbers of entries."""

    name: str
    kind: int
    content: bytes = b""
    left: int = _NO_ENTRY
    right: int = _NO_ENTRY
    child: int = _NO_ENTRY
    colour: int = _BLACK
    start: int = _END

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        start = 0 if self.kind == _STORAGE else self.start
        return _ENTRY.pack(
            name, len(name), self.kind, self.colour, self.left, self.right, self.child, bytes(16), 0, 0, 0,
            start, len(self.content),
        )  # fmt: skip


@dataclass(slots=True)
class _Sectors:
    """Sectors of one size with their allocation table: per sector the number of the next one."""

    size: int
    data: bytearray = field(default_factory=bytearray)
    following: list[int] = field(default_factory=list)

    def add(self, content: bytes) -> int:
        """The first sector of the chain that now holds the content."""
        if not content:
            return _END
        first, count = len(self.following), -(-len(content) // self.size)
        self.data += content.ljust(count * self.size, b"\0")
        self.following += [*range(first + 1, first + count), _END]
        return first


def compound_file(root: Storage) -> bytes:
    """The bytes of a compound file with these storages and streams.

    Raises ValueError for a name that the format cannot hold or more than about 7 MB.
    """
    entries = [_Entry("Root Entry", _ROOT)]
    _add_children(entries, 0, root)
    sectors, small = _Sectors(_SECTOR), _Sectors(_SMALL_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            entry.start = (small if len(entry.content) < _SMALL_STREAM else sectors).add(entry.content)
    entries[0].content = bytes(small.data)
    entries[0].start = sectors.add(entries[0].content)
    small_table = _table(small.following)
    small_table_start = sectors.add(small_table)
    directory_start = sectors.add(_directory(entries))
    tables = _add_tables(sectors)
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII", _SIGNATURE, bytes(16), 0x3E, 3, 0xFFFE, 9, 6, 0, len(tables), directory_start, 0,
        _SMALL_STREAM, small_table_start, len(small_table) // _SECTOR, _END, 0,
    )  # fmt: skip
    places = tables + [_FREE] * (_TABLES_IN_HEADER - len(tables))
    return header + struct.pack(f"<{_TABLES_IN_HEADER}I", *places) + bytes(sectors.data)


def _add_children(entries: list[_Entry], parent: int, storage: Storage) -> None:
    """Adds what a storage holds, each level as one balanced tree."""
    numbers = []
    for name, content in sorted(storage.items(), key=lambda item: _order(item[0])):
        if not 0 < len(name) <= _LONGEST_NAME or set(name) & set("/\\:!"):
            raise ValueError(f"not a name in a compound file: {name!r}")
        numbers.append(len(entries))
        if isinstance(content, bytes):
            entries.append(_Entry(name, _STREAM, content))
        else:
            entries.append(_Entry(name, _STORAGE))
            _add_children(entries, numbers[-1], content)
    # In a tree split in the middle only the deepest level can be incomplete: red there, black above.
    entries[parent].child = _link(entries, numbers, len(numbers).bit_length() - 1)
    if len(numbers) == 1:
        entries[numbers[0]].colour = _BLACK


def _order(name: str) -> tuple[int, str]:
    return len(name.encode("utf-16-le")), name.upper()


def _link(entries: list[_Entry], numbers: list[int], levels_below: int) -> int:
    if not numbers:
        return _NO_ENTRY
    middle = len(numbers) // 2
    entry = entries[numbers[middle]]
    entry.left = _link(entries, numbers[:middle], levels_below - 1)
    entry.right = _link(entries, numbers[middle + 1 :], levels_below - 1)
    entry.colour = _RED if levels_below == 0 else _BLACK
    return numbers[middle]


def _directory(entries: list[_Entry]) -> bytes:
    packed = b"".join(entry.packed() for entry in entries)
    empty = _ENTRY.pack(b"", 0, 0, 0, _NO_ENTRY, _NO_ENTRY, _NO_ENTRY, bytes(16), 0, 0, 0, 0, 0)
    return packed + empty * (-len(entries) % (_SECTOR // _ENTRY.size))


def _table(following: list[int]) -> bytes:
    padded = following + [_FREE] * (-len(following) % _ENTRIES_OF_A_SECTOR)
    return struct.pack(f"<{len(padded)}I", *padded)


def _add_tables(sectors: _Sectors) -> list[int]:
    """Adds the allocation table, which also counts its own sectors; gives where these are."""
    used, count = len(sectors.following), 0
    while used + count > count * _ENTRIES_OF_A_SECTOR:
        count += 1
    if count > _TABLES_IN_HEADER:
        raise ValueError("too large for a compound file of this kind")
    sectors.following += [_TABLE] * count
    sectors.data += _table(sectors.following)
    return list(range(used, used + count))
