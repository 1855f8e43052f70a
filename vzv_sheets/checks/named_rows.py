"""Findings and rows as a person names them on sheet Uitzonderingen: code, sheet and id as Controle shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from vzv_sheets.checks.row_marks import content_marks
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.records.columns import Table
from vzv_sheets.records.reading_values import as_text
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.marks import mark_of
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

Place = tuple[int, int]
"""A finding: the number of its group and its index in it."""


class NamedFindings:
    """Finds findings by what a person typed: upper and lower case, spaces and other names of a sheet do not matter."""

    def __init__(self, records: RecordSet, findings: FindingSet) -> None:
        self._findings = findings
        self._titles = titles_of_sheets(records)
        self._by_name = cache(self._names)

    def places(self, code: str, sheet: str, identifier: str) -> list[Place]:
        """The findings of that code at that id on that sheet."""
        title = self._titles.get(fold(sheet), fold(sheet))
        numbers = [
            number
            for number, group in enumerate(self._findings.groups)
            if fold(group.kind.code) == fold(code) and fold(group.sheet) == title
        ]
        for name in _names_meant(identifier):
            places = [(number, index) for number in numbers for index in self._by_name(number).get(name, ())]
            if places:
                return places
        return []

    def _names(self, number: int) -> Mapping[str, list[int]]:
        group = self._findings.groups[number]
        found: dict[str, list[int]] = {}
        for index in range(len(group)):
            found.setdefault(_squeezed(group.named(index)), []).append(index)
        return found


def titles_of_sheets(records: RecordSet) -> Mapping[str, str]:
    """The folded title of the tab for every folded name that people use for a sheet; a title goes before a name."""
    found: dict[str, str] = {}
    for name, layout in records.layout.sheets.items():
        known = sheet_named(name)
        for text in (*known.synonyms, known.table_name, name):
            found[fold(text)] = fold(layout.title)
    return found | {fold(layout.title): fold(layout.title) for layout in records.layout.sheets.values()}


def _names_meant(identifier: str) -> list[str]:
    """What a typed id may mean: the whole, else what stands before the first space (`V0042 Jansen, Ann`)."""
    return [_squeezed(identifier), fold_identifier(identifier.split(maxsplit=1)[0])]


def _squeezed(identifier: str) -> str:
    return fold_identifier("".join(identifier.split()))


class NamedRows:
    """Finds the rows that findings are about, by the title of the tab and the id as people typed it."""

    def __init__(self, records: RecordSet) -> None:
        self.records = records
        self._by_id = cache(self._codes_by_id)

    def table(self, title: str) -> Table | None:
        """The table of the tab with that title, whatever its case."""
        return next((table for table in self.records.tables.values() if fold(table.title) == fold(title)), None)

    def rows(self, table: Table, identifier: str) -> NDArray[np.int64]:
        """The records with that id; several where it was given twice."""
        if not table.sheet.key or not identifier:
            return np.zeros(0, dtype=np.int64)
        wanted, first = _squeezed(identifier), table[table.sheet.key[0]]
        if len(table.sheet.key) > 1:
            alike = [_squeezed(table.identifier(index)) == wanted for index in range(len(table))]
            return np.flatnonzero(alike)
        return np.flatnonzero(first.filled & np.isin(first.values, self._by_id(table.sheet.name).get(wanted, [])))

    def _codes_by_id(self, sheet: str) -> Mapping[str, list[int]]:
        """The codes of the texts of the key column; several texts may be the same id in another case."""
        table = self.records.table(sheet)
        found: dict[str, list[int]] = {}
        for code, text in enumerate(table[table.sheet.key[0]].categories):
            found.setdefault(_squeezed(text), []).append(code)
        return found

    def content_hash(self, findings: FindingSet, places: Sequence[Place]) -> str:
        """A short text that changes when the typed content of the rows changes that the findings are about.

        These are all rows with the id of a finding, or its own row where that has no id. It does not change when rows
        are moved, columns change places or cells get another format. Empty for what is no row (a header, a sheet).
        """
        marks: set[str] = set()
        for number, index in places:
            group = findings.groups[number]
            table, settings = self.table(group.sheet), self.records.settings
            if table is not None:
                marks.update(self._content(table, group.ids[index], group.rows[index]))
            elif group.sheet == settings.title and group.ids[index] in settings.cells:
                marks.add(as_text(settings.cells[group.ids[index]].raw))
        return mark_of("\n".join(sorted(marks))) if marks else ""

    def _content(self, table: Table, identifier: str, row: int) -> Iterator[str]:
        rows = self.rows(table, identifier)
        rows = rows if len(rows) else np.flatnonzero(table.rows == row)
        content = content_marks(self.records.as_typed(table.sheet.name), rows)
        # Of two rows that are alike both count, so that one more or less is a change.
        yield from (f"{mark}|{content[:at].count(mark)}" for at, mark in enumerate(content))
