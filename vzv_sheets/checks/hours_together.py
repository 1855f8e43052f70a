"""Family V-UUR, what concerns several rows of one person: too much on a day, double rows, overlapping times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.hours import hours_text
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)
_DAY, _LONG_DAY = 24 * 60, 16 * 60


@dataclass(frozen=True, slots=True)
class _InOrder:
    """The dated shifts of known volunteers by person, day, begin and size; `item` indexes `Shifts`."""

    item: NDArray[np.int64]
    same_day: NDArray[np.bool_]
    certain_double: NDArray[np.bool_]
    possible_double: NDArray[np.bool_]


@derived
def _in_order(records: RecordSet) -> _InOrder:
    work = shifts(records)
    usable = np.flatnonzero(work.dated & (work.volunteer >= 0) & work.counted)
    begin = np.where(work.timed, work.start - work.day * _DAY, -1)[usable]
    finish = np.where(work.timed, work.end - work.start, 0)[usable]
    minutes = work.minutes[usable]
    order = np.lexsort((minutes, begin, work.day[usable], work.volunteer[usable]))
    item = usable[order]
    same_day = _as_before(work.volunteer[item]) & _as_before(work.day[item])
    alike = same_day & _as_before(minutes[order]) & _as_before(begin[order])
    alike &= _as_before(work.placement[item]) & (minutes[order] > 0)
    timed = begin[order] >= 0
    return _InOrder(item, same_day, alike & timed & _as_before(finish[order]), alike & ~timed)


def _as_before(values: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.bool_]:
    same = np.zeros(len(values), dtype=bool)
    same[1:] = values[1:] == values[:-1]
    return same


def certain_doubles(records: RecordSet) -> NDArray[np.int64]:
    """The records of Uren that are certainly double and count in no figure (domain/decisions.md)."""
    ordered = _in_order(records)
    return np.unique(shifts(records).record[ordered.item[ordered.certain_double]])


def _example(*rows: str) -> str:
    header = "| vrijwilliger_id | datum | begin | eind | uren |\n|---|---|---|---|---|\n"
    return workbook(ANN_PLACED, "## Uren\n" + header + "\n".join(f"| {row} |" for row in rows))


TOO_MANY_HOURS = FindingKind(
    code="V-UUR-01",
    severity=Severity.ERROR,
    message=Text("{uren} uur op {datum} kan niet kloppen.", "{uren} hours on {datum} cannot be right."),
    remedy=Text("Voer uren in als 3,5.", "Write hours as 3,5."),
    why=Text("Een dag heeft 24 uur; vaak is een komma of een regel te veel getypt.",
             "A day has 24 hours; often a comma or a row too many was typed."),
    reads=("Uren.uren", "Uren.datum", "Uren.einddatum", "Uren.aanwezigheid", "Programmas.soort"),
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
            remedy=Text("Vul de uren in, of kies bij aanwezigheid wat er gebeurde.",
                        "Fill in the hours, or choose what happened under aanwezigheid."),
        ),
    },
    bad=_example("V1 | 2026-02-03 | | | 25"),
    good=_example("V1 | 2026-02-03 | | | 8"),
)  # fmt: skip


def too_many_hours(records: RecordSet) -> Iterator[Found]:
    """Negative hours, more than 24 (or as a warning 16) hours of a person on a date, zero hours with a presence.

    A day that is too long because of several rows is told on its last row; rows that are certainly double do not add.
    """
    hours, work = records.table("Uren"), shifts(records)
    allowed, host_family = _allowed(records)
    single = work.counted & work.dated & ((work.minutes < 0) | (work.minutes > allowed))
    ordered = _in_order(records)
    group = np.cumsum(~ordered.same_day) - 1 if len(ordered.item) else np.zeros(0, dtype=np.int64)
    minutes = np.where(ordered.certain_double | single[ordered.item], 0, work.minutes[ordered.item])
    totals = np.bincount(group, weights=np.maximum(minutes, 0)).astype(np.int64)
    last = np.append(~ordered.same_day[1:], True) if len(ordered.item) else np.zeros(0, dtype=bool)
    total = totals[group]
    limit, is_guest = allowed[ordered.item], host_family[ordered.item]
    over = last & (total > limit) & (minutes > 0)
    long = last & ~over & (total > _LONG_DAY) & ~is_guest & (minutes > 0)
    yield from _on_rows(work.record[np.flatnonzero(single)], work.minutes[single], work.day[single], "")
    for mask, variant in ((over, ""), (long, "long")):
        item = ordered.item[mask]
        yield from _on_rows(work.record[item], total[mask], work.day[item], variant)
    presence, given, day = hours["aanwezigheid"], hours["uren"], hours["datum"]
    present = presence.equals("aanwezig", "te laat") | presence.empty
    rows = where(given.filled & (given.values == 0) & present & day.filled)
    if len(rows):
        fields = {
            "datum": [dutch_date(day_of(value)) for value in day.values[rows]],
            "aanwezigheid": [presence.text(int(row)) or "aanwezig" for row in rows],
        }
        yield InRecords("Uren", "uren", rows, "zero", fields)


def _allowed(records: RecordSet) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The most minutes of a row on its dates, and whether its programme is a host family (gastgezin)."""
    hours, work = records.table("Uren"), shifts(records)
    programme = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNFILLED))[
        np.where(work.placement >= 0, work.placement, -1)
    ]
    host_family = where_programme(records, programme, "soort", "gastgezin")
    last, first = hours["einddatum"], hours["datum"]
    days = np.where(last.filled & first.filled, np.maximum(last.values.astype(np.int64) - first.values, 1), 1)
    return _DAY * np.where(host_family, days[work.record], 1), host_family


