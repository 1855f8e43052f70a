"""The door to python-calamine: the cells of a small sheet, row by row from row 1 and column A."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.workbook.port import RawValue

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook


class CannotReadRows(Exception):
    """Calamine does not read this sheet (an error value or a part that it does not know)."""


class CalamineSheets:
    """The sheets of one workbook; `number` of a sheet counts from 0 in the order of the tabs, chart sheets included."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._workbook: CalamineWorkbook | None = None

    def rows(self, number: int) -> Sequence[Sequence[RawValue]]:
        """The rows from row 1, an empty text for an empty cell and for an error; raises `CannotReadRows`."""
        try:
            return self._rows(number)
        except Exception as problem:
            raise CannotReadRows from problem
        except BaseException as problem:
            # A panic inside the Rust library is no Exception.
            if type(problem).__name__ != "PanicException":
                raise
            raise CannotReadRows from problem

    def _rows(self, number: int) -> Sequence[Sequence[RawValue]]:
        from python_calamine import CalamineWorkbook

        if self._workbook is None:
            self._workbook = CalamineWorkbook.from_filelike(io.BytesIO(self._data))
        # Never iter_rows: it drops leading empty columns.
        return self._workbook.get_sheet_by_index(number).to_python(skip_empty_area=False)
