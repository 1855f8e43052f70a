"""Where the amounts behind a line of the ledger stand, so that a finding about a sum points at a cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.items_by_month import ItemsByMonth
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.found import InRecords
from vzv_sheets.checks.row_marks import row_marks
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a record."""

    sheet: str
    column: str
    record: int


@dataclass(frozen=True, slots=True)
class Told:
    """One finding about a line of the ledger. `mark` stands for it in its key: it names no row, so sorting keeps it."""

    spot: Spot
    mark: str
    variant: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    related: Sequence[str] = ()


def as_found(told: Iterable[Told]) -> Iterator[InRecords]:
    """The findings by sheet, column and variant, in the order of the rows."""
    together: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for one in told:
        together[one.spot.sheet, one.spot.column, one.variant].append(one)
    for (sheet, column, variant), alike in together.items():
        alike.sort(key=lambda one: one.spot.record)
        yield InRecords(
            sheet, column, np.array([one.spot.record for one in alike], dtype=np.int64), variant,
            {name: [one.fields[name] for one in alike] for name in alike[0].fields},
            related=[one.related for one in alike], marks=[one.mark for one in alike],
        )  # fmt: skip


def read_claims_of(records: RecordSet) -> Claims:
    """The rows of Onkosten as the ledgers count them: the same in the ledger of every year."""
    return next(iter(allowance_ledgers(records).values())).claims


