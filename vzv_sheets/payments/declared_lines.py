"""Claims of Onkosten that are still to be paid (domain/allowances.md 2.15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import sheet_prefix
from vzv_sheets.allowance_limits.claims import NO_MONTH, AmountKind
from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.scheme_of_claims import placements_of_claims, programmes_of_claims
from vzv_sheets.payments.draft_line import Draft
from vzv_sheets.vocabulary.addresses import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.claim_rows import ClaimRows
    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

GIFT = "een attentie in natura wordt niet overgemaakt"
NOT_APPROVED = "nog niet goedgekeurd"
NEGATIVE = (
    "een negatieve correctie kan niet worden overgemaakt: laat haar terugbetalen en zet haar dan op betaald, of trek "
    "haar af van een declaratie die nog openstaat en zet haar op afgewezen"
)
NOTHING = "het bedrag is nul"


def declared_drafts(
    records: RecordSet, ledgers: Mapping[int, Ledger], rows: ClaimRows, wanted: Iterable[int]
) -> dict[int, Draft]:
    """A draft for each of these records of Onkosten; what can never be paid as it stands is closed at once."""
    ledger = next(iter(ledgers.values()))
    claims, table = ledger.claims, records.table("Onkosten")
    placement = placements_of_claims(records, claims.volunteer, claims.month, claims.month != NO_MONTH)
    programme = programmes_of_claims(records, placement).tolist()
    places, scheme = placement.tolist(), _schemes(ledgers)
    kind, cells = claims.kind.tolist(), _amount_cells(table)
    faults: dict[int, int] = {}
    for place, record in enumerate(claims.faults.record.tolist()):
        faults.setdefault(record, place)
    evidence = Evidence(ledger)
    drafts: dict[int, Draft] = {}
    for record in wanted:
        draft = drafts[record] = Draft(
            volunteer=rows.volunteer[record], month=rows.month[record], kind=rows.kind[record],
            amount_kind=kind[record],
            gross=rows.cents[record], cents=rows.cents[record], claim=record, claim_id=rows.claim_id[record],
            placement=places[record], placement_id=rows.placement_id[record], programme=programme[record],
            scheme=scheme.get(record, ""), day=rows.day[record], reference=rows.reference(record),
            cells=(cells[record],),
        )  # fmt: skip
        if record in faults:
            fault = faults[record]
            draft.volunteer = int(claims.faults.volunteer[fault])
            draft.leave_unknown(evidence.told_fault(fault))
        else:
            _close(draft, approved=bool(rows.tested[record]))
    for record in {record for same in rows.repeated_numbers.values() for record in same} & drafts.keys():
        drafts[record].close(
            f"onkosten_id {rows.claim_id[record]} staat er vaker: geef elke declaratie een eigen nummer"
        )
    return drafts


def _amount_cells(table: Table) -> list[str]:
    """The cell of each amount, that of the kilometres where those tell it."""
    amount, km, prefix = table["bedrag"], table["km"], sheet_prefix(table.title)
    letters = [column_letters(column.position or 0) for column in (amount, km)]
    by_distance = (amount.empty & km.filled).tolist()
    return [f"{prefix}{letters[told]}{row}" for told, row in zip(by_distance, table.rows.tolist(), strict=True)]


def _close(draft: Draft, *, approved: bool) -> None:
    if draft.amount_kind == AmountKind.IN_KIND:
        draft.close(GIFT)
    elif not approved:
        draft.close(NOT_APPROVED)
    elif draft.gross < 0:
        draft.close(NEGATIVE)
    elif draft.gross == 0:
        draft.close(NOTHING)


def _schemes(ledgers: Mapping[int, Ledger]) -> dict[int, str]:
    """The regeling_id of each claim that counts under a local scheme."""
    found: dict[int, str] = {}
    for ledger in ledgers.values():
        if ledger.local is not None:
            claims, ids = ledger.local.claims, ledger.local.schemes.ids
            found.update(
                (record, ids[scheme])
                for record, scheme in zip(claims.record.tolist(), claims.scheme.tolist(), strict=True)
            )
    return found
