"""Names stand in the oddest places: what people typed where a sort is asked is told only when it is about many."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import sheet
from tests.import_export.exported import exported, left_out

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum",
    *(f"V{number} | Naam | 2026-01-05" for number in range(1, 7)),
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
    "P1 | V1 | Anna de Vries | 2026-01-05",
)  # fmt: skip


def worked(*activities):
    return sheet(
        "Uren", "vrijwilliger_id | datum | uren | activiteit",
        *(f"V{person} | 2026-03-0{person} | 2 | {name}" for name, people in activities for person in people),
    )  # fmt: skip


def groups(tables, code):
    return {row["groep"] for row in tables["uitsplitsing.csv"] if row["code"] == code}


def everything(folder):
    return "".join(path.read_text(encoding="utf-8") for path in (folder / "uit").rglob("*.*"))


def test_the_board_reads_an_activity_in_own_words_only_when_several_volunteers_wrote_it(tmp_path):
    hours = worked(("bij Jan thuis", (1, 2)), ("wandelgroep", (1, 2, 3, 4, 5)), ("taalles", (6,)))
    result, tables = exported(tmp_path, "bestuur", PEOPLE, hours)
    assert groups(tables, "I-28") == groups(tables, "I-27") == {"wandelgroep", "taalles"}
    assert "Jan" not in everything(tmp_path)
    assert left_out(result.files[0])["niet opgenomen: een soort in eigen woorden die over te weinig mensen gaat"] == 2


@pytest.mark.parametrize("reader", ["bestuur", "onderzoek"])
def test_a_name_in_the_place_of_a_client_code_is_no_sort_of_activity(tmp_path, reader):
    hours = worked(("bezoek Anna de Vries", (1, 2, 3, 4, 5, 6)))
    held = sheet(
        "Activiteiten", "datum | soort | categorie | respondentcode | respondent_rol",
        *(f"2026-03-0{day} | bezoek | Anna de Vries | R00{day} | cliënt" for day in range(1, 8)),
    )  # fmt: skip
    lists = sheet(
        "Lijsten", "lijst | waarde", "Activiteiten.categorie | Anna de Vries", "Uren.activiteit | bezoek Anna de Vries"
    )
    for part in (hours, held):
        folder = tmp_path / str(part is held)
        folder.mkdir()
        exported(folder, reader, PEOPLE, PLACED, lists, part)
        assert "Anna" not in everything(folder)


def test_a_question_in_own_words_of_few_answers_is_not_told(tmp_path):
    asked = sheet(
        "Tevredenheid", "datum | rol | vraag | score",
        *(f"2026-03-01 | vrijwilliger | begeleiding | {score}" for score in (3, 4, 5, 4, 3, 5)),
        "2026-03-01 | vrijwilliger | Hoe was het bij Jan | 2",
    )  # fmt: skip
    exported(tmp_path, "bestuur", PEOPLE, asked)
    assert "Jan" not in everything(tmp_path)


def test_research_reads_a_sort_that_the_organisation_added_as_another_one(tmp_path):
    held = sheet(
        "Activiteiten", "datum | soort | categorie | respondentcode | respondent_rol",
        *(f"2026-03-0{day} | bezoek | koffie bij Jan | R00{day} | cliënt" for day in range(1, 8)),
    )  # fmt: skip
    lists = sheet("Lijsten", "lijst | waarde", "Activiteiten.categorie | koffie bij Jan")
    _, tables = exported(tmp_path, "onderzoek", PEOPLE, lists, held)
    assert {row["category"] for row in tables["activities.csv"]} == {"overig"} and "Jan" not in everything(tmp_path)
