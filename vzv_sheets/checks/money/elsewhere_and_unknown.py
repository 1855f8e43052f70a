"""V-GELD-12 and V-GELD-20: money from other organisations, and years without a known figure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import AmountKind
from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, NO_AMOUNT, Note
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import ANN, paying_workbook
from vzv_sheets.checks.found import Found
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Spot, Told, as_found
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.records.record_set import RecordSet

_ELSEWHERE = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | elders_per_maand | elders_jaar |
|---|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {} | 2026 |
"""
_CLAIM = """
## Onkosten
| vrijwilliger_id | soort | werkmaand | bedrag | status |
|---|---|---|---|---|
| V1 | vaste vergoeding | {} | 50 | akkoord |
"""

ELSEWHERE = FindingKind(
    code="V-GELD-12",
    severity=Severity.WARNING,
    message=Text(
        "Ook elders ontvangt {naam} een vergoeding; samen {x}.", "{naam} is paid elsewhere too; {x} together."
    ),
    remedy=Text("Controleer het gezamenlijke maximum.", "Check the maximum that holds for both together."),
    why=Text(
        "Het maximum geldt per persoon, over alle organisaties samen.",
        "The maximum holds per person, over all organisations together.",
    ),
    source="allowances.md",
    reads=LEDGER,
    bad=paying_workbook(_ELSEWHERE.format("60"), _CLAIM.format("2026-03")),
    good=paying_workbook(_ELSEWHERE.format("0"), _CLAIM.format("2026-03")),
)


def paid_elsewhere(records: RecordSet) -> Iterator[Found]:
    """Volunteers with amounts here and elsewhere: once per year, with the sum of the year.

    While something of that year cannot be read the sum is not known, and nothing is said.
    """
    for book in allowance_ledgers(records).values():
        yield from as_found(_elsewhere(book))


def _elsewhere(book: Ledger) -> Iterator[Told]:
    years = book.years
    both = (years.scheme == FISCAL_PLACE) & (years.elsewhere > 0)
    both &= (years.forfait + years.actual + years.in_kind > 0) & (years.notes & Note.YEAR_UNREADABLE == 0)
    lines = np.flatnonzero(both)
    if not len(lines):
        return
    places = LedgerPlaces(book, years.volunteer[lines])
    for line, name in zip(lines.tolist(), names(book.records, years.volunteer[lines]), strict=True):
        volunteer = int(years.volunteer[line])
        spot = _told_at(book, places, volunteer)
        fields = {"naam": name, "x": euro(int(years.tested[line]))}
        related = places.others(spot, volunteer, FISCAL_PLACE, None)
        yield Told(spot, places.mark(volunteer, book.year), "", fields, related)


def _told_at(book: Ledger, places: LedgerPlaces, volunteer: int) -> Spot:
    """The last row of an amount received elsewhere, else the declaration."""
    rows = [row for row in places.claims(volunteer, FISCAL_PLACE, None) if book.claims.elsewhere[row]]
    return places.claim_spot(rows[-1]) if rows else places.declaration(volunteer)


NO_FIGURE_KNOWN = FindingKind(
    code="V-GELD-20",
    severity=Severity.INFO,
    message=Text(
        "Voor {jaar} is geen maximum bekend; de uitkomst is onbekend.",
        "For {jaar} no maximum is known; the outcome is unknown.",
    ),
    remedy=Text(
        "Vul een eigen regeling in met bron, of wacht op het bedrag.",
        "Fill in a scheme of your own with its source, or wait for the amount.",
    ),
    why=Text(
        "Een bedrag van een ander jaar zegt niets over dit jaar.",
        "The amount of another year says nothing of this one.",
    ),
    source="allowances.md 2.11",
    reads=LEDGER,
    bad=paying_workbook(ANN, _CLAIM.format("2027-01")),
    good=paying_workbook(ANN, _CLAIM.format("2026-01")),
)


def without_a_figure(records: RecordSet) -> Iterator[Found]:
    """Fixed fees and gifts in a month without a known cap: once per volunteer and year, at the first amount."""
    for book in allowance_ledgers(records).values():
        yield from as_found(_without_a_figure(book))


def _without_a_figure(book: Ledger) -> Iterator[Told]:
    months = book.months
    readable = np.array([not cells for cells in book.caps.unreadable])[months.month % MONTHS_A_YEAR]
    fixed = (months.scheme == FISCAL_PLACE) & ((months.forfait != 0) | (months.in_kind != 0))
    lines = np.flatnonzero(fixed & readable & ((months.month_cap == NO_AMOUNT) | (months.year_cap == NO_AMOUNT)))
    if not len(lines):
        return
    places = LedgerPlaces(book, months.volunteer[lines])
    first: dict[int, int] = {}
    for line in lines.tolist():
        first.setdefault(int(months.volunteer[line]), int(months.month[line]))
    for volunteer, month in first.items():
        spot = _first_fixed(book, places, volunteer, month)
        yield Told(spot, places.mark(volunteer, book.year), "", {"jaar": str(book.year)})


def _first_fixed(book: Ledger, places: LedgerPlaces, volunteer: int, month: int) -> Spot:
    """The first fixed fee or gift of a month: on Onkosten, else computed."""
    claims = book.claims
    for row in places.claims(volunteer, FISCAL_PLACE, month):
        if claims.tested[row] and claims.kind[row] != AmountKind.ACTUAL:
            return places.claim_spot(row)
    return places.computed(volunteer, FISCAL_PLACE, month)[0]


RULES = (Rule(ELSEWHERE, paid_elsewhere), Rule(NO_FIGURE_KNOWN, without_a_figure))
