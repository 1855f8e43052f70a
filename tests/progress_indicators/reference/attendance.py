"""I-04 to I-11 and I-55: hours, weeks, visits and who was there."""

from __future__ import annotations

from fractions import Fraction

from tests.progress_indicators.reference.values import DAY, Value, count, grouped, months_later, share, whole_weeks

EXCUSED = ("verhinderd", "verlof")
CANCELLED = "geannuleerd door organisatie"


def figures(book):
    """The figures; none of them without a sheet Uren."""
    found = dict(every_figure(book))
    yield from found.items() if book.has("Uren") else ((key, Value(None)) for key in found)


def every_figure(book):
    worked = book.worked()
    minutes = sum((shift.minutes for shift in worked if shift.minutes), Fraction(0))
    each = {
        name: sum(shift.minutes or 0 for shift in mine) for name, mine in grouped(worked, lambda s: s.volunteer).items()
    }
    people = sum(total >= 60 for total in each.values())
    weeks = Fraction(book.days(), 7)
    yield "I-04", count(minutes)
    yield "I-05", Value(minutes / people / weeks if people and weeks else None, n=people)
    units = sum((half_days(book, shift) for shift in worked), Fraction(0))
    yield "I-06", count(units)
    yield "I-07", weeks_as_agreed(book)
    yield "I-08/weken", share(*first_weeks(book, outings=False))
    yield "I-08/uitstapjes", share(*first_weeks(book, outings=True))
    yield "I-09", build_up(book)
    yield from presence(book)
    yield "I-55", share(*client_months(book))


def half_days(book, shift):
    told = shift.row.get("dagdelen")
    return told if told is not None else (shift.minutes or 0) / Fraction(book.minutes_per_half_day())


def presence(book):
    planned = [s for s in book.asked_shifts() if book.within(s.day) and s.presence != CANCELLED]
    came = [shift for shift in planned if shift.came]
    in_time = [shift for shift in came if shift.presence != "te laat"]
    missed = [shift for shift in planned if shift.presence == "niet verschenen"]
    yield "I-10", share(len(came), len(planned))
    yield "I-11/op_tijd", share(len(in_time), len(came))
    yield "I-11/niet_verschenen", share(len(missed), len(planned))


# -- the norms of programmes


def expected(book, placement):
    """The first and the last day on which visits are expected; None where none are."""
    person, status = book.owner(placement), book.status(placement)
    running = status in ("proef", "actief") and book.status_of_volunteer(person) == "actief"
    over = status in ("afgerond", "uitval") and placement.get("eind_werkelijk") is not None
    if not running and not over:
        return None
    planned = [day for day in (placement.get("eind_gepland"), placement.get("verlengd_tot")) if day is not None]
    ends = [placement.get("eind_werkelijk"), max(planned, default=None), person.get("einddatum"), book.as_of]
    return placement["startdatum"], min(day for day in ends if day is not None)


def visits(book, placement):
    """The shifts that are, or may be, of a placement."""
    return [
        shift for shift in book.asked_shifts()
        if shift.placement is placement or (shift.placement is None and shift.volunteer == placement["vrijwilliger_id"])
    ]  # fmt: skip


def dates(shifts, first, last):
    """The dates on which somebody came; what the organisation cancelled is not held against a volunteer."""
    return {s.day for s in shifts if first <= s.day <= last and (s.came or s.presence == CANCELLED)}


def whole_half_days(book, shift):
    told = shift.row.get("dagdelen")
    return (
        told
        if told is not None
        else max(1, int((shift.minutes or 0) / Fraction(book.minutes_per_half_day()) + Fraction(1, 2)))
    )


def weeks_as_agreed(book):
    met = whole = 0
    for placement in book.all("Plaatsingen"):
        span, norms = expected(book, placement), book.programme(placement)
        if span is None:
            continue
        mine = visits(book, placement)
        begin = whole_weeks(span[0], span[0] + DAY * 13)[0]
        for monday in whole_weeks(max(span[0], book.first), min(span[1], book.last)):
            asked = norms.get("min_keer_per_week")
            if norms.get("norm_weken") is not None and monday >= begin + DAY * 7 * norms["norm_weken"]:
                asked = None
            half = norms.get("min_dagdelen_per_week")
            here = [shift for shift in mine if monday <= shift.day <= monday + DAY * 6]
            if (asked is None and half is None) or any(shift.presence in EXCUSED for shift in here):
                continue
            kept = [shift for shift in here if shift.came or shift.presence == CANCELLED]
            enough = asked is None or len({shift.day for shift in kept}) >= asked
            enough = enough and (half is None or sum(whole_half_days(book, shift) for shift in kept) >= half)
            whole, met = whole + 1, met + enough
    return share(met, whole)


def first_weeks(book, *, outings):
    """Of the placements in their first weeks: weeks with enough outings among those that are over, or all outings."""
    part = whole = 0
    for placement in book.all("Plaatsingen"):
        norms, span = book.programme(placement), expected(book, placement)
        times, number = norms.get("min_keer_per_week"), norms.get("norm_weken")
        if times is None or number is None or span is None:
            continue
        begin = whole_weeks(span[0], span[0] + DAY * 13)[0]
        end = begin + DAY * (7 * number - 1)
        if begin > book.last or end < book.first:
            continue
        mine = visits(book, placement)
        if outings:
            part, whole = part + len(dates(mine, begin, min(end, book.last))), whole + times * number
            continue
        for week in range(number):
            monday, sunday = begin + DAY * 7 * week, begin + DAY * (7 * week + 6)
            if sunday <= min(book.last, span[1]):
                whole, part = whole + 1, part + (len(dates(mine, monday, sunday)) >= times)
    return part, whole


def build_up(book):
    early = late = Fraction(0)
    number = 0
    for placement in book.all("Plaatsingen"):
        if book.programme(placement).get("opbouw_verwacht") != "ja" or expected(book, placement) is None:
            continue
        begin = whole_weeks(placement["startdatum"], placement["startdatum"] + DAY * 13)[0]
        if not book.within(begin + DAY * 55) or begin + DAY * 55 > expected(book, placement)[1]:
            continue
        number += 1
        mine = [s for s in visits(book, placement) if s.came and s.minutes]
        early += sum(s.minutes for s in mine if begin <= s.day < begin + DAY * 28)
        late += sum(s.minutes for s in mine if begin + DAY * 28 <= s.day < begin + DAY * 56)
    return Value((late / early - 1) * 100 if early else None, n=number)


def client_months(book):
    """Client-months with a visit, and those in which one was asked."""
    asked = {}
    for placement in book.all("Plaatsingen"):
        span = expected(book, placement)
        if (
            book.programme(placement).get("min_keer_per_maand") is None
            or span is None
            or placement.get("clientcode") is None
        ):
            continue
        for first in months(book):
            if span[0] <= first and months_later(first, 1) - DAY <= span[1]:
                asked.setdefault((placement["clientcode"], first), False)
    for placement in book.all("Plaatsingen"):
        begin, end = placement["startdatum"], placement.get("eind_werkelijk") or book.as_of
        for code, first in asked:
            stretch = max(begin, first), min(end, months_later(first, 1) - DAY)
            if placement.get("clientcode") == code and dates(visits(book, placement), *stretch):
                asked[code, first] = True
    return sum(asked.values()), len(asked)


def months(book):
    """The first days of the months that lie wholly in the period and are over."""
    first = book.first if book.first.day == 1 else months_later(book.first.replace(day=1), 1)
    while months_later(first, 1) - DAY <= book.last:
        yield first
        first = months_later(first, 1)
