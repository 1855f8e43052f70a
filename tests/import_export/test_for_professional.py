"""A professional gets the own clients by code, and nothing of those of a colleague (domain/workbook.md 2.4, 1j)."""

from __future__ import annotations

import datetime as dt
import zipfile

from tests.checks.small_workbooks import VOLUNTEERS, sheet
from tests.import_export.exported import exported, left_out
from vzv_sheets.import_export.declaration import ExportReader
from vzv_sheets.use_cases.export import export

DAY = dt.date(2026, 6, 30)

CONTACTS = sheet(
    "Contactpersonen", "contact_id | naam | functie", "K1 | Tia | toezichthouder", "K2 | Rob | toezichthouder"
)
CLIENTS = sheet(
    "Clienten", "clientcode | start | professional_id", "C-1 | 2026-01-01 | K1", "C-2 | 2026-01-01 | K2",
    "C-3 | 2026-01-01 | K2", "Ann de Vries | 2026-01-01 | K1",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen",
    "plaatsing_id | vrijwilliger_id | clientcode | professional_id | startdatum | taken | contactfrequentie_professional",
    "P1 | V1 | C-1 | | 2026-01-01 | huisbezoek | maandelijks",
    "P2 | V2 | C-2 | K1 | 2026-01-01 | taalles | kwartaal",  # own by the placement
    "P3 | V1 | C-2 | K2 | 2026-01-01 | taalles | ",  # the same client beside a colleague
    "P4 | V2 | C-3 | | 2026-01-01 | taalles | ",
    "P5 | V2 | Ann de Vries | K1 | 2026-01-01 | taalles | ",
)  # fmt: skip
TALKS = sheet(
    "Gesprekken", "plaatsing_id | vrijwilliger_id | clientcode | datum | soort | stand | deelnemers",
    "P1 | | | 2026-02-01 | driegesprek | gehouden | ", "P1 | | | 2026-03-01 | voortgang | gehouden | professional",
    "P1 | | | 2026-09-01 | driegesprek | gepland | ", "| | C-2 | 2026-02-02 | viergesprek | gehouden | ",
    "| V2 | | 2026-02-03 | driegesprek | gehouden | ",  # about which client of V2 it was, nobody can tell
    "P3 | | | 2026-02-04 | driegesprek | gehouden | ",
)  # fmt: skip
SIGNALS = sheet(
    "Signalen", "signaal_id | plaatsing_id | datum | soort | besproken_met_client_op | doorgegeven_op",
    "S1 | P1 | 2026-03-01 | mogelijke terugval | 2026-03-02 | 2026-03-03",
    "S2 | P4 | 2026-03-01 | mogelijke terugval | | ",
)  # fmt: skip
GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld",
    "L1 | P1 | cliënt | netwerk | | open | 2026-01-05", "L2 | P1 | vrijwilliger | taal | Beter praten | open | 2026-01-05",
    "L3 | P4 | cliënt | netwerk | | open | 2026-01-05",
)  # fmt: skip
WORKBOOK = (VOLUNTEERS, CONTACTS, CLIENTS, PLACED, TALKS, SIGNALS, GOALS)


def test_own_clients_of_the_client_or_of_the_placement(tmp_path):
    _, tables = exported(tmp_path, "professional", *WORKBOOK, chosen="K1")
    assert [row["clientcode"] for row in tables["clienten.csv"]] == ["C-1", "C-2"]
    placed = {row["plaatsing_id"]: row for row in tables["plaatsingen.csv"]}
    assert set(placed) == {"P1", "P2"}
    first = placed["P1"]
    assert (first["vrijwilliger_id"], first["taken"]) == ("V1", "huisbezoek") and "naam" not in first
    assert (first["contactfrequentie_professional"], first["contacten"], first["driegesprekken"]) == (
        "maandelijks",
        "2",
        "1",
    )
    assert first["laatste_contact"] == "2026-03-01"
    # From 1 January up to and with 30 June: six months, two quarters.
    assert (first["afgesproken_contacten"], placed["P2"]["afgesproken_contacten"]) == ("6", "2")


def test_three_way_talks_signals_and_goals_of_these_only(tmp_path):
    _, tables = exported(tmp_path, "professional", *WORKBOOK, chosen="Tia")
    talks = [(row["clientcode"], row["datum"], row["stand"]) for row in tables["driegesprekken.csv"]]
    assert talks == [
        ("C-1", "2026-02-01", "gehouden"), ("C-1", "2026-09-01", "gepland"), ("C-2", "2026-02-02", "gehouden"),
    ]  # fmt: skip
    (signal,) = tables["signalen.csv"]
    assert (signal["signaal_id"], signal["clientcode"], signal["doorgegeven_op"]) == ("S1", "C-1", "2026-03-03")
    assert [(row["clientcode"], row["categorie"]) for row in tables["clientdoelen.csv"]] == [("C-1", "netwerk")]


def test_a_name_in_the_place_of_a_code_is_in_no_file_and_told_with_its_cells(tmp_path):
    result, _ = exported(tmp_path, "professional", *WORKBOOK, chosen="K1")
    (made,) = result.files
    assert made.cells == ("Clienten!A5", "Plaatsingen!C6")
    assert list(left_out(made)) == ["niet opgenomen: op de plaats van een cliëntcode staat een naam (V-CLI-01)"]
    assert not any("Vries" in path.read_text(encoding="utf-8") for path in (tmp_path / "uit").iterdir())


def test_nor_where_that_name_was_typed_among_the_tasks_or_the_sorts_of_goals(tmp_path):
    placed = PLACED.replace(
        "| C-1 | | 2026-01-01 | huisbezoek |", "| C-1 | | 2026-01-01 | taalles; Ann de Vries helpen |"
    )
    goals = GOALS.replace("| netwerk | | open | 2026-01-05", "| Ann de Vries | | open | 2026-01-05", 1)
    lists = sheet("Lijsten", "lijst | waarde", "Plaatsingen.taken | Ann de Vries helpen",
                  "Leerdoelen.categorie | Ann de Vries")  # fmt: skip
    assert placed != PLACED and goals != GOALS
    _, tables = exported(tmp_path, "professional", VOLUNTEERS, CONTACTS, CLIENTS, placed, goals, lists, chosen="K1")
    assert not any("Vries" in path.read_text(encoding="utf-8") for path in (tmp_path / "uit").iterdir())
    assert [row["plaatsing_id"] for row in tables["plaatsingen.csv"]] == ["P1", "P2"]
    out = tmp_path / "uit.xlsx"
    export(tmp_path / "werkmap.xlsx", out, ExportReader.PROFESSIONAL, chosen="K1", as_of=DAY, today=DAY)
    with zipfile.ZipFile(out) as package:
        made = "".join(package.read(name).decode("utf-8") for name in package.namelist())
    assert "Vries" not in made and "taalles" in made
