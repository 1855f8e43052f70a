"""What is shown of figures: masks, words, the series of months, the JSON and the CSV."""

from __future__ import annotations

import csv
import io
from fractions import Fraction

import pytest

from tests.progress_indicators.figures_of import scope
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figure_words import decimal_words, figure_words, unit_words, value_words
from vzv_sheets.progress_indicators.figures import Figure, Slice, count, median, share
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Timing, Unit
from vzv_sheets.progress_indicators.masking import as_shown
from vzv_sheets.progress_indicators.measuring import Measured, measure, monthly
from vzv_sheets.progress_indicators.report_csv import indicators_csv
from vzv_sheets.progress_indicators.report_json import indicator_item, json_value

NOTHING = ("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|",)


def indicator(masking=Masking.NEVER, unit=Unit.PERCENT, timing=Timing.PERIOD, compute=lambda _: count(1)):
    text = Text("Doelen", "Goals")
    return Indicator(code="I-99", title=text, unit=unit, formula=text, source="x", reads=(), compute=compute,
                     masking=masking, timing=timing)  # fmt: skip


@pytest.mark.parametrize(("people", "shown"), [(4, False), (5, True), (None, True)])
def test_opinions_of_few_people_are_not_shown(people, shown):
    figure = share(3, 6, people=people)
    seen = as_shown(indicator(Masking.OPINION), figure, 5)
    assert (seen.value, seen.part) == ((Fraction(50), 3) if shown else (None, None))
    assert (seen.note == "te weinig") is not shown


def test_a_line_of_a_breakdown_is_masked_by_its_own_people():
    lines = (Slice(label="a", value=Fraction(3), n=9, people=4), Slice(label="b", value=Fraction(4), n=5))
    seen = as_shown(indicator(Masking.OPINION), Figure(value=Fraction(3), n=14, rows_used=14, breakdown=lines), 5)
    assert [(one.label, one.value) for one in seen.breakdown] == [("a", None), ("b", Fraction(4))]
    assert seen.value == Fraction(3)


def test_counts_of_the_own_organisation_are_always_shown():
    assert as_shown(indicator(Masking.NEVER), share(1, 3), 5).value == Fraction(100, 3)
    assert figure_words(share(1, 30), Unit.PERCENT) == "3 % (1 van 30)"
    assert figure_words(share(1, 30), Unit.PERCENT, "en") == "3 % (1 of 30)"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Fraction(2300, 37), Unit.PERCENT, "62 %"),
        (Fraction(5, 2), Unit.PERCENT, "3 %"),
        (Fraction(75_030), Unit.HOURS, "1.250,5 uur"),
        (Fraction(9450), Unit.EURO, "€ 94,50"),
        (Fraction(625, 160), Unit.PER_VOLUNTEER, "3,91 per vrijwilliger"),
        (Fraction(7, 2), Unit.SCORE, "3,5"),
        (Fraction(-1, 3), Unit.STEPS, "-0,3 treden"),
        (Fraction(1200), Unit.VOLUNTEERS, "1.200 vrijwilligers"),
        (Fraction(1), Unit.VOLUNTEERS, "1 vrijwilliger"),
        (None, Unit.HOURS, "–"),
    ],
)
def test_values_are_written_as_people_read_them(value, unit, words):
    assert value_words(value, unit) == words


def test_every_unit_has_an_english_word():
    assert value_words(Fraction(1), Unit.STEPS, "en") == "1 step"
    assert value_words(Fraction(90), Unit.HOURS, "en") == "1,5 hours"
    same = {unit for unit in Unit if unit_words(unit, "en") == unit_words(unit)}
    assert same == {Unit.PERCENT, Unit.EURO, Unit.SCORE}


def test_decimals_are_rounded_half_up_and_lose_their_zeros():
    assert [decimal_words(Fraction(n, 100), 1) for n in (5, 104, 105, 199, 300, 123_456)] == [
        "0,1", "1", "1,1", "2", "3", "1.234,6"
    ]  # fmt: skip


