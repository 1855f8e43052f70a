"""Who should have been made anonymous (V-PRIV-05) is in no file, and only who makes the file is told."""

from __future__ import annotations

from tests.checks.small_workbooks import settings, sheet
from tests.import_export.exported import exported, left_out

WHY = "niet opgenomen: langer bewaard dan afgesproken (V-PRIV-05)"
KEPT = settings("bewaartermijn_maanden | 24")


def test_a_municipality_reads_nothing_of_who_left_long_ago(tmp_path):
    workbook = (
        KEPT,
        sheet("Organisaties", "org_id | naam | soort", "GA | Noord | gemeente"),
        sheet(
            "Vrijwilligers",
            "vrijwilliger_id | achternaam | startdatum | einddatum | status | uitkering | gemeente_org_id",
            "V1 | Lang | 2020-01-01 | 2021-05-01 | gestopt | bijstand | GA",
            "V2 | Kort | 2020-01-01 | 2025-05-01 | gestopt | bijstand | GA",
        ),
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | eind_werkelijk",
            "P1 | V1 | 2020-02-01 | 2021-05-01", "P2 | V2 | 2020-02-01 | 2025-05-01",
        ),
    )  # fmt: skip
    result, tables = exported(tmp_path, "gemeente", *workbook, chosen="GA")
    assert [row["plaatsing_id"] for row in tables["trajecten.csv"]] == ["P2"]
    assert left_out(result.files[0])[WHY] == 1
    assert "V-PRIV-05" not in (tmp_path / "uit" / "datapackage.json").read_text(encoding="utf-8")


def test_a_professional_reads_nothing_of_a_client_of_long_ago(tmp_path):
    workbook = (
        KEPT,
        sheet("Contactpersonen", "contact_id | naam", "K1 | Tia"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "V1 | Naam | 2020-01-01"),
        sheet("Clienten", "clientcode | start | einde | professional_id",
              "C-1 | 2020-01-01 | 2021-01-01 | K1", "C-2 | 2020-01-01 | 2025-01-01 | K1"),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk",
              "P1 | V1 | C-1 | 2020-02-01 | 2021-01-01", "P2 | V1 | C-2 | 2020-02-01 | 2025-01-01"),
        sheet("Signalen", "signaal_id | plaatsing_id | datum | soort", "S1 | P1 | 2020-03-01 | mogelijke terugval"),
    )  # fmt: skip
    result, tables = exported(tmp_path, "professional", *workbook, chosen="K1")
    assert [row["clientcode"] for row in tables["clienten.csv"]] == ["C-2"]
    assert [row["plaatsing_id"] for row in tables["plaatsingen.csv"]] == ["P2"] and not tables["signalen.csv"]
    assert left_out(result.files[0])[WHY] == 1
