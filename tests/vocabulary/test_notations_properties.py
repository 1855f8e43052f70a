"""What holds for every value and every text, whatever people type around it."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vzv_sheets.vocabulary.days import MONTHS_NL, dutch_date, dutch_long_date, month_number, month_text
from vzv_sheets.vocabulary.money import decimal_text, euro
from vzv_sheets.vocabulary.notations import (
    fold_identifier,
    holds_bsn,
    iban_is_valid,
    read_amount,
    read_date,
    read_email,
    read_hours,
    read_iban,
    read_identifier,
    read_integer,
    read_month,
    read_number,
    read_pause,
    read_postcode,
    read_telephone,
    read_time,
    read_year,
    read_yes_no,
    split_values,
)

untimed = settings(deadline=None)

DATES = st.dates(dt.date(1850, 1, 1), dt.date(2199, 12, 31))
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
SPACES = st.text(alphabet=[chr(c) for c in range(sys.maxunicode + 1) if chr(c).isspace()], max_size=5)
DIGITS = "0123456789"

OF_CELLS = (
    read_date, partial(read_date, full_year=True), read_time, read_hours, read_pause, partial(read_pause, in_minutes=True), read_amount, read_number,
    read_integer, read_month, read_year, read_yes_no, read_identifier,
)  # fmt: skip
OF_TEXTS = (
    read_telephone,
    read_postcode,
    read_email,
    read_iban,
    iban_is_valid,
    holds_bsn,
    fold_identifier,
    split_values,
)
OF_NUMBERS = (read_time, read_hours, read_pause, read_amount, read_number, read_integer, read_year, read_date)


@untimed
@given(DATES)
def test_a_date_survives_every_way_of_writing_it(day):
    d, m, y = day.day, day.month, day.year
    weekday = WEEKDAYS[day.weekday()]
    for written in (
        dutch_date(day), f"{d}/{m}/{y}", f"{d:02d}.{m:02d}.{y}", f"{d} {m} {y}", f"{d}\u2013{m}\u2013{y}", day.isoformat(), f"{y}/{m}/{d}", f"{day} 00:00:00", f"{y:04d}{m:02d}{d:02d}",
        dutch_long_date(day), dutch_long_date(day).upper(), f"{d} {SHORT_MONTHS[m - 1]}. {y}", f"{d}-{SHORT_MONTHS[m - 1]}-{y}", f"{weekday} {dutch_long_date(day)}", f"{weekday[:2]} {d}-{m}-{y}",
    ):  # fmt: skip
        assert read_date(written) == read_date(written, full_year=True) == day
        assert read_month(written) == month_number(day)
    assert read_date(day) == read_date(dt.datetime(y, m, d)) == day


@untimed
@given(st.dates(dt.date(1900, 3, 1), dt.date(2199, 12, 31)))
def test_the_day_number_of_excel_is_a_date_as_number_only(day):
    number = (day - dt.date(1899, 12, 30)).days
    assert read_date(float(number)) == read_date(number) == day
    assert read_date(str(number)) is None
    assert read_date(number + 0.5) is None


@untimed
@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 6))
def test_a_short_year_is_of_this_century_and_a_weekday_must_agree(day, other):
    short = f"{day.day}-{day.month}-{day.year % 100:02d}"
    assert read_date(short) == day
    assert read_date(short, full_year=True) is None
    assert read_date(f"{WEEKDAYS[other][:2]} {short}") == (day if other == day.weekday() else None)


@untimed
@given(st.integers(0, 50_000))
def test_hours_survive_every_way_of_writing_them(minutes):
    h, m = divmod(minutes, 60)
    for written in (
        f"{h}:{m:02d}",
        f"{h:02d}:{m:02d}:00",
        f"{h}u{m:02d}",
        f"{h} uur {m:02d}",
        f"{h} uur en {m} min",
        f"{minutes} min",
        f"{minutes}minuten",
    ):
        assert read_hours(written) == minutes
        assert read_hours("-" + written) == -minutes
    assert read_hours(dt.timedelta(minutes=minutes)) == minutes


@untimed
@given(st.integers(-1_000_000, 1_000_000), st.integers(0, 4))
def test_a_number_means_the_same_as_text_and_as_number_cell(digits, places):
    exact = Decimal(digits).scaleb(-places)
    text = f"{exact:f}".replace(".", ",")
    for reader in (read_hours, read_pause, read_number, read_integer):
        assert reader(text) == reader(float(exact)), reader
    assert read_amount(text) == (read_amount(float(exact)) if places <= 2 else None)


@untimed
@given(st.integers(0, 1439))
def test_a_time_survives_every_way_of_writing_it(minutes):
    h, m = divmod(minutes, 60)
    for written in (
        f"{h}:{m:02d}",
        f"{h:02d}:{m:02d}:00",
        f"{h:02d}.{m:02d}",
        f"{h}.{m:02d} uur",
        f"{h}u{m:02d}",
        f"{h} uur {m:02d}",
        dt.time(h, m),
        minutes / 1440,
        dt.timedelta(minutes=minutes),
    ):
        assert read_time(written) == minutes


@untimed
@given(st.integers(-(10**11) + 1, 10**11 - 1))
def test_an_amount_survives_every_way_of_writing_it(cents):
    plain = euro(cents).removeprefix("€ ")
    for written in (
        euro(cents),
        plain,
        plain.replace(".", ""),
        decimal_text(cents),
        f"EUR {plain}",
        f"{plain} euro",
        f"€\u00a0{plain}",
        cents / 100,
    ):
        assert read_amount(written) == cents
    if cents % 100 == 0:
        assert read_amount(f"€ {plain[:-3]},-") == cents
    assert read_amount(f"{plain}-") is None


@untimed
@given(st.integers(-(10**12) + 1, 10**12 - 1))
def test_a_number_survives_every_way_of_writing_it(thousandths):
    sign, size = ("-", -thousandths) if thousandths < 0 else ("", thousandths)
    whole, behind = divmod(size, 1000)
    grouped = f"{whole:,}".replace(",", ".")
    for written in (
        f"{sign}{grouped},{behind:03d}",
        f"{sign}{whole},{behind:03d}",
        f"{sign}{whole}.{behind:03d}0",
        thousandths / 1000,
    ):
        assert read_number(written) == thousandths
        assert read_integer(written) == (None if behind else thousandths // 1000)


@untimed
@given(st.integers(1850 * 12, 2199 * 12 + 11))
def test_a_month_survives_every_way_of_writing_it(month):
    y, m = month // 12, month % 12 + 1
    for written in (
        month_text(month),
        f"{m:02d}-{y}",
        f"{m}/{y}",
        f"{MONTHS_NL[m - 1]} {y}",
        f"{SHORT_MONTHS[m - 1]}. {y}",
        f"{SHORT_MONTHS[m - 1].upper()}-{y}",
        dt.date(y, m, 28),
    ):
        assert read_month(written) == month
    assert read_year(str(y)) == read_year(float(y)) == (y if y >= 1900 else None)


@untimed
@given(SPACES, SPACES, st.sampled_from(["", "'", "\ufeff", "\u200b"]))
def test_what_stands_unseen_around_a_value_does_not_change_it(before, after, mark):
    for reader, text, value in (
        (read_date, "8-5-2026", dt.date(2026, 5, 8)), (read_time, "9.05", 545), (read_hours, "2,5 u", 150), (read_pause, "0:30", 30), (read_amount, "€ 62,70", 6270),
        (read_number, "1.234,5", 1234500), (read_integer, "7", 7), (read_month, "mrt 2026", 24314), (read_year, "2026", 2026), (read_yes_no, "Ja", "ja"),
        (read_telephone, "06-12345678", "0612345678"), (read_postcode, "1234 ab", "1234 AB"), (read_email, "jan@a.nl", "jan@a.nl"), (read_iban, "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"),
    ):  # fmt: skip
        assert reader(before + mark + text + after) == value
    assert read_identifier(f"{before}V0042{after}") == "V0042"


@untimed
@given(st.integers(0, 999), st.integers(0, 999), st.sampled_from(["", "-"]))
def test_a_text_that_can_be_two_numbers_is_never_read(front, behind, sign):
    for text in (f"{sign}{front}.{behind:03d}", f"{sign}{front},{behind:03d}.00", f"{sign}{front},{behind:03d},000"):
        for written in (text, f"'{text}", f" {text}\u00a0"):
            assert [reader(written) for reader in OF_NUMBERS] == [None] * len(OF_NUMBERS)
        assert read_hours(f"{text} uur") is None
        assert read_amount(f"€ {text}") is None
        assert read_amount(f"{text} euro") is None


@untimed
@given(
    st.integers(1, 9999),
    st.sampled_from([chr(c) for c in range(128, sys.maxunicode) if chr(c).isdigit() and not 0xFF10 <= c <= 0xFF19]),
)
def test_digits_of_other_scripts_are_never_read(number, digit):
    for text in (f"{number}{digit}", f"{digit}{number}", digit):
        assert [reader(text) for reader in OF_NUMBERS] == [None] * len(OF_NUMBERS)


@untimed
@given(
    st.one_of(
        st.text(), st.text(alphabet="0123456789 .,:;-/€½uUmin'\u00a0\u2013TZ+()@", max_size=20), st.floats(), st.integers(), st.booleans(),
        st.datetimes(timezones=st.none() | st.just(dt.UTC)), st.dates(), st.times(), st.timedeltas(),
    )
)  # fmt: skip
def test_no_cell_makes_a_reader_fail(raw):
    for reader in OF_CELLS:
        assert isinstance(reader(raw), (int, str, dt.date, type(None)))
    if isinstance(raw, str):
        for reader in OF_TEXTS:
            reader(raw)


@pytest.mark.parametrize(
    "text", ["1" * 32767, "a" * 32767, "a" * 16000 + "@" + "b." * 8000, " " * 32767, "(" * 32767, "\u00a0-" * 16000]
)
def test_a_cell_as_full_as_excel_allows_is_read_too(text):
    assert [reader(text) for reader in (*OF_CELLS[:-1], *OF_TEXTS[:4])] == [None] * (len(OF_CELLS) + 3)


@untimed
@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=4, max_size=4), st.integers(0, 10**10 - 1), st.data())
def test_one_wrong_digit_in_an_iban_is_refused(bank, account, data):
    bban = f"{bank}{account:010d}"
    check = 98 - int("".join(str(int(c, 36)) for c in f"{bban}NL00")) % 97
    iban = f"NL{check:02d}{bban}"
    assert read_iban(iban.lower()) == iban
    at = data.draw(st.sampled_from([i for i, c in enumerate(iban) if c in DIGITS]))
    digit = data.draw(st.sampled_from(DIGITS.replace(iban[at], "")))
    assert read_iban(iban[:at] + digit + iban[at + 1 :]) is None
    assert not iban_is_valid(iban + digit)


@untimed
@given(st.integers(1, 99_999_999))
def test_at_most_one_last_digit_makes_a_bsn(front):
    digits = f"{front:08d}"
    remainder = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
    assert [last for last in range(10) if holds_bsn(f"{digits}{last}")] == ([remainder] if remainder < 10 else [])
    assert holds_bsn(digits) == holds_bsn("0" + digits)


@untimed
@given(
    st.integers(1000, 9999),
    st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2),
    st.integers(10**8, 10**9 - 1),
)
def test_postcodes_and_telephone_numbers_keep_their_normal_form(number, letters, subscriber):
    postcode = f"{number} {letters}"
    assert (
        read_postcode(postcode.replace(" ", "").lower())
        == read_postcode(postcode)
        == (None if letters in {"SA", "SD", "SS"} else postcode)
    )
    national = str(subscriber)
    for written in (
        f"0{national}",
        f"+31{national}",
        f"0031 {national}",
        f"+31 (0){national[0]}-{national[1:]}",
        f"0{national[:2]} {national[2:]}",
    ):
        assert read_telephone(written) == f"0{national}"
    assert read_telephone(national) is None


@untimed
@given(
    st.lists(st.text(alphabet="abc, /", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)),
    st.sampled_from([";", "; ", "\n", "\r\n", " ;\n"]),
)
def test_several_values_come_back_in_their_order(values, between):
    assert split_values(between.join(values)) == tuple(values)
