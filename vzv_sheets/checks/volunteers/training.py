"""V-VRW-13: trainings that a programme expects before the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers.per_programme import told_per_programme
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.placements import FAR_AWAY
from vzv_sheets.records.trainings import trainings_attended
from vzv_sheets.records.volunteers_in_programmes import volunteers_in_programmes
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import RecordSet


def _example(finished: str) -> str:
    return workbook(
        "## Programmas\n| programma_id | naam | verplichte_training |\n|---|---|---|\n"
        "| KT | Luisterlijn | Basistraining |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|\n| V1 | Jansen | 2024-01-01 |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum |\n|---|---|---|---|\n"
        "| P1 | V1 | C1 | 2026-02-01 |",
        "## Trainingen\n| vrijwilliger_id | datum | titel | afgerond |\n|---|---|---|---|\n"
        f"| V1 | 2026-01-20 | Basistraining | {finished} |",
    )


TRAINING_EXPECTED = FindingKind(
    code="V-VRW-13",
    severity=Severity.INFO,
    message=Text(
        "De training '{titel}', die {programma} vóór de start verwacht, is bij {naam} niet afgerond.",
        "The training '{titel}', which {programma} expects before the start, is not finished by {naam}.",
    ),
    remedy=Text(
        "Plan deze alsnog in; een volgende keer graag vóór de start.", "Plan it after all; next time before the start."
    ),
    why=Text(
        "Een training vooraf geeft vrijwilligers houvast.", "A training beforehand gives volunteers something to hold."
    ),
    source="000, 004",
    reads=(
        "Programmas.verplichte_training", "Programmas.naam", "Trainingen.vrijwilliger_id", "Trainingen.datum",
        "Trainingen.titel", "Trainingen.stand", "Trainingen.afgerond", "Plaatsingen.programma_id",
        "Plaatsingen.vrijwilliger_id", *STATUS_OF_VOLUNTEER, *STATUS_AND_PERIOD,
    ),
    variants={
        "late": Variant(
            severity=Severity.INFO,
            message=Text(
                "{naam} volgde de training '{titel}' op {datum}, na de start bij {programma} op {start}.",
                "{naam} attended the training '{titel}' on {datum}, after the start at {programma} on {start}.",
            ),
            remedy=Text(
                "Plan deze een volgende keer vóór de start. Klopt het zo, bevestig het dan op blad Uitzonderingen.",
                "Plan it before the start a next time. If it is right, confirm it on sheet Uitzonderingen.",
            ),
        )
    },
    bad=_example("nee"),
    good=_example("ja"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Missed:
    volunteer: int
    programme: int
    title: str
    start: int
    held: int


def trainings_expected(records: RecordSet) -> Iterator[Found]:
    """Trainings that a programme asks (empty: off), not held on or before the start of a volunteer who has started.

    Held is a training with stand gehouden that is not left unfinished (afgerond = nee).
    """
    if not records.table("Trainingen").present or not records.table("Programmas")["verplichte_training"].filled.any():
        return
    missed = list(_missed(records))
    for variant in ("", "late"):
        told = [one for one in missed if (one.held < FAR_AWAY) == (variant == "late")]
        if told:
            people = np.array([(one.volunteer, one.programme) for one in told], dtype=np.int64)
            titles = [one.title for one in told]
            fields = {"titel": titles, "start": [dutch_date(day_of(one.start)) for one in told]}
            if variant:
                fields["datum"] = [dutch_date(day_of(one.held)) for one in told]
            yield told_per_programme(
                records, "vrijwilliger_id", (people[:, 0], people[:, 1]), fields, variant=variant, about=titles
            )


def _missed(records: RecordSet) -> Iterator[_Missed]:
    asked, today = records.table("Programmas")["verplichte_training"], day_number(records.as_of)
    held, pairs = _first_held(records), volunteers_in_programmes(records)
    for volunteer, programme, start in zip(
        pairs.volunteer.tolist(), pairs.programme.tolist(), pairs.start.tolist(), strict=True
    ):
        for title in (asked.value(programme) or ()) if start <= today else ():
            day = held.get((volunteer, fold(title)), held.get((volunteer, ""), FAR_AWAY))
            # A training that would have been held after the reference date is told by V-DAT-02.
            if start < day <= today or day == FAR_AWAY:
                yield _Missed(volunteer, programme, title, start, day)


def _first_held(records: RecordSet) -> Mapping[tuple[int, str], int]:
    """The first day on which a volunteer attended a training, by its folded title (empty: it is not known)."""
    found: dict[tuple[int, str], int] = {}
    for one in trainings_attended(records):
        attended = (one.volunteer, one.title)
        found[attended] = min(one.day, found.get(attended, FAR_AWAY))
    return found


RULES = (Rule(TRAINING_EXPECTED, trainings_expected),)
