"""The three reports of findings: text for a terminal, JSON by contract, CSV for a Dutch Excel."""

from __future__ import annotations

import csv
import io
import json

import numpy as np
import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, hours, lines, records, sheet
from vzv_sheets.checks.all_rules import ALL_RULES
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.checks.found import InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.report_csv import COLUMNS, check_csv, safe_cell
from vzv_sheets.findings.report_json import CheckHeading, check_json
from vzv_sheets.findings.report_text import counts_line, place, report_lines

HEADING = CheckHeading(
    "proef.xlsx", "0f0e", "1", "2026-06-30", {"from": "2026-01-01", "to": "2026-12-31"},
    {"version": "0.1", "figures_version": "2026", "input_sha256": "ab", "fingerprint": "cd"},
)  # fmt: skip
DAYS = [f"V1 | 2026-02-{day:02d} | ca. 3" for day in range(1, 13)]
MIXED = (
    sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode | straat", "V1 | Jansen | 2024-01-01 | 2000 | Straat", "V2 | Bakker | 2024-01-01 | 9712 AB |"),
    hours("vrijwilliger_id | datum | uren", *DAYS, "V1 | | 2", "V2 | | 2", "V1 | 2026-03-01 | 2", "V1 | | 2"),
)  # fmt: skip


def text(*sheets, language="nl", width=10_000):
    return list(report_lines(findings(*sheets), language, width))


# Text


def test_identical_findings_are_joined_as_ranges_worst_first():
    assert text(*MIXED) == [
        "", "FOUTEN",
        "V-ALG-03  Uren, kolom datum, 3 rijen: B14:B15, B17",
        "    'datum' is niet ingevuld.",
        "    → Vul 'datum' in op rij 14-15, 17.",
        "V-ALG-07  Uren, kolom uren, 12 rijen: C2:C13",
        "    'ca. 3' is geen geldige waarde voor 'uren' (aantal uren).",
        "    → Schrijf bijvoorbeeld 3,5.",
        "", "WAARSCHUWINGEN",
        "V-VRW-07  Vrijwilligers, kolom postcode, D2",
        "    '2000' is geen geldige postcode.",
        "    → Schrijf bijvoorbeeld 9712 AB.",
        "", "TER INFORMATIE",
        "V-ALG-03  Vrijwilligers, kolom straat, E3",
        "    'straat' is niet ingevuld.",
        "    → Vul 'straat' in op rij 3; zonder deze waarde kan een brief met een adres niet worden gemaakt.",
        "", "15 fouten, 1 waarschuwing en 1 opmerking",
    ]  # fmt: skip


def test_different_messages_show_the_first_cells_and_how_many_more():
    rows = [f"V{number} | 2026-02-03 | 2" for number in range(10, 17)]
    assert text(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", *rows))[2:] == [
        "V-ALG-05  Uren, kolom vrijwilliger_id, 7 rijen: A2:A8",
        "    A2: 'V10' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
        "    A3: 'V11' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
        "    A4: 'V12' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
        "    A5: 'V13' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
        "    en nog 3",
        "    → Corrigeer het nummer of voeg de regel daar toe.",
        "", "7 fouten, 0 waarschuwingen en 0 opmerkingen",
    ]  # fmt: skip


def test_a_remedy_that_differs_per_row_names_the_first_ids():
    header = "plaatsing_id | vrijwilliger_id | org_id | startdatum"
    placed = sheet("Plaatsingen", header, *[f"P{number} | V1 | | 2025-01-01" for number in range(1, 7)])
    assert (
        "    → Vul een organisatie of een cliëntcode in bij plaatsing P1, P2, P3, P4, …, of de aanbieder bij het programma."
        in text(VOLUNTEERS, placed)
    )


def test_findings_at_cells_of_one_column_are_joined_too():
    notes = sheet("Notities", "wie | opmerking", *["x | BSN 999980853"] * 3, "x | 999980853")
    told = text(VOLUNTEERS, notes)
    assert "V-PRIV-01  Notities, kolom opmerking, 3 rijen: B2:B4" in told
    assert "V-PRIV-01  Notities, kolom opmerking, B5" in told


def test_a_finding_without_a_row_names_its_sheet():
    assert text(hours("vrijwilliger_id | datum | uren"))[2] == "V-ALG-01  Vrijwilligers"
    assert place(findings(hours("vrijwilliger_id | datum | uren")).groups[0], "en") == "Vrijwilligers"


