"""What the rules must tell of limits in the true administration: from the claims and the verdicts of the oracle alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tests.end_to_end.administration import truth, verdicts

_NEAR = Decimal("0.9")
# Rules about a sum: they stand at one of the cells that were added up and say nothing of what was typed there.
OF_SUMS = ("V-GELD-02", "V-GELD-03", "V-GELD-05", "V-GELD-12")

Claims = Mapping[tuple[str, str], list[Mapping[str, Any]]]


def limits_told() -> Counter[tuple[str, str]]:
    """Every finding about a limit, as its code and the number of the claim at which it stands."""
    claims = sorted(enumerate(truth()["claims"]), key=lambda item: (item[1]["datum_werk"], item[0]))
    by_month, by_year = defaultdict(list), defaultdict(list)
    for _, claim in claims:
        by_month[claim["vrijwilliger_nr"], claim["datum_werk"].isoformat()[:7]].append(claim)
        by_year[claim["vrijwilliger_nr"], str(claim["datum_werk"].year)].append(claim)
    return Counter([*_of_months(by_month), *_of_years(by_year)])


def _of_months(claims: Claims) -> list[tuple[str, str]]:
    told, near = [], {}
    for line in verdicts("months"):
        person, month = line["vrijwilliger_nr"], f"{line['year']}-{line['month']:02d}"
        last = claims[person, month][-1]["claim_nr"]
        if _is_over(line):
            told.append(("V-GELD-02", last))
        elif _is_near(line):
            near[person, line["year"]] = max((month, last), near.get((person, line["year"]), ("", "")))
    return [*told, *(("V-GELD-05", last) for _, last in near.values())]


def _of_years(claims: Claims) -> list[tuple[str, str]]:
    told = []
    for line in verdicts("years"):
        of_year = claims[line["vrijwilliger_nr"], str(line["year"])]
        if _is_over(line):
            total, cap = Decimal(0), Decimal(line["cap"])
            passing = next(claim for claim in of_year if (total := total + _amount(claim)) > cap)
            told.append(("V-GELD-03", passing["claim_nr"]))
        elif _is_near(line):
            told.append(("V-GELD-05", of_year[-1]["claim_nr"]))
        if Decimal(line["elsewhere"]) > 0 and Decimal(line["own"]) + Decimal(line["costs"]) > 0:
            told.append(("V-GELD-12", [c for c in of_year if c["soort"] == "vergoeding_elders"][-1]["claim_nr"]))
    return told


def _amount(claim: Mapping[str, Any]) -> Decimal:
    return Decimal(str(claim["bedrag"]))


def _is_over(line: Mapping[str, Any]) -> bool:
    return (line["verdict_with_costs"] if Decimal(line["costs"]) else line["verdict_incl"]) == "OVER"


def _is_near(line: Mapping[str, Any]) -> bool:
    tested = sum(Decimal(line[part]) for part in ("own", "elsewhere", "costs"))
    return line["verdict_with_costs"] != "COSTS_ONLY" and tested >= _NEAR * Decimal(line["cap"])
