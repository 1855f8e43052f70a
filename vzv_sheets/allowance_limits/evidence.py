"""Which cells a line of the ledger was computed from, and which of them cannot be read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cash_basis import moved_by_payment
from vzv_sheets.allowance_limits.cell_names import cell_name, sheet_prefix
from vzv_sheets.allowance_limits.claims import FAULT_COLUMNS, NO_MONTH
from vzv_sheets.allowance_limits.elsewhere import DECLARATION_COLUMNS
from vzv_sheets.allowance_limits.items_by_month import ItemsByMonth
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL
from vzv_sheets.allowance_limits.local_evidence import LocalEvidence
from vzv_sheets.allowance_limits.local_hour_evidence import LocalHourEvidence
from vzv_sheets.allowance_limits.local_schemes import NO_ROW
from vzv_sheets.allowance_limits.statuses import HOUR_OVER
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.records.columns import EMPTY, UNREADABLE
from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.legal.figures import Figure
    from vzv_sheets.records.columns import Table


class Evidence:
    """The rows behind the lines of one ledger, grouped once. A month is a month of the year, 0 to 11."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.claims = ledger.records.table("Onkosten")
        self.volunteers = ledger.records.table("Vrijwilligers")

    @cached_property
    def local(self) -> LocalEvidence | None:
        """The evidence of the local schemes; None when nobody is in one."""
        ledger = self.ledger
        if ledger.local is None:
            return None
        return LocalEvidence(ledger.records, ledger.local, ledger.claims.month.tolist(), ledger.year)

    @cached_property
    def computed_hours(self) -> LocalHourEvidence | None:
        """The hourly test of computed amounts; None when nobody is in a local scheme."""
        return None if self.ledger.local is None else LocalHourEvidence(self.ledger.local)

    @cached_property
    def moved_by_payment(self) -> Mapping[int, int]:
        """Per volunteer the cents that the year gains or loses when the day of payment decides."""
        return moved_by_payment(self.ledger.records, self.ledger.claims, self.ledger.year)

    def cells_of_month_line(self, line: int) -> list[str]:
        """What a month line of any scheme was computed from."""
        months = self.ledger.months
        volunteer, scheme = int(months.volunteer[line]), int(months.scheme[line])
        month = int(months.month[line]) % MONTHS_A_YEAR
        if scheme >= FIRST_LOCAL and self.local is not None:
            return self.local.cells_of_month(self.local.group(volunteer, scheme - FIRST_LOCAL), month)
        return self.cells_of_month(volunteer, month)

    def cells_of_year_line(self, line: int) -> list[str]:
        """What a year line of any scheme was computed from."""
        volunteer, scheme = int(self.ledger.years.volunteer[line]), int(self.ledger.years.scheme[line])
        if scheme >= FIRST_LOCAL and self.local is not None:
            return self.local.cells_of_year(self.local.group(volunteer, scheme - FIRST_LOCAL))
        return self.cells_of_year(volunteer)

    def cells_of_month(self, volunteer: int, month: int) -> list[str]:
        """What was added up in a month for the tax rule, and what could not be, as `Onkosten!E5`."""
        cells = self.local.computed_cells_of(volunteer, month) if self.local else []
        cells += self._amount_cells(self._counted.within(volunteer, month))
        for rate in self.kilometre_rates_of(volunteer, month):
            cells.append(cell_name(self.ledger.records.table("Regelingen"), "bedrag_per_km", rate))
        cells += [self._fault_cell(place) for place in self._faults.within(volunteer, month)]
        if not self.ledger.declared.has_month[volunteer] or self._has_elsewhere_row(volunteer, month):
            return cells
        return cells + self._declared_cells(volunteer, "elders_per_maand")

    def cells_of_year(self, volunteer: int) -> list[str]:
        """What was added up in the year for the tax rule, and what could not be."""
        cells = self.local.computed_cells_of(volunteer, None) if self.local else []
        cells += self._amount_cells(self._counted.whole_year(volunteer))
        cells += dict.fromkeys(self._fault_cell(place) for place in self._all_faults(volunteer))
        declared = self.ledger.declared
        if declared.has_year[volunteer]:
            return cells + self._declared_cells(volunteer, "elders_per_jaar")
        if declared.has_month[volunteer]:
            return cells + self._declared_cells(volunteer, "elders_per_maand")
        return cells

    def kilometre_rates_of(self, volunteer: int, month: int) -> list[int]:
        """The records of Regelingen whose amount per kilometre was used in a month."""
        rates = self.ledger.claims.rate_record
        used = [int(rates[record]) for record in self._counted.within(volunteer, month)] if self._uses_rates else []
        return list(dict.fromkeys(record for record in used if record != NO_ROW))

    @cached_property
    def _uses_rates(self) -> bool:
        return bool((self.ledger.claims.rate_record != NO_ROW).any())

    def faults_of_month(self, volunteer: int, month: int) -> list[str]:
        """What cannot be read in a month, as a sentence for each cell."""
        of_hours = self.local.faults_of(volunteer, month) if self.local else []
        return self._told(self._faults.within(volunteer, month)) + of_hours

    def faults_of_year(self, volunteer: int) -> list[str]:
        """What cannot be read in any month of the year: rows without a month, and the declaration of elsewhere."""
        told = self._told(self._unplaced.within(volunteer, 0))
        fault = int(self.ledger.declared.fault[volunteer])
        if fault >= 0:
            told.append(self._told_cell(self.volunteers, DECLARATION_COLUMNS[fault], volunteer))
        return told

    def all_faults(self, volunteer: int) -> list[str]:
        """Every sentence about what cannot be read in the year."""
        of_hours = self.local.faults_of(volunteer, None) if self.local else []
        told = self._told(self._faults.whole_year(volunteer)) + of_hours + self.faults_of_year(volunteer)
        return list(dict.fromkeys(told))

    def hours_over(self, volunteer: int, month: int) -> list[int]:
        """The places in `Ledger.hours` that are over the norm in a month."""
        return [place for place in self.hours_of_month(volunteer, month) if self._is_over[place]]

    def hours_of_month(self, volunteer: int, month: int) -> list[int]:
        """The places in `Ledger.hours` of a month."""
        return self._hours.within(volunteer, month)

    def computed_over(self, volunteer: int, month: int) -> list[tuple[int, Figure, list[str]]]:
        """Of computed amounts each rate above the norm in a month: cents, the norm and the dates."""
        return self.computed_hours.over(volunteer, month) if self.computed_hours else []

    def hour_cells(self, place: int) -> list[str]:
        """The amount and the hours of an hourly allowance."""
        record, table = int(self.ledger.hours.record[place]), self.ledger.records.table("Uren")
        cells = self._amount_cells([record])
        worked = self.ledger.hours.hours_records(place)
        if worked:
            return cells + [cell_name(table, "uren" if table["uren"].present else "begin", each) for each in worked]
        return [*cells, cell_name(self.claims, "uren", record)] if self.claims["uren"].present else cells

    def told_fault(self, place: int) -> str:
        """What is wrong with a row that cannot be counted, by its place in the faults of the claims."""
        return self._told([place])[0]

    @cached_property
    def _counted(self) -> ItemsByMonth:
        claims = self.ledger.claims
        rows = np.flatnonzero(claims.counts & (claims.tested | claims.elsewhere))
        return ItemsByMonth(rows, claims.volunteer[rows], claims.month[rows], self.ledger.year)

    @cached_property
    def _faults(self) -> ItemsByMonth:
        faults = self.ledger.claims.faults
        places = np.flatnonzero(faults.month != NO_MONTH)
        return ItemsByMonth(places, faults.volunteer[places], faults.month[places], self.ledger.year)

    @cached_property
    def _unplaced(self) -> ItemsByMonth:
        faults = self.ledger.claims.faults
        places = np.flatnonzero(faults.month == NO_MONTH)
        january = np.full(len(places), self.ledger.first_month, dtype=np.int32)
        return ItemsByMonth(places, faults.volunteer[places], january, self.ledger.year)

    @cached_property
    def _hours(self) -> ItemsByMonth:
        hours = self.ledger.hours
        months = self.ledger.claims.month[hours.record]
        return ItemsByMonth(np.arange(len(hours)), hours.volunteer, months, self.ledger.year)

    @cached_property
    def _is_over(self) -> Sequence[bool]:
        over: Sequence[bool] = (self.ledger.hours.status == HOUR_OVER).tolist()
        return over

    def _has_elsewhere_row(self, volunteer: int, month: int) -> bool:
        return bool(self.ledger.claims.elsewhere[self._counted.within(volunteer, month)].any())

    def _all_faults(self, volunteer: int) -> list[int]:
        return self._faults.whole_year(volunteer) + self._unplaced.within(volunteer, 0)

    @cached_property
    def _amount_column(self) -> tuple[str, Sequence[str], Sequence[bool], Sequence[int]]:
        """Sheet prefix, letters of the amount and of the kilometres, where the amount is filled, rows."""
        amount, km = self.claims["bedrag"], self.claims["km"]
        letters = [column_letters(column.position or 0) for column in (amount, km)]
        return sheet_prefix(self.claims.title), letters, amount.filled.tolist(), self.claims.rows.tolist()

    def _amount_cells(self, records: Sequence[int]) -> list[str]:
        prefix, (amount, km), filled, rows = self._amount_column
        return [f"{prefix}{amount if filled[record] else km}{rows[record]}" for record in records]

    def _declared_cells(self, volunteer: int, key: str) -> list[str]:
        has_amount = bool(self.volunteers[key].values[volunteer])
        return [cell_name(self.volunteers, key, volunteer)] if has_amount else []

    def _fault_cell(self, place: int) -> str:
        faults = self.ledger.claims.faults
        return cell_name(self.claims, FAULT_COLUMNS[int(faults.column[place])], int(faults.record[place]))

    def _told(self, places: Sequence[int]) -> list[str]:
        faults = self.ledger.claims.faults
        return [
            self._told_cell(self.claims, FAULT_COLUMNS[int(faults.column[place])], int(faults.record[place]))
            for place in places
        ]

    def _told_cell(self, table: Table, key: str, record: int) -> str:
        """Why a cell stops the line: `Onkosten!E17 is niet gelezen (bedrag)`."""
        cell = cell_name(table, key, record)
        state = int(table[key].state[record])
        if state == UNREADABLE:
            return f"{cell} is niet gelezen ({key})"
        if state == EMPTY:
            return f"{cell} is leeg ({key})"
        return f"{cell} is niet te gebruiken: {_CONTRADICTIONS.get(key, key)}"


_CONTRADICTIONS = {
    "vrijwilliger_id": "dit nummer staat niet op blad Vrijwilligers",
    "plaatsing_id": "deze plaatsing is van een andere vrijwilliger",
    "werkdatum": "deze dag valt niet in de werkmaand",
    "bedrag": "een negatief bedrag kan alleen bij soort 'correctie'",
    "soort": "soort, bon en kilometers zeggen niet wat voor bedrag dit is",
    "elders_per_maand": "het bedrag is negatief",
    "elders_per_jaar": "het bedrag is negatief",
}
