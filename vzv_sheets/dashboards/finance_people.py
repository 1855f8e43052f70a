"""Who is over a limit, close to one, or without an answer, in one year of the ledger; and the blocks of the charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, NO_AMOUNT, Months, Years
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.schema.owned_finance import BANDS, FINANCE_MONTHS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_SHORT_NL, month_number
from vzv_sheets.workbook.write_plan import Cents

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.workbook.write_plan import CellValue

OVER_OF_MONTH = (Status.NO_EXEMPTION, Status.OVER_MONTH)
OVER_OF_YEAR = (Status.NO_EXEMPTION, Status.OVER_YEAR)
CLOSE = (Status.AT_LIMIT, Status.NEAR)
_HALF, _ALMOST, _WHOLE = 50, 90, 100


def has_status(lines: Months | Years, *statuses: Status) -> NDArray[np.bool_]:
    """Per line whether one of these statuses holds."""
    bits = np.uint16(sum(status.bit for status in statuses))
    found: NDArray[np.bool_] = (lines.statuses & bits) != 0
    return found


def close_months(ledger: Ledger) -> NDArray[np.bool_]:
    """Months close to their own cap while that still matters: that of the reference date, or the one before.

    What was paid in an earlier month cannot be paid again.
    """
    months = ledger.months
    known = (months.month_cap != NO_AMOUNT) & (10 * months.tested >= 9 * np.maximum(months.month_cap, 1))
    close = has_status(months, *CLOSE) & known & (months.tested <= months.month_cap)
    found: NDArray[np.bool_] = close & (months.month >= month_number(ledger.as_of) - 1)
    return found


@dataclass(frozen=True, slots=True)
class People:
    """The records of volunteers by what the year says of them; nobody is in two groups but `over` and `unknown`."""

    over: frozenset[int]
    over_month: frozenset[int]
    over_year: frozenset[int]
    close: frozenset[int]
    unknown: frozenset[int]


def people_of(ledger: Ledger, scheme: int | None = None) -> People:
    """The people of one scheme, or of all schemes together."""
    months, years = ledger.months, ledger.years
    of_months = np.ones(len(months), dtype=bool) if scheme is None else months.scheme == scheme
    of_years = np.ones(len(years), dtype=bool) if scheme is None else years.scheme == scheme

    def who(month_lines: NDArray[np.bool_], year_lines: NDArray[np.bool_]) -> frozenset[int]:
        found = [*months.volunteer[month_lines & of_months].tolist(), *years.volunteer[year_lines & of_years].tolist()]
        return frozenset(found)

    nobody_m, nobody_y = np.zeros(len(months), dtype=bool), np.zeros(len(years), dtype=bool)
    over_month = who(has_status(months, *OVER_OF_MONTH), nobody_y)
    over_year = who(nobody_m, has_status(years, *OVER_OF_YEAR))
    over = over_month | over_year
    unknown = who(has_status(months, Status.UNKNOWN), has_status(years, Status.UNKNOWN))
    close = who(close_months(ledger), has_status(years, *CLOSE)) - over - unknown
    return People(over, over_month, over_year, close, unknown)


def amounts_per_month(ledger: Ledger) -> list[list[CellValue]]:
    """The block `months`: each month of the year with forfait, werkelijk and natura, all volunteers together.

    Every amount stands once in a line of the tax rule; the lines of other schemes repeat it.
    """
    months = ledger.months
    own = months.scheme == FISCAL_PLACE
    sums = np.zeros((3, FINANCE_MONTHS), dtype=np.int64)
    for row, amounts in zip(sums, (months.forfait, months.actual, months.in_kind), strict=True):
        np.add.at(row, months.month[own] % MONTHS_A_YEAR, amounts[own])
    return [
        [MONTHS_SHORT_NL[month], *(Cents(int(cents)) for cents in sums[:, month])] for month in range(FINANCE_MONTHS)
    ]


def people_per_band(ledger: Ledger) -> list[list[CellValue]]:
    """The block `bands`: how many people used which part of the tax-free amount of the year. It ranks nobody."""
    years = ledger.years
    own = years.scheme == FISCAL_PLACE
    tested, cap = years.tested[own], np.maximum(years.year_cap[own], 1)
    unknown, without = has_status(years, Status.UNKNOWN)[own], has_status(years, Status.NO_CAP)[own]
    known = ~unknown & ~without & (years.year_cap[own] != NO_AMOUNT)
    over = (years.year_cap[own] != NO_AMOUNT) & (tested > years.year_cap[own]) & ~without
    hundredths = 100 * np.where(known, tested, 0)
    counts = (
        known & (hundredths < _HALF * cap),
        known & (hundredths >= _HALF * cap) & (hundredths < _ALMOST * cap),
        known & (hundredths >= _ALMOST * cap) & (hundredths <= _WHOLE * cap),
        over,
        ~known & ~over & ~without,
        without,
    )
    return [[label, int(where.sum())] for label, where in zip(BANDS, counts, strict=True)]
