"""What the scenarios do not show: rows that contradict themselves, own maximums, figures out of date, the JSON keys."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.allowances.records_by_hand import UNREADABLE_CELL, record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.legal.figures import Figures
from vzv_sheets.legal.shipped import figures

MARCH = 2026 * 12 + 2
ANN = {"vrijwilliger_id": "V1", "achternaam": "Jansen", "geboortedatum": dt.date(1990, 1, 1)}
BEN = {"vrijwilliger_id": "V2", "achternaam": "de Vries"}
FEE = {"vrijwilliger_id": "V1", "soort": "vaste vergoeding", "werkmaand": MARCH, "bedrag": 10000, "status": "betaald"}


def result(claims, volunteers=(ANN, BEN), year=2026, known=None, **sheets):
    records = record_set({"Vrijwilligers": volunteers, "Onkosten": claims, **sheets})
    return ledger(records, known or figures(), year)


def months(*claims, **more):
    return {(line["volunteer"], line["month"][5:]): line for line in ledger_json(result(claims, **more))["months"]}


def test_a_doubled_row_counts_twice():
    assert months(FEE, FEE)["V1", "03"]["tested"] == "200.00"


def test_a_row_of_an_unknown_volunteer_is_counted_as_left_out():
    of_nobody = [FEE | {"vrijwilliger_id": cell} for cell in ("V9", None, UNREADABLE_CELL)]
    rejected, last_year = of_nobody[0] | {"status": "afgewezen"}, of_nobody[0] | {"werkmaand": MARCH - 12}
    found = result([FEE, *of_nobody, rejected, last_year, of_nobody[0] | {"werkmaand": None}])
    assert found.left_out.tolist() == [1, 2, 3, 6]
    assert len(found.months) == 1


@pytest.mark.parametrize(
    ("change", "unknown_in", "reason"),
    [
        ({"bedrag": -1}, {"03"}, "Onkosten!D2 is niet te gebruiken: een negatief bedrag"),
        ({"bedrag": None}, {"03"}, "Onkosten!D2 is leeg (bedrag)"),
        ({"bedrag": None, "km": 10000, "tarief": UNREADABLE_CELL}, {"03"}, "(tarief)"),
        ({"bedrag": None, "km": UNREADABLE_CELL, "tarief": 23}, {"03"}, "(km)"),
        ({"soort": UNREADABLE_CELL, "bedragsoort": "forfait"}, {"03"}, "(soort)"),
        ({"soort": "overig", "bon_aanwezig": UNREADABLE_CELL}, {"03"}, "(bon_aanwezig)"),
        ({"status": UNREADABLE_CELL}, {"03"}, "(status)"),
        ({"status": "ingediend", "bedrag": UNREADABLE_CELL}, {"03"}, "(bedrag)"),
        ({"werkdatum": dt.date(2026, 4, 2)}, {"03", "04"}, "deze dag valt niet in de werkmaand"),
        ({"werkmaand": UNREADABLE_CELL, "werkdatum": dt.date(2026, 5, 2)}, {"05"}, "(werkmaand)"),
    ],
)
def test_a_row_that_cannot_be_counted_makes_its_month_and_the_year_unknown(change, unknown_in, reason):
    other = FEE | {"werkmaand": MARCH + 3}
    lines = months(FEE | change, other)
    assert {month for (_, month), line in lines.items() if line["status"] == "unknown"} == unknown_in
    for month in unknown_in:
        line = lines["V1", month]
        assert (line["tested"], line["room_month"], line["payable_now"]) == ("0.00", None, None)
        assert any(reason in each for each in line["reasons"])
    assert (lines["V1", "06"]["status"], lines["V1", "06"]["payable_now"]) == ("within", None)
    assert [year["status"] for year in ledger_json(result([FEE | change, other]))["years"]] == ["unknown"]


def test_an_unreadable_day_of_work_beside_a_month_does_not_matter_for_the_caps():
    assert months(FEE | {"werkdatum": UNREADABLE_CELL})["V1", "03"]["status"] == "within"


def test_kilometres_times_rate_is_rounded_half_a_cent_up():
    travel = FEE | {"soort": "reiskosten", "bedrag": None, "km": 36500, "tarief": 23}
    assert months(travel)["V1", "03"]["actual"] == "8.40"


def test_who_was_paid_was_paid_whatever_the_status_says():
    paid = {"betaald_op": dt.date(2026, 4, 1)}
    assert months(FEE | paid | {"status": None})["V1", "03"]["tested"] == "100.00"
    assert months(FEE | {"status": None})["V1", "03"]["tested"] == "0.00"
    assert months(FEE | paid | {"status": "afgewezen"}) == {}


def test_a_placement_of_another_volunteer_makes_the_month_of_both_unknown():
    placements = [{"plaatsing_id": "P2", "vrijwilliger_id": "V2"}]
    lines = months(FEE | {"plaatsing_id": "P2"}, Plaatsingen=placements)
    assert {key: line["status"] for key, line in lines.items()} == {("V1", "03"): "unknown", ("V2", "03"): "unknown"}
    assert "deze plaatsing is van een andere vrijwilliger" in lines["V2", "03"]["reasons"][0]


def test_a_rejected_row_never_matters_however_unreadable_it_is():
    rejected = dict.fromkeys(FEE, UNREADABLE_CELL) | {"vrijwilliger_id": "V1", "status": "afgewezen"}
    assert months(FEE, rejected)["V1", "03"]["status"] == "within"


def test_costs_have_no_maximum_only_when_it_is_certain_that_nothing_fixed_was_paid():
    costs = FEE | {"soort": "overig", "bon_aanwezig": "ja", "bedrag": 50000, "werkmaand": MARCH + 1}
    doubt = months(costs, FEE | {"bedrag": UNREADABLE_CELL})["V1", "04"]
    assert (doubt["status"], doubt["payable_now"]) == ("unknown", None)
    assert any("onbekend of in 2026 een vaste vergoeding is betaald" in each for each in doubt["reasons"])
    unread_elsewhere = costs | {"andere_organisatie": "ja", "bedrag": UNREADABLE_CELL, "werkmaand": MARCH}
    assert months(costs, unread_elsewhere)["V1", "04"]["status"] == "unknown"
    only_costs = months(costs, costs | {"bedrag": UNREADABLE_CELL, "werkmaand": MARCH})
    assert only_costs["V1", "04"]["status"] == "no_cap"


@pytest.mark.parametrize(
    "declaration",
    [
        {"elders_per_maand": 5000, "elders_jaar": None},
        {"elders_per_maand": UNREADABLE_CELL, "elders_jaar": None},
        {"elders_per_maand": -5000, "elders_jaar": 2026},
        {"elders_per_maand": 5000, "elders_jaar": UNREADABLE_CELL},
        {"elders_per_jaar": UNREADABLE_CELL, "elders_jaar": 2026},
    ],
)
def test_a_declaration_that_cannot_be_read_makes_the_year_unknown(declaration):
    line = months(FEE, volunteers=[ANN | declaration])["V1", "03"]
    assert line["status"] == "unknown"
    assert any(each.startswith("Vrijwilligers!") for each in line["reasons"])


def test_rows_from_elsewhere_that_exceed_the_declared_year_stay_facts():
    elsewhere = FEE | {"andere_organisatie": "ja", "bedrag": 15000}
    person = ANN | {"elders_per_jaar": 12000, "elders_jaar": 2026}
    found = ledger_json(result([FEE, elsewhere], volunteers=[person]))
    assert found["years"][0]["tested"] == "250.00"
    assert found["months"][0]["tested"] == "250.00"


def scheme(**more):
    row = {"regeling_id": "FISC", "geldig_van": dt.date(2026, 1, 1), "soort": "fiscaal maximum", "bron": "Besluit"}
    return row | more


def test_of_two_own_maximums_the_strictest_counts():
    rows = [scheme(max_per_maand=9000), scheme(max_per_maand=9900, max_per_jaar=300000)]
    line = months(FEE, Regelingen=rows)["V1", "03"]
    assert (line["month_cap"], line["year_cap"], line["status"]) == ("90.00", "3000.00", "over_month")
    found = ledger_json(result([FEE], Regelingen=rows))
    own = found["figures"][found["months"][0]["figures"][0]]
    assert (own["reference"], own["certainty"], own["confirmed_until"]) == ("Besluit", "own", None)


def test_an_own_maximum_that_cannot_be_read_makes_its_months_unknown():
    rows = [scheme(max_per_maand=UNREADABLE_CELL, geldig_tot=dt.date(2026, 3, 31))]
    lines = months(FEE, FEE | {"werkmaand": MARCH + 1}, Regelingen=rows)
    assert [lines["V1", month]["status"] for month in ("03", "04")] == ["unknown", "within"]
    assert "Regelingen!E2 is niet gelezen (eigen maximum)" in lines["V1", "03"]["reasons"]


def test_an_own_hourly_maximum_holds_for_its_ages():
    hourly = FEE | {"soort": "uurvergoeding", "uren": 2000}
    assert months(hourly)["V1", "03"]["hour_status"] == "within"
    assert months(hourly, Regelingen=[scheme(max_per_uur=299)])["V1", "03"]["hour_status"] == "over"
    assert months(hourly, Regelingen=[scheme(max_per_uur=299, max_leeftijd=30)])["V1", "03"]["hour_status"] == "within"


def test_a_rate_just_over_the_norm_never_reads_as_the_norm():
    hourly = FEE | {"soort": "uurvergoeding", "uren": 60000, "bedrag": 575001}
    (hour,) = ledger_json(result([hourly]))["hours"]
    assert (hour["rate"], hour["norm"], hour["status"]) == ("5.76", "5.75", "over")


def test_hours_are_not_tested_without_hours_or_birth_date_and_never_within():
    hourly = FEE | {"soort": "uurvergoeding", "uren": 6000}
    assert months(hourly, hourly | {"uren": None})["V1", "03"]["hour_status"] == "not_tested"
    assert months(hourly, FEE)["V1", "03"]["hour_status"] == "not_tested"
    assert months(hourly | {"vrijwilliger_id": "V2"})["V2", "03"]["hour_status"] == "not_tested"


def test_a_figure_that_nobody_confirmed_for_that_month_says_so():
    cap = figures().parameters["tax_month_cap"]
    old = [replace(figure, confirmed_until=dt.date(2026, 2, 28)) for figure in cap.values]
    known = Figures({**figures().parameters, "tax_month_cap": replace(cap, values=tuple(old))}, "x")
    lines = months(FEE, FEE | {"werkmaand": MARCH - 1}, known=known)
    reason = "de grens is bevestigd tot en met 28-02-2026; controleer of die nog geldt"
    assert [reason in lines["V1", month]["reasons"] for month in ("02", "03")] == [False, True]


@pytest.mark.parametrize(
    ("amounts", "reached"),
    [
        ([55000], "2026-04"),  # one month: its own pace
        ([10000, 20000, 20000, 20000], "2026-12"),  # 700 so far, then 200 a month
        ([20000, 20000, 20000, 20000], "2026-11"),
        ([0, 0, 22000], "2026-12"),
        ([0, 0, 21999], None),
        ([22000] * 10, "2026-10"),
        ([22000, 0, 0, 0], None),
    ],
)
def test_the_year_cap_is_reached_at_the_pace_of_the_last_three_months(amounts, reached):
    claims = [FEE | {"werkmaand": 2026 * 12 + month, "bedrag": cents} for month, cents in enumerate(amounts)]
    line = ledger_json(result(claims))["months"][-1]
    assert line["reached_in"] == reached


def test_an_administration_without_claims_has_an_empty_ledger():
    found = ledger_json(ledger(record_set({"Vrijwilligers": [ANN]}), figures(), 2026))
    assert (found["months"], found["hours"], found["years"]) == ([], [], [])
    assert [figure["value"] for figure in found["figures"]] == ["220.00", "2200.00"]


def test_the_keys_of_the_json_are_those_of_the_contract():
    hourly = FEE | {"soort": "uurvergoeding", "uren": 6000}
    found = ledger_json(result([hourly]))
    assert list(found) == ["format", "year", "as_of", "figures", "months", "hours", "years"]
    assert list(found["figures"][0]) == ["name", "value", "from", "reference", "certainty", "confirmed_until"]
    assert list(found["months"][0]) == [
        "volunteer", "month", "scheme", "forfait", "actual", "in_kind", "elsewhere", "tested", "month_cap",
        "year_to_date", "year_cap", "room_month", "room_year", "payable_now", "submitted", "cut", "placements",
        "reached_in", "status", "statuses", "hour_status", "figures", "reasons", "cells",
    ]  # fmt: skip
    assert list(found["hours"][0]) == ["volunteer", "date", "rate", "norm", "status", "cells"]
    assert list(found["years"][0]) == [
        "volunteer", "scheme", "tested", "submitted", "year_cap", "status", "statuses", "months_over", "reached_in",
        "flat_monthly", "figures", "reasons", "cells",
    ]  # fmt: skip
    used = [found["figures"][place]["name"] for place in found["months"][0]["figures"]]
    assert used == ["tax_month_cap", "tax_year_cap", "hour_norm_adult", "hour_norm_adult_age"]


def test_importing_the_ledger_loads_no_numpy():
    code = "import sys, vzv_sheets.allowance_limits.ledger_json, vzv_sheets.allowance_limits.limits_sheet; print('numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
