"""Dashboard_Gemeente in its export: small numbers about how placements ended stay out."""

from __future__ import annotations

import pytest

from vzv_sheets.import_export.municipality_dashboard import dashboard_for_municipality
from vzv_sheets.schema.owned_municipality import AGREEMENT_LINES, DASHBOARD_GEMEENTE, OUTFLOW_BARS
from vzv_sheets.workbook.write_plan import ReportContent

CELLS = DASHBOARD_GEMEENTE.cells


def exported(outflow, sentence=""):
    points = DASHBOARD_GEMEENTE.chart("outflow").filled([list(point) for point in outflow])
    lines = [[None] * 13 + [sentence]] + [[None] * 14] * (AGREEMENT_LINES - 1)
    blocks = {CELLS["outflow"]: points, CELLS["agreements"]: lines}
    report = ReportContent(DASHBOARD_GEMEENTE.name, {CELLS["outflow_title"]: "Uitstroom"}, [["x"]], blocks=blocks)
    found = dashboard_for_municipality(report)
    return found, [tuple(row) for row in found.blocks[CELLS["outflow"]] if row[0]]


@pytest.mark.parametrize(
    ("outflow", "told"),
    [
        ([("betaald werk", 12), ("opleiding", 7)], [("betaald werk", 12), ("opleiding", 7)]),
        (
            [("betaald werk", 12), ("opleiding", 3), ("geen", 4), ("onbekend", 9)],
            [("betaald werk", 12), ("onbekend", 9)],
        ),
        # One small number would be what is left of the whole: the next smallest goes with it.
        ([("betaald werk", 12), ("opleiding", 3), ("geen", 6)], [("betaald werk", 12)]),
        ([("opleiding", 3)], []),
        ([], []),
    ],
)
def test_small_numbers_about_the_end_are_not_told(outflow, told):
    report, shown = exported(outflow)
    assert shown == told
    assert len(report.blocks[CELLS["outflow"]]) == OUTFLOW_BARS
    assert ("niet getoond" in report.cells[CELLS["outflow_title"]]) is (len(told) < len(outflow))


def test_sentences_do_not_point_to_sheets_that_stay_behind():
    report, _ = exported([], "Volgens afspraak. 2 niet meegeteld: zie blad Controle.")
    assert report.blocks[CELLS["agreements"]][0][-1] == "Volgens afspraak. 2 niet meegeteld."
