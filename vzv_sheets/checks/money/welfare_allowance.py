"""V-GELD-11: a fixed allowance for somebody in welfare who is under the age limit of the exemption."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import paying_workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Told, amount_column, as_found
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_name, month_text

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.welfare_age import AgeTest
    from vzv_sheets.records.record_set import RecordSet

_EXAMPLE = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering | gemeente_toestemming |
|---|---|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {} | bijstand | ja |

## Onkosten
| vrijwilliger_id | soort | werkmaand | bedrag | status |
|---|---|---|---|---|
| V1 | vaste vergoeding | 2026-03 | 50 | akkoord |
"""

NO_EXEMPTION = FindingKind(
    code="V-GELD-11",
    severity=Severity.ERROR,
    message=Text(
        "Onder de {leeftijd} met bijstand zijn alleen aangetoonde kosten toegestaan.",
        "Under {leeftijd} with social assistance only proven costs are allowed.",
    ),
    remedy=Text("Voeg bonnen toe of betaal geen vaste vergoeding.", "Add receipts or pay no fixed fee."),
    why=Text(
        "Wie jonger is, heeft voor een vaste vergoeding geen vrijlating; aangetoonde kosten worden niet gekort.",
        "Who is younger has no exemption for a fixed fee; proven costs are not docked.",
    ),
    source="allowances.md",
    legal="Participatiewet, art. 31 lid 2 onder k en lid 5",
    reads=LEDGER,
    blocks=(PAYMENTS,),
    bad=paying_workbook(_EXAMPLE.format("2000-06-01")),
    good=paying_workbook(_EXAMPLE.format("1990-06-01")),
)


def without_exemption(records: RecordSet) -> Iterator[Found]:
    """The fixed fees in a month without exemption that were paid or approved here, one finding per row of Onkosten;
    of computed amounts one per volunteer and month, at the last shift, else at the placement.
    """
    for book in allowance_ledgers(records).values():
        groups = () if book.benefits is None else book.benefits.groups
        for ages in (group.ages for group in groups if group.ages is not None):
            yield from _declared(book, ages)
            yield from as_found(_computed(book, ages))


def _declared(book: Ledger, ages: AgeTest) -> Iterator[InRecords]:
    items = ages.items
    told = np.flatnonzero(ages.refused_items & (items.record >= 0) & ~items.elsewhere)
    if len(told):
        told = told[np.argsort(items.record[told])]
        limits = [_age_limit(ages, month) for month in items.month[told].tolist()]
        column = amount_column(book.records.table("Onkosten"))
        yield InRecords("Onkosten", column, items.record[told], "", {"leeftijd": limits})


def _computed(book: Ledger, ages: AgeTest) -> Iterator[Told]:
    items = ages.items
    computed = np.flatnonzero(ages.refused_items & (items.record < 0))
    if not len(computed):
        return
    places = LedgerPlaces(book, items.volunteer[computed])
    found = zip(items.volunteer[computed].tolist(), items.month[computed].tolist(), strict=True)
    for volunteer, month in dict.fromkeys(found):
        spot = places.computed(volunteer, FISCAL_PLACE, book.first_month + month)[-1]
        mark = places.mark(volunteer, month_text(book.first_month + month))
        fields = {"leeftijd": _age_limit(ages, month), "maand": month_name(book.first_month + month)}
        yield Told(spot, mark, "", fields)


def _age_limit(ages: AgeTest, month: int) -> str:
    """The age limit that holds in a month of the year; only called where somebody is under it."""
    figure = ages.limits[month]
    return "" if figure is None else str(figure.value)


RULES = (Rule(NO_EXEMPTION, without_exemption),)
