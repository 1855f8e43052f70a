"""Local schemes beyond the known answers: what blocks, what waits for approval, what cannot be read
(domain/allowances.md 2.9, 2.13, 2.14)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.allowances.records_by_hand import UNREADABLE_CELL, WITH_BASIS, record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.allowance_limits.local_amounts import shares
from vzv_sheets.legal.shipped import figures

MARCH = 2026 * 12 + 2
ANN = {"vrijwilliger_id": "V1", "achternaam": "Jansen", "geboortedatum": dt.date(1990, 1, 1)}
BEN = {"vrijwilliger_id": "V2", "achternaam": "de Vries"}
STIM = {
    "regeling_id": "STIM", "naam": "Stimulering", "geldig_van": dt.date(2026, 1, 1), "soort": "stimuleringssubsidie",
    "bedrag_per_uur": 100, "max_per_maand": 9500, "telt_kosten_mee": "nee", "afkappen": "ja", "bron": "Besluit",
}  # fmt: skip
P1 = {"plaatsing_id": "P1", "vrijwilliger_id": "V1", "startdatum": dt.date(2026, 1, 1), "regeling_id": "STIM"}
P2 = P1 | {"plaatsing_id": "P2"}
WORK = {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": dt.date(2026, 3, 10), "uren": 96 * 60}


def result(*hours, schemes=(STIM,), placements=(P1, P2), claims=(), settings=WITH_BASIS, left_out_hours=frozenset()):
    sheets = {
        "Vrijwilligers": [ANN, BEN], "Plaatsingen": placements, "Regelingen": schemes, "Uren": hours,
        "Onkosten": claims,
    }  # fmt: skip
    return ledger(record_set(sheets, settings=settings), figures(), 2026, left_out_hours=left_out_hours)


def lines(*hours, **more):
    months = ledger_json(result(*hours, **more))["months"]
    return {(line["volunteer"], line["month"][5:], line["scheme"]): line for line in months}


def stim(*hours, **more):
    return lines(*hours, **more)["V1", "03", "STIM"]


def test_a_scheme_that_does_not_cut_blocks_the_whole_amount_of_the_month():
    line = stim(WORK, schemes=[STIM | {"afkappen": "nee"}])
    assert (line["status"], line["tested"], line["payable_now"], line["cut"]) == ("over_month", "96.00", "0.00", "0.00")


def test_the_last_of_the_month_and_the_first_of_the_next_are_two_months():
    found = lines(WORK | {"datum": dt.date(2026, 3, 31)}, WORK | {"datum": dt.date(2026, 4, 1)})
    assert [found["V1", month, "STIM"]["cut"] for month in ("03", "04")] == ["1.00", "1.00"]


def test_parts_of_hours_are_added_before_they_are_rounded():
    three = [WORK | {"uren": 20, "datum": dt.date(2026, 3, day)} for day in (1, 2, 3)]
    assert stim(*three)["payable_now"] == "1.00"
    assert stim(three[0])["payable_now"] == "0.33"


def test_the_rate_of_a_placement_goes_before_that_of_the_scheme():
    assert stim(WORK | {"uren": 600}, placements=[P1 | {"uurvergoeding": 150}])["payable_now"] == "15.00"


def test_the_scheme_of_a_programme_holds_for_a_placement_that_names_none():
    sheets = {
        "Vrijwilligers": [ANN], "Regelingen": [STIM], "Uren": [WORK],
        "Programmas": [{"programma_id": "A", "regeling_id": "STIM"}, {"programma_id": "B"}],
        "Plaatsingen": [P1 | {"regeling_id": None, "programma_id": "A"}],
    }  # fmt: skip
    found = ledger_json(ledger(record_set(sheets), figures(), 2026))
    assert [line["scheme"] for line in found["months"]] == ["fiscaal", "STIM"]


def test_hours_that_wait_for_approval_stand_beside_what_is_payable():
    settings = WITH_BASIS | {"uren_akkoord_verplicht": "ja"}
    approved = WORK | {"uren": 600, "akkoord_datum": dt.date(2026, 4, 1)}
    found = lines(WORK | {"akkoord_datum": None}, approved, settings=settings)
    assert (found["V1", "03", "STIM"]["payable_now"], found["V1", "03", "STIM"]["submitted"]) == ("10.00", "96.00")
    assert (found["V1", "03", "fiscaal"]["tested"], found["V1", "03", "fiscaal"]["submitted"]) == ("10.00", "96.00")


@pytest.mark.parametrize("presence", ["afgemeld", "verhinderd", "niet verschenen"])
def test_who_was_not_there_is_not_paid(presence):
    found = lines(WORK | {"aanwezigheid": "te laat", "uren": 60}, WORK | {"aanwezigheid": presence})
    assert found["V1", "03", "STIM"]["payable_now"] == "1.00"


def test_hours_in_the_time_of_an_employer_are_not_paid():
    assert lines(WORK, placements=[P1 | {"werktijd": "baas zijn tijd"}]) == {}


def test_certainly_double_hours_are_paid_once():
    row = WORK | {"uren": 600}
    assert stim(row, row, left_out_hours=frozenset({1}))["payable_now"] == "10.00"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"uren": UNREADABLE_CELL}, "Uren!D3 is niet gelezen (uren)"),
        ({"datum": UNREADABLE_CELL}, "Uren!C3 is niet gelezen (datum)"),
        ({"plaatsing_id": UNREADABLE_CELL}, "Uren!B3 is niet gelezen (plaatsing_id)"),
        ({"plaatsing_id": "P9"}, "Uren!B3 is niet te gebruiken"),
        ({"plaatsing_id": None}, "Uren!B3 is niet te gebruiken"),
        ({"vrijwilliger_id": "V2"}, "Uren!B3 is niet te gebruiken"),
    ],
)
def test_hours_that_cannot_be_counted_make_the_month_unknown_for_both_rules(change, reason):
    found = lines(WORK | {"uren": 600}, WORK | {"aanwezigheid": None} | change)
    for scheme in ("STIM", "fiscaal"):
        line = found["V1", "03", scheme]
        assert (line["status"], line["payable_now"], line["room_month"]) == ("unknown", None, None)
        assert any(reason in each for each in line["reasons"]), line["reasons"]
    assert found["V1", "03", "STIM"]["placements"] == []


@pytest.mark.parametrize(
    "schemes",
    [
        [STIM | {"geldig_tot": dt.date(2026, 2, 28)}],
        [STIM, STIM | {"geldig_van": dt.date(2026, 3, 1)}],
        [STIM | {"bedrag_per_uur": UNREADABLE_CELL}],
        [STIM | {"max_per_maand": UNREADABLE_CELL}],
    ],
)
def test_without_one_readable_row_of_the_scheme_the_month_is_unknown(schemes):
    line = stim(WORK, schemes=schemes)
    assert (line["status"], line["payable_now"]) == ("unknown", None)
    assert any("regeling STIM geldig (blad Regelingen)" in each for each in line["reasons"])


def test_a_claim_that_cannot_be_read_makes_the_scheme_of_that_month_unknown():
    claim = {"vrijwilliger_id": "V1", "plaatsing_id": "P2", "soort": "uurvergoeding", "werkmaand": MARCH}
    line = stim(WORK, claims=[claim | {"bedrag": UNREADABLE_CELL, "status": "betaald"}])
    assert (line["status"], line["payable_now"]) == ("unknown", None)
    assert "Onkosten!E2 is niet gelezen (bedrag)" in line["reasons"]


def test_a_claim_without_placement_speaks_for_every_placement_of_the_volunteer():
    claim = {
        "vrijwilliger_id": "V1",
        "soort": "uurvergoeding",
        "werkmaand": MARCH,
        "bedrag": 4000,
        "regeling_id": "STIM",
    }
    other = WORK | {"plaatsing_id": "P2"}
    line = stim(WORK, other, claims=[claim | {"status": "akkoord"}])
    assert (line["payable_now"], line["cells"]) == ("40.00", ["Onkosten!D2"])


def test_proven_costs_take_room_only_where_the_scheme_says_so():
    costs = {
        "vrijwilliger_id": "V1", "plaatsing_id": "P1", "soort": "reiskosten", "werkmaand": MARCH, "bedrag": 2500,
        "bon_aanwezig": "ja", "status": "betaald",
    }  # fmt: skip
    assert stim(WORK, claims=[costs])["payable_now"] == "95.00"
    counted = stim(WORK, claims=[costs], schemes=[STIM | {"telt_kosten_mee": "ja"}])
    assert (counted["payable_now"], counted["cut"], counted["actual"]) == ("70.00", "26.00", "25.00")


def test_a_maximum_of_the_year_cuts_too():
    march, april = WORK, WORK | {"datum": dt.date(2026, 4, 10)}
    found = lines(march, april, schemes=[STIM | {"max_per_jaar": 15000}])
    assert [found["V1", month, "STIM"]["payable_now"] for month in ("03", "04")] == ["95.00", "55.00"]
    assert found["V1", "04", "STIM"]["room_year"] == "0.00"


def test_an_hourly_rate_above_the_norm_is_told_beside_the_tax_rule():
    found = lines(WORK | {"uren": 600}, placements=[P1 | {"uurvergoeding": 600}])
    line = found["V1", "03", "fiscaal"]
    assert (line["hour_status"], line["status"]) == ("over", "over_hour")
    assert any("10-03-2026: € 6,00 per uur, norm € 5,75" in each for each in line["reasons"])


def test_the_year_of_a_scheme_tells_what_lapsed():
    (_, year) = ledger_json(result(WORK, WORK | {"datum": dt.date(2026, 4, 10)}))["years"]
    assert (year["scheme"], year["tested"], year["status"]) == ("STIM", "190.00", "within")
    assert "boven het maximum verviel € 2,00" in year["reasons"]


@given(weights=st.lists(st.integers(0, 100_000), min_size=1, max_size=6), amount=st.integers(0, 100_000))
def test_what_is_divided_is_exactly_the_amount(weights, amount):
    parts = shares(weights, amount)
    assert sum(parts) == (amount if sum(weights) else 0)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - amount * weight) < max(sum(weights), 1)
