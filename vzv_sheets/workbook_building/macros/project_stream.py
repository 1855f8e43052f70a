"""The streams `PROJECT` (the list of modules as text) and `PROJECTwm` (their names), [MS-OVBA] 2.3.1 and 2.3.3."""

from __future__ import annotations

from collections.abc import Sequence

PROJECT_NAME = "VBAProject"
_PROJECT_ID = "{7A1E6C52-3D0B-4C8F-9E64-2B5A9D1F0C37}"
_SEED = 0x5A
_DATA_VERSION = 2
_UNPROTECTED, _NO_PASSWORD, _VISIBLE = bytes(4), bytes(1), b"\xff"


def project_stream(*, documents: Sequence[str], procedures: Sequence[str], classes: Sequence[str]) -> bytes:
    """The stream of a project that is not protected and has no password."""
    lines = [
        f'ID="{_PROJECT_ID}"',
        *(f"Document={name}/&H00000000" for name in documents),
        *(f"Module={name}" for name in procedures),
        *(f"Class={name}" for name in classes),
        f'Name="{PROJECT_NAME}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        f'CMG="{_hidden(_UNPROTECTED)}"',
        f'DPB="{_hidden(_NO_PASSWORD)}"',
        f'GC="{_hidden(_VISIBLE)}"',
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
    ]
    return "\r\n".join(lines).encode("ascii")


def project_names(names: Sequence[str]) -> bytes:
    """The stream that gives each name of a module in the code page and in UTF-16."""
    pairs = [name.encode("ascii") + b"\0" + name.encode("utf-16-le") + b"\0\0" for name in names]
    return b"".join(pairs) + b"\0\0"


def _hidden(data: bytes) -> str:
    """A value in the reversible coding that this stream uses, as hexadecimal text ([MS-OVBA] 2.4.3.2)."""
    key = sum(_PROJECT_ID.encode("ascii")) & 0xFF
    plain = [*bytes((_SEED & 6) // 2), *len(data).to_bytes(4, "little"), *data]
    coded = [_SEED, _SEED ^ _DATA_VERSION, _SEED ^ key]
    previous = key
    for byte in plain:
        coded.append(byte ^ ((coded[-2] + previous) & 0xFF))
        previous = byte
    return bytes(coded).hex().upper()
