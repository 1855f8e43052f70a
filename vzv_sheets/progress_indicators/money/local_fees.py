"""What local schemes pay, cut and compute, per person, month and placement: the ledger in one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, NO_AMOUNT
from vzv_sheets.allowance_limits.local_amounts import shares
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.ledger_lines import PlacementShare

NO_PLACEMENT = -1


@dataclass(frozen=True, slots=True)
class LocalFees:
    """One item per volunteer, scheme, work month and placement (NO_PLACEMENT where nothing tells it); cents.

    `fee` is what was paid and what is payable now, after the cut; `cut` is what lapses; `computed` the part that
    follows from hours or months without a row on Onkosten. Where something cannot be read the amount is not known:
    `unknown` is True and the amounts are zero.
    """

    volunteer: NDArray[np.int64]
    month: NDArray[np.int64]
    placement: NDArray[np.int64]
    fee: NDArray[np.int64]
    cut: NDArray[np.int64]
    computed: NDArray[np.int64]
    unknown: NDArray[np.bool_]


def pays_anything(records: RecordSet) -> bool:
    """Whether the workbook holds anything to pay by: a claim, or a scheme."""
    return bool(len(records.table("Onkosten")) or len(records.table("Regelingen")))


@derived
def local_fees(records: RecordSet) -> LocalFees:
    """The local schemes of every year of the ledger; nothing is computed without claims and schemes."""
    rows: list[tuple[int, ...]] = []
    if pays_anything(records):
        for book in allowance_ledgers(records).values():
            rows += _lines(records, book)
            rows += _paid(book)
    table = np.array(rows, dtype=np.int64).reshape(len(rows), 7).T
    volunteer, month, placement, fee, cut, computed, unknown = table
    return LocalFees(volunteer, month, placement, fee, cut, computed, unknown > 0)


def _lines(records: RecordSet, book: Ledger) -> Iterator[tuple[int, ...]]:
    """The lines of the ledger, divided over the placements as the payable amount is (domain/allowances.md 2.9)."""
    local, months = book.local, book.months
    if local is None:
        return
    places: dict[str, int] = {"": NO_PLACEMENT}
    lines = np.flatnonzero(months.scheme >= FIRST_LOCAL)
    columns = (lines, months.volunteer[lines], months.month[lines], months.scheme[lines], months.payable_now[lines])
    cuts, computed, groups = months.cut[lines].tolist(), local.amounts.computed.tolist(), local.groups.places
    for (line, volunteer, month, scheme, payable), cut in zip(
        zip(*(column.tolist() for column in columns), strict=True), cuts, strict=True
    ):
        if payable == NO_AMOUNT:
            yield volunteer, month, NO_PLACEMENT, 0, 0, 0, 1
            continue
        amounts = (payable, cut, computed[groups[volunteer, scheme - FIRST_LOCAL]][month % MONTHS_A_YEAR])
        parts = months.placements.get(line, ())
        if len(parts) == 1:
            divided: Sequence[tuple[int, ...]] = (amounts,)
        else:
            divided = list(zip(*(_divided(parts, amount) for amount in amounts), strict=True)) if parts else (amounts,)
        for part, some in zip([part.placement for part in parts] or [""], divided, strict=True):
            if part not in places:
                places[part] = records.find("Plaatsingen", part)
            yield volunteer, month, places[part], *some, 0


def _divided(parts: Sequence[PlacementShare], amount: int) -> list[int]:
    """An amount by what is payable to each placement, else by its hours, else evenly."""
    weights = [part.payable for part in parts]
    if not any(weights):
        weights = [part.minutes for part in parts]
    return shares(weights if any(weights) else [1] * len(parts), amount)


def _paid(book: Ledger) -> Iterator[tuple[int, ...]]:
    """Fees under a scheme that were paid already."""
    if book.local is None:
        return
    declared, claims = book.local.claims, book.claims
    at = np.flatnonzero(declared.paid & ~declared.costs)
    record = declared.record[at]
    columns = (claims.volunteer[record], claims.month[record], declared.placement[at], claims.cents[record])
    for volunteer, month, placement, cents in zip(*(column.tolist() for column in columns), strict=True):
        yield volunteer, month, max(placement, NO_PLACEMENT), cents, 0, 0, 0
