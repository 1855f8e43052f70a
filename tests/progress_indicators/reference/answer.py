"""Every figure of domain/indicators.md, slowly: one row at a time, from plain rows."""

from __future__ import annotations

from tests.progress_indicators.reference import (
    activities,
    attendance,
    cooperation,
    goals,
    matching,
    money,
    organisation,
    requirements,
    volunteering,
)
from tests.progress_indicators.reference.book import Book, Selection

FAMILIES = (volunteering, attendance, matching, goals, cooperation, activities, requirements, money, organisation)


def reference(rows, settings, as_of, first, last, selection=None, findings=()):
    """The figures by key (`I-02/vertrokken`); `rows` by sheet, each a mapping of columns to plain values.

    `findings` are told by the checks: code, severity in Dutch, sheet and row of the workbook of each.
    """
    book = Book(rows, settings, as_of, first, last, selection or Selection(), findings)
    return {key: value for family in FAMILIES for key, value in family.figures(book)}
