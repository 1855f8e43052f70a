"""I-15, I-16 and I-46 to I-48: trajectories, costs and budgets of subsidies."""

from __future__ import annotations

from fractions import Fraction

from tests.progress_indicators.reference.book import PLANNED
from tests.progress_indicators.reference.requirements import missing_signatures
from tests.progress_indicators.reference.values import DAY, Value, count, grouped, months_later, percent


def figures(book):
    named = {row.get("subsidie_id") for row in book.all("Plaatsingen")}
    runs = [row for row in book.sheet("Subsidies") if row["van"] <= book.end and row["tot"] >= book.first]
    whole = [row for row in book.all("Subsidies") if row in runs]
    subsidies = [row for row in runs if row in whole or row["subsidie_id"] in named]
    earned = {row["subsidie_id"]: trajectories(book, row) for row in subsidies}
    yield "I-15", Value(Fraction(sum(earned.values())) if subsidies else None, breakdown=dict(earned))
    priced = [row for row in subsidies if row.get("bedrag_per_traject") is not None]
    amounts = {row["subsidie_id"]: money_of(row, earned[row["subsidie_id"]]) for row in priced}
    yield "I-16", Value(Fraction(sum(amounts.values())) if priced else None, breakdown=amounts)
    claims = [row for row in book.all("Onkosten") if counts(row) and in_months(book, row)]
    by_kind = {
        kind: sum(row["bedrag"] for row in rows) for kind, rows in grouped(claims, lambda row: row["soort"]).items()
    }
    yield "I-46", count(sum(by_kind.values()), breakdown=by_kind) if book.has("Onkosten") else Value(None)
    guidance = sum(guidance_of(book, row) for row in whole)
    costs = Fraction(sum(by_kind.values()) + guidance)
    hours = sum((shift.minutes or 0 for shift in book.worked()), Fraction(0)) / 60
    number = sum(earned.values())
    parts = (
        {"onkosten en vergoedingen op blad Onkosten": sum(by_kind.values()), "begeleidingssubsidie": guidance}
        if costs
        else {}
    )
    yield "I-47/traject", Value(costs / number if number and costs else None, breakdown=parts)
    yield "I-47/uur", Value(costs / hours if hours and costs else None, breakdown=parts)
    yield from budgets(book, whole)


def trajectories(book, subsidy):
    """Placements with intake, a goal of the volunteer and a match, of which the last came in the period of the subsidy."""
    return sum(
        is_earned(book, row, subsidy) for row in book.all("Plaatsingen") if row.get("subsidie_id") == subsidy["subsidie_id"]
    )  # fmt: skip


def is_earned(book, row, subsidy):
    goals = [
        goal["datum_vastgesteld"] for goal in book.sheet("Leerdoelen")
        if goal["plaatsing_id"] == row["plaatsing_id"] and goal.get("van_wie") in (None, "vrijwilliger")
    ]  # fmt: skip
    match = row["startdatum"]
    if subsidy.get("verdiend_bij") == "getekende overeenkomst":
        match = None if missing_signatures(book, row) else row.get("overeenkomst_datum")
    days = [row.get("intakedatum"), min(goals, default=None), match]
    if None in days or book.status(row) in PLANNED:
        return False
    return subsidy["van"] <= max(days) <= min(subsidy["tot"], book.as_of)


def money_of(subsidy, number):
    most = subsidy.get("max_trajecten")
    return subsidy["bedrag_per_traject"] * (number if most is None else min(number, most))


def month(day):
    return day.year * 12 + day.month


def counts(row):
    return row.get("status") != "afgewezen" and row.get("andere_organisatie") != "ja"


def in_months(book, row):
    return book.days() > 0 and month(book.first) <= month(row["werkmaand"]) <= month(book.last)


def guidance_of(book, subsidy):
    """The amount for guidance of the whole months of the period that lie in the subsidy."""
    first, last = max(book.first, subsidy["van"]), min(book.last, subsidy["tot"])
    begin = first if first.day == 1 else months_later(first.replace(day=1), 1)
    number = 0
    while months_later(begin, 1) - DAY <= last:
        number, begin = number + 1, months_later(begin, 1)
    return number * (subsidy.get("begeleidingssubsidie_per_maand") or 0)


def budgets(book, subsidies):
    """What is paid or approved in the months of a subsidy, beside its budget; and how much of its days has passed."""
    with_budget = [row for row in subsidies if row.get("budget") is not None]
    spent = {row["subsidie_id"]: spent_of(book, row) for row in with_budget}
    shares = {row["subsidie_id"]: percent(spent[row["subsidie_id"]], row["budget"]) for row in with_budget}
    yield "I-48", Value(percent(sum(spent.values()), sum(row["budget"] for row in with_budget)), breakdown=shares)
    over = {row["subsidie_id"]: (passed(book, row), (row["tot"] - row["van"]).days + 1) for row in with_budget}
    yield (
        "I-48/periode",
        Value(
            percent(sum(days for days, _ in over.values()), sum(days for _, days in over.values())),
            breakdown={name: percent(*pair) for name, pair in over.items()},
        ),
    )


def passed(book, subsidy):
    return max(0, (min(subsidy["tot"], book.last) - subsidy["van"]).days + 1)


def spent_of(book, subsidy):
    return sum(
        row["bedrag"] for row in book.sheet("Onkosten")
        if row.get("status") in ("akkoord", "betaald") and row.get("andere_organisatie") != "ja"
        and month(subsidy["van"]) <= month(row["werkmaand"]) <= month(subsidy["tot"])
        and programme_of_claim(book, row) == subsidy["programma_id"]
    )  # fmt: skip


def programme_of_claim(book, row):
    """Of its placement, else of the one placement of that volunteer in the month."""
    if row.get("programma_id") is not None:
        return row["programma_id"]
    placement = book.placed.get(row.get("plaatsing_id"))
    if placement is None:
        first = row["werkmaand"]
        last = months_later(first, 1) - DAY
        mine = [p for p in book.placements_of(row["vrijwilliger_id"]) if book.status(p) != "niet gestart"]
        running = [p for p in mine if p["startdatum"] <= last and (p.get("eind_werkelijk") or last) >= first]
        found = mine if len(mine) == 1 else running
        placement = found[0] if len(found) == 1 else None
    return book.programme_id(placement) if placement else book.programme_id(row)
