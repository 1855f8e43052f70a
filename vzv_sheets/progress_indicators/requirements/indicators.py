"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.requirements import agreements, benefits, certificates, routes, trainings

INDICATORS = (
    *benefits.INDICATORS, *routes.INDICATORS, *agreements.INDICATORS, *certificates.INDICATORS, *trainings.INDICATORS,
)  # fmt: skip
