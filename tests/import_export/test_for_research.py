"""The research export: anonymous, tidy, and a data package that statistical programs read."""

from __future__ import annotations

import csv
import datetime as dt
import json
import re
from decimal import Decimal

from tests.checks.small_workbooks import VOLUNTEERS, sheet
from tests.import_export.exported import exported, left_out

TALKING, DOING, PRACTICAL = "signaleren/bespreekbaar maken", "samen ondernemen", "praktische zaken"
TYPES = {"string": str, "integer": int, "number": Decimal, "date": dt.date.fromisoformat}


def named(*groups, header="datum | soort | respondentcode | respondent_rol | categorie"):
    """Rows of Activiteiten: so many respondents of a role that named these categories."""
    rows, number = [], 0
    for count, role, *categories in groups:
        for _ in range(count):
            number += 1
            rows += [f"2026-03-01 | gesprek | R{number:03} | {role} | {category}" for category in categories or [""]]
    return sheet("Activiteiten", header, *rows)


def counts(rows, key):
    return {
        value: len({row["respondent"] for row in rows if row[key] == value}) for value in {row[key] for row in rows}
    }


def test_37_respondents_in_three_roles_give_the_percentages_of_the_source_again(tmp_path):
    # 23, 19 and 16 of 37 respondents: 62, 51 and 43 %.
    answers = named(
        (10, "vrijwilliger", TALKING, DOING), (9, "professional", TALKING, DOING), (4, "cliënt", TALKING, PRACTICAL),
        (12, "cliënt", PRACTICAL), (2, "professional"),
    )  # fmt: skip
    result, tables = exported(tmp_path, "onderzoek", VOLUNTEERS, answers)
    rows = tables["activities.csv"]
    people = {row["respondent"] for row in rows}
    assert len(people) == 37 and people == {str(number) for number in range(1, 38)}
    assert counts(rows, "category") == {TALKING: 23, DOING: 19, PRACTICAL: 16, "": 2}
    assert {key: round(100 * number / 37) for key, number in counts(rows, "category").items() if key} == {
        TALKING: 62, DOING: 51, PRACTICAL: 43,
    }  # fmt: skip
    # Four clients named the first one: with their role they would be told apart.
    assert counts(rows, "role") == {"": 37}
    assert (
        left_out(result.files[0])["rollen niet opgenomen: bij een soort waren er van één rol te weinig respondenten"]
        == 3
    )


def test_roles_are_told_where_enough_of_each_named_a_category(tmp_path):
    answers = named((10, "vrijwilliger", TALKING, DOING), (9, "cliënt", PRACTICAL))
    _, tables = exported(tmp_path, "onderzoek", VOLUNTEERS, answers)
    assert counts(tables["activities.csv"], "role") == {"vrijwilliger": 10, "cliënt": 9}


def test_small_categories_and_roles_are_joined_and_typed_words_are_not_told(tmp_path):
    answers = named(
        (6, "vrijwilliger", TALKING), (4, "vrijwilliger", PRACTICAL), (7, "cliënt", DOING), (2, "professional", DOING),
    )  # fmt: skip
    _, tables = exported(tmp_path, "onderzoek", VOLUNTEERS, answers)
    # Four named the third and would be told apart: the next smallest goes along. So with two professionals.
    assert counts(tables["activities.csv"], "category") == {"overig": 10, DOING: 9}
    assert counts(tables["activities.csv"], "role") == {"overig": 9, "vrijwilliger": 10}


def test_fewer_than_five_respondents_give_no_table(tmp_path):
    result, tables = exported(tmp_path, "onderzoek", VOLUNTEERS, named((4, "vrijwilliger", TALKING)))
    assert tables["activities.csv"] == []
    assert left_out(result.files[0])["respondenten niet opgenomen: er zijn er te weinig om anoniem te zijn"] == 4
    said = json.loads((tmp_path / "uit" / "datapackage.json").read_text(encoding="utf-8"))["description"]
    assert "enkele × respondenten niet opgenomen" in said and "4 ×" not in said


def test_the_package_describes_its_files_as_the_specification_asks(tmp_path):
    exported(tmp_path, "onderzoek", VOLUNTEERS, named((9, "vrijwilliger", TALKING)))
    folder = tmp_path / "uit"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["profile"] == "tabular-data-package" and re.fullmatch(r"[a-z0-9._-]+", package["name"])
    assert package["title"] and package["licenses"][0]["title"] and "Peildatum" in package["description"].title()
    names = [resource["name"] for resource in package["resources"]]
    assert names == ["figures", "series", "breakdown", "activities"]
    assert {path.name for path in folder.iterdir()} == {"datapackage.json", *(f"{name}.csv" for name in names)}
    for resource in package["resources"]:
        assert resource["profile"] == "tabular-data-resource" and resource["encoding"] == "utf-8"
        raw = (folder / resource["path"]).read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw
        header, *rows = csv.reader(raw.decode("utf-8").splitlines())
        fields = resource["schema"]["fields"]
        assert header == [field["name"] for field in fields]
        assert all(field["description"] and field["type"] in TYPES for field in fields)
        for row in rows:
            for field, text in zip(fields, row, strict=True):
                assert text == "" or TYPES[field["type"]](text) is not None
    assert resource["schema"]["missingValues"] == [""]


def test_what_an_organisation_typed_itself_is_no_category_of_a_figure(tmp_path):
    hours = sheet(
        "Uren", "vrijwilliger_id | datum | uren | activiteit",
        *(f"V{number} | 2026-03-0{day} | 2 | bij Jan thuis" for number in (1, 2) for day in range(1, 8)),
    )  # fmt: skip
    lists = sheet("Lijsten", "lijst | waarde", "activiteit | bij Jan thuis")
    exported(tmp_path, "onderzoek", VOLUNTEERS, lists, hours)
    assert not any("Jan" in path.read_text(encoding="utf-8") for path in (tmp_path / "uit").iterdir())
