"""`--format xlsx`: the ledger of a year as a workbook of its own, with figures and receipt."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.workbook.as_file import write_markdown
from tests.workbook.packages import loaded
from vzv_sheets.use_cases.allowances import allowances
from vzv_sheets.use_cases.finance_files import write_ledger
from vzv_sheets.workbook.port import CannotOpenWorkbook

TODAY = dt.date(2026, 6, 30)
WORKBOOK = """
## Instellingen
| naam                            | waarde       |
|---------------------------------|--------------|
| organisatienaam                 | Buurtmaatjes |
| vrijwilligersregeling_grondslag | ANBI         |

## Vrijwilligers
| vrijwilliger_id | voornaam | achternaam |
|-----------------|----------|------------|
| V1              | Ann      | Jansen     |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode |
|--------------|-----------------|------------|
| P1           | V1              | C-007      |
{claims}
"""
CLAIMS = """
## Onkosten
| vrijwilliger_id | plaatsing_id | soort            | werkmaand | bedrag | status  |
|-----------------|--------------|------------------|-----------|--------|---------|
| V1              | P1           | vaste vergoeding | "2026-03" | 250.10 | betaald |
"""


def made(tmp_path, claims=CLAIMS, year=2026):
    result = allowances(write_markdown(WORKBOOK.format(claims=claims), tmp_path / "werkmap.xlsx"), year, today=TODAY)
    write_ledger(result, tmp_path / "limieten.xlsx")
    return result, tmp_path / "limieten.xlsx"


def test_the_table_holds_numbers_with_a_format_and_the_verdict(tmp_path):
    _, path = made(tmp_path)
    sheet = loaded(path)["Limieten"]
    header = next(row for row in sheet.iter_rows() if row[0].value == "vrijwilliger_id")
    place = {cell.value: cell.column for cell in header}
    first = header[0].row + 1
    amount = sheet.cell(first, place["forfait"])
    assert amount.value == 250.1
    assert "€" in amount.number_format
    assert sheet.cell(first, place["status"]).value == "boven het maandmaximum"
    assert sheet.cell(first, place["cellen"]).value == "Onkosten!E2"
    assert sheet.tables["tbl_Limieten"].ref.startswith(f"A{first - 1}:")


def test_the_figures_stand_in_it_with_their_source(tmp_path):
    result, path = made(tmp_path)
    rows = list(loaded(path)["Bedragen"].iter_rows(values_only=True))
    for figure in result.ledger.figures:
        assert any(row[0] == figure.name and row[5] == figure.reference for row in rows)


def test_the_receipt_stands_in_it_and_no_client(tmp_path):
    result, path = made(tmp_path)
    texts = "\n".join(str(cell) for sheet in loaded(path) for row in sheet.iter_rows(values_only=True) for cell in row)
    for part in (result.check.receipt.input_sha256, result.check.receipt.fingerprint, result.check.receipt.version):
        assert part in texts
    assert "C-007" not in texts


def test_the_same_run_gives_the_same_bytes_and_never_overwrites(tmp_path):
    result, path = made(tmp_path)
    write_ledger(result, tmp_path / "tweede.xlsx")
    assert path.read_bytes() == (tmp_path / "tweede.xlsx").read_bytes()
    with pytest.raises(CannotOpenWorkbook, match="bestaat al"):
        write_ledger(result, path)


def test_a_year_without_amounts_says_so(tmp_path):
    _, path = made(tmp_path, claims="", year=2027)
    rows = list(loaded(path)["Limieten"].iter_rows(values_only=True))
    assert any("Er zijn geen vergoedingen of onkosten in 2027." in row for row in rows)
    assert any(
        "Er is geen bedrag nodig geweest." in row for row in loaded(path)["Bedragen"].iter_rows(values_only=True)
    )
