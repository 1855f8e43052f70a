"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.goals import (
    attainment,
    categories,
    evaluation_scores,
    progress,
    psychological_capital,
    steps,
)

INDICATORS = (
    *steps.INDICATORS,
    *progress.INDICATORS,
    *attainment.INDICATORS,
    *evaluation_scores.INDICATORS,
    *psychological_capital.INDICATORS,
    *categories.INDICATORS,
)
