"""L05: the proof for the municipality, with hours as a mean of a week (domain/letters.md L05; 002 C14, I02)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, setting, text_to
from vzv_sheets.letter_writing.brieflog import LogEntry
from vzv_sheets.letter_writing.letters import LETTERS, letters_due

# 20,5 hours in the four weeks from 2 to 29 March
MEAN = "1,3 dagdelen per week, 5,1 uur per week (van 2 maart 2026 tot en met 29 maart 2026)"


@pytest.mark.parametrize(
    ("where", "cells", "left"),
    [
        ("Plaatsingen P1", {"status": "afgerond", "eind_werkelijk": "2026-03-20"}, ["P2"]),
        ("Plaatsingen P1", {"status": "voorgesteld", "startdatum": "2026-04-06"}, ["P2"]),
        ("Vrijwilligers V1", {"uitkering": "geen", "klantmanager_id": ""}, ["P2"]),
        ("Vrijwilligers V1", {"klantmanager_id": ""}, ["P1", "P2"]),
    ],
)
def test_asked_for_all_it_is_for_who_is_placed_and_has_a_municipality(
    where: str, cells: dict[str, str], left: list[str]
) -> None:
    assert [letter.subject_id for letter in changed("L05", where, cells).plan().made] == left


def test_it_is_made_only_when_it_is_asked_for() -> None:
    records, _ = sample("L05").workbook()
    assert "L05" in {kind.code for kind in LETTERS}
    assert "L05" not in {kind.code for kind in letters_due(records)}
    assert [letter.subject_id for letter in sample("L05").plan(ids=["P3"]).made] == ["P3"]
    assert [letter.subject_id for letter in sample("L05").plan(ids=["V1"]).made] == ["P1"]


def test_it_tells_where_since_when_and_how_much_on_average() -> None:
    lines = text_to("L05", "P1").splitlines()
    for line in (
        "Mevrouw Ann van den Berg", "Zorgcentrum Het Anker", "Samen op weg", "sinds 2 maart 2026",
        "2 dagdelen per week, 6 uur per week", MEAN, "25 februari 2026", "20 februari 2026",
        "Namens Vrijwilligerscentrale De Schakel", "A. de Boer, coördinator vrijwilligers",
    ):  # fmt: skip
        assert line in lines, line
    assert "Het is vrijwilligerswerk en geen betaald werk. Ann van den Berg kiest er zelf voor" in "\n".join(lines)


def test_what_is_not_known_has_no_row_and_no_choice_is_claimed() -> None:
    text = text_to("L05", "P2")
    for row in ("Afgesproken", "Gemiddeld gewerkt", "Overeenkomst getekend", "Toestemming gemeente"):
        assert row not in text.splitlines()
    assert "kiest er zelf voor" not in text
    assert "kan altijd stoppen" in text


def test_who_stopped_gets_the_whole_stretch_and_the_mean_ends_with_it() -> None:
    case = changed("L05", "Plaatsingen P1", {"status": "afgerond", "eind_werkelijk": "2026-03-15"})
    text = text_to(case, "P1")
    assert "van 2 maart 2026 tot en met 15 maart 2026" in text.splitlines()
    # 12,5 hours in two weeks; those after the end are no part of it
    assert "1,6 dagdelen per week, 6,3 uur per week (van 2 maart 2026 tot en met 15 maart 2026)" in text.splitlines()


def test_half_days_follow_the_setting_and_less_than_a_week_has_no_mean() -> None:
    assert "2,6 dagdelen per week, 5,1 uur per week" in text_to(setting("L05", "uren_per_dagdeel", "2"), "P1")
    assert "Gemiddeld gewerkt" not in text_to(changed("L05", "Plaatsingen P1", {"startdatum": "2026-03-24"}), "P1")


def test_a_cell_of_uren_that_cannot_be_read_refuses_it() -> None:
    case = changed("L05", "Uren V1", {"uren": "zes"})
    assert [refused.subject_id for refused in case.plan().refused] == ["P1"]


def test_more_hours_are_no_change_other_agreements_are() -> None:
    (first, _) = sample("L05").plan().made
    log = [LogEntry("B0001", "L05", "P1", first.data_hash, first.file_name)]
    later = sample("L05").plan(sample("L05").as_of + dt.timedelta(days=30), log=log)
    assert [letter.subject_id for letter in later.made] == ["P2"]
    case = changed("L05", "Plaatsingen P1", {"afgesproken_uren_pw": "8"})
    assert [letter.instead_of for letter in case.plan(log=log).made] == ["B0001", ""]
