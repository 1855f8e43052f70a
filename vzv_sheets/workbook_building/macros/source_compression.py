"""The compression that VBA uses for its sources ([MS-OVBA] 2.4.1): literal bytes and copies within chunks of 4 kB."""

from __future__ import annotations

import struct

_SIGNATURE = b"\x01"
_CHUNK = 4096
_SHORTEST_COPY = 3
_COMPRESSED, _RAW = 0xB000, 0x3000  # flags of a chunk header
_TOKENS_OF_A_FLAG_BYTE = 8
_CANDIDATES = 64  # earlier places that are tried for a copy


def compress(data: bytes) -> bytes:
    """The compressed container of these bytes.

    Raises ValueError for a last part that gets longer by compressing and does not fill a chunk: the format cannot hold
    it. That never happens to source text.
    """
    chunks = (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
    return _SIGNATURE + b"".join(map(_chunk, chunks))


def _chunk(data: bytes) -> bytes:
    tokens = _tokens(data)
    if len(tokens) <= _CHUNK:
        return struct.pack("<H", _COMPRESSED | (len(tokens) - 1)) + tokens
    if len(data) < _CHUNK:
        raise ValueError("a short chunk that cannot be compressed")
    return struct.pack("<H", _RAW | (_CHUNK - 1)) + data


def _tokens(data: bytes) -> bytes:
    """Token sequences: a byte of flags, and for each of its bits a literal byte (0) or a copy token (1)."""
    out = bytearray()
    seen: dict[bytes, list[int]] = {}
    position = token = flags_at = 0
    while position < len(data):
        if token % _TOKENS_OF_A_FLAG_BYTE == 0:
            flags_at = len(out)
            out.append(0)
        length, offset = _longest_copy(data, position, seen)
        if length:
            out[flags_at] |= 1 << token % _TOKENS_OF_A_FLAG_BYTE
            out += _copy_token(position, offset, length)
        else:
            length = 1
            out.append(data[position])
        for place in range(position, position + length):
            seen.setdefault(data[place : place + _SHORTEST_COPY], []).append(place)
        position += length
        token += 1
    return bytes(out)


def _longest_copy(data: bytes, position: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """Length and distance of the longest earlier occurrence of what follows, or 0 and 0; it may overlap itself."""
    best = distance = 0
    longest = min(len(data) - position, (0xFFFF >> _offset_bits(position)) + _SHORTEST_COPY)
    for place in reversed(seen.get(data[position : position + _SHORTEST_COPY], ())[-_CANDIDATES:]):
        length = 0
        while length < longest and data[place + length] == data[position + length]:
            length += 1
        if length > best:
            best, distance = length, position - place
    return (best, distance) if best >= _SHORTEST_COPY else (0, 0)


def _copy_token(position: int, offset: int, length: int) -> bytes:
    bits = _offset_bits(position)
    return struct.pack("<H", (offset - 1) << (16 - bits) | (length - _SHORTEST_COPY))


def _offset_bits(position: int) -> int:
    """How many bits of a copy token hold the distance: enough for the place in the chunk, at least four."""
    return max(4, (position - 1).bit_length()) if position else 4
