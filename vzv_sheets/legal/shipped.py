"""The figures that the product ships, read once."""

from __future__ import annotations

from functools import cache

from vzv_sheets.legal.figures import Figures
from vzv_sheets.legal.loading import PARAMETER_FOLDER, load_figures


@cache
def figures() -> Figures:
    """The figures that the product ships. Raises `FaultyParameterError` when a parameter file breaks the rules."""
    return load_figures(PARAMETER_FOLDER)
