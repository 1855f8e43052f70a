"""A payment that was exported is recognised, whatever people change in the row afterwards."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from tests.payments.judged import judged, read
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.payments.payment_log import ExportedLine
from vzv_sheets.vocabulary.days import month_text

SHEETS = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|-----------------|------------|------------|
| V1              | Jansen     | 01-01-2011 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | startdatum |
|--------------|-----------------|------------|
| P1           | V1              | 01-01-2026 |

## Onkosten
| onkosten_id | vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | bon_aanwezig | status |
|-------------|-----------------|--------------|-------|-----------|--------|--------------|--------|
"""
NUMBERED = "| D1 | V1 | P1 | reiskosten | 2026-03 | 10,00 | ja | akkoord |"
PLAIN = "|  | V1 | P1 | reiskosten | 2026-03 | 10,00 | ja | akkoord |"
OTHER = "|  | V1 | P1 | reiskosten | 2026-04 | 99,00 | ja | akkoord |"


def log_of(row):
    return [
        ExportedLine(line.reference, line.claim_id, line.volunteer_id, line.placement_id, line.kind,
                     month_text(line.month), line.cents, "ab12", dt.date(2026, 4, 5), None, 1)
        for line in judged(SHEETS + row)
    ]  # fmt: skip


def after(row, log):
    return [(line.cents, line.stand, line.reason) for line in judged(SHEETS + row, exported=log)]


@pytest.mark.parametrize("row", [
    PLAIN,
    PLAIN.replace("|  | V1", "| D7 | V1"),
    PLAIN.replace("| P1 |", "|  |"),
    PLAIN.replace("akkoord", "ingediend"),
    PLAIN.replace("V1", "v1"),
    OTHER.replace("akkoord", "betaald") + "\n" + PLAIN,
])  # fmt: skip
def test_a_claim_without_a_number_is_recognised_by_what_it_says(row):
    assert after(row, log_of(PLAIN)) == []


@pytest.mark.parametrize("row", [
    NUMBERED, NUMBERED.replace("P1", "  "), NUMBERED.replace("2026-03", "2026-02"), NUMBERED.replace("D1", "d1"),
])  # fmt: skip
def test_a_claim_with_a_number_is_recognised_by_it(row):
    assert after(row, log_of(NUMBERED)) == []


def test_the_same_twice_is_paid_twice_and_no_more():
    log = log_of(PLAIN)
    assert [stand for _, stand, _ in after(PLAIN + "\n" + PLAIN, log)] == [Stand.PAY]
    assert after(PLAIN + "\n" + PLAIN, log_of(PLAIN + "\n" + PLAIN)) == []


@pytest.mark.parametrize(("row", "log", "told"), [
    (NUMBERED.replace("10,00", "12,50"), NUMBERED, "voor € 10,00, nu € 12,50: zet het bedrag terug op € 10,00 en boek het verschil"),
    (PLAIN.replace("10,00", "12,50"), PLAIN, "voor € 10,00, nu € 12,50: zet het bedrag terug op € 10,00 en boek het verschil"),
    (NUMBERED.replace("D1", "D9"), NUMBERED, "voor € 10,00 onder onkosten_id D1: controleer of dit dezelfde"),
    (PLAIN.replace("2026-03", "2026-02"), PLAIN, "als reiskosten van 2026-03: controleer of dit dezelfde declaratie is"),
    (PLAIN.replace("reiskosten", "materiaal"), PLAIN, "als reiskosten van 2026-03: controleer of dit dezelfde"),
])  # fmt: skip
def test_a_claim_that_was_edited_afterwards_is_held(row, log, told):
    ((_, stand, reason),) = after(row, log_of(log))
    assert stand is Stand.HOLD
    assert told in reason


@pytest.mark.parametrize("row", [
    PLAIN.replace("2026-03", "2026-05"),  # work after the payment file was made
    PLAIN.replace("|  | V1", "| D7 | V1").replace("2026-03", "2026-02"),
    PLAIN.replace("2026-03", "2026-02").replace("reiskosten", "materiaal"),
    PLAIN.replace("2026-03", "2026-02").replace("10,00", "11,00"),
])  # fmt: skip
def test_another_claim_of_the_same_person_is_paid(row):
    assert [stand for _, stand, _ in after(row, log_of(PLAIN))] == [Stand.PAY]


def test_a_claim_whose_number_another_one_has_now_is_not_paid_again():
    other = NUMBERED.replace("2026-03", "2026-02").replace("10,00", "8,00")
    new, old = after(other + "\n" + NUMBERED.replace("D1", "D5"), log_of(NUMBERED))
    assert new[1] is old[1] is Stand.HOLD
    assert "voor € 10,00, nu € 8,00" in new[2]
    assert "voor € 10,00 onder onkosten_id D1: controleer of dit dezelfde declaratie is" in old[2]
    # An amount that was mended under its own number keeps nothing else back.
    changed = NUMBERED.replace("10,00", "12,00")
    assert [stand for _, stand, _ in after(changed + "\n" + OTHER, log_of(NUMBERED))] == [Stand.HOLD, Stand.PAY]


