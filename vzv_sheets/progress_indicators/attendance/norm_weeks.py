"""I-07: weeks in which a placement reached the norm of its programme (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.attendance.visit_rows import visit_rows, why_no_days
from vzv_sheets.progress_indicators.figures import Figure, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import norm_of_placements
from vzv_sheets.records.visit_grid import VisitGrid, grid_of_weeks, half_days_per_stretch
from vzv_sheets.records.visits import expected_days
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import monday_from

if TYPE_CHECKING:
    from numpy.typing import NDArray

NO_WEEKLY_NORM = "hier wordt geen aantal per week gevraagd"
READS = (
    "Programmas.min_keer_per_week", "Programmas.norm_weken", "Plaatsingen.plaatsing_id", "Plaatsingen.programma_id",
    *SHIFTS, *EXPECTED_DAYS,
)  # fmt: skip


def norm_weeks_met(scope: Scope) -> Figure:
    """I-07: of the full weeks in which something was expected, the part with enough dates and half-days."""
    if note := why_no_days(scope):
        return nothing(note)
    times = norm_of_placements(scope.records, "min_keer_per_week")
    half_days = norm_of_placements(scope.records, "min_dagdelen_per_week")
    asked = ((times > 0) | (half_days > 0)) & scope.chosen("Plaatsingen")
    if not asked.any():
        return nothing(NO_WEEKLY_NORM)
    expected, monday = expected_days(scope.records), monday_from(scope.first)
    placements = scope.rows("Plaatsingen", asked & (expected.first <= scope.last) & (expected.last >= scope.first))
    rows = visit_rows(scope, placements.used, monday, scope.last)
    week = grid_of_weeks(scope.records, monday, scope.last, rows.used)
    in_dates = _of_the_first(scope, week) & (times > 0)[:, None]
    wanted = week.judged & ~week.excused & placements.used[:, None] & (in_dates | (half_days > 0)[:, None])
    met = wanted & (~in_dates | (week.dates >= times[:, None]))
    if (half_days > 0).any():
        met &= half_days_per_stretch(scope.records, week) >= half_days[:, None]
    return share(int(np.count_nonzero(met)), int(np.count_nonzero(wanted)), placements, rows)


def _of_the_first(scope: Scope, week: VisitGrid) -> NDArray[np.bool_]:
    """Per placement and week whether dates are counted: in the first norm_weken full weeks; without it in all."""
    weeks = norm_of_placements(scope.records, "norm_weken")
    after = expected_days(scope.records).first_monday + 7 * weeks
    found: NDArray[np.bool_] = (weeks <= 0)[:, None] | (week.starts[:-1] < after[:, None])
    return found


INDICATORS = (
    Indicator(
        code="I-07",
        title=Text("Normweken gehaald", "Weeks that reached the norm"),
        unit=Unit.PERCENT,
        formula=Text(
            "Hele weken (maandag t/m zondag) met genoeg verschillende dagen en dagdelen voor het programma, "
            "gedeeld door alle hele weken in de periode waarin bezoek werd verwacht. Weken met verhinderd of verlof "
            "tellen niet mee; wat de organisatie annuleerde telt als gekomen.",
            "Full weeks (Monday to Sunday) with enough distinct dates and half-days for the norm of the programme, "
            "divided by all full weeks of the period in which visits were expected. Weeks with verhinderd or verlof do "
            "not count; what the organisation cancelled counts as a visit.",
        ),
        source="002 c1",
        reads=("Programmas.min_dagdelen_per_week", *READS),
        compute=norm_weeks_met,
    ),
)
