"""The tax rule of domain/allowances.md section 2, once more: one row at a time, in Decimal, without arrays.

Written from the document and not from the product. It knows the rows of `records_by_hand` and answers per volunteer and
month and per volunteer what the document asks.
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from tests.allowances.records_by_hand import UNREADABLE_CELL

GRAVITY = [
    "no_exemption", "over_year", "over_month", "unknown", "over_hour", "at_limit", "near", "within", "no_cap",
]  # fmt: skip
CENT = Decimal("0.01")
ZERO = Decimal(0)


def euros(cents):
    return Decimal(cents) / 100


def is_unreadable(*cells):
    return any(cell is UNREADABLE_CELL for cell in cells)


def amount_of(row):
    """None when it cannot be read (2.13); kilometres times rate when no amount is filled in."""
    amount = row.get("bedrag")
    if amount is None:
        km, rate = row.get("km"), row.get("tarief")
        if km is None or rate is None or is_unreadable(km, rate):
            return None
        return (Decimal(km) / 1000 * euros(rate)).quantize(CENT, ROUND_HALF_UP)
    if is_unreadable(amount) or (amount < 0 and row.get("soort") != "correctie"):
        return None
    return euros(amount)


def kind_of(row):
    """forfait, werkelijk or natura (2.1, workbook.md); None when it cannot be read."""
    soort, said, proof, km = (row.get(key) for key in ("soort", "bedragsoort", "bon_aanwezig", "km"))
    if is_unreadable(soort, said):
        return None
    if said is not None:
        return said
    if soort in ("uurvergoeding", "dagdeelvergoeding", "vaste vergoeding"):
        return "forfait"
    if soort == "attentie":
        return "natura"
    if soort is None:
        return None
    if proof == "ja" or (km is not None and not is_unreadable(km) and km > 0):
        return "werkelijk"
    return None if is_unreadable(proof, km) else "forfait"


def judge(volunteers, claims, year, cap_month, cap_year):
    """`{volunteer: {"months": {1..12: verdict}, "year": verdict}}`; caps are Decimals or None when not known."""
    answer = {}
    for person in volunteers:
        mine = [row for row in claims if row.get("vrijwilliger_id") == person["vrijwilliger_id"]]
        mine = [row for row in mine if row.get("status") != "afgewezen"]
        verdict = judge_person(person, mine, year, cap_month, cap_year)
        if verdict is not None:
            answer[person["vrijwilliger_id"]] = verdict
    return answer


def judge_person(person, rows, year, cap_month, cap_year):
    months = {month: new_month() for month in range(1, 13)}
    unread_year = possibly_fixed = seen = False
    for row in rows:
        when = row.get("werkmaand")
        placed = when is not None and not is_unreadable(when)
        if placed and when // 12 != year:
            continue
        seen = True
        if cannot_be_counted(row):
            possibly_fixed = possibly_fixed or may_be_fixed(row)
            unread_year = unread_year or not placed
            if placed:
                months[when % 12 + 1]["unread"] = months[when % 12 + 1]["row"] = True
        else:
            count(person, row, months[when % 12 + 1])
    per_month, per_year = declaration(person, year)
    if not seen and not per_month and not per_year:
        return None
    return add_verdicts(months, per_month, per_year, unread_year, possibly_fixed, cap_month, cap_year)


def is_paid(row):
    return row.get("status") in ("betaald", "akkoord") or row.get("betaald_op") is not None


def cannot_be_counted(row):
    when, elsewhere = row.get("werkmaand"), row.get("andere_organisatie") == "ja"
    unread = when is None or is_unreadable(when, row.get("status"), row.get("andere_organisatie"))
    return unread or amount_of(row) is None or (kind_of(row) is None and not elsewhere)


def may_be_fixed(row):
    """Whether a row that cannot be counted may be a fixed allowance that was paid."""
    surely_not_paid = not is_paid(row) and not is_unreadable(row.get("status"))
    surely_costs = kind_of(row) == "werkelijk" and not is_unreadable(row.get("andere_organisatie"))
    return row.get("andere_organisatie") == "ja" or not (surely_not_paid or surely_costs)


def count(person, row, month):
    month["row"] = True
    amount, kind = amount_of(row), kind_of(row)
    if row.get("andere_organisatie") == "ja":
        month["elsewhere_rows"].append(amount)
    elif not is_paid(row):
        month["submitted"] += amount
    else:
        month[kind] += amount
        if kind == "forfait" and row["soort"] == "uurvergoeding":
            month["hours"].append(hour_verdict(person, row, amount))
        elif kind == "forfait" and row["soort"] in ("dagdeelvergoeding", "vaste vergoeding"):
            month["hours"].append("not_tested")


def new_month():
    return {
        "forfait": ZERO, "werkelijk": ZERO, "natura": ZERO, "submitted": ZERO, "elsewhere_rows": [], "hours": [],
        "unread": False, "row": False,
    }  # fmt: skip


def declaration(person, year):
    if person.get("elders_jaar") != year:
        return None, None
    found = [person.get("elders_per_maand"), person.get("elders_per_jaar")]
    return tuple(None if cents is None else euros(cents) for cents in found)


HOURLY = {2025: ("5.60", "3.30"), 2026: ("5.75", "3.40")}  # adult from 21, younger


def hour_verdict(person, row, amount):
    born, minutes = person.get("geboortedatum"), row.get("uren")
    if born is None or not minutes or is_unreadable(minutes):
        return "not_tested"
    day = row.get("werkdatum") or dt.date(row["werkmaand"] // 12, row["werkmaand"] % 12 + 1, 1)
    age = day.year - born.year - (1 if (day.month, day.day) < (born.month, born.day) else 0)
    norm = Decimal(HOURLY[day.year][0 if age >= 21 else 1])
    return "over" if amount / (Decimal(minutes) / 60) > norm else "within"


def add_verdicts(months, per_month, per_year, unread_year, possibly_fixed, cap_month, cap_year):
    rows_elsewhere = to_date_own = ZERO
    for month in months.values():
        if month["elsewhere_rows"]:
            month["elsewhere"] = sum(month["elsewhere_rows"])
            rows_elsewhere += month["elsewhere"]
        else:
            month["elsewhere"] = per_month or ZERO
        known = month["elsewhere_rows"] or per_month is not None or per_year == 0
        month["elsewhere_shown"] = month["elsewhere"] if known else None
    fixed = any(month["forfait"] or month["natura"] or month["elsewhere"] for month in months.values())
    costs = any(month["werkelijk"] for month in months.values())
    capped = bool(fixed or per_year or not costs)
    unknown_year = unread_year or any(month["unread"] for month in months.values())
    doubtful = possibly_fixed and not capped
    elsewhere_to_date = rows_to_date = ZERO
    year_total = ZERO
    for month in months.values():
        own = month["forfait"] + month["werkelijk"] + month["natura"]
        month["tested"] = own + month["elsewhere"] if capped else ZERO
        to_date_own += own
        elsewhere_to_date += month["elsewhere"]
        rows_to_date += sum(month["elsewhere_rows"], ZERO)
        received = elsewhere_to_date if per_year is None else max(per_year, rows_to_date)
        month["to_date"] = year_total = to_date_own + received if capped else ZERO
        month["hour_status"] = hour_of(month["hours"])
        unknown = month["unread"] or unread_year or doubtful or (capped and cap_month is None)
        month["statuses"] = statuses(
            capped, unknown, [(month["tested"], cap_month, "over_month"), (month["to_date"], cap_year, "over_year")],
            over_hour=month["hour_status"] == "over",
        )  # fmt: skip
        no_room = unknown or not capped
        month["room_month"] = None if no_room else max(cap_month - month["tested"], ZERO)
    unknown = unknown_year or doubtful or (capped and cap_year is None)
    year = {"tested": year_total, "statuses": statuses(capped, unknown, [(year_total, cap_year, "over_year")])}
    for month in months.values():
        known = month["room_month"] is not None and not unknown
        month["room_year"] = max(cap_year - year_total, ZERO) if known else None
        month["payable_now"] = min(month["room_month"], month["room_year"]) if known else None
    shown = {number: month for number, month in months.items() if month["row"] or month["tested"]}
    return {"months": shown, "year": year, "all_months": months}


def hour_of(found):
    if "over" in found:
        return "over"
    return "within" if found and set(found) == {"within"} else "not_tested"


def statuses(capped, unknown, tests, *, over_hour=False):
    found = set()
    for amount, cap, over in tests:
        if capped and cap is not None:
            if amount > cap:
                found.add(over)
            elif not unknown and amount == cap:
                found.add("at_limit")
            elif not unknown and amount >= cap * Decimal("0.9"):
                found.add("near")
    if unknown:
        found.add("unknown")
    if over_hour:
        found.add("over_hour")
    if not found:
        found.add("within" if capped else "no_cap")
    return sorted(found, key=GRAVITY.index)
