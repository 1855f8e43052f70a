"""`vzv letters`: which letters are due, and making them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vzv_sheets.dashboards.controle import Refusal as ShownRefusal
from vzv_sheets.letter_writing.brieflog import LogEntry, log_rows, read_log
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import letters_due, standard_template
from vzv_sheets.letter_writing.planning import LetterPlan, RefusedLetter, due_refusals, written
from vzv_sheets.letter_writing.refusals import Refusal
from vzv_sheets.records.record_set import Period
from vzv_sheets.records.registers import read_register
from vzv_sheets.schema.owned_sheets import BRIEFLOG
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.donor import owned_donor
from vzv_sheets.use_cases.letter_plans import Wish, plans_of, unknown_ids
from vzv_sheets.workbook.port import CannotOpenWorkbook, WorkbookSource
from vzv_sheets.workbook.write_plan import PlanWriter, RegisterRows, WritePlan, Written

FOLDER = "brieven"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LettersResult:
    """What was planned, the files that were made, and what was written into the workbook (None: nothing).

    `unknown` are ids that were asked for without a code and that say nothing to any kind of letter.
    """

    check: CheckResult
    plans: tuple[LetterPlan, ...]
    files: tuple[Path, ...]
    written: Written | None
    unknown: tuple[str, ...] = ()

    @property
    def refused(self) -> int:
        """How many letters were not made."""
        return sum(len(plan.refused) for plan in self.plans)


def letters(
    path: str | Path,
    *,
    codes: Sequence[str] = (),
    ids: Sequence[str] | None = None,
    out: str | Path | None = None,
    output: str | Path | None = None,
    again: bool = False,
    despite_errors: bool = False,
    dry_run: bool = False,
    at_most: int | None = None,
    as_of: dt.date | None = None,
    period: Period | None = None,
    now: dt.datetime | None = None,
    progress: Progress | None = None,
) -> LettersResult:
    """Makes the letters that are due, or those of `ids`, and logs them in Brieflog.

    `codes` are kinds of letters (when empty those that the workbook uses, but for those that are made only when asked
    for; `ids` then gives what is due for these ids); `out` is the folder for
    the letters (`brieven` beside the workbook when None); `output` is another file for the workbook with its log. An
    existing file is never overwritten. Raises `CannotOpenWorkbook`; no letter is left without its line in the log
    then.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook
    from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter

    path = Path(path)
    return letters_of_source(
        read_workbook(path), ClosedFileWriter(path, output=None if output is None else Path(output)),
        codes=codes, ids=ids, folder=path.parent / FOLDER if out is None else Path(out), again=again,
        despite_errors=despite_errors, dry_run=dry_run, at_most=at_most, as_of=as_of,
        period=period, now=now or dt.datetime.now().astimezone(), progress=progress,
    )  # fmt: skip


def letters_of_source(
    source: WorkbookSource, writer: PlanWriter, *, folder: Path, now: dt.datetime, codes: Sequence[str] = (),
    ids: Sequence[str] | None = None, again: bool = False, despite_errors: bool = False, dry_run: bool = False,
    at_most: int | None = None, as_of: dt.date | None = None, period: Period | None = None,
    progress: Progress | None = None,
) -> LettersResult:  # fmt: skip
    """The same for a workbook that any adapter reads and writes; `folder` is where the letters go."""
    result = check_source(source, as_of=as_of, period=period, today=now.date())
    log = read_log(read_register(source, BRIEFLOG))
    wish = Wish(codes, ids, again, despite_errors, at_most)
    plans = plans_of(result, wish, log)
    unknown = unknown_ids(plans, wish)
    if dry_run or not any(plan.made for plan in plans):
        return LettersResult(result, plans, (), None, unknown)
    files = _make(plans, folder, progress)
    try:
        done = _log(source, writer, plans, files, log, now, overridden=despite_errors)
    except CannotOpenWorkbook:
        for file in files:
            file.unlink(missing_ok=True)
        raise
    return LettersResult(result, plans, files, done, unknown)


def _make(plans: Sequence[LetterPlan], folder: Path, progress: Progress | None) -> tuple[Path, ...]:
    """Writes the letters; when one cannot be written the earlier ones are removed again."""
    files: list[Path] = []
    total = sum(len(plan.made) for plan in plans)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for plan in plans:
            for letter, content in written(plan, standard_template):
                file = _free(folder / letter.file_name)
                files.append(file)
                with file.open("xb") as target:
                    target.write(content)
                if progress is not None:
                    progress(len(files), total)
    except OSError as problem:
        for file in files:
            file.unlink(missing_ok=True)
        raise CannotOpenWorkbook(
            f"De brieven kunnen niet in de map '{folder}' worden geschreven. Kies een andere map "
            "met --out, of maak ruimte vrij.",
            f"The letters cannot be written in the folder '{folder}' ({problem.strerror}). Choose another with --out.",
        ) from problem
    return tuple(files)


def _free(file: Path) -> Path:
    """A name that no file has yet: a letter that somebody edited is never overwritten."""
    number, free = 2, file
    while free.exists():
        free = file.with_name(f"{file.stem}-{number}{file.suffix}")
        number += 1
    return free


def _log(
    source: WorkbookSource, writer: PlanWriter, plans: Sequence[LetterPlan], files: Sequence[Path],
    log: Sequence[LogEntry], moment: dt.datetime, *, overridden: bool,
) -> Written:  # fmt: skip
    made = [letter.logged for plan in plans for letter in plan.made]
    named = [replace(letter, file_name=file.name) for letter, file in zip(made, files, strict=True)]
    reason = "gemaakt met --despite-errors" if overridden else ""
    rows = log_rows(named, log, made_on=moment.date(), reason=reason)
    plan = WritePlan(owned_donor, appended=(RegisterRows(BRIEFLOG.name, rows, BRIEFLOG.titles),))
    return writer.write(plan, expected=source.receipt)


def refusals_of(result: CheckResult, source: WorkbookSource) -> list[ShownRefusal]:
    """The letters that are due and cannot be made yet, as Controle shows them: one line per letter and cell."""
    log = read_log(read_register(source, BRIEFLOG))
    shown = []
    for kind in letters_due(result.records):
        for_all, refused = due_refusals(result.records, result.findings, kind, log=log)
        shown += [_shown(kind, "", reason) for reason in for_all]
        shown += [_shown(kind, letter.subject_id, reason) for letter, reason in _once(refused)]
    return shown


def _once(refused: Sequence[RefusedLetter]) -> Iterable[tuple[RefusedLetter, Refusal]]:
    """Each reason of a record once, also where its letters to several addressees are refused for it."""
    found = {(letter.subject_id, reason): letter for letter in refused for reason in letter.reasons}
    return [(letter, reason) for (_, reason), letter in found.items()]


def _shown(kind: LetterKind, subject: str, reason: Refusal) -> ShownRefusal:
    message = f"Brief {kind.code} ({kind.title}) kan nog niet worden gemaakt: {reason.message}"
    return ShownRefusal(kind.code, subject, reason.sheet, reason.cell, message, reason.remedy)
