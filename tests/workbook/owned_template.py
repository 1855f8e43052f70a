"""Small owned template sheets, made as the real template is: with XlsxWriter, found by the name `vzv_blad`."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter

from vzv_sheets.workbook.write_plan import CellValue, Cents, Link, RegisterRows, ReportContent, WritePlan

TITLES = ("ernst", "cel", "melding", "bedrag", "datum")
HEADER_ROW = 12
REGISTER_TITLES = ("brief_id", "gemaakt_op", "bestand")
REGISTER_HEADER_ROW = 5


def template(
    reports: Sequence[str] = ("Controle",),
    registers: Sequence[str] = ("Brieflog",),
    options: Mapping[str, Any] | None = None,
) -> bytes:
    """A workbook with these owned sheets."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, **(options or {})})
    for name in reports:
        add_report(book, name)
    for name in registers:
        add_register(book, name)
    book.close()
    return target.getvalue()


def add_report(book: Any, name: str = "Controle", table: str = "") -> Any:
    """A report with header block, chart on a fixed block, colours by severity and one empty template row."""
    sheet = book.add_worksheet(name)
    book.define_name(f"'{name}'!vzv_blad", f'="{name}"')
    bold = book.add_format({"bold": True, "bg_color": "#DDEEFF", "font_size": 16})
    looks = [
        book.add_format({"border": 1}),
        book.add_format({"font_color": "blue", "underline": 1}),
        book.add_format({"text_wrap": True, "font_name": "Georgia"}),
        book.add_format({"num_format": "€ #,##0.00"}),
        book.add_format({"num_format": "dd-mm-yyyy"}),
    ]
    sheet.write("A1", name, bold)
    sheet.write("A5", 0, looks[3])
    sheet.write_formula("C5", f"=ROWS({table or 'tbl_' + name}[])", looks[0], "verouderd")
    sheet.write("G2", 1)
    sheet.write("G3", 2)
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": f"='{name}'!$G$2:$G$4"})
    sheet.insert_chart("I2", chart)
    sheet.add_table(
        HEADER_ROW - 1, 0, HEADER_ROW, len(TITLES) - 1,
        {"name": table or f"tbl_{name}", "columns": [{"header": title} for title in TITLES]},
    )  # fmt: skip
    for column, look in enumerate(looks):
        sheet.write_blank(HEADER_ROW, column, None, look)
    sheet.set_row(HEADER_ROW, 33)
    sheet.set_column("C:C", 60)
    red = book.add_format({"bg_color": "#FF8080"})
    sheet.conditional_format(
        f"A{HEADER_ROW + 1}:A1048576", {"type": "cell", "criteria": "==", "value": '"fout"', "format": red}
    )
    sheet.conditional_format(f"D{HEADER_ROW + 1}", {"type": "data_bar", "data_bar_2010": True})
    sheet.data_validation(f"A{HEADER_ROW + 1}", {"validate": "list", "source": ["fout", "let op"]})
    sheet.write_url("E1", "internal:'Uren'!A1", string="naar de uren")
    sheet.freeze_panes(HEADER_ROW, 0)
    sheet.print_area(0, 0, HEADER_ROW, len(TITLES) - 1)
    sheet.repeat_rows(HEADER_ROW - 1)
    return sheet


def add_register(book: Any, name: str = "Brieflog") -> Any:
    """A register with one empty row."""
    sheet = book.add_worksheet(name)
    book.define_name(f"'{name}'!vzv_blad", f'="{name}"')
    sheet.write("A1", name)
    sheet.add_table(
        REGISTER_HEADER_ROW - 1, 0, REGISTER_HEADER_ROW, len(REGISTER_TITLES) - 1,
        {"name": f"tbl_{name}", "columns": [{"header": title} for title in REGISTER_TITLES]},
    )  # fmt: skip
    sheet.write_blank(REGISTER_HEADER_ROW, 1, None, book.add_format({"num_format": "yyyy-mm-dd"}))
    return sheet


def findings(count: int, sheet: str = "Controle", cells: Mapping[str, CellValue] | None = None) -> ReportContent:
    """The content of a report with that many rows, each with a link."""
    numbers = range(count)
    return ReportContent(
        sheet,
        cells={"A5": count, "B3": "Herstel van boven naar beneden", **(cells or {})},
        columns=[
            ["fout"] * count,
            [f"F{number + 2}" for number in numbers],
            [f"melding {number} <van> & 'voor' u" for number in numbers],
            [Cents(number * 105) for number in numbers],
            [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in numbers],
        ],
        links=[Link(number, 1, f"'Uren'!F{number + 2}", "spring") for number in numbers],
        blocks={"G2": [[10], [20], [30]]},
        titles=TITLES,
        header_row=HEADER_ROW,
    )


def plan(*reports: ReportContent, letters: Sequence[Sequence[CellValue]] = (), donor: bytes | None = None) -> WritePlan:
    """A plan for these reports and rows of Brieflog."""
    appended = [RegisterRows("Brieflog", letters, titles=REGISTER_TITLES)] if letters else []
    return WritePlan(lambda: template() if donor is None else donor, reports, appended)
