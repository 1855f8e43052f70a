"""V-GELD-01: an amount per hour or half-day that is more than the hours are worth, or hours that differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, Claims, paid_claims, read_claims
from vzv_sheets.allowance_limits.hours_of_claims import ClaimedFees, hours_of_claims
from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.local_schemes import LocalSchemes, local_schemes, schemes_of_placements
from vzv_sheets.allowance_limits.scheme_of_claims import days_of_claims, placements_of_claims, schemes_of_claims
from vzv_sheets.allowance_limits.shift_rates import PER_HALF_DAY, PER_HOUR, parts, quantities, whole_cents
from vzv_sheets.checks.columns_read import SCHEMES_OF_CLAIMS, SHIFTS
from vzv_sheets.checks.examples import ANN, paying_workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.hours.one_row import hours_text, times_disagree
from vzv_sheets.checks.hours.shifts_in_order import certain_doubles
from vzv_sheets.checks.money.claims import repeated_claims
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import minutes_of_rows
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUNDING = 1
_PLACED = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | uurvergoeding |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | 2 |
"""
_CLAIM = """
## Onkosten
| vrijwilliger_id | plaatsing_id | soort | werkmaand | uren | bedrag | status |
|---|---|---|---|---|---|---|
| V1 | P1 | uurvergoeding | 2026-03 | 10 | {} | betaald |
"""
_REMEDY = Text("Corrigeer het bedrag of de uren.", "Correct the amount or the hours.")

FEE_AND_HOURS = FindingKind(
    code="V-GELD-01",
    severity=Severity.ERROR,
    message=Text("Betaald {b}, berekend {x}.", "Paid {b}, computed {x}."),
    remedy=_REMEDY,
    why=Text(
        "Meer dan de uren maal het bedrag per uur is niet volgens de regeling.",
        "More than the hours times the amount per hour is not according to the scheme.",
    ),
    source="002 c4",
    reads=tuple(
        dict.fromkeys(
            (
                *SCHEMES_OF_CLAIMS, *SHIFTS, "Onkosten.uren", "Plaatsingen.uurvergoeding", "Uren.akkoord_datum",
                "Instellingen.uren_akkoord_verplicht",
            )
        )
    ),
    blocks=(PAYMENTS,),
    variants={
        "claimed": Variant(
            severity=Severity.ERROR,
            message=Text("Gedeclareerd {b}, berekend {x}.", "Claimed {b}, computed {x}."),
            remedy=_REMEDY,
            blocks=(PAYMENTS,),
        ),
        "hours": Variant(
            severity=Severity.ERROR,
            message=Text("Op blad Onkosten staan {b} uur, op blad Uren {x} uur.",
                         "Sheet Onkosten has {b} hours, sheet Uren {x}."),
            remedy=_REMEDY,
            blocks=(PAYMENTS,),
        ),
    },
    bad=paying_workbook(ANN, _PLACED, _CLAIM.format("25")),
    good=paying_workbook(ANN, _PLACED, _CLAIM.format("20")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Fees:
    """Records of Onkosten with an amount per hour, or per half-day, that count; and what is known of all rows."""

    record: NDArray[np.int64]
    basis: int
    claims: Claims
    placement: NDArray[np.int32]
    rate: NDArray[np.int64]

    def claimed(self, record: NDArray[np.int64], values: NDArray[np.int64]) -> ClaimedFees:
        return ClaimedFees(record, self.claims.volunteer[record], self.claims.month[record], values)


def fees_against_hours(records: RecordSet) -> Iterator[Found]:
    """Fees above what their hours are worth, hours on Onkosten that differ from those on Uren, and what was paid above
    the maximum of a scheme that cuts.

    Hours are those of the row, else those of Uren; claims for the same hours are told at the last of them. Without a
    rate nothing can be said. Of several rates in a month the highest counts.
    """
    table = records.table("Onkosten")
    if not table["soort"].equals(*FIXED_FEES[: PER_HALF_DAY + 1]).any():
        return
    _, twice = repeated_claims(records)
    claims = read_claims(records, frozenset(twice.tolist()))
    dated = claims.month != NO_MONTH
    schemes = local_schemes(records)
    placement = placements_of_claims(records, claims.volunteer, claims.month, dated)
    scheme = schemes_of_claims(records, schemes, schemes_of_placements(records, schemes), placement)
    first, last = days_of_claims(records, claims.month, dated)
    most = np.full(len(table), NO_AMOUNT, dtype=np.int64)
    for basis in (PER_HOUR, PER_HALF_DAY):
        counts = claims.counts & ~claims.elsewhere & table["soort"].equals(FIXED_FEES[basis])
        rate = _highest_rates(records, schemes, basis, placement, (scheme, first, last))
        fees = _Fees(np.flatnonzero(counts), basis, claims, placement, rate)
        yield from _other_hours(records, fees)
        for found in (_worth_of_row(records, fees), _worth_of_uren(records, fees)):
            most[found[0]] = np.where(found[1] < claims.cents[found[0]], found[1], NO_AMOUNT)
            yield from _too_much(records, *found)
    paid = claims.counts & ~claims.elsewhere & table["soort"].equals(*FIXED_FEES) & paid_claims(table)
    cap = _cutting_caps(schemes, scheme, first, last)
    rows = np.flatnonzero(paid & (most == NO_AMOUNT) & (cap != NO_AMOUNT) & (claims.cents > cap))
    yield from _too_much(records, rows, cap[rows], claims.cents[rows])


def _highest_rates(
    records: RecordSet,
    schemes: LocalSchemes,
    basis: int,
    placement: NDArray[np.int32],
    when: tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]],
) -> NDArray[np.int64]:
    """Cents per hour or half-day for every row of Onkosten; NO_AMOUNT where none is known."""
    scheme, first, last = when
    rate = np.full(len(placement), NO_AMOUNT, dtype=np.int64)
    for row in schemes.rows:
        holds = (scheme == row.scheme) & (row.first <= last) & (first <= row.last)
        rate[holds] = np.maximum(rate[holds], row.rate if basis == PER_HOUR else row.half_day_rate)
    if basis == PER_HOUR:
        own = records.table("Plaatsingen")["uurvergoeding"]
        place = np.maximum(placement, -1)
        rate = np.where(np.append(own.filled, False)[place], np.append(own.values, 0)[place], rate)
    return rate


