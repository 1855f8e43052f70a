"""What the buttons of Excel call: each finds the workbook that it stands in."""

from __future__ import annotations

from vzv_sheets.shells.excel import actions
from vzv_sheets.workbook.live_excel.excel import calling_book


def controleren() -> None:
    """The button Controleren."""
    actions.check(calling_book())


def bijwerken() -> None:
    """The button Bijwerken."""
    actions.update(calling_book())


def brieven_maken() -> None:
    """The button Brieven maken."""
    actions.letters(calling_book())


def main() -> None:
    """What *Run main* of the add-in does: the same as the button Bijwerken."""
    bijwerken()
