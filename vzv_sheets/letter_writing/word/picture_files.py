"""What the first bytes of a picture file tell: its format and its size. Nothing is decoded."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_PNG_END = b"IEND\xaeB`\x82"
_JPEG_END = b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the segments of a JPEG that hold its size
_START_OF_SCAN = 0xDA
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))


def format_of(data: bytes) -> str:
    """`png` or `jpeg` by the first bytes, empty for anything else."""
    return next((name for signature, name in _SIGNATURES.items() if data.startswith(signature)), "")


def pixels_of(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None for anything else and for a file that was cut off."""
    sizes = {"png": _png_pixels, "jpeg": _jpeg_pixels}
    size = sizes[format_of(data)](data) if format_of(data) else None
    return size if size and min(size) > 0 else None


def _png_pixels(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or _PNG_END not in data:
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _jpeg_pixels(data: bytes) -> tuple[int, int] | None:
    for marker, start in _jpeg_segments(data):
        if marker in _FRAMES and start + 7 <= len(data):
            height, width = struct.unpack_from(">HH", data, start + 3)
            return (width, height) if data.find(_JPEG_END, start) >= 0 else None
    return None


def _jpeg_segments(data: bytes) -> Iterator[tuple[int, int]]:
    """The marker of every segment before the image itself, and where its length stands."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 every marker starts with this byte
        marker = data[place + 1]
        if marker == _START_OF_SCAN:
            return
        if marker == 0xFF or marker in _WITHOUT_LENGTH:  # noqa: PLR2004 a byte that only fills up
            place += 1 if marker == 0xFF else 2  # noqa: PLR2004
            continue
        yield marker, place + 2
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
