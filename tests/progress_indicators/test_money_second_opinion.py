"""I-43 to I-45 against the second opinion on allowances (tests/allowances/reference), on its random administrations."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from tests.allowances.records_by_hand import record_set
from tests.allowances.reference.answer import answer
from tests.allowances.reference.claims import claims_of
from tests.allowances.reference.organisation import Organisation
from tests.allowances.reference.random_workbooks import random_sheets
from tests.allowances.reference.schemes import FEES, scheme_of_claim
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import Period

OF_THE_LAW = ("fiscaal", "bijstand", "uwv")
KEYS = ("I-43", "I-43/totaal", "I-44", "I-45/jaar", "I-45/verwacht")
WORKBOOKS_A_YEAR = 25


def cents(amount):
    return int(amount * 100)


def wanted(sheets, settings, year, as_of):
    """The figures by key: value, `n` and values by month."""
    told = answer(sheets, settings, year, as_of)
    due, cut = {}, {}
    for (name, scheme, month), line in told["months"].items():
        if scheme not in OF_THE_LAW and line["payable_now"] is not None and month <= f"{as_of:%Y-%m}":
            for found, amount in ((due, line["payable_now"]), (cut, line["cut"])):
                found[name, month] = found.get((name, month), 0) + cents(amount)
    for name, month, amount in paid(sheets, settings, year, as_of):
        due[name, month] = due.get((name, month), 0) + amount
    total, number, by_month = summed(due)
    yield "I-43", (Fraction(total, number or 1), number, {})
    yield "I-43/totaal", (total, number, by_month)
    yield "I-44", summed(cut)
    # Of a workbook without claims and schemes nothing is told about money.
    pays = sheets["Onkosten"] or sheets["Regelingen"]
    years = [line for (_, scheme), line in told["years"].items() if pays and scheme == "fiscaal"]
    known = [line for line in years if "unknown" not in line["statuses"] and line["year_cap"] is not None]
    room = sum(max(0, cents(line["year_cap"]) - cents(line["tested"])) for line in known)
    yield "I-45/jaar", (room, len(known), {})
    reached = [f"{year}-{line['reached']:02d}" for line in known if line["reached"] is not None]
    yield "I-45/verwacht", (len(reached), len(known), {month: reached.count(month) for month in reached})


def paid(sheets, settings, year, as_of):
    """Fees under a local scheme that were paid before."""
    organisation = Organisation(sheets, settings, year, as_of)
    for claim in claims_of(sheets.get("Onkosten", ()), sheets.get("Plaatsingen", ()), organisation.people, year):
        usable = not (claim.unread or claim.elsewhere or claim.rejected) and claim.kind != "natura"
        if usable and claim.paid_before and claim.sort in FEES and scheme_of_claim(claim, organisation) is not None:
            month = claim.months[0]
            label = f"{month // 12}-{month % 12 + 1:02d}"
            if label <= f"{as_of:%Y-%m}" and month // 12 == year:
                yield claim.person, label, cents(claim.amount)


def summed(amounts):
    amounts = {key: amount for key, amount in amounts.items() if amount}
    by_month = {}
    for (_, month), amount in amounts.items():
        by_month[month] = by_month.get(month, 0) + amount
    return sum(amounts.values()), len(amounts), by_month


@pytest.mark.parametrize("year", [2017, 2025, 2026])
def test_what_schemes_pay_and_cut_and_the_room_are_those_of_the_second_opinion(year):
    indicators = {indicator.key: indicator for indicator in ALL_INDICATORS if indicator.key in KEYS}
    seen = {key: set() for key in KEYS}
    for seed in range(year * 1000, year * 1000 + WORKBOOKS_A_YEAR):
        sheets, settings = random_sheets(seed, year=year)
        as_of = dt.date(year, 1, 1) + dt.timedelta(days=(99, 249, 364)[seed % 3])
        records = record_set(sheets, settings=settings, as_of=as_of)
        scope = Scope(records, FindingSet(()), Period(dt.date(year, 1, 1), dt.date(year, 12, 31)))
        for key, (value, number, lines) in wanted(sheets, settings, year, as_of):
            figure = indicators[key].compute(scope)
            told = {line.label: line.value for line in figure.breakdown}
            assert (seed, key, figure.value or Fraction(0), figure.n, told) == (seed, key, value, number, lines)
            seen[key].add(value)
    assert all(len(values) > 1 for values in seen.values())
