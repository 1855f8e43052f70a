"""The ledger as the rows of sheet Limieten, and the same table as CSV (domain/workbook.md 2.3)."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NOT_REACHED
from vzv_sheets.allowance_limits.line_figures import month_figures, year_figures
from vzv_sheets.allowance_limits.reasons import MonthReasons, year_reasons
from vzv_sheets.allowance_limits.statuses import HOUR_STATUS_WORDS, HOUR_STATUSES, STATUS_WORDS, Status, statuses_of
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.findings.report_csv import safe_cell
from vzv_sheets.legal.figures import (
    CERTAINTY_WORDS,
    HOUR_NORM_ADULT,
    HOUR_NORM_ADULT_AGE,
    HOUR_NORM_YOUNGER,
    MONTH_CAP,
    WELFARE_AGE_LIMIT,
    Figure,
)
from vzv_sheets.records.persons import full_name
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import dutch_date, month_text
from vzv_sheets.vocabulary.money import decimal_text, euro
from vzv_sheets.vocabulary.words import enumeration
from vzv_sheets.workbook.write_plan import Cents

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.workbook.write_plan import CellValue

CELLS_SHOWN = 12
_HOUR_FIGURES = (HOUR_NORM_ADULT, HOUR_NORM_YOUNGER, HOUR_NORM_ADULT_AGE)
_OVER = {Status.NO_EXEMPTION, Status.OVER_YEAR, Status.OVER_MONTH}
_CLOSE = {Status.AT_LIMIT, Status.NEAR}
_AMOUNTS_OF_BOTH = {
    "forfait": "forfait", "werkelijk": "actual", "natura": "in_kind", "elders": "elsewhere", "getoetst": "tested",
    "ingediend": "submitted", "max_jaar": "year_cap", "ruimte_jaar": "room_year",
}  # fmt: skip
_AMOUNTS_OF_MONTHS = {
    "max_maand": "month_cap", "jaar_tot_en_met": "year_to_date", "ruimte_maand": "room_month",
    "nu_betaalbaar": "payable_now",
}  # fmt: skip


def ledger_columns(ledger: Ledger) -> list[list[CellValue]]:
    """The table of Limieten, column by column: per volunteer the months, then the year. At least one row."""
    months, years = ledger.months, ledger.years
    if not len(years):
        nothing: dict[str, CellValue] = {"reden": f"Er zijn geen vergoedingen of onkosten in {ledger.year}."}
        return [[nothing.get(column.key)] for column in LIMIETEN.columns]
    evidence = Evidence(ledger)
    of_both = [np.concatenate([getattr(months, name), getattr(years, name)]) for name in _AMOUNTS_OF_BOTH.values()]
    columns = dict(zip(_AMOUNTS_OF_BOTH, _amounts(of_both), strict=True))
    of_months = _amounts([getattr(months, name) for name in _AMOUNTS_OF_MONTHS.values()])
    for key, cells in zip(_AMOUNTS_OF_MONTHS, of_months, strict=True):
        columns[key] = cells + [None] * len(years)
    columns |= _identities(ledger, evidence)
    columns |= _verdicts(ledger)
    columns |= _grounds(ledger, evidence)
    order = order_of_lines(ledger).tolist()
    return [[columns[column.key][line] for line in order] for column in LIMIETEN.columns]


def ledger_csv(ledger: Ledger) -> str:
    """The same table as CSV that a Dutch Excel opens by a double click: semicolons, decimal commas, no formulas."""
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.key for column in LIMIETEN.columns)
    writer.writerows([_csv_text(value) for value in row] for row in zip(*ledger_columns(ledger), strict=True))
    return target.getvalue()


def limits_header(ledger: Ledger) -> Mapping[str, CellValue]:
    """The cards and the two lines above the table: numbers of lines by gravest status, and the caps of the year."""
    bits = ledger.months.statuses.tolist() + ledger.years.statuses.tolist()
    counts = Counter(statuses_of(each)[0] for each in bits)
    return {
        "over": sum(counts[status] for status in _OVER),
        "unknown": counts[Status.UNKNOWN],
        "near": sum(counts[status] for status in _CLOSE),
        "within": counts[Status.WITHIN] + counts[Status.OVER_HOUR],
        "tested": len(bits) - counts[Status.NO_CAP],
        "figures": _caps_sentence(ledger),
        "confirmed": _confirmed_sentence(ledger),
    }


def _caps_sentence(ledger: Ledger) -> str:
    of_year = (*ledger.caps.month, *ledger.caps.year_in_month, ledger.caps.year)
    caps = list(dict.fromkeys(filter(None, of_year)))
    if not caps:
        return f"Voor {ledger.year} is geen maximum bekend."
    texts = [f"{euro(figure.value)} per {'maand' if figure.name == MONTH_CAP else 'jaar'}" for figure in caps]
    sources = dict.fromkeys(f"{figure.reference}; {CERTAINTY_WORDS[figure.certainty]}" for figure in caps)
    return f"Maximum in {ledger.year}: {enumeration(texts)} ({'; '.join(sources)})."


def _confirmed_sentence(ledger: Ledger) -> str | None:
    dates = [figure.confirmed_until for figure in ledger.figures if figure.confirmed_until is not None]
    return f"Bevestigd tot en met {dutch_date(min(dates))}." if dates else None


def _amounts(columns: Sequence[NDArray[np.int64]]) -> list[list[CellValue]]:
    """The amounts as cells; the same amount is the same cell, for most of them are zero or a cap."""
    known: dict[int, CellValue] = {NO_AMOUNT: None}
    cells = []
    for column in columns:
        values = column.tolist()
        known.update({value: Cents(value) for value in set(values) - known.keys()})
        cells.append([known[value] for value in values])
    return cells


def order_of_lines(ledger: Ledger) -> NDArray[np.int64]:
    """The lines in the order of the sheet: places in `months`, and from `len(months)` on places in `years`."""
    months, years = ledger.months, ledger.years
    volunteer = np.concatenate([months.volunteer, years.volunteer])
    scheme = np.concatenate([months.scheme, years.scheme])
    month = np.concatenate([months.month, np.full(len(years), ledger.first_month + MONTHS_A_YEAR, dtype=np.int32)])
    return np.lexsort((month, scheme, volunteer))


def _identities(ledger: Ledger, evidence: Evidence) -> dict[str, list[CellValue]]:
    months, years = ledger.months, ledger.years
    volunteers = months.volunteer.tolist() + years.volunteer.tolist()
    people = evidence.volunteers
    known = {index: (people.identifier(index), full_name(people, index)) for index in set(volunteers)}
    work_months: list[CellValue] = [month_text(month) for month in months.month.tolist()]
    return {
        "vrijwilliger_id": [known[index][0] for index in volunteers],
        "naam": [known[index][1] for index in volunteers],
        "regeling_id": [ledger.schemes[place] for place in months.scheme.tolist() + years.scheme.tolist()],
        "werkmaand": work_months + [str(ledger.year)] * len(years),
    }


def _verdicts(ledger: Ledger) -> dict[str, list[CellValue]]:
    months, years = ledger.months, ledger.years
    statuses = [statuses_of(bits) for bits in months.statuses.tolist() + years.statuses.tolist()]
    hours: list[CellValue] = [HOUR_STATUS_WORDS[HOUR_STATUSES[place]] for place in months.hour_status.tolist()]
    words = {found: ", ".join(STATUS_WORDS[status] for status in found) for found in set(statuses)}
    reached = months.reached_in.tolist() + years.reached_in.tolist()
    return {
        "uurtoets": hours + [None] * len(years),
        "status": [STATUS_WORDS[found[0]] for found in statuses],
        "alle_statussen": [words[found] for found in statuses],
        "maand_bereikt": [None if month == NOT_REACHED else month_text(month) for month in reached],
    }


def _grounds(ledger: Ledger, evidence: Evidence) -> dict[str, list[CellValue]]:
    months, years = ledger.months, ledger.years
    places = [tuple(month_figures(ledger, evidence, line)) for line in range(len(months))]
    places += [tuple(year_figures(ledger, line)) for line in range(len(years))]
    used = {each: [ledger.figures[place] for place in each] for each in set(places)}
    sources = {each: _joined(_labelled(figure.reference, figure) for figure in used[each]) for each in used}
    certainties = {
        each: _joined(_labelled(CERTAINTY_WORDS[figure.certainty], figure) for figure in used[each]) for each in used
    }
    # One text per line at once: lists kept for every line would keep the garbage collector busy.
    month_reasons = MonthReasons(ledger, evidence)
    reasons = [_sentences(month_reasons.of(line)) for line in range(len(months))]
    reasons += [_sentences(year_reasons(ledger, evidence, line)) for line in range(len(years))]
    cells = [_some_cells(evidence.cells_of_month_line(line)) for line in range(len(months))]
    cells += [_some_cells(evidence.cells_of_year_line(line)) for line in range(len(years))]
    return {
        "reden": reasons,
        "bron": [sources[each] for each in places],
        "zekerheid": [certainties[each] for each in places],
        "cellen": cells,
    }


def _sentences(reasons: Sequence[str]) -> CellValue:
    return " ".join([f"{reason[0].upper()}{reason[1:]}." for reason in reasons]) or None


def _labelled(text: str, figure: Figure) -> str:
    if figure.name == WELFARE_AGE_LIMIT:
        return f"leeftijdsgrens: {text}"
    return f"uurnorm: {text}" if figure.name in _HOUR_FIGURES else text


def _joined(texts: Iterable[str]) -> CellValue:
    return "; ".join(dict.fromkeys(texts)) or None


def _some_cells(cells: Sequence[str]) -> CellValue:
    shown = "; ".join(cells[:CELLS_SHOWN])
    left = len(cells) - CELLS_SHOWN
    return f"{shown} … en nog {left}" if left > 0 else shown or None


def _csv_text(value: CellValue) -> str:
    if isinstance(value, Cents):
        return decimal_text(value.cents).replace(".", ",")
    return "" if value is None else safe_cell(str(value))
