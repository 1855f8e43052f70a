"""V-VRW-10: volunteers who supervise themselves, or each other in a circle."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import findings, found, messages, sheet

CONTACTS = sheet(
    "Contactpersonen", "contact_id | naam | functie | vrijwilliger_id", "K1 | A. de Boer | trainer |",
    "K2 | Ann Jansen | participatiecoach | V1",
)  # fmt: skip
PLACED = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | begeleider_id"


def people(*supervisors, end=""):
    """Volunteers V1, V2 ... and who supervises them; `end` is that of the last."""
    last = len(supervisors)
    rows = [
        f"V{number} | Naam{number} | 2024-01-01 | {by} | {end if number == last else ''} | anders"
        for number, by in enumerate(supervisors, start=1)
    ]
    return sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id | einddatum | reden_einde", *rows
    )


def placed(*rows):
    return sheet("Plaatsingen", PLACED, *rows)


@pytest.mark.parametrize("supervisor", ["V1", "v1 Naam1, Ann", "K2"])
def test_nobody_is_the_own_supervisor(supervisor):
    assert found(CONTACTS, people(supervisor)) == ["V-VRW-10 W Vrijwilligers!D2"]
    assert messages("V-VRW-10", CONTACTS, people(supervisor)) == ["Naam1 is als eigen begeleider ingevuld."]
    own = placed(f"P1 | V1 | C1 | 2025-01-01 | | {supervisor}")
    assert found(CONTACTS, people("K1"), own) == ["V-VRW-10 W Plaatsingen!F2"]


def test_a_chain_of_volunteers_is_no_circle():
    assert found(CONTACTS, people("V2", "V3", "K1", "V1")) == []
    assert found(CONTACTS, people("", "K2", "V1")) == []
    assert found(CONTACTS, people("V9")) == ["V-ALG-05 F Vrijwilligers!D2"]


def test_a_circle_is_told_once_at_its_first_volunteer():
    circle = people("K1", "V4", "V2", "V3", "V4")
    assert found(CONTACTS, circle) == ["V-VRW-10 W Vrijwilligers!D3"]
    assert messages("V-VRW-10", CONTACTS, circle) == ["Naam2, Naam4 en Naam3 begeleiden elkaar in een kring."]
    (group,) = findings(CONTACTS, circle).groups
    assert group.related_to(0) == ("Vrijwilligers!D5", "Vrijwilligers!D4")
    assert found(people("V2", "V1", "V4", "V3")) == ["V-VRW-10 W Vrijwilligers!D2", "V-VRW-10 W Vrijwilligers!D4"]


def test_a_circle_may_run_through_placements_and_contacts():
    assert found(CONTACTS, people("V2", ""), placed("P1 | V2 | C1 | 2025-01-01 | | K2")) == [
        "V-VRW-10 W Vrijwilligers!D2"
    ]
    both = placed("P1 | V2 | C1 | 2025-01-01 | | V1", "P2 | V1 | C2 | 2025-01-01 | | V2")
    assert found(CONTACTS, people("", ""), both) == ["V-VRW-10 W Plaatsingen!F3"]


def test_what_is_over_makes_no_circle():
    assert found(people("V2", "V1", end="2026-05-31")) == []
    assert found(CONTACTS, people("V2", ""), placed("P1 | V2 | C1 | 2025-01-01 | 2026-05-31 | V1")) == []
    assert found(CONTACTS, people(""), placed("P1 | V1 | C1 | 2025-01-01 | 2026-05-31 | V1")) == []
