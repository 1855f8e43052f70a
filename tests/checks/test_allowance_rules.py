"""V-GELD-02 and V-GELD-03: months and years over the tax limit or over a local scheme, clause by clause."""

from __future__ import annotations

import pytest

from tests.checks.claim_rows import (
    BASIS,
    HEADER,
    blocked,
    book,
    costs,
    fixed,
    gift,
    month_of_shifts,
    of_limits,
    of_money,
    placed,
    related,
    year_of,
)
from tests.checks.small_workbooks import findings, found, messages, only, sheet

# V-GELD-02, the tax rule


def test_a_month_exactly_at_the_cap_is_not_over_and_a_cent_more_is():
    assert of_limits(fixed("2026-03", "220")) == ["V-GELD-05 W Onkosten!D2"]
    assert of_limits(fixed("2026-03", "220.01")) == ["V-GELD-02 F Onkosten!D2"]
    assert messages("V-GELD-02", *book(fixed("2026-03", "220.01"))) == [
        "maart 2026: samen € 220,01, grens € 220,00. Boven de grens kan de hele vergoeding belast zijn, niet alleen € 0,01."
    ]


def test_a_month_is_told_once_at_its_last_amount_with_the_other_cells():
    rows = book(fixed("2026-03", "100"), costs("2026-03", "50"), fixed("2026-04", "20"), fixed("2026-03", "90"))
    assert only("V-GELD-02", *rows) == ["F Onkosten!D5"]
    assert related("V-GELD-02", *rows) == [["Onkosten!D2", "Onkosten!D3"]]


def test_the_last_amount_is_the_last_by_day_of_the_work():
    header = "vrijwilliger_id | soort | werkdatum | bedrag | status"
    rows = book(
        "V1 | vaste vergoeding | 2026-03-20 | 150 | betaald",
        "V1 | vaste vergoeding | 2026-03-02 | 100 | betaald",
        header=header,
    )
    assert only("V-GELD-02", *rows) == ["F Onkosten!D2"]


def test_being_over_stops_payments():
    rows = book(*year_of("230"))
    assert blocked("V-GELD-02", *rows) == blocked("V-GELD-03", *rows) == {("payments",)}


@pytest.mark.parametrize("status", ["ingediend", "afgewezen"])
def test_what_is_not_approved_or_was_rejected_is_not_over(status):
    assert only("V-GELD-02", *book(fixed("2026-03", "300", status=status))) == []


def test_t1_ten_months_on_the_cap_are_not_over_and_one_row_is():
    months = book(*[fixed(f"2024-{month:02d}", "210") for month in range(1, 11)])
    assert [line for line in found(*months) if line.startswith("V-GELD")] == ["V-GELD-05 W Onkosten!D11"] * 2
    assert of_limits(fixed("2024-10", "2100")) == ["V-GELD-02 F Onkosten!D2", "V-GELD-05 W Onkosten!D2"]


def test_t3_two_months_over_and_the_year_within():
    rows = [fixed(f"2024-{month:02d}", amount) for month, amount in ((1, "250"), (2, "250"), (3, "125"), (4, "125"))]
    assert of_limits(*rows) == ["V-GELD-02 F Onkosten!D2", "V-GELD-02 F Onkosten!D3"]


def test_only_proven_costs_have_no_maximum():
    assert of_limits(costs("2026-03", "3000")) == []


def test_t22_a_gift_beside_proven_costs_is_a_warning_that_stops_nothing():
    rows = book(costs("2026-05", "3000", status="akkoord"), gift("2026-12", "25"))
    assert only("V-GELD-02", *rows) == ["W Onkosten!D2"]
    assert only("V-GELD-03", *rows) == ["W Onkosten!D2"]
    assert blocked("V-GELD-02", *rows) == blocked("V-GELD-03", *rows) == {()}
    assert messages("V-GELD-03", *rows) == ["Jaartotaal € 3.025,00, grens € 2.200,00. Ook een attentie telt mee."]


def test_t23_an_amount_that_cannot_be_read_gives_nothing_here_and_what_is_over_without_it_stays():
    assert of_limits(fixed("2026-03", "100"), fixed("2026-03", '"12..5"')) == []
    assert of_limits(fixed("2026-03", "221"), fixed("2026-03", '"12..5"')) == ["V-GELD-02 F Onkosten!D2"]


