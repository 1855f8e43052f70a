"""V-ALG-01 and V-ALG-02: sheets and columns that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.examples import ANN, ANN_PLACED, workbook
from vzv_sheets.checks.found import AtCell, Found
from vzv_sheets.checks.general.keys_and_references import is_known
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FIGURES, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold, nearest

SHEET_MISSING = FindingKind(
    code="V-ALG-01",
    severity=Severity.ERROR,
    message=Text("Het blad '{blad}' ontbreekt.", "Sheet '{blad}' is missing."),
    remedy=Text(
        "Voeg het toe met 'vzv new --add {blad} WERKMAP' of hernoem uw blad{gelijkende} naar '{blad}'.",
        "Add it with 'vzv new --add {blad} WERKMAP' or rename your sheet{gelijkende} to '{blad}'.",
    ),
    why=Text(
        "Zonder dit blad weten de regels niet waar een nummer naar verwijst.",
        "Without this sheet nothing can tell what a number refers to.",
    ),
    reads=(),
    blocks=(FIGURES, "letters"),
    bad=workbook(
        ANN,
        """
        ## Plaatsingen
        | plaatsing_id | vrijwilliger_id | org_id | startdatum |
        |---|---|---|---|
        | P1 | V1 | O1 | 2026-01-01 |
        """,
    ),
    good=workbook(ANN_PLACED),
)


def missing_sheets(records: RecordSet) -> Iterator[Found]:
    """Vrijwilligers, and every sheet that a filled cell refers to (not Clienten: that sheet is optional)."""
    needed = ["Vrijwilligers"] if "Vrijwilligers" not in records.tables else []
    for table in records.tables.values():
        for column in table.columns.values():
            missing = [target for target in column.spec.refers_to if target not in records.tables]
            if missing and missing[0] not in needed and _refers_to_missing(records, column):
                needed.append(missing[0])
    for name in needed:
        if name == "Clienten":
            continue
        like = nearest(name, records.layout.unknown_titles)
        yield AtCell(
            name, fields={"blad": name, "gelijkende": f" '{like}'" if like else ""}, identifier=name, value=like or ""
        )


def _refers_to_missing(records: RecordSet, column: TypedColumn) -> bool:
    """Whether a cell names what no sheet that is there holds (a supervisor may be on either of two sheets)."""
    there = [target for target in column.spec.refers_to if target in records.tables]
    used = [column.categories[code] for code in np.unique(column.values[column.filled]).tolist()]
    return any(not is_known(records, there, text) for ids in used for text in ((ids,) if isinstance(ids, str) else ids))


COLUMN_MISSING = FindingKind(
    code="V-ALG-02",
    severity=Severity.ERROR,
    message=Text(
        "Kolom '{kolom}' ontbreekt op blad '{blad}'.{bedoelde}", "Column '{kolom}' is missing on '{blad}'.{bedoelde_en}"
    ),
    remedy=Text("Hernoem die kolom of voeg '{kolom}' toe.", "Rename that column or add '{kolom}'."),
    why=Text(
        "Deze kolom is altijd nodig; zonder haar kan het blad niet worden gebruikt.",
        "This column is always needed; the sheet cannot be used without it.",
    ),
    reads=(),
    blocks=(FIGURES, "letters"),
    variants={
        "doubled": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Kolom '{kolom}' staat er twee keer op blad '{blad}' (kolom {eerste} en {tweede}).",
                "Column '{kolom}' stands twice on '{blad}' (columns {eerste} and {tweede}).",
            ),
            remedy=Text(
                "Alleen de eerste wordt gelezen. Geef één van beide een andere naam of voeg ze samen.",
                "Only the first is read. Rename one of them or join them.",
            ),
            blocks=(FIGURES, "letters"),
        ),
        "also": Variant(
            severity=Severity.INFO,
            message=Text(
                "Kolom '{gelijk}' (kolom {tweede}) betekent hetzelfde als '{kolom}' (kolom {eerste}) en wordt niet "
                "gelezen.",
                "Column '{gelijk}' (column {tweede}) means the same as '{kolom}' (column {eerste}) and is not read.",
            ),
            remedy=Text(
                "Houdt u er iets anders in bij, dan is het goed zo. Zet anders alles in één kolom.",
                "If it holds something else, all is well. Else put everything in one column.",
            ),
        ),
    },
    bad=workbook("## Vrijwilligers\n| vrijwilliger_id | achternam |\n|---|---|\n| V1 | Jansen |"),
    good=workbook(ANN),
)


def missing_columns(records: RecordSet) -> Iterator[Found]:
    """Always required columns that are not there, with the header that looks most like them."""
    for layout in records.layout.sheets.values():
        for column in layout.missing:
            like = column.nearest
            yield AtCell(
                layout.title, layout.header_row, like.position if like else 0, column.key,
                fields={
                    "kolom": column.key, "blad": layout.title,
                    "bedoelde": f" Bedoelde u '{like.text}'?" if like else "",
                    "bedoelde_en": f" Did you mean '{like.text}'?" if like else "",
                },
                value=like.text if like else "",
            )  # fmt: skip
        for key, header in layout.doubled.items():
            first = layout.headers[key]
            same_name = fold(first.text) == fold(header.text)
            yield AtCell(
                layout.title, layout.header_row, header.position, key, "doubled" if same_name else "also",
                fields={
                    "kolom": sheet_named(layout.sheet).column(key).title, "blad": layout.title, "gelijk": header.text,
                    "eerste": column_letters(first.position), "tweede": column_letters(header.position),
                },
                value=header.text,
            )  # fmt: skip


RULES = (Rule(SHEET_MISSING, missing_sheets), Rule(COLUMN_MISSING, missing_columns))
