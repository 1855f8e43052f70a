"""V-LRN-01..03: goals not measured for long, scores outside the scale, goals that were not reached after all."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.measured_goals import NEVER, last_measurements
from vzv_sheets.records.placements import is_running, programmes_of, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.words import decimal_number

_WEEK, _THOUSANDTHS = 7, 1000
_STEP = "trede"

_COURSE = """
## Programmas
| programma_id | naam | voortgang_elke_weken |
|---|---|---|
| P | Trajecten | {weeks} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-05 |

## Leerdoelen
| leerdoel_id | plaatsing_id | categorie | omschrijving | doelscore | status | datum_vastgesteld | datum_bereikt |
|---|---|---|---|---|---|---|---|
| L1 | P1 | Nederlands | Een gesprek voeren | 4 | {status} | 2026-01-05 | 2026-05-19 |

## Metingen
| plaatsing_id | leerdoel_id | meetmoment | datum | score | beoordelaar |
|---|---|---|---|---|---|
| P1 | L1 | tussentijds | {day} | {score} | organisatie |
"""


def _example(*, weeks: str = "", status: str = "open", day: str = "2026-05-19", score: str = "4") -> str:
    return workbook(ANN, _COURSE.format(weeks=weeks, status=status, day=day, score=score))


NOT_MEASURED = FindingKind(
    code="V-LRN-01",
    severity=Severity.WARNING,
    message=Text(
        "Leerdoel '{id}' is {n} {weken} niet gemeten.", "Goal '{id}' was not measured for {n} {weeks_en}."
    ),
    remedy=Text("Voeg een meting toe op blad Metingen.", "Add a measurement on sheet Metingen."),
    why=Text(
        "Wie de voortgang ziet, kan op tijd bijsturen en successen vieren.",
        "Who sees the progress can adjust in time and celebrate successes.",
    ),
    source="002 c3",
    reads=(
        "Programmas.voortgang_elke_weken", "Leerdoelen.plaatsing_id", "Leerdoelen.status",
        "Leerdoelen.datum_vastgesteld", "Metingen.leerdoel_id", "Metingen.datum", "Metingen.score",
        "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
    ),
    bad=_example(weeks="6", day="2026-05-18"),
    good=_example(weeks="6", day="2026-05-19"),
)  # fmt: skip


def goals_not_measured(records: RecordSet) -> Iterator[Found]:
    """Open goals of a running placement without a measurement for more than voortgang_elke_weken weeks (empty: off).

    The weeks begin with the last measurement, else when the goal was set or the placement began. Where it is not known
    when the goal was set, V-ALG-03 or V-ALG-07 tells.
    """
    norm = records.table("Programmas")["voortgang_elke_weken"]
    if not norm.filled.any() or not records.table("Metingen").present:
        return
    goals, placements = records.table("Leerdoelen"), records.table("Plaatsingen")
    placement = records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    at = np.where(placement >= 0, placement, -1)
    runs = np.append(is_running(records) & ~status_is(records, "gepauzeerd"), False)[at]
    programme = np.append(programmes_of(records, "Plaatsingen"), np.int32(-1))[at]
    asked = np.append(norm.filled, False)[np.where(programme >= 0, programme, -1)]
    weeks = np.append(norm.values, 0)[np.where(programme >= 0, programme, -1)]
    start, set_on, last = placements["startdatum"], goals["datum_vastgesteld"], last_measurements(records)
    began = np.append(np.where(start.filled, start.values, 0), 0)[at]
    since = np.maximum(np.maximum(last.day, began), np.where(set_on.filled, set_on.values, began))
    silent = day_number(records.as_of) - since
    is_open = goals["status"].equals("open", "op schema")
    known = (set_on.filled | (last.day > NEVER)) & ~last.doubtful
    rows = where(asked & runs & is_open & known & (silent > _WEEK * weeks))
    if len(rows):
        numbers = (silent[rows] // _WEEK).tolist()
        fields = {
            "n": [str(number) for number in numbers],
            "weken": ["week" if number == 1 else "weken" for number in numbers],
            "weeks_en": ["week" if number == 1 else "weeks" for number in numbers],
        }
        yield InRecords("Leerdoelen", "leerdoel_id", rows, "", fields)


OUTSIDE_SCALE = FindingKind(
    code="V-LRN-02",
    severity=Severity.ERROR,
    message=Text("Score {waarde} valt buiten {min}–{max}.", "Score {waarde} lies outside {min}–{max}."),
    remedy=Text(
        "Pas de score aan, of de schaal (schaal_min en schaal_max) op blad Instellingen.",
        "Change the score, or the scale (schaal_min and schaal_max) on sheet Instellingen.",
    ),
    why=Text(
        "Buiten de schaal zegt een score niets over de voortgang.",
        "Outside the scale a score says nothing about the progress.",
    ),
    reads=("Metingen.score", "Metingen.aspect", "Leerdoelen.beginscore", "Leerdoelen.doelscore",
           "Instellingen.schaal_min", "Instellingen.schaal_max"),
    blocks=(FIGURES, "letters"),
    variants={
        "step": Variant(
            severity=Severity.ERROR,
            message=Text("Score {waarde} valt buiten {min}–{max}.", "Score {waarde} lies outside {min}–{max}."),
            remedy=Text(
                "Pas de score aan: een trede van de participatieladder is {min} t/m {max}.",
                "Change the score: a step of the participation ladder is {min} up to {max}.",
            ),
            blocks=(FIGURES, "letters"),
        )
    },
    bad=_example(score="6"),
    good=_example(score="5"),
)  # fmt: skip


def scores_outside_scale(records: RecordSet) -> Iterator[Found]:
    """Scores of measurements and goals outside schaal_min..schaal_max; of aspect trede outside the steps there are.

    An aspect that cannot be read tells no scale.
    """
    scale = records.settings.number("schaal_min"), records.settings.number("schaal_max")
    step = sheet_named("Vrijwilligers").column("trede_nu")
    aspect = records.table("Metingen")["aspect"]
    of_step = aspect.equals(_STEP)
    everything = np.ones(len(records.table("Leerdoelen")), dtype=bool)
    for sheet, key, among, (lowest, highest), variant in (
        ("Metingen", "score", ~of_step & (aspect.state != UNREADABLE), scale, ""),
        ("Metingen", "score", of_step, (step.minimum, step.maximum), "step"),
        ("Leerdoelen", "beginscore", everything, scale, ""),
        ("Leerdoelen", "doelscore", everything, scale, ""),
    ):
        column = records.table(sheet)[key]
        if lowest is None or highest is None or not len(among):
            continue
        outside = (column.values < lowest * _THOUSANDTHS) | (column.values > highest * _THOUSANDTHS)
        rows = where(column.filled & among & outside)
        if len(rows):
            yield InRecords(sheet, key, rows, variant, {"min": str(lowest), "max": str(highest)})


NOT_REACHED = FindingKind(
    code="V-LRN-03",
    severity=Severity.WARNING,
    message=Text(
        "De status is 'bereikt', maar de laatste score {s} is lager dan het doel {d}.",
        "The status is 'bereikt', but the last score {s} is below the target {d}.",
    ),
    remedy=Text(
        "Controleer de status, of voeg de laatste meting toe.", "Check the status, or add the last measurement."
    ),
    why=Text(
        "Het overzicht toont een bereikt doel als succes.", "The overview shows a goal that was reached as a success."
    ),
    reads=("Leerdoelen.status", "Leerdoelen.beginscore", "Leerdoelen.doelscore", "Metingen.leerdoel_id",
           "Metingen.datum", "Metingen.score"),
    bad=_example(status="bereikt", score="3"),
    good=_example(status="bereikt", score="4"),
)  # fmt: skip


def goals_not_reached(records: RecordSet) -> Iterator[Found]:
    """Goals with status bereikt whose last score is below doelscore; of several on that day the highest counts.

    A goal whose target lies below its beginscore is reached by a lower score.
    """
    goals, last = records.table("Leerdoelen"), last_measurements(records)
    begin, target = goals["beginscore"], goals["doelscore"]
    downwards = begin.filled & target.filled & (target.values < begin.values)
    short = last.scored & ~last.doubtful & target.filled & ~downwards & (last.score < target.values)
    rows = where(goals["status"].equals("bereikt") & short)
    if len(rows):
        fields = {
            "s": [decimal_number(score) for score in last.score[rows].tolist()],
            "d": [decimal_number(score) for score in target.values[rows].tolist()],
        }
        yield InRecords("Leerdoelen", "status", rows, "", fields)


RULES = (
    Rule(NOT_MEASURED, goals_not_measured),
    Rule(OUTSIDE_SCALE, scores_outside_scale),
    Rule(NOT_REACHED, goals_not_reached),
)
