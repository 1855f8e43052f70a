"""A municipality gets its own claimants, and of them no more than they agreed to (domain/workbook.md 2.4)."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import sheet
from tests.import_export.exported import exported, left_out
from vzv_sheets.use_cases.selecting import UnknownPart

ORGANISATIONS = sheet(
    "Organisaties", "org_id | naam | soort",
    "GA | Noord | gemeente", "GB | Zuid | gemeente", "W | Werkplein | re-integratiebureau", "H | De Hof | zorginstelling",
)  # fmt: skip
MANAGERS = sheet("Contactpersonen", "contact_id | naam | org_id", "KA | Ada | GA", "KB | Bea | GB", "KW | Wim | W")
CLAIMANTS = sheet(
    "Vrijwilligers",
    "vrijwilliger_id | achternaam | voornaam | startdatum | uitkering | gemeente_org_id | klantmanager_id | "
    "delen_met_gemeente_akkoord | gemeente_toestemming",
    "V1 | Een | Ann | 2026-01-01 | bijstand | GA | | 2026-06-30 | ja",
    "V2 | Twee | Bo | 2026-01-01 | IOAW/IOAZ | GA | | 2026-07-01 | aangevraagd",
    "V3 | Drie | Cas | 2026-01-01 | geen | | KA | | ",
    "V4 | Vier | Dee | 2026-01-01 | WW | GA | | | ",  # no benefit of a municipality
    "V5 | Vijf | Eva | 2026-01-01 | bijstand | GA | KB | | ",  # of another municipality, by its klantmanager
    "V6 | Zes | Fay | 2026-01-01 | bijstand | GA | KW | | ",  # of the municipality and of who guides to work
    "V7 | Zeven | Gé | 2026-01-01 | bijstand | | | | ",  # nothing tells of which one
    "V8 | Acht | Han | 2026-01-01 | geen | GB | | | ",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen",
    "plaatsing_id | vrijwilliger_id | org_id | clientcode | klantmanager_id | startdatum | eind_werkelijk | status | "
    "reden_einde | gonogo_besluit",
    "P1 | V1 | H | | | 2026-02-01 | | actief | | go",
    "P2 | V1 | | C-1 | KB | 2026-02-01 | | actief | | ",  # a klantmanager of another municipality has this one
    "P3 | V2 | H | | | 2026-02-01 | 2026-04-01 | uitval | geen motivatie | no-go",
    "P4 | V8 | H | | KA | 2026-03-01 | | niet gestart | | ",
)  # fmt: skip
WORKED = sheet(
    "Uren", "vrijwilliger_id | plaatsing_id | datum | uren",
    "V1 | P1 | 2026-02-03 | 3,5", "V1 | P1 | 2025-12-31 | 8", "V2 | P3 | 2026-02-03 | 2",
)  # fmt: skip
GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | categorie | omschrijving | beginscore | doelscore | gewicht | status",
    "L1 | P1 | Nederlands | x | 1 | 5 | 3 | open", "L2 | P1 | netwerk | x | 1 | 3 | 1 | open",
    "L3 | P3 | netwerk | x | 1 | 3 | 1 | open",
)  # fmt: skip
MEASURED = sheet(
    "Metingen", "plaatsing_id | leerdoel_id | meetmoment | datum | score | beoordelaar",
    "P1 | L1 | tussentijds | 2026-04-01 | 3 | vrijwilliger", "P1 | L2 | tussentijds | 2026-04-01 | 3 | vrijwilliger",
    "P3 | L3 | tussentijds | 2026-03-01 | 2 | vrijwilliger",
)  # fmt: skip
WORKBOOK = (ORGANISATIONS, MANAGERS, CLAIMANTS, PLACED, WORKED, GOALS, MEASURED)


def rows(tables, folder=""):
    return {(row["vrijwilliger_id"], row["plaatsing_id"]): row for row in tables[f"{folder}trajecten.csv"]}


def test_own_claimants_only_by_klantmanager_or_by_municipality_with_its_benefit(tmp_path):
    result, tables = exported(tmp_path, "gemeente", *WORKBOOK, chosen="GA")
    found = rows(tables)
    assert set(found) == {("V1", "P1"), ("V2", "P3"), ("V3", ""), ("V6", ""), ("V8", "P4")}
    assert found["V3", ""]["klantmanager"] == "Ada" and found["V1", "P1"]["naam"] == "Ann Een"
    (made,) = result.files
    assert left_out(made)["niet opgenomen: de klantmanager is van een andere gemeente"] == 1
    # Who made the file is told; the municipality is not, for it would read about a claimant of another one.
    said = (tmp_path / "uit" / "datapackage.json").read_text(encoding="utf-8")
    assert "andere gemeente" not in said and "zonder uren en leerdoelen" in said


def test_hours_and_goals_only_with_an_agreement_that_holds_on_the_reference_date(tmp_path):
    result, tables = exported(tmp_path, "gemeente", *WORKBOOK, chosen="Noord")
    found = rows(tables)
    shared, not_yet = found["V1", "P1"], found["V2", "P3"]
    # (3 x 2/4 + 1 x 2/2) / 4: gewicht counts.
    assert (shared["uren"], shared["leerdoelen"], shared["voortgang"]) == ("3.5", "2", "0.625")
    assert (not_yet["uren"], not_yet["leerdoelen"], not_yet["voortgang"]) == ("", "", "")
    (made,) = result.files
    assert left_out(made)["zonder uren en leerdoelen: er is geen akkoord om te delen"] == 4


def test_where_since_when_active_and_the_end_with_its_reason_as_a_group(tmp_path):
    _, tables = exported(tmp_path, "gemeente", *WORKBOOK, chosen="GA")
    found = rows(tables)
    running, ended, not_started = found["V1", "P1"], found["V2", "P3"], found["V8", "P4"]
    assert (running["organisatie"], running["sinds"], running["actief"]) == ("De Hof", "2026-02-01", "ja")
    assert (running["toestemming"], running["gonogo_besluit"], running["reden"]) == ("ja", "go", "")
    assert (ended["actief"], ended["einde"], ended["reden"]) == ("nee", "2026-04-01", "gestopt")
    assert not_started["reden"] == "niet gestart"


def test_without_a_choice_a_file_for_each_and_those_of_nobody_are_counted(tmp_path):
    result, tables = exported(tmp_path, "gemeente", *WORKBOOK)
    assert [made.whom for made in result.files] == [
        "gemeente Noord (GA)", "gemeente Zuid (GB)", "gemeente Werkplein (W)",
    ]  # fmt: skip
    assert set(rows(tables, "gemeente-GB/")) == {("V1", "P2"), ("V5", "")}
    assert set(rows(tables, "gemeente-W/")) == {("V6", "")}
    assert list(result.left_out.values()) == [1]


def test_an_unknown_municipality_is_told_with_those_that_have_claimants(tmp_path):
    with pytest.raises(UnknownPart, match=r"Van 'H' staat er niets in de werkmap\. Kies uit: GA, GB, W\."):
        exported(tmp_path, "gemeente", *WORKBOOK, chosen="H")


def test_its_own_agreement_beside_what_was_realised(tmp_path):
    agreed = sheet(
        "Subsidies", "subsidie_id | financier_org_id | programma_id | van | tot | min_trajecten | max_trajecten",
        "S1 | GA | A | 2026-01-01 | 2026-12-31 | 40 | 50", "S2 | GB | A | 2026-01-01 | 2026-12-31 | 10 | 20",
    )  # fmt: skip
    programme = sheet("Programmas", "programma_id | naam", "A | Aan de slag")
    _, tables = exported(tmp_path, "gemeente", *WORKBOOK, programme, agreed, chosen="GA")
    (row,) = tables["afspraken.csv"]
    assert (row["subsidie_id"], row["min_trajecten"], row["max_trajecten"], row["gerealiseerd"]) == (
        "S1",
        "40",
        "50",
        "0",
    )
