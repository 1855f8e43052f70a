"""V-VRW-01, V-VRW-02 and V-VRW-03: who left, who did not, and who is paid without a birth date."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import found, messages, only, sheet

PEOPLE = "vrijwilliger_id | achternaam | startdatum | status | einddatum | reden_einde"
PLACED = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status"


def person(status, end="", reason=""):
    return sheet("Vrijwilligers", PEOPLE, f"V1 | Jansen | 2024-01-01 | {status} | {end} | {reason}")


def placed(status="", start="2025-01-01", end=""):
    return sheet("Plaatsingen", PLACED, f"P1 | V1 | C1 | {start} | {end} | {status}")


# V-VRW-01


@pytest.mark.parametrize("status", ["aangemeld", "intake", "wachtlijst", "gepauzeerd", "afgewezen", "terugverwezen"])
def test_who_is_not_active_has_no_active_placement(status):
    assert only("V-VRW-01", person(status), placed()) == ["F Vrijwilligers!D2"]
    assert messages("V-VRW-01", person(status), placed()) == [
        f"Jansen is '{status}' maar heeft nog een actieve plaatsing."
    ]


@pytest.mark.parametrize(("end", "told"), [("2026-06-30", []), ("", ["F Vrijwilligers!D2"])])
def test_on_a_day_in_the_past_who_stopped_since_was_placed(end, told):
    stopped = person("gestopt", "2026-06-30", "anders")
    assert only("V-VRW-01", stopped, placed(end=end), as_of="2026-01-31") == told
    assert only("V-VRW-01", stopped, placed(end="2026-07-31")) == ["F Vrijwilligers!D2"]


@pytest.mark.parametrize("status", ["", "actief"])
def test_who_is_active_may_be_placed(status):
    assert found(person(status), placed()) == []


@pytest.mark.parametrize(
    ("status", "start", "end", "told"),
    [
        ("actief", "2025-01-01", "", True), ("proef", "2025-01-01", "", True), ("", "2026-06-30", "", True),
        ("", "2025-01-01", "2026-07-01", True), ("", "2025-01-01", "2026-06-30", False), ("", "2026-07-01", "", False),
        ("voorgesteld", "2025-01-01", "", False), ("kennismaking", "2025-01-01", "", False),
        ("gepauzeerd", "2025-01-01", "", False), ("afgerond", "2025-01-01", "", False),
        ("actief", "2026-07-01", "", False), ("actief", "2025-01-01", "2026-06-29", False),
    ],
)  # fmt: skip
def test_only_a_placement_that_runs_contradicts(status, start, end, told):
    assert only("V-VRW-01", person("gepauzeerd"), placed(status, start, end)) == (
        ["F Vrijwilligers!D2"] if told else []
    )


def test_a_status_that_follows_from_the_end_is_told_at_the_end():
    left = person("", "2026-01-31", "verhuizing")
    assert found(left, placed()) == ["V-VRW-01 F Vrijwilligers!E2"]
    assert messages("V-VRW-01", left, placed()) == ["Jansen is 'gestopt' maar heeft nog een actieve plaatsing."]


def test_two_placements_of_one_volunteer_are_told_once():
    two = sheet("Plaatsingen", PLACED, "P1 | V1 | C1 | 2025-01-01 | |", "P2 | V1 | C2 | 2025-01-01 | |")
    assert found(person("wachtlijst"), two) == ["V-VRW-01 F Vrijwilligers!D2"]


def test_a_status_that_cannot_be_read_contradicts_nothing():
    assert found(person("misschien"), placed()) == ["V-ALG-06 F Vrijwilligers!D2"]
    assert found(person("wachtlijst"), placed("misschien")) == ["V-ALG-06 F Plaatsingen!F2"]
    assert found(person("wachtlijst"), placed(end="ooit")) == ["V-ALG-07 F Plaatsingen!E2"]


# V-VRW-02


@pytest.mark.parametrize(
    ("end", "reason", "cell", "lacking"),
    [
        ("", "", "E2", "einddatum en reden van vertrek"), ("", "verhuizing", "E2", "einddatum"),
        ("2026-01-31", "", "F2", "reden van vertrek"),
    ],
)  # fmt: skip
def test_who_stopped_has_an_end_and_a_reason(end, reason, cell, lacking):
    assert found(person("gestopt", end, reason)) == [f"V-VRW-02 F Vrijwilligers!{cell}"]
    assert messages("V-VRW-02", person("gestopt", end, reason)) == [f"Jansen staat op gestopt, zonder {lacking}."]


def test_a_reason_may_be_unknown_and_an_end_still_to_come_needs_none():
    assert found(person("gestopt", "2026-01-31", "onbekend")) == []
    assert found(person("", "2026-07-01")) == []
    assert found(person("", "2026-06-30")) == ["V-VRW-02 F Vrijwilligers!F2"]
    assert only("V-VRW-02", person("afgewezen")) == []


def test_cells_that_cannot_be_read_and_an_end_before_the_start_are_told_once():
    assert found(person("gestopt", "ooit", "anders")) == ["V-ALG-07 F Vrijwilligers!E2"]
    assert found(person("gestopt", "2026-01-31", "geen idee")) == ["V-ALG-06 F Vrijwilligers!F2"]
    assert found(person("", "2023-01-31"), placed()) == ["V-DAT-01 F Vrijwilligers!E2"]


def test_a_workbook_without_a_column_for_reasons_keeps_none():
    stopped = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | einddatum",
        "V1 | A | 2024-01-01 | gestopt | 2026-01-31", "V2 | B | 2024-01-01 | gestopt |",
    )  # fmt: skip
    assert found(stopped) == ["V-VRW-02 F Vrijwilligers!E3"]
    bare = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status", "V1 | A | 2024-01-01 | gestopt")
    assert found(bare) == ["V-VRW-02 F Vrijwilligers!D2"]


# V-VRW-03; which claims are a fixed allowance is tested with V-ALG-03


@pytest.mark.parametrize(("birth", "told"), [("", ["W Vrijwilligers!D2"]), ("1990-05-01", []), ("ooit", [])])
def test_a_fixed_allowance_needs_a_birth_date(birth, told):
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum",
        f"V1 | Jansen | 2024-01-01 | {birth}", "V2 | Bakker | 2024-01-01 |",
    )  # fmt: skip
    fee = sheet("Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag", "V1 | uurvergoeding | 2026-03 | 20")
    assert only("V-VRW-03", people, fee) == told
    assert only("V-VRW-03", people.replace("geboortedatum", "voornaam"), fee) == []
