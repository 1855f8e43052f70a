"""Local schemes: what was paid, what is due, cut or blocked at the cap, per month (2.1, 2.8, 2.9, 2.13, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from tests.allowances.reference.claims import FIXED_SORTS, ZERO, euros, is_unreadable
from tests.allowances.reference.computed import PER_SHIFT, is_broken, meets_conditions
from tests.allowances.reference.verdicts import room, statuses

FEES = (*FIXED_SORTS, "correctie")


@dataclass
class SchemeMonth:
    """Amounts in euros. `used` counts for the cap whatever happens: paid before, approved against a condition of the
    scheme, and costs. `due` is approved and not paid yet; `items` are the computed amounts that count. `unread` makes the
    line of the scheme unknown, `unread_computed` that of the tax rule too."""

    used: Decimal = ZERO
    costs: Decimal = ZERO
    due: list = field(default_factory=list)
    items: list = field(default_factory=list)
    waiting: list = field(default_factory=list)
    submitted: Decimal = ZERO
    unproven: bool = False
    unread: bool = False
    unread_computed: bool = False
    row: bool = False
    no_row: bool = False
    has_basis: bool = True
    month_cap: Decimal | None = None
    year_cap: Decimal | None = None
    cuts: bool = False
    counts_costs: bool = False
    payable: Decimal = ZERO
    cut: Decimal = ZERO
    fees: Decimal = ZERO
    tested: Decimal = ZERO
    to_date: Decimal = ZERO
    shares: list = field(default_factory=list)
    statuses: list = field(default_factory=list)
    room_month: Decimal | None = None
    room_year: Decimal | None = None

    @property
    def computed(self):
        return cents(sum((item.amount for item in self.items), Fraction(0)))

    @property
    def declared(self):
        return sum((amount for _, amount in self.due), ZERO)

    @property
    def submitted_from_hours(self):
        return cents(sum((item.amount for item in self.waiting), Fraction(0)))

    @property
    def gross(self):
        return max(self.computed + self.declared, ZERO)

    @property
    def for_tax(self):
        """What of the computed amount counts for the tax rule, which knows the declared rows itself: after the cut."""
        goes_on = self.payable if self.cuts else self.gross
        return min(max(goes_on - self.declared, ZERO), self.computed)


def judge_scheme(person, scheme, claims, hours, computed, organisation):
    """`({month: SchemeMonth}, whole year unread)` of one person in one scheme, over all placements in it."""
    name = person["vrijwilliger_id"]
    mine = [each for each in organisation.placements_of(name) if organisation.scheme_of(each) == scheme]
    months = {number: SchemeMonth() for number in range(1, 13)}
    for number, month in months.items():
        set_caps(month, number, scheme, organisation)
    unread_year = False
    for claim in claims:
        if claim.unread and (mine or scheme_of_claim(claim, organisation) == scheme):
            unread_year = unread_year or not claim.months
        for month in claim.months:
            if month // 12 == organisation.year:
                add_claim(months[month % 12 + 1], claim, person, scheme, mine, organisation)
    for work in hours:
        if mine and is_unread(work, scheme, mine, organisation):
            unread_year = unread_year or work.month is None
            for month in [months[work.month]] if work.month else months.values():
                month.unread = month.unread_computed = True
                month.row = month.row or work.month is not None
    for item in computed:
        add_computed(months[item.month], item)
    finish(months, unread_year)
    return months, unread_year


def is_unread(work, scheme, mine, organisation):
    """Whether a row of Uren may belong to this scheme and does not tell what it pays for."""
    if work.placement is not None and work.placement not in mine:
        return False
    if work.day is not None and work.day < organisation.begins(scheme):
        return False
    of_shift = organisation.pays(scheme, *PER_SHIFT) and work.unread
    return of_shift or (organisation.pays(scheme, "bedrag_per_maand") and work.is_unread_per_month())


def set_caps(month, number, scheme, organisation):
    month.has_basis = organisation.has_basis()
    rows = organisation.rows_of(scheme, organisation.first(number))
    for name, key in (("month_cap", "max_per_maand"), ("year_cap", "max_per_jaar")):
        if len(rows) == 1 and not is_unreadable(rows[0].get(key)) and rows[0].get(key) is not None:
            setattr(month, name, euros(rows[0][key]))
    month.no_row = len(rows) != 1 or is_broken(rows[0])
    month.cuts = len(rows) == 1 and rows[0].get("afkappen") == "ja"
    month.counts_costs = len(rows) == 1 and rows[0].get("telt_kosten_mee") != "nee"  # unreadable: it may be so (2.13)


def add_claim(month, claim, person, scheme, mine, organisation):
    if claim.unread:
        if mine or scheme_of_claim(claim, organisation) == scheme:
            month.unread = month.row = True
        return
    if mine and claim.sort in FEES and not claim.elsewhere and is_without_a_scheme(claim, organisation):
        month.unread = month.unread_computed = month.row = True
    if claim.elsewhere or claim.kind == "natura" or scheme_of_claim(claim, organisation) != scheme:
        return
    fee = claim.sort in FEES
    if not fee and not month.counts_costs:
        return
    month.row = True
    if not claim.approved and not claim.paid_before:
        month.submitted += claim.amount
    elif not fee:
        month.costs += claim.amount
        month.unproven = month.unproven or claim.kind != "werkelijk"
    else:
        add_fee(month, claim, person, scheme, organisation)


def is_without_a_scheme(claim, organisation):
    """A fee that names a placement or a scheme that cannot be used: any scheme of the person may have paid it."""
    named, placement = claim.row.get("regeling_id"), claim.placement
    if named is not None:
        return is_unreadable(named) or not organisation.is_local(named)
    return placement is not None and (is_unreadable(placement) or placement not in organisation.placements)


def add_fee(month, claim, person, scheme, organisation):
    """Who does not meet a condition of the scheme gets nothing from it any more."""
    rows = organisation.rows_of(scheme, claim.day())
    met = meets_conditions(person, rows[0], claim.day()) if len(rows) == 1 else True
    month.unread = month.unread or met is None
    if claim.paid_before or met is False:
        month.used += claim.amount
    else:
        month.due.append((organisation.placement_of(claim), claim.amount))


def scheme_of_claim(claim, organisation):
    """What the row names, else that of its placement, else that of its programme."""
    named = claim.row.get("regeling_id")
    if isinstance(named, str):
        return named if organisation.is_local(named) else None
    placement = organisation.placement_of(claim)
    return organisation.scheme_of_programme(None) if placement is None else organisation.scheme_of(placement)


def add_computed(month, item):
    month.row = True
    if item.unread:
        month.unread = month.unread_computed = True
    elif item.refused:
        return
    elif item.approved:
        month.items.append(item)
    else:
        month.waiting.append(item)


def finish(months, unread_year):
    """Only proven costs have no cap (2.1), and so has a scheme without a maximum. Nothing is carried over (2.9)."""
    for month in months.values():
        month.unread = month.unread or (month.no_row and month.row)
        month.submitted += month.submitted_from_hours
    unread = unread_year or any(month.unread for month in months.values())
    fees = any(month.used or month.gross or month.unproven for month in months.values())
    costs_only = not fees and not unread and any(month.costs for month in months.values())
    to_date = ZERO
    for month in months.values():
        if costs_only:
            month.month_cap = month.year_cap = None
        to_date = settle(month, to_date, ZERO if costs_only else month.costs)
    for month in months.values():
        unknown = month.unread or unread_year
        caps = [(month.tested, month.month_cap, "over_month"), (month.to_date, month.year_cap, "over_year")]
        month.statuses = statuses(caps, unknown=unknown, capped=any(cap is not None for _, cap, _ in caps))
        if not unknown and month.month_cap is not None:
            month.room_month = room(month.month_cap, month.tested)
        if not unread and month.year_cap is not None:
            month.room_year = room(month.year_cap, to_date)


def settle(month, to_date, costs):
    """What is paid now: cut at the cap, or nothing above it when the scheme does not cut."""
    base, gross = month.used + costs, month.gross
    caps = ((month.month_cap, base), (month.year_cap, to_date + base))
    fits = min([gross, *(room(cap, spent) for cap, spent in caps if cap is not None)])
    month.payable = fits if month.cuts or fits == gross else ZERO
    month.cut = gross - fits if month.cuts else ZERO
    month.fees = month.used + (fits if month.cuts else gross)
    month.tested = month.fees + costs
    month.to_date = to_date + month.tested
    month.shares = divided(month)
    return month.to_date


def cents(amount):
    """Half a cent up."""
    return Decimal(int(amount * 100 + Fraction(1, 2))) / 100


def divided(month):
    """To the cent, by largest remainder; of equal remainders the first placement. By hours (2.9): at one rate per hour the
    hours and the amounts are in the same proportion."""
    weights = {}
    for name, amount in [*((item.placement, item.amount) for item in month.items), *month.due]:
        weights[name or ""] = weights.get(name or "", Fraction(0)) + Fraction(amount)
    weights = {name: max(weights[name], Fraction(0)) for name in sorted(weights)}
    total, whole = sum(weights.values()), int(month.payable * 100) if month.has_basis else 0
    exact = {name: whole * weight / total if total else Fraction(0) for name, weight in weights.items()}
    parts = {name: int(value) for name, value in exact.items()}
    order = sorted(exact, key=lambda name: (parts[name] - exact[name], name))
    for name in order[: whole - sum(parts.values())] if total else []:
        parts[name] += 1
    return [(name, Decimal(part) / 100) for name, part in parts.items()]
