"""The programmes that somebody means by a name: the id on sheet Programmas, or the name beside it."""

from __future__ import annotations

from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.words import same_name


def named_programmes(records: RecordSet, name: str) -> tuple[str, ...]:
    """The ids of the programmes with that id, else those with that name; empty when the workbook has neither.

    Upper and lower case and the kind of quotes do not matter: `pilotgroep A'dam` finds `pilotgroep A’dam`.
    """
    table = records.table("Programmas")
    ids = [table.identifier(index) for index in range(len(table))]
    names = [table["naam"].text(index) for index in range(len(table))]
    return tuple(known for known in ids if same_name(known, name)) or tuple(
        known for known, own in zip(ids, names, strict=True) if own and same_name(own, name)
    )
