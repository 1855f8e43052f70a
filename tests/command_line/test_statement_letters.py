"""`vzv letters --letter L15`: the allowance statement of one volunteer and of all."""

from __future__ import annotations

import json
import re

import docx


def test_the_allowance_statement_is_made_for_one_volunteer(vzv, workbook):
    data = json.loads(vzv("allowances", workbook, "--year", "2026", "--format", "json")[1])
    code, out, _ = vzv("letters", workbook, "--letter", "L15", "--all-due", "--dry-run")
    asked = re.findall(r"^L15 voor (V\d+): ", out, re.MULTILINE)[0]
    code, out, _ = vzv("letters", workbook, "--letter", "l15", "--for", asked)
    assert code == 1 and "1 gemaakt, 0 niet" in out
    (made,) = (workbook.parent / "brieven").iterdir()
    assert made.name == f"L15-vergoedingsoverzicht-2026-{asked}.docx"
    counted = next(year["tested"] for year in data["years"] if year["volunteer"] == asked)
    table = docx.Document(made).tables[2]
    assert table.rows[-1].cells[0].text == "Heel 2026"
    shown = table.rows[-1].cells[7].text
    assert shown == "–" or shown.removeprefix("€\u00a0").replace(".", "").replace(",", ".") == counted


def test_the_allowance_statement_is_made_for_all_who_received_something_only_when_asked_for(vzv, workbook):
    data = json.loads(vzv("allowances", workbook, "--year", "2026", "--format", "json")[1])
    _, out, _ = vzv("letters", workbook, "--all-due")
    assert "L15" not in out and not list((workbook.parent / "brieven").glob("L15*"))
    _, out, _ = vzv("letters", workbook, "--letter", "L15", "--all-due")
    made = [path.stem.rpartition("-")[2] for path in (workbook.parent / "brieven").glob("L15-*.docx")]
    refused = set(re.findall(r"^L15 voor (V\d+) niet", out, re.MULTILINE))
    assert made and {*made, *refused} == {year["volunteer"] for year in data["years"]}
    _, out, _ = vzv("letters", workbook, "--letter", "L15", "--all-due")
    assert "0 gemaakt" in out and f"Al eerder gemaakt en niet veranderd: {len(made)}." in out


def test_the_statements_of_last_year_are_due_in_the_first_months(vzv, workbook):
    reason = ": het jaaroverzicht van de vergoedingen"
    assert reason not in vzv("letters", workbook, "--due")[1]
    _, out, _ = vzv("letters", workbook, "--due", "--as-of", "2027-02-01")
    due = [line.split()[2].rstrip(":") for line in out.splitlines() if line.startswith("L15") and line.endswith(reason)]
    assert due
    vzv("letters", workbook, "--all-due", "--as-of", "2027-02-01")
    made = {path.name for path in (workbook.parent / "brieven").glob("L15*")}
    assert made == {f"L15-vergoedingsoverzicht-2026-{subject}.docx" for subject in due}
    assert vzv("letters", workbook, "--due", "--as-of", "2027-04-01")[1].count(reason) == 0


def test_the_statement_of_a_year_is_asked_by_its_period(vzv, workbook):
    asked = ("letters", workbook, "--letter", "L15", "--period", "2025")
    _, out, _ = vzv(*asked, "--due")
    assert "Maak ze met dezelfde opdracht, met --all-due in plaats van --due." in out
    vzv(*asked, "--all-due")
    made = [path.name for path in (workbook.parent / "brieven").iterdir()]
    assert made and all(name.startswith("L15-vergoedingsoverzicht-2025-") for name in made)
