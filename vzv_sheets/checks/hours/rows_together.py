"""Family V-UUR, what concerns several rows of one person: too much on a day, double rows, overlapping times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.hours.one_row import ends_too_early, hours_text
from vzv_sheets.checks.hours.shifts_in_order import marks_of_shifts, shifts_in_order
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import ABSENT, Shifts, clock, minutes_of_rows, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)
_DAY, _LONG_DAY = 24 * 60, 16 * 60


def _example(*rows: str) -> str:
    header = "| vrijwilliger_id | datum | begin | eind | uren |\n|---|---|---|---|---|\n"
    return workbook(ANN_PLACED, "## Uren\n" + header + "\n".join(f"| {row} |" for row in rows))


_FILL_IN = Text(
    "Vul de uren in, of kies bij aanwezigheid wat er gebeurde.",
    "Fill in the hours, or choose what happened under aanwezigheid.",
)

TOO_MANY_HOURS = FindingKind(
    code="V-UUR-01",
    severity=Severity.ERROR,
    message=Text("{uren} uur op {datum} kan niet kloppen.", "{uren} hours on {datum} cannot be right."),
    remedy=Text("Voer uren in als 3,5.", "Write hours as 3,5."),
    why=Text("Een dag heeft 24 uur; vaak is een komma of een regel te veel getypt.",
             "A day has 24 hours; often a comma or a row too many was typed."),
    reads=(*SHIFTS, "Plaatsingen.programma_id", "Programmas.soort"),
    blocks=_BLOCKED,
    variants={
        "long": Variant(
            severity=Severity.WARNING,
            message=Text("{uren} uur op {datum} is erg veel.", "{uren} hours on {datum} is a lot."),
            remedy=Text("Klopt dit? Anders: voer uren in als 3,5.", "Is this right? Else write hours as 3,5."),
        ),
        "zero": Variant(
            severity=Severity.WARNING,
            message=Text("Er staan 0 uren bij '{aanwezigheid}' op {datum}.",
                         "There are 0 hours with '{aanwezigheid}' on {datum}."),
            remedy=_FILL_IN,
        ),
        "zero_silent": Variant(
            severity=Severity.WARNING,
            message=Text("Er staan 0 uren op {datum}, zonder wat er gebeurde.",
                         "There are 0 hours on {datum}, without what happened."),
            remedy=_FILL_IN,
        ),
    },
    bad=_example("V1 | 2026-02-03 | | | 25"),
    good=_example("V1 | 2026-02-03 | | | 8"),
)  # fmt: skip


def too_many_hours(records: RecordSet) -> Iterator[Found]:
    """Negative hours, more than 24 (or as a warning 16) hours of a person on a date, zero hours with a presence.

    A day that is too long because of several rows is told on the last shift of that day. Rows that are certainly
    double, or told already, do not add. Totals of a month or week may be as long as their days, and may be zero.
    """
    hours, work = records.table("Uren"), shifts(records)
    allowed, host_family = _allowed(records)
    by_clock = (hours["uren"].empty & clock(hours).complete)[work.record]
    # Times that give less than nothing are told by V-UUR-04.
    # How long a stay may be is unknown without its first day.
    unknown_stay = ~work.dated & hours["einddatum"].filled[work.record]
    single = work.counted & (((work.minutes > allowed) & ~unknown_stay) | ((work.minutes < 0) & ~by_clock))
    yield from _on_rows(work, np.flatnonzero(single), work.minutes[single], "")
    ordered = shifts_in_order(records)
    if len(ordered.item):
        absent = hours["aanwezigheid"].equals(*ABSENT)[work.record[ordered.item]]
        told = single | (by_clock & ends_too_early(records)[work.record])
        adds = ~ordered.certain_double & ~told[ordered.item] & ~absent & (work.minutes[ordered.item] > 0)
        day = np.cumsum(~ordered.same_day) - 1
        place, day = np.flatnonzero(adds), day[adds]
        item = ordered.item[place]
        total = np.bincount(day, weights=work.minutes[item]).astype(np.int64)[day]
        limit, stays = _most_of_each(day, allowed[item]), _most_of_each(day, host_family[item].astype(np.int64)) > 0
        last = np.append(day[1:] != day[:-1], np.ones(min(1, len(day)), dtype=bool))
        over = last & (total > limit)
        long = last & ~over & (total > _LONG_DAY) & ~stays & (not holds_totals(hours))
        for days, variant in ((over, ""), (long, "long")):
            yield from _on_rows(work, item[days], total[days], variant, marks_of_shifts(records, place[days]))
    if not holds_totals(hours):
        yield from _zero_hours(records)


def _most_of_each(group: NDArray[np.int64], values: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each item the highest value of its group."""
    most = np.zeros(int(group.max(initial=-1)) + 1, dtype=np.int64)
    np.maximum.at(most, group, values)
    return most[group]


