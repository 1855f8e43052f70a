"""Amounts that follow from hours, half-days or months under a local scheme (2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tests.allowances.reference.claims import euros, is_unreadable
from tests.allowances.reference.figures_by_hand import age_on

SCHEME_CELLS = (
    "max_per_maand", "max_per_jaar", "bedrag_per_uur", "bedrag_per_dagdeel", "bedrag_per_maand", "max_per_uur",
    "afkappen", "telt_kosten_mee", "geldig_tot",
)  # fmt: skip
NO_BENEFIT, NOT_TOLD = ("geen",), (None, "niet gevraagd", "onbekend")


@dataclass
class Computed:
    """An exact amount in euros for one placement; `hourly` is the amount per hour where there are hours."""

    placement: str
    month: int
    day: object
    amount: Fraction = Fraction(0)
    hourly: Decimal | None = None
    approved: bool = True
    unread: bool = False


def computed_of(person, claims, hours, organisation):
    """Everything that is computed of one person, by scheme: `{scheme: [Computed]}`."""
    found = {}
    for work in hours:
        scheme = organisation.scheme_of(work.placement)
        if scheme is not None and not work.unread:
            item = of_work(person, work, scheme, claims, organisation)
            found.setdefault(scheme, []).extend([item] if item else [])
    for name in organisation.placements_of(person["vrijwilliger_id"]):
        scheme = organisation.scheme_of(name)
        if scheme is not None:
            found.setdefault(scheme, []).extend(of_months(person, name, scheme, claims, hours, organisation))
    return found


def of_work(person, work, scheme, claims, organisation):
    item = Computed(work.placement, work.month, work.day, approved=work.approved)
    rows = organisation.rows_of(scheme, work.day)
    own = organisation.placements[work.placement].get("uurvergoeding")
    if len(rows) != 1:
        item.unread = True
        return item
    hourly, half_day = rows[0].get("bedrag_per_uur"), rows[0].get("bedrag_per_dagdeel")
    hourly = own if own is not None else hourly
    per_half_day = half_day is not None and (hourly is None or work.half_days is not None)
    per_half_day = per_half_day and not is_unreadable(half_day)
    if rows[0].get("bedrag_per_uur") is None and half_day is None:
        return None
    if is_declared(
        claims, work.placement, "dagdeelvergoeding" if per_half_day else "uurvergoeding", work.month, organisation
    ):
        return None
    met = meets_conditions(person, rows[0], work.day)
    if met is False:
        return None
    if met is None or is_broken(rows[0]):
        item.unread = True
        return item
    half_day_minutes = organisation.minutes_per_half_day()
    if per_half_day:
        half_days = (
            Fraction(work.half_days, 1000) if work.half_days is not None else Fraction(work.minutes, half_day_minutes)
        )
        item.amount = half_days * half_day / 100
        item.hourly = None if work.half_days is not None else Decimal(half_day) / 100 / (Decimal(half_day_minutes) / 60)
    else:
        minutes = work.minutes if work.half_days is None else Fraction(work.half_days, 1000) * half_day_minutes
        item.amount = Fraction(minutes) / 60 * hourly / 100
        item.hourly = euros(hourly)
    return item


def is_of_no_use(work, claims, organisation):
    """Hours whose amount stands on Onkosten: whether they can be read makes no difference."""
    scheme = organisation.scheme_of(work.placement)
    if scheme is None or work.day is None:
        return False
    rows = organisation.rows_of(scheme, work.day)
    own = organisation.placements[work.placement].get("uurvergoeding")
    half_day = rows[0].get("bedrag_per_dagdeel") if len(rows) == 1 else None
    hourly = own is not None or half_day is None or is_unreadable(half_day)
    sort = "uurvergoeding" if hourly else "dagdeelvergoeding"
    return is_declared(claims, work.placement, sort, work.month, organisation)


def of_months(person, name, scheme, claims, hours, organisation):
    """A fixed amount per month: for months with work where Uren has rows of the placement, else for those it ran in."""
    placement = organisation.placements[name]
    if placement.get("werktijd") not in (None, "eigen tijd"):
        return
    has_rows = any(row.get("plaatsing_id") == name for row in organisation.hours)
    for month in range(1, 13):
        if organisation.first(month) > organisation.as_of:
            return
        rows = organisation.rows_of(scheme, organisation.first(month))
        amount = rows[0].get("bedrag_per_maand") if len(rows) == 1 else None
        worked = any(work.placement == name and work.month == month and not work.unread for work in hours)
        ran = organisation.is_running(name, organisation.last(month)) or organisation.is_running(
            name, organisation.first(month)
        )
        if amount is None or not (worked if has_rows else ran):
            continue
        if is_declared(claims, name, "vaste vergoeding", month, organisation):
            continue
        met = meets_conditions(person, rows[0], organisation.first(month))
        if met is False:
            continue
        item = Computed(name, month, organisation.first(month))
        item.unread = met is None or is_broken(rows[0])
        item.amount = Fraction(0) if item.unread else Fraction(amount, 100)
        yield item


def is_broken(row):
    """Whether a row of Regelingen has a cell that cannot be read: then nothing can be computed from it (2.13)."""
    return is_unreadable(*(row.get(key) for key in SCHEME_CELLS))


def meets_conditions(person, row, day):
    """Whether the scheme holds for this person on this day; None when that cannot be told."""
    born, least, most = person.get("geboortedatum"), row.get("min_leeftijd"), row.get("max_leeftijd")
    answers = []
    if least is not None or most is not None:
        if is_unreadable(least, most, born) or born is None:
            answers.append(None)
        else:
            answers.append((least or 0) <= age_on(born, day) <= (most if most is not None else 999))
    if row.get("alleen_uitkering") == "ja":
        benefit = person.get("uitkering")
        answers.append(None if benefit in NOT_TOLD else benefit not in NO_BENEFIT)
    return False if False in answers else None if None in answers else True


def is_declared(claims, placement, sort, month, organisation):
    """Never both (2.14): a row of that soort, placement and month, also one that was rejected; a row without a placement
    speaks for every placement of the volunteer."""
    return any(
        claim.sort == sort and claim.row.get("andere_organisatie") != "ja" and organisation.year * 12 + month - 1 in claim.months
        and organisation.placement_of(claim) in (None, placement)
        for claim in claims
    )  # fmt: skip
