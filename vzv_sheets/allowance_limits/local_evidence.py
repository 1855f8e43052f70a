"""Which cells of Uren and Onkosten a line of a local scheme was computed from, and which cannot be read (2.13)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.allowance_limits.computed_hours import HOUR_FAULTS
from vzv_sheets.allowance_limits.items_by_month import ItemsByMonth
from vzv_sheets.records.columns import EMPTY, UNREADABLE
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.records.record_set import RecordSet

_WRONG = {
    ("Uren", "vrijwilliger_id"): "deze vrijwilliger is niet bekend of de plaatsing is van een ander",
    ("Uren", "plaatsing_id"): "niet te zeggen is bij welke plaatsing van deze vrijwilliger dit hoort",
    ("Uren", "uren"): "de uren zijn niet te bepalen",
    ("Uren", "einddatum"): "dit totaal valt in twee maanden",
    ("Plaatsingen", "regeling_id"): "deze regeling staat niet op blad Regelingen",
}


class LocalEvidence:
    """The items behind the lines of local schemes, grouped once. A month is a month of the year, 0 to 11.

    Who belongs to a line is a place in `LocalLedger.groups` for a scheme, or a volunteer for everything together.
    """

    def __init__(self, records: RecordSet, local: LocalLedger, claim_months: Sequence[int], year: int) -> None:
        self._records, self._local = records, local
        months = np.array(claim_months, dtype=np.int32)[local.claims.record]
        groups, hours, faults = local.groups, local.hours, local.faults
        counted = np.flatnonzero(~hours.waiting)
        self._hours = ItemsByMonth(counted, groups.hours[counted].astype(np.int32), hours.month[counted], year)
        self._hours_of_person = ItemsByMonth(counted, hours.volunteer[counted], hours.month[counted], year)
        told = np.flatnonzero(local.claims.tested)
        self._claims = ItemsByMonth(told, groups.claims[told].astype(np.int32), months[told], year)
        placed = np.flatnonzero(faults.month != NO_MONTH)
        self._faults = ItemsByMonth(placed, faults.volunteer[placed], faults.month[placed], year)

    @cached_property
    def _group(self) -> dict[tuple[int, int], int]:
        groups = self._local.groups
        pairs = zip(groups.volunteer.tolist(), groups.scheme.tolist(), strict=True)
        return {pair: place for place, pair in enumerate(pairs)}

    def group(self, volunteer: int, scheme: int) -> int:
        """The place in `LocalLedger.groups`; `scheme` is a place in `LocalSchemes.ids`."""
        return self._group[volunteer, scheme]

    @cached_property
    def _computed(self) -> dict[tuple[int, int], int]:
        computed, volunteers = self._local.amounts.computed, self._local.groups.volunteer.tolist()
        found: dict[tuple[int, int], int] = {}
        for group, month in zip(*(part.tolist() for part in np.nonzero(computed)), strict=True):
            key = (volunteers[group], month)
            found[key] = found.get(key, 0) + int(computed[group, month])
        return found

    def computed_of(self, volunteer: int, month: int) -> int:
        """The cents that were computed from hours in a month, under all schemes together."""
        return self._computed.get((volunteer, month), 0)

    def cells_of_month(self, group: int, month: int) -> list[str]:
        """What was added up in a month."""
        return self._hour_cells(self._hours.within(group, month)) + self._claim_cells(self._claims.within(group, month))

    def cells_of_year(self, group: int) -> list[str]:
        """What was added up in the year."""
        return self._hour_cells(self._hours.whole_year(group)) + self._claim_cells(self._claims.whole_year(group))

    def hour_cells_of(self, volunteer: int, month: int | None) -> list[str]:
        """The hours from which an amount was computed, under any scheme; of the whole year when `month` is None."""
        found = self._hours_of_person
        return self._hour_cells(found.whole_year(volunteer) if month is None else found.within(volunteer, month))

    def faults_of(self, volunteer: int, month: int | None) -> list[str]:
        """What cannot be read of a volunteer's hours in a month (and rows without a day), or in the whole year."""
        found = self._faults
        places = found.whole_year(volunteer) if month is None else found.within(volunteer, month)
        faults = self._local.faults
        unplaced = np.flatnonzero((faults.month == NO_MONTH) & (faults.volunteer == volunteer)).tolist()
        return list(dict.fromkeys(self._told(place) for place in [*places, *unplaced]))

    def _hour_cells(self, items: Sequence[int]) -> list[str]:
        table, records = self._records.table("Uren"), self._local.hours.record
        key = "uren" if table["uren"].present else "begin"
        return [cell_name(table, key, int(records[item])) for item in items]

    def _claim_cells(self, items: Sequence[int]) -> list[str]:
        table, records = self._records.table("Onkosten"), self._local.claims.record
        filled = table["bedrag"].filled
        return [
            cell_name(table, "bedrag" if filled[record] else "km", record)
            for record in (int(records[item]) for item in items)
        ]

    def _told(self, place: int) -> str:
        """Why an hour stops the line: `Uren!E17 is niet gelezen (uren)`."""
        faults = self._local.faults
        sheet, key = HOUR_FAULTS[int(faults.column[place])]
        record = int(faults.record[place])
        if sheet == "Regelingen":
            return self._no_scheme(int(faults.scheme[place]), record)
        table = self._records.table(sheet)
        index = record if sheet == "Uren" else int(faults.placement[place])
        cell, state = cell_name(table, key, index), int(table[key].state[index])
        if state == UNREADABLE:
            return f"{cell} is niet gelezen ({key})"
        if (sheet, key) in _WRONG:
            return f"{cell} is niet te gebruiken: {_WRONG[sheet, key]}"
        return f"{cell} is leeg ({key})" if state == EMPTY else f"{cell} is niet te gebruiken ({key})"

    def _no_scheme(self, scheme: int, record: int) -> str:
        day = self._records.table("Uren")["datum"]
        when = f"op {dutch_date(day_of(int(day.values[record])))} " if day.filled[record] else ""
        name = self._local.schemes.ids[scheme]
        return f"{when}is niet precies één leesbare regel van regeling {name} geldig (blad Regelingen)"
