"""Ids that stand in the presets: rows with the same key take the place of what the preset fills in."""

from __future__ import annotations

from vzv_sheets.programmes.catalogue import programme


def preset_id(programme_name: str, sheet: str, key: str) -> str:
    """The value of that column in the first row that the preset fills on that sheet.

    Raises LookupError when there is no such programme, and KeyError or IndexError when it fills no such cell.
    """
    return preset_ids(programme_name, sheet, key)[0]


def preset_ids(programme_name: str, sheet: str, key: str) -> tuple[str, ...]:
    """The values of that column in all rows that the preset fills on that sheet, from top to bottom.

    Raises LookupError when there is no such programme, and KeyError when it fills no such cell.
    """
    return tuple(str(row[key]) for row in programme(programme_name).rows[sheet])
