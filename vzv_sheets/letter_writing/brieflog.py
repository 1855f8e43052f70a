"""Register Brieflog: which letters were made, of whom, from which data (domain/workbook.md 2.3)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vzv_sheets.letter_writing.cleaning import Context, clean_context
from vzv_sheets.letter_writing.letterhead import DATE
from vzv_sheets.letter_writing.logo import LOGO
from vzv_sheets.letter_writing.pictures import Picture
from vzv_sheets.records.registers import RegisterRow
from vzv_sheets.workbook.write_plan import CellValue

_NUMBER = re.compile(r"B(\d+)")
_HASH_LENGTH = 20
_HOUSE_STYLE = frozenset((DATE, LOGO))


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A letter that was made: its number in the log, what it was about, the hash of its data, and its file."""

    brief_id: str
    code: str
    subject_id: str
    data_hash: str
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class LoggedLetter:
    """What the log keeps of a new letter. `ignored` are the codes of findings that were overridden."""

    code: str
    subject_id: str
    file_name: str
    data_hash: str
    ignored: tuple[str, ...] = ()


def data_hash(context: Context) -> str:
    """The first 20 hexadecimal digits of the SHA-256 of the fields.

    The date and the logo do not count: a new day or a new logo makes no letter another letter.
    """
    values = {name: value for name, value in clean_context(context).items() if name not in _HOUSE_STYLE}
    text = json.dumps(values, sort_keys=True, ensure_ascii=False, default=_said)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_HASH_LENGTH]


def _said(picture: Picture) -> list[str]:
    """What a picture adds to the hash: what it shows and the words for it, never how it was drawn."""
    return [picture.meaning, picture.alternative_text]


def read_log(rows: Iterable[RegisterRow]) -> tuple[LogEntry, ...]:
    """The entries of Brieflog, oldest first."""
    return tuple(
        LogEntry(
            row.text("brief_id"), row.text("code"), row.text("onderwerp_id"), row.text("gegevens_hash"),
            row.text("bestand"),
        )
        for row in rows
    )  # fmt: skip


def log_rows(
    letters: Sequence[LoggedLetter], log: Sequence[LogEntry], *, made_on: dt.date, reason: str = ""
) -> list[list[CellValue]]:
    """The rows to append, in the order of the columns of Brieflog. Numbers go on from the highest in the log.

    `reason` is why findings were overridden; it is written beside the letters that ignored any.
    """
    numbers = [int(match[1]) for entry in log if (match := _NUMBER.fullmatch(entry.brief_id))]
    first = max(numbers, default=0) + 1
    return [
        [
            f"B{number:04d}", letter.code, letter.subject_id, made_on, letter.file_name, letter.data_hash,
            "; ".join(letter.ignored), reason if letter.ignored else "",
        ]
        for number, letter in enumerate(letters, start=first)
    ]  # fmt: skip
