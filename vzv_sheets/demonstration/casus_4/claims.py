"""Casus-4: what is declared on Onkosten: hourly allowances of some, travel costs of others.

Of everybody else the allowance follows from the hours on Uren (domain/allowances.md 2.14: computed or declared, never
both).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from vzv_sheets.demonstration.casus_3.hours import Attendance
from vzv_sheets.demonstration.casus_4.placements import DECLARES_MUCH, Placement
from vzv_sheets.demonstration.casus_4.volunteers import Stage, Volunteer
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.claims import CENT, Approval, Claims, travel_columns
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_time import hours
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.vocabulary.days import month_number

HOURLY = "uurvergoeding"
_MONTHS_IN_A_YEAR = 12
_CLAIMS_TRAVEL = 0.4
_MOST_SHIFTS_FOR_TRAVEL = 2
_EVERY_NTH_DECLARES = 3


def month_maximum() -> Decimal:
    """The most that the scheme of the preset pays in a month, in euro."""
    (scheme,) = programme("casus-4").rows["Regelingen"]
    return Decimal(str(scheme["max_per_maand"]))


def rate_per_hour() -> Decimal:
    """What the scheme of the preset pays per hour, in euro."""
    (scheme,) = programme("casus-4").rows["Regelingen"]
    return Decimal(str(scheme["bedrag_per_uur"]))


def declares(volunteer: Volunteer) -> bool:
    """Whether the hourly allowance of this volunteer is declared on Onkosten."""
    number = volunteer.number_in_stage
    return volunteer.stage is Stage.RUNNING and number >= DECLARES_MUCH and number % _EVERY_NTH_DECLARES == 0


def claim_rows(
    chance: Chance,
    placements: Sequence[Placement],
    attendance: Mapping[tuple[str, int], Attendance],
    approved_by: str,
    as_of: dt.date,
) -> SheetRows:
    """Sheet Onkosten in the order of the months."""
    approval = Approval(approved_by, as_of)
    claims = Claims(approval, expected=len(attendance), more_columns=("uren",))
    distances = {
        placement.number: chance.between(2, 6)
        if len(placement.shifts) <= _MOST_SHIFTS_FOR_TRAVEL and chance.happens(_CLAIMS_TRAVEL)
        else 0
        for placement in placements
    }
    rate, most = rate_per_hour(), month_maximum()
    for month in range(month_number(as_of) - _MONTHS_IN_A_YEAR, month_number(as_of) + 1):
        if not approval.handed_in(month):
            continue
        for placement in placements:
            attended = attendance.get((placement.number, month))
            if attended is None:
                continue
            volunteer = placement.volunteer
            if declares(volunteer):
                worked = hours(attended.minutes)
                amount = min((worked * rate).quantize(CENT), most)
                claims.add(volunteer.number, placement.number, month, HOURLY, {"bedrag": amount, "uren": worked})
            elif distances[placement.number]:
                kilometres = attended.days * 2 * distances[placement.number]
                claims.add(volunteer.number, placement.number, month, "reiskosten", travel_columns(kilometres))
    return claims.rows
