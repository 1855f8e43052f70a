"""Workbooks for the letters about planned rows: one volunteer with a placement, and what a test changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tests.letter_writing.conftest import COMPLETE, SETTINGS, Case, case_of

Row = Mapping[str, str]


def planned(
    code: str, as_of: dt.date = dt.date(2026, 3, 2), settings: Row | None = None, **sheets: Sequence[Row]
) -> Case:
    """The complete placement of the tests of L01, with these rows instead of those of a sheet."""
    values = {**SETTINGS, "organisatie_telefoon": "038 123 45 67", **(settings or {})}
    tables = {"Instellingen": [{"naam": key, "waarde": value} for key, value in values.items()]}
    tables |= {name: [row] for name, row in COMPLETE.items()} | {name: list(rows) for name, rows in sheets.items()}
    return case_of(tables, code=code, as_of=as_of)


def contexts(case: Case, **options: object) -> dict[str, Mapping[str, object]]:
    """The context of every letter that is made, by its file name without the code."""
    return {letter.file_name.removesuffix(".docx")[4:]: letter.context for letter in case.plan(**options).made}


def changed(sheet: str, **values: str) -> list[Row]:
    """The one row of a sheet with these values."""
    return [{**COMPLETE[sheet], **values}]
