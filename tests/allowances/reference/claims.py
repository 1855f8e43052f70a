"""Rows of Onkosten, one at a time: what a row says, or that it cannot be read (domain/allowances.md 2.1, 2.3, 2.13, 2.15)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tests.allowances.records_by_hand import UNREADABLE_CELL

CENT = Decimal("0.01")
ZERO = Decimal(0)
FIXED_SORTS = ("uurvergoeding", "dagdeelvergoeding", "vaste vergoeding")


@dataclass
class Claim:
    """What one row says about one person. `months` are the months it touches; without one it touches the whole year."""

    person: str
    months: tuple[int, ...]
    row: dict
    unread: bool = False
    possibly_fixed: bool = False
    amount: Decimal = ZERO
    kind: str = ""
    elsewhere: bool = False
    paid: bool = False
    rejected: bool = False

    @property
    def counts(self):
        return self.paid and not self.elsewhere and not self.unread

    @property
    def approved(self):
        return self.row.get("status") == "akkoord"

    @property
    def paid_before(self):
        return self.row.get("status") == "betaald" or self.row.get("betaald_op") is not None

    @property
    def sort(self):
        return self.row.get("soort")

    @property
    def placement(self):
        return self.row.get("plaatsing_id")

    @property
    def is_fixed(self):
        return self.kind == "forfait" and self.sort in FIXED_SORTS

    def day(self):
        """The day for the age: the first of the month where only the month is known (2.6)."""
        day = self.row.get("werkdatum")
        return day if isinstance(day, dt.date) else dt.date(self.months[0] // 12, self.months[0] % 12 + 1, 1)


def euros(cents):
    return Decimal(cents) / 100


def to_the_cent(amount):
    return amount.quantize(CENT, ROUND_HALF_UP)


def is_unreadable(*cells):
    return any(cell is UNREADABLE_CELL for cell in cells)


def claims_of(claims, placements, people, year):
    """Every claim that touches this year, once for each person whom it may concern. A rejected one never counts; it only
    says that its soort was declared (2.14)."""
    owner = {row["plaatsing_id"]: row["vrijwilliger_id"] for row in placements}
    found = []
    for row in claims:
        rejected = row.get("status") == "afgewezen"
        months, month_is_sure = months_of(row)
        if months and not any(month // 12 == year for month in months):
            continue
        persons, person_is_sure = persons_of(row, owner, people)
        sure = month_is_sure and person_is_sure
        for person in persons:
            claim = Claim(person, months, row, rejected=True) if rejected else read(row, person, months, readable=sure)
            found.append(claim)
    return found


def persons_of(row, owner, people):
    who, by_placement = row.get("vrijwilliger_id"), owner.get(row.get("plaatsing_id"))
    known = who in people
    if known and by_placement in (None, who):
        return [who], True
    return sorted({person for person in (who if known else None, by_placement) if person in people}), False


def months_of(row):
    """The month in which the work was done, and whether that is certain."""
    month, day = row.get("werkmaand"), row.get("werkdatum")
    by_day = None if day is None or is_unreadable(day) else day.year * 12 + day.month - 1
    if month is None and by_day is not None:
        return (by_day,), True
    if month is None or is_unreadable(month):
        return () if by_day is None else (by_day,), False
    return tuple(dict.fromkeys((month, by_day if by_day is not None else month))), by_day in (None, month)


def read(row, person, months, *, readable):
    elsewhere, amount, kind = row.get("andere_organisatie") == "ja", amount_of(row), kind_of(row)
    unread = not readable or is_unreadable(row.get("status"), row.get("andere_organisatie"))
    if unread or amount is None or (kind is None and not elsewhere):
        return Claim(person, months, row, unread=True, possibly_fixed=may_be_fixed(row))
    return Claim(person, months, row, amount=amount, kind=kind, elsewhere=elsewhere, paid=is_paid(row))


def is_paid(row):
    """A day of payment that is filled in says that it was paid, also when the day cannot be read."""
    return row.get("status") in ("betaald", "akkoord") or row.get("betaald_op") is not None


def amount_of(row):
    """None when it cannot be read (2.13); kilometres times rate when no amount is filled in."""
    amount = row.get("bedrag")
    if amount is None:
        km, rate = row.get("km"), row.get("tarief")
        if km is None or rate is None or is_unreadable(km, rate):
            return None
        return to_the_cent(Decimal(km) / 1000 * euros(rate))
    if is_unreadable(amount) or (amount < 0 and row.get("soort") != "correctie"):
        return None
    return euros(amount)


def kind_of(row):
    """forfait, werkelijk or natura (2.1, workbook.md); None when it cannot be read."""
    sort, said, proof, km = (row.get(key) for key in ("soort", "bedragsoort", "bon_aanwezig", "km"))
    if is_unreadable(sort, said):
        return None
    if said is not None:
        return said
    if sort in FIXED_SORTS:
        return "forfait"
    if sort == "attentie":
        return "natura"
    if sort is None:
        return None
    if proof == "ja" or (km is not None and not is_unreadable(km) and km > 0):
        return "werkelijk"
    return None if is_unreadable(proof, km) else "forfait"


def may_be_fixed(row):
    """Whether a row that cannot be counted may be a fixed allowance that was paid."""
    elsewhere = row.get("andere_organisatie")
    surely_costs = kind_of(row) == "werkelijk" and not is_unreadable(elsewhere)
    surely_not_paid = not is_paid(row) and not is_unreadable(row.get("status"))
    return elsewhere == "ja" or is_unreadable(elsewhere) or not (surely_not_paid or surely_costs)
