"""V-GELD-02 to V-GELD-05, 12, 20 and 22: findings about the limits of allowances, clause by clause."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import findings, found, messages, only, settings, sheet

BASIS = settings("vrijwilligersregeling_grondslag | ANBI")
PEOPLE = sheet(
    "Vrijwilligers",
    "vrijwilliger_id | achternaam | voornaam | startdatum | geboortedatum",
    "V1 | Jansen | Ann | 2011-01-01 | 1990-05-01",
    "V2 | Bakker | Bo | 2011-01-01 | 2004-05-01",
)
HEADER = "vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status"
SCHEME = "regeling_id | naam | geldig_van | soort | bedrag_per_uur | max_per_maand | max_per_jaar | telt_kosten_mee | afkappen | bron"
STIM = "STIM | Stimulering | 2020-01-01 | stimuleringssubsidie | 1 | 95 | {year} | nee | {cuts} | Besluit"


def fixed(month, amount, person="V1", status="betaald"):
    return f"{person} | vaste vergoeding | {month} | {amount} | | {status}"


def costs(month, amount, person="V1", status="betaald"):
    return f"{person} | reiskosten | {month} | {amount} | ja | {status}"


def gift(month, amount, person="V1", status="betaald"):
    return f"{person} | attentie | {month} | {amount} | | {status}"


def book(*rows, header=HEADER):
    return (BASIS, PEOPLE, sheet("Onkosten", header, *rows))


def of_limits(*rows, header=HEADER):
    """All findings of the rules about amounts, without those that ask for a cell."""
    return [line for line in found(*book(*rows, header=header)) if line.startswith("V-GELD")]


def blocked(code, *sheets):
    return {group.variant.blocks for group in findings(*sheets).groups if group.kind.code == code}


def related(code, *sheets):
    return [list(group.related_to(i)) for group, i in findings(*sheets).each() if group.kind.code == code]


def year_of(amount, year=2026):
    return [fixed(f"{year}-{month:02d}", amount) for month in range(1, 13)]


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


def scheme(*, cuts, year=""):
    return sheet("Regelingen", SCHEME, STIM.format(cuts=cuts, year=year))


def placed(*hours, cuts="ja", year="", claims=()):
    placement = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
        "P1 | V1 | C1 | 2025-01-01 | STIM",
    )
    header = "vrijwilliger_id | plaatsing_id | soort | werkmaand | uren | bedrag | status"
    sheets = [BASIS, PEOPLE, placement, scheme(cuts=cuts, year=year)]
    if hours:
        sheets.append(
            sheet(
                "Uren",
                "vrijwilliger_id | plaatsing_id | datum | uren",
                *(f"V1 | P1 | {day} | {time}" for day, time in hours),
            )
        )
    if claims:
        sheets.append(sheet("Onkosten", header, *claims))
    return sheets


def month_of_shifts(month, count, hours=10):
    return [(f"2026-{month:02d}-{day:02d}", hours) for day in range(1, count + 1)]


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
    paid = placed(claims=["V1 | P1 | uurvergoeding | 2026-03 | 110 | 110 | betaald"])
    assert of_money(paid) == ["V-GELD-02 W Onkosten!F2"]
    assert messages("V-GELD-02", *paid) == [
        "maart 2026: al € 110,00 betaald of goedgekeurd, STIM laat € 95,00 toe; € 15,00 te veel."
    ]
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


def of_money(sheets):
    return [line for line in found(*sheets) if line.startswith("V-GELD")]


# V-GELD-04


def test_t2_nine_euro_an_hour_for_a_twenty_year_old_is_a_warning_only():
    header = "vrijwilliger_id | soort | werkmaand | uren | bedrag | status"
    rows = book("V2 | uurvergoeding | 2024-03 | 8 | 72 | betaald", header=header)
    assert [line for line in found(*rows) if line.startswith("V-GELD")] == ["V-GELD-04 W Onkosten!E2"]
    assert messages("V-GELD-04", *rows) == [
        "Het uurbedrag € 9,00 is hoger dan de norm € 3,25 van de Belastingdienst voor deze leeftijd."
    ]
    assert blocked("V-GELD-04", *rows) == {()}


def test_exactly_the_norm_is_not_over_and_without_hours_or_birth_date_nothing_is_said():
    header = "vrijwilliger_id | soort | werkmaand | uren | bedrag | status"
    assert only("V-GELD-04", *book("V1 | uurvergoeding | 2026-03 | 10 | 57.50 | betaald", header=header)) == []
    assert only("V-GELD-04", *book("V1 | uurvergoeding | 2026-03 | 10 | 57.51 | betaald", header=header)) == [
        "W Onkosten!E2"
    ]
    assert only("V-GELD-04", *book("V1 | uurvergoeding | 2026-03 | | 57.51 | betaald", header=header)) == []
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Jansen | 2011-01-01")
    unknown = (BASIS, people, sheet("Onkosten", header, "V1 | uurvergoeding | 2026-03 | 10 | 90 | betaald"))
    assert only("V-GELD-04", *unknown) == []


def test_a_rate_above_the_norm_is_told_once_per_month_of_computed_hours():
    placement = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id | uurvergoeding",
        "P1 | V1 | C1 | 2025-01-01 | STIM | 6",
    )
    shifts = sheet(
        "Uren",
        "vrijwilliger_id | plaatsing_id | datum | uren",
        "V1 | P1 | 2026-03-03 | 2",
        "V1 | P1 | 2026-03-10 | 2",
        "V1 | P1 | 2026-04-07 | 2",
    )
    rows = (BASIS, PEOPLE, placement, scheme(cuts="ja"), shifts)
    assert only("V-GELD-04", *rows) == ["W Uren!D3", "W Uren!D4"]
    assert messages("V-GELD-04", *rows)[0].startswith("Het uurbedrag € 6,00 is hoger dan de norm € 5,75")


# V-GELD-05


def test_ninety_percent_of_the_month_and_below_it():
    assert of_limits(fixed("2026-03", "198")) == ["V-GELD-05 W Onkosten!D2"]
    assert of_limits(fixed("2026-03", "197.99")) == []
    assert messages("V-GELD-05", *book(fixed("2026-03", "219.99"))) == ["Ann Jansen zit op 99% van het maandmaximum."]


def test_of_several_months_near_the_cap_the_last_is_told():
    rows = [fixed("2026-02", "200"), fixed("2026-04", "210"), fixed("2026-03", "220"), fixed("2026-05", "221")]
    assert of_limits(*rows) == ["V-GELD-02 F Onkosten!D5", "V-GELD-05 W Onkosten!D3"]


def test_near_the_year_and_not_beside_a_year_that_is_over():
    assert messages("V-GELD-05", *book(*year_of("165"))) == ["Ann Jansen zit op 90% van het jaarmaximum."]
    assert of_limits(*year_of("164.99")) == []


# V-GELD-12


def test_money_from_elsewhere_is_told_once_a_year_with_the_sum():
    header = f"{HEADER} | andere_organisatie"
    rows = book(
        fixed("2026-03", "50") + " | nee",
        fixed("2026-03", "60") + " | ja",
        fixed("2026-04", "40") + " | ja",
        header=header,
    )
    assert only("V-GELD-12", *rows) == ["W Onkosten!D4"]
    assert messages("V-GELD-12", *rows) == ["Ook elders ontvangt Ann Jansen een vergoeding; samen € 150,00."]
    assert only("V-GELD-12", *book(fixed("2026-03", "60") + " | ja", header=header)) == []


@pytest.mark.parametrize(
    ("per_month", "per_year", "year", "told"),
    [("10", "", "2026", ["W Vrijwilligers!D2"]), ("", "300", "2026", ["W Vrijwilligers!E2"]), ("0", "", "2026", []), ("10", "", "2025", []), ("", "", "", [])],
)  # fmt: skip
def test_a_declaration_of_this_year(per_month, per_year, year, told):
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | elders_per_maand | elders_per_jaar | elders_jaar",
        f"V1 | Jansen | 2011-01-01 | {per_month} | {per_year} | {year}",
    )  # fmt: skip
    assert only("V-GELD-12", BASIS, people, sheet("Onkosten", HEADER, fixed("2026-03", "50"))) == told


def test_nothing_is_said_of_a_sum_that_cannot_be_read():
    header = f"{HEADER} | andere_organisatie"
    rows = [fixed("2026-03", "50") + " | nee", fixed("2026-03", "60") + " | ja", fixed("2026-04", '"12..5"') + " | nee"]
    assert only("V-GELD-12", *book(*rows, header=header)) == []


# V-GELD-20


def test_a_year_without_a_figure_is_told_once_per_volunteer_at_the_first_fixed_fee():
    rows = book(
        costs("2027-01", "9"),
        fixed("2027-03", "50"),
        fixed("2027-02", "50"),
        gift("2027-01", "5", person="V2"),
        costs("2028-01", "9"),
    )
    assert only("V-GELD-20", *rows) == ["I Onkosten!D4", "I Onkosten!D5"]
    assert messages("V-GELD-20", *rows)[0] == "Voor 2027 is geen maximum bekend; de uitkomst is onbekend."


def test_an_own_maximum_makes_a_year_known():
    own = sheet(
        "Regelingen",
        "regeling_id | naam | soort | geldig_van | max_per_maand | max_per_jaar | bron",
        "E | Eigen | fiscaal maximum | 2027-01-01 | 200 | 2000 | Besluit",
    )
    assert only("V-GELD-20", *book(fixed("2027-03", "50")), own) == []


# V-GELD-22


@pytest.mark.parametrize("status", ["ingediend", "akkoord"])
def test_t21_the_first_fixed_fee_is_announced_before_it_is_paid(status):
    rows = book(costs("2026-03", "300"), fixed("2026-11", "50", status=status))
    assert only("V-GELD-22", *rows) == ["W Onkosten!D3"]
    assert messages("V-GELD-22", *rows) == [
        "Door deze vergoeding tellen ook de aangetoonde kosten van maart mee; samen € 300,00, grens € 220,00 per maand."
    ]
    assert related("V-GELD-22", *rows) == [["Onkosten!D2"]]
    assert blocked("V-GELD-22", *rows) == {()}


def test_once_it_is_paid_the_month_is_over_and_nothing_is_announced():
    assert of_limits(costs("2026-03", "300"), fixed("2026-11", "50")) == ["V-GELD-02 F Onkosten!D2"]
    header = f"{HEADER} | betaald_op"
    paid = book(
        costs("2026-03", "300") + " |", fixed("2026-11", "50", status="akkoord") + " | 2026-12-20", header=header
    )
    assert only("V-GELD-22", *paid) == []


def test_a_gift_and_the_cap_of_the_year_are_announced_too():
    months = [costs(f"2026-{month:02d}", "219") for month in range(1, 12)]
    (message,) = messages("V-GELD-22", *book(*months, gift("2026-12", "25", status="ingediend")))
    assert (
        "kosten van januari, februari, maart, april, mei, juni, juli, augustus, september, oktober en november mee"
        in message
    )
    assert message.endswith("samen € 2.434,00, grens € 2.200,00 per jaar.")


def test_only_the_first_of_the_waiting_ones_is_told():
    rows = book(
        costs("2026-03", "300"), fixed("2026-11", "50", status="ingediend"), fixed("2026-10", "50", status="akkoord")
    )
    assert only("V-GELD-22", *rows) == ["W Onkosten!D4"]


@pytest.mark.parametrize(
    "rows",
    [
        [costs("2026-03", "220"), fixed("2026-11", "50", status="ingediend")],
        [costs("2026-03", "300", status="afgewezen"), fixed("2026-11", "50", status="ingediend")],
        [costs("2026-03", "300"), fixed("2026-11", "50", status="afgewezen")],
        [costs("2026-03", "300"), fixed("2026-11", "50", person="V2", status="ingediend")],
        [costs("2025-03", "300"), fixed("2026-11", "50", status="ingediend")],
        [costs("2026-11", "20"), fixed("2026-11", "230", status="ingediend")],
    ],
)  # fmt: skip
def test_what_is_not_announced(rows):
    assert only("V-GELD-22", *book(*rows)) == []


def test_money_from_elsewhere_started_the_test_already():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | elders_per_maand | elders_jaar",
        "V1 | Jansen | 2011-01-01 | 10 | 2026",
    )
    rows = sheet("Onkosten", HEADER, costs("2026-03", "300"), fixed("2026-11", "50", status="ingediend"))
    assert only("V-GELD-22", BASIS, people, rows) == []
