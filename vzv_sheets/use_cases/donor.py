"""The donor of missing sheets, made only when a sheet is missing: most runs never load the library that builds it."""

from __future__ import annotations


def owned_donor() -> bytes:
    """A workbook with every sheet that the product writes."""
    from vzv_sheets.workbook_building.standard_workbook import owned_donor as built

    return built()
