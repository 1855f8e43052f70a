"""The logo that Instellingen names stands in every letter; without it the letters are made all the same."""

import docx
import openpyxl
from PIL import Image


def _with_logo(workbook, name):
    book = openpyxl.load_workbook(workbook)
    row = next(row for row in book["Instellingen"].iter_rows() if str(row[0].value).startswith("logo_bestand"))
    row[1].value = name
    book.save(workbook)


def test_the_logo_stands_in_the_header_of_every_letter(vzv, workbook):
    Image.new("RGB", (300, 100), "teal").save(workbook.parent / "ons logo.png")
    _with_logo(workbook, "ons logo.png")
    vzv("letters", workbook, "--letter", "L01", "--all-due")
    made = sorted((workbook.parent / "brieven").glob("L01*.docx"))
    assert made
    for file in made:
        header = docx.Document(file).sections[0].first_page_header
        (drawing,) = header._element.iter("{*}docPr")
        assert drawing.get("descr", "").startswith("Logo van ")


def test_a_logo_that_is_not_there_stops_no_letter_and_is_told_once(vzv, workbook):
    _with_logo(workbook, "weg.png")
    _, out, _ = vzv("letters", workbook, "--letter", "L01", "--all-due")
    assert out.count("'weg.png'") == 1
    assert list((workbook.parent / "brieven").glob("L01*.docx"))
