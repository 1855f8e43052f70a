"""I-49, I-50, I-57 and I-58, worked out by hand from small workbooks (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, hours, settings, sheet
from tests.progress_indicators.figures_of import figure

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id",
    "V1 | Jansen | 2024-01-01 | K2", "V2 | Bakker | 2024-01-01 |", "V3 | Smit | 2024-01-01 | K2",
)  # fmt: skip
PROGRAMMES = sheet("Programmas", "programma_id | naam | soort", "A | Cirkels | cirkel", "B | Taal | 1-op-1")
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | begeleider_id | programma_id | status | eind_werkelijk",
    "P1 | V1 | C1 | 2026-01-01 | K1 | A | actief |", "P2 | V2 | C1 | 2026-01-01 | K1 | A | actief |",
    "P3 | V1 | C2 | 2026-01-01 | | B | actief |", "P4 | V2 | C3 | 2026-01-01 | K1 | B | afgerond | 2026-05-01",
    "P5 | V2 | C4 | 2026-08-01 | K1 | B | voorgesteld |", "P6 | V2 | C5 | 2026-01-01 | | B | actief |",
    "P7 | V1 | C6 | 2026-02-01 | K1 | B | actief |",
)  # fmt: skip


def contacts(*most):
    names = ("K1 | De Vries", "K2 | Smit", "K3 | Bos")
    return sheet(
        "Contactpersonen",
        "contact_id | naam | max_caseload",
        *(f"{name} | {top}" for name, top in zip(names, most, strict=True)),
    )


WORKBOOK = (PEOPLE, PROGRAMMES, contacts("", "", ""), PLACED)


def lines(found):
    return {line.label: line.value for line in found.breakdown}


def test_running_placements_per_supervisor_in_the_order_of_the_sheet():
    found = figure(WORKBOOK, "I-49")
    assert (found.value, found.n) == (2, 2)
    told = [(line.label, line.value, line.people) for line in found.breakdown]
    assert told == [("K1 De Vries", 3, 2), ("K2 Smit", 1, 1)]
    assert found.left_out == {"zonder begeleider": 1}
    # In a circle each placement counts for its own supervisor.
    assert lines(figure(WORKBOOK, "I-49", programme=["A"])) == {"K1 De Vries": 2}
    assert lines(figure(WORKBOOK, "I-49", without=["A"])) == {"K1 De Vries": 1, "K2 Smit": 1}
    assert figure(VOLUNTEERS, "I-49").value is None


def test_a_volunteer_who_guides_others_is_a_supervisor_too_behind_the_contact_persons():
    found = figure((*WORKBOOK[:3], PLACED.replace("| | B", "| V3 | B")), "I-49")
    assert lines(found) == {"K1 De Vries": 3, "V3 Smit": 2}
    assert not found.left_out


def test_a_placement_that_a_finding_blocks_is_left_out_with_its_code():
    twice = PLACED + "\n| P1 | V1 | C1 | 2026-01-01 | K1 | A | actief | |"
    found = figure((PEOPLE, PROGRAMMES, contacts("", "", ""), twice), "I-49")
    assert (found.breakdown[0].value, found.left_out["V-ALG-04"]) == (3, 1)


@pytest.mark.parametrize(
    ("most", "over", "asked"), [(("1", "1", "0"), 2, 3), (("2", "", ""), 0, 1), (("1", "", "1"), 1, 2)]
)
def test_supervisors_above_their_own_maximum_of_volunteers(most, over, asked):
    # K1 guides V1 and V2 (three placements); K2 guides V1 and V3, who has no placement.
    found = figure((PEOPLE, PROGRAMMES, contacts(*most), PLACED), "I-49/boven_maximum")
    assert (found.value, found.n) == (over, asked)


@pytest.mark.parametrize(
    ("selection", "over", "asked"),
    [
        ({"programme": ["A"]}, 1, 1), ({"programme": ["B"]}, 2, 2), ({"without": ["B"]}, 2, 2), ({"supervisor": "K3"}, 0, 0),
    ],
)  # fmt: skip
def test_of_a_part_those_count_who_guide_somebody_in_it_with_all_whom_they_guide(selection, over, asked):
    found = figure((PEOPLE, PROGRAMMES, contacts("1", "1", "0"), PLACED), "I-49/boven_maximum", **selection)
    assert (found.value, found.n) == (over, asked)


def test_a_placement_outside_the_totals_is_guided_all_the_same():
    programmes = sheet("Programmas", "programma_id | naam | mee_in_totaal", "A | Cirkels | nee", "B | Taal | nee")
    found = figure((PEOPLE, programmes, contacts("1", "1", ""), PLACED), "I-49/boven_maximum")
    assert (found.value, found.n) == (2, 2)


def test_without_a_maximum_nobody_is_above_it():
    assert figure(WORKBOOK, "I-49/boven_maximum").value is None


def heard(*rows):
    return sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | laatste_contact | status", *rows)


HEARD = heard(
    "V1 | Jansen | 2024-01-01 | 2026-05-31 |", "V2 | Bakker | 2024-01-01 | 2026-06-01 |",
    "V3 | Smit | 2024-01-01 | | gestopt", "V4 | Visser | 2026-06-20 | |", "V5 | Mulder | | |", "V6 | Bos | 2024-01-01 | |",
)  # fmt: skip


def test_volunteers_whom_nobody_spoke_with_for_more_days_than_the_organisation_asks():
    work = hours("vrijwilliger_id | datum | uren", "V6 | 2026-06-29 | 3")
    found = figure((settings("dagen_zonder_contact | 29"), HEARD, work), "I-50")
    assert (found.value, found.n, found.left_out) == (2, 4, {"zonder startdatum of contact": 1})
    assert figure((settings("dagen_zonder_contact | 30"), HEARD, work), "I-50").value == 1
    empty = figure((settings(), HEARD), "I-50")
    assert (empty.value, empty.note) == (None, "de instelling 'dagen_zonder_contact' is leeg")


def test_tasks_that_ask_attention_per_organisation():
    hosts = sheet(
        "Organisaties", "org_id | naam | soort | winstoogmerk | personeel_ontslagen_zelfde_werk",
        "O1 | Zorghuis | zorginstelling | |", "O2 | Winkel | overig | |", "O3 | Buurthuis | overig | | ja",
    )  # fmt: skip
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | org_id | clientcode | startdatum | taak_normaal_door_beroepskracht | programma_id",
        "P1 | V1 | O2 | | 2026-01-01 | grensgeval | A", "P2 | V2 | O3 | | 2026-01-01 | grensgeval | B",
        "P3 | V2 | | C1 | 2026-01-01 | grensgeval | B", "P4 | V2 | O1 | | 2026-01-01 | nee | B",
    )  # fmt: skip
    workbook = (VOLUNTEERS, PROGRAMMES, hosts, placed)
    found = figure(workbook, "I-57")
    assert list(lines(found).items()) == [("O2 Winkel", 1), ("O3 Buurthuis", 2), ("zonder organisatie", 1)]
    assert (found.value, figure(workbook, "I-57", programme=["A"]).value) == (4, 1)
    assert figure(workbook, "I-57", without=["A"]).value == 3
    assert figure(VOLUNTEERS, "I-57").value == 0


def test_required_cells_that_are_filled():
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam", "V1 | Jansen", "V2 |", "V3 | Smit", "V4 | Bos")
    found = figure(people, "I-58/gevuld")
    assert (found.value, found.part, found.n) == (Fraction(700, 8), 7, 8)
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | programma_id", "P1 | V1 | C1 | A", "P2 | | C2 | B"
    )
    workbook = (people, sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Taal"), placed)
    whole, one = (figure(workbook, "I-58/gevuld", programme=asked) for asked in ((), ["A"]))
    assert whole.n - whole.part == 2
    assert one.n == one.part < whole.n
    assert figure(sheet("Vrijwilligers", "vrijwilliger_id | achternaam"), "I-58/gevuld").value is None


def test_what_is_left_unknown_per_column_that_is_asked():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | motief | instroomroute",
        "V1 | Jansen | plezier | onbekend", "V2 | Bakker | | balie",
    )  # fmt: skip
    found = figure(people, "I-58/onbekend")
    assert (found.value, lines(found)) == (50, {"motief": 50})
    assert figure(VOLUNTEERS, "I-58/onbekend").value is None


def test_findings_per_hundred_rows_and_per_severity():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | telefoon",
        "V1 | Jansen | 2024-01-01 | 12", "V2 | | 2024-01-01 |", "V3 | Bos | 2024-01-01 |", "V4 | Vos | 2024-01-01 |",
    )  # fmt: skip
    found = figure(people, "I-58/bevindingen")
    assert (found.value, found.part, found.n) == (50, 2, 4)
    assert lines(found) == {"fout": 25, "waarschuwing": 25, "info": 0}
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | programma_id",
        "P1 | V1 | C1 | 2026-01-01 | A",
    )
    workbook = (people, sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Taal"), placed)
    mine = figure(workbook, "I-58/bevindingen", programme=["A"])
    assert (lines(mine)["waarschuwing"], mine.n) == (Fraction(100, 3), 3)
    assert lines(mine)["fout"] == 0
