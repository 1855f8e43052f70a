"""What sheet Betaallijst shows: line by line what can be paid now, what cannot, and why (domain/workbook.md 2.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.allowance_limits.limits_sheet import limits_header
from vzv_sheets.dashboards.controle import link_target, subtitle
from vzv_sheets.payments.payment_line import PaymentLine, Stand
from vzv_sheets.payments.payment_totals import lines_per_stand, payable_cents
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.vocabulary.days import month_text
from vzv_sheets.workbook.write_plan import CellValue, Cents, Link, ReportContent

# What can be paid first, then what somebody has to look at.
_ORDER = {Stand.PAY: 0, Stand.UNKNOWN: 1, Stand.HOLD: 2}
_KEYS = [column.key for column in BETAALLIJST.columns]
_LINK = _KEYS.index("herkomst")
_ACCOUNTS_ELSEWHERE = "De rekeningnummers staan niet in deze werkmap; geef ze bij het betaalbestand mee."
_NOTHING = "Er is nu niets te betalen: er staan geen declaraties of berekende vergoedingen open."


def betaallijst(
    lines: Sequence[PaymentLine], records: RecordSet, ledgers: Iterable[Ledger], receipt: str
) -> ReportContent:
    """The content of Betaallijst. `ledgers` are those that the lines were tried against, `receipt` what tells how to
    make the same list again. Of equal stand the order of the lines stays.
    """
    shown = sorted(lines, key=lambda line: _ORDER[line.stand])
    # Excel does not tell the id of an open workbook; a reference without it would be that of no payment.
    has_id = bool(records.identity.workbook_id)
    rows = [_row(line, line.reference if has_id else "") for line in shown] or [_nothing()]
    columns = [[row[place] for row in rows] for place in range(len(_KEYS))]
    cells, number = BETAALLIJST.cells, lines_per_stand(lines)
    return ReportContent(
        BETAALLIJST.name,
        {
            cells["subtitle"]: subtitle(records),
            cells["payable"]: Cents(payable_cents(lines)),
            cells["payable_lines"]: number[Stand.PAY],
            cells["held"]: number[Stand.HOLD],
            cells["unknown"]: number[Stand.UNKNOWN],
            cells["figures"]: _figures(ledgers, records),
            cells["receipt"]: receipt,
        },
        columns,
        [link for place, line in enumerate(shown) for link in _links(place, line)],
        titles=BETAALLIJST.titles,
        header_row=BETAALLIJST.header_row,
        heights=BETAALLIJST.row_heights(columns),
    )


def _row(line: PaymentLine, reference: str) -> list[CellValue]:
    unread = line.stand is Stand.UNKNOWN and not line.cents
    values: dict[str, CellValue] = {
        "stand": str(line.stand),
        "vrijwilliger_id": line.volunteer_id,
        "naam": line.name,
        "soort": line.kind,
        "werkmaand": month_text(line.month) if line.month >= 0 else "",
        "bedrag": None if unread else Cents(line.cents),
        "reden": line.reason,
        "bedragsoort": line.amount_kind,
        "herkomst": str(line.origin),
        "onkosten_id": line.claim_id,
        "plaatsing_id": line.placement_id,
        "kostenplaats": line.cost_centre,
        "grootboek": line.ledger_account,
        "rekeninghouder": line.account_holder,
        "iban": line.iban,
        "betaalkenmerk": reference,
    }
    return [values[key] or None for key in _KEYS]


def _nothing() -> list[CellValue]:
    return [_NOTHING if key == "reden" else None for key in _KEYS]


def _links(place: int, line: PaymentLine) -> list[Link]:
    """From the origin of an amount to the first cell that it comes from."""
    if not line.cells:
        return []
    title, _, cell = line.cells[0].rpartition("!")
    title = title.strip("'").replace("''", "'")
    return [Link(place, _LINK, link_target(title, cell), f"Naar {title}, cel {cell}")]


def _figures(ledgers: Iterable[Ledger], records: RecordSet) -> str | None:
    headers = [limits_header(ledger) for ledger in ledgers]
    told = [header[name] for name in ("figures", "confirmed") for header in headers]
    told.append(None if records.table("Betaalgegevens").present else _ACCOUNTS_ELSEWHERE)
    return " ".join(dict.fromkeys(str(sentence) for sentence in told if sentence is not None)) or None
