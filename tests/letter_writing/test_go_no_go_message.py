"""L14: what was decided in the talk, and never why (domain/letters.md L14; 002 C08)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.letter_writing.made_letters import letters, plan_of

Build = Callable[..., object]
AS_OF = dt.date(2026, 6, 5)


def case_of(build: Build, decision: str = "go", **placement: str) -> object:
    return build(
        as_of=AS_OF, Plaatsingen={"gonogo_datum": "2026-04-06", "gonogo_besluit": decision, **placement},
        Organisaties={"adres": "Havenkade 3", "postcode": "8011 AB", "plaats": "Zwolle"},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "day", "is_due"),
    [
        ("go", "2026-06-05", True),
        ("go", "2026-04-06", True),
        ("go", "2026-04-05", False),
        ("go", "2026-06-06", False),
        ("go", "", False),
        ("no-go", "2026-05-01", True),
        ("uitgesteld", "2026-05-01", True),
        ("n.v.t.", "2026-05-01", False),
        ("", "2026-05-01", False),
    ],
)
def test_it_is_due_for_sixty_days_after_a_talk_with_a_decision(
    agreement: Build, decision: str, day: str, is_due: bool
) -> None:
    case = case_of(agreement, decision, gonogo_datum=day, gonogo_uitgesteld_tot="2026-07-01")
    made = [letter.addressee for letter in plan_of("L14", case).made]
    assert made == (["vrijwilliger", "organisatie"] if is_due else [])


@pytest.mark.parametrize(
    ("decision", "volunteer", "organisation"),
    [
        ("go", "dat u doorgaat met uw vrijwilligerswerk bij Zorgcentrum Het Anker", "Ann van den Berg gaat door"),
        (
            "no-go",
            "Dat zegt niets over wie u bent of wat u kunt.",
            "kijken samen met Ann van den Berg naar een vervolg",
        ),
        ("uitgesteld", "Op 1 juli 2026 praten we verder.", "Op 1 juli 2026 praten we verder."),
    ],
)
def test_each_decision_has_its_own_words(agreement: Build, decision: str, volunteer: str, organisation: str) -> None:
    made = letters("L14", case_of(agreement, decision, gonogo_uitgesteld_tot="2026-07-01"))
    for addressee, own in (("vrijwilliger", volunteer), ("organisatie", organisation)):
        assert own in made[addressee]
        assert "Op 6 april 2026" in made[addressee]
        assert "Onze afspraken" in made[addressee]
    others = {"U gaat door", "Hier gaat u niet verder", "We nemen nog wat tijd"}
    assert len([heading for heading in others if heading in made["vrijwilliger"]]) == 1


def test_a_no_go_tells_what_happens_next(agreement: Build) -> None:
    letter = letters("L14", case_of(agreement, "no-go"))["vrijwilliger"]
    assert "We denken graag met u mee over wat wel bij u past" in letter
    assert "We nemen binnenkort contact met u op." in letter


def test_the_reason_of_the_end_stands_in_no_letter(agreement: Build) -> None:
    case = case_of(agreement, "no-go", eind_werkelijk="2026-04-06", status="uitval", reden_einde="match paste niet")
    assert all("match" not in letter for letter in letters("L14", case).values())


def test_the_host_gets_it_without_the_address_of_the_volunteer(agreement: Build) -> None:
    made = letters("L14", case_of(agreement))
    assert "t.a.v. Joke de Vries, leidinggevende" in made["organisatie"]
    assert "Havenkade 3" in made["organisatie"]
    assert "Dorpsstraat" not in made["organisatie"]
    assert "Dorpsstraat 12 A" in made["vrijwilliger"]


def test_the_contact_person_of_the_host_gets_it_when_the_supervisor_works_elsewhere(agreement: Build) -> None:
    case = agreement(
        as_of=AS_OF, Contactpersonen=[{"contact_id": "K9", "naam": "Piet Puk", "functie": "coach"}],
        Plaatsingen={"gonogo_datum": "2026-04-06", "gonogo_besluit": "go", "begeleider_id": "K9"},
        Organisaties={"adres": "Havenkade 3", "plaats": "Zwolle"},
    )  # fmt: skip
    assert "t.a.v. Joke de Vries" in letters("L14", case)["organisatie"]


@pytest.mark.parametrize("host", [{"org_id": "", "clientcode": "C1"}, {"org_id": "O5"}])
def test_the_own_organisation_gets_no_letter_of_its_own(agreement: Build, host: dict) -> None:
    case = agreement(
        as_of=AS_OF, Plaatsingen={"gonogo_datum": "2026-04-06", "gonogo_besluit": "go", **host},
        Organisaties=[{"org_id": "O5", "naam": "Vrijwilligerscentrale De Schakel"}],
    )  # fmt: skip
    assert list(letters("L14", case)) == ["vrijwilliger"]


def test_a_postponed_decision_without_a_day_refuses_it_and_others_need_none(agreement: Build) -> None:
    refused, _ = plan_of("L14", case_of(agreement, "uitgesteld")).refused
    assert [reason.column for reason in refused.reasons] == ["gonogo_uitgesteld_tot"]
    assert plan_of("L14", case_of(agreement, "go")).refused == ()


def test_without_a_decision_there_is_nothing_to_tell(agreement: Build) -> None:
    plan = plan_of("L14", case_of(agreement, ""), ids=["P1"])
    assert plan.made == ()
    ((refused,),) = [letter.reasons for letter in plan.refused]
    assert refused.message == "Voor 'P1' is deze brief nu niet nodig."
