"""Family V-UUR, every clause of its rows in domain/rules.md."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import (
    PLACEMENTS,
    VOLUNTEERS,
    findings,
    found,
    hours,
    messages,
    only,
    records,
    settings,
    sheet,
)
from vzv_sheets.checks.hours.shifts_in_order import certain_doubles

DAILY = "vrijwilliger_id | plaatsing_id | datum | begin | eind | uren"
HOST_FAMILY = (
    sheet("Programmas", "programma_id | naam | soort", "G | Gastgezinnen | gastgezin", "B | Buurt | buurt"),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
        "P1 | V1 | G | C1 | 2025-01-01", "P2 | V2 | B | C2 | 2025-01-01",
    ),
)  # fmt: skip


def in_hours(header, *rows, extra=(VOLUNTEERS, PLACEMENTS)):
    return found(*extra, hours(header, *rows))


# V-UUR-01


def test_negative_hours_and_more_than_24_hours_are_errors_also_without_a_date():
    assert in_hours(
        "vrijwilliger_id | datum | uren",
        "V1 | 2026-02-03 | -2", "V1 | 2026-02-04 | 24", "V1 | 2026-02-05 | 24.5", "V1 | | -1",
    ) == ["V-ALG-03 F Uren!B5", "V-UUR-01 F Uren!C2", "V-UUR-01 F Uren!C4", "V-UUR-01 F Uren!C5", "V-UUR-01 W Uren!C3"]  # fmt: skip


def test_a_date_counts_over_all_rows_of_a_person_and_is_told_once():
    rows = ["V1 | P1 | 2026-02-03 | | | 9", "V1 | P1 | 2026-02-03 | | | 8", "V1 | P1 | 2026-02-03 | | | 7.5"]
    assert in_hours(DAILY, *rows) == ["V-UUR-01 F Uren!F2"]
    assert messages("V-UUR-01", VOLUNTEERS, PLACEMENTS, hours(DAILY, *rows)) == [
        "24,5 uur op 03-02-2026 kan niet kloppen."
    ]
    others = ["V2 | P2 | 2026-02-03 | | | 8", "V1 | P1 | 2026-02-04 | | | 8"]
    assert in_hours(DAILY, rows[0], *others) == []


def test_more_than_16_hours_on_a_date_is_a_warning():
    assert in_hours(DAILY, "V1 | P1 | 2026-02-03 | | | 16") == []
    assert in_hours(DAILY, "V1 | P1 | 2026-02-03 | | | 16.25") == ["V-UUR-01 W Uren!F2"]
    assert in_hours(DAILY, "V1 | P1 | 2026-02-03 | | | 10", "V1 | P1 | 2026-02-03 | | | 7") == ["V-UUR-01 W Uren!F2"]


def test_a_row_that_is_told_already_does_not_hide_or_add_to_a_day_that_is_too_long():
    assert in_hours(
        DAILY, "V1 | P1 | 2026-02-03 | | | 13", "V1 | P1 | 2026-02-03 | | | 12", "V1 | P1 | 2026-02-03 | | | 30",
    ) == ["V-UUR-01 F Uren!F2", "V-UUR-01 F Uren!F4"]  # fmt: skip
    twice = ["V1 | P1 | 2026-02-03 | 22:00 | 23:00 | 1"] * 2
    assert in_hours(DAILY, "V1 | P1 | 2026-02-03 | | | 23", *twice) == ["V-UUR-01 W Uren!F3", "V-UUR-03 F Uren!C4"]
    away = "V1 | P1 | 2026-02-03 | 12 | afgemeld"
    assert in_hours("vrijwilliger_id | plaatsing_id | datum | uren | aanwezigheid", "V1 | P1 | 2026-02-03 | 13 |", away) == [
        "V-UUR-05 F Uren!D3"
    ]  # fmt: skip


def test_the_hours_of_a_meeting_of_a_circle_count_for_each_of_its_members():
    rows = ["V1; V2 | 2026-02-03 | 10", "V2 | 2026-02-03 | 15"]
    assert in_hours("vrijwilliger_id | datum | uren", *rows, extra=(VOLUNTEERS,)) == ["V-UUR-01 F Uren!C3"]
    assert in_hours("vrijwilliger_id | datum | uren", "V1\\nV2 | 2026-02-03 | 25", extra=(VOLUNTEERS,)) == [
        "V-UUR-01 F Uren!C2"
    ]


def test_a_host_family_may_have_24_hours_for_each_day_of_the_stay():
    header = "vrijwilliger_id | plaatsing_id | datum | einddatum | uren"
    assert in_hours(
        header,
        "V1 | P1 | 2026-02-03 | 2026-02-05 | 48", "V1 | P1 | 2026-02-10 | 2026-02-12 | 49",
        "V1 | P1 | 2026-02-17 | | 24", "V2 | P2 | 2026-02-03 | 2026-02-05 | 30",
        extra=(VOLUNTEERS, *HOST_FAMILY),
    ) == ["V-UUR-01 F Uren!E3", "V-UUR-01 F Uren!E5"]  # fmt: skip


def test_a_weekend_with_a_host_family_is_as_long_as_its_times_say():
    header = "vrijwilliger_id | plaatsing_id | datum | einddatum | begin | eind | uren"
    assert in_hours(
        header,
        "V1 | P1 | 2026-02-06 | 2026-02-08 | 16:00 | 18:00 | 50", "V1 | P1 | 2026-02-13 | 2026-02-15 | | | 50",
        extra=(VOLUNTEERS, *HOST_FAMILY),
    ) == ["V-UUR-01 F Uren!G3"]  # fmt: skip


def test_a_stay_whose_first_day_cannot_be_read_is_told_by_that_alone():
    header = "vrijwilliger_id | plaatsing_id | datum | einddatum | begin | eind | uren"
    assert in_hours(
        header, "V1 | P1 | 31-02-2026 | 2026-03-01 | 18:00 | 14:00 | 44", extra=(VOLUNTEERS, *HOST_FAMILY)
    ) == ["V-ALG-07 F Uren!C2"]  # fmt: skip


@pytest.mark.parametrize("presence", ["aanwezig", "te laat", ""])
def test_zero_hours_of_who_was_there_is_a_warning(presence):
    header = "vrijwilliger_id | datum | uren | aanwezigheid"
    assert in_hours(header, f"V1 | 2026-02-03 | 0 | {presence}") == ["V-UUR-01 W Uren!C2"]
    assert in_hours(header, "V1 | 2026-02-03 | 0 | verlof", "V1 | 2026-02-04 | | ziek") == []


def test_zero_hours_say_which_presence_was_filled_in():
    rows = hours(
        "vrijwilliger_id | datum | uren | aanwezigheid", "V1 | 2026-02-03 | 0 | te laat", "V1 | 2026-02-04 | 0 | "
    )
    assert messages("V-UUR-01", VOLUNTEERS, rows) == [
        "Er staan 0 uren bij 'te laat' op 03-02-2026.", "Er staan 0 uren op 04-02-2026, zonder wat er gebeurde.",
    ]  # fmt: skip


def test_times_that_give_no_time_at_all_are_zero_hours():
    assert in_hours(DAILY, "V1 | P1 | 2026-02-03 | 10:00 | 10:00 |") == ["V-UUR-01 W Uren!F2"]


def test_half_days_count_for_the_hours_of_the_organisation():
    half_days = hours("vrijwilliger_id | datum | dagdelen", "V1 | 2026-02-03 | 4", "V1 | 2026-02-04 | 7")
    assert found(VOLUNTEERS, half_days) == ["V-UUR-01 F Uren!A3"]
    assert found(settings("uren_per_dagdeel | 3"), VOLUNTEERS, half_days) == ["V-UUR-01 W Uren!A3"]


# V-UUR-02

PERIODS = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland | verlengd_tot | eind_werkelijk",
    "P1 | V1 | C1 | 2026-01-10 | 2026-03-31 | | 2026-04-30", "P2 | V2 | C2 | 2026-01-10 | 2026-03-31 | 2026-04-30 |",
)  # fmt: skip
BY_PLACEMENT = "plaatsing_id | datum | uren"


def test_hours_lie_between_the_start_and_the_actual_end():
    rows = ["P1 | 2026-01-09 | 2", "P1 | 2026-01-10 | 2", "P1 | 2026-04-30 | 2", "P1 | 2026-05-01 | 2"]
    assert in_hours(BY_PLACEMENT, *rows, extra=(VOLUNTEERS, PERIODS)) == ["V-UUR-02 F Uren!B2", "V-UUR-02 F Uren!B5"]
    assert messages("V-UUR-02", VOLUNTEERS, PERIODS, hours(BY_PLACEMENT, rows[3])) == [
        "De datum 01-05-2026 valt buiten de plaatsing (10-01-2026–30-04-2026)."
    ]


def test_after_the_planned_end_or_its_extension_is_a_warning():
    rows = ["P2 | 2026-01-09 | 2", "P2 | 2026-04-01 | 2", "P2 | 2026-04-30 | 2", "P2 | 2026-05-01 | 2"]
    assert in_hours(BY_PLACEMENT, *rows, extra=(VOLUNTEERS, PERIODS)) == ["V-UUR-02 F Uren!B2", "V-UUR-02 W Uren!B5"]


def test_hours_of_a_volunteer_alone_belong_to_the_only_or_the_only_running_placement():
    header = "vrijwilliger_id | datum | uren"
    assert in_hours(header, "V1 | 2026-01-09 | 2", extra=(VOLUNTEERS, PERIODS)) == ["V-UUR-02 F Uren!B2"]
    two = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland | status",
        "P1 | V1 | C1 | 2026-01-01 | 2026-02-28 | ", "P2 | V1 | C2 | 2026-05-01 | | ", "P3 | V1 | C3 | 2026-01-01 | | niet gestart",
    )  # fmt: skip
    rows = ["V1 | 2026-03-01 | 2", "V1 | 2026-05-02 | 2"]
    assert in_hours(header, *rows, extra=(VOLUNTEERS, two)) == ["V-UUR-02 W Uren!B2"]


def test_a_start_that_cannot_be_read_silences_the_rule():
    odd = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | eind maart")
    assert in_hours(BY_PLACEMENT, "P1 | 2020-01-09 | 2", extra=(VOLUNTEERS, odd)) == ["V-ALG-07 F Plaatsingen!D2"]


def test_hours_of_a_placement_that_is_not_there_are_told_by_their_own_rule():
    one = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "P1 | V1 | C1 | 2026-01-01")
    assert in_hours(BY_PLACEMENT, "P9 | 2020-01-09 | 2", extra=(VOLUNTEERS, one)) == ["V-ALG-05 F Uren!A2"]


# V-UUR-03


def test_rows_that_are_equal_with_times_are_certainly_double_and_the_second_is_not_counted():
    rows = ["V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2"] * 3
    assert in_hours(DAILY, *rows) == ["V-UUR-03 F Uren!C3", "V-UUR-03 F Uren!C4"]
    assert certain_doubles(records(VOLUNTEERS, PLACEMENTS, hours(DAILY, *rows))).tolist() == [1, 2]


def test_rows_that_are_equal_without_times_may_be_double_and_count():
    rows = ["V1 | P1 | 2026-02-03 | | | 2"] * 2
    assert in_hours(DAILY, *rows) == ["V-UUR-03 W Uren!C3"]
    assert certain_doubles(records(VOLUNTEERS, PLACEMENTS, hours(DAILY, *rows))).tolist() == []
    assert messages("V-UUR-03", VOLUNTEERS, PLACEMENTS, hours(DAILY, *rows)) == [
        "Deze uren lijken dubbel (rij 2 en 3)."
    ]


@pytest.mark.parametrize(
    "other",
    [
        "V2 | P2 | 2026-02-03 | | | 2", "V1 | P1 | 2026-02-04 | | | 2", "V1 | P1 | 2026-02-03 | | | 2.5",
        "V1 | P3 | 2026-02-03 | | | 2",
    ],
)  # fmt: skip
def test_another_volunteer_date_placement_or_number_of_hours_is_not_double(other):
    placed = PLACEMENTS + "\n| P3 | V1 | C3 | 2025-01-01 |"
    assert only("V-UUR-03", VOLUNTEERS, placed, hours(DAILY, "V1 | P1 | 2026-02-03 | | | 2", other)) == []


def test_doubles_are_found_with_other_rows_of_the_day_between_them():
    placed = PLACEMENTS + "\n| P3 | V1 | C3 | 2025-01-01 |"
    between = ["V1 | P1 | 2026-02-03 | | | 2", "V1 | P3 | 2026-02-03 | | | 2", "V1 | P1 | 2026-02-03 | | | 2"]
    assert in_hours(DAILY, *between, extra=(VOLUNTEERS, placed)) == ["V-UUR-03 W Uren!C4"]
    timed = "vrijwilliger_id | datum | begin | eind | pauze | uren"
    rows = ["V1 | 2026-02-03 | 10:00 | 12:00 | | 2", "V1 | 2026-02-03 | 10:00 | 13:00 | 1 | 2"]
    assert only("V-UUR-03", VOLUNTEERS, hours(timed, rows[0], rows[1], rows[0])) == ["F Uren!B4"]


def test_the_placement_that_is_left_out_and_the_id_in_another_case_are_the_same():
    rows = ["V1 | P1 | 2026-02-03 | | | 2", "v1 Jansen, Ann | | 3-2-2026 | | | 2:00"]
    assert in_hours(DAILY, *rows) == ["V-UUR-03 W Uren!C3"]


# V-UUR-04


def test_times_may_differ_a_quarter_of_an_hour_with_a_warning():
    rows = [
        "V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | P1 | 2026-02-04 | 10:00 | 12:15 | 2",
        "V1 | P1 | 2026-02-05 | 10:00 | 12:16 | 2", "V1 | P1 | 2026-02-06 | 10:00 | 12:20 | 2.33",
    ]  # fmt: skip
    assert in_hours(DAILY, *rows) == ["V-UUR-04 F Uren!F4", "V-UUR-04 W Uren!F3"]


def test_the_break_is_hours_or_below_its_own_header_minutes():
    rows = ["V1 | 2026-02-03 | 10:00 | 13:00 | {} | 2.5"]
    for header, pause in (
        ("pauze", "0.5"),
        ("pauze", "0:30"),
        ("pauze", "30 min"),
        ("pauze_min", "30"),
        ("Pauze (min)", "30"),
    ):
        assert in_hours(f"vrijwilliger_id | datum | begin | eind | {header} | uren", rows[0].format(pause)) == []
    header = "vrijwilliger_id | datum | begin | eind | pauze | uren"
    for minutes_by_habit in ("30", '"30"'):
        assert in_hours(header, rows[0].format(minutes_by_habit)) == ["V-ALG-07 F Uren!E2"]
    assert in_hours(header, rows[0].format("half uur")) == ["V-ALG-07 F Uren!E2"]


def test_an_end_before_its_begin_is_the_next_day_when_that_gives_the_hours():
    rows = ["V1 | P1 | 2026-02-03 | 22:00 | 02:00 | {}"]
    assert in_hours(DAILY, rows[0].format("4")) == ["V-UUR-04 W Uren!F2"]
    assert in_hours(DAILY, rows[0].format("3.9")) == ["V-UUR-04 F Uren!F2"]
    assert in_hours(DAILY, rows[0].format("")) == ["V-UUR-04 F Uren!F2"]
    header = "vrijwilliger_id | datum | einddatum | begin | eind | uren"
    assert in_hours(header, "V1 | 2026-02-03 | 2026-02-04 | 22:00 | 02:00 | 4") == []
    assert in_hours(header, "V1 | 2026-02-03 | 2026-02-03 | 22:00 | 02:00 | 4") == ["V-UUR-04 F Uren!F2"]


def test_an_end_before_its_begin_is_told_once_and_in_its_own_words():
    rows = ["V1 | P1 | 2026-02-03 | 12:00 | 10:00 | {}", "V1 | P1 | 2026-02-04 | 09:00 | 11:00 | 2"]
    for filled_in in ("", "2"):
        assert in_hours(DAILY, rows[0].format(filled_in), rows[1]) == ["V-UUR-04 F Uren!F2"]
    assert messages("V-UUR-04", VOLUNTEERS, PLACEMENTS, hours(DAILY, rows[0].format(""))) == [
        "De eindtijd ligt vóór de begintijd."
    ]
    assert messages("V-UUR-04", VOLUNTEERS, PLACEMENTS, hours(DAILY, rows[0].format("2"))) == [
        "Begin- en eindtijd geven 22 uur, ingevuld is 2."
    ]


def test_a_value_of_hours_is_shown_as_it_is_typed():
    told = findings(VOLUNTEERS, PLACEMENTS, hours(DAILY, "V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2.27"))
    assert [list(group.values) for group in told.groups] == [["2,27"]]


def test_a_break_longer_than_the_shift_is_told_once():
    header = "vrijwilliger_id | datum | begin | eind | pauze | uren"
    row = "V1 | 2026-02-03 | 10:00 | 11:00 | 2 |"
    assert in_hours(header, row) == ["V-UUR-04 F Uren!F2"]
    assert messages("V-UUR-04", VOLUNTEERS, PLACEMENTS, hours(header, row)) == [
        "Begin- en eindtijd geven, na de pauze, minder dan 0 uur."
    ]


def test_the_planned_times_of_who_was_absent_are_not_compared():
    header = "vrijwilliger_id | datum | begin | eind | uren | aanwezigheid"
    assert (
        in_hours(header, "V1 | 2026-02-03 | 10:00 | 12:00 | 0 | afgemeld", "V1 | 2026-02-04 | 10:00 | 12:00 | | verlof")
        == []
    )


# V-UUR-05


@pytest.mark.parametrize(
    "absence", ["afgemeld", "verhinderd", "verlof", "niet verschenen", "geannuleerd door organisatie", "ziek"]
)
def test_hours_of_who_was_absent_are_an_error(absence):
    header = "vrijwilliger_id | datum | uren | aanwezigheid"
    assert in_hours(header, f"V1 | 2026-02-03 | 2 | {absence}") == ["V-UUR-05 F Uren!C2"]
    assert in_hours(header, f"V1 | 2026-02-03 | 0 | {absence}", f"V1 | 2026-02-04 | | {absence}") == []
    assert in_hours("vrijwilliger_id | datum | dagdelen | aanwezigheid", f"V1 | 2026-02-03 | 1 | {absence}") == [
        "V-UUR-05 F Uren!C2"
    ]


# V-UUR-07


def test_times_may_touch_and_not_overlap():
    rows = ["V1 | P1 | 2026-02-03 | 10:00 | 12:00 | 2", "V1 | P1 | 2026-02-03 | 12:00 | 13:00 | 1"]
    assert in_hours(DAILY, *rows) == []
    assert in_hours(DAILY, *rows, "V1 | P1 | 2026-02-03 | 12:59 | 14:00 | ") == ["V-UUR-07 F Uren!D4"]
    assert in_hours(DAILY, rows[0], "V2 | P2 | 2026-02-03 | 11:00 | 13:00 | 2") == []


def test_one_long_shift_overlaps_every_shift_inside_it():
    rows = [
        "V1 | P1 | 2026-02-03 | 09:00 | 10:00 | 1", "V1 | P1 | 2026-02-03 | 08:00 | 18:00 | 10",
        "V1 | P1 | 2026-02-03 | 11:00 | 12:00 | 1",
    ]  # fmt: skip
    assert in_hours(DAILY, *rows) == ["V-UUR-07 F Uren!D2", "V-UUR-07 F Uren!D4"]
    assert messages("V-UUR-07", VOLUNTEERS, PLACEMENTS, hours(DAILY, *rows)) == ["Deze tijden overlappen rij 3."] * 2


def test_a_night_shift_overlaps_the_morning_after_it():
    morning = "V1 | 2026-02-04 | {} | 04:00 |"
    with_end = "vrijwilliger_id | datum | begin | eind | einddatum"
    night = "V1 | 2026-02-03 | 22:00 | 02:00 | 2026-02-04"
    assert in_hours(with_end, night, morning.format("02:00")) == []
    assert in_hours(with_end, night, morning.format("01:30")) == ["V-UUR-07 F Uren!C3"]
    header = "vrijwilliger_id | datum | begin | eind | uren"
    assert only(
        "V-UUR-07", VOLUNTEERS, hours(header, "V1 | 2026-02-03 | 22:00 | 02:00 | 4", morning.format("01:30"))
    ) == ["F Uren!C3"]


def test_absences_and_guests_of_a_host_family_do_not_overlap():
    header = "vrijwilliger_id | datum | begin | eind | uren | aanwezigheid"
    away = "V1 | 2026-02-03 | 10:00 | 12:00 | 0 | afgemeld"
    assert in_hours(header, "V1 | 2026-02-03 | 10:00 | 12:00 | 2 |", away) == []
    stays = "plaatsing_id | datum | begin | eind | einddatum | activiteit"
    rows = ["P1 | 2026-02-03 | 18:00 | 09:00 | 2026-02-04 | a", "P1 | 2026-02-03 | 17:00 | 09:00 | 2026-02-04 | b"]
    assert only("V-UUR-07", VOLUNTEERS, *HOST_FAMILY, hours(stays, *rows)) == []


def test_an_unknown_volunteer_silences_what_is_about_a_person():
    rows = ["V9 | | 2026-02-03 | 10:00 | 12:00 | 2"] * 2 + ["V9 | | 2026-02-03 | | | 23"]
    assert in_hours(DAILY, *rows) == ["V-ALG-05 F Uren!A2", "V-ALG-05 F Uren!A3", "V-ALG-05 F Uren!A4"]
