"""Whose payments a finding is about: the volunteer and work month of a row, or the scheme."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, month_of_day
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.records.record_set import RecordSet

_READ = ("Onkosten", "Uren", "Vrijwilligers", "Betaalgegevens", "Plaatsingen", "Regelingen")


class FindingPlaces:
    """Rows of sheets as the volunteers and months that they are about; `people` are the only ones asked for.

    `with_hours` tells whether rows of Uren matter at all.
    """

    def __init__(self, records: RecordSet, claims: Claims, people: set[int], *, with_hours: bool) -> None:
        self._records, self._claims, self._people, self._with_hours = records, claims, people, with_hours
        self._titles = {records.layout.title(name): name for name in _READ}
        self._titles[records.settings.title] = "Instellingen"
        self._rows: dict[str, tuple[list[int], list[int]]] = {}

    def sheet_of(self, title: str) -> str:
        """The standard name of a tab, empty where it says nothing about a payment."""
        return self._titles.get(title, "")

    def of(self, sheet: str, row: int) -> Iterator[tuple[int, int]]:
        """The volunteers and month numbers of a row, `NO_MONTH` for all months of that volunteer."""
        if sheet == "Uren" and not self._with_hours:
            return
        for record in self._records_of(sheet, row):
            for volunteer, month in self._whose(sheet, record):
                if volunteer in self._people:
                    yield volunteer, month

    def schemes(self, row: int) -> Iterator[str]:
        """The folded regeling_id of a row of Regelingen."""
        column = self._records.table("Regelingen")["regeling_id"]
        for record in self._records_of("Regelingen", row):
            yield fold_identifier(column.text(record))

    def _records_of(self, sheet: str, row: int) -> Sequence[int]:
        if sheet not in self._rows:
            rows = self._records.table(sheet).rows
            order = np.argsort(rows, kind="stable")
            self._rows[sheet] = (order.tolist(), rows[order].tolist())
        records, sorted_rows = self._rows[sheet]
        return records[bisect_left(sorted_rows, row) : bisect_right(sorted_rows, row)]

    def _whose(self, sheet: str, record: int) -> Iterator[tuple[int, int]]:
        if sheet == "Onkosten":
            yield int(self._claims.volunteer[record]), int(self._claims.month[record])
            yield from self._other_owners.get(record, ())
        elif sheet == "Uren":
            volunteers, months, first = self._shifts
            for place in range(int(first[record]), int(first[record + 1])):
                yield int(volunteers[place]), int(months[place])
        elif sheet == "Vrijwilligers":
            yield record, NO_MONTH
        elif sheet in ("Betaalgegevens", "Plaatsingen"):
            yield int(self._owners(sheet)[record]), NO_MONTH

    @cached_property
    def _other_owners(self) -> Mapping[int, Sequence[tuple[int, int]]]:
        """The other volunteers and months that a row which cannot be counted may belong to."""
        faults, found = self._claims.faults, dict[int, list[tuple[int, int]]]()
        for record, volunteer, month in zip(
            faults.record.tolist(), faults.volunteer.tolist(), faults.month.tolist(), strict=True
        ):
            if (volunteer, month) != (int(self._claims.volunteer[record]), int(self._claims.month[record])):
                found.setdefault(record, []).append((volunteer, month))
        return found

    @cached_property
    def _shifts(self) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
        work = shifts(self._records)
        months = np.where(work.dated, month_of_day(work.day), NO_MONTH)
        order = np.argsort(work.record, kind="stable")
        first = np.searchsorted(work.record[order], np.arange(len(self._records.table("Uren")) + 1))
        return work.volunteer[order], months[order], first

    def _owners(self, sheet: str) -> NDArray[np.int32]:
        return self._records.referred(sheet, "vrijwilliger_id", "Vrijwilligers")
