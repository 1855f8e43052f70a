"""I-45: what is left up to the yearly cap, and who will reach it (domain/indicators.md; domain/allowances.md 2.10)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, NO_AMOUNT, NOT_REACHED
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, count_slice, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.money.local_fees import pays_anything
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.ledger_lines import Years

_NOBODY = "bij niemand geldt dit jaar een bekende jaargrens"
_UNKNOWN = "personen met een onbekende uitkomst"


def room_of_year(scope: Scope) -> Figure:
    """I-45: the room of everybody with a known yearly cap together, in cents; `n` counts these people."""
    found = _people(scope)
    if found is None:
        return nothing(_NOBODY)
    years, known, left_out = found
    number = int(known.sum())
    room = int(years.room_year[known].sum())
    return Figure(
        value=Fraction(room) if number else None, n=number, rows_used=number, left_out=left_out,
        note="" if number else _NOBODY,
    )  # fmt: skip


def expected_to_reach(scope: Scope) -> Figure:
    """I-45: who reached the yearly cap or will, at the pace of the last three months; below it the months."""
    found = _people(scope)
    if found is None:
        return nothing(_NOBODY)
    years, known, left_out = found
    months = Counter(years.reached_in[known & (years.reached_in != NOT_REACHED)].tolist())
    return Figure(
        value=Fraction(months.total()) if known.any() else None,
        n=int(known.sum()),
        rows_used=int(known.sum()),
        left_out=left_out,
        breakdown=tuple(count_slice(month_text(month), months[month]) for month in sorted(months)),
        note="" if known.any() else _NOBODY,
    )


def _people(scope: Scope) -> tuple[Years, NDArray[np.bool_], Mapping[str, int]] | None:
    """The years of the tax rule, which of them have a known cap and room, and how many are unknown."""
    book = allowance_ledgers(scope.records).get(scope.days.last.year) if pays_anything(scope.records) else None
    if book is None:
        return None
    years = book.years
    own = (years.scheme == FISCAL_PLACE) & scope.chosen("Vrijwilligers")[years.volunteer]
    unknown = own & ((years.statuses & np.uint16(Status.UNKNOWN.bit)) != 0)
    known = own & ~unknown & (years.room_year != NO_AMOUNT) & (years.year_cap != NO_AMOUNT)
    return years, known, {_UNKNOWN: int(unknown.sum())} if unknown.any() else {}


INDICATORS = (
    Indicator(
        code="I-45",
        part="jaar",
        title=Text("Ruimte tot de jaargrens", "Room up to the yearly cap"),
        unit=Unit.EURO,
        formula=Text(
            "De belastingvrije jaargrens min wat dit jaar meetelt, van iedereen voor wie die grens bekend is bij "
            "elkaar opgeteld. Wie alleen aangetoonde kosten kreeg heeft geen grens; een onbekende uitkomst telt niet "
            "mee.",
            "The tax-free cap of the year less what counts this year, added up over everybody whose cap is known. Who "
            "received proven costs only has no cap; an unknown outcome is left out.",
        ),
        source="000",
        reads=LEDGER,
        compute=room_of_year,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-45",
        part="verwacht",
        title=Text("Bereikt dit jaar de jaargrens", "Reach the yearly cap this year"),
        unit=Unit.VOLUNTEERS,
        formula=Text(
            "Personen die de belastingvrije jaargrens dit jaar al bereikten, of bereiken in het tempo van de laatste "
            "drie maanden; per maand waarin dat gebeurt. Een onbekende uitkomst telt niet mee.",
            "Persons who reached the tax-free cap of this year, or will at the pace of the last three months; per "
            "month in which that happens. An unknown outcome is left out.",
        ),
        source="000",
        reads=LEDGER,
        compute=expected_to_reach,
        timing=Timing.NOW,
    ),
)
