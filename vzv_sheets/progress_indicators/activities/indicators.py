"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.activities import counted, named, satisfaction

INDICATORS = (*named.INDICATORS, *counted.INDICATORS, *satisfaction.INDICATORS)
