"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.attendance import client_months, first_weeks, hours, norm_weeks, presence

INDICATORS = (
    *hours.INDICATORS,
    *norm_weeks.INDICATORS,
    *first_weeks.INDICATORS,
    *presence.INDICATORS,
    *client_months.INDICATORS,
)
