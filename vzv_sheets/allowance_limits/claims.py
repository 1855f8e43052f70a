"""The rows of Onkosten as the ledger counts them: whose, in which month, of which kind, how much.

A row that cannot be read is not left out silently (domain/allowances.md 2.13): it becomes a fault of each volunteer and
month that it may belong to.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.kilometre_rates import KilometreRates, kilometre_rates
from vzv_sheets.allowance_limits.local_schemes import NO_ROW
from vzv_sheets.records.columns import EMPTY, UNREADABLE
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table, TypedColumn
    from vzv_sheets.records.record_set import RecordSet

FIXED_FEES = ("uurvergoeding", "dagdeelvergoeding", "vaste vergoeding")
GIFT = "attentie"
CORRECTION = "correctie"
NOBODY, NO_MONTH, READABLE = -1, -1, -1

# The columns in which a row can be unreadable; a fault names the first of them.
FAULT_COLUMNS = (
    "vrijwilliger_id", "plaatsing_id", "status", "andere_organisatie", "werkmaand", "werkdatum",
    "bedrag", "km", "tarief", "soort", "bedragsoort", "bon_aanwezig",
)  # fmt: skip
_MONTHS_BEFORE_1970 = 1970 * 12
_THOUSAND = 1000


class AmountKind(IntEnum):
    """The three kinds of amount (domain/allowances.md 2.1); UNCLEAR where the row does not tell."""

    FORFAIT = 0
    ACTUAL = 1
    IN_KIND = 2
    UNCLEAR = 3


_KIND_OF_WORD = {"forfait": AmountKind.FORFAIT, "werkelijk": AmountKind.ACTUAL, "natura": AmountKind.IN_KIND}


@dataclass(frozen=True, slots=True)
class Faults:
    """Rows that cannot be counted, once for each volunteer and month that they may belong to.

    `record` is the record of Onkosten, `volunteer` that of Vrijwilligers (NOBODY where nothing tells whose it is),
    `month` a month number (NO_MONTH where nothing tells when), `column` a place in `FAULT_COLUMNS`. `may_be_fixed`:
    the row may be a fixed allowance, which would bring proven costs of that year under the cap.
    """

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    column: NDArray[np.int8]
    may_be_fixed: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Claims:
    """One item per record of Onkosten. `counts` is False for rejected, unreadable and left out rows.

    `cents` is the amount, `kind` an `AmountKind`. A row that counts is either received `elsewhere`, `tested` (paid or
    approved) or merely submitted (domain/allowances.md 2.5, 2.15). `rate_record` is the record of Regelingen whose
    amount per kilometre made the amount, -1 for most.
    """

    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    kind: NDArray[np.int8]
    cents: NDArray[np.int64]
    elsewhere: NDArray[np.bool_]
    tested: NDArray[np.bool_]
    counts: NDArray[np.bool_]
    rate_record: NDArray[np.int32]
    faults: Faults


def read_claims(records: RecordSet, left_out: AbstractSet[int]) -> Claims:
    """The rows of Onkosten; `left_out` are records that must not count, such as the second of a certain double one."""
    table = records.table("Onkosten")
    status = table["status"]
    relevant = ~status.equals("afgewezen")
    relevant[sorted(left_out)] = False
    elsewhere = table["andere_organisatie"].equals("ja")
    fault = np.full(len(table), READABLE, dtype=np.int8)
    _mark(fault, "status", status.state == UNREADABLE)
    _mark(fault, "andere_organisatie", table["andere_organisatie"].state == UNREADABLE)
    volunteer, owner = _people(records, fault)
    month, other_month = _months(table, fault)
    by_scheme = kilometre_rates(records, volunteer, month, month != NO_MONTH)
    cents = _amounts(table, by_scheme, fault)
    kind = _kinds(table, fault, elsewhere)
    approved = status.equals("akkoord") | paid_claims(table)
    readable = (fault == READABLE) & (volunteer >= 0)
    here = ~elsewhere & (table["andere_organisatie"].state != UNREADABLE)
    harmless = here & ((kind == AmountKind.ACTUAL) | ~approved & (status.state != UNREADABLE))
    faults = _faults(relevant & ~readable, fault, (volunteer, owner), (month, other_month), ~harmless)
    return Claims(
        volunteer, month, kind, cents, elsewhere, approved & ~elsewhere, relevant & readable, by_scheme.scheme_record,
        faults,
    )  # fmt: skip


def paid_claims(table: Table) -> NDArray[np.bool_]:
    """Which rows of Onkosten were paid. Who was paid was paid, also when the status was not brought up to date."""
    found: NDArray[np.bool_] = table["status"].equals("betaald") | (table["betaald_op"].state != EMPTY)
    return found


def _mark(fault: NDArray[np.int8], column: str, where: NDArray[np.bool_]) -> None:
    fault[where & (fault == READABLE)] = FAULT_COLUMNS.index(column)


def _people(records: RecordSet, fault: NDArray[np.int8]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The volunteer of each row and, where the placement tells another one (V-ALG-12) or the only one, that one."""
    volunteer = records.referred("Onkosten", "vrijwilliger_id", "Vrijwilligers")
    placement = records.referred("Onkosten", "plaatsing_id", "Plaatsingen")
    owners = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(NOBODY))
    owner = owners[np.where(placement >= 0, placement, -1)]
    _mark(fault, "vrijwilliger_id", volunteer < 0)
    _mark(fault, "plaatsing_id", (volunteer >= 0) & (owner >= 0) & (owner != volunteer))
    return np.maximum(volunteer, NOBODY), np.maximum(owner, NOBODY)


