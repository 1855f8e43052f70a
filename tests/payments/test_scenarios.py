"""What can be paid now and what cannot, each case in a file that a lawyer can read (domain/allowances.md 2.15, 3).

Every file holds a workbook and the payment lines that must come out, in that order, and no other: what is written
there must be so, `reason` must be part of the reason, and a line without `reason` that may be paid has none.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.payments.judged import judged, shown

SCENARIOS = sorted((Path(__file__).parent / "scenarios").glob("*.toml"))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path):
    scenario = tomllib.loads(path.read_text(encoding="utf-8"))
    found = [
        shown(line)
        for line in judged(
            scenario["workbook"], scenario["as_of"], scenario.get("finding", []), check=scenario.get("check", False)
        )
    ]
    wanted = [{"volunteer": "V1", **line} for line in scenario.get("line", [])]
    brief = [(line["volunteer"], line["soort"], line["month"], line["amount"], line["stand"]) for line in found]
    assert brief == [(w["volunteer"], w["soort"], w["month"], w["amount"], w["stand"]) for w in wanted]
    for got, line in zip(found, wanted, strict=True):
        part = line.pop("reason", "")
        assert {name: got[name] for name in line} == line
        assert part in got["reason"], got["reason"]
        if not part and got["stand"] == "betalen":
            assert got["reason"] == ""
        for word in scenario.get("never", []):
            assert word.lower() not in got["reason"].lower()


def test_every_known_answer_about_paying_has_a_scenario():
    numbers = {path.stem[:3] for path in SCENARIOS}
    assert {f"t{number:02d}" for number in (6, 12, 13, 14, 17, 20, 21, 22, 23, 25)} <= numbers
