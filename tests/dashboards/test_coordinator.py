"""Dashboard_Coordinator as it is written: cards with their change, the chart's block, data quality, the list."""

from __future__ import annotations

import dataclasses
import re

import pytest

from tests.checks.small_workbooks import hours, records, settings, sheet
from tests.workbook.packages import loaded, parts, sheet_part, with_parts
from tests.workbook_building.filled_dashboards import built_dashboards, run
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.dashboards import coordinator as dashboard
from vzv_sheets.schema.owned_dashboards import (
    CHART_MONTHS,
    DASHBOARD_COORDINATOR,
    MISSING,
    QUALITY_FORMATS,
    THIS_WEEK,
)
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


def test_decisions_in_time_are_told_with_how_many_of_how_many_and_beside_the_year_before():
    norms = sheet("Programmas", "programma_id | naam | gonogo_na_weken", "A | Maatjes | 8", "B | Taal |")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | programma_id | startdatum | gonogo_besluit | gonogo_datum",
        "P1 | V1 | C1 | A | 2026-01-05 | go | 2026-02-20", "P2 | V1 | C2 | A | 2026-01-05 | |",
        "P3 | V1 | C3 | A | 2026-01-05 | go | 2026-02-27", "P4 | V1 | C4 | A | 2025-01-06 | go | 2025-02-20",
        "P5 | V2 | C5 | A | 2025-01-06 | |",
    )  # fmt: skip
    cells = content(PEOPLE, norms, placed).cells
    assert cells[CELLS["decisions"]] == Ratio(2, 3)
    assert cells[CELLS["decisions_change"]] == "2 van 3; ▲ 17 punt hoger dan t/m 30-06-2025"


def test_a_programme_that_asks_no_decision_says_so_calmly():
    cells = content(PEOPLE, PLACED, WORK).cells
    assert cells[CELLS["decisions"]] == "–"
    assert cells[CELLS["decisions_change"]] == "dit programma vraagt geen go/no-go"


def test_what_is_missing_is_counted_as_rows_of_the_list():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | | 2024-01-01", "V2 | | 2024-01-01"
    )
    found = content(settings("organisatienaam | Humanitas"), people)
    parts = found.columns[0]
    assert found.cells[CELLS["missing"]] == parts.count(MISSING) == 2
    assert found.cells[CELLS["missing_change"]] == "2 × gegevens"
    assert found.cells[CELLS["list_title"]] == "Aandacht deze week: geen punten; bij 2 regels ontbreekt iets"
    whole = content(settings("organisatienaam | Humanitas"), PEOPLE, PLACED)
    assert whole.cells[CELLS["missing"]] == 0
    assert whole.cells[CELLS["missing_change"]] == "alles wat nodig is, is ingevuld"


def test_places_of_vacancies_intakes_and_what_is_still_to_start():
    vacancies = sheet(
        "Vacatures",
        "vacature_id | titel | aantal_plaatsen | status",
        "A1 | Taalmaatje | 4 | open",
        "A2 | Gastheer | | open",
    )
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | status", "V1 | Jansen | intake", "V2 | Bakker | actief"
    )
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | vacature_id",
        "P1 | V2 | C1 | 2026-01-01 | A1", "P2 | V2 | C2 | 2026-09-01 | A1",
    )  # fmt: skip
    block = content(people, placed, vacancies).blocks[CELLS["intake"]]
    places = DASHBOARD_COORDINATOR.block("intake").offsets
    assert [block[0][at] for at in places] == [4, 1, 1, 1]
    none = content(PEOPLE, PLACED).blocks[CELLS["intake"]]
    assert [none[0][at] for at in places] == ["–", "–", 0, 0]


def supervised(number, *most):
    """A workbook with so many supervisors, each of one running placement; the first ones with a maximum."""
    tops = (*most, *[""] * (number - len(most)))
    return (
        sheet("Contactpersonen", "contact_id | naam | max_caseload", *(f"K{at} | Coach {at} | {top}" for at, top in enumerate(tops))),
        sheet(
            "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum",
            "V0 | Jansen | 2024-01-01", "V1 | Bakker | 2024-01-01",
        ),
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | begeleider_id",
            "PX | V1 | CX | 2025-01-01 | K0", "PY | V1 | CY | 2025-01-01 |",
            *(f"P{at} | V0 | C{at} | 2025-01-01 | K{at}" for at in range(number)),
        ),
    )  # fmt: skip


