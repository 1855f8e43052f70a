"""V-CLI-01..03: names in the place of codes, criteria that are not met, clients who saw many volunteers."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, lines, messages, only, settings, sheet
from vzv_sheets.findings.report_json import CheckHeading, check_json

HEADING = CheckHeading("proef.xlsx", None, None, "2026-06-30", {"from": "2026-01-01", "to": "2026-12-31"}, {})


def placements(*rows, header="plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk"):
    return sheet("Plaatsingen", header, *rows)


# V-CLI-01


def test_a_name_is_told_on_every_sheet_that_has_codes_of_clients():
    name = "Jan de Vries"
    told = found(
        VOLUNTEERS, sheet("Clienten", "clientcode", name, "Gezin 12"), placements(f"P1 | V1 | {name} | 2025-01-01 |", "P2 | V2 | Gezin 12 | 2025-01-01 |"),
        sheet("Uren", "vrijwilliger_id | clientcode | datum | uren", f"V1 | {name} | 2026-02-03 | 2"),
        sheet("Gesprekken", "clientcode | datum | soort", f"{name} | 2026-02-03 | evaluatie"),
        sheet("Documenten", "onderwerp | soort | datum", f"{name} | verzekering | 2026-02-03", "V1 Jansen, Ann | verzekering | 2026-02-03",
              "Gezin 12 | verzekering | 2026-02-03"),
    )  # fmt: skip
    cells = ["Clienten!A2", "Documenten!A2", "Gesprekken!A2", "Plaatsingen!C2", "Uren!B2"]
    assert told == [f"V-CLI-01 F {cell}" for cell in cells]


def test_names_in_the_workbook_are_known_and_words_of_its_programmes_are_not():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | tussenvoegsel | startdatum",
        "V1 | Ghebre | | 2024-01-01", "V2 | Linde | van der | 2024-01-01",
    )  # fmt: skip
    others = (
        sheet("Programmas", "programma_id | naam", "TV | Thuis Verder"),
        sheet("Contactpersonen", "contact_id | naam | functie", "K1 | A. Okafor | trainer"),
    )
    rows = [
        f"P{n} | V1 | {code} | 2025-0{n}-01 | 2025-0{n}-09"
        for n, code in enumerate(("ghebre", "Okafor", "Linde", "Thuis Verder", "Thuis A"), 1)
    ]
    assert only("V-CLI-01", people, *others, placements(*rows)) == ["F Plaatsingen!C2", "F Plaatsingen!C3"]


def test_a_document_about_a_volunteer_or_placement_is_no_client():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "ann | Jansen | 2024-01-01")
    document = sheet("Documenten", "onderwerp | soort | datum", "Ann | verzekering | 2026-02-03")
    assert found(people, document) == []


def test_where_a_name_stands_nothing_else_is_wrong_with_the_code():
    clients = sheet("Clienten", "clientcode", "C1")
    placed = placements("P1 | V1 | Fatima | 2025-01-01 |", "P2 | V2 | C2 | 2025-01-01 |")
    assert found(VOLUNTEERS, clients, placed) == ["V-ALG-05 F Plaatsingen!C3", "V-CLI-01 F Plaatsingen!C2"]


@pytest.mark.parametrize(
    ("name", "telling"),
    [("Jan de Vries", "vries"), ("Fatima", "fatima"), ("J. Dekker", "dekker"), ("'t Hart, Els", "hart")],
)
def test_no_finding_shows_the_name(name, telling):
    clients = sheet(
        "Clienten", "clientcode | programma_id | start | einde | info_afspraak_datum | criterium_baat",
        f"{name} | COSA | 2026-02-01 | 2026-01-01 | |", f"{name} | COSA | 2026-02-01 | morgen | |",
    )  # fmt: skip
    rows = [f"P{number} | V{number} | {name} | {start} | {end}" for number, start, end in
            ((1, "2025-09-01", "2025-10-01"), (2, "2025-11-01", "2025-12-01"), (3, "2026-01-01", ""))]  # fmt: skip
    told = findings(
        settings("term_client | deelnemer"), VOLUNTEERS + "\n| V3 | Smit | Al | 2024-01-01 |", clients, placements(*rows),
        sheet("Programmas", "programma_id | naam | inclusiecriteria_vereist | info_afspraak_vereist", "COSA | COSA | ja | ja"),
        sheet("Gesprekken", "plaatsing_id | datum | soort | tijd", f"P1 | 2026-01-03 | evaluatie | bij {name.lower()} thuis"),
        sheet("Documenten", "onderwerp | soort | datum", f"{name} | informatieafspraak | {name}"),
    )  # fmt: skip
    assert {"V-CLI-01", "V-CLI-02", "V-CLI-03", "V-SIG-04", "V-ALG-04", "V-ALG-07", "V-DAT-01"} <= told.codes()
    for language in ("nl", "en"):
        shown = [
            f"{group.message(i, language)} {group.remedy(i, language)} {group.ids[i]} {group.values[i]} {group.keys[i]}"
            for group, i in told.each()
        ]
        assert not [text for text in shown if telling in text.lower()]
    assert telling not in "".join(check_json(HEADING, told)).lower()
    keys = [key for group in told.groups for key in group.keys]
    assert len(set(keys)) == len(keys) and all("***" not in key for key in keys)
    assert "Deelnemer *** had 3 vrijwilligers na elkaar in een jaar." in [group.message(i) for group, i in told.each()]


def test_the_name_of_a_volunteer_is_shown_as_ever():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | voornaam | achternaam | startdatum | laatste_contact",
        "V1 | Fatima | Smit | 2024-01-01 |",
    )
    placed = placements("P1 | V1 | Fatima | 2026-01-01 |")
    told = messages("V-ALG-09", settings("dagen_zonder_contact | 60"), people, placed)
    assert told == ["Fatima Smit staat op 'actief' maar er is sinds 01-01-2024 niets vastgelegd."]


def test_a_short_name_leaves_words_that_are_alike():
    placed = placements("P1 | V1 | Al | 2026-01-01 |")
    told = findings(VOLUNTEERS, placed, sheet("Uren", "plaatsing_id | datum | uren", "P1 | nu al | 3"))
    assert [list(group.values) for group in told.groups if group.kind.code == "V-ALG-07"] == [["nu al"]]


# V-CLI-02

CRITERIA = "criterium_geen_veiligheidsrisico | criterium_baat | criterium_open_voor_contact"


def judged(
    answers,
    *,
    asks="ja",
    placed="P1 | V1 | C1 | 2026-01-01 |",
    header=f"clientcode | {CRITERIA}",
    codes=("V-CLI-02", "V-ALG-03"),
):
    asking = sheet(
        "Programmas",
        "programma_id | naam | inclusiecriteria_vereist",
        f"COSA11 | COSA 1-op-1 | {asks}",
        "HUM | Humanitas | nee",
    )
    clients = sheet("Clienten", header + " | programma_id", f"C1 | {answers} | COSA11")
    rows = placements(
        placed.replace("C1", "HUM | C1"),
        header="plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk",
    )
    return [line for line in found(VOLUNTEERS, asking, clients, rows) if line.split()[0] in codes]  # fmt: skip


def test_each_criterion_that_is_empty_or_no_is_told_at_its_cell():
    assert judged("ja | nee | ") == ["V-CLI-02 F Clienten!C2", "V-CLI-02 F Clienten!D2"]
    assert judged("ja | ja | ja") == []
    assert judged("ja | misschien | ja", codes=("V-CLI-02", "V-ALG-07", "V-ALG-06")) == ["V-ALG-06 F Clienten!C2"]


def test_criteria_are_asked_where_the_programme_of_the_client_asks_them():
    assert judged("ja | nee | ", asks="nee") == judged("ja | nee | ", asks="") == []


def test_a_criterion_without_a_column_is_told_at_the_code():
    header = "clientcode | criterium_geen_veiligheidsrisico | criterium_baat"
    assert judged("ja | ja", header=header) == ["V-CLI-02 F Clienten!A2"]


@pytest.mark.parametrize(
    "placed",
    ["P1 | V1 | C1 | 2026-01-01 | 2026-05-01", "P1 | V1 | C1 | 2026-09-01 |"],
)
def test_before_and_after_the_placement_an_empty_criterion_is_information(placed):
    assert judged("ja | nee | ", placed=placed) == ["V-ALG-03 I Clienten!D2"]


def test_without_a_sheet_of_clients_no_criterion_is_asked():
    asking = sheet("Programmas", "programma_id | naam | inclusiecriteria_vereist", "COSA11 | COSA 1-op-1 | ja")
    assert found(VOLUNTEERS, asking, placements("P1 | V1 | C1 | 2026-01-01 |")) == []


def test_the_criterion_is_named_in_words():
    asking = sheet("Programmas", "programma_id | naam | inclusiecriteria_vereist", "COSA11 | COSA 1-op-1 | ja")
    told = findings(VOLUNTEERS, asking, sheet("Clienten", f"clientcode | {CRITERIA}", "C1 | nee | ja | ja"), placements("P1 | V1 | C1 | 2026-01-01 |"))  # fmt: skip
    assert [(group.message(i), group.programmes[i]) for group, i in told.each()] == [
        ("Criterium 'geen veiligheidsrisico' is niet met ja beantwoord.", "COSA11")
    ]


# V-CLI-03

FIVE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *(f"V{n} | A{n} | 2020-01-01" for n in range(1, 6))
)


def successors(*rows, programmes=(), as_of="2026-06-30"):
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | programma_id"
    rows = [f"P{number} | {row}" + " |" * (4 - row.count("|")) for number, row in enumerate(rows, 1)]
    return only("V-CLI-03", FIVE, *programmes, sheet("Plaatsingen", header, *rows), as_of=as_of)


def test_three_volunteers_after_each_other_in_a_year():
    series = ("V1 | C1 | 2025-09-01 | 2025-12-01", "V2 | c1 | 2025-12-01 | 2026-03-01", "V3 | C1 | 2026-03-02 |")
    assert successors(*series) == ["I Plaatsingen!C4"]
    assert successors(*series[:2]) == []
    assert successors(series[0], series[1], "V1 | C1 | 2026-03-02 |") == []
    assert successors(series[0], series[1], "V3 | C2 | 2026-03-02 |") == []
    assert successors(*series, "V4 | C1 | 2026-06-30 | ") == ["I Plaatsingen!C5"]


def test_who_came_at_the_same_time_is_no_successor():
    circle = (f"V{number} | C1 | 2025-09-0{number} |" for number in range(1, 5))
    assert successors(*circle) == []
    assert successors("V1 | C1 | 2025-09-01 | 2026-01-10", "V2 | C1 | 2026-01-05 | 2026-03-01", "V3 | C1 | 2026-03-02 |") == []  # fmt: skip


def test_a_year_is_twelve_months_up_to_the_start_of_the_last():
    later = ("V2 | C1 | 2025-04-01 | 2025-10-01", "V3 | C1 | 2025-10-01 |")
    assert successors("V1 | C1 | 2023-09-01 | 2024-10-01", *later) == []
    assert successors("V1 | C1 | 2023-09-01 | 2024-10-02", *later) == ["I Plaatsingen!C4"]


def test_what_is_more_than_a_year_ago_is_told_no_more():
    series = ("V1 | C1 | 2025-01-01 | 2025-02-01", "V2 | C1 | 2025-02-01 | 2025-03-01", "V3 | C1 | 2025-03-01 |")
    assert successors(*series, as_of="2026-02-28") == ["I Plaatsingen!C4"]
    assert successors(*series, as_of="2026-03-01") == []
    assert successors(*series, as_of="2025-02-28") == []


def test_another_programme_is_another_series_and_one_off_jobs_are_no_changes():
    two = sheet(
        "Programmas",
        "programma_id | naam | soort",
        "A | Voorlezen | gezin/huishouden",
        "B | Thuisadministratie | gezin/huishouden",
    )
    rows = ("V1 | C1 | 2025-09-01 | 2025-12-01 | A", "V2 | C1 | 2025-12-01 | 2026-03-01 | B", "V3 | C1 | 2026-03-02 | | A")  # fmt: skip
    assert successors(*rows, programmes=[two]) == []
    jobs = sheet("Programmas", "programma_id | naam | soort", "A | Klusdienst | klus/eenmalig")
    assert successors(*(row.replace("| B", "| A") for row in rows), programmes=[jobs]) == []
    assert successors(*(row.replace("| B", "| A") for row in rows), programmes=[two]) == ["I Plaatsingen!C4"]


def test_who_has_not_started_does_not_count():
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status | reden_einde"
    rows = ("P1 | V1 | C1 | 2025-09-01 | 2025-12-01 | afgerond | anders", "P2 | V2 | C1 | 2025-12-01 | 2026-03-01 | niet gestart |",
            "P3 | V3 | C1 | 2026-03-02 | | voorgesteld |", "P4 | V4 | C1 | 2026-03-02 | | actief |")  # fmt: skip
    assert only("V-CLI-03", FIVE, sheet("Plaatsingen", header, *rows)) == []


def test_the_finding_of_continuity_is_of_the_supervisor_of_the_last_placement():
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | begeleider_id"
    told = findings(FIVE, sheet("Plaatsingen", header, "P1 | V1 | C1 | 2025-09-01 | 2025-12-01 | V4", "P2 | V2 | C1 | 2025-12-01 | 2026-03-01 | V4",
                                "P3 | V3 | C1 | 2026-03-02 | | V5"))  # fmt: skip
    assert lines(told) == ["V-CLI-03 I Plaatsingen!C4"]
    assert told.groups[0].supervisors == ["V5"]
    assert told.groups[0].message(0) == "Cliënt C1 had 3 vrijwilligers na elkaar in een jaar."
