"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.matching import (
    changes,
    decisions,
    duration,
    handovers,
    intakes,
    outflow,
    vacancies,
)

INDICATORS = (
    *intakes.INDICATORS,
    *decisions.INDICATORS,
    *duration.INDICATORS,
    *outflow.INDICATORS,
    *changes.INDICATORS,
    *handovers.INDICATORS,
    *vacancies.INDICATORS,
)
