"""V-ALG-04 and V-ALG-05: keys that occur twice, references to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.whose import programmes
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.client_names import CLIENT_CODES, holds_client_name
from vzv_sheets.records.clients import programmes_that_keep_clients
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)
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
    variants={
        "setting": Variant(
            severity=Severity.ERROR,
            message=Text(
                "De instelling '{waarde}' staat ook op rij {andere}; die rij telt.",
                "The setting '{waarde}' also stands on row {andere}; that row counts.",
            ),
            remedy=Text("Verwijder één van beide rijen.", "Delete one of both rows."),
            blocks=_BLOCKED,
        )
    },
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
                related=[(cell_name(table, keys[0], int(index)),) for index in first],
            )  # fmt: skip
    settings = records.settings
    for row, key in settings.repeated.items():
        fields = {"andere": str(settings.row(key))}
        yield AtCell(settings.title, row, settings.value_column, "waarde", "setting", fields, key, key)


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
    variants={
        "comma": Variant(
            severity=Severity.ERROR,
            message=Text(
                "In '{kolom}' staat een komma tussen nummers.", "In '{kolom}' stands a comma between numbers."
            ),
            remedy=Text(
                "Zet er een puntkomma tussen, als V0001; V0002.", "Separate them by a semicolon: V0001; V0002."
            ),
            blocks=_BLOCKED,
        )
    },
    reads=(),
    blocks=_BLOCKED,
    bad=workbook(ANN, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V9 | 2026-02-03 | 3 |"),
    good=workbook(ANN, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| v1 | 2026-02-03 | 3 |"),
)


def unknown_references(records: RecordSet) -> Iterator[Found]:
    """References to a key that no target sheet holds; a sheet that is missing altogether is told once (V-ALG-01)."""
    for name, table in records.tables.items():
        for key, column in table.columns.items():
            targets = [target for target in column.spec.refers_to if _has_key(records, target)]
            if not targets or len(targets) < len(column.spec.refers_to):
                continue
            unknown = {
                code: "; ".join(missing)
                for code, ids in enumerate(column.categories)
                if (missing := [text for text in _ids(ids) if not is_known(records, targets, text)])
            }
            is_unknown = np.array([code in unknown for code in range(len(column.categories))] + [False], dtype=bool)
            wrong = where(is_unknown[np.where(column.filled, column.values, -1)])
            if len(wrong) and (name, key) in CLIENT_CODES:
                wrong = wrong[~holds_client_name(records, name, key)[wrong]]  # told by V-CLI-01
                wrong = wrong[_of_programmes_that_keep_clients(records, name, wrong)]
            fields = {
                "kolom": column.spec.title,
                "doelblad": enumeration([f"'{records.layout.title(target)}'" for target in targets], "of"),
            }
            listed = column.spec.kind is Kind.REFERENCES
            with_comma = np.array(
                [listed and "," in unknown[code] for code in column.values[wrong].tolist()], dtype=bool
            )
            for variant, rows in (("", wrong[~with_comma]), ("comma", wrong[with_comma])):
                if len(rows):
                    shown = [_shown(targets, unknown[code]) for code in column.values[rows].tolist()]
                    yield InRecords(name, key, rows, variant, fields, values=shown)


def _of_programmes_that_keep_clients(records: RecordSet, sheet: str, rows: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the code of each row has to stand on sheet Clienten; a row of no known programme has to."""
    keep = programmes_that_keep_clients(records)
    return np.array([not own or not keep.isdisjoint(own) for own in programmes(records, sheet, rows).every], dtype=bool)


def _has_key(records: RecordSet, sheet: str) -> bool:
    """Whether a sheet can be referred to; where its key column is missing V-ALG-02 speaks, once."""
    table = records.tables.get(sheet)
    return table is not None and all(table[key].present for key in table.sheet.key)


def _shown(targets: Sequence[str], text: str) -> str:
    """What stands in the cell; never what may be the name of a client."""
    return "…" if "Clienten" in targets else text


def _ids(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def is_known(records: RecordSet, targets: Sequence[str], identifier: str) -> bool:
    """Whether one of these sheets holds the key."""
    return any(records.find(target, identifier) != UNKNOWN for target in targets)


RULES = (Rule(KEY_TWICE, keys_twice), Rule(REFERENCE_UNKNOWN, unknown_references))
