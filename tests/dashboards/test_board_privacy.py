"""Dashboard_Bestuur tells no small numbers about benefits or reasons, and no person."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import sheet
from tests.dashboards.board_of import cards, content, points, row, rows, told
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import STANDARD_SHEETS
from vzv_sheets.workbook.write_plan import Minutes, Ratio


def benefits(**kinds):
    people = [kind.replace("_", "/") for kind, number in kinds.items() for _ in range(number)]
    return sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering | instroomroute",
        *(f"V{place} | Naam | 2024-01-01 | {kind} | balie" for place, kind in enumerate(people)),
    )  # fmt: skip


def shown_benefits(**kinds):
    found = content(benefits(**kinds))
    return [
        told(found, f"Vrijwilligers {title}")
        for title in ("in de bijstand, minstens", "in de bijstand, hoogstens", "met IOAW of IOAZ")
    ]


HIDDEN = "niet getoond"


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ({"bijstand": 6, "onbekend": 7, "geen": 20}, [6, 13, 0]),
        ({"bijstand": 4, "onbekend": 7, "geen": 20}, [HIDDEN, HIDDEN, 0]),
        ({"bijstand": 0, "onbekend": 0, "geen": 20}, [0, 0, 0]),
        # The two bounds together would tell how many are unknown, which another figure tells too.
        ({"bijstand": 6, "onbekend": 2, "geen": 20}, [HIDDEN, HIDDEN, 0]),
        ({"bijstand": 1, "onbekend": 1, "geen": 20}, [HIDDEN, HIDDEN, 0]),
        # All but four have social assistance.
        ({"bijstand": 20, "onbekend": 0, "geen": 4}, [HIDDEN, HIDDEN, 0]),
        # What is left of the whole is small.
        ({"bijstand": 20, "onbekend": 0, "IOAW_IOAZ": 6, "geen": 2}, [20, 20, HIDDEN]),
    ],
)
def test_counts_of_one_to_four_about_benefits_are_hidden_and_cannot_be_computed_back(kinds, expected):
    assert shown_benefits(**kinds) == expected


def test_a_hidden_count_takes_its_share_number_and_change_along_and_a_sentence_says_why():
    found = content(benefits(bijstand=4, onbekend=7, geen=20))
    share = row(found, "Aandeel in de bijstand, minstens")
    assert (share["waarde"], share["n"], share["verandering"]) == (HIDDEN, None, None)
    assert share["vorige"] == HIDDEN and not share["uitleg"].startswith("4 van")
    assert "Aantallen van 1 tot en met 4" in row(found, "Niet getoond")["uitleg"]
    open_ = content(benefits(bijstand=6, onbekend=7, geen=20))
    assert row(open_, "Aandeel in de bijstand, minstens")["uitleg"].startswith("6 van 33.")
    assert not any(one["indicator"] == "Niet getoond" for one in rows(open_))


def test_a_share_is_hidden_where_its_part_or_what_is_left_is_one_to_four():
    def outflow(**kinds):
        kind = [name for name, number in kinds.items() for _ in range(number)]
        return content(
            sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Naam | 2024-01-01"),
            sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | eind_werkelijk | uitstroom",
                  *(f"P{place} | V1 | 2025-01-01 | 2026-02-01 | {name}" for place, name in enumerate(kind))),
        )  # fmt: skip

    assert told(outflow(opleiding=5, geen=5), "Doorstroom na een plaatsing") == 50
    for some in ({"opleiding": 4, "geen": 12}, {"opleiding": 12, "geen": 4}, {"opleiding": 4}):
        assert told(outflow(**some), "Doorstroom na een plaatsing") == HIDDEN
    assert told(outflow(geen=12), "Doorstroom na een plaatsing") == 0


def test_the_mean_of_steps_is_hidden_with_the_share_that_climbed():
    def steps(climbed, stayed):
        people = [*(["2 | 3"] * climbed), *(["2 | 2"] * stayed)]
        return content(sheet(
            "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | trede_start | trede_nu | trede_datum",
            *(f"V{place} | Naam | 2024-01-01 | {some} | 2026-02-01" for place, some in enumerate(people)),
        ))  # fmt: skip

    assert told(steps(5, 5), "Stappen op de participatieladder") == Ratio(1, 2)
    assert told(steps(4, 12), "Gestegen op de participatieladder") == HIDDEN
    assert told(steps(4, 12), "Stappen op de participatieladder") == HIDDEN


_RUNNING = {"Vrijwilligers.status": "actief", "Plaatsingen.status": "actief"}


def marked():
    """A row on every sheet, with a mark in every cell that can hold words."""
    numbers = {Kind.DATE: "2026-01-05", Kind.MONTH: "2026-01", Kind.HOURS: "2", Kind.MONEY: "10", Kind.YES_NO: "ja"}
    for one in STANDARD_SHEETS:
        cells: dict[str, str] = {}
        for column in one.columns:
            if column.kind is Kind.REFERENCE:
                cells[column.key] = f"ZQ{column.refers_to[0]}"
            elif column.unique:
                cells[column.key] = f"ZQ{one.name}"
            elif column.kind is Kind.CHOICE and column.choices:
                cells[column.key] = _RUNNING.get(f"{one.name}.{column.key}", column.choices[0])
            elif column.kind in (Kind.TEXT, Kind.CODE, Kind.CHOICE, Kind.CHOICES):
                cells[column.key] = f"zq{one.name}{column.key}"
            elif column.kind in numbers and "eind" not in column.key:
                cells[column.key] = numbers[column.kind]
        yield sheet(one.name, " | ".join(cells), " | ".join(cells.values()))


def test_no_name_id_or_code_of_a_person_stands_anywhere():
    found = content(*(text for text in marked() if "## Instellingen" not in text))
    texts = [*found.cells.values(), *(value for column in found.columns for value in column)]
    texts += [value for block in found.blocks.values() for line in block for value in line]
    marks = {value for value in texts if isinstance(value, str) and "zq" in value.casefold()}
    assert marks == {"zqProgrammasnaam"} and not found.links
    # These rows do count.
    assert (cards(found)["volunteers"], cards(found)["hours"], cards(found)["reached"]) == (1, Minutes(120), 1)
    assert points(found, "activities") == [["overig", 1]] and cards(found)["goals"] == "–"
