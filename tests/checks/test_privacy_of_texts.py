"""V-PRIV-02 and V-PRIV-06: texts that say more than is needed, wherever people write; and forbidden columns of their own."""

from __future__ import annotations

import json

import pytest
import xlsxwriter

from tests.checks.small_workbooks import (
    PLACEMENTS,
    VOLUNTEERS,
    findings,
    found,
    hours,
    messages,
    only,
    records,
    settings,
    sheet,
)
from tests.checks.test_privacy import HEADING
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.report_csv import check_csv
from vzv_sheets.findings.report_json import check_json
from vzv_sheets.findings.report_text import report_lines
from vzv_sheets.records.fingerprint import fingerprint
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.closed_file.reader import read_workbook

SENSITIVE = "Is depressief en heeft een strafblad"
OWN_COLUMN = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id | opmerking",
    "V1 | Jansen | 2024-01-01 | | komt op de fiets", f"V2 | Verslaafd | 2024-01-01 | V1 | {SENSITIVE}",
)  # fmt: skip


def test_a_remark_of_people_s_own_is_told_at_its_cell_and_shown_nowhere():
    told = findings(OWN_COLUMN)
    assert messages("V-PRIV-02", OWN_COLUMN) == ["De toelichting bevat gevoelige woorden ('depressie', 'strafblad')."]
    group = told.groups[0]
    assert (group.cell(0), group.ids, group.supervisors, group.values) == ("E3", ["V2"], ["V1"], ["***"])
    assert group.keys == ["V-PRIV-02|Vrijwilligers|opmerking|V2"]
    reports = (
        "\n".join(report_lines(told, width=10_000)), "".join(check_json(HEADING, told)), check_csv(told),
    )  # fmt: skip
    assert all("depressief" not in report and "en heeft" not in report for report in reports)
    assert [finding["value"] for finding in json.loads(reports[1])["findings"]] == ["***"]


def test_names_ids_and_choices_are_not_searched():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | straat | woonplaats | startdatum",
        "Verslaafd | Moord | Depressie | Kanker | Dementie | 2024-01-01",
    )  # fmt: skip
    work = hours("vrijwilliger_id | datum | uren | activiteit", "Verslaafd | 2026-02-03 | 3 | verslaving")
    assert only("V-PRIV-02", people, work, sheet("Lijsten", "lijst | waarde", "activiteit | verslaving")) == []


def test_own_sheets_are_searched_below_their_headers():
    notes = sheet("Notities", "wie | verslaving", "V1 | is verslaafd", "hij is depressief | ")
    assert only("V-PRIV-02", VOLUNTEERS, notes) == ["W Notities!A3", "W Notities!B2"]
    titled = sheet("Notities", "Verslaafd of depressief | ", " wie | epilepsie", "V1 | epilepsie")
    assert only("V-PRIV-02", VOLUNTEERS, titled) == ["W Notities!B3"]
    loose = sheet("Los", "Ann is verslaafd", "koffie")
    assert only("V-PRIV-02", VOLUNTEERS, loose) == ["W Los!A1"]


def test_sheets_about_no_person_are_not_searched():
    about = "verslaafd, depressief, strafblad"
    sheets = (
        settings(f"schade_melden_bij | {about}").replace("naam | waarde", "naam | waarde | toelichting").replace("|---|---|", "|---|---|---|"),
        sheet("Organisaties", "org_id | naam | soort | opmerking | aanbod", f"O1 | Kliniek | overig | {about} | {about}"),
        sheet("Programmas", "programma_id | naam | uitleg", f"P | Maatjes | {about}"),
        sheet("Lijsten", "lijst | waarde | opmerking", f"taken | tuin | {about}"),
        sheet("Leeswijzer", f"Schrijf nergens op: {about} | "),
        sheet("Betaallijst blad=Betaallijst", f"iban | {about}"),
    )  # fmt: skip
    assert only("V-PRIV-02", VOLUNTEERS, *sheets) == []


def test_the_free_texts_of_the_standard():
    goals = sheet(
        "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld",
        "D1 | P1 | | netwerk | omgaan met mijn depressie | open | 2026-01-05",
        "D2 | P1 | cliënt | netwerk | omgaan met zijn depressie | open | 2026-01-05",
        "D3 | P1 | vrijwilliger | netwerk | Een gesprek voeren | open | 2026-01-05",
        "D4 | P1 | cliënt | netwerk | | open | 2026-01-05",
    )  # fmt: skip
    assert found(VOLUNTEERS, PLACEMENTS, goals) == ["V-PRIV-02 W Leerdoelen!E2", "V-PRIV-06 F Leerdoelen!E3"]
    shown = json.loads("".join(check_json(HEADING, findings(VOLUNTEERS, PLACEMENTS, goals))))["findings"]
    assert {finding["value"] for finding in shown} == {"***"}
    assert "zijn depressie" not in json.dumps(shown, ensure_ascii=False)
    kept = sheet("Uitzonderingen", "code | blad | id | reden", "V-VRW-09 | Vrijwilligers | V1 | is verslaafd")
    contacts = sheet("Contactpersonen", "contact_id | naam | bereikbaarheid", "K1 | Jo | tot juni overspannen thuis")
    assert only("V-PRIV-02", VOLUNTEERS, kept, contacts) == ["W Contactpersonen!C2", "W Uitzonderingen!D2"]