def _on_rows(
    rows: NDArray[np.int64], minutes: NDArray[np.int64], days: NDArray[np.int64], variant: str
) -> Iterator[Found]:
    record, first = np.unique(rows, return_index=True)
    if len(record):
        fields = {
            "uren": [hours_text(int(value)) for value in minutes[first]],
            "datum": [dutch_date(day_of(value)) for value in days[first]],
        }
        yield InRecords("Uren", "uren", record, variant, fields)


DOUBLE_ROW = FindingKind(
    code="V-UUR-03",
    severity=Severity.ERROR,
    message=Text("Deze uren lijken dubbel (rij {a} en {b}).", "These hours look double (rows {a} and {b})."),
    remedy=Text("Verwijder er één.", "Delete one of them."),
    why=Text("Dubbele uren geven een te hoog totaal en een te hoge vergoeding; de tweede telt niet mee.",
             "Double hours give too high a total and allowance; the second does not count."),
    reads=("Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.begin", "Uren.eind", "Uren.uren"),
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
    hours, work, ordered = records.table("Uren"), shifts(records), _in_order(records)
    for mask, variant in ((ordered.certain_double, ""), (ordered.possible_double, "untimed")):
        at = np.flatnonzero(mask)
        yield from _pairs(
            hours.rows, work.record[ordered.item[at]], work.record[ordered.item[at - 1]], variant, "datum"
        )


def _pairs(
    sheet_rows: NDArray[np.int32], one: NDArray[np.int64], other: NDArray[np.int64], variant: str, column: str
) -> Iterator[Found]:
    later, earlier = np.maximum(one, other), np.minimum(one, other)
    record, first = np.unique(later, return_index=True)
    if len(record):
        before = sheet_rows[earlier[first]]
        fields = {"a": [str(row) for row in before], "b": [str(row) for row in sheet_rows[record]]}
        yield InRecords("Uren", column, record, variant, fields, related=[(f"Uren!A{row}",) for row in before])


OVERLAP = FindingKind(
    code="V-UUR-07",
    severity=Severity.ERROR,
    message=Text("Deze tijden overlappen rij {a}.", "These times overlap row {a}."),
    remedy=Text("Corrigeer begin- of eindtijd.", "Correct begin or end."),
    why=Text("Iemand kan niet op twee plekken tegelijk zijn.", "Nobody is in two places at once."),
    reads=("Uren.vrijwilliger_id", "Uren.datum", "Uren.begin", "Uren.eind"),
    blocks=_BLOCKED,
    bad=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 11:30 | 13:00 | 1.5"),
    good=_example("V1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | 2026-02-03 | 12:00 | 13:00 | 1"),
)  # fmt: skip


def overlapping_times(records: RecordSet) -> Iterator[Found]:
    """Shifts of one person that overlap in time; touching is fine, double rows are told by V-UUR-03."""
    hours, work, ordered = records.table("Uren"), shifts(records), _in_order(records)
    timed = work.timed[ordered.item] & ~ordered.certain_double & (work.end > work.start)[ordered.item]
    item = ordered.item[timed]
    if not len(item):
        return
    # One axis for all people: every person starts after the last end of the one before.
    axis = work.volunteer[item].astype(np.int64) * (4 * 10**9)
    start, end = work.start[item] + axis, work.end[item] + axis
    latest = np.maximum.accumulate(end)
    who = np.maximum.accumulate(np.where(end == latest, np.arange(len(item)), 0))
    at = np.flatnonzero(start[1:] < latest[:-1]) + 1
    yield from _pairs(hours.rows, work.record[item[at]], work.record[item[who[at - 1]]], "", "begin")


RULES = (
    Rule(TOO_MANY_HOURS, too_many_hours),
    Rule(DOUBLE_ROW, double_rows),
    Rule(OVERLAP, overlapping_times),
)
