"""L17: parents decide with whom their child goes out (domain/letters.md L17; 004; V-DOC-11)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.letter_writing.made_letters import only_letter, plan_of

Build = Callable[..., object]
AS_OF = dt.date(2026, 3, 16)
CONSENT = "met toestemming ouders"


def case_of(
    build: Build,
    *,
    placement: dict | None = None,
    allowed: str = CONSENT,
    day: str = "",
    code: str = "K-0042",
    **changes: object,
):
    return build(
        as_of=AS_OF, Programmas={"alleen_met_kind_toegestaan": allowed},
        Clienten={"clientcode": code, "toestemming_ouders_datum": day},
        Plaatsingen={"org_id": "", "clientcode": "K-0042", "alleen_met_kind": "ja", **(placement or {})}, **changes,
    )  # fmt: skip


HOUR = {"vrijwilliger_id": "V1", "plaatsing_id": "P1", "datum": "2026-03-10", "uren": "2"}


@pytest.mark.parametrize(
    ("changes", "is_due"),
    [
        ({}, True),
        ({"day": "2026-03-01"}, False),
        ({"day": "binnenkort"}, False),
        ({"allowed": "ja"}, False),
        ({"allowed": "nee"}, False),
        ({"allowed": ""}, False),
        ({"placement": {"alleen_met_kind": "nee"}}, False),
        ({"placement": {"alleen_met_kind": ""}}, False),
        ({"placement": {"startdatum": "2026-04-01"}}, True),
        ({"placement": {"eind_werkelijk": "2026-03-15"}}, False),
        ({"placement": {"clientcode": ""}}, True),
        ({"placement": {"clientcode": "K-7777"}}, False),
        ({"Documenten": {"onderwerp": "K-0042", "soort": "toestemming ouders", "datum": "2026-03-01"}}, False),
        ({"Documenten": {"onderwerp": "P1", "soort": "toestemming ouders", "datum": "2026-03-01"}}, False),
        ({"Documenten": {"onderwerp": "P1", "soort": "VOG", "datum": "2026-03-01"}}, True),
        ({"Uren": HOUR | {"beroepskracht_erbij": "ja"}}, False),
        ({"Uren": HOUR | {"beroepskracht_erbij": "nee"}}, True),
    ],
)
def test_it_is_due_while_the_parents_of_a_child_did_not_consent(agreement: Build, changes: dict, is_due: bool) -> None:
    made = plan_of("L17", case_of(agreement, **changes)).made
    assert [letter.subject_id for letter in made] == (["P1"] if is_due else [])


@pytest.mark.parametrize(
    "clause",
    [
        "Aan de ouders of verzorgers", "Beste ouders of verzorgers,", "K-0042", "voorlezen en tuin",
        "dinsdagochtend en donderdagmiddag", "van 9 maart 2026 tot en met 9 september 2026",
        "alleen Ann, zonder beroepskracht",
        "Een beroepskracht van Vrijwilligerscentrale De Schakel blijft verantwoordelijk, ook als Ann alleen met uw kind",
        "Dan kunt u die op elk moment weer intrekken.", "Dan is er altijd een beroepskracht bij.",
        "Tweede ouder of verzorger, als die er is",
    ],
)  # fmt: skip
def test_what_parents_read(agreement: Build, clause: str) -> None:
    assert clause in only_letter("L17", case_of(agreement))


def test_with_a_professional_it_says_that_one_is_there(agreement: Build) -> None:
    letter = only_letter("L17", case_of(agreement, placement={"alleen_met_kind": "nee"}))
    assert "Ann, en altijd een beroepskracht" in letter
    assert "Een beroepskracht van Vrijwilligerscentrale De Schakel blijft verantwoordelijk. Heeft u" in letter
    assert "zonder beroepskracht" not in letter


@pytest.mark.parametrize(
    ("placement", "present", "absent"),
    [
        ({"vast_dagdeel": ""}, "voorlezen", "Wanneer"),
        ({"taken": ""}, "[nog invullen: activiteit]", "voorlezen"),
        ({"clientcode": ""}, "[nog invullen: code van het kind]", "K-0042"),
        ({"eind_gepland": ""}, "vanaf 9 maart 2026, zonder afgesproken einddatum", "september"),
        ({"verlengd_tot": "2026-12-09"}, "tot en met 9 december 2026", "september"),
    ],
)
def test_an_empty_cell(agreement: Build, placement: dict, present: str, absent: str) -> None:
    letter = only_letter("L17", case_of(agreement, placement=placement))
    assert present in letter
    assert absent not in letter


def test_a_name_instead_of_a_code_refuses_it(agreement: Build) -> None:
    case = case_of(agreement, placement={"clientcode": "Jan Jansen"}, code="Jan Jansen")
    (refused,) = plan_of("L17", case).refused
    assert "V-CLI-01" in [reason.code for reason in refused.reasons]
    assert "Jansen" not in only_letter("L17", case, despite_errors=True)
