"""What must always hold of the lines of the ledger, on random administrations."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import hypothesis.strategies as st
from hypothesis import given, settings

from tests.allowances.records_by_hand import UNREADABLE_CELL, record_set
from tests.allowances.reference.random_workbooks import random_sheets
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures

SEEDS = st.integers(0, 100_000)
ROOMS = ("room_month", "room_year", "payable_now")


def lines(people, claims, year=2026):
    return ledger_json(ledger(record_set({"Vrijwilligers": people, "Onkosten": claims}), figures(), year))


def judged(sheets, options, year=2026, as_of=None):
    """Months by volunteer, scheme and month, and years by volunteer and scheme."""
    records = record_set(sheets, settings=options, as_of=as_of or dt.date(year, 12, 31))
    found = ledger_json(ledger(records, figures(), year))
    months = {(line["volunteer"], line["scheme"], line["month"]): line for line in found["months"]}
    return months, {(line["volunteer"], line["scheme"]): line for line in found["years"]}


def money(text):
    return None if text is None else Decimal(text)


def is_more(after, before):
    return after is not None and before is not None and Decimal(after) > Decimal(before)


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.integers(1, 12), st.integers(1, 30000), st.sampled_from(["overig", "correctie"]))
def test_one_more_payment_never_makes_more_room(seed, month, cents, sort):
    sheets, options = random_sheets(seed, year=2026)
    as_of = dt.date(2026, max(month, seed % 12 + 1), 28)
    extra = {
        "vrijwilliger_id": "V1",
        "soort": sort,
        "werkmaand": 2026 * 12 + month - 1,
        "bedrag": cents,
        "status": "betaald",
    }
    placements = [row["plaatsing_id"] for row in sheets["Plaatsingen"] if row["vrijwilliger_id"] == "V1"]
    extra |= {"plaatsing_id": placements[0]} if placements else {}
    before, years_before = judged(sheets, options, as_of=as_of)
    after, years_after = judged({**sheets, "Onkosten": [*sheets["Onkosten"], extra]}, options, as_of=as_of)
    for key, line in before.items():
        # Where a maximum of the year now cuts more of a later month, that month holds less and may have room for it.
        cut_now = Decimal(after[key]["tested"]) < Decimal(line["tested"])
        rooms = ("room_year",) if cut_now else ROOMS
        assert [room for room in rooms if is_more(after[key][room], line[room])] == []
    for key, line in years_before.items():
        assert not is_more(years_after[key]["flat_monthly"], line["flat_monthly"])


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_months_add_up_to_the_year(seed):
    sheets, options = random_sheets(seed, year=2026)
    for person in sheets["Vrijwilligers"]:
        person["elders_per_jaar"] = None  # it replaces the months in the year (2.5)
    months, years = judged(sheets, options)
    for key, year in years.items():
        mine = [line for name, line in months.items() if name[:2] == key]
        for amount in ("tested", "submitted"):
            assert sum(Decimal(line[amount]) for line in mine) == Decimal(year[amount])


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter_on_any_sheet(seed, randoms):
    sheets, options = random_sheets(seed, year=2026)
    shuffled = {name: randoms.sample(rows, len(rows)) for name, rows in sheets.items()}
    for first, second in zip(judged(sheets, options), judged(shuffled, options), strict=True):
        assert first.keys() == second.keys()
        for key, line in first.items():
            same = line.keys() - {"cells", "reasons", "figures"}
            assert {name: line[name] for name in same} == {name: second[key][name] for name in same}


@settings(max_examples=60, deadline=None)
@given(SEEDS, st.data())
def test_an_amount_on_several_rows_is_the_same_as_on_one(seed, data):
    sheets, options = random_sheets(seed, year=2026)
    claims = sheets["Onkosten"]
    whole = [
        place for place, row in enumerate(claims)
        if isinstance(row["bedrag"], int) and row["bedrag"] > 0 and row["soort"] != "uurvergoeding"
    ]  # fmt: skip
    if not whole:
        return
    place = data.draw(st.sampled_from(whole))
    row = claims[place]
    first = data.draw(st.integers(0, row["bedrag"]))
    parts = [row | {"bedrag": cents} for cents in (first, row["bedrag"] - first)]
    split = {**sheets, "Onkosten": [*claims[:place], *parts, *claims[place + 1 :]]}
    for one, several in zip(judged(sheets, options), judged(split, options), strict=True):
        assert one.keys() == several.keys()
        for key, line in one.items():
            same = line.keys() - {"cells", "reasons", "figures"}
            assert {name: line[name] for name in same} == {name: several[key][name] for name in same}


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_what_is_divided_over_placements_adds_up_to_the_cent(seed):
    months, _ = judged(*random_sheets(seed, year=2026))
    for line in months.values():
        if line["placements"]:
            assert sum(Decimal(each["payable"]) for each in line["placements"]) == Decimal(line["payable_now"])
            assert min(Decimal(each["payable"]) for each in line["placements"]) >= 0


@settings(max_examples=60, deadline=None)
@given(SEEDS)
def test_only_proven_costs_are_never_over_in_any_scheme(seed):
    sheets, options = random_sheets(seed, year=2026, readable=True)
    for person in sheets["Vrijwilligers"]:
        person |= {"elders_per_maand": None, "elders_per_jaar": None}
    for row in sheets["Onkosten"]:
        row |= {"soort": "reiskosten", "bedragsoort": None, "bon_aanwezig": "ja", "andere_organisatie": None}
        row["bedrag"] = abs(row["bedrag"] or 0)
        row["vrijwilliger_id"] = row["vrijwilliger_id"] or "V1"
    sheets = {
        **sheets,
        "Uren": [],
        "Regelingen": [row for row in sheets["Regelingen"] if "bedrag_per_maand" not in row],
    }
    months, years = judged(sheets, options)
    every = [*months.values(), *years.values()]
    assert {status for line in every for status in line["statuses"]} <= {"no_cap", "within", "unknown"}
    assert not any(status == "unknown" for line in every if line["scheme"] == "fiscaal" for status in line["statuses"])


# How grave a status is where a cell becomes unreadable: everything that is unknown or over is alike.
GRAVITY = {"within": 0, "no_cap": 0, "over_hour": 0, "near": 1, "at_limit": 2}
GRAVEST = 3
CELLS = {
    "Onkosten": ("soort", "werkmaand", "bedrag", "bedragsoort", "status", "andere_organisatie", "bon_aanwezig", "uren", "km", "werkdatum"),
    "Uren": ("datum", "uren", "dagdelen", "aanwezigheid", "akkoord_datum", "plaatsing_id"),
    "Regelingen": (
        "geldig_tot", "bedrag_per_uur", "bedrag_per_dagdeel", "bedrag_per_maand", "max_per_maand", "max_per_jaar",
        "telt_kosten_mee", "afkappen", "min_leeftijd", "max_leeftijd", "alleen_uitkering",
    ),
    "Plaatsingen": ("uurvergoeding", "werktijd"),
    "Vrijwilligers": (
        "geboortedatum", "uitkering", "re_integratietraject", "elders_jaar", "elders_per_maand", "elders_per_jaar",
    ),
}  # fmt: skip


def gravity(line):
    return max(GRAVITY.get(status, GRAVEST) for status in line["statuses"])


@settings(max_examples=150, deadline=None)
@given(SEEDS, st.sampled_from([2016, 2017, 2021, 2026]), st.data())
def test_a_cell_that_cannot_be_read_never_makes_a_verdict_friendlier(seed, year, data):
    sheets, options = random_sheets(seed, year=year, readable=True)
    filled = [
        (sheet, place, key)
        for sheet, keys in CELLS.items() for place, row in enumerate(sheets[sheet]) for key in keys
        if row.get(key) is not None and (sheet != "Uren" or row["vrijwilliger_id"] is not None)
    ]  # fmt: skip
    sheet, place, key = data.draw(st.sampled_from(filled))
    row = sheets[sheet][place]
    spoiled = {**sheets, sheet: [*sheets[sheet][:place], row | {key: UNREADABLE_CELL}, *sheets[sheet][place + 1 :]]}
    before, years_before = judged(sheets, options, year)
    after, years_after = judged(spoiled, options, year)
    for name, line in years_before.items():
        assert gravity(same_rule(years_after, name, name[:2])) >= gravity(line)
    touched = month_of(row) if sheet in ("Onkosten", "Uren") else None
    for name, line in before.items():
        now = same_rule(after, name, name[:2])
        if now is None:  # the row is of another month, or of nobody knows which
            assert gravity(same_rule(years_after, name[:2], name[:2])) == GRAVEST or gravity(line) == 0
            continue
        assert [room for room in ROOMS if is_more(now[room], line[room])] == []
        if name[2] == touched:
            assert gravity(now) >= gravity(line)


def month_of(row):
    if row.get("werkmaand") is not None:
        return f"{row['werkmaand'] // 12}-{row['werkmaand'] % 12 + 1:02d}"
    day = row.get("werkdatum") or row.get("datum")
    return None if day is None else f"{day.year}-{day.month:02d}"


def same_rule(found, name, who):
    """The line of that name; who has a benefit that cannot be read has a line of bijstand instead of UWV."""
    return found.get(name) or (found.get((who[0], "bijstand", *name[2:])) if who[1] == "uwv" else None)
