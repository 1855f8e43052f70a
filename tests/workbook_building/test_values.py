"""What is written is what is read back: a text is always text, a number a number, a date a date."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.workbook_building.opened import DAY, built, cell, opened
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.closed_file.reader import read_workbook
from vzv_sheets.workbook_building.xlsx_writer import UnwritableValueError, WorkbookWriter

TRICKY = [
    "=1+1", "+31612345678", "-5", "@SOM(A1)", "0612345678", "1E5", "http://voorbeeld.example", "mailto:a@b.example",
    "WAAR", " spaties ", "<r>x</r>", "<r><t>=1+1</t></r>", "a & b < c", "_x0041_", "'apostrof", "31-02-2026", "€ 5,00",
]  # fmt: skip


def _read(texts):
    book = WorkbookWriter(title="", created=DAY)
    sheet = book.sheet("Blad")
    for row, text in enumerate(texts, start=1):
        sheet.text(row, 0, text)
    sheet.text(len(texts) + 1, 0, "einde")
    content = book.finish()
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [row[0] for row in rows[:-1]]


def test_a_text_that_looks_like_something_else_stays_text():
    assert _read(TRICKY) == TRICKY


# Surrogates are no text; a carriage return is a line end in XML.
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff"), max_size=60)


@settings(max_examples=60, deadline=None)
@given(st.lists(_TEXTS, max_size=30))
def test_any_text_comes_back_as_it_was(texts):
    assert _read(texts) == texts


@given(st.dates(min_value=dt.date(1900, 1, 1)))
@settings(max_examples=40, deadline=None)
def test_any_date_since_1900_comes_back(day):
    book = WorkbookWriter(title="", created=DAY)
    sheet = book.sheet("Blad")
    sheet.day(1, 0, day, book.style({"num_format": "yyyy-mm-dd"}))
    assert opened(book.finish())["Blad"]["A1"].value.date() == day


def test_a_date_before_excel_begins_is_refused():
    book = WorkbookWriter(title="", created=DAY)
    with pytest.raises(UnwritableValueError, match="rij 1, kolom 1: 1899-12-31 ligt vóór 1900"):
        book.sheet("Blad").day(1, 0, dt.date(1899, 12, 31), None)


def test_each_value_is_written_as_its_own_type_also_in_the_wrong_column():
    rows = {
        "Uren": [
            {
                "vrijwilliger_id": "V1", "datum": dt.date(2026, 1, 19), "begin": dt.time(9, 30), "uren": Decimal("3.5"),
                "activiteit": dt.date(2026, 1, 20), "aanwezigheid": True, "km": 12,
            },
            {"vrijwilliger_id": "V2", "datum": "19-1-2026", "begin": "half tien", "uren": "3 uur"},
            {"vrijwilliger_id": "V3", "datum": 46041, "uren": 2.25, "eind": dt.datetime(2026, 1, 19, 13, 0)},
        ]
    }  # fmt: skip
    sheet = opened(built(rows=rows))["Uren"]
    keys = ("datum", "begin", "eind", "uren", "activiteit", "aanwezigheid", "km")
    values = [[cell(sheet, key, row).value for key in keys] for row in (2, 3, 4)]
    assert values == [
        [dt.datetime(2026, 1, 19), dt.time(9, 30), None, 3.5, dt.datetime(2026, 1, 20), True, 12],
        ["19-1-2026", "half tien", None, "3 uur", None, None, None],
        [dt.datetime(2026, 1, 19), None, dt.datetime(2026, 1, 19, 13, 0), 2.25, None, None, None],
    ]


def test_the_product_reads_what_was_filled_in(tmp_path):
    path = tmp_path / "werkmap.xlsx"
    rows = {
        "Vrijwilligers": [
            {"vrijwilliger_id": "V001", "achternaam": "=HYPERLINK(1)", "telefoon": "0612345678", "startdatum": DAY},
            {"vrijwilliger_id": "V002", "achternaam": "Berg", "startdatum": "14 maart"},
        ],
        "Plaatsingen": [
            {"plaatsing_id": "P001", "vrijwilliger_id": "V001 Jansen, Ann", "programma_id": "CASUS3", "startdatum": DAY}
        ],
        "Onkosten": [
            {"vrijwilliger_id": "V001", "soort": "overig", "werkmaand": "2026-03", "bedrag": Decimal("12.50")}
        ],
        "Lijsten": [{"lijst": "taken", "waarde": "bloemen schikken"}],
    }
    path.write_bytes(built(rows=rows))
    records = read_records(read_workbook(path), today=DAY)
    volunteers, expenses = records.table("Vrijwilligers"), records.table("Onkosten")
    assert [volunteers["vrijwilliger_id"].text(row) for row in range(2)] == ["V001", "V002"]
    assert volunteers["achternaam"].text(0) == "=HYPERLINK(1)"
    assert volunteers["telefoon"].text(0) == "0612345678"
    assert dict(volunteers["startdatum"].unreadable) == {1: "14 maart"}
    assert records.referred("Plaatsingen", "vrijwilliger_id").tolist() == [0]
    assert expenses["bedrag"].value(0) == 1250
    assert expenses["werkmaand"].value(0) == 2026 * 12 + 2
    assert len(records.table("Uren")) == 0
    assert records.settings.text("term_beroepskracht") == "professional"
    assert set(records.layout.unknown_titles) <= {"Leeswijzer"}
