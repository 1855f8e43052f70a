"""Which figures a line of the ledger was tested against, as places in `Ledger.figures`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, NO_FIGURE, WELFARE_PLACE, Note
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.evidence import Evidence
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.welfare_age import AgeTest


def month_figures(ledger: Ledger, evidence: Evidence, line: int) -> list[int]:
    """The caps, the age limit and the hourly norms that a month was tested against."""
    months, hours = ledger.months, ledger.hours
    used = [int(months.month_figure[line]), int(months.year_figure[line]), age_limit_of(ledger, line)]
    scheme = int(months.scheme[line])
    if scheme == FISCAL_PLACE or (scheme < FIRST_LOCAL and months.hour_status[line] != HOUR_NOT_TESTED):
        volunteer, month = int(months.volunteer[line]), int(months.month[line]) % MONTHS_A_YEAR
        if evidence.computed_hours is not None:
            used += [ledger.figure_places[figure] for figure in evidence.computed_hours.figures(volunteer, month)]
        for place in evidence.hours_of_month(volunteer, month):
            used += [
                ledger.figure_places[hours.figures[int(known)]]
                for known in (hours.norm[place], hours.age_figure[place])
                if known != NO_FIGURE
            ]
    return [place for place in dict.fromkeys(used) if place != NO_FIGURE]


def year_figures(ledger: Ledger, line: int) -> list[int]:
    """The cap of the year, and the age limits of months without exemption."""
    years = ledger.years
    used = [int(years.year_figure[line])]
    ages = ages_of(ledger, int(years.volunteer[line])) if years.scheme[line] == WELFARE_PLACE else None
    if ages is not None:
        test, place = ages
        months = np.flatnonzero(test.refused[place]).tolist() + ([0] if test.refused_year[place] else [])
        limits = [test.limits[month] for month in months]
        used += [ledger.figure_places[figure] for figure in limits if figure is not None]
    return [place for place in dict.fromkeys(used) if place != NO_FIGURE]


def age_limit_of(ledger: Ledger, line: int) -> int:
    """The age limit of a month of welfare against which something was tested; NO_FIGURE on any other line."""
    months = ledger.months
    if months.scheme[line] != WELFARE_PLACE or not int(months.notes[line]) & Note.CAPPED:
        return NO_FIGURE
    ages = ages_of(ledger, int(months.volunteer[line]))
    figure = None if ages is None else ages[0].limits[int(months.month[line]) % MONTHS_A_YEAR]
    return NO_FIGURE if figure is None else ledger.figure_places[figure]


def ages_of(ledger: Ledger, volunteer: int) -> tuple[AgeTest, int] | None:
    """The age test of a volunteer in welfare, and the place within it; None for anybody else."""
    if ledger.benefits is None:
        return None
    group, place = ledger.benefits.places[volunteer]
    return None if group.ages is None else (group.ages, place)
