"""Which lines of a breakdown may be told by their words: people may have typed a name where a sort is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.activities.told_words import listed_words, told_activities
from vzv_sheets.records.client_names import names_client
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from vzv_sheets.import_export.figure_lines import BreakdownLine
    from vzv_sheets.progress_indicators.scope import Scope

OWN_WORDS = Text(
    "niet opgenomen: een soort in eigen woorden die over te weinig mensen gaat",
    "left out: a sort in words of its own that is about too few people",
)
_ACTIVITIES = frozenset(("I-27", "I-28"))
_OPEN = {
    "I-29": (("Leerdoelen", "categorie"),),
    "I-33": (("Tevredenheid", "vraag"), ("Tevredenheid", "rol")),
    "I-34": (("Tevredenheid", "vraag"),),
}


def told_lines(scope: Scope, lines: Sequence[BreakdownLine]) -> list[BreakdownLine]:
    """The lines without those whose words stand on no list and are of too few people, or name a client."""
    activities = told_activities(scope)
    listed = {
        code: frozenset().union(*(listed_words(scope.records, *place) for place in places))
        for code, places in _OPEN.items()
    }
    kept: list[BreakdownLine] = []
    for line in lines:
        code, word = line.indicator.code, fold(line.shown.label.rpartition(": ")[2])
        known = activities if code in _ACTIVITIES else listed.get(code, (word,))
        of_many = code not in _ACTIVITIES and not line.shown.hidden
        if (word in known or of_many) and not names_client(scope.records, line.shown.label):
            kept.append(line)
    return kept
