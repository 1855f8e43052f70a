"""Sheet Uitzonderingen: which findings may stay, until when, and which exceptions do nothing (domain/rules.md)."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st

from tests.checks.small_workbooks import VOLUNTEERS, findings, hours, lines, records, settings, sheet
from tests.checks.test_stable_keys_and_noise import MISTAKEN
from vzv_sheets.checks.accepted_findings import accept, can_stay
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.acceptance import reason_of

HEADER = "code | blad | id | reden | door | geldig_tot | rij_hash"
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode",
    "V1 | Jansen | 2024-01-01 | 2000", "V2 | Bakker | 2024-01-01 | 2000",
)  # fmt: skip
FIRST, SECOND = "V-VRW-07 W Vrijwilligers!D2", "V-VRW-07 W Vrijwilligers!D3"
ACCEPTED = "V-VRW-07 | Vrijwilligers | V1 | Zo geschreven"


def exceptions(*rows):
    return sheet("Uitzonderingen", HEADER, *(row + " |" * (6 - row.count("|")) for row in rows))


def judged(*sheets, as_of="2026-06-30"):
    read = records(*sheets, as_of=as_of)
    return accept(read, run_checks(read))


def open_and_accepted(*sheets, as_of="2026-06-30"):
    """The lines that are open and those that may stay, apart from what is to be filled in still."""
    found, kept = judged(*sheets, as_of=as_of)
    return [line for line in lines(found) if " I " not in line], lines(kept.accepted)


def told(*sheets, as_of="2026-06-30"):
    """What is said of exceptions that do nothing: the cell and the message."""
    rows = judged(*sheets, as_of=as_of)[1].without_effect
    assert all(row.remedy.nl and row.remedy.en and row.message.en for row in rows)
    return [(row.cell, row.message.nl) for row in rows]


def hash_of(*sheets):
    (text,) = judged(*sheets)[1].hashes.values()
    return text


def test_a_finding_that_is_accepted_leaves_the_open_list_with_its_reason():
    assert open_and_accepted(PEOPLE, exceptions(ACCEPTED)) == ([SECOND], [FIRST])
    (group,) = judged(PEOPLE, exceptions(ACCEPTED))[1].accepted.groups
    assert reason_of(group, 0) == "Zo geschreven" and group.message(0) == "'2000' is geen geldige postcode."
    assert open_and_accepted(PEOPLE, exceptions()) == ([FIRST, SECOND], [])
    both = exceptions(ACCEPTED, "V-VRW-07 | Vrijwilligers | V2 | Ook goed", "V-VRW-07 | Vrijwilligers | V1 | Later")
    found, kept = judged(PEOPLE, both)
    assert [reason_of(group, at) for group, at in kept.accepted.each()] == ["Zo geschreven", "Ook goed"]
    assert kept.without_effect == [] and "V-VRW-07" not in found.codes()


@pytest.mark.parametrize(
    ("code", "title", "identifier"),
    [
        ("v-vrw-07", " vrijwilligers ", "v1"), ("VVRW07", "VRIJWILLIGERS", "V 1"), ("V_VRW_07", "tbl_Vrijwilligers", "V1 Jansen, Ann"),
        ("V-VRW-07", "Onze mensen", "V1"), ("V-VRW-07", "Vrijwilliger", "V1"),
    ],
)  # fmt: skip
def test_case_spaces_and_other_names_of_a_sheet_do_not_matter(code, title, identifier):
    people = PEOPLE.replace("## Vrijwilligers", "## Onze mensen tbl_Vrijwilligers")
    found, kept = open_and_accepted(people, exceptions(f"{code} | {title} | {identifier} | Goed"))
    assert kept == [FIRST.replace("Vrijwilligers", "Onze mensen")] and len(found) == 1


def test_an_exception_needs_its_code_sheet_id_and_reason():
    for missing in range(4):
        row = [part if place != missing else "" for place, part in enumerate(ACCEPTED.split(" | "))]
        found, kept = open_and_accepted(PEOPLE, exceptions(" | ".join(row)))
        # What is missing is told once: by V-ALG-03.
        assert FIRST in found and kept == [] and told(PEOPLE, exceptions(" | ".join(row))) == []
        assert f"V-ALG-03 F Uitzonderingen!{'ABCD'[missing]}2" in found
    assert open_and_accepted(PEOPLE, exceptions(ACCEPTED + " | | ooit"))[1] == []
    assert open_and_accepted(PEOPLE, exceptions(ACCEPTED + " | | | #N/B"))[1] == []


def test_it_holds_until_its_last_day():
    until = exceptions(ACCEPTED + " | A. de Boer | 2026-06-30")
    assert open_and_accepted(PEOPLE, until) == ([SECOND], [FIRST]) and told(PEOPLE, until) == []
    assert open_and_accepted(PEOPLE, until, as_of="2026-07-01") == ([FIRST, SECOND], [])
    assert told(PEOPLE, until, as_of="2026-07-01") == [("F2", "Deze uitzondering gold tot en met 30-06-2026.")]


def test_it_ends_when_the_row_changes_and_only_then():
    given_hash = hash_of(PEOPLE, exceptions(ACCEPTED))
    held = exceptions(f"{ACCEPTED} | | | {given_hash.upper()}")
    assert open_and_accepted(PEOPLE, held) == ([SECOND], [FIRST])
    assert judged(PEOPLE, held)[1].hashes == {}
    same = [
        PEOPLE.replace("Bakker", "Visser"),
        PEOPLE.replace("2024-01-01", "01-01-2024"),
        sheet("Vrijwilligers @C4", "postcode | woonplaats | startdatum | Mijn kolom | achternaam | vrijwilliger_id",
              "2000 | | 2024-01-01 | eigen | Bakker | V2", "2000 | | 2024-01-01 | eigen | Jansen | V1"),
    ]  # fmt: skip
    for people in same:
        assert len(judged(people, held)[1].accepted) == 1, people
    for people in (PEOPLE.replace("Jansen", "Janssen"), PEOPLE.replace("| 2000", "| 2001", 1),
                   PEOPLE.replace("V1 | Jansen | 2024-01-01", "V1 | Jansen |"),
                   PEOPLE + "\n| V1 | Dubbel | 2024-01-01 | |"):  # fmt: skip
        found, kept = judged(people, held)
        assert "V-VRW-07" in found.codes() and len(kept.accepted) == 0, people
        assert told(people, held) == [
            ("G2", "De regel waar deze uitzondering over gaat, is veranderd. De melding staat daarom weer open.")
        ]


def test_a_document_that_is_registered_does_not_change_the_row_of_its_volunteer():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | postcode | vog_afgifte",
        "V1 | Jansen | 2024-01-01 | 2000 |",
    )
    held = exceptions(f"{ACCEPTED} | | | {hash_of(people, exceptions(ACCEPTED))}")
    document = sheet("Documenten", "onderwerp | soort | datum", "V1 | VOG | 2025-01-01")
    assert open_and_accepted(people, held, document) == ([], [FIRST])
    assert open_and_accepted(people.replace("2000 |", "2000 | 2025-01-01"), held)[1] == []


WORKED = (
    "V1 | 2026-02-03 | 25", "V1 | 2026-02-04 | 26", "V2 | 2026-02-03 | 25", "V2 | 2026-02-05 | 3",
)  # fmt: skip


def mark_of_hours(cell, *sheets):
    found = findings(*sheets)
    (name,) = [group.named(at) for group, at in found.each() if group.sheet == "Uren" and group.cell(at) == cell]
    assert name.startswith("#") and name[1:].isalpha() and len(name) == 9
    return name


def test_a_row_without_a_number_is_named_by_a_mark_that_stays_when_the_sheet_is_sorted():
    worked = hours("vrijwilliger_id | datum | uren", *WORKED)
    accepted = exceptions(f"V-UUR-01 | uren | {mark_of_hours('C3', VOLUNTEERS, worked).upper()} | Ja, een weekend")
    assert open_and_accepted(VOLUNTEERS, worked, accepted) == (
        ["V-UUR-01 F Uren!C2", "V-UUR-01 F Uren!C4"], ["V-UUR-01 F Uren!C3"],
    )  # fmt: skip
    turned = hours(
        "uren | uren_id | datum | vrijwilliger_id",
        "3 | | 2026-02-05 | V2",
        "26 | | 2026-02-04 | V1",
        "25 | | 2026-02-03 | V1",
    )
    assert open_and_accepted(VOLUNTEERS, turned, accepted)[1] == ["V-UUR-01 F Uren!A3"]
    changed = hours("vrijwilliger_id | datum | uren", *[row.replace("26", "27") for row in WORKED])
    assert open_and_accepted(VOLUNTEERS, changed, accepted)[1] == []
    assert told(VOLUNTEERS, changed, accepted) == [("C2", "De melding van deze uitzondering is er niet (meer).")]
    assert hash_of(VOLUNTEERS, worked, accepted) == hash_of(VOLUNTEERS, turned, accepted)


def test_a_claim_without_a_number_is_named_by_its_mark():
    claims = sheet(
        "Onkosten", "vrijwilliger_id | soort | bedrag | werkmaand | status", "V1 | kinderopvang | 9 | 2026-02 | akkoord",
        "V2 | kinderopvang | 9 | 2026-02 | akkoord",
    )  # fmt: skip
    found = findings(settings("vrijwilligersregeling_grondslag | ANBI"), VOLUNTEERS, claims)
    (name, other) = [group.named(at) for group, at in found.each() if group.kind.code == "V-GELD-06"]
    assert name != other
    kept = open_and_accepted(
        settings(), VOLUNTEERS, claims, exceptions(f"V-GELD-06 | Onkosten | {name} | Zelf geregeld")
    )[1]
    assert [line.split()[0] for line in kept] == ["V-GELD-06"]


def test_a_row_of_totals_keeps_its_name_in_another_year():
    totals = hours("vrijwilliger_id | jan | feb", "V9 | 3 | 4")
    names = {
        group.named(at)
        for as_of in ("2026-06-30", "2027-06-30")
        for group, at in findings(VOLUNTEERS, totals, as_of=as_of).each()
        if group.kind.code == "V-ALG-05"
    }
    assert len(names) == 1


def test_an_id_of_two_parts_is_the_whole_of_it():
    schemes = sheet(
        "Regelingen",
        "regeling_id | naam | soort | geldig_van",
        "R1 | Oud | soms | 2025-01-01",
        "R1 | Nieuw | soms | 2026-01-01",
    )
    rows = exceptions("V-ALG-06 | Regelingen | r1 2026-01-01 | Zo genoemd")
    found, kept = open_and_accepted(schemes, VOLUNTEERS, rows)
    assert (found[-1], kept) == ("V-ALG-06 F Regelingen!C2", ["V-ALG-06 F Regelingen!C3"])
    held = exceptions(f"V-ALG-06 | Regelingen | R1 2026-01-01 | Goed | | | {hash_of(schemes, VOLUNTEERS, rows)}")
    assert len(judged(schemes.replace("Oud", "Ouder"), VOLUNTEERS, held)[1].accepted) == 1
    assert len(judged(schemes.replace("Nieuw", "Nieuwer"), VOLUNTEERS, held)[1].accepted) == 0


def test_what_is_about_a_header_or_a_setting_can_be_named_too():
    book = (settings("organisatie_postcode | 2000"), *_asked_benefit())
    found = findings(*book)
    names = {group.kind.code: (group.sheet, group.named(0), group.cell(0)) for group in found.groups}
    for code in ("V-ALG-11", "V-VRW-07"):
        title, name, cell = names[code]
        kept = open_and_accepted(*book, exceptions(f"{code} | {title} | {name} | Goed zo"))[1]
        assert [line.split("!")[1] for line in kept] == [cell]
    assert names["V-ALG-11"][1].startswith("#") and names["V-VRW-07"][1] == "organisatie_postcode"
    # No row, no hash: it holds until its last day.
    title, name, _ = names["V-ALG-11"]
    assert judged(*book, exceptions(f"V-ALG-11 | {title} | {name} | Goed"))[1].hashes == {}
    setting = exceptions("V-VRW-07 | Instellingen | organisatie_postcode | Goed")
    held = exceptions(f"V-VRW-07 | Instellingen | organisatie_postcode | Goed | | | {hash_of(*book, setting)}")
    assert len(judged(*book, held)[1].accepted) == 1
    changed = (book[0].replace("| 2000", "| 3000"), *book[1:])
    assert len(judged(*changed, held)[1].accepted) == 0


def _asked_benefit():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | uitkering",
        *[f"V{at} | J{at} | 2024-01-01 |" for at in range(1, 5)],
    )
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
        *[f"P{at} | V{at} | A | C{at} | 2025-01-01" for at in range(1, 5)],
    )
    return sheet("Programmas", "programma_id | naam | uitkering_vragen", "A | Vraagt | ja"), people, placed


SECRET = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | woonplaats | adres_geheim | opmerking | postcode",
    "V1 | Jansen | 2024-01-01 | Assen | ja | 999980853 | ", "V2 | Bakker | 2024-01-01 | | | BSN 999980853 |",
)  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "shown"),
    [("Zij heeft epilepsie", "***"), ("Zo geschreven", "Zo geschreven")],
)
def test_a_reason_is_not_shown_with_what_may_not_stand_in_it(reason, shown):
    (group,) = judged(PEOPLE, exceptions(f"V-VRW-07 | Vrijwilligers | V1 | {reason}"))[1].accepted.groups
    assert reason_of(group, 0) == shown


def test_an_error_about_private_data_stays_open_and_a_warning_may_stay():
    rows = [
        "V-PRIV-04 | Vrijwilligers | V1 | Mag van haar",
        "V-PRIV-01 | Vrijwilligers | V2 | Goed",
        "V-PRIV-01 | Vrijwilligers | V1 | Geen BSN",
    ]
    found, kept = open_and_accepted(SECRET, exceptions(*rows))
    assert found == ["V-PRIV-01 F Vrijwilligers!F3", "V-PRIV-04 F Vrijwilligers!D2"]
    assert kept == ["V-PRIV-01 W Vrijwilligers!F2"]
    assert told(SECRET, exceptions(*rows)) == [
        ("A2", "Een fout V-PRIV-04 blijft open: het gaat om gegevens die hier niet horen."),
        ("A3", "Een fout V-PRIV-01 blijft open: het gaat om gegevens die hier niet horen."),
    ]


@pytest.mark.parametrize(
    ("code", "row", "why"),
    [
        ("V-GELD-02", "V1 | vaste vergoeding | 300 | 2026-02 | betaald", "boven de grens kan de hele vergoeding belast zijn"),
        ("V-GELD-03", "V1 | vaste vergoeding | 3000 | 2026-02 | betaald", "boven de grens kan de hele vergoeding belast zijn"),
        ("V-GELD-11", "V3 | vaste vergoeding | 20 | 2026-02 | betaald", "onder de 27 met bijstand tellen alleen aangetoonde kosten"),
    ],
)  # fmt: skip
def test_an_error_about_a_limit_of_the_law_stays_open(code, row, why):
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
                   "V1 | Jansen | 2024-01-01 | 1980-01-01 | geen", "V3 | Smit | 2024-01-01 | 2004-01-01 | bijstand")  # fmt: skip
    claims = sheet("Onkosten", "onkosten_id | vrijwilliger_id | soort | bedrag | werkmaand | status", f"D1 | {row}")
    book = (settings("vrijwilligersregeling_grondslag | ANBI"), people, claims)
    (group,) = [group for group in findings(*book).groups if group.kind.code == code]
    rows = exceptions(f"{code} | {group.sheet} | {group.named(0)} | Bestuur weet het")
    found, kept = judged(*book, rows)
    assert code in found.codes() and len(kept.accepted) == 0
    assert told(*book, rows) == [("A2", f"Een fout {code} blijft open: {why}.")]


def test_a_warning_about_a_limit_may_stay():
    claims = sheet(
        "Onkosten",
        "onkosten_id | vrijwilliger_id | soort | bedragsoort | bedrag | werkmaand | status",
        "D1 | V1 | attentie | natura | 300 | 2026-02 | betaald",
    )
    book = (settings("vrijwilligersregeling_grondslag | ANBI"), VOLUNTEERS, claims)
    group = next(group for group in findings(*book).groups if group.kind.code == "V-GELD-02")
    kept = open_and_accepted(*book, exceptions(f"V-GELD-02 | {group.sheet} | {group.named(0)} | Kleine attentie"))[1]
    assert [line[:11] for line in kept] == ["V-GELD-02 W"]


def test_what_is_not_there_is_told():
    rows = (
        "V-VRW-99 | Vrijwilligers | V1 | a",
        "V-VRW-07 | Vrijwilligers | V7 | b",
        "V-VRW-07 | Uren | V1 | c",
        "BSN999980853 | X | V1 | d",
    )
    gone = "De melding van deze uitzondering is er niet (meer)."
    assert told(PEOPLE, exceptions(*rows)) == [
        ("A2", "De code 'V-VRW-99' bestaat niet."), ("C3", gone), ("C4", gone), ("A5", "De code 'BSN***0853' bestaat niet."),
    ]  # fmt: skip


def test_a_reason_that_holds_a_number_of_a_person_is_masked():
    kept = judged(PEOPLE, exceptions("V-VRW-07 | Vrijwilligers | V1 | Zie BSN 999980853"))[1]
    (group,) = kept.accepted.groups
    assert reason_of(group, 0) == "Zie BSN ***0853"


def test_a_name_in_the_place_of_a_client_code_is_shown_nowhere_and_accepted_by_its_mark():
    clients = sheet("Clienten", "clientcode", "Piet Jansen", "Kees Bakker", "C3")
    read = findings(VOLUNTEERS, clients)
    names = [group.named(at) for group, at in read.each() if group.kind.code == "V-CLI-01"]
    assert len(set(names)) == 2 and all(name.startswith("#") for name in names)
    rows = (f"V-CLI-01 | Clienten | {names[0]} | Piet Jansen heet zo", "V-CLI-01 | Clienten | Kees Bakker | Ook")
    found, kept = judged(VOLUNTEERS, clients, exceptions(*rows))
    assert [line for line in lines(found) if "Clienten" in line] == ["V-CLI-01 F Clienten!A3"]
    assert [reason_of(group, at) for group, at in kept.accepted.each()] == ["*** heet zo"]
    assert [row.identifier for row in kept.without_effect] == ["***"]
    assert (
        len(judged(VOLUNTEERS, clients.replace("Piet Jansen |", "Piet de Boer |"), exceptions(*rows))[1].accepted) == 0
    )


def test_without_the_column_of_the_hash_it_simply_holds():
    plain = sheet("Uitzonderingen", "code | blad | id | reden", ACCEPTED)
    kept = judged(PEOPLE, plain)[1]
    assert len(kept.accepted) == 1 and kept.hashes == {} and kept.filled_in == ()


BOOK = (
    settings("dagen_zonder_contact | 30", "vrijwilligersregeling_grondslag | ANBI"),
    *(sheet(name, header, *rows) for (name, header), rows in MISTAKEN.items()), SECRET.replace("## Vrijwilligers", "## Notities"),
)  # fmt: skip
EVERY = [(group.kind.code, group.sheet, group.named(at)) for group, at in findings(*BOOK).each()]


@tries(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(EVERY), max_size=25), st.sampled_from(["", "2026-01-01", "2027-01-01"]))
def test_no_exception_hides_what_must_stay_open_and_without_the_sheet_all_is_open(chosen, until):
    every = findings(*BOOK)
    read = records(*BOOK, exceptions(*(" | ".join((*one, "Goed", "", until)) for one in chosen)))
    found, kept = accept(read, run_checks(read))
    before = sorted(key for group in every.groups for key in group.keys)
    after = [key for group in (*found.groups, *kept.accepted.groups) for key in group.keys]
    assert sorted(key for key in after if "|Uitzonderingen|" not in key) == before
    assert all(can_stay(group) for group in kept.accepted.groups)
    if until != "2026-01-01":
        named = {(group.kind.code, group.sheet, group.named(at)) for group, at in found.each() if can_stay(group)}
        assert not named & set(chosen)