def _months(table: Table, fault: NDArray[np.int8]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The work month of each row, and the other month where werkmaand and werkdatum tell two different ones."""
    month, day = table["werkmaand"], table["werkdatum"]
    of_day = np.where(day.filled, month_of_day(day.values), NO_MONTH).astype(np.int32)
    found = np.where(month.filled, month.values, of_day).astype(np.int32)
    _mark(fault, "werkmaand", month.state == UNREADABLE)
    _mark(fault, "werkdatum", (found == NO_MONTH) & (day.state == UNREADABLE))
    _mark(fault, "werkmaand", found == NO_MONTH)
    _mark(fault, "werkdatum", month.filled & day.filled & (found != of_day))
    return found, np.where(of_day == NO_MONTH, found, of_day)


def month_of_day(days: NDArray[np.int32] | NDArray[np.int64]) -> NDArray[np.int64]:
    """The month number of each day number."""
    months: NDArray[np.int64] = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months + _MONTHS_BEFORE_1970


def _amounts(table: Table, by_scheme: KilometreRates, fault: NDArray[np.int8]) -> NDArray[np.int64]:
    """The amount in cents; kilometres times rate (that of the row, else of its scheme) where no amount is filled in,
    half a cent rounded up.
    """
    amount, km, rate = table["bedrag"], table["km"], table["tarief"]
    by_distance = amount.empty & km.filled & (rate.filled | (by_scheme.scheme_record != NO_ROW))
    travelled = (_or_zero(km) * np.where(rate.filled, rate.values, by_scheme.cents) + _THOUSAND // 2) // _THOUSAND
    cents = np.where(by_distance, travelled, _or_zero(amount))
    _mark(fault, "bedrag", amount.state == UNREADABLE)
    _mark(fault, "km", amount.empty & (km.state == UNREADABLE))
    _mark(fault, "tarief", amount.empty & (rate.state == UNREADABLE))
    _mark(fault, "bedrag", amount.empty & ~by_distance)
    _mark(fault, "bedrag", (cents < 0) & ~table["soort"].equals(CORRECTION))
    return cents


def _kinds(table: Table, fault: NDArray[np.int8], elsewhere: NDArray[np.bool_]) -> NDArray[np.int8]:
    """The kind of each amount: as bedragsoort says, else from soort and the proof (domain/workbook.md, Onkosten)."""
    sort, proof, km, said = table["soort"], table["bon_aanwezig"], table["km"], table["bedragsoort"]
    is_proven = proof.equals("ja") | (km.filled & (_or_zero(km) > 0))
    proof_unclear = ~is_proven & ((proof.state == UNREADABLE) | (km.state == UNREADABLE))
    kind = np.where(is_proven, AmountKind.ACTUAL, AmountKind.FORFAIT).astype(np.int8)
    kind[proof_unclear] = AmountKind.UNCLEAR
    kind[sort.equals(GIFT)] = AmountKind.IN_KIND
    kind[sort.equals(*FIXED_FEES)] = AmountKind.FORFAIT
    kind[~sort.filled] = AmountKind.UNCLEAR
    for word, meant in _KIND_OF_WORD.items():
        kind[said.equals(word)] = meant
    kind[(said.state == UNREADABLE) | (sort.state == UNREADABLE)] = AmountKind.UNCLEAR
    unclear = (kind == AmountKind.UNCLEAR) & ~elsewhere
    _mark(fault, "bedragsoort", unclear & (said.state == UNREADABLE))
    _mark(fault, "soort", unclear & ~sort.filled)
    _mark(fault, "bon_aanwezig", unclear & (proof.state == UNREADABLE))
    _mark(fault, "km", unclear)
    return kind


def _or_zero(column: TypedColumn) -> NDArray[np.int64]:
    return np.where(column.filled, column.values, 0).astype(np.int64)


def _faults(
    where: NDArray[np.bool_],
    fault: NDArray[np.int8],
    people: tuple[NDArray[np.int32], NDArray[np.int32]],
    months: tuple[NDArray[np.int32], NDArray[np.int32]],
    may_be_fixed: NDArray[np.bool_],
) -> Faults:
    """Each unreadable row, for the volunteer (else the one of the placement), and again for another volunteer or month
    that its cells tell.
    """
    record = np.flatnonzero(where)
    (volunteer, owner), (month, other_month) = people, months
    whose = np.where(volunteer == NOBODY, owner, volunteer)
    two_people = record[(owner[record] != NOBODY) & (owner[record] != whose[record])]
    two_months = record[other_month[record] != month[record]]
    both = np.intersect1d(two_people, two_months)
    rows = np.concatenate([record, two_people, two_months, both])
    return Faults(
        rows,
        np.concatenate([whose[record], owner[two_people], whose[two_months], owner[both]]),
        np.concatenate([month[record], month[two_people], other_month[two_months], other_month[both]]),
        fault[rows],
        may_be_fixed[rows],
    )
