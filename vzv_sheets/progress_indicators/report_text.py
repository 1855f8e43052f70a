"""The figures as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from vzv_sheets.progress_indicators.figure_words import bare_words, figure_words, value_words
from vzv_sheets.progress_indicators.figures import Slice
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.measuring import Measured
from vzv_sheets.vocabulary.words import grouped_number

_MOST_LINES = 12
_KEY, _TITLE = 19, 38
_WORDS = {
    "nl": {"before": "vorige periode", "left_out": "niet meegeteld", "more": "en nog {n}", "of": "van"},
    "en": {"before": "period before", "left_out": "not counted", "more": "and {n} more", "of": "of"},
}


def report_lines(figures: Sequence[Measured], language: str = "nl", width: int = 100) -> Iterator[str]:
    """A line per figure, its breakdown below it, and what was left out with the reasons."""
    words = _WORDS.get(language, _WORDS["nl"])
    for measured in figures:
        yield from _head(measured, words["before"], language, width)
        for one in measured.figure.breakdown[:_MOST_LINES]:
            yield f"{'':{_KEY}}  {one.label}: {_slice_words(one, measured.indicator.unit, words['of'])}"
        more = len(measured.figure.breakdown) - _MOST_LINES
        if more > 0:
            yield f"{'':{_KEY}}  {words['more'].format(n=more)}"
        if measured.figure.left_out:
            told = ", ".join(f"{number} ({code})" for code, number in measured.figure.left_out.items())
            yield from _wrapped(f"{words['left_out']}: {told}", width)


def _head(measured: Measured, before: str, language: str, width: int) -> Iterator[str]:
    indicator, figure = measured.indicator, measured.figure
    value = figure_words(figure, indicator.unit)
    if figure.known and measured.before is not None and measured.before.known:
        value += f"   [{before}: {bare_words(measured.before.value, indicator.unit)}]"
    title = indicator.title.in_language(language)
    line = f"{indicator.key:{_KEY}}{title:{_TITLE}}  {value}"
    if len(line) <= width and len(title) <= _TITLE:
        yield line
    else:
        yield f"{indicator.key:{_KEY}}{title}"
        yield from _wrapped(value, width)
    if figure.known and figure.note:
        yield from _wrapped(figure.note, width)


def _slice_words(one: Slice, unit: Unit, of: str) -> str:
    own = Unit(one.unit) if one.unit else unit
    words = value_words(one.value, own)
    if own is Unit.PERCENT and one.part is not None:
        return f"{words} ({grouped_number(one.part)} {of} {grouped_number(one.n)})"
    return words


def _wrapped(text: str, width: int) -> list[str]:
    indent = " " * (_KEY + 2)
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent)
