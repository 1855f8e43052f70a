"""What can be paid now and what cannot, line by line, and why (domain/allowances.md 2.15; sheet Betaallijst)."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.payments.blocking_findings import blocking_findings
from vzv_sheets.payments.claim_rows import ClaimRows, claim_rows
from vzv_sheets.payments.computed_lines import ComputedDrafts
from vzv_sheets.payments.computed_parts import ComputedPart, computed_parts
from vzv_sheets.payments.declared_lines import declared_drafts
from vzv_sheets.payments.draft_line import Draft, order_of_payment
from vzv_sheets.payments.exported_lines import (
    ComputedKey,
    Exported,
    already_exported,
    hours_gone,
    month_of,
    recognised,
)
from vzv_sheets.payments.finance_words import NO_BASIS, UNKNOWN_CAP, WELFARE_CAP
from vzv_sheets.payments.finished_lines import Finishing, missing_account
from vzv_sheets.payments.room_for_fixed import LegalRoom, try_one_by_one
from vzv_sheets.payments.scheme_division import divide
from vzv_sheets.payments.unknown_months import UnknownMonths
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import dutch_date, first_day_of_month, month_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.findings.finding_set import FindingSet
    from vzv_sheets.payments.accounts import Account
    from vzv_sheets.payments.caps import Cap
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.payments.payment_log import ExportedLine
    from vzv_sheets.records.record_set import RecordSet


def payment_lines(
    records: RecordSet,
    ledgers: Mapping[int, Ledger],
    findings: FindingSet,
    exported: Sequence[ExportedLine],
    accounts: Mapping[str, Account],
) -> tuple[PaymentLine, ...]:
    """Every claim that is not rejected, paid, exported or of another organisation, and every computed amount that is
    not exported, each with what stands in the way of paying it.

    `ledgers` are those of this workbook by year, at least one; what belongs to another year is unknown. `exported`
    are the rows of Betaallog, `accounts` by folded vrijwilliger_id. Lines are in the order of the volunteers, months,
    kinds of amount (costs first), days of the work and rows.
    """
    run = _Run(records, ledgers, exported)
    drafts = sorted(run.drafts(), key=order_of_payment)
    run.judge(drafts)
    finishing = Finishing(records, accounts)
    for draft in drafts:
        if draft.open and (told := missing_account(finishing.account(draft))):
            draft.hold(told)
    run.stop_for(findings, drafts)
    return tuple(finishing.line(draft) for draft in drafts)


class _Run:
    """The payments of one workbook while they are judged."""

    def __init__(self, records: RecordSet, ledgers: Mapping[int, Ledger], log: Sequence[ExportedLine]) -> None:
        self._records, self._ledgers = records, ledgers
        self._claims = next(iter(ledgers.values())).claims
        self._rows: ClaimRows = claim_rows(records, self._claims)
        self._parts: Mapping[int, Sequence[ComputedPart]] = {
            year: computed_parts(ledger.local) for year, ledger in ledgers.items()
        }
        keys = [part.key for parts in self._parts.values() for part in parts]
        ids = (records.table("Vrijwilligers").identifier, self._placement_id)
        self._exported: Exported = recognised(log, self._rows, keys, ids)
        self._unknown = {year: UnknownMonths(ledger) for year, ledger in ledgers.items()}
        self._caps: dict[int, Sequence[Cap]] = {}
        self._to_try: list[Draft] = []

    def drafts(self) -> list[Draft]:
        """What is still to be paid, or was exported as another amount; cut where a scheme cuts."""
        wanted = [
            record for record in np.flatnonzero(self._rows.to_pay).tolist() if record not in self._exported.claims
        ]
        declared = declared_drafts(self._records, self._ledgers, self._rows, wanted)
        for record, line in {**self._exported.doubtful, **self._exported.twins}.items():
            if record in declared and declared[record].open:
                declared[record].close(already_exported(line, declared[record].gross))
        found, seen = list(declared.values()), set[tuple[int, int]]()
        short: dict[tuple[int, int], ExportedLine] = {}
        changed = self._changed_outside_schemes()
        for year, ledger in self._ledgers.items():
            maker = ComputedDrafts(self._records, ledger)
            parts = self._parts[year]
            computed = {part.key: maker.of(part) for part in parts if part.key not in self._exported.computed}
            division = divide(ledger, parts, (declared, computed), self._exported, self._fees_for_nothing)
            self._caps.update(division.caps)
            found += [*computed.values(), *self._vanished(maker, year, short)]
            seen.update((key.volunteer, key.month) for key in computed)
            found += self._unreadable(maker, year, seen)
            for gone, now in division.changed:
                if isinstance(gone.what, ComputedPart):
                    line = self._exported.computed[gone.what.key]
                    found.append(maker.changed(gone.what, now, already_exported(line, now, computed=True)))
                    if now < line.cents:
                        short[gone.what.key.volunteer, gone.what.key.month] = line
                else:
                    changed[gone.what] = now
        for draft in found:
            gone_line = short.get((draft.volunteer, draft.month))
            if gone_line is not None and draft.open and draft.is_by_hours:
                draft.close(hours_gone(gone_line))
        return found + self._changed_claims(changed)

    def judge(self, drafts: Sequence[Draft]) -> None:
        """Tries the drafts, which are in the order of payment, against everything that limits them."""
        rooms = self._rooms(drafts)
        for draft in drafts:
            if draft.open:
                self._judge_month(draft, rooms)
        to_try = [draft for draft in drafts if draft.open and draft.is_fixed and draft.cents > 0 and not draft.unknowns]
        try_one_by_one((d for d in to_try if self._has_basis(d)), rooms, self._caps)

    def stop_for(self, findings: FindingSet, drafts: Sequence[Draft]) -> None:
        """Holds what an open finding stops."""
        blocking = blocking_findings(self._records, self._claims, findings, drafts)
        for draft in drafts:
            if draft.open:
                blocking.apply(draft)

    def _judge_month(self, draft: Draft, rooms: Mapping[int, LegalRoom]) -> None:
        year = draft.month // MONTHS_A_YEAR
        unknown = self._unknown.get(year)
        if unknown is None:
            draft.doubt(f"de grenzen van {year} zijn niet berekend")
            return
        draft.doubt(*unknown.of_month(draft.volunteer, draft.month))
        if draft.month > month_number(self._records.as_of):
            begins = dutch_date(first_day_of_month(draft.month))
            draft.hold(f"de werkmaand is nog niet begonnen: betaal vanaf {begins}")
        if not draft.is_fixed:
            return
        draft.doubt(*unknown.of_cap(draft.month))
        if not draft.unknowns:
            draft.doubt(*unknown.of_year(draft.volunteer))
        if not draft.unknowns and rooms[year].is_unknown(draft.volunteer, draft.month):
            draft.doubt(UNKNOWN_CAP)
        if rooms[year].no_exemption(draft.volunteer, draft.month):
            draft.hold(WELFARE_CAP)
        if not self._has_basis(draft):
            draft.hold(NO_BASIS)

    def _has_basis(self, draft: Draft) -> bool:
        return self._ledgers[draft.month // MONTHS_A_YEAR].has_basis

    def _rooms(self, drafts: Iterable[Draft]) -> Mapping[int, LegalRoom]:
        people: dict[int, set[int]] = defaultdict(set)
        corrections: dict[tuple[int, int], int] = defaultdict(int)
        for draft in drafts:
            # A line that waits for its turn does not count yet; a negative one makes no room.
            if self._waits(draft) and (draft.is_fixed or draft.gross < 0):
                corrections[draft.volunteer, draft.month] -= draft.gross
            if draft.open and draft.is_fixed:
                people[draft.month // MONTHS_A_YEAR].add(draft.volunteer)
        self._exchange_exported(corrections)
        for key, cents in self._paid_for_nothing.items():
            corrections[key] += cents
        return {
            year: LegalRoom(
                ledger, people[year],
                {key: cents for key, cents in corrections.items() if key[1] // MONTHS_A_YEAR == year},
            )
            for year, ledger in self._ledgers.items()
        }  # fmt: skip

    def _exchange_exported(self, corrections: dict[tuple[int, int], int]) -> None:
        """Of claims what was exported counts, which may be less than was declared; of computed amounts nothing else."""
        for record, line in self._exported.claims.items():
            if line.cents and self._counts_in_ledger(record):
                whose = (self._rows.volunteer[record], self._rows.month[record])
                corrections[whose] += line.cents - self._rows.cents[record]
        for year, ledger in self._ledgers.items():
            if ledger.local is not None:
                fees = ledger.local.computed_fees(year)
                for volunteer, month, cents in zip(
                    fees.volunteer.tolist(), fees.month.tolist(), fees.cents.tolist(), strict=True
                ):
                    corrections[volunteer, month] -= cents
        for key, line in self._exported.computed.items():
            corrections[key.volunteer, key.month] += line.cents

    def _counts_in_ledger(self, record: int) -> bool:
        return bool(self._claims.counts[record] and self._claims.tested[record])

    def _waits(self, draft: Draft) -> bool:
        found = self._exported
        exported = draft.claim in found.claims or draft.claim in found.doubtful or draft.claim in found.twins
        return draft.claim >= 0 and self._counts_in_ledger(draft.claim) and not exported

    @cached_property
    def _paid_for_nothing(self) -> Mapping[tuple[int, int], int]:
        """Exported amounts by volunteer and month that no ledger counts: the claim is rejected, back to submitted or
        gone. The money is not.
        """
        return _sums((whose, line.cents) for whose, line in self._uncounted())

    @cached_property
    def _fees_for_nothing(self) -> Mapping[tuple[int, int], int]:
        """The part of it that a scheme may have paid."""
        return _sums((whose, line.cents) for whose, line in self._uncounted() if line.kind in FIXED_FEES)

    def _uncounted(self) -> Iterator[tuple[tuple[int, int], ExportedLine]]:
        for line in self._exported.left:
            volunteer = self._records.find("Vrijwilligers", line.volunteer_id)
            if volunteer >= 0:
                yield (volunteer, month_of(line)), line
        for record, line in {**self._exported.claims, **self._exported.doubtful}.items():
            if not self._counts_in_ledger(record):
                yield (self._rows.volunteer[record], self._rows.month[record]), line

    def _changed_outside_schemes(self) -> dict[int, int]:
        """Exported claims, not marked as paid, of which the person or (outside schemes) the amount is another now."""
        if not self._exported.claims:
            return {}
        of_scheme = {
            record
            for ledger in self._ledgers.values()
            if ledger.local is not None
            for record in ledger.local.claims.record[~ledger.local.claims.costs].tolist()
        }
        return {
            record: self._rows.cents[record]
            for record, line in self._exported.claims.items()
            if self._rows.to_pay[record] and self._claims.counts[record]
            and (self._was_anothers(record)
                 or (record not in of_scheme and line.cents and line.cents != self._rows.cents[record]))
        }  # fmt: skip

    def _was_anothers(self, record: int) -> bool:
        whose = self._records.find("Vrijwilligers", self._exported.claims[record].volunteer_id)
        return whose >= 0 and whose != self._rows.volunteer[record]

    def _changed_claims(self, changed: Mapping[int, int]) -> list[Draft]:
        """Exported claims of which the amount is another one now, with that amount."""
        if not changed:
            return []
        drafts = declared_drafts(self._records, self._ledgers, self._rows, changed)
        for record, draft in drafts.items():
            draft.holds = ()
            draft.cents = changed[record]
            line = self._exported.claims[record]
            to = line.volunteer_id if self._was_anothers(record) else ""
            draft.close(already_exported(line, draft.cents, to=to))
        return list(drafts.values())

    def _vanished(self, maker: ComputedDrafts, year: int, short: dict[tuple[int, int], ExportedLine]) -> list[Draft]:
        """Exported computed amounts of which no hours are left; they are added to `short`."""
        found = []
        for line in self._exported.left:
            volunteer, month = self._records.find("Vrijwilligers", line.volunteer_id), month_of(line)
            placement = self._records.find("Plaatsingen", line.placement_id)
            of_fee = line.kind in FIXED_FEES and not line.claim_id and line.cents
            computed = of_fee and month // MONTHS_A_YEAR == year
            if computed and volunteer >= 0 and not self._unknown[year].of_month(volunteer, month):
                draft = maker.gone(ComputedKey(volunteer, placement, month, line.kind))
                draft.reference = line.reference
                draft.close(already_exported(line, 0, computed=True))
                short[volunteer, month] = line
                found.append(draft)
        return found

    def _unreadable(self, maker: ComputedDrafts, year: int, seen: set[tuple[int, int]]) -> list[Draft]:
        """Hours that cannot be read and have no other line; without a month they are in every year, and told once."""
        found = maker.unreadable(seen)
        for draft in found:
            if draft.month == NO_MONTH:
                draft.open = False
                draft.doubt(*self._unknown[year].of_hours(draft.volunteer))
        return found

    def _placement_id(self, placement: int) -> str:
        return self._records.table("Plaatsingen").identifier(placement) if placement >= 0 else ""


def _sums(amounts: Iterable[tuple[tuple[int, int], int]]) -> Mapping[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = defaultdict(int)
    for whose, cents in amounts:
        found[whose] += cents
    return found