def test_a_month_over_by_what_was_declared_elsewhere_stands_on_the_volunteer():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | elders_per_maand | elders_jaar",
        "V1 | Jansen | 2011-01-01 | 250 | 2026",
    )
    assert only("V-GELD-03", BASIS, people) == ["F Vrijwilligers!D2"]
    told = only("V-GELD-02", BASIS, people)
    assert told == ["F Vrijwilligers!D2"] * 12
    both = (BASIS, people, sheet("Onkosten", HEADER, fixed("2026-03", "10")))
    assert "F Onkosten!D2" in only("V-GELD-02", *both)


# V-GELD-03


def test_t6_costs_count_once_a_fixed_fee_is_paid_and_november_passes_the_year():
    rows = [
        row
        for month in range(1, 13)
        for row in (fixed(f"2016-{month:02d}", "124.58"), costs(f"2016-{month:02d}", "25"))
    ]
    # Two rows a month: the first of November brings the year to 1,620.38.
    assert of_limits(*rows) == ["V-GELD-03 F Onkosten!D22", "V-GELD-05 W Onkosten!D25"]


def test_t15_and_t16_twelve_equal_months():
    assert of_limits(*year_of("183.33")) == ["V-GELD-05 W Onkosten!D13"]
    assert of_limits(*year_of("183.34")) == ["V-GELD-03 F Onkosten!D13"]
    assert messages("V-GELD-03", *book(*year_of("183.34"))) == [
        "Jaartotaal € 2.200,08, grens € 2.200,00. De vrijwilligersregeling geldt dan mogelijk het hele jaar niet."
    ]


def test_a_year_that_a_correction_brought_back_is_not_over():
    header = "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status | bedragsoort"
    rows = [f"{row} |" for row in year_of("184")]
    correction = "V1 | correctie | 2026-12 | -10 | | betaald | forfait"
    assert only("V-GELD-03", *book(*rows, header=header)) == ["F Onkosten!D13"]
    assert only("V-GELD-03", *book(*rows, correction, header=header)) == []


def test_a_past_year_that_was_paid_stays_a_fact():
    assert of_limits(fixed("2019-03", "171")) == ["V-GELD-02 F Onkosten!D2"]


# Local schemes


def test_t13_a_scheme_that_cuts_is_a_warning_at_the_last_shift_and_stops_nothing():
    rows = placed(*month_of_shifts(3, 12), *month_of_shifts(4, 3))
    assert only("V-GELD-02", *rows) == ["W Uren!D13"]
    assert messages("V-GELD-02", *rows) == [
        "maart 2026: € 120,00 is meer dan € 95,00 van STIM; uitbetaald wordt € 95,00, € 25,00 vervalt."
    ]
    assert blocked("V-GELD-02", *rows) == {()}
    assert related("V-GELD-02", *rows)[0][0] == "Uren!D2" and len(related("V-GELD-02", *rows)[0]) == 11


def test_exactly_the_maximum_of_a_scheme_is_not_told():
    assert of_money(placed(*month_of_shifts(3, 9), ("2026-03-20", 5))) == []


def test_a_scheme_that_does_not_cut_blocks_and_warns_when_it_is_near():
    assert of_money(placed(*month_of_shifts(3, 10), cuts="nee")) == ["V-GELD-02 F Uren!D11"]
    assert messages("V-GELD-02", *placed(*month_of_shifts(3, 10), cuts="nee")) == [
        "maart 2026: € 100,00 is meer dan € 95,00 van STIM; € 5,00 te veel."
    ]
    assert blocked("V-GELD-02", *placed(*month_of_shifts(3, 10), cuts="nee")) == {("payments",)}
    assert of_money(placed(*month_of_shifts(3, 9), cuts="nee")) == ["V-GELD-05 W Uren!D10"]
    assert of_money(placed(*month_of_shifts(3, 9), cuts="ja")) == []


