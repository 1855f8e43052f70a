"""Family V-DAT: dates that cannot both be true."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN, ANN_PLACED, workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import absent_without_hours
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCKED = (FIGURES, "letters", PAYMENTS)

# start, end: the finding stands at the end
_PERIODS = (
    ("Vrijwilligers", "startdatum", "einddatum"),
    ("Plaatsingen", "startdatum", "eind_gepland"),
    ("Plaatsingen", "startdatum", "eind_werkelijk"),
    ("Plaatsingen", "startdatum", "verlengd_tot"),
    ("Clienten", "start", "einde"),
    ("Organisaties", "convenant_van", "convenant_tot"),
    ("Regelingen", "geldig_van", "geldig_tot"),
    ("Subsidies", "van", "tot"),
    ("Uren", "datum", "einddatum"),
    ("Documenten", "datum", "geldig_tot"),
)
_EARLIEST_BIRTH = day_number(dt.date(1900, 1, 1))

_PLACED_UNTIL = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_gepland |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | {} |
"""

END_BEFORE_START = FindingKind(
    code="V-DAT-01",
    severity=Severity.ERROR,
    message=Text(
        "De einddatum {eind} ligt vóór de startdatum {start}.", "The end {eind} lies before the start {start}."
    ),
    remedy=Text("Controleer beide datums.", "Check both dates."),
    why=Text(
        "Een periode die eindigt voor zij begint, telt in geen enkel cijfer mee.",
        "A period that ends before it begins counts in no figure.",
    ),
    reads=(
        *(f"{sheet}.{key}" for sheet, *keys in _PERIODS for key in keys),
        "Vrijwilligers.geboortedatum",
        "Instellingen.verslagperiode_van",
        "Instellingen.verslagperiode_tot",
    ),
    blocks=_BLOCKED,
    variants={
        "birth": Variant(
            severity=Severity.ERROR,
            message=Text(
                "De geboortedatum {eind} ligt na de startdatum {start}.",
                "The birth date {eind} lies after the start {start}.",
            ),
            remedy=Text("Controleer beide datums.", "Check both dates."),
            blocks=_BLOCKED,
        ),
        "birth_1900": Variant(
            severity=Severity.ERROR,
            message=Text("De geboortedatum {eind} ligt vóór 1900.", "The birth date {eind} lies before 1900."),
            remedy=Text("Controleer het jaar.", "Check the year."),
            blocks=_BLOCKED,
        ),
    },
    bad=workbook(ANN, _PLACED_UNTIL.format("2025-07-01")),
    good=workbook(ANN, _PLACED_UNTIL.format("2026-01-01")),
)


def ends_before_starts(records: RecordSet) -> Iterator[Found]:
    """Ends before starts on every sheet with a period, and birth dates after the start or before 1900.

    A birth date after the reference date is told by V-DAT-02 alone.
    """
    for sheet, start_key, end_key in _PERIODS:
        table = records.table(sheet)
        start, end = table[start_key], table[end_key]
        wrong = where(start.filled & end.filled & (end.values < start.values))
        if len(wrong):
            yield _pair(sheet, end_key, wrong, "", start, end)
    volunteers = records.table("Vrijwilligers")
    start, birth = volunteers["startdatum"], volunteers["geboortedatum"]
    too_early = birth.filled & (birth.values < _EARLIEST_BIRTH)
    to_come = birth.values > day_number(records.as_of)  # told by V-DAT-02
    wrong = where(start.filled & birth.filled & (birth.values > start.values) & ~too_early & ~to_come)
    if len(wrong):
        yield _pair("Vrijwilligers", "geboortedatum", wrong, "birth", start, birth)
    wrong = where(too_early)
    if len(wrong):
        yield _pair("Vrijwilligers", "geboortedatum", wrong, "birth_1900", birth, birth)
    yield from _report_period(records)


def _pair(
    sheet: str, key: str, wrong: NDArray[np.int64], variant: str, start: TypedColumn, end: TypedColumn
) -> InRecords:
    return InRecords(sheet, key, wrong, variant, {"start": dates(start, wrong), "eind": dates(end, wrong)})


def dates(column: TypedColumn, indices: NDArray[np.int64]) -> list[str]:
    """The dates of a column as messages write them."""
    return [dutch_date(day_of(value)) for value in column.values[indices]]


def _report_period(records: RecordSet) -> Iterator[Found]:
    settings = records.settings
    first, last = settings.date("verslagperiode_van"), settings.date("verslagperiode_tot")
    if first and last and last < first:
        fields = {"start": dutch_date(first), "eind": dutch_date(last)}
        row = settings.row("verslagperiode_tot") or 0
        yield AtCell(
            settings.title, row, settings.value_column, "waarde", "", fields, dutch_date(last), "verslagperiode_tot"
        )


