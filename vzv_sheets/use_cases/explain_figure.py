"""`vzv explain` of a figure of the law: its history with sources, for a reader who has to defend it."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.legal.figure_words import CERTAINTY_MEANINGS, range_words, value_words
from vzv_sheets.legal.figures import CERTAINTY_WORDS, Figure, Parameter
from vzv_sheets.legal.shipped import figures
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.words import fold

_SHORTEST_WORD = 4


def explain_figure(subject: str) -> list[str] | None:
    """The lines about the figure that is called so, by name or by a part of its Dutch title; a list of names where the
    words fit more figures, None where they fit none.
    """
    found = _named(subject)
    if not found:
        return None
    if len(found) == 1:
        return list(_history(found[0]))
    return ["Dit past bij meer bedragen:", "", *(f"{each.name}: {each.title}" for each in found)]


def _named(subject: str) -> list[Parameter]:
    known = figures().parameters.values()
    words = fold(subject)
    exact = [each for each in known if words in (fold(each.name), fold(each.title))]
    if exact or len(words) < _SHORTEST_WORD:
        return exact
    return [each for each in known if words in fold(each.title)]


def _history(parameter: Parameter) -> Iterator[str]:
    yield f"{parameter.title} ({parameter.name})"
    yield range_words(parameter)
    yield ""
    for figure in parameter.values:
        yield from _figure_lines(figure)
    yield ""
    for certainty in dict.fromkeys(figure.certainty for figure in parameter.values):
        yield f"{CERTAINTY_WORDS[certainty]}: {CERTAINTY_MEANINGS[certainty]}."


def _figure_lines(figure: Figure) -> Iterator[str]:
    until = f"t/m {dutch_date(figure.valid_to)}" if figure.valid_to else "en later"
    yield (
        f"{dutch_date(figure.valid_from)} {until:14}  {value_words(figure):>12}  "
        f"{CERTAINTY_WORDS[figure.certainty]}: {figure.reference}"
    )
    if figure.note:
        yield f"{'':41}{figure.note}"
