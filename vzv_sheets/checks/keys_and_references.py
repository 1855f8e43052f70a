"""V-ALG-04, V-ALG-05 and V-ALG-12: keys that occur twice, references to nothing, references that contradict."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import enumeration

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

KEY_TWICE = FindingKind(
    code="V-ALG-04",
    severity=Severity.ERROR,
    message=Text(
        "{kolom} '{waarde}' komt ook voor op rij {andere}.", "{kolom} '{waarde}' also stands on row {andere}."
    ),
    remedy=Text(
        "Geef één van beide een nieuw, uniek nummer. Is het dezelfde regel, verwijder er dan één.",
        "Give one of them a new, unique number. Is it the same row, then delete one.",
    ),
    why=Text(
        "Andere bladen verwijzen naar dit nummer; het moet één regel aanwijzen.",
        "Other sheets refer to this number; it has to name one row.",
    ),
    reads=(),
    blocks=_BLOCKED,
    bad=workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|\n"
        "| V1 | Jansen | 2024-01-01 |\n| V1 | Bakker | 2024-01-01 |"
    ),
    good=workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|\n"
        "| V1 | Jansen | 2024-01-01 |\n| V2 | Bakker | 2024-01-01 |"
    ),
)


def keys_twice(records: RecordSet) -> Iterator[Found]:
    """Every record whose key stood higher up; for Regelingen the key is regeling_id with geldig_van."""
    for name, table in records.tables.items():
        keys = table.sheet.key
        if not keys or len(table) == 0 or not all(table[key].present for key in keys):
            continue
        first, later = _repeats([_folded_codes(table[key]) for key in keys])
        if len(later):
            yield InRecords(
                name, keys[0], later,
                fields={
                    "kolom": table.sheet.column(keys[0]).title,
                    "andere": [str(row) for row in table.rows[first].tolist()],
                },
                values=[table.identifier(int(index)) for index in later],
                related=[(f"{table.title}!{table.cell(keys[0], int(index))}",) for index in first],
            )  # fmt: skip


def _folded_codes(column: TypedColumn) -> NDArray[np.int64]:
    """Codes that are equal for ids that differ in case only; negative where not filled."""
    if not column.is_coded:
        return np.where(column.filled, column.values.astype(np.int64) + 2**40, -1)
    number: dict[str, int] = {}
    codes = [number.setdefault(fold_identifier(str(text)), len(number)) for text in column.categories]
    return np.array([*codes, -1], dtype=np.int64)[np.where(column.filled, column.values, -1)]


def _repeats(parts: list[NDArray[np.int64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each record that repeats an earlier one: the earlier record and the record itself."""
    usable = np.flatnonzero(np.logical_and.reduce([part >= 0 for part in parts]))
    combined = np.zeros(len(usable), dtype=np.int64)
    for part in parts:
        _, codes = np.unique(part[usable], return_inverse=True)
        combined = combined * (int(codes.max(initial=0)) + 1) + codes
    _, first, inverse = np.unique(combined, return_index=True, return_inverse=True)
    repeats = first[inverse] != np.arange(len(usable))
    return usable[first[inverse[repeats]]], usable[repeats]


