"""Numbers of people and names of clients, typed anywhere in a workbook: in no letter, file name or hidden property."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import pytest

from tests.letter_writing.planned_workbooks import changed, contexts, planned
from tests.letter_writing.samples import NAMES, sample
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.letter_writing.letters import standard_template
from vzv_sheets.letter_writing.planning import PlannedLetter, plan_letters, written
from vzv_sheets.records.reading import read_records
from vzv_sheets.schema.columns import Form, Kind
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.workbook.memory import from_markdown

BSN, IBAN, CLIENT = "123456782", "NL91ABNA0417164300", "Fatima Yilmaz"
OPEN_CELLS = {
    "Plaatsingen": ("taken",), "Leerdoelen": ("categorie", "omschrijving"), "Activiteiten": ("soort", "locatie"),
    "Gesprekken": ("plaats", "deelnemers"), "Trainingen": ("titel", "plaats"), "Contactpersonen": ("functie",),
}  # fmt: skip
Typed = Callable[[str, str], str]


def number_typed(sheet: str, key: str) -> str:
    """What stands behind every text of the standard, but for a telephone number (V-VRW-07) and an own column."""
    columns = {column.key: column for column in sheet_named(sheet).columns} if sheet != "Instellingen" else {}
    column = columns.get(key)
    if column is None or column.form is Form.TELEPHONE or key == "vast_dagdeel":
        return ""
    return f" {BSN} {IBAN}" if column.kind in (Kind.TEXT, Kind.CHOICES) else ""


def client_typed(sheet: str, key: str) -> str:
    return f" {CLIENT}" if key in OPEN_CELLS.get(sheet, ()) else ""


def retyped(text: str, typed: Typed) -> str:
    """A workbook with more behind the texts of its cells, and with the name of a client where a code belongs."""
    return "\n".join(_lines(text, typed)) + ("" if "## Clienten" in text else f"\n## Clienten\n{_clients(1)}")


def _clients(columns: int) -> str:
    head = "| clientcode |\n|---|\n" if columns == 1 else ""
    return f"{head}| {CLIENT} |{' |' * (columns - 1)}\n"


def _lines(text: str, typed: Typed) -> Iterator[str]:
    sheet, head = "", list[str]()
    for line in text.splitlines():
        if line.startswith("## "):
            sheet, head = line[3:].strip(), []
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if cells and not head:
            head = cells
            yield line
        elif cells and set(line) <= set("|- "):
            yield line
            if sheet == "Clienten":
                yield _clients(len(head)).strip()
        elif cells:
            typed_in = [cell and cell + typed(sheet, key) for cell, key in zip(cells, head, strict=False)]
            yield f"| {' | '.join(typed_in)} |"
        else:
            yield line


def made(name: str, typed: Typed) -> list[tuple[PlannedLetter, bytes]]:
    """Every letter of a sample that is made in spite of all that is wrong with it."""
    records = read_records(from_markdown(retyped(sample(name).text, typed)), as_of=sample(name).as_of)
    plan = plan_letters(records, run_checks(records), sample(name).kind, despite_errors=True)
    return list(written(plan, standard_template))


def told(letter: PlannedLetter, data: bytes) -> str:
    """All that a letter tells: its parts with and without tags, its name, its subject and its reason."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    parts = [archive.read(member).decode("utf-8", "replace") for member in archive.namelist()]
    parts += [re.sub(r"<[^>]*>", "", part) for part in parts]
    names = (letter.file_name, letter.subject_id, letter.reason, letter.addressee)
    return " ".join((*parts, *names, *(name.replace("-", " ") for name in names))).casefold()


@pytest.mark.parametrize("name", NAMES)
def test_a_number_of_a_person_is_in_no_letter(name: str) -> None:
    letters = made(name, number_typed)
    assert letters
    for letter, data in letters:
        everything = told(letter, data)
        for secret in (BSN, IBAN, BSN[-4:] + "-", f" {BSN[-4:]} {IBAN[-4:]}"):
            assert secret.casefold() not in everything, (secret, letter.file_name)


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_client_is_in_no_letter(name: str) -> None:
    letters = made(name, client_typed)
    assert letters
    for letter, data in letters:
        assert CLIENT.casefold() not in told(letter, data), letter.file_name
        assert "yilmaz" not in told(letter, data), letter.file_name


def test_a_cell_with_the_name_of_a_client_is_left_to_fill_in() -> None:
    job = {"datum": "2026-03-14", "begin": "10:00", "programma_id": "C3", "stand": "gepland", "vrijwilliger_id": "V1",
           "soort": f"wandelen met {CLIENT}", "locatie": f"bij {CLIENT.upper()}"}  # fmt: skip
    case = planned("L20", Activiteiten=[job], Plaatsingen=changed("Plaatsingen", clientcode=CLIENT))
    ((name, context),) = contexts(case).items()
    assert name == "planbericht-V1-C3-V1-2026-03-14-1000"
    assert (context["klus"], context["plaats"]) == ("[nog invullen: soort]", "[nog invullen: plaats]")


def test_a_volunteer_who_is_called_like_a_client_is_named() -> None:
    case = planned(
        "L01",
        Plaatsingen=changed("Plaatsingen", clientcode="Ann Berg", taken="voorlezen; Ann Berg; tuin"),
        Vrijwilligers=changed("Vrijwilligers", tussenvoegsel=""),
        Lijsten=[{"lijst": "taken", "waarde": "Ann Berg"}],
    )
    (context,) = contexts(case, despite_errors=True).values()
    assert context["naam"] == "Ann Berg"
    assert context["taken"] == "voorlezen en tuin"
