"""The board gets figures of the whole and of each programme, the period before and the months; no person."""

from __future__ import annotations

from tests.checks.small_workbooks import sheet
from tests.import_export.exported import exported

WORKBOOK = (
    sheet("Programmas", "programma_id | naam", "A | Afdeling Noord", "B | Afdeling Zuid"),
    sheet("Contactpersonen", "contact_id | naam", "K1 | Tia Begeleider"),
    sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | voornaam | startdatum | begeleider_id",
        *(f"V{number} | Achternaam | Voornaam | 2026-0{1 + number % 3}-05 | K1" for number in range(8)),
        "V8 | Achternaam | Voornaam | 2025-02-05 | K1",
    ),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | begeleider_id",
        *(f"P{number} | V{number} | {'AB'[number % 2]} | C-{number} | 2026-03-05 | K1" for number in range(9)),
    ),
)  # fmt: skip


def test_figures_of_each_programme_beside_the_whole_and_no_person(tmp_path):
    _, tables = exported(tmp_path, "bestuur", *WORKBOOK)
    new = [row for row in tables["cijfers.csv"] if (row["code"], row["onderdeel"]) == ("I-02", "nieuw")]
    assert [(row["programma"], row["waarde"], row["vorige_periode"]) for row in new] == [
        ("", "8", "1"), ("Afdeling Noord", "4", "1"), ("Afdeling Zuid", "4", "0"),
    ]  # fmt: skip
    months = [row for row in tables["maanden.csv"] if (row["code"], row["onderdeel"]) == ("I-02", "nieuw")]
    assert [(row["maand"], row["waarde"]) for row in months] == [
        ("2026-01", "3"), ("2026-02", "3"), ("2026-03", "2"), ("2026-04", "0"), ("2026-05", "0"), ("2026-06", "0"),
    ]  # fmt: skip
    made = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "uit").iterdir())
    assert not [word for word in ("Achternaam", "Voornaam", "Tia", "K1", "V3", "C-3", "P3") if word in made]
