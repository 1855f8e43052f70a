"""What a chart tells in words."""

from __future__ import annotations

from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE
from vzv_sheets.web_pages.chart_data import chart_data


def test_a_single_one_is_told_as_one():
    outflow = DASHBOARD_GEMEENTE.chart("outflow")
    assert chart_data(outflow, [["betaald werk", 1]]).finding == "Het hoogst: 1 plaatsing (betaald werk)."
    assert chart_data(outflow, [["betaald werk", 2]]).finding == "Het hoogst: 2 plaatsingen (betaald werk)."
