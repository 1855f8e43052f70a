"""The logo that Instellingen names, read from a file beside the workbook."""

from __future__ import annotations

from pathlib import Path

from vzv_sheets.letter_writing.content.logo import LARGEST_FILE, LogoProblem, logo_of
from vzv_sheets.letter_writing.word.pictures import Picture
from vzv_sheets.records.settings import Settings


def logo_beside(settings: Settings, folder: Path) -> Picture | LogoProblem | None:
    """The logo of the letters, None when no setting names one. `folder` is that of the workbook.

    A link that leads out of the folder is not followed.
    """

    def read(name: str) -> bytes | None:
        try:
            file = (folder / name).resolve(strict=True)
            if not file.is_relative_to(folder.resolve()) or not file.is_file():
                return None
            with file.open("rb") as opened:
                return opened.read(LARGEST_FILE + 1)
        except (OSError, ValueError):
            return None

    return logo_of(settings.text("logo_bestand"), settings.text("organisatienaam"), read)