def test_supervisors_stand_in_the_order_of_the_sheet_beside_their_own_maximum():
    found = content(*supervised(3, "1", "4"))
    lines = found.blocks[CELLS["caseload"]]
    assert lines[:3] == [
        ["Coach 0", 2, 2, 1, Ratio(2, 1)], ["Coach 1", 1, 1, 4, Ratio(1, 4)], ["Coach 2", 1, 1, None, None],
    ]  # fmt: skip
    assert lines[3:] == [[None] * 5] * 5
    assert found.cells[CELLS["caseload_title"]] == "Begeleiders"
    assert found.cells[CELLS["caseload_advice"]] == (
        "1 begeleider heeft meer vrijwilligers dan hun maximum. 1 lopende plaatsing heeft geen begeleider."
    )


def test_more_supervisors_than_fit_are_told_in_the_title():
    found = content(*supervised(11))
    assert found.cells[CELLS["caseload_title"]] == "Begeleiders: de eerste 8 van 11"
    assert [line[0] for line in found.blocks[CELLS["caseload"]]] == [f"Coach {at}" for at in range(8)]
    assert found.cells[CELLS["caseload_advice"]].startswith("Vul 'max_caseload' in op blad Contactpersonen")
    assert content(settings()).cells[CELLS["caseload_title"]] == "Begeleiders: nog geen gegevens"
    assert content(settings()).cells[CELLS["caseload_advice"]] is None


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


def test_nobody_needs_attention_is_never_said_while_a_norm_warning_stands_open():
    norms = sheet("Programmas", "programma_id | naam | min_keer_per_week | norm_weken", "P | Maatjes | 2 | 8")
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | programma_id | startdatum",
        "P1 | V2 | C1 | P | 2026-05-04",
    )
    visits = hours(
        "vrijwilliger_id | plaatsing_id | datum | uren", "V2 | P1 | 2026-05-05 | 2", "V2 | P1 | 2026-06-23 | 2"
    )
    found = content(norms, PEOPLE, placed, visits)
    assert [column[0] for column in found.columns[:3]] == [THIS_WEEK, "uren", "Bakker"]
    assert "geen punten" not in found.cells[CELLS["list_title"]]


def test_both_lists_stand_below_each_other_and_each_ends_with_how_many_more(monkeypatch):
    monkeypatch.setattr(dashboard, "MOST_POINTS", 1)
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | laatste_contact",
        "V1 | | 2024-01-01 | 2026-01-01", "V2 | | 2024-01-01 | 2026-01-01", "V3 | | 2024-01-01 | 2026-01-01",
    )  # fmt: skip
    found = content(settings("dagen_zonder_contact | 100"), people)
    assert found.columns[0] == [THIS_WEEK, THIS_WEEK, MISSING, MISSING]
    assert found.columns[3][1::2] == ["… en nog 2.", "… en nog 2."]
    assert [link.row for link in found.links] == [0, 2]


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


def test_what_a_user_restyled_survives_an_update(tmp_path):
    path = tmp_path / "a.xlsx"
    made = built_dashboards(DASHBOARD_COORDINATOR)
    part = sheet_part(made, "Dashboard_Coordinator")
    chart = next(name for name in sorted(parts(made)) if name.startswith("xl/charts/chart"))
    title = re.search(rb'<c r="A1" s="(\d+)"', parts(made)[part])[1]
    first = DASHBOARD_COORDINATOR.first_row

    def restyled(sheet):
        for cell in (CELLS["hours"], f"B{first}"):
            sheet = re.sub(rb'(<c r="%b" s=)"\d+"' % cell.encode(), rb'\1"%b"' % title, sheet)
        return re.sub(rb'(<col min="3" max="3" width=)"[^"]*"', rb'\1"61.5"', sheet)

    recoloured = lambda content: content.replace(b"0B6E6E", b"7A1FA2")  # noqa: E731
    path.write_bytes(with_parts(made, {part: restyled, chart: recoloured}))
    edited = parts(path.read_bytes())
    run(path, content(settings("dagen_zonder_contact | 100"), PEOPLE.replace("2026-06-29", "2026-01-02"), PLACED, WORK))
    after, sheet = parts(path.read_bytes()), loaded(path)["Dashboard_Coordinator"]
    assert b"7A1FA2" in after[chart] and after[chart] == edited[chart] != parts(made)[chart]
    assert sheet.column_dimensions["C"].width == 61.5
    assert sheet[CELLS["hours"]].value == 5
    for cell in (CELLS["hours"], f"B{first}", f"B{first + 1}"):
        assert sheet[cell].font.sz == sheet["A1"].font.sz == 16, cell
