"""`vzv letters`: which letters are due, and making them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vzv_sheets.letter_writing.brieflog import LogEntry, log_rows, read_log
from vzv_sheets.letter_writing.content.logo import LogoProblem
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import letters_in_use, standard_template
from vzv_sheets.letter_writing.planning import LetterPlan, Templates, written
from vzv_sheets.letter_writing.refusals import Refusal
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import Period
from vzv_sheets.records.registers import read_register
from vzv_sheets.schema.owned_sheets import BRIEFLOG
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.donor import owned_donor
from vzv_sheets.use_cases.letter_files import LetterFiles, write_each, write_merged
from vzv_sheets.use_cases.letter_pdfs import LetterPdfs, make_pdfs
from vzv_sheets.use_cases.letter_plans import Wish, plans_of, unknown_ids
from vzv_sheets.use_cases.logo_file import logo_beside
from vzv_sheets.use_cases.own_templates import OwnTemplates, own_templates, with_own
from vzv_sheets.workbook.port import CannotOpenWorkbook, WorkbookSource
from vzv_sheets.workbook.write_plan import PlanWriter, RegisterRows, WritePlan, Written

FOLDER = "brieven"
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where the letters go and from where their looks come.

    `beside` is the folder of the workbook (the logo and `brieven_map` are looked for there), `folder` the one for the
    letters, or all of them go into the one file `merged`; `pdf` makes a PDF of every Word file, where LibreOffice is
    there. `templates` is a folder with own templates, else the one that Instellingen names.
    """

    beside: Path
    folder: Path
    merged: Path | None = None
    pdf: bool = False
    templates: str | Path | None = None

    @classmethod
    def beside_workbook(cls, folder: Path) -> Delivery:
        """Letters of their own in the folder `brieven` under the folder of the workbook."""
        return cls(folder, folder / FOLDER)


@dataclass(frozen=True, slots=True)
class LettersResult:
    """What was planned, the files that were made, and what was written into the workbook (None: nothing).

    `unknown` are ids that were asked for without a code and that say nothing to any kind of letter; `own` are the
    templates of the organisation itself, if it has any. `pdfs` is None when no PDF was asked for or no letter was made.
    `no_logo` tells why the letters have no logo where Instellingen names one.
    """

    check: CheckResult
    plans: tuple[LetterPlan, ...]
    files: tuple[Path, ...] = ()
    written: Written | None = None
    unknown: tuple[str, ...] = ()
    own: OwnTemplates | None = None
    pdfs: LetterPdfs | None = None
    no_logo: str = ""

    @property
    def refused(self) -> int:
        """How many letters were not made."""
        return sum(len(plan.refused) for plan in self.plans)

    @property
    def refused_for_all(self) -> tuple[tuple[str, Refusal], ...]:
        """What keeps every letter of a kind from being made, once, with the codes of these kinds (`L01, L06`)."""
        codes: dict[Refusal, list[str]] = {}
        for plan in self.plans:
            for refusal in plan.for_all:
                codes.setdefault(refusal, []).append(plan.kind.code)
        return tuple((", ".join(dict.fromkeys(named)), refusal) for refusal, named in codes.items())

    @property
    def kinds_on_request(self) -> tuple[LetterKind, ...]:
        """The kinds that the workbook uses and that are made only when somebody asks for them."""
        return tuple(kind for kind in letters_in_use(self.check.records) if kind.only_asked)


