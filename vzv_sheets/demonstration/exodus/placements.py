"""Exodus: the placements; one in four volunteers has a second one, in another role and at another host."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.exodus.members import ROSTER_MAKER, VOLUNTEER, Member, host_id, tasks_of
from vzv_sheets.demonstration.preset_ids import preset_id
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_time import AFTERNOON, EVENING, MORNING, Shift, Times, hours
from vzv_sheets.vocabulary.days import add_months

TUESDAY, FRIDAY = 1, 4

_TIMES = (
    Times(MORNING, 9 * 60, 12 * 60), Times(MORNING, 9 * 60 + 30, 12 * 60), Times(AFTERNOON, 13 * 60, 16 * 60 + 30),
    Times(AFTERNOON, 13 * 60 + 30, 16 * 60), Times(EVENING, 18 * 60 + 30, 20 * 60 + 30),
    Times(EVENING, 19 * 60, 21 * 60 + 30),
)  # fmt: skip
# The second placement began at least so long ago, so that a whole year of hours lies after it.
_LATEST_START = dt.timedelta(days=370)
_MONTHS_PLANNED = 60
_WAITING_FOR_AN_AGREEMENT = 8

_COLUMNS = (
    "plaatsing_id", "vrijwilliger_id", "programma_id", "org_id", "rol", "begeleider_id", "startdatum", "eind_gepland",
    "eind_werkelijk", "status", "eigen_keuze", "taken", "taak_normaal_door_beroepskracht", "vast_dagdeel",
    "afgesproken_dagdelen_pw", "afgesproken_uren_pw", "veiligheidsafspraak_datum", "overeenkomst_datum",
    "getekend_door", "reden_einde", "uitstroom",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placement:
    """A member at a host, with the shifts of a week (Tuesday, Friday or both)."""

    number: str
    member: Member
    host: int
    role: str
    tasks: str
    start: dt.date
    shifts: tuple[Shift, ...]

    @property
    def is_second(self) -> bool:
        """Whether the member has another placement at the host of the group."""
        return self.host == self.member.second_host


def placements(chance: Chance, all_members: Sequence[Member], as_of: dt.date) -> list[Placement]:
    """The placements in the order of the members; with two of them the first is on Tuesday, the second on Friday."""
    count = sum(1 if member.second_host is None else 2 for member in all_members)
    width = max(4, len(str(count)))
    made: list[Placement] = []

    def place(member: Member, host: int, role: str, start: dt.date, shifts: tuple[Shift, ...]) -> None:
        number = f"P{len(made) + 1:0{width}d}"
        made.append(Placement(number, member, host, role, tasks_of(chance, role), start, shifts))

    for member in all_members:
        tuesday = Shift(TUESDAY, chance.one_of(_TIMES))
        friday = Shift(FRIDAY, chance.one_of(_TIMES))
        if member.second_host is None:
            place(member, member.host, member.role, member.start, (tuesday, friday))
            continue
        second_role = VOLUNTEER if member.role == ROSTER_MAKER else ROSTER_MAKER
        second_start = min(member.start + dt.timedelta(days=chance.between(30, 200)), as_of - _LATEST_START)
        place(member, member.host, member.role, member.start, (tuesday,))
        place(member, member.second_host, second_role, second_start, (friday,))
    return made


def placement_rows(all_placements: Sequence[Placement], as_of: dt.date) -> SheetRows:
    """Sheet Plaatsingen."""
    rows, programme = SheetRows(_COLUMNS), preset_id("exodus", "Programmas", "programma_id")
    # Nobody has written down yet what was agreed about the second role of some.
    second = [placement for placement in all_placements if placement.is_second and not placement.member.stopped]
    waiting = {placement.number for placement in second[-_WAITING_FOR_AN_AGREEMENT:]}
    for placement in all_placements:
        member, stopped = placement.member, placement.member.stopped
        agreed = placement.number not in waiting
        rows.add(
            plaatsing_id=placement.number,
            vrijwilliger_id=member.number,
            programma_id=programme,
            org_id=host_id(placement.host),
            rol=placement.role,
            begeleider_id=member.supervisor_id,
            startdatum=placement.start,
            eind_gepland=add_months(placement.start, _MONTHS_PLANNED),
            eind_werkelijk=as_of if stopped else None,
            status="afgerond" if stopped else "actief",
            eigen_keuze="ja",
            taken=placement.tasks,
            taak_normaal_door_beroepskracht="nee",
            vast_dagdeel="; ".join(shift.half_days for shift in placement.shifts),
            afgesproken_dagdelen_pw=len(placement.shifts),
            afgesproken_uren_pw=hours(sum(shift.times.minutes for shift in placement.shifts)),
            veiligheidsafspraak_datum=placement.start,
            overeenkomst_datum=placement.start if agreed else None,
            getekend_door="vrijwilliger; organisatie" if agreed else None,
            reden_einde="verhuizing" if stopped else None,
            uitstroom="geen" if stopped else None,
        )
    return rows
