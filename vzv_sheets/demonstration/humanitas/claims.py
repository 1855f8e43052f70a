"""Humanitas Westerkwartier: what volunteers claim, actual costs only (003 E14: no fee)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.claims import CENT, Approval, Claims, travel_columns
from vzv_sheets.demonstration.humanitas.visits import Visits
from vzv_sheets.demonstration.humanitas.volunteers import Volunteer
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.vocabulary.days import month_number

_MONTHS_IN_A_YEAR = 12
# Two in three go by car and claim it, the others cycle.
_EVERY_NTH_CYCLES = 3
_KILOMETRES = (2, 18)
_BUYS_SOMETHING = 0.12
_CENTS = (350, 4200)
_REFUSED = 0.01


def claim_rows(
    chance: Chance, volunteers: Sequence[Volunteer], visits: Visits, approved_by: str, as_of: dt.date
) -> SheetRows:
    """Sheet Onkosten in the order of the months: travel to all households together, and things with a receipt."""
    approval = Approval(approved_by, as_of)
    claims = Claims(approval, expected=len(volunteers) * _MONTHS_IN_A_YEAR)
    distances = {volunteer.number: chance.between(*_KILOMETRES) for volunteer in volunteers}
    last = month_number(as_of)
    for month in range(last - _MONTHS_IN_A_YEAR + 1, last + 1):
        if not approval.handed_in(month):
            continue
        for index, volunteer in enumerate(volunteers):
            visited = visits.by_month.get((volunteer.number, month), 0)
            if visited and index % _EVERY_NTH_CYCLES:
                values = travel_columns(2 * visited * distances[volunteer.number])
                refused = chance.happens(_REFUSED)
                claims.add(volunteer.number, None, month, "reiskosten", values, refused=refused)
            if visited and chance.happens(_BUYS_SOMETHING):
                values = {"bedrag": chance.between(*_CENTS) * CENT, "bon_aanwezig": "ja"}
                claims.add(volunteer.number, None, month, volunteer.activity.receipts, values)
    return claims.rows
