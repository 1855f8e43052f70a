"""What was paid on which day: betaald_op of Onkosten, else the day in Betaallog (domain/allowances.md 2.3, 4)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import FIXED_FEES, GIFT, AmountKind, read_claims
from vzv_sheets.payments.claim_rows import claim_rows
from vzv_sheets.payments.exported_lines import NO_MONTH, month_of, recognised
from vzv_sheets.schema.owned_payments import BETAALLOG
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.records.record_set import RecordSet

_PAID = "betaald"


@dataclass(frozen=True, slots=True)
class Paid:
    """An amount that a volunteer received. `volunteer` is the record of Vrijwilligers, `month` the work month,
    `kind` an `AmountKind`, `day` None when it is called paid and nothing tells when.
    """

    volunteer: int
    month: int
    kind: int
    cents: int
    day: dt.date | None
    cell: str


def amounts_paid(records: RecordSet, exported: Sequence[ExportedLine]) -> tuple[Paid, ...]:
    """Everything that was paid: claims with a day of payment or status betaald, claims in Betaallog, and what only
    Betaallog knows: computed amounts, and claims that were rejected or deleted later. Of a claim in Betaallog the
    amount that went to the bank counts.
    """
    claims = read_claims(records, frozenset())
    identifier = records.table("Vrijwilligers").identifier
    # Without computed amounts among what is recognised: these are known by Betaallog alone.
    found = recognised(exported, claim_rows(records, claims), (), (identifier, identifier))
    counted = claims.counts & ~claims.elsewhere
    logged = {**found.claims, **found.doubtful}
    of_claims = {record: line for record, line in logged.items() if counted[record]}
    others = [*found.left, *(line for record, line in logged.items() if not counted[record])]
    return (*_claims_paid(records, claims, of_claims), *_paid_by_log(records, others))


def _claims_paid(records: RecordSet, claims: Claims, logged: Mapping[int, ExportedLine]) -> Iterator[Paid]:
    table = records.table("Onkosten")
    paid_on, called_paid = table["betaald_op"], table["status"].equals(_PAID)
    is_logged = np.zeros(len(table), dtype=bool)
    is_logged[list(logged)] = True
    of_interest = claims.counts & ~claims.elsewhere & (paid_on.filled | called_paid | is_logged)
    for record in np.flatnonzero(of_interest).tolist():
        line = logged.get(record)
        day = day_of(paid_on.values[record]) if paid_on.filled[record] else line.execution_date if line else None
        cents = line.cents if line is not None and line.cents else int(claims.cents[record])
        yield Paid(
            int(claims.volunteer[record]), int(claims.month[record]), int(claims.kind[record]), cents, day,
            cell_name(table, "bedrag", record),
        )  # fmt: skip


def _paid_by_log(records: RecordSet, exported: Sequence[ExportedLine]) -> Iterator[Paid]:
    """What went to the bank and counts on no row of Onkosten (any more)."""
    for line in exported:
        volunteer = records.find("Vrijwilligers", line.volunteer_id)
        month = month_of(line)
        if volunteer >= 0 and month != NO_MONTH:
            place = f"{BETAALLOG.name} {line.reference}"
            yield Paid(volunteer, month, _kind(line.kind), line.cents, line.execution_date, place)


def _kind(kind: str) -> int:
    if kind in FIXED_FEES:
        return AmountKind.FORFAIT
    return AmountKind.IN_KIND if kind == GIFT else AmountKind.ACTUAL
