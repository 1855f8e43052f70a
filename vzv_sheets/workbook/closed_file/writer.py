"""The closed-file writer: carries out a WritePlan on an .xlsx or .xlsm without touching what is not owned.

Everything is checked and made in memory first; then the file is replaced in one step, or left as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from vzv_sheets.workbook.closed_file import writing_refusals as refusals
from vzv_sheets.workbook.closed_file.changes import PackageChanges
from vzv_sheets.workbook.closed_file.empty_cells import fill_empty_cells
from vzv_sheets.workbook.closed_file.opening import damage_refused
from vzv_sheets.workbook.closed_file.owned_tables import OwnedTable, find_owned, is_former
from vzv_sheets.workbook.closed_file.package import Package
from vzv_sheets.workbook.closed_file.raw_zip import Piece, RawArchive
from vzv_sheets.workbook.closed_file.refill import refill_report, refuse_content_beside
from vzv_sheets.workbook.closed_file.registers import append_rows
from vzv_sheets.workbook.closed_file.saving import Clock, local_time, read_original, replace, write_new
from vzv_sheets.workbook.closed_file.transplant import owned_titles, renew, transplant
from vzv_sheets.workbook.closed_file.workbook_part import WorkbookPart
from vzv_sheets.workbook.port import InputReceipt
from vzv_sheets.workbook.write_plan import WritePlan, Written, made_anew, refuse_contradiction

_SIGNATURES = "digital-signature/origin"
_SIGNATURE_NOTE = "De digitale handtekening van de werkmap geldt niet meer, want de werkmap is bijgewerkt."


class ClosedFileWriter:
    """Writes to a workbook file that no program has open (`PlanWriter`).

    With `output` the result is a new file, the workbook itself untouched.
    """

    def __init__(self, path: Path | str, *, clock: Clock = local_time, output: Path | None = None) -> None:
        self._path = Path(path)
        self._clock = clock
        self._output = output

    def write(self, plan: WritePlan, *, expected: InputReceipt, output: Path | None = None) -> Written:
        """Carries out the plan, all or nothing; `output` goes before that of this writer.

        Raises `CannotOpenWorkbook` with the reason and the remedy, nothing written then; ValueError for a plan that
        contradicts itself.
        """
        refuse_contradiction(plan)
        output = output or self._output
        edit = _FileEdit(self._path, expected, output)
        missing, former = edit.missing_sheets(plan), edit.former_sheets(plan)
        if missing or former:
            donor = plan.donor()
            edit.renew_sheets(donor, former)
            edit.make_sheets(donor, missing)
        edit.fill(plan)
        return edit.save(output, self._clock)


def add_sheets(
    path: Path | str,
    donor: bytes,
    titles: Sequence[str],
    *,
    expected: InputReceipt,
    output: Path | None = None,
    clock: Clock = local_time,
) -> Written:
    """Adds sheets of a donor workbook, by their titles, as the last sheets of a workbook file.

    Raises `CannotOpenWorkbook` with the reason and the remedy, nothing written then; also when the workbook has a
    sheet of one of these titles.
    """
    edit = _FileEdit(Path(path), expected, output)
    edit.add_sheets(donor, titles)
    return edit.save(output, clock)


def filled_workbook(content: bytes, plan: WritePlan) -> bytes:
    """The bytes of a new workbook with its reports filled; it has every sheet of the plan.

    Raises ValueError for a plan that contradicts itself.
    """
    refuse_contradiction(plan)
    edit = _Edit("", Package(content))
    edit.fill(plan)
    return b"".join(edit.composed())


class _Edit:
    """The changes to one workbook, made in memory."""

    def __init__(self, name: str, package: Package) -> None:
        self._name = name
        self._archive = RawArchive(package.data)
        self._changes = PackageChanges(package)
        self._renewed: list[str] = []

    def missing_sheets(self, plan: WritePlan) -> Sequence[str]:
        """The owned sheets that the plan fills and the workbook lacks."""
        with damage_refused(self._name):
            workbook = WorkbookPart(self._changes)
            wanted = [report.sheet for report in plan.reports]
            wanted += [register.sheet for register in plan.filled_registers]
            return [name for name in dict.fromkeys(wanted) if find_owned(self._changes, workbook, name) is None]

    def former_sheets(self, plan: WritePlan) -> Sequence[str]:
        """The reports that an earlier version made; raises where the user put something beside or below the table."""
        with damage_refused(self._name):
            workbook = WorkbookPart(self._changes)
            found = []
            for report in plan.reports:
                owned = find_owned(self._changes, workbook, report.sheet)
                if owned is not None and is_former(owned, report.former):
                    refuse_content_beside(self._changes, owned)
                    found.append(report.sheet)
            return found

    def renew_sheets(self, donor: bytes, owned: Sequence[str]) -> None:
        """Makes owned sheets anew, each in its own place."""
        titles = owned_titles(donor)
        with damage_refused(self._name):
            for name in owned:
                sheet = self._owned(WorkbookPart(self._changes), name).sheet
                renew(self._changes, donor, titles[name], sheet)
                self._renewed.append(sheet.title)

    def make_sheets(self, donor: bytes, owned: Sequence[str]) -> None:
        """Transplants owned sheets; raises KeyError when the donor lacks one."""
        titles = owned_titles(donor)
        wanted = [titles[name] for name in owned]
        if not wanted:
            return
        with damage_refused(self._name):
            transplant(self._changes, donor, wanted)

    def add_sheets(self, donor: bytes, titles: Sequence[str]) -> None:
        """Transplants sheets of people."""
        with damage_refused(self._name):
            workbook = WorkbookPart(self._changes)
            there = next((title for title in titles if workbook.titled(title)), None)
            if there is not None:
                raise refusals.sheet_exists(there)
            transplant(self._changes, donor, titles)
            WorkbookPart(self._changes).recalculate_on_load()

    def fill(self, plan: WritePlan) -> None:
        """Carries out the plan; all its sheets are there."""
        with damage_refused(self._name):
            workbook = WorkbookPart(self._changes)
            for report in plan.reports:
                refill_report(self._changes, workbook, self._owned(workbook, report.sheet), report)
            for register in plan.filled_registers:
                append_rows(self._changes, workbook, self._owned(workbook, register.sheet), register)
            for cells in plan.filled:
                fill_empty_cells(self._changes, workbook, cells)
            workbook.recalculate_on_load()

    def _owned(self, workbook: WorkbookPart, name: str) -> OwnedTable:
        owned = find_owned(self._changes, workbook, name)
        assert owned is not None
        return owned

    def composed(self) -> Iterable[Piece]:
        """The package with the changes, in pieces."""
        with damage_refused(self._name):
            self._changes.read_back()
        return self._changes.composed(self._archive)


class _FileEdit(_Edit):
    """The changes to one file."""

    def __init__(self, path: Path, expected: InputReceipt, output: Path | None) -> None:
        self._original = read_original(path, expected, to_be_replaced=output is None)
        super().__init__(path.name, self._original.opened.package)

    def save(self, output: Path | None, clock: Clock) -> Written:
        """Puts the changes on disk."""
        pieces = self.composed()
        notes = self._notes()
        if output is not None:
            write_new(output, pieces, clock=clock)
            return Written(str(output), None, notes)
        backup = replace(self._original, pieces, clock)
        return Written(str(self._original.named), str(backup), notes)

    def _notes(self) -> Sequence[str]:
        kinds = [relation.type for relation in self._changes.relations("").values()]
        unsigned = (_SIGNATURE_NOTE,) if any(kind.endswith(_SIGNATURES) for kind in kinds) else ()
        return (*map(made_anew, self._renewed), *unsigned)
