"""From raw columns to typed columns: vectorised for the wide majority, cell by cell for what people typed otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from vzv_sheets.records.columns import EMPTY, UNREADABLE, VALUE, TypedColumn
from vzv_sheets.records.reading_values import as_text, reader
from vzv_sheets.schema.columns import Column, Kind
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import tidy
from vzv_sheets.workbook.port import CellError, RawColumn, RawValue

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CODED = {
    Kind.TEXT, Kind.CODE, Kind.REFERENCE, Kind.REFERENCES, Kind.CHOICE, Kind.CHOICES, Kind.YES_NO,
}  # fmt: skip
_REFUSED = -2
_YEARS = (1900, 2199)
_LARGEST = {Kind.MONEY: 10**11}  # ten digits before the comma are an account or telephone number
_LARGEST_NUMBER = 10**13
_QUARTER_OF_AN_HOUR = 0.25
_A_MILLIONTH = 1e-6


def typed_column(spec: Column, position: int, raw: RawColumn, allowed: Mapping[str, str] | None = None) -> TypedColumn:
    """The typed column of a raw one. `allowed` holds the list values that count (for CHOICE and CHOICES)."""
    if not raw.irregular and not raw.filled.any():
        length = len(raw.filled)
        return TypedColumn(spec, position, np.zeros(length, dtype=np.uint8), np.zeros(length, dtype=np.int32))
    read = reader(spec, allowed)
    if raw.kind == "text":
        return _from_texts(spec, position, raw, read)
    return _from_numbers(spec, position, raw, read)


def _from_texts(spec: Column, position: int, raw: RawColumn, read: Callable[[RawValue], Any]) -> TypedColumn:
    length = len(raw.filled)
    categories: list[Any] = []
    code_of: dict[Any, int] = {}
    meaning = np.empty(len(raw.categories) + 1, dtype=np.int64)
    meaning[-1] = -1
    for number, text in enumerate(raw.categories):
        meaning[number] = _code(text, read, categories, code_of)
    codes = meaning[np.where(raw.filled, raw.values, -1)]
    unreadable: dict[int, RawValue] = {}
    for index, original in raw.irregular.items():
        if isinstance(original, CellError):
            codes[index] = _REFUSED
            unreadable[index] = original
        else:
            value = original if spec.kind is Kind.MONTH else as_text(original)
            codes[index] = _code(value, read, categories, code_of)
            if codes[index] == _REFUSED:
                unreadable[index] = original
    for index in np.flatnonzero(codes == _REFUSED).tolist():
        if index not in unreadable:
            unreadable[index] = raw.categories[int(raw.values[index])]
    state = np.full(length, VALUE, dtype=np.uint8)
    state[codes == -1] = EMPTY
    state[codes == _REFUSED] = UNREADABLE
    if spec.kind in _CODED:
        return TypedColumn(spec, position, state, codes.astype(np.int32), tuple(categories), unreadable)
    numbers = np.array([*categories, 0], dtype=np.int64)[np.where(codes >= 0, codes, -1)]
    return TypedColumn(spec, position, state, numbers, (), unreadable)


def _code(original: RawValue, read: Callable[[RawValue], Any], categories: list[Any], code_of: dict[Any, int]) -> int:
    """The code of a text among the typed values; -1 when it is empty, -2 when it cannot be read."""
    if isinstance(original, str) and not tidy(original):
        return -1
    value = read(original)
    if value is None:
        return _REFUSED
    if value in ("", ()):
        return -1
    code = code_of.get(value)
    if code is None:
        code = code_of[value] = len(categories)
        categories.append(value)
    return code


def _from_numbers(spec: Column, position: int, raw: RawColumn, read: Callable[[RawValue], Any]) -> TypedColumn:
    state = np.where(raw.filled, VALUE, EMPTY).astype(np.uint8)
    values, refused = _converted(spec.kind, raw.values, raw.filled)
    if refused is not None and spec.key == "pauze":
        # A number that is minutes by habit is not read as hours (vocabulary.notations.read_pause).
        numbers = np.unique(raw.values[raw.filled & ~refused])
        refused = refused | np.isin(raw.values, [number for number in numbers.tolist() if read(number) is None])
        refused &= raw.filled
    unreadable: dict[int, RawValue] = {}
    if refused is not None and refused.any():
        state[refused] = UNREADABLE
        unreadable = {index: float(raw.values[index]) for index in np.flatnonzero(refused).tolist()}
    _read_irregular(raw.irregular, read, values, state, unreadable)
    return TypedColumn(spec, position, state, values, (), unreadable)


def _read_irregular(
    irregular: Mapping[int, RawValue],
    read: Callable[[RawValue], Any],
    values: NDArray[Any],
    state: NDArray[np.uint8],
    unreadable: dict[int, RawValue],
) -> None:
    refused: list[int] = []
    for index, original in irregular.items():
        if isinstance(original, str) and not original.strip():
            continue
        value = None if isinstance(original, CellError) else read(original)
        if value is None:
            refused.append(index)
            unreadable[index] = original
        else:
            state[index] = VALUE
            values[index] = value
    state[refused] = UNREADABLE


def _converted(
    kind: Kind, values: NDArray[Any], filled: NDArray[np.bool_]
) -> tuple[NDArray[Any], NDArray[np.bool_] | None]:
    """The values in the unit of the kind, and where a number cannot be a value of it (None: nowhere)."""
    if kind is Kind.DATE:
        return values.astype(np.int32), filled & ((values < _FIRST_DAY) | (values > _LAST_DAY))
    if kind is Kind.TIME:
        return values.astype(np.int32), None
    numbers = np.where(filled, values, 0.0)
    finite = np.isfinite(numbers)
    numbers = np.where(finite, numbers, 0.0)
    if kind is Kind.HOURS:
        minutes = np.rint(numbers * 60)
        # 0.104166 is 2:30 as a fraction of a day, or six minutes: never guessed.
        ambiguous = (
            (numbers > 0) & (numbers < _QUARTER_OF_AN_HOUR) & (np.abs(numbers * 60 - minutes) > 60 * _A_MILLIONTH)
        )
        too_long = np.abs(minutes) > np.iinfo(np.int32).max
        minutes[too_long] = 0
        return minutes.astype(np.int32), filled & (ambiguous | too_long | ~finite)
    scale = {Kind.MONEY: 100, Kind.NUMBER: 1000}.get(kind, 1)
    scaled = np.rint(numbers * scale)
    too_large = np.abs(scaled) >= _LARGEST.get(kind, _LARGEST_NUMBER)
    scaled[too_large] = 0
    refused = too_large | ~finite
    if kind is not Kind.NUMBER:
        # A numeric cell within a millionth of a cent is that cent (domain/workbook.md 2.0, Reading).
        refused = refused | (np.abs(numbers - scaled / scale) >= _A_MILLIONTH)
    if kind is Kind.YEAR:
        refused = refused | (scaled < _YEARS[0]) | (scaled > _YEARS[1])
    return scaled.astype(np.int64), filled & refused


# 1850-01-01 and 2199-12-31: a day outside them comes from a number that is no date.
_FIRST_DAY, _LAST_DAY = -43829, 84005


def joined(raws: Sequence[RawColumn]) -> RawColumn:
    """Several columns of one list (taken_1, taken_2, taken_3) as one, their texts separated by `;`."""
    first = raws[0]
    if len(raws) == 1:
        return first
    texts: list[str] = []
    code_of: dict[str, int] = {}
    length = len(first.filled)
    codes = np.full(length, -1, dtype=np.int32)
    irregular: dict[int, RawValue] = {}
    for index in range(length):
        parts = []
        for raw in raws:
            original = raw.irregular.get(index)
            if isinstance(original, CellError):
                irregular[index] = original
            elif original is not None:
                parts.append(as_text(original))
            elif raw.filled[index]:
                parts.append(raw.categories[int(raw.values[index])])
        text = ";".join(parts)
        if parts and index not in irregular:
            codes[index] = code_of.setdefault(text, len(texts))
            if codes[index] == len(texts):
                texts.append(text)
    return RawColumn(first.kind, codes, codes >= 0, irregular, texts)