def letters(
    path: str | Path,
    *,
    codes: Sequence[str] = (),
    ids: Sequence[str] | None = None,
    out: str | Path | None = None,
    output: str | Path | None = None,
    merged: str | Path | None = None,
    pdf: bool = False,
    again: bool = False,
    despite_errors: bool = False,
    dry_run: bool = False,
    at_most: int | None = None,
    templates: str | Path | None = None,
    as_of: dt.date | None = None,
    period: Period | None = None,
    now: dt.datetime | None = None,
    progress: Progress | None = None,
) -> LettersResult:
    """Makes the letters that are due, or those of `ids`, and logs them in Brieflog.

    `codes` are kinds of letters (when empty those that the workbook uses, but for those that are made only when asked
    for; `ids` then gives what is due for these ids); `out` is the folder for the letters (`brieven` beside the
    workbook when None); `output` is another file for the workbook with its log. `merged` is one Word file for all
    letters, in the folder `out` when there is one; `pdf` makes a PDF of every Word file, where LibreOffice is there;
    `templates` is a folder with own templates, else the one that Instellingen names. An existing file is never
    overwritten. Raises `CannotOpenWorkbook`; no letter is left without its line in the log then.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook
    from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter

    path = Path(path)
    delivery = Delivery(
        path.parent,
        path.parent / FOLDER if out is None else Path(out),
        None if merged is None else Path(out or "") / merged,
        pdf,
        templates,
    )
    return letters_of_source(
        read_workbook(path), ClosedFileWriter(path, output=None if output is None else Path(output)), delivery,
        wish=Wish(codes, ids, again, despite_errors, at_most), dry_run=dry_run, as_of=as_of, period=period,
        now=now or dt.datetime.now().astimezone(), progress=progress,
    )  # fmt: skip


def letters_of_source(
    source: WorkbookSource, writer: PlanWriter, delivery: Delivery, *, now: dt.datetime, wish: Wish | None = None,
    dry_run: bool = False, as_of: dt.date | None = None, period: Period | None = None, progress: Progress | None = None,
) -> LettersResult:  # fmt: skip
    """The same for a workbook that any adapter reads and writes."""
    wish = wish or Wish()
    result = check_source(source, as_of=as_of, period=period, today=now.date())
    log = read_log(read_register(source, BRIEFLOG))
    own = own_templates(delivery.templates, result.records.settings, delivery.beside)
    plans = with_own(plans_of(result, wish, log), own)
    planned = LettersResult(result, plans, unknown=unknown_ids(plans, wish), own=own)
    if dry_run or not any(plan.made for plan in plans):
        return planned
    logo = logo_beside(result.records.settings, delivery.beside)
    shared: Context = {} if logo is None or isinstance(logo, LogoProblem) else {"logo": logo}
    made = _make(plans, delivery, standard_template if own is None else own.template, shared, progress)
    try:
        done = _log(source, writer, plans, made, log, now, overridden=wish.despite_errors)
    except CannotOpenWorkbook:
        made.remove()
        raise
    return replace(
        planned, files=made.files, written=done, pdfs=make_pdfs(made) if delivery.pdf else None,
        no_logo=logo.message if isinstance(logo, LogoProblem) else "",
    )  # fmt: skip


def _make(
    plans: Sequence[LetterPlan], delivery: Delivery, templates: Templates, shared: Context, progress: Progress | None
) -> LetterFiles:
    """Writes the letters, each in the folder or all in one file."""
    from vzv_sheets.letter_writing.word.docx_template import LetterTemplateError

    total = sum(len(plan.made) for plan in plans)

    def done(number: int) -> None:
        if progress is not None:
            progress(number, total)

    contents = ((letter.file_name, content) for plan in plans for letter, content in written(plan, templates, shared))
    try:
        if delivery.merged is None:
            return write_each(contents, delivery.folder, done)
        return write_merged(contents, delivery.merged, done)
    except LetterTemplateError as problem:
        raise CannotOpenWorkbook(str(problem)) from problem


def _log(
    source: WorkbookSource, writer: PlanWriter, plans: Sequence[LetterPlan], files: LetterFiles,
    log: Sequence[LogEntry], moment: dt.datetime, *, overridden: bool,
) -> Written:  # fmt: skip
    made = [letter.logged for plan in plans for letter in plan.made]
    named = [replace(letter, file_name=name) for letter, name in zip(made, files.logged_as, strict=True)]
    reason = "gemaakt met --despite-errors" if overridden else ""
    rows = log_rows(named, log, made_on=moment.date(), reason=reason)
    plan = WritePlan(owned_donor, appended=(RegisterRows(BRIEFLOG.name, rows, BRIEFLOG.titles),))
    return writer.write(plan, expected=source.receipt)