def _worth_of_row(records: RecordSet, fees: _Fees) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows that give the hours: the record, what those are worth, and the amount."""
    hours, whole = records.table("Onkosten")["uren"], parts(records)
    rows = fees.record[hours.filled[fees.record] & (fees.rate[fees.record] != NO_AMOUNT)]
    of_minute = whole.of_minute if fees.basis == PER_HOUR else whole.half_day_minute
    rows = rows if of_minute else rows[:0]
    quantity = hours.values[rows].astype(np.int64) * of_minute
    return rows, whole_cents(quantity * fees.rate[rows], whole.whole), fees.claims.cents[rows]


def _worth_of_uren(records: RecordSet, fees: _Fees) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Rows without hours: the last record for the same hours of Uren, what those are worth, and the whole amount."""
    empty = records.table("Onkosten")["uren"].empty
    rows = fees.record[empty[fees.record] & (fees.rate[fees.record] != NO_AMOUNT)]
    together = _together(records, fees.claimed(rows, fees.claims.cents[rows]))
    minutes = minutes_of_rows(records)[0][together.hours_record]
    basis = np.full(len(minutes), fees.basis, dtype=np.int8)
    quantity, whole = quantities(records, basis, together.hours_record, minutes)
    worth = together.sums(quantity) * fees.rate[together.record]
    return together.record, whole_cents(worth, whole.whole), together.claimed


@dataclass(frozen=True, slots=True)
class _Together:
    """Rows of Onkosten for the same hours of Uren as one item: the last of them, what they claim together, and those
    hours: `hours_record[begin:end]`, of `minutes` in all.
    """

    record: NDArray[np.int64]
    claimed: NDArray[np.int64]
    minutes: NDArray[np.int64]
    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    hours_record: NDArray[np.int64]

    def only(self, where: NDArray[np.bool_]) -> _Together:
        return _Together(
            self.record[where], self.claimed[where], self.minutes[where], self.begin[where], self.end[where],
            self.hours_record,
        )  # fmt: skip

    def sums(self, values: NDArray[np.int64]) -> NDArray[np.int64]:
        """The sum of a value per row of `hours_record` for each item."""
        summed = np.append(0, np.cumsum(values))
        found: NDArray[np.int64] = summed[self.end] - summed[self.begin]
        return found


