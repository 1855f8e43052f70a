"""The decisions for dates, times, hours, amounts and numbers that the example administration does not hold."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.vocabulary.notations import (
    read_amount,
    read_date,
    read_hours,
    read_integer,
    read_month,
    read_number,
    read_pause,
    read_time,
    read_year,
    read_yes_no,
)

MAY_8 = dt.date(2026, 5, 8)


@pytest.mark.parametrize(
    "raw",
    [
        "8-5-2026", "08/05/2026", "8.5.2026", "8 5 2026", "08 - 05 - 2026", "2026-5-8", "2026/05/08", "2026.05.08",
        "20260508", "8-5-26", "8 mei 26", "8-mei-2026", "8mei2026", "8. Mei 2026", "vr 8 mei 2026",
        "Vrijdag, 8-5-2026", "vr. 08-05-2026", "8-5-2026 0:00", "2026-05-08T00:00:00", "'08-05-2026", "8\u201105\u20112026",
        "\u200e08-\u200e05-\u200e2026", MAY_8, dt.datetime(2026, 5, 8), 46150, 46150.0,
    ],
)  # fmt: skip
def test_date(raw):
    assert read_date(raw) == MAY_8


@pytest.mark.parametrize(
    "raw",
    [
        "do 8 mei 2026", "8 may 2026", "mei 2026", "8-mei", "8-5/2026", "8-5-026", "8-5-20261", "46150", "26-31-12",
        "8-5-2026 10:00", "2026-05-08T00:00:00Z", "2026-05-08 00:00:00+02:00", "08052026", "31-12-1849", "1-1-2200",
        "8-5-2026 / 9-5-2026", "8-5-2026\n9-5-2026", "\u202e08-05-2026", "8\u00ad-5-2026", "\u0668-5-2026", "5,8,2026", "8" + " " * 60 + "mei 2026",
        True, 60.0, 0.0, 46150.5, -1.0, 2_958_466.0, 2_958_465.0, float("nan"), float("inf"), dt.time(10), dt.timedelta(days=1),
        dt.datetime(2026, 5, 8, 10), dt.datetime(2026, 5, 8, tzinfo=dt.UTC), dt.date(1849, 12, 31), dt.date(2200, 1, 1), 10**400,
    ],
)  # fmt: skip
def test_no_date(raw):
    assert read_date(raw) is None


def test_the_days_around_the_one_that_only_excel_knows():
    assert [read_date(float(n)) for n in (1, 59, 60, 61)] == [
        dt.date(1900, 1, 1), dt.date(1900, 2, 28), None, dt.date(1900, 3, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("raw", ["8-5-26", "8 mei 26", "vr 8-5-26"])
def test_a_birth_date_needs_the_whole_year(raw):
    assert read_date(raw) == MAY_8
    assert read_date(raw, full_year=True) is None
    assert read_date("8-5-1926", full_year=True) == dt.date(1926, 5, 8)


@pytest.mark.parametrize(
    ("raw", "minutes"),
    [
        ("2,5 U.", 150), ("2,5 uren", 150), ("2h", 120), ("½", 30), ("½ uur", 30), ("2 ¾u", 165), ("1 u 30", 90), ("1 uur 30 min", 90),
        ("1 uur en 5 minuten", 65), ("1u05", 65), ("1h30", 90), ("5 min.", 5), ("-2:30", -150), ("-90 min", -90), ("\u22122", -120),
        ("2:30 uur", 150), ("100:15", 6015), ("2:29:45", 150), ("1.234,50", 74070), ("2,500", 150), ("2.3333", 140), ("0,1", 6),
        ("0,17 uur", 10), ("'2:30", 150), ("\u3000\uff12\uff0c\uff15\u3000", 150), (0.1, 6), (0.25, 15), (2.3333333333, 140),
        (0, 0), (-2.0, -120), (dt.timedelta(hours=30), 1800), (dt.timedelta(minutes=-15), -15), (dt.time(2, 30), 150), (dt.time(2, 29, 59, 999000), 150),
    ],
)  # fmt: skip
def test_hours(raw, minutes):
    assert read_hours(raw) == minutes


@pytest.mark.parametrize(
    "raw",
    [
        "2:5", "2:60", "1u5", "1 uur 5", "1u60", "1,5u30", "1,5 min", "2 1/2", "2 30", "2 500", "+2", "- 2", "2,", ",5", "2..5", "2,5,5", "2.5.5",
        "2½½", "2,5½", "-½", "u", "2 dagen", "3 uur ca", "2,5 3", "2\n3", "2;3", "2/3", "1e1", "0x10", "2%", "99999999999", "²", "\u0967", "",
        "0,17", 0.104166666666667, 1 / 24, float("nan"), float("inf"), float("-inf"), 1e30, 10**400, True, False,
        dt.date(2026, 5, 2), dt.datetime(2026, 5, 2), dt.timedelta.max,
    ],
)  # fmt: skip
def test_no_hours(raw):
    assert read_hours(raw) is None


def test_a_pause_is_read_in_the_unit_of_its_header_unless_it_names_one():
    half_an_hour = ("30 min", "0:30", "0,5 uur", "½ uur", dt.time(0, 30), dt.timedelta(minutes=30))
    in_hours, in_minutes = (*half_an_hour, "0,5", 0.5), (*half_an_hour, "30", "'30", 30.0)
    assert {read_pause(raw) for raw in in_hours} == {read_pause(raw, in_minutes=True) for raw in in_minutes} == {30}
    assert [read_pause("1"), read_pause(0), read_pause("5 uur")] == [60, 0, 300]
    assert {read_pause(raw) for raw in ("30", 30.0, "5", 15, "half uur", True, "")} == {None}
    assert {read_pause(raw, in_minutes=True) for raw in ("0,5", 0.5, "half uur", True, 1e30, "")} == {None}


@pytest.mark.parametrize(
    ("raw", "minutes"),
    [
        ("9", 540), ("09:05", 545), ("9.05", 545), ("9.05 uur", 545), ("9 uur", 540), ("9u", 540), ("9u05", 545), ("9 uur 05", 545), ("9h05", 545),
        ("0:30", 30), ("00.30", 30), ("24:00", 1440), ("24.00", 1440), ("9:05:00", 545), ("9:04:31", 545), ("\uff19\uff1a05", 545),
        (0.0, 0), (0.5, 720), (545 / 1440, 545), (dt.time(9, 5), 545), (dt.time(9, 4, 59, 999999), 545), (dt.timedelta(hours=9), 540), (dt.timedelta(days=1), 1440),
    ],
)  # fmt: skip
def test_time(raw, minutes):
    assert read_time(raw) == minutes


@pytest.mark.parametrize(
    "raw",
    [
        "930", "0930", "24:01", "24:00:30", "25:00", "9:5", "9.5", "9:60", "9,30", "0.50", "-9:00", "9:00-10:00", "10:00 pm", "half 10", "9:00 10:00", "",
        1.0, 9.0, -0.1, float("nan"), float("inf"), True, False, dt.timedelta(days=-1), dt.timedelta(hours=25), dt.date(2026, 5, 8), dt.datetime(2026, 5, 8, 9),
    ],
)  # fmt: skip
def test_no_time(raw):
    assert read_time(raw) is None


@pytest.mark.parametrize(
    ("raw", "cents"),
    [
        ("25", 2500), ("25,-", 2500), ("25,--", 2500), ("25,\u2013", 2500), ("25,=", 2500), ("1.050,-", 105000), ("62,7", 6270), ("62.7", 6270), ("56.00", 5600),
        ("EUR 1.050,00", 105000), ("eur25", 2500), ("25 euro", 2500), ("25 €", 2500), ("€25", 2500), ("€  25", 2500), ("-€ 15,00", -1500), ("€ -15,00", -1500), ("- € 15", -1500),
        ("1.050.000", 105000000), ("'62,70", 6270), ("0,05", 5), ("-0,00", 0), ("999.999.999,99", 99999999999),
        (0.1 + 0.2, 30), (56, 5600), (-15.0, -1500), (62.7000009, 6270), (1.15, 115),
    ],
)  # fmt: skip
def test_amount(raw, cents):
    assert read_amount(raw) == cents


@pytest.mark.parametrize(
    "raw",
    [
        "€", "EUR", "€ €25", "€ 25 €", "-€ -15", "25,00,-", "25.", "25,", ",50", "-,50", "1 050,00", "1.05,00", "1.050.00", "1,050,000", "0.050", "1.0500", "62,700", "69,995",
        "1.050", "€ 1.050", "1.050 EUR", "$ 25", "25 p/m", "25+5", "1e2", "(25)", "25,00 / 30,00", "1000000000", "\u20132", "",
        69.995, 62.7001, 1e9, -1e9, float("nan"), float("inf"), 10**400, True, dt.date(2026, 5, 8), dt.time(1), dt.timedelta(1),
    ],
)  # fmt: skip
def test_no_amount(raw):
    assert read_amount(raw) is None


@pytest.mark.parametrize(
    ("raw", "thousandths", "whole"),
    [
        ("3", 3000, 3), ("3,0", 3000, 3), ("3,5", 3500, None), ("3.5", 3500, None), ("1.234,5", 1234500, None), ("1.234,50", 1234500, None), ("-7", -7000, -7),
        ("1.050.000", 1050000000, 1050000), ("2½", 2500, None), ("0,3333", 333, None), ("2,9999999", 3000, None), ("1,050", 1050, None),
        (3, 3000, 3), (3.0, 3000, 3), (3.5, 3500, None), (0.1 + 0.2, 300, None), (-2.0, -2000, -2), (2.9999999999, 3000, 3),
    ],
)  # fmt: skip
def test_number_and_integer(raw, thousandths, whole):
    assert read_number(raw) == thousandths
    assert read_integer(raw) == whole


@pytest.mark.parametrize(
    "raw",
    [
        "1.050", "-1.050", "1234.500", "0.500", "1,050.00", "1,050,000", "1.050.00", "1.05.000", "01.050,00", "3 km", "50%", "1e3", "1_0", "0x1", "3-4", "--3", "+3", "3,", ",3", ".3",
        "3 4", "3\n4", "drie", "", "99999999999", "\u0663", "³", float("nan"), float("inf"), 1e30, 10**400, True, False, dt.date(2026, 5, 8), dt.time(3), dt.timedelta(3),
    ],
)  # fmt: skip
def test_no_number(raw):
    assert read_number(raw) is None
    assert read_integer(raw) is None


@pytest.mark.parametrize(
    "raw",
    ["2026-03", "2026-3", "03-2026", "3/2026", "3 2026", "3.2026", "2026 / 03", "Maart 2026", "mrt 2026", "mrt. 2026", "mrt-2026", "2026\u201303",
     "15-03-2026", "2026-03-15", "15 maart 2026", "20260315", dt.date(2026, 3, 1), dt.datetime(2026, 3, 31, 12)],
)  # fmt: skip
def test_month(raw):
    assert read_month(raw) == 2026 * 12 + 2


@pytest.mark.parametrize(
    "raw", ["maart", "mrt-26", "03-26", "2026", "202603", "13-2026", "00-2026", "2026-13", "2026-00", "03-1849", "foo 2026", "maart2026x", "1-3-2026 10:00", "",
            46082.0, 2026.0, 3, True, dt.time(3), dt.timedelta(3), dt.date(2200, 1, 1)],
)  # fmt: skip
def test_no_month(raw):
    assert read_month(raw) is None


def test_year():
    assert [read_year(raw) for raw in ("2026", " 2026\u00a0", "'2026", 2026, 2026.0, "1900", "2199")] == [2026] * 5 + [
        1900,
        2199,
    ]
    refused = (
        "26",
        "'26",
        "2.026",
        "1899",
        "2200",
        "2026-03",
        "\u0662\u0660\u0662\u0666",
        "",
        26,
        2026.5,
        1e30,
        float("nan"),
        True,
        dt.date(2026, 1, 1),
    )
    assert [read_year(raw) for raw in refused] == [None] * len(refused)


def test_yes_and_no():
    yes = ("ja", "JA ", "J", "j.", "Yes", "x", "X", "WAAR", "true", "1", "v", "\u2713", "\u00a0ja", True, 1, 1.0)
    no = ("nee", "Nee.", "N", "no", "ONWAAR", "FALSE", "0", False, 0, 0.0)
    neither = (
        "",
        "-",
        "?",
        "ja/nee",
        "n.v.t.",
        "nvt",
        "misschien",
        "janee",
        "1,0",
        "2",
        "-1",
        "\u2717",
        2,
        0.5,
        float("nan"),
        dt.date(2026, 1, 1),
        dt.time(0),
    )
    assert {read_yes_no(raw) for raw in yes} == {"ja"}
    assert {read_yes_no(raw) for raw in no} == {"nee"}
    assert {read_yes_no(raw) for raw in neither} == {None}
