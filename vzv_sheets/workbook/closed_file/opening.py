"""Opening a file as a workbook, or refusing it in one sentence that says what to do.

Nothing is unpacked to disk, nothing outside the file is followed, and a file that would fill the memory is refused by
the sizes that it declares, before anything is unpacked.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.workbook.closed_file import opening_refusals as refusals
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.package import Package
from vzv_sheets.workbook.closed_file.structure import DamagedWorkbook
from vzv_sheets.workbook.port import CannotOpenWorkbook, InputReceipt

# An Exodus-size workbook (200,000 rows of hours) is 10 MB, unpacks to 95 MB and holds some 60 parts.
LARGEST_FILE = 500_000_000
LARGEST_PART = 1_500_000_000
LARGEST_WHOLE = 3_000_000_000
SUSPECT_SIZE, SUSPECT_RATIO = 50_000_000, 400
MOST_MEMBERS = 10_000

_ZIP = b"PK\x03\x04"
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
_ENCRYPTED_FLAG = 0x1
_HEAD = 4096
_WORKBOOK_TYPES = ("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml", "macroenabled.main+xml")
_OTHER_OFFICE_TYPES = {"wordprocessingml": "Word", "word.document": "Word", "presentationml": "PowerPoint"}


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """A package that holds a workbook, the name of its workbook part, and what was read."""

    package: Package
    workbook_part: str
    receipt: InputReceipt


def open_package(path: Path) -> OpenedPackage:
    """The package in a file; raises `CannotOpenWorkbook` when it is no workbook that can be read."""
    name = path.name
    data = _bytes_of(path)
    if name.startswith("~$"):
        raise refusals.lock_file(name)
    _refuse_other_formats(name, data)
    with damage_refused(name):
        package = Package(data)
        _refuse_dangers(name, package)
        part = _workbook_part(name, package)
    return OpenedPackage(package, part, InputReceipt(name, hashlib.sha256(data).hexdigest()))


@contextmanager
def damage_refused(name: str) -> Iterator[None]:
    """Turns what damaged packages raise into a refusal."""
    try:
        yield
    except xml_tree.XmlError as problem:
        raise (refusals.unsafe(name) if problem.msg == "DTD" else refusals.damaged(name)) from problem
    except (
        zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, KeyError, ValueError, NotImplementedError,
        DamagedWorkbook,
    ) as problem:  # fmt: skip
        raise refusals.damaged(name) from problem


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise refusals.folder(path.name)
        if path.exists() and not path.is_file():
            raise refusals.no_workbook(path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise refusals.too_large(path.name)
        data = path.read_bytes()
    except FileNotFoundError as problem:
        raise refusals.missing(path.name) from problem
    except PermissionError as problem:
        raise refusals.not_allowed(path.name) from problem
    except (OSError, ValueError) as problem:
        raise refusals.not_readable(path.name) from problem
    if not data:
        raise refusals.empty(path.name)
    return data


def _refuse_other_formats(name: str, data: bytes) -> None:
    if data.startswith(_COMPOUND):
        raise _compound_refusal(name, data)
    if data.startswith(_OLD_BIFF):
        raise refusals.old_excel(name)
    if zipfile.is_zipfile(io.BytesIO(data)):
        return
    if data.startswith(_ZIP):
        raise refusals.damaged(name)
    raise refusals.text_file(name) if _is_text(data) else refusals.no_workbook(name)


def _compound_refusal(name: str, data: bytes) -> CannotOpenWorkbook:
    """The refusal of a compound file (OLE2), known by the names of its streams."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return refusals.encrypted(name)
    if any(stream.encode("utf-16-le") in data for stream in ("Workbook", "Book\0")):
        return refusals.old_excel(name)
    return refusals.no_workbook(name)


def _is_text(data: bytes) -> bool:
    """Whether the bytes look like text: csv, html or xml under another name."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    head = data[:_HEAD]
    return not any(byte < 32 and byte not in b"\t\n\r\f" for byte in head)  # noqa: PLR2004 the first printable character


def _refuse_dangers(name: str, package: Package) -> None:
    members = list(package.members.values())
    if package.duplicates:
        raise refusals.doubled_part(name)
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_WHOLE:
        raise refusals.bomb(name)
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > LARGEST_PART or (member.file_size > SUSPECT_SIZE and ratio > SUSPECT_RATIO):
            raise refusals.bomb(name)
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise refusals.encrypted(name)
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refusals.damaged(name)


def _workbook_part(name: str, package: Package) -> str:
    """The name of the workbook part; refuses what is an office file of another kind."""
    if package.find("mimetype"):
        raise refusals.open_document(name)
    main = next(
        (r.target for r in package.relations("").values() if r.type.endswith("/officeDocument") and not r.external),
        None,
    )
    if main is None or package.find("[Content_Types].xml") is None:
        raise refusals.no_workbook(name)
    kind = _content_type(package, main).lower()
    if "sheet.binary" in kind:
        raise refusals.binary(name)
    for word, program in _OTHER_OFFICE_TYPES.items():
        if word in kind:
            raise refusals.other_office(name, program)
    part = package.find(main)
    if part is None:
        raise refusals.damaged(name)
    if not any(known in kind for known in _WORKBOOK_TYPES):
        raise refusals.no_workbook(name)
    return part


def _content_type(package: Package, part: str) -> str:
    root = xml_tree.parse(package.read("[Content_Types].xml"))
    extension = part.rpartition(".")[2].lower()
    default = ""
    for element in root:
        if (element.get("PartName") or "").lstrip("/").lower() == part.lower():
            return element.get("ContentType") or ""
        if (element.get("Extension") or "").lower() == extension:
            default = element.get("ContentType") or ""
    return default
