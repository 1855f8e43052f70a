"""V-ALG-06, V-ALG-07 and V-ALG-08: cells whose value cannot be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vzv_sheets.checks.examples import ANN_PLACED, ANN_WITH_STATUS, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.reading_values import as_text
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.settings import SettingCell
from vzv_sheets.schema.columns import Column, Kind, Required
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import enumeration
from vzv_sheets.workbook.port import CellError, RawValue

_LISTS = (Kind.CHOICE, Kind.CHOICES, Kind.YES_NO)
_BLOCKED = (FIGURES, "letters", PAYMENTS)
_LONGEST_LIST = 14

_SORTS: Mapping[Kind, Text] = {
    Kind.DATE: Text("datum", "date"),
    Kind.TIME: Text("tijd", "time"),
    Kind.HOURS: Text("aantal uren", "number of hours"),
    Kind.NUMBER: Text("getal", "number"),
    Kind.INTEGER: Text("geheel getal", "whole number"),
    Kind.MONEY: Text("bedrag", "amount"),
    Kind.MONTH: Text("maand", "month"),
    Kind.YEAR: Text("jaar", "year"),
}
_EXAMPLES: Mapping[Kind, str] = {
    Kind.DATE: "31-12-2026",
    Kind.TIME: "13:30",
    Kind.HOURS: "3,5",
    Kind.NUMBER: "3,5",
    Kind.INTEGER: "3",
    Kind.MONEY: "12,50",
    Kind.MONTH: "2026-03",
    Kind.YEAR: "2026",
}

NOT_IN_LIST = FindingKind(
    code="V-ALG-06",
    severity=Severity.ERROR,
    message=Text("'{waarde}' is geen toegestane keuze voor '{kolom}'.", "'{waarde}' is not a choice for '{kolom}'."),
    remedy=Text("Kies uit: {lijst}.", "Choose from: {lijst}."),
    why=Text(
        "De regels en cijfers herkennen alleen de waarden van de lijst.",
        "Rules and figures know only the values of the list.",
    ),
    reads=(),
    blocks=_BLOCKED,
    variants={
        "open": Variant(
            severity=Severity.ERROR,
            message=Text(
                "'{waarde}' is geen toegestane keuze voor '{kolom}'.", "'{waarde}' is not a choice for '{kolom}'."
            ),
            remedy=Text(
                "Kies uit: {lijst}. Ontbreekt er iets? Vul het blad Lijsten aan (lijst: {kolom}).",
                "Choose from: {lijst}. Is something missing? Add it to sheet Lijsten (lijst: {kolom}).",
            ),
            blocks=_BLOCKED,
        )
    },
    bad=workbook(ANN_WITH_STATUS.format("aktief")),
    good=workbook(ANN_WITH_STATUS.format("Actief")),
)

NOT_READABLE = FindingKind(
    code="V-ALG-07",
    severity=Severity.ERROR,
    message=Text(
        "'{waarde}' is geen geldige waarde voor '{kolom}' ({soort}).", "'{waarde}' is not a valid {soort_en}."
    ),
    remedy=Text("Schrijf bijvoorbeeld {voorbeeld}.", "Write for example {voorbeeld}."),
    why=Text(
        "Wat op twee manieren gelezen kan worden, wordt nooit geraden.",
        "What can be read in two ways is never guessed.",
    ),
    reads=(),
    blocks=_BLOCKED,
    variants={
        "header": Variant(
            severity=Severity.ERROR,
            message=Text("Op rij {rij} staat de kopregel nog een keer.", "Row {rij} holds the header once more."),
            remedy=Text("Verwijder deze rij.", "Delete this row."),
        )
    },
    bad=workbook(ANN_PLACED, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-02-03 | ca. 3 |"),
    good=workbook(
        ANN_PLACED, '## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | "3-2-2026" | "2,5 uur" |'
    ),
)

ERROR_CELL = FindingKind(
    code="V-ALG-08",
    severity=Severity.ERROR,
    message=Text("De cel bevat een fout of een formule zonder uitkomst.", "The cell holds an error or a formula "
                 "without a result."),
    remedy=Text(
        "Open het bestand in Excel, laat het herberekenen en sla het op. Blijft de fout staan, herstel dan de formule.",
        "Open the file in Excel, let it calculate and save it. Does the error stay, then mend the formula.",
    ),
    why=Text(
        "Een cel zonder uitkomst is niet leeg: er hoort een waarde te staan die nu niet gelezen kan worden.",
        "A cell without a result is not empty: it should hold a value that cannot be read now.",
    ),
    reads=(),
    blocks=_BLOCKED,
    variants={
        "elsewhere": Variant(
            severity=Severity.WARNING,
            message=Text("De cel bevat een fout of een formule zonder uitkomst.", "The cell holds an error or a "
                         "formula without a result."),
            remedy=Text(
                "Open het bestand in Excel, laat het herberekenen en sla het op.",
                "Open the file in Excel, let it calculate and save it.",
            ),
        )
    },
    bad=workbook(ANN_PLACED, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-02-03 | #N/B |"),
    good=workbook(ANN_PLACED, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-02-03 | 3 |"),
)  # fmt: skip


def values_outside_lists(records: RecordSet) -> Iterator[Found]:
    """Values that a list does not know; on an open list the remedy names sheet Lijsten."""
    for name, key, column in _columns(records):
        if column.spec.kind in _LISTS:
            wrong = {i: raw for i, raw in column.unreadable.items() if not isinstance(raw, CellError)}
            own = records.layout.sheets[name].own_choices.get(key, ())
            yield from _in_column(name, key, column, wrong, _list_fields(column.spec, own),
                                  "open" if column.spec.open_list else "")  # fmt: skip
    yield from _settings(records, in_lists=True)


def unreadable_values(records: RecordSet) -> Iterator[Found]:
    """Cells that hold no date, number or amount, and rows that repeat the header."""
    for layout in records.layout.sheets.values():
        for row in layout.repeated_header_rows:
            key, header = min(layout.headers.items(), key=lambda item: item[1].position)
            yield AtCell(layout.title, row, header.position, key, "header")
    for name, key, column in _columns(records):
        if column.spec.kind not in _LISTS:
            wrong = {i: raw for i, raw in column.unreadable.items() if not isinstance(raw, CellError)}
            yield from _in_column(name, key, column, wrong, _sort_fields(column.spec))
    yield from _settings(records, in_lists=False)


def error_cells(records: RecordSet) -> Iterator[Found]:
    """Errors such as #N/B and formulas without a result: an error in a column that a figure or a key needs."""
    for name, key, column in _columns(records):
        wrong = {i: raw for i, raw in column.unreadable.items() if isinstance(raw, CellError)}
        variant = "" if _is_grave(column.spec) else "elsewhere"
        yield from _in_column(name, key, column, wrong, {"kolom": column.spec.title}, variant)
    for setting, cell in _unread_settings(records):
        if isinstance(cell.raw, CellError):
            yield _at_setting(records, setting, cell, {"kolom": setting.key}, "" if _is_grave(setting) else "elsewhere")


