"""L12: what the case manager is told of the end, after the volunteer (domain/letters.md L12; V-PLA-09, V-PLA-11)."""

from __future__ import annotations

import pytest

from tests.letter_writing.samples import sample
from tests.letter_writing.small_samples import changed, text_to

NO_MANAGER = {"klantmanager_id": "", "gemeente_org_id": "O9"}


def due(case) -> list[str]:
    return list(dict.fromkeys(letter.subject_id for letter in case.plan().made))


@pytest.mark.parametrize(
    ("where", "cells", "left"),
    [
        ("Plaatsingen P1", {"terugmelding_datum": "2026-06-02"}, ["P2", "P3"]),
        ("Plaatsingen P1", {"eind_werkelijk": "2026-06-15"}, ["P1", "P2", "P3"]),
        ("Plaatsingen P1", {"startdatum": "2024-01-15", "eind_werkelijk": "2025-06-15"}, ["P1", "P2", "P3"]),
        ("Plaatsingen P1", {"startdatum": "2024-01-15", "eind_werkelijk": "2025-06-14"}, ["P2", "P3"]),
        ("Plaatsingen P1", {"status": "actief", "eind_werkelijk": ""}, ["P2", "P3"]),
        # V-PLA-11 asks for it however long ago it was
        ("Plaatsingen P2", {"startdatum": "2024-01-15", "eind_werkelijk": "2024-06-14"}, ["P1", "P2", "P3"]),
        ("Plaatsingen P3", {"gonogo_besluit": "go"}, ["P1", "P2"]),
        ("Plaatsingen P3", {"status": "niet gestart"}, ["P1", "P2", "P3"]),
        ("Plaatsingen P3", {"status": "niet gestart", "gonogo_datum": "2025-06-08"}, ["P1", "P2"]),
        # Afgerond and uitval need a klantmanager, a no-go only that the municipality is involved
        ("Vrijwilligers V1", NO_MANAGER, ["P2", "P3"]),
        ("Vrijwilligers V2", NO_MANAGER, ["P1", "P3"]),
        ("Vrijwilligers V3", NO_MANAGER, ["P1", "P2", "P3"]),
        ("Vrijwilligers V3", {"klantmanager_id": "", "uitkering": "geen"}, ["P1", "P2"]),
    ],
)
def test_it_is_due_after_the_end_until_it_was_reported(where: str, cells: dict[str, str], left: list[str]) -> None:
    assert due(changed("L12", where, cells)) == left


def test_the_volunteer_comes_first_and_a_reason_names_the_day_of_the_end() -> None:
    made = sample("L12").plan().made
    assert [letter.addressee for letter in made[:2]] == ["vrijwilliger", "klantmanager"]
    assert made[0].reason == "geëindigd, nog niet gemeld aan de klantmanager (1 juni 2026)"
    assert made[4].reason == "geëindigd, nog niet gemeld aan de klantmanager (8 juni 2026)"


@pytest.mark.parametrize(
    ("cells", "reason", "days"),
    [
        ({}, "afgerond", ["12 januari 2026", "1 juni 2026"]),
        ({"status": "", "reden_einde": "geen motivatie"}, "afgerond", ["12 januari 2026", "1 juni 2026"]),
        ({"status": "uitval", "reden_einde": "geen motivatie"}, "gestopt", ["12 januari 2026", "1 juni 2026"]),
        ({"status": "niet gestart", "eind_werkelijk": ""}, "niet gestart", []),
        ({"status": "actief", "eind_werkelijk": "", "gonogo_besluit": "no-go"}, "gestopt", ["12 januari 2026"]),
    ],
)
def test_the_reason_is_only_a_group_that_follows_from_the_status(
    cells: dict[str, str], reason: str, days: list[str]
) -> None:
    lines = text_to(changed("L12", "Plaatsingen P1", cells), "P1", "klantmanager").splitlines()
    start = lines.index("Vrijwilliger")
    table = lines[start : lines.index("Ons advies voor de volgende stap")]
    assert table[:4] == ["Vrijwilliger", "Ann van den Berg", "Organisatie", "Zorgcentrum Het Anker"]
    assert [line for line in table[4:] if line.endswith("2026")] == days
    assert reason in table


@pytest.mark.parametrize(
    ("step", "advice"),
    [
        ("betaald werk elders", "Ann van den Berg gaat betaald werk doen."),
        ("betaald werk zelfde organisatie", "Ann van den Berg gaat betaald werk doen."),
        ("opleiding", "Ann van den Berg gaat een opleiding doen."),
        ("re-integratie", "een traject op weg naar betaald werk"),
        ("ander vrijwilligerswerk", "te kijken naar ander vrijwilligerswerk"),
        ("blijft vrijwilliger", "Ann van den Berg blijft vrijwilligerswerk doen."),
        ("terug naar gemeente", "De begeleiding gaat terug naar de gemeente Zwolle."),
        ("geen", "Wij adviseren om samen met Ann van den Berg te bespreken wat nu past."),
        ("", "Wij adviseren om samen met Ann van den Berg te bespreken wat nu past."),
    ],
)
def test_the_advice_follows_from_uitstroom(step: str, advice: str) -> None:
    text = text_to(changed("L12", "Plaatsingen P1", {"uitstroom": step}), "P1", "klantmanager")
    assert advice in text
    assert text.count("adviseren") == 1


def test_nothing_is_judged_and_the_volunteer_is_heard() -> None:
    for addressee in ("klantmanager", "vrijwilliger"):
        text = text_to("L12", "P2", addressee)
        assert "Wij geven geen oordeel over de uitkering." in text
        assert "Dan luistert de gemeente eerst naar het verhaal van Piet Jansen zelf" in text


def test_the_volunteer_can_mend_it_and_the_case_manager_knows_that() -> None:
    own, other = text_to("L12", "P2", "vrijwilliger"), text_to("L12", "P2", "klantmanager")
    assert "Beste meneer Jansen," in own
    assert "Dorpsstraat 14" in own
    assert "U leest het als eerste." in own
    assert "samen aan voordat de brief weggaat." in own
    assert "Piet Jansen heeft deze brief als eerste gekregen en heeft een kopie." in other
    assert "t.a.v. Noor Smit, klantmanager" in other


@pytest.mark.parametrize(
    ("where", "cells"),
    [
        ("Vrijwilligers V1", {"uitkering": "geen", "klantmanager_id": "", "gemeente_org_id": "O9"}),
        ("Plaatsingen P1", {"status": "actief", "eind_werkelijk": ""}),
    ],
)
def test_asked_for_it_is_refused_without_municipality_or_end(where: str, cells: dict[str, str]) -> None:
    plan = changed("L12", where, cells).plan(ids=["P1"])
    assert plan.made == ()
    assert [refused.subject_id for refused in plan.refused] == ["P1"]


def test_a_secret_address_gives_the_volunteer_a_letter_without_one() -> None:
    cells = {"adres_geheim": "ja", "straat": "", "huisnummer": "", "postcode": "", "woonplaats": ""}
    (letter,) = [
        made for made in changed("L12", "Vrijwilligers V1", cells).plan(ids=["P1"]).made
        if made.addressee == "vrijwilliger"
    ]  # fmt: skip
    assert letter.context["adresregels"] == []
