"""One line of Betaallijst: an amount that may be paid, or that may not, and why (domain/workbook.md 2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NO_CLAIM = -1


class Stand(StrEnum):
    """Whether a line may be paid now."""

    PAY = "betalen"
    HOLD = "niet betalen"
    UNKNOWN = "onbekend"


class Origin(StrEnum):
    """Where the amount comes from (domain/allowances.md 2.14)."""

    DECLARED = "gedeclareerd"
    COMPUTED = "berekend"


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """One amount for one volunteer and work month.

    `volunteer` is the record of Vrijwilligers, `claim` that of Onkosten (`NO_CLAIM` for a computed amount), `claim_id`
    its onkosten_id, `month` a month number; volunteer and month are -1 for a row that does not tell them. `cents` is
    what would be paid, 0 for an amount that cannot be read. `iban` is written without spaces, empty where it is
    missing or wrong. `kind` is soort, `amount_kind` forfait, werkelijk or natura. `reference` is the end-to-end id:
    the same payment has the same one in every run, so that it cannot be paid twice (domain/allowances.md 4). `reason`
    is a Dutch sentence without client or benefit; it is empty for a line that may be paid as it was declared or
    computed. `cells` are the cells the amount comes from, as `Onkosten!E5`.
    """

    volunteer: int
    volunteer_id: str
    name: str
    account_holder: str
    iban: str
    claim: int
    claim_id: str
    placement_id: str
    programme_id: str
    scheme: str
    kind: str
    amount_kind: str
    origin: Origin
    month: int
    cents: int
    cost_centre: str
    ledger_account: str
    stand: Stand
    reason: str
    reference: str
    cells: tuple[str, ...] = ()
