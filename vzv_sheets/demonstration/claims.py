"""Claims: amounts near the limits of their year, and how far each claim is on the day of the demonstration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.legal.figures import MONTH_CAP
from vzv_sheets.legal.shipped import figures
from vzv_sheets.vocabulary.days import first_day_of_month, month_text

COLUMNS = (
    "onkosten_id", "vrijwilliger_id", "plaatsing_id", "soort", "werkmaand", "bedrag", "km", "tarief", "bon_aanwezig",
    "zelf_geregeld", "veiligheidsvoorschrift", "status", "akkoord_door", "akkoord_datum", "betaald_op",
)  # fmt: skip
CENT = Decimal("0.01")
RATE_PER_KILOMETRE = Decimal("0.23")

# After the last day of the month: when claims are approved and when they are paid.
_APPROVED_AFTER, _PAID_AFTER = 9, 23


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approves claims, and the day on which the demonstration plays."""

    by: str
    as_of: dt.date

    def columns(self, month: int, *, refused: bool = False) -> dict[str, object]:
        """The columns that tell how far a claim of that month number is."""
        month_end = first_day_of_month(month + 1) - dt.timedelta(days=1)
        approved_on = month_end + dt.timedelta(days=_APPROVED_AFTER)
        paid_on = month_end + dt.timedelta(days=_PAID_AFTER)
        if approved_on > self.as_of:
            return {"status": "ingediend"}
        if refused:
            return {"status": "afgewezen"}
        approved = {"akkoord_door": self.by, "akkoord_datum": approved_on}
        if paid_on > self.as_of:
            return approved | {"status": "akkoord"}
        return approved | {"status": "betaald", "betaald_op": paid_on}

    def handed_in(self, month: int) -> bool:
        """Whether claims of that month number have been handed in: its last day has passed."""
        return first_day_of_month(month + 1) <= self.as_of


class Claims:
    """Sheet Onkosten while it grows; the claims are numbered D0001 and on."""

    def __init__(self, approval: Approval, expected: int, more_columns: Sequence[str] = ()) -> None:
        self.rows = SheetRows((*COLUMNS, *more_columns))
        self._approval = approval
        self._width = max(4, len(str(expected)))

    def add(
        self,
        volunteer_id: str,
        placement_id: str | None,
        month: int,
        kind: str,
        values: Mapping[str, object],
        *,
        refused: bool = False,
    ) -> None:
        """Add a claim of that month number (without a placement: of all of them); `values` are its other columns."""
        self.rows.add(
            onkosten_id=f"D{len(self.rows) + 1:0{self._width}d}",
            vrijwilliger_id=volunteer_id,
            plaatsing_id=placement_id,
            soort=kind,
            werkmaand=month_text(month),
            **self._approval.columns(month, refused=refused),
            **values,
        )


def travel_columns(kilometres: int) -> dict[str, object]:
    """The columns of a claim of travel costs by the kilometre."""
    return {
        "bedrag": kilometres * RATE_PER_KILOMETRE,
        "km": kilometres,
        "tarief": RATE_PER_KILOMETRE,
        "bon_aanwezig": "nee",
    }


def law_knows_cap_of(year: int) -> bool:
    """Whether the law has a figure for that year; without one no amount is too much (domain/allowances.md 2.11)."""
    return figures().at(MONTH_CAP, dt.date(year, 1, 1)) is not None


def month_cap(year: int) -> Decimal:
    """The most a volunteer may receive in a month of that year in euro, as the law says it.

    For a year without a figure it is that of the nearest year that has one: good enough to make an amount up, never
    for a verdict.
    """
    day = dt.date(year, 1, 1)
    found = figures().at(MONTH_CAP, day)
    if found is None:
        found = min(figures().history(MONTH_CAP), key=lambda figure: abs((figure.valid_from - day).days))
    return Decimal(found.value) * CENT
