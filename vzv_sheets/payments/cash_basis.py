"""What was paid on which day: betaald_op of Onkosten, else the day in Betaallog (domain/allowances.md 2.3, 4)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import FIXED_FEES, GIFT, AmountKind, read_claims
from vzv_sheets.schema.owned_payments import BETAALLOG
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, month_text
from vzv_sheets.vocabulary.notations import fold_identifier, read_month

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.records.record_set import RecordSet

_PAID = "betaald"
Key = tuple[str, ...]


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
    """Everything that was paid: claims with a day of payment or status betaald, claims in Betaallog, and computed
    amounts, of which only Betaallog knows. Of a claim in Betaallog the amount that went to the bank counts.
    """
    claims = read_claims(records, frozenset())
    rows = dict(_rows_of_claims(records, claims, exported))
    used = {place for place in rows.values()}  # noqa: C416
    found = list(_claims_paid(records, claims, {record: exported[place] for record, place in rows.items()}))
    found += _computed(records, [line for place, line in enumerate(exported) if place not in used])
    return tuple(found)


def _rows_of_claims(records: RecordSet, claims: Claims, exported: Sequence[ExportedLine]) -> Iterator[tuple[int, int]]:
    """Pairs of a record of Onkosten and the place of its row in Betaallog, by onkosten_id, else by content."""
    without_id: dict[Key, list[int]] = defaultdict(list)
    table = records.table("Onkosten")
    for place, line in enumerate(exported):
        record = records.find("Onkosten", line.claim_id) if line.claim_id else -1
        if record >= 0:
            yield record, place
        elif not line.claim_id:
            key = (line.volunteer_id, line.placement_id, line.kind, line.month_text, str(line.cents))
            without_id[tuple(map(fold_identifier, key))].append(place)
    if not without_id:
        return
    for record in np.flatnonzero(claims.counts & claims.tested & table["onkosten_id"].empty).tolist():
        key = (
            table["vrijwilliger_id"].text(record), table["plaatsing_id"].text(record), table["soort"].text(record),
            month_text(int(claims.month[record])), str(int(claims.cents[record])),
        )  # fmt: skip
        places = without_id.get(tuple(map(fold_identifier, key)))
        if places:
            yield record, places.pop(0)


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


def _computed(records: RecordSet, exported: Sequence[ExportedLine]) -> Iterator[Paid]:
    """What went to the bank and is on no row of Onkosten (any more)."""
    for line in exported:
        volunteer = records.find("Vrijwilligers", line.volunteer_id)
        month = read_month(line.month_text)
        if volunteer >= 0 and month is not None:
            place = f"{BETAALLOG.name} {line.reference}"
            yield Paid(volunteer, month, _kind(line.kind), line.cents, line.execution_date, place)


def _kind(kind: str) -> int:
    if kind in FIXED_FEES:
        return AmountKind.FORFAIT
    return AmountKind.IN_KIND if kind == GIFT else AmountKind.ACTUAL
