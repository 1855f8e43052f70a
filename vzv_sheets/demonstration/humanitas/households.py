"""Humanitas Westerkwartier: 625 households for 160 volunteers, each household a code (source 003 A25).

Some households have had another volunteer before, and a few get a second one soon.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.humanitas.volunteers import ACTIVITIES, Activity, Volunteer
from vzv_sheets.demonstration.preset_ids import preset_ids
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before

NAME = "humanitas-westerkwartier"
VOLUNTEERS, HOUSEHOLDS = 160, 625

_LONGEST_DAYS, _SHORTEST_DAYS = 1100, 12
_EVERY_NTH_WAS_HANDED_OVER = 16
_HANDED_OVER_DAYS = (20, 80)
_EVERY_NTH_VOLUNTEER_STARTS_ELSEWHERE, _MOST_PLANNED = 4, 8
_UNTIL_LOOKING_BACK = dt.timedelta(weeks=12)
_REASONS = ("andere vrijwillige inzet", "persoonlijke omstandigheden", "anders")

_COLUMNS = (
    "plaatsing_id", "vrijwilliger_id", "programma_id", "clientcode", "rol", "begeleider_id", "startdatum",
    "eind_werkelijk", "evaluatie_datum", "status", "eigen_keuze", "taken", "taak_normaal_door_beroepskracht",
    "overeenkomst_datum", "getekend_door", "reden_einde", "uitstroom",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Help:
    """A volunteer in a household, from its start until it ended; a start after the day itself is planned."""

    volunteer: Volunteer
    household: str
    activity: Activity
    start: dt.date
    ended: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A numbered row of Plaatsingen."""

    number: str
    help: Help


def households(size: int) -> int:
    """How many households that many volunteers help: as many for each as in the source, rounded half up."""
    return (size * HOUSEHOLDS + VOLUNTEERS // 2) // VOLUNTEERS


def placements(chance: Chance, all_volunteers: Sequence[Volunteer], as_of: dt.date) -> list[Placement]:
    """All placements in the order of their start; every household has one that runs."""
    running = _running(chance, all_volunteers, as_of)
    found = [*running, *_handed_over(chance, running, all_volunteers), *_planned(chance, running, as_of)]
    found.sort(key=lambda given: (given.start, given.household, given.volunteer.number))
    width = max(4, len(str(len(found))))
    return [Placement(f"P{number:0{width}d}", given) for number, given in enumerate(found, start=1)]


def _running(chance: Chance, all_volunteers: Sequence[Volunteer], as_of: dt.date) -> list[Help]:
    total = households(len(all_volunteers))
    width = max(4, len(str(total)))
    codes = [f"HH-{number:0{width}d}" for number in chance.some_of(range(1, total + 1), total)]
    running: list[Help] = []
    for volunteer, count in zip(all_volunteers, _counts(chance, all_volunteers, total), strict=True):
        for _ in range(count):
            longest = min((as_of - volunteer.start).days, _LONGEST_DAYS)
            days = (_SHORTEST_DAYS, longest)
            if len(running) % _EVERY_NTH_WAS_HANDED_OVER == 1:
                days = _HANDED_OVER_DAYS
            start = max(before(chance, as_of, *days), volunteer.start)
            running.append(Help(volunteer, codes[len(running)], volunteer.activity, start))
    return running


def _counts(chance: Chance, all_volunteers: Sequence[Volunteer], total: int) -> list[int]:
    """How many households each volunteer helps; together exactly the total, and nobody none."""
    counts = [chance.between(*volunteer.activity.households) for volunteer in all_volunteers]
    while difference := total - sum(counts):
        index = chance.below(len(counts))
        if difference > 0:
            counts[index] += 1
        elif counts[index] > 1:
            counts[index] -= 1
    return counts


def _handed_over(chance: Chance, running: Sequence[Help], all_volunteers: Sequence[Volunteer]) -> list[Help]:
    """Help of another volunteer that ended the day before the present help in that household began."""
    earlier = []
    for given in running[1::_EVERY_NTH_WAS_HANDED_OVER]:
        others = [volunteer for volunteer in all_volunteers if volunteer is not given.volunteer]
        same = [volunteer for volunteer in others if volunteer.activity is given.activity]
        ended = given.start - dt.timedelta(days=1)
        earlier.append(_until(chance, chance.one_of(same or others), given, ended))
    return earlier


def _until(chance: Chance, volunteer: Volunteer, given: Help, ended: dt.date) -> Help:
    longest = min((ended - volunteer.start).days, _LONGEST_DAYS)
    start = max(before(chance, ended, longest // 2, longest), volunteer.start)
    return Help(volunteer, given.household, given.activity, start, ended)


def _planned(chance: Chance, running: Sequence[Help], as_of: dt.date) -> list[Help]:
    """A second activity in a household that has one already; its agreement is still to be made."""
    found: list[Help] = []
    helpers = list({given.volunteer.number: given.volunteer for given in running}.values())
    free = [volunteer for volunteer in helpers if not volunteer.coordinates]
    for volunteer in chance.some_of(free, min(_MOST_PLANNED, len(free) // _EVERY_NTH_VOLUNTEER_STARTS_ELSEWHERE)):
        taken = {planned.household for planned in found}
        elsewhere = [
            given
            for given in running
            if given.activity is not volunteer.activity
            and given.household not in taken
            and (as_of - given.start).days > _HANDED_OVER_DAYS[1] + 10
        ]
        start = as_of + dt.timedelta(days=chance.between(3, 25))
        found.append(Help(volunteer, chance.one_of(elsewhere).household, volunteer.activity, start))
    return found


def placement_rows(chance: Chance, all_placements: Sequence[Placement], as_of: dt.date) -> SheetRows:
    """Sheet Plaatsingen: without a planned end, a fixed half-day or agreed hours (003 D07, D08)."""
    rows = SheetRows(_COLUMNS)
    programmes = dict(zip(ACTIVITIES, preset_ids(NAME, "Programmas", "programma_id"), strict=True))
    for placement in all_placements:
        given = placement.help
        planned, ended = given.start > as_of, given.ended is not None
        rows.add(
            plaatsing_id=placement.number,
            vrijwilliger_id=given.volunteer.number,
            programma_id=programmes[given.activity],
            clientcode=given.household,
            rol="vrijwilliger",
            begeleider_id=given.volunteer.supervisor_id or None,
            startdatum=given.start,
            eind_werkelijk=given.ended,
            evaluatie_datum=None if ended else given.start + _UNTIL_LOOKING_BACK,
            status="voorgesteld" if planned else "afgerond" if ended else "actief",
            eigen_keuze="ja",
            taken=given.activity.task,
            taak_normaal_door_beroepskracht="nee",
            overeenkomst_datum=None if planned else given.start,
            getekend_door=None if planned else "vrijwilliger; organisatie",
            reden_einde=chance.one_of(_REASONS) if ended else None,
            uitstroom="blijft vrijwilliger" if ended else None,
        )
    return rows
