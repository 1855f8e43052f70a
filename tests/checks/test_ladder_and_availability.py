"""V-VRW-06, V-VRW-08, V-VRW-09, V-VRW-11, V-VRW-12 and V-VRW-13: whether volunteer and programme fit."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import findings, found, messages, only, sheet

PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | doelgroep_trede_min | doelgroep_trede_max | min_dagdelen_per_week",
    "A | Ontmoeting | 1 | 2 |", "B | Werkplaats | 3 | | 2", "C | Buurt | | |", "D | Start | | 4 | 1",
)  # fmt: skip
PLACED = "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | status"


def person(header, *values):
    first = f"V1 | Jansen | 2024-01-01 | {' | '.join(values)}"
    return sheet("Vrijwilligers", f"vrijwilliger_id | achternaam | startdatum | {header}", first)


def placed(*programmes, end="", status=""):
    return sheet("Plaatsingen", PLACED, *(f"P{number} | V1 | {programme} | C{number} | 2025-01-01 | {end} | {status}"
                                          for number, programme in enumerate(programmes)))  # fmt: skip


def told(code, *sheets):
    """Cell, programme and key of the findings of one rule."""
    return [
        (group.cell(index), group.programmes[index], group.keys[index])
        for group, index in findings(*sheets).each()
        if group.kind.code == code
    ]


# V-VRW-08


@pytest.mark.parametrize("step", ["0", "7", "-1", "23"])
def test_a_step_outside_the_ladder_is_told_once_and_judged_no_further(step):
    assert found(PROGRAMMES, person("trede_start | trede_nu", "4", step), placed("A")) == [
        "V-VRW-08 F Vrijwilligers!E2"
    ]
    assert found(PROGRAMMES, person("trede_start | trede_nu", step, "2"), placed("A")) == [
        "V-VRW-08 F Vrijwilligers!D2"
    ]
    assert messages("V-VRW-08", person("trede_nu", step)) == ["De trede moet 1 t/m 6 zijn (of leeg)."]


def test_what_is_no_whole_number_is_no_step():
    assert found(person("trede_start | trede_nu", "2,5", "hoog")) == [
        "V-ALG-07 F Vrijwilligers!D2", "V-ALG-07 F Vrijwilligers!E2",
    ]  # fmt: skip


@pytest.mark.parametrize("step", ["", "1", "6"])
def test_a_step_on_the_ladder_or_none(step):
    assert found(person("trede_start | trede_nu", step, step)) == []


# V-VRW-09


def test_a_step_down_is_asked_about_while_somebody_is_here():
    assert found(person("trede_start | trede_nu", "3", "2")) == ["V-VRW-09 I Vrijwilligers!E2"]
    assert messages("V-VRW-09", person("trede_start | trede_nu", "3", "2")) == ["Trede is gedaald van 3 naar 2."]
    for start, now in (("2", "2"), ("2", "3"), ("", "1"), ("3", "")):
        assert found(person("trede_start | trede_nu", start, now)) == []
    left = person("trede_start | trede_nu | einddatum | reden_einde", "3", "2", "2026-05-31", "anders")
    assert found(left) == []


# V-VRW-12


def test_a_step_outside_the_target_group_is_told_for_each_programme():
    both = person("trede_nu", "5"), placed("A", "B", "C", "D", "A")
    assert told("V-VRW-12", PROGRAMMES, *both) == [
        ("D2", "A", "V-VRW-12|Vrijwilligers|trede_nu|V1|A"), ("D2", "D", "V-VRW-12|Vrijwilligers|trede_nu|V1|D"),
    ]  # fmt: skip
    assert messages("V-VRW-12", PROGRAMMES, *both) == [
        "Ontmoeting is bedoeld voor trede 1-2; Jansen staat op trede 5.",
        "Start is bedoeld voor trede 1-4; Jansen staat op trede 5.",
    ]
    assert messages("V-VRW-12", PROGRAMMES, person("trede_nu", "2"), placed("B")) == [
        "Werkplaats is bedoeld voor trede 3-6; Jansen staat op trede 2."
    ]


def test_the_step_of_now_counts_else_that_of_the_start():
    assert found(PROGRAMMES, person("trede_start | trede_nu", "1", "3"), placed("A")) == ["V-VRW-12 W Vrijwilligers!E2"]
    assert found(PROGRAMMES, person("trede_start | trede_nu", "1", "2"), placed("A")) == []
    assert found(PROGRAMMES, person("trede_start | trede_nu", "3", ""), placed("A")) == ["V-VRW-12 W Vrijwilligers!D2"]
    assert found(PROGRAMMES, person("trede_start | trede_nu", "3", "?"), placed("A")) == ["V-ALG-07 F Vrijwilligers!E2"]
    assert found(PROGRAMMES, person("trede_start | trede_nu", "", ""), placed("A")) == []


@pytest.mark.parametrize("over", [{"end": "2026-06-30"}, {"status": "uitval"}, {"status": "niet gestart"}])
def test_a_placement_that_does_not_run_is_in_no_programme(over):
    people = person("trede_nu | beschikbare_dagdelen_pw", "1", "0,5")
    assert only("V-VRW-12", PROGRAMMES, people, placed("B", **over)) == []
    assert only("V-VRW-06", PROGRAMMES, people, placed("B", **over)) == []


def test_who_has_left_is_in_no_programme():
    header = "trede_nu | beschikbare_dagdelen_pw | status | einddatum | reden_einde"
    people = person(header, "1", "0,5", "gestopt", "2026-05-31", "anders")
    assert found(PROGRAMMES, people, placed("B", status="gepauzeerd")) == []


# V-VRW-06


@pytest.mark.parametrize(
    ("half_days", "asked"), [("0,5", "BD"), ("1", "B"), ("1,5", "B"), ("2", ""), ("", ""), ("0", "BD")]
)
def test_less_time_than_a_programme_asks_is_told_for_that_programme(half_days, asked):
    people = person("beschikbare_dagdelen_pw", half_days)
    assert [programme for _, programme, _ in told("V-VRW-06", PROGRAMMES, people, placed("A", "B", "D"))] == [*asked]


def test_the_half_days_are_written_as_people_do():
    texts = [messages("V-VRW-06", PROGRAMMES, person("beschikbare_dagdelen_pw", number), placed("B"))
             for number in ("0", "1", "1,5")]  # fmt: skip
    assert texts == [
        ["Jansen is 0 dagdelen per week beschikbaar; Werkplaats vraagt minimaal 2."],
        ["Jansen is 1 dagdeel per week beschikbaar; Werkplaats vraagt minimaal 2."],
        ["Jansen is 1,5 dagdelen per week beschikbaar; Werkplaats vraagt minimaal 2."],
    ]


# V-VRW-11


@pytest.mark.parametrize("status", ["actief", "proef", ""])
def test_a_match_that_runs_takes_willing_available_and_able(status):
    people = person("bereid | beschikbaar | bekwaam", "nee", "deels", "nee")
    assert found(PROGRAMMES, people, placed("C", status=status)) == [
        "V-VRW-11 I Vrijwilligers!D2", "V-VRW-11 I Vrijwilligers!F2",
    ]  # fmt: skip
    assert "'bereid' staat op nee." in messages("V-VRW-11", PROGRAMMES, people, placed("C"))[0]


@pytest.mark.parametrize("status", ["voorgesteld", "kennismaking", "gepauzeerd", "afgerond"])
def test_before_and_after_a_match_anything_may_be_lacking(status):
    assert found(PROGRAMMES, person("bereid", "nee"), placed("C", status=status)) == []
    assert found(PROGRAMMES, person("bereid", "nee")) == []


# V-VRW-13

TRAINED = "vrijwilliger_id | datum | titel | stand | verplicht | afgerond"
ASKED = sheet(
    "Programmas", "programma_id | naam | verplichte_training",
    "A | Luisterlijn | Basistraining; Omgaan met grenzen", "B | Maatjes | Basistraining", "C | Buurt |",
)  # fmt: skip


def trained(*rows):
    return sheet("Trainingen", TRAINED, *(f"V1 | {row}" for row in rows))


def expected(rows, programmes=("B",), **placement):
    return [
        (programme, key.rsplit("|", 1)[1])
        for _, programme, key in told(
            "V-VRW-13", ASKED, person("voornaam", "Ann"), placed(*programmes, **placement), trained(*rows)
        )
    ]


@pytest.mark.parametrize(
    ("row", "done"),
    [
        ("2024-12-01 | Basistraining | | |", True), ("2025-01-01 | basis-training | gehouden | ja | ja", True),
        ("2025-01-02 | Basistraining | | |", False), ("2024-12-01 | Basistraining | | ja | nee", False),
        ("2024-12-01 | Basistraining | afgezegd | |", False), ("2024-12-01 | Basistraining | gepland | |", False),
        ("2024-12-01 | Koken | | ja | ja", False),
        # What cannot be read is told by its own rule.
        ("ooit | Basistraining | | |", True), ("2024-12-01 | #N/B | | |", True),
        ("2024-12-01 | Basistraining | misschien | |", True), ("2026-08-01 | Basistraining | | |", True),
    ],
)  # fmt: skip
def test_the_training_was_held_on_or_before_the_start(row, done):
    assert expected([row]) == ([] if done else [("B", "Basistraining")])


def test_every_programme_and_every_training_is_told():
    rows = ["2024-12-01 | Omgaan met grenzen | | |", "2025-02-01 | Basistraining | | |"]
    assert expected(rows, "ABC") == [("A", "Basistraining"), ("B", "Basistraining")]
    assert expected([], "AC") == [("A", "Basistraining"), ("A", "Omgaan met grenzen")]
    people = person("voornaam", "Ann")
    assert messages("V-VRW-13", ASKED, people, placed("B"), trained(*rows)) == [
        "Ann Jansen volgde de training 'Basistraining' op 01-02-2025, na de start bij Maatjes op 01-01-2025."
    ]
    assert messages("V-VRW-13", ASKED, people, placed("B"), trained()) == [
        "De training 'Basistraining', die Maatjes vóór de start verwacht, is bij Ann Jansen niet afgerond."
    ]


@pytest.mark.parametrize("status", ["voorgesteld", "kennismaking", "niet gestart", "afgerond"])
def test_who_has_not_started_has_missed_nothing(status):
    assert expected([], status=status) == []


def test_a_start_still_to_come_and_a_sheet_that_is_not_there_are_not_judged():
    people = person("voornaam", "Ann")
    assert only("V-VRW-13", ASKED, people, placed("B")) == []
    later = placed("B", status="actief").replace("2025-01-01", "2026-07-01")
    assert only("V-VRW-13", ASKED, people, later, trained()) == []
    today = placed("B").replace("2025-01-01", "2026-06-30")
    assert only("V-VRW-13", ASKED, people, today, trained()) == ["I Vrijwilligers!A2"]
