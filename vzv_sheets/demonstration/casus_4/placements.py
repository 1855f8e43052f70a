"""Casus-4: the placements; some volunteers work at two locations, and share the maximum of the month between them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from vzv_sheets.demonstration.casus_4.locations import Institution, Location
from vzv_sheets.demonstration.casus_4.volunteers import Stage, Volunteer
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before
from vzv_sheets.demonstration.working_time import AFTERNOON, MORNING, Shift, Times, hours
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.vocabulary.days import add_months, month_number

ON_THE_LIMITS, SHARED, SHARED_WITH_A_COURSE, DECLARES_MUCH = range(4)
_WEEKDAYS = (0, 1, 2, 3, 4)
_FIRST_DAYS, _LAST_DAYS = (0, 1, 2), (3, 4)
_A_YEAR = 12
_TIMES = (
    Times(MORNING, 9 * 60, 12 * 60), Times(MORNING, 9 * 60 + 30, 11 * 60 + 45), Times(MORNING, 9 * 60, 12 * 60 + 45),
    Times(AFTERNOON, 13 * 60, 16 * 60 + 15), Times(AFTERNOON, 13 * 60 + 30, 16 * 60),
)  # fmt: skip
_LONG = Times(MORNING + AFTERNOON, 9 * 60, 14 * 60 + 30, 30)

# The hours of the last whole months, the latest first: just below, at and above 95, and 30 after 120 (decisions.md).
_GOLDEN_HOURS = (5670, 5700, 5760, 1800, 7200)  # minutes: 94.5, 95, 96, 30 and 120 hours
_SHARED_HOURS = ((3600,), (3000,))  # minutes: 60 and 50 hours in the last whole month (domain/allowances.md T14)

_COLUMNS = (
    "plaatsing_id", "vrijwilliger_id", "programma_id", "org_id", "rol", "begeleider_id", "klantmanager_id",
    "aanmelddatum", "intakedatum", "startdatum", "eind_gepland", "eind_werkelijk", "status", "eigen_keuze", "taken",
    "fysiek_contact", "beroepshandeling", "taak_normaal_door_beroepskracht", "vast_dagdeel", "afgesproken_dagdelen_pw",
    "afgesproken_uren_pw", "overeenkomst_datum", "getekend_door", "regeling_id", "reden_einde", "uitstroom",
    "terugmelding_datum",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placement:
    """A volunteer at a location. `minutes_wanted` tells per month number how much exactly was worked there."""

    number: str
    volunteer: Volunteer
    programme_id: str
    location: Location
    tasks: tuple[str, ...]
    start: dt.date
    shifts: tuple[Shift, ...]
    minutes_wanted: Mapping[int, int] = field(default_factory=dict)

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week on which the volunteer comes; Monday is 0."""
        return tuple(shift.weekday for shift in self.shifts)


def programme_ids() -> tuple[str, str]:
    """The ids that the preset fills on Programmas: the ordinary work and the learn-work places."""
    ordinary, course = programme("casus-4").rows["Programmas"]
    return str(ordinary["programma_id"]), str(course["programma_id"])


def placements(
    chance: Chance, all_volunteers: Sequence[Volunteer], around: Institution, as_of: dt.date
) -> list[Placement]:
    """All placements in the order of the volunteers."""
    drafts = [
        (volunteer, *draft)
        for volunteer in all_volunteers
        if volunteer.start is not None
        for draft in _drafts(chance, volunteer, month_number(as_of) - 1)
    ]
    width = max(4, len(str(len(drafts))))
    made: list[Placement] = []
    taken: dict[str, Location] = {}
    for volunteer, programme_id, shifts, wanted in drafts:
        free = [location for location in around.locations if location is not taken.get(volunteer.number)]
        location = taken[volunteer.number] = chance.one_of(free)
        tasks = tuple(chance.some_of(location.tasks, chance.between(1, 2)))
        start = volunteer.start or as_of
        number = f"P{len(made) + 1:0{width}d}"
        made.append(Placement(number, volunteer, programme_id, location, tasks, start, shifts, wanted))
    return made


