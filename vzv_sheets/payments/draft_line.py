"""A payment line while it is being judged: what it is for, and what was found against paying it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, AmountKind
from vzv_sheets.payments.payment_line import NO_CLAIM, Origin, Stand

HOURLY, PER_HALF_DAY = FIXED_FEES[:2]
NO_DAY = 2**31 - 1
NO_PLACEMENT = -1
# Costs first, then what is fixed, then gifts and what nobody can tell (domain/allowances.md 2.15).
_RANKS: Mapping[int, int] = {AmountKind.ACTUAL: 0, AmountKind.FORFAIT: 1, AmountKind.IN_KIND: 2, AmountKind.UNCLEAR: 3}


@dataclass(slots=True)
class Draft:
    """One amount that was not exported yet, or that changed since.

    `gross` is what was declared or computed, `cents` what a local scheme pays of it. `placement` is the record of
    Plaatsingen that it belongs to, `placement_id` what its row says. `open` tells that it may be paid if nothing else
    is found. `unknowns` make it unknown, `holds` stop it, `remarks` are only told.
    """

    volunteer: int
    month: int
    kind: str
    amount_kind: int
    gross: int
    cents: int
    claim: int = NO_CLAIM
    claim_id: str = ""
    placement: int = NO_PLACEMENT
    placement_id: str = ""
    programme: int = -1
    scheme: str = ""
    day: int = NO_DAY
    reference: str = ""
    cells: tuple[str, ...] = ()
    open: bool = True
    # Tuples: most drafts have none, and 100,000 drafts with lists of their own would keep the memory busy.
    unknowns: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def origin(self) -> Origin:
        """Declared on Onkosten or computed from Uren."""
        return Origin.COMPUTED if self.claim == NO_CLAIM else Origin.DECLARED

    @property
    def is_fixed(self) -> bool:
        """Whether the amount is a fixed allowance: one without proof."""
        return self.amount_kind == AmountKind.FORFAIT

    @property
    def is_by_hours(self) -> bool:
        """Whether hours of sheet Uren decide about the amount."""
        return self.kind in (HOURLY, PER_HALF_DAY) or self.claim == NO_CLAIM

    @property
    def stand(self) -> Stand:
        """What was found so far."""
        if self.unknowns:
            return Stand.UNKNOWN
        return Stand.HOLD if self.holds else Stand.PAY

    @property
    def reason(self) -> str:
        """Everything that was found, gravest first."""
        found = self.unknowns + self.holds + self.remarks
        return "; ".join(dict.fromkeys(found)) if found else ""

    def doubt(self, *reasons: str) -> None:
        """Unknown for these reasons."""
        self.unknowns += reasons

    def hold(self, *reasons: str) -> None:
        """Not to be paid now for these reasons."""
        self.holds += reasons

    def remark(self, *reasons: str) -> None:
        """Told to who pays."""
        self.remarks += reasons

    def close(self, reason: str) -> None:
        """Not to be paid, whatever else may be found."""
        self.open = False
        self.hold(reason)

    def leave_unknown(self, reason: str) -> None:
        """Nobody can tell what this is; nothing else is judged."""
        self.open = False
        self.doubt(reason)


def order_of_payment(draft: Draft) -> tuple[int, int, int, int, int, int]:
    """By volunteer, month, kind of amount, day of the work, row; what belongs to nobody or no month comes last."""
    nobody, no_month = draft.volunteer < 0, draft.month == NO_MONTH
    return (
        NO_DAY if nobody else draft.volunteer,
        NO_DAY if no_month else draft.month,
        _RANKS[draft.amount_kind],
        draft.day,
        NO_DAY if draft.claim == NO_CLAIM else draft.claim,
        draft.placement,
    )
