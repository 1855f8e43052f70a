"""Why a letter is not made: cells that it needs and that are empty, and open findings that block it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead
from vzv_sheets.letter_writing.open_findings import LetterFindings, OpenFinding
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.columns import Table
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Column, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.vocabulary.addresses import cell_address
from vzv_sheets.vocabulary.arrays import np

NEEDED_CELL_EMPTY = "V-ALG-03"


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a letter is not made, at its cell.

    `code` is that of the rule; `sheet` is the title of the tab, `cell` as `H12` and `row` from 1 (empty and 0 for a
    whole sheet), `column` a key. `message` says what is wrong, `remedy` what to do; both are Dutch.
    """

    code: str
    sheet: str
    cell: str
    row: int
    column: str
    message: str
    remedy: str

    @property
    def place(self) -> str:
        """`Plaatsingen!H12`."""
        return f"{self.sheet}!{self.cell}" if self.cell else self.sheet


@dataclass(frozen=True, slots=True)
class _Needs:
    """What a kind of letter needs of the records of a sheet: filled columns.

    `remarkable` are the records in which one of them is empty or that have a finding: the others refuse nothing.
    """

    columns: Sequence[Column]
    remarkable: frozenset[int]


class LetterRefusals:
    """Why letters of one kind cannot be made, letter by letter."""

    def __init__(self, reader: RecordReader, kind: LetterKind, findings: LetterFindings) -> None:
        self._reader = reader
        self._kind = kind
        self._findings = findings
        self._needs: dict[tuple[str, frozenset[str]], _Needs] = {}

    def of(self, read: Iterable[RecordRead]) -> tuple[Refusal, ...]:
        """Every reason why the letter that reads these records cannot be made, an empty cell once."""
        found: list[Refusal] = []
        for record in read:
            needs = self._needs_of(record)
            if record.index in needs.remarkable:
                found += self._of_record(record, needs.columns)
        return tuple(dict.fromkeys(found))

    def _of_record(self, record: RecordRead, needed: Sequence[Column]) -> Iterator[Refusal]:
        table = self._reader.records.table(record.sheet)
        told = set()
        for column in needed:
            if table[column.key].is_empty(record.index) and _is_needed(self._reader, column, record):
                told.add(column.key)
                yield _of_empty_cell(table, column, record)
        for finding in self._findings.blocking(table, record):
            if finding.code != NEEDED_CELL_EMPTY or finding.group.column not in told:
                yield _of_finding(finding)

    def _needs_of(self, record: RecordRead) -> _Needs:
        asked = (record.sheet, record.columns)
        found = self._needs.get(asked)
        if found is None:
            table = self._reader.records.table(record.sheet)
            columns = tuple(column for column in table.sheet.columns if _may_be_needed(self._kind, column, record))
            remarkable = np.isin(table.rows, self._findings.rows(table))
            for column in columns:
                remarkable |= table[column.key].empty
            found = self._needs[asked] = _Needs(columns, frozenset(np.flatnonzero(remarkable).tolist()))
        return found


def refusals_of_all_letters(records: RecordSet, kind: LetterKind, findings: LetterFindings) -> tuple[Refusal, ...]:
    """Why no letter of this kind can be made: settings that are empty, sheets or columns that are missing."""
    found = {refusal.column: refusal for refusal in _empty_settings(records, kind)}
    for finding in findings.whole_sheets:
        refusal = _of_finding(finding)
        if not (refusal.code == NEEDED_CELL_EMPTY and finding.group.ids[finding.index] in found):
            found[f"{refusal.place} {refusal.code}"] = refusal
    return tuple(found.values())


def _may_be_needed(kind: LetterKind, column: Column, record: RecordRead) -> bool:
    """Whether the standard asks for the value once this letter is made (domain/workbook.md 2.0, Required)."""
    asked = column.required is Required.WHEN and column.needed_when in kind.needed
    return column.key in record.columns and (column.required is Required.ALWAYS or asked)


def _is_needed(reader: RecordReader, column: Column, record: RecordRead) -> bool:
    """The same for this one record: who keeps an address secret needs none in a letter."""
    if column.required is Required.WHEN and column.needed_when == Needed.LETTER and record.sheet == "Vrijwilligers":
        return reader.text("Vrijwilligers", "adres_geheim", record.index) != "ja"
    return True


def _of_empty_cell(table: Table, column: Column, record: RecordRead) -> Refusal:
    present = table[column.key].present
    cell = table.cell(column.key, record.index) if present else ""
    row = int(table.rows[record.index])
    identifier = table.identifier(record.index)
    return Refusal(
        NEEDED_CELL_EMPTY, table.title, cell, row, column.key,
        f"'{column.title}' is leeg" + (f" bij {identifier}." if identifier else "."),
        f"Vul '{column.title}' in op {table.title}!{cell}." if present
        else f"Voeg kolom '{column.title}' toe op blad {table.title} en vul hem in op rij {row}.",
    )  # fmt: skip


def _empty_settings(records: RecordSet, kind: LetterKind) -> Iterator[Refusal]:
    settings, read = records.settings, kind.settings
    for spec in SETTINGS:
        asked = spec.required is Required.ALWAYS or spec.needed_when in kind.needed
        if spec.key not in read or not asked or settings.text(spec.key):
            continue
        row = settings.row(spec.key)
        cell = cell_address(row, settings.value_column) if row is not None else ""
        yield Refusal(
            NEEDED_CELL_EMPTY, settings.title, cell, row or 0, spec.key,
            f"'{spec.key}' is niet ingevuld op blad {settings.title}.",
            f"Vul '{spec.key}' in op {settings.title}!{cell}." if cell
            else f"Zet '{spec.key}' in de kolom 'naam' van blad {settings.title}, met de waarde ernaast.",
        )  # fmt: skip


def _of_finding(finding: OpenFinding) -> Refusal:
    group, index = finding.group, finding.index
    return Refusal(
        finding.code, group.sheet, group.cell(index), group.rows[index], group.column,
        group.message(index), group.remedy(index),
    )  # fmt: skip
