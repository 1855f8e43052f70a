"""Local schemes: what is declared and what is computed, cut or blocked at the cap, per month (2.9, 2.13, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from tests.allowances.reference.claims import ZERO, euros, is_unreadable
from tests.allowances.reference.verdicts import room, statuses


@dataclass
class SchemeMonth:
    """All amounts are Decimal euros. `unread` makes the line of the scheme unknown, `unread_computed` that of the tax rule
    too. `items` are the computed amounts that count."""

    forfait: Decimal = ZERO
    actual: Decimal = ZERO
    submitted: Decimal = ZERO
    submitted_from_hours: Decimal = ZERO
    computed: Decimal = ZERO
    payable: Decimal = ZERO
    cut: Decimal = ZERO
    tested: Decimal = ZERO
    to_date: Decimal = ZERO
    month_cap: Decimal | None = None
    year_cap: Decimal | None = None
    unread: bool = False
    unread_computed: bool = False
    row: bool = False
    items: list = field(default_factory=list)
    shares: list = field(default_factory=list)
    statuses: list = field(default_factory=list)
    room_month: Decimal | None = None
    room_year: Decimal | None = None


def judge_scheme(person, scheme, claims, hours, computed, organisation):
    """`({month: SchemeMonth}, capped, whole year unread)` of one person in one scheme, over all placements in it."""
    mine = [name for name in organisation.placements_of(person) if organisation.scheme_of(name) == scheme]
    months = {number: SchemeMonth() for number in range(1, 13)}
    unread_year = False
    for claim in claims:
        if concerns(claim, scheme, organisation):
            unread_year = unread_year or (claim.unread and not claim.months)
            for month in claim.months:
                if month // 12 == organisation.year:
                    add_claim(months[month % 12 + 1], claim)
    for work in hours:
        if work.unread and mine and (work.placement is None or work.placement in mine):
            unread_year = unread_year or work.month is None
            for month in [months[work.month]] if work.month else months.values():
                month.unread = month.unread_computed = True
                month.row = month.row or work.month is not None
    for item in computed:
        month = months[item.month]
        month.row = True
        if item.unread:
            month.unread = month.unread_computed = True
        else:
            month.items.append(item)
    to_date = ZERO
    for number, month in months.items():
        to_date = settle(month, number, to_date, scheme, organisation)
    return months, finish(months, unread_year), unread_year


def concerns(claim, scheme, organisation):
    """Whether a claim falls under this scheme; gifts and what others pay never do."""
    if claim.elsewhere or (claim.kind == "natura" and not claim.unread):
        return False
    named = claim.row.get("regeling_id")
    if isinstance(named, str):
        return named == scheme
    if claim.placement is None or is_unreadable(claim.placement):
        return organisation.schemes_of(claim.person) == [scheme]
    return organisation.scheme_of(claim.placement) == scheme


def add_claim(month, claim):
    month.row = True
    if claim.unread:
        month.unread = True
    elif not claim.paid:
        month.submitted += claim.amount if claim.kind == "forfait" else ZERO
    elif claim.kind == "forfait":
        month.forfait += claim.amount
    else:
        month.actual += claim.amount


def settle(month, number, to_date, scheme, organisation):
    """What of the computed amounts is paid: cut at the cap, or nothing when the scheme does not cut."""
    row = the_row(month, number, scheme, organisation)
    counted = [item for item in month.items if item.approved]
    month.computed = cents(sum((item.amount for item in counted), Fraction(0)))
    month.submitted_from_hours = cents(sum((item.amount for item in month.items if not item.approved), Fraction(0)))
    month.submitted += month.submitted_from_hours
    month.items = counted
    base = month.forfait + (month.actual if row is not None and row.get("telt_kosten_mee") != "nee" else ZERO)
    caps = ((month.month_cap, base), (month.year_cap, to_date + base))
    free = [room(cap, spent) for cap, spent in caps if cap is not None]
    cuts = row is not None and row.get("afkappen") == "ja"
    over = bool(free) and month.computed > min(free)
    month.payable = month.computed if not over else min(free) if cuts else ZERO
    goes_on = month.payable if cuts else month.computed
    month.cut = month.computed - goes_on
    month.forfait += goes_on
    month.tested = base + goes_on
    month.to_date = to_date + month.tested
    month.shares = divided(counted, month.payable)
    return month.to_date


def the_row(month, number, scheme, organisation):
    """The one valid row of the scheme in this month; without it, or with an unreadable cap, the month is unread."""
    rows = organisation.rows_of(scheme, organisation.first(number))
    cells = [rows[0].get(key) for key in ("max_per_maand", "max_per_jaar")] if len(rows) == 1 else []
    if not cells or is_unreadable(*cells):
        month.unread = month.unread or month.row
        month.unread_computed = month.unread_computed or bool(month.items)
        return None
    month.month_cap, month.year_cap = (None if cell is None else euros(cell) for cell in cells)
    return rows[0]


def cents(amount):
    """Half a cent up."""
    return Decimal(int(amount * 100 + Fraction(1, 2))) / 100


def divided(items, amount):
    """To the cent, by largest remainder; of equal remainders the first placement. By hours: at one rate per hour the hours
    and the amounts are in the same proportion."""
    weights = {}
    for item in items:
        weights[item.placement] = weights.get(item.placement, Fraction(0)) + item.amount
    total, whole = sum(weights.values()), int(amount * 100)
    if not total:
        return []
    exact = {name: whole * weight / total for name, weight in weights.items()}
    parts = {name: int(value) for name, value in exact.items()}
    order = sorted(exact, key=lambda name: (parts[name] - exact[name], name))
    for name in order[: whole - sum(parts.values())]:
        parts[name] += 1
    return [(name, Decimal(part) / 100) for name, part in sorted(parts.items())]


def finish(months, unread_year):
    """Statuses and room. Only proven costs have no cap (2.1), and so has a scheme without a maximum."""
    fixed = any(month.forfait or month.computed for month in months.values())
    only_costs = not fixed and any(month.actual for month in months.values())
    unread_months = unread_year or any(month.unread for month in months.values())
    for month in months.values():
        unknown = month.unread or unread_year
        if only_costs and not unread_months:
            month.tested = month.to_date = ZERO
            month.month_cap = month.year_cap = None
        caps = [(month.tested, month.month_cap, "over_month"), (month.to_date, month.year_cap, "over_year")]
        month.statuses = statuses(caps, unknown=unknown, capped=any(cap is not None for _, cap, _ in caps))
        if not unknown and month.month_cap is not None:
            month.room_month = room(month.month_cap, month.tested)
        if not unread_months and month.year_cap is not None:
            month.room_year = room(month.year_cap, months[12].to_date)
    return not only_costs
