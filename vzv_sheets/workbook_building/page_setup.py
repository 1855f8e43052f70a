"""How sheets are printed: A4, one page wide, with the sheet in the header and page, version and date in the footer."""

from __future__ import annotations

from vzv_sheets.schema.owned_layout import OwnedSheet
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


def report_page(layout: OwnedSheet, last_row: int) -> Page:
    """A report: landscape, the header of its table on every page, and only the columns that matter on paper.

    A report of two pages wide repeats the columns that tell whose line it is.
    """
    area = (1, 0, last_row, layout.printed - 1)
    repeated = layout.frozen if layout.pages_wide > 1 else 0
    return Page(
        _HEADER, _FOOTER, repeat_row=layout.header_row, wide=layout.pages_wide, repeat_columns=repeated, area=area
    )
