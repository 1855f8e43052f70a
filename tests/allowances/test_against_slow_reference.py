"""The ledger against an independent slow program on random administrations, and what must always hold of it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import hypothesis.strategies as st
from hypothesis import given, settings

from tests.allowances.records_by_hand import UNREADABLE_CELL, record_set
from tests.allowances.slow_reference import judge
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures

PEOPLE = ("V1", "V2", "V3")
CAPS = {2025: (Decimal(210), Decimal(2100)), 2026: (Decimal(220), Decimal(2200)), 2027: (None, None)}
MONTHS = [year * 12 + month for year in (2025, 2026) for month in range(12)]
AMOUNTS = st.one_of(
    st.integers(0, 30000), st.sampled_from([5000, 18333, 19800, 21000, 21001, 22000, 22001, 110000, 220000])
)


def or_odd(cells, *odd):
    """Mostly an ordinary cell, sometimes an odd one."""
    return st.one_of(*[cells] * 8, *map(st.just, odd))


@st.composite
def claim(draw, *, readable=False):
    odd = () if readable else (UNREADABLE_CELL,)
    month = draw(st.sampled_from(MONTHS))
    row = {
        "vrijwilliger_id": draw(st.sampled_from(PEOPLE)),
        "soort": draw(or_odd(
            st.sampled_from(["uurvergoeding", "vaste vergoeding", "dagdeelvergoeding", "reiskosten", "attentie", "overig"]), *odd,
        )),
        "werkmaand": draw(or_odd(st.just(month), *odd)),
        "werkdatum": draw(st.sampled_from([None, dt.date(month // 12, month % 12 + 1, 14)])),
        "bedrag": draw(or_odd(AMOUNTS, None, *odd)),
        "bedragsoort": draw(or_odd(st.none(), "forfait", "werkelijk", "natura", *odd)),
        "bon_aanwezig": draw(or_odd(st.sampled_from(["ja", "nee", None]), *odd)),
        "km": draw(or_odd(st.none(), 36500, 0, *odd)),
        "tarief": draw(or_odd(st.none(), 23)),
        "uren": draw(or_odd(st.integers(1, 3000), None, *odd)),
        "status": draw(or_odd(st.sampled_from(["betaald", "akkoord"]), None, "ingediend", "afgewezen", *odd)),
        "betaald_op": draw(or_odd(st.none(), dt.date(2026, 5, 1))),
        "andere_organisatie": draw(or_odd(st.none(), "ja", "nee", *odd)),
    }  # fmt: skip
    if row["werkmaand"] is UNREADABLE_CELL:
        row["werkdatum"] = None
    if draw(st.integers(0, 9)) == 0:
        row |= {"soort": "correctie", "bedrag": draw(st.integers(-30000, 30000))}
    return row


@st.composite
def volunteer(draw, name):
    return {
        "vrijwilliger_id": name,
        "geboortedatum": draw(st.sampled_from([None, dt.date(1990, 1, 1), dt.date(2005, 3, 15), dt.date(2004, 2, 29)])),
        "elders_jaar": draw(st.sampled_from([None, 2025, 2026])),
        "elders_per_maand": draw(st.sampled_from([None, None, 0, 5000, 23000])),
        "elders_per_jaar": draw(st.sampled_from([None, None, 0, 60000, 230000])),
    }


def clear_declarations(people):
    """A declared amount without a year cannot be read as a declaration; that case has its own test."""
    for person in people:
        if person["elders_jaar"] is None:
            person.update(elders_per_maand=None, elders_per_jaar=None)
    return people


VOLUNTEERS = st.tuples(*(volunteer(name) for name in PEOPLE)).map(clear_declarations)


def lines(people, claims, year=2026):
    return ledger_json(ledger(record_set({"Vrijwilligers": people, "Onkosten": claims}), figures(), year))


def money(text):
    return None if text is None else Decimal(text)


@settings(max_examples=150, deadline=None)
@given(VOLUNTEERS, st.lists(claim(), max_size=25), st.sampled_from([2025, 2026]))
def test_every_amount_and_verdict_equals_the_slow_reference(people, claims, year):
    expected = judge(people, claims, year, *CAPS[year])
    found = lines(people, claims, year)
    assert {line["volunteer"] for line in found["years"]} == expected.keys()
    for line in found["years"]:
        wanted = expected[line["volunteer"]]["year"]
        assert (money(line["tested"]), line["statuses"]) == (wanted["tested"], wanted["statuses"])
    months = {(line["volunteer"], int(line["month"][5:])): line for line in found["months"]}
    assert months.keys() == {(who, month) for who, verdict in expected.items() for month in verdict["months"]}
    for (who, number), line in months.items():
        wanted = expected[who]["months"][number]
        pairs = {
            "forfait": "forfait", "actual": "werkelijk", "in_kind": "natura", "elsewhere": "elsewhere_shown",
            "tested": "tested", "year_to_date": "to_date", "submitted": "submitted", "room_month": "room_month",
            "room_year": "room_year", "payable_now": "payable_now",
        }  # fmt: skip
        assert {key: money(line[key]) for key in pairs} == {key: wanted[name] for key, name in pairs.items()}
        assert (line["statuses"], line["hour_status"]) == (wanted["statuses"], wanted["hour_status"])
        assert line["status"] == line["statuses"][0]


@settings(max_examples=40, deadline=None)
@given(VOLUNTEERS, st.lists(claim(), max_size=12))
def test_without_a_figure_only_proven_costs_have_an_answer(people, claims):
    rows = [
        row | {"werkmaand": 2027 * 12 + row["werkmaand"] % 12}
        for row in claims
        if row["werkmaand"] is not UNREADABLE_CELL
    ]
    rows = [row | {"werkdatum": None, "uren": None} for row in rows]
    expected = judge(people, rows, 2027, None, None)
    for line in lines(people, rows, 2027)["months"]:
        assert line["statuses"] == expected[line["volunteer"]]["months"][int(line["month"][5:])]["statuses"]
        assert set(line["statuses"]) <= {"unknown", "no_cap"}
        assert line["month_cap"] is line["room_month"] is line["payable_now"] is None


@settings(max_examples=40, deadline=None)
@given(VOLUNTEERS, st.lists(claim(), max_size=15), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(people, claims, randoms):
    shuffled = list(claims)
    randoms.shuffle(shuffled)
    first, second = lines(people, claims), lines(people, shuffled)
    for kind in ("months", "years"):
        for one, other in zip(first[kind], second[kind], strict=True):
            same = one.keys() - {"cells", "reasons"}
            assert {key: one[key] for key in same} == {key: other[key] for key in same}


@settings(max_examples=40, deadline=None)
@given(VOLUNTEERS, st.lists(claim(readable=True), max_size=15))
def test_months_add_up_to_the_year_where_no_amount_per_year_is_declared(people, claims):
    for person in people:
        person["elders_per_jaar"] = None
    found = lines(people, claims)
    for year in found["years"]:
        months = [line for line in found["months"] if line["volunteer"] == year["volunteer"]]
        assert sum(Decimal(line["tested"]) for line in months) == Decimal(year["tested"])
        assert sum(Decimal(line["submitted"]) for line in months) == Decimal(year["submitted"])


@settings(max_examples=40, deadline=None)
@given(VOLUNTEERS, st.lists(claim(readable=True), max_size=12), st.sampled_from(MONTHS[12:]), st.integers(1, 30000))
def test_one_more_payment_never_makes_more_room(people, claims, month, cents):
    extra = {
        "vrijwilliger_id": "V1",
        "soort": "vaste vergoeding",
        "werkmaand": month,
        "bedrag": cents,
        "status": "betaald",
    }
    before = {line["month"]: line for line in lines(people, claims)["months"] if line["volunteer"] == "V1"}
    after = {line["month"]: line for line in lines(people, [*claims, extra])["months"] if line["volunteer"] == "V1"}
    for key in before:
        for room in ("room_month", "room_year", "payable_now"):
            if before[key][room] is not None and after[key][room] is not None:
                assert Decimal(after[key][room]) <= Decimal(before[key][room])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(MONTHS), AMOUNTS), min_size=1, max_size=20))
def test_only_proven_costs_are_never_over(costs):
    rows = [
        {"vrijwilliger_id": "V1", "soort": "reiskosten", "bon_aanwezig": "ja", "werkmaand": month, "bedrag": cents, "status": "betaald"}
        for month, cents in costs
    ]  # fmt: skip
    found = lines([{"vrijwilliger_id": "V1"}], rows)
    assert {status for line in found["months"] + found["years"] for status in line["statuses"]} <= {"no_cap", "within"}


# A verdict is friendlier than another one when it comes later here.
STRICTNESS = ["over_year", "over_month", "unknown", "at_limit", "near", "within", "no_cap"]


@settings(max_examples=80, deadline=None)
@given(VOLUNTEERS, st.lists(claim(readable=True), min_size=1, max_size=12), st.data())
def test_a_cell_that_cannot_be_read_never_makes_its_month_or_year_friendlier(people, claims, data):
    place = data.draw(st.integers(0, len(claims) - 1))
    row = claims[place]
    cell = data.draw(st.sampled_from(["bedrag", "soort", "werkmaand", "status", "bedragsoort", "andere_organisatie"]))
    spoiled = [*claims[:place], row | {cell: UNREADABLE_CELL, "werkdatum": None}, *claims[place + 1 :]]
    before, after = lines(people, claims), lines(people, spoiled)
    who, touched = row["vrijwilliger_id"], f"{row['werkmaand'] // 12}-{row['werkmaand'] % 12 + 1:02d}"
    years = [line["status"] for side in (before, after) for line in side["years"] if line["volunteer"] == who]
    months = [
        line["status"] for side in (before, after) for line in side["months"]
        if line["volunteer"] == who and line["month"] == touched
    ]  # fmt: skip
    for pair in (years, months):
        if len(pair) == 2 and row["status"] != "afgewezen":
            was, now = (STRICTNESS.index(status) if status in STRICTNESS else 3 for status in pair)
            assert now <= max(was, STRICTNESS.index("unknown"))
