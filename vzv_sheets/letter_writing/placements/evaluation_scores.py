"""The aspects of an evaluation (002 F01, F02) with boxes to tick, those of the last score already ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.sheets.measurements import EVALUATION_ASPECTS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.words import decimal_number

READS = (
    "Instellingen.schaal_min", "Instellingen.schaal_max", "Metingen.plaatsing_id", "Metingen.aspect",
    "Metingen.datum", "Metingen.score", "Metingen.beoordelaar",
)  # fmt: skip
OWN_VIEW, VIEW_OF_ORGANISATION = ("vrijwilliger",), ("organisatie", "coördinator")
_COLUMNS = frozenset({"plaatsing_id", "aspect", "datum", "score", "beoordelaar"})
_THOUSANDTHS = 1000
_MOST_BOXES = 11  # a scale of 0 to 10; a longer one is written, not ticked
_TO_WRITE = "________"


def last_scores(records: RecordSet, placement: int, judges: Sequence[str]) -> Mapping[str, int]:
    """By aspect the record of Metingen with the last score of these judges up to the reference date."""
    return {
        aspect: max(rows)[1]
        for aspect in EVALUATION_ASPECTS
        if (rows := [row for judge in judges for row in _measured(records).get((placement, aspect, judge), ())])
    }


def aspect_rows(reader: RecordReader, placement: int, judges: Sequence[str]) -> list[dict[str, str]]:
    """`aspect` and `vakjes` of each aspect; the boxes are empty where these judges gave no score."""
    scored = last_scores(reader.records, placement, judges)
    lowest, highest = scale(reader)
    return [
        {"aspect": aspect, "vakjes": boxes(lowest, highest, _score(reader, scored.get(aspect)))}
        for aspect in EVALUATION_ASPECTS
    ]


def records_of_scores(records: RecordSet, placement: int, judges: Sequence[str]) -> list[RecordRead]:
    """The records of Metingen that are ticked."""
    return [RecordRead("Metingen", row, _COLUMNS) for row in last_scores(records, placement, judges).values()]


def scale(reader: RecordReader) -> tuple[int, int]:
    """The ends of the scale of scores."""
    lowest, highest = (int(reader.setting(key)) for key in ("schaal_min", "schaal_max"))
    return lowest, highest


def boxes(lowest: int, highest: int, score: int | None) -> str:
    """`☐ 1   ☒ 2   ☐ 3`; a score between two boxes, or on a long scale, is written out. In thousandths."""
    ticked = None if score is None or score % _THOUSANDTHS else score // _THOUSANDTHS
    written = "" if score is None else decimal_number(score)
    if highest - lowest >= _MOST_BOXES:
        return f"{written or _TO_WRITE} ({lowest} tot en met {highest})"
    line = "   ".join(_box(number, ticked=number == ticked) for number in range(lowest, highest + 1))
    return line if not written or ticked is not None else f"{line}   (nu {written})"


def _box(number: int, *, ticked: bool) -> str:
    return f"{'☒' if ticked else '☐'}\N{NO-BREAK SPACE}{number}"


def _score(reader: RecordReader, row: int | None) -> int | None:
    value = None if row is None else reader.value("Metingen", "score", row)
    return None if value is None else int(value)


@derived
def _measured(records: RecordSet) -> Mapping[tuple[int, str, str], Sequence[tuple[tuple[int, int], int]]]:
    """By placement, aspect and judge the days and scores with their records, up to the reference date."""
    table = records.table("Metingen")
    placement = records.referred("Metingen", "plaatsing_id", "Plaatsingen")
    date, score = table["datum"], table["score"]
    usable = date.filled & (date.values <= day_number(records.as_of)) & score.filled & (placement >= 0)
    usable &= table["aspect"].equals(*EVALUATION_ASPECTS)
    found: dict[tuple[int, str, str], list[tuple[tuple[int, int], int]]] = {}
    for row in np.flatnonzero(usable).tolist():
        key = (int(placement[row]), table["aspect"].text(row), table["beoordelaar"].text(row))
        found.setdefault(key, []).append(((int(date.values[row]), int(score.values[row])), row))
    return found
