"""No output shows a BSN or an account number that stands where it does not belong, whatever the cell (V-PRIV-01)."""

from __future__ import annotations

import re
import zipfile
from collections import Counter

import openpyxl
import pytest

from vzv_sheets.schema.columns import Form, Kind
from vzv_sheets.schema.standard import STANDARD_SHEETS

BSN, IBAN = "999980853", "NL91ABNA0417164300"
IDS = {Kind.CODE, Kind.REFERENCE, Kind.REFERENCES, Kind.FORMULA}
NUMBERS = re.compile("telefoon|kvk", re.IGNORECASE)
WRITTEN = ("Dashboard", "Controle", "Limieten", "Betaal", "Brieflog", "Afsluitingen")


def plant(path, number, kinds):
    """Writes the number behind what stands in the columns of these kinds; gives how many cells per sheet.

    A bare number may be a telephone or company number where one is asked; settings keep their names.
    """
    book, planted = openpyxl.load_workbook(path), Counter()
    for standard in STANDARD_SHEETS:
        if standard.name not in book.sheetnames:
            continue
        columns = {column.key: column for column in standard.columns}
        for column in book[standard.name].iter_cols():
            spec = columns.get(str(column[0].value).removesuffix(" *"))
            if spec is columns.get("naam") and standard.name == "Instellingen":
                continue
            if spec is None or spec.kind not in kinds or spec.form is Form.IBAN:
                continue
            for cell in column[1:4] if spec.kind is not Kind.TEXT else column[1:]:
                beside = str(cell.offset(column=-1).value) if cell.column > 1 else ""
                if cell.value is not None and not (number == BSN and NUMBERS.search(f"{spec.key} {beside}")):
                    cell.value = f"{cell.value} ({number})"
                    planted[standard.name] += 1
    book.save(path)
    return planted


def shown(path):
    """All texts of the sheets that the product writes."""
    book = openpyxl.load_workbook(path)
    sheets = [sheet for sheet in book if sheet.title.startswith(WRITTEN)]
    return {sheet.title: "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row) for sheet in sheets}


def letters(folder):
    texts = {}
    for path in folder.glob("*.docx"):
        with zipfile.ZipFile(path) as file:
            texts[path.name] = path.name + "".join(
                file.read(name).decode("utf-8", "replace") for name in file.namelist()
            )
    return texts


@pytest.mark.parametrize(
    ("number", "kinds"),
    [(f"BSN {BSN}", {Kind.TEXT}), (BSN, {Kind.TEXT}), (IBAN, {Kind.TEXT}), (f"BSN {BSN}", set(Kind) - IDS)],
    ids=["BSN", "like a BSN", "account", "every kind of cell"],
)
def test_no_output_shows_a_number_of_a_person(vzv, workbook, number, kinds):
    planted, made_in = plant(workbook, number, kinds), workbook.parent / "uit"
    assert planted["Vrijwilligers"] > 20 and len(planted) > 3
    outputs = {form: "".join(map(str, vzv("check", workbook, "--format", form))) for form in ("text", "json", "csv")}
    outputs["update"] = "".join(map(str, vzv("update", workbook)))
    outputs["letters"] = "".join(map(str, vzv("letters", workbook, "--all-due", "--despite-errors", "--out", made_in)))
    made = letters(made_in)
    assert made
    outputs |= shown(workbook) | made
    assert {"Controle", "Limieten", "Dashboard_Coordinator", "Betaallijst"} <= outputs.keys()
    secret = number.removeprefix("BSN ")
    assert [name for name, text in outputs.items() if secret in text] == []
    assert f"***{secret[-4:]}" in outputs["Controle"]
