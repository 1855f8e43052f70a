"""An organisation's own administration as people typed it: what is read, refused, warned of, and left alone."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from itertools import combinations

from tests.end_to_end.administration import mistakes
from tests.end_to_end.command_line import run
from tests.end_to_end.hours_told import agreements_missed
from tests.end_to_end.limits_told import OF_SUMS, limits_told
from tests.end_to_end.scoring import score_table
from tests.end_to_end.standard_filling import AS_OF, SHEETS, place
from vzv_sheets.vocabulary.days import age_on

_ADULT = 18


def test_every_mistake_is_read_refused_or_warned_of_as_the_rules_say(messy):
    outcomes = [messy.outcome(mistake) for mistake in mistakes()]
    print(score_table(outcomes))  # noqa: T201  (the score per kind, shown by pytest -rP and when it is not full)
    assert len(outcomes) == 222
    assert [outcome for outcome in outcomes if not outcome.right] == []


def test_the_true_administration_gives_only_what_is_truly_so(clean):
    tables = clean.filled.tables
    people = {row["vrijwilliger_nr"]: row for row in tables["volunteers"]}
    minors = {
        ("V-VRW-16", number)
        for number, row in people.items()
        if age_on(row["geboortedatum"], AS_OF) < _ADULT and row.get("einddatum", dt.date.max) > AS_OF
    }
    before_certificate = {
        ("V-DOC-02", row["plaatsing_nr"])
        for row in tables["placements"]
        if row["begin"] < people[row["vrijwilliger_nr"]]["vog_datum"]
    }
    placed_twice = {
        ("V-PLA-03", two["plaatsing_nr"])
        for one, two in combinations(tables["placements"], 2)
        if all(one[key] == two[key] for key in ("vrijwilliger_nr", "locatie"))
        and max(one["begin"], two["begin"]) <= min(one.get("eind", dt.date.max), two.get("eind", dt.date.max))
    }
    assert (len(minors), len(before_certificate), len(placed_twice)) == (5, 92, 6)
    by_severity = {
        severity: [finding for finding in clean.findings if finding["severity"] == severity]
        for severity in ("error", "warning", "info")
    }
    of_limits = [finding for finding in clean.findings if finding["code"] in OF_SUMS]
    assert Counter((finding["code"], finding["id"]) for finding in of_limits) == limits_told()
    errors = [finding for finding in by_severity["error"] if finding["code"] not in OF_SUMS]
    assert {(finding["code"], finding["id"]) for finding in errors} == minors | before_certificate | placed_twice
    assert len(errors) == len(minors | before_certificate | placed_twice)
    # They wrote down whether somebody may volunteer beside a benefit, and no day of it.
    asked = {"bijstand": "V-VRW-04", "WW": "V-VRW-14", "WIA": "V-VRW-15"}
    of_benefits = {
        (asked[row["uitkering"]], number)
        for number, row in people.items()
        if row["uitkering"] in ("WW", "WIA") or row.get("toestemming_uitkering") == "nee"
    }
    warnings = [finding for finding in by_severity["warning"] if finding["code"] not in OF_SUMS]
    told = [(finding["code"], finding["id"]) for finding in warnings + by_severity["info"]]
    assert sorted(one for one in told if one[0] not in ("V-ALG-03", "V-UUR-15")) == sorted(of_benefits)
    assert Counter(one for one in told if one[0] == "V-UUR-15") == agreements_missed()


def test_rows_without_a_mistake_give_the_findings_that_the_truth_gives(clean, messy):
    touched = _touched(messy.filled)
    found, true = (
        sorted(
            (finding["sheet"], finding["code"], finding["column"], finding["id"] or "", finding["message"])
            for finding in findings
            if (finding["sheet"], finding["id"] or finding["row"]) not in touched
            # An average of many rows tells nothing of one of them.
            if finding["code"] != "V-UUR-15"
        )
        for findings in (messy.findings, clean.findings)
    )
    assert found == true
    assert len(true) > 200


def test_one_mistake_in_one_cell_gives_one_finding(messy):
    # No mistake was put on Plaatsingen; two facts of the truth can meet in one cell there.
    # A month and a year can be over with the same amount: that is no mistake in its cell.
    told = Counter(
        (finding["sheet"], finding["cell"])
        for finding in messy.findings
        if finding["sheet"] != "Plaatsingen" and finding["code"] not in OF_SUMS
    )
    assert [place for place, number in told.items() if number > 1] == []


def test_no_text_of_the_report_as_csv_is_taken_for_a_formula(messy):
    printed = run("check", messy.filled.path, "--as-of", AS_OF.isoformat(), "--format", "csv", exit_code=1)
    rows = list(csv.reader(io.StringIO(printed.removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) == 1 + len(messy.findings)
    assert [text for row in rows for text in row if text.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert "'=SOM(A1:A3)" in {text for row in rows for text in row}


def _touched(filled):
    """The rows with a mistake and all rows of volunteers with one, by sheet and both by id and row of the sheet.

    A volunteer who was entered once more, under another number, has the same address for e-mail.
    """
    wrong = {(mistake.table, mistake.row_id) for mistake in mistakes()}
    volunteers = {row["vrijwilliger_nr"]: row["email"].lower() for row in filled.tables["volunteers"]}
    addresses = {
        row["email"].lower() for row in filled.tables["volunteers"] if ("volunteers", row["vrijwilliger_nr"]) in wrong
    }
    people = {number for number, address in volunteers.items() if address in addresses}
    keys = {"volunteers": "vrijwilliger_nr", "placements": "plaatsing_nr", "hours": "uren_nr", "claims": "claim_nr"}
    found = set()
    for table, rows in filled.tables.items():
        for number, row in enumerate(rows, start=2):
            row_id = row.get(keys[table], "")
            if (table, row_id) in wrong or row.get("vrijwilliger_nr") in people:
                found |= {(SHEETS[table], row_id), (SHEETS[table], number)}
                if table == "volunteers":
                    found |= {(place(table, "iban")[0], row_id), (place(table, "iban")[0], number)}
    return found
