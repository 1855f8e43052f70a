"""The two blocks of Dashboard_Financien: a line for each scheme, and a line for each subsidy."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, NO_FIGURE
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.dashboards.finance_people import has_status, people_of
from vzv_sheets.dashboards.finance_wording import CONFIDENTIAL, scheme_name, source_text
from vzv_sheets.dashboards.subsidy_wording import agreed_number, standing_sentence, touches
from vzv_sheets.schema.owned_finance import SCHEME_COLUMNS, SCHEME_LINES, SUBSIDY_COLUMNS, SUBSIDY_LINES
from vzv_sheets.subsidies.agreements import Standing
from vzv_sheets.vocabulary.days import month_number
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.workbook.write_plan import Cents, Ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.legal.figures import Figure
    from vzv_sheets.progress_indicators.subsidies import SubsidyFigures
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.workbook.write_plan import CellValue


def scheme_lines(ledger: Ledger) -> tuple[str, list[list[CellValue]]]:
    """The title of the block and its lines: schemes with somebody in them, in the order of the ledger."""
    places = sorted(set(ledger.years.scheme.tolist()) | {FISCAL_PLACE})
    lines = [_scheme_line(ledger, place) for place in places[:SCHEME_LINES]]
    title = f"Regelingen in {ledger.year}{_more(len(places), SCHEME_LINES)}"
    if not len(ledger.years):
        title += ": er zijn nog geen vergoedingen of onkosten"
    return title, _filled(lines, len(SCHEME_COLUMNS), SCHEME_LINES)


def _scheme_line(ledger: Ledger, place: int) -> list[CellValue]:
    months, years, people = ledger.months, ledger.years, people_of(ledger, place)
    of_months, of_years = months.scheme == place, years.scheme == place
    total = sum(int(amounts[of_years].sum()) for amounts in (years.forfait, years.actual, years.in_kind))
    cut = int(months.cut[of_months].sum())
    month_cap, year_cap = _caps(ledger, place)
    figures = [figure for figure in (month_cap, year_cap) if figure is not None]
    return [
        scheme_name(ledger, place),
        Cents(total),
        Cents(cut) if cut else None,
        len(set(years.volunteer[of_years].tolist())),
        None if month_cap is None else Cents(month_cap.value),
        None if year_cap is None else Cents(year_cap.value),
        len(people.over),
        len(people.close),
        "; ".join(dict.fromkeys(source_text(place, figure.reference) for figure in figures))
        or _no_figure(ledger, place),
    ]


def _no_figure(ledger: Ledger, place: int) -> str:
    """Why no limit is shown: nobody in the scheme was paid more than proven costs, it is not told, or none is known."""
    lines = has_status(ledger.years, Status.NO_CAP)[ledger.years.scheme == place]
    if lines.all():
        return "zonder grens: alleen aangetoonde kosten"
    return "zie blad Limieten" if place in CONFIDENTIAL else "voor dit jaar is geen grens bekend"


def _caps(ledger: Ledger, place: int) -> tuple[Figure | None, Figure | None]:
    """The caps per month and per year; where they changed during the year, those that hold last."""
    if place == FISCAL_PLACE:
        month = min(max(month_number(ledger.as_of) - ledger.first_month, 0), MONTHS_A_YEAR - 1)
        return ledger.caps.month[month], ledger.caps.year
    months, years = ledger.months, ledger.years
    return (
        _latest(ledger, months.month_figure[months.scheme == place].tolist()),
        _latest(ledger, years.year_figure[years.scheme == place].tolist()),
    )


def _latest(ledger: Ledger, places: Sequence[int]) -> Figure | None:
    figures = [ledger.figures[place] for place in set(places) if place != NO_FIGURE]
    return max(figures, key=lambda figure: figure.valid_from, default=None)


def subsidy_lines(
    figures: Sequence[SubsidyFigures], period: Period, as_of: dt.date
) -> tuple[str, list[list[CellValue]]]:
    """The title of the block and its lines: subsidies that touch the period, in the order of the sheet."""
    current = [found for found in figures if touches(found, period)]
    lines = [_subsidy_line(found, as_of) for found in current[:SUBSIDY_LINES]]
    title = (
        f"Subsidies{_more(len(current), SUBSIDY_LINES)}" if current else "Subsidies: er staan er geen in deze periode"
    )
    return title, _filled(lines, len(SUBSIDY_COLUMNS), SUBSIDY_LINES)


def _subsidy_line(found: SubsidyFigures, as_of: dt.date) -> list[CellValue]:
    agreement, spent = found.agreement, found.spent
    most, budget = agreement.most_cents, agreement.budget
    return [
        agreement.subsidy_id,
        _trajectories(found),
        None if found.earned is None else Cents(found.earned),
        found.declared or None,
        None if most is None else Cents(most),
        None if budget is None else Cents(budget),
        None if spent is None else Ratio(spent, found.budget),
        None if spent is None else Cents(found.budget - spent),
        subsidy_sentence(found, as_of),
    ]


def _trajectories(found: SubsidyFigures) -> str | None:
    """`38 van 40-50`."""
    if found.earned is None and found.standing is Standing.NOT_AGREED:
        return None
    agreed = agreed_number(found)
    return f"{found.trajectories} van {agreed}" if agreed else str(found.trajectories)


def subsidy_sentence(found: SubsidyFigures, as_of: dt.date) -> str:
    """How a subsidy stands: the number beside the agreed one, what trajectories lack most, what the budget lacks."""
    parts = [standing_sentence(found, as_of)]
    if found.unread:
        told = "1 declaratie telt" if found.unread == 1 else f"{found.unread} declaraties tellen"
        parts.append(f"{told} nog niet mee in het budget: zie blad Controle.")
    return " ".join(part for part in parts if part) or "Zonder afspraak over trajecten."


def budget_sentence(found: SubsidyFigures) -> str:
    """How far the budget is used."""
    left = found.budget - (found.spent or 0)
    if left < 0:
        return f"Het budget is {euro(-left)} overschreden. Overleg met de financier vóór er nieuwe kosten komen."
    return f"Het budget is voor {found.percent_spent} % gebruikt; er is nog {euro(left)}."


def _more(number: int, shown: int) -> str:
    return f" ({shown} van {number}; de andere staan op hun eigen blad)" if number > shown else ""


def _filled(lines: list[list[CellValue]], width: int, height: int) -> list[list[CellValue]]:
    """Every line of the block is written, so that nothing of an earlier run stays."""
    empty: list[list[CellValue]] = [[None] * width for _ in range(height - len(lines))]
    return lines + empty
