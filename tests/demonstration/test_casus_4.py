"""Casus-4: the demonstration shows the golden numbers of the local scheme (domain/decisions.md; programmes.md 18)."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.demonstration import demonstration
from vzv_sheets.legal.shipped import figures
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.use_cases.check import check
from vzv_sheets.workbook_building.standard_workbook import build_workbook


@pytest.fixture(scope="module")
def months(tmp_path_factory):
    made = demonstration("casus-4", volunteers=24, as_of=dt.date(2026, 11, 21), with_mistakes=False)
    rows = {
        name: [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        for name, columns in made.columns.items()
    }
    rows["Instellingen"] = [{"naam": name, "waarde": value} for name, value in made.settings.items()]
    path = tmp_path_factory.mktemp("casus-4") / "casus-4.xlsx"
    path.write_bytes(
        build_workbook([programme("casus-4")], workbook_id="demo", made_on=dt.date(2026, 11, 21), rows=rows)
    )
    found = ledger_json(ledger(check(path).records, figures(), 2026))["months"]
    return [month for month in found if month["scheme"] == "STIM"]


def test_hours_of_whole_months_are_paid_by_the_hour_and_cut_at_the_maximum_without_carry_over(months):
    own = {month["month"]: (month["payable_now"], month["cut"]) for month in months if month["volunteer"] == "V0001"}
    shown = [own[f"2026-{number:02d}"] for number in range(6, 11)]
    assert shown == [("95.00", "25.00"), ("30.00", "0.00"), ("95.00", "1.00"), ("95.00", "0.00"), ("94.50", "0.00")]


def test_two_placements_of_one_person_share_the_maximum(months):
    shared = [month for month in months if month["volunteer"] == "V0002" and month["cut"] == "15.00"]
    assert [len(month["placements"]) for month in shared] == [2]
    paid = [round(float(share["payable"]) * 100) for share in shared[0]["placements"]]
    assert sum(paid) == 9500 and min(paid) > 0
