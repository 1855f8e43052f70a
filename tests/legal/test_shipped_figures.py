"""The figures of domain/allowances.md section 1, read once more from the document and compared."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from vzv_sheets.legal.figures import Certainty, Unit
from vzv_sheets.legal.shipped import figures

TAX_CAPS = {  # year: month, year, certainty
    **dict.fromkeys(range(2011, 2019), (150, 1500, "law")),
    2019: (170, 1700, "law"), 2020: (170, 1700, "law"), 2021: (180, 1800, "law"), 2022: (180, 1800, "official"),
    2023: (190, 1900, "law"), 2024: (210, 2100, "law"), 2025: (210, 2100, "law"), 2026: (220, 2200, "law"),
}  # fmt: skip

HOURS = {  # year: adult, younger, certainty
    **dict.fromkeys(range(2011, 2014), ("4.50", "2.50", "unverified")),
    **dict.fromkeys(range(2014, 2017), ("4.50", "2.50", "law")),
    **dict.fromkeys((2017, 2018), ("4.50", "2.50", "third party")),
    **dict.fromkeys(range(2019, 2023), ("5.00", "2.75", "third party")),
    2023: ("5.00", "2.75", "official"), 2024: ("5.50", "3.25", "official"), 2025: ("5.60", "3.30", "third party"),
    2026: ("5.75", "3.40", "third party"),
}  # fmt: skip

AGES = {
    **dict.fromkeys(range(2011, 2017), (23, 23)),
    2017: (23, 22),
    **dict.fromkeys(range(2018, 2021), (22, 22)),
    **dict.fromkeys(range(2021, 2027), (21, 21)),
}


def on(name, year, month=1, day=1):
    return figures().at(name, dt.date(year, month, day))


def euros(figure):
    assert figure.unit is Unit.EURO
    return Decimal(figure.value) / 100


@pytest.mark.parametrize("year", TAX_CAPS)
def test_tax_caps_hold_from_the_first_to_the_last_day_and_the_year_is_ten_months(year):
    month, whole, certainty = TAX_CAPS[year]
    for day in (dt.date(year, 1, 1), dt.date(year, 12, 31)):
        month_cap, year_cap = figures().at("tax_month_cap", day), figures().at("tax_year_cap", day)
        assert (euros(month_cap), euros(year_cap)) == (month, whole)
        assert month_cap.value * 10 == year_cap.value
        assert month_cap.certainty == year_cap.certainty == certainty


@pytest.mark.parametrize("year", HOURS)
def test_hourly_norms_carry_their_own_certainty(year):
    adult, younger, certainty = HOURS[year]
    assert euros(on("hour_norm_adult", year)) == Decimal(adult)
    assert euros(on("hour_norm_younger", year, 12, 31)) == Decimal(younger)
    assert {on("hour_norm_adult", year).certainty, on("hour_norm_younger", year).certainty} == {certainty}
    assert (on("hour_norm_adult_age", year).value, on("hour_norm_adult_age", year, 12, 31).value) == AGES[year]


def test_the_day_of_the_switch_in_2017_is_unverified_and_2020_tells_of_the_other_source():
    assert {on("hour_norm_adult_age", 2017, month).certainty for month in (1, 12)} == {Certainty.UNVERIFIED}
    assert "21" in on("hour_norm_adult_age", 2020).note


@pytest.mark.parametrize("name", sorted(figures().parameters))
def test_no_figure_is_carried_into_2027(name):
    assert on(name, 2027) is None
    assert all(figure.reference and figure.confirmed_until for figure in figures().history(name))


def test_welfare_caps_are_the_tax_caps_from_april_2017_on():
    for year in range(2018, 2027):
        assert on("welfare_month_cap", year).value == on("tax_month_cap", year).value
        assert on("welfare_year_cap", year).value == on("tax_year_cap", year).value
    before, after = dt.date(2017, 3, 31), dt.date(2017, 4, 1)
    assert [figures().at("welfare_month_cap", day).value for day in (before, after)] == [9500, 15000]
    assert [figures().at("welfare_year_cap", day).value for day in (before, after)] == [76400, 150000]
    assert figures().at("welfare_trajectory_month_cap", before).value == 15000
    assert figures().at("welfare_trajectory_month_cap", after) is None
    assert on("welfare_month_cap", 2017, 4).certainty is Certainty.OFFICIAL
    assert on("welfare_month_cap", 2026).certainty is Certainty.UNVERIFIED


def test_the_age_limit_of_27_is_lifted_from_november_2020_to_june_2021():
    days = (dt.date(2020, 10, 31), dt.date(2020, 11, 1), dt.date(2021, 6, 30), dt.date(2021, 7, 1))
    assert [figures().at("welfare_age_limit", day).value for day in days] == [27, 0, 0, 27]
    assert figures().at("welfare_age_limit", days[1]).certainty is Certainty.OFFICIAL


def test_uwv_drops_the_hourly_norm_from_2019_on():
    assert (on("uwv_hour_norm_applies", 2018, 12, 31).value, on("uwv_hour_norm_applies", 2019).value) == (1, 0)
    assert on("uwv_declaration_years", 2026).value == 3


def test_kilometres_of_2025_and_2026_are_unverified():
    assert [euros(on("kilometre_rate", year)) for year in (2022, 2023, 2024)] == [
        Decimal("0.19"), Decimal("0.21"), Decimal("0.23"),
    ]  # fmt: skip
    assert on("kilometre_rate", 2026).certainty is Certainty.UNVERIFIED
