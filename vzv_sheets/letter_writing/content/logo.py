"""The logo of the organisation: from the file that Instellingen names to the picture in the letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from vzv_sheets.letter_writing.word.cleaning import clean_text
from vzv_sheets.letter_writing.word.picture_files import pixels_of
from vzv_sheets.letter_writing.word.pictures import EMU_PER_CM, Picture

LARGEST_FILE = 5 * 1024 * 1024
_MOST_PIXELS = 50_000_000  # a small file can unfold into a picture that stops Word
_WIDEST, _HIGHEST = 5 * EMU_PER_CM, 2 * EMU_PER_CM
_EMU_PER_PIXEL = 9525  # at 96 pixels per inch: a small logo is not blown up until it is blurred
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # names that Windows gives to no file
_LONGEST_NAME = 80
_WITHOUT = "De brieven krijgen nu geen logo."


@dataclass(frozen=True, slots=True)
class LogoProblem:
    """Why there is no logo: one Dutch line that first says what to do."""

    message: str


def logo_of(setting: str, organisation: str, read: Callable[[str], bytes | None]) -> Picture | LogoProblem | None:
    """The logo at its size on paper, at most 5 x 2 cm; None when the setting is empty.

    `setting` is `Instellingen.logo_bestand`. `read` gives the bytes of a file by its path under the folder of the
    workbook (parts with `/` between them), None when it cannot be read; one byte more than `LARGEST_FILE` is enough.
    It is never asked for a path that leaves that folder. A problem never stops a letter.
    """
    if not setting.strip():
        return None
    shown = " ".join(clean_text(setting).split())[:_LONGEST_NAME]
    path = _path_below(setting.strip())
    if path is None:
        return LogoProblem(
            "Zet uw logo in de map van de werkmap en vul bij 'logo_bestand' alleen de naam in, bijvoorbeeld logo.png. "
            f"'{shown}' ligt daarbuiten. {_WITHOUT}"
        )
    data = read(path)
    if data is None:
        return LogoProblem(
            f"Zet het bestand '{shown}' in de map van de werkmap, of verbeter de naam bij 'logo_bestand' op blad "
            f"Instellingen. Het logo is niet gevonden. {_WITHOUT}"
        )
    return _picture(data, shown, organisation)


def _path_below(text: str) -> str | None:
    """The path with `/` between its parts, None when it can lead out of the folder."""
    parts = [part.strip() for part in text.replace("\\", "/").split("/")]
    while parts and parts[0] == ".":
        parts.pop(0)
    plain = all(part and part.strip(". ") and not _DEVICE.fullmatch(part) for part in parts)
    return "/".join(parts) if parts and plain and not re.search(r"[:\x00-\x1f]", text) else None


def _picture(data: bytes, shown: str, organisation: str) -> Picture | LogoProblem:
    if len(data) > LARGEST_FILE:
        return LogoProblem(f"Maak het logo '{shown}' kleiner dan 5 MB en sla het opnieuw op. {_WITHOUT}")
    size = pixels_of(data)
    if size is None:
        return LogoProblem(
            f"Sla het logo opnieuw op als PNG of JPEG. '{shown}' is geen afbeelding die Word kan tonen. {_WITHOUT}"
        )
    width, height = size
    if width * height > _MOST_PIXELS:
        return LogoProblem(f"Sla het logo '{shown}' kleiner op, met minder beeldpunten. {_WITHOUT}")
    # The largest part of the natural size that fits, as a fraction over one whole number: no rounding until the end.
    fit = min((1, 1), (_WIDEST, width * _EMU_PER_PIXEL), (_HIGHEST, height * _EMU_PER_PIXEL), key=lambda f: f[0] / f[1])
    printed = [max(1, side * _EMU_PER_PIXEL * fit[0] // fit[1]) for side in size]
    return Picture(data, printed[0], printed[1], f"Logo van {organisation}")
