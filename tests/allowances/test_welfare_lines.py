"""What must always hold of the lines of bijstand and UWV, on random administrations."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from tests.allowances.random_claims import VOLUNTEERS, claim
from tests.allowances.records_by_hand import UNREADABLE_CELL, record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.legal.shipped import figures

OLDER, YOUNGER = dt.date(1980, 1, 1), dt.date(2004, 2, 29)
CLAIMS, YEARS = st.lists(claim(), max_size=15), st.sampled_from([2025, 2026])
BIRTHS = st.sampled_from([OLDER, YOUNGER, dt.date(1998, 6, 15), dt.date(1999, 2, 28)])
FRIENDLY = {"within", "near", "at_limit"}


def lines(people, claims, year, **cells):
    """The ledger of people who all have these cells."""
    people = [{**person, **cells} for person in people]
    return ledger_json(ledger(record_set({"Vrijwilligers": people, "Onkosten": claims}), figures(), year))


def months_of(found, scheme):
    return {(line["volunteer"], line["month"]): line for line in found["months"] if line["scheme"] == scheme}


def years_of(found, scheme):
    return {line["volunteer"]: line for line in found["years"] if line["scheme"] == scheme}


def of_both(found, scheme):
    return months_of(found, scheme) | years_of(found, scheme)


def without_the_hours(statuses):
    left = [status for status in statuses if status != "over_hour"]
    return left or ["within"]


def gravity(line):
    return list(Status).index(Status(line["status"]))


def money(text):
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(("benefit", "scheme"), [("bijstand", "bijstand"), ("IOAW/IOAZ", "bijstand"), ("ZW", "uwv")])
@settings(max_examples=40, deadline=None)
@given(people=VOLUNTEERS, claims=CLAIMS, year=YEARS)
def test_above_the_age_limit_the_verdict_is_that_of_the_tax_rule(benefit, scheme, people, claims, year):
    found = lines(people, claims, year, uitkering=benefit, geboortedatum=OLDER)
    tax_rule, own = of_both(found, "fiscaal"), of_both(found, scheme)
    assert own.keys() == tax_rule.keys()
    for key, line in own.items():
        assert line["statuses"] == without_the_hours(tax_rule[key]["statuses"])
        for name in ("tested", "year_cap", "submitted", "reached_in"):
            assert line[name] == tax_rule[key][name]
    for key, line in months_of(found, scheme).items():
        names = ("room_month", "room_year", "payable_now", "month_cap", "year_to_date", "elsewhere")
        assert {name: line[name] for name in names} == {name: tax_rule[key][name] for name in names}
        assert line["hour_status"] == "not_tested"
    for who, line in years_of(found, scheme).items():
        assert line["flat_monthly"] == tax_rule[who]["flat_monthly"]


@settings(max_examples=60, deadline=None)
@given(VOLUNTEERS, CLAIMS, YEARS, BIRTHS)
def test_being_younger_is_never_friendlier(people, claims, year, birth):
    older = of_both(lines(people, claims, year, uitkering="bijstand", geboortedatum=OLDER), "bijstand")
    found = of_both(lines(people, claims, year, uitkering="bijstand", geboortedatum=birth), "bijstand")
    assert found.keys() == older.keys()
    for key, line in found.items():
        assert gravity(line) <= gravity(older[key])
        assert line["tested"] == older[key]["tested"]
        before, after = (money(each.get("payable_now")) for each in (older[key], line))
        assert (before is None) == (after is None)
        assert before is None or after <= before


@settings(max_examples=60, deadline=None)
@given(VOLUNTEERS, CLAIMS, YEARS, BIRTHS, claim(readable=True), st.sampled_from(["bijstand", "WW"]))
def test_a_payment_more_never_makes_room(people, claims, year, birth, more, benefit):
    # A row from elsewhere is no payment more: it replaces what was declared for its month (2.5).
    more |= {"bedrag": abs(more["bedrag"] or 0), "status": "betaald", "andere_organisatie": None}
    scheme = "bijstand" if benefit == "bijstand" else "uwv"
    cells = {"uitkering": benefit, "geboortedatum": birth}
    before = of_both(lines(people, claims, year, **cells), scheme)
    after = of_both(lines(people, [*claims, more], year, **cells), scheme)
    assert before.keys() <= after.keys()
    for key, line in before.items():
        assert ("no_exemption" in line["statuses"]) <= ("no_exemption" in after[key]["statuses"])
        if line["status"] == "no_cap":
            continue
        for name in ("room_month", "room_year", "payable_now"):
            was, now = money(line.get(name)), money(after[key].get(name))
            # What is not known stays unknown, unless it becomes certain that nothing is left.
            assert now is None or now == 0 or (was is not None and now <= was)


@settings(max_examples=60, deadline=None)
@given(VOLUNTEERS, CLAIMS, YEARS, st.sampled_from([None, UNREADABLE_CELL]), BIRTHS)
def test_without_a_birth_date_nothing_is_friendlier_than_with_any(people, claims, year, missing, birth):
    unknown = of_both(lines(people, claims, year, uitkering="bijstand", geboortedatum=missing), "bijstand")
    known = of_both(lines(people, claims, year, uitkering="bijstand", geboortedatum=birth), "bijstand")
    assert unknown.keys() == known.keys()
    for key, line in unknown.items():
        assert line.get("payable_now") is None
        if "no_exemption" in known[key]["statuses"]:
            assert not FRIENDLY & set(line["statuses"])
            assert "unknown" in line["statuses"]


@settings(max_examples=60, deadline=None)
@given(VOLUNTEERS, CLAIMS, YEARS, BIRTHS)
def test_a_benefit_that_cannot_be_read_leaves_every_limit_open(people, claims, year, birth):
    found = lines(people, claims, year, uitkering=UNREADABLE_CELL, geboortedatum=birth)
    assert not of_both(found, "uwv")
    open_lines, tax_rule = of_both(found, "bijstand"), of_both(found, "fiscaal")
    assert open_lines.keys() == tax_rule.keys()
    for key, line in open_lines.items():
        assert line["statuses"] == (["no_cap"] if tax_rule[key]["status"] == "no_cap" else ["unknown"])
        assert line.get("payable_now") is None
        assert line["year_cap"] is None


@pytest.mark.parametrize("benefit", [None, "geen", "AOW/pensioen", "andere", "niet gevraagd", "onbekend"])
def test_without_such_a_benefit_there_is_only_the_tax_rule(benefit):
    row = {"vrijwilliger_id": "V1", "soort": "vaste vergoeding", "werkmaand": 2026 * 12, "bedrag": 5000}
    found = lines([{"vrijwilliger_id": "V1"}], [{**row, "status": "betaald"}], 2026, uitkering=benefit)
    assert {line["scheme"] for line in found["months"] + found["years"]} == {"fiscaal"}


@pytest.mark.parametrize(
    "day", [dt.date(2020, 10, 31), dt.date(2020, 11, 1), dt.date(2021, 6, 30), dt.date(2021, 7, 1)]
)
def test_the_exception_for_people_under_27_holds_on_its_own_days(day):
    row = {"vrijwilliger_id": "V1", "soort": "vaste vergoeding", "werkdatum": day, "bedrag": 5000, "status": "betaald"}
    found = lines([{"vrijwilliger_id": "V1"}], [row], day.year, uitkering="bijstand", geboortedatum=dt.date(1999, 1, 1))
    in_exception = dt.date(2020, 11, 1) <= day <= dt.date(2021, 6, 30)
    (line,) = months_of(found, "bijstand").values()
    assert line["status"] == ("within" if in_exception else "no_exemption")


def test_no_figure_for_welfare_in_2027():
    row = {"vrijwilliger_id": "V1", "soort": "vaste vergoeding", "werkmaand": 2027 * 12, "bedrag": 5000}
    found = lines(
        [{"vrijwilliger_id": "V1"}], [{**row, "status": "betaald"}], 2027, uitkering="bijstand", geboortedatum=OLDER
    )
    (line,) = months_of(found, "bijstand").values()
    assert (line["statuses"], line["payable_now"]) == (["unknown"], None)
    assert "voor 2027 is geen leeftijdsgrens bekend" in line["reasons"]
