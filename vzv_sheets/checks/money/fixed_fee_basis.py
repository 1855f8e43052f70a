"""V-GELD-15 and V-GELD-16: fixed fees where the programme or the organisation knows none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, AmountKind
from vzv_sheets.allowance_limits.ledger import NO_BASIS
from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE
from vzv_sheets.allowance_limits.scheme_of_claims import placements_of_claims, programmes_of_claims
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER, PERIOD_OF_PLACEMENT, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, paying_workbook, workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.money.ledger_places import LedgerPlaces, Spot, Told, as_found, in_order_of_work, read_claims_of
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.records.record_set import derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.records.record_set import RecordSet

_BASIS = "vrijwilligersregeling_grondslag"
_CLAIM = """
## Onkosten
| vrijwilliger_id | soort | werkmaand | bedrag | status |
|---|---|---|---|---|
| V1 | vaste vergoeding | 2026-03 | 10 | akkoord |
"""
_PROGRAMME = """
## Programmas
| programma_id | naam | alleen_onkosten |
|---|---|---|
| P | Maatjes | {} |
"""


@derived
def fixed_fees(records: RecordSet) -> NDArray[np.int64]:
    """The records of Onkosten with a fixed fee of this organisation that was not rejected, in the order of the work."""
    claims, table = read_claims_of(records), records.table("Onkosten")
    fixed = claims.counts & ~claims.elsewhere & (claims.kind == AmountKind.FORFAIT) & (claims.cents > 0)
    rows = np.flatnonzero(fixed & table["soort"].equals(*FIXED_FEES))
    return in_order_of_work(table, claims, rows)


COSTS_ONLY = FindingKind(
    code="V-GELD-15",
    severity=Severity.INFO,
    message=Text(
        "{programma} kent alleen onkosten- en reiskostenvergoeding.", "{programma} pays only expenses and travel costs."
    ),
    remedy=Text("Kies een andere soort.", "Choose another kind."),
    why=Text(
        "In dit programma is afgesproken dat er geen vaste vergoeding is.",
        "In this programme it was agreed that there is no fixed fee.",
    ),
    source="003",
    reads=(*LEDGER, "Programmas.alleen_onkosten", "Programmas.naam", *STATUS_OF_PLACEMENT, *PERIOD_OF_PLACEMENT),
    bad=paying_workbook(_PROGRAMME.format("ja"), ANN, _CLAIM),
    good=paying_workbook(_PROGRAMME.format("nee"), ANN, _CLAIM),
)


def costs_only(records: RecordSet) -> Iterator[Found]:
    """Fixed fees in a programme with alleen_onkosten = ja."""
    only = records.table("Programmas")["alleen_onkosten"].equals("ja")
    rows = np.sort(fixed_fees(records)) if only.any() else np.zeros(0, dtype=np.int64)
    if not len(rows):
        return
    claims = read_claims_of(records)
    placement = placements_of_claims(records, claims.volunteer, claims.month, claims.month != NO_MONTH)
    programme = programmes_of_claims(records, placement)[rows]
    told = np.flatnonzero(np.append(only, False)[np.where(programme >= 0, programme, -1)])
    if len(told):
        table = records.table("Programmas")
        found = [table["naam"].text(place) or table.identifier(place) for place in programme[told].tolist()]
        yield InRecords("Onkosten", "soort", rows[told], "", {"programma": found})


WITHOUT_BASIS = FindingKind(
    code="V-GELD-16",
    severity=Severity.ERROR,
    message=Text(
        "Er wordt een vaste vergoeding betaald zonder grondslag voor de vrijwilligersregeling.",
        "A fixed fee is paid without a basis for the scheme for volunteers.",
    ),
    remedy=Text(
        "Vul die in op blad Instellingen of betaal alleen aangetoonde kosten.",
        "Fill it in on sheet Instellingen or pay only proven costs.",
    ),
    why=Text(
        "Alleen een ANBI, een sportorganisatie of wie geen vennootschapsbelasting betaalt, mag de regeling gebruiken.",
        "Only an ANBI, a sports organisation or who pays no corporation tax may use the scheme.",
    ),
    source="allowances.md 2.8",
    reads=LEDGER,
    blocks=(PAYMENTS,),
    bad=workbook(ANN, _CLAIM),
    good=paying_workbook(ANN, _CLAIM),
)


def without_basis(records: RecordSet) -> Iterator[Found]:
    """Volunteers and months with a fixed fee, declared or computed, while no basis is filled in: at its first amount.

    What is filled in and cannot be read is told by V-ALG-06 alone.
    """
    cell = records.settings.cells.get(_BASIS)
    unreadable = cell is not None and cell.raw != "" and cell.value is None
    if unreadable or records.settings.text(_BASIS) not in ("", NO_BASIS):
        return
    first: dict[tuple[int, int], int] = {}
    claims = read_claims_of(records)
    for row in fixed_fees(records).tolist():
        first.setdefault((int(claims.volunteer[row]), int(claims.month[row])), row)
    for book in allowance_ledgers(records).values():
        yield from as_found(_of_year(book, first))


def _of_year(book: Ledger, first: dict[tuple[int, int], int]) -> Iterator[Told]:
    of_year = {key: row for key, row in first.items() if key[1] // 12 == book.year}
    computed = _computed(book)
    people = [volunteer for volunteer, _ in (*of_year, *computed)]
    places = LedgerPlaces(book, np.array(people, dtype=np.int32))
    for volunteer, month in dict.fromkeys((*of_year, *computed)):
        if (volunteer, month) in of_year:
            spot = Spot("Onkosten", "soort", of_year[volunteer, month])
        else:
            spot = places.computed(volunteer, FISCAL_PLACE, month)[0]
        yield Told(spot, places.mark(volunteer, month_text(month)))


def _computed(book: Ledger) -> list[tuple[int, int]]:
    """The volunteers and months with an amount that was computed."""
    local = book.local
    if local is None:
        return []
    group, month = np.nonzero(local.amounts.computed > 0)
    months = (month + book.first_month).tolist()
    return list(zip(local.groups.volunteer[group].tolist(), months, strict=True))


RULES = (Rule(COSTS_ONLY, costs_only), Rule(WITHOUT_BASIS, without_basis))
