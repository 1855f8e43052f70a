"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.cooperation import agreements, contacts, forms, reached, signals, talks_at_start

INDICATORS = (
    *forms.INDICATORS, *contacts.INDICATORS, *talks_at_start.INDICATORS, *agreements.INDICATORS, *signals.INDICATORS,
    *reached.INDICATORS,
)  # fmt: skip
