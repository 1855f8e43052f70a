"""L10: how volunteer and professional work together (domain/letters.md L10; 001 C24, F17; V-PLA-16)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.letter_writing.made_letters import only_letter, plan_of

Build = Callable[..., object]
AS_OF = dt.date(2026, 3, 16)
PROFESSIONAL = {
    "contact_id": "K7", "naam": "Kim de Wit", "functie": "reclasseringswerker", "telefoon": "038 765 43 21",
    "bereikbaarheid": "tot 16.00 uur",
}  # fmt: skip
GOAL = {
    "leerdoel_id": "L1", "plaatsing_id": "P1", "van_wie": "vrijwilliger", "categorie": "communicatie",
    "omschrijving": "Beter luisteren", "status": "open", "datum_vastgesteld": "2026-02-20",
}  # fmt: skip


def case_of(build: Build, *, placement: dict | None = None, programme: dict | None = None, **changes: dict | list):
    return build(
        as_of=AS_OF, Contactpersonen=[PROFESSIONAL], Plaatsingen={"professional_id": "K7", **(placement or {})},
        Programmas=programme or {}, **changes,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("placement", "programme", "is_due"),
    [
        ({}, {}, True),
        ({"professional_id": ""}, {}, False),
        ({"professional_id": ""}, {"taakverdeling_verplicht": "ja"}, True),
        ({"professional_id": ""}, {"taakverdeling_verplicht": "nee"}, False),
        ({"taakverdeling_afgesproken": "ja"}, {"taakverdeling_verplicht": "ja"}, False),
        ({"taakverdeling_afgesproken": "nee"}, {"taakverdeling_verplicht": "ja"}, True),
        ({"taakverdeling_afgesproken": "weet niet"}, {"taakverdeling_verplicht": "ja"}, False),
        ({"taakverdeling_datum": "2026-03-10"}, {"taakverdeling_verplicht": "ja"}, False),
        ({"startdatum": "2026-04-01"}, {}, False),
        ({"eind_werkelijk": "2026-03-15"}, {}, False),
    ],
)
def test_it_is_due_while_the_division_of_tasks_is_not_recorded(
    agreement: Build, placement: dict, programme: dict, is_due: bool
) -> None:
    case = case_of(agreement, placement=placement, programme=programme)
    assert [letter.subject_id for letter in plan_of("L10", case).made] == (["P1"] if is_due else [])


@pytest.mark.parametrize("agreed", ["ja", ""])
def test_a_row_of_any_member_will_do_for_a_circle(agreement: Build, agreed: str) -> None:
    member = {
        "vrijwilliger_id": "V2", "clientcode": "C1", "programma_id": "C3", "startdatum": "2026-03-09",
        "professional_id": "K7", "taken": "tuin",
    }  # fmt: skip
    case = agreement(
        as_of=AS_OF, Contactpersonen=[PROFESSIONAL], Programmas={"soort": "cirkel", "taakverdeling_verplicht": "ja"},
        Vrijwilligers=[{"vrijwilliger_id": "V2", "voornaam": "Bo", "achternaam": "Bakker", "startdatum": "2026-01-01"}],
        Plaatsingen=[
            member | {"plaatsing_id": "P2", "taakverdeling_afgesproken": agreed}, member | {"plaatsing_id": "P3"},
        ],
    )  # fmt: skip
    made = [letter.subject_id for letter in plan_of("L10", case).made]
    assert made == (["P1"] if agreed else ["P1", "P2", "P3"])


@pytest.mark.parametrize(
    "clause",
    [
        "1. Een gedeelde visie", "2. Gelijkwaardig en met respect", "3. Een duidelijke taakverdeling",
        "4. Elkaar informeren", "5. Elkaars kennis gebruiken", "Ann doet dit: voorlezen en tuin.",
        "telefoon 038 765 43 21, tot 16.00 uur", "Op 9 juni 2026 kijkt u samen terug", "via A. de Boer",
        "bespreekt Ann eerst met de persoon zelf", "Kim de Wit, reclasseringswerker",
    ],
)  # fmt: skip
def test_the_five_conditions_and_what_was_agreed(agreement: Build, clause: str) -> None:
    assert clause in only_letter("L10", case_of(agreement))


@pytest.mark.parametrize(
    ("changes", "present", "absent"),
    [
        ({"Leerdoelen": [GOAL]}, "Beter luisteren", "sociale inclusie"),
        ({"Leerdoelen": [GOAL | {"van_wie": "cliënt", "categorie": "sociale inclusie", "omschrijving": ""}]},
         "gedeelde visie", "sociale inclusie"),
        ({}, "gedeelde visie", "zelf dit leren"),
        ({"placement": {"taakverdeling_afgesproken": "ja"}}, "U heeft de taakverdeling samen besproken", "["),
        ({}, "gedeelde visie", "U heeft de taakverdeling"),
        ({"placement": {"clientcode": "C-0042"}}, "Code cliënt\nC-0042", "["),
        ({}, "gedeelde visie", "Code cliënt"),
        ({"placement": {"contactfrequentie_professional": "wekelijks"}}, "U spreekt elkaar elke week.", "hoe vaak]"),
        ({"placement": {"evaluatie_datum": ""}}, "Op [nog invullen: evaluatiedatum] kijkt u", "juni"),
        ({"placement": {"professional_id": ""}}, "[nog invullen: bereikbaarheid]", "Kim"),
        ({"placement": {"taken": ""}}, "Ann doet dit: [nog invullen: taken].", "tuin"),
    ],
)  # fmt: skip
def test_a_clause_stands_there_only_when_it_holds(agreement: Build, changes: dict, present: str, absent: str) -> None:
    placement = {"contactfrequentie_professional": "2-wekelijks", **changes.get("placement", {})}
    letter = only_letter("L10", case_of(agreement, **{**changes, "placement": placement}))
    assert present in letter
    assert absent not in letter


def test_a_name_instead_of_a_code_refuses_it(agreement: Build) -> None:
    (refused,) = plan_of("L10", case_of(agreement, placement={"clientcode": "Jan Jansen"})).refused
    assert "V-CLI-01" in [reason.code for reason in refused.reasons]