def test_a_claim_that_is_somebody_elses_now_stays_visible():
    people = SHEETS.replace(
        "| V1              | Jansen     | 01-01-2011 |", "| V1 | Jansen | 01-01-2011 |\n| V2 | Bakker | 01-01-2011 |"
    )
    moved = NUMBERED.replace("| V1 | P1 |", "| V2 |  |")
    ((who, stand, reason),) = [
        (line.volunteer_id, line.stand, line.reason) for line in judged(people + moved, exported=log_of(NUMBERED))
    ]
    assert (who, stand) == ("V2", Stand.HOLD)
    assert "voor € 10,00 aan V1 onder onkosten_id D1: controleer of dit dezelfde declaratie is" in reason
    # Somebody whose own number was changed is nobody else.
    renumbered = (SHEETS + NUMBERED).replace("V1", "V9")
    assert judged(renumbered, exported=log_of(NUMBERED)) == ()


def test_a_number_that_moved_to_somebody_else_does_not_pay_the_former_claim_again():
    people = SHEETS.replace("\n\n## Plaatsingen", "\n| V2 | Bakker | 01-01-2011 |\n\n## Plaatsingen")
    moved = NUMBERED.replace("| V1 | P1 |", "| V2 |  |").replace("10,00", "8,00")
    found = judged(people + moved + "\n" + NUMBERED.replace("D1", "D5"), exported=log_of(NUMBERED))
    assert [(line.claim_id, line.stand) for line in found] == [("D5", Stand.HOLD), ("D1", Stand.HOLD)]
    assert "voor € 10,00 onder onkosten_id D1" in found[0].reason
    # What was paid to somebody else says nothing about the amount of this claim.
    assert found[1].reason.endswith("aan V1 onder onkosten_id D1: controleer of dit dezelfde declaratie is")


def test_who_got_another_id_is_not_paid_again():
    everything = SHEETS + PLAIN
    ((_, stand, reason),) = [
        (line.cents, line.stand, line.reason) for line in judged(everything.replace("V1", "V9"), exported=log_of(PLAIN))
    ]
    assert stand is Stand.HOLD
    assert "zet haar dan op betaald" in reason
    # The placement of somebody else is another one.
    assert [
        line.stand for line in judged(everything.replace("V1", "V9").replace("P1", "P9"), exported=log_of(PLAIN))
    ] == [Stand.PAY]


def test_what_is_marked_as_paid_when_its_month_was_mended_takes_no_room_twice():
    """120 was exported for March and is called paid for February: March has room for something else."""
    basis = "## Instellingen\n| naam | waarde |\n|---|---|\n| vrijwilligersregeling_grondslag | ANBI |\n"
    fee = "|  | V1 | P1 | vaste vergoeding | 2026-03 | 120,00 |  | akkoord |"
    log = log_of(fee)
    assert [line.cents for line in log] == [12000]
    mended = fee.replace("2026-03", "2026-02").replace("akkoord", "betaald")
    more = fee.replace("120,00", "110,00").replace("vaste vergoeding", "uurvergoeding")
    found = judged(basis + SHEETS + mended + "\n" + more, exported=log)
    assert [(line.cents, line.stand, line.reason) for line in found] == [(11000, Stand.PAY, "")]


def test_a_row_of_somebody_who_was_made_anonymous_says_nothing():
    log = [dataclasses.replace(line, volunteer_id="", reference="x") for line in log_of(PLAIN)]
    assert [stand for _, stand, _ in after(OTHER, log)] == [Stand.PAY]


def test_two_claims_with_one_number_are_both_held():
    found = after(NUMBERED + "\n" + NUMBERED.replace("2026-03", "2026-05"), [])
    assert [stand for _, stand, _ in found] == [Stand.HOLD, Stand.HOLD]
    assert all("onkosten_id D1 staat er vaker" in reason for _, _, reason in found)


def test_betaallog_is_read_from_the_workbook():
    _, log = read(
        SHEETS
        + NUMBERED
        + """

## Betaallog blad=Betaallog
| betaalkenmerk | onkosten_id | vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | bestand_hash | gemaakt_op | uitvoerdatum | run_nr |
|---|---|---|---|---|---|---|---|---|---|---|
| VZV-1 | D1 | V1 | P1 | reiskosten | 2026-03 | 10.05 | ab12 | 2026-04-05 | 2026-04-07 | 3 |
"""
    )
    assert log == (
        ExportedLine("VZV-1", "D1", "V1", "P1", "reiskosten", "2026-03", 1005, "ab12", dt.date(2026, 4, 5),
                     dt.date(2026, 4, 7), 3),
    )  # fmt: skip


def test_a_claim_that_is_now_of_another_volunteer_is_shown_and_not_paid_again():
    other = NUMBERED.replace("| V1 | P1 |", "| V2 |  |")
    workbook = SHEETS.replace("\n\n## Plaatsingen", "\n| V2 | Bakker | 01-01-2011 |\n\n## Plaatsingen") + other
    (line,) = judged(workbook, exported=log_of(NUMBERED))
    assert (line.volunteer_id, line.stand) == ("V2", Stand.HOLD)
    assert line.reason == (
        "al doorgegeven op 05-04-2026 voor € 10,00 aan V1 onder onkosten_id D1: controleer of dit dezelfde declaratie is"
    )
    without_person = [dataclasses.replace(each, volunteer_id="") for each in log_of(NUMBERED)]
    assert judged(workbook, exported=without_person) == ()
