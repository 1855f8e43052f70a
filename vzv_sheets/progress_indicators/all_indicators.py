"""Every indicator of domain/indicators.md, in its order."""

from __future__ import annotations

from vzv_sheets.progress_indicators.activities import indicators as activities
from vzv_sheets.progress_indicators.attendance import indicators as attendance
from vzv_sheets.progress_indicators.cooperation import indicators as cooperation
from vzv_sheets.progress_indicators.goals import indicators as goals
from vzv_sheets.progress_indicators.indicator import Indicator
from vzv_sheets.progress_indicators.matching import indicators as matching
from vzv_sheets.progress_indicators.money import indicators as money
from vzv_sheets.progress_indicators.organisation import indicators as organisation
from vzv_sheets.progress_indicators.requirements import indicators as requirements
from vzv_sheets.progress_indicators.volunteering import indicators as volunteering

_FAMILIES = (
    volunteering.INDICATORS,
    attendance.INDICATORS,
    matching.INDICATORS,
    goals.INDICATORS,
    cooperation.INDICATORS,
    activities.INDICATORS,
    requirements.INDICATORS,
    money.INDICATORS,
    organisation.INDICATORS,
)
ALL_INDICATORS: tuple[Indicator, ...] = tuple(
    sorted((indicator for family in _FAMILIES for indicator in family), key=lambda indicator: indicator.code)
)


def indicators_of(code: str) -> tuple[Indicator, ...]:
    """The figures of a code (`I-02`), or the one of a key (`I-02/vertrokken`); none for an unknown one."""
    wanted = code.casefold()
    return tuple(one for one in ALL_INDICATORS if wanted in (one.code.casefold(), one.key.casefold()))