def _zero_hours(records: RecordSet) -> Iterator[Found]:
    hours = records.table("Uren")
    presence, day = hours["aanwezigheid"], hours["datum"]
    minutes, known = minutes_of_rows(records)
    nothing = known & (minutes == 0) & day.filled
    for there, variant in ((presence.equals("aanwezig", "te laat"), "zero"), (presence.empty, "zero_silent")):
        rows = where(nothing & there)
        if len(rows):
            fields = {
                "datum": [dutch_date(day_of(value)) for value in day.values[rows]],
                "aanwezigheid": [presence.text(int(row)) for row in rows],
            }
            yield InRecords("Uren", "uren", rows, variant, fields)


def _allowed(records: RecordSet) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The most minutes of a row on its dates, and whether its programme is a host family (gastgezin)."""
    work = shifts(records)
    host_family = in_host_family(records)
    nights = np.where(work.dated, work.last - work.day, 0)
    if holds_totals(records.table("Uren")):
        return _DAY * (nights + 1), host_family
    # From Friday at four to Sunday at six is longer than two days of 24 hours: its own times show that it can be.
    stay = np.maximum(_DAY * np.maximum(nights, 1), np.where(work.timed, work.end - work.start, 0))
    return np.where(host_family, stay, _DAY), host_family


@derived
def in_host_family(records: RecordSet) -> NDArray[np.bool_]:
    """For each of the shifts whether its programme is a host family."""
    placement = shifts(records).placement
    programme = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNFILLED))[
        np.where(placement >= 0, placement, -1)
    ]
    return where_programme(records, programme, "soort", "gastgezin")


def _on_rows(
    work: Shifts, items: NDArray[np.int64], minutes: NDArray[np.int64], variant: str, marks: Sequence[str] | None = None
) -> Iterator[Found]:
    record, first = np.unique(work.record[items], return_index=True)
    if len(record):
        fields = {
            "uren": [hours_text(int(value)) for value in minutes[first]],
            "datum": [_days_of(work, int(item)) for item in items[first]],
        }
        of_rows = None if marks is None else [marks[place] for place in first.tolist()]
        yield InRecords("Uren", "uren", record, variant, fields, marks=of_rows)


def _days_of(work: Shifts, item: int) -> str:
    """The day of a shift, both days of a stay, a month or a week."""
    if not work.dated[item]:
        return "een onbekende dag"
    first, last = dutch_date(day_of(work.day[item])), dutch_date(day_of(work.last[item]))
    return first if first == last else f"{first} t/m {last}"


DOUBLE_ROW = FindingKind(
    code="V-UUR-03",
    severity=Severity.ERROR,
    message=Text("Deze uren lijken dubbel (rij {a} en {b}).", "These hours look double (rows {a} and {b})."),
    remedy=Text("Verwijder er één.", "Delete one of them."),
    why=Text("Dubbele uren geven een te hoog totaal en een te hoge vergoeding; de tweede telt niet mee.",
             "Double hours give too high a total and allowance; the second does not count."),
    reads=SHIFTS,
    blocks=_BLOCKED,
    variants={
        "untimed": Variant(
            severity=Severity.WARNING,
            message=Text("Deze uren lijken dubbel (rij {a} en {b}).", "These hours look double (rows {a} and {b})."),
            remedy=Text("Verwijder er één, of vul begin- en eindtijd in als het twee diensten zijn.",
                        "Delete one of them, or fill in begin and end if they are two shifts."),
        )
    },
    bad=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 10:00 | 12:00 | 2"),
    good=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 12:00 | 14:00 | 2"),
)  # fmt: skip


def double_rows(records: RecordSet) -> Iterator[Found]:
    """Rows equal in volunteer, placement, date, times and hours; without times as a warning."""
    work, ordered = shifts(records), shifts_in_order(records)
    for mask, variant in ((ordered.certain_double, ""), (ordered.possible_double, "untimed")):
        at = np.flatnonzero(mask)
        yield from _pairs(records, at, work.record[ordered.item[at - 1]], variant, "datum")


def _pairs(
    records: RecordSet, places: NDArray[np.int64], other: NDArray[np.int64], variant: str, column: str
) -> Iterator[Found]:
    """Findings on ordered shifts, each with the other row that it goes with."""
    hours = records.table("Uren")
    record, first = np.unique(shifts(records).record[shifts_in_order(records).item[places]], return_index=True)
    if len(record):
        marks = marks_of_shifts(records, places[first])
        ours, theirs = hours.rows[record], hours.rows[other[first]]
        fields = {
            "a": [str(row) for row in np.minimum(ours, theirs)], "b": [str(row) for row in np.maximum(ours, theirs)],
            "andere": [str(row) for row in theirs],
        }  # fmt: skip
        related = [(cell_name(hours, column, int(index)),) for index in other[first]]
        yield InRecords("Uren", column, record, variant, fields, related=related, marks=marks)


OVERLAP = FindingKind(
    code="V-UUR-07",
    severity=Severity.ERROR,
    message=Text("Deze tijden overlappen rij {andere}.", "These times overlap row {andere}."),
    remedy=Text("Corrigeer begin- of eindtijd.", "Correct begin or end."),
    why=Text("Iemand kan niet op twee plekken tegelijk zijn.", "Nobody is in two places at once."),
    reads=(*SHIFTS, "Plaatsingen.programma_id", "Programmas.soort"),
    blocks=_BLOCKED,
    bad=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 11:30 | 13:00 | 1.5"),
    good=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 12:00 | 13:00 | 1"),
)  # fmt: skip


def overlapping_times(records: RecordSet) -> Iterator[Found]:
    """Shifts of one person that overlap in time; touching is fine, double rows are told by V-UUR-03.

    A host family may have more than one guest.
    """
    work, ordered = shifts(records), shifts_in_order(records)
    usable = work.timed & (work.end > work.start) & ~in_host_family(records)
    usable &= ~ends_too_early(records)[work.record]  # V-UUR-04 tells
    place = np.flatnonzero(usable[ordered.item] & ~ordered.certain_double)
    item = ordered.item[place]
    if not len(item):
        return
    # One axis for all people: every person starts after the last end of the one before.
    axis = work.volunteer[item].astype(np.int64) * (4 * 10**9)
    start, end = work.start[item] + axis, work.end[item] + axis
    latest = np.maximum.accumulate(end)
    who = np.maximum.accumulate(np.where(end == latest, np.arange(len(item)), 0))
    at = np.flatnonzero(start[1:] < latest[:-1]) + 1
    yield from _pairs(records, place[at], work.record[item[who[at - 1]]], "", "begin")


RULES = (
    Rule(TOO_MANY_HOURS, too_many_hours),
    Rule(DOUBLE_ROW, double_rows),
    Rule(OVERLAP, overlapping_times),
)