def test_lines_fit_a_narrow_terminal():
    told = text(*MIXED, width=50)
    assert max(map(len, told[3:])) <= 60
    assert [line for line in told if line.startswith("    ") and len(line) > 50] == []


def test_the_other_language():
    told = text(*MIXED, language="en")
    assert told[1] == "ERRORS"
    assert told[2] == "V-ALG-03  Uren, column datum, 3 rows: B14:B15, B17"
    assert told[-1] == "15 errors, 1 warning, 1 remark"


def test_nothing_found_is_said():
    assert text(VOLUNTEERS) == ["", "0 fouten, 0 waarschuwingen en 0 opmerkingen"]
    assert counts_line(findings(*MIXED).counts) == "15 fouten, 1 waarschuwing en 1 opmerking"


# JSON

KEYS = [
    "key", "code", "severity", "sheet", "cell", "row", "column", "id", "value", "message", "remedy", "programme", "supervisor",
    "related", "blocks", "legal",
]  # fmt: skip


def document(*sheets, language="nl"):
    return json.loads("".join(check_json(HEADING, findings(*sheets), language)))


def test_the_document_has_exactly_the_keys_of_the_contract():
    told = document(*MIXED)
    assert list(told) == [
        "format",
        "workbook",
        "workbook_id",
        "schema_version",
        "as_of",
        "period",
        "receipt",
        "counts",
        "findings",
        "accepted",
        "exceptions_without_effect",
    ]
    assert told["format"] == "vzv-check/1"
    assert (told["workbook"], told["workbook_id"], told["schema_version"]) == ("proef.xlsx", "0f0e", "1")
    assert (told["as_of"], told["period"]) == ("2026-06-30", {"from": "2026-01-01", "to": "2026-12-31"})
    assert list(told["receipt"]) == ["version", "figures_version", "input_sha256", "fingerprint"]
    assert told["counts"] == {"error": 15, "warning": 1, "info": 1}
    assert len(told["findings"]) == 17
    assert all(list(finding) == KEYS for finding in told["findings"])


def test_a_finding_in_the_document():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id", "V1 | Jansen | 2024-01-01 | V2", "V2 | Bakker | 2024-01-01 |", "V3 | Smit | 2024-01-01 |",
    )  # fmt: skip
    programmes = sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Buurt")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | begeleider_id",
        "P1 | V1 | A | C1 | 2025-01-01 | V3", "P2 | V2 | B | C1 | 2025-01-01 | V3",
    )  # fmt: skip
    worked = hours(
        "uren_id | vrijwilliger_id | datum | begin | eind", "U1 | V1 | 2026-02-03 | 10:00 | 12:00", "U2 | V1 | 2026-02-03 | 11:00 | 13:00",
    )  # fmt: skip
    assert document(programmes, people, placed, worked)["findings"] == [
        {
            "key": "V-UUR-07|Uren|begin|U2", "code": "V-UUR-07", "severity": "error", "sheet": "Uren", "cell": "D3", "row": 3,
            "column": "begin", "id": "U2", "value": "11:00", "message": "Deze tijden overlappen rij 2.",
            "remedy": "Corrigeer begin- of eindtijd.", "programme": "A", "supervisor": "V3", "related": ["Uren!D2"],
            "blocks": ["figures", "letters", "payments"], "legal": None,
        }
    ]  # fmt: skip


def test_what_is_not_there_is_null():
    (finding,) = document(hours("vrijwilliger_id | datum | uren"))["findings"]
    assert [key for key in KEYS if finding[key] is None] == [
        "cell",
        "row",
        "column",
        "programme",
        "supervisor",
        "legal",
    ]
    minor = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum", "V1 | A | 2024-01-01 | 2012-01-01"
    )
    assert document(minor)["findings"][0]["legal"] == "BW boek 1, art. 1:234"


def test_any_text_is_quoted():
    odd = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | status",
        'V1 | A | 2024-01-01 | "a"b\\\\c\\n\\u0007€"',
    )
    assert document(odd)["findings"][0]["value"] == 'a"b\\c\n\u0007€'
    assert document(VOLUNTEERS)["findings"] == []


# CSV


