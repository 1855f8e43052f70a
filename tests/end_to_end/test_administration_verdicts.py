"""The verdicts of a whole administration, by work month, against those of an independent program."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.end_to_end.administration import mistakes, truth, verdicts
from tests.end_to_end.command_line import run_json
from tests.end_to_end.standard_filling import AS_OF

YEARS = (2025, 2026)
CAPS = {"months": "month_cap", "years": "year_cap"}


def ledger(path, part):
    """The lines of `vzv allowances` for the tax rule, by volunteer and by month or year."""
    lines = {}
    for year in YEARS:
        document = run_json("allowances", path, "--year", str(year), "--as-of", AS_OF.isoformat(), exit_code=1)
        for line in document[part]:
            if line["scheme"] == "fiscaal":
                lines[line["volunteer"], line.get("month", str(year))] = line
    return lines


def oracle(part):
    months = {
        (line["vrijwilliger_nr"], f"{line['year']}-{line['month']:02d}" if "month" in line else str(line["year"])): line
        for line in verdicts(part)
    }
    return {key: (_meant(line), Decimal(line["own"]), Decimal(line["costs"])) for key, line in months.items()}


def _meant(line):
    return line["verdict_with_costs"] if Decimal(line["costs"]) else line["verdict_incl"]


def verdict(line, part):
    """What was tested against the cap, in the words of the oracle: near and within are OK."""
    if "no_cap" in line["statuses"]:
        return "COSTS_ONLY"
    tested, cap = Decimal(line["tested"]), Decimal(line[CAPS[part]])
    over = "over_month" if part == "months" else "over_year"
    assert (tested > cap) == (over in line["statuses"])
    if tested > cap:
        return "OVER"
    if "unknown" in line["statuses"]:
        return "UNKNOWN"
    assert "at_limit" in line["statuses"] or tested != cap
    return "AT_CAP" if tested == cap else "OK"


@pytest.mark.parametrize("part", CAPS)
def test_the_true_administration_has_every_verdict_of_the_oracle(clean, part):
    lines, wanted = ledger(clean.filled.path, part), oracle(part)
    assert {key: verdict(line, part) for key, line in lines.items()} == {
        key: meant for key, (meant, *_) in wanted.items()
    }
    if part == "months":
        amounts = {key: (Decimal(line["forfait"]), Decimal(line["actual"])) for key, line in lines.items()}
        assert amounts == {key: (own, costs) for key, (_, own, costs) in wanted.items()}


@pytest.mark.parametrize("part", CAPS)
def test_mistakes_change_only_the_verdicts_they_touch_and_never_make_one_friendlier(messy, part):
    lines, wanted = ledger(messy.filled.path, part), oracle(part)
    found = {key: verdict(line, part) for key, line in lines.items()}
    touched = _touched(part)
    assert found.keys() == wanted.keys()
    for key, (meant, *_) in wanted.items():
        allowed = {meant, "OVER", "UNKNOWN"} if key in touched else {meant}
        assert found[key] in allowed, (key, meant, found[key])
    # Rows that cannot be read make their month unknown, a mistyped 1.050,00 puts one over.
    changed = [found[key] for key in touched if found[key] != wanted[key][0]]
    assert set(changed) == {"UNKNOWN", "OVER"} if part == "months" else {"UNKNOWN"}
    assert len(changed) > 10


def _touched(part):
    """Volunteer with month or year of every claim that has a mistake."""
    true = {row["claim_nr"]: row for row in truth()["claims"]}
    wrong = {mistake.row_id.replace("D900", "D000") for mistake in mistakes() if mistake.table == "claims"}
    length = len("2026-03") if part == "months" else len("2026")
    return {(true[number]["vrijwilliger_nr"], true[number]["datum_werk"].isoformat()[:length]) for number in wrong}
