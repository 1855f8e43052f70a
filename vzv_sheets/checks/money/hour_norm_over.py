"""V-GELD-04: an allowance per hour above the norm of the Belastingdienst for that age."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE
from vzv_sheets.allowance_limits.statuses import HOUR_OVER
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import paying_workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Told, amount_column, as_found
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_text
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.records.record_set import RecordSet

_ANN = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | geboortedatum |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | 1990-05-01 |
"""
_CLAIM = """
## Onkosten
| vrijwilliger_id | soort | werkdatum | uren | bedrag | status |
|---|---|---|---|---|---|
| V1 | uurvergoeding | 2026-03-12 | 8 | {} | akkoord |
"""

HOUR_OVER_NORM = FindingKind(
    code="V-GELD-04",
    severity=Severity.WARNING,
    message=Text(
        "Het uurbedrag {u} is hoger dan de norm {max} van de Belastingdienst voor deze leeftijd.",
        "The amount per hour of {u} is higher than the norm {max} of the tax authority for this age.",
    ),
    remedy=Text(
        "Leg uit waarom dit geen marktconforme beloning is, of verlaag het bedrag.",
        "Explain why this is no pay at market level, or lower the amount.",
    ),
    why=Text(
        "Wie meer per uur krijgt, moet kunnen uitleggen dat het een vergoeding is en geen loon.",
        "Who gets more per hour has to explain that it is an allowance and no pay.",
    ),
    source="allowances.md 1",
    reads=LEDGER,
    bad=paying_workbook(_ANN, _CLAIM.format("50")),
    good=paying_workbook(_ANN, _CLAIM.format("40")),
)


def hours_over_the_norm(records: RecordSet) -> Iterator[Found]:
    """Hourly allowances over the norm: each claim, and each month of which an amount was computed from hours."""
    for book in allowance_ledgers(records).values():
        yield from _declared(book)
        if book.local is not None:
            yield from as_found(_computed(book))


def _declared(book: Ledger) -> Iterator[Found]:
    hours = book.hours
    over = np.flatnonzero(hours.status == HOUR_OVER)
    if len(over):
        over = over[np.argsort(hours.record[over], kind="stable")]
        fields = {
            "u": [euro(cents) for cents in hours.rate_cents[over].tolist()],
            "max": [euro(hours.figures[place].value) for place in hours.norm[over].tolist()],
        }
        yield InRecords("Onkosten", amount_column(book.records.table("Onkosten")), hours.record[over], "", fields)


def _computed(book: Ledger) -> Iterator[Told]:
    """The last shift over the norm of each volunteer and month."""
    assert book.local is not None
    hours, test = book.local.hours, book.local.hour_test
    over = np.flatnonzero(test.status == HOUR_OVER)
    over = over[np.lexsort((hours.record[test.item[over]], hours.day[test.item[over]]))]
    places = LedgerPlaces(book, hours.volunteer[test.item[over]])
    last = {(int(test.volunteer[place]), int(test.month[place])): place for place in over.tolist()}
    for (volunteer, month), place in last.items():
        spot = places.shift_spot(int(test.item[place]))
        norm = test.figures[int(test.norm[place])]
        fields = {"u": euro(int(test.rate_cents[place])), "max": euro(norm.value)}
        related = places.others(spot, volunteer, FISCAL_PLACE, month)
        yield Told(spot, places.mark(volunteer, month_text(month)), "", fields, related)


RULES = (Rule(HOUR_OVER_NORM, hours_over_the_norm),)
