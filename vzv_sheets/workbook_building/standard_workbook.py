"""The standard workbook as a new file, for `vzv new`, the demo and tests; and donors of sheets that are added later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from vzv_sheets.programmes import combination
from vzv_sheets.programmes.declaration import Programme
from vzv_sheets.schema.owned_sheets import OPTIONAL_REPORTS, OWNED_SHEETS, REPORTS, owned_sheet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.schema.version import SCHEMA_VERSION
from vzv_sheets.vocabulary.terms import USUAL_CLIENT
from vzv_sheets.workbook_building.choice_lists import define_choices
from vzv_sheets.workbook_building.excel_start import (
    SETTINGS_OF_XLWINGS,
    ExcelStart,
    add_macros,
    write_settings_of_xlwings,
)
from vzv_sheets.workbook_building.labels import Names
from vzv_sheets.workbook_building.people_sheet import write_people_sheet
from vzv_sheets.workbook_building.reading_guide import write_reading_guide
from vzv_sheets.workbook_building.report_sheet import write_report
from vzv_sheets.workbook_building.settings_sheet import settings_of_rows, write_settings_sheet
from vzv_sheets.workbook_building.sheet_plan import GUIDE, SETTINGS_SHEET, Row, SheetPlan, plan_sheet, plan_sheets
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

_TITLE = "Vrijwilligerswerkmap"
_LETTER_LOG = "Brieflog"
# Bytes of a donor do not depend on the day: only its sheets are taken over.
_DONOR_DAY = dt.date(2026, 1, 1)


def build_workbook(
    programmes: Sequence[Programme],
    *,
    workbook_id: str,
    made_on: dt.date,
    rows: Mapping[str, Sequence[Row]] | None = None,
    extra_sheets: Collection[str] = (),
    excel: ExcelStart | None = None,
) -> bytes:
    """The bytes of a standard workbook with the sheets that these programmes need (domain/workbook.md 2.1).

    `rows` fills sheets of people: per sheet mappings from column key to a value that is written as its own type (a text
    is always text, so that a mistake stays as it was typed); on Instellingen rows of naam and waarde. `extra_sheets`
    names sheets that are wanted besides, `excel` how Excel itself starts vzv (with macros it is an `.xlsm`). The same
    arguments give the same bytes. Raises ValueError for a sheet, column or setting that the standard does not know, or
    a value that no cell can hold.
    """
    given = dict(rows or {})
    filled = {
        **combination.settings_filled(programmes, made_on.year),
        **settings_of_rows(given.pop(SETTINGS_SHEET, ())),
    }
    plans = plan_sheets(programmes, given, extra_sheets, made_on.year)
    letters = combination.letters_offered(programmes)
    book = WorkbookWriter(title=_TITLE, created=made_on)
    guide = book.sheet(GUIDE)
    asked = combination.reports_asked(programmes)
    reports = (*REPORTS, *(report for report in OPTIONAL_REPORTS if report.name in asked))
    for report in reports:
        write_report(book, book.sheet(report.name), report)
    write_settings_sheet(book, book.sheet(SETTINGS_SHEET), filled)
    client = str(filled.get("term_client") or USUAL_CLIENT)
    _write_people(book, plans, client, made_on)
    choices = define_choices(book, plans)
    book.define_name(f"{choices.title}!vzv_blad", f'="{choices.title}"')
    if letters or _LETTER_LOG in extra_sheets:
        write_report(book, book.sheet(_LETTER_LOG), owned_sheet(_LETTER_LOG))
    write_reading_guide(
        book, guide,
        titles=[programme.title for programme in programmes], letters=letters,
        sheets={SETTINGS_SHEET, *(plan.sheet.name for plan in plans)},
        hidden={plan.sheet.name for plan in plans if plan.hidden}, reports=[report.name for report in reports],
        client=client, made_on=made_on, excel=excel,
    )  # fmt: skip
    guide.open_here()
    if excel is not None:
        write_settings_of_xlwings(book, book.sheet(SETTINGS_OF_XLWINGS), excel.settings)
        if excel.macros:
            add_macros(book)
    book.custom_property("vzv_schema_version", SCHEMA_VERSION)
    book.custom_property("vzv_workbook_id", workbook_id)
    return book.finish()


def owned_donor() -> bytes:
    """A workbook with every sheet that the product writes, from which a missing one is transplanted."""
    book = WorkbookWriter(title=_TITLE, created=_DONOR_DAY)
    for layout in OWNED_SHEETS:
        write_report(book, book.sheet(layout.name), layout)
    return book.finish()


def sheet_donor(names: Sequence[str], programmes: Sequence[Programme] = ()) -> bytes:
    """A workbook with just these sheets of people, empty, for `vzv new --add`; raises KeyError for an unknown name.

    Its drop-downs are names that the standard workbook defines; without volunteers in it the column `wie` stays empty.
    """
    book = WorkbookWriter(title=_TITLE, created=_DONOR_DAY)
    plans = [plan_sheet(sheet, combination.columns_shown(programmes, sheet), ()) for sheet in map(sheet_named, names)]
    client = str(combination.settings_filled(programmes, _DONOR_DAY.year).get("term_client") or USUAL_CLIENT)
    _write_people(book, plans, client)
    return book.finish()


def _write_people(
    book: WorkbookWriter, plans: Sequence[SheetPlan], client: str, made_on: dt.date | None = None
) -> None:
    names = Names({plan.sheet.name: plan for plan in plans})
    sheets: list[tuple[SheetPlan, SheetWriter]] = [(plan, book.sheet(plan.sheet.name)) for plan in plans]
    for plan, sheet in sheets:
        write_people_sheet(book, sheet, plan, names, made_on, client=client)
