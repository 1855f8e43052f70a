"""A workbook of tables with sentences above them."""

from __future__ import annotations

import datetime as dt

from tests.workbook_building.opened import opened
from vzv_sheets.schema.owned_layout import OwnedColumn
from vzv_sheets.workbook_building.table_workbook import TableSheet, table_workbook


def test_a_sentence_that_is_longer_than_the_table_is_wide_takes_more_lines_so_that_paper_shows_it_all():
    columns = [OwnedColumn("een", "een", 20), OwnedColumn("twee", "twee", 20)]
    sentences = ["Kort.", "Stuur dit bestand niet door. " * 4]
    made = table_workbook(
        [TableSheet("Blad", "Wat is dit?", sentences, columns, [["a", "b"]])], title="t", created=dt.date(2026, 1, 1)
    )
    sheet = opened(made)["Blad"]
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A3:B3"]
    assert sheet["A3"].value == sentences[1] and sheet["A3"].alignment.wrap_text
    assert sheet.row_dimensions[3].height == 3 + 3 * 15
    assert sheet["A2"].value == "Kort."
