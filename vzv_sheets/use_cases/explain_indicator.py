"""`vzv explain I-24`: what an indicator tells, how it is computed and what it reads."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS, indicators_of
from vzv_sheets.progress_indicators.figure_words import unit_words
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Timing

_WORDS = {
    "nl": ("Eenheid", "Berekening", "Telt over", "Leest", "Bron", "Klein aantal"),
    "en": ("Unit", "Formula", "About", "Reads", "Source", "Small numbers"),
}
_TIMING = {
    "nl": {
        Timing.PERIOD: "de periode, tot en met de peildatum",
        Timing.DAY: "de laatste dag van de periode, uiterlijk de peildatum",
        Timing.NOW: "de werkmap zoals die nu is; er is geen vergelijking met eerder",
    },
    "en": {
        Timing.PERIOD: "the period, up to the reference date",
        Timing.DAY: "the last day of the period, at most the reference date",
        Timing.NOW: "the workbook as it is now; there is no comparison with an earlier period",
    },
}
_MASKING = {
    "nl": {
        Masking.OPINION: "bij minder personen dan min_groepsgrootte staat er 'te weinig'",
        Masking.SENSITIVE: "in een export voor gemeente, bestuur of onderzoek worden aantallen van 1 tot 4 verborgen",
    },
    "en": {
        Masking.OPINION: "with fewer persons than min_groepsgrootte it says 'te weinig'",
        Masking.SENSITIVE: "in an export for municipality, board or research counts of 1 to 4 are hidden",
    },
}


def explain_indicator(subject: str, language: str) -> list[str] | None:
    """The lines about every figure of a code (`I-02`) or about one (`I-02/nieuw`); None when there is no such code."""
    found = indicators_of(subject)
    return [line for place, one in enumerate(found) for line in _lines(one, language, first=not place)] or None


def indicator_codes() -> list[str]:
    """The code of every indicator, each once, in the order of domain/indicators.md."""
    return list(dict.fromkeys(one.code for one in ALL_INDICATORS))


def _lines(indicator: Indicator, language: str, *, first: bool) -> Iterator[str]:
    unit, formula, about, reads, source, small = _WORDS.get(language, _WORDS["nl"])
    if not first:
        yield ""
    yield f"{indicator.key} {indicator.title.in_language(language)}"
    yield ""
    yield f"{formula}: {indicator.formula.in_language(language)}"
    timing = _TIMING.get(language, _TIMING["nl"])[indicator.timing]
    yield f"{unit}: {unit_words(indicator.unit, language)}. {about}: {timing}."
    if indicator.masking is not Masking.NEVER:
        yield f"{small}: {_MASKING.get(language, _MASKING['nl'])[indicator.masking]}."
    if indicator.reads:
        yield f"{reads}: {', '.join(indicator.reads)}"
    yield f"{source}: {indicator.source}"
