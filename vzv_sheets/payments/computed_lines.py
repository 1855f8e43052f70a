"""Computed amounts that are still to be paid, and hours that cannot be read (domain/allowances.md 2.13, 2.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import AmountKind
from vzv_sheets.payments.draft_line import HOURLY, Draft
from vzv_sheets.payments.payment_reference import computed_reference
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.vocabulary.days import add_months, dutch_date, first_day_of_month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.computed_parts import ComputedPart
    from vzv_sheets.records.record_set import RecordSet


class ComputedDrafts:
    """Makes the drafts of computed amounts of one year."""

    def __init__(self, records: RecordSet, ledger: Ledger) -> None:
        self._records, self._ledger = records, ledger
        self._programmes = programmes_of(records, "Plaatsingen").tolist()
        self._hours = records.table("Uren")
        self._key = next((key for key in ("uren", "dagdelen") if self._hours[key].present), "begin")

    def of(self, part: ComputedPart) -> Draft:
        """The draft of an amount; of a month that is not over yet it waits for the rest of the hours."""
        draft = self._draft(part.key.volunteer, part.key.placement, part.key.month, part.gross)
        local = self._ledger.local
        if local is not None:
            draft.scheme = local.schemes.ids[int(local.groups.scheme[part.group])]
        draft.cells = tuple(cell_name(self._hours, self._key, record) for record in part.rows)
        over = add_months(first_day_of_month(part.key.month), 1)
        if self._ledger.as_of.toordinal() + 1 < over.toordinal():
            draft.hold(f"de maand is nog niet voorbij: betaal vanaf {dutch_date(over)}")
        return draft

    def changed(self, part: ComputedPart, now: int, reason: str) -> Draft:
        """The draft of an exported amount that would be another one now; it can only be settled."""
        draft = self.of(part)
        draft.holds = ()
        draft.cents = now
        draft.close(reason)
        return draft

    def gone(self, volunteer: int, placement: int, month: int) -> Draft:
        """The draft of an exported amount of which nothing is left."""
        return self._draft(volunteer, placement, month, 0)

    def unreadable(self, known: Iterable[tuple[int, int]]) -> list[Draft]:
        """A draft for each volunteer and month with hours under a scheme that cannot be read, where `known` has none.

        Its amount is 0: nobody knows it.
        """
        local, seen = self._ledger.local, set(known)
        found: list[Draft] = []
        if local is None:
            return found
        faults = local.faults
        for volunteer, placement, month in zip(
            faults.volunteer.tolist(), faults.placement.tolist(), faults.month.tolist(), strict=True
        ):
            if volunteer >= 0 and (volunteer, month) not in seen:
                seen.add((volunteer, month))
                found.append(self._draft(volunteer, max(placement, -1), month, 0))
        return found

    def _draft(self, volunteer: int, placement: int, month: int, gross: int) -> Draft:
        whose = self._records.table("Vrijwilligers").identifier(volunteer)
        where = self._records.table("Plaatsingen").identifier(placement) if placement >= 0 else ""
        reference = computed_reference(self._records.identity.workbook_id or "", whose, where, HOURLY, month)
        programme = self._programmes[placement] if placement >= 0 else -1
        return Draft(
            volunteer=volunteer, month=month, kind=HOURLY, amount_kind=AmountKind.FORFAIT, gross=gross, cents=gross,
            placement=placement, placement_id=where, programme=programme, reference=reference,
        )  # fmt: skip
