"""Saving: all or nothing. A file is written beside its target, synced, and then takes its place in one step.

A process that is killed at any point leaves the former file or the new one, whole; what it leaves beside it is removed
by a later run. Names of temporary files say nothing about what they hold.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.opening import OpenedPackage, open_package
from vzv_sheets.workbook.closed_file.raw_zip import Piece
from vzv_sheets.workbook.port import CannotOpenWorkbook, InputReceipt

BACKUP_FOLDER = "reservekopie"
BACKUPS_KEPT = 5
_TEMPORARY = re.compile(r"\.vzv-[0-9a-f]{16}\.tmp")
_LEFTOVER_AFTER = dt.timedelta(minutes=10)  # longer than any run writes, so that no running one loses its file
_LONGEST_NAME = 255  # bytes, of the file systems in use
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}

Clock = Callable[[], dt.datetime]


def local_time() -> dt.datetime:
    """Now, with the zone of this computer."""
    return dt.datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Original:
    """A file that is to be replaced: its name, where it really is (links followed), package and state."""

    named: Path
    path: Path
    opened: OpenedPackage
    status: os.stat_result


def read_original(path: Path, expected: InputReceipt, *, to_be_replaced: bool = True) -> Original:
    """The file as it was read before.

    Raises `CannotOpenWorkbook` when it changed since, or (if it is to be replaced) may not be: it is open in a program,
    read-only, or in a folder where nothing may be made.
    """
    with _refused(path.name):
        real = path.resolve(strict=True)
        before = real.stat()
        if to_be_replaced:
            _refuse_open(path, real)
            _refuse_read_only(real, before.st_mode)
    opened = open_package(real)
    if opened.receipt.sha256 != expected.sha256:
        raise refusals.changed_since_read(path.name)
    return Original(path, real, opened, before)


def replace(original: Original, pieces: Iterable[Piece], clock: Clock = local_time) -> Path:
    """Gives a file new content and keeps the former one as a backup; returns the backup.

    Raises `CannotOpenWorkbook`, the file untouched, when the disk is full, the file changed or was opened meanwhile.
    """
    target, name, moment = original.path, original.named.name, clock()
    with _refused(name):
        _remove_leftovers(target.parent, moment)
        with _temporary(target.parent, pieces, 0o600) as temporary:
            _give_rights(temporary, original.status)
            _refuse_open(original.named, target)
            if _stamp(target.stat()) != _stamp(original.status):
                raise refusals.changed_since_read(name)
            backup = _back_up(target, original.opened.package.data, moment)
            try:
                temporary.replace(target)
            except OSError:
                backup.unlink(missing_ok=True)
                raise
        _sync_folder(target.parent)
    _prune(target, backup)
    return backup


def write_new(
    path: Path, content: bytes | Iterable[Piece], *, overwrite: bool = False, clock: Clock = local_time,
    mode: int = 0o666,
) -> None:  # fmt: skip
    """Writes a new file; all of it or nothing. `mode` is who may read and write it, as far as the system's mask allows.

    Raises `CannotOpenWorkbook` when there is a file of that name already (unless `overwrite`), when it is open in a
    program, or when it cannot be saved.
    """
    pieces = [content] if isinstance(content, bytes) else content
    with _refused(path.name):
        if os.path.lexists(path) and not overwrite:
            raise refusals.already_there(path.name)
        real = path.resolve()
        status = real.stat() if real.exists() else None
        if status is not None:
            _refuse_open(path, real)
            _refuse_read_only(real, status.st_mode)
        _refuse_folder(real.parent)
        _remove_leftovers(real.parent, clock())
        with _temporary(real.parent, pieces, mode) as temporary:
            if status is not None:
                _give_rights(temporary, status)
            if overwrite:
                temporary.replace(real)
            else:
                _place(temporary, real)
        _sync_folder(real.parent)


def refuse_new(path: Path) -> None:
    """Raises `CannotOpenWorkbook` when `write_new` would refuse a new file of that name; writes nothing."""
    with _refused(path.name):
        if os.path.lexists(path):
            raise refusals.already_there(path.name)
        _refuse_folder(path.resolve().parent)


def _place(temporary: Path, target: Path) -> None:
    """Gives the file its name unless something has that name by now."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise refusals.already_there(target.name) from None
    except OSError:
        # A file system without hard links: on Windows `rename` refuses by itself, elsewhere the check is just before.
        if target.exists():
            raise refusals.already_there(target.name) from None
        temporary.rename(target)


