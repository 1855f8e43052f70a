"""V-PRIV-02 and V-PRIV-06: texts that say more of somebody than is needed. Findings never show the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.suspects import holds_one
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.sensitive_words import sensitive_words, texts_with_sensitive_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The columns of the standard in which people write what they like, on sheets about people.
FREE_TEXT = (("Leerdoelen", "omschrijving"), ("Contactpersonen", "bereikbaarheid"), ("Uitzonderingen", "reden"))
_HIDDEN = "***"


_REMARK = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | opmerking |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {} |
"""

SENSITIVE_WORDS = FindingKind(
    code="V-PRIV-02",
    severity=Severity.WARNING,
    message=Text("De toelichting bevat gevoelige woorden ('{w}').", "The remark holds sensitive words ('{w}')."),
    remedy=Text(
        "Verwijder deze; noteer alleen kenmerken die nodig zijn.", "Delete them; note only what is needed."
    ),
    why=Text(
        "Gegevens over gezondheid en strafbare feiten zijn hier niet nodig en kunnen mensen schaden.",
        "Data about health and offences are not needed here and could harm people.",
    ),
    source="K01/K02",
    legal="AVG, art. 9 en 10",
    reads=("Leerdoelen.van_wie", *(f"{sheet}.{key}" for sheet, key in FREE_TEXT)),
    private=True,
    bad=workbook(_REMARK.format("heeft epilepsie")),
    good=workbook(_REMARK.format("volgt de training omgaan met epilepsie")),
)  # fmt: skip


def remarks_with_sensitive_words(records: RecordSet) -> Iterator[Found]:
    """Free texts with a word about health or offences: in columns for texts, columns and sheets of people's own.

    What V-PRIV-03 and V-PRIV-06 tell already is not told again.
    """
    for sheet, key in FREE_TEXT:
        column = records.table(sheet)[key]
        rows = _rows_with(column, texts_with_sensitive_words(column.categories))
        if sheet == "Leerdoelen" and len(rows):
            rows = rows[~records.table(sheet)["van_wie"].equals("cliënt")[rows]]
        if len(rows):
            words = [_listed(sensitive_words(column.text(int(row)))) for row in rows]
            yield InRecords(sheet, key, rows, "", {"w": words}, values=[_HIDDEN] * len(rows))
    for remark in records.remarks:
        header = "" if holds_one(remark.header) else remark.header
        words_of_it = {"w": _listed(sensitive_words(remark.text))}
        yield AtCell(remark.title, remark.row, remark.position, header, "", words_of_it, _HIDDEN)


def _rows_with(column: TypedColumn, codes: Sequence[int]) -> NDArray[np.int64]:
    holds = np.zeros(len(column.categories) + 1, dtype=bool)
    holds[list(codes)] = True
    return where(holds[np.where(column.filled, column.values, -1)])


def _listed(words: Sequence[str]) -> str:
    return "', '".join(words)


_GOAL = """
## Leerdoelen
| leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld |
|---|---|---|---|---|---|---|
| D1 | P1 | cliënt | netwerk | {} | open | 2026-01-05 |
"""

GOAL_OF_CLIENT = FindingKind(
    code="V-PRIV-06",
    severity=Severity.ERROR,
    message=Text(
        "Bij een doel van {de_client} hoort alleen een categorie.", "A goal of the client has only a category."
    ),
    remedy=Text("Maak 'omschrijving' leeg.", "Empty 'omschrijving'."),
    why=Text(
        "Wat iemand met hulp wil bereiken, is van die persoon zelf; hier is alleen de soort nodig.",
        "What somebody wants to reach with help is theirs; only the sort is needed here.",
    ),
    source="001, K01",
    reads=("Leerdoelen.van_wie", "Leerdoelen.omschrijving"),
    private=True,
    bad=workbook(ANN_PLACED, _GOAL.format("Vaker naar buiten")),
    good=workbook(ANN_PLACED, _GOAL.format("")),
)


def described_goals_of_clients(records: RecordSet) -> Iterator[Found]:
    """Goals of a client with a description."""
    goals = records.table("Leerdoelen")
    rows = where(goals["van_wie"].equals("cliënt") & goals["omschrijving"].filled)
    if len(rows):
        yield InRecords("Leerdoelen", "omschrijving", rows, values=[_HIDDEN] * len(rows))


RULES = (
    Rule(SENSITIVE_WORDS, remarks_with_sensitive_words),
    Rule(GOAL_OF_CLIENT, described_goals_of_clients),
)
