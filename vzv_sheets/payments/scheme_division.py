"""What local schemes still pay: over the maximum it lapses, or the lines are held (domain/allowances.md 2.9, 2.15).

The ledger does not know Betaallog. Here a line that was exported counts as paid by the amount that was exported, so
that a scheme that cuts never pays twice.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT
from vzv_sheets.allowance_limits.local_amounts import shares
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.payments.caps import Cap, Running
from vzv_sheets.payments.finance_words import ASK_THE_COORDINATOR, source_for_finance
from vzv_sheets.vocabulary.days import month_name
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.payments.computed_parts import ComputedPart
    from vzv_sheets.payments.draft_line import Draft
    from vzv_sheets.payments.exported_lines import ComputedKey, Exported

_REFUSED = f"regeling {{}} betaalt dit niet aan deze vrijwilliger: {ASK_THE_COORDINATOR}"


@dataclass(frozen=True, slots=True)
class Gone:
    """An exported amount that is not marked as paid: what was exported, and what it is worth now before any maximum."""

    what: int | ComputedPart  # a record of Onkosten, or a computed amount
    exported: int
    gross: int
    weight: int


@dataclass(slots=True)
class _Month:
    """One group in one month: what counts first, what is to be paid, what was exported."""

    used: int = 0
    open: list[Draft] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Division:
    """`changed` are exported amounts that would be another amount now, with that amount. `caps` are those of schemes
    that block, by the identity of the draft.
    """

    changed: Sequence[tuple[Gone, int]]
    caps: Mapping[int, Sequence[Cap]]


def divide(
    ledger: Ledger,
    parts: Iterable[ComputedPart],
    drafts: tuple[Mapping[int, Draft], Mapping[ComputedKey, Draft]],
    exported: Exported,
    also_paid: Mapping[tuple[int, int], int],
) -> Division:
    """Cuts the drafts of schemes that cut, in place, and tells the caps of those that block.

    `drafts` are those of claims by record and those of computed amounts; `also_paid` holds by volunteer and month
    what was exported for something that is not there any more.
    """
    changed: list[tuple[Gone, int]] = []
    caps: dict[int, Sequence[Cap]] = {}
    local = ledger.local
    if local is None:
        return Division(changed, caps)
    months = _collected(local, ledger, parts, drafts, exported)
    of_year = {whose: cents for whose, cents in also_paid.items() if whose[1] // MONTHS_A_YEAR == ledger.year}
    groups: dict[int, list[int]] = defaultdict(list)
    for group in months if of_year else ():
        groups[int(local.groups.volunteer[group])].append(group)
    for (volunteer, when), cents in of_year.items():
        for group in groups[volunteer]:
            months[group][when % MONTHS_A_YEAR].used += cents
    for group, of_group in months.items():
        if any(month.open or month.gone for month in of_group):
            _divide_group(_Group(ledger, local, group, of_group), changed, caps)
    return Division(changed, caps)


def _collected(
    local: LocalLedger,
    ledger: Ledger,
    parts: Iterable[ComputedPart],
    drafts: tuple[Mapping[int, Draft], Mapping[ComputedKey, Draft]],
    exported: Exported,
) -> Mapping[int, Sequence[_Month]]:
    of_claims, of_parts = drafts
    months: dict[int, list[_Month]] = defaultdict(lambda: [_Month() for _ in range(MONTHS_A_YEAR)])
    for claim in _claims_of(local):
        month = months[claim.group][int(ledger.claims.month[claim.record]) % MONTHS_A_YEAR]
        cents = int(ledger.claims.cents[claim.record])
        line = exported.claims.get(claim.record) or exported.doubtful.get(claim.record)
        if line is None:
            _add_claim(month, claim, cents, of_claims.get(claim.record), local)
            continue
        month.used += line.cents or cents
        if claim.is_due and claim.record in exported.claims:
            month.gone.append(Gone(claim.record, line.cents or cents, cents, cents * local.hours.whole))
    for part in parts:
        month = months[part.group][part.key.month % MONTHS_A_YEAR]
        line, draft = exported.computed.get(part.key), of_parts.get(part.key)
        if line is not None:
            month.used += line.cents or part.gross
            month.gone.append(Gone(part, line.cents or part.gross, part.gross, part.weight))
        elif draft is not None:
            month.open.append(draft)
            month.weights.append(part.weight)
    return months


@dataclass(frozen=True, slots=True)
class _Claim:
    record: int
    group: int
    tested: bool
    is_due: bool
    refused: bool


def _add_claim(month: _Month, claim: _Claim, cents: int, draft: Draft | None, local: LocalLedger) -> None:
    """What was paid and what is no fee counts first; so does what the scheme does not pay to this volunteer."""
    is_open = draft is not None and draft.open
    if claim.tested and (claim.refused or not claim.is_due):
        month.used += cents
        if claim.is_due and draft is not None and is_open:
            draft.hold(_REFUSED.format(local.schemes.ids[int(local.groups.scheme[claim.group])]))
    elif draft is not None and is_open and cents > 0:
        month.open.append(draft)
        month.weights.append(cents * local.hours.whole)


def _claims_of(local: LocalLedger) -> Iterator[_Claim]:
    claims = local.claims
    columns = (claims.record, local.groups.claims, claims.tested, claims.due, claims.refused)
    return (_Claim(*values) for values in zip(*(column.tolist() for column in columns), strict=True))


@dataclass(frozen=True, slots=True)
class _Group:
    ledger: Ledger
    local: LocalLedger
    group: int
    months: Sequence[_Month]

    def caps_of(self, month: int) -> tuple[int, int]:
        amounts = self.local.amounts
        return int(amounts.month_cap[self.group, month]), int(amounts.year_cap[self.group, month])

    def source(self, month: int) -> str:
        """`STIM: Beleidsregel gemeente Z`."""
        scheme, table = int(self.local.groups.scheme[self.group]), self.ledger.records.table("Regelingen")
        rows = self.local.schemes.of_month(scheme, self.ledger.first_month + month)
        told = dict.fromkeys(table["bron"].text(row.record) for row in rows)
        source = source_for_finance(", ".join(filter(None, told)))
        return f"{self.local.schemes.ids[scheme]}: {source or 'blad Regelingen'}"


def _divide_group(group: _Group, changed: list[tuple[Gone, int]], caps: dict[int, Sequence[Cap]]) -> None:
    amounts, year = group.local.amounts, Running(sum(month.used for month in group.months))
    for place, month in enumerate(group.months):
        cuts = bool(amounts.cuts[group.group, place])
        known = not amounts.unknown[group.group, place]
        month_cap, year_cap = group.caps_of(place)
        if cuts and known:
            room = _room(month_cap, month.used, _room(year_cap, year.used, NO_AMOUNT))
            year.used += _cut(group, place, room)
            changed += _changed_under_a_cut(month, room)
        elif known:
            changed += _changed_one_by_one(month)
            of_month, name = Running(month.used), month_name(group.ledger.first_month + place)
            blocking = [
                Cap(running, cap, period, group.source(place))
                for running, cap, period in ((of_month, month_cap, name), (year, year_cap, str(group.ledger.year)))
                if cap != NO_AMOUNT
            ]
            caps.update((id(draft), blocking) for draft in month.open if blocking)


def _room(cap: int, used: int, other: int) -> int:
    """What is left of a cap, at most the other room; `NO_AMOUNT` is no maximum."""
    if cap == NO_AMOUNT:
        return other
    left = max(cap - used, 0)
    return left if other == NO_AMOUNT else min(left, other)


def _cut(group: _Group, place: int, room: int) -> int:
    """Gives every open draft its part of the room; tells how much that is together."""
    month = group.months[place]
    gross = sum(draft.gross for draft in month.open)
    payable = gross if room == NO_AMOUNT else min(gross, room)
    if payable == gross:
        return payable
    for draft, part in zip(month.open, _parts(month, payable), strict=True):
        lapses = (
            f"van {euro(draft.gross)} vervalt {euro(draft.gross - part)}: in "
            f"{month_name(group.ledger.first_month + place)} betaalt de regeling nog {euro(payable)} voor alles samen "
            f"({group.source(place)})"
        )
        draft.cents = part
        (draft.remark if part else draft.hold)(lapses)
    return payable


def _parts(month: _Month, payable: int) -> list[int]:
    """Over the placements by what each would pay, as the ledger divides; then over the lines of each placement."""
    of_placement: dict[int, list[int]] = defaultdict(list)
    for place, draft in enumerate(month.open):
        of_placement[draft.placement].append(place)
    inside = sorted(of_placement.items())
    totals = shares([sum(month.weights[place] for place in places) for _, places in inside], payable)
    parts = [0] * len(month.open)
    for (_, places), total in zip(inside, totals, strict=True):
        for place, part in zip(places, shares([month.weights[place] for place in places], total), strict=True):
            parts[place] = part
    return parts


def _changed_under_a_cut(month: _Month, room: int) -> Iterator[tuple[Gone, int]]:
    """Exported amounts that would be another amount now.

    Where the maximum holds them together only their sum matters: who got which part of it was decided then.
    """
    if not month.gone:
        return
    exported, gross = sum(gone.exported for gone in month.gone), sum(gone.gross for gone in month.gone)
    to_pay = sum(draft.cents for draft in month.open)
    if room == NO_AMOUNT or (gross <= exported + room - to_pay and not any(d.cents < d.gross for d in month.open)):
        yield from _changed_one_by_one(month)
        return
    now = min(gross, exported + room - to_pay)
    if now != exported:
        parts = shares([max(gone.weight, 0) for gone in month.gone], now)
        yield from ((gone, part) for gone, part in zip(month.gone, parts, strict=True) if part != gone.exported)


def _changed_one_by_one(month: _Month) -> Iterator[tuple[Gone, int]]:
    """Without a maximum that holds them. Of several amounts one may get a cent more than before by rounding alone."""
    by_rounding = 1 if len(month.gone) + len(month.open) > 1 else 0
    for gone in month.gone:
        allowed = 0 if isinstance(gone.what, int) else by_rounding
        if abs(gone.gross - gone.exported) > allowed:
            yield gone, gone.gross
