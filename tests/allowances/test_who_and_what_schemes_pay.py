"""Local schemes: who may be paid, what is paid once, kilometres, hours of declared fees (domain/allowances.md 2.9, 2.14)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.allowances.records_by_hand import UNREADABLE_CELL, WITH_BASIS, record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.shipped import figures

MARCH = 2026 * 12 + 2
ANN = {"vrijwilliger_id": "V1", "achternaam": "Jansen", "geboortedatum": dt.date(1990, 1, 1), "uitkering": "andere"}
STIM = {
    "regeling_id": "STIM", "naam": "Stimulering", "geldig_van": dt.date(2026, 1, 1), "soort": "stimuleringssubsidie",
    "bedrag_per_uur": 100, "max_per_maand": 9500, "telt_kosten_mee": "nee", "afkappen": "ja", "bron": "Besluit",
}  # fmt: skip
P1 = {"plaatsing_id": "P1", "vrijwilliger_id": "V1", "startdatum": dt.date(2026, 1, 1), "regeling_id": "STIM"}
WORK = {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": dt.date(2026, 3, 10), "uren": 10 * 60}
FEE = {
    "vrijwilliger_id": "V1", "plaatsing_id": "P1", "soort": "uurvergoeding", "werkmaand": MARCH, "bedrag": 1000,
    "status": "akkoord",
}  # fmt: skip
TOWNS = [{"org_id": "GEM-A", "naam": "A"}, {"org_id": "GEM-B", "naam": "B"}]


def result(
    *hours, scheme=STIM, person=ANN, placements=(P1,), claims=(), settings=WITH_BASIS, as_of=dt.date(2026, 12, 31)
):
    sheets = {
        "Vrijwilligers": [person], "Plaatsingen": placements, "Regelingen": [scheme], "Uren": hours,
        "Onkosten": claims, "Organisaties": TOWNS,
    }  # fmt: skip
    return ledger_json(ledger(record_set(sheets, settings=settings, as_of=as_of), figures(), 2026))


def line(*hours, scheme_of_line="STIM", month="2026-03", **more):
    found = [
        each for each in result(*hours, **more)["months"] if (each["month"], each["scheme"]) == (month, scheme_of_line)
    ]
    return found[0] if found else None


NOT_MET = "niet aan de voorwaarden van regeling STIM voldaan"


@pytest.mark.parametrize(
    ("benefit", "paid", "reason"),
    [
        *((each, "10.00", None) for each in ("bijstand", "IOAW/IOAZ", "WW", "ZW", "WIA", "WAO", "Wajong", "andere")),
        ("geen", "0.00", NOT_MET),
        ("AOW/pensioen", "0.00", NOT_MET),
        ("niet gevraagd", None, "Vrijwilligers!D2 zegt niet of aan de voorwaarden van de regeling is voldaan"),
        ("onbekend", None, "Vrijwilligers!D2 zegt niet of aan de voorwaarden van de regeling is voldaan"),
        (None, None, "Vrijwilligers!D2 zegt niet of aan de voorwaarden van de regeling is voldaan"),
        (UNREADABLE_CELL, None, "Vrijwilligers!D2 zegt niet of aan de voorwaarden van de regeling is voldaan"),
    ],
)
def test_a_scheme_for_who_has_a_benefit_never_names_it(benefit, paid, reason):
    found = line(WORK, scheme=STIM | {"alleen_uitkering": "ja"}, person=ANN | {"uitkering": benefit})
    assert found["payable_now"] == paid
    assert reason is None or reason in found["reasons"]
    assert not any("bijstand" in each or "WW" in each or "uitkering" in each for each in found["reasons"])


@pytest.mark.parametrize(
    ("town", "paid", "reason"),
    [
        ("GEM-A", "10.00", None),
        (None, "10.00", None),
        ("GEM-B", "0.00", "regeling STIM is van een andere gemeente"),
        ("GEM-X", None, "Vrijwilligers!E2 zegt niet of aan de voorwaarden van de regeling is voldaan"),
    ],
)
def test_a_scheme_of_one_municipality(town, paid, reason):
    found = line(WORK, scheme=STIM | {"gemeente_org_id": "GEM-A"}, person=ANN | {"gemeente_org_id": town})
    assert found["payable_now"] == paid
    assert reason is None or reason in found["reasons"]


def test_a_highest_age_is_on_the_day_of_the_work():
    oldest = STIM | {"max_leeftijd": 66}
    born = ANN | {"geboortedatum": dt.date(1959, 3, 11)}
    assert line(WORK, scheme=oldest, person=born)["payable_now"] == "10.00"
    older = line(WORK | {"datum": dt.date(2026, 3, 11)}, scheme=oldest, person=born)
    assert older["payable_now"] == "0.00"
    assert "regeling STIM geldt tot en met 66 jaar" in older["reasons"]


def test_what_is_approved_without_meeting_a_condition_counts_and_is_not_payable():
    found = line(scheme=STIM | {"min_leeftijd": 40}, claims=[FEE])
    assert (found["tested"], found["payable_now"], found["placements"]) == ("10.00", "0.00", [])
    assert "regeling STIM geldt vanaf 40 jaar" in found["reasons"]
    unknown = line(scheme=STIM | {"min_leeftijd": 40}, person=ANN | {"geboortedatum": None}, claims=[FEE])
    assert (unknown["status"], unknown["payable_now"]) == ("unknown", None)


def test_nothing_is_computed_for_a_day_to_come_or_before_the_scheme_began():
    later = WORK | {"datum": dt.date(2026, 3, 11)}
    assert line(WORK, later, as_of=dt.date(2026, 3, 10))["tested"] == "10.00"
    assert line(WORK, later, scheme=STIM | {"geldig_van": dt.date(2026, 3, 11)})["tested"] == "10.00"
    assert result(WORK, scheme=STIM | {"geldig_van": dt.date(2026, 4, 1)})["months"] == []


BOTH = STIM | {"bedrag_per_dagdeel": 500, "max_per_maand": None}
HALF_DAYS = WORK | {"uren": None, "dagdelen": 2000}


def test_a_shift_is_paid_once_per_hour_or_per_half_day():
    assert line(WORK, scheme=BOTH)["tested"] == "10.00"
    assert line(WORK | {"uren": None}, HALF_DAYS, scheme=BOTH)["status"] == "unknown"
    assert line(HALF_DAYS, scheme=BOTH)["tested"] == "10.00"
    assert line(HALF_DAYS, WORK, scheme=BOTH)["reasons"][0] == (
        "maart 2026: 10 uur en 2 dagdelen op blad Uren, berekend € 20,00"
    )


@pytest.mark.parametrize(
    ("kind", "tested"), [("uurvergoeding", "20.00"), ("dagdeelvergoeding", "20.00"), ("vaste vergoeding", "30.00")]
)
def test_each_kind_of_fee_speaks_for_its_own_kind(kind, tested):
    assert line(HALF_DAYS | {"uren": None}, WORK, scheme=BOTH, claims=[FEE | {"soort": kind}])["tested"] == tested


def test_a_month_and_its_hours_are_paid_beside_each_other():
    scheme = STIM | {"bedrag_per_maand": 2500}
    assert line(WORK, scheme=scheme)["tested"] == "35.00"
    spoken = line(WORK, scheme=scheme, claims=[FEE | {"soort": "vaste vergoeding"}])
    assert (spoken["tested"], spoken["payable_now"]) == ("20.00", "20.00")


def test_a_month_of_which_nobody_can_tell_whether_the_placement_ran_is_unknown():
    scheme = STIM | {"bedrag_per_uur": None, "bedrag_per_maand": 2500}
    found = result(scheme=scheme, placements=[P1 | {"startdatum": UNREADABLE_CELL}], claims=[FEE])
    (month,) = [each for each in found["months"] if each["scheme"] == "STIM"]
    assert (month["status"], month["payable_now"]) == ("unknown", None)
    assert "Plaatsingen!C2 is niet gelezen (startdatum)" in month["reasons"]


def test_without_hours_per_half_day_a_half_day_cannot_be_told_from_hours():
    scheme = STIM | {"bedrag_per_uur": None, "bedrag_per_dagdeel": 500}
    settings = WITH_BASIS | {"uren_per_dagdeel": 0}
    assert line(WORK, scheme=scheme, settings=settings)["status"] == "unknown"
    assert line(HALF_DAYS, scheme=scheme, settings=settings)["tested"] == "10.00"


def test_a_correction_lowers_what_is_computed_no_further_than_there_is():
    correction = FEE | {"soort": "correctie", "bedragsoort": "forfait", "bedrag": -2000}
    found = result(WORK, claims=[correction])
    fiscal, scheme = found["months"]
    assert (fiscal["tested"], scheme["tested"], scheme["payable_now"]) == ("-10.00", "0.00", "0.00")


def test_nothing_counts_twice_for_the_tax_rule():
    other = P1 | {"plaatsing_id": "P2"}
    paid, due = FEE | {"status": "betaald", "bedrag": 3000}, FEE | {"bedrag": 2000, "soort": "dagdeelvergoeding"}
    worked = WORK | {"plaatsing_id": "P2", "uren": 60 * 60}
    fiscal, scheme = result(worked, placements=[P1, other], claims=[paid, due])["months"]
    assert (fiscal["tested"], scheme["tested"]) == ("95.00", "95.00")
    assert (scheme["payable_now"], scheme["cut"]) == ("65.00", "15.00")
    assert sum(round(float(share["payable"]) * 100) for share in scheme["placements"]) == 6500


# Hours of a declared fee that Onkosten does not give


def test_hours_of_a_declared_fee_are_those_of_uren_tested_per_date():
    young = ANN | {"geboortedatum": dt.date(2005, 3, 15)}
    worked = [WORK | {"datum": dt.date(2026, 3, day), "uren": 5 * 60} for day in (14, 15)]
    found = result(*worked, scheme=STIM | {"soort": "fiscaal maximum", "max_per_maand": None}, person=young,
                   claims=[FEE | {"bedrag": 5000}])  # fmt: skip
    assert [(each["date"], each["rate"], each["norm"], each["status"]) for each in found["hours"]] == [
        ("2026-03-14", "5.00", "3.40", "over"), ("2026-03-15", "5.00", "5.75", "within"),
    ]  # fmt: skip
    assert found["hours"][0]["cells"] == ["Onkosten!E2", "Uren!D2"]
    (month,) = found["months"]
    assert month["hour_status"] == "over"
    assert any(each.startswith("14-03-2026: € 5,00 per uur, norm € 3,40") for each in month["reasons"])


@pytest.mark.parametrize(
    ("change", "status"),
    [({}, "within"), ({"uren": UNREADABLE_CELL}, "not_tested"), ({"aanwezigheid": "afgemeld"}, "not_tested")],
)
def test_hours_that_cannot_be_read_are_not_tested(change, status):
    none = STIM | {"soort": "fiscaal maximum", "max_per_maand": None}
    found = result(WORK | {"aanwezigheid": None} | change, scheme=none, claims=[FEE])
    assert [month["hour_status"] for month in found["months"]] == [status]


def test_claims_for_the_same_hours_are_one_amount():
    none = STIM | {"soort": "fiscaal maximum", "max_per_maand": None}
    found = result(WORK, scheme=none, claims=[FEE | {"bedrag": 3000}, FEE | {"bedrag": 4000, "onkosten_id": "D2"}])
    assert [each["rate"] for each in found["hours"]] == ["7.00", "7.00"]


# Kilometres

TRAVEL = FEE | {"soort": "reiskosten", "bedrag": None, "km": 36_000, "status": "betaald", "regeling_id": "STIM"}


def test_kilometres_without_a_rate_take_that_of_their_scheme():
    found = line(scheme=STIM | {"bedrag_per_km": 23}, scheme_of_line="fiscaal", claims=[TRAVEL])
    assert (found["actual"], found["status"]) == ("8.28", "no_cap")
    assert "kilometers zonder tarief tellen voor € 0,23 per km, volgens regeling STIM" in found["reasons"]
    assert "Regelingen!J2" in found["cells"]
    own = line(scheme=STIM | {"bedrag_per_km": 23}, scheme_of_line="fiscaal", claims=[TRAVEL | {"tarief": 30}])
    assert own["actual"] == "10.80"


@pytest.mark.parametrize(
    "scheme",
    [STIM, STIM | {"bedrag_per_km": UNREADABLE_CELL}, STIM | {"bedrag_per_km": 23, "geldig_tot": dt.date(2026, 2, 28)}],
)
def test_kilometres_without_any_rate_are_unreadable(scheme):
    found = line(scheme=scheme, scheme_of_line="fiscaal", claims=[TRAVEL])
    assert (found["status"], found["actual"]) == ("unknown", "0.00")


# Whatever is worked, the sums are exact.


@settings(max_examples=60, deadline=None)
@given(
    minutes=st.lists(st.integers(1, 900), min_size=1, max_size=8),
    per_half_day=st.sampled_from([4000, 3500, 3333, 1, 24_000]),
    rate=st.integers(1, 5000),
)
def test_half_days_from_hours_are_rounded_once(minutes, per_half_day, rate):
    scheme = STIM | {"bedrag_per_uur": None, "bedrag_per_dagdeel": rate, "max_per_maand": None}
    worked = [WORK | {"uren": each, "datum": dt.date(2026, 3, day + 1)} for day, each in enumerate(minutes)]
    found = line(*worked, scheme=scheme, settings=WITH_BASIS | {"uren_per_dagdeel": per_half_day})
    exact = sum(minutes) * 1000 * rate, 60 * per_half_day
    assert round(float(found["tested"]) * 100) == (2 * exact[0] + exact[1]) // (2 * exact[1])
