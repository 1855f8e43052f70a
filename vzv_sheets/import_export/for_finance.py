"""What finance may see: names, amounts, verdicts, approvals; no client, goal, reason or benefit (workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.import_export.cell_values import cell_value
from vzv_sheets.import_export.declaration import (
    Declaration,
    ExportColumn,
    ExportReader,
    ExportTable,
    FilledTable,
    Row,
)
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.schema.columns import Kind, Reader
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.schema.standard import sheet_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vzv_sheets.records.record_set import RecordSet
    from vzv_sheets.schema.owned_layout import OwnedSheet
    from vzv_sheets.workbook.write_plan import CellValue

_NAME = tuple(f"Vrijwilligers.{key}" for key in ("voornaam", "voorletters", "tussenvoegsel", "achternaam"))
_PERSON = ("Vrijwilligers.vrijwilliger_id",)
_AMOUNTS = ("Onkosten.bedrag", "Onkosten.soort", "Onkosten.werkmaand", "Onkosten.status", "Uren.uren")
_VERDICT = "alleen het oordeel; van een uitkering staat er hoogstens 'grens bijstand geldt'"
_SOURCES: Mapping[str, tuple[str, ...]] = {
    "vrijwilliger_id": _PERSON,
    "naam": _NAME,
    "rekeninghouder": ("Betaalgegevens.rekeninghouder",),
    "iban": ("Betaalgegevens.iban",),
    "onkosten_id": ("Onkosten.onkosten_id",),
    "plaatsing_id": ("Onkosten.plaatsing_id",),
    "kostenplaats": ("Programmas.kostenplaats",),
}
_BY_BENEFIT = frozenset(
    ("regeling_id", "max_maand", "max_jaar", "ruimte_maand", "ruimte_jaar", "nu_betaalbaar", "uurtoets", "status",
     "alle_statussen", "reden", "maand_bereikt", "bron", "zekerheid", "cellen", "stand")
)  # fmt: skip


def _of_report(layout: OwnedSheet) -> ExportTable:
    columns = tuple(
        ExportColumn(
            column.key, column.format, column.help or f"Zie kolom {column.title} van blad {layout.name}.",
            _SOURCES.get(column.key, (*_AMOUNTS, *(("Vrijwilligers.uitkering",) if column.key in _BY_BENEFIT else ()))),
            column.width, _VERDICT if column.key in _BY_BENEFIT else "",
        )
        for column in layout.columns
    )  # fmt: skip
    return ExportTable(layout.name, layout.title, columns, owned=layout.name)


_CLAIM = {
    "onkosten_id": "Nummer van de declaratie.",
    "vrijwilliger_id": "Nummer van de vrijwilliger.",
    "plaatsing_id": "Nummer van de plaatsing.",
    "soort": "Soort vergoeding of onkosten.",
    "werkmaand": "De maand waarin is gewerkt of de kosten zijn gemaakt.",
    "werkdatum": "De dag daarvan.",
    "bedrag": "Het bedrag.",
    "bedragsoort": "Forfait, werkelijk of natura.",
    "uren": "De uren die een uurvergoeding betaalt.",
    "km": "Kilometers.",
    "tarief": "Bedrag per kilometer.",
    "bon_aanwezig": "Of er een bon is.",
    "status": "Ingediend, akkoord, betaald of afgewezen.",
    "akkoord_door": "Wie akkoord gaf.",
    "akkoord_datum": "De dag van het akkoord.",
    "betaald_op": "De dag van betaling.",
    "betaalkenmerk": "Kenmerk van de betaling.",
    "andere_organisatie": "Of een andere organisatie dit betaalt.",
}
_FORMATS = {
    Kind.MONEY: Format.EURO, Kind.DATE: Format.DATE, Kind.HOURS: Format.HOURS, Kind.NUMBER: Format.HOURS,
    Kind.MONTH: Format.MONTH,
}  # fmt: skip


def _claim_columns() -> tuple[ExportColumn, ...]:
    kinds = {key: sheet_named("Onkosten").column(key).kind for key in _CLAIM}
    return tuple(
        ExportColumn(key, _FORMATS.get(kinds[key], Format.TEXT), meaning, (f"Onkosten.{key}",))
        for key, meaning in _CLAIM.items()
    )


LIMITS, PAYMENTS = _of_report(LIMIETEN), _of_report(BETAALLIJST)
CLAIMS = ExportTable(
    "Declaraties",
    "Welke vergoedingen en onkosten zijn ingediend en goedgekeurd?",
    (
        *_claim_columns()[:2],
        ExportColumn("naam", Format.TEXT, "Naam van de vrijwilliger.", _NAME, 24),
        *_claim_columns()[2:],
        ExportColumn(
            "kostenplaats", Format.TEXT, "Kostenplaats van het programma.",
            ("Programmas.kostenplaats", "Onkosten.programma_id", "Plaatsingen.programma_id"),
        ),
    ),
)  # fmt: skip

FINANCE = Declaration(
    ExportReader.FINANCE, "financiën", (LIMITS, PAYMENTS, CLAIMS),
    "namen, bedragen, oordelen en akkoorden; niets over cliënten, doelen, redenen of een uitkering", Reader.FINANCE,
)  # fmt: skip


def claims(records: RecordSet) -> FilledTable:
    """Every row of Onkosten, with the name and the cost centre."""
    table = records.table("Onkosten")
    person = records.referred("Onkosten", "vrijwilliger_id", "Vrijwilligers")
    programme, people = programmes_of(records, "Onkosten"), records.table("Vrijwilligers")
    rows: list[Row] = []
    for index in range(len(table)):
        row: dict[str, CellValue] = {key: cell_value(table, key, index) for key in _CLAIM}
        row["naam"] = full_name(people, int(person[index])) if person[index] >= 0 else None
        if programme[index] >= 0:
            row["kostenplaats"] = cell_value(records.table("Programmas"), "kostenplaats", int(programme[index]))
        rows.append(row)
    return FilledTable(CLAIMS, rows)


def of_report(table: ExportTable, columns: Sequence[Sequence[CellValue]]) -> FilledTable:
    """The growing table of a report (column by column, as `ReportContent` holds it) as a table of the export."""
    keys = [column.key for column in table.columns]
    return FilledTable(table, [dict(zip(keys, row, strict=True)) for row in zip(*columns, strict=True)])
