"""`vzv export`: a file of its own with only what one reader may see."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.import_export.cover import Cover, cover_of
from vzv_sheets.import_export.declaration import Content, ExportReader
from vzv_sheets.import_export.declared_readers import DECLARATIONS
from vzv_sheets.import_export.for_board import for_board
from vzv_sheets.import_export.for_finance import claims
from vzv_sheets.import_export.for_municipality import for_municipality, of_no_municipality
from vzv_sheets.import_export.for_professional import for_professional
from vzv_sheets.import_export.for_research import for_research
from vzv_sheets.import_export.own_clients import professionals
from vzv_sheets.letter_writing.file_names import safe_identifier
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.claimants import claimants
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.export_dashboards import DASHBOARDS, Asked
from vzv_sheets.use_cases.export_files import data_package_files, workbook_file
from vzv_sheets.use_cases.new_files import NewFiles
from vzv_sheets.use_cases.selecting import UnknownPart
from vzv_sheets.version import VERSION
from vzv_sheets.vocabulary.words import same_name
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook.closed_file.saving import refuse_new

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period, RecordSet
    from vzv_sheets.workbook.port import WorkbookSource

XLSX, CSV = "xlsx", "csv"
_MOST_NAMED = 8
_SHEETS = {ExportReader.MUNICIPALITY: "Organisaties", ExportReader.PROFESSIONAL: "Contactpersonen"}
_NOBODY = {
    ExportReader.MUNICIPALITY: "er zijn in deze werkmap geen kandidaten van een gemeente",
    ExportReader.PROFESSIONAL: "bij geen cliënt of plaatsing staat een professional",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """One file (or folder of a data package): for whom, how many rows, and what is not in it and why.

    `cells` are cells of rows that may be in no export.
    """

    path: Path
    whom: str
    rows: int
    left_out: Mapping[str, int] = field(default_factory=dict)
    cells: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The check of the workbook, the files that were made, and what is in none of them."""

    check: CheckResult
    reader: ExportReader
    files: tuple[Exported, ...]
    left_out: Mapping[str, int] = field(default_factory=dict)
    nothing: str = ""


def usual_form(reader: ExportReader) -> str:
    """The form of a file when none is asked: a workbook, for research CSV."""
    return CSV if reader is ExportReader.RESEARCH else XLSX


def is_folder(reader: ExportReader, chosen: str | None, form: str) -> bool:
    """Whether what is made is a folder: CSV files, or a file for each municipality or professional."""
    return form == CSV or (bool(DECLARATIONS[reader].each) and chosen is None)


def export(
    path: str | Path, target: str | Path, reader: ExportReader, *, chosen: str | None = None, form: str | None = None,
    as_of: dt.date | None = None, period: Period | None = None, today: dt.date | None = None, dry_run: bool = False,
) -> ExportResult:  # fmt: skip
    """Makes the file or files for a reader; `chosen` is the id or name of one municipality or professional.

    All of them are made or none; nothing is overwritten. Raises `CannotOpenWorkbook`, and `UnknownPart` for a
    municipality or professional that the workbook has nothing of.
    """
    day = today or dt.datetime.now().astimezone().date()
    source = read_workbook(Path(path))
    result = check_source(source, as_of=as_of, period=period, today=day)
    wanted = _wanted(result.records, reader, chosen)
    form = form or usual_form(reader)
    exported: list[Exported] = []
    files: dict[Path, bytes] = {}
    for place in wanted:
        at = Path(target) if chosen is not None or place is None else Path(target) / _name(result, reader, place, form)
        content = _content(reader, result, place)
        cover = cover_of(DECLARATIONS[reader], _whom(result.records, reader, place), content, result.records, VERSION)
        made, rows = _made(source, result, reader, place, content, cover, form, day)
        files |= {(at / name if form == CSV else at): data for name, data in made.items()}
        exported.append(Exported(at, cover.whom, rows, content.left_out, content.cells))
    _write(files, in_folder=is_folder(reader, chosen, form), dry_run=dry_run)
    beside = of_no_municipality(result.records) if reader is ExportReader.MUNICIPALITY and chosen is None else {}
    return ExportResult(result, reader, tuple(exported), beside, "" if exported else _NOBODY[reader])


def _write(files: Mapping[Path, bytes], *, in_folder: bool, dry_run: bool) -> None:
    """Writes all files or none; only a folder of files is made where it is not there."""
    for path in files:
        refuse_new(_first_missing(path) if in_folder and not path.parent.exists() else path)
    if dry_run:
        return
    with NewFiles() as new:
        for path, content in files.items():
            if in_folder:
                new.folder(path.parent)
            new.write(path, content)


def _first_missing(path: Path) -> Path:
    """The highest folder above a file that is not there."""
    return next(each for each in reversed((path, *path.parents)) if not each.exists())


def _wanted(records: RecordSet, reader: ExportReader, chosen: str | None) -> list[int | None]:
    """The records of those for whom a file is made; None for a reader who gets one file."""
    if reader not in _SHEETS:
        return [None]
    known = claimants(records).organisations if reader is ExportReader.MUNICIPALITY else professionals(records)
    if chosen is None:
        return list(known)
    table = records.table(_SHEETS[reader])
    for key in (table.sheet.key[0], "naam"):
        for index in known:
            if same_name(table[key].text(index), chosen):
                return [index]
    names = [table.identifier(index) for index in known]
    told = ", ".join(names[:_MOST_NAMED]) + (" …" if len(names) > _MOST_NAMED else ".")
    what = "kandidaten van een gemeente" if reader is ExportReader.MUNICIPALITY else "cliënten van een professional"
    hint = f" Kies uit: {told}" if names else f" Er zijn geen {what} in deze werkmap."
    raise UnknownPart(f"Van '{chosen}' staat er niets in de werkmap.{hint}")


def _whom(records: RecordSet, reader: ExportReader, place: int | None) -> str:
    label = DECLARATIONS[reader].label
    if place is None:
        return label
    table = records.table(_SHEETS[reader])
    name = f"{table['naam'].text(place)} ({table.identifier(place)})"
    return name if name.lower().startswith(label) else f"{label} {name}"


def _name(result: CheckResult, reader: ExportReader, place: int, form: str) -> str:
    identifier = result.records.table(_SHEETS[reader]).identifier(place)
    return f"{reader}-{safe_identifier(identifier)}{'.xlsx' if form == XLSX else ''}"


def _content(reader: ExportReader, result: CheckResult, place: int | None) -> Content:
    records = result.records
    scope = Scope(records, result.findings, records.period)
    if place is not None:
        of_one: Callable[[Scope, int], Content] = (
            for_municipality if reader is ExportReader.MUNICIPALITY else for_professional
        )
        return of_one(scope, place)
    if reader is ExportReader.FINANCE:
        return Content((claims(records),))
    return for_board(scope) if reader is ExportReader.BOARD else for_research(scope)


def _made(
    source: WorkbookSource, result: CheckResult, reader: ExportReader, place: int | None, content: Content,
    cover: Cover, form: str, day: dt.date,
) -> tuple[Mapping[str, bytes], int]:  # fmt: skip
    """The files of one reader by name, and how many rows they hold."""
    reports = DASHBOARDS[reader](Asked(result, source, place)) if reader in DASHBOARDS else ()
    declared = DECLARATIONS[reader]
    if form == CSV:
        return data_package_files(declared, content, reports, cover, created=day)
    return workbook_file(declared, content, reports, cover, created=day)
