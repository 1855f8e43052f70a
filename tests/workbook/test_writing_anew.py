"""A report that an earlier version laid out otherwise is made anew in its own place; all else stays as it was."""

from __future__ import annotations

import dataclasses
import re

import pytest

from tests.workbook.feature_rich import feature_rich
from tests.workbook.owned_template import HEADER_ROW, TITLES, findings, plan
from tests.workbook.packages import loaded, parts, receipt, replaced, sheet_part, with_parts
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.workbook.closed_file.writer import ClosedFileWriter
from vzv_sheets.workbook.port import CannotOpenWorkbook

EARLIER = tuple("bericht" if title == "melding" else title for title in TITLES)


def report(rows):
    """The content for this version, which knows how the earlier one looked."""
    return dataclasses.replace(findings(rows), former=((HEADER_ROW, EARLIER),))


def write(path, *reports):
    return ClosedFileWriter(path).write(plan(*reports), expected=receipt(path))


@pytest.fixture
def earlier(tmp_path):
    """A workbook of people whose Controle has a column of another name, and a title that the user gave it."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(feature_rich())
    write(path, findings(6))
    data = path.read_bytes()
    table = next(name for name, content in parts(data).items() if b"tbl_Controle" in content and "tables" in name)
    titled = replaced('name="Controle"', 'name="Wat te doen"')
    named = lambda content: titled(content).replace(b"Controle!", b"'Wat te doen'!")  # noqa: E731
    changes = {table: replaced('name="melding"', 'name="bericht"'), "xl/workbook.xml": named}
    path.write_bytes(with_parts(data, changes))
    return path


def test_it_has_the_new_layout_in_the_place_and_under_the_title_of_the_former_one(earlier):
    before = loaded(earlier).sheetnames
    done = write(earlier, report(2))
    assert done.notes[0].startswith("Blad 'Wat te doen' heeft een nieuwe indeling en is opnieuw gemaakt")
    book = loaded(earlier)
    assert book.sheetnames == before
    sheet = book["Wat te doen"]
    assert dict(sheet.tables.items()) == {"tbl_Controle": "A12:E14"}
    assert [cell.value for cell in sheet[HEADER_ROW]][:5] == list(TITLES)
    assert sheet["A5"].value == 2
    assert sheet.print_area == "'Wat te doen'!$A$1:$E$14"
    assert len(sheet._charts) == 1
    assert dict(sheet.defined_names)["vzv_blad"].attr_text == '"Controle"'
    assert not write(earlier, report(3)).notes
    assert loaded(earlier)["Wat te doen"].tables["tbl_Controle"].ref == "A12:E15"


def test_nothing_of_the_former_sheet_stays_and_nothing_of_the_other_sheets_changes(earlier):
    before = parts(earlier.read_bytes())
    former = sheet_part(earlier.read_bytes(), "Wat te doen")
    others = {name for name in before if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)} - {former}
    write(earlier, report(2))
    after = parts(earlier.read_bytes())
    assert {name for name in others if before[name] != after.get(name)} == set()
    assert former not in after
    for kind in ("worksheets/sheet", "tables/table", "charts/chart", "drawings/drawing", "worksheets/_rels/"):
        number = [sum(name.startswith(f"xl/{kind}") for name in found) for found in (before, after)]
        assert number[0] == number[1], kind
    declared = re.findall(rb'PartName="/([^"]+)"', after["[Content_Types].xml"])
    assert {name.decode() for name in declared} <= set(after)
    targets = re.findall(rb'Target="/?(?:xl/)?(worksheets/[^"]+)"', after["xl/_rels/workbook.xml.rels"])
    assert all(f"xl/{target.decode()}" in after for target in targets)


def test_what_the_user_put_beside_the_list_is_never_thrown_away(earlier):
    sheet = sheet_part(earlier.read_bytes(), "Wat te doen")
    mine = replaced("</sheetData>", '<row r="90"><c r="P90"><v>1</v></c></row></sheetData>')
    earlier.write_bytes(with_parts(earlier.read_bytes(), {sheet: mine}))
    before = earlier.read_bytes()
    with pytest.raises(CannotOpenWorkbook, match="cel P90 iets van uzelf"):
        write(earlier, report(2))
    assert earlier.read_bytes() == before


def test_headers_that_no_version_had_are_refused(earlier):
    with pytest.raises(CannotOpenWorkbook, match="kolommen van de tabel veranderd; verwijder het blad"):
        write(earlier, dataclasses.replace(findings(2), former=((HEADER_ROW, ("ernst", "cel")),)))


def test_no_layout_of_now_is_one_of_an_earlier_version():
    declared = [(sheet.name, former) for sheet in OWNED_SHEETS for former in sheet.former]
    assert [name for name, _ in declared] == ["Dashboard_Coordinator"]
    assert all((sheet.header_row, sheet.titles) not in sheet.former for sheet in OWNED_SHEETS)
