"""I-28: how many activities there were of each category (domain/indicators.md; source 001, 253 activities)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.activities.in_hours import READS_OF_HOURS, worked_with_activity
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, count, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np


def activities_counted(scope: Scope) -> Figure:
    """I-28: the held activities of the period with a category, by category; without any the rows of hours with one.

    A row of hours of several volunteers is one activity.
    """
    table = scope.table("Activiteiten")
    held = scope.within(table["datum"]) & table["stand"].equals("gehouden") & ~table["categorie"].empty
    rows = scope.rows("Activiteiten", held) if table.present else Rows(held)
    if rows.number:
        return _figure(Counter(table["categorie"].text(index) for index in rows.places.tolist()), rows)
    worked = worked_with_activity(scope)
    if not worked.number:
        return nothing("geen activiteiten met een categorie", rows, worked)
    once = np.zeros(len(scope.table("Uren")), dtype=bool)
    once[scope.shifts.record[worked.places]] = True
    activity = scope.table("Uren")["activiteit"]
    numbers = np.bincount(activity.values[once], minlength=len(activity.categories)).tolist()
    found = {name: number for name, number in zip(activity.categories, numbers, strict=True) if number}
    return _figure(found, Rows(once, worked.left_out), note="regels met uren")


def _figure(found: Mapping[str, int], rows: Rows, note: str = "") -> Figure:
    number = sum(found.values())
    lines = (Slice(label=label, value=Fraction(some), n=number, part=some) for label, some in found.items())
    return count(number, rows, note=note).with_breakdown(lines)


INDICATORS = (
    Indicator(
        code="I-28",
        title=Text("Aantal activiteiten", "Number of activities"),
        unit=Unit.NUMBER,
        formula=Text(
            "Gehouden activiteiten in de periode met een categorie, en hoeveel het er per categorie zijn. Staan die er "
            "niet, dan tellen de regels op blad Uren met een activiteit.",
            "Held activities in the period with a category, and how many there are of each. Where there are none the "
            "rows of sheet Uren with an activity count.",
        ),
        source="001",
        reads=(
            "Activiteiten.datum", "Activiteiten.stand", "Activiteiten.categorie", "Activiteiten.programma_id",
            *READS_OF_HOURS,
        ),
        compute=activities_counted,
    ),
)  # fmt: skip
