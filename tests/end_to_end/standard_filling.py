"""Fills a standard workbook with the administration: which of its columns becomes which column of the standard."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.end_to_end.administration import ErrorCell, Table
from tests.end_to_end.package_patch import patched
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.workbook_building.column_look import header_text
from vzv_sheets.workbook_building.standard_workbook import build_workbook

AS_OF = dt.date(2026, 12, 31)
SHEETS = {"volunteers": "Vrijwilligers", "placements": "Plaatsingen", "hours": "Uren", "claims": "Onkosten"}
PROGRAMME = {"programma_id": "VW", "naam": "Vrijwilligerswerk", "vog_vereist": "ja"}
SETTINGS = {
    "organisatienaam": "Stichting Voorbeeld",
    "vrijwilligersregeling_grondslag": "ANBI",
    "vog_max_ouderdom_maanden": 36,
    "ondertekenaar_naam": "A. de Boer",
    "plaats_ondertekening": "Assen",
}
# Their administration names no supervisor, which letter L01 asks: these volunteers have one here.
SUPERVISOR = {"contact_id": "K1", "naam": "Joke de Vries", "functie": "vrijwilligerscoördinator"}
SUPERVISED = ("V00004", "V00017", "V00113", "V00118")

# Column of the administration, column of the standard. What is not named here is kept as a column of their own.
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "volunteers": {
        "vrijwilliger_nr": "vrijwilliger_id", "voorletters": "voorletters", "roepnaam": "voornaam",
        "tussenvoegsel": "tussenvoegsel", "achternaam": "achternaam", "geboortedatum": "geboortedatum",
        "straat": "straat", "postcode": "postcode", "woonplaats": "woonplaats", "telefoon": "telefoon",
        "email": "email", "uitkering": "uitkering", "toestemming_uitkering": "gemeente_toestemming",
        "vog_datum": "vog_afgifte", "startdatum": "startdatum", "einddatum": "einddatum",
    },
    "placements": {
        "plaatsing_nr": "plaatsing_id", "vrijwilliger_nr": "vrijwilliger_id", "taak": "taken", "begin": "startdatum",
        "eind": "eind_werkelijk", "uren_per_week": "afgesproken_uren_pw",
    },
    "hours": {
        "uren_nr": "uren_id", "vrijwilliger_nr": "vrijwilliger_id", "plaatsing_nr": "plaatsing_id", "datum": "datum",
        "van": "begin", "tot": "eind", "pauze_min": "pauze_min", "uren": "uren", "activiteit": "activiteit",
    },
    "claims": {
        "claim_nr": "onkosten_id", "vrijwilliger_nr": "vrijwilliger_id", "plaatsing_nr": "plaatsing_id",
        "datum_werk": "werkdatum", "datum_betaald": "betaald_op", "bedrag": "bedrag",
    },
}  # fmt: skip
OWN_COLUMNS: Mapping[str, Sequence[str]] = {
    "volunteers": ("geslacht", "opmerking"),
    "hours": ("opmerking",),
    "claims": ("omschrijving",),
}
_HEADER_ROWS = 1


@dataclass(frozen=True)
class Filled:
    """The workbook, and on which row of which sheet each row of the administration stands."""

    path: Path
    tables: Mapping[str, Table]
    rows_of: Mapping[tuple[str, str], Sequence[int]]

    def typed(self, table: str, row_id: str, column: str) -> Any:
        """What was typed in a cell of the administration; None where nothing was."""
        return self.tables[table][self.rows_of[table, row_id][-1] - 1 - _HEADER_ROWS].get(column)


def place(table: str, column: str) -> tuple[str, str]:
    """The sheet and the column that a column of the administration became; `*`, the whole row, stays so."""
    if column == "iban":
        return "Betaalgegevens", "iban"
    if column == "soort":
        return "Onkosten", "soort"
    return SHEETS[table], COLUMNS[table].get(column, column)


def fill(tables: Mapping[str, Table], path: Path) -> Filled:
    """Writes the workbook and says where everything stands. Every row keeps its place on its sheet."""
    hosts = _hosts(tables["placements"])
    rows = {
        "Instellingen": [{"naam": name, "waarde": value} for name, value in SETTINGS.items()],
        "Programmas": [PROGRAMME],
        "Organisaties": [{"org_id": number, "naam": name} for name, number in hosts.items()],
        "Lijsten": [{"lijst": "taken", "waarde": task} for task in _unknown_tasks(tables["placements"])],
        "Betaalgegevens": [_account(row) for row in tables["volunteers"]],
        "Vrijwilligers": [_volunteer(row) for row in tables["volunteers"]],
        "Contactpersonen": [SUPERVISOR],
        "Plaatsingen": [_placement(row, hosts[row["locatie"]]) for row in tables["placements"]],
        "Uren": [_hours(row) for row in tables["hours"]],
        "Onkosten": [_claim(row) for row in tables["claims"]],
    }
    content = build_workbook((), workbook_id="0f0e6a0c-administratie", made_on=AS_OF, rows=rows)
    path.write_bytes(patched(content, own_columns(tables), _error_cells(tables)))
    return Filled(path, tables, _rows_of(tables))


def own_columns(tables: Mapping[str, Table]) -> Mapping[str, Sequence[Sequence[Any]]]:
    """Per sheet the columns of their own that people put behind the table: a header and a value per row."""
    return {
        SHEETS[table]: [(name, *(row.get(name) for row in tables[table])) for name in names]
        for table, names in OWN_COLUMNS.items()
    }


def _error_cells(tables: Mapping[str, Table]) -> Mapping[str, Mapping[tuple[str, int], str]]:
    """Per sheet the cells that hold an error: header and row."""
    return {
        SHEETS[table]: {
            (header_text(sheet_named(SHEETS[table]).column(COLUMNS[table][name])), number): value
            for number, row in enumerate(tables[table], start=1 + _HEADER_ROWS)
            for name, value in row.items()
            if isinstance(value, ErrorCell)
        }
        for table in SHEETS
    }


def _rows_of(tables: Mapping[str, Table]) -> Mapping[tuple[str, str], Sequence[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    keys = {"volunteers": "vrijwilliger_nr", "placements": "plaatsing_nr", "hours": "uren_nr", "claims": "claim_nr"}
    for table, key in keys.items():
        for number, row in enumerate(tables[table], start=1 + _HEADER_ROWS):
            found.setdefault((table, row.get(key, "")), []).append(number)
    return found


def _hosts(placements: Table) -> Mapping[str, str]:
    names = dict.fromkeys(row["locatie"] for row in placements)
    return {name: f"O{number:02d}" for number, name in enumerate(names, start=1)}


def _unknown_tasks(placements: Table) -> Sequence[str]:
    known = sheet_named("Plaatsingen").column("taken").choices
    return [task for task in dict.fromkeys(row["taak"] for row in placements) if task not in known]


def _mapped(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {there: row[here] for here, there in COLUMNS[table].items() if here in row}


def _account(row: Mapping[str, Any]) -> Mapping[str, Any]:
    holder = " ".join(row[part] for part in ("voorletters", "tussenvoegsel", "achternaam") if part in row)
    account = {"vrijwilliger_id": row["vrijwilliger_nr"], "rekeninghouder": holder}
    return account | ({"iban": row["iban"]} if "iban" in row else {})


def _volunteer(row: Mapping[str, Any]) -> Mapping[str, Any]:
    number = " ".join(row[part] for part in ("huisnummer", "toevoeging") if part in row)
    return _mapped("volunteers", row) | {"huisnummer": number}


def _placement(row: Mapping[str, Any], host: str) -> Mapping[str, Any]:
    supervised = {"begeleider_id": SUPERVISOR["contact_id"]} if row["vrijwilliger_nr"] in SUPERVISED else {}
    return _mapped("placements", row) | {"org_id": host} | supervised


def _hours(row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row.get("uren_nr") == "uren_nr":  # the header, pasted once more: here it is that of the standard
        return {key: header_text(sheet_named("Uren").column(key)) for key in COLUMNS["hours"].values()}
    return _mapped("hours", row)


def _claim(row: Mapping[str, Any]) -> Mapping[str, Any]:
    claim = _mapped("claims", row)
    if "datum_betaald" in row:
        claim["status"] = "betaald"
    if "soort" not in row:
        return claim
    for word, (meant, rest) in _SORTS.items():
        if re.search(rf"\b{word}\b", row["soort"], re.IGNORECASE):
            return claim | {"soort": _with_its_noise(word, row["soort"], meant)} | rest(row)
    return claim | {"soort": row["soort"]}


def _allowance(row: Mapping[str, Any]) -> Mapping[str, Any]:
    if row.get("omschrijving") == "correctie":
        return {"soort": "correctie", "bedragsoort": "forfait"}
    return {}


_SORTS: Mapping[str, tuple[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]]] = {
    "vergoeding_elders": ("vaste vergoeding", lambda _: {"andere_organisatie": "ja"}),
    "vergoeding": ("vaste vergoeding", _allowance),
    "onkosten": ("overig", lambda _: {"bon_aanwezig": "ja"}),
}


def _with_its_noise(word: str, typed: str, meant: str) -> str:
    """The other word, with the capitals and spaces that people typed."""

    def instead(found: re.Match[str]) -> str:
        return meant.upper() if found[0].isupper() else meant

    return re.sub(word, instead, typed, flags=re.IGNORECASE)
