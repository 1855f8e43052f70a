"""I-54 by hand from small workbooks, the survival curve against SciPy, and what a selection keeps of people."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from tests.checks.small_workbooks import hours, sheet
from tests.progress_indicators.figures_of import figure
from vzv_sheets.progress_indicators.volunteering.survival import lasting

HEADER = "vrijwilliger_id | achternaam | status | startdatum | einddatum | gemeente_org_id"


def people(*rows):
    return sheet("Vrijwilligers", HEADER, *(f"{row} |" if row.count("|") == 4 else row for row in rows))


@pytest.mark.parametrize(
    ("key", "on", "part"),
    [
        ("I-54/1_jaar", "2026-02-28", 0),  # EDATE(28 February 2025, 12) is that day itself
        ("I-54/1_jaar", "2026-03-01", 1),
        ("I-54/3_jaar", "2028-02-28", 0),
        ("I-54/3_jaar", "2028-02-29", 1),
    ],
)
def test_longer_than_a_year_or_three_begins_the_day_after_the_same_date(key, on, part):
    found = figure(people("V1 | Jansen | actief | 2025-02-28 | |"), key, as_of=on, period=("2026-01-01", "2029-12-31"))
    assert (found.part, found.n) == (part, 1)


@pytest.mark.parametrize(("on", "part"), [("2025-02-28", 0), ("2025-03-01", 1)])
def test_the_year_of_who_started_on_a_leap_day_ends_on_28_february(on, part):
    who = people("V1 | Jansen | actief | 2024-02-29 | |")
    assert figure(who, "I-54/1_jaar", as_of=on, period=("2025-01-01", "2025-12-31")).part == part


TEAM = people(
    "V1 | Jansen | actief | 2022-01-01 | | G1", "V2 | Bakker | gepauzeerd | 2025-01-01 | | G1",
    "V3 | Smit | actief | 2026-06-20 | | G2", "V4 | Visser | aangemeld | 2020-01-01 | | G1",
    "V5 | Mulder | gestopt | 2020-01-01 | 2026-03-01 | G1", "V6 | Bos | actief | | | G1",
    "V6 | Vos | actief | 2024-06-30 | | G1",
)  # fmt: skip
PLACES = sheet("Organisaties", "org_id | naam | soort", "G1 | A | gemeente", "G2 | B | gemeente")


def test_a_proposal_or_an_absence_is_no_beginning_of_who_has_no_startdatum():
    placed = "plaatsing_id | vrijwilliger_id | startdatum | status"
    proposed = sheet("Plaatsingen", placed, "P1 | V1 | 2026-03-01 | voorgesteld", "P2 | V2 | 2026-03-01 | niet gestart")
    worked = "vrijwilliger_id | datum | uren | aanwezigheid"
    late = hours(worked, "V1 | 2026-05-01 | 2 | aanwezig", "V1 | 2026-04-01 | 0 | afgemeld")
    team = (people("V1 | Jansen | actief | | |", "V2 | Bakker | actief | | |"), proposed, late)
    found = figure(team, "I-54/mediaan")
    assert (found.value, found.n) == (60, 1)  # 1 May to 30 June 2026
    assert figure(team, "I-01").left_out["zonder startdatum"] == 1


def test_a_period_that_is_still_to_begin_has_no_placements_and_nobody_who_was_there():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2026-01-01"
    )
    routes = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | instroomroute", "V1 | Jansen | 2026-01-01 | balie"
    )
    book, later = (routes, placed), {"as_of": "2026-06-01", "period": ("2026-06-10", "2026-06-30")}
    assert [figure(book, key, **later).n for key in ("I-20", "I-38/bereikt", "I-40/eigen_initiatief")] == [0, 0, 0]
    assert [figure(book, key).n for key in ("I-20", "I-38/bereikt", "I-40/eigen_initiatief")] == [1, 1, 1]


def test_only_who_is_active_on_the_last_day_counts_and_who_stands_twice_or_without_a_start_is_told():
    found = figure((TEAM, PLACES), "I-54/1_jaar")
    assert (found.part, found.n, found.value) == (2, 3, Fraction(200, 3))
    assert found.left_out == {"zonder startdatum": 1, "V-ALG-04": 1}
    assert figure((TEAM, PLACES), "I-54/3_jaar").part == 1
    assert figure((TEAM, PLACES), "I-54/mediaan").value == 545  # 1 January 2025 to 30 June 2026
    assert figure((TEAM, PLACES), "I-54/mediaan", municipality="G1").value == Fraction(1641 + 545, 2)


def test_an_earlier_last_day_tells_how_it_was_then():
    found = figure((TEAM, PLACES), "I-54/1_jaar", period=("2025-01-01", "2025-12-31"))
    assert (found.part, found.n) == (2, 3)  # V1 and V5 of V1, V2 and V5


@pytest.mark.parametrize("key", ["I-54/1_jaar", "I-54/3_jaar", "I-54/mediaan", "I-54/blijft"])
def test_without_people_there_is_nothing_to_tell(key):
    assert figure(people(), key).value is None


STAYS = people(
    "V1 | Jansen | gestopt | 2024-01-01 | 2024-06-30", "V2 | Bakker | gestopt | 2024-01-01 | 2025-02-01",
    "V3 | Smit | actief | 2026-01-01 |", "V4 | Visser | actief | 2024-01-01 |",
    "V5 | Mulder | aangemeld | 2024-01-01 |", "V6 | Bos | gestopt | 2024-01-01 |",
    "V7 | Vos | actief | |", "V8 | Kok | actief | 2026-08-01 |", "V9 | Blom | gestopt | 2026-06-01 | 2026-05-01",
)  # fmt: skip


def test_the_curve_counts_who_is_still_there_as_far_as_they_were_followed():
    found = figure(STAYS, "I-54/blijft")
    # V1 left after 181 days, V2 after 397; V3 is followed for 180 days, V4 for 911.
    assert found.value == Fraction(200, 3)
    assert [(line.label, line.value, line.n) for line in found.breakdown] == [
        ("na 3 maanden", 100, 4), ("na 6 maanden", Fraction(200, 3), 2), ("na 12 maanden", Fraction(200, 3), 2),
        ("na 24 maanden", Fraction(100, 3), 1), ("na 36 maanden", None, 0),
    ]  # fmt: skip
    assert (found.n, found.note) == (4, "2 van 4 zijn gestopt")
    assert found.left_out["zonder startdatum"] == 1
    assert found.left_out["gestopt zonder einddatum"] == 1


def test_who_left_after_the_last_day_was_still_there():
    found = figure(STAYS, "I-54/blijft", period=("2025-01-01", "2025-01-31"))
    assert found.note == "1 van 3 zijn gestopt"
    assert found.value == Fraction(200, 3)


def test_a_curve_that_is_too_short_says_so():
    found = figure(people("V1 | Jansen | actief | 2026-01-01 |"), "I-54/blijft")
    assert (found.value, found.note) == (None, "nog niemand is hier een jaar gevolgd")
    assert found.breakdown[0].value == 100


def test_who_left_before_the_first_placement_is_told():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2026-03-01"
    )
    found = figure((people("V1 | Jansen | gestopt | | 2026-02-01"), placed), "I-54/blijft")
    assert (found.value, found.left_out) == (None, {"einddatum vóór eerste dag": 1})


def test_the_curve_of_a_programme_is_that_of_its_own_people():
    programmes = sheet("Programmas", "programma_id | naam", "A | Een", "B | Twee")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
        "P1 | V1 | A | C1 | 2024-01-01", "P2 | V4 | B | C2 | 2024-01-01",
    )  # fmt: skip
    assert figure((STAYS, programmes, placed), "I-54/blijft", programme=["A"]).value == 0
    assert figure((STAYS, programmes, placed), "I-54/blijft", programme=["B"]).value == 100


def test_the_worked_example_of_leukaemia_patients():
    # Freireich and others (1963), the arm that got 6-MP: 0.857 after 6 weeks, 0.753 after 10, 0.448 after 23.
    ended = [6, 6, 6, 7, 10, 13, 16, 22, 23]
    going_on = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    found = lasting(np.array(ended + going_on), np.arange(21) < 9, [5, 6, 10, 23, 35, 36])
    told = [None if one.share is None else round(float(one.share), 3) for one in found]
    assert told == [1.0, 0.857, 0.753, 0.448, 0.448, None]


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=40))
def test_the_curve_is_that_of_scipy(lived):
    days, ended = np.array([one for one, _ in lived]), np.array([over for _, over in lived])
    asked = list(range(int(days.max()) + 1))
    judge = ecdf(CensoredData(uncensored=days[ended], right=days[~ended])).sf
    assert [float(one.share) for one in lasting(days, ended, asked)] == pytest.approx(judge.evaluate(asked).tolist())
