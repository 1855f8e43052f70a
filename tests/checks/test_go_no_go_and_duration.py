"""V-PLA-07..09 and V-PLA-17: decisions and ends, with the golden dates of domain/decisions.md."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, messages, only, sheet

PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | gonogo_na_weken | max_duur_maanden", "P | Op weg | 4 | 6", "L | Humanitas | |"
)


def placement(programme="P", **cells):
    row = {"plaatsing_id": "P1", "vrijwilliger_id": "V1", "clientcode": "C1", "programma_id": programme} | cells
    return sheet("Plaatsingen", " | ".join(row), " | ".join(row.values()))


def told(code, as_of="2026-06-30", programme="P", **cells):
    return only(code, PROGRAMMES, VOLUNTEERS, placement(programme, **cells), as_of=as_of)


# V-PLA-07


@pytest.mark.parametrize(("as_of", "number"), [("2026-01-29", 0), ("2026-01-30", 1)])
def test_the_decision_is_due_28_days_after_the_start_and_late_the_day_after(as_of, number):
    assert len(told("V-PLA-07", as_of, startdatum="2026-01-01")) == number
    assert told("V-PLA-07", as_of, "L", startdatum="2026-01-01") == []


def test_a_late_decision_is_told_where_it_is_filled_in():
    sheets = (PROGRAMMES, VOLUNTEERS, placement(startdatum="2026-01-01", gonogo_besluit=""))
    assert only("V-PLA-07", *sheets, as_of="2026-02-10") == ["W Plaatsingen!F2"]
    assert messages("V-PLA-07", *sheets, as_of="2026-02-10") == [
        "De go/no-go-beslissing was op 29-01-2026 nodig (4 weken na start)."
    ]
    assert told("V-PLA-07", "2026-02-10", startdatum="2026-01-01") == ["W Plaatsingen!E2"]


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"gonogo_besluit": "go"}, 0), ({"gonogo_besluit": "n.v.t."}, 0), ({"gonogo_besluit": "misschien"}, 0),
        ({"status": "voorgesteld"}, 0), ({"status": "kennismaking"}, 0), ({"status": "niet gestart"}, 0),
        ({"status": "afgerond"}, 0), ({"status": "uitval"}, 0), ({"eind_werkelijk": "2026-01-20"}, 0),
        ({"status": "proef"}, 1), ({"status": "gepauzeerd"}, 1), ({"status": "onleesbaar"}, 0),
        ({"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-06-30"}, 0),
        ({"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-06-29"}, 1),
        ({"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "ooit"}, 0),
        ({"gonogo_besluit": "go", "gonogo_uitgesteld_tot": "2026-02-01"}, 0),
    ],
)  # fmt: skip
def test_a_running_placement_without_a_decision(cells, number):
    assert len(told("V-PLA-07", startdatum="2026-01-01", **cells)) == number


def test_a_postponed_decision_names_its_own_day():
    cells = {"startdatum": "2026-01-01", "gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-03-01"}
    assert told("V-PLA-07", **cells) == ["W Plaatsingen!G2"]
    assert told("V-PLA-07", programme="L", **cells) == []
    assert messages("V-PLA-07", PROGRAMMES, VOLUNTEERS, placement(**cells)) == [
        "De go/no-go-beslissing was uitgesteld tot 01-03-2026 en is nog niet vastgelegd."
    ]


def test_a_decision_postponed_to_no_day_is_told_once():
    cells = {"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "", "status": "actief"}
    late = found(PROGRAMMES, VOLUNTEERS, placement(startdatum="2026-05-01", **cells))
    assert late == ["V-PLA-07 W Plaatsingen!F2"]
    in_time = found(PROGRAMMES, VOLUNTEERS, placement(startdatum="2026-06-20", **cells))
    assert in_time == ["V-ALG-03 I Plaatsingen!G2"]


# V-PLA-08


@pytest.mark.parametrize(
    ("start", "last", "after"),
    [("2026-01-31", "2026-07-31", "2026-08-01"), ("2026-08-31", "2027-02-28", "2027-03-01"), ("2025-08-31", "2026-02-28", "2026-03-01")],
)  # fmt: skip
def test_half_a_year_is_six_calendar_months_and_its_last_day_is_still_allowed(start, last, after):
    cells = {"startdatum": start, "gonogo_besluit": "go", "verlengd_tot": ""}
    assert told("V-PLA-08", last, **cells) == []
    assert told("V-PLA-08", after, **cells) == ["W Plaatsingen!G2"]
    assert told("V-PLA-08", after, "L", **cells) == []


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({}, 1), ({"verlengd_tot": "2026-06-30"}, 0), ({"verlengd_tot": "2026-06-29"}, 1), ({"verlengd_tot": "later"}, 0),
        ({"eind_werkelijk": "2026-06-01"}, 0), ({"status": "afgerond"}, 0), ({"status": "gepauzeerd"}, 1),
    ],
)  # fmt: skip
def test_a_placement_that_lasts_too_long_is_not_extended_and_not_over(cells, number):
    assert len(told("V-PLA-08", startdatum="2025-10-01", gonogo_besluit="go", **cells)) == number


def test_it_says_since_when():
    made = placement(startdatum="2025-10-01", gonogo_besluit="go")
    assert messages("V-PLA-08", PROGRAMMES, VOLUNTEERS, made) == [
        "Het traject loopt langer dan 6 maanden (sinds 01-10-2025)."
    ]
    extended = placement(startdatum="2025-10-01", gonogo_besluit="go", verlengd_tot="2026-05-31")
    assert messages("V-PLA-08", PROGRAMMES, VOLUNTEERS, extended) == [
        "Het traject loopt langer dan 6 maanden (sinds 01-10-2025) en was verlengd tot 31-05-2026."
    ]


# V-PLA-09


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"status": "actief"}, 1), ({"status": "proef"}, 1), ({"status": "gepauzeerd"}, 1), ({"status": ""}, 1),
        ({"status": "afgerond"}, 0), ({"status": "niet gestart"}, 0), ({"status": "actief", "eind_werkelijk": "2026-07-15"}, 0),
    ],
)  # fmt: skip
def test_a_no_go_ends_the_placement_whatever_the_programme_asks(cells, number):
    for programme in ("P", "L"):
        no_go = {"startdatum": "2026-05-15", "gonogo_besluit": "no-go"} | cells
        assert told("V-PLA-09", programme=programme, **no_go) == ["F Plaatsingen!G2"] * number
    assert told("V-PLA-09", startdatum="2026-05-15", gonogo_besluit="go", status="actief") == []
    assert told("V-PLA-09", startdatum="2026-05-15", gonogo_besluit="no-go") == ["F Plaatsingen!F2"]


@pytest.mark.parametrize(("benefit", "manager", "asked"), [("bijstand", "", True), ("geen", "K1", True), ("geen", "", False), ("", "", False)])  # fmt: skip
def test_a_no_go_is_reported_to_a_municipality_that_is_involved(benefit, manager, asked):
    volunteers = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | uitkering",
        f"V1 | Jansen | 2026-01-01 | {benefit}",
    )
    made = placement(startdatum="2026-05-15", gonogo_besluit="no-go", klantmanager_id=manager)
    remedies = [
        group.remedy(index)
        for group, index in findings(PROGRAMMES, volunteers, made).each()
        if group.kind.code == "V-PLA-09"
    ]
    assert ["L12" in remedy for remedy in remedies] == [asked]


# V-PLA-17

FUNDED = "programma_id | naam | financiering_einddatum"
SUBSIDY = "subsidie_id | financier_org_id | programma_id | van | tot | structureel"
FUNDER = sheet("Organisaties", "org_id | naam", "G | Gemeente")


def funded(last, *subsidies, **cells):
    programmes = sheet("Programmas", FUNDED, f"P | Op weg | {last}", "Q | Anders |")
    return only("V-PLA-17", programmes, VOLUNTEERS, FUNDER, sheet("Subsidies", SUBSIDY, *subsidies), placement(**cells))


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"eind_gepland": "2026-10-01"}, []), ({"eind_gepland": "2026-10-02"}, ["W Plaatsingen!F2"]), ({"eind_gepland": ""}, []),
        ({"eind_gepland": "2026-09-01", "verlengd_tot": "2026-12-01"}, ["W Plaatsingen!G2"]),
        ({"eind_gepland": "2026-12-01", "status": "voorgesteld"}, ["W Plaatsingen!F2"]),
        ({"eind_gepland": "2026-12-01", "status": "afgerond"}, []),
        ({"eind_gepland": "2026-12-01", "eind_werkelijk": "2026-09-01", "status": "actief"}, []),
    ],
)  # fmt: skip
def test_the_funding_lasts_up_to_the_planned_end(cells, place):
    assert funded("2026-10-01", startdatum="2026-06-01", **cells) == place


@pytest.mark.parametrize(
    ("subsidies", "number"),
    [
        (["S1 | G | P | 2026-01-01 | 2026-10-01 |"], 1), (["S1 | G | P | 2026-01-01 | 2026-12-01 |"], 0),
        (["S1 | G | P | 2025-01-01 | 2025-12-31 |", "S2 | G | P | 2026-01-01 | 2026-10-01 |"], 0),
        (["S1 | G | Q | 2026-01-01 | 2026-10-01 |"], 0), (["S1 | G | P | 2026-01-01 | 2026-10-01 | ja"], 0),
        (["S1 | G | P | 2026-01-01 | 2026-10-01 | nee"], 1), ([], 0),
    ],
)  # fmt: skip
def test_else_the_only_subsidy_of_the_programme_tells_when_the_money_stops(subsidies, number):
    cells = {"startdatum": "2026-06-01", "eind_gepland": "2026-12-01"}
    assert len(funded("", *subsidies, **cells)) == number
    assert funded("2027-01-01", *subsidies, **cells) == []
    assert funded("onbekend", *subsidies, **cells) == []


def test_the_end_of_the_money_is_told_once_for_a_programme():
    rows = [
        "P2 | V1 | C1 | P | 2026-01-01 | 2026-12-01 |", "P1 | V2 | C2 | P | 2026-01-01 | 2026-05-01 | 2026-11-01",
        "P3 | V2 | C3 | P | 2026-01-01 | 2026-10-01 |", "P4 | V2 | C4 | Q | 2026-01-01 | 2026-12-01 |",
        "P5 | V1 | C5 | R | 2026-01-01 | 2026-12-01 |",
    ]  # fmt: skip
    header = "plaatsing_id | vrijwilliger_id | clientcode | programma_id | startdatum | eind_gepland | verlengd_tot"
    programmes = sheet(
        "Programmas", FUNDED, "P | Op weg | 2026-10-01", "Q | Anders | 2026-11-30", "R | Langer | 2026-12-31"
    )
    told = [
        (group.cell(index), group.message(index), group.related_to(index))
        for group, index in findings(programmes, VOLUNTEERS, sheet("Plaatsingen", header, *rows)).each()
        if group.kind.code == "V-PLA-17"
    ]
    assert sorted(told) == [
        ("F5", "De financiering van Anders stopt op 30-11-2026, vóór het geplande einde.", ()),
        ("G3", "De financiering van Op weg stopt op 01-10-2026, vóór het geplande einde van 2 plaatsingen.", ("Plaatsingen!F2",)),
    ]  # fmt: skip


def test_the_message_names_the_programme_and_the_day():
    programmes = sheet("Programmas", FUNDED, "P | Op weg | 2026-10-01")
    made = placement(startdatum="2026-06-01", eind_gepland="2026-12-01")
    assert messages("V-PLA-17", programmes, VOLUNTEERS, made) == [
        "De financiering van Op weg stopt op 01-10-2026, vóór het geplande einde."
    ]
