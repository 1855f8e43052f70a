"""Journal lines: what the bookkeeping gets of a run (domain/allowances.md 4)."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.payments.orders import DAY, computed_line, line
from vzv_sheets.payments.journal import COLUMNS, journal_csv, journal_lines

GOLDEN = Path(__file__).parent / "golden" / "journaal.csv"


def written(*lines, reference="VZV-7-ABC"):
    return journal_csv(journal_lines(lines), booked_on=DAY, reference=reference)


def test_the_journal_of_a_small_run_is_exactly_this():
    lines = (
        line(1),
        line(2, volunteer=0, volunteer_id="V1", name="Ann Jansen 1"),
        line(3, volunteer=0, volunteer_id="V1", name="Ann Jansen 1", ledger_account="4310", kind="vaste vergoeding"),
        computed_line(4, name='=Bo; "de" Bakker', cost_centre=""),
    )  # fmt: skip
    assert written(*lines).encode() == GOLDEN.read_bytes()


def test_no_programme_placement_or_client_is_in_it():
    text = written(line(1, programme_id="COSA", placement_id="P9-C007", kind="activiteit met cliënt"))
    assert not any(told in text for told in ("COSA", "C007", "cli"))


def test_texts_never_become_formulas():
    ((row, _),) = [list(csv.DictReader(io.StringIO(written(line(1, cost_centre="=1+1"))[1:]), delimiter=";"))]
    assert row["kostenplaats"] == "'=1+1"


@given(
    st.lists(
        st.builds(
            lambda number, who, month, cents, centre: line(
                number, volunteer=who, volunteer_id=f"V{who}", month=24312 + month, cents=cents, cost_centre=centre
            ),
            st.integers(1, 9999), st.integers(0, 3), st.integers(0, 11), st.integers(1, 10**8), st.sampled_from("AB"),
        ),
        max_size=30,
    )
)  # fmt: skip
def test_the_debits_are_what_the_bank_pays_and_the_credit_closes_it(lines):
    made = journal_lines(lines)
    assert sum(each.cents for each in made) == sum(each.cents for each in lines)
    assert len({(each.volunteer_id, each.month, each.cost_centre, each.ledger_account) for each in made}) == len(made)
    assert {reference for each in made for reference in each.references} == {each.reference for each in lines}
    text = journal_csv(made, booked_on=DAY, reference="")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    debits = sum(int(row["debet"].replace(",", "")) for row in rows[:-1])
    assert debits == int(rows[-1]["credit"].replace(",", ""))
    assert tuple(rows[-1]) == COLUMNS
