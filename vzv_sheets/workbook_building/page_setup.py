"""How sheets are printed: A4, one page wide, with the sheet in the header and page, version and date in the footer."""

from __future__ import annotations

from vzv_sheets.schema.version import SCHEMA_VERSION
from vzv_sheets.workbook_building.xlsx_writer import Page

_SMALL = '&"Calibri,Regular"&9'
_HEADER = f"&L{_SMALL} &F&R{_SMALL} &A"
_FOOTER = f"&L{_SMALL} Vertrouwelijk: niet doorsturen&C{_SMALL} Pagina &P van &N&R{_SMALL} Versie {SCHEMA_VERSION}, &D"


def people_page() -> Page:
    """A sheet of people: landscape, the header row on every page."""
    return Page(_HEADER, _FOOTER, repeat_row=1)


def text_page(last_row: int, last_column: int) -> Page:
    """A page of text: upright, on one page."""
    return Page(_HEADER, _FOOTER, landscape=False, single=True, area=(1, 0, last_row, last_column))


def report_page(header_row: int, printed_columns: int, last_row: int, *, wide: int = 1, repeated: int = 0) -> Page:
    """A report: landscape, the header of its table on every page, and only the columns that matter on paper.

    On more than one page beside each other the first `repeated` columns come back: they tell whose line it is.
    """
    area = (1, 0, last_row, printed_columns - 1)
    repeat = repeated if wide > 1 else 0
    return Page(_HEADER, _FOOTER, repeat_row=header_row, wide=wide, repeat_columns=repeat, area=area)
