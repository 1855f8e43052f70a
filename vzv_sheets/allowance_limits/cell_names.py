"""How a cell is named in reasons and cell lists: `Onkosten!E5`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vzv_sheets.records.columns import Table


@lru_cache
def sheet_prefix(title: str) -> str:
    """`Onkosten!`, with quotes where Excel needs them: `'Onkosten 2026'!`."""
    if title.replace("_", "").isalnum() and not title[0].isdigit():
        return f"{title}!"
    escaped = title.replace("'", "''")
    return f"'{escaped}'!"


def cell_name(table: Table, key: str, record: int) -> str:
    """The name of a cell on its sheet."""
    return f"{sheet_prefix(table.title)}{table.cell(key, record)}"
