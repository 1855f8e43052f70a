"""The live-Excel writer: carries out a WritePlan on the open workbook, in whole blocks.

Everything is judged before the first cell is written. The workbook is not saved: that is up to the user, as with all
that is done in Excel, and so no backup is made.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.workbook.live_excel import refusals
from vzv_sheets.workbook.live_excel.empty_cells import CellFilling, cell_fillings
from vzv_sheets.workbook.live_excel.filling import Filling, register_filling, report_filling
from vzv_sheets.workbook.live_excel.owned_areas import Judge, view_of
from vzv_sheets.workbook.live_excel.reader import LiveWorkbook
from vzv_sheets.workbook.port import InputReceipt, SheetView
from vzv_sheets.workbook.write_plan import WritePlan, Written, made_anew, refuse_contradiction

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Book

_DONOR = "sjabloon.xlsx"
_NOT_SAVED = "De werkmap is bijgewerkt maar nog niet opgeslagen; sla hem op als u het resultaat wilt bewaren."


class LiveWriter:
    """Writes to a workbook that is open in Excel (`PlanWriter`); `source` is what was read of it."""

    def __init__(self, book: Book, source: LiveWorkbook) -> None:
        self._book = book
        self._source = source

    @property
    def source(self) -> LiveWorkbook:
        """The workbook as it was read last: again, after sheets were added."""
        return self._source

    def write(self, plan: WritePlan, *, expected: InputReceipt) -> Written:
        """Carries out the plan.

        Raises `CannotOpenWorkbook` with the reason and the remedy, nothing written then (unless Excel itself refuses
        halfway: a protected sheet); ValueError for a plan that contradicts itself.
        """
        refuse_contradiction(plan)
        if expected != self._source.receipt:
            raise refusals.changed_since_read(self._source.name)
        missing = self._missing(plan)
        self._refuse_unnamed(missing)
        former = self._former(plan)
        fillings = self._fillings(plan, leave_out=[*missing, *former])
        if missing or former:
            self._add_sheets(plan.donor(), missing, former)
            self._source = LiveWorkbook(self._book)
            fillings = self._fillings(plan)
        for filling in fillings:
            try:
                filling.carry_out()
            except Exception as problem:
                raise refusals.excel_refused(filling.title, problem) from problem
        return Written(self._source.name, None, (*map(made_anew, former.values()), _NOT_SAVED))

    def _missing(self, plan: WritePlan) -> Sequence[str]:
        wanted = [report.sheet for report in plan.reports] + [register.sheet for register in plan.filled_registers]
        return [name for name in dict.fromkeys(wanted) if view_of(self._source, name) is None]

    def _former(self, plan: WritePlan) -> Mapping[str, str]:
        """The reports that an earlier version made, with their titles; raises where something of the user stands by."""
        found = {}
        for report in plan.reports:
            if report.former and view_of(self._source, report.sheet) is not None:
                judge = self._judge(report.sheet)
                if judge.is_former(report.former):
                    judge.refuse_content_beside()
                    found[report.sheet] = judge.view.title
        return found

    def _refuse_unnamed(self, missing: Sequence[str]) -> None:
        """A sheet whose table is there is not missing: Excel did not tell its name, so nothing is added beside it."""
        tables = {table.name: view.title for view in self._source.sheets() for table in view.tables}
        for name in missing:
            if f"tbl_{name}" in tables:
                raise refusals.name_not_told(tables[f"tbl_{name}"])

    def _fillings(self, plan: WritePlan, leave_out: Sequence[str] = ()) -> Sequence[Filling | CellFilling]:
        """What is to be done on every sheet, all judged; sheets that are not there yet are left out."""
        fillings: list[Filling | CellFilling] = [
            report_filling(self._judge(report.sheet), report)
            for report in plan.reports
            if report.sheet not in leave_out
        ]
        fillings += [
            register_filling(self._judge(register.sheet), register)
            for register in plan.filled_registers
            if register.sheet not in leave_out
        ]
        for cells in plan.filled:
            fillings += cell_fillings(self._book.sheets[cells.sheet], self._source.values[cells.sheet], cells)
        return fillings

    def _judge(self, owned: str) -> Judge:
        view = view_of(self._source, owned)
        assert view is not None
        return Judge(view, self._book.sheets[view.title], self._source.values[view.title], owned)

    def _add_sheets(self, donor: bytes, missing: Sequence[str], former: Mapping[str, str]) -> None:
        """Copies owned sheets of the donor: what is missing behind the last sheet, what is former in its own place.

        Excel takes table, names and styles along.
        """
        try:
            shown = self._book.sheets.active.name
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / _DONOR
                path.write_bytes(donor)
                template = self._book.app.books.open(path)
                try:
                    _renew(template, self._book, former)
                    _copy(template, self._book, missing)
                finally:
                    template.close()
            self._book.sheets[shown].activate()
        except Exception as problem:
            raise refusals.excel_refused([*former.values(), *missing][0], problem) from problem


def _renew(template: Book, book: Book, former: Mapping[str, str]) -> None:
    """The former sheet goes first: names of sheets and tables are free then."""
    views: dict[str | None, SheetView] = (
        {view.owned: view for view in LiveWorkbook(template).sheets()} if former else {}
    )
    for name, title in former.items():
        titles = [sheet.name for sheet in book.sheets]
        at = titles.index(title)
        neighbour = titles[at - 1] if at else titles[at + 1]
        book.sheets[title].delete()
        new, there = template.sheets[views[name].title], book.sheets[neighbour]
        copied = new.copy(after=there) if at else new.copy(before=there)
        if copied.name != title:
            copied.name = title


def _copy(template: Book, book: Book, owned: Sequence[str]) -> None:
    views: dict[str | None, SheetView] = {view.owned: view for view in LiveWorkbook(template).sheets()}
    for name in owned:
        template.sheets[views[name].title].copy(after=book.sheets[-1])
