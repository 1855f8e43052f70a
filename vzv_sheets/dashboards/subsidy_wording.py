"""How an agreement about trajectories stands, in the words that every report uses."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.subsidies.agreements import Standing
from vzv_sheets.vocabulary.days import dutch_date

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.subsidies import SubsidyFigures
    from vzv_sheets.records.record_set import Period


def touches(found: SubsidyFigures, period: Period) -> bool:
    """Whether the subsidy has days in the period; one without a first or last day may have."""
    first, last = found.agreement.first, found.agreement.last
    return (first is None or first <= period.last) and (last is None or last >= period.first)


def agreed_number(found: SubsidyFigures) -> str:
    """`40–50`: the number of trajectories that was agreed; empty when none was."""
    return "–".join(str(number) for number in (found.agreement.fewest, found.agreement.most) if number is not None)


def standing_sentence(found: SubsidyFigures, as_of: dt.date) -> str:
    """The number beside the agreed one, and what trajectories lack most; empty when there is nothing to say."""
    agreement, number = found.agreement, found.trajectories
    until = f", loopt tot {dutch_date(agreement.last)}" if agreement.last and agreement.last >= as_of else ""
    parts = []
    if found.standing is Standing.UNDER and agreement.fewest is not None:
        parts.append(f"Onder de afspraak: nog {agreement.fewest - number} nodig{until}.")
    elif found.standing is Standing.ON:
        parts.append(f"Volgens afspraak{until}.")
    elif found.standing is Standing.ABOVE:
        parts.append("Boven afspraak: vergoeding onzeker.")
    if found.missing:
        condition, lacking = max(found.missing.items(), key=lambda item: item[1])
        parts.append(f"Vaakst ontbreekt {condition.short} (bij {lacking}).")
    if found.left_out:
        parts.append(f"{sum(found.left_out.values())} niet meegeteld: zie blad Controle.")
    return " ".join(parts)
