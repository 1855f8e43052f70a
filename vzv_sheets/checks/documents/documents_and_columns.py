"""V-DOC-12: sheet Documenten and the date column of the same document tell different days."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.documents import COLUMN_OF_DOCUMENT, documents_by_subject
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date


def _example(day: str) -> str:
    return workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | vog_afgifte |\n|---|---|---|---|\n"
        "| V1 | Jansen | 2026-01-05 | 2025-12-01 |",
        f"## Documenten\n| onderwerp | soort | datum |\n|---|---|---|\n| V1 | VOG | {day} |",
    )


DATES_DIFFER = FindingKind(
    code="V-DOC-12",
    severity=Severity.WARNING,
    message=Text(
        "Blad Documenten zegt {a}, kolom '{kolom}' zegt {b}.", "Sheet Documenten says {a}, column '{kolom}' says {b}."
    ),
    remedy=Text("De kolom geldt; pas één van beide aan.", "The column counts; change one of them."),
    why=Text("Van één document is er maar één datum.", "One document has one date only."),
    reads=("Documenten.onderwerp", "Documenten.soort", "Documenten.datum",
           *(f"{sheet}.{key}" for _, sheet, key in COLUMN_OF_DOCUMENT), "Plaatsingen.programma_id",
           "Clienten.programma_id"),
    bad=_example("2025-12-11"),
    good=_example("2025-12-01"),
)  # fmt: skip


def dates_that_differ(records: RecordSet) -> Iterator[Found]:
    """The last document of a subject whose kind has a date column, where no document of that kind has that date.

    A column that is empty is filled from the documents and differs from none.
    """
    documents = records.table("Documenten")
    if not len(documents):
        return
    by_subject, date = documents_by_subject(documents), documents["datum"]
    for kind, sheet, key in COLUMN_OF_DOCUMENT:
        column, known = records.table(sheet)[key], records.positions(sheet)
        found: list[tuple[int, int]] = []
        for (of, subject), rows in by_subject.items():
            index = known.get(subject, -1) if of == kind else -1
            if index >= 0 and column.filled[index] and column.values[index] not in date.values[rows]:
                found.append((max(rows, key=lambda row: int(date.values[row])), index))
        if found:
            found.sort()
            places = np.array([row for row, _ in found], dtype=np.int64)
            of_subjects = np.array([index for _, index in found], dtype=np.int64)
            fields = {
                "a": [dutch_date(day_of(day)) for day in date.values[places]],
                "kolom": key,
                "b": [dutch_date(day_of(day)) for day in column.values[of_subjects]],
            }
            yield InRecords(
                "Documenten", "datum", places, "", fields,
                related=[(cell_name(records.table(sheet), key, index),) for index in of_subjects.tolist()],
            )  # fmt: skip


RULES = (Rule(DATES_DIFFER, dates_that_differ),)