def in_order_of_work(table: Table, claims: Claims, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Records of Onkosten by month, day of the work (without one the first of the month) and row."""
    day = table["werkdatum"]
    months, place = np.unique(claims.month[rows], return_inverse=True)
    firsts = np.array([day_number(first_day_of_month(int(month))) for month in months], dtype=np.int64)
    days = np.where(day.filled[rows], day.values[rows], firsts[place] if len(rows) else 0)
    return rows[np.lexsort((rows, days, claims.month[rows]))]


def cuts_in(book: Ledger, volunteer: int, scheme: int, month: int | None) -> bool:
    """Whether a local scheme cuts what is above its maximum in that month, or in any month of the year (2.9)."""
    local = book.local
    if scheme < FIRST_LOCAL or local is None:
        return False
    cuts = local.amounts.cuts[local.groups.places[volunteer, scheme - FIRST_LOCAL]]
    return bool(cuts.any() if month is None else cuts[month % 12])


def amount_column(table: Table) -> str:
    """The column that a finding about an amount of Onkosten stands in."""
    return next((key for key in ("bedrag", "km") if table[key].present), "vrijwilliger_id")


class LedgerPlaces:
    """The cells behind lines of one ledger, of only those volunteers that something is told of.

    `scheme` is a place in `Ledger.schemes`; the schemes of the law rest on the same rows. `month` is a month number,
    None for the whole year.
    """

    def __init__(self, book: Ledger, volunteers: NDArray[np.int32]) -> None:
        self._book, self._records = book, book.records
        self._claims, self._shifts = book.records.table("Onkosten"), book.records.table("Uren")
        self._people = np.unique(volunteers)
        self._rows: dict[int, ItemsByMonth] = {}
        self._hours: dict[int, ItemsByMonth] = {}
        self._fixed: dict[int, ItemsByMonth] = {}

    def mark(self, volunteer: int, *parts: object) -> str:
        """What stands for a finding in its key: the volunteer, and what makes it another finding of the same rule."""
        (whose,) = row_marks(self._records.table("Vrijwilligers"), np.array([volunteer], dtype=np.int64))
        return "|".join([whose, *(str(part) for part in parts)])

    def claims(self, volunteer: int, scheme: int, month: int | None) -> list[int]:
        """The records of Onkosten that were counted, in the order of the work."""
        kind = max(scheme, FIRST_LOCAL - 1)
        if kind not in self._rows:
            rows = in_order_of_work(self._claims, self._book.claims, self._counted(kind))
            claims = self._book.claims
            self._rows[kind] = ItemsByMonth(rows, claims.volunteer[rows], claims.month[rows], self._book.year)
        return _of(self._rows[kind], volunteer, month)

    def _counted(self, kind: int) -> NDArray[np.int64]:
        claims, local = self._book.claims, self._book.local
        if kind < FIRST_LOCAL or local is None:
            counted = claims.counts & (claims.tested | claims.elsewhere)
            return np.flatnonzero(counted & np.isin(claims.volunteer, self._people))
        of_scheme = local.claims.record[local.claims.tested & (local.claims.scheme == kind - FIRST_LOCAL)]
        own: NDArray[np.int64] = of_scheme[np.isin(claims.volunteer[of_scheme], self._people)]
        return own

    def computed(self, volunteer: int, scheme: int, month: int | None) -> list[Spot]:
        """The cells from which an amount was computed: shifts in the order of the days, then the placements that a
        fixed amount per month is paid for.
        """
        local = self._book.local
        if local is None:
            return []
        kind = max(scheme, FIRST_LOCAL - 1)
        if kind not in self._hours:
            hours, months = local.hours, local.months
            shifts = np.flatnonzero(~hours.waiting & self._under(kind, hours.volunteer, hours.scheme))
            shifts = shifts[np.lexsort((hours.record[shifts], hours.day[shifts]))]
            self._hours[kind] = ItemsByMonth(shifts, hours.volunteer[shifts], hours.month[shifts], self._book.year)
            fixed = np.flatnonzero((months.cents > 0) & self._under(kind, months.volunteer, months.scheme))
            self._fixed[kind] = ItemsByMonth(fixed, months.volunteer[fixed], months.month[fixed], self._book.year)
        spots = [self.shift_spot(place) for place in _of(self._hours[kind], volunteer, month)]
        spots += [self._placement_spot(place) for place in _of(self._fixed[kind], volunteer, month)]
        return list(dict.fromkeys(spots))

    def _under(self, kind: int, volunteer: NDArray[np.int32], scheme: NDArray[np.int32]) -> NDArray[np.bool_]:
        """The items of these volunteers under one local scheme, or under any for the schemes of the law."""
        wanted: NDArray[np.bool_] = np.isin(volunteer, self._people)
        return wanted if kind < FIRST_LOCAL else wanted & (scheme == kind - FIRST_LOCAL)

    def claim_spot(self, record: int) -> Spot:
        """The cell with the amount of a record of Onkosten."""
        return Spot("Onkosten", amount_column(self._claims), record)

    def shift_spot(self, place: int) -> Spot:
        """The cell with the hours of a place in `PaidHours`."""
        assert self._book.local is not None
        column = next((key for key in ("uren", "dagdelen", "begin") if self._shifts[key].present), "datum")
        return Spot("Uren", column, int(self._book.local.hours.record[place]))

    def _placement_spot(self, place: int) -> Spot:
        """The cell of the placement of a place in `PaidMonths`: its scheme, else its number."""
        assert self._book.local is not None
        column = "regeling_id" if self._records.table("Plaatsingen")["regeling_id"].present else "plaatsing_id"
        return Spot("Plaatsingen", column, int(self._book.local.months.placement[place]))

    def declaration(self, volunteer: int) -> Spot:
        """The cell with what the volunteer declared to receive elsewhere in this year, else with the number."""
        declared = self._book.declared
        if declared.year_cents[volunteer] > 0:
            return Spot("Vrijwilligers", "elders_per_jaar", volunteer)
        return Spot(
            "Vrijwilligers", "elders_per_maand" if declared.month_cents[volunteer] > 0 else "vrijwilliger_id", volunteer
        )

    def last(self, volunteer: int, scheme: int, month: int | None) -> Spot:
        """The last amount that was counted: on Onkosten, else computed, else declared elsewhere."""
        claims = self.claims(volunteer, scheme, month)
        if claims:
            return self.claim_spot(claims[-1])
        computed = self.computed(volunteer, scheme, month)
        return computed[-1] if computed else self.declaration(volunteer)

    def others(self, spot: Spot, volunteer: int, scheme: int, month: int | None) -> tuple[str, ...]:
        """The other cells that were added up, as `Onkosten!F12`."""
        spots = self.computed(volunteer, scheme, month)
        spots += [self.claim_spot(record) for record in self.claims(volunteer, scheme, month)]
        declared = self.declaration(volunteer)
        if scheme < FIRST_LOCAL and declared.column != "vrijwilliger_id":
            spots.append(declared)
        return tuple(self.name(other) for other in spots if other != spot)

    def name(self, spot: Spot) -> str:
        """A cell as `Onkosten!F12`; of an amount that follows from kilometres the kilometres."""
        table, column = self._records.table(spot.sheet), spot.column
        if column == "bedrag" and not table["bedrag"].filled[spot.record] and table["km"].present:
            column = "km"
        return cell_name(table, column, spot.record)


def _of(items: ItemsByMonth, volunteer: int, month: int | None) -> list[int]:
    return items.whole_year(volunteer) if month is None else items.within(volunteer, month % 12)