def _together(records: RecordSet, claimed: ClaimedFees) -> _Together:
    """Rows with their hours; without hours of which begin and end say something else (V-UUR-04)."""
    worked = hours_of_claims(records, claimed, certain_doubles(records))
    record, item = np.unique(worked.record, return_index=True)
    begin, end = worked.start[item], np.zeros(len(record), dtype=np.int64)
    np.maximum.at(end, np.searchsorted(record, worked.record), worked.end)
    _, back = np.unique(begin[::-1], return_index=True)
    last = np.sort(len(begin) - 1 - back)
    found = _Together(
        record[last], worked.cents[item][last], worked.minutes[item][last], begin[last], end[last], worked.hours_record
    )
    wrong = [each.records for each in times_disagree(records) if isinstance(each, InRecords) and not each.variant]
    doubtful = np.isin(worked.hours_record, np.concatenate(wrong)) if wrong else np.zeros(0, dtype=bool)
    if not doubtful.any():
        return found
    return found.only(found.sums(doubtful.astype(np.int64)) == 0)


def _too_much(
    records: RecordSet, rows: NDArray[np.int64], worth: NDArray[np.int64], amount: NDArray[np.int64]
) -> Iterator[Found]:
    paid = paid_claims(records.table("Onkosten"))[rows]
    for variant, where in (("", (amount > worth) & paid), ("claimed", (amount > worth) & ~paid)):
        if where.any():
            fields = {
                "b": [euro(cents) for cents in amount[where].tolist()],
                "x": [euro(cents) for cents in worth[where].tolist()],
            }
            yield InRecords("Onkosten", "bedrag", rows[where], variant, fields)


def _other_hours(records: RecordSet, fees: _Fees) -> Iterator[Found]:
    """Hours that are both on Onkosten and on Uren, and differ: per day with a werkdatum, else per month.

    Where a month has rows with and without werkdatum, or without hours, nothing tells which hours are whose.
    """
    table = records.table("Onkosten")
    hours, has_day = table["uren"], table["werkdatum"].filled
    rows = fees.record
    _, group = np.unique(
        np.stack([fees.claims.volunteer[rows], fees.placement[rows], fees.claims.month[rows]]), axis=1,
        return_inverse=True,
    )  # fmt: skip
    unclear = np.zeros(int(group.max(initial=-1)) + 1, dtype=bool)
    unclear[group[~hours.filled[rows]]] = True
    both = np.zeros((2, len(unclear)), dtype=bool)
    both[has_day[rows].astype(np.int64), group] = True
    rows = rows[~(unclear | both.all(axis=0))[group]]
    together = _together(records, fees.claimed(rows, hours.values[rows].astype(np.int64)))
    other = np.abs(together.claimed - together.minutes) > _ROUNDING
    if other.any():
        fields = {
            "b": [hours_text(minutes) for minutes in together.claimed[other].tolist()],
            "x": [hours_text(minutes) for minutes in together.minutes[other].tolist()],
        }
        yield InRecords("Onkosten", "uren", together.record[other], "hours", fields)


def _cutting_caps(
    schemes: LocalSchemes, scheme: NDArray[np.int32], first: NDArray[np.int64], last: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The highest max_per_maand of the rows that hold for every row of Onkosten, where all of them cut."""
    cap, cuts = np.full(len(scheme), NO_AMOUNT, dtype=np.int64), np.ones(len(scheme), dtype=bool)
    for row in schemes.rows:
        holds = (scheme == row.scheme) & (row.first <= last) & (first <= row.last)
        cap[holds] = np.maximum(cap[holds], row.month_cap)
        cuts[holds] &= row.cuts and row.month_cap != NO_AMOUNT
    return np.where(cuts, cap, NO_AMOUNT)


RULES = (Rule(FEE_AND_HOURS, fees_against_hours),)
