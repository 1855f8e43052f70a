"""V-ALG-03: cells that have to be filled, always or for what is going to be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import read_claims
from vzv_sheets.allowance_limits.local_schemes import NO_ROW
from vzv_sheets.checks.conditions import CONDITIONS, SPOKEN_FOR
from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.money.fixed_fee_basis import fixed_fees
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import Table
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import ABSENT
from vzv_sheets.schema.columns import Column, Required
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MESSAGE = Text("'{kolom}' is niet ingevuld.", "'{kolom}' is empty.")
_FILL_IN = Text(
    "Vul '{kolom}' in op rij {rij}; zonder deze waarde kan {waarvoor} niet worden gemaakt.",
    "Fill in '{kolom}' on row {rij}; without it {waarvoor} cannot be made.",
)
# V-GELD-13 tells of a claim without a month.
_TOLD_ELSEWHERE = (("Onkosten", "werkmaand"),)
# Sheet, what is given, what it needs beside it, what makes both superfluous.
_HALVES = (
    ("Uren", "begin", "eind", ("uren", "dagdelen")),
    ("Onkosten", "km", "tarief", ("bedrag",)),
)
_UREN = "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | {} | 3 |"

NEEDED = FindingKind(
    code="V-ALG-03",
    severity=Severity.ERROR,
    message=_MESSAGE,
    remedy=Text("Vul '{kolom}' in op rij {rij}.", "Fill in '{kolom}' on row {rij}."),
    why=Text("Zonder deze waarde telt de rij niet mee.", "Without this value the row does not count."),
    reads=(),
    blocks=(FIGURES, "letters", PAYMENTS),
    variants={
        "later": Variant(severity=Severity.INFO, message=_MESSAGE, remedy=_FILL_IN),
        "start": Variant(severity=Severity.WARNING, message=_MESSAGE, remedy=_FILL_IN),
        "setting": Variant(
            severity=Severity.ERROR,
            message=Text("De instelling '{kolom}' is niet ingevuld.", "The setting '{kolom}' is empty."),
            remedy=Text(
                "Vul op blad Instellingen een regel '{kolom}' in.", "Fill in a row '{kolom}' on sheet Instellingen."
            ),
            blocks=("letters",),
        ),
        "setting_later": Variant(
            severity=Severity.INFO,
            message=Text("De instelling '{kolom}' is niet ingevuld.", "The setting '{kolom}' is empty."),
            remedy=Text(
                "Vul '{kolom}' in; zonder deze waarde kan {waarvoor} niet worden gemaakt.",
                "Fill in '{kolom}'; without it {waarvoor} cannot be made.",
            ),
        ),
    },
    bad=workbook(ANN_PLACED, _UREN.format("")),
    good=workbook(ANN_PLACED, _UREN.format("2026-02-03")),
)


def needed_cells(records: RecordSet) -> Iterator[Found]:
    """Always required cells that are empty, (V) cells that will be needed (as info), and empty settings."""
    yield from _settings(records)
    for table in records.tables.values():
        for column in table.sheet.columns:
            if table[column.key].present:
                yield from _column(records, table, column)
        for group in table.sheet.one_of:
            yield from _group(table, group)
        yield from _other_halves(records, table)


def _column(records: RecordSet, table: Table, column: Column) -> Iterator[Found]:
    empty = table[column.key].empty
    if column.required is Required.ALWAYS:
        yield from _found(table, column, where(empty), "")
    elif column.required is Required.WHEN and not _spoken_for(table, column) and empty.any():
        condition = Needed(column.needed_when)
        rows = where(empty & CONDITIONS[condition](records, table.sheet.name))
        yield from _found(table, column, rows, "start" if condition is Needed.ACTIVE else "later")


def _spoken_for(table: Table, column: Column) -> bool:
    return column.needed_when in SPOKEN_FOR or f"{table.sheet.name}.{column.key}" in SPOKEN_FOR


def _group(table: Table, group: tuple[str, ...]) -> Iterator[Found]:
    present = [key for key in group if table[key].present]
    if present and (table.sheet.name, group[0]) not in _TOLD_ELSEWHERE:
        empty = np.logical_and.reduce([table[key].empty for key in group])
        if "uren" in group:
            # Who was absent needs no hours, not even a zero.
            empty &= ~table["aanwezigheid"].equals(*ABSENT)
        yield from _found(table, table.sheet.column(present[0]), where(empty), "")


def _other_halves(records: RecordSet, table: Table) -> Iterator[Found]:
    """What a half entry lacks: begin or eind on Uren, tarief on Onkosten, where nothing else gives the value.

    Travel costs need no tarief where their scheme has an amount per kilometre.
    """
    for sheet, given, lacking, instead in _HALVES:
        if table.sheet.name == sheet and table[given].present:
            half = table[given].filled & table[lacking].empty
            half &= np.logical_and.reduce([table[key].empty for key in instead])
            if sheet == "Uren":
                half &= ~table["aanwezigheid"].equals(*ABSENT)
            elif half.any():
                half &= read_claims(records, frozenset()).rate_record == NO_ROW
            shown = lacking if table[lacking].present else given
            yield from _found(table, table.sheet.column(lacking), where(half), "", at=shown)


def _found(table: Table, column: Column, rows: NDArray[np.int64], variant: str, *, at: str = "") -> Iterator[Found]:
    if len(rows):
        fields = {"kolom": column.title, "waarvoor": column.needed_for or "het overzicht"}
        yield InRecords(table.sheet.name, at or column.key, rows, variant, fields)


def _settings(records: RecordSet) -> Iterator[Found]:
    settings = records.settings
    layout = records.layout.sheets.get("Instellingen")
    if layout is not None and layout.missing:
        return  # the column with the names is missing (V-ALG-02)
    for setting in SETTINGS:
        row = settings.row(setting.key)
        empty = setting.key not in settings.cells or settings.cells[setting.key].raw == ""
        if not empty:
            continue
        fields = {"kolom": setting.key, "waarvoor": setting.needed_for or "het overzicht"}
        if setting.required is Required.ALWAYS:
            yield AtCell(settings.title, row or 0, settings.value_column, "waarde", "setting", fields, "", setting.key)
        elif setting.required is Required.WHEN and row is not None and _asked(records, setting):
            yield AtCell(settings.title, row, settings.value_column, "waarde", "setting_later", fields, "", setting.key)


def _asked(records: RecordSet, setting: Column) -> bool:
    if setting.needed_when in SPOKEN_FOR:
        return False
    condition = Needed(setting.needed_when)
    if condition is Needed.FIXED_FEE:
        # Of the kinds that are a fixed fee by name V-GELD-16 tells.
        return not len(fixed_fees(records)) and bool(CONDITIONS[condition](records, "Vrijwilligers").any())
    return True


RULES = (Rule(NEEDED, needed_cells),)
