"""V-UUR-06: more often too late, or away without a word, than the programme allows in four weeks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import SHIFTS, STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.hours.examples import normed
from vzv_sheets.checks.row_marks import row_marks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import has_stopped, names
from vzv_sheets.records.placements import NO_NORM, OPEN, norm_of_placements, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FOUR_WEEKS = 28
_LONG_AGO = -(2**31)

OFTEN_LATE = FindingKind(
    code="V-UUR-06",
    severity=Severity.WARNING,
    message=Text(
        "{naam} was in vier weken {n} keer te laat of afwezig zonder bericht.",
        "{naam} was too late or absent without notice {n} times in four weeks.",
    ),
    remedy=Text(
        "Plan een gesprek (soort 'aanspreken aanwezigheid'); zo nodig met de klantmanager.",
        "Plan a talk (soort 'aanspreken aanwezigheid'); if need be with the case manager.",
    ),
    why=Text(
        "Een gesprek maakt vaak snel duidelijk wat er speelt.", "A talk often soon shows what is going on."
    ),
    source="002 C17",
    reads=(
        "Programmas.max_afwezig_per_4_weken", "Plaatsingen.programma_id", *SHIFTS, *STATUS_OF_PLACEMENT,
        *STATUS_OF_VOLUNTEER, "Gesprekken.plaatsing_id", "Gesprekken.vrijwilliger_id", "Gesprekken.datum",
        "Gesprekken.soort", "Gesprekken.stand",
    ),
    bad=normed({"max_afwezig_per_4_weken": "1"},
               ["2026-06-02 | 3 | te laat", "2026-06-29 | 0 | niet verschenen"], start="2026-01-01"),
    good=normed({"max_afwezig_per_4_weken": "1"},
                ["2026-06-02 | 3 | te laat", "2026-06-30 | 0 | niet verschenen"], start="2026-01-01"),
)  # fmt: skip


def often_late_or_absent(records: RecordSet) -> Iterator[Found]:
    """Open placements with more late or missed dates in four weeks of the period than max_afwezig_per_4_weken.

    Told on the last of them, once per placement. Once there was a talk about it (or one is planned) counting starts
    anew.
    """
    hours, norm = records.table("Uren"), norm_of_placements(records, "max_afwezig_per_4_weken")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    left = np.append(has_stopped(records), False)[np.where(owner >= 0, owner, -1)]
    asked = (norm > NO_NORM) & status_is(records, *OPEN) & ~left
    if not asked.any() or not hours.present or holds_totals(hours):
        return
    work = shifts(records)
    late = hours["aanwezigheid"].equals("te laat", "niet verschenen")[work.record]
    item = np.flatnonzero(late & work.dated & (work.placement >= 0))
    placement, day = work.placement[item].astype(np.int64), work.day[item]
    since = _last_talk(records)[owner[placement]]
    counts = asked[placement] & (day > since) & (day <= day_number(records.as_of))
    # One number sorts by placement and date; a date counts once.
    moment, first = np.unique((placement[counts] << 32) + day[counts], return_index=True)
    item = item[counts][first]
    earliest = np.searchsorted(moment, moment - _FOUR_WEEKS + 1, side="left")
    number = np.arange(len(moment)) - earliest + 1
    placement, in_period = moment >> 32, work.day[item] >= day_number(records.period.first)
    over = np.flatnonzero((number > norm[placement]) & in_period)
    over = over[np.append(placement[over][1:] != placement[over][:-1], np.ones(min(1, len(over)), dtype=bool))]
    yield from _told(records, [(item[earliest[at] : at + 1], int(placement[at])) for at in over.tolist()])


def _told(records: RecordSet, found: list[tuple[NDArray[np.int64], int]]) -> Iterator[Found]:
    """Findings of the items of `Shifts` that are too many, with their placement."""
    hours, work = records.table("Uren"), shifts(records)
    found = sorted(found, key=lambda one: int(work.record[one[0][-1]]))
    if found:
        last = np.array([work.record[items[-1]] for items, _ in found], dtype=np.int64)
        owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
        placements = np.array([placement for _, placement in found], dtype=np.int64)
        marks = zip(row_marks(hours, last), row_marks(records.table("Plaatsingen"), placements), strict=True)
        yield InRecords(
            "Uren", "aanwezigheid", last, "",
            {"naam": names(records, owner[placements]), "n": [str(len(items)) for items, _ in found]},
            related=[
                [cell_name(hours, "aanwezigheid", int(record)) for record in work.record[items[:-1]]]
                for items, _ in found
            ],
            marks=["|".join(pair) for pair in marks],
        )  # fmt: skip


def _last_talk(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer the day of the last talk about attendance, held or still to come; the last item is nobody's."""
    talks = records.table("Gesprekken")
    ahead = talks["stand"].equals("gepland") & (talks["datum"].values >= day_number(records.as_of))
    about = talks["soort"].equals("aanspreken aanwezigheid") & talks["datum"].filled
    about &= talks["stand"].equals("gehouden") | ahead
    last = np.full(len(records.table("Vrijwilligers")) + 1, _LONG_AGO, dtype=np.int64)
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))
    of_placement = owner[np.maximum(records.referred("Gesprekken", "plaatsing_id", "Plaatsingen"), -1)]
    for person in (records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers"), of_placement):
        known = about & (person >= 0)
        np.maximum.at(last, person[known], talks["datum"].values[known])
    last[-1] = _LONG_AGO
    return last


RULES = (Rule(OFTEN_LATE, often_late_or_absent),)