def _is_grave(spec: Column) -> bool:
    """Whether a figure, a rule or a key reads the column; other texts are only shown."""
    return spec.required is Required.ALWAYS or spec.kind is not Kind.TEXT


def _columns(records: RecordSet) -> Iterator[tuple[str, str, TypedColumn]]:
    for name, table in records.tables.items():
        for key, column in table.columns.items():
            if column.unreadable:
                yield name, key, column


def _in_column(
    sheet: str,
    key: str,
    column: TypedColumn,
    wrong: Mapping[int, RawValue],
    fields: Mapping[str, str],
    variant: str = "",
) -> Iterator[Found]:
    if wrong:
        order = sorted(wrong)
        yield InRecords(
            sheet, key, np.array(order, dtype=np.int64), variant, {"kolom": column.spec.title} | dict(fields),
            values=[as_text(wrong[index]) for index in order],
        )  # fmt: skip


def _list_fields(spec: Column, own: tuple[str, ...] = ()) -> Mapping[str, str]:
    # Sheet Lijsten of a workbook that vzv made repeats the values of the standard.
    values = ("ja", "nee") if spec.kind is Kind.YES_NO else tuple(dict.fromkeys((*spec.choices, *own)))
    shown = [*values[:_LONGEST_LIST], "…"] if len(values) > _LONGEST_LIST else values
    return {"lijst": ", ".join(shown) if "…" in shown else enumeration(shown, "of")}


def _sort_fields(spec: Column) -> Mapping[str, str]:
    sort = _SORTS.get(spec.kind, Text("tekst", "text"))
    return {"soort": sort.nl, "soort_en": sort.en, "voorbeeld": spec.example or _EXAMPLES.get(spec.kind, "een tekst")}


def _settings(records: RecordSet, *, in_lists: bool) -> Iterator[Found]:
    for spec, cell in _unread_settings(records):
        if (spec.kind in _LISTS) is in_lists and not isinstance(cell.raw, CellError):
            fields = _list_fields(spec) if in_lists else _sort_fields(spec)
            yield _at_setting(records, spec, cell, {"kolom": spec.key, **fields}, "")


def _unread_settings(records: RecordSet) -> Iterator[tuple[Column, SettingCell]]:
    """The settings in which something stands that cannot be read."""
    for spec in SETTINGS:
        cell = records.settings.cells.get(spec.key)
        if cell is not None and cell.value is None and cell.raw != "":
            yield spec, cell


def _at_setting(records: RecordSet, spec: Column, cell: SettingCell, fields: Mapping[str, str], variant: str) -> AtCell:
    settings = records.settings
    return AtCell(
        settings.title, cell.row, settings.value_column, "waarde", variant, fields, as_text(cell.raw), spec.key
    )


RULES = (
    Rule(NOT_IN_LIST, values_outside_lists),
    Rule(NOT_READABLE, unreadable_values),
    Rule(ERROR_CELL, error_cells),
)
