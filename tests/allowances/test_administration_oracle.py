"""The claims of a whole administration against the verdicts of an independent program.

How claims become rows of Onkosten: an allowance is a fixed fee, costs are `overig` with a receipt, an allowance from
elsewhere has andere_organisatie = ja, a negative one is a correction of kind forfait. The verdict of the oracle is the
one with costs where there are costs, else the one with what was received elsewhere.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.allowances.records_by_hand import record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures

DATA = Path(__file__).parents[1] / "data" / "administratie"
ORACLE = json.loads((DATA / "oracle_claims.json").read_text(encoding="utf-8"))
SORTS = {"vergoeding": "vaste vergoeding", "onkosten": "overig", "vergoeding_elders": "vaste vergoeding"}


def rows(name):
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def as_onkosten(claim):
    cents = int(Decimal(claim["bedrag"]) * 100)
    return {
        "onkosten_id": claim["claim_nr"],
        "vrijwilliger_id": claim["vrijwilliger_nr"],
        "plaatsing_id": claim["plaatsing_nr"] or None,
        "soort": "correctie" if cents < 0 else SORTS[claim["soort"]],
        "bedragsoort": "forfait" if cents < 0 else None,
        "werkdatum": dt.date.fromisoformat(claim["datum_werk"]),
        "betaald_op": dt.date.fromisoformat(claim["datum_betaald"]),
        "bedrag": cents,
        "bon_aanwezig": "ja" if claim["soort"] == "onkosten" else None,
        "andere_organisatie": "ja" if claim["soort"] == "vergoeding_elders" else None,
        "status": "betaald",
        "uren": None,
    }


def administration(claims):
    volunteers = [
        {"vrijwilliger_id": row["vrijwilliger_nr"], "geboortedatum": dt.date.fromisoformat(row["geboortedatum"])}
        for row in rows("volunteers_clean.csv")
    ]
    placements = [
        {"plaatsing_id": row["plaatsing_nr"], "vrijwilliger_id": row["vrijwilliger_nr"]}
        for row in rows("placements_clean.csv")
    ]
    return record_set({"Vrijwilligers": volunteers, "Plaatsingen": placements, "Onkosten": claims})


def verdict(line, cap):
    """The words of the oracle, from what the ledger tested; near and within are OK."""
    assert "unknown" not in line["statuses"]
    if line["status"] == "no_cap":
        return "COSTS_ONLY"
    tested, cap = Decimal(line["tested"]), Decimal(line[cap])
    return "OVER" if tested > cap else "AT_CAP" if tested == cap else "OK"


def wanted(line):
    return line["verdict_with_costs"] if Decimal(line["costs"]) else line["verdict_incl"]


@pytest.fixture(scope="module")
def found():
    records = administration([as_onkosten(claim) for claim in rows("claims_clean.csv")])
    return {year: ledger_json(ledger(records, figures(), year)) for year in (2025, 2026)}


def test_every_month_has_the_verdict_and_the_amounts_of_the_oracle(found):
    lines = {(line["volunteer"], line["month"]): line for year in found.values() for line in year["months"]}
    oracle = {(line["vrijwilliger_nr"], f"{line['year']}-{line['month']:02d}"): line for line in ORACLE["months"]}
    assert lines.keys() == oracle.keys()
    for key, line in lines.items():
        assert (key, verdict(line, "month_cap")) == (key, wanted(oracle[key]))
        assert (line["forfait"], line["actual"]) == (oracle[key]["own"], oracle[key]["costs"])
        assert Decimal(line["elsewhere"] or 0) == Decimal(oracle[key]["elsewhere"])
        assert line["month_cap"] in (oracle[key]["cap"], None)


def test_every_year_has_the_verdict_of_the_oracle(found):
    lines = {(line["volunteer"], number): line for number, year in found.items() for line in year["years"]}
    oracle = {(line["vrijwilliger_nr"], line["year"]): line for line in ORACLE["years"]}
    assert {key: verdict(line, "year_cap") for key, line in lines.items()} == {
        key: wanted(line) for key, line in oracle.items()
    }


def test_every_intended_case_comes_out_as_intended(found):
    for case in json.loads((DATA / "oracle_scenarios.json").read_text(encoding="utf-8")):
        year, who = case["year"], case["vrijwilliger_nr"]
        months = {line["month"]: line for line in found[year]["months"] if line["volunteer"] == who}
        want = case["want"]
        intended = want.get("month", {}) | want.get("month_incl", {}) | want.get("with_costs", {})
        for month, state in intended.items():
            assert (case, verdict(months[f"{year}-{int(month):02d}"], "month_cap")) == (case, state)
        if "year" in want:
            line = next(line for line in found[year]["years"] if line["volunteer"] == who)
            assert (case, verdict(line, "year_cap")) == (case, want["year"])


def test_hourly_verdicts_of_claims_that_pay_for_one_day():
    days = {}
    for row in rows("claim_hours_clean.csv"):
        days.setdefault(row["claim_nr"], []).append((dt.date.fromisoformat(row["datum"]), Decimal(row["uren"])))
    claims = []
    for claim in map(as_onkosten, rows("claims_clean.csv")):
        of_claim = days.get(claim["onkosten_id"], [])
        if len(of_claim) == 1 and claim["soort"] == "vaste vergoeding":
            day, hours = of_claim[0]
            claims.append(claim | {"soort": "uurvergoeding", "werkdatum": day, "uren": int(hours * 60)})
    assert len(claims) > 10
    records = administration(claims)
    seen = {}
    for year in (2025, 2026):
        hours = ledger(records, figures(), year).hours
        seen |= {
            claims[int(record)]["onkosten_id"]: int(status)
            for record, status in zip(hours.record, hours.status, strict=True)
        }
    assert {name: state == 2 for name, state in seen.items()} == {
        claim["onkosten_id"]: ORACLE["hourly"][claim["onkosten_id"]] == "OVER" for claim in claims
    }
    assert set(seen.values()) == {1, 2}
