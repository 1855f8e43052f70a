"""Exodus: about thirty mistakes of the kinds that a large organisation makes, whatever its size.

Rows of Uren are changed and never added, so that there stay 104 for each volunteer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.exodus.office_mistakes import plant_in_claims, plant_in_people
from vzv_sheets.demonstration.hour_rows import HourRows
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_rows import written_as_people_do
from vzv_sheets.demonstration.wrong_values import (
    an_hour_later,
    as_date,
    as_number,
    has_fewer_than_31_days,
    impossible_day,
)

Row = dict[str, object]

_FEBRUARY = 2


def plant_mistakes(chance: Chance, planting: Planting, as_of: dt.date) -> None:
    """Plant the mistakes."""
    rows = HourRows(chance, planting)
    _shifts_written_twice(planting, rows)
    _wrong_cells(planting, rows)
    _wrong_years(planting, rows)
    _wrong_references(planting, rows)
    written_as_people_do(planting, lambda: rows.choose(dt.date.min))
    plant_in_claims(planting)
    plant_in_people(chance, planting, as_of)


def _put(
    planting: Planting,
    rows: HourRows,
    code: str,
    column: str,
    wrong: Callable[[Row], object],
    wanted: Callable[[int], bool] | None = None,
) -> None:
    index = rows.choose(dt.date.min, wanted)
    planting.put(code, "Uren", index, column, wrong(planting.row("Uren", index)))


def _shifts_written_twice(planting: Planting, rows: HourRows) -> None:
    """A shift that repeats the one before it of the same volunteer, or begins an hour after that one began."""
    volunteers = planting.rows("Vrijwilligers")

    def follows_a_free_one(index: int) -> bool:
        return index >= volunteers and rows.is_free(index - volunteers)

    for code, column in (("V-UUR-03", "datum"), ("V-UUR-03", "datum"), ("V-UUR-07", "begin"), ("V-UUR-07", "begin")):
        index = rows.choose(dt.date.min, follows_a_free_one)
        earlier = planting.row("Uren", index - volunteers)
        rows.use(earlier["vrijwilliger_id"], earlier["datum"])
        planting.change("Uren", index, **(earlier | (an_hour_later(earlier) if code == "V-UUR-07" else {})))
        planting.note(code, "Uren", index, column)


def _wrong_cells(planting: Planting, rows: HourRows) -> None:
    days = planting.column("Uren", "datum")
    for text in ("ca. 3", "2,5 of 3"):
        _put(planting, rows, "V-ALG-07", "uren", lambda _, text=text: text)  # type: ignore[misc]
    for _ in range(2):
        _put(
            planting, rows, "V-ALG-07", "datum",
            lambda row: impossible_day(as_date(row["datum"])), lambda index: has_fewer_than_31_days(days[index]),
        )  # fmt: skip
    _put(planting, rows, "V-ALG-06", "aanwezigheid", lambda _: "was er")
    for _ in range(2):
        _put(planting, rows, "V-UUR-04", "uren", lambda row: as_number(row["uren"]) + 2)
    index = rows.choose(dt.date.min)
    planting.change("Uren", index, aanwezigheid="afgemeld")
    planting.note("V-UUR-05", "Uren", index, "uren")


def _wrong_years(planting: Planting, rows: HourRows) -> None:
    """A year that was mistyped: ten years ago is before the start, a year on is still to come."""
    days, people = planting.column("Uren", "datum"), planting.column("Uren", "vrijwilliger_id")
    gone = {
        person
        for person, status in zip(
            planting.column("Vrijwilligers", "vrijwilliger_id"), planting.column("Vrijwilligers", "status"), strict=True
        )
        if status == "gestopt"
    }

    def usable(index: int) -> bool:
        return as_date(days[index]).month != _FEBRUARY and people[index] not in gone

    for code, years in (("V-UUR-02", -10), ("V-DAT-02", 1)):
        index = rows.choose(dt.date.min, usable)
        day = as_date(days[index])
        planting.put(code, "Uren", index, "datum", day.replace(year=day.year + years))


def _wrong_references(planting: Planting, rows: HourRows) -> None:
    for column, sheet in (("vrijwilliger_id", "Vrijwilligers"), ("plaatsing_id", "Plaatsingen")):
        last = str(planting.column(sheet, column)[-1])
        unknown = f"{last[0]}{int(last[1:]) + 117:0{len(last) - 1}d}"
        _put(planting, rows, "V-ALG-05", column, lambda _, unknown=unknown: unknown)  # type: ignore[misc]
    placements, owners = (planting.column("Plaatsingen", key) for key in ("plaatsing_id", "vrijwilliger_id"))
    of_another = next(reversed(placements))
    its_owner = next(reversed(owners))
    people = planting.column("Uren", "vrijwilliger_id")
    _put(planting, rows, "V-ALG-12", "plaatsing_id", lambda _: of_another, lambda index: people[index] != its_owner)
