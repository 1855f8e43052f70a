"""The texts in the cells of a workbook as a spreadsheet shows them, read apart from the product."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.end_to_end.package_patch import meant


@dataclass(frozen=True)
class SheetTexts:
    """`cells` holds the text cells by sheet, row and column, `formulas` the cells that compute, `letters` the columns."""

    cells: Mapping[tuple[str, int, str], str]
    formulas: Collection[tuple[str, int, str]]
    letters: Mapping[tuple[str, str], str]


def read_texts(path: Path, headers: Mapping[str, int]) -> SheetTexts:
    """The texts of these sheets; `headers` gives the row of the header of each."""
    book = openpyxl.load_workbook(path)
    cells: dict[tuple[str, int, str], str] = {}
    formulas = set()
    letters = {}
    for title, header in headers.items():
        names: dict[int, str] = {}
        for cell in book[title][header]:
            if cell.value is not None:
                names[cell.column] = str(cell.value).removesuffix(" *")
                letters[title, names[cell.column]] = cell.column_letter
        for row in book[title].iter_rows(min_row=header + 1):
            for cell in row:
                place = (title, cell.row, names.get(cell.column, cell.column_letter))
                if cell.data_type == "s":
                    cells[place] = meant(cell.value)
                elif cell.data_type == "f":
                    formulas.add(place)
    return SheetTexts(cells, formulas, letters)
