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
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

NO_SCHEME = -1
# The other kinds of Regelingen limit what the law limits; they are not paid by themselves.
_NOT_LOCAL = (OWN_MAXIMUM, OWN_EXEMPTION)
_READ = (
    "soort", "geldig_van", "geldig_tot", "bedrag_per_uur", "max_per_maand", "max_per_jaar", "telt_kosten_mee",
    "afkappen",
)  # fmt: skip
_ALWAYS = 2**31 - 1


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """One row of Regelingen: `first` and `last` are day numbers, amounts are cents, NO_AMOUNT where there is none.

    `cuts`: what is above the maximum lapses. `with_costs`: proven costs count for the maximum. `fault` is the key of
    the first cell that cannot be read, empty when all can.
    """

    record: int
    scheme: int
    first: int
    last: int
    rate: int
    month_cap: int
    year_cap: int
    cuts: bool
    with_costs: bool
    fault: str

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
    rows = [_row(table, index, int(of_record[index])) for index in np.flatnonzero(local).tolist()]
    return LocalSchemes(tuple(ids.values()), tuple(rows), of_record)


def _row(table: Table, index: int, scheme: int) -> SchemeRow:
    def number(key: str, otherwise: int) -> int:
        value = table[key].value(index)
        return otherwise if value is None else int(value)

    faults: Sequence[str] = [key for key in _READ if table[key].state[index] == UNREADABLE]
    return SchemeRow(
        record=index,
        scheme=scheme,
        first=number("geldig_van", -_ALWAYS),
        last=number("geldig_tot", _ALWAYS),
        rate=number("bedrag_per_uur", NO_AMOUNT),
        month_cap=number("max_per_maand", NO_AMOUNT),
        year_cap=number("max_per_jaar", NO_AMOUNT),
        cuts=table["afkappen"].text(index) == "ja",
        with_costs=table["telt_kosten_mee"].text(index) == "ja",
        fault=faults[0] if faults else "geldig_van" if table["geldig_van"].state[index] == EMPTY else "",
    )


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
