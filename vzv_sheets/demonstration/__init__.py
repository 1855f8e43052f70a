"""Demonstration data: realistic Dutch organisations, the same for the same seed, with or without typical mistakes."""

from vzv_sheets.demonstration.contents import Columns, Demonstration, Mistake, Notation
from vzv_sheets.demonstration.generator import FEWEST_VOLUNTEERS, PROGRAMMES, demonstration, usual_size

__all__ = [
    "FEWEST_VOLUNTEERS",
    "PROGRAMMES",
    "Columns",
    "Demonstration",
    "Mistake",
    "Notation",
    "demonstration",
    "usual_size",
]
