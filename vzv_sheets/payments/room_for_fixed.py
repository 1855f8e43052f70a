"""Fixed allowances tried one by one against the caps of the law and of schemes that block (domain/allowances.md 2.15).

Whole lines only. What was paid or exported counts first, and all proven costs; a line that would pass a cap is held,
and so is every later fixed line of that month.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import (
    FIRST_LOCAL,
    FISCAL_PLACE,
    NO_AMOUNT,
    UWV_PLACE,
    WELFARE_PLACE,
)
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.payments.caps import Cap, Running
from vzv_sheets.payments.finance_words import ASK_THE_COORDINATOR, WELFARE_CAP
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.draft_line import Draft

_INSTEAD = {WELFARE_PLACE: WELFARE_CAP, UWV_PLACE: ASK_THE_COORDINATOR}
_EARLIER_LINE = "een eerdere regel van deze maand past niet onder de grens"


class LegalRoom:
    """The caps of the law for some volunteers in one year.

    `corrections` tells by volunteer and month what counts more or less than the ledger says: lines that are still to
    be tried do not count yet, what was exported for something that is gone does.
    """

    def __init__(self, ledger: Ledger, people: Iterable[int], corrections: Mapping[tuple[int, int], int]) -> None:
        self._ledger = ledger
        self._statuses: dict[tuple[int, int, int], int] = {}
        self._month_caps: dict[tuple[int, int, int], tuple[int, int]] = {}
        self._known: dict[tuple[int, int], list[Cap]] = {}
        caps = ledger.caps
        self._figures = [
            (tuple(filter(None, (month,))), tuple(dict.fromkeys(filter(None, (year, caps.year)))))
            for month, year in zip(caps.month, caps.year_in_month, strict=True)
        ]
        wanted = np.array(sorted(people), dtype=np.int64)
        self._months = {key: Running(used) for key, used in self._used_in_months(wanted)}
        self._years = {key: Running(used) for key, used in self._used_in_years(wanted)}
        self._with_benefits = any(scheme != FISCAL_PLACE for _, _, scheme in self._months)
        for (volunteer, month), cents in corrections.items():
            for place in range(FIRST_LOCAL):
                for running in (self._months.get((volunteer, month, place)), self._years.get((volunteer, place))):
                    if running is not None:
                        running.used += cents

    def caps(self, volunteer: int, month: int) -> Sequence[Cap]:
        """What a fixed allowance of that month must stay within."""
        known = self._known.get((volunteer, month))
        if known is None:
            known = self._known[volunteer, month] = list(self._caps(volunteer, month))
        return known

    def no_exemption(self, volunteer: int, month: int) -> bool:
        """Whether a fixed allowance of that month is not exempted at all."""
        status = self._statuses.get((volunteer, month, WELFARE_PLACE), 0)
        return bool(status & Status.NO_EXEMPTION.bit)

    def is_unknown(self, volunteer: int, month: int) -> bool:
        """Whether nobody can tell which cap of a benefit holds in that month."""
        found = (self._statuses.get((volunteer, month, scheme), 0) for scheme in _INSTEAD)
        return self._with_benefits and any(status & Status.UNKNOWN.bit for status in found)

    def _caps(self, volunteer: int, month: int) -> Iterator[Cap]:
        fiscal = self._months.setdefault((volunteer, month, FISCAL_PLACE), Running())
        of_year = self._years.setdefault((volunteer, FISCAL_PLACE), Running())
        for_month, for_year = self._figures[month % MONTHS_A_YEAR]
        for figure in for_month:
            yield Cap(fiscal, figure.value, month_name(month), figure.reference)
        for figure in for_year:
            yield Cap(of_year, figure.value, str(self._ledger.year), figure.reference)
        if not self._with_benefits:
            return
        for scheme, instead in _INSTEAD.items():
            running, year = self._months.get((volunteer, month, scheme)), self._years.get((volunteer, scheme))
            month_cap, year_cap = self._month_caps.get((volunteer, month, scheme), (NO_AMOUNT, NO_AMOUNT))
            if running is not None and month_cap != NO_AMOUNT:
                yield Cap(running, month_cap, "", "", instead)
            if year is not None and year_cap != NO_AMOUNT:
                yield Cap(year, year_cap, "", "", instead)

    def _used_in_months(self, wanted: np.ndarray) -> Iterator[tuple[tuple[int, int, int], int]]:
        months = self._ledger.months
        lines = np.flatnonzero((months.scheme < FIRST_LOCAL) & np.isin(months.volunteer, wanted))
        used = months.forfait + months.actual + months.in_kind + np.maximum(months.elsewhere, 0)
        columns = (months.volunteer, months.month, months.scheme, used, months.statuses, months.month_cap,
                   months.year_cap)  # fmt: skip
        for person, month, scheme, cents, status, month_cap, year_cap in _rows(columns, lines):
            self._statuses[person, month, scheme] = status
            self._month_caps[person, month, scheme] = (month_cap, year_cap)
            yield (person, month, scheme), cents

    def _used_in_years(self, wanted: np.ndarray) -> Iterator[tuple[tuple[int, int], int]]:
        years = self._ledger.years
        lines = np.flatnonzero((years.scheme < FIRST_LOCAL) & np.isin(years.volunteer, wanted))
        used = years.forfait + years.actual + years.in_kind + np.maximum(years.elsewhere, 0)
        for person, scheme, cents in _rows((years.volunteer, years.scheme, used), lines):
            yield (person, scheme), cents


def _rows(columns: Sequence[np.ndarray], lines: np.ndarray) -> Iterator[tuple[int, ...]]:
    return zip(*(column[lines].tolist() for column in columns), strict=True)


def try_one_by_one(drafts: Iterable[Draft], room: Mapping[int, LegalRoom], local: Mapping[int, Sequence[Cap]]) -> None:
    """Holds the fixed lines that would pass a cap. `drafts` are in the order of payment; `room` is that of each year,
    `local` the caps of schemes that block by the identity of the draft.
    """
    full: set[tuple[int, int]] = set()
    for draft in drafts:
        whose = (draft.volunteer, draft.month)
        if whose in full:
            draft.hold(_EARLIER_LINE)
            continue
        caps = [*room[draft.month // MONTHS_A_YEAR].caps(*whose), *local.get(id(draft), ())]
        passed = [cap for cap in caps if not cap.fits(draft.cents)]
        if passed:
            full.add(whose)
            draft.hold(*(cap.passed_by(draft.cents) for cap in passed))
        else:
            for running in {id(cap.running): cap.running for cap in caps}.values():
                running.used += draft.cents
