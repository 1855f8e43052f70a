"""Caps that payment lines are tried against one after the other; what was paid before counts first (2.15)."""

from __future__ import annotations

from dataclasses import dataclass

from vzv_sheets.vocabulary.money import euro


@dataclass(slots=True)
class Running:
    """What counts so far, in cents; several caps may watch the same sum."""

    used: int = 0


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap in cents over a month or a year. `period` is `maart 2026`, `source` where the cap is written.

    `instead` is what is said in place of the amounts, where those may not be shown to finance.
    """

    running: Running
    cents: int
    period: str
    source: str
    instead: str = ""

    def fits(self, cents: int) -> bool:
        """Whether that much more stays within the cap."""
        return self.running.used + cents <= self.cents

    def passed_by(self, cents: int) -> str:
        """What happens when that much more is paid."""
        if self.instead:
            return self.instead
        return f"{self.period} komt dan op {euro(self.running.used + cents)}, grens {euro(self.cents)} ({self.source})"
