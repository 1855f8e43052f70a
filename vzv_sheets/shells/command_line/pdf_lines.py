"""What `vzv letters --pdf` tells about the PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vzv_sheets.use_cases.letter_pdfs import LetterPdfs

_MOST_NAMED = 5
_ABSENT_NL = (
    "LibreOffice is niet gevonden op deze computer. De brieven in Word worden wel gemaakt, de PDF's niet. Installeer "
    "LibreOffice (libreoffice.org), of zet in VZV_SOFFICE waar het programma soffice staat; of bewaar een brief vanuit "
    "Word als PDF."
)
_ABSENT_EN = (
    "LibreOffice was not found on this computer. The Word letters are made, the PDF files are not. Install LibreOffice "
    "(libreoffice.org), or name the program soffice in VZV_SOFFICE; or save a letter as PDF from Word."
)
_REASONS = {
    "ABSENT": ("LibreOffice is niet gevonden.", "LibreOffice was not found."),
    "STOPPED": (
        "LibreOffice deed er te lang over en is gestopt. Probeer het met minder brieven tegelijk.",
        "LibreOffice took too long and was stopped. Try fewer letters at a time.",
    ),
    "FAILED": (
        "LibreOffice kon er geen PDF van maken. Open de brief in Word en bewaar hem als PDF.",
        "LibreOffice could not make a PDF of it. Open the letter in Word and save it as PDF.",
    ),
}


def absent_line(*, language: str) -> str:
    """Told before anything is made: there will be no PDF."""
    return _ABSENT_NL if language == "nl" else _ABSENT_EN


def pdf_lines(pdfs: LetterPdfs, *, language: str) -> list[str]:
    """How many PDF files there are, and of which letters there is none."""
    nl, made = language == "nl", len(pdfs.files)
    lines = []
    if made:
        lines.append(f"{made} PDF naast de brieven in Word." if nl else f"{made} PDF beside the Word letters.")
    if pdfs.trouble is not None:
        named = ", ".join(file.name for file in pdfs.without[:_MOST_NAMED])
        more = len(pdfs.without) - _MOST_NAMED
        if more > 0:
            named += f" en nog {more}" if nl else f" and {more} more"
        reason = _REASONS[pdfs.trouble.name][0 if nl else 1]
        lines.append(f"Geen PDF van {named}: {reason}" if nl else f"No PDF of {named}: {reason}")
        lines.append(
            "De brieven in Word zijn gemaakt en staan in Brieflog."
            if nl
            else "The Word letters were made and are in Brieflog."
        )
    return lines
