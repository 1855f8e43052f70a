"""How a value of an owned sheet is shown."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """How a cell of an owned sheet is shown.

    NUMBER is one with its unit beside it, PROGRESS a percentage with a bar from 0 to 1 behind it.
    """

    TEXT = "text"
    WRAPPED = "wrapped"
    SMALL = "small"
    NUMBER = "number"
    WHOLE = "whole"
    EURO = "euro"
    HOURS = "hours"
    DATE = "date"
    MONTH = "month"
    PERCENT = "percent"
    PROGRESS = "progress"
    TENTHS = "tenths"