REFERENCE_UNKNOWN = FindingKind(
    code="V-ALG-05",
    severity=Severity.ERROR,
    message=Text(
        "'{waarde}' in '{kolom}' staat niet op blad {doelblad}.", "'{waarde}' in '{kolom}' is not on sheet {doelblad}."
    ),
    remedy=Text("Corrigeer het nummer of voeg de regel daar toe.", "Correct the number or add the row there."),
    why=Text(
        "Zonder die regel is niet bekend over wie of wat deze rij gaat.",
        "Without that row nothing tells whom or what this row is about.",
    ),
    reads=(),
    blocks=_BLOCKED,
    bad=workbook(ANN, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V9 | 2026-02-03 | 3 |"),
    good=workbook(ANN, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| v1 | 2026-02-03 | 3 |"),
)


def unknown_references(records: RecordSet) -> Iterator[Found]:
    """References to a key that no target sheet holds; a sheet that is missing altogether is told once (V-ALG-01)."""
    for name, table in records.tables.items():
        for key, column in table.columns.items():
            targets = [target for target in column.spec.refers_to if target in records.tables]
            if column.spec.kind not in (Kind.REFERENCE, Kind.REFERENCES) or not targets:
                continue
            unknown = np.array(
                [not all(_known(records, targets, text) for text in _ids(ids)) for ids in column.categories] + [False],
                dtype=bool,
            )
            wrong = where(unknown[np.where(column.filled, column.values, -1)])
            if len(wrong):
                yield InRecords(
                    name, key, wrong,
                    fields={
                        "kolom": column.spec.title,
                        "doelblad": enumeration([f"'{records.layout.title(target)}'" for target in targets], "of"),
                    },
                )  # fmt: skip


def _ids(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _known(records: RecordSet, targets: list[str], identifier: str) -> bool:
    return any(records.find(target, identifier) != UNKNOWN for target in targets)


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
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id",
    ),
    blocks=_BLOCKED,
    bad=workbook(_BOTH_ON_UREN.format("V2")),
    good=workbook(_BOTH_ON_UREN.format("V1")),
)  # fmt: skip


def contradicting_references(records: RecordSet) -> Iterator[Found]:
    """Rows whose placement is of another volunteer or another programme than the row says."""
    placements = records.table("Plaatsingen")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    for name in ("Uren", "Onkosten", "Gesprekken"):
        table = records.table(name)
        placement = records.referred(name, "plaatsing_id", "Plaatsingen") if len(table) else None
        if placement is None or not len(placements):
            continue
        owners = np.append(owner, np.int32(UNKNOWN))[np.where(placement >= 0, placement, -1)]
        yield from _other_volunteer(records, name, table, placement, owners)
        if name != "Gesprekken":
            yield from _other_programme(records, name, table, placement)


def _other_volunteer(
    records: RecordSet, name: str, table: Table, placement: NDArray[np.int32], owners: NDArray[np.int32]
) -> Iterator[Found]:
    column = table["vrijwilliger_id"]
    people = [tuple(records.find("Vrijwilligers", identifier) for identifier in _ids(ids)) for ids in column.categories]
    single = np.array([ids[0] if len(ids) == 1 else UNKNOWN for ids in people] + [UNKNOWN], dtype=np.int32)
    said = single[np.where(column.filled, column.values, -1)]
    wrong = where((said >= 0) & (owners >= 0) & (said != owners))
    if len(wrong):
        yield _contradiction(records, name, "plaatsing_id", wrong, placement, "Vrijwilligers", owners, said)


def _other_programme(records: RecordSet, name: str, table: Table, placement: NDArray[np.int32]) -> Iterator[Found]:
    if not table["programma_id"].present:
        return
    said = records.referred(name, "programma_id", "Programmas")
    of_placement = np.append(programmes_of(records, "Plaatsingen"), np.int32(UNKNOWN))
    belongs = of_placement[np.where(placement >= 0, placement, -1)]
    wrong = where((said >= 0) & (belongs >= 0) & (said != belongs))
    if len(wrong):
        yield _contradiction(records, name, "programma_id", wrong, placement, "Programmas", belongs, said)


def _contradiction(
    records: RecordSet, name: str, column: str, wrong: NDArray[np.int64], placement: NDArray[np.int32], target: str,
    belongs: NDArray[np.int32], said: NDArray[np.int32],
) -> Found:  # fmt: skip
    placements, targets = records.table("Plaatsingen"), records.table(target)
    return InRecords(
        name, column, wrong,
        fields={
            "plaatsing": [placements.identifier(int(i)) for i in placement[wrong]],
            "hoort": [targets.identifier(int(i)) for i in belongs[wrong]],
            "staat": [targets.identifier(int(i)) for i in said[wrong]],
        },
        related=[(f"{placements.title}!{placements.cell('plaatsing_id', int(i))}",) for i in placement[wrong]],
    )  # fmt: skip


RULES = (
    Rule(KEY_TWICE, keys_twice),
    Rule(REFERENCE_UNKNOWN, unknown_references),
    Rule(REFERENCES_CONTRADICT, contradicting_references),
)
