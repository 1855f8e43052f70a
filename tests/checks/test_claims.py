"""V-GELD-13 and V-GELD-21: claims that cannot be right, accounts that cannot be paid."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, findings, found, messages, only, sheet

HEADER = "onkosten_id | vrijwilliger_id | plaatsing_id | soort | werkmaand | werkdatum | bedrag | bon_aanwezig | status | betaald_op"


def claims(*rows):
    return only("V-GELD-13", VOLUNTEERS, PLACEMENTS, sheet("Onkosten", HEADER, *rows))


def claim(
    number="", volunteer="V1", placement="", sort="overig", month="2026-02", day="", amount="5", status="", paid=""
):
    return f"{number} | {volunteer} | {placement} | {sort} | {month} | {day} | {amount} | ja | {status} | {paid}"


def test_a_negative_or_zero_amount_unless_it_corrects():
    assert claims(claim(amount="-5"), claim(amount="0", month="2026-03")) == ["F Onkosten!G2", "F Onkosten!G3"]
    assert claims(claim(), claim(sort="correctie", amount="-5"), claim(sort="correctie", amount="0")) == []
    assert claims(claim(sort="corectie", amount="-5")) == []


def test_a_correction_of_more_than_there_was_in_that_month():
    assert claims(claim(), claim(sort="correctie", amount="-5.01")) == ["F Onkosten!G3"]
    assert claims(claim(), claim(sort="correctie", amount="-5", month="2026-03")) == ["F Onkosten!G3"]
    rejected = claim(sort="correctie", amount="-9", status="afgewezen")
    assert claims(claim(), rejected) == []
    scheme = sheet(
        "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_uur | bron",
        "STIM | Stimulering | 2026-01-01 | stimuleringssubsidie | 1 | Besluit",
    )  # fmt: skip
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
                   "P1 | V1 | C1 | 2025-01-01 | STIM")  # fmt: skip
    correction = sheet("Onkosten", HEADER, claim(sort="correctie", amount="-5"))
    assert only("V-GELD-13", VOLUNTEERS, scheme, placed, correction) == []


def test_a_day_outside_the_work_month():
    assert claims(claim(day="2026-03-01"), claim(day="2026-02-28")) == ["F Onkosten!F2"]


def test_a_claim_without_a_month_or_a_day():
    assert claims(claim(month=""), claim(month="", day="2026-02-03"), claim(month="", amount="", volunteer="V2")) == [
        "F Onkosten!E2", "F Onkosten!E4",
    ]  # fmt: skip
    assert claims(claim(month="maart")) == []
    without = sheet("Onkosten", "vrijwilliger_id | soort | bedrag", "V1 | overig | 5")
    assert [line for line in found(VOLUNTEERS, without) if " I " not in line] == ["V-ALG-02 F Onkosten!A1"]


def test_the_same_claim_twice_is_told_at_the_second():
    assert claims(claim("D1"), claim("D2"), claim("D3")) == ["F Onkosten!G3", "F Onkosten!G4"]
    twice = sheet("Onkosten", HEADER, claim("D1"), claim("D2"))
    assert messages("V-GELD-13", VOLUNTEERS, PLACEMENTS, twice) == [
        "Deze declaratie kan niet kloppen: hij staat ook op rij 2."
    ]
    assert list(findings(VOLUNTEERS, PLACEMENTS, twice).groups[0].related_to(0)) == ["Onkosten!G2"]


@pytest.mark.parametrize(
    "other",
    [
        {"volunteer": "V2"}, {"placement": "P1"}, {"sort": "training"}, {"month": "2026-03"}, {"day": "2026-02-04"},
        {"amount": "5.01"}, {"status": "afgewezen"}, {"amount": "vijf"}, {"placement": "P9"}, {"volunteer": "V9"},
    ],
)  # fmt: skip
def test_a_claim_that_differs_or_was_rejected_is_not_the_same(other):
    assert claims(claim(), claim(**other)) == []


def test_the_same_words_typed_otherwise_are_the_same():
    typed = claim(volunteer="v1 Jansen", sort="OVERIG", month="februari 2026", amount='"€ 5,-"')
    assert claims(claim(), typed) == claims(typed, claim()) == ["F Onkosten!G3"]
    header = "vrijwilliger_id | soort | werkmaand | km | tarief | andere_organisatie"
    distances = sheet(
        "Onkosten", header, "V1 | reiskosten | 2026-02 | 10 | 0.23 |", "V1 | reiskosten | 2026-02 | 10 | 0.23 | nee"
    )
    assert only("V-GELD-13", VOLUNTEERS, distances) == ["F Onkosten!A3"]


def test_paid_before_the_first_day_of_the_month_is_a_warning():
    rows = [
        claim(paid="2026-01-31"), claim(paid="2026-02-01", amount="6"),
        claim(month="", day="2026-02-20", paid="2026-01-31", amount="7"), claim(month="", day="2026-02-20", paid="2026-02-01", amount="8"),
    ]  # fmt: skip
    assert claims(*rows) == ["W Onkosten!J2", "W Onkosten!J4"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"amount": "-5"}, {"amount": "0"}, {"month": ""}, {"day": "2026-03-01"}, {"paid": "2026-01-31"},
    ],
)  # fmt: skip
def test_a_rejected_claim_may_be_wrong(wrong):
    assert len(claims(claim(**wrong))) == 1
    assert claims(claim(**wrong, status="afgewezen")) == []


def test_what_cannot_be_right_is_not_paid():
    blocks = {group.variant.blocks for group in findings(
        VOLUNTEERS, PLACEMENTS, sheet("Onkosten", HEADER, claim(amount="-5"), claim(paid="2026-01-31"))
    ).groups if group.kind.code == "V-GELD-13"}  # fmt: skip
    assert blocks == {("payments",)}


# V-GELD-21


def accounts(*numbers):
    rows = [f'V{place} | A. Jansen | "{number}"' for place, number in enumerate(numbers, start=1)]
    return only("V-GELD-21", VOLUNTEERS, sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", *rows))


@pytest.mark.parametrize(
    "number",
    [
        "NL91ABNA0417164300",
        "nl91 abna 0417 1643 00 ",
        "NL91\\u00a0ABNA\\u00a00417\\u00a01643\\u00a000",
        "IBAN: NL91ABNA0417164300",
        "BE68 5390 0754 7034",
    ],
)
def test_an_account_of_any_country_of_the_payment_area(number):
    assert accounts(number) == []


@pytest.mark.parametrize(
    "number",
    [
        "NL92ABNA0417164300",
        "NL91ABNA041716430",
        "NL91ABNA04171643000",
        "NL91ABNAO417164300",
        "12.34.56.789",
        "onbekend",
    ],
)
def test_an_account_that_fails_the_check_or_the_length(number):
    assert accounts("NL91ABNA0417164300", number) == ["F Betaalgegevens!C3"]


def test_an_account_is_checked_without_a_line_to_be_paid_and_an_empty_one_is_missed():
    details = sheet(
        "Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", "V1 | A. Jansen | ", "V2 | | NL92ABNA0417164300"
    )
    assert found(VOLUNTEERS, details) == [
        "V-ALG-03 F Betaalgegevens!B3", "V-ALG-03 F Betaalgegevens!C2", "V-GELD-21 F Betaalgegevens!C3",
    ]  # fmt: skip


def test_a_wrong_account_is_masked_and_its_owner_named():
    details = sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", "V1 | A. Jansen | NL92ABNA0417164300")
    group = findings(VOLUNTEERS, details).groups[0]
    assert (group.values[0], group.message(0)) == (
        "***4300",
        "Het rekeningnummer van Ann Jansen ontbreekt of klopt niet.",
    )
