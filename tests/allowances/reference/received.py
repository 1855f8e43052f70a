"""What one person received in each month of a year, before any verdict (2.1, 2.3, 2.5, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from tests.allowances.reference.claims import ZERO, euros, is_unreadable
from tests.allowances.reference.figures_by_hand import age_on, hour_norm

ABSENT = ("afgemeld", "verhinderd", "verlof", "niet verschenen", "geannuleerd door organisatie")


@dataclass
class Month:
    """`hours` are the verdicts on the hour norm; `days` and `days_elsewhere` the days of fixed allowances above zero."""

    forfait: Decimal = ZERO
    werkelijk: Decimal = ZERO
    natura: Decimal = ZERO
    submitted: Decimal = ZERO
    rows_elsewhere: list = field(default_factory=list)
    elsewhere: Decimal = ZERO
    elsewhere_shown: Decimal | None = None
    hours: list = field(default_factory=list)
    days: list = field(default_factory=list)
    days_elsewhere: list = field(default_factory=list)
    unread: bool = False
    row: bool = False
    paid_here: bool = False

    def days_of_fixed(self):
        """The days on which a fixed allowance was earned that was not corrected to nothing."""
        return (self.days if self.forfait > 0 else []) + (self.days_elsewhere if self.elsewhere > 0 else [])


@dataclass
class Received:
    """The months of a person with what makes the whole year doubtful. `per_year` was declared to come from elsewhere."""

    months: dict
    unread_year: bool
    possibly_fixed: bool
    seen: bool
    per_year: Decimal | None = None

    def is_capped(self):
        """2.1: without a fixed allowance or a gift proven costs have no maximum."""
        months = self.months.values()
        fixed = any(m.forfait or m.natura or m.elsewhere for m in months) or bool(self.per_year)
        return fixed or not any(m.werkelijk for m in months)

    def is_doubtful(self):
        """Whether a row that cannot be read may be the fixed allowance that would make proven costs count."""
        return self.possibly_fixed and not self.is_capped()

    def is_year_unread(self):
        return self.unread_year or any(month.unread for month in self.months.values())


def receive(person, claims, judged_schemes, organisation):
    """`judged_schemes` are the answers of `judge_scheme`."""
    months = {number: Month() for number in range(1, 13)}
    unread_year = possibly_fixed = False
    for claim in claims:
        possibly_fixed = possibly_fixed or claim.possibly_fixed
        unread_year = unread_year or (claim.unread and not claim.months)
        for month in claim.months:
            if month // 12 == organisation.year:
                add(months[month % 12 + 1], claim, person, claims, organisation)
    for found, whole_year in judged_schemes:
        unread_year = unread_year or whole_year
        for number, line in found.items():
            add_scheme(months[number], line, person)
            possibly_fixed = possibly_fixed or line.unread_computed
        possibly_fixed = possibly_fixed or whole_year
    seen = bool(claims) or any(month.row for month in months.values()) or unread_year
    received = Received(months, unread_year, possibly_fixed, seen)
    add_elsewhere(received, person, organisation)
    return received


def add(month, claim, person, claims, organisation):
    month.row = True
    month.unread = month.unread or claim.unread
    if claim.unread:
        return
    month.paid_here = month.paid_here or (claim.paid and not claim.elsewhere)
    if claim.elsewhere:
        month.rows_elsewhere.append(claim.amount)
    elif not claim.paid:
        month.submitted += claim.amount
        return
    else:
        setattr(month, claim.kind, getattr(month, claim.kind) + claim.amount)
        if claim.is_fixed:
            month.hours += declared_hours(person, claim, claims, organisation)
    if claim.amount > 0 and (claim.elsewhere or claim.kind == "forfait"):
        (month.days_elsewhere if claim.elsewhere else month.days).append(claim.day())


def add_scheme(month, line, person):
    month.row = month.row or bool(line.items or line.waiting or (line.unread_computed and line.row))
    month.unread = month.unread or line.unread_computed
    month.submitted += line.submitted_from_hours
    month.paid_here = month.paid_here or bool(line.items)
    month.forfait += line.for_tax
    if line.for_tax > 0:
        month.days += [item.day for item in line.items]
    born = person.get("geboortedatum")
    month.hours += [
        "not_tested" if item.hourly is None else hour_verdict(born, item.day, item.hourly) for item in line.items
    ]


def declared_hours(person, claim, claims, organisation):
    """The verdict on each day of a declared amount per hour: Onkosten.uren, else the hours on Uren (2.14)."""
    minutes, born = claim.row.get("uren"), person.get("geboortedatum")
    if claim.sort != "uurvergoeding" or is_unreadable(minutes):
        return ["not_tested"]
    if minutes:
        return [hour_verdict(born, claim.day(), claim.amount / (Decimal(minutes) / 60))]
    moment = moment_of(claim, organisation)
    days = None if moment is None else days_worked(claim, organisation)
    if not days:
        return ["not_tested"]
    sharing = [
        other for other in claims
        if other.counts and other.kind == "forfait" and other.sort == "uurvergoeding" and not other.row.get("uren")
        and not is_unreadable(other.row.get("uren")) and moment_of(other, organisation) == moment
    ]  # fmt: skip
    rate = sum(other.amount for other in sharing) / (Decimal(sum(days.values())) / 60)
    return [hour_verdict(born, day, rate) for day in days]


def moment_of(claim, organisation):
    """The placement with the day, or with the month where only that is told."""
    if is_unreadable(claim.placement):
        return None
    day = claim.row.get("werkdatum")
    return organisation.placement_of(claim), claim.months[0] if day is None or is_unreadable(day) else day


def days_worked(claim, organisation):
    """The minutes of each day on which was worked for a claim; None where a row of that person and month is unreadable."""
    place, moment = moment_of(claim, organisation)
    days = {}
    for row in organisation.hours:
        person, placement, day = organisation.shift_of(row)
        if claim.person not in (person, row.get("vrijwilliger_id")) or row.get("aanwezigheid") in ABSENT:
            continue
        minutes, month = row.get("uren"), None if day is None else day.year * 12 + day.month - 1
        unread = is_unreadable(row.get("aanwezigheid"), minutes) or minutes is None or person is None
        if day is None or (unread and month == claim.months[0]):
            return None
        waits = organisation.needs_approval() and row.get("akkoord_datum") is None
        if not unread and minutes and not waits and placement == place and moment in (day, month):
            days[day] = days.get(day, 0) + minutes
    return days


def hour_verdict(born, day, rate):
    if born is None or is_unreadable(born):
        return "not_tested"
    norm = hour_norm(age_on(born, day), day)
    return "not_tested" if norm is None else "over" if rate > norm else "within"


def add_elsewhere(received, person, organisation):
    """2.5: a declaration holds only for its year; rows of a month replace the amount per month."""
    cells = [person.get(key) for key in ("elders_per_maand", "elders_per_jaar")]
    if is_unreadable(person.get("elders_jaar"), *cells) and any(cell is not None for cell in cells):
        received.unread_year = received.seen = received.possibly_fixed = True
        cells = [None, None]
    if person.get("elders_jaar") != organisation.year:
        cells = [None, None]
    per_month, per_year = (None if cell is None else euros(cell) for cell in cells)
    received.per_year = per_year
    received.seen = received.seen or bool(per_month or per_year)
    for number, month in received.months.items():
        month.elsewhere = sum(month.rows_elsewhere, ZERO) if month.rows_elsewhere else per_month or ZERO
        known = month.rows_elsewhere or per_month is not None or per_year == 0
        month.elsewhere_shown = month.elsewhere if known else None
        if month.elsewhere and not month.rows_elsewhere:
            month.days_elsewhere.append(organisation.first(number))