def test_the_words_of_the_programme_stand_in_the_message():
    goal = sheet(
        "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld",
        "D1 | P1 | cliënt | netwerk | Vaker naar buiten | open | 2026-01-05",
    )  # fmt: skip
    assert messages("V-PRIV-06", settings("term_client | gezin"), VOLUNTEERS, PLACEMENTS, goal) == [
        "Bij een doel van het gezin hoort alleen een categorie."
    ]


def test_the_same_remark_in_a_file_with_many_rows(tmp_path):
    path = tmp_path / "groot.xlsx"
    book = xlsxwriter.Workbook(path)
    tab = book.add_worksheet("Uren")
    tab.write_row(0, 0, ["vrijwilliger_id", "datum", "uren", "opmerking"])
    for row in range(1, 6000):
        remark = SENSITIVE if row % 100 == 0 else f"gewone dag {row}"
        tab.write_row(row, 0, ["V1", f"{row % 28 + 1:02d}-03-2026", 3, remark])
    book.add_worksheet("Vrijwilligers").write_row(0, 0, ["vrijwilliger_id", "achternaam", "startdatum"])
    book.close()
    made = read_records(read_workbook(path), as_of=records(VOLUNTEERS).as_of)
    assert [(remark.row, remark.position) for remark in made.remarks] == [(row, 3) for row in range(101, 6000, 100)]
    assert {group.kind.code for group in run_checks(made).groups} >= {"V-PRIV-02"}


def test_another_remark_is_another_fingerprint():
    def mark(text):
        return fingerprint(
            records(VOLUNTEERS, sheet("Notities", "wie | wat", f"V1 | {text}")), version="1", figures_version="1"
        )

    assert mark("is verslaafd") != mark("is depressief") == mark("is depressief")


# V-PRIV-03


@pytest.mark.parametrize(
    "header",
    [
        "Nationaliteit", "soort delict", "Delict (type)", "nationaliteit deelnemer", "Geloof/levensovertuiging", "hoofddiagnose",
        "naam van de cliënt", "Deelnemer naam", "Naam bewoner", "telefoonnummer cliënt", "achternaam kind", "adres gezin", "NAAM_CLIENT",
    ],
)  # fmt: skip
def test_forbidden_columns_in_the_words_of_people_also_on_their_own_sheets(header):
    people = sheet("Vrijwilligers", f"vrijwilliger_id | achternaam | startdatum | {header}", "V1 | A | 2024-01-01 | x")
    assert found(people) == ["V-PRIV-03 F Vrijwilligers!D1"]
    own = sheet("Mijn lijst", "Lijst van mei | ", f"nr | {header}", "1 | x")
    assert found(VOLUNTEERS, own) == ["V-PRIV-03 F Mijn lijst!B2"]


@pytest.mark.parametrize(
    "header",
    [
        "geloofwaardigheid", "naam contactpersoon cliënt", "aantal kinderen", "naam", "cliëntcode", "naam organisatie", "deelnemers",
        "kindvriendelijk", "contact met cliënt", "verdelicting", "afkomst aanmelding",
    ],
)  # fmt: skip
def test_columns_that_only_sound_like_it_may_stay(header):
    people = sheet(
        "Vrijwilligers", f"vrijwilliger_id | achternaam | startdatum | {header} 2", "V1 | A | 2024-01-01 | x"
    )
    assert only("V-PRIV-03", people, sheet("Mijn lijst", f"nr | {header}", "1 | x")) == []


def test_ambiguous_words_are_forbidden_only_where_rows_are_people():
    assert only("V-PRIV-03", VOLUNTEERS, sheet("Honden", "hond | ras | afkomst", "Bo | teckel | asiel")) == []
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | ras", "V1 | A | 2024-01-01 | ")
    assert only("V-PRIV-03", people) == ["F Vrijwilligers!D1"]


def test_the_cells_of_a_forbidden_column_are_told_as_one():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | diagnose", "V1 | A | 2024-01-01 | autisme"
    )
    own = sheet("Lijst", "nr | delict", "1 | zedendelict")
    assert found(people, own) == ["V-PRIV-03 F Lijst!B1", "V-PRIV-03 F Vrijwilligers!D1"]
