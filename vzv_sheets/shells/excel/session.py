"""Excel while a button works: the screen at rest, progress in the status bar, at the end one message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from vzv_sheets.shells.excel import messages
from vzv_sheets.workbook.port import CannotOpenWorkbook

if TYPE_CHECKING:
    from vzv_sheets.workbook.live_excel.excel import Book

_TITLE = "vzv"
_STEPS = 20  # changes of the status bar at most


class Told:
    """What the user is told: progress meanwhile, `message` at the end."""

    def __init__(self, book: Book, work: str) -> None:
        self._app = book.app
        self._work = work
        self._step = -1
        self.message = ""
        self.critical = False

    def progress(self, done: int, total: int) -> None:
        """Shows how far the work is."""
        step = done * _STEPS // max(total, 1)
        if step != self._step:
            self._step = step
            self._app.status_bar = messages.busy_with(self._work, done, total)

    def start(self) -> None:
        """Says what is being done."""
        self._app.status_bar = messages.busy_with(self._work)

    def finish(self) -> None:
        """Gives the status bar back and shows the message."""
        with suppress(Exception):
            self._app.status_bar = False
        if self.message:
            self._app.alert(self.message, title=_TITLE, buttons="ok", mode="critical" if self.critical else "info")


@contextmanager
def busy(book: Book, work: str) -> Iterator[Told]:
    """Runs the work of a button; whatever goes wrong becomes the message."""
    told = Told(book, work)
    app = book.app
    try:
        app.screen_updating = False
        told.start()
        yield told
    except CannotOpenWorkbook as refusal:
        told.message, told.critical = refusal.dutch, True
    except Exception as error:  # noqa: BLE001  (a coordinator never sees a traceback)
        told.message, told.critical = messages.unexpected(error), True
    finally:
        with suppress(Exception):
            app.screen_updating = True
        told.finish()
