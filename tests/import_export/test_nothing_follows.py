"""Who lays the tables of an export beside each other cannot compute what is hidden, nor find a small cell in them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, sheet
from tests.import_export.exported import exported

GOALS = "leerdoel_id | plaatsing_id | van_wie | categorie | omschrijving | status | datum_vastgesteld | datum_bereikt"


def answered(**roles):
    """Answers to two questions: per role so many to each."""
    rows = [
        f"2026-03-01 | {role} | {question} | {3 + number % 3}"
        for role, numbers in roles.items()
        for question, many in zip(("begeleiding", "plezier"), numbers, strict=True)
        for number in range(many)
    ]
    return sheet("Tevredenheid", "datum | rol | vraag | score", *rows)


def means(tables):
    lines = [row for row in tables["uitsplitsing.csv"] if row["code"] == "I-33"]
    return {row["groep"]: (Fraction(row["waarde"]), int(row["n"])) for row in lines if row["waarde"]}


def test_the_mean_of_a_role_with_one_client_is_not_what_the_other_roles_leave(tmp_path):
    _, tables = exported(tmp_path, "bestuur", answered(vrijwilliger=(9, 8), professional=(6, 6), cliënt=(1, 1)))
    told = means(tables)
    assert set(told) == {"vrijwilliger", "vrijwilliger: begeleiding", "vrijwilliger: plezier"}
    # A part of what is hidden would give the rest of it.
    assert not [group for group in told if group.startswith(("cliënt", "professional"))]


def test_the_mean_of_a_question_within_a_role_is_not_what_the_others_leave(tmp_path):
    _, tables = exported(tmp_path, "bestuur", answered(vrijwilliger=(9, 2), professional=(6, 6)))
    assert set(means(tables)) == {
        "vrijwilliger", "professional", "professional: begeleiding", "professional: plezier",
    }  # fmt: skip


@pytest.mark.parametrize("clients", [1, 3])
def test_research_learns_of_no_role_with_a_few_respondents(tmp_path, clients):
    rows = [f"2026-03-01 | gesprek | R{number:03} | vrijwilliger | praktische zaken" for number in range(20)]
    rows += [f"2026-03-01 | gesprek | S{number:03} | professional | praktische zaken" for number in range(9)]
    rows += [f"2026-03-01 | gesprek | T{number:03} | cliënt | praktische zaken" for number in range(clients)]
    held = sheet("Activiteiten", "datum | soort | respondentcode | respondent_rol | categorie", *rows)
    _, tables = exported(tmp_path, "onderzoek", VOLUNTEERS, held)
    told = {row["category"]: row["n"] for row in tables["breakdown.csv"] if row["code"] == "I-27" and row["value"]}
    assert told == {"praktische zaken": str(29 + clients), "vrijwilliger: praktische zaken": "20"}


def reached(numbers):
    """Per programme goals of six placements, and how many of these were reached."""
    people, placed, goals = [], [], []
    for programme, (many, done) in numbers.items():
        for number in range(6):
            who = f"{programme}{number}"
            people.append(f"{who} | Naam | 2026-01-05")
            placed.append(f"P{who} | {who} | {programme} | 2026-01-05 | 2026-05-01")
        for number in range(many):
            status = "bereikt" if number < done else "niet bereikt"
            day = "2026-04-01" if number < done else ""
            goals.append(f"L{programme}{number} | P{programme}{number % 6} | vrijwilliger | Nederlands | x | {status} | "
                         f"2026-01-05 | {day}")  # fmt: skip
    return (
        sheet("Programmas", "programma_id | naam", *(f"{one} | Programma {one}" for one in numbers)),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", *people),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | startdatum | eind_werkelijk", *placed),
        sheet("Leerdoelen", GOALS, *goals),
    )  # fmt: skip


def test_a_share_of_many_goals_gives_research_no_small_numerator(tmp_path):
    _, tables = exported(tmp_path, "onderzoek", *reached({"A": (20, 1), "B": (20, 9), "C": (30, 12)}))
    found = {row["programme"]: row for row in tables["figures.csv"] if row["code"] == "I-23"}
    # One of twenty: the next smallest goes with it, for the whole is told.
    assert {name: row["masked"] for name, row in found.items()} == {
        "": "", "Programma A": "te weinig", "Programma B": "te weinig", "Programma C": "",
    }  # fmt: skip
    assert (found["Programma A"]["n"], found["Programma A"]["value"]) == ("", "")


def test_who_belongs_to_no_programme_is_not_what_the_programmes_leave_of_the_whole(tmp_path):
    people = [f"V{number} | Naam | 2026-01-05 | bijstand" for number in range(15)]
    people += [f"W{number} | Naam | 2026-01-05 | geen" for number in range(15)]
    placed = [f"P{number} | V{number} | {'A' if number < 7 else 'B'} | 2026-01-05" for number in range(14)]
    placed += [f"Q{number} | W{number} | {'A' if number < 7 else 'B'} | 2026-01-05" for number in range(15)]
    workbook = (
        sheet("Programmas", "programma_id | naam | uitkering_vragen", "A | Aan tafel | ja", "B | Buiten | ja"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | uitkering", *people),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | startdatum", *placed),
    )
    _, tables = exported(tmp_path, "bestuur", *workbook)
    low = [row for row in tables["cijfers.csv"] if (row["code"], row["onderdeel"]) == ("I-39", "ondergrens")]
    told = {row["programma"]: row["waarde"] for row in low}
    # V14 is in no programme: 15 of the whole less 7 and 7 would be that one.
    assert told[""] == "15" and "" in (told["Aan tafel"], told["Buiten"])


def test_no_cell_of_the_tables_of_research_is_small(tmp_path):
    workbook = reached({"A": (20, 7), "B": (9, 2), "C": (1, 1)})
    held = sheet(
        "Activiteiten", "datum | programma_id | soort | respondentcode | respondent_rol | categorie",
        *(f"2026-0{1 + number % 6}-01 | {'ABC'[number % 3]} | gesprek | R{number:03} | cliënt | praktische zaken"
          for number in range(7)),
    )  # fmt: skip
    costs = sheet(
        "Onkosten", "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig | status",
        *(f"O{number} | A{number} | reiskosten | 2026-03-01 | 10 | ja | akkoord" for number in range(3)),
    )  # fmt: skip
    _, tables = exported(tmp_path, "onderzoek", *workbook, held, costs)
    for name in ("figures.csv", "series.csv", "breakdown.csv"):
        for row in tables[name]:
            counts = [int(row["n"] or 0)]
            if row["value"] and row["unit"] == "%":
                part = round(Fraction(row["value"]) * counts[0] / 100)
                counts += [part, counts[0] - part]
            elif row["value"] and row["unit"] in ("vrijwilligers", "plaatsingen", "cliënten"):
                counts.append(int(Fraction(row["value"])))
            assert not [count for count in counts if 0 < count < 5], (name, row)
            assert not row["masked"] or (row["value"], row["n"]) == ("", ""), (name, row)


@pytest.mark.parametrize(("people", "told"), [(2, False), (6, True)])
def test_the_board_reads_no_amount_per_person_of_a_few_people(tmp_path, people, told):
    workbook = (
        sheet("Contactpersonen", "contact_id | naam | max_caseload", "K1 | Tia | 1"),
        sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id",
              *(f"V{number} | Naam | 2026-01-05 | K1" for number in range(people))),
        sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | startdatum | begeleider_id",
              *(f"P{number} | V{number} | 2026-01-05 | K1" for number in range(people))),
        sheet("Onkosten", "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | status",
              *(f"O{number} | V{number} | vaste vergoeding | 2026-03-01 | 50 | akkoord" for number in range(people))),
    )  # fmt: skip
    _, tables = exported(tmp_path, "bestuur", *workbook)
    room = next(row for row in tables["cijfers.csv"] if (row["code"], row["onderdeel"]) == ("I-45", "jaar"))
    assert bool(room["waarde"]) == bool(room["n"]) == told and room["niet_getoond"] == ("" if told else "te weinig")
    # Of one supervisor the mean is that one's, and whether it is too many nobody else's business.
    of_one = [row for row in tables["cijfers.csv"] if row["code"] == "I-49"]
    assert [(row["onderdeel"], row["waarde"]) for row in of_one] == [("", "")]
