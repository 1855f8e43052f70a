"""PDF files of Word letters, made by LibreOffice.

The letters are given as bytes and get names without any meaning while they are converted; folder and profile are
thrown away. Nothing of an open LibreOffice of the user is touched, no macro runs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.libreoffice.processes import finishes
from vzv_sheets.libreoffice.profile import write_profile

AT_A_TIME = 100
SECONDS_TO_START, SECONDS_PER_LETTER = 90, 5
_START, _END, _TAIL = b"%PDF-", b"%%EOF", 1024
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--convert-to", "pdf")


@dataclass(frozen=True, slots=True)
class Converted:
    """The PDF of each document, None where there is none; `timed_out` tells that LibreOffice was stopped."""

    pdfs: tuple[bytes | None, ...]
    timed_out: bool = False


def convert(program: Path, documents: Sequence[bytes], *, letters: int = 1, seconds: float | None = None) -> Converted:
    """Converts Word documents, a hundred in one call. What did not come is asked once more, on its own.

    `letters` is how many letters stand in one document; `seconds` is the longest time that one call may take (by
    default so much for each letter). Raises OSError when the program cannot be started or there is no room.
    """
    with tempfile.TemporaryDirectory(prefix="vzv-", ignore_cleanup_errors=True) as name:
        run = _Run(program, Path(name), seconds, letters)
        for first in range(0, len(documents), AT_A_TIME):
            part = {number: documents[number] for number in range(first, min(first + AT_A_TIME, len(documents)))}
            if run.convert(part):
                run.convert({number: data for number, data in part.items() if number not in run.made})
        return Converted(tuple(run.made.get(number) for number in range(len(documents))), run.timed_out)


class _Run:
    """One or more calls of LibreOffice in a folder of their own."""

    def __init__(self, program: Path, folder: Path, seconds: float | None, letters: int) -> None:
        self.made: dict[int, bytes] = {}
        self.timed_out = False
        self._program, self._folder, self._seconds = program, folder, seconds
        self._letters = letters
        self._profile = write_profile(folder / "profile")
        (folder / "pdf").mkdir()

    def convert(self, documents: dict[int, bytes]) -> bool:
        """Converts documents and keeps what came; False when LibreOffice had to be stopped: it is not asked again."""
        if self.timed_out or not documents:
            return not self.timed_out
        sources = {number: self._folder / f"brief-{number + 1}.docx" for number in documents}
        for number, source in sources.items():
            source.write_bytes(documents[number])
        command = [str(self._program), self._profile, *_OPTIONS, "--outdir", str(self._folder / "pdf")]
        by_number = SECONDS_TO_START + SECONDS_PER_LETTER * len(documents) * self._letters
        limit = by_number if self._seconds is None else self._seconds
        self.timed_out = not finishes([*command, *map(str, sources.values())], limit)
        for number, source in sources.items():
            source.unlink()
            made = self._folder / "pdf" / f"{source.stem}.pdf"
            data = made.read_bytes() if made.is_file() else b""
            if data.startswith(_START) and _END in data[-_TAIL:]:
                self.made[number] = data
            made.unlink(missing_ok=True)
        return not self.timed_out
