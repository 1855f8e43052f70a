"""The tax rule and the lines of the benefits over the months of one person (2.2, 2.4, 2.8, 2.10-2.13, 2.16)."""

from __future__ import annotations

from tests.allowances.reference.claims import ZERO, euros, is_unreadable
from tests.allowances.reference.figures_by_hand import age_on, has_welfare_exemption, tax_caps, welfare_caps
from tests.allowances.reference.verdicts import flat_monthly, hour_of, reached_in, room, statuses

WELFARE = ("bijstand", "IOAW/IOAZ")
UWV = ("WW", "ZW", "WIA", "WAO", "Wajong")


def judge_line(scheme, person, received, organisation):
    """The answer of one line (`fiscaal`, `bijstand` or `uwv`) in the words of the JSON: the months and the year."""
    caps = {number: caps_of(scheme, person, organisation, number) for number in received.months}
    hour_norm = scheme == "fiscaal" or (scheme == "uwv" and person["uitkering"] == "WW" and organisation.year < 2019)
    months, year = judge_caps(caps, received, organisation, hour_norm=hour_norm)
    if scheme == "bijstand" and received.is_capped():
        apply_age(months, year, caps, person, received, organisation)
    return months, year


def judge_caps(caps, received, organisation, *, hour_norm):
    """Every month and the year against the caps; `caps` are pairs (month, year) per month, None where not known."""
    capped, doubtful = received.is_capped(), received.is_doubtful()
    amounts, to_date = totals(received, capped)
    pace = growth(received, to_date, capped)
    year_unknown = received.is_year_unread() or doubtful or (capped and caps[12][1] is None)
    found = {}
    for number, month in received.months.items():
        cap_month, cap_year = caps[number] if capped else (None, None)
        unknown = month.unread or received.unread_year or doubtful or (capped and None in (cap_month, cap_year))
        hour = hour_of(month.hours) if hour_norm else "not_tested"
        tests = [(amounts[number], cap_month, "over_month"), (to_date[number], cap_year, "over_year")]
        also = {"over_hour"} if hour == "over" else set()
        has_room = capped and not unknown
        room_month = room(cap_month, amounts[number]) if has_room else None
        room_year = room(cap_year, to_date[12]) if has_room and not year_unknown else None
        payable = None if room_year is None else min(room_month, room_year) if organisation.has_basis() else ZERO
        is_known = capped and not year_unknown
        found[number] = {
            "forfait": month.forfait, "actual": month.werkelijk, "in_kind": month.natura,
            "elsewhere": month.elsewhere_shown, "tested": amounts[number], "year_to_date": to_date[number],
            "submitted": month.submitted, "month_cap": cap_month, "year_cap": cap_year, "hour_status": hour,
            "statuses": statuses(tests, capped=capped, unknown=unknown, also=also), "row": month.row,
            "room_month": room_month, "room_year": room_year, "payable_now": payable,
            "reached": reached_in(pace, to_date, {n: caps[n][1] for n in caps}, number) if is_known else None,
        }  # fmt: skip
    counted = [number for number in received.months if amounts[number]]
    cap = caps[12][1] if capped else None
    year = {
        "tested": to_date[12], "submitted": sum((line["submitted"] for line in found.values()), ZERO), "year_cap": cap,
        "statuses": statuses([(to_date[12], cap, "over_year")], capped=capped, unknown=year_unknown),
        "flat_monthly": None, "months_over": months_over(found), "reached": found[(counted or [1])[-1]]["reached"],
    }  # fmt: skip
    if capped and not year_unknown:
        year["flat_monthly"] = flat_amount(caps, to_date, received, organisation)
    return found, year


def flat_amount(caps, to_date, received, organisation):
    """What may be paid in every month that is left: after the month of the reference date and after the last month in
    which something was paid or approved here. What comes from elsewhere in those months stays within the caps too."""
    left = months_left(received, organisation)
    if not left or any(None in caps[number] for number in left) or to_date[12] > caps[12][1]:
        return None
    if not organisation.has_basis():
        return ZERO
    months = [room(caps[number][0], received.months[number].elsewhere) for number in left]
    years = [flat_monthly(caps[number][1], to_date[number], place) for place, number in enumerate(left, start=1)]
    return min(*months, *years)


