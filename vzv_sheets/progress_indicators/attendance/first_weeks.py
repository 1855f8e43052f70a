"""I-08 and I-09: the first weeks of a placement, how often somebody came and whether the hours grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import EXPECTED_DAYS, SHIFTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.attendance.norm_weeks import NO_WEEKLY_NORM, READS
from vzv_sheets.progress_indicators.attendance.visit_rows import visit_rows, why_no_days
from vzv_sheets.progress_indicators.figures import Figure, Rows, nothing, quotient, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.placements import norm_of_placements, programme_says
from vzv_sheets.records.visit_grid import VisitGrid, grid_of_weeks
from vzv_sheets.records.visits import expected_days, visits
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import monday_from

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK = 7
_FOUR_WEEKS = 4 * _WEEK
_EIGHT_WEEKS = 2 * _FOUR_WEEKS
_NO_BUILD_UP = "hier wordt geen opbouw in uren verwacht"


@dataclass(frozen=True, slots=True)
class _FirstWeeks:
    """The placements whose first weeks lie, for a part, in the period; `inside` marks these weeks in the grid."""

    placements: Rows
    rows: Rows
    week: VisitGrid
    inside: NDArray[np.bool_]
    times: NDArray[np.int64]
    weeks: NDArray[np.int64]


def weeks_with_enough_dates(scope: Scope) -> Figure:
    """I-08: of the first norm_weken full weeks that are over, the part with min_keer_per_week distinct dates."""
    found = _first_weeks(scope)
    if isinstance(found, str):
        return nothing(found)
    week = found.week
    judged = found.inside & week.judged & (week.starts[1:] - 1 <= scope.last)
    met = judged & (week.dates >= found.times[:, None])
    return share(int(np.count_nonzero(met)), int(np.count_nonzero(judged)), found.placements, found.rows)


def outings(scope: Scope) -> Figure:
    """I-08: the distinct dates in the first norm_weken full weeks by all that these weeks ask."""
    found = _first_weeks(scope)
    if isinstance(found, str):
        return nothing(found)
    whole = int((found.times * found.weeks)[found.placements.used].sum())
    return share(int(found.week.dates[found.inside].sum()), whole, found.placements, found.rows)


def _first_weeks(scope: Scope) -> _FirstWeeks | str:
    """The first weeks, or why there are none (in Dutch)."""
    if note := why_no_days(scope):
        return note
    times = norm_of_placements(scope.records, "min_keer_per_week")
    weeks = norm_of_placements(scope.records, "norm_weken")
    asked = (times > 0) & (weeks > 0) & scope.chosen("Plaatsingen")
    if not asked.any():
        return NO_WEEKLY_NORM
    expected = expected_days(scope.records)
    first, after = expected.first_monday, expected.first_monday + _WEEK * weeks
    placements = scope.rows("Plaatsingen", asked & (first <= scope.last) & (after > scope.first))
    rows = visit_rows(scope, placements.used, first, np.minimum(after - 1, scope.last))
    monday = int(first[placements.used].min(initial=monday_from(scope.first)))
    # Up to the Sunday of the week that runs: its dates are outings already.
    week = grid_of_weeks(scope.records, monday, monday_from(scope.last + 1) - 1, rows.used)
    begins = week.starts[:-1]
    inside = placements.used[:, None] & (begins >= first[:, None]) & (begins < after[:, None])
    return _FirstWeeks(placements, rows, week, inside, times, weeks)


def build_up(scope: Scope) -> Figure:
    """I-09: how much more was worked in weeks 5 to 8 than in weeks 1 to 4, as a percentage."""
    if note := why_no_days(scope):
        return nothing(note)
    asked = programme_says(scope.records, "opbouw_verwacht", "ja") & scope.chosen("Plaatsingen")
    if not asked.any():
        return nothing(_NO_BUILD_UP)
    expected = expected_days(scope.records)
    first, last = expected.first_monday, expected.first_monday + _EIGHT_WEEKS - 1
    over = (last >= scope.first) & (last <= scope.last) & (last <= expected.last)
    placements = scope.rows("Plaatsingen", asked & over)
    rows = visit_rows(scope, placements.used, first, last)
    early, late = _minutes(scope, placements, rows)
    return quotient(100 * (late - early), early, placements, rows, n=placements.number)


def _minutes(scope: Scope, placements: Rows, rows: Rows) -> tuple[int, int]:
    """The minutes of these placements in their first four weeks and in the four after."""
    first = expected_days(scope.records).first_monday
    found = visits(scope.records, int(first[placements.used].min(initial=scope.last)), scope.last, rows.used)
    used = found.came & placements.used[found.placement] & scope.shifts.counted[found.item]
    since = (found.day - first[found.placement])[used]
    minutes = scope.shifts.minutes[found.item[used]]
    early = minutes[(since >= 0) & (since < _FOUR_WEEKS)].sum()
    return int(early), int(minutes[(since >= _FOUR_WEEKS) & (since < _EIGHT_WEEKS)].sum())


INDICATORS = (
    Indicator(
        code="I-08",
        part="weken",
        title=Text("Eerste weken gehaald", "First weeks reached"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de eerste norm_weken hele weken van elke plaatsing die voorbij zijn en waarin bezoek werd verwacht: "
            "het deel met minstens min_keer_per_week verschillende dagen. Plaatsingen waarvan die weken voor een deel "
            "in de periode liggen; wat de organisatie annuleerde telt als gekomen.",
            "Of the first norm_weken full weeks of each placement that are over and in which visits were expected: the "
            "part with at least min_keer_per_week distinct dates. Placements whose first weeks lie partly in the "
            "period; what the organisation cancelled counts as a visit.",
        ),
        source="002 c1",
        reads=READS,
        compute=weeks_with_enough_dates,
    ),
    Indicator(
        code="I-08",
        part="uitstapjes",
        title=Text("Keren geweest in de eerste weken", "Outings in the first weeks"),
        unit=Unit.PERCENT,
        formula=Text(
            "Verschillende dagen in de eerste norm_weken hele weken van elke plaatsing, gedeeld door min_keer_per_week "
            "maal norm_weken. Plaatsingen waarvan die weken voor een deel in de periode liggen; wat de organisatie "
            "annuleerde telt als gekomen.",
            "Distinct dates in the first norm_weken full weeks of each placement divided by min_keer_per_week times "
            "norm_weken. Placements whose first weeks lie partly in the period; what the organisation cancelled counts "
            "as a visit.",
        ),
        source="002 c1",
        reads=READS,
        compute=outings,
    ),
    Indicator(
        code="I-09",
        title=Text("Opbouw in uren", "Growth in hours"),
        unit=Unit.PERCENT,
        formula=Text(
            "Hoeveel meer er in week 5 t/m 8 is gewerkt dan in week 1 t/m 4, over alle plaatsingen samen waarvan de "
            "achtste hele week in de periode eindigt. Alleen programma's die opbouw verwachten.",
            "How much more was worked in weeks 5 to 8 than in weeks 1 to 4, over all placements together whose eighth "
            "full week ends in the period. Only programmes that expect growth.",
        ),
        source="002 c1",
        reads=(
            "Programmas.opbouw_verwacht", "Plaatsingen.plaatsing_id", "Plaatsingen.programma_id", *SHIFTS,
            *EXPECTED_DAYS,
        ),
        compute=build_up,
    ),
)  # fmt: skip
