"""How schemes are called for finance: never a benefit by name (domain/workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, UWV_PLACE, WELFARE_PLACE

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger

_OF_THE_LAW = {
    FISCAL_PLACE: "belastingvrij",
    WELFARE_PLACE: "grens bijstand geldt",
    UWV_PLACE: "andere wettelijke grens",
}
# Their reasons would tell about the benefit of a volunteer.
CONFIDENTIAL = (WELFARE_PLACE, UWV_PLACE)


def scheme_name(ledger: Ledger, place: int) -> str:
    """What finance calls a scheme: the tax rule, `grens bijstand geldt`, or the regeling_id of a local scheme."""
    return _OF_THE_LAW.get(place, ledger.schemes[place])
