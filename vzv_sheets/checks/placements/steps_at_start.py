"""V-PLA-12, V-PLA-16 and V-PLA-18: what a programme asks around the start of a placement."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_PLACEMENT, TALKS
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.circles import any_of_circle, one_per_circle
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import (
    NOT_STARTED,
    is_running,
    names_of_programmes,
    programme_says,
    spans,
    status_is,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.talks import TERM_OF_START, THREE_OR_MORE, talked_at_start
from vzv_sheets.vocabulary.days import day_number

_STARTED = """
## Programmas
| programma_id | naam | {norm} |
|---|---|---|
| P | Op weg | ja |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | {column} |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-12 | {value} |
"""
_TALK = """
## Gesprekken
| plaatsing_id | datum | soort | stand |
|---|---|---|---|
| P1 | 2026-01-19 | driegesprek | {} |
"""


def _started(norm: str, column: str, value: str) -> str:
    return _STARTED.format(norm=norm, column=column, value=value)


NO_TALK_OF_THREE = FindingKind(
    code="V-PLA-12",
    severity=Severity.WARNING,
    message=Text(
        "Er is geen driegesprek bij de start vastgelegd.", "No three-way talk at the start was recorded."
    ),
    remedy=Text("Plan het of vul de datum in op blad Gesprekken.", "Plan it or fill in its date on sheet Gesprekken."),
    why=Text(
        "Bij de start spreken alle drie af wat ieder doet; dat voorkomt misverstanden later.",
        "At the start all three agree on what each does; that prevents misunderstandings.",
    ),
    source="001, 002 c2",
    reads=(
        "Programmas.driegesprek_bij_start", "Programmas.soort", "Plaatsingen.programma_id",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.clientcode", *STATUS_AND_PERIOD, *TALKS,
    ),
    bad=workbook(ANN, _started("driegesprek_bij_start", "rol", ""), _TALK.format("gepland")),
    good=workbook(ANN, _started("driegesprek_bij_start", "rol", ""), _TALK.format("gehouden")),
)  # fmt: skip


def no_talk_of_three(records: RecordSet) -> Iterator[Found]:
    """Placements that run for more than fourteen days without a driegesprek; one that was held late will do.

    A circle needs one, and is told once.
    """
    asked = programme_says(records, "driegesprek_bij_start", "ja") & is_running(records)
    asked &= day_number(records.as_of) - spans(records).start > TERM_OF_START
    if asked.any() and records.table("Gesprekken").present:
        talked = talked_at_start(records, TERM_OF_START, *THREE_OR_MORE)
        rows = one_per_circle(records, where(asked & ~any_of_circle(records, talked)))
        if len(rows):
            yield InRecords("Plaatsingen", "startdatum", rows)


NO_DIVISION_OF_TASKS = FindingKind(
    code="V-PLA-16",
    severity=Severity.WARNING,
    message=Text("De taakverdeling is nog niet vastgelegd.", "The division of tasks is not recorded yet."),
    remedy=Text(
        "Leg bij de start vast wie wat doet (taakverdeling) en hoe vaak er contact is, en zet "
        "'taakverdeling_afgesproken' op 'ja'.",
        "Record at the start who does what (taakverdeling) and how often there is contact, and set "
        "'taakverdeling_afgesproken' to 'ja'.",
    ),
    why=Text(
        "Vrijwilliger en beroepskracht weten dan wat zij van elkaar kunnen verwachten.",
        "Volunteer and professional then know what to expect from each other.",
    ),
    source="001 C24",
    reads=(
        "Programmas.taakverdeling_verplicht", "Programmas.soort", "Plaatsingen.programma_id", "Plaatsingen.clientcode",
        "Plaatsingen.taakverdeling_afgesproken", *STATUS_AND_PERIOD,
    ),
    bad=workbook(ANN, _started("taakverdeling_verplicht", "taakverdeling_afgesproken", "nee")),
    good=workbook(ANN, _started("taakverdeling_verplicht", "taakverdeling_afgesproken", "ja")),
)  # fmt: skip


def no_division_of_tasks(records: RecordSet) -> Iterator[Found]:
    """Running placements, once for a circle, without taakverdeling_afgesproken = ja."""
    asked = programme_says(records, "taakverdeling_verplicht", "ja") & is_running(records)
    if asked.any():
        table = records.table("Plaatsingen")
        agreed = table["taakverdeling_afgesproken"]
        done = any_of_circle(records, agreed.equals("ja") | (agreed.state == UNREADABLE))
        rows = one_per_circle(records, where(asked & ~done))
        if len(rows):
            yield InRecords("Plaatsingen", first_present(table, "taakverdeling_afgesproken", "startdatum"), rows)


# Norm, column, the step in both languages.
_STEPS = (
    ("intake_verplicht", "intakedatum", "intake", "an intake"),
    ("kennismaking_verplicht", "kennismakingsdatum", "kennismaking", "an acquaintance"),
)

STEP_MISSING = FindingKind(
    code="V-PLA-18",
    severity=Severity.WARNING,
    message=Text(
        "Bij {programma} hoort een {stap} vóór de start; de datum ontbreekt.",
        "{programma} asks {step_en} before the start; its date is missing.",
    ),
    remedy=Text("Vul de datum in op blad Plaatsingen.", "Fill in the date on sheet Plaatsingen."),
    why=Text(
        "Zonder die stap weet niemand of de plek past bij wat de vrijwilliger wil.",
        "Without that step nobody knows whether the place fits what the volunteer wants.",
    ),
    source="002 c3",
    reads=(
        *(f"Programmas.{norm}" for norm, *_ in _STEPS), *(f"Plaatsingen.{column}" for _, column, *_ in _STEPS),
        "Programmas.naam", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
    ),
    bad=workbook(ANN, _started("intake_verplicht", "intakedatum", "")),
    good=workbook(ANN, _started("intake_verplicht", "intakedatum", "2026-01-05")),
)  # fmt: skip


def step_missing(records: RecordSet) -> Iterator[Found]:
    """Placements that have started, also those that ended since, without the date of a step that is asked.

    A talk on sheet Gesprekken does not stand in for the date: I-15 counts the column.
    """
    table, start = records.table("Plaatsingen"), records.table("Plaatsingen")["startdatum"]
    started = start.filled & (start.values <= day_number(records.as_of))
    started &= ~status_is(records, *NOT_STARTED) & (table["status"].state != UNREADABLE)
    for norm, column, step, step_en in _STEPS:
        rows = where(started & programme_says(records, norm, "ja") & table[column].empty)
        if len(rows):
            fields = {"programma": names_of_programmes(records, rows), "stap": step, "step_en": step_en}
            yield InRecords("Plaatsingen", first_present(table, column, "startdatum"), rows, "", fields)


RULES = (
    Rule(NO_TALK_OF_THREE, no_talk_of_three),
    Rule(NO_DIVISION_OF_TASKS, no_division_of_tasks),
    Rule(STEP_MISSING, step_missing),
)