def months_left(received, organisation):
    paid = [number for number, month in received.months.items() if month.paid_here]
    return range(max([organisation.month_of_reference_date(), *paid]) + 1, 13)


def months_over(months):
    return [number for number, line in months.items() if "over_month" in line["statuses"]]


def totals(received, capped):
    """What is tested of each month, and of the year up to and including it (2.5)."""
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


def caps_of(scheme, person, organisation, month):
    year = organisation.year
    if scheme == "bijstand":
        return welfare_caps(year, month, in_trajectory=person.get("re_integratietraject") == "ja")
    return own_maximum(organisation, month, tax_caps(year)) if scheme == "fiscaal" else tax_caps(year)


def own_maximum(organisation, month, known):
    """2.12: a row of kind `fiscaal maximum` goes before the figure of the law while it is valid."""
    day = organisation.first(month)
    rows = [
        row for row in organisation.schemes
        if row["soort"] == "fiscaal maximum" and row["geldig_van"] <= day
        and (row.get("geldig_tot") is None or day <= row["geldig_tot"])
    ]  # fmt: skip
    answer = []
    for key, figure in zip(("max_per_maand", "max_per_jaar"), known, strict=True):
        cells = [row[key] for row in rows if row.get(key) is not None]
        answer.append(None if is_unreadable(*cells) else min(map(euros, cells)) if cells else figure)
    return tuple(answer)


def apply_age(months, year, caps, person, received, organisation):
    """Under 27 a fixed allowance has no exemption (section 1, Bijstand): no cap and no room for that month. Without a birth
    date it cannot be told (2.6)."""
    answers = {
        number: [is_exempt(person, day) for day in month.days_of_fixed()] for number, month in received.months.items()
    }
    over_the_year = [is_exempt(person, organisation.first(1))] if received.per_year else []
    refused = any(False in each for each in (*answers.values(), over_the_year))
    doubtful = any(None in each and False not in each for each in (*answers.values(), over_the_year))
    for number, line in months.items():
        if False in answers[number]:
            without_exemption(line)
        elif None in answers[number]:
            line |= {
                "statuses": with_unknown(line["statuses"]),
                "room_month": None,
                "room_year": None,
                "payable_now": None,
            }
        first = is_exempt(person, organisation.first(number))
        if not first and line["payable_now"] is not None:
            line["payable_now"] = None if first is None else ZERO
        if doubtful:
            line |= {"room_year": None, "payable_now": None, "reached": None}
    apply_age_to_year(year, person, received, organisation, refused=refused, doubtful=doubtful)
    year["months_over"] = months_over(months)


def apply_age_to_year(year, person, received, organisation, *, refused, doubtful):
    """A year with a month without exemption has none itself; its cap holds only for who reached the age in it."""
    left = [is_exempt(person, organisation.first(number)) for number in months_left(received, organisation)]
    if doubtful:
        year["reached"] = None
    if doubtful or not all(left):
        year["flat_monthly"] = None
    if refused and is_exempt(person, organisation.last(12)) is False:
        year |= {"year_cap": None, "reached": None}
        year["statuses"] = ["no_exemption", *(each for each in year["statuses"] if each == "unknown")]
    elif refused:
        year["statuses"] = ["no_exemption", *(each for each in year["statuses"] if each != "within")]
    elif doubtful:
        year["statuses"] = with_unknown(year["statuses"])


def without_exemption(line):
    line |= {"month_cap": None, "year_cap": None, "reached": None}
    line["statuses"] = ["no_exemption", *(each for each in line["statuses"] if each == "unknown")]
    for key in ("room_month", "room_year", "payable_now"):
        line[key] = None if line[key] is None else ZERO


def with_unknown(found):
    """What is over stays over; the milder statuses are no longer certain."""
    return [each for each in found if each in ("over_year", "over_month")] + ["unknown"]


def is_exempt(person, day):
    """None when it cannot be told: no birth date, or a year of which nobody knows the limit."""
    born = person.get("geboortedatum")
    if has_welfare_exemption(0, day):
        return True
    if born is None or is_unreadable(born) or day.year > 2026:
        return None
    return has_welfare_exemption(age_on(born, day), day)
