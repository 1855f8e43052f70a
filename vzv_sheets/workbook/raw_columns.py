"""One meaning for every cell: what the typed values of cells are in a column of the port. All adapters share it.

Every adapter finds out which value a cell holds (text, number, boolean, date, error); what such a value means in a
column of texts, numbers, dates or times is decided here and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import EPOCH_ORDINAL
from vzv_sheets.workbook.port import CellError, CellKind, RawColumn, RawValue

if TYPE_CHECKING:
    from numpy.typing import NDArray

MS_PER_DAY = 86_400_000
MS_PER_MINUTE = 60_000
LAST_MINUTE = 24 * 60 - 1
DAYS_1904 = 1462  # between the two date systems of Excel
UNIX_SERIAL = 25_569  # Excel's day number of 1970-01-01
LEAP_DAY_1900 = 60  # Excel counts a 29 February 1900 that never was
END_OF_DAYS = 2_958_466  # Excel's day number of the day after 31-12-9999

TRUE_TEXT, FALSE_TEXT = "WAAR", "ONWAAR"
FEWEST_DIGITS, MOST_DIGITS = 7, 10  # of a number that may be a telephone or citizen service number


def number_text(number: float) -> str:
    """A number as plain text: `612345678`, `2.5`, `0.3` for 0.1 + 0.2; at most nine decimals."""
    return f"{number:.9f}".rstrip("0").rstrip(".")


def shown_text(value: RawValue | None) -> str:
    """A value as the text of a header or of a neighbouring cell; dates in ISO form, an empty cell as ``""``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return TRUE_TEXT if value else FALSE_TEXT
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, CellError):
        return value.text
    return str(value)


def searched_text(value: RawValue | None) -> str | None:
    """What a search looks at: a text, or the digits of a whole number of 7 to 10 digits; None for all other values."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    digits = number_text(value)
    return digits if digits.isdecimal() and FEWEST_DIGITS <= len(digits) <= MOST_DIGITS else None


def first_rows(texts: Mapping[tuple[int, int], str]) -> Sequence[Sequence[str]]:
    """The texts of used cells, by row from 1 and column from 0, as rows of one width from row 1 and column A."""
    height = max((row for row, _ in texts), default=0)
    width = max((column for _, column in texts), default=-1) + 1
    return tuple(tuple(texts.get((row, column), "") for column in range(width)) for row in range(1, height + 1))


def milliseconds(days: float) -> int:
    """Days as milliseconds, rounded half away from zero as the reading libraries do."""
    rounded = int(abs(days) * MS_PER_DAY + 0.5)
    return -rounded if days < 0 else rounded


def day_of_serial(serial: int) -> int:
    """Days since 1970-01-01 of Excel's day number (1900 system)."""
    return serial - UNIX_SERIAL + (serial < LEAP_DAY_1900)


class ColumnDraft:
    """A column of the port under construction; `date1904` tells which date system plain numbers are read in."""

    def __init__(self, kind: CellKind, length: int, *, date1904: bool = False) -> None:
        self.kind = kind
        self.filled: NDArray[np.bool_] = np.zeros(length, dtype=bool)
        self.values: NDArray[Any] = _unfilled(kind, length)
        self.irregular: dict[int, RawValue] = {}
        self.categories: list[str] = []
        self._codes: dict[str, int] = {}
        self._offset = DAYS_1904 if date1904 else 0
        self._regular_value = _READINGS[kind]

    def start_from(self, values: NDArray[Any], filled: NDArray[np.bool_], categories: Iterable[str] = ()) -> None:
        """Takes over what was read in one go, from the first row on; cells put later replace it."""
        known = min(len(values), len(self.values))
        self.values[:known] = values[:known]
        self.filled[:known] = filled[:known]
        self.categories = list(categories)
        self._codes = {text: code for code, text in enumerate(self.categories)}
        if "" in self._codes:
            self.filled &= self.values != self._codes[""]

    def put(self, index: int, value: RawValue | None) -> None:
        """Places a value; an empty one (None or an empty text) makes the cell unfilled."""
        self.filled[index] = False
        self.irregular.pop(index, None)
        if value is None or value == "":
            return
        regular = self._regular_value(value, self._offset)
        if regular is None:
            self.irregular[index] = value
            return
        self.values[index] = self._code(regular) if isinstance(regular, str) else regular
        self.filled[index] = True

    def _code(self, text: str) -> int:
        code = self._codes.get(text)
        if code is None:
            code = self._codes[text] = len(self.categories)
            self.categories.append(text)
        return code

    def finished(self) -> RawColumn:
        """The column; categories that no cell has are dropped."""
        categories = self.categories
        if self.kind is CellKind.TEXT:
            self.values[~self.filled] = -1
            used = np.unique(self.values[self.filled])
            if len(used) < len(categories):
                renumbered = np.full(len(categories) + 1, -1, dtype=np.int32)
                renumbered[used] = np.arange(len(used), dtype=np.int32)
                self.values = renumbered[self.values]
                categories = [categories[code] for code in used]
        return RawColumn(self.kind, self.values, self.filled, dict(sorted(self.irregular.items())), tuple(categories))


def column_of(kind: CellKind, length: int, cells: Mapping[int, RawValue], *, date1904: bool = False) -> RawColumn:
    """The column of which the filled cells are given by index."""
    draft = ColumnDraft(kind, length, date1904=date1904)
    for index, value in cells.items():
        draft.put(index, value)
    return draft.finished()


def _unfilled(kind: CellKind, length: int) -> NDArray[Any]:
    if kind is CellKind.TEXT:
        return np.full(length, -1, dtype=np.int32)
    return np.zeros(length, dtype=np.float64 if kind is CellKind.NUMBER else np.int32)


def _text(value: RawValue, _offset: int) -> str | None:
    if isinstance(value, str | bool | int | float):
        return value if isinstance(value, str) else shown_text(value)
    return None


def _number(value: RawValue, _offset: int) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)


def _date(value: RawValue, offset: int) -> int | None:
    if isinstance(value, dt.datetime):
        return value.toordinal() - EPOCH_ORDINAL if value.time() == dt.time() else None
    if isinstance(value, dt.date):
        return value.toordinal() - EPOCH_ORDINAL
    if isinstance(value, bool) or not isinstance(value, int | float) or not 1 <= value < END_OF_DAYS - offset:
        return None
    days, rest = divmod(milliseconds(value + offset), MS_PER_DAY)
    return None if rest or days >= END_OF_DAYS else day_of_serial(days)


def _time(value: RawValue, _offset: int) -> int | None:
    if isinstance(value, dt.time):
        total = ((value.hour * 60 + value.minute) * 60 + value.second) * 1000 + value.microsecond // 1000
    elif isinstance(value, dt.timedelta) and dt.timedelta() <= value < dt.timedelta(days=1):
        total = value // dt.timedelta(milliseconds=1)
    elif isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1:
        total = milliseconds(value)
    else:
        return None
    return rounded_minutes(total)


def rounded_minutes(ms: int) -> int:
    """Milliseconds after midnight as minutes; the last half minute of the day is 23:59."""
    return min((ms + MS_PER_MINUTE // 2) // MS_PER_MINUTE, LAST_MINUTE)


_READINGS: Mapping[CellKind, Callable[[RawValue, int], str | float | None]] = {
    CellKind.TEXT: _text,
    CellKind.NUMBER: _number,
    CellKind.DATE: _date,
    CellKind.TIME: _time,
}
