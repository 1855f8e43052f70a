"""The figures of domain/allowances.md section 1, read once more from the document and compared."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise

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

AGES = {  # year: adult from this age on 1 January, on 31 December, certainty
    **dict.fromkeys(range(2011, 2014), (23, 23, "unverified")),
    **dict.fromkeys(range(2014, 2017), (23, 23, "law")),
    2017: (23, 22, "unverified"),
    **dict.fromkeys(range(2018, 2021), (22, 22, "third party")),
    **dict.fromkeys((2021, 2022), (21, 21, "third party")),
    **dict.fromkeys((2023, 2024), (21, 21, "official")),
    **dict.fromkeys((2025, 2026), (21, 21, "third party")),
}

WELFARE = [  # from, to, month, year, certainty
    ((2011, 1, 1), (2017, 3, 31), 95, 764, "law"),
    ((2017, 4, 1), (2018, 12, 31), 150, 1500, "official"),
    ((2019, 1, 1), (2020, 12, 31), 170, 1700, "official"),
    ((2021, 1, 1), (2022, 12, 31), 180, 1800, "official"),
    ((2023, 1, 1), (2023, 12, 31), 190, 1900, "official"),
    ((2024, 1, 1), (2025, 12, 31), 210, 2100, "official"),
    ((2026, 1, 1), (2026, 12, 31), 220, 2200, "unverified"),
]

WELFARE_AGE = [  # from, to, exempt from this age on, certainty
    ((2011, 1, 1), (2020, 10, 31), 27, "law"),
    ((2020, 11, 1), (2021, 6, 30), 0, "official"),
    ((2021, 7, 1), (2026, 12, 31), 27, "law"),
]

UWV = [  # name, from, to, value; the document gives no label, so nobody confirmed it
    ("uwv_permission_before_start", (2011, 1, 1), (2026, 12, 31), 1),
    ("uwv_hour_norm_applies", (2011, 1, 1), (2018, 12, 31), 1),
    ("uwv_hour_norm_applies", (2019, 1, 1), (2026, 12, 31), 0),
    ("uwv_duty_to_report", (2011, 1, 1), (2026, 12, 31), 1),
    ("uwv_declaration_years", (2011, 1, 1), (2026, 12, 31), 3),
]

KILOMETRES = [  # from, to, euro, certainty
    ((2011, 1, 1), (2022, 12, 31), "0.19", "third party"),
    ((2023, 1, 1), (2023, 12, 31), "0.21", "third party"),
    ((2024, 1, 1), (2024, 12, 31), "0.23", "third party"),
    ((2025, 1, 1), (2026, 12, 31), "0.23", "unverified"),
]

REFERENCES = {  # what every reference of the figure must name
    "tax_month_cap": "art. 2 lid 6 en 7", "tax_year_cap": "art. 2 lid 6 en 7", "hour_norm_adult": "Belastingdienst",
    "hour_norm_younger": "Belastingdienst", "hour_norm_adult_age": "Belastingdienst",
    "welfare_month_cap": "art. 31 lid 2 onder k", "welfare_year_cap": "art. 31 lid 2 onder k",
    "welfare_trajectory_month_cap": "art. 31 lid 2 onder k", "welfare_trajectory_year_cap": "art. 31 lid 2 onder k",
    "welfare_age_limit": "gemeente", "uwv_permission_before_start": "UWV", "uwv_hour_norm_applies": "UWV",
    "uwv_duty_to_report": "UWV", "uwv_declaration_years": "UWV", "kilometre_rate": "werknemers",
}  # fmt: skip


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


@pytest.mark.parametrize("year", AGES)
def test_the_age_of_an_adult_carries_its_own_certainty(year):
    first, last = on("hour_norm_adult_age", year), on("hour_norm_adult_age", year, 12, 31)
    assert (first.value, last.value, first.certainty) == AGES[year]
    assert first.certainty == last.certainty


def test_the_day_of_the_switch_in_2017_is_unverified_and_2020_tells_of_the_other_source():
    assert {on("hour_norm_adult_age", 2017, month).certainty for month in (1, 12)} == {Certainty.UNVERIFIED}
    assert "21" in on("hour_norm_adult_age", 2020).note


@pytest.mark.parametrize("name", sorted(figures().parameters))
def test_every_figure_names_its_source_is_confirmed_to_2026_and_is_not_carried_into_2027(name):
    assert on(name, 2027) is None
    assert on(name, 2010, 12, 31) is None
    assert figures().parameters[name].confirmed_until == dt.date(2026, 12, 31)
    history = figures().history(name)
    assert {figure.confirmed_until for figure in history} == {dt.date(2026, 12, 31)}
    if name != "welfare_age_limit":
        assert all(REFERENCES[name] in figure.reference for figure in history)


@pytest.mark.parametrize("name", sorted(figures().parameters))
def test_the_history_of_a_figure_has_no_gap(name):
    history = figures().history(name)
    assert history[0].valid_from == dt.date(2011, 1, 1)
    for before, after in pairwise(history):
        assert after.valid_from == before.valid_to + dt.timedelta(days=1)


def first_and_last(line):
    return [dt.date(*line[0]), dt.date(*line[1])]


@pytest.mark.parametrize("line", WELFARE, ids=str)
def test_welfare_caps(line):
    for day in first_and_last(line):
        month, year = figures().at("welfare_month_cap", day), figures().at("welfare_year_cap", day)
        assert (euros(month), euros(year), month.certainty, year.certainty) == (*line[2:], line[4])
        if day >= dt.date(2017, 4, 1):  # art. 7a: the caps of the tax rule of that year
            assert (month.value, year.value) == (
                on("tax_month_cap", day.year).value,
                on("tax_year_cap", day.year).value,
            )
            assert "art. 7a" in month.reference and "art. 7a" in year.reference


def test_welfare_caps_in_a_trajectory_hold_until_april_2017():
    for day in (dt.date(2011, 1, 1), dt.date(2017, 3, 31)):
        month = figures().at("welfare_trajectory_month_cap", day)
        year = figures().at("welfare_trajectory_year_cap", day)
        assert (euros(month), euros(year), month.certainty, year.certainty) == (150, 1500, "law", "law")
    assert on("welfare_trajectory_month_cap", 2017, 4) is on("welfare_trajectory_year_cap", 2017, 4) is None


@pytest.mark.parametrize("line", WELFARE_AGE, ids=str)
def test_the_age_limit_of_27_is_lifted_from_november_2020_to_june_2021(line):
    for day in first_and_last(line):
        figure = figures().at("welfare_age_limit", day)
        assert (figure.value, figure.certainty) == line[2:]
    assert "gemeente" in on("welfare_age_limit", 2021).reference
    assert "2027" in on("welfare_age_limit", 2026).note


@pytest.mark.parametrize("line", UWV, ids=str)
def test_uwv(line):
    for day in first_and_last(line[1:]):
        figure = figures().at(line[0], day)
        assert (figure.value, figure.certainty) == (line[3], Certainty.UNVERIFIED)


@pytest.mark.parametrize("line", KILOMETRES, ids=str)
def test_kilometres(line):
    for day in first_and_last(line):
        figure = figures().at("kilometre_rate", day)
        assert (euros(figure), figure.certainty) == (Decimal(line[2]), line[3])
        assert "Geen grens" in figure.note


def test_sources_that_are_named_in_the_document():
    assert all(
        "36337" in on(name, year).reference
        for name in ("hour_norm_adult", "hour_norm_younger")
        for year in (2014, 2016)
    )
    for name in ("hour_norm_adult", "hour_norm_younger", "hour_norm_adult_age"):
        assert all(page in on(name, 2026).reference for page in ("hlb-nannen.nl", "wearoosendaal.nl"))
    assert "21 februari 2026" in on("tax_month_cap", 2026).note and "21 februari 2026" in on("tax_year_cap", 2026).note
