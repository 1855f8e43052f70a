"""Files that are made together: all of them stay, or none."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from vzv_sheets.workbook.closed_file.saving import write_new

_FOR_THE_OWNER = 0o600  # they hold accounts, names and amounts
_FOLDER_FOR_THE_OWNER = 0o700


class NewFiles:
    """Writes files one by one; when the block ends with an exception the new ones are removed again, and what was
    replaced gets its former content.
    """

    def __init__(self) -> None:
        self._made: list[Path] = []
        self._replaced: list[tuple[Path, bytes]] = []
        self._folders: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is None:
            return
        for path in self._made:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        for path, former in self._replaced:
            with suppress(OSError):
                path.write_bytes(former)
        for folder in reversed(self._folders):
            with suppress(OSError):
                folder.rmdir()

    def folder(self, path: Path) -> None:
        """A folder that only its owner may open, with those above it; one that is there already stays as it is."""
        missing = [each for each in (path, *path.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(mode=_FOLDER_FOR_THE_OWNER)
            self._folders.append(each)

    def write(self, path: Path, content: bytes) -> None:
        """A new file that only its owner may read. Raises `CannotOpenWorkbook`, also when it is there already."""
        write_new(path, content, mode=_FOR_THE_OWNER)
        self._made.append(path)

    def replace(self, path: Path, content: bytes) -> None:
        """A file of the product's own in the place of its former version. Raises `CannotOpenWorkbook`."""
        former = path.read_bytes() if path.exists() else None
        write_new(path, content, overwrite=True)
        if former is None:
            self._made.append(path)
        else:
            self._replaced.append((path, former))
