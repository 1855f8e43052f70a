"""What the lines of the programmes beside probation, of Go4it and of Home-Start ask of their demonstrations."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from tests.workbook_building.opened import opened
from vzv_sheets.demonstration import demonstration
from vzv_sheets.use_cases.demo import demo, demo_workbook

AS_OF = dt.date(2026, 11, 21)
NOW = dt.datetime(2026, 11, 21, 9, 0, tzinfo=dt.UTC)
PROBATION = ("cosa-1-op-1", "pilot-ljr", "pilotgroep-adam")
PILOTS = PROBATION[1:]


def _rows(programme, sheet, *, with_mistakes=False, **others):
    columns = demonstration(programme, as_of=AS_OF, with_mistakes=with_mistakes, **others).columns[sheet]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def test_the_respondents_of_the_three_projects_together_named_what_the_study_counted():
    named, roles = defaultdict(set), {}
    for programme in PROBATION:
        for row in _rows(programme, "Activiteiten"):
            respondent = programme, row["respondentcode"]
            roles[respondent] = row["respondent_rol"]
            named[row["categorie"]].add(respondent)
    assert Counter(roles.values()) == {"vrijwilliger": 15, "professional": 13, "cliënt": 9}
    shares = {category: round(100 * len(people) / len(roles)) for category, people in named.items()}
    assert shares == {"signaleren/bespreekbaar maken": 62, "samen ondernemen": 51, "praktische zaken": 43}


def test_who_paused_came_to_no_meeting_of_the_circle_any_more():
    paused = {
        row["vrijwilliger_id"]
        for row in _rows("cosa", "Plaatsingen", with_mistakes=True)
        if row["status"] == "gepauzeerd"
    }
    last = AS_OF - dt.timedelta(days=30)
    late = [
        str(row["vrijwilliger_id"])
        for row in _rows("cosa", "Uren", with_mistakes=True)
        if isinstance(row["datum"], dt.date) and row["datum"] > last
    ]
    assert paused and len(late) > 5
    assert not paused & {number for numbers in late for number in numbers.split("; ")}


def test_cosa_1_op_1_has_one_volunteer_for_a_client_until_a_second_is_placed_there():
    for with_mistakes, most in ((False, 1), (True, 2)):
        rows = _rows("cosa-1-op-1", "Plaatsingen", with_mistakes=with_mistakes)
        active = Counter(row["clientcode"] for row in rows if row["status"] == "actief")
        assert max(active.values()) == most


def test_talks_of_cosa_1_op_1_are_with_the_circle_coordinator_every_week_for_some():
    talks = _rows("cosa-1-op-1", "Gesprekken")
    assert not [row for row in talks if "professional" in row["deelnemers"]]
    weekly = {row["plaatsing_id"] for row in _rows("cosa-1-op-1", "Plaatsingen")
              if row["status"] == "actief" and row["contactfrequentie_professional"] == "wekelijks"}  # fmt: skip
    days = defaultdict(list)
    for row in talks:
        if row["plaatsing_id"] in weekly and "cirkelcoördinator" in row["deelnemers"]:
            days[row["plaatsing_id"]].append(row["datum"])
    assert set(days) == weekly
    assert all(later - earlier <= dt.timedelta(days=7) for held in days.values() for earlier, later in pairwise(held))


@pytest.mark.parametrize("programme", PILOTS)
@pytest.mark.parametrize("volunteers", [12, 24, 61])
def test_clients_of_the_pilots_had_three_volunteers_in_a_year_where_that_is_planted(programme, volunteers):
    made = demonstration(programme, volunteers=volunteers, as_of=AS_OF)
    rows = _rows(programme, "Plaatsingen", with_mistakes=True, volunteers=volunteers)
    told = [rows[mistake.row_index] for mistake in made.mistakes if mistake.code == "V-CLI-03"]
    assert told
    for last in told:
        series = [row for row in rows if row["clientcode"] == last["clientcode"]]
        assert series[-1] is last
        assert len({row["vrijwilliger_id"] for row in series}) == 3
        assert last["startdatum"] - series[0]["eind_werkelijk"] < dt.timedelta(days=365)
        assert all(before["eind_werkelijk"] < after["startdatum"] for before, after in pairwise(series))


@pytest.mark.parametrize("programme", PILOTS)
def test_a_placement_of_the_pilots_knows_referrer_provider_and_the_coordinator_between(programme):
    organisations = {row["org_id"]: row["rol"] for row in _rows(programme, "Organisaties")}
    at = {row["contact_id"]: row["org_id"] for row in _rows(programme, "Contactpersonen")}
    for row in _rows(programme, "Plaatsingen"):
        assert "verwijzer" in organisations[row["org_id"]]
        assert at[row["professional_id"]] == row["org_id"]
        assert organisations[at[row["begeleider_id"]]] == "aanbieder"


def test_the_budget_of_the_pilot_is_small_not_structural_and_used_up_with_mistakes():
    def spent(rows):
        return sum(row["bedrag"] for row in rows if row["status"] in ("akkoord", "betaald"))

    used = spent(_rows("pilot-ljr", "Onkosten"))
    (clean,), (planted,) = (_rows("pilot-ljr", "Subsidies", with_mistakes=mistakes) for mistakes in (False, True))
    assert clean["structureel"] == "nee"
    assert clean["van"] < AS_OF < clean["tot"]
    assert 0.5 < used / clean["budget"] < 0.9
    assert used > planted["budget"]


def test_buddies_of_the_pilot_in_amsterdam_may_agree_on_no_contact_with_the_professional():
    rows = _rows("pilotgroep-adam", "Plaatsingen")
    without = {row["plaatsing_id"] for row in rows if row["contactfrequentie_professional"] == "geen"}
    assert len(without) > 5
    talks = [row for row in _rows("pilotgroep-adam", "Gesprekken") if row["plaatsing_id"] in without]
    assert not [row for row in talks if "professional" in row["deelnemers"]]
    assert {row["samenwerkingsvorm"] for row in rows} >= {"2 controle", "3 geen"}


def test_ampersands_and_apostrophes_come_through_in_the_workbook_and_in_letters(tmp_path):
    workbook = opened(demo_workbook("pilotgroep-adam", volunteers=12, seed=1, as_of=AS_OF))
    texts = {cell.value for name in ("Programmas", "Organisaties") for row in workbook[name] for cell in row}
    names = {"pilotgroep A’dam", "Buddy's & Co", "Reclassering Amsterdam & omgeving", "Stichting ’t Fonds"}
    assert names <= texts
    made = demo(tmp_path, programme_name="pilotgroep-adam", volunteers=12, now=NOW)
    letters = {file.name[:3]: file for file in made.letters.files}
    nodes = docx.Document(str(letters["L01"])).element.iter(qn("w:t"))
    printed = "".join(node.text or "" for node in nodes)
    assert "Reclassering Amsterdam & omgeving" in printed
    assert "Buddy's & Co" in printed


def test_young_people_of_go4it_are_codes_and_are_referred_by_the_cjg():
    (cjg,) = (row for row in _rows("go4it", "Organisaties") if row["rol"] == "verwijzer")
    at = {row["contact_id"]: row["org_id"] for row in _rows("go4it", "Contactpersonen")}
    clients = _rows("go4it", "Clienten")
    assert {at[row["professional_id"]] for row in clients} == {cjg["org_id"]}
    assert all(row["clientcode"].startswith("J-") for row in clients)


def test_home_start_comes_every_week_for_years_and_more_often_than_fifteen_times():
    begun = {row["plaatsing_id"]: row["startdatum"] for row in _rows("home-start", "Plaatsingen")}
    weeks = defaultdict(set)
    for row in _rows("home-start", "Uren"):
        weeks[row["plaatsing_id"]].add(row["datum"].isocalendar()[:2])
    long = [number for number, day in begun.items() if AS_OF - day > dt.timedelta(days=730)]
    assert len(long) > 3
    assert all(len(weeks[number]) > 50 for number in long)
    assert all(1 <= row["aantal_kinderen"] <= 5 for row in _rows("home-start", "Clienten"))
