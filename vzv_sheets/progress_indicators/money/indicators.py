"""The indicators of this folder, in the order of domain/indicators.md."""

from __future__ import annotations

from vzv_sheets.progress_indicators.money import costs, local_schemes, room, trajectories

INDICATORS = (*trajectories.INDICATORS, *local_schemes.INDICATORS, *room.INDICATORS, *costs.INDICATORS)
