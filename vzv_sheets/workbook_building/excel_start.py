"""What makes a workbook work from within Excel: the buttons, the sheet with settings of xlwings, and the macros."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.bundled_files import locate
from vzv_sheets.workbook_building import look
from vzv_sheets.workbook_building.macros.vba_project import document_modules, exported_module, vba_project
from vzv_sheets.workbook_building.xlsx_writer import SheetWriter, WorkbookWriter

# The name is that of xlwings: its macros and its add-in look for it.
SETTINGS_OF_XLWINGS = "xlwings.conf"
_SOURCES = ("xlwings.bas", "Dictionary.cls", "vzv.bas")
_EXPLANATION = (
    "Met deze regels vindt Excel het programma vzv. Ze horen vanaf cel A1 te staan. 'vzv excel doctor' toont wat er "
    "op deze computer achter Interpreter hoort."
)


@dataclass(frozen=True, slots=True)
class Button:
    """A button: the macro that it starts, what stands on it and what it does."""

    macro: str
    caption: str
    explanation: str


BUTTONS = (
    Button("Controleren", "Controleren", "Zegt wat er mist of niet klopt, cel voor cel. Verandert niets in uw bladen."),
    Button("Bijwerken", "Bijwerken", "Controleert, rekent en vult de overzichten, zoals Controle en Limieten."),
    Button("BrievenMaken", "Brieven maken", "Maakt in Word de brieven die nu nodig zijn, in een map naast de werkmap."),
)


@dataclass(frozen=True, slots=True)
class ExcelStart:
    """How Excel starts vzv: with buttons and macros, or (`macros` False) with the add-in; and settings of xlwings."""

    settings: Mapping[str, str]
    macros: bool = True


def write_settings_of_xlwings(book: WorkbookWriter, sheet: SheetWriter, settings: Mapping[str, str]) -> None:
    """Fills the hidden sheet with names and values as text from A1 on: xlwings reads until a blank name."""
    sheet.columns(0, 0, 34)
    sheet.columns(1, 1, 80)
    named, typed = book.style(look.look(bold=True)), book.style(look.look(num_format=look.AS_TEXT))
    for row, (name, value) in enumerate(settings.items(), start=1):
        sheet.text(row, 0, name, named)
        sheet.text(row, 1, value, typed)
    sheet.text(len(settings) + 2, 1, _EXPLANATION, book.style(look.look(font_color=look.SECONDARY, text_wrap=True)))
    sheet.hide()


def add_macros(book: WorkbookWriter) -> None:
    """Adds the VBA project; every sheet must be there already, because each has a module of its own."""
    workbook, sheets = book.code_names()
    book.vba_project(vba_project([*document_modules(workbook, sheets), *map(exported_module, macro_texts())]))


def macro_texts() -> Sequence[str]:
    """The sources of the macros: those of xlwings, the dictionary that these use on a Mac, and the buttons."""
    return [locate("workbook_templates", "excel", "macros", name).read_text(encoding="ascii") for name in _SOURCES]
