"""V-GELD-02 and V-GELD-03: months and years over the tax limit or over the maximum of a local scheme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, NO_AMOUNT, WELFARE_PLACE, Note
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.found import Found
from vzv_sheets.checks.money.caps_over_kinds import MONTH_OVER, YEAR_OVER
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Spot, Told, as_found, cuts_in
from vzv_sheets.checks.rule import Rule
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_name, month_text
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.ledger_lines import Months, Years
    from vzv_sheets.records.record_set import RecordSet


def months_over(records: RecordSet) -> Iterator[Found]:
    """Months over their cap: one finding per volunteer, month and scheme, at the last amount that was counted."""
    for book in allowance_ledgers(records).values():
        yield from as_found(_months_over(book))


def _months_over(book: Ledger) -> Iterator[Told]:
    months = book.months
    over = _over(months, Status.OVER_MONTH, months.month, months.month_cap) | (months.cut > 0)
    lines = np.flatnonzero(over)
    if not len(lines):
        return
    places = LedgerPlaces(book, months.volunteer[lines])
    fixed = book.records.table("Onkosten")["soort"].equals(*FIXED_FEES)
    for line in lines.tolist():
        volunteer, scheme, month = (int(part[line]) for part in (months.volunteer, months.scheme, months.month))
        amount, cap, cut = (int(part[line]) for part in (months.tested, months.month_cap, months.cut))
        variant = _variant(scheme, int(months.notes[line]), cuts=cuts_in(book, volunteer, scheme, month))
        if variant == "paid" and amount == cap:
            variant, amount = "cut", amount + cut
        if amount <= cap or cap == NO_AMOUNT:
            continue  # the maximum of the year cuts: V-GELD-03
        rows = places.claims(volunteer, scheme, month) if variant == "paid" else ()
        if any(fixed[row] and book.claims.cents[row] > cap for row in rows):
            continue  # one row was paid above the maximum: V-GELD-01
        spot = places.last(volunteer, scheme, month)
        yield Told(
            spot, places.mark(volunteer, month_text(month), book.schemes[scheme]), variant,
            {"maand": month_name(month), **_fields(book, scheme, amount, cap)},
            places.others(spot, volunteer, scheme, month),
        )  # fmt: skip


def years_over(records: RecordSet) -> Iterator[Found]:
    """Years over their cap: one finding per volunteer, year and scheme, at the amount that passed the cap."""
    for book in allowance_ledgers(records).values():
        yield from as_found(_years_over(book))
        yield from as_found(_cut_by_the_year(book))


def _years_over(book: Ledger) -> Iterator[Told]:
    years = book.years
    over = _over(years, Status.OVER_YEAR, np.zeros(len(years), dtype=np.int32), years.year_cap)
    lines = np.flatnonzero(over)
    if not len(lines):
        return
    places, first = LedgerPlaces(book, years.volunteer[lines]), _first_over(book)
    for line in lines.tolist():
        volunteer, scheme = int(years.volunteer[line]), int(years.scheme[line])
        spot = _passing(book, places, (volunteer, scheme), first.get((volunteer, scheme)))
        cuts = cuts_in(book, volunteer, scheme, None)
        yield Told(
            spot, places.mark(volunteer, book.year, book.schemes[scheme]),
            _variant(scheme, int(years.notes[line]), cuts=cuts),
            _fields(book, scheme, int(years.tested[line]), int(years.year_cap[line])),
            places.others(spot, volunteer, scheme, None),
        )  # fmt: skip


def _cut_by_the_year(book: Ledger) -> Iterator[Told]:
    """What lapses because a scheme that cuts has a maximum for the year, at the first month in which it does."""
    months = book.months
    lines = np.flatnonzero((months.cut > 0) & (months.tested != months.month_cap) & (months.year_cap != NO_AMOUNT))
    places = LedgerPlaces(book, months.volunteer[lines])
    within: dict[tuple[int, int], list[int]] = {}
    for line in lines.tolist():
        within.setdefault((int(months.volunteer[line]), int(months.scheme[line])), []).append(line)
    for (volunteer, scheme), alike in within.items():
        by_year = [line for line in alike if months.year_to_date[line] <= months.year_cap[line]]
        if not by_year:
            continue
        spot = places.last(volunteer, scheme, int(months.month[by_year[0]]))
        cap = int(months.year_cap[by_year[0]])
        yield Told(
            spot, places.mark(volunteer, book.year, book.schemes[scheme]), "cut",
            _fields(book, scheme, cap + int(months.cut[alike].sum()), cap),
            places.others(spot, volunteer, scheme, None),
        )  # fmt: skip


def _over(
    lines: Months | Years, status: Status, period: NDArray[np.int32], caps: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Lines over their cap, without those of another scheme of the law that only repeat the tax rule.

    For most years the caps of those are the caps of the tax rule (domain/allowances.md 1): one fault, one finding.
    """
    over: NDArray[np.bool_] = (lines.statuses & np.uint16(status.bit)) != 0
    key = lines.volunteer.astype(np.int64) << 20 | period
    tax_rule = np.flatnonzero(lines.scheme == FISCAL_PLACE)
    tax_rule = tax_rule[np.argsort(key[tax_rule])]
    others = np.flatnonzero(over & (lines.scheme != FISCAL_PLACE) & (lines.scheme < FIRST_LOCAL))
    place = np.searchsorted(key[tax_rule], key[others])
    others, place = others[place < len(tax_rule)], place[place < len(tax_rule)]
    same = tax_rule[place]
    repeats = (key[same] == key[others]) & (over[same] | (caps[same] == caps[others]))
    found = over.copy()
    found[others[repeats]] = False
    return found


def _variant(scheme: int, notes: int, *, cuts: bool) -> str:
    if scheme >= FIRST_LOCAL:
        return "paid" if cuts else "scheme"
    if notes & Note.IN_KIND_ONLY:
        return "gifts"
    return {FISCAL_PLACE: "", WELFARE_PLACE: "benefit"}.get(scheme, "uwv")


def _fields(book: Ledger, scheme: int, amount: int, cap: int) -> dict[str, str]:
    return {
        "bedrag": euro(amount), "max": euro(cap), "verschil": euro(amount - cap), "regeling": book.schemes[scheme],
    }  # fmt: skip


def _first_over(book: Ledger) -> dict[tuple[int, int], int]:
    """By volunteer and scheme the line of the first month in which the year to date is over the cap of the year."""
    months = book.months
    over = np.flatnonzero((months.year_cap != NO_AMOUNT) & (months.year_to_date > months.year_cap))[::-1]
    pairs = zip(months.volunteer[over].tolist(), months.scheme[over].tolist(), strict=True)
    return dict(zip(pairs, over.tolist(), strict=True))


def _passing(book: Ledger, places: LedgerPlaces, whose: tuple[int, int], line: int | None) -> Spot:
    """The cell with which the year passed its cap in the month of this line, in the order of the work."""
    months, (volunteer, scheme) = book.months, whose
    if line is None:
        return places.last(volunteer, scheme, None)
    month, cents = int(months.month[line]), book.claims.cents
    rows = places.claims(volunteer, scheme, month)
    total = int(months.year_to_date[line]) - sum(int(cents[row]) for row in rows)
    if total <= months.year_cap[line]:
        for row in rows:
            total += int(cents[row])
            if total > months.year_cap[line]:
                return places.claim_spot(row)
    computed = places.computed(volunteer, scheme, month)
    if computed:
        return computed[-1]
    return places.claim_spot(rows[0]) if rows else places.last(volunteer, scheme, month)


RULES = (Rule(MONTH_OVER, months_over), Rule(YEAR_OVER, years_over))
