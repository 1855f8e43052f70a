"""V-ALG-12: a placement that belongs to another volunteer or programme than its row says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)
_BOTH_ON_UREN = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|---|---|---|
| V1 | Jansen | 2024-01-01 |
| V2 | Pietersen | 2024-01-01 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |

## Uren
| vrijwilliger_id | plaatsing_id | datum | uren |
|---|---|---|---|
| {} | P1 | 2026-02-03 | 3 |
"""

REFERENCES_CONTRADICT = FindingKind(
    code="V-ALG-12",
    severity=Severity.ERROR,
    message=Text(
        "Plaatsing {plaatsing} hoort bij {hoort}, in deze rij staat {staat}.",
        "Placement {plaatsing} belongs to {hoort}, this row says {staat}.",
    ),
    remedy=Text("Maak ze gelijk.", "Make them equal."),
    why=Text(
        "Anders tellen uren of bedragen mee bij de verkeerde persoon.",
        "Else hours or amounts count for the wrong person.",
    ),
    reads=(
        "Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.programma_id", "Onkosten.vrijwilliger_id",
        "Onkosten.plaatsing_id", "Onkosten.programma_id", "Gesprekken.vrijwilliger_id", "Gesprekken.plaatsing_id",
        "Overdrachten.plaatsing_id", "Overdrachten.programma_id", "Plaatsingen.vrijwilliger_id",
        "Plaatsingen.programma_id",
    ),
    blocks=_BLOCKED,
    bad=workbook(_BOTH_ON_UREN.format("V2")),
    good=workbook(_BOTH_ON_UREN.format("V1")),
)  # fmt: skip


def contradicting_references(records: RecordSet) -> Iterator[Found]:
    """Rows whose placement is of another volunteer or another programme than the row says.

    A meeting of a circle may name several volunteers; the one of the placement has to be among them. An unknown
    number is told by V-ALG-05 alone.
    """
    if not len(records.table("Plaatsingen")):
        return
    for name in ("Uren", "Onkosten", "Gesprekken"):
        if len(records.table(name)):
            yield from _other_volunteer(records, name)
    for name in ("Uren", "Onkosten", "Overdrachten"):
        if records.table(name)["programma_id"].present:
            yield from _other_programme(records, name)


def _other_volunteer(records: RecordSet, name: str) -> Iterator[Found]:
    column, volunteers = records.table(name)["vrijwilliger_id"], records.table("Vrijwilligers")
    placement = records.referred(name, "plaatsing_id", "Plaatsingen")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    owners = np.append(owner, np.int32(UNKNOWN))[np.where(placement >= 0, placement, -1)]
    named = [(ids,) if isinstance(ids, str) else tuple(ids) for ids in column.categories]
    people = [{records.find("Vrijwilligers", identifier) for identifier in ids} for ids in named]
    only = [found.copy().pop() if len(found) == 1 else UNKNOWN for found in people]
    said = np.array([*only, UNKNOWN], dtype=np.int32)[np.where(column.filled, column.values, -1)]
    wrong = (said >= 0) & (owners >= 0) & (said != owners)
    circles = np.array([len(found) > 1 and min(found) >= 0 for found in people] + [False], dtype=bool)
    for index in np.flatnonzero(circles[np.where(column.filled, column.values, -1)] & (owners >= 0)).tolist():
        wrong[index] = int(owners[index]) not in people[int(column.values[index])]
    rows = where(wrong)
    if len(rows):
        belongs = [volunteers.identifier(int(person)) for person in owners[rows]]
        texts = ["; ".join(named[int(code)]) for code in column.values[rows]]
        yield _contradiction(records, name, "plaatsing_id", rows, placement, belongs, texts)


def _other_programme(records: RecordSet, name: str) -> Iterator[Found]:
    programmes = records.table("Programmas")
    placement = records.referred(name, "plaatsing_id", "Plaatsingen")
    said = records.referred(name, "programma_id", "Programmas")
    of_placement = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNKNOWN))
    belongs = of_placement[np.where(placement >= 0, placement, -1)]
    rows = where((said >= 0) & (belongs >= 0) & (said != belongs))
    if len(rows):
        ours, theirs = ([programmes.identifier(int(index)) for index in of[rows]] for of in (belongs, said))
        yield _contradiction(records, name, "programma_id", rows, placement, ours, theirs)


def _contradiction(
    records: RecordSet, name: str, column: str, rows: NDArray[np.int64], placement: NDArray[np.int32],
    belongs: list[str], said: list[str],
) -> Found:  # fmt: skip
    placements = records.table("Plaatsingen")
    return InRecords(
        name, column, rows,
        fields={
            "plaatsing": [placements.identifier(int(index)) for index in placement[rows]],
            "hoort": belongs,
            "staat": said,
        },
        related=[(cell_name(placements, "plaatsing_id", int(index)),) for index in placement[rows]],
    )  # fmt: skip


RULES = (Rule(REFERENCES_CONTRADICT, contradicting_references),)