def test_the_median_lies_halfway_two_values():
    assert [median(values).value for values in ([], [3], [9, 1], [5, 1, 2])] == [None, 3, 5, 2]


def test_what_tells_of_this_moment_is_not_compared():
    now, period = indicator(timing=Timing.NOW), indicator()
    figures = measure(scope(NOTHING), [now, period])
    assert [one.before is None for one in figures] == [True, False]
    assert monthly(now, scope(NOTHING)) == ()


def test_the_months_run_up_to_the_reference_date_and_are_cut_off_by_the_period():
    seen = []
    one = indicator(
        compute=lambda asked: seen.append((asked.days.first.isoformat(), asked.days.last.isoformat())) or count(1)
    )
    months = monthly(one, scope(NOTHING, as_of="2026-03-20", period=("2026-01-15", "2026-12-31")))
    assert [month.first.isoformat() for month, _ in months] == ["2026-01-15", "2026-02-01", "2026-03-01"]
    assert seen == [("2026-01-15", "2026-01-31"), ("2026-02-01", "2026-02-28"), ("2026-03-01", "2026-03-20")]


def test_the_comparison_is_with_the_same_part_of_the_period_before():
    seen = []
    one = indicator(
        compute=lambda asked: seen.append((asked.days.first.isoformat(), asked.days.last.isoformat())) or count(1)
    )
    measure(scope(NOTHING, as_of="2026-06-30"), [one])
    assert seen == [("2026-01-01", "2026-06-30"), ("2025-01-01", "2025-06-30")]


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (Fraction(200, 3), Unit.PERCENT, 66.666667), (Fraction(90), Unit.HOURS, 1.5), (Fraction(9500), Unit.EURO, "95.00"),
        (Fraction(4), Unit.VOLUNTEERS, 4), (None, Unit.EURO, None),
    ],
)  # fmt: skip
def test_amounts_are_texts_in_json_and_other_values_numbers(value, unit, written):
    assert json_value(value, unit) == written


def test_an_item_of_the_document_has_the_keys_of_the_contract():
    figure = Figure(value=Fraction(50), n=4, part=2, rows_used=4, left_out={"V-ALG-07": 2, "zonder datum": 1})
    item = indicator_item(Measured(indicator(), figure, count(1)), "en")
    assert list(item)[:10] == [
        "code", "part", "title", "value", "unit", "n", "rows_used", "rows_left_out", "left_out_because", "breakdown",
    ]  # fmt: skip
    assert (item["title"], item["rows_left_out"], item["previous"]) == ("Goals", 3, {"value": 1, "n": 1})


def test_the_csv_holds_no_formula_and_reads_as_numbers_in_a_dutch_spreadsheet():
    line = Slice(label="=1+1", value=Fraction(1250, 1), n=1)
    figure = Figure(value=Fraction(-5, 2), n=2, rows_used=2, breakdown=(line,))
    text = indicators_csv([Measured(indicator(unit=Unit.STEPS), figure)], [])
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert [(row["label"], row["waarde"]) for row in rows] == [("", "-2,5"), ("'=1+1", "1250")]


def test_a_value_is_told_with_its_unit_in_the_language_that_was_asked():
    one, half = Fraction(1), Figure(value=Fraction(50), n=4, part=2, rows_used=4)
    assert [value_words(one, Unit.PLACEMENTS, language) for language in ("nl", "en")] == ["1 plaatsing", "1 placement"]
    assert value_words(Fraction(150), Unit.HOURS, "en") == "2,5 hours"
    assert [figure_words(half, Unit.PERCENT, language) for language in ("nl", "en")] == [
        "50 % (2 van 4)",
        "50 % (2 of 4)",
    ]
    for unit in set(Unit) - {Unit.EURO, Unit.NUMBER, Unit.PERCENT, Unit.SCORE}:
        assert value_words(one, unit, "en") != value_words(one, unit)
