"""The ledgers of limits that the rules, the reports and the payments of one run share, computed once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import month_of_day
from vzv_sheets.allowance_limits.ledger import Ledger, ledger
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.hours.shifts_in_order import certain_doubles
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Mapping


@derived
def allowance_ledgers(records: RecordSet) -> Mapping[int, Ledger]:
    """The ledger by year: every year of the period, and every year in which a claim has its work month.

    Hours that are certainly double count once (domain/decisions.md).
    """
    years = {*range(records.period.first.year, records.period.last.year + 1), *_years_of_claims(records)}
    return {year: _ledger(records, year) for year in sorted(years)}


def allowance_ledger(records: RecordSet, year: int) -> Ledger:
    """The ledger of any year; computed apart only where `allowance_ledgers` has no such year."""
    found = allowance_ledgers(records).get(year)
    return _ledger(records, year) if found is None else found


def _ledger(records: RecordSet, year: int) -> Ledger:
    return ledger(records, figures(), year, left_out_hours=frozenset(certain_doubles(records).tolist()))


def _years_of_claims(records: RecordSet) -> set[int]:
    table = records.table("Onkosten")
    month, day = table["werkmaand"], table["werkdatum"]
    months = np.concatenate([month.values[month.filled], month_of_day(day.values[day.filled])])
    return set(np.unique(months // MONTHS_A_YEAR).tolist())
