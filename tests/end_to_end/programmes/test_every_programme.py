"""Every starred programme of domain/programmes.md from an empty workbook to its last letter, as a coordinator does it.

What is expected stands in a file for each programme, beside this one: findings by code and cell, figures, letters with
their addressee, and letters that cannot be made with the cell that stands in the way. A figure is also that of the slow
program of tests/progress_indicators/reference, which shares no code with the product.
"""

from __future__ import annotations

import tomllib

import pytest

from tests.end_to_end.command_line import ROOT
from tests.end_to_end.programmes import second_opinion
from tests.end_to_end.programmes.scenario import SCENARIOS
from tests.end_to_end.programmes.workbook_cells import part_of
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.schema.owned_sheets import BRIEFLOG, OWNED_SHEETS

_TO_FILL_IN = "[nog invullen"
# A sheet that is not in its workbook until the first hand-over: test_what_must_work.py adds it.
_ADDED_LATER = {"humanitas-westerkwartier": {"L23"}}
_WITH_A_CODE = ("L09", "L10", "L17", "L23")
_OF_TWO = "L20"


@pytest.fixture(params=SCENARIOS)
def journey(request, travel):
    return travel(request.param)


def test_every_starred_programme_has_a_scenario():
    rows = tomllib.loads((ROOT / "docs/traceability/programme_rows.toml").read_text(encoding="utf-8"))["row"]
    assert sorted(row["preset"] for row in rows if row.get("starred")) == list(SCENARIOS)
    assert len(SCENARIOS) == 22


def test_a_new_workbook_has_no_error_and_nobody_to_write_to(journey):
    assert journey.empty["counts"]["error"] == 0
    assert journey.empty_letters.startswith("0 te maken, 0 niet.")


def test_the_check_finds_what_the_scenario_names_in_its_cells(journey):
    found = [f"{each['code']} {each['sheet']} {each['cell']}" for each in journey.findings["findings"]]
    assert sorted(found) == sorted(journey.scenario.findings)


def test_the_figures_are_those_of_the_scenario_and_of_the_second_opinion(journey):
    told = {"/".join(filter(None, (each["code"], each["part"]))): each for each in journey.figures["indicators"]}
    wanted = journey.scenario.figures
    assert {key: told[key]["value"] for key in wanted} == wanted
    answers = second_opinion.figures(journey.clean_rows, journey.scenario.date)
    assert [key for key in wanted if not second_opinion.agrees(told[key], answers[key])] == []


def test_the_letters_are_those_of_the_scenario_each_to_whom_it_is_for(journey):
    assert {letter.name: letter.addressee for letter in journey.letters.values()} == journey.scenario.letters
    assert sorted(journey.refused) == sorted(journey.scenario.refused)
    refused = {reason.rpartition(" ")[0] for reason in journey.scenario.refused}
    assert f"{len(journey.letters)} gemaakt, {len(refused)} niet" in journey.told
    assert {letter.code for letter in journey.letters.values()} <= set(programme(journey.scenario.programme).letters)


def test_every_letter_of_the_programme_is_made_and_those_that_are_not_due_for_who_is_asked(journey):
    made = {letter.name: letter.addressee for letter in journey.asked_letters.values()}
    assert made == journey.scenario.asked_letters
    refused = {reason.partition(" ")[0] for reason in journey.scenario.refused}
    of_programme = set(programme(journey.scenario.programme).letters)
    asked = of_programme - _ADDED_LATER.get(journey.scenario.programme, set())
    assert {letter.code for letter in journey.every_letter} | refused >= asked


def test_brieflog_keeps_every_letter_and_nothing_is_made_twice(journey):
    assert sorted(row["bestand"] for row in journey.log) == sorted(f"{name}.docx" for name in journey.letters)
    for row in journey.log:
        assert row["bestand"].startswith(f"{row['code']}-") and row["bestand"].endswith(f"-{row['onderwerp_id']}.docx")
        assert (row["gemaakt_op"].date(), row["genegeerde_bevindingen"]) == (journey.scenario.date, None)
    assert "\n0 gemaakt" in f"\n{journey.told_again}"
    assert f"Al eerder gemaakt en niet veranderd: {len(journey.letters)}." in journey.told_again


def test_a_letter_whose_data_changed_is_offered_again(journey):
    again = [line for line in journey.told_after_the_change.splitlines() if ": opnieuw, de gegevens" in line]
    assert any(line.startswith(journey.scenario.changed.letter) for line in again)
    assert len(again) < len(journey.letters) or len(journey.letters) == 1


def test_letters_leave_the_sheets_of_people_alone(journey):
    changed = {
        name for name in journey.before.keys() & journey.after.keys() if journey.before[name] != journey.after[name]
    }
    own = {layout.name for layout in OWNED_SHEETS} | {BRIEFLOG.name}
    assert not {name for name in changed if name.startswith("xl/worksheets/sheet")} & {
        part_of(journey.path, title) for title in journey.rows if title not in own
    }


def test_a_letter_leaves_nothing_to_fill_in_but_what_the_scenario_says(journey):
    left = {
        letter.name: letter.text.partition(_TO_FILL_IN)[2].partition("]")[0].strip(": ")
        for letter in journey.every_letter
        if _TO_FILL_IN in letter.text
    }
    assert left == journey.scenario.to_fill_in


def test_a_letter_names_no_client_and_no_other_volunteer(journey):
    rows = journey.rows
    codes = {row["clientcode"] for name in ("Clienten", "Plaatsingen") for row in rows.get(name, ())} - {None}
    guides = {row["begeleider_id"] for name in ("Vrijwilligers", "Plaatsingen") for row in rows[name]}
    guides |= {row["vrijwilliger_id"] for row in rows.get("Contactpersonen", ()) if row.get("vrijwilliger_id")}
    names = {_full_name(row) for row in rows["Vrijwilligers"] if row["vrijwilliger_id"] not in guides}
    for letter in journey.every_letter:
        if letter.code not in _WITH_A_CODE:
            assert not {code for code in codes if code in letter.text}, letter.name
        named = {name for name in names if name in letter.text}
        assert len(named) <= (2 if letter.code == _OF_TWO else 1), letter.name


def _full_name(row):
    return " ".join(str(row[key]) for key in ("voornaam", "tussenvoegsel", "achternaam") if row[key])
