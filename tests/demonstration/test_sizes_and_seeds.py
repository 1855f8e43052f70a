"""The same arguments give the same data everywhere; the sizes are exact."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import subprocess
import sys
from decimal import Decimal

import pytest

from vzv_sheets.demonstration import PROGRAMMES, Demonstration, demonstration

AS_OF = dt.date(2026, 11, 21)
_PRINT_DIGEST = """
import datetime as dt, hashlib
from vzv_sheets.demonstration import demonstration
made = demonstration({programme!r}, as_of=dt.date(2026, 11, 21))
print(hashlib.sha256(repr(made).encode()).hexdigest())
"""


def _digest(made: Demonstration) -> str:
    return hashlib.sha256(repr(made).encode()).hexdigest()


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_another_process_with_other_hashes_makes_the_same(programme):
    script = _PRINT_DIGEST.format(programme=programme)
    there = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == _digest(demonstration(programme, as_of=AS_OF))


def test_the_random_numbers_are_those_of_every_python_version():
    """Only `random.random` is promised to repeat itself; these names were drawn with Python 3.11."""
    people = demonstration("casus-3", as_of=AS_OF).columns["Vrijwilligers"]
    drawn = list(zip(people["voornaam"], people["tussenvoegsel"], people["achternaam"], strict=True))
    assert drawn[:6] == [
        ("Emre", None, "Groenewold"),
        ("Hüseyin", None, "Wiersma"),
        ("Theo", None, "Haaijema"),
        ("Rob", None, "Nijboer"),
        ("Margriet", None, "Benali"),
        ("Okke", "den", "Ouden"),
    ]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_another_seed_makes_other_people(programme):
    one, other = (demonstration(programme, seed=seed, as_of=AS_OF) for seed in (1, 2))
    assert one.columns["Vrijwilligers"]["achternaam"] != other.columns["Vrijwilligers"]["achternaam"]


def test_exodus_of_1500_volunteers_has_156000_rows_of_hours_on_tuesdays_and_fridays():
    made = demonstration("exodus", volunteers=1500, as_of=AS_OF, with_mistakes=False)
    hours = made.columns["Uren"]
    assert made.rows("Uren") == 156_000
    assert {day.isoweekday() for day in hours["datum"]} == {2, 5}
    assert len(set(hours["datum"])) == 104
    assert max(hours["datum"]) == dt.date(2026, 11, 20)
    assert made.rows("Onkosten") > 4000


@pytest.mark.parametrize("volunteers", [12, 13, 24, 321])
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_there_are_as_many_volunteers_as_asked(programme, volunteers):
    made = demonstration(programme, volunteers=volunteers, as_of=AS_OF)
    assert made.rows("Vrijwilligers") == volunteers
    if programme == "exodus":
        assert made.rows("Uren") == volunteers * 104


def test_ids_of_six_thousand_volunteers_and_their_hours_differ():
    made = demonstration("casus-3", volunteers=6000, as_of=AS_OF)
    assert len(set(made.columns["Vrijwilligers"]["vrijwilliger_id"])) == 6000
    placements = made.columns["Plaatsingen"]["plaatsing_id"]
    assert len(set(placements)) == len(placements)
    assert len(set(made.columns["Vrijwilligers"]["email"])) == 6000


def test_fewer_than_twelve_volunteers_and_other_programmes_are_refused():
    with pytest.raises(ValueError, match="at least 12 volunteers"):
        demonstration("casus-3", volunteers=11, as_of=AS_OF)
    with pytest.raises(KeyError):
        demonstration("casus-5", as_of=AS_OF)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_all_columns_of_a_sheet_are_equally_long_and_hold_only_cell_values(programme):
    made = demonstration(programme, as_of=AS_OF)
    for sheet, columns in made.columns.items():
        assert {len(column) for column in columns.values()} == {made.rows(sheet)}
        kinds = {type(value) for column in columns.values() for value in column}
        assert kinds <= {str, int, Decimal, dt.date, dt.time, type(None)}
