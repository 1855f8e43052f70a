"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.volunteering import active, staying, turnover

INDICATORS = (*active.INDICATORS, *turnover.INDICATORS, *staying.INDICATORS)
