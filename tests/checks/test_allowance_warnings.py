"""V-GELD-04, 05, 12, 20 and 22: what is warned of beside a limit that is passed, clause by clause."""

from __future__ import annotations

import pytest

from tests.checks.claim_rows import (
    BASIS,
    HEADER,
    PEOPLE,
    blocked,
    book,
    costs,
    fixed,
    gift,
    of_limits,
    related,
    scheme,
    year_of,
)
from tests.checks.small_workbooks import found, messages, only, sheet

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
