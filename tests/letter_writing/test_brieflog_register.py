"""Brieflog as it stands in a workbook: found by its defined name, read by its headers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import xlsxwriter

from vzv_sheets.letter_writing.brieflog import LogEntry, read_log
from vzv_sheets.records.registers import read_register
from vzv_sheets.schema.owned_sheets import BRIEFLOG
from vzv_sheets.workbook.closed_file.reader import read_workbook


def test_a_register_is_read_wherever_people_put_it(tmp_path: Path) -> None:
    path = tmp_path / "werkmap.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Vrijwilligers").write_row(0, 0, ["vrijwilliger_id", "achternaam"])
    sheet = book.add_worksheet("Mijn brieven")
    book.define_name("'Mijn brieven'!vzv_blad", '="Brieflog"')
    sheet.write(0, 0, "Welke brieven zijn gemaakt?")
    sheet.write_row(3, 2, ["Code", "brief_id", "gemaakt_op", "gegevens_hash", "eigen kolom", "onderwerp_id"])
    # The template row of a new register is empty.
    sheet.write_row(5, 2, ["L01", "B0001", "", "1234567890e1", "mijn notitie", 42])
    sheet.write_datetime(5, 4, dt.datetime(2026, 3, 2), book.add_format({"num_format": "d mmm yyyy"}))
    sheet.write_row(6, 2, ["L01", "B0002", "onbekend"])
    book.close()

    rows = read_register(read_workbook(path), BRIEFLOG)
    assert [row.row for row in rows] == [6, 7]
    assert dict(rows[0].values) == {
        "code": "L01", "brief_id": "B0001", "gemaakt_op": dt.date(2026, 3, 2), "gegevens_hash": "1234567890e1",
        "onderwerp_id": "42",
    }  # fmt: skip
    assert rows[1].values["gemaakt_op"] is None
    assert read_log(rows) == (
        LogEntry("B0001", "L01", "42", "1234567890e1"),
        LogEntry("B0002", "L01", "", ""),
    )


def test_a_workbook_without_the_register_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "werkmap.xlsx"
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Brieflog").write_row(0, 0, ["brief_id", "code"])  # a sheet of people that is only called so
    book.close()
    assert read_register(read_workbook(path), BRIEFLOG) == ()
