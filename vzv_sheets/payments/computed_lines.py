"""Computed amounts that are still to be paid, and hours that cannot be read (domain/allowances.md 2.13, 2.14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import AmountKind
from vzv_sheets.payments.draft_line import HOURLY, Draft
from vzv_sheets.payments.exported_lines import ComputedKey
from vzv_sheets.payments.payment_reference import computed_reference
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.vocabulary.days import add_months, dutch_date, first_day_of_month

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.computed_parts import ComputedPart
    from vzv_sheets.records.record_set import RecordSet


class ComputedDrafts:
    """Makes the drafts of computed amounts of one year."""

    def __init__(self, records: RecordSet, ledger: Ledger) -> None:
        self._records, self._ledger = records, ledger
        self._programmes = programmes_of(records, "Plaatsingen").tolist()
        hours = records.table("Uren")
        self._hours = (hours, next((key for key in ("uren", "dagdelen") if hours[key].present), "begin"))
        self._schemes = (records.table("Regelingen"), "bedrag_per_maand")

    def of(self, part: ComputedPart) -> Draft:
        """The draft of an amount; of a month that is not over yet it waits for the rest of the hours."""
        draft = self._draft(part.key, part.gross)
        local = self._ledger.local
        if local is not None:
            draft.scheme = local.schemes.ids[int(local.groups.scheme[part.group])]
        table, column = self._schemes if part.is_per_month else self._hours
        draft.cells = tuple(cell_name(table, column, record) for record in part.rows)
        over = add_months(first_day_of_month(part.key.month), 1)
        if not part.is_per_month and self._ledger.as_of.toordinal() + 1 < over.toordinal():
            draft.hold(f"de maand is nog niet voorbij: betaal vanaf {dutch_date(over)}")
        return draft

    def changed(self, part: ComputedPart, now: int, reason: str) -> Draft:
        """The draft of an exported amount that would be another one now; it can only be settled."""
        draft = self.of(part)
        draft.holds = ()
        draft.cents = now
        draft.close(reason)
        return draft

    def gone(self, key: ComputedKey) -> Draft:
        """The draft of an exported amount of which nothing is left."""
        return self._draft(key, 0)

    def unreadable(self, seen: set[tuple[int, int]]) -> list[Draft]:
        """A draft for each volunteer and month with something behind a computed amount that cannot be read.

        `seen` holds what has a draft already, and is added to. The amount is 0: nobody knows it.
        """
        local = self._ledger.local
        found: list[Draft] = []
        if local is None:
            return found
        faults = local.faults
        for volunteer, placement, month in zip(
            faults.volunteer.tolist(), faults.placement.tolist(), faults.month.tolist(), strict=True
        ):
            if volunteer >= 0 and (volunteer, month) not in seen:
                seen.add((volunteer, month))
                found.append(self._draft(ComputedKey(volunteer, max(placement, -1), month, HOURLY), 0))
        return found

    def _draft(self, key: ComputedKey, gross: int) -> Draft:
        whose = self._records.table("Vrijwilligers").identifier(key.volunteer)
        where = self._records.table("Plaatsingen").identifier(key.placement) if key.placement >= 0 else ""
        reference = computed_reference(self._records.identity.workbook_id or "", whose, where, key.kind, key.month)
        programme = self._programmes[key.placement] if key.placement >= 0 else -1
        return Draft(
            volunteer=key.volunteer, month=key.month, kind=key.kind, amount_kind=AmountKind.FORFAIT, gross=gross,
            cents=gross, placement=key.placement, placement_id=where, programme=programme, reference=reference,
        )  # fmt: skip
