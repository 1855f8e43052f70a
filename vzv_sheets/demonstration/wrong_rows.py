"""Rows and cells as people get them wrong in every organisation; each remembers the finding that belongs to it."""

from __future__ import annotations

from collections.abc import Callable

from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_values import an_hour_later, as_date, impossible_day, in_dutch


def written_twice(planting: Planting, index: int) -> None:
    """The same row of Uren once more, below it."""
    planting.insert("Uren", index + 1, planting.row("Uren", index))
    planting.note("V-UUR-03", "Uren", index + 1, "datum")


def begun_before_the_end(planting: Planting, index: int, **elsewhere: object) -> None:
    """A second shift, below the first, that begins an hour after it began; `elsewhere` are columns that differ."""
    row = planting.row("Uren", index)
    planting.insert("Uren", index + 1, row | an_hour_later(row) | elsewhere)
    planting.note("V-UUR-07", "Uren", index + 1, "begin")


def on_a_day_that_does_not_exist(planting: Planting, index: int) -> None:
    """The day after the last one of the month, for a row of Uren in a month with fewer than 31 days."""
    day = as_date(planting.column("Uren", "datum")[index])
    planting.put("V-ALG-07", "Uren", index, "datum", impossible_day(day))


def written_as_people_do(planting: Planting, choose: Callable[[], int]) -> None:
    """Hours with a comma, hours with their unit and a date as text, in rows of Uren that are chosen one by one."""
    given, days = planting.column("Uren", "uren"), planting.column("Uren", "datum")
    for pattern in ("{}", "{} uur"):
        index = choose()
        planting.write_as_typed("Uren", index, "uren", pattern.format(in_dutch(given[index])))
    index = choose()
    planting.write_as_typed("Uren", index, "datum", f"{as_date(days[index]):%d-%m-%Y}")


def claimed_again(planting: Planting, index: int) -> None:
    """The same claim handed in once more, as the last one and under a new number."""
    row, last = planting.row("Onkosten", index), planting.rows("Onkosten")
    number = f"D{last + 1:0{len(str(row['onkosten_id'])) - 1}d}"
    again = row | {"onkosten_id": number, "status": "ingediend", "akkoord_door": None, "akkoord_datum": None}
    planting.insert("Onkosten", last, again | {"betaald_op": None})
    planting.note("V-GELD-13", "Onkosten", last, "bedrag")


def name_for_number(planting: Planting, index: int) -> None:
    """The name of the (first) volunteer of a row of Uren, where the number belongs."""
    number = str(planting.column("Uren", "vrijwilliger_id")[index]).split("; ")[0]
    row = planting.row("Vrijwilligers", planting.column("Vrijwilligers", "vrijwilliger_id").index(number))
    name = " ".join(str(row[key]) for key in ("voornaam", "tussenvoegsel", "achternaam") if row[key])
    planting.put("V-ALG-05", "Uren", index, "vrijwilliger_id", name)


def telephone_without_nought(planting: Planting, index: int) -> None:
    """A telephone number as a spreadsheet keeps it that takes it for a number."""
    number = str(planting.column("Vrijwilligers", "telefoon")[index])
    planting.put("V-VRW-07", "Vrijwilligers", index, "telefoon", number.removeprefix("0").replace("-", ""))


def postcode_without_digit(planting: Planting, index: int) -> None:
    """A postcode whose first digit was not typed."""
    code = str(planting.column("Vrijwilligers", "postcode")[index])
    planting.put("V-VRW-07", "Vrijwilligers", index, "postcode", code[1:])
