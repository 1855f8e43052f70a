"""Casus-3: the placements, with the agreement that belongs to each match."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.casus_3.courses import NOT_STARTED, Course, Stage
from vzv_sheets.demonstration.casus_3.hosts import Host, Network
from vzv_sheets.demonstration.casus_3.volunteers import Volunteer
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.preset_ids import preset_id
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before
from vzv_sheets.demonstration.working_time import AFTERNOON, EVENING, MORNING, Shift, Times, hours

_TRIAL_DAYS = 28
_DAYS_BEFORE_CLAIMING = 60
_BORDERLINE = 0.06

# The first is for who comes often: four hours without a break.
_LONG_MORNING = Times(MORNING, 9 * 60, 13 * 60)
_TIMES = (
    Times(MORNING, 9 * 60, 12 * 60 + 30), Times(MORNING, 9 * 60 + 30, 12 * 60), Times(MORNING, 10 * 60, 12 * 60),
    Times(AFTERNOON, 13 * 60, 16 * 60 + 30), Times(AFTERNOON, 13 * 60 + 30, 16 * 60),
    Times(AFTERNOON, 14 * 60, 17 * 60),
    Times(MORNING + AFTERNOON, 9 * 60 + 30, 15 * 60 + 30, 30), Times(EVENING, 19 * 60, 21 * 60 + 30),
)  # fmt: skip
_WORKING_WEEK = (0, 1, 2, 3, 4)
_OFTEN = 3

_OUTFLOW = {
    "betaald werk": "betaald werk elders", "opleiding/re-integratie": "opleiding",
    "doel bereikt": "blijft vrijwilliger",
}  # fmt: skip

_COLUMNS = (
    "plaatsing_id", "vrijwilliger_id", "programma_id", "org_id", "rol", "begeleider_id", "klantmanager_id",
    "aanmelddatum", "intakedatum", "kennismakingsdatum", "startdatum", "gonogo_datum", "eind_gepland",
    "eind_werkelijk", "gonogo_besluit", "verlengd_tot", "evaluatie_datum", "status", "eigen_keuze", "taken",
    "fysiek_contact", "beroepshandeling", "taak_normaal_door_beroepskracht", "grensgeval_beoordeeld_door",
    "grensgeval_beoordeeld_op", "vast_dagdeel", "afgesproken_dagdelen_pw", "afgesproken_uren_pw",
    "overeenkomst_datum", "getekend_door", "kopie_gemeente_datum", "kopie_organisatie_datum", "subsidie_id",
    "traject_gedeclareerd_op", "reden_einde", "uitstroom", "terugmelding_datum",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placement:
    """A volunteer at a host: when it runs, on which shifts, with which tasks."""

    number: str
    volunteer: Volunteer
    course: Course
    host: Host
    tasks: tuple[str, ...]
    shifts: tuple[Shift, ...]


def programme_id() -> str:
    """The id of the programme on sheet Programmas, which the preset fills."""
    return preset_id("casus-3", "Programmas", "programma_id")


def subsidy_id(year: int, as_of: dt.date) -> str:
    """The id on Subsidies of what the municipality pays in a year; the preset fills that of this year."""
    this_year = preset_id("casus-3", "Subsidies", "subsidie_id")
    return this_year if year == as_of.year else f"{this_year}-{year}"


def placements(chance: Chance, all_volunteers: Sequence[Volunteer], around: Network) -> list[Placement]:
    """All placements in the order of their start; a volunteer is never placed twice at the same host."""
    drafts = []
    for volunteer in all_volunteers:
        hosts = chance.some_of(around.hosts, len(volunteer.courses))
        # Two placements at a time are on different days of the week.
        weekdays = chance.some_of(_WORKING_WEEK, len(_WORKING_WEEK))
        for course, host in zip(volunteer.courses, hosts, strict=True):
            days = sorted(weekdays[: course.weekly_shifts])
            weekdays = weekdays[course.weekly_shifts :] or weekdays
            shifts = tuple(Shift(day, _times(chance, course)) for day in days)
            tasks = tuple(chance.some_of(host.tasks, chance.between(1, 2)))
            drafts.append((course.start, volunteer, course, host, tasks, shifts))
    drafts.sort(key=lambda draft: (draft[0], draft[1].number))
    width = max(4, len(str(len(drafts))))
    return [Placement(f"P{number:0{width}d}", *draft[1:]) for number, draft in enumerate(drafts, start=1)]


def _times(chance: Chance, course: Course) -> Times:
    return _LONG_MORNING if course.weekly_shifts >= _OFTEN else chance.one_of(_TIMES)


def placement_rows(chance: Chance, all_placements: Sequence[Placement], around: Network, as_of: dt.date) -> SheetRows:
    """Sheet Plaatsingen."""
    rows, programme = SheetRows(_COLUMNS), programme_id()
    for placement in all_placements:
        course, volunteer = placement.course, placement.volunteer
        rows.add(
            plaatsing_id=placement.number,
            vrijwilliger_id=volunteer.number,
            programma_id=programme,
            org_id=placement.host.org_id,
            rol="vrijwilliger",
            begeleider_id=placement.host.contact_id,
            klantmanager_id=volunteer.case_manager_id,
            aanmelddatum=course.registered,
            intakedatum=course.intake,
            kennismakingsdatum=course.introduced,
            startdatum=course.start,
            eind_gepland=course.planned_end,
            eind_werkelijk=course.ended,
            verlengd_tot=course.extended_to,
            evaluatie_datum=before(chance, course.planned_end, 7, 14),
            status=course.stage.value,
            **_trial(course, as_of),
            **_tasks(chance, placement, around),
            **_agreement(chance, placement, as_of),
            **_end(placement),
        )
    return rows


def _trial(course: Course, as_of: dt.date) -> dict[str, object]:
    decided_on = course.start + dt.timedelta(days=_TRIAL_DAYS)
    if course.ended is not None and course.ended < decided_on:
        return {"gonogo_besluit": "n.v.t."}
    return {"gonogo_datum": decided_on, "gonogo_besluit": "go" if decided_on <= as_of else None}


def _tasks(chance: Chance, placement: Placement, around: Network) -> dict[str, object]:
    borderline = placement.course.stage is Stage.RUNNING and chance.happens(_BORDERLINE)
    minutes = sum(shift.times.minutes for shift in placement.shifts)
    return {
        "eigen_keuze": "ja",
        "taken": "; ".join(placement.tasks),
        "fysiek_contact": "nee",
        "beroepshandeling": "nee",
        "taak_normaal_door_beroepskracht": "grensgeval" if borderline else "nee",
        "grensgeval_beoordeeld_door": around.coordinator.full_name if borderline else None,
        "grensgeval_beoordeeld_op": placement.course.intake if borderline else None,
        "vast_dagdeel": "; ".join(shift.half_days for shift in placement.shifts),
        "afgesproken_dagdelen_pw": sum(len(shift.times.half_days) for shift in placement.shifts),
        "afgesproken_uren_pw": hours(minutes),
    }


def _agreement(chance: Chance, placement: Placement, as_of: dt.date) -> dict[str, object]:
    course, volunteer = placement.course, placement.volunteer
    if course.stage in NOT_STARTED:
        return {}
    known_subsidy = course.start.year >= as_of.year - 1
    signed = before(chance, course.start, 0, 2)
    claimed = course.start + dt.timedelta(days=_DAYS_BEFORE_CLAIMING)
    sent = signed + dt.timedelta(days=chance.between(1, 6))
    return {
        "subsidie_id": subsidy_id(course.start.year, as_of) if known_subsidy else None,
        "overeenkomst_datum": signed,
        "getekend_door": "vrijwilliger; organisatie; bemiddelaar",
        "kopie_organisatie_datum": sent,
        # A copy about somebody whom the municipality does not pay would be a data leak (V-DOC-09).
        "kopie_gemeente_datum": sent if volunteer.on_municipal_benefit else None,
        "traject_gedeclareerd_op": claimed if claimed <= as_of else None,
    }


def _end(placement: Placement) -> dict[str, object]:
    course, volunteer = placement.course, placement.volunteer
    if course.ended is None:
        return {}
    left = volunteer.reason_of_leaving is not None
    reason = volunteer.reason_of_leaving if left else "doel bereikt"
    outflow = _OUTFLOW.get(str(reason), "geen") if left else "ander vrijwilligerswerk"
    told_on = course.ended + dt.timedelta(days=3) if course.stage is Stage.DROPPED_OUT else None
    return {"reden_einde": reason, "uitstroom": outflow, "terugmelding_datum": told_on}
