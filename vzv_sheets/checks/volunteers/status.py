"""V-VRW-01 and V-VRW-02: a status that the placements contradict, and who left without a date or a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.persons import has_stopped, is_active, names
from vzv_sheets.records.placements import ACTIVE, is_running, of_volunteers, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PEOPLE = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | status | einddatum | reden_einde |
|---|---|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {status} | {end} | {reason} |
"""
_PLACED = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk |
|---|---|---|---|---|
| P1 | V1 | C1 | 2024-01-01 | {end} |
"""


def _example(*, status: str, end: str = "", reason: str = "", placed_until: str = "") -> str:
    people = _PEOPLE.format(status=status, end=end, reason=reason)
    return workbook(people, _PLACED.format(end=placed_until))


STILL_PLACED = FindingKind(
    code="V-VRW-01",
    severity=Severity.ERROR,
    message=Text(
        "{naam} is '{status}' maar heeft nog een actieve plaatsing.",
        "{naam} is '{status}' but still has an active placement.",
    ),
    remedy=Text(
        "Beëindig de plaatsing of zet de status op 'actief'.", "End the placement or set the status to 'actief'."
    ),
    why=Text(
        "Wie niet actief is, telt in het overzicht van plaatsingen anders toch mee.",
        "Who is not active would still count in the overview of placements.",
    ),
    reads=(*STATUS_OF_VOLUNTEER, "Vrijwilligers.startdatum", *STATUS_AND_PERIOD, "Plaatsingen.vrijwilliger_id"),
    bad=_example(status="gestopt", end="2026-01-31", reason="verhuizing"),
    good=_example(status="gestopt", end="2026-01-31", reason="verhuizing", placed_until="2026-01-31"),
)


def still_placed(records: RecordSet) -> Iterator[Found]:
    """Volunteers whose status is not actief, with a placement that is active or on trial: once per volunteer.

    Where the status follows from the dates the finding stands at einddatum. Who is to leave later may have a placement
    that ends later: so it was on a reference date in the past.
    """
    volunteers, table = records.table("Vrijwilligers"), records.table("Plaatsingen")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    leaves_later = volunteers["einddatum"].filled & (volunteers["einddatum"].values > day_number(records.as_of))
    ends_later = table["eind_werkelijk"].filled & of_volunteers(records, leaves_later & has_stopped(records))
    active = is_running(records) & status_is(records, *ACTIVE) & (owner >= 0) & ~ends_later
    placed = np.zeros(len(volunteers), dtype=bool)
    placed[owner[active]] = True
    status = volunteers["status"]
    wrong = placed & ~is_active(records) & (status.state != UNREADABLE) & ~_left_before_the_start(records)
    for column, mask in (("status", status.filled), ("einddatum", status.empty)):
        rows = where(wrong & mask)
        if len(rows):
            shown = [status.text(int(index)) or "gestopt" for index in rows]
            yield InRecords("Vrijwilligers", column, rows, "", {"naam": names(records, rows), "status": shown})


LEFT_WITHOUT = FindingKind(
    code="V-VRW-02",
    severity=Severity.ERROR,
    message=Text("{naam} staat op gestopt, zonder {wat}.", "{naam} has left, without {wat_en}."),
    remedy=Text("Vul {wat} in bij {naam}.", "Fill in {wat_en} for {naam}."),
    why=Text(
        "Zo blijft zichtbaar hoe lang vrijwilligers blijven en waarom zij vertrekken.",
        "So it stays visible how long volunteers stay and why they leave.",
    ),
    source="002",
    reads=(*STATUS_OF_VOLUNTEER, "Vrijwilligers.startdatum", "Vrijwilligers.reden_einde"),
    bad=_example(status="gestopt", end="2026-01-31", placed_until="2026-01-31"),
    good=_example(status="gestopt", end="2026-01-31", reason="onbekend", placed_until="2026-01-31"),
)


def left_without_end_or_reason(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have left, without einddatum or without reden_einde: one finding, at the first that is empty.

    A workbook without a column for the reason keeps no reasons.
    """
    volunteers = records.table("Vrijwilligers")
    stopped = has_stopped(records) & ~_left_before_the_start(records)
    end, reason = volunteers["einddatum"], volunteers["reden_einde"]
    at_end = "einddatum" if end.present else "status"
    no_end, no_reason = stopped & end.empty, stopped & reason.empty & reason.present
    for column, mask, what, what_en in (
        (at_end, no_end & no_reason, "einddatum en reden van vertrek", "an end and a reason"),
        (at_end, no_end & ~no_reason, "einddatum", "an end"),
        ("reden_einde", no_reason & ~no_end, "reden van vertrek", "a reason"),
    ):
        rows = where(mask)
        if len(rows):
            yield InRecords(
                "Vrijwilligers", column, rows, "", {"naam": names(records, rows), "wat": what, "wat_en": what_en}
            )


def _left_before_the_start(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers whose status follows from an einddatum that cannot be right (V-DAT-01 tells)."""
    volunteers = records.table("Vrijwilligers")
    start, end = volunteers["startdatum"], volunteers["einddatum"]
    found: NDArray[np.bool_] = volunteers["status"].empty & start.filled & end.filled & (end.values < start.values)
    return found


RULES = (Rule(STILL_PLACED, still_placed), Rule(LEFT_WITHOUT, left_without_end_or_reason))
