"""Rows that are planned (Gesprekken, Activiteiten, Trainingen): which are still to come, and how they are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.content.wording import clock_time, day_and_date, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import LetterField
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.client_names import names_client
from vzv_sheets.records.misplaced_numbers import HIDDEN
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_number, day_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOMENT_FIELDS = (
    LetterField("dag", "De dag, voluit.", "zaterdag 14 maart 2026"),
    LetterField("tijd", "De begintijd.", "10.00 uur"),
    LetterField("plaats", "Waar het is.", "Wijkcentrum De Brug, kamer 2"),
)
_NOT_IN_A_NAME = re.compile(r"[\W_]+")


def to_come(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    """The rows with stand = gepland on the reference date or later; what is past needs no invitation any more."""
    table = records.table(sheet)
    day = table["datum"]
    found: NDArray[np.bool_] = table["stand"].equals("gepland") & day.filled & (day.values >= day_number(records.as_of))
    return found


def name_of_row(records: RecordSet, sheet: str, index: int, about: str, what: str, time: str = "") -> str:
    """`V0042-2026-03-14-kennismaking`: whom a row is about, its day and what is planned, fit for a file name.

    What was typed with the name of a client or the number of a person in it stays out: the name is seen by everybody.
    """
    day = records.table(sheet)["datum"].value(index)
    words = "" if HIDDEN in what or names_client(records, what) else _NOT_IN_A_NAME.sub("-", what.lower()).strip("-")
    return "-".join(filter(None, (about, day_of(day).isoformat() if day is not None else "", words, time)))


def moment(reader: RecordReader, sheet: str, index: int) -> dict[str, str]:
    """Day, time and place of a talk or a training."""
    time = reader.value(sheet, "tijd", index)
    return {
        "dag": day_and_date(reader.date(sheet, "datum", index), "datum"),
        "tijd": to_fill_in("tijd") if time is None else f"{clock_time(time)} uur",
        "plaats": reader.text(sheet, "plaats", index) or to_fill_in("plaats"),
    }
