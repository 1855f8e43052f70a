"""The door to fastexcel and arro3: whole columns of a large sheet as arrays.

arro3 is the lightest provider of Arrow that works (0.01 s to import): nanoarrow has no dictionary encoding, without
which 156,000 texts become as many Python objects, and pyarrow takes 0.3 s to import. fastexcel 0.21 counts rows from
row 1 only when `skip_rows` is a number, and knows columns by their position on the sheet (`absolute_index`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.workbook.port import CellKind
from vzv_sheets.workbook.raw_columns import LAST_MINUTE, MS_PER_DAY, MS_PER_MINUTE

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DTYPES = {CellKind.TEXT: "string", CellKind.NUMBER: "float", CellKind.DATE: "datetime", CellKind.TIME: "datetime"}
# Days since 1970-01-01.
_FIRST_DAY = -25_567  # 1 January 1900, Excel's day 1
_DAY_OF_TIMES = _FIRST_DAY - 1  # the day that fastexcel gives to a time without a date
_DAY_AFTER_LAST = 2_932_897  # 1 January 10000


class CannotReadFast(Exception):
    """fastexcel does not read this sheet (an error value or a part that it does not know)."""


@dataclass(frozen=True, slots=True)
class FastColumn:
    """The rows of a column that fastexcel has, from the first wanted one; cells of another kind are not filled."""

    values: NDArray[Any]
    filled: NDArray[np.bool_]
    categories: Sequence[str] = ()


class FastSheets:
    """The sheets of one workbook; `number` of a sheet counts from 0 in the order of the tabs, chart sheets included."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._reader: Any = None

    def columns(self, number: int, first_row: int, wanted: Mapping[int, CellKind]) -> Mapping[int, FastColumn]:
        """The wanted columns that hold anything, by position; raises `CannotReadFast`."""
        try:
            batch, positions = self._load(number, first_row, wanted)
        except Exception as problem:
            raise CannotReadFast from problem
        except BaseException as problem:
            # A panic inside the Rust library is no Exception.
            if type(problem).__name__ != "PanicException":
                raise
            raise CannotReadFast from problem
        return {
            position: _column(batch.column(index), wanted[position])
            for index, position in enumerate(positions)
            if position in wanted and batch.column(index).null_count < batch.num_rows
        }

    def _load(self, number: int, first_row: int, wanted: Mapping[int, CellKind]) -> tuple[Any, Sequence[int]]:
        import fastexcel
        from arro3.core import RecordBatch

        if self._reader is None:
            self._reader = fastexcel.read_excel(self._data)
        sheet = self._reader.load_sheet(
            number,
            header_row=None,
            skip_rows=first_row - 1,
            schema_sample_rows=1,
            use_columns=lambda column: column.absolute_index in wanted,
            dtypes={position: _DTYPES[kind] for position, kind in wanted.items()},
        )
        return RecordBatch.from_arrow(sheet), [column.absolute_index for column in sheet.selected_columns]


def _column(array: Any, kind: CellKind) -> FastColumn:
    match kind:
        case CellKind.TEXT:
            return _texts(array)
        case CellKind.NUMBER:
            numbers, filled = _numpy(array)
            return FastColumn(numbers, filled)
        case _:
            return _moments(array, kind)


def _texts(array: Any) -> FastColumn:
    from arro3.compute import dictionary_encode
    from arro3.core import dictionary_dictionary, dictionary_indices

    coded = dictionary_encode(array)
    codes, filled = _numpy(dictionary_indices(coded))
    return FastColumn(codes.astype(np.int32), filled, dictionary_dictionary(coded).to_pylist())


def _moments(array: Any, kind: CellKind) -> FastColumn:
    from arro3.core import DataType

    moments, present = _numpy(array.cast(DataType.int64()))
    days, rest = np.divmod(moments, MS_PER_DAY)
    if kind is CellKind.DATE:
        values = days
        regular = present & (rest == 0) & (days >= _FIRST_DAY) & (days < _DAY_AFTER_LAST)
    else:
        values = np.minimum((rest + MS_PER_MINUTE // 2) // MS_PER_MINUTE, LAST_MINUTE)
        regular = present & (days == _DAY_OF_TIMES)
    return FastColumn(np.where(regular, values, 0).astype(np.int32), regular)


def _numpy(array: Any) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The values of an Arrow array, and where there is one; arro3 refuses to convert an array with gaps."""
    from arro3.compute import filter as take_where
    from arro3.compute import is_not_null

    if array.null_count == 0:
        values = array.to_numpy()
        return values, np.ones(len(values), dtype=bool)
    present = is_not_null(array)
    filled: NDArray[np.bool_] = np.asarray(present.to_numpy(), dtype=bool)
    kept = take_where(array, present).to_numpy()
    spread = np.zeros(len(filled), dtype=kept.dtype)
    spread[filled] = kept
    return spread, filled
