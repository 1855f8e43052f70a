"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.organisation import caseload, contact, findings_counted

INDICATORS = (*caseload.INDICATORS, *contact.INDICATORS, *findings_counted.INDICATORS)
