"""Which cells of Uren and Onkosten a line of a local scheme was computed from, and which cannot be read (2.13)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name, sheet_prefix
from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.allowance_limits.computed_hours import HOUR_FAULTS, NO_RECORD
from vzv_sheets.allowance_limits.items_by_month import ItemsByMonth
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.scheme_conditions import COLUMN_OF_CONDITION, told_refusal
from vzv_sheets.allowance_limits.shift_rates import PER_HALF_DAY
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.records.columns import EMPTY, UNREADABLE, VALUE
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date, month_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.records.record_set import RecordSet

_WRONG = {
    ("Uren", "vrijwilliger_id"): "deze vrijwilliger is niet bekend of de plaatsing is van een ander",
    ("Uren", "plaatsing_id"): "niet te zeggen is bij welke plaatsing van deze vrijwilliger dit hoort",
    ("Uren", "uren"): "de uren zijn niet te bepalen",
    ("Uren", "dagdelen"): "het aantal dagdelen is negatief",
    ("Uren", "einddatum"): "dit totaal valt in twee maanden",
    ("Onkosten", "plaatsing_id"): "deze plaatsing staat niet op blad Plaatsingen",
    ("Onkosten", "regeling_id"): "deze regeling is geen eigen regeling op blad Regelingen",
    ("Plaatsingen", "regeling_id"): "deze regeling staat niet op blad Regelingen",
    ("Plaatsingen", "startdatum"): "niet te zeggen is in welke maanden deze plaatsing liep",
}


class LocalEvidence:
    """The items behind the lines of local schemes, grouped once. A month is a month of the year, 0 to 11.

    Who belongs to a line is a place in `LocalLedger.groups` for a scheme, or a volunteer for everything together.
    """

    def __init__(self, records: RecordSet, local: LocalLedger, claim_months: Sequence[int], year: int) -> None:
        self._records, self._local = records, local
        months = np.array(claim_months, dtype=np.int32)[local.claims.record]
        groups, hours, faults, fixed = local.groups, local.hours, local.faults, local.months
        counted = np.flatnonzero(~hours.waiting)
        self._hours = ItemsByMonth(counted, groups.hours[counted].astype(np.int32), hours.month[counted], year)
        self._hours_of_person = ItemsByMonth(counted, hours.volunteer[counted], hours.month[counted], year)
        every = np.arange(len(fixed.month))
        self._fixed = ItemsByMonth(every, groups.months.astype(np.int32), fixed.month, year)
        self._fixed_of_person = ItemsByMonth(every, fixed.volunteer, fixed.month, year)
        told = np.flatnonzero(local.claims.tested)
        self._claims = ItemsByMonth(told, groups.claims[told].astype(np.int32), months[told], year)
        placed = np.flatnonzero(faults.month != NO_MONTH)
        self._faults = ItemsByMonth(placed, faults.volunteer[placed], faults.month[placed], year)
        unplaced = np.flatnonzero(faults.month == NO_MONTH)
        january = np.full(len(unplaced), year * MONTHS_A_YEAR, dtype=np.int32)
        self._unplaced = ItemsByMonth(unplaced, faults.volunteer[unplaced], january, year)
        every = np.arange(len(groups.refusals))
        self._refusals = ItemsByMonth(every, groups.refusals.astype(np.int32), local.refusals.month, year)

    def group(self, volunteer: int, scheme: int) -> int:
        """The place in `LocalLedger.groups`; `scheme` is a place in `LocalSchemes.ids`."""
        return self._local.groups.places[volunteer, scheme]

    @cached_property
    def _computed(self) -> dict[tuple[int, int], int]:
        computed, volunteers = self._local.amounts.computed, self._local.groups.volunteer.tolist()
        found: dict[tuple[int, int], int] = {}
        for group, month in zip(*(part.tolist() for part in np.nonzero(computed)), strict=True):
            key = (volunteers[group], month)
            found[key] = found.get(key, 0) + int(computed[group, month])
        return found

    def computed_of(self, volunteer: int, month: int) -> int:
        """The cents that were computed in a month, under all schemes together."""
        return self._computed.get((volunteer, month), 0)

    def cells_of_month(self, group: int, month: int) -> list[str]:
        """What was added up in a month."""
        cells = self.hour_cells(self._hours.within(group, month)) + self._fixed_cells(self._fixed.within(group, month))
        return cells + self._claim_cells(self._claims.within(group, month))

    def cells_of_year(self, group: int) -> list[str]:
        """What was added up in the year."""
        cells = self.hour_cells(self._hours.whole_year(group)) + self._fixed_cells(self._fixed.whole_year(group))
        return cells + self._claim_cells(self._claims.whole_year(group))

    def computed_cells_of(self, volunteer: int, month: int | None) -> list[str]:
        """From which cells an amount was computed, under any scheme; of the whole year when `month` is None."""
        hours, fixed = self._hours_of_person, self._fixed_of_person
        if month is None:
            return self.hour_cells(hours.whole_year(volunteer)) + self._fixed_cells(fixed.whole_year(volunteer))
        return self.hour_cells(hours.within(volunteer, month)) + self._fixed_cells(fixed.within(volunteer, month))

    def faults_of(self, volunteer: int, month: int | None) -> list[str]:
        """What cannot be read behind a computed amount in a month (and rows without a day), or in the whole year."""
        found = self._faults
        places = found.whole_year(volunteer) if month is None else found.within(volunteer, month)
        return list(dict.fromkeys(self._told(place) for place in [*places, *self._unplaced.whole_year(volunteer)]))

    def doubts_of(self, group: int, month: int | None) -> list[str]:
        """Which conditions of a scheme cannot be tested for a declared amount."""
        claims = self._local.claims
        places = self._claims.whole_year(group) if month is None else self._claims.within(group, month)
        volunteer = int(self._local.groups.volunteer[group])
        conditions = [int(claims.conditions.doubtful[place]) for place in places if not claims.costs[place]]
        return [self._untold(COLUMN_OF_CONDITION[each], volunteer) for each in dict.fromkeys(conditions) if each >= 0]

    def refusals_of(self, group: int, month: int | None) -> list[str]:
        """Why a scheme pays nothing, or not everything."""
        refusals, claims, schemes = self._local.refusals, self._local.claims, self._local.schemes
        found = self._refusals
        places = found.whole_year(group) if month is None else found.within(group, month)
        told = [(int(refusals.row[place]), int(refusals.condition[place])) for place in places]
        of_claims = self._claims.whole_year(group) if month is None else self._claims.within(group, month)
        told += [
            (int(claims.row[place]), int(claims.conditions.failed[place]))
            for place in of_claims
            if self._is_refused[place]
        ]
        return list(
            dict.fromkeys(
                told_refusal(schemes.rows[row], f"regeling {schemes.ids[schemes.rows[row].scheme]}", condition)
                for row, condition in told
            )
        )

    @cached_property
    def _is_refused(self) -> Sequence[bool]:
        refused: Sequence[bool] = self._local.claims.refused.tolist()
        return refused

    def hourly_cap_of(self, group: int, month: int) -> int:
        """The highest amount per hour that the scheme itself allows in a month, in cents; NO_AMOUNT without one."""
        local = self._local
        rows = [int(local.hours.row[item]) for item in self._hours.within(group, month)]
        rows += [int(local.claims.row[item]) for item in self._claims.within(group, month)]
        caps = [cap for row in rows if row >= 0 and (cap := local.schemes.rows[row].hour_cap) != NO_AMOUNT]
        return min(caps, default=NO_AMOUNT)

    def hour_cells(self, items: Sequence[int]) -> list[str]:
        """The cells of shifts, places in `PaidHours`."""
        record, by_half_day = self._hour_records
        table = self._records.table("Uren")
        if holds_totals(table):
            return [cell_name(table, "uren", record[item]) for item in items]
        prefix, letters, rows = self._hour_columns
        return [f"{prefix}{letters[by_half_day[item]]}{rows[record[item]]}" for item in items]

    @cached_property
    def _hour_records(self) -> tuple[Sequence[int], Sequence[bool]]:
        """Of each shift the record of Uren, and whether its half-days count."""
        hours = self._local.hours
        told = self._records.table("Uren")["dagdelen"].filled[hours.record]
        return hours.record.tolist(), ((hours.basis == PER_HALF_DAY) & told).tolist()

    @cached_property
    def _hour_columns(self) -> tuple[str, Sequence[str], Sequence[int]]:
        """Sheet prefix, letters of the hours and of the half-days, rows."""
        table = self._records.table("Uren")
        key = "uren" if table["uren"].present else "begin" if table["begin"].present else "dagdelen"
        letters = [column_letters(table[each].position or 0) for each in (key, "dagdelen")]
        return sheet_prefix(table.title), letters, table.rows.tolist()

    def _fixed_cells(self, items: Sequence[int]) -> list[str]:
        """The placement, and the amount per month of its scheme."""
        months, schemes = self._local.months, self._local.schemes
        placements, amounts = self._records.table("Plaatsingen"), self._records.table("Regelingen")
        cells = [
            name
            for item in items
            for name in (
                cell_name(placements, "startdatum", int(months.placement[item])),
                cell_name(amounts, "bedrag_per_maand", schemes.rows[int(months.row[item])].record),
            )
        ]
        return list(dict.fromkeys(cells))

    def _claim_cells(self, items: Sequence[int]) -> list[str]:
        table, record = self._records.table("Onkosten"), self._local.claims.record
        amount = table["bedrag"].state
        return [
            cell_name(table, "bedrag" if amount[record[item]] == VALUE else "km", int(record[item])) for item in items
        ]

    def _told(self, place: int) -> str:
        """Why an amount cannot be computed: `Uren!E17 is niet gelezen (uren)`."""
        faults = self._local.faults
        sheet, key = HOUR_FAULTS[int(faults.column[place])]
        record = int(faults.record[place])
        if sheet == "Regelingen":
            return self._no_scheme(int(faults.scheme[place]), record, int(faults.month[place]))
        if sheet == "Vrijwilligers":
            return self._untold(key, int(faults.volunteer[place]))
        table = self._records.table(sheet)
        index = record if sheet in ("Uren", "Onkosten") else int(faults.placement[place])
        cell, state = cell_name(table, key, index), int(table[key].state[index])
        if state == UNREADABLE:
            return f"{cell} is niet gelezen ({key})"
        if (sheet, key) in _WRONG:
            return f"{cell} is niet te gebruiken: {_WRONG[sheet, key]}"
        return f"{cell} is leeg ({key})" if state == EMPTY else f"{cell} is niet te gebruiken ({key})"

    def _untold(self, key: str, volunteer: int) -> str:
        """A cell of a volunteer that does not tell whether a condition is met; what it is about is not named."""
        cell = cell_name(self._records.table("Vrijwilligers"), key, volunteer)
        return f"{cell} zegt niet of aan de voorwaarden van de regeling is voldaan"

    def _no_scheme(self, scheme: int, record: int, month: int) -> str:
        day, name = self._records.table("Uren")["datum"], self._local.schemes.ids[scheme]
        if record == NO_RECORD:
            when = f"in {month_name(month)} "
        else:
            when = f"op {dutch_date(day_of(int(day.values[record])))} " if day.filled[record] else ""
        return f"{when}is niet precies één leesbare regel van regeling {name} geldig (blad Regelingen)"