def table(*sheets, language="nl"):
    written = check_csv(findings(*sheets), language)
    assert written.startswith("\ufeff")
    return list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_the_csv_has_a_line_for_each_finding():
    header, *rows = table(*MIXED)
    assert tuple(header) == COLUMNS
    assert len(rows) == 17
    assert rows[-2] == ["waarschuwing", "V-VRW-07", "Vrijwilligers", "D2", "2", "postcode", "V1", "2000", "'2000' is geen geldige postcode.",
                        "Schrijf bijvoorbeeld 9712 AB.", "", "", ""]  # fmt: skip
    assert table(*MIXED, language="en")[1][0] == "error"


@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1+1)", "\t=1+1", "\r=1", '=HYPERLINK("http://x";"k")']
)
def test_no_text_in_the_csv_becomes_a_formula(formula):
    shown = formula.replace("|", "\\|").replace("\t", "\\t").replace("\r", "\\r")
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status", f'V1 | A | 2024-01-01 | "{shown}"'
    )
    cells = [cell for row in table(people)[1:] for cell in row]
    assert cells
    assert [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []


@pytest.mark.parametrize("text", ["Jansen", "12,5", "", "a=b", "'t is goed"])
def test_other_texts_stay_as_they_are(text):
    assert safe_cell(text) == text


# Choosing


WHOSE = (
    sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Buurt"),
    sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id | postcode",
        "V1 | Jansen | 2024-01-01 | V3 | 2000", "V2 | Bakker | 2024-01-01 | V1 | 2000", "V3 | Smit | 2024-01-01 | | 2000",
    ),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | begeleider_id | eind_gepland",
        "P1 | V1 | A | C1 | 2025-01-01 | | ", "P2 | V2 | B | C2 | 2025-01-01 | V3 |",
    ),
    hours("plaatsing_id | vrijwilliger_id | datum | uren", "P1 | | 2026-02-03 | 25", " | V2 | 2026-02-03 | 25", "| V9 | 2026-02-03 | 2"),
)  # fmt: skip
GENERAL = ["V-ALG-05 F Uren!B4"]
POSTCODES = [f"V-VRW-07 W Vrijwilligers!E{row}" for row in (2, 3, 4)]


def chosen(**choice):
    return [line for line in lines(findings(*WHOSE).only(**choice)) if " I " not in line]


def test_findings_of_a_programme_or_without_one():
    first, second = "V-UUR-01 F Uren!D2", "V-UUR-01 F Uren!D3"
    of_first, of_second, of_nobody = POSTCODES
    assert chosen() == [*GENERAL, first, second, *POSTCODES]
    assert chosen(programmes=["A"]) == chosen(programmes=["a"]) == [*GENERAL, first, of_first]
    assert chosen(programmes=["B"]) == [*GENERAL, second, of_second]
    assert chosen(without=["B"]) == [*GENERAL, first, of_first, of_nobody]
    assert chosen(programmes=["A", "B"]) == [*GENERAL, first, second, of_first, of_second]
    assert chosen(programmes=["A"], without=["A"]) == GENERAL


def test_findings_of_a_supervisor_of_a_placement_or_of_the_volunteer():
    first, second = "V-UUR-01 F Uren!D2", "V-UUR-01 F Uren!D3"
    assert chosen(supervisor="V3") == chosen(supervisor="v3") == [*GENERAL, first, second, *POSTCODES[:2]]
    assert chosen(supervisor="V1") == [*GENERAL, POSTCODES[1]]


def test_a_finding_whose_rule_names_the_programme_belongs_to_that_one():
    kind = next(rule.kind for rule in ALL_RULES if rule.kind.code == "V-VRW-07")

    def of_one_programme(_):
        yield InRecords("Vrijwilligers", "postcode", np.array([0, 1]), programmes=["B", None])

    found = run_checks(records(*WHOSE), [Rule(kind, of_one_programme)])
    assert [group.programmes for group in found.groups] == [["B", "B"]]
    assert lines(found.only(programmes=["b"])) == POSTCODES[:2]
    assert lines(found.only(programmes=["A"])) == []


def test_what_is_chosen_keeps_its_own_texts():
    kept = findings(*WHOSE).only(programmes=["B"])
    told = [group.message(index) for group, index in kept.each() if group.kind.code == "V-UUR-01"]
    assert told == ["25 uur op 03-02-2026 kan niet kloppen."]
    assert kept.counts.error == 2
