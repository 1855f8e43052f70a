"""Dashboard_Coordinator as it is written: cards with their change, the chart's block, data quality, the list."""

from __future__ import annotations

import dataclasses

import pytest

from tests.checks.small_workbooks import hours, records, settings, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.dashboards import coordinator as dashboard
from vzv_sheets.schema.owned_dashboards import CHART_MONTHS, DASHBOARD_COORDINATOR, QUALITY_FORMATS
from vzv_sheets.workbook.write_plan import Minutes, Ratio

CELLS = DASHBOARD_COORDINATOR.cells
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | laatste_contact",
    "V1 | Jansen | 2024-01-01 | 2026-01-01", "V2 | Bakker | 2026-02-01 | 2026-06-29",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
    "P1 | V1 | C1 | 2025-01-01", "P2 | V2 | C2 | 2026-02-01", "P3 | V2 | C3 | 2026-03-01",
)  # fmt: skip
WORK = hours(
    "vrijwilliger_id | plaatsing_id | datum | uren", "V1 | P1 | 2025-03-03 | 4", "V1 | P1 | 2026-03-03 | 3",
    "V2 | P2 | 2026-03-04 | 2", "V1 | P1 | 2025-11-03 | 9",
)  # fmt: skip


def content(*sheets):
    read = records(*sheets)
    return dashboard.coordinator(read, run_checks(read))


def test_cards_show_the_figures_and_the_change_against_the_same_part_of_last_year():
    cells = content(settings("term_client | deelnemer"), PEOPLE, PLACED, WORK).cells
    shown = {name: cells[CELLS[name]] for name in ("volunteers", "hours", "matches", "running")}
    assert shown == {"volunteers": 2, "hours": Minutes(300), "matches": 2, "running": 3}
    assert cells[CELLS["volunteers_change"]] == "▲ 1 meer dan t/m 30-06-2025; 1 nieuw, 0 gestopt"
    assert cells[CELLS["hours_change"]] == "▲ 25 % meer dan t/m 30-06-2025"
    assert cells[CELLS["matches_change"]] == "▲ 1 meer dan t/m 30-06-2025"
    assert cells[CELLS["running_change"]] == "▲ 2 meer dan t/m 30-06-2025; 3 deelnemers bereikt"


@pytest.mark.parametrize(
    ("term", "several"),
    [
        ("cliënt", "cliënten"), ("bewoner", "bewoners"), ("moeder", "moeders"), ("gedetineerde", "gedetineerden"),
        ("jongere", "jongeren"), ("kind", "kinderen"), ("gezin", "gezinnen"), ("huishouden", "huishoudens"),
        ("gezinslid", "gezinsleden"), ("maatje", "maatjes"),
    ],
)  # fmt: skip
def test_several_who_are_helped_are_named_in_the_plural_of_the_programmes_own_word(term, several):
    change = content(settings(f"term_client | {term}"), PEOPLE, PLACED, WORK).cells[CELLS["running_change"]]
    assert change.endswith(f"; 3 {several} bereikt")


def test_the_block_of_the_chart_has_thirteen_months_up_to_the_reference_date():
    block = content(PEOPLE, PLACED, WORK).blocks[CELLS["months"]]
    assert len(block) == CHART_MONTHS
    assert [label for label, _ in block][::12] == ["jun 25", "jun 26"]
    assert {label: hours.minutes for label, hours in block if hours.minutes} == {"nov 25": 540, "mrt 26": 300}


def test_the_second_chart_counts_the_placements_that_run_at_the_end_of_each_month():
    found = content(PEOPLE, PLACED, WORK)
    counts = dict(found.blocks[CELLS["running_months"]])
    assert [counts[label] for label in ("jun 25", "jan 26", "feb 26", "mrt 26", "jun 26")] == [1, 1, 2, 3, 3]
    assert found.cells[CELLS["running_months_title"]] == "Lopende plaatsingen per maand"
    assert content(settings()).cells[CELLS["running_months_title"]].endswith(": nog geen gegevens")


def test_an_empty_workbook_gives_an_empty_dashboard_without_errors():
    empty = content(settings())
    assert empty.cells[CELLS["months_title"]] == "Uren per maand: nog geen gegevens"
    assert empty.cells[CELLS["list_title"]] == "Aandacht deze week: geen punten"
    assert [column[0] for column in empty.columns if column[0]] == ["Niemand heeft nu bijzondere aandacht nodig."]
    assert empty.cells[CELLS["volunteers"]] == 0
    assert len(empty.blocks[CELLS["quality"]]) == len(QUALITY_FORMATS)


def test_each_point_links_to_its_row():
    found = content(settings("dagen_zonder_contact | 100"), PEOPLE, PLACED)
    (link,) = found.links
    assert link.target == "'Vrijwilligers'!D2"
    assert [column[0] for column in found.columns][:4] == [
        "deze week", "lang niets gehoord", "Jansen", "Sinds 01-01-2026 is er niets vastgelegd.",
    ]  # fmt: skip
    assert found.cells[CELLS["list_title"]] == "Aandacht deze week: 1 punt, bij 1 vrijwilliger"


def test_quality_lines_count_what_is_empty_unknown_wrong_and_left_out():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | motief", "V1 | Jansen | plezier", "V2 | | ")
    lines = content(people, hours("vrijwilliger_id | datum | uren", 'V1 | 2026-03-03 | "veel"')).blocks[
        CELLS["quality"]
    ]
    label, number, told = DASHBOARD_COORDINATOR.block("quality").offsets
    assert {line[label]: line[number] for line in lines} == {
        "verplichte cellen gevuld": Ratio(4, 5),
        "onbekend gelaten": Ratio(1, 2),
        "fouten die nog openstaan": 2,
        "waarschuwingen": lines[3][number],
        "fouten per 100 regels": Ratio(200, 3),
        "urenregels die niet meetellen": 1,
    }
    assert lines[5][told] == "V-ALG-07; zie blad Controle"


def test_a_long_list_ends_with_how_many_there_are_more(monkeypatch):
    monkeypatch.setattr(dashboard, "MOST_POINTS", 1)
    people = PEOPLE.replace("2026-06-29", "2026-01-02")
    found = content(settings("dagen_zonder_contact | 100"), people)
    assert [column[-1] for column in found.columns][3] == "… en nog 1."
    assert len(found.links) == 1
    assert dataclasses.replace(found).titles == DASHBOARD_COORDINATOR.titles


def test_more_than_a_tripling_is_told_in_hours():
    more = WORK.replace("2026-03-04 | 2", "2026-03-04 | 20")
    assert content(PEOPLE, PLACED, more).cells[CELLS["hours_change"]] == "▲ 19 uur meer dan t/m 30-06-2025"


def test_hours_that_begin_late_in_the_period_before_are_not_compared():
    late = WORK.replace("2025-03-03", "2025-06-20")
    told = content(PEOPLE, PLACED, late).cells[CELLS["hours_change"]]
    assert told == "vorige periode: te weinig gegevens"