def test_what_was_paid_above_a_scheme_that_cuts_is_told_at_the_claim():
    paid = placed(claims=[f"V1 | P1 | uurvergoeding | 2026-03 | {euros} | {euros} | betaald" for euros in (50, 60)])
    assert of_money(paid) == ["V-GELD-02 W Onkosten!F3"]
    assert messages("V-GELD-02", *paid) == [
        "maart 2026: al € 110,00 betaald of goedgekeurd, STIM laat € 95,00 toe; € 15,00 te veel."
    ]
    at_once = placed(claims=["V1 | P1 | uurvergoeding | 2026-03 | 110 | 110 | betaald"])
    assert of_money(at_once) == ["V-GELD-01 F Onkosten!F2"]  # one fault, one finding
    approved = placed(claims=["V1 | P1 | uurvergoeding | 2026-03 | 110 | 110 | akkoord"])
    assert messages("V-GELD-02", *approved) == [
        "maart 2026: € 110,00 is meer dan € 95,00 van STIM; uitbetaald wordt € 95,00, € 15,00 vervalt."
    ]


def test_the_year_of_a_scheme():
    cut = placed(*month_of_shifts(3, 9), *month_of_shifts(4, 9), year="150")
    assert of_money(cut) == ["V-GELD-03 W Uren!D19"]
    assert messages("V-GELD-03", *cut) == [
        "Jaartotaal € 180,00 is meer dan € 150,00 van STIM; uitbetaald wordt € 150,00, € 30,00 vervalt."
    ]
    blocks = placed(*month_of_shifts(3, 8), *month_of_shifts(4, 8), cuts="nee", year="150")
    assert of_money(blocks) == ["V-GELD-03 F Uren!D17"]


# The limits of a benefit


def with_benefit(benefit, born, *rows):
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
        f"V1 | Jansen | 2011-01-01 | {born} | {benefit}",
    )
    return BASIS, people, sheet("Onkosten", HEADER, *rows)


def test_a_lower_limit_of_that_time_is_told_and_the_same_limit_is_not_told_twice():
    lower = with_benefit("bijstand", "1980-05-01", fixed("2016-03", "96"))
    assert of_money(lower) == ["V-GELD-02 F Onkosten!D2"]
    assert messages("V-GELD-02", *lower) == ["maart 2016: samen € 96,00; hier geldt een lagere grens van € 95,00."]
    assert blocked("V-GELD-02", *lower) == {("payments",)}
    assert of_money(with_benefit("bijstand", "1980-05-01", fixed("2016-03", "95"))) == []
    assert of_money(with_benefit("geen", "1980-05-01", fixed("2016-03", "96"))) == []
    both = with_benefit("bijstand", "1980-05-01", fixed("2016-03", "151"))
    assert of_money(both) == ["V-GELD-02 F Onkosten!D2"]
    assert "belast" in messages("V-GELD-02", *both)[0]


def test_a_limit_of_uwv_below_an_own_maximum_does_not_speak_of_the_municipality():
    own = sheet(
        "Regelingen", "regeling_id | naam | soort | geldig_van | max_per_maand | bron",
        "EIGEN | Eigen | fiscaal maximum | 2026-01-01 | 300 | Besluit",
    )  # fmt: skip
    sheets = (*with_benefit("ZW", "1980-05-01", fixed("2026-03", "250")), own)
    (group,) = [each for each in findings(*sheets).groups if each.kind.code == "V-GELD-02"]
    assert group.message(0) == "maart 2026: samen € 250,00; hier geldt een lagere grens van € 220,00."
    assert group.remedy(0).endswith("UWV kan het hele bedrag verrekenen.")
    assert blocked("V-GELD-02", *sheets) == {("payments",)}


@pytest.mark.parametrize("benefit", ["bijstand", "WW", "ZW"])
def test_t9_the_same_limit_for_the_tax_and_for_a_benefit_is_told_once(benefit):
    assert of_money(with_benefit(benefit, "1980-05-01", fixed("2024-03", "220"))) == ["V-GELD-02 F Onkosten!D2"]


def test_t8_the_eleventh_month_passes_the_year_once():
    rows = [fixed(f"2024-{month:02d}", "210") for month in range(1, 12)]
    told = of_money(with_benefit("bijstand", "1980-05-01", *rows))
    assert [line for line in told if "V-GELD-03" in line] == ["V-GELD-03 F Onkosten!D12"]


def test_t17_without_any_exemption_no_limit_is_told_beside_it():
    assert of_money(with_benefit("bijstand", "2000-05-01", fixed("2026-03", "50"))) == ["V-GELD-11 F Onkosten!D2"]
