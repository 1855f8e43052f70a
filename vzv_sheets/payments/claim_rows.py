"""The rows of Onkosten as paying reads them: what each is for, and by what it can be recognised in Betaallog."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import paid_claims
from vzv_sheets.payments.draft_line import NO_DAY
from vzv_sheets.payments.payment_reference import claim_reference, content_reference
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.records.columns import TypedColumn
    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True)
class ClaimRows:
    """One item per record of Onkosten. Ids are as typed; `day` is werkdatum as a day number, `NO_DAY` without one.

    `to_pay` tells which rows are neither rejected, nor of another organisation, nor marked as paid, `paid` which are
    marked so; `tested` which are approved.
    """

    workbook_id: str
    volunteer: Sequence[int]
    volunteer_id: Sequence[str]
    placement_id: Sequence[str]
    kind: Sequence[str]
    claim_id: Sequence[str]
    month: Sequence[int]
    day: Sequence[int]
    cents: Sequence[int]
    to_pay: NDArray[np.bool_]
    paid: NDArray[np.bool_]
    rejected: NDArray[np.bool_]
    tested: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.month)

    def content(self, record: int) -> tuple[str, str, str, int, int]:
        """What a row says it is for: volunteer, placement, soort, month, amount."""
        return (
            fold_identifier(self.volunteer_id[record]), fold_identifier(self.placement_id[record]), self.kind[record],
            self.month[record], self.cents[record],
        )  # fmt: skip

    @cached_property
    def _ordinals(self) -> Sequence[int]:
        """The place of each row among those that say the same, in the order of the work; also of rows with a number.

        Rows that say the same are worth the same: which of them is the first does not matter to who is paid.
        """
        alike: dict[tuple[str, str, str, int, int], list[int]] = defaultdict(list)
        for record in range(len(self)):
            alike[self.content(record)].append(record)
        ordinals = [1] * len(self)
        for group in alike.values():
            if len(group) > 1:
                for ordinal, record in enumerate(sorted(group, key=lambda each: (self.day[each], each)), start=1):
                    ordinals[record] = ordinal
        return ordinals

    def content_reference(self, record: int) -> str:
        """The reference that a row has while it has no number."""
        return content_reference(
            self.workbook_id, self.volunteer_id[record], self.placement_id[record], self.kind[record],
            self.month[record], self.cents[record], self._ordinals[record],
        )  # fmt: skip

    def reference(self, record: int) -> str:
        """The betaalkenmerk of a row."""
        number = self.claim_id[record]
        if number:
            return claim_reference(self.workbook_id, self.volunteer_id[record], number)
        return self.content_reference(record)

    @cached_property
    def repeated_numbers(self) -> Mapping[str, Sequence[int]]:
        """The rows of each folded onkosten_id that occurs more than once."""
        found: dict[str, list[int]] = defaultdict(list)
        for record, number in enumerate(self.claim_id):
            if number:
                found[fold_identifier(number)].append(record)
        return {number: records for number, records in found.items() if len(records) > 1}


def claim_rows(records: RecordSet, claims: Claims) -> ClaimRows:
    """The rows of Onkosten."""
    table = records.table("Onkosten")
    rejected, day = table["status"].equals("afgewezen"), table["werkdatum"]
    ours = ~table["andere_organisatie"].equals("ja")
    paid = paid_claims(table)
    return ClaimRows(
        records.identity.workbook_id or "",
        claims.volunteer.tolist(),
        texts(table["vrijwilliger_id"]),
        texts(table["plaatsing_id"]),
        texts(table["soort"]),
        texts(table["onkosten_id"]),
        claims.month.tolist(),
        np.where(day.filled, day.values, NO_DAY).tolist(),
        claims.cents.tolist(),
        ~rejected & ~paid & ours,
        ~rejected & paid & ours,
        rejected,
        claims.tested,
    )


def texts(column: TypedColumn) -> list[str]:
    """The text of each record, empty where nothing can be read."""
    names = [*(str(category) for category in column.categories), ""]
    return [names[code] for code in np.where(column.filled, column.values, len(names) - 1).tolist()]
