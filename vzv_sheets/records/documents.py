"""Sheet Documenten fills empty date columns in thought (domain/workbook.md 2.2, Documenten)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import VALUE, Table
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from vzv_sheets.records.columns import TypedColumn

# Kind of document, and the column of the sheet of its subject that holds the same date.
COLUMN_OF_DOCUMENT: tuple[tuple[str, str, str], ...] = (
    ("VOG", "Vrijwilligers", "vog_afgifte"),
    ("vrijwilligersovereenkomst", "Vrijwilligers", "contract_datum"),
    ("geheimhouding", "Vrijwilligers", "geheimhouding_datum"),
    ("toestemming gemeente", "Vrijwilligers", "toestemming_datum"),
    ("toestemming ouders", "Vrijwilligers", "akkoord_ouders_datum"),
    ("huisregels", "Vrijwilligers", "huisregels_datum"),
    ("plaatsingsovereenkomst", "Plaatsingen", "overeenkomst_datum"),
    ("toestemming ouders", "Clienten", "toestemming_ouders_datum"),
    ("informatieafspraak", "Clienten", "info_afspraak_datum"),
)


def with_dates_of_documents(tables: Mapping[str, Table]) -> Mapping[str, Table]:
    """The tables with the date of the latest document where the column of that document is empty.

    A date that is filled in stays: the column is the truth. Documents with an unknown subject fill nothing.
    """
    documents = tables.get("Documenten")
    if documents is None or not len(documents):
        return tables
    dates = documents["datum"].values
    latest = {document: int(dates[rows].max()) for document, rows in documents_by_subject(documents).items()}
    found = dict(tables)
    for kind, sheet, key in COLUMN_OF_DOCUMENT:
        table = found.get(sheet)
        if table is not None and any(of == kind for of, _ in latest):
            column = _completed(table, key, {subject: day for (of, subject), day in latest.items() if of == kind})
            found[sheet] = replace(table, columns={**table.columns, key: column})
    return found


def documents_by_subject(documents: Table) -> Mapping[tuple[str, str], Sequence[int]]:
    """The dated records of Documenten per kind of document and subject (folded), in their order."""
    kind, subject, date = documents["soort"], documents["onderwerp"], documents["datum"]
    found: dict[tuple[str, str], list[int]] = {}
    for index in np.flatnonzero(kind.filled & subject.filled & date.filled).tolist():
        found.setdefault((kind.text(index), fold_identifier(subject.text(index))), []).append(index)
    return found


def _completed(table: Table, key: str, days: Mapping[str, int]) -> TypedColumn:
    column, identifiers = table[key], table[table.sheet.key[0]]
    state, values = column.state.copy(), column.values.copy()
    for index in np.flatnonzero(column.empty & identifiers.filled).tolist():
        day = days.get(fold_identifier(identifiers.text(index)))
        if day is not None:
            state[index], values[index] = VALUE, day
    return replace(column, state=state, values=values)
