"""Where letters go: a Word file for each, or one Word file for all. All of them are written, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.workbook.port import CannotOpenWorkbook

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.merged_document import MergedLetter

Contents = Iterable[tuple[str, bytes]]
Done = Callable[[int], None]
_TITLE = "Brieven"


@dataclass(frozen=True, slots=True)
class LetterFiles:
    """The Word files that were written, and per letter what Brieflog calls its file.

    `merged` are the letters of a merged file, as they were put in; empty where each letter has its own.
    """

    files: tuple[Path, ...]
    logged_as: tuple[str, ...]
    merged: tuple[MergedLetter, ...] = ()

    def remove(self) -> None:
        """Takes the files away again."""
        for file in self.files:
            file.unlink(missing_ok=True)

    def for_pdf(self) -> list[bytes]:
        """The Word documents of which a PDF is to be made, one for each file."""
        from vzv_sheets.letter_writing.word.merged_document import merge_letters

        if self.merged:
            return [merge_letters(self.merged, _TITLE, for_pdf=True)]
        return [file.read_bytes() for file in self.files]


def write_each(contents: Contents, folder: Path, done: Done) -> LetterFiles:
    """A file in the folder for each letter, given by name and content; `done` hears how many there are."""
    files: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents:
            files.append(_written(folder / name, content))
            done(len(files))
    except Exception as problem:  # whatever went wrong: all of the letters or none
        for file in files:
            file.unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise _cannot_write(folder, "--out", problem) from problem
        raise
    return LetterFiles(tuple(files), tuple(file.name for file in files))


def write_merged(contents: Contents, target: Path, done: Done) -> LetterFiles:
    """One file with all letters. Brieflog tells the name that each would have had between brackets."""
    from vzv_sheets.letter_writing.word.merged_document import CannotMerge, MergedLetter, merge_letters

    letters: list[MergedLetter] = []
    for name, content in contents:
        letters.append(MergedLetter(name, content))
        done(len(letters))
    try:
        data = merge_letters(letters, _TITLE)
    except CannotMerge as problem:
        raise CannotOpenWorkbook(
            f"De brieven kunnen niet in één bestand: {problem} Zonder --merged worden het losse brieven.",
            f"The letters cannot become one file, because of the template of '{problem.letter}': it holds a macro, an "
            "inserted file or something outside the document. Without --merged they are made as files of their own.",
        ) from problem
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        file = _written(target, data)
    except OSError as problem:
        raise _cannot_write(target.parent, "--merged", problem) from problem
    return LetterFiles((file,), tuple(f"{file.name} ({letter.name})" for letter in letters), tuple(letters))


def _written(wanted: Path, content: bytes) -> Path:
    """Writes a file and returns its name; what was written in part is removed."""
    file = free(wanted)
    with file.open("xb") as target:
        try:
            target.write(content)
            target.flush()
        except OSError:
            target.close()
            file.unlink(missing_ok=True)
            raise
    return file


def free(file: Path) -> Path:
    """A name that no file has yet: a letter that somebody edited is never overwritten."""
    number, other = 2, file
    while other.exists():
        other = file.with_name(f"{file.stem}-{number}{file.suffix}")
        number += 1
    return other


def _cannot_write(folder: Path, option: str, problem: OSError) -> CannotOpenWorkbook:
    return CannotOpenWorkbook(
        f"De brieven kunnen niet in de map '{folder}' worden geschreven. Kies een andere map "
        f"met {option}, of maak ruimte vrij.",
        f"The letters cannot be written in the folder '{folder}' ({problem.strerror}). Choose another with {option}.",
    )
