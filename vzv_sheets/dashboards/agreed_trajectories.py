"""Trajectories beside what was agreed with a municipality: a line for each agreement, and the course by month."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.subsidy_wording import agreed_number, standing_sentence, touches
from vzv_sheets.progress_indicators.money.trajectories import subsidies_chosen
from vzv_sheets.records.placements import is_running_on
from vzv_sheets.subsidies.agreements import Standing
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, dutch_date, first_day_of_month, month_number, short_month
from vzv_sheets.workbook.write_plan import Ratio

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.progress_indicators.subsidies import SubsidyFigures
    from vzv_sheets.subsidies.agreements import Agreement
    from vzv_sheets.workbook.write_plan import CellValue

_DAY = dt.timedelta(days=1)


def agreements_with(scope: Scope, organisation: int | None) -> tuple[SubsidyFigures, ...]:
    """The subsidies of the period with an agreed number of trajectories that this organisation funds; of every funder
    where none is given. All trajectories of the agreement count, whoever they are of.
    """
    funder = scope.records.referred("Subsidies", "financier_org_id", "Organisaties")
    return tuple(
        found
        for found in subsidies_chosen(scope)
        if found.standing is not Standing.NOT_AGREED
        and touches(found, scope.period)
        and organisation in (None, int(funder[found.agreement.record]))
    )


def agreement_lines(scope: Scope, agreed: Sequence[SubsidyFigures]) -> list[list[CellValue]]:
    """Subsidy, period, realised, running, agreed, which part of the least that was agreed, how it stands."""
    running = is_running_on(scope.records, scope.last) & scope.chosen("Plaatsingen")
    named = scope.records.referred("Plaatsingen", "subsidie_id", "Subsidies")
    return [
        [
            found.agreement.subsidy_id or None,
            _period(found.agreement),
            found.trajectories,
            int(np.count_nonzero(running & (named == found.agreement.record))),
            agreed_number(found),
            Ratio(found.trajectories, aim) if (aim := _aim(found.agreement)) else None,
            standing_sentence(found, scope.records.as_of),
        ]
        for found in agreed
    ]


def course(scope: Scope, agreed: Sequence[SubsidyFigures], months: int) -> list[list[CellValue]]:
    """By month: the trajectories realised by its end, and how many a straight line from nothing on the first day to the
    agreed number on the last one gives. At most so many months, those to come without trajectories.
    """
    dated = [found for found in agreed if found.agreement.first and found.agreement.last and _aim(found.agreement)]
    if not dated:
        return []
    days = sorted(day for found in dated for day in found.days)
    today = month_number(scope.days.last)
    return [
        [
            short_month(month),
            bisect_right(days, min(_last_day(month), scope.last)) if month <= today else None,
            _number(sum((_line(found.agreement, _last_day(month)) for found in dated), Fraction())),
        ]
        for month in _months([found.agreement for found in dated], today, months)
    ]


def _period(agreement: Agreement) -> str | None:
    days = [dutch_date(day) if day else "?" for day in (agreement.first, agreement.last)]
    return " t/m ".join(days) if agreement.first or agreement.last else None


def _aim(agreement: Agreement) -> int:
    """The least number that was agreed; the most where only that was."""
    return agreement.fewest or agreement.most or 0


def _months(agreements: Sequence[Agreement], today: int, most: int) -> range:
    """The months of the agreements; of a longer stretch those around today."""
    first = month_number(min(one.first for one in agreements if one.first))
    last = month_number(max(one.last for one in agreements if one.last))
    end = min(last, max(today, first + most - 1))
    return range(max(first, end - most + 1), end + 1)


def _last_day(month: int) -> int:
    return day_number(first_day_of_month(month + 1) - _DAY)


def _line(agreement: Agreement, day: int) -> Fraction:
    assert agreement.first is not None
    assert agreement.last is not None
    first, whole = day_number(agreement.first), (agreement.last - agreement.first).days + 1
    return Fraction(_aim(agreement) * min(max(day - first + 1, 0), max(whole, 1)), max(whole, 1))


def _number(value: Fraction) -> CellValue:
    return value.numerator if value.denominator == 1 else Ratio(*value.as_integer_ratio())
