"""Open findings as a letter sees them: what refuses it, what changes its text, which cells it may not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead
from vzv_sheets.records.columns import Table
from vzv_sheets.records.record_set import RecordSet

ALL_LETTERS = "letters"  # in `blocks`: every letter that prints the cell
_NUMBER_OF_A_PERSON = "V-PRIV-01"


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """A finding that is open, by its group and its index in it."""

    group: FindingGroup
    index: int

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.group.kind.code


@dataclass(frozen=True, slots=True)
class LetterFindings:
    """The findings that matter for one kind of letter.

    `by_row` holds them by title of the tab and sheet row, `whole_sheets` those about a sheet, a header or a setting
    that the letter reads. `hidden_cells` are cells (title, row from 1, column from 0) that no letter may show.
    """

    kind: LetterKind
    by_row: Mapping[tuple[str, int], Sequence[OpenFinding]]
    whole_sheets: Sequence[OpenFinding]
    hidden_cells: frozenset[tuple[str, int, int]]

    def rows(self, table: Table) -> list[int]:
        """The sheet rows of a table that any of these findings is about."""
        return [row for title, row in self.by_row if title == table.title]

    def blocking(self, table: Table, read: RecordRead) -> list[OpenFinding]:
        """What refuses the letter in a record that it prints."""
        at = self.by_row.get((table.title, int(table.rows[read.index])), ())
        return [finding for finding in at if self._blocks(finding.group, read)]

    def changing(self, table: Table, read: RecordRead) -> frozenset[str]:
        """The codes in a record that change the text of the letter."""
        at = self.by_row.get((table.title, int(table.rows[read.index])), ()) if read.own else ()
        return frozenset(finding.code for finding in at if finding.code in self.kind.changed_by)

    def _blocks(self, group: FindingGroup, read: RecordRead) -> bool:
        blocks = group.variant.blocks
        return (read.own and self.kind.code in blocks) or (ALL_LETTERS in blocks and group.column in read.columns)


def findings_for(kind: LetterKind, findings: FindingSet, records: RecordSet) -> LetterFindings:
    """The open findings that matter for a kind of letter; groups about anything else are passed over whole."""
    by_row: dict[tuple[str, int], list[OpenFinding]] = {}
    whole_sheets: list[OpenFinding] = []
    hidden: set[tuple[str, int, int]] = set()
    sheets = _sheets_by_title(kind, records)
    for group in findings.groups:
        if group.kind.code == _NUMBER_OF_A_PERSON and group.position is not None:
            hidden.update((group.sheet, row, group.position) for row in group.rows)
        elif group.sheet in sheets and _concerns(kind, group):
            sheet = sheets[group.sheet]
            for index, row in enumerate(group.rows):
                finding = OpenFinding(group, index)
                if _is_a_record(records, sheet, row):
                    by_row.setdefault((group.sheet, row), []).append(finding)
                elif _is_needed(kind, sheet, finding):
                    whole_sheets.append(finding)
    return LetterFindings(kind, by_row, whole_sheets, frozenset(hidden))


def _sheets_by_title(kind: LetterKind, records: RecordSet) -> Mapping[str, str]:
    names = dict.fromkeys(name.partition(".")[0] for name in kind.reads)
    titles = {records.layout.title(name): name for name in names}
    return {records.settings.title: "Instellingen"} | titles


def _concerns(kind: LetterKind, group: FindingGroup) -> bool:
    blocks = group.variant.blocks
    return kind.code in blocks or ALL_LETTERS in blocks or group.kind.code in kind.changed_by


def _is_a_record(records: RecordSet, sheet: str, row: int) -> bool:
    layout = records.layout.sheets.get(sheet)
    return sheet != "Instellingen" and layout is not None and row > layout.header_row


def _is_needed(kind: LetterKind, sheet: str, finding: OpenFinding) -> bool:
    """Whether a finding about a setting, a header or a whole sheet stands in the way of this letter."""
    group = finding.group
    if sheet == "Instellingen":
        return group.ids[finding.index] in kind.settings
    return not group.column or group.column in kind.columns_of(sheet)
