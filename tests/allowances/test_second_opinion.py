"""The ledger against an independent slow program (tests/allowances/reference) on random administrations.

That program is written from domain/allowances.md in plain Python, one row at a time, in Decimal. It knows all lines: the
tax rule, bijstand, UWV and local schemes.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.allowances.records_by_hand import record_set
from tests.allowances.reference.answer import answer
from tests.allowances.reference.random_workbooks import random_sheets
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures

WORKBOOKS_A_YEAR = 14
REFERENCE_DATES = (-1, 16, 99, 199, 249, 329, 364, 399)  # days after New Year
AMOUNTS = (
    "forfait", "actual", "in_kind", "elsewhere", "tested", "month_cap", "year_to_date", "year_cap", "room_month",
    "room_year", "payable_now", "submitted", "cut", "flat_monthly",
)  # fmt: skip


@pytest.mark.parametrize("year", range(2011, 2028))
def test_every_amount_and_status_is_that_of_the_second_opinion(year):
    for seed in range(year * 1000, year * 1000 + WORKBOOKS_A_YEAR):
        sheets, settings = random_sheets(seed, year=year)
        as_of = dt.date(year, 1, 1) + dt.timedelta(days=REFERENCE_DATES[seed % len(REFERENCE_DATES)])
        found = ledger_json(ledger(record_set(sheets, settings=settings, as_of=as_of), figures(), year))
        wanted = answer(sheets, settings, year, as_of)
        for kind, key in (("months", "month"), ("years", "scheme")):
            lines = {
                tuple(line[name] for name in dict.fromkeys(("volunteer", "scheme", key))): line for line in found[kind]
            }
            assert (seed, lines.keys()) == (seed, wanted[kind].keys())
            for name, line in lines.items():
                assert (seed, name, as_told(line, wanted[kind][name])) == (
                    seed,
                    name,
                    wanted_words(wanted[kind][name], year),
                )


def as_told(line, wanted):
    """What both tell of a line, in the words of the second opinion."""
    told = {key: line[key] for key in ("statuses", "hour_status", "months_over") if key in wanted}
    told |= {key: None if line[key] is None else Decimal(line[key]) for key in AMOUNTS if key in wanted}
    if "placements" in wanted:
        told["placements"] = [(each["placement"], Decimal(each["payable"])) for each in line["placements"]]
    if "reached" in wanted:
        told["reached"] = line["reached_in"]
    return told


def wanted_words(wanted, year):
    words = {key: value for key, value in wanted.items() if key != "row"}
    if words.get("reached") is not None:
        words["reached"] = f"{year}-{words['reached']:02d}"
    if "months_over" in words:
        words["months_over"] = [f"{year}-{month:02d}" for month in words["months_over"]]
    return words


def test_random_administrations_hold_every_kind_of_answer():
    seen = set()
    for year in (2017, 2020, 2026, 2027):
        for seed in range(60):
            wanted = answer(*random_sheets(seed, year=year), year)
            seen |= {
                status for kind in ("months", "years") for line in wanted[kind].values() for status in line["statuses"]
            }
            seen |= {scheme for _, scheme, _ in wanted["months"]}
            seen |= {"cut"} if any(line.get("cut") for line in wanted["months"].values()) else set()
    assert seen == {
        "no_exemption", "over_year", "over_month", "unknown", "over_hour", "at_limit", "near", "within", "no_cap",
        "fiscaal", "bijstand", "uwv", "STIM", "OWN", "cut",
    }  # fmt: skip
