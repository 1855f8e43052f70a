"""V-GELD-05 and V-GELD-22: what has to be known before the next payment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import AmountKind, paid_claims
from vzv_sheets.allowance_limits.items_by_month import ItemsByMonth
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, NO_AMOUNT
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import ANN, paying_workbook
from vzv_sheets.checks.found import Found
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Spot, Told, as_found, cuts_in, in_order_of_work
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_NL
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.ledger_lines import Months, Years
    from vzv_sheets.records.record_set import RecordSet

_HEADER = (
    "## Onkosten\n| vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status |\n|---|---|---|---|---|---|\n"
)
_TENTHS, _NEAR_TENTHS = 10, 9


def _example(*rows: str) -> str:
    return paying_workbook(ANN, _HEADER + "\n".join(f"| {row} |" for row in rows))


NEAR = FindingKind(
    code="V-GELD-05",
    severity=Severity.WARNING,
    message=Text(
        "{naam} zit op {p}% van het {periode}maximum.", "{naam} is at {p}% of the maximum of the {periode_en}."
    ),
    remedy=Text("Let op bij de volgende betaling.", "Mind the next payment."),
    why=Text(
        "Boven het maximum kan de hele vergoeding belast zijn; nu is bijsturen nog mogelijk.",
        "Above the maximum the whole allowance may be taxed; now it can still be steered.",
    ),
    reads=LEDGER,
    bad=_example("V1 | vaste vergoeding | 2026-03 | 200 | | betaald"),
    good=_example("V1 | vaste vergoeding | 2026-03 | 190 | | betaald"),
)


def near_a_cap(records: RecordSet) -> Iterator[Found]:
    """Months and years at 90 % of a cap or more and not over it: at most one finding per volunteer, period and year.

    The tax rule, and local schemes that block what is above their maximum; a scheme that cuts needs no care. Of
    several months the last one is told.
    """
    for book in allowance_ledgers(records).values():
        yield from as_found(_near(book))


def _near(book: Ledger) -> Iterator[Told]:
    months, years = book.months, book.years
    near_months = _close(months, months.month_cap)
    near_years = _close(years, years.year_cap)
    if not len(near_months) and not len(near_years):
        return
    places = LedgerPlaces(book, np.concatenate([months.volunteer[near_months], years.volunteer[near_years]]))
    last = {(int(months.volunteer[line]), int(months.scheme[line])): line for line in near_months.tolist()}
    for (volunteer, scheme), line in last.items():
        month = int(months.month[line])
        if not cuts_in(book, volunteer, scheme, month):
            share = 100 * int(months.tested[line]) // int(months.month_cap[line])
            spot = places.last(volunteer, scheme, month)
            yield _told(book, places, (spot, volunteer, scheme), ("maand", "month"), share)
    for line in near_years.tolist():
        volunteer, scheme = int(years.volunteer[line]), int(years.scheme[line])
        if not cuts_in(book, volunteer, scheme, None):
            share = 100 * int(years.tested[line]) // int(years.year_cap[line])
            spot = places.last(volunteer, scheme, None)
            yield _told(book, places, (spot, volunteer, scheme), ("jaar", "year"), share)


def _close(lines: Months | Years, caps: NDArray[np.int64]) -> NDArray[np.int64]:
    """The lines of the tax rule and of local schemes whose amount is near or on the cap, where nothing is unknown."""
    unknown = (lines.statuses & np.uint16(Status.UNKNOWN.bit)) != 0
    looked_at = ((lines.scheme == FISCAL_PLACE) | (lines.scheme >= FIRST_LOCAL)) & ~unknown & (caps > 0)
    cap = np.where(looked_at, caps, 0)
    return np.flatnonzero(looked_at & (_TENTHS * lines.tested >= _NEAR_TENTHS * cap) & (lines.tested <= cap))


def _told(book: Ledger, places: LedgerPlaces, at: tuple[Spot, int, int], period: tuple[str, str], share: int) -> Told:
    spot, volunteer, scheme = at
    (name,) = names(book.records, np.array([volunteer], dtype=np.int64))
    fields = {"naam": name, "p": str(share), "periode": period[0], "periode_en": period[1]}
    return Told(spot, places.mark(volunteer, book.year, period[0], book.schemes[scheme]), "", fields)


ANNOUNCED = FindingKind(
    code="V-GELD-22",
    severity=Severity.WARNING,
    message=Text(
        "Door deze vergoeding tellen ook de aangetoonde kosten van {maanden} mee; samen {bedrag}, grens {max}.",
        "Because of this allowance the proven costs of {maanden} count too; {bedrag} together, limit {max}.",
    ),
    remedy=Text("Overleg met financiën vóór de betaling.", "Ask finance before the payment."),
    why=Text(
        "Aangetoonde kosten hebben geen maximum, tot er in dat jaar een vaste vergoeding of attentie bij komt.",
        "Proven costs have no maximum, until a fixed fee or a gift comes beside them in that year.",
    ),
    source="allowances.md 2.15",
    reads=LEDGER,
    bad=_example(
        "V1 | reiskosten | 2026-03 | 300 | ja | betaald", "V1 | vaste vergoeding | 2026-05 | 50 | | ingediend"
    ),
    good=_example(
        "V1 | reiskosten | 2026-03 | 200 | ja | betaald", "V1 | vaste vergoeding | 2026-05 | 50 | | ingediend"
    ),
)


def announced(records: RecordSet) -> Iterator[Found]:
    """The first fixed fee or gift of a year, while it is not paid, that brings proven costs over a cap.

    Once one was paid, or money is received elsewhere or computed from hours, the costs count already and V-GELD-02 or
    V-GELD-03 tells of them.
    """
    for book in allowance_ledgers(records).values():
        yield from as_found(_announced(book))


def _announced(book: Ledger) -> Iterator[Told]:
    claims, table = book.claims, book.records.table("Onkosten")
    of_year = claims.counts & ~claims.elsewhere & (claims.month // MONTHS_A_YEAR == book.year)
    fixed = of_year & (claims.kind != AmountKind.ACTUAL) & (claims.cents > 0)
    paid = paid_claims(table)
    costs = np.flatnonzero(of_year & claims.tested & (claims.kind == AmountKind.ACTUAL))
    waiting = np.flatnonzero(fixed & ~paid & np.isin(claims.volunteer, claims.volunteer[costs]))
    waiting = waiting[~np.isin(claims.volunteer[waiting], _counting_already(book, claims.volunteer[fixed & paid]))]
    if not len(waiting):
        return
    places = LedgerPlaces(book, claims.volunteer[waiting])
    spent_by = ItemsByMonth(costs, claims.volunteer[costs], claims.month[costs], book.year)
    first: dict[int, int] = {}
    for row in in_order_of_work(table, claims, waiting).tolist():
        first.setdefault(int(claims.volunteer[row]), row)
    for volunteer, row in first.items():
        spent = np.zeros(MONTHS_A_YEAR, dtype=np.int64)
        own = sorted(spent_by.whole_year(volunteer))
        np.add.at(spent, claims.month[own] % MONTHS_A_YEAR, claims.cents[own])
        fields = _what_passes(book, spent, int(claims.month[row]) % MONTHS_A_YEAR, int(claims.cents[row]))
        if fields:
            related = tuple(places.name(places.claim_spot(cost)) for cost in own)
            yield Told(places.claim_spot(row), places.mark(volunteer, book.year), "", fields, related)


def _counting_already(book: Ledger, paid: NDArray[np.int32]) -> NDArray[np.int32]:
    """The volunteers whose costs count already in this year."""
    years = book.years
    parts = [paid, years.volunteer[(years.scheme == FISCAL_PLACE) & (years.elsewhere > 0)]]
    if book.local is not None:
        parts.append(book.local.groups.volunteer[(book.local.amounts.computed > 0).any(axis=1)])
    return np.unique(np.concatenate(parts))


def _what_passes(book: Ledger, spent: NDArray[np.int64], month: int, fee: int) -> dict[str, str]:
    """Which costs count too, how much it is together and the cap that is passed; nothing when none is.

    Of a fee that is over the cap by itself V-GELD-02 tells.
    """
    together = spent.copy()
    together[month] += fee
    total, year_cap = int(together.sum()), book.caps.year
    if year_cap is not None and fee <= year_cap.value < total:
        return _fields(np.flatnonzero(spent).tolist(), [total], f"{euro(year_cap.value)} per jaar")
    caps = np.array([NO_AMOUNT if cap is None else cap.value for cap in book.caps.month], dtype=np.int64)
    over = (caps != NO_AMOUNT) & (together > caps) & (spent != 0)
    over[month] &= fee <= caps[month]
    months = np.flatnonzero(over).tolist()
    if not months:
        return {}
    return _fields(months, together[months].tolist(), f"{euro(int(caps[months[0]]))} per maand")


def _fields(months: Sequence[int], amounts: Sequence[int], cap: str) -> dict[str, str]:
    return {
        "maanden": enumeration([MONTHS_NL[month] for month in months]),
        "bedrag": enumeration([euro(amount) for amount in amounts]),
        "max": cap,
    }


RULES = (Rule(NEAR, near_a_cap), Rule(ANNOUNCED, announced))