@contextmanager
def _temporary(folder: Path, pieces: Iterable[Piece], mode: int) -> Iterator[Path]:
    """A synced file with that content; it is removed afterwards unless it got another name."""
    path = folder / f".vzv-{secrets.token_hex(8)}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        yield path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _back_up(target: Path, content: bytes, moment: dt.datetime) -> Path:
    """Saves the former content; returns where."""
    with _refused(target.name, refusals.read_only_folder(BACKUP_FOLDER)):
        return _saved_backup(target, content, moment)


def _saved_backup(target: Path, content: bytes, moment: dt.datetime) -> Path:
    folder = target.parent / BACKUP_FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    _remove_leftovers(folder, moment)
    stem, suffix = _backup_stem(target), target.suffix
    time = f"{moment:%Y-%m-%d-%H%M%S}"
    backup, number = folder / f"{stem}-{time}{suffix}", 2
    while os.path.lexists(backup):
        backup, number = folder / f"{stem}-{time}-{number}{suffix}", number + 1
    with _temporary(folder, [content], 0o600) as temporary:
        temporary.rename(backup)
    _sync_folder(folder)
    return backup


def _backup_stem(target: Path) -> str:
    """The name of the workbook, cut where the name of its backup would be too long for a file system."""
    room = _LONGEST_NAME - len(target.suffix.encode()) - len("-2026-12-31-235959-999")
    return target.stem.encode("utf-8", "surrogateescape")[:room].decode("utf-8", "ignore")


def _prune(target: Path, newest: Path) -> None:
    """Deletes all but the last backups of a workbook: only files with the very names that this module gives."""
    pattern = re.compile(
        rf"{re.escape(_backup_stem(target))}-(\d{{4}}-\d\d-\d\d-\d{{6}})(?:-(\d+))?{re.escape(target.suffix)}"
    )
    found = []
    with suppress(OSError):
        for path in newest.parent.iterdir():
            match = pattern.fullmatch(path.name)
            if match and path != newest:
                found.append((match[1], int(match[2] or 1), path))
    for _, _, path in sorted(found)[: -(BACKUPS_KEPT - 1)]:
        with suppress(OSError):
            path.unlink()


def _remove_leftovers(folder: Path, moment: dt.datetime) -> None:
    """Removes temporary files that a killed run left."""
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):
                limit = (moment - _LEFTOVER_AFTER).timestamp()
                if _TEMPORARY.fullmatch(path.name) and path.lstat().st_mtime < limit:
                    path.unlink()


def _refuse_open(*paths: Path) -> None:
    for path in paths:
        for program, lock in (("Excel", f"~${path.name}"), ("LibreOffice", f".~lock.{path.name}#")):
            if os.path.lexists(path.parent / lock):
                raise refusals.open_in(program, path.name, lock)


def _refuse_read_only(target: Path, mode: int) -> None:
    # The bits count too: an administrator may write what is marked read-only, but the mark says that nobody should.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise refusals.read_only_file(target.name)
    _refuse_folder(target.parent)


def _refuse_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise refusals.no_folder(folder.name)
    if not folder.stat().st_mode & 0o222 or not os.access(folder, os.W_OK):
        raise refusals.read_only_folder(folder.name)


def _stamp(status: os.stat_result) -> tuple[int, ...]:
    return status.st_ino, status.st_size, status.st_mtime_ns


def _give_rights(path: Path, status: os.stat_result) -> None:
    """Gives a file the owner (where that is allowed) and the mode of another."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(path, status.st_uid, status.st_gid)
    path.chmod(stat.S_IMODE(status.st_mode))


def _sync_folder(folder: Path) -> None:
    """Makes a new name durable; Windows has no such call."""
    if hasattr(os, "O_DIRECTORY"):
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


@contextmanager
def _refused(name: str, not_allowed: CannotOpenWorkbook | None = None) -> Iterator[None]:
    """Turns what the operating system raises into a refusal that says what to do."""
    try:
        yield
    except FileNotFoundError as problem:
        raise refusals.missing(name) from problem
    except OSError as problem:
        if problem.errno in _NO_ROOM:
            raise refusals.disk_full(name) from problem
        if problem.errno in _NOT_ALLOWED:
            raise (not_allowed or refusals.in_use(name)) from problem
        raise refusals.not_saved(name, problem.strerror or type(problem).__name__) from problem
