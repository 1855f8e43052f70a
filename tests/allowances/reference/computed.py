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
PER_SHIFT = ("bedrag_per_uur", "bedrag_per_dagdeel")
NO_BENEFIT, NOT_TOLD = ("geen", "AOW/pensioen"), (None, "niet gevraagd", "onbekend")


@dataclass
class Computed:
    """An exact amount in euros for one placement; `hourly` is the amount per hour where there are hours. `refused`: the
    person does not meet a condition of the scheme."""

    placement: str
    month: int
    day: object
    amount: Fraction = Fraction(0)
    hourly: Decimal | None = None
    approved: bool = True
    unread: bool = False
    refused: bool = False


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
    """A shift is paid once: per half-day where only half-days are told or paid, else per hour."""
    item = Computed(work.placement, work.month, work.day, approved=work.approved)
    if not organisation.pays(scheme, *PER_SHIFT) or work.day < organisation.begins(scheme):
        return None
    rows = organisation.rows_of(scheme, work.day)
    sort, cell = sort_and_rate(work, scheme, organisation)
    if is_declared(claims, work.placement, sort, work.month, organisation):
        return None
    if len(rows) != 1 or is_broken(rows[0]) or is_unreadable(cell):
        item.unread = True
        return item
    if cell is None:
        return None
    per_half_day = sort == "dagdeelvergoeding"
    met = meets_conditions(person, rows[0], work.day)
    if met is None or (work.is_unread_per_half_day() if per_half_day else work.is_unread_per_hour()):
        item.unread = True
    elif not met:
        item.refused = True
    elif per_half_day:
        quantity, item.hourly = half_days_of(work, cell, organisation)
        item.amount = quantity * cell / 100
    else:
        minutes = work.minutes
        if minutes is None:
            minutes = Fraction(work.half_days, 1000) * organisation.minutes_per_half_day()
        item.amount, item.hourly = Fraction(minutes) / 60 * cell / 100, euros(cell)
    return item


def sort_and_rate(work, scheme, organisation):
    """What Onkosten would call it, and cents per hour or half-day: that of the placement, else that of the scheme."""
    rows = organisation.rows_of(scheme, work.day)
    hourly = organisation.placements[work.placement].get("uurvergoeding")
    half_day = None
    if len(rows) == 1:
        hourly = rows[0].get("bedrag_per_uur") if hourly is None else hourly
        half_day = rows[0].get("bedrag_per_dagdeel")
    only_half_days = work.tells_half_days() and work.minutes is None
    if (
        half_day is not None
        and not is_unreadable(half_day)
        and (hourly is None or is_unreadable(hourly) or only_half_days)
    ):
        return "dagdeelvergoeding", half_day
    return "uurvergoeding", hourly if hourly is not None else half_day


def half_days_of(work, cell, organisation):
    """How many half-days, and what that is per hour where the hours are told."""
    per_half_day = organisation.minutes_per_half_day()
    if not work.tells_half_days():
        return Fraction(work.minutes, per_half_day), euros(cell) / (Decimal(per_half_day) / 60)
    quantity = Fraction(work.half_days, 1000)
    minutes = None if is_unreadable(work.minutes) else work.minutes
    hourly = quantity * cell / 100 / Fraction(minutes, 60) if minutes else None
    return quantity, hourly


def is_of_no_use(work, claims, organisation):
    """Hours whose amount stands on Onkosten: whether they can be read makes no difference."""
    scheme = organisation.scheme_of(work.placement)
    if scheme is None or work.day is None:
        return False
    sorts = [sort_and_rate(work, scheme, organisation)[0]] if organisation.pays(scheme, *PER_SHIFT) else []
    sorts += ["vaste vergoeding"] if organisation.pays(scheme, "bedrag_per_maand") else []
    return all(is_declared(claims, work.placement, sort, work.month, organisation) for sort in sorts)


def of_months(person, name, scheme, claims, hours, organisation):
    """A fixed amount per month: for months with work where Uren has rows of the placement, else for those it ran in from
    the first day to the last."""
    placement = organisation.placements[name]
    not_started = placement.get("startdatum") is not None and placement["startdatum"] > organisation.as_of
    if placement.get("werktijd") not in (None, "eigen tijd") or not_started:
        return
    has_rows = any(organisation.shift_of(row)[1] == name for row in organisation.hours)
    for month in range(1, 13):
        first = organisation.first(month)
        if first > organisation.as_of:
            return
        worked = any(
            work.placement == name and work.month == month and not work.is_unread_per_month() for work in hours
        )
        last = min(organisation.last(month), organisation.as_of)
        ran = organisation.is_running(name, first) and organisation.is_running(name, last)
        day = max(first, placement.get("startdatum") or first)
        rows = organisation.rows_of(scheme, day)
        amount = rows[0].get("bedrag_per_maand") if len(rows) == 1 else None
        broken = len(rows) != 1 or is_broken(rows[0])
        if organisation.last(month) < organisation.begins(scheme) or not organisation.pays(scheme, "bedrag_per_maand"):
            continue
        if not (worked if has_rows else ran) or (amount is None and not broken):
            continue
        if is_declared(claims, name, "vaste vergoeding", month, organisation):
            continue
        met = None if broken else meets_conditions(person, rows[0], day)
        item = Computed(name, month, day, unread=met is None, refused=met is False)
        item.amount = Fraction(amount, 100) if met else Fraction(0)
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
