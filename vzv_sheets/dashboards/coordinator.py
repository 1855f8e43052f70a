"""What Dashboard_Coordinator shows: who needs attention this week, how it goes, how complete the records are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from vzv_sheets.dashboards.controle import link_target, subtitle
from vzv_sheets.dashboards.coordinator_blocks import (
    caseload_advice,
    caseload_lines,
    caseload_title,
    intake_line,
)
from vzv_sheets.dashboards.coordinator_cards import cards
from vzv_sheets.dashboards.coordinator_quality import quality_advice, quality_lines
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.attendance.hours import minutes_per_month
from vzv_sheets.progress_indicators.attention.attention_list import attention_list
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint
from vzv_sheets.progress_indicators.figure_words import value_words
from vzv_sheets.progress_indicators.indicator import Unit
from vzv_sheets.progress_indicators.matching.standing import running_on
from vzv_sheets.progress_indicators.organisation.caseload import caseloads, without_supervisor
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.owned_dashboards import CHART_MONTHS, DASHBOARD_COORDINATOR, MISSING, THIS_WEEK
from vzv_sheets.vocabulary.days import MONTHS_SHORT_NL, day_number, first_day_of_month
from vzv_sheets.workbook.write_plan import CellValue, Link, Minutes, ReportContent

MOST_POINTS = 250
_DAY = dt.timedelta(days=1)
_KEYS = [column.key for column in DASHBOARD_COORDINATOR.columns]
_LINK = _KEYS.index("naar")


def coordinator(records: RecordSet, findings: FindingSet) -> ReportContent:
    """The content of Dashboard_Coordinator; of each of the two lists at most `MOST_POINTS` points, then a line that
    tells how many more.
    """
    shown = ShownFigures(Scope(records, findings, records.period))
    points = attention_list(records, findings)
    missing = [point for point in points if point.part == MISSING]
    now = [point for point in points if point.part == THIS_WEEK]
    rows, links = _list(now, missing)
    columns = [[row[place] for row in rows] for place in range(len(_KEYS))]
    cells, blocks = _charts(shown)
    more_cells, more_blocks = _blocks(shown)
    return ReportContent(
        DASHBOARD_COORDINATOR.name,
        {
            DASHBOARD_COORDINATOR.cells["subtitle"]: subtitle(records),
            **cards(shown, missing),
            **cells,
            **more_cells,
            DASHBOARD_COORDINATOR.cells["list_title"]: _list_title(now, missing),
        },
        columns,
        links,
        {**blocks, **more_blocks},
        DASHBOARD_COORDINATOR.titles,
        DASHBOARD_COORDINATOR.header_row,
        DASHBOARD_COORDINATOR.row_heights(columns),
        DASHBOARD_COORDINATOR.former,
    )


_Cells = Mapping[str, CellValue]
_Blocks = Mapping[str, Sequence[Sequence[CellValue]]]


def _charts(shown: ShownFigures) -> tuple[_Cells, _Blocks]:
    """The two charts by month: hours, and running placements on the last day of each month."""
    hours = minutes_per_month(shown.scope, CHART_MONTHS)
    running = [(number, _running_at_end(shown.scope, number)) for number, _ in hours]
    layout, cells = DASHBOARD_COORDINATOR, DASHBOARD_COORDINATOR.cells
    return (
        {
            cells["months_title"]: _hours_title(shown, hours),
            cells["running_months_title"]: _title("running_months", running),
        },
        {
            cells["months"]: layout.chart("months").filled(
                [(_month(number), Minutes(minutes)) for number, minutes in hours]
            ),
            cells["running_months"]: layout.chart("running_months").filled(
                [(_month(number), count) for number, count in running]
            ),
        },
    )


def _blocks(shown: ShownFigures) -> tuple[_Cells, _Blocks]:
    """The blocks below the charts: the quality of the records, intake, supervisors."""
    layout, cells = DASHBOARD_COORDINATOR, DASHBOARD_COORDINATOR.cells
    guided, alone = caseloads(shown.scope), without_supervisor(shown.scope)
    return (
        {
            cells["quality_title"]: layout.block("quality").heading,
            cells["quality_advice"]: quality_advice(shown.scope.findings),
            cells["intake_title"]: layout.block("intake").heading,
            cells["caseload_title"]: caseload_title(guided),
            cells["caseload_advice"]: caseload_advice(guided, alone),
        },
        {
            cells["quality"]: layout.block("quality").filled(quality_lines(shown)),
            cells["intake"]: layout.block("intake").filled([intake_line(shown)]),
            cells["caseload"]: layout.block("caseload").filled(caseload_lines(guided)),
        },
    )


def _running_at_end(scope: Scope, month: int) -> int:
    """Of the current month on the last day that counts."""
    return running_on(scope, min(day_number(first_day_of_month(month + 1) - _DAY), scope.last)).number


def _hours_title(shown: ShownFigures, hours: Sequence[tuple[int, int]]) -> str:
    there = shown.now("I-10")
    recorded = shown.scope.table("Uren")["aanwezigheid"].filled.any()
    if not recorded or not there.known or not any(minutes for _, minutes in hours):
        return _title("months", hours)
    return f"{_title('months', hours)}; aanwezig bij {value_words(there.value, Unit.PERCENT)} van de geplande keren"


def _title(chart: str, months: Sequence[tuple[int, int]]) -> str:
    layout = DASHBOARD_COORDINATOR.chart(chart)
    return layout.heading if any(number for _, number in months) else layout.empty_heading


def _list(now: Sequence[AttentionPoint], missing: Sequence[AttentionPoint]) -> tuple[list[list[CellValue]], list[Link]]:
    """The rows of both lists below each other, and the links to what they speak of."""
    rows: list[list[CellValue]] = []
    links: list[Link] = []
    for points in (now, missing):
        for point in points[:MOST_POINTS]:
            target = link_target(point.sheet, point.cell)
            links.append(Link(len(rows), _LINK, target, f"Naar {point.sheet}, cel {point.cell}"))
            rows.append(_row(point))
        if len(points) > MOST_POINTS:
            more = f"… en nog {len(points) - MOST_POINTS}."
            rows.append(_sentence(more, "Werk eerst de punten hierboven bij.", points[0].part))
    return rows or [_sentence("Niemand heeft nu bijzondere aandacht nodig.", "")], links


def _list_title(now: Sequence[AttentionPoint], missing: Sequence[AttentionPoint]) -> str:
    lines = len(missing)
    more = f"; bij {lines} {'regel' if lines == 1 else 'regels'} ontbreekt iets" if missing else ""
    if not now:
        return f"Aandacht deze week: geen punten{more}"
    people = len({point.volunteer for point in now if point.volunteer >= 0})
    word = "punt" if len(now) == 1 else "punten"
    whom = "vrijwilliger" if people == 1 else "vrijwilligers"
    about = f", bij {people} {whom}" if people else ""
    return f"Aandacht deze week: {len(now)} {word}{about}{more}"


def _row(point: AttentionPoint) -> list[CellValue]:
    return [
        point.part, point.topic, point.who or None, point.what, point.action, point.day, point.programme,
        point.supervisor, f"{point.sheet}, rij {point.row}",
    ]  # fmt: skip


def _sentence(what: str, action: str, part: str | None = None) -> list[CellValue]:
    row: list[CellValue] = [None] * len(_KEYS)
    row[0], row[_KEYS.index("wat")], row[_KEYS.index("actie")] = part, what, action or None
    return row


def _month(number: int) -> str:
    return f"{MONTHS_SHORT_NL[number % 12]} {number // 12 % 100:02d}"
