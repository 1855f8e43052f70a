"""Humanitas Westerkwartier: the golden numbers of source 003 and not one norm warning (domain/decisions.md, fact 2)."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from fractions import Fraction

import pytest

from tests.checks.test_switches import SWITCHED_BY
from tests.workbook_building.opened import opened
from vzv_sheets.demonstration import demonstration
from vzv_sheets.programmes.catalogue import programme
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.use_cases.check import check
from vzv_sheets.use_cases.demo import demo, demo_workbook, rows_of
from vzv_sheets.workbook_building.standard_workbook import build_workbook

NAME = "humanitas-westerkwartier"
AS_OF = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)

# domain/rules.md, Switches; that fees are not paid at all is no norm of volunteers.
NORM_RULES = SWITCHED_BY.keys() - {"V-GELD-15"}


def _codes(folder, **changed_settings):
    made = demonstration(NAME, as_of=AS_OF, with_mistakes=False)
    made = dataclasses.replace(made, settings={**made.settings, **changed_settings})
    path = folder / "werkmap.xlsx"
    path.write_bytes(build_workbook([programme(NAME)], workbook_id="w", made_on=AS_OF, rows=rows_of(made)))
    return Counter(group.kind.code for group, _ in check(path).findings.each())


@pytest.mark.parametrize("seed", [1, 2, 77])
@pytest.mark.parametrize("with_mistakes", [True, False])
def test_160_volunteers_help_625_households(seed, with_mistakes):
    made = demonstration(NAME, seed=seed, as_of=AS_OF, with_mistakes=with_mistakes)
    households = set(made.columns["Plaatsingen"]["clientcode"]) - {None}
    assert (made.rows("Vrijwilligers"), len(households)) == (160, 625)
    assert Fraction(len(households), made.rows("Vrijwilligers")) == Fraction("3.90625")


def test_every_household_has_a_volunteer_and_every_volunteer_a_household_now():
    columns = demonstration(NAME, as_of=AS_OF, with_mistakes=False).columns
    placements = columns["Plaatsingen"]
    running = [
        (person, household)
        for person, household, status in zip(
            placements["vrijwilliger_id"], placements["clientcode"], placements["status"], strict=True
        )
        if status == "actief"
    ]
    assert len(running) == len({household for _, household in running}) == 625
    assert {person for person, _ in running} == set(columns["Vrijwilligers"]["vrijwilliger_id"])
    assert max(Counter(person for person, _ in running).values()) > 5


@pytest.mark.parametrize(("volunteers", "households"), [(12, 47), (16, 63), (32, 125), (320, 1250)])
def test_another_number_of_volunteers_has_as_many_households_each(volunteers, households):
    made = demonstration(NAME, volunteers=volunteers, as_of=AS_OF)
    assert made.rows("Vrijwilligers") == volunteers
    assert len(set(made.columns["Plaatsingen"]["clientcode"]) - {None}) == households


def test_clean_data_give_no_norm_warning_and_nothing_else(tmp_path):
    codes = _codes(tmp_path)
    assert not codes.keys() & NORM_RULES
    assert not codes


def test_a_norm_that_is_filled_in_does_warn(tmp_path):
    assert _codes(tmp_path, dagen_zonder_contact=1)["V-ALG-09"] > 10


def test_with_mistakes_no_norm_warning_is_found_either(tmp_path):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook(NAME, volunteers=160, seed=1, as_of=AS_OF))
    codes = {group.kind.code for group, _ in check(path).findings.each()}
    assert codes
    assert not codes & NORM_RULES


def test_only_costs_are_claimed_with_kilometres_or_a_receipt():
    claims = demonstration(NAME, as_of=AS_OF, with_mistakes=False).columns["Onkosten"]
    assert set(claims["soort"]) == {"reiskosten", "materiaal", "activiteit met cliënt"}
    assert all(km or proof == "ja" for km, proof in zip(claims["km"], claims["bon_aanwezig"], strict=True))


def test_visits_follow_no_fixed_day():
    columns = demonstration(NAME, as_of=AS_OF, with_mistakes=False).columns
    weekdays: dict[object, set[int]] = {}
    for number, day in zip(columns["Uren"]["plaatsing_id"], columns["Uren"]["datum"], strict=True):
        weekdays.setdefault(number, set()).add(day.weekday())
    assert {day for days in weekdays.values() for day in days} == {0, 1, 2, 3, 4, 5}
    assert sum(len(days) > 2 for days in weekdays.values()) > len(weekdays) * 0.8
    assert "vast_dagdeel" not in columns["Plaatsingen"]


def test_no_volunteer_supervises_himself_nor_in_a_circle():
    columns = demonstration(NAME, as_of=AS_OF).columns["Vrijwilligers"]
    above = dict(zip(columns["vrijwilliger_id"], columns["begeleider_id"], strict=True))
    for person in above:
        chain = [person]
        while above[chain[-1]] is not None:
            chain.append(above[chain[-1]])
            assert len(chain) == len(set(chain))


def test_the_planted_mistakes_stand_in_these_cells_and_nowhere_else(tmp_path):
    made = demonstration(NAME, as_of=AS_OF)
    assert Counter((mistake.code, mistake.sheet, mistake.column) for mistake in made.mistakes) == Counter(
        [
            ("V-ALG-05", "Uren", "vrijwilliger_id"), ("V-ALG-06", "Uren", "activiteit"),
            ("V-ALG-07", "Uren", "datum"), ("V-ALG-07", "Uren", "uren"), ("V-ALG-07", "Onkosten", "bedrag"),
            ("V-ALG-12", "Uren", "plaatsing_id"), ("V-GELD-13", "Onkosten", "bedrag"),
            ("V-PLA-01", "Plaatsingen", "clientcode"), ("V-PLA-03", "Plaatsingen", "startdatum"),
            ("V-PRIV-01", "Uren", "activiteit"), ("V-UUR-02", "Uren", "datum"), ("V-UUR-03", "Uren", "datum"),
            ("V-UUR-04", "Uren", "uren"), ("V-UUR-05", "Uren", "uren"), ("V-UUR-07", "Uren", "begin"),
            ("V-VRW-07", "Vrijwilligers", "postcode"), ("V-VRW-07", "Vrijwilligers", "telefoon"),
        ]
    )  # fmt: skip
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook(NAME, volunteers=160, seed=1, as_of=AS_OF))
    told = Counter((group.kind.code, group.sheet, group.cell(index)) for group, index in check(path).findings.each())
    letters = {sheet.title: _letters(sheet) for sheet in opened(path.read_bytes())}
    planted = Counter(
        (mistake.code, mistake.sheet, f"{letters[mistake.sheet][mistake.column]}{mistake.row_index + 2}")
        for mistake in made.mistakes
    )
    assert told == planted


def _letters(sheet):
    """The letters of each column by its header, without what the header adds."""
    return {str(cell.value).split(" ")[0]: cell.column_letter for cell in sheet[1] if cell.value is not None}


def test_six_input_sheets_are_visible_and_none_of_them_is_clienten(tmp_path):
    path = tmp_path / "werkmap.xlsx"
    for content in (
        build_workbook([programme(NAME)], workbook_id="w", made_on=AS_OF),
        demo_workbook(NAME, volunteers=160, seed=1, as_of=AS_OF),
    ):
        path.write_bytes(content)
        sheets = opened(content)
        visible = [sheet.title for sheet in sheets if sheet.sheet_state == "visible"]
        assert [title for title in visible if title not in {layout.name for layout in OWNED_SHEETS}] == [
            "Leeswijzer", "Instellingen", "Vrijwilligers", "Plaatsingen", "Uren", "Onkosten",
        ]  # fmt: skip
        assert not {"Clienten", "Organisaties", "Contactpersonen"} & {sheet.title for sheet in sheets}


@pytest.mark.parametrize("volunteers", [None, 12])
def test_the_demonstration_ends_with_a_few_agreements_and_no_refusal(tmp_path, volunteers):
    made = demo(tmp_path, programme_name=NAME, volunteers=volunteers, now=NOW)
    kinds = Counter(file.name[:3] for file in made.letters.files)
    agreements = {"L01": 8, "L15": 10} if volunteers is None else {"L01": 2, "L15": 4}
    assert kinds == {**agreements, "L02": 1, "L25": 1}
    assert {code for plan in made.letters.plans if plan.refused for code in [plan.kind.code]} <= {"L15"}
