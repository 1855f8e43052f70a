"""L09: what three people agree to tell each other (domain/letters.md L09; 001 G11, H12; V-SIG-04)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.letter_writing.made_letters import due_ids, only_letter, plan_of

Build = Callable[..., object]
AS_OF = dt.date(2026, 3, 16)
CLIENT = {"clientcode": "C-0042", "professional_id": "K7"}
PROFESSIONAL = {"contact_id": "K7", "naam": "Kim de Wit", "functie": "toezichthouder"}


def case_of(build: Build, *, client: dict | None = None, **changes: dict | list) -> object:
    placement = {"org_id": "", "clientcode": "C-0042", "contactfrequentie_professional": "2-wekelijks"}
    programme = {"info_afspraak_vereist": "ja"}
    return build(
        as_of=AS_OF,
        **{
            "Clienten": {**CLIENT, **(client or {})}, "Contactpersonen": [PROFESSIONAL],
            **changes,
            "Plaatsingen": {**placement, **changes.get("Plaatsingen", {})},
            "Programmas": {**programme, **changes.get("Programmas", {})},
        },
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "is_due"),
    [
        ({}, True),
        ({"client": {"info_afspraak_datum": "2026-03-10"}}, False),
        ({"client": {"info_afspraak_datum": "binnenkort"}}, False),
        ({"Programmas": {"info_afspraak_vereist": "nee"}}, False),
        ({"Programmas": {"info_afspraak_vereist": ""}}, False),
        ({"Plaatsingen": {"clientcode": ""}}, False),
        ({"Plaatsingen": {"startdatum": "2026-04-01"}}, False),
        ({"Plaatsingen": {"eind_werkelijk": "2026-03-15"}}, False),
        ({"Plaatsingen": {"status": "gepauzeerd"}}, True),
        (
            {"Documenten": {"onderwerp": "P1", "soort": "informatieafspraak", "datum": "2026-03-10"}},
            False,
        ),
        ({"Documenten": {"onderwerp": "P1", "soort": "VOG", "datum": "2026-03-10"}}, True),
    ],
)
def test_it_is_due_while_the_client_of_a_running_placement_has_no_agreement(
    agreement: Build, changes: dict, is_due: bool
) -> None:
    case = case_of(agreement, **changes)
    assert [letter.subject_id for letter in plan_of("L09", case).made] == (["P1"] if is_due else [])


def test_the_programme_of_the_client_goes_before_that_of_the_placement(agreement: Build) -> None:
    programmes = [{"programma_id": "ANDERS", "naam": "Anders", "info_afspraak_vereist": "nee"}]
    case = agreement(
        as_of=AS_OF, Programmas=programmes, Clienten=CLIENT | {"programma_id": "C3"},
        Plaatsingen={"clientcode": "C-0042", "programma_id": "ANDERS"}, Contactpersonen=[PROFESSIONAL],
    )  # fmt: skip
    assert due_ids("L09", case) == []
    case = case_of(agreement, client={"programma_id": "C3"}, Plaatsingen={"programma_id": "C3"})
    assert due_ids("L09", case) == ["P1"]


@pytest.mark.parametrize(
    ("consent", "present", "absent"),
    [
        ("alles afgesproken", "de doelen die we samen hebben gekozen", "Kruis aan"),
        ("alleen veiligheid", "alleen delen wat nodig is voor de veiligheid:", "de doelen die we samen"),
        ("nee", "niets over u met elkaar delen", "de doelen die we samen"),
        ("", "Kruis aan wat u goed vindt:", "U vindt het goed"),
    ],
)
def test_what_is_shared_is_what_the_client_consented_to(
    agreement: Build, consent: str, present: str, absent: str
) -> None:
    letter = only_letter("L09", case_of(agreement, client={"toestemming_delen": consent}))
    assert present in letter
    assert absent not in letter


@pytest.mark.parametrize(
    ("agreed", "words"),
    [
        ("wekelijks", "spreken elkaar elke week."),
        ("2-wekelijks", "spreken elkaar elke twee weken."),
        ("maandelijks", "spreken elkaar elke maand."),
        ("kwartaal", "spreken elkaar elk kwartaal."),
        ("bij start", "spreken elkaar bij de start, en daarna als het nodig is."),
        ("geen", "spreken elkaar alleen als het nodig is."),
        ("", "spreken elkaar [nog invullen: hoe vaak]."),
    ],
)
def test_how_often_they_speak_each_other(agreement: Build, agreed: str, words: str) -> None:
    case = case_of(agreement, Plaatsingen={"contactfrequentie_professional": agreed})
    assert words in only_letter("L09", case)


@pytest.mark.parametrize(
    "clause",
    [
        "Merkt Ann dat het risico oploopt? Dan bespreekt Ann dat altijd eerst met u.",
        "Is er direct gevaar voor u of voor een ander? Dan mag Ann meteen Kim de Wit bellen.",
        "Kim de Wit vertelt Ann niet wat er in uw dossier staat.",
        "De achternaam, het adres en het telefoonnummer van Ann blijven privé.",
        "U mag deze afspraken altijd veranderen.",
        "Kim de Wit, toezichthouder",
        "Ann, van Vrijwilligerscentrale De Schakel",
        "Code C-0042",
        "De beroepskracht",
    ],
)
def test_clauses_that_always_hold(agreement: Build, clause: str) -> None:
    assert clause in only_letter("L09", case_of(agreement))


def test_the_professional_of_the_client_goes_before_that_of_the_placement(agreement: Build) -> None:
    other = {"contact_id": "K8", "naam": "Lot Prins", "functie": "toezichthouder"}
    case = case_of(agreement, Contactpersonen=[PROFESSIONAL, other], Plaatsingen={"professional_id": "K8"})
    assert "Lot Prins" not in only_letter("L09", case)
    case = case_of(
        agreement, Contactpersonen=[PROFESSIONAL, other], Plaatsingen={"professional_id": "K8"},
        client={"professional_id": ""},
    )  # fmt: skip
    assert "Lot Prins, toezichthouder" in only_letter("L09", case)
    case = case_of(agreement, client={"professional_id": ""})
    assert "[nog invullen: naam beroepskracht]" in only_letter("L09", case)


def test_a_volunteer_without_a_first_name_is_named_by_initials_and_never_by_surname(agreement: Build) -> None:
    case = case_of(agreement, Vrijwilligers={"voornaam": "", "voorletters": "A.B."})
    letter = only_letter("L09", case)
    assert "A.B., van Vrijwilligerscentrale De Schakel" in letter
    assert "Berg" not in letter


def test_a_name_instead_of_a_code_refuses_it_and_stands_in_no_letter(agreement: Build) -> None:
    case = case_of(agreement, client={"clientcode": "Jan Jansen"}, Plaatsingen={"clientcode": "Jan Jansen"})
    (refused,) = plan_of("L09", case).refused
    assert ("V-CLI-01", "Plaatsingen") in [(reason.code, reason.sheet) for reason in refused.reasons]
    letter = only_letter("L09", case, despite_errors=True)
    assert "Jansen" not in letter
    assert "Code [nog invullen: code]" in letter


def test_the_workbook_is_asked_by_volunteer_or_client_too(agreement: Build) -> None:
    case = case_of(agreement)
    for identifier in ("V1", "C-0042"):
        (letter,) = plan_of("L09", case, ids=[identifier]).made
        assert letter.reason == "nog geen afspraak over informatie delen (9 maart 2026)"
