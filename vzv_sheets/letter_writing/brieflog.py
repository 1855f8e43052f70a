"""Register Brieflog: which letters were made, of whom, from which data (domain/workbook.md 2.3)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from vzv_sheets.letter_writing.content.letterhead import DATE
from vzv_sheets.letter_writing.word.cleaning import Context, clean_context
from vzv_sheets.letter_writing.word.pictures import Picture
from vzv_sheets.records.registers import RegisterRow
from vzv_sheets.workbook.write_plan import CellValue

_NUMBER = re.compile(r"B(\d+)")
_SHAPE_LENGTH, _DATA_LENGTH = 4, 16
_IN_MERGED_FILE = re.compile(r".*\((L\d\d-.+)\)")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A letter that was made: its number in the log, what it was about, the hash of its data, and its file."""

    brief_id: str
    code: str
    subject_id: str
    data_hash: str
    file_name: str = ""

    @property
    def letter_name(self) -> str:
        """The file name of the letter, also where it stands in a merged file (`alles.docx (L01-....docx)`)."""
        merged = _IN_MERGED_FILE.fullmatch(self.file_name)
        return merged[1] if merged else self.file_name

    def differs(self, data_hash: str) -> bool:
        """Whether the data have changed since. Data of another version of the letter cannot be compared: no."""
        comparable = self.data_hash[:_SHAPE_LENGTH] == data_hash[:_SHAPE_LENGTH]
        return comparable and len(self.data_hash) == len(data_hash) and self.data_hash != data_hash


@dataclass(frozen=True, slots=True)
class LoggedLetter:
    """What the log keeps of a new letter. `ignored` are the codes of findings that were overridden."""

    code: str
    subject_id: str
    file_name: str
    data_hash: str
    ignored: tuple[str, ...] = ()


def data_hash(context: Context, passing: Collection[str] = ()) -> str:
    """Twenty hexadecimal digits: four tell which fields the letter has, sixteen what they hold.

    The date and the `passing` fields are left out, so that a new day or more hours are no change.
    """
    values = {name: value for name, value in clean_context(context).items() if name != DATE and name not in passing}
    return _digits(sorted(values), _SHAPE_LENGTH) + _digits(values, _DATA_LENGTH)


def _digits(content: object, length: int) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=_said)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:length]


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
