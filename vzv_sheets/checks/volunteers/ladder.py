"""V-VRW-08, V-VRW-09 and V-VRW-12: steps on the participation ladder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers.per_programme import told_per_programme
from vzv_sheets.findings.kinds import FIGURES, PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.records.persons import has_left
from vzv_sheets.records.volunteers_in_programmes import volunteers_in_programmes
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn
    from vzv_sheets.records.record_set import RecordSet

_STEPS = ("trede_start", "trede_nu")


def _example(*, start: str = "2", now: str = "2") -> str:
    return workbook(
        "## Programmas\n| programma_id | naam | doelgroep_trede_min | doelgroep_trede_max |\n|---|---|---|---|\n"
        "| C | Ontmoeting | 1 | 2 |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | trede_start | trede_nu |\n"
        f"|---|---|---|---|---|\n| V1 | Jansen | 2024-01-01 | {start} | {now} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum |\n|---|---|---|---|\n"
        "| P1 | V1 | C1 | 2026-01-01 |",
    )


NO_STEP = FindingKind(
    code="V-VRW-08",
    severity=Severity.ERROR,
    message=Text(
        "De trede moet {laagste} t/m {hoogste} zijn (of leeg).", "The step has to be {laagste} to {hoogste} (or empty)."
    ),
    remedy=Text("Pas '{kolom}' aan of maak de cel leeg.", "Change '{kolom}' or empty the cell."),
    why=Text(
        "De participatieladder heeft geen andere treden; zo'n getal verstoort de cijfers.",
        "The participation ladder has no other steps; such a number disturbs the figures.",
    ),
    source="002",
    reads=tuple(f"Vrijwilligers.{key}" for key in _STEPS),
    blocks=(FIGURES, "letters", PAYMENTS),
    bad=_example(now="7"),
    good=_example(start="", now="1"),
)


def steps_off_the_ladder(records: RecordSet) -> Iterator[Found]:
    """Steps below the lowest or above the highest one."""
    for key in _STEPS:
        step = records.table("Vrijwilligers")[key]
        rows = where(step.filled & ~_on_the_ladder(step))
        if len(rows):
            spec = step.spec
            fields = {"kolom": spec.title, "laagste": str(spec.minimum), "hoogste": str(spec.maximum)}
            yield InRecords("Vrijwilligers", key, rows, "", fields)


def _on_the_ladder(step: TypedColumn) -> NDArray[np.bool_]:
    lowest, highest = step.spec.minimum or 0, step.spec.maximum or 0
    found: NDArray[np.bool_] = step.filled & (step.values >= lowest) & (step.values <= highest)
    return found


STEPPED_DOWN = FindingKind(
    code="V-VRW-09",
    severity=Severity.INFO,
    message=Text("Trede is gedaald van {a} naar {b}.", "The step went down from {a} to {b}."),
    remedy=Text(
        "Klopt dit? Zo ja, plan een gesprek over extra begeleiding, of bevestig het op blad Uitzonderingen.",
        "Is this right? If so, plan a talk about more guidance, or confirm it on sheet Uitzonderingen.",
    ),
    why=Text(
        "Misschien heeft deze vrijwilliger wat meer steun nodig, of is er een trede verwisseld.",
        "Perhaps this volunteer needs some more support, or a step was mixed up.",
    ),
    source="002 F04",
    reads=(*(f"Vrijwilligers.{key}" for key in _STEPS), *STATUS_OF_VOLUNTEER),
    bad=_example(start="2", now="1"),
    good=_example(start="1", now="1"),
)


def stepped_down(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left, whose step of now is lower than that of the start."""
    start, now = (records.table("Vrijwilligers")[key] for key in _STEPS)
    lower = _on_the_ladder(start) & _on_the_ladder(now) & (now.values < start.values)
    rows = where(lower & ~has_left(records))
    if len(rows):
        fields = {"a": [str(step) for step in start.values[rows]], "b": [str(step) for step in now.values[rows]]}
        yield InRecords("Vrijwilligers", "trede_nu", rows, "", fields)


NOT_MEANT_FOR = FindingKind(
    code="V-VRW-12",
    severity=Severity.WARNING,
    message=Text(
        "{programma} is bedoeld voor trede {doel}; {naam} staat op trede {t}.",
        "{programma} is meant for step {doel}; {naam} is on step {t}.",
    ),
    remedy=Text(
        "Overleg met de klantmanager over een ander traject.", "Consult the case manager about another course."
    ),
    why=Text(
        "Op een plek die past bij de trede komt iemand het verst.", "A place that fits the step helps somebody most."
    ),
    source="002 c2",
    reads=(
        *(f"Vrijwilligers.{key}" for key in _STEPS), *STATUS_OF_VOLUNTEER, *STATUS_AND_PERIOD,
        "Programmas.doelgroep_trede_min", "Programmas.doelgroep_trede_max", "Programmas.naam",
        "Plaatsingen.programma_id", "Plaatsingen.vrijwilliger_id",
    ),
    bad=_example(start="3", now="3"),
    good=_example(start="1", now="2"),
)  # fmt: skip


def outside_the_target_group(records: RecordSet) -> Iterator[Found]:
    """Volunteers on a step outside the target group of a programme in which they have an open placement.

    The step of now counts, that of the start where it is empty; a side of the target group that is empty is open.
    """
    programmes = records.table("Programmas")
    lowest, highest = programmes["doelgroep_trede_min"], programmes["doelgroep_trede_max"]
    if not (lowest.filled.any() or highest.filled.any()):
        return
    pairs = volunteers_in_programmes(records)
    start, now = (records.table("Vrijwilligers")[key] for key in _STEPS)
    for key, step, counts in (
        ("trede_nu", now, _on_the_ladder(now)),
        ("trede_start", start, _on_the_ladder(start) & now.empty),
    ):
        of_pair = step.values[pairs.volunteer]
        below = lowest.filled[pairs.programme] & (of_pair < lowest.values[pairs.programme])
        above = highest.filled[pairs.programme] & (of_pair > highest.values[pairs.programme])
        found = where(counts[pairs.volunteer] & (below | above))
        if len(found):
            volunteer, programme = pairs.volunteer[found], pairs.programme[found]
            fields = {
                "t": [str(value) for value in step.values[volunteer]],
                "doel": [_target(lowest, highest, int(index)) for index in programme],
            }
            yield told_per_programme(records, key, (volunteer, programme), fields)


def _target(lowest: TypedColumn, highest: TypedColumn, programme: int) -> str:
    """`1-2`, a missing side filled in with the end of the ladder."""
    sides = lowest.value(programme) or lowest.spec.minimum, highest.value(programme) or highest.spec.maximum
    return "-".join(str(side) for side in dict.fromkeys(sides))


RULES = (
    Rule(NO_STEP, steps_off_the_ladder),
    Rule(STEPPED_DOWN, stepped_down),
    Rule(NOT_MEANT_FOR, outside_the_target_group),
)
