"""The door to xlwings: its core API only, loaded when a button of Excel asks for the workbook it stands in.

Everything else in this package works on the `Book` that it is given and loads nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlwings import Book as Book  # noqa: PLC0414  (the other modules take these names from here)
    from xlwings import Range as Range  # noqa: PLC0414
    from xlwings import Sheet as Sheet  # noqa: PLC0414
    from xlwings.main import Table as Table  # noqa: PLC0414


def calling_book() -> Book:
    """The workbook whose button was pressed; raises what xlwings raises when no workbook called."""
    from xlwings import Book

    return Book.caller()
