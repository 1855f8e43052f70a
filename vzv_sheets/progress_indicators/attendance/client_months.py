"""I-55: months in which a client was visited, where the programme asks visits per month (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.attendance.visit_rows import needs_hours, visit_rows
from vzv_sheets.progress_indicators.figures import Figure, Rows, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.clients import client_numbers, client_of_placements
from vzv_sheets.records.placements import norm_of_placements, spans
from vzv_sheets.records.visit_grid import grid_of_months
from vzv_sheets.records.visits import Visits, visits
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_MONTHLY_NORM = "hier wordt geen bezoek per maand gevraagd"


@needs_hours
def visited_months(scope: Scope) -> Figure:
    """I-55: of the whole months of each client in which visits were expected, the part with a visit of anybody."""
    client = client_of_placements(scope.records)
    asked = (norm_of_placements(scope.records, "min_keer_per_maand") > 0) & scope.chosen("Plaatsingen")
    if not asked.any():
        return nothing(_NO_MONTHLY_NORM)
    asked &= scope.placements & (client >= 0)
    # Whoever came: also at a placement whose programme asks no visits, or that says no more than 'voorgesteld'.
    span = spans(scope.records)
    there = span.known & (span.start <= scope.last) & (span.end >= scope.first)
    placements = scope.rows("Plaatsingen", there & np.isin(client, client[asked]))
    month = _first_whole_month(scope)
    # A total of a week begins before the month that it touches.
    first = day_number(first_day_of_month(month)) - (6 if holds_totals(scope.table("Uren")) else 0)
    rows = visit_rows(scope, placements.used, first, scope.last)
    grid = grid_of_months(scope.records, month, scope.last, rows.used)
    at, stretch = np.nonzero(grid.judged & (asked & placements.used)[:, None])
    expected = _months(scope, client[at], grid.starts[stretch], grid.starts)
    visited = expected & _visited(scope, visits(scope.records, first, scope.last, rows.used), placements, grid.starts)
    return share(int(np.count_nonzero(visited)), int(np.count_nonzero(expected)), placements, rows)


def _first_whole_month(scope: Scope) -> int:
    first = scope.days.first
    return month_number(first) + (first.day > 1)


def _visited(scope: Scope, found: Visits, placements: Rows, starts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Per client and month whether somebody came; hours that name no placement are of one that ran on their day."""
    span, until = spans(scope.records), scope.shifts.last[found.item]
    kept = (found.came | found.cancelled) & placements.used[found.placement]
    kept &= (until >= span.start[found.placement]) & (found.day <= span.end[found.placement])
    client = client_of_placements(scope.records)[found.placement[kept]]
    came = _months(scope, client, found.day[kept], starts)
    # A total touches the month in which it begins and that in which it ends.
    return came | _months(scope, client, until[kept], starts) if holds_totals(scope.table("Uren")) else came


def _months(
    scope: Scope, client: NDArray[np.int64], day: NDArray[np.int64], starts: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Per client and month (from a start to the next) whether one of these pairs of a client and a day lies in it."""
    found = np.zeros((len(client_numbers(scope.records)), len(starts) - 1), dtype=bool)
    month = np.searchsorted(starts, day, side="right") - 1
    inside = (month >= 0) & (month < found.shape[1])
    found[client[inside], month[inside]] = True
    return found


INDICATORS = (
    Indicator(
        code="I-55",
        title=Text("Maanden met bezoek", "Months with a visit"),
        unit=Unit.PERCENT,
        formula=Text(
            "Per cliënt de hele kalendermaanden in de periode met minstens één bezoek, door wie ook, gedeeld door de "
            "hele maanden waarin bezoek werd verwacht. Alleen programma's met min_keer_per_maand; wat de organisatie "
            "annuleerde telt als bezoek.",
            "Per client the whole calendar months of the period with at least one visit, by whomever, divided by the "
            "whole months in which visits were expected. Only programmes with min_keer_per_maand; what the "
            "organisation cancelled counts as a visit.",
        ),
        source="004",
        reads=(
            "Programmas.min_keer_per_maand", "Plaatsingen.plaatsing_id", "Plaatsingen.clientcode",
            "Plaatsingen.programma_id", *SHIFTS, *EXPECTED_DAYS,
        ),
        compute=visited_months,
    ),
)  # fmt: skip
