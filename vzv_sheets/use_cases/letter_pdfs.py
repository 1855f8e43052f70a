"""`vzv letters --pdf`: a PDF beside each Word file. Whatever happens here, the Word files stay and are logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from vzv_sheets.libreoffice.finding import find_libreoffice
from vzv_sheets.use_cases.letter_files import LetterFiles, free

_SUFFIX = ".pdf"


class PdfTrouble(Enum):
    """Why there is no PDF of some letters."""

    ABSENT = "no LibreOffice"
    STOPPED = "took too long"
    FAILED = "could not be converted or written"


@dataclass(frozen=True, slots=True)
class LetterPdfs:
    """The PDF files that were made, and the Word files of which there is none, with the reason."""

    files: tuple[Path, ...]
    without: tuple[Path, ...] = ()
    trouble: PdfTrouble | None = None


def make_pdfs(letters: LetterFiles) -> LetterPdfs:
    """Makes a PDF with the same name beside each Word file; an existing file is never overwritten."""
    from vzv_sheets.libreoffice.pdf_files import convert

    program = find_libreoffice()
    if program is None:
        return LetterPdfs((), letters.files, PdfTrouble.ABSENT)
    try:
        converted = convert(program, letters.for_pdf(), letters=max(len(letters.merged), 1))
    except OSError:
        return LetterPdfs((), letters.files, PdfTrouble.FAILED)
    made, without = [], []
    for word, pdf in zip(letters.files, converted.pdfs, strict=True):
        written = None if pdf is None else _written(word.with_suffix(_SUFFIX), pdf)
        if written is None:
            without.append(word)
        else:
            made.append(written)
    trouble = PdfTrouble.STOPPED if converted.timed_out else PdfTrouble.FAILED
    return LetterPdfs(tuple(made), tuple(without), trouble if without else None)


def _written(wanted: Path, data: bytes) -> Path | None:
    target = free(wanted)
    try:
        with target.open("xb") as file:
            file.write(data)
    except OSError:
        target.unlink(missing_ok=True)
        return None
    return target
