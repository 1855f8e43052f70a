"""The buttons in Excel: `check(book)`, `update(book)` and `letters(book)` on a workbook that is open.

`main` is what *Run main* of the xlwings add-in calls from the Python file beside an ordinary .xlsx.
"""

from vzv_sheets.shells.excel.actions import check, letters, update
from vzv_sheets.shells.excel.buttons import main

__all__ = ["check", "letters", "main", "update"]
