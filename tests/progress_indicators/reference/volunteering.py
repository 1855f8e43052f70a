"""I-01, I-02, I-03 and I-54: who is there, came, left and stays."""

from __future__ import annotations

from fractions import Fraction

from tests.progress_indicators.reference.book import NEVER_ACTIVE, PLANNED
from tests.progress_indicators.reference.values import Value, count, median_of, months_later, share

MONTHS = (3, 6, 12, 24, 36)


def figures(book):
    people = book.all("Vrijwilligers")
    new = [row for row in people if book.within(row.get("startdatum"))]
    gone = [row for row in people if book.within(row.get("einddatum"))]
    before, now = active_on(book, book.first), active_on(book, book.last)
    middle = Fraction(len(before) + len(now), 2)
    yield "I-01", count(len(now))
    yield "I-02/nieuw", count(len(new))
    yield "I-02/vertrokken", count(len(gone))
    yield "I-03", Value(len(gone) / middle * 100 if middle else None)
    firsts = [first_day(book, row) for row in now]
    yield "I-54/1_jaar", share(sum(months_later(day, 12) < book.last for day in firsts), len(now))
    yield "I-54/3_jaar", share(sum(months_later(day, 36) < book.last for day in firsts), len(now))
    yield "I-54/mediaan", median_of((book.last - day).days for day in firsts)
    yield "I-54/blijft", retention(book, people)


def first_day(book, person):
    """startdatum, else the first placement or hours; None when there are none."""
    if person.get("startdatum") is not None:
        return person["startdatum"]
    name = person["vrijwilliger_id"]
    days = [row["startdatum"] for row in book.placements_of(name) if book.status(row) not in PLANNED]
    days += [shift.day for shift in book.shifts if shift.volunteer == name and shift.came]
    return min(days, default=None)


def active_on(book, day):
    """The volunteers of the selection who are active on a day; of an earlier day the status of today tells nothing."""
    found = []
    for person in book.all("Vrijwilligers"):
        start, end, status = first_day(book, person), person.get("einddatum"), book.status_of_volunteer(person)
        left = status == "gestopt" and day >= book.as_of and end is None
        if (
            start is not None
            and start <= day
            and (end is None or end >= day)
            and status not in NEVER_ACTIVE
            and not left
        ):
            found.append(person)
    return found


def retention(book, people):
    """The product limit of staying longer than so many months, and than twelve of them."""
    spans = []
    for person in people:
        start, end = first_day(book, person), person.get("einddatum")
        if start is None or start > book.last or book.status_of_volunteer(person) in NEVER_ACTIVE:
            continue
        left = end is not None and end <= book.last
        spans.append((((end if left else book.last) - start).days, left))
    curve = {f"na {months} maanden": staying(spans, months) for months in MONTHS}
    return Value(curve["na 12 maanden"], n=len(spans), breakdown=curve)


def staying(spans, months):
    """Of each day on which somebody left the part of those still there who stayed; a month is 365.25 / 12 days. None where
    nobody was followed so long and not everyone has left."""
    until = months * Fraction(36525, 1200)
    stays = Fraction(1)
    for day in sorted({days for days, has_left in spans if has_left and days <= until}):
        there = sum(days >= day for days, _ in spans)
        stays *= 1 - Fraction(sum(has_left and days == day for days, has_left in spans), there)
    followed = any(days >= int(until) for days, _ in spans)
    return stays * 100 if followed or (spans and stays == 0) else None
