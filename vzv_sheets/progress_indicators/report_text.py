"""The figures as text for a terminal: first those with a value, then those that this workbook does not give."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from vzv_sheets.progress_indicators.figure_words import UNKNOWN, bare_words, figure_words
from vzv_sheets.progress_indicators.figures import Figure
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.measuring import Measured
from vzv_sheets.vocabulary.words import grouped_number

_MOST_LINES, _MOST_CODES = 12, 4
_KEY, _TITLE = 22, 38
_WORDS = {
    "nl": {
        "before": "vorige periode", "left_out": "niet meegeteld", "more": "en nog {n}",
        "rest": "GEEN CIJFER IN DEZE WERKMAP",
    },
    "en": {
        "before": "period before", "left_out": "not counted", "more": "and {n} more",
        "rest": "NO FIGURE IN THIS WORKBOOK",
    },
}  # fmt: skip


def report_lines(figures: Sequence[Measured], language: str = "nl", width: int = 100) -> Iterator[str]:
    """A line per figure, its breakdown below it, and what was left out with the reasons."""
    words = _WORDS.get(language, _WORDS["nl"])
    told = [one for one in figures if _tells(one.figure)]
    for measured in told:
        indicator, figure = measured.indicator, measured.figure
        yield from _line(indicator, _value(measured, words["before"], language), language, width)
        if figure.known and figure.note:
            yield from _wrapped(figure.note, width)
        yield from _breakdown(figure, indicator.unit, language, words)
        if figure.left_out:
            yield from _wrapped(f"{words['left_out']}: {_reasons(figure)}", width)
    rest = [one for one in figures if not _tells(one.figure)]
    if rest:
        yield ""
        yield words["rest"]
    for measured in rest:
        yield from _line(measured.indicator, measured.figure.note or "–", language, width)


def _tells(figure: Figure) -> bool:
    return figure.known or any(one.value is not None for one in figure.breakdown)


def _value(measured: Measured, before: str, language: str) -> str:
    unit, figure = measured.indicator.unit, measured.figure
    words = figure_words(figure, unit, language) if figure.known else figure.note or UNKNOWN
    if figure.known and measured.before is not None and measured.before.known:
        words += f"   [{before}: {bare_words(measured.before.value, unit)}]"
    return words


def _line(indicator: Indicator, value: str, language: str, width: int) -> Iterator[str]:
    title = indicator.title.in_language(language)
    line = f"{indicator.key:{_KEY}}{title:{_TITLE}}  {value}"
    if len(line) <= width and len(title) <= _TITLE:
        yield line
    else:
        yield f"{indicator.key:{_KEY}}{title}"
        yield from _wrapped(value, width)


def _breakdown(figure: Figure, unit: Unit, language: str, words: dict[str, str]) -> Iterator[str]:
    """Lines of nothing are left out: a list of twelve zeros tells nobody anything."""
    lines = [one for one in figure.breakdown if one.value]
    for one in lines[:_MOST_LINES]:
        yield f"{'':{_KEY}}  {one.label}: {figure_words(one, Unit(one.unit) if one.unit else unit, language)}"
    if len(lines) > _MOST_LINES:
        yield f"{'':{_KEY}}  {words['more'].format(n=len(lines) - _MOST_LINES)}"


def _reasons(figure: Figure) -> str:
    codes = list(figure.left_out)
    more = ", …" if len(codes) > _MOST_CODES else ""
    return f"{grouped_number(figure.rows_left_out)} ({', '.join(codes[:_MOST_CODES])}{more})"


def _wrapped(text: str, width: int) -> list[str]:
    indent = " " * (_KEY + 2)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent)
