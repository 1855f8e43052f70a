"""Sheet Uren with a row per volunteer and a column per month or week: the same table as one row per day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, findings, found, hours, messages, only, records, sheet
from tests.checks.small_workbooks import settings as setting_rows
from vzv_sheets.records.record_set import Period
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.days import day_of

MONTHS = ("januari", "feb", "Mrt.", "APRIL", "mei", "juni", "juli", "aug", "sept", "okt", "nov", "december")


def per_month(*sheets, **reading):
    """Minutes by volunteer and (year, month of the first day)."""
    read = records(*sheets, **reading)
    work, people = shifts(read), read.table("Vrijwilligers")
    total = defaultdict(int)
    for index in range(len(work)):
        day = day_of(work.day[index])
        total[people.identifier(int(work.volunteer[index])), (day.year, day.month)] += int(work.minutes[index])
    return {key: minutes for key, minutes in total.items() if minutes}


def spans(*sheets, **reading):
    table = records(*sheets, **reading).table("Uren")
    days = [
        (day_of(table["datum"].value(index)), day_of(table["einddatum"].value(index))) for index in range(len(table))
    ]
    return [
        (first.isoformat(), last.isoformat(), table["uren"].value(index)) for index, (first, last) in enumerate(days)
    ]


@settings(max_examples=25, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["V1", "V2"]), st.integers(1, 12)),
        st.lists(st.integers(1, 40), min_size=1, max_size=4), max_size=10,
    )
)  # fmt: skip
def test_both_variants_give_the_same_sum_per_volunteer_and_month(quarters):
    daily = [
        f"{person} | 2026-{month:02d}-{day:02d} | {amount / 4}"
        for (person, month), amounts in quarters.items()
        for day, amount in enumerate(amounts, start=1)
    ]
    totals = {key: sum(amounts) / 4 for key, amounts in quarters.items()}
    rows = [
        f"{person} | " + " | ".join(str(totals.get((person, month), "")) for month in range(1, 13))
        for person in ("V1", "V2")
    ]
    narrow = per_month(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", *daily))
    wide = per_month(VOLUNTEERS, hours("vrijwilliger_id | " + " | ".join(MONTHS), *rows))
    assert wide == narrow
    assert sum(wide.values()) == sum(sum(amounts) for amounts in quarters.values()) * 15


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("mrt", "2026-03-01", "2026-03-31"), ("Maart", "2026-03-01", "2026-03-31"), ("mrt 2025", "2025-03-01", "2025-03-31"),
        ("mrt-25", "2025-03-01", "2025-03-31"), ("2025-03", "2025-03-01", "2025-03-31"), ("03-2025", "2025-03-01", "2025-03-31"),
        ("01-03-2025", "2025-03-01", "2025-03-31"), ("feb 2024", "2024-02-01", "2024-02-29"),
        ("wk 1", "2025-12-29", "2026-01-04"), ("Week 7", "2026-02-09", "2026-02-15"), ("w53", "2026-12-28", "2027-01-03"),
        ("week 1 2025", "2024-12-30", "2025-01-05"), ("2025-W02", "2025-01-06", "2025-01-12"),
    ],
)  # fmt: skip
def test_a_header_that_names_a_month_or_an_iso_week(header, first, last):
    assert spans(VOLUNTEERS, hours(f"vrijwilliger_id | {header}", "V1 | 2:30")) == [(first, last, 150)]


def test_bare_numbers_are_weeks_when_they_cannot_be_days_or_months():
    weeks = " | ".join(map(str, range(1, 53)))
    row = "V1 | " + " | ".join("1" for _ in range(52))
    assert len(spans(VOLUNTEERS, hours(f"vrijwilliger_id | {weeks}", row))) == 52
    assert only("V-ALG-02", VOLUNTEERS, hours("vrijwilliger_id | 1 | 2 | 3", "V1 | 1 | 1 | 1")) == [
        "F Uren!A1",
        "F Uren!A1",
    ]
    labelled = sheet("Uren", "Weeknummer | | |", "| | |", "vrijwilliger_id | 1 | 2", "V1 | 1 | 1")
    assert [first for first, _, _ in spans(VOLUNTEERS, labelled)] == ["2025-12-29", "2026-01-05"]


@pytest.mark.parametrize(
    "headers",
    ["jan | feb | jan", "jan | wk 1", "2026-01-01 | 2026-01-02", "week 60", "jan | januari 2026 | 15-02-2026"],
)
def test_headers_that_can_be_read_in_two_ways_are_not_read(headers):
    row = "V1" + " | 1" * (headers.count("|") + 1)
    assert "F Uren!A1" in only("V-ALG-02", VOLUNTEERS, hours(f"vrijwilliger_id | {headers}", row))


def test_without_a_year_the_report_period_of_the_file_tells_it():
    school_year = setting_rows("verslagperiode_van | 2025-09-01", "verslagperiode_tot | 2026-08-31")
    worked = hours("vrijwilliger_id | sep | dec | jan | aug", "V1 | 1 | 2 | 3 | 4")
    other = Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert [first for first, _, _ in spans(school_year, VOLUNTEERS, worked)] == [
        "2025-09-01",
        "2025-12-01",
        "2026-01-01",
        "2026-08-01",
    ]
    assert spans(school_year, VOLUNTEERS, worked, period=other) == spans(school_year, VOLUNTEERS, worked)
    assert next(first for first, _, _ in spans(VOLUNTEERS, worked, period=other)) == "2024-09-01"


def test_titles_totals_and_columns_of_their_own_stay_out():
    worked = sheet(
        "Uren @B2", "Uren van 2026 | | | | |", "| | | | |",
        "naam | vrijwilliger_id | jan | feb | totaal | uren", "Ann | V1 | 3 | 4 | 7 | 7", "Bo | V2 | | | 0 | 0", "naam | vrijwilliger_id | jan | feb | totaal | uren",
    )  # fmt: skip
    assert found(VOLUNTEERS, worked) == ["V-ALG-07 F Uren!C7"]
    assert [minutes for _, _, minutes in spans(VOLUNTEERS, worked)] == [180, 240]


def test_findings_point_at_the_true_cell():
    header = "vrijwilliger_id | plaatsing_id | jan | feb | mrt | jul"
    rows = ["V1 | P1 | -1 | ca. 3 | #N/B |", "V9 | P2 | 1 | 2 | | 3", "| | 4 | 5 | |"]
    assert found(VOLUNTEERS, PLACEMENTS, hours(header, *rows)) == [
        "V-ALG-03 F Uren!A4", "V-ALG-05 F Uren!A3", "V-ALG-07 F Uren!D2", "V-ALG-08 F Uren!E2",
        "V-DAT-02 F Uren!F3", "V-UUR-01 F Uren!C2",
    ]  # fmt: skip
    related = [
        cells
        for group in findings(
            VOLUNTEERS, PLACEMENTS, hours("activiteit | vrijwilliger_id | jan", "a | V1 | 2", "b | V1 | 2")
        ).groups
        for cells in group.related
    ]
    assert related == [("Uren!C2",)]


def test_a_zero_is_no_hours_and_no_sign_of_life():
    worked = hours("vrijwilliger_id | jan | jun | jul", "V1 | 2 | 0 | 0", "V2 | 2 | 0 | 0")
    assert found(VOLUNTEERS, worked) == []
    assert only("V-ALG-09", setting_rows("dagen_zonder_contact | 60"), VOLUNTEERS, worked) == [
        "W Vrijwilligers!A2",
        "W Vrijwilligers!A3",
    ]


def test_a_month_may_be_as_long_as_its_days():
    assert found(VOLUNTEERS, hours("vrijwilliger_id | feb", "V1 | 672", "V2 | 0")) == []
    assert found(VOLUNTEERS, hours("vrijwilliger_id | feb", "V1 | 673")) == ["V-UUR-01 F Uren!B2"]
    assert messages("V-UUR-01", VOLUNTEERS, hours("vrijwilliger_id | feb", "V1 | 673")) == [
        "673 uur op 01-02-2026 t/m 28-02-2026 kan niet kloppen."
    ]
    assert found(VOLUNTEERS, hours("vrijwilliger_id | wk 6", "V1 | 168", "V2 | 168.5")) == ["V-UUR-01 F Uren!B3"]
    assert found(VOLUNTEERS, hours("vrijwilliger_id | feb", "V1 | 400", "V1 | 300")) == ["V-UUR-01 F Uren!B2"]


def test_a_month_is_outside_a_placement_when_all_its_days_are():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | eind_gepland | reden_einde",
        "P1 | V1 | C1 | 2026-02-20 | 2026-04-05 | | anders", "P2 | V2 | C2 | 2026-02-20 | | 2026-04-05 |",
    )  # fmt: skip
    header = "vrijwilliger_id | jan | feb | mrt | apr | mei"
    assert found(VOLUNTEERS, placed, hours(header, "V1 | 1 | 2 | 3 | 4 | 5", "V2 | 1 | 2 | 3 | 4 | 5")) == [
        "V-UUR-02 F Uren!B2", "V-UUR-02 F Uren!B3", "V-UUR-02 F Uren!F2", "V-UUR-02 W Uren!F3",
    ]  # fmt: skip


def test_a_running_month_is_a_sign_of_life_up_to_today():
    asked = setting_rows("dagen_zonder_contact | 10")
    assert only("V-ALG-09", asked, VOLUNTEERS, hours("vrijwilliger_id | mei | jun", "V1 | | 3", "V2 | 3 |")) == [
        "W Vrijwilligers!A3"
    ]


def test_with_a_column_for_the_day_months_are_columns_of_their_own():
    assert spans_of_days(hours("vrijwilliger_id | datum | uren | jan", "V1 | 2026-02-03 | 2 | 99")) == [
        ("2026-02-03", 120)
    ]


def spans_of_days(worked):
    table = records(VOLUNTEERS, worked).table("Uren")
    return [
        (day_of(table["datum"].value(index)).isoformat(), table["uren"].value(index)) for index in range(len(table))
    ]
