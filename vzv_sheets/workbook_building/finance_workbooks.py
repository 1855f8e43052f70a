"""The ledger of a year and the UBD list as workbooks of their own, each with what it was computed from."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.limits_sheet import ledger_columns, limits_header
from vzv_sheets.findings.report_csv import safe_cell
from vzv_sheets.legal.figures import CERTAINTY_WORDS, Unit
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_layout import OwnedColumn
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.vocabulary.money import decimal_text
from vzv_sheets.workbook.write_plan import Cents
from vzv_sheets.workbook_building.report_sheet import STATUS_SEVERITY
from vzv_sheets.workbook_building.table_workbook import TableSheet, table_workbook

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.legal.figures import Figure
    from vzv_sheets.payments.third_party_list import ThirdParty, ThirdPartyList
    from vzv_sheets.workbook.write_plan import CellValue

_FIGURES = (
    OwnedColumn("naam", "naam", 30),
    OwnedColumn("waarde", "waarde", 14, Format.EURO),
    OwnedColumn("eenheid", "eenheid", 10),
    OwnedColumn("van", "geldig van", 14, Format.DATE),
    OwnedColumn("tot", "geldig tot en met", 16, Format.DATE),
    OwnedColumn("bron", "bron", 60, Format.WRAPPED),
    OwnedColumn("zekerheid", "zekerheid", 16),
    OwnedColumn("bevestigd", "bevestigd tot en met", 18, Format.DATE),
)
_RECEIPT = (OwnedColumn("wat", "wat", 34), OwnedColumn("waarde", "waarde", 72))
_RECEIPT_WORDS = {
    "version": "versie van vzv",
    "figures_version": "versie van de bedragen",
    "input_sha256": "SHA-256 van de werkmap",
    "fingerprint": "kenmerk van de invoer",
}

THIRD_PARTY_COLUMNS = (
    OwnedColumn("vrijwilliger_id", "vrijwilliger_id", 15),
    OwnedColumn("naam", "naam", 24),
    OwnedColumn("geboortedatum", "geboortedatum", 15, Format.DATE),
    OwnedColumn("adres", "adres", 36, Format.WRAPPED),
    OwnedColumn("totaal", "totaal betaald", 15, Format.EURO),
    OwnedColumn("forfait", "vaste vergoeding", 16, Format.EURO),
    OwnedColumn("werkelijk", "aangetoonde kosten", 18, Format.EURO),
    OwnedColumn("natura", "in natura", 12, Format.EURO),
    OwnedColumn("boven", "boven de grens", 40, Format.WRAPPED),
    OwnedColumn("let_op", "let op", 44, Format.WRAPPED),
    OwnedColumn("cellen", "cellen", 36, Format.WRAPPED),
)
_NOBODY = "Niemand kwam boven de grens."
_CELLS_SHOWN = 12


def ledger_workbook(ledger: Ledger, receipt: Mapping[str, str], *, workbook: str) -> bytes:
    """Limieten of one year, the figures used with their source, and what all was computed from."""
    header = limits_header(ledger)
    sentences = [f"Jaar {ledger.year}, peildatum {dutch_date(ledger.as_of)}."]
    sentences += [str(header[name]) for name in ("figures", "confirmed") if header[name]]
    limits = TableSheet(
        LIMIETEN.name, "Wat mag er betaald worden?", sentences, LIMIETEN.columns,
        list(zip(*ledger_columns(ledger), strict=True)), frozen=LIMIETEN.frozen, printed=LIMIETEN.printed,
        colours={"status": STATUS_SEVERITY},
    )  # fmt: skip
    figures = TableSheet(
        "Bedragen", "Met welke bedragen is gerekend?", ["Elk bedrag met zijn bron en hoe zeker die is."], _FIGURES,
        [_figure_row(figure) for figure in ledger.figures] or [["Er is geen bedrag nodig geweest.", *[None] * 7]],
    )  # fmt: skip
    made_of = receipt_sheet(receipt, workbook=workbook, as_of=ledger.as_of)
    return table_workbook((limits, figures, made_of), title=f"Limieten {ledger.year}", created=ledger.as_of)


def _figure_row(figure: Figure) -> Sequence[CellValue]:
    value: CellValue = Cents(figure.value) if figure.unit is Unit.EURO else str(figure.value)
    return (
        figure.name, value, figure.unit.value, figure.valid_from, figure.valid_to, figure.reference,
        CERTAINTY_WORDS[figure.certainty], figure.confirmed_until,
    )  # fmt: skip


def receipt_sheet(receipt: Mapping[str, str], *, workbook: str, as_of: dt.date) -> TableSheet:
    """What a run was computed from: enough to do it again."""
    rows: list[Sequence[CellValue]] = [("werkmap", workbook), ("peildatum", dutch_date(as_of))]
    rows += [(_RECEIPT_WORDS.get(name, name), value) for name, value in receipt.items()]
    sentence = "Met dezelfde werkmap, versie en peildatum komt er hetzelfde uit."
    return TableSheet("Verantwoording", "Waaruit is dit berekend?", [sentence], _RECEIPT, rows)


def third_party_notes(found: ThirdPartyList) -> tuple[str, ...]:
    """What a reader of the list has to know, before the warnings about it."""
    deadline = f"Lever de lijst vóór 1 februari {found.year + 1} aan bij de Belastingdienst"
    return (
        f"Betaald in {found.year}, naar de dag van betaling, aan wie boven de grens van de vrijwilligersregeling kwam.",
        f"{deadline}, alleen als uw organisatie inhoudingsplichtig is of daartoe is uitgenodigd.",
        "Het BSN staat hier niet en in de werkmap ook niet; uw organisatie vult het zelf in.",
    )


def third_party_workbook(found: ThirdPartyList, receipt: Mapping[str, str], *, workbook: str, as_of: dt.date) -> bytes:
    """The UBD list as a workbook, with its notes and warnings above it."""
    rows = [_third_party_row(person) for person in found.people] or [[None, _NOBODY, *[None] * 9]]
    listed = TableSheet(
        "UBD", "Welke betalingen horen op de UBD-lijst?",
        [*third_party_notes(found), *(f"Let op: {warning}" for warning in found.warnings)], THIRD_PARTY_COLUMNS, rows,
        frozen=2, printed=10,
    )  # fmt: skip
    made_of = receipt_sheet(receipt, workbook=workbook, as_of=as_of)
    return table_workbook((listed, made_of), title=f"UBD {found.year}", created=as_of)


def third_party_csv(found: ThirdPartyList) -> str:
    """The UBD list as CSV that a Dutch Excel opens by a double click; its notes and warnings are told on screen."""
    target = io.StringIO()
    target.write("\ufeff")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.key for column in THIRD_PARTY_COLUMNS)
    writer.writerows([_csv_text(value) for value in _third_party_row(person)] for person in found.people)
    return target.getvalue()


def _third_party_row(person: ThirdParty) -> Sequence[CellValue]:
    cells = " ".join(person.cells[:_CELLS_SHOWN]) + (" …" if len(person.cells) > _CELLS_SHOWN else "")
    return (
        person.volunteer_id, person.name, person.birth_date, person.address or None, Cents(person.total),
        Cents(person.forfait), Cents(person.actual), Cents(person.in_kind), person.over,
        "; ".join(person.remarks) or None, cells,
    )  # fmt: skip


def _csv_text(value: CellValue) -> str:
    if isinstance(value, Cents):
        return decimal_text(value.cents).replace(".", ",")
    if isinstance(value, dt.date):
        return dutch_date(value)
    return "" if value is None else safe_cell(str(value))
