"""What the buttons do with an open workbook: the work of the use cases, told in the status bar and one message.

A coordinator never sees a traceback; what goes wrong is one sentence that says what to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.schema.owned_sheets import BRIEFLOG, CONTROLE
from vzv_sheets.shells.excel import messages
from vzv_sheets.shells.excel.session import busy
from vzv_sheets.use_cases.letters import Delivery, LettersResult, letters_of_source
from vzv_sheets.use_cases.update import UpdateResult, show_findings, update_source
from vzv_sheets.workbook.live_excel import refusals
from vzv_sheets.workbook.live_excel.owned_areas import view_of
from vzv_sheets.workbook.live_excel.reader import LiveWorkbook
from vzv_sheets.workbook.live_excel.writer import LiveWriter

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Book

Clock = Callable[[], dt.datetime]


def local_time() -> dt.datetime:
    """The moment of the run, by the clock of this computer."""
    return dt.datetime.now().astimezone()


def check(book: Book, *, clock: Clock = local_time) -> UpdateResult | None:
    """Checks the workbook, writes Controle and goes there; None when it could not be done (the user was told why)."""
    result = None
    with busy(book, "controleren") as told:
        source = LiveWorkbook(book)
        writer = LiveWriter(book, source)
        result = show_findings(source, writer, now=clock())
        _go_to(book, writer.source, CONTROLE.name)
        told.message = messages.of_check(result)
    return result


def update(book: Book, *, clock: Clock = local_time) -> UpdateResult | None:
    """Checks the workbook, computes, writes all reports and goes to Controle; None when it could not be done."""
    result = None
    with busy(book, "bijwerken") as told:
        source = LiveWorkbook(book)
        writer = LiveWriter(book, source)
        result = update_source(source, writer, now=clock())
        _go_to(book, writer.source, CONTROLE.name)
        told.message = messages.of_update(result)
    return result


def letters(book: Book, *, clock: Clock = local_time) -> LettersResult | None:
    """Makes the letters that are due in the folder `brieven` beside the workbook and appends them to Brieflog."""
    result = None
    with busy(book, "brieven maken") as told:
        folder = _folder(book)
        source = LiveWorkbook(book)
        writer = LiveWriter(book, source)
        result = letters_of_source(
            source, writer, Delivery.beside_workbook(folder), now=clock(), progress=told.progress
        )
        _go_to(book, writer.source, BRIEFLOG.name if result.files else CONTROLE.name)
        told.message = messages.of_letters(result)
    return result


def _folder(book: Book) -> Path:
    """The folder of the workbook; raises `CannotOpenWorkbook` when the workbook has no folder on this computer."""
    try:
        place = book.fullname
    except Exception as problem:  # of an address of OneDrive without a folder on this computer xlwings tells no name
        raise refusals.in_the_cloud(book.name) from problem
    if "://" in place:
        raise refusals.in_the_cloud(book.name)
    if "/" not in place and "\\" not in place:
        raise refusals.never_saved(book.name)
    return Path(place).parent


def _go_to(book: Book, source: LiveWorkbook, owned: str) -> None:
    view = view_of(source, owned)
    if view is not None and view.state == "visible":
        book.sheets[view.title].activate()
