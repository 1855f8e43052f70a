"""Packages looked at and changed by hand: what a test needs to plant something and to see that it stayed."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl

from vzv_sheets.workbook.port import InputReceipt


def receipt(path: Path) -> InputReceipt:
    """What a reader of the file would hand on."""
    return InputReceipt(path.name, hashlib.sha256(path.read_bytes()).hexdigest())


def raw_members(data: bytes) -> dict[str, tuple[object, ...]]:
    """Of each member all bytes that the file has for it, from its header to the next one, and its directory entry."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
        ends = [info.header_offset for info in infos[1:]] + [archive.start_dir]
        return {
            info.filename: (
                data[info.header_offset : end], info.date_time, info.flag_bits, info.compress_type, info.CRC,
                info.extra, info.comment, info.create_version, info.create_system, info.internal_attr,
                info.external_attr,
            )
            for info, end in zip(infos, ends, strict=True)
        }  # fmt: skip


def parts(data: bytes) -> dict[str, bytes]:
    """The content of every part; fails on a wrong checksum."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed_members(before: bytes, after: bytes) -> set[str]:
    """The members that are not the same to the byte; fails when one is gone or they stand in another order."""
    old, new = raw_members(before), raw_members(after)
    assert [name for name in new if name in old] == list(old)
    assert set(old) <= set(new)
    return {name for name in old if old[name] != new[name]}


def added_members(before: bytes, after: bytes) -> set[str]:
    """The members that are new."""
    return set(raw_members(after)) - set(raw_members(before))


def with_parts(data: bytes, changes: Mapping[str, bytes | Callable[[bytes], bytes] | None]) -> bytes:
    """The package with parts changed, added or (None) removed."""
    content = parts(data)
    for name, change in changes.items():
        if change is None:
            del content[name]
        else:
            content[name] = change(content[name]) if callable(change) else change
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return target.getvalue()


def replaced(old: str, new: str, count: int = 1) -> Callable[[bytes], bytes]:
    """A change of text that must be there."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content, old
        return content.replace(old.encode(), new.encode(), count)

    return change


def sheet_part(data: bytes, title: str) -> str:
    """The name of the part that holds the sheet."""
    content = parts(data)
    found = re.search(rf'<sheet name="{re.escape(title)}"[^>]*?r:id="([^"]+)"', content["xl/workbook.xml"].decode())
    assert found is not None, title
    relations = content["xl/_rels/workbook.xml.rels"].decode()
    relation = next(item for item in re.findall(r"<Relationship [^>]*>", relations) if f'Id="{found[1]}"' in item)
    target = re.search(r'Target="([^"]+)"', relation)
    assert target is not None
    return target[1].lstrip("/") if target[1].startswith("/") else f"xl/{target[1]}"


def sheet_xml(data: bytes, title: str) -> str:
    """The XML of a sheet."""
    return parts(data)[sheet_part(data, title)].decode()


def loaded(source: Path | bytes, *, results: bool = False) -> Any:
    """The workbook as openpyxl sees it; `results` gives the stored results of formulas."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says what it cannot keep; it keeps nothing here
        return openpyxl.load_workbook(io.BytesIO(data), data_only=results)
