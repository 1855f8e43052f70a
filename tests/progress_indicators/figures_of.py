"""One figure of a small workbook, through the same door as every report: declaration, scope, computation."""

from __future__ import annotations

import datetime as dt

from tests.checks.small_workbooks import records
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.records.record_set import Period


def scope(workbook, *, as_of="2026-06-30", period=("2026-01-01", "2026-12-31"), programme=(), without=(),
          municipality=None, location=None, supervisor="", district="", placements=None):  # fmt: skip
    """What a figure looks at; `workbook` is one text or several sheets, the selection is told by ids of the workbook."""
    sheets = (workbook,) if isinstance(workbook, str) else tuple(workbook)
    asked = Period(*map(dt.date.fromisoformat, period))
    read = records(*sheets, as_of=as_of, period=asked)
    selection = Selection(
        programmes=frozenset(_found(read, "Programmas", name) for name in programme),
        without=frozenset(_found(read, "Programmas", name) for name in without),
        municipality=None if municipality is None else _found(read, "Organisaties", municipality),
        district=district,
        location=None if location is None else _found(read, "Organisaties", location),
        supervisor=supervisor,
        placements=None if placements is None else frozenset(_found(read, "Plaatsingen", one) for one in placements),
    )
    return Scope(read, run_checks(read), asked, selection)


def figure(workbook, key, *, as_of="2026-06-30", period=("2026-01-01", "2026-12-31"), programme=(), without=(),
           municipality=None, location=None, supervisor="", district=""):  # fmt: skip
    """The figure with that key (`I-02/vertrokken`) of a workbook of these sheets."""
    (indicator,) = (one for one in ALL_INDICATORS if one.key == key)
    asked = scope(
        workbook, as_of=as_of, period=period, programme=programme, without=without, municipality=municipality,
        location=location, supervisor=supervisor, district=district,
    )  # fmt: skip
    return indicator.compute(asked.reading(indicator.reads))


def _found(read, sheet, identifier):
    record = read.find(sheet, identifier)
    assert record >= 0, f"{identifier} does not stand on sheet {sheet}"
    return record
