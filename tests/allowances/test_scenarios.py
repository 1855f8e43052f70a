"""The known answers of domain/allowances.md section 3, each in a file that a lawyer can read.

Every file holds a workbook and the lines that must come out: what is written there must be so, `reason` must be part
of one of the reasons, "null" stands for an amount that is not known, and no other line may come out.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.memory import from_markdown

SCENARIOS = sorted((Path(__file__).parent / "scenarios").glob("*.toml"))


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_scenario(path):
    scenario = tomllib.loads(path.read_text(encoding="utf-8"))
    records = read_records(from_markdown(scenario["workbook"]), as_of=scenario["as_of"])
    found = ledger_json(ledger(records, figures(), scenario["year"]))
    wanted_months = expanded(scenario.get("month", []), "month", "months")
    wanted_hours = expanded(scenario.get("hour", []), "date", "dates")
    wanted_years = expanded(scenario.get("whole_year", []), "volunteer", "volunteers")
    compare(found["months"], wanted_months, "month")
    compare(found["hours"], wanted_hours, "date")
    compare(found["years"], wanted_years, "volunteer")


def expanded(lines, key, keys):
    """One wanted line for each month, day or volunteer; a line without a volunteer is about V1, one without a scheme
    about the tax rule."""
    return [
        {
            "volunteer": "V1",
            **({} if key == "date" else {"scheme": "fiscaal"}),
            **{name: value for name, value in line.items() if name != keys},
            key: each,
        }
        for line in lines
        for each in line.get(keys, [line.get(key)])
    ]


def compare(found, wanted, key):
    def key_of(line):
        return (line["volunteer"], line.get("scheme"), line[key])

    by_key = {key_of(line): line for line in found}
    assert by_key.keys() == {key_of(line) for line in wanted}
    for line in wanted:
        got = by_key[key_of(line)]
        reason = line.pop("reason", None)
        assert {name: got[name] for name in line} == {n: None if v == "null" else v for n, v in line.items()}
        assert reason is None or any(reason in each for each in got["reasons"]), got["reasons"]


def test_every_known_answer_has_a_scenario():
    numbers = {path.stem[:3] for path in SCENARIOS}
    here = range(1, 26)
    assert {f"t{number:02d}" for number in here} <= numbers
