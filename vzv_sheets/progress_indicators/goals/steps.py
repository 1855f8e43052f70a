"""I-21: steps on the participation ladder (domain/indicators.md; 002 c2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, quotient, share
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEP, _THOUSANDTHS = "trede", 1000
WITHOUT_DAY = "zonder trede_datum"
_NO_STEPS = "van niemand zijn in deze periode twee tredes bekend"


@dataclass(frozen=True, slots=True)
class _Changes:
    """By how many steps each volunteer went up (below zero: down), and the rows that tell."""

    steps: tuple[Fraction, ...]
    rows: tuple[Rows, ...]


def went_up(scope: Scope) -> Figure:
    """I-21: which part of the volunteers whose step was set in the period stands higher than at the start."""
    changes = _changes(scope)
    number = len(changes.steps)
    figure = share(sum(step > 0 for step in changes.steps), number, *changes.rows, people=number)
    return explained(figure, _NO_STEPS)


def steps_up(scope: Scope) -> Figure:
    """I-21: by how many steps they went up, on average."""
    changes = _changes(scope)
    number = len(changes.steps)
    figure = quotient(sum(changes.steps, Fraction()), number, *changes.rows, n=number, people=number)
    return explained(figure, _NO_STEPS)


def _changes(scope: Scope) -> _Changes:
    """Of each volunteer trede_nu less trede_start; who lacks one of them is looked up in the measurements."""
    people = scope.table("Vrijwilligers")
    start, now, day = people["trede_start"], people["trede_nu"], people["trede_datum"]
    both = ~start.empty & ~now.empty
    rows = scope.rows("Vrijwilligers", both & (scope.within(day) | ~day.filled))
    undated = int((rows.used & ~day.filled).sum())
    rows = Rows(
        rows.used & start.filled & now.filled & day.filled,
        {**rows.left_out, **({WITHOUT_DAY: undated} if undated else {})},
    )
    measured, by_volunteer = _measured(scope, ~both)
    steps = [Fraction(int(now.values[person] - start.values[person])) for person in rows.places.tolist()]
    return _Changes((*steps, *by_volunteer.values()), (rows, measured))


def _measured(scope: Scope, asked: NDArray[np.bool_]) -> tuple[Rows, Mapping[int, Fraction]]:
    """Of these volunteers the last measured step of the period less the first ever, where that lies on an earlier day.

    Of several on one day the highest counts, as for goals.
    """
    table, records = scope.table("Metingen"), scope.records
    placement = records.referred("Metingen", "plaatsing_id", "Plaatsingen")
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))
    volunteer = owner[np.where(placement >= 0, placement, -1)]
    of_asked = np.append(asked, False)[np.where(volunteer >= 0, volunteer, -1)]
    date, score = table["datum"], table["score"]
    rows = scope.rows("Metingen", of_asked & table["aspect"].equals(_STEP) & date.filled & (date.values <= scope.last))
    rows = replace(rows, used=rows.used & score.filled)
    by_day: dict[int, dict[int, int]] = {}
    for index in rows.places.tolist():
        known, day = by_day.setdefault(int(volunteer[index]), {}), int(date.values[index])
        known[day] = max(known.get(day, 0), int(score.values[index]))
    return rows, {
        person: Fraction(days[max(days)] - days[min(days)], _THOUSANDTHS)
        for person, days in by_day.items()
        if min(days) < max(days) and max(days) >= scope.first
    }


_READS = (
    "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.trede_start", "Vrijwilligers.trede_nu", "Vrijwilligers.trede_datum",
    "Metingen.plaatsing_id", "Metingen.aspect", "Metingen.datum", "Metingen.score", "Plaatsingen.vrijwilliger_id",
)  # fmt: skip
INDICATORS = (
    Indicator(
        code="I-21",
        title=Text("Gestegen op de participatieladder", "Went up the participation ladder"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van de vrijwilligers met trede_start en trede_nu en een trede_datum in de periode: het deel met een "
            "hogere trede. Zonder die tredes tellen metingen van aspect trede: de laatste van de periode tegen de "
            "eerste, als die op een eerdere dag is.",
            "Of the volunteers with trede_start and trede_nu and a trede_datum in the period: the part that stands "
            "higher. Without those steps measurements of aspect trede count: the last of the period against the first, "
            "where that is of an earlier day.",
        ),
        source="002 c2",
        reads=_READS,
        compute=went_up,
        masking=Masking.SENSITIVE,
    ),
    Indicator(
        code="I-21",
        part="stappen",
        title=Text("Stappen op de participatieladder", "Steps up the participation ladder"),
        unit=Unit.STEPS,
        formula=Text(
            "Het gemiddelde verschil tussen de trede van nu en die bij de start, van dezelfde vrijwilligers.",
            "The mean difference between the step of now and that at the start, of the same volunteers.",
        ),
        source="002 c2",
        reads=_READS,
        compute=steps_up,
        masking=Masking.SENSITIVE,
    ),
)
