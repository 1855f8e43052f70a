"""I-54: how long volunteers are there, and which part stays (domain/indicators.md)."""

from __future__ import annotations

from fractions import Fraction

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, median, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import (
    NOT_YET,
    READS,
    WITHOUT_START,
    active_on,
    first_days,
)
from vzv_sheets.progress_indicators.volunteering.survival import Lasting, lasting
from vzv_sheets.records.placements import FAR_AWAY
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number, day_of

_YEAR = 12
_MONTHS = (3, 6, _YEAR, 24, 36)
_TOO_SHORT = "nog niemand is hier een jaar gevolgd"
_WITHOUT_END = "gestopt zonder einddatum"
_REVERSED = "einddatum vóór eerste dag"


def longer_than_a_year(scope: Scope) -> Figure:
    """I-54: the active volunteers who started more than a year ago."""
    return _longer_than(scope, _YEAR)


def longer_than_three_years(scope: Scope) -> Figure:
    """I-54: the active volunteers who started more than three years ago."""
    return _longer_than(scope, 3 * _YEAR)


def median_stay(scope: Scope) -> Figure:
    """I-54: the middle of the days since the first day, over the active volunteers."""
    rows = active_on(scope, scope.last)
    return median((scope.last - first_days(scope.records)[rows.used]).tolist(), rows)


def still_there(scope: Scope) -> Figure:
    """I-54: the part of the volunteers that stays longer than a year, and than other stretches (product-limit)."""
    rows, first = _followed(scope), first_days(scope.records)
    if not rows.number:
        return nothing("", rows)
    end = scope.table("Vrijwilligers")["einddatum"]
    ended = (end.filled & (end.values <= scope.last))[rows.used]
    until = np.where(ended, end.values[rows.used], scope.last)
    found = dict(zip(_MONTHS, lasting(until - first[rows.used], ended, [*map(_days, _MONTHS)]), strict=True))
    return Figure(
        value=_percent(found[_YEAR]),
        n=rows.number,
        rows_used=rows.number,
        left_out=rows.left_out,
        breakdown=tuple(
            Slice(label=f"na {months} maanden", value=_percent(one), n=one.followed) for months, one in found.items()
        ),
        note=f"{int(np.count_nonzero(ended))} van {rows.number} zijn gestopt" if found[_YEAR].followed else _TOO_SHORT,
    )


def _followed(scope: Scope) -> Rows:
    """Everybody who started as a volunteer, today or long ago, with a first day and, when it is over, a last."""
    people, first = scope.table("Vrijwilligers"), first_days(scope.records)
    end = people["einddatum"]
    rows = scope.rows(
        "Vrijwilligers", ~people["status"].equals(*NOT_YET) & ((first <= scope.last) | (first == FAR_AWAY))
    )
    reasons = {
        WITHOUT_START: first == FAR_AWAY,
        _WITHOUT_END: people["status"].equals("gestopt") & ~end.filled,
        _REVERSED: end.filled & (end.values < first) & (first != FAR_AWAY),
    }
    used, left_out = rows.used, dict(rows.left_out)
    for reason, mask in reasons.items():
        if (used & mask).any():
            left_out[reason] = int(np.count_nonzero(used & mask))
        used = used & ~mask
    return Rows(used, left_out)


def _longer_than(scope: Scope, months: int) -> Figure:
    rows = active_on(scope, scope.last)
    long = rows.used & (first_days(scope.records) < _first_not_longer(scope.last, months))
    return share(int(np.count_nonzero(long)), rows.number, rows)


def _first_not_longer(day: int, months: int) -> int:
    """The earliest first day that is not yet longer ago than so many months: EDATE of it lies on or after the day."""
    around = day_number(add_months(day_of(day), -months))
    return next(
        start for start in range(around - 4, around + 5) if day_number(add_months(day_of(start), months)) >= day
    )


def _days(months: int) -> int:
    """A month as the twelfth part of 365.25 days, in whole days."""
    return months * 1461 // 48


def _percent(one: Lasting) -> Fraction | None:
    return None if one.share is None else 100 * one.share


INDICATORS = (
    Indicator(
        code="I-54",
        part="1_jaar",
        title=Text("Langer dan een jaar actief", "Active for more than a year"),
        unit=Unit.PERCENT,
        formula=Text(
            "Actieve vrijwilligers die op de laatste dag langer dan een jaar geleden begonnen, gedeeld door alle "
            "actieve vrijwilligers.",
            "Active volunteers who started more than a year before the last day, divided by all active volunteers.",
        ),
        source="004",
        reads=READS,
        compute=longer_than_a_year,
        timing=Timing.DAY,
    ),
    Indicator(
        code="I-54",
        part="3_jaar",
        title=Text("Langer dan drie jaar actief", "Active for more than three years"),
        unit=Unit.PERCENT,
        formula=Text(
            "Actieve vrijwilligers die op de laatste dag langer dan drie jaar geleden begonnen, gedeeld door alle "
            "actieve vrijwilligers.",
            "Active volunteers who started more than three years before the last day, divided by all active "
            "volunteers.",
        ),
        source="004",
        reads=READS,
        compute=longer_than_three_years,
        timing=Timing.DAY,
    ),
    Indicator(
        code="I-54",
        part="mediaan",
        title=Text("Mediaan van de inzet", "Median duration"),
        unit=Unit.DAYS,
        formula=Text(
            "Het middelste aantal dagen sinds de eerste dag, over de actieve vrijwilligers: de helft is er langer.",
            "The middle number of days since the first day, over the active volunteers: half is there longer.",
        ),
        source="004",
        reads=READS,
        compute=median_stay,
        timing=Timing.DAY,
    ),
    Indicator(
        code="I-54",
        part="blijft",
        title=Text("Blijft na een jaar", "Still there after a year"),
        unit=Unit.PERCENT,
        formula=Text(
            "Het geschatte deel van de vrijwilligers dat langer dan 12 maanden blijft (Kaplan-Meier), van de eerste "
            "dag tot de einddatum; wie er nog is, telt mee tot en met de laatste dag. Een maand telt 365,25/12 dagen.",
            "The estimated part of the volunteers that stays longer than 12 months (Kaplan-Meier), from the first day "
            "to einddatum; who is still there counts up to the last day. A month counts 365.25/12 days.",
        ),
        source="004",
        reads=READS,
        compute=still_there,
        timing=Timing.DAY,
    ),
)
