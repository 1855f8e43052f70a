"""The betaalkenmerk: the same payment has the same one in every run, and another payment another one."""

from __future__ import annotations

import re

from tests.payments.judged import judged
from vzv_sheets.payments.payment_reference import claim_reference, computed_reference, content_reference

PEOPLE = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|-----------------|------------|------------|
| V1              | Jansen     | 01-01-2011 |
| V2              | Bakker     | 01-01-2011 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | startdatum |
|--------------|-----------------|------------|
| P1           | V1              | 01-01-2026 |
"""
HEADER = ["| onkosten_id | vrijwilliger_id | plaatsing_id | soort | werkdatum | bedrag | bon_aanwezig | status |",
          "|---|---|---|---|---|---|---|---|"]  # fmt: skip
ROWS = [
    "| D1 | V1 | P1 | reiskosten | 10-03-2026 | 10,00 | ja | akkoord |",
    "|    | V1 | P1 | reiskosten | 11-03-2026 | 10,00 | ja | akkoord |",
    "|    | V1 |    | reiskosten | 12-03-2026 | 10,00 | ja | akkoord |",
    "|    | V1 |    | reiskosten | 13-03-2026 | 10,00 | ja | akkoord |",
    "|    | V2 |    | materiaal  | 13-03-2026 | 10,00 | ja | akkoord |",
]
NEW = "|    | V1 |    | reiskosten | 20-03-2026 | 10,00 | ja | akkoord |"


def lines(rows):
    return judged(PEOPLE + "\n## Onkosten\n" + "\n".join([*HEADER, *rows]))


def by_day(rows):
    """The reference of each claim by volunteer and day of the work."""
    day = {number: row.split("|")[5].strip() for number, row in enumerate(rows)}
    return {(line.volunteer_id, day[line.claim]): line.reference for line in lines(rows)}


def test_a_reference_fits_in_a_payment_file():
    for line in lines(ROWS):
        assert re.fullmatch(r"[A-Za-z0-9-]{1,35}", line.reference)
        assert "V1" not in line.reference.removeprefix("VZV-")


def test_every_payment_has_its_own():
    references = [line.reference for line in lines(ROWS)]
    assert len(set(references)) == len(ROWS)
    assert references == [line.reference for line in lines(ROWS)]


def test_sorting_and_inserting_rows_change_nothing():
    first = by_day(ROWS)
    assert by_day(ROWS[::-1]) == first
    inserted = by_day([ROWS[0], NEW, *ROWS[1:]])
    assert {key: inserted[key] for key in first} == first


def test_what_a_number_is_made_from():
    one = claim_reference("w1", "V1", "D1")
    assert one == claim_reference("w1", "v1", "d1")
    others = {
        claim_reference("w2", "V1", "D1"), claim_reference("w1", "V2", "D1"), claim_reference("w1", "V1", "D2"),
        claim_reference("w1", "V1D", "1"), content_reference("w1", "V1", "", "reiskosten", 24314, 1000, 1),
        content_reference("w1", "V1", "P1", "reiskosten", 24314, 1000, 1),
        content_reference("w1", "V1", "", "reiskosten", 24315, 1000, 1),
        content_reference("w1", "V1", "", "reiskosten", 24314, 1001, 1),
        content_reference("w1", "V1", "", "reiskosten", 24314, 1000, 2),
        computed_reference("w1", "V1", "P1", "reiskosten", 24314),
    }  # fmt: skip
    assert len(others | {one}) == 11