def _drafts(
    chance: Chance, volunteer: Volunteer, last_whole_month: int
) -> Iterator[tuple[str, tuple[Shift, ...], Mapping[int, int]]]:
    """Programme, shifts of a week and exact minutes per month of each placement of a volunteer."""
    ordinary, course = programme_ids()
    number = volunteer.number_in_stage if volunteer.stage is Stage.RUNNING else None

    def wanted(minutes: Sequence[int]) -> dict[int, int]:
        return {last_whole_month - back: worked for back, worked in enumerate(minutes)}

    if number == ON_THE_LIMITS:
        yield ordinary, _on(_WEEKDAYS, _LONG), wanted(_GOLDEN_HOURS)
    elif number in (SHARED, SHARED_WITH_A_COURSE):
        first, second = _SHARED_HOURS if number == SHARED else ((), ())
        yield ordinary, _on(_FIRST_DAYS, _LONG), wanted(first)
        yield (course if number == SHARED_WITH_A_COURSE else ordinary), _on(_LAST_DAYS, _LONG), wanted(second)
    elif number == DECLARES_MUCH:
        yield ordinary, _on(_WEEKDAYS, _LONG), {}
    else:
        days = sorted(chance.some_of(_WEEKDAYS, chance.one_of((1, 1, 2, 2, 2, 3))))
        programme_id = course if chance.happens(0.25) else ordinary
        yield programme_id, tuple(Shift(day, chance.one_of(_TIMES)) for day in days), {}


def _on(weekdays: Sequence[int], times: Times) -> tuple[Shift, ...]:
    return tuple(Shift(day, times) for day in weekdays)


def placement_rows(chance: Chance, all_placements: Sequence[Placement]) -> SheetRows:
    """Sheet Plaatsingen; the scheme is that of the programme, so that regeling_id stays empty."""
    rows = SheetRows(_COLUMNS)
    for placement in all_placements:
        volunteer, stage = placement.volunteer, placement.volunteer.stage
        agreed = stage is not Stage.PROPOSED
        left = stage in (Stage.COMPLETED, Stage.DROPPED_OUT)
        rows.add(
            plaatsing_id=placement.number,
            vrijwilliger_id=volunteer.number,
            programma_id=placement.programme_id,
            org_id=placement.location.org_id,
            rol="vrijwilliger",
            begeleider_id=placement.location.contact_id,
            klantmanager_id=volunteer.case_manager_id,
            aanmelddatum=volunteer.registered,
            intakedatum=volunteer.intake,
            startdatum=placement.start,
            eind_gepland=add_months(placement.start, _A_YEAR),
            eind_werkelijk=volunteer.ended,
            status=stage.value,
            eigen_keuze="ja",
            taken="; ".join(placement.tasks),
            fysiek_contact="nee",
            beroepshandeling="nee",
            taak_normaal_door_beroepskracht="nee",
            vast_dagdeel="; ".join(shift.half_days for shift in placement.shifts),
            afgesproken_dagdelen_pw=sum(len(shift.times.half_days) for shift in placement.shifts),
            afgesproken_uren_pw=hours(sum(shift.times.minutes for shift in placement.shifts)),
            overeenkomst_datum=before(chance, placement.start, 0, 2) if agreed else None,
            getekend_door="vrijwilliger; organisatie" if agreed else None,
            reden_einde=("betaald werk" if stage is Stage.COMPLETED else "persoonlijke omstandigheden")
            if left
            else None,
            uitstroom=("betaald werk elders" if stage is Stage.COMPLETED else "geen") if left else None,
            terugmelding_datum=_reported_on(volunteer),
        )
    return rows


def _reported_on(volunteer: Volunteer) -> dt.date | None:
    """The day on which the case manager heard that somebody dropped out (V-PLA-11)."""
    dropped_out = volunteer.stage is Stage.DROPPED_OUT and volunteer.case_manager_id is not None
    return volunteer.ended if dropped_out else None
