"""Months of which nothing is paid until something is mended, and why (domain/allowances.md 2.11, 2.13; T23)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.payments.finance_words import ASK_THE_COORDINATOR, for_finance
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_name

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger


class UnknownMonths:
    """What is unknown in one year, by the tax rule or a local scheme."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger, self._evidence = ledger, Evidence(ledger)
        months, years = ledger.months, ledger.years
        mark = np.uint16(Status.UNKNOWN.bit)
        told = (months.scheme == FISCAL_PLACE) | (months.scheme >= FIRST_LOCAL)
        self._schemes: dict[tuple[int, int], list[int]] = defaultdict(list)
        lines = np.flatnonzero(told & ((months.statuses & mark) != 0))
        columns = (months.volunteer[lines], months.month[lines], months.scheme[lines])
        for volunteer, month, scheme in zip(*(column.tolist() for column in columns), strict=True):
            self._schemes[volunteer, month].append(scheme)
        of_year = (years.scheme == FISCAL_PLACE) & ((years.statuses & mark) != 0)
        self._years = set(years.volunteer[of_year].tolist())
        self._reasons: dict[tuple[int, int], list[str]] = {}

    def of_month(self, volunteer: int, month: int) -> list[str]:
        """Why nothing of this volunteer and month can be paid; empty where the month is known."""
        key = (volunteer, month)
        if key not in self._schemes:
            return []
        if key not in self._reasons:
            self._reasons[key] = self._told(volunteer, month, self._schemes[key])
        return self._reasons[key]

    def of_year(self, volunteer: int) -> list[str]:
        """Why no fixed allowance of this year can be tried against the year's cap; empty where it can."""
        if volunteer not in self._years:
            return []
        own = [f"{cell} is niet gelezen (eigen maximum)" for cells in self._ledger.caps.unreadable for cell in cells]
        why = list(dict.fromkeys([*self._evidence.all_faults(volunteer), *own])) or [self._no_figure()]
        return [f"het jaartotaal van {self._ledger.year} is onbekend: {for_finance(each)}" for each in why]

    def of_hours(self, volunteer: int) -> list[str]:
        """What cannot be read behind computed amounts of a volunteer in this year."""
        local = self._evidence.local
        return [] if local is None else [for_finance(each) for each in local.faults_of(volunteer, None)]

    def of_cap(self, month: int) -> list[str]:
        """Why no fixed allowance of a month can be tried at all; empty where the caps are known."""
        caps, place = self._ledger.caps, month % MONTHS_A_YEAR
        known = caps.month[place] is not None and caps.year_in_month[place] is not None
        return [] if known else [self._no_figure()]

    def _told(self, volunteer: int, month: int, schemes: list[int]) -> list[str]:
        place, caps = month % MONTHS_A_YEAR, self._ledger.caps
        told = self._evidence.faults_of_month(volunteer, place) + self._evidence.faults_of_year(volunteer)
        if FISCAL_PLACE in schemes:
            told += [f"{cell} is niet gelezen (eigen maximum)" for cell in caps.unreadable[place]]
            told += self.of_cap(month)
            told = told or self._evidence.all_faults(volunteer)
        for scheme in schemes:
            if scheme >= FIRST_LOCAL and not told:
                told.append(self._of_scheme(scheme, month))
        return list(dict.fromkeys(for_finance(each) for each in told))

    def _of_scheme(self, scheme: int, month: int) -> str:
        local, name = self._ledger.local, self._ledger.schemes[scheme]
        rows = [] if local is None else local.schemes.of_month(scheme - FIRST_LOCAL, month)
        if rows and not any(row.fault for row in rows):
            return f"niet te zeggen is of regeling {name} hier geldt: {ASK_THE_COORDINATOR}"
        return f"in {month_name(month)} is geen leesbare regel van regeling {name} geldig (Regelingen)"

    def _no_figure(self) -> str:
        return f"voor {self._ledger.year} is geen maximum bekend"
