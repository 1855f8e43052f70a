"""I-12 to I-14, I-17 to I-20, I-22, I-37, I-51 and I-53: from intake to the end of a placement."""

from __future__ import annotations

from tests.progress_indicators.reference.book import NOT_BEGUN, PLANNED
from tests.progress_indicators.reference.values import (
    DAY,
    Value,
    count,
    grouped,
    mean_of,
    median_of,
    months_later,
    percent,
    share,
)

KINDS_OF_OUTCOME = {
    "betaald werk": ("betaald werk zelfde organisatie", "betaald werk elders"), "re-integratie": ("re-integratie",),
    "opleiding": ("opleiding",), "ander vrijwilligerswerk": ("ander vrijwilligerswerk",),
    "blijft vrijwilliger": ("blijft vrijwilliger",), "terug naar gemeente": ("terug naar gemeente",), "geen": ("geen",),
    "onbekend": ("onbekend", None),
}  # fmt: skip
ONWARDS = ("betaald werk", "re-integratie", "opleiding", "ander vrijwilligerswerk")


def figures(book):
    placements = book.all("Plaatsingen")
    yield "I-12", count(sum(book.within(row["startdatum"]) for row in book.running()))
    yield "I-13", intakes(book, placements)
    waits = [
        (row["startdatum"] - row["intakedatum"]).days for row in placements
        if book.within(row["startdatum"]) and book.has_begun(row) and row.get("intakedatum") and row["intakedatum"] <= row["startdatum"]
    ]  # fmt: skip
    yield "I-14", median_of(waits)
    yield from decisions(book, placements)
    cohort = [
        row
        for row in placements
        if book.within(row["startdatum"]) and row["startdatum"] <= book.last - DAY * 56 and book.has_begun(row)
    ]
    yield "I-19", share(sum(book.status(row) == "uitval" for row in cohort), len(cohort))
    running = book.running()
    long = [
        row
        for row in running
        if min(row.get("eind_werkelijk") or book.last, book.last) > months_later(row["startdatum"], 6)
    ]
    yield "I-20", count(len(long), n=len(running))
    yield "I-22", outcomes(book, placements)
    yield "I-37", changes(book, placements)
    yield from handovers(book)
    yield "I-53", vacancies(book)


def intakes(book, placements):
    """Started ones among the intakes of the period: on placements, and of volunteers who have no such placement yet."""
    on = [row for row in placements if book.within(row.get("intakedatum"))]
    people = set()
    for talk in book.all("Gesprekken"):
        if talk["soort"] == "intake" and talk.get("stand") in (None, "gehouden") and book.within(talk["datum"]):
            placement = book.placed.get(talk.get("plaatsing_id"), {})
            people.add(talk.get("vrijwilliger_id") or placement.get("vrijwilliger_id"))
    without = {
        name for name in people - {None}
        if not any(row.get("intakedatum") for row in book.placements_of(name))
    }  # fmt: skip
    return share(sum(map(book.has_begun, on)), len(on) + len(without))


def decisions(book, placements):
    asked = in_time = go = no_go = 0
    for row in placements:
        weeks, decision, day = (
            book.programme(row).get("gonogo_na_weken"),
            row.get("gonogo_besluit"),
            row.get("gonogo_datum"),
        )
        term = None if weeks is None else row["startdatum"] + DAY * 7 * weeks
        begun = book.status(row) not in NOT_BEGUN
        ended = row.get("eind_werkelijk") is not None and term is not None and row["eind_werkelijk"] < term
        if book.within(term) and not ended and decision != "n.v.t." and begun:
            asked += 1
            in_time += decision in ("go", "no-go") and (day is None or day <= term)
        if decision in ("go", "no-go") and book.within(day or term):
            go, no_go = go + (decision == "go"), no_go + (decision == "no-go")
    yield "I-17", share(in_time, asked)
    yield "I-18", share(go, go + no_go)


def outcomes(book, placements):
    ended = [row for row in placements if book.within(row.get("eind_werkelijk"))]
    by_kind = {
        kind: sum(row.get("uitstroom") in words for row in ended) for kind, words in KINDS_OF_OUTCOME.items()
    }  # fmt: skip
    found = share(sum(by_kind[kind] for kind in ONWARDS), len(ended))
    found.breakdown = {kind: percent(number, len(ended)) for kind, number in by_kind.items()}
    return found


def changes(book, placements):
    """Volunteers less one of each client in the twelve months up to the last day; circles have several by nature."""
    first = months_later(book.last, -12) + DAY
    beside = [
        row for row in placements
        if row.get("clientcode") and book.overlaps(row, first, book.last) and book.programme(row).get("soort") != "cirkel"
    ]  # fmt: skip
    each = grouped(beside, lambda row: row["clientcode"]).values()
    return mean_of(len({row["vrijwilliger_id"] for row in rows}) - 1 for rows in each)


def handovers(book):
    rows, days = book.all("Overdrachten"), book.setting("overdracht_dagen")
    yield (
        "I-51",
        median_of(
            (row["antwoord_op"] - row["gevraagd_op"]).days for row in rows if book.within(row.get("antwoord_op"))
        ),
    )
    if days is None:
        yield "I-51/open", Value(None)
    else:
        open_ones = [
            row
            for row in rows
            if (row.get("antwoord_op") is None or row["antwoord_op"] > book.last)
            and (book.last - row["gevraagd_op"]).days > days
        ]
        yield "I-51/open", count(len(open_ones))


def vacancies(book):
    part = whole = 0
    for row in book.all("Vacatures"):
        places = row.get("aantal_plaatsen") or 1
        mine = [
            p
            for p in book.all("Plaatsingen")
            if p.get("vacature_id") == row["vacature_id"] and book.status(p) not in PLANNED
        ]
        whole += places
        part += places if row.get("status") == "vervuld" else min(places, len(mine))
    return share(part, whole)
