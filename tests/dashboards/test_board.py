"""Dashboard_Bestuur as it is written: cards, charts, a line per programme, every figure, and no person anywhere."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import settings, sheet
from tests.dashboards.board_of import CELLS, cards, content, lines, points, row, rows, told
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.schema.owned_board import ACTIVITY_BARS, DASHBOARD_BESTUUR, PROGRAMME_LINES
from vzv_sheets.workbook.write_plan import Cents, Minutes, Ratio

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | einddatum",
    "V1 | Jansen | 2024-01-01 |", "V2 | Bakker | 2026-02-01 |", "V3 | Visser | 2024-01-01 | 2026-03-31",
)  # fmt: skip
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | mee_in_totaal | financiering_einddatum",
    "A | Aan tafel | ja | 2027-12-31", "B | Buiten | ja |", "X | COSA 1-op-1 | nee |",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk",
    "P1 | V1 | A | C1 | 2025-01-01 |", "P2 | V1 | B | C2 | 2025-01-01 |", "P3 | V2 | X | C3 | 2026-02-01 |",
    "P4 | V3 | A | C4 | 2025-01-01 | 2026-03-31",
)  # fmt: skip
WORK = sheet(
    "Uren", "vrijwilliger_id | plaatsing_id | datum | uren | activiteit",
    "V1 | P1 | 2025-03-03 | 4 | huisbezoek", "V1 | P1 | 2026-03-03 | 3 | huisbezoek",
    "V1 | P2 | 2026-04-07 | 2.5 | huisbezoek", "V2 | P3 | 2026-04-08 | 8 |", "V1 | P1 | 2026-07-01 | 9 |",
)  # fmt: skip
LISTS = sheet("Lijsten", "lijst | waarde", *(f"activiteit | soort {number:02d}" for number in range(12)))
WORKBOOK = (settings("term_client | huishouden"), PEOPLE, PROGRAMMES, PLACED, WORK)


def test_cards_show_the_figures_with_the_change_against_the_same_part_of_the_year_before():
    found = content(*WORKBOOK)
    assert cards(found) == {
        "volunteers": 1, "hours": Minutes(330), "reached": 3, "new": 0, "departed": 1, "goals": "–",
    }  # fmt: skip
    changes = {card.cell: found.cells[CELLS[f"{card.cell}_change"]] for card in DASHBOARD_BESTUUR.cards}
    assert changes == {
        "volunteers": "▼ 1 minder dan t/m 30-06-2025", "hours": "▲ 38 % meer dan t/m 30-06-2025",
        "reached": "= gelijk aan t/m 30-06-2025", "new": "= gelijk aan t/m 30-06-2025",
        "departed": "▲ 1 meer dan t/m 30-06-2025", "goals": "nog geen gegevens",
    }  # fmt: skip
    assert found.cells[CELLS["reached_label"]] == "huishoudens bereikt"
    assert found.cells[CELLS["subtitle"]] == (
        "Peildatum 30-06-2026. Periode 01-01-2026 t/m 31-12-2026. Stuur dit bestand nooit door; gebruik vzv export."
    )


def goals(people):
    """So many volunteers whose placement ended with one goal reached and one not."""
    each = range(people)
    return (
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *(f"V{n} | N | 2024-01-01" for n in each)),
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | eind_werkelijk | uitstroom",
            *(f"P{n} | V{n} | 2025-01-01 | 2026-02-01 | opleiding" for n in each),
        ),
        sheet(
            "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | doel | status",
            *(f"L{n}{status[0]} | P{n} | vrijwilliger | Doel | {status}"
              for n in each for status in ("bereikt", "niet bereikt")),
        ),
    )  # fmt: skip


def test_goals_of_too_few_people_are_not_told_on_the_card_nor_in_the_list():
    few, enough = content(*goals(4)), content(*goals(5))
    assert cards(few)["goals"] == told(few, "Leerdoelen bereikt") == "te weinig"
    assert few.cells[CELLS["goals_change"]] == "minder dan 5 mensen"
    assert row(few, "Leerdoelen bereikt")["n"] is None
    assert cards(enough)["goals"] == Ratio(1, 2) and told(enough, "Leerdoelen bereikt") == 50
    assert row(enough, "Leerdoelen bereikt")["uitleg"].startswith("5 van 10. Van de leerdoelen van vrijwilligers")


def test_hours_by_month_end_with_the_month_of_the_reference_date_and_leave_later_days_out():
    found = content(*WORKBOOK)
    months = points(found, "months")
    assert len(months) == 13 and months[0][0] == "jun 25" and months[-1] == ["jun 26", Minutes(0)]
    assert [point for point in months if point[1] != Minutes(0)] == [["mrt 26", Minutes(180)], ["apr 26", Minutes(150)]]
    assert found.cells[CELLS["months_title"]] == "Uren per maand"


def test_hours_of_each_programme_add_up_to_the_whole_and_a_programme_that_does_not_count_says_so():
    assert points(content(*WORKBOOK), "programme_hours") == [
        ["Aan tafel", Minutes(180)], ["Buiten", Minutes(150)],
        ["COSA 1-op-1 (telt niet mee in het totaal)", Minutes(480)],
    ]  # fmt: skip


def test_a_line_of_each_programme_and_one_of_those_that_count():
    found = lines(content(*WORKBOOK))
    assert found == {
        "Aan tafel": [1, Minutes(180), 1, 2, None, dt.date(2027, 12, 31)],
        "Buiten": [1, Minutes(150), 1, 1, None, None],
        "COSA 1-op-1 (telt niet mee in het totaal)": [1, Minutes(480), 1, 1, None, None],
        "alle programma's die meetellen": [1, Minutes(330), 2, 3, None, None],
    }  # fmt: skip


def test_what_belongs_to_no_programme_is_a_line_so_that_the_whole_adds_up():
    people = PEOPLE + "\n| V4 | Smit | 2024-01-01 | |"
    work = WORK + "\n| V4 | | 2026-03-04 | 1 | |"
    found = lines(content(people, PROGRAMMES, PLACED, work))
    assert found["zonder programma"][:2] == [1, Minutes(60)]
    assert found["alle programma's die meetellen"][:2] == [2, Minutes(390)]
    waiting = lines(content(people, PROGRAMMES, PLACED, WORK))
    assert waiting["nog zonder plaatsing"][:2] == [1, Minutes(0)]


def many(number):
    """So many programmes; the one numbered n has n hours."""
    each = range(1, number + 1)
    return (
        PEOPLE,
        sheet("Programmas", "programma_id | naam", *(f"A{n} | Programma {n}" for n in each)),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | startdatum",
              *(f"P{n} | V1 | A{n} | 2025-01-01" for n in each)),
        sheet("Uren", "vrijwilliger_id | plaatsing_id | datum | uren",
              *(f"V1 | P{n} | 2026-03-{n:02d} | {n}" for n in each)),
    )  # fmt: skip


@pytest.mark.parametrize(("number", "rest"), [(4, None), (5, 60), (9, 60 * (1 + 2 + 3 + 4 + 5))])
def test_more_programmes_than_lines_are_joined_and_the_hours_still_add_up(number, rest):
    found = lines(content(*many(number)))
    assert len(found) <= PROGRAMME_LINES and list(found)[-1] == "alle programma's samen"
    assert found.get("overige programma's", [None, None])[1] == (None if rest is None else Minutes(rest))
    minutes = [line[1].minutes for line in found.values()]
    assert sum(minutes[:-1]) == minutes[-1] == 60 * sum(range(1, number + 1))


def test_a_board_asks_with_and_without_one_programme():
    found = content(*WORKBOOK, without=["A"])
    assert cards(found)["hours"] == Minutes(150) and list(lines(found)) == [
        "Buiten", "COSA 1-op-1 (telt niet mee in het totaal)", "alle programma's die meetellen",
    ]  # fmt: skip
    alone = content(*WORKBOOK, programme=["X"])
    assert cards(alone)["hours"] == Minutes(480) and list(lines(alone)) == ["COSA 1-op-1"]


def test_the_budget_and_the_last_day_of_the_money_come_from_the_subsidies_of_the_programme():
    spent = sheet(
        "Onkosten", "onkosten_id | vrijwilliger_id | plaatsing_id | soort | bedragsoort | bedrag | werkmaand | bon_aanwezig | status",
        "K1 | V1 | P1 | materiaal | werkelijk | 250 | 2026-03 | ja | betaald",
    )  # fmt: skip
    subsidies = sheet(
        "Subsidies", "subsidie_id | programma_id | van | tot | budget", "S1 | B | 2026-01-01 | 2026-12-31 | 500",
        "S2 | A | 2026-01-01 | 2026-12-31 | 1000",
    )  # fmt: skip
    found = lines(content(*WORKBOOK, spent, subsidies))
    assert found["Aan tafel"][4:] == [Ratio(1, 4), dt.date(2027, 12, 31)]
    assert found["Buiten"][4:] == [Ratio(0, 1), dt.date(2026, 12, 31)]
    assert found["alle programma's die meetellen"][4:] == [Ratio(1, 6), None]


def test_the_rarest_activities_are_one_bar():
    work = [f"V1 | P1 | 2026-03-{day:02d} | 1 | soort {kind:02d}" for kind in range(12) for day in range(1, 14 - kind)]
    found = content(
        PEOPLE, PLACED, LISTS, sheet("Uren", "vrijwilliger_id | plaatsing_id | datum | uren | activiteit", *work)
    )
    bars = points(found, "activities")
    assert len(bars) == ACTIVITY_BARS and bars[0] == ["soort 00", 13] and bars[-1] == ["overig", 4 + 3 + 2]
    assert sum(bar[1] for bar in bars) == len(work)
    assert found.cells[CELLS["activities_title"]] == "Activiteiten naar soort (regels met uren)"


def test_a_word_that_few_volunteers_wrote_for_an_activity_is_not_told_to_a_board():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *(f"V{n} | N | 2024-01-01" for n in range(6))
    )
    work = [f"V{n} | 2026-03-0{n + 1} | 1 | taalles" for n in range(5)]
    work += [f"V{n} | 2026-03-0{n + 1} | 1 | mevrouw De Wit" for n in range(4)] + ["V5 | 2026-03-09 | 1 | tuin"]
    written = sheet("Uren", "vrijwilliger_id | datum | uren | activiteit", *work)
    assert points(content(people, written), "activities") == [["taalles", 5], ["tuin", 1], ["overig", 4]]
    listed = sheet("Lijsten", "lijst | waarde", "activiteit | taalles", "activiteit | mevrouw De Wit")
    assert ["mevrouw De Wit", 4] in points(content(people, written, listed), "activities")


def test_every_figure_with_a_value_has_a_row_in_the_order_of_the_catalogue_with_its_explanation():
    found = content(*WORKBOOK)
    listed = [one for one in rows(found) if one["code"]]
    titles = [indicator.title.nl for indicator in ALL_INDICATORS]
    places = [titles.index(one["indicator"].partition(" (regels")[0].partition(" (vrijw")[0]) for one in listed]
    assert places == sorted(places) and len(set(places)) == len(places) > 15
    assert all(one["uitleg"] and one["bron"] and one["eenheid"] for one in listed)
    hours = row(found, "Geregistreerde uren")
    assert hours == {
        "code": "I-04", "indicator": "Geregistreerde uren", "waarde": Minutes(330), "eenheid": "uur",
        "vorige": Minutes(240), "verandering": "▲ 38 % meer", "n": 2, "niet_meegeteld": hours["niet_meegeteld"],
        "uitleg": "De uren van iedereen die er in de periode was, ook wie te laat kwam. Een bijeenkomst met meer "
        "vrijwilligers telt voor ieder van hen.",
        "bron": hours["bron"],
    }  # fmt: skip
    assert hours["bron"].startswith("Uren") and hours["bron"].endswith("(002 I06)")
    long = row(found, "Langer dan een jaar actief")
    assert (long["waarde"], long["eenheid"], long["uitleg"][:8]) == (100, "%", "1 van 1.")
    without = rows(found)[-1]
    assert without["indicator"].startswith("Zonder waarde: ") and "I-17" in without["uitleg"]
    told_or_named = {one["code"] for one in listed} | {
        code.strip(" .") for code in without["uitleg"].partition(":")[2].split(",")
    }
    assert told_or_named == {indicator.code for indicator in ALL_INDICATORS}


def test_staying_and_goal_attainment_scaling_are_told_with_what_they_mean():
    measured = sheet(
        "Metingen", "leerdoel_id | plaatsing_id | datum | gas_score",
        *(f"L{n}{goal} | P{n} | 2026-01-20 | 1" for n in range(5) for goal in "bn"),
    )  # fmt: skip
    found = content(*goals(5), measured)
    scaling = row(found, "T-score van leerdoelen (GAS)")
    assert scaling["waarde"].part / scaling["waarde"].whole == pytest.approx(62.4035, abs=0.0001)
    assert "50 is wat werd verwacht" in scaling["uitleg"]
    staying = row(found, "Blijft na een jaar")
    assert staying["waarde"] == 100 and "Kaplan-Meier" in staying["uitleg"]
    assert staying["uitleg"].startswith("0 van 5 zijn gestopt.")


def test_amounts_are_euros_and_a_mean_of_few_supervisors_is_not_told():
    spent = sheet(
        "Onkosten", "onkosten_id | vrijwilliger_id | soort | bedragsoort | bedrag | werkmaand | bon_aanwezig | status",
        "K1 | V1 | materiaal | werkelijk | 12.50 | 2026-03 | ja | betaald",
    )  # fmt: skip
    guides = sheet("Contactpersonen", "contact_id | naam", "G1 | Els")
    placed = PLACED.replace("startdatum | eind", "startdatum | begeleider_id | eind")
    placed = placed.replace("2025-01-01 |", "2025-01-01 | G1 |").replace("2026-02-01 |", "2026-02-01 | G1 |")
    found = content(PEOPLE, placed, spent, guides)
    assert told(found, "Onkosten naar soort") == Cents(1250)
    assert told(found, "Plaatsingen per begeleider") == "te weinig"


def test_without_a_period_before_there_is_nothing_to_compare_with():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2026-02-01")
    found = content(people)
    assert found.cells[CELLS["volunteers_change"]] == "vorige periode: geen gegevens"
    assert all(one["vorige"] is None and one["verandering"] is None for one in rows(found))


def test_hours_are_compared_only_with_a_period_that_has_them():
    late = WORK.replace("2025-03-03", "2025-05-05")
    some, none = (
        content(PEOPLE, PROGRAMMES, PLACED, late),
        content(PEOPLE, PROGRAMMES, PLACED, WORK.replace("2025-03-03", "2026-01-05")),
    )
    assert some.cells[CELLS["hours_change"]] == "vorige periode: te weinig gegevens"
    assert none.cells[CELLS["hours_change"]] == "vorige periode: geen gegevens"
    for title in ("Geregistreerde uren", "Dagdelen", "Aantal activiteiten (regels met uren)"):
        assert row(some, title)["verandering"] is None and row(some, title)["vorige"] is not None
        assert row(none, title)["verandering"] is None and row(none, title)["vorige"] is None


def test_an_empty_workbook_says_that_there_is_nothing_yet():
    found = content(sheet("Vrijwilligers", "vrijwilliger_id | achternaam"))
    for key in ("months", "programme_hours", "activities"):
        assert found.cells[CELLS[f"{key}_title"]] == DASHBOARD_BESTUUR.chart(key).empty_heading
    assert found.cells[CELLS["programmes_title"]] == "Per programma: nog geen gegevens"
    assert lines(found) == {} and cards(found)["goals"] == "–" and cards(found)["volunteers"] == 0
    assert rows(found)[-1]["indicator"].startswith("Zonder waarde")
