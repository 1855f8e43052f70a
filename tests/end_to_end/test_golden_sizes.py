"""The sizes that the sources name, through the whole product (domain/decisions.md, golden numbers)."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from vzv_sheets.demonstration.generator import demonstration, usual_size
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.use_cases.check import check
from vzv_sheets.workbook_building.standard_workbook import build_workbook

END_OF_YEAR = dt.date(2026, 12, 31)


def test_six_thousand_people_on_welfare_are_read_and_checked(tmp_path):
    people = [
        {"vrijwilliger_id": f"V{number:04d}", "achternaam": f"Naam{number}", "startdatum": dt.date(2026, 1, 5)}
        for number in range(1, 6_001)
    ]
    people[5_999]["startdatum"] = "35-01-2026"
    path = tmp_path / "gemeente.xlsx"
    rows = {"Vrijwilligers": people, "Instellingen": [{"naam": "organisatienaam", "waarde": "Gemeente Z"}]}
    path.write_bytes(build_workbook([programme("casus-4")], workbook_id="w", made_on=END_OF_YEAR, rows=rows))
    result = check(path, as_of=END_OF_YEAR)
    assert len(result.records.table("Vrijwilligers")) == 6_000
    wrong = [(group.kind.code, group.ids[i]) for group, i in result.findings.each() if group.severity.value == "error"]
    assert wrong == [("V-ALG-07", "V6000")]


def test_two_hundred_mothers_visit_each_month_2400_times_a_year():
    assert usual_size("mim") == 200
    made = demonstration("mim", as_of=END_OF_YEAR, with_mistakes=False)
    placed = made.columns["Plaatsingen"]
    asked = {
        (number, month)
        for number, start, end in zip(
            placed["plaatsing_id"], placed["startdatum"], placed["eind_werkelijk"], strict=True
        )
        for month in range(start.month + 1, 13)
        if start.year == END_OF_YEAR.year and end is None
    }
    hours = made.columns["Uren"]
    visited = Counter((number, day.month) for number, day in zip(hours["plaatsing_id"], hours["datum"], strict=True))
    assert len(asked) > 200 and not asked - visited.keys()
    visits_a_month = sum(visited[month] for month in asked) / len(asked)
    assert visits_a_month * 12 * 200 >= 2_400
