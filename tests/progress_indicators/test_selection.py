"""Which rows belong to a part of a workbook: programmes, a municipality, a district, a location, a supervisor (F12)."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import hours, sheet
from tests.progress_indicators.figures_of import scope

# V1 is in COSA only, V2 in HUM only, V3 in both; V4 has no placement; V5 is in a programme that counts in no total.
BOOK = (
    sheet(
        "Programmas", "programma_id | naam | aanbieder_org_id | mee_in_totaal",
        "COSA | Cirkels | O3 |", "HUM | Gezinnen | |", "LOS | Los project | | nee",
    ),
    sheet("Organisaties", "org_id | naam | soort", "O1 | Exodus | overig", "O2 | Buurthuis | overig", "O3 | Aanbieder | overig", "O9 | Groningen | gemeente"),
    sheet("Contactpersonen", "contact_id | naam", "K1 | A. Bos", "K2 | B. Mos"),
    sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | gemeente_org_id | wijk | begeleider_id",
        "V1 | Jansen | 2024-01-01 | O9 | Noord | K1", "V2 | Bakker | 2024-01-01 | | Zuid |", "V3 | Smit | 2024-01-01 | O9 | noord | K1",
        "V4 | Visser | 2024-01-01 | | | K2", "V5 | Kok | 2024-01-01 | | |",
    ),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | org_id | clientcode | startdatum | begeleider_id",
        "P1 | V1 | COSA | O1 | C1 | 2025-01-01 |", "P2 | V2 | HUM | O2 | C2 | 2025-01-01 | K2", "P3 | V3 | COSA | | | 2025-01-01 |",
        "P4 | V3 | HUM | O2 | C2 | 2025-01-01 | K2", "P5 | V5 | LOS | O2 | | 2025-01-01 |",
    ),
    hours(
        "vrijwilliger_id | plaatsing_id | programma_id | datum | uren",
        "V1 | P1 | | 2026-02-02 | 1", "V3 | | COSA | 2026-02-03 | 2", "V3 | | | 2026-02-04 | 4", "V2 | | | 2026-02-05 | 8", "V4 | | | 2026-02-06 | 16", "V5 | P5 | | 2026-02-09 | 32",
    ),
    sheet("Trainingen", "vrijwilliger_id | datum | titel", "V1 | 2026-02-02 | Begrenzen", "V3 | 2026-02-02 | Begrenzen", "V4 | 2026-02-02 | Begrenzen"),
    sheet("Gesprekken", "plaatsing_id | vrijwilliger_id | clientcode | datum | soort", "P2 | | | 2026-02-02 | voortgang", "| V3 | | 2026-02-02 | voortgang", "| | C1 | 2026-02-02 | voortgang"),
    sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | programma_id | soort | werkmaand | bedrag",
        "V1 | | | reiskosten | 2026-02 | 1", "V3 | | | reiskosten | 2026-02 | 1", "V3 | P3 | | reiskosten | 2026-02 | 1", "V3 | | HUM | reiskosten | 2026-02 | 1",
        "V4 | | | reiskosten | 2026-02 | 1", "V3 | | COSA | reiskosten | 2026-02 | 1",
    ),
    sheet("Tevredenheid", "datum | programma_id | rol | vraag | score", "2026-02-02 | COSA | cliënt | plezier | 4", "2026-02-02 | HUM | cliënt | plezier | 4"),
)  # fmt: skip


def rows(sheet_name, **selection):
    """The records of a sheet that a selection holds, from 1."""
    return [index + 1 for index, chosen in enumerate(scope(BOOK, **selection).chosen(sheet_name)) if chosen]


def worked(**selection):
    """The hours of the year that a selection holds."""
    asked = scope(BOOK, **selection)
    used = asked.shift_rows(asked.worked).used
    return int(asked.shifts.minutes[used].sum()) // 60


@pytest.mark.parametrize(
    ("selection", "volunteers", "placements", "total"),
    [
        ({}, [1, 2, 3, 4], [1, 2, 3, 4], 31),
        ({"programme": ["COSA"]}, [1, 3], [1, 3], 3),
        ({"programme": ["HUM"]}, [2, 3], [2, 4], 8),
        ({"programme": ["COSA", "HUM"]}, [1, 2, 3], [1, 2, 3, 4], 15),
        ({"programme": ["LOS"]}, [5], [5], 32),
        ({"without": ["COSA"]}, [2, 3, 4], [2, 4], 28),
        ({"municipality": "O9"}, [1, 3], [1, 3, 4], 7),
        ({"district": "Noord"}, [1, 3], [1, 3, 4], 7),
        ({"location": "O2"}, [2, 3], [2, 4], 8),
        ({"location": "O3"}, [3], [3], 2),
        ({"supervisor": "K1"}, [1, 3], [1, 3], 3),
        ({"supervisor": "k2"}, [2, 3, 4], [2, 4], 24),
        ({"programme": ["HUM"], "municipality": "O9"}, [3], [4], 0),
        # Who has no placement is of a supervisor, and of no programme or location.
        ({"programme": ["HUM"], "supervisor": "K2"}, [2, 3], [2, 4], 8),
        ({"location": "O2", "supervisor": "K2"}, [2, 3], [2, 4], 8),
        # The placements of one reader: hours that name none belong where all placements of the volunteer do.
        ({"placements": ["P1", "P3"]}, [1, 3], [1, 3], 3),
        ({"placements": ["P3", "P4"]}, [3], [3, 4], 6),
        ({"placements": ["P2", "P4"], "programme": ["HUM"]}, [2, 3], [2, 4], 8),
        ({"placements": []}, [], [], 0),
    ],
)
def test_people_placements_and_hours_of_a_part(selection, volunteers, placements, total):
    assert rows("Vrijwilligers", **selection) == volunteers
    assert rows("Plaatsingen", **selection) == placements
    assert worked(**selection) == total


@pytest.mark.parametrize(
    ("name", "selection", "expected"),
    [
        ("Trainingen", {}, [1, 2, 3]),
        ("Trainingen", {"programme": ["COSA"]}, [1, 2]),
        ("Trainingen", {"without": ["COSA"]}, [2, 3]),
        ("Gesprekken", {"programme": ["HUM"]}, [1, 2]),
        ("Gesprekken", {"programme": ["COSA"]}, [2, 3]),
        # An amount counts in one part: that of its placement or programme, else only where all placements are inside.
        ("Onkosten", {"programme": ["COSA"]}, [1, 3, 6]),
        ("Onkosten", {"programme": ["HUM"]}, [4]),
        ("Onkosten", {}, [1, 2, 3, 4, 5, 6]),
        ("Onkosten", {"programme": ["HUM"], "municipality": "O9"}, [4]),
        ("Onkosten", {"supervisor": "K1"}, [1, 3, 6]),
        # Of who has no placement a row goes with the volunteer.
        ("Onkosten", {"supervisor": "K2"}, [4, 5]),
        ("Trainingen", {"supervisor": "K2"}, [2, 3]),
        ("Trainingen", {"supervisor": "K2", "location": "O2"}, [2]),
        ("Tevredenheid", {"programme": ["COSA"]}, [1]),
        ("Tevredenheid", {"without": ["COSA"]}, [2]),
        # Answers are anonymous: nobody knows of which municipality or supervisor they are.
        ("Tevredenheid", {"municipality": "O9"}, []),
        ("Tevredenheid", {"placements": ["P1"]}, []),
        ("Gesprekken", {"placements": ["P1"]}, [3]),
        ("Onkosten", {"placements": ["P3", "P4"]}, [2, 3, 4, 6]),
        ("Tevredenheid", {"supervisor": "K1"}, []),
    ],
)
def test_other_sheets_follow_placements_programmes_and_people(name, selection, expected):
    assert rows(name, **selection) == expected


def test_the_parts_add_up_to_the_whole_where_every_row_tells_its_part():
    assert worked(programme=["COSA"]) + worked(programme=["HUM"]) <= worked(programme=["COSA", "HUM"])
    assert worked(without=["COSA"]) + worked(programme=["COSA"]) == worked()
