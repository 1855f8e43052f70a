"""How schemes are called for finance: never a benefit by name (domain/workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, UWV_PLACE, WELFARE_PLACE
from vzv_sheets.allowance_limits.statuses import STATUS_WORDS, Status
from vzv_sheets.payments.finance_words import source_for_finance

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger

_OF_THE_LAW = {
    FISCAL_PLACE: "belastingvrij",
    WELFARE_PLACE: "grens bijstand geldt",
    UWV_PLACE: "andere wettelijke grens",
}
# Their reasons would tell about the benefit of a volunteer.
CONFIDENTIAL = (WELFARE_PLACE, UWV_PLACE)


_SOURCE_ELSEWHERE = "wettelijke grens; de bron staat op blad Limieten"
_NO_FIXED_FEE = "geen vaste vergoeding"


def source_text(place: int, reference: str) -> str:
    """Where a limit comes from; the law of a benefit is not named."""
    return _SOURCE_ELSEWHERE if place in CONFIDENTIAL else source_for_finance(reference)


def topic_text(place: int, status: Status) -> str:
    """The verdict in the words of Limieten; that a benefit leaves nothing free is told as what finance does."""
    is_told = place not in CONFIDENTIAL or status is not Status.NO_EXEMPTION
    return STATUS_WORDS[status] if is_told else _NO_FIXED_FEE


def scheme_name(ledger: Ledger, place: int) -> str:
    """What finance calls a scheme: the tax rule, `grens bijstand geldt`, or the regeling_id of a local scheme."""
    return _OF_THE_LAW.get(place, ledger.schemes[place])
