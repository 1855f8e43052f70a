"""Small pictures, written byte by byte: a test needs no drawing library."""

from __future__ import annotations

import struct
import zlib


def png(width: int = 40, height: int = 20, grey: int = 120) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + bytes([grey]) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def jpeg(width: int = 40, height: int = 20) -> bytes:
    """The segments that tell the size, around no image data: enough for who reads headers only."""
    start_of_frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    segments = (
        b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00",
        b"\xff\xc2" + struct.pack(">H", 2 + len(start_of_frame)) + start_of_frame,
    )
    return b"\xff\xd8" + b"".join(segments) + b"\xff\xd9"
