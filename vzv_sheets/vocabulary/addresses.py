"""Cell addresses: rows count from 1 as Excel shows them, columns from 0."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d*)")


def column_letters(column: int) -> str:
    """``0 -> A``, ``26 -> AA``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """``A -> 0``, ``AA -> 26``."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def cell_address(row: int, column: int) -> str:
    """``(17, 5) -> F17``: row from 1, column from 0."""
    return f"{column_letters(column)}{row}"


def split_address(address: str) -> tuple[int, int]:
    """``F17 -> (17, 5)``; raises ValueError on anything else."""
    match = _CELL.fullmatch(address)
    if match is None:
        raise ValueError(address)
    return int(match[2]), column_index(match[1])


def split_area(reference: str) -> tuple[int, int, int, int]:
    """``A1:F17 -> (1, 0, 17, 5)``; a single cell is its own area."""
    first, _, last = reference.partition(":")
    top, left = split_address(first)
    bottom, right = split_address(last or first)
    return top, left, bottom, right


def area_text(top: int, left: int, bottom: int, right: int) -> str:
    """``(1, 0, 17, 5) -> A1:F17``."""
    return f"{cell_address(top, left)}:{cell_address(bottom, right)}"


def joined_rows(rows: Iterable[int], column: int | None) -> list[str]:
    """Row numbers as ranges: ``D14:D25`` (or ``14-25`` without a column)."""
    spans: list[list[int]] = []
    for row in sorted(set(rows)):
        if spans and spans[-1][1] == row - 1:
            spans[-1][1] = row
        else:
            spans.append([row, row])
    if column is None:
        return [str(a) if a == b else f"{a}-{b}" for a, b in spans]
    letters = column_letters(column)
    return [f"{letters}{a}" if a == b else f"{letters}{a}:{letters}{b}" for a, b in spans]
