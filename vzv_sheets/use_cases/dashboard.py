"""`vzv dashboard`: the figures of a dashboard as one page for a browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.coordinator import coordinator
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.schema.owned_board import DASHBOARD_BESTUUR
from vzv_sheets.schema.owned_dashboards import DASHBOARD_COORDINATOR
from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.selecting import contact_named, organisation_named
from vzv_sheets.use_cases.update import ledgers_of
from vzv_sheets.web_pages.page import Heading, is_page, page
from vzv_sheets.workbook.port import WorkbookSource
from vzv_sheets.workbook.write_plan import ReportContent

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.schema.owned_layout import OwnedSheet

_FOR_THE_OWNER = 0o600  # a page may hold names and amounts


@dataclass(frozen=True, slots=True)
class Asked:
    """What the content of a dashboard is made from; `reader` is the organisation or contact that it is for."""

    check: CheckResult
    source: WorkbookSource
    reader: str | None = None


@dataclass(frozen=True, slots=True)
class Dashboard:
    """A dashboard: its declaration, its content, and the option that says whose it is (`--org`); empty for nobody's."""

    layout: OwnedSheet
    content: Callable[[Asked], ReportContent]
    reader: str = ""


def _coordinator(asked: Asked) -> ReportContent:
    return coordinator(asked.check.records, asked.check.findings)


def _finance(asked: Asked) -> ReportContent:
    from vzv_sheets.dashboards.finance import finance
    from vzv_sheets.use_cases.finance_reports import limits_title, lines_to_pay

    result, records = asked.check, asked.check.records
    lines, receipt = lines_to_pay(result, asked.source), result.receipt.sentence
    title = limits_title(asked.source)
    return finance(records, result.findings, ledgers_of(records), lines, receipt, limits_title=title)


def _municipality(asked: Asked) -> ReportContent:
    from vzv_sheets.dashboards.municipality import municipality

    return municipality(_scope(asked), organisation_named(asked.check.records, asked.reader))


def _professional(asked: Asked) -> ReportContent:
    from vzv_sheets.dashboards.professional import professional

    return professional(_scope(asked), contact_named(asked.check.records, asked.reader))


def _board(asked: Asked) -> ReportContent:
    from vzv_sheets.dashboards.board import board

    return board(_scope(asked))


def _scope(asked: Asked) -> Scope:
    records = asked.check.records
    return Scope(records, asked.check.findings, records.period)


# By the word behind `--for`.
DASHBOARDS: Mapping[str, Dashboard] = {
    "coordinator": Dashboard(DASHBOARD_COORDINATOR, _coordinator),
    "financien": Dashboard(DASHBOARD_FINANCIEN, _finance),
    "gemeente": Dashboard(DASHBOARD_GEMEENTE, _municipality, "--org"),
    "professional": Dashboard(DASHBOARD_PROFESSIONAL, _professional, "--contact"),
    "bestuur": Dashboard(DASHBOARD_BESTUUR, _board),
}


def write_dashboard_page(
    path: str | Path, target: Path, *, name: str = "coordinator", reader: str | None = None,
    as_of: dt.date | None = None, period: Period | None = None, now: dt.datetime | None = None, dry_run: bool = False,
) -> CheckResult:  # fmt: skip
    """Writes the page of the dashboard `name` (a key of `DASHBOARDS`); a page that was made before is replaced.

    Raises `UnknownPart` when the workbook has no such reader, and `CannotOpenWorkbook` when it cannot be read, when
    anything else than such a page has the name of the target, or when it cannot be written; also on a dry run, which
    writes nothing.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook
    from vzv_sheets.workbook.closed_file.saving import refuse_new, write_new

    replaced = _made_before(target)
    if not replaced:
        refuse_new(target)
    moment = now or dt.datetime.now().astimezone()
    source = read_workbook(Path(path))
    result = check_source(source, as_of=as_of, period=period, today=moment.date())
    shown = dashboard_page(name, Asked(result, source, reader), moment)
    if not dry_run:
        write_new(target, shown.encode(), overwrite=replaced, mode=_FOR_THE_OWNER)
    return result


def dashboard_page(name: str, asked: Asked, made: dt.datetime) -> str:
    """The page of a dashboard of a workbook that was read and checked."""
    dashboard, records = DASHBOARDS[name], asked.check.records
    heading = Heading(
        records.settings.text("organisatienaam") or "", records.receipt.name, asked.check.receipt.sentence, made
    )
    return page(dashboard.layout, dashboard.content(asked), heading)


def _made_before(target: Path) -> bool:
    """Whether a page of ours has that name."""
    try:
        with target.open("rb") as file:
            return is_page(file.read(4096))
    except OSError:
        return False
