"""What may be shown: opinions and goals of fewer than min_groepsgrootte persons are not (domain/indicators.md)."""

from __future__ import annotations

from dataclasses import replace

from vzv_sheets.progress_indicators.figures import Figure, Slice
from vzv_sheets.progress_indicators.indicator import Indicator, Masking
from vzv_sheets.records.record_set import RecordSet

TOO_FEW = "te weinig"


def smallest_group(records: RecordSet) -> int:
    """Instellingen.min_groepsgrootte: the persons that an opinion has to be of before it is shown."""
    return records.settings.number("min_groepsgrootte") or 0


def as_shown(indicator: Indicator, figure: Figure, smallest: int) -> Figure:
    """The figure as people may see it: without a value where too few persons are behind it, and so its breakdown."""
    if indicator.masking is not Masking.OPINION:
        return figure
    breakdown = [_shown_slice(one, smallest) for one in figure.breakdown]
    persons = figure.n if figure.people is None else figure.people
    if figure.value is None or persons >= smallest:
        return replace(figure, breakdown=breakdown)
    return replace(figure, value=None, part=None, breakdown=breakdown, note=TOO_FEW)


def _shown_slice(one: Slice, smallest: int) -> Slice:
    persons = one.n if one.people is None else one.people
    return one if one.value is None or persons >= smallest else replace(one, value=None, part=None)
