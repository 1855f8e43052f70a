"""Sheet Onkosten: travel by the kilometre for those who go by car, and costs with a receipt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from vzv_sheets.demonstration.claims import CENT, Approval, Claims, travel_columns
from vzv_sheets.demonstration.practice.model import Administration
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.vocabulary.days import month_number

_MONTHS_IN_A_YEAR = 12
_REFUSED = 0.02


def claim_rows(made: Administration) -> SheetRows:
    """The claims of a year in the order of the months: of each month that is over."""
    chance, costs = made.chance("Onkosten"), made.practice.costs
    approval = Approval(made.network.signatory.full_name, made.as_of)
    claims = Claims(approval, expected=len(made.members) * _MONTHS_IN_A_YEAR)
    days = _days_by_month(made)
    distances = {member.number: chance.between(*costs.kilometres) for member in made.members}
    paid_travel = _whose_travel_is_paid(made)
    last = month_number(made.as_of)
    for month in range(last - _MONTHS_IN_A_YEAR + 1, last + 1):
        if not approval.handed_in(month):
            continue
        for member in made.members:
            times = days.get((member.number, month), 0)
            if times and member.turn % costs.every_nth_travels == 0 and paid_travel[member.number]:
                values = travel_columns(2 * times * distances[member.number])
                refused = chance.happens(_REFUSED)
                claims.add(member.number, None, month, "reiskosten", values, refused=refused)
            if times and costs.receipts and chance.happens(costs.buys):
                kind, low, high = chance.one_of(costs.receipts)
                values = {"bedrag": chance.between(low * 100, high * 100) * CENT, "bon_aanwezig": "ja"}
                claims.add(member.number, None, month, kind, values)
    return claims.rows


def _days_by_month(made: Administration) -> Mapping[tuple[str, int], int]:
    """On how many days each volunteer was there in each month; in a circle everybody counts for each meeting."""
    found = Counter[tuple[str, int]]()
    for match in made.matches:
        key = match.client.code if made.in_circles and match.client else match.number
        last = match.last_day(made.as_of)
        for visit in made.visits.get(key, ()):
            if match.began and match.start <= visit.day <= last:
                found[match.member.number, month_number(visit.day)] += 1
    return found


def _whose_travel_is_paid(made: Administration) -> Mapping[str, bool]:
    """Who is at no organisation, nor in a programme, that pays no travel costs."""
    found = dict.fromkeys((member.number for member in made.members), True)
    for match in made.matches:
        unpaid = match.host is not None and not match.host.organisation.pays_travel
        if unpaid or match.norms.row.get("reiskosten_vergoed") == "nee":
            found[match.member.number] = False
    return found
