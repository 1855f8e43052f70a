"""The stream `dir` of a VBA project: its properties, libraries and modules as records ([MS-OVBA] 2.3.4.2)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from vzv_sheets.workbook_building.macros.project_stream import PROJECT_NAME

_WINDOWS_64 = 3
_ENGLISH = 0x0409
_CODE_PAGE = 1252
_VERSION = (1, 1)
_NO_COOKIE = 0xFFFF

_AUTOMATION = r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation"
_OFFICE = (
    r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0#C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL"
    "#Microsoft Office 16.0 Object Library"
)
# What Excel refers to in every new project; the host itself and VBA need no record.
_LIBRARIES = (("stdole", _AUTOMATION), ("Office", _OFFICE))


def directory_stream(modules: Sequence[tuple[str, bool]]) -> bytes:
    """The stream before compression; a module is its name and whether it is procedural (else a class or document)."""
    number = struct.Struct("<I").pack
    count = struct.Struct("<H").pack
    project = [
        _record(0x01, number(_WINDOWS_64)),
        _record(0x02, number(_ENGLISH)),
        _record(0x14, number(_ENGLISH)),
        _record(0x03, count(_CODE_PAGE)),
        _record(0x04, PROJECT_NAME.encode("ascii")),
        *_twice(0x05, 0x40, ""),  # description
        *(_record(0x06), _record(0x3D)),  # help file
        _record(0x07, number(0)),  # help context
        _record(0x08, number(0)),  # flags of the library
        struct.pack("<HIIH", 0x09, 4, *_VERSION),  # its size does not count the last field
        *_twice(0x0C, 0x3C, ""),  # constants for conditional compilation
    ]
    libraries = [record for name, library in _LIBRARIES for record in _library(name, library)]
    listed = [_record(0x0F, count(len(modules))), _record(0x13, count(_NO_COOKIE))]
    described = [record for name, procedural in modules for record in _module(name, procedural=procedural)]
    return b"".join([*project, *libraries, *listed, *described, _record(0x10)])


def _library(name: str, library: str) -> list[bytes]:
    path = library.encode("ascii")
    return [*_twice(0x16, 0x3E, name), _record(0x0D, struct.pack("<I", len(path)) + path + bytes(6))]


def _module(name: str, *, procedural: bool) -> list[bytes]:
    return [
        *_twice(0x19, 0x47, name),
        *_twice(0x1A, 0x32, name),  # the stream has the same name
        *_twice(0x1C, 0x48, ""),  # description
        _record(0x31, bytes(4)),  # the source begins at the start of the stream
        _record(0x1E, bytes(4)),  # help context
        _record(0x2C, struct.pack("<H", _NO_COOKIE)),
        _record(0x21 if procedural else 0x22),
        _record(0x2B),
    ]


def _record(identifier: int, content: bytes = b"") -> bytes:
    return struct.pack("<HI", identifier, len(content)) + content


def _twice(identifier: int, unicode_identifier: int, text: str) -> list[bytes]:
    """A text in the code page of the project (names are ASCII) and once more in UTF-16."""
    return [_record(identifier, text.encode("ascii")), _record(unicode_identifier, text.encode("utf-16-le"))]
