"""Casus-3: what volunteers claim. Travel by the kilometre, costs with receipts, a few fixed allowances near the limits.

Who gets a fixed allowance claims nothing else, so that the months and years of all others have no limit
(domain/allowances.md 2.1).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from vzv_sheets.demonstration.casus_3.courses import WITH_FIXED_ALLOWANCE, Stage
from vzv_sheets.demonstration.casus_3.hours import Attendance
from vzv_sheets.demonstration.casus_3.placements import Placement
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.claims import CENT, Approval, Claims, month_cap, travel_columns
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.vocabulary.days import month_number

_DECEMBER = 11
_MONTHS_IN_A_YEAR = 12
_CLAIMS_TRAVEL = 0.55
_REFUSED = 0.03
_WITH_RECEIPT = 0.06
_GIFT = Decimal("12.50")
_GIFT_TO = 0.5

# Kind, lowest and highest amount in euro, and what the rules ask of that kind (V-GELD-06, V-GELD-07).
_RECEIPTS: tuple[tuple[str, int, int, Mapping[str, object]], ...] = (
    ("materiaal", 4, 35, {}),
    ("overig", 3, 20, {}),
    ("kinderopvang", 20, 90, {"zelf_geregeld": "ja"}),
    ("kleding", 25, 70, {"veiligheidsvoorschrift": "ja"}),
)
# An hour of a fixed allowance stays below the lowest hourly norm for adults of the last years (allowances.md 1).
_EUROS_PER_HOUR = 4
_STEP = 5
# Twelve months of this share and two months at the limit stay below ten times the limit, the limit of the year.
_USUAL_SHARE = Decimal("0.68")


def claim_rows(
    chance: Chance,
    placements: Sequence[Placement],
    attendance: Mapping[tuple[str, int], Attendance],
    approved_by: str,
    as_of: dt.date,
) -> SheetRows:
    """Sheet Onkosten in the order of the months."""
    approval = Approval(approved_by, as_of)
    claims = Claims(approval, expected=len(attendance))
    amounts = _fixed_amounts(fixed_allowance_placements(placements), attendance)
    with_allowance = {number for number, _ in amounts}
    distances = {
        placement.number: chance.between(2, 15) if chance.happens(_CLAIMS_TRAVEL) else 0 for placement in placements
    }
    first = month_number(as_of) - _MONTHS_IN_A_YEAR
    for month in range(first, month_number(as_of) + 1):
        if not approval.handed_in(month):
            continue
        for placement in placements:
            attended = attendance.get((placement.number, month))
            if attended is None:
                continue
            if placement.number in with_allowance:
                _add_fixed(claims, placement, month, amounts)
                continue
            _add_travel(chance, claims, placement, month, attended.days * 2 * distances[placement.number])
            _add_receipt(chance, claims, placement, month)
    return claims.rows


def fixed_allowance_placements(placements: Sequence[Placement]) -> tuple[Placement, ...]:
    """The placements of who has been there longest and comes most often, without a benefit."""
    running = [
        placement
        for placement in placements
        if placement.course.stage is Stage.RUNNING
        and placement.volunteer.benefit == "geen"
        and placement.course.weekly_shifts > WITH_FIXED_ALLOWANCE
        and len(placement.volunteer.courses) == 1
    ]
    running.sort(key=lambda placement: (-placement.course.weekly_shifts, placement.course.start, placement.number))
    return tuple(running[: _most(placements)])


def _most(placements: Sequence[Placement]) -> int:
    return max(WITH_FIXED_ALLOWANCE, len(placements) // 12)


def _fixed_amounts(
    placements: Sequence[Placement], attendance: Mapping[tuple[str, int], Attendance]
) -> Mapping[tuple[str, int], Decimal]:
    """The amount by placement and month, in steps of five euro.

    The first has two months at the limit itself: a cent below it and exactly at it.
    """
    amounts: dict[tuple[str, int], Decimal] = {}
    for number, placement in enumerate(placements):
        below_the_limit = [Decimal(0), CENT] if number == 0 else []
        share = _USUAL_SHARE * (5 - number % 3) / 5
        months = sorted(month for placed, month in attendance if placed == placement.number)
        for month in months:
            year = month // _MONTHS_IN_A_YEAR
            earned = Decimal(attendance[placement.number, month].minutes) / 60 * _EUROS_PER_HOUR
            if below_the_limit and earned >= month_cap(year):
                amounts[placement.number, month] = month_cap(year) - below_the_limit.pop()
            else:
                usual = min(month_cap(year) * share, earned)
                amounts[placement.number, month] = Decimal(int(usual / _STEP) * _STEP)
    return amounts


def _add_fixed(claims: Claims, placement: Placement, month: int, amounts: Mapping[tuple[str, int], Decimal]) -> None:
    amount = amounts[placement.number, month]
    if amount:
        claims.add(placement.volunteer.number, placement.number, month, "vaste vergoeding", {"bedrag": amount})


def _add_travel(chance: Chance, claims: Claims, placement: Placement, month: int, kilometres: int) -> None:
    if kilometres and placement.host.pays_travel:
        values = travel_columns(kilometres)
        refused = chance.happens(_REFUSED)
        claims.add(placement.volunteer.number, placement.number, month, "reiskosten", values, refused=refused)


def _add_receipt(chance: Chance, claims: Claims, placement: Placement, month: int) -> None:
    volunteer = placement.volunteer
    if chance.happens(_WITH_RECEIPT):
        kind, low, high, asked = chance.one_of(_RECEIPTS)
        amount = chance.between(low * 100, high * 100) * CENT
        values = {"bedrag": amount, "bon_aanwezig": "ja", **asked}
        claims.add(volunteer.number, placement.number, month, kind, values)
    gifts_are_given = month % _MONTHS_IN_A_YEAR == _DECEMBER and len(volunteer.courses) == 1
    if gifts_are_given and chance.happens(_GIFT_TO):
        claims.add(volunteer.number, placement.number, month, "attentie", {"bedrag": _GIFT})
