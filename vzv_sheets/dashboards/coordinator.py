"""What Dashboard_Coordinator shows: who needs attention this week, how it goes, how complete the records are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.dashboards.changes import change_of_count, change_of_hours
from vzv_sheets.dashboards.controle import link_target, subtitle
from vzv_sheets.dashboards.coordinator_quality import quality_advice, quality_lines
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.attendance.hours import first_day_of_hours
from vzv_sheets.progress_indicators.attention.attention_list import attention_list
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint
from vzv_sheets.progress_indicators.hours import attendance, minutes_per_month, recorded_minutes
from vzv_sheets.progress_indicators.periods import stretch_before, until_reference_date
from vzv_sheets.progress_indicators.placements import clients_reached, matches, running_placements
from vzv_sheets.progress_indicators.volunteers import active_volunteers, departed_volunteers, new_volunteers
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.schema.owned_dashboards import CHART_MONTHS, DASHBOARD_COORDINATOR, THIS_WEEK
from vzv_sheets.vocabulary.days import MONTHS_SHORT_NL, first_day_of_month
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, plural
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Link, Minutes, ReportContent

MOST_POINTS = 500
_KEYS = [column.key for column in DASHBOARD_COORDINATOR.columns]
_LINK = _KEYS.index("naar")


def coordinator(records: RecordSet, findings: FindingSet) -> ReportContent:
    """The content of Dashboard_Coordinator; at most `MOST_POINTS` points, then a line that tells how many more."""
    points = attention_list(records, findings)
    rows = [_row(point) for point in points[:MOST_POINTS]]
    links = [
        Link(place, _LINK, link_target(point.sheet, point.cell), f"Naar {point.sheet}, cel {point.cell}")
        for place, point in enumerate(points[:MOST_POINTS])
    ]
    if len(points) > len(rows):
        rows.append(_sentence(f"… en nog {len(points) - len(rows)}.", "Werk eerst de punten hierboven bij."))
    if not rows:
        rows.append(_sentence("Niemand heeft nu bijzondere aandacht nodig.", ""))
    columns = [[row[place] for row in rows] for place in range(len(DASHBOARD_COORDINATOR.columns))]
    cells = DASHBOARD_COORDINATOR.cells
    months = minutes_per_month(records, findings, _stretch(records).last, CHART_MONTHS)
    running = _running_per_month(records, findings, [number for number, _ in months])
    return ReportContent(
        DASHBOARD_COORDINATOR.name,
        {
            cells["subtitle"]: subtitle(records),
            **_cards(records, findings),
            cells["months_title"]: _chart_title(records, findings, months),
            cells["quality_title"]: DASHBOARD_COORDINATOR.block("quality").heading,
            cells["running_months_title"]: _running_title(running),
            cells["quality_advice"]: quality_advice(findings),
            cells["list_title"]: _list_title(points),
        },
        columns,
        links,
        {
            cells["months"]: [[_month(number), Minutes(minutes)] for number, minutes in months],
            cells["running_months"]: [[_month(number), count] for number, count in running],
            cells["quality"]: DASHBOARD_COORDINATOR.block("quality").filled(
                quality_lines(records, findings, _stretch(records))
            ),
        },
        DASHBOARD_COORDINATOR.titles,
        DASHBOARD_COORDINATOR.header_row,
        DASHBOARD_COORDINATOR.row_heights(columns),
    )


def _stretch(records: RecordSet) -> Period:
    return until_reference_date(records.period, records.as_of)


def _cards(records: RecordSet, findings: FindingSet) -> dict[str, CellValue]:
    now, before = _stretch(records), stretch_before(records.period, records.as_of)
    active, active_before = (
        active_volunteers(records, findings, now.last),
        active_volunteers(records, findings, before.last),
    )
    hours, hours_before = recorded_minutes(records, findings, now), recorded_minutes(records, findings, before)
    started, started_before = matches(records, findings, now), matches(records, findings, before)
    running, running_before = (
        running_placements(records, findings, now.last),
        running_placements(records, findings, before.last),
    )
    new, gone = new_volunteers(records, findings, now).value, departed_volunteers(records, findings, now).value
    clients = clients_reached(records, findings, now).value
    known = bool(active_before.value or hours_before.value or running_before.value)
    cells = DASHBOARD_COORDINATOR.cells
    return {
        cells["volunteers"]: active.value,
        cells["volunteers_change"]: f"{change_of_count(active, active_before, before, known=known)}; "
        f"{grouped_number(new)} nieuw, {grouped_number(gone)} gestopt",
        cells["hours"]: Minutes(hours.value),
        cells["hours_change"]: change_of_hours(hours, hours_before, before, since=first_day_of_hours(records)),
        cells["matches"]: started.value,
        cells["matches_change"]: change_of_count(started, started_before, before, known=known),
        cells["running"]: running.value,
        cells["running_change"]: change_of_count(running, running_before, before, known=known)
        + (f"; {grouped_number(clients)} {_clients(records, clients)} bereikt" if clients else ""),
    }


def _clients(records: RecordSet, number: int) -> str:
    """The organisation's own word for who is helped."""
    term = records.settings.text("term_client") or USUAL_CLIENT
    return term if number == 1 else plural(term)


def _chart_title(records: RecordSet, findings: FindingSet, months: Sequence[tuple[int, int]]) -> str:
    if not any(minutes for _, minutes in months):
        return "Uren per maand: nog geen gegevens"
    share = attendance(records, findings, _stretch(records))
    recorded = records.table("Uren")["aanwezigheid"].filled.any()
    there = f"; aanwezig bij {share.percent} % van de geplande keren" if recorded and share.known else ""
    return f"Uren per maand{there}"


def _running_per_month(records: RecordSet, findings: FindingSet, months: Sequence[int]) -> list[tuple[int, int]]:
    """How many placements run on the last day of each month, of the current one on the last day that counts."""
    last = _stretch(records).last
    days = [min(first_day_of_month(number + 1) - dt.timedelta(days=1), last) for number in months]
    return [
        (number, running_placements(records, findings, day).value) for number, day in zip(months, days, strict=True)
    ]


def _running_title(running: Sequence[tuple[int, int]]) -> str:
    chart = DASHBOARD_COORDINATOR.chart("running_months")
    return chart.heading if any(count for _, count in running) else chart.empty_heading


def _list_title(points: Sequence[AttentionPoint]) -> str:
    now = [point for point in points if point.part == THIS_WEEK]
    missing = len(points) - len(now)
    more = f"; bij {missing} {'regel' if missing == 1 else 'regels'} ontbreekt iets" if missing else ""
    if not now:
        return f"Aandacht deze week: geen punten{more}"
    people = len({point.volunteer for point in now if point.volunteer >= 0})
    word = "punt" if len(now) == 1 else "punten"
    whom = "vrijwilliger" if people == 1 else "vrijwilligers"
    return f"Aandacht deze week: {len(now)} {word}, bij {people} {whom}{more}"


def _row(point: AttentionPoint) -> list[CellValue]:
    return [
        point.part, point.topic, point.who or None, point.what, point.action, point.day, point.programme,
        point.supervisor, f"{point.sheet}, rij {point.row}",
    ]  # fmt: skip


def _sentence(what: str, action: str) -> list[CellValue]:
    row: list[CellValue] = [None] * len(DASHBOARD_COORDINATOR.columns)
    row[_KEYS.index("wat")], row[_KEYS.index("actie")] = what, action or None
    return row


def _month(number: int) -> str:
    return f"{MONTHS_SHORT_NL[number % 12]} {number // 12 % 100:02d}"
