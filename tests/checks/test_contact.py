"""V-CON-01..04: contact with volunteers and professionals, roles and caseload."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, findings, found, hours, messages, only, settings, sheet

SIXTY_DAYS = settings("dagen_zonder_contact | 60")
CAME = hours("vrijwilliger_id | datum | uren", "V1 | 2026-06-20 | 2", "V2 | 2026-06-20 | 2")

# V-CON-01; the reference date is 30 June, sixty days before it is 1 May


def people(first="", second="2026-06-01"):
    return sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | laatste_contact",
        f"V1 | Jansen | 2024-01-01 | {first}", f"V2 | Bakker | 2024-01-01 | {second}",
    )  # fmt: skip


def test_who_came_but_was_not_spoken_with_gets_one_line():
    assert found(SIXTY_DAYS, people("2026-05-01"), CAME) == []
    assert found(SIXTY_DAYS, people("2026-04-30"), CAME) == ["V-CON-01 W Vrijwilligers!D2"]
    assert found(SIXTY_DAYS, people("2026-04-30")) == ["V-ALG-09 W Vrijwilligers!A2"]
    assert found(people("2026-04-30"), CAME) == []
    assert messages("V-CON-01", SIXTY_DAYS, people(), CAME) == [
        "Met Jansen is sinds 01-01-2024 geen gesprek vastgelegd."
    ]


def test_a_training_is_no_talk():
    trained = sheet("Trainingen", "vrijwilliger_id | datum | titel", "V1 | 2026-06-20 | basis")
    assert found(SIXTY_DAYS, people("2026-04-30"), trained) == ["V-CON-01 W Vrijwilligers!D2"]


def talk(header, row):
    return sheet("Gesprekken", f"{header} | datum | soort | stand", row)


@pytest.mark.parametrize(
    ("talk_held", "heard"),
    [
        (talk("vrijwilliger_id", "V1 | 2026-05-20 | voortgang | gehouden"), True),
        (talk("plaatsing_id", "P1 | 2026-05-20 | voortgang | gehouden"), True),
        (talk("plaatsing_id | aanwezig_ids", "P2 | V2; V1 | 2026-05-20 | intervisie | gehouden"), True),
        (talk("clientcode | aanwezig_ids", "C2 | V1 | 2026-05-20 | evaluatie | gehouden"), True),
        (talk("clientcode", "C1 | 2026-05-20 | evaluatie | gehouden"), True),
        (talk("clientcode | aanwezig_ids", "C1 | V2 | 2026-05-20 | evaluatie | gehouden"), False),
        (talk("clientcode", "C2 | 2026-05-20 | evaluatie | gehouden"), False),
        (talk("plaatsing_id", "P1 | 2026-05-20 | voortgang | afgezegd"), False),
        (talk("plaatsing_id", "P1 | 2026-07-20 | voortgang | gepland"), False),
    ],
)
def test_who_was_at_a_talk_was_spoken_with(talk_held, heard):
    lines = found(SIXTY_DAYS, people("2026-04-30"), PLACEMENTS, talk_held)
    assert lines == ([] if heard else ["V-ALG-09 W Vrijwilligers!A2"])
    lines = found(SIXTY_DAYS, people("2026-04-30"), PLACEMENTS, CAME, talk_held)
    assert lines == ([] if heard else ["V-CON-01 W Vrijwilligers!D2"])


def test_a_talk_about_a_client_is_with_who_was_placed_there_then():
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk",
        "P1 | V1 | C1 | 2025-01-01 | 2026-05-10", "P2 | V2 | C1 | 2026-05-10 |",
    )  # fmt: skip
    for day, lines in (
        ("2026-05-05", ["V-CON-01 W Vrijwilligers!D3"]),
        ("2026-05-20", ["V-CON-01 W Vrijwilligers!D2"]),
    ):
        held = talk("clientcode", f"C1 | {day} | evaluatie | gehouden")
        assert [line for line in found(SIXTY_DAYS, people("", ""), placed, CAME, held) if "V-CON" in line] == lines


def test_only_active_volunteers_are_asked_after():
    paused = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status", "V1 | A | 2024-01-01 | gepauzeerd", "V2 | B | 2026-06-01 | actief")  # fmt: skip
    assert found(SIXTY_DAYS, paused, CAME) == []


# V-CON-02


def agreed(
    frequency,
    *talks,
    start="2026-01-01",
    more="",
    header="plaatsing_id | datum | soort | deelnemers",
    as_of="2026-06-30",
):
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | contactfrequentie_professional | status | professional_id",
                   f"P1 | V1 | C1 | {start} | {frequency} | {more}")  # fmt: skip
    contacts = sheet("Contactpersonen", "contact_id | naam | functie", "K1 | A. Smit | werkcoach")
    return only("V-CON-02", VOLUNTEERS, contacts, placed, sheet("Gesprekken", header, *talks), as_of=as_of)


TOLD = ["W Plaatsingen!E2"]
WITH = "vrijwilliger; professional"


@pytest.mark.parametrize(
    ("frequency", "in_time", "late"),
    [
        ("wekelijks", "2026-06-23", "2026-06-22"), ("2-wekelijks", "2026-06-16", "2026-06-15"), ("maandelijks", "2026-05-30", "2026-05-29"),
        ("kwartaal", "2026-03-30", "2026-03-29"),
    ],
)  # fmt: skip
def test_contact_is_as_often_as_agreed(frequency, in_time, late):
    assert agreed(frequency, f"P1 | {in_time} | voortgang | {WITH}") == []
    assert agreed(frequency, f"P1 | {late} | voortgang | {WITH}") == TOLD
    assert agreed(frequency, start=in_time) == [] and agreed(frequency, start=late) == TOLD


def test_a_month_ends_with_a_shorter_month():
    assert agreed("maandelijks", f"P1 | 2026-01-31 | voortgang | {WITH}", as_of="2026-02-28") == []
    assert agreed("maandelijks", f"P1 | 2026-01-31 | voortgang | {WITH}", as_of="2026-03-01") == TOLD


def test_no_contact_is_a_legal_agreement_and_a_start_asks_one():
    assert agreed("geen") == agreed("") == []
    assert agreed("bij start") == TOLD
    assert agreed("bij start", start="2026-06-16") == [] and agreed("bij start", start="2026-06-15") == TOLD
    assert agreed("bij start", f"P1 | 2026-01-20 | voortgang | {WITH}") == []
    assert agreed("bij start", f"P1 | 2025-12-20 | kennismaking | {WITH}") == []


@pytest.mark.parametrize(
    ("row", "counts"),
    [
        ("P1 | 2026-06-29 | driegesprek |", True), ("P1 | 2026-06-29 | viergesprek |", True), ("P1 | 2026-06-29 | voortgang |", False),
        ("P1 | 2026-06-29 | voortgang | vrijwilliger", False), ("P1 | 2026-06-29 | voortgang | Beroepskracht", True),
        ("P1 | 2026-06-29 | voortgang | toezichthouder; vrijwilliger", True), ("P1 | 2026-06-29 | voortgang | cirkelcoördinator", True),
        ("P1 | 2026-06-29 | voortgang | werkcoach", True), ("P1 | 2026-06-29 | voortgang | klantmanager", False),
        ("P9 | 2026-06-29 | driegesprek |", False),
    ],
)  # fmt: skip
def test_a_professional_is_among_the_participants(row, counts):
    assert agreed("wekelijks", row, more="| K1") == ([] if counts else TOLD)


def test_a_talk_that_was_not_held_is_no_contact():
    header = "plaatsing_id | datum | soort | stand"
    assert agreed("wekelijks", "P1 | 2026-06-29 | driegesprek | afgezegd", header=header) == TOLD
    assert agreed("wekelijks", "P1 | 2026-07-01 | driegesprek | gepland", header=header) == TOLD
    assert agreed("wekelijks", "P1 | 2026-06-29 | driegesprek | gehouden", header=header) == []
    assert agreed("wekelijks", "P1 | 2026-06-29 | driegesprek | gehouden", header=header, as_of="2026-06-28") == TOLD


@pytest.mark.parametrize(("header", "who"), [("clientcode", "c1"), ("vrijwilliger_id", "V1")])
def test_a_talk_of_the_client_or_the_volunteer_is_one_of_the_placement(header, who):
    row = "{} | 2026-06-29 | driegesprek"
    assert agreed("wekelijks", row.format(who), header=f"{header} | datum | soort") == []
    assert agreed("wekelijks", row.format("V2" if who == "V1" else "C2"), header=f"{header} | datum | soort") == TOLD


@pytest.mark.parametrize("status", ["voorgesteld", "kennismaking", "gepauzeerd", "niet gestart", "afgerond"])
def test_contact_is_asked_of_active_placements(status):
    assert agreed("wekelijks", more=status) == []
    assert agreed("wekelijks", more="proef") == TOLD
    assert agreed("wekelijks", start="2026-12-01", more="actief") == []


def test_without_a_sheet_of_talks_contact_is_not_checked():
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | contactfrequentie_professional", "P1 | V1 | C1 | 2026-01-01 | wekelijks")  # fmt: skip
    assert found(VOLUNTEERS, placed) == []


def test_the_words_say_what_was_agreed_and_when_it_was():
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | contactfrequentie_professional",
                   "P1 | V1 | C1 | 2026-01-01 | wekelijks", "P2 | V2 | C2 | 2026-01-01 | kwartaal")  # fmt: skip
    held = sheet("Gesprekken", "plaatsing_id | datum | soort", "P1 | 2026-06-01 | driegesprek")
    assert messages("V-CON-02", settings("term_beroepskracht | professional"), VOLUNTEERS, placed, held) == [
        "Afgesproken contact met de professional: wekelijks. Het laatste was op 01-06-2026.",
        "Afgesproken contact met de professional: kwartaal. Sinds de start (01-01-2026) is er geen vastgelegd.",
    ]


def test_contact_of_a_circle_counts_once():
    circle = sheet("Programmas", "programma_id | naam | soort", "COSA | COSA | cirkel")
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | contactfrequentie_professional",
                   "P1 | V1 | C1 | 2026-01-01 | wekelijks", "P2 | V2 | c1 | 2026-01-01 | wekelijks")  # fmt: skip
    held = "## Gesprekken\n| plaatsing_id | datum | soort |\n|---|---|---|\n| P2 | {} | driegesprek |"
    assert only("V-CON-02", VOLUNTEERS, circle, placed, held.format("2026-06-29")) == []
    assert only("V-CON-02", VOLUNTEERS, circle, placed, held.format("2026-06-01")) == TOLD
    alone = circle.replace("cirkel", "buddy/maatje")
    assert only("V-CON-02", VOLUNTEERS, alone, placed, held.format("2026-06-29")) == TOLD


@pytest.mark.parametrize("turn", [1, -1])
def test_sorting_the_sheets_of_a_circle_changes_no_key(turn):
    circle = sheet("Programmas", "programma_id | naam | soort", "COSA | COSA | cirkel")
    rows = ("P1 | V1 | C1 | 2026-01-01 | 2026-03-01 | wekelijks", "P2 | V2 | c1 | 2026-03-01 | | wekelijks", "P3 | V1 | C1 | 2026-03-01 | | wekelijks",
            "P4 | V1 | C1 | 2025-09-01 | 2025-12-01 | wekelijks", "P5 | V3 | C1 | 2025-12-01 | 2026-01-01 | wekelijks")  # fmt: skip
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | contactfrequentie_professional",
        *rows[::turn],
    )
    shared = (
        "S1 | P3 | 2026-06-20 | mogelijke terugval | 2026-06-21 | 2026-06-22",
        "S2 | P2 | 2026-06-20 | mogelijke terugval | 2026-06-21 | 2026-06-22",
    )
    told = findings(
        VOLUNTEERS + "\n| V3 | Smit | Al | 2024-01-01 |", circle, placed, sheet("Clienten", "clientcode | info_afspraak_datum", "C1 |"),
        sheet("Gesprekken", "plaatsing_id | datum | soort", "P1 | 2026-01-01 | intake"),
        sheet("Signalen", "signaal_id | plaatsing_id | datum | soort | besproken_met_client_op | doorgegeven_op", *shared[::turn]),
    )  # fmt: skip
    keys = {
        key for group in told.groups for key in group.keys if group.kind.code in ("V-CON-02", "V-CLI-03", "V-SIG-01")
    }
    assert keys == {
        "V-CON-02|Plaatsingen|contactfrequentie_professional|P2", "V-CLI-03|Plaatsingen|clientcode|P2", "V-SIG-01|Signalen|doorgegeven_op|S1",
    }  # fmt: skip


# V-CON-03

CONTACTS = sheet(
    "Contactpersonen",
    "contact_id | naam | functie | max_caseload",
    "K1 | M. de Vries | trainer | {}",
    "K2 | A. Smit | klantmanager |",
)
ROLES = "vrijwilliger_id | achternaam | startdatum | begeleider_id | klantmanager_id | uitkering"


def roles(of_volunteer, of_placement, *, apart="ja", status="actief"):
    programme = sheet("Programmas", "programma_id | naam | rollen_gescheiden", f"C1 | Casus 1 | {apart}")
    volunteers = sheet("Vrijwilligers", ROLES, f"V1 | Jansen | 2024-01-01 | {of_volunteer} | geen")
    placed = sheet("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | begeleider_id | klantmanager_id | status | reden_einde",
                   f"P1 | V1 | C1 | 2026-01-01 | {of_placement} | {status} | anders", f"P2 | V1 | C2 | 2026-01-01 | {of_placement} | {status} | anders")  # fmt: skip
    return only("V-CON-03", programme, CONTACTS.format(""), volunteers, placed)


def test_roles_of_the_placement_go_before_those_of_the_volunteer():
    assert roles("K1 | K2", "K2 | K2") == ["W Plaatsingen!E2", "W Plaatsingen!E3"]
    assert roles("K1 | K2", "k2 | ") == ["W Plaatsingen!E2", "W Plaatsingen!E3"]
    assert roles("K1 | K2", " | K1") == ["W Plaatsingen!F2", "W Plaatsingen!F3"]
    assert roles("K1 | K1", " | ") == ["W Vrijwilligers!D2"]
    assert roles("K1 | K1", " | K2") == roles("K1 | K2", " | ") == roles("K1 | ", "K1 | ") == []


def test_roles_are_kept_apart_where_the_programme_asks_it_and_while_it_runs():
    assert roles("K1 | K1", "K1 | K1", apart="nee") == roles("K1 | K1", "K1 | K1", apart="") == []
    assert roles("K1 | K1", "K1 | K1", status="afgerond") == []
    assert roles("V1 | K1", "K9 | K9") == []


# V-CON-04


def load(most, *rows, placed=()):
    volunteers = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | begeleider_id", *rows)
    placements = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | begeleider_id",
        *placed,
    )
    return findings(CONTACTS.format(most), volunteers, *([placements] if placed else []))  # fmt: skip


def people_of(found_here):
    return [group.message(i) for group, i in found_here.each() if group.kind.code == "V-CON-04"]


THREE = [f"V{n} | A{n} | 2024-01-01 | actief | K1" for n in (1, 2, 3)]
TOO_MANY = ["M. de Vries begeleidt 3 vrijwilligers (maximum 2)."]


def test_more_volunteers_than_one_person_can_guide():
    assert people_of(load(2, *THREE)) == TOO_MANY
    assert people_of(load(3, *THREE)) == people_of(load("", *THREE)) == []
    assert people_of(load(2, *THREE[:2], "V3 | A3 | 2024-01-01 | gepauzeerd | K1")) == []
    assert [group.cell(0) for group in load(2, *THREE).groups if group.kind.code == "V-CON-04"] == ["D2"]


def test_the_supervisor_of_the_placement_goes_before_that_of_the_volunteer():
    moved = [f"P{n} | V1 | C{n} | 2026-01-01 | | K2" for n in (1, 2)]
    assert people_of(load(2, *THREE, placed=moved)) == []
    assert people_of(load(2, *THREE, placed=["P1 | V1 | C1 | 2026-01-01 | | "])) == TOO_MANY
    assert people_of(load(2, *THREE, placed=["P1 | V1 | C1 | 2026-01-01 | 2026-02-01 | K2"])) == TOO_MANY


def test_a_volunteer_with_several_placements_counts_once():
    rows = [row.replace("K1", "") for row in THREE]
    placed = [f"P{n} | V{min(n, 2)} | C{n} | 2026-01-01 | | K1" for n in range(1, 6)]
    assert people_of(load(2, *rows, placed=placed)) == []
    assert people_of(load(1, *rows, placed=placed)) == ["M. de Vries begeleidt 2 vrijwilligers (maximum 1)."]


def test_a_limit_without_volunteers_is_no_finding():
    assert people_of(load(0, "V1 | A | 2024-01-01 | gepauzeerd | K1")) == []
