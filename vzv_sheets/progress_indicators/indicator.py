"""What an indicator of domain/indicators.md is: one declaration yields the figure, its explanation and its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.figures import Figure
    from vzv_sheets.progress_indicators.scope import Scope


class Unit(StrEnum):
    """What a value is counted in. The comment tells what `Figure.value` holds."""

    VOLUNTEERS = "vrijwilligers"  # persons
    PLACEMENTS = "plaatsingen"
    CLIENTS = "cliënten"
    NUMBER = "aantal"  # of what the title says
    PERCENT = "%"  # 0 to 100
    HOURS = "uur"  # minutes
    HALF_DAYS = "dagdelen"  # half-days
    DAYS = "dagen"  # days
    MONTHS = "maanden"  # months
    EURO = "euro"  # cents
    SCORE = "score"  # on the scale of the question
    STEPS = "treden"  # rungs of the ladder
    PER_VOLUNTEER = "per vrijwilliger"
    PER_HUNDRED_ROWS = "per 100 regels"


class Timing(StrEnum):
    """Whether a figure is about a stretch of days, about a day, or only about how the workbook stands now."""

    PERIOD = "periode"
    DAY = "dag"  # the last day of the period, at most the reference date
    NOW = "nu"  # the workbook as it is: there is no figure of a period before


class Masking(StrEnum):
    """When a figure is not shown (domain/indicators.md, Small numbers)."""

    NEVER = "nooit"
    OPINION = "mening of doel"  # fewer than min_groepsgrootte persons: 'te weinig'
    SENSITIVE = "uitkering, motief, reden of trede"  # in exports counts of 1-4 too


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One figure. Where a row of the specification holds several figures they share a code; `part` tells them apart.

    `formula` says in words what is computed, `reads` names the columns (`Uren.uren`); `compute` is a pure function.
    """

    code: str
    title: Text
    unit: Unit
    formula: Text
    source: str
    reads: tuple[str, ...]
    compute: Callable[[Scope], Figure]
    part: str = ""
    timing: Timing = Timing.PERIOD
    masking: Masking = Masking.NEVER

    @property
    def key(self) -> str:
        """The code, with the part behind a slash: `I-02/vertrokken`."""
        return f"{self.code}/{self.part}" if self.part else self.code
