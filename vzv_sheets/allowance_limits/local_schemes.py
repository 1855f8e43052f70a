"""Local schemes: rows of Regelingen that pay or limit an allowance beside the tax rule (domain/allowances.md 2.9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.caps import OWN_EXEMPTION, OWN_MAXIMUM
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.records.columns import EMPTY, UNREADABLE, VALUE
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import UNFILLED, UNKNOWN
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, first_day_of_month
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

NO_SCHEME = -1
# The other kinds of Regelingen limit what the law limits; they are not paid by themselves.
_NOT_LOCAL = (OWN_MAXIMUM, OWN_EXEMPTION)
_READ = (
    "soort", "geldig_van", "geldig_tot", "bedrag_per_uur", "bedrag_per_dagdeel", "bedrag_per_maand", "bedrag_per_km",
    "max_per_maand", "max_per_jaar", "max_per_uur", "telt_kosten_mee", "afkappen", "min_leeftijd", "max_leeftijd",
    "alleen_uitkering", "gemeente_org_id",
)  # fmt: skip
NO_ROW = -1
_ALWAYS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Conditions:
    """For whom a row of Regelingen holds: ages (both included), who has a benefit, who lives in one municipality.

    `municipality` is a record of Organisaties, UNFILLED (-1) where the scheme is not of one municipality.
    """

    youngest: int
    oldest: int
    with_benefit: bool
    municipality: int

    @property
    def has_oldest(self) -> bool:
        """Whether there is a highest age."""
        return self.oldest < _ALWAYS

    @property
    def by_age(self) -> bool:
        """Whether the age matters."""
        return self.youngest > 0 or self.has_oldest

    @property
    def any(self) -> bool:
        """Whether there is any condition."""
        return self.by_age or self.with_benefit or self.municipality != UNFILLED


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """One row of Regelingen: `first` and `last` are day numbers, amounts are cents, NO_AMOUNT where there is none.

    `rate` is per hour, `half_day_rate` per half-day (dagdeel), `month_amount` per month, `km_rate` per kilometre;
    `hour_cap` is the highest amount per hour. `pays_shifts` and `pays_months`: such an amount is filled in, readable or
    not. `cuts`: what is above the maximum lapses. `with_costs`: proven costs count for the maximum. `fault` is the key
    of the first cell that cannot be read, empty when all can. `only_for` tells who may be paid.
    """

    record: int
    scheme: int
    first: int
    last: int
    rate: int
    half_day_rate: int
    month_amount: int
    km_rate: int
    hour_cap: int
    month_cap: int
    year_cap: int
    pays_shifts: bool
    pays_months: bool
    cuts: bool
    with_costs: bool
    fault: str
    only_for: Conditions

    def touches(self, month: int) -> bool:
        """Whether the row holds on a day of that month number."""
        first, end = (day_number(first_day_of_month(month + step)) for step in (0, 1))
        return self.first < end and first <= self.last


@dataclass(frozen=True, slots=True)
class LocalSchemes:
    """The local schemes of a workbook in the order of the sheet; a scheme may have several rows.

    `of_record` holds for each record of Regelingen the place in `ids`, NO_SCHEME for the other kinds; one more item
    at the end stands for no record.
    """

    ids: tuple[str, ...]
    rows: tuple[SchemeRow, ...]
    of_record: NDArray[np.int32]

    def of_month(self, scheme: int, month: int) -> list[SchemeRow]:
        """The rows of a scheme that hold on a day of that month number."""
        return [row for row in self.rows if row.scheme == scheme and row.touches(month)]

    def rows_between(
        self, scheme: NDArray[np.int32], first: NDArray[np.int64], last: NDArray[np.int64]
    ) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """For each item a row of its scheme that holds on one of the days (a place in `rows`, NO_ROW without one), and
        how many rows do.
        """
        place = np.full(len(scheme), NO_ROW, dtype=np.int32)
        count = np.zeros(len(scheme), dtype=np.int32)
        for index, row in enumerate(self.rows):
            holds = (scheme == row.scheme) & (row.first <= last) & (first <= row.last)
            count += holds
            place[holds] = index
        return place, count

    def begins(self) -> NDArray[np.int64]:
        """Per scheme the first day on which a row of it holds; one more item, 0, for no scheme."""
        found = np.full(len(self.ids) + 1, _ALWAYS, dtype=np.int64)
        for row in self.rows:
            found[row.scheme] = min(int(found[row.scheme]), row.first)
        found[-1] = 0
        return found

    def column(self, name: str) -> NDArray[np.int64]:
        """An attribute of every row that is a number or a truth; one more item, NO_AMOUNT or 0, for no row."""
        values = [getattr(row, name) for row in self.rows]
        is_truth = bool(values) and isinstance(values[0], bool)
        return np.array([*values, 0 if is_truth else NO_AMOUNT], dtype=np.int64)

    def that(self, name: str) -> NDArray[np.bool_]:
        """Per scheme whether a row of it has that attribute; one more item, False, for no scheme."""
        found = np.zeros(len(self.ids) + 1, dtype=bool)
        for row in self.rows:
            found[row.scheme] |= bool(getattr(row, name))
        return found


@dataclass(frozen=True, slots=True)
class PlacementSchemes:
    """The scheme of each placement, NO_SCHEME without one; `doubtful` where regeling_id cannot be used.

    One more item at the end stands for no placement.
    """

    scheme: NDArray[np.int32]
    doubtful: NDArray[np.bool_]


def local_schemes(records: RecordSet) -> LocalSchemes:
    """The local schemes of sheet Regelingen."""
    table = records.table("Regelingen")
    local = ~table["soort"].equals(*_NOT_LOCAL) & (table["regeling_id"].state == VALUE)
    ids: dict[str, str] = {}
    of_record = np.full(len(table) + 1, NO_SCHEME, dtype=np.int32)
    for index in np.flatnonzero(local).tolist():
        name = table["regeling_id"].text(index)
        ids.setdefault(fold_identifier(name), name)
        of_record[index] = list(ids).index(fold_identifier(name))
    municipality = records.referred("Regelingen", "gemeente_org_id", "Organisaties").tolist()
    rows = [_row(table, index, int(of_record[index]), municipality[index]) for index in np.flatnonzero(local).tolist()]
    return LocalSchemes(tuple(ids.values()), tuple(rows), of_record)


def _row(table: Table, index: int, scheme: int, municipality: int) -> SchemeRow:
    def number(key: str, otherwise: int) -> int:
        value = table[key].value(index)
        return otherwise if value is None else int(value)

    def filled(key: str) -> bool:
        return bool(table[key].state[index] != EMPTY)

    faults = [key for key in _READ if table[key].state[index] == UNREADABLE]
    if municipality == UNKNOWN:
        faults.append("gemeente_org_id")
    return SchemeRow(
        record=index,
        scheme=scheme,
        first=number("geldig_van", -_ALWAYS),
        last=number("geldig_tot", _ALWAYS),
        rate=number("bedrag_per_uur", NO_AMOUNT),
        half_day_rate=number("bedrag_per_dagdeel", NO_AMOUNT),
        month_amount=number("bedrag_per_maand", NO_AMOUNT),
        km_rate=number("bedrag_per_km", NO_AMOUNT),
        hour_cap=number("max_per_uur", NO_AMOUNT),
        month_cap=number("max_per_maand", NO_AMOUNT),
        year_cap=number("max_per_jaar", NO_AMOUNT),
        pays_shifts=filled("bedrag_per_uur") or filled("bedrag_per_dagdeel"),
        pays_months=filled("bedrag_per_maand"),
        cuts=table["afkappen"].text(index) == "ja",
        # Where it cannot be read costs may count; of their months nothing is known then (2.13).
        with_costs="telt_kosten_mee" in faults or table["telt_kosten_mee"].text(index) == "ja",
        fault=faults[0] if faults else "" if filled("geldig_van") else "geldig_van",
        only_for=Conditions(
            number("min_leeftijd", 0), number("max_leeftijd", _ALWAYS),
            table["alleen_uitkering"].text(index) == "ja", max(municipality, UNFILLED),
        ),
    )  # fmt: skip


def schemes_of_placements(records: RecordSet, schemes: LocalSchemes) -> PlacementSchemes:
    """The scheme of each placement: its own, else that of its programme (domain/workbook.md, Plaatsingen)."""
    column = records.table("Plaatsingen")["regeling_id"]
    named = records.referred("Plaatsingen", "regeling_id", "Regelingen")
    of_programme = np.append(_scheme(schemes, records.referred("Programmas", "regeling_id", "Regelingen")), NO_SCHEME)
    programme = programmes_of(records, "Plaatsingen")
    by_programme = of_programme[np.where(programme >= 0, programme, -1)]
    doubtful = (column.state == UNREADABLE) | (named == UNKNOWN)
    scheme = np.where(column.empty | doubtful, by_programme, _scheme(schemes, named))
    return PlacementSchemes(np.append(scheme, NO_SCHEME).astype(np.int32), np.append(doubtful, False))


def _scheme(schemes: LocalSchemes, record: NDArray[np.int32]) -> NDArray[np.int32]:
    return schemes.of_record[np.where(record >= 0, record, UNFILLED)]


def schemes_named(records: RecordSet, schemes: LocalSchemes, sheet: str) -> NDArray[np.int32]:
    """The scheme that each record of a sheet names in regeling_id itself, NO_SCHEME where it names none."""
    return _scheme(schemes, records.referred(sheet, "regeling_id", "Regelingen"))
