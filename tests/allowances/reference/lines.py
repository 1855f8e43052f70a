"""The tax rule and the lines of the benefits over the months of one person (2.1-2.8, 2.11-2.13, 2.15, 2.16)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from tests.allowances.reference.claims import ZERO, euros, is_unreadable
from tests.allowances.reference.figures_by_hand import age_on, has_welfare_exemption, hour_norm, tax_caps, welfare_caps
from tests.allowances.reference.verdicts import hour_of, reached_in, room, statuses

WELFARE = ("bijstand", "IOAW/IOAZ")
UWV = ("WW", "ZW", "WIA", "WAO", "Wajong")


@dataclass
class Month:
    """What was received in a month, before any verdict."""

    forfait: Decimal = ZERO
    werkelijk: Decimal = ZERO
    natura: Decimal = ZERO
    submitted: Decimal = ZERO
    rows_elsewhere: list = field(default_factory=list)
    elsewhere: Decimal = ZERO
    elsewhere_shown: Decimal | None = None
    hours: list = field(default_factory=list)
    fixed_days: list = field(default_factory=list)
    unread: bool = False
    row: bool = False
    counted: bool = False


@dataclass
class Received:
    """The months of a person with what makes the whole year doubtful."""

    months: dict
    unread_year: bool
    possibly_fixed: bool
    seen: bool
    per_year: Decimal | None = None


def receive(person, claims, judged_schemes, organisation):
    """Everything that one person received by month; `judged_schemes` are the answers of `judge_scheme`."""
    year = organisation.year
    months = {number: Month() for number in range(1, 13)}
    unread_year = possibly_fixed = False
    for claim in claims:
        touched = [months[month % 12 + 1] for month in claim.months if month // 12 == year]
        possibly_fixed = possibly_fixed or claim.possibly_fixed
        unread_year = unread_year or (claim.unread and not claim.months)
        for month in touched:
            month.row = True
            if claim.unread:
                month.unread = True
            else:
                add(month, claim, person, organisation)
    for found, _, _ in judged_schemes:
        for number, line in found.items():
            add_scheme(months[number], line, person)
            possibly_fixed = possibly_fixed or line.unread_computed
    seen = bool(claims) or any(month.row for month in months.values()) or unread_year
    received = Received(months, unread_year, possibly_fixed, seen)
    add_elsewhere(received, person, year)
    return received


def add(month, claim, person, organisation):
    month.counted = month.counted or claim.elsewhere or claim.paid
    if claim.elsewhere:
        month.rows_elsewhere.append(claim.amount)
        month.fixed_days.append(claim.day())
    elif not claim.paid:
        month.submitted += claim.amount
    else:
        setattr(month, claim.kind, getattr(month, claim.kind) + claim.amount)
        if claim.kind == "forfait":
            month.fixed_days.append(claim.day())
        if claim.is_fixed:
            month.hours.append(declared_hour(person, claim))


def add_scheme(month, line, person):
    month.row = month.row or line.row
    month.unread = month.unread or line.unread_computed
    month.submitted += line.submitted_from_hours
    counted = line.computed - line.cut
    month.counted = month.counted or bool(line.items)
    month.forfait += counted
    if counted:
        month.fixed_days += [item.day for item in line.items]
        born = person.get("geboortedatum")
        month.hours += [
            "not_tested" if item.hourly is None else hour_verdict(born, item.day, item.hourly) for item in line.items
        ]


def declared_hour(person, claim):
    minutes = claim.row.get("uren")
    if claim.sort != "uurvergoeding" or not minutes or is_unreadable(minutes):
        return "not_tested"
    return hour_verdict(person.get("geboortedatum"), claim.day(), claim.amount / (Decimal(minutes) / 60))


def hour_verdict(born, day, rate):
    if born is None or is_unreadable(born):
        return "not_tested"
    norm = hour_norm(age_on(born, day), day)
    return "not_tested" if norm is None else "over" if rate > norm else "within"


def add_elsewhere(received, person, year):
    """2.5: a declaration holds only for its year; rows of a month replace the amount per month."""
    cells = [person.get(key) for key in ("elders_per_maand", "elders_per_jaar")]
    if is_unreadable(person.get("elders_jaar"), *cells) and any(cell is not None for cell in cells):
        received.unread_year = received.seen = received.possibly_fixed = True
        cells = [None, None]
    if person.get("elders_jaar") != year:
        cells = [None, None]
    per_month, per_year = (None if cell is None else euros(cell) for cell in cells)
    received.per_year = per_year
    received.seen = received.seen or bool(per_month or per_year)
    for month in received.months.values():
        month.elsewhere = sum(month.rows_elsewhere, ZERO) if month.rows_elsewhere else per_month or ZERO
        known = month.rows_elsewhere or per_month is not None or per_year == 0
        month.elsewhere_shown = month.elsewhere if known else None


def judge_line(scheme, person, received, organisation):
    """The answer of one line (`fiscaal`, `bijstand` or `uwv`) in the words of the JSON: months and the year."""
    year = organisation.year
    months = received.months
    fixed = any(m.forfait or m.natura or m.elsewhere for m in months.values()) or bool(received.per_year)
    capped = fixed or not any(m.werkelijk for m in months.values())
    doubtful = received.possibly_fixed and not capped
    unread_year = received.unread_year or any(m.unread for m in months.values())
    caps = {number: caps_of(scheme, person, organisation, year, number) for number in months}
    amounts, to_date = totals(received, capped)
    pace = growth(received, to_date, capped)
    found = {}
    for number, month in months.items():
        also, no_age = set(), False
        hour = hour_of(month.hours) if hour_norm_holds(scheme, person, year) else "not_tested"
        if hour == "over":
            also.add("over_hour")
        if scheme == "bijstand":
            no_age = capped and person.get("geboortedatum") is None
            if without_exemption(person, month, year, number):
                also.add("no_exemption")
        cap_month, cap_year = caps[number] if capped and not no_age else (None, None)
        unknown = month.unread or received.unread_year or doubtful or (capped and None in (cap_month, cap_year))
        tests = [(amounts[number], cap_month, "over_month"), (to_date[number], cap_year, "over_year")]
        line = {
            "forfait": month.forfait, "actual": month.werkelijk, "in_kind": month.natura,
            "elsewhere": month.elsewhere_shown, "tested": amounts[number], "year_to_date": to_date[number],
            "submitted": month.submitted, "month_cap": cap_month, "year_cap": cap_year, "hour_status": hour,
            "statuses": statuses(tests, capped=capped, unknown=unknown, also=also), "row": month.row, "counted": month.counted or bool(amounts[number]),
        }  # fmt: skip
        line["room_month"] = None if unknown or not capped or cap_month is None else room(cap_month, amounts[number])
        whole = (
            not unread_year and not doubtful and line["room_month"] is not None and None not in (cap_year, caps[12][1])
        )
        line["room_year"] = room(cap_year, to_date[12]) if whole else None
        line["payable_now"] = min(line["room_month"], line["room_year"]) if whole else None
        if whole and not organisation.has_basis():
            line["payable_now"] = ZERO
        if "no_exemption" in also:
            line["payable_now"] = line["room_month"] = line["room_year"] = ZERO
        line["reached"] = None
        if capped and not unread_year:
            line["reached"] = reached_in(pace, to_date, {n: caps[n][1] for n in months}, number)
        found[number] = line
    return found, judge_year(found, capped, unread_year or doubtful)


def totals(received, capped):
    amounts, to_date = {}, {}
    own = elsewhere = rows = ZERO
    for number, month in received.months.items():
        mine = month.forfait + month.werkelijk + month.natura
        own, elsewhere = own + mine, elsewhere + month.elsewhere
        rows += sum(month.rows_elsewhere, ZERO)
        got = elsewhere if received.per_year is None else max(received.per_year, rows)
        amounts[number] = mine + month.elsewhere if capped else ZERO
        to_date[number] = own + got if capped else ZERO
    return amounts, to_date


def growth(received, to_date, capped):
    """What each month adds to the year. What is declared elsewhere for the whole year is there from the start and has no
    pace."""
    before = received.per_year or ZERO if capped else ZERO
    grown = {}
    for number in received.months:
        grown[number], before = to_date[number] - before, to_date[number]
    return grown


def caps_of(scheme, person, organisation, year, month):
    if scheme == "bijstand":
        return welfare_caps(year, month, in_trajectory=person.get("re_integratietraject") == "ja")
    known = tax_caps(year)
    return own_maximum(organisation, year, month, known) if scheme == "fiscaal" else known


def own_maximum(organisation, year, month, known):
    """2.12: a row of kind `fiscaal maximum` goes before the figure of the law while it is valid."""
    first = dt.date(year, month, 1)
    rows = [
        row for row in organisation.schemes
        if row["soort"] == "fiscaal maximum" and row["geldig_van"] <= first
        and (row.get("geldig_tot") is None or first <= row["geldig_tot"])
    ]  # fmt: skip
    answer = []
    for key, figure in zip(("max_per_maand", "max_per_jaar"), known, strict=True):
        cells = [row[key] for row in rows if row.get(key) is not None]
        answer.append(None if is_unreadable(*cells) else min(map(euros, cells)) if cells else figure)
    return tuple(answer)


def hour_norm_holds(scheme, person, year):
    """Of the benefits only WW tested it, until 2019."""
    return scheme == "fiscaal" or (scheme == "uwv" and person["uitkering"] == "WW" and year < 2019)


def without_exemption(person, month, year, number):
    """A fixed allowance for work on a day on which this person had no exemption (section 1, Bijstand)."""
    born = person.get("geboortedatum")
    if born is None or is_unreadable(born):
        return False
    days = list(month.fixed_days)
    if month.elsewhere and not month.rows_elsewhere:
        days.append(dt.date(year, number, 1))
    return any(not has_welfare_exemption(age_on(born, day), day) for day in days)


def judge_year(months, capped, unread):
    last = months[12]
    shown = [line for line in months.values() if line["counted"]]
    unknown = unread or ("unknown" in last["statuses"] and last["year_cap"] is None and capped)
    also = {"no_exemption"} if any("no_exemption" in line["statuses"] for line in months.values()) else set()
    return {
        "tested": last["year_to_date"], "submitted": sum((line["submitted"] for line in months.values()), ZERO),
        "year_cap": last["year_cap"] if capped else None,
        "statuses": statuses([(last["year_to_date"], last["year_cap"], "over_year")], capped=capped, unknown=unknown, also=also),
        "months_over": [number for number, line in months.items() if "over_month" in line["statuses"]],
        "reached": (shown or [last])[-1]["reached"],
    }  # fmt: skip
