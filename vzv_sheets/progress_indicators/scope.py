"""What a figure looks at: the records, the days, the part of the workbook, and the rows that may be used."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.blocked_rows import BlockedRows, blocked_rows
from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.periods import stretch_before, until_reference_date
from vzv_sheets.progress_indicators.selection import (
    EVERYTHING,
    Selection,
    placements_chosen,
    records_chosen,
    shifts_chosen,
    volunteers_chosen,
)
from vzv_sheets.records.placements import NEVER_PLACED, spans, status_is
from vzv_sheets.records.record_set import Period, RecordSet, derived
from vzv_sheets.records.worked_hours import Shifts, minutes_of_rows, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table, TypedColumn

    Mask = NDArray[np.bool_]


@derived
def was_there(records: RecordSet) -> Mask:
    """Per row of Uren whether somebody was there, late or not; an empty cell says so unless there are no hours."""
    presence = records.table("Uren")["aanwezigheid"]
    minutes, known = minutes_of_rows(records)
    found: Mask = presence.equals("aanwezig", "te laat") | (presence.empty & ~(known & (minutes == 0)))
    return found


@dataclass(frozen=True)
class Scope:
    """The workbook as one indicator may use it.

    `period` is as asked; a rate ends at the reference date (`days`). `reads` are the columns that the indicator
    declares: a row whose cell in one of them is blocked by a finding is left out and counted.
    """

    records: RecordSet
    findings: FindingSet
    period: Period
    selection: Selection = EVERYTHING
    reads: frozenset[str] = frozenset()
    _memory: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def days(self) -> Period:
        """The period up to the reference date."""
        return until_reference_date(self.period, self.records.as_of)

    @property
    def first(self) -> int:
        """The first day as a day number."""
        return day_number(self.days.first)

    @property
    def last(self) -> int:
        """The last day, at most the reference date, as a day number."""
        return day_number(self.days.last)

    def in_months(self, month: NDArray[np.int32] | NDArray[np.int64]) -> Mask:
        """Per month number whether the period has a day of it, at most the reference date."""
        days = self.days
        found: Mask = (month >= month_number(days.first)) & (month <= month_number(days.last))
        return found & (days.first <= days.last)

    @property
    def today(self) -> int:
        """The reference date as a day number."""
        return day_number(self.records.as_of)

    def reading(self, reads: Collection[str]) -> Scope:
        """The same for an indicator that declares these columns."""
        return replace(self, reads=frozenset(reads))

    def during(self, period: Period) -> Scope:
        """The same workbook and selection in another period."""
        return replace(self, period=period)

    def of(self, selection: Selection) -> Scope:
        """The same days for another part of the workbook."""
        return replace(self, selection=selection)

    def before(self) -> Scope:
        """The same part of the period before (`stretch_before`)."""
        return self.during(stretch_before(self.period, self.records.as_of))

    def table(self, sheet: str) -> Table:
        """The table of a sheet."""
        return self.records.table(sheet)

    def within(self, column: TypedColumn) -> Mask:
        """Per record whether a date lies in the period, at most on the reference date."""
        found: Mask = column.filled & (column.values >= self.first) & (column.values <= self.last)
        return found

    def chosen(self, sheet: str) -> Mask:
        """Per record of a sheet whether it belongs to the selection."""
        key = ("chosen", self.selection, sheet)
        if key not in self._memory:
            self._memory[key] = self._chosen(sheet)
        found: Mask = self._memory[key]
        return found

    def _chosen(self, sheet: str) -> Mask:
        if sheet == "Plaatsingen":
            return placements_chosen(self.records, self.selection)
        if sheet == "Vrijwilligers":
            return volunteers_chosen(self.records, self.selection, self.chosen("Plaatsingen"))
        return records_chosen(
            self.records, self.selection, sheet, self.chosen("Plaatsingen"), self.chosen("Vrijwilligers")
        )

    def rows(self, sheet: str, wanted: Mask) -> Rows:
        """The wanted records of the selection that may be used, and what each finding keeps out."""
        return self.unblocked(sheet, wanted & self.chosen(sheet))

    def unblocked(self, sheet: str, wanted: Mask) -> Rows:
        """The same for rows that were wanted because they are about records of the selection."""
        marked = self._blocked(sheet)
        return Rows(wanted & ~marked.blocked, marked.counted(np.flatnonzero(wanted & marked.blocked)))

    def shift_rows(self, wanted: Mask) -> Rows:
        """The same for items of `shifts`; of what is left out the rows of Uren are counted."""
        work, marked = self.shifts, self._blocked("Uren")
        key = ("shifts", self.selection)
        if key not in self._memory:
            self._memory[key] = shifts_chosen(
                self.records, self.selection, self.chosen("Plaatsingen"), self.chosen("Vrijwilligers")
            )
        asked, blocked = wanted & self._memory[key], marked.blocked[work.record]
        return Rows(asked & ~blocked, marked.counted(np.unique(work.record[asked & blocked])))

    @property
    def shifts(self) -> Shifts:
        """All hours of the workbook, one item per volunteer and row."""
        return shifts(self.records)

    @property
    def worked(self) -> Mask:
        """U of domain/indicators.md: the items of `shifts` in the period of who was there, late or not."""
        work = self.shifts
        there = was_there(self.records)[work.record]
        found: Mask = there & work.dated & (work.day >= self.first) & (work.day <= self.last)
        return found

    @property
    def placements(self) -> Mask:
        """P of domain/indicators.md: the placements that overlap the period, not voorgesteld or niet gestart."""
        span = spans(self.records)
        overlap = span.known & (span.start <= self.last) & (span.end >= self.first) & (self.first <= self.last)
        found: Mask = overlap & ~status_is(self.records, *NEVER_PLACED)
        return found

    def _blocked(self, sheet: str) -> BlockedRows:
        used = frozenset(key for name, _, key in (read.partition(".") for read in self.reads) if name == sheet)
        memory = ("blocked", sheet, used)
        if memory not in self._memory:
            self._memory[memory] = blocked_rows(self.findings, self.table(sheet), used)
        found: BlockedRows = self._memory[memory]
        return found
