"""The reports and the letters of a messy administration: what is written, and that nothing else changes."""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections import Counter

import docx
import openpyxl
import pytest
from lxml import etree
from openpyxl.utils.datetime import to_excel

from tests.end_to_end.administration import mistakes
from tests.end_to_end.command_line import run, run_json
from tests.end_to_end.conftest import PEOPLE
from tests.end_to_end.sheet_texts import read_texts
from tests.end_to_end.standard_filling import AS_OF, SUPERVISED, place
from vzv_sheets.schema.owned_sheets import CONTROLE, LIMIETEN, SIGNAL_ROWS, SIGNAL_SLOTS

REPORTS = {"Controle": CONTROLE.header_row, "Limieten": LIMIETEN.header_row}
ON = ("--as-of", AS_OF.isoformat())


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def owned_parts(path, titles):
    """The sheet parts of these sheets and what hangs on them."""
    package = parts(path)
    book = etree.fromstring(package["xl/workbook.xml"])
    targets = _targets(package["xl/_rels/workbook.xml.rels"])
    found = set()
    for sheet in book.iter("{*}sheet"):
        if sheet.get("name") in titles:
            (identifier,) = (value for name, value in sheet.attrib.items() if name.endswith("}id"))
            part = f"xl/{targets[identifier].removeprefix('/xl/')}"
            name = part.rsplit("/", 1)[1]
            rels = package.get(f"xl/worksheets/_rels/{name}.rels")
            found |= {part, f"xl/worksheets/_rels/{name}.rels"}
            found |= {f"xl/{target.removeprefix('../')}" for target in (_targets(rels) if rels else {}).values()}
    return found


def _targets(rels):
    return {item.get("Id"): item.get("Target") for item in etree.fromstring(rels)}


def test_an_update_changes_only_the_sheets_of_the_product(messy, updated):
    before, after = parts(messy.filled.path), parts(updated)
    owned = owned_parts(updated, {"Dashboard_Coordinator", "Controle", "Limieten"})
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed
    assert changed <= owned


def test_a_second_update_writes_nothing(updated):
    content, moment = updated.read_bytes(), updated.stat().st_mtime_ns
    run("update", updated, *ON, exit_code=1)
    assert (updated.read_bytes(), updated.stat().st_mtime_ns) == (content, moment)


def test_what_people_typed_stays_text_everywhere(messy, updated):
    texts = read_texts(updated, PEOPLE | REPORTS)
    kept = [mistake for mistake in mistakes() if mistake.expect == "text"]
    assert len(kept) > 20
    for mistake in kept:
        sheet, column = place(mistake.table, mistake.column)
        (row,) = messy.filled.rows_of[mistake.table, mistake.row_id]
        typed = messy.filled.typed(mistake.table, mistake.row_id, mistake.column)
        assert texts.cells[sheet, row, column] == typed
    computed = {(sheet, column) for sheet, _, column in texts.formulas}
    assert computed <= {("Plaatsingen", "wie (automatisch)")}
    shown = {text for (sheet, _, column), text in texts.cells.items() if (sheet, column) == ("Controle", "waarde")}
    assert {"=2+1", "=SOM(A1:A3)", "=5,6*10", "–2"} <= shown


def test_controle_shows_every_finding_and_jumps_to_its_cell(messy, updated):
    sheet = openpyxl.load_workbook(updated)["Controle"]
    header, *rows = sheet.iter_rows(min_row=CONTROLE.header_row)
    at = {cell.value: place for place, cell in enumerate(header)}
    listed = Counter()
    for row in rows:
        title, cell = row[at["blad"]].value, row[at["cel"]]
        if row[at["code"]].value.startswith("V-"):
            listed[row[at["code"]].value, title, cell.value or None] += 1
        if cell.value:
            assert cell.hyperlink.location.replace("'", "") == f"{title}!{cell.value}"
    assert listed == Counter((f["code"], f["sheet"], f["cell"]) for f in messy.findings)
    refusals = [row for row in rows if row[at["code"]].value == "L01"]
    assert len(refusals) > 200
    assert all(re.fullmatch(r"[A-Z]+[0-9]+", row[at["cel"]].value) for row in refusals)


def test_controle_counts_the_sheets_as_a_spreadsheet_does(updated):
    """A formula in Controle compares these numbers with the sheets of the moment to tell whether it is outdated."""
    book = openpyxl.load_workbook(updated)
    controle = book["Controle"]
    row, first = controle[CONTROLE.cells["signal"]].row, controle[CONTROLE.cells["signal"]].column
    slots = [
        [controle.cell(row + down, column).value for down in range(SIGNAL_ROWS)]
        for column in range(first, first + SIGNAL_SLOTS)
    ]
    compared = [slot for slot in slots if slot[0]]
    assert len(compared) > 8
    for title, counted, added, _, filled, total in compared:
        below = [[cell.value for cell in book[title][_letters(area)][1:]] for area in (counted, added)]
        assert filled == sum(value is not None for value in below[0])
        numbers = (to_excel(v) if isinstance(v, dt.date | dt.time) else v for v in below[1])
        assert total == pytest.approx(sum(n for n in numbers if isinstance(n, int | float)), abs=0.006)