AFTER_REFERENCE_DATE = FindingKind(
    code="V-DAT-02",
    severity=Severity.ERROR,
    message=Text(
        "De datum {datum} ligt na de peildatum {peil}.", "The date {datum} lies after the reference date {peil}."
    ),
    remedy=Text(
        "Pas de datum of de peildatum aan, of kies stand 'gepland'.",
        "Change the date or the reference date, or choose stand 'gepland'.",
    ),
    why=Text(
        "Wat nog moet gebeuren, telt niet mee als gedaan.", "What has yet to happen does not count as done."
    ),
    reads=(
        "Uren.datum", "Uren.uren", "Uren.dagdelen", "Uren.aanwezigheid", "Gesprekken.datum", "Gesprekken.stand",
        "Trainingen.datum", "Trainingen.stand", "Activiteiten.datum", "Activiteiten.stand",
        "Vrijwilligers.geboortedatum", "Vrijwilligers.vog_afgifte",
        "Instellingen.peildatum",
    ),
    blocks=_BLOCKED,
    bad=workbook(ANN_PLACED, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-07-01 | 3 |"),
    good=workbook(ANN_PLACED, "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-06-30 | 3 |"),
)  # fmt: skip


def after_reference_date(records: RecordSet) -> Iterator[Found]:
    """Hours, held talks, trainings and activities, birth dates and VOG dates after the reference date.

    Leave or another absence without hours may be written down before its day.
    """
    today = day_number(records.as_of)
    for sheet, key in (
        ("Uren", "datum"), ("Gesprekken", "datum"), ("Trainingen", "datum"), ("Activiteiten", "datum"),
        ("Vrijwilligers", "geboortedatum"), ("Vrijwilligers", "vog_afgifte"),
    ):  # fmt: skip
        table = records.table(sheet)
        column = table[key]
        late = column.filled & (column.values > today)
        if sheet in ("Gesprekken", "Trainingen", "Activiteiten"):
            late = late & table["stand"].equals("gehouden")
        if sheet == "Uren":
            late = late & ~absent_without_hours(table)
        wrong = where(late)
        if len(wrong):
            yield InRecords(sheet, key, wrong, "", {"datum": dates(column, wrong), "peil": dutch_date(records.as_of)})


_STEPS = (
    ("aanmelddatum", "aanmelding"), ("intakedatum", "intake"), ("kennismakingsdatum", "kennismaking"),
    ("startdatum", "start"),
)  # fmt: skip
_ORDER_EXAMPLE = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | intakedatum | startdatum |
|---|---|---|---|---|
| P1 | V1 | C1 | {} | 2026-01-01 |
"""

STEPS_OUT_OF_ORDER = FindingKind(
    code="V-DAT-03",
    severity=Severity.ERROR,
    message=Text(
        "De stap '{stap2}' ({d2}) ligt vóór '{stap1}' ({d1}).", "'{stap2}' ({d2}) lies before '{stap1}' ({d1})."
    ),
    remedy=Text(
        "Zet de datums in de volgorde aanmelding, intake, kennismaking, start.",
        "Put the dates in the order registration, intake, acquaintance, start.",
    ),
    why=Text(
        "De afgesproken stappen gaan aan de start vooraf.", "The agreed steps come before the start."
    ),
    source="002 c3",
    reads=(*(f"Plaatsingen.{key}" for key, _ in _STEPS), "Plaatsingen.programma_id", "Vrijwilligers.aanmelddatum",
           "Vrijwilligers.startdatum", "Programmas.intake_verplicht", "Programmas.kennismaking_verplicht"),
    variants={
        "loose": Variant(
            severity=Severity.WARNING,
            message=Text("De stap '{stap2}' ({d2}) ligt vóór '{stap1}' ({d1}).",
                         "'{stap2}' ({d2}) lies before '{stap1}' ({d1})."),
            remedy=Text("Zet de datums in de volgorde aanmelding, intake, kennismaking, start.",
                        "Put the dates in the order registration, intake, acquaintance, start."),
        )
    },
    bad=workbook(ANN, _ORDER_EXAMPLE.format("2026-02-01")),
    good=workbook(ANN, _ORDER_EXAMPLE.format("2025-12-20")),
)  # fmt: skip


def steps_out_of_order(records: RecordSet) -> Iterator[Found]:
    """Steps before the filled step that goes before it; an error where the programme asks intake or acquaintance."""
    table = records.table("Plaatsingen")
    programmes = programmes_of(records, "Plaatsingen")
    strict = where_programme(records, programmes, "intake_verplicht", "ja") | where_programme(
        records, programmes, "kennismaking_verplicht", "ja"
    )
    day_before = np.full(len(table), -(2**31), dtype=np.int64)
    step_before = np.zeros(len(table), dtype=np.int64)
    for number, (key, step) in enumerate(_STEPS):
        column = table[key]
        early = column.filled & (column.values < day_before)
        for wrong, variant in ((where(early & strict), ""), (where(early & ~strict), "loose")):
            if len(wrong):
                fields = {
                    "stap2": step, "d2": dates(column, wrong),
                    "stap1": [_STEPS[int(before)][1] for before in step_before[wrong]],
                    "d1": [dutch_date(day_of(day)) for day in day_before[wrong]],
                }  # fmt: skip
                yield InRecords("Plaatsingen", key, wrong, variant, fields)
        day_before = np.where(column.filled, column.values, day_before)
        step_before = np.where(column.filled, number, step_before)
    yield from _registered_after_start(records)


def _registered_after_start(records: RecordSet) -> Iterator[Found]:
    volunteers = records.table("Vrijwilligers")
    registered, start = volunteers["aanmelddatum"], volunteers["startdatum"]
    wrong = where(registered.filled & start.filled & (start.values < registered.values))
    if len(wrong):
        fields = {"stap2": "start", "d2": dates(start, wrong), "stap1": "aanmelding", "d1": dates(registered, wrong)}
        yield InRecords("Vrijwilligers", "startdatum", wrong, "loose", fields)


RULES = (
    Rule(END_BEFORE_START, ends_before_starts),
    Rule(AFTER_REFERENCE_DATE, after_reference_date),
    Rule(STEPS_OUT_OF_ORDER, steps_out_of_order),
)