def _letters(area):
    return re.search(r"\$([A-Z]+)\$2", area)[1]


def test_limieten_says_what_the_ledger_says(updated):
    sheet = openpyxl.load_workbook(updated)["Limieten"]
    header, *rows = sheet.iter_rows(min_row=LIMIETEN.header_row, values_only=True)
    shown = [dict(zip(header, row, strict=True)) for row in rows]
    document = run_json("allowances", updated, "--year", "2026", *ON, exit_code=1)
    lines = [(m["volunteer"], m["month"], float(m["tested"])) for m in document["months"]]
    lines += [(y["volunteer"], "2026", float(y["tested"])) for y in document["years"]]
    assert sorted((s["vrijwilliger_id"], str(s["werkmaand"]), s["getoetst"] or 0.0) for s in shown) == sorted(lines)


@pytest.fixture(scope="session")
def lettered(updated, tmp_path_factory):
    """The updated workbook after the letters that are due, the folder with the letters, and what the command said."""
    folder = tmp_path_factory.mktemp("letters")
    path = folder / "met-brieven.xlsx"
    path.write_bytes(updated.read_bytes())
    return (
        path,
        folder / "brieven",
        run("letters", path, "--letter", "L01", "--all-due", "--out", folder / "brieven", *ON, exit_code=1),
    )


def test_letters_are_made_where_nothing_lacks_and_refused_with_the_cell_to_fill(messy, lettered):
    _, folder, said = lettered
    placements = {row["plaatsing_nr"]: row for row in messy.filled.tables["placements"]}
    due = {number for number, row in placements.items() if row.get("eind", "9") > AS_OF.isoformat()}
    supervised = {number for number in due if placements[number]["vrijwilliger_nr"] in SUPERVISED}
    made = {file.name.removeprefix("L01-plaatsingsovereenkomst-").removesuffix(".docx") for file in folder.iterdir()}
    assert made == supervised
    refused = dict(re.findall(r"^L01 voor (P\d+) niet: .*Plaatsingen!([A-Z]+\d+)", said, re.MULTILINE))
    assert refused.keys() == due - supervised
    row_of = {number: messy.filled.rows_of["placements", number][0] for number in refused}
    letter = messy.texts.letters["Plaatsingen", "begeleider_id"]
    lines = re.findall(r"^L01 voor (P\d+) niet: 'begeleider_id' .*(Plaatsingen![A-Z]+\d+)", said, re.MULTILINE)
    assert dict(lines) == {number: f"Plaatsingen!{letter}{row}" for number, row in row_of.items()}


def test_letters_hold_names_and_addresses_as_text(messy, lettered):
    _, folder, _ = lettered
    texts = {
        row["vrijwilliger_nr"]: _text(folder / f"L01-plaatsingsovereenkomst-{row['plaatsing_nr']}.docx")
        for row in messy.filled.tables["placements"]
        if row["vrijwilliger_nr"] in SUPERVISED
    }
    assert "<b>Jansen</b>" in texts["V00113"]
    assert "=Jansen" in texts["V00118"]
    assert "Sanne 🌷" in texts["V00017"]
    assert "6676 XV" in texts["V00004"]


def _text(file):
    body = docx.Document(file).element.body
    return "\n".join("".join(paragraph.itertext()) for paragraph in body.iter("{*}p"))


def test_letters_are_logged_once_and_nothing_else_changes(updated, lettered):
    path, folder, _ = lettered
    before, after = parts(updated), parts(path)
    titles = set(openpyxl.load_workbook(path, read_only=True).sheetnames) - {"Brieflog"}
    kept = (owned_parts(path, titles) & before.keys()) | {"xl/sharedStrings.xml"}
    assert len(kept) > len(titles)
    assert {name for name in kept if before[name] != after[name]} == set()
    log = openpyxl.load_workbook(path)["Brieflog"]
    logged = [cell.value for row in log.iter_rows() for cell in row if str(cell.value).endswith(".docx")]
    assert sorted(logged) == sorted(file.name for file in folder.iterdir())
    content = path.read_bytes()
    run("letters", path, "--letter", "L01", "--all-due", "--out", folder, *ON, exit_code=1)
    assert path.read_bytes() == content
    assert len(logged) == len(list(folder.iterdir()))
