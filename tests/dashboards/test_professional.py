"""Dashboard_Professional: own clients by code, a circle once, contacts beside what was agreed."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import settings, sheet
from tests.dashboards import shown
from tests.progress_indicators.figures_of import scope
from vzv_sheets.dashboards.professional import professional
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL as LAYOUT
from vzv_sheets.workbook.write_plan import Ratio

PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | soort | driegesprek_bij_start | info_afspraak_vereist",
    "COSA | Cirkels | cirkel | ja | ja", "MAAT | Maatjes | buddy/maatje | | ",
)  # fmt: skip
CONTACTS = sheet(
    "Contactpersonen", "contact_id | naam | functie", "K1 | C. Bos | toezichthouder", "K2 | D. Mos | toezichthouder"
)
PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | voornaam | achternaam | startdatum",
    *(f"V{number} | Ann{number} | Jansen{number} | 2024-01-01" for number in range(1, 8)),
)  # fmt: skip
# C1 is a circle of K1; C2 a client of K1 by the placement; C3 of K2; C4 of K1 by sheet Clienten though K2 is at the
# placement; C5 has no professional.
CLIENTS = sheet(
    "Clienten", "clientcode | programma_id | professional_id | info_afspraak_datum",
    "C1 | COSA | K1 | 2026-01-10", "C2 | MAAT | | 2026-01-10", "C3 | MAAT | K2 |", "C4 | COSA | K1 |", "C5 | MAAT | |",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen",
    "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | eind_werkelijk | professional_id | samenwerkingsvorm | contactfrequentie_professional | taken | status",
    "P1 | V2 | COSA | C1 | 2026-01-05 | | | 1 doelen traject | maandelijks | taalles | actief",
    "P2 | V1 | COSA | C1 | 2026-02-05 | | | | | taalles; huisbezoek | actief",
    "P3 | V3 | MAAT | C2 | 2026-03-01 | 2026-05-31 | K1 | meng | wekelijks | | afgerond",
    "P4 | V4 | MAAT | C3 | 2026-03-01 | | | | geen | | actief",
    "P5 | V5 | COSA | C4 | 2026-06-25 | | K2 | 2 controle | bij start | | actief",
    "P6 | V6 | MAAT | C5 | 2026-03-01 | | | | | | actief",
    "P7 | V7 | MAAT | C2 | 2026-08-01 | | K1 | | | | voorgesteld",
)  # fmt: skip
TALKS = sheet(
    "Gesprekken", "plaatsing_id | clientcode | datum | soort | stand | deelnemers",
    "P1 | | 2026-01-08 | driegesprek | gehouden |", "P2 | | 2026-02-10 | voortgang | gehouden | professional",
    "| C1 | 2026-02-10 | voortgang | gehouden | professional", "| C1 | 2026-03-10 | voortgang | gepland | professional",
    "P3 | | 2026-03-10 | voortgang | gehouden | professional", "P4 | | 2026-04-10 | voortgang | gehouden | professional",
    "P3 | | 2026-04-10 | voortgang | gehouden | vrijwilliger", "P1 | | 2025-07-01 | voortgang | gehouden | professional",
)  # fmt: skip
SIGNALS = sheet(
    "Signalen", "signaal_id | plaatsing_id | datum | soort | acuut | besproken_met_client_op | doorgegeven_op | afgehandeld_op",
    "S1 | P2 | 2026-02-01 | zorg | nee | 2026-02-01 | 2026-02-02 |", "S2 | P1 | 2026-03-01 | zorg | nee | | 2026-03-02 | 2026-03-09",
    "S3 | P3 | 2026-03-01 | zorg | ja | | 2026-03-01 |", "S4 | P4 | 2026-03-01 | zorg | nee | | 2026-03-02 |",
)  # fmt: skip
BOOK = (PROGRAMMES, CONTACTS, PEOPLE, CLIENTS, PLACED, TALKS, SIGNALS)


def content(*sheets, of="K1", **asked):
    """The dashboard of a professional by contact_id; of all of them for None."""
    looked_at = scope(sheets, **asked)
    return professional(looked_at, None if of is None else looked_at.records.find("Contactpersonen", of))


def listed(*sheets, **asked):
    return shown.lines(LAYOUT, content(*sheets, **asked))


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("K1", [("C. Bos", "C1"), ("C. Bos", "C4"), ("C. Bos", "C2")]),
        ("K2", [("D. Mos", "C3"), ("D. Mos", "C4")]),
        (None, [("C. Bos", "C1"), ("D. Mos", "C3"), ("C. Bos", "C4"), ("C. Bos", "C2")]),
    ],
)
def test_the_list_holds_the_own_clients_a_circle_once_and_first_what_runs(of, expected):
    assert [(row["professional"], row["clientcode"]) for row in listed(*BOOK, of=of)] == expected


def test_a_line_tells_what_was_agreed_and_what_came_of_it():
    found = content(*BOOK)
    circle, late, ended = shown.lines(LAYOUT, found)
    assert circle == {
        "professional": "C. Bos", "clientcode": "C1", "vrijwilligers": "V1, V2", "samenwerkingsvorm": "1 doelen traject",
        "contact": "maandelijks", "gehaald": Ratio(2, 5), "laatste_contact": dt.date(2026, 2, 10),
        "driegesprek": "gehouden", "info_afspraak": "10-01-2026", "signalen": 1, "taken": "taalles, huisbezoek",
        "naar": "Plaatsingen, rij 2",
    }  # fmt: skip
    assert (late["contact"], late["gehaald"], late["laatste_contact"]) == ("bij start", Ratio(0, 1), None)
    assert (late["driegesprek"], late["info_afspraak"], late["signalen"]) == ("nog niet", "nog niet", 0)
    # 92 days of a weekly contact, and one talk with the professional; the programme asks no talk and no agreement.
    assert (ended["gehaald"], ended["driegesprek"], ended["info_afspraak"]) == (
        Ratio(1, 13),
        "niet gevraagd",
        "niet gevraagd",
    )
    assert (found.links[0].row, found.links[0].target) == (0, "'Plaatsingen'!A2")


def test_what_is_lacking_after_its_term_stands_out():
    row = listed(*BOOK, as_of="2026-07-31")[1]
    assert (row["clientcode"], row["driegesprek"], row["info_afspraak"]) == ("C4", "ontbreekt", "ontbreekt")


def test_more_contacts_than_agreed_are_shown_as_all_and_none_agreed_as_nothing():
    more = TALKS + "\n" + "\n".join(f"| P1 | | 2026-05-{day} | driegesprek | gehouden | |" for day in range(10, 19))
    assert listed(*BOOK[:5], more, SIGNALS)[0]["gehaald"] == Ratio(5, 5)
    assert listed(*BOOK, of="K2")[0]["gehaald"] is None


def test_no_name_of_a_volunteer_and_no_name_in_the_place_of_a_code():
    book = tuple(part.replace("| C2 |", "| Fatma Yildiz |").replace("| C2 ", "| Fatma Yildiz ") for part in BOOK)
    found = content(*book, of=None)
    assert "Fatma" not in repr(found) and "Jansen" not in repr(found)
    assert [row["clientcode"] for row in shown.lines(LAYOUT, found)] == ["C1", "C3", "C4", "***"]


def test_cards_are_about_the_own_clients():
    found = content(*BOOK)
    assert shown.card(LAYOUT, found, "clients") == (3, "▲ 3 meer dan t/m 30-06-2025")
    assert shown.card(LAYOUT, found, "volunteers") == (4, "▲ 4 meer dan t/m 30-06-2025")
    # C1 two of five months, C2 one of thirteen weeks, C4 none of one.
    assert shown.card(LAYOUT, found, "contact")[0] == Ratio(3, 19)
    # The fourteen days of C4 are not over.
    assert shown.card(LAYOUT, found, "talks")[0] == Ratio(1, 1)
    assert shown.card(LAYOUT, found, "signals")[0] == Ratio(1, 2)
    assert shown.card(LAYOUT, found, "goals") == ("–", "er zijn geen doelen vastgelegd")
    assert shown.card(LAYOUT, content(*BOOK, of="K2"), "signals")[0] == Ratio(0, 1)


def test_volunteers_are_compared_with_the_period_before():
    placed = PLACED + "\n| P8 | V6 | MAAT | C2 | 2025-02-01 | 2025-12-31 | K1 | | | | afgerond |"
    found = content(PROGRAMMES, CONTACTS, PEOPLE, CLIENTS, placed)
    assert shown.card(LAYOUT, found, "volunteers") == (4, "▲ 3 meer dan t/m 30-06-2025")


def goals(number, reached):
    """Goals of clients of K1, the first of them reached; one of a volunteer, one that was dropped."""
    people = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | professional_id | status",
        *(f"P{place} | V1 | MAAT | D{place} | 2026-02-01 | K1 | actief" for place in range(number)),
    )  # fmt: skip
    header = "leerdoel_id | plaatsing_id | van_wie | categorie | status | datum_vastgesteld"
    rows = [
        f"L{place} | P{place} | cliënt | wonen | {'bereikt' if place < reached else 'loopt'} | 2026-02-10"
        for place in range(number)
    ]
    rows += [
        "M1 | P0 | vrijwilliger | Nederlands | bereikt | 2026-02-10",
        "M2 | P0 | cliënt | wonen | vervallen | 2026-02-10",
    ]
    return PROGRAMMES, CONTACTS, PEOPLE, people, sheet("Leerdoelen", header, *rows)


def test_goals_of_clients_that_were_reached():
    assert shown.card(LAYOUT, content(*goals(5, 2)), "goals") == (Ratio(2, 5), "2 van 5 doelen")


def test_goals_of_fewer_clients_than_a_group_are_not_shown():
    assert shown.card(LAYOUT, content(*goals(4, 2)), "goals") == ("–", "te weinig")
    small = settings("min_groepsgrootte | 4")
    assert shown.card(LAYOUT, content(small, *goals(4, 2)), "goals")[0] == Ratio(2, 4)


def test_contacts_by_month_count_a_day_of_a_circle_once():
    points = shown.points(LAYOUT, content(*BOOK), "contacts")
    assert (len(points), points[0][0], points[-1][0]) == (13, "jun 25", "jun 26")
    assert {label: number for label, number in points if number} == {"jul 25": 1, "jan 26": 1, "feb 26": 1, "mrt 26": 1}


def test_forms_of_cooperation_are_a_bar_each():
    assert shown.points(LAYOUT, content(*BOOK), "forms") == [["1 doelen traject", 1], ["2 controle", 1], ["meng", 1]]


def test_the_block_explains_each_figure_with_its_numbers():
    assert shown.block(LAYOUT, content(*BOOK), "agreements") == [
        ["contact volgens afspraak", Ratio(3, 19), "3 van 19 afgesproken contacten met de beroepskracht gehouden"],
        ["driegesprek bij de start", Ratio(1, 1), "1 van 1 plaatsingen met een driegesprek rond de start"],
        ["afspraak over informatie delen", Ratio(1, 1), "1 van 1 cliënten: op tijd afgesproken wat wordt gedeeld"],
        [
            "wisselingen van vrijwilliger",
            0,
            "gemiddeld over de cliënten hier, in twaalf maanden; zonder cirkels",
        ],
        ["signalen bij acuut gevaar", 1, "doorgegeven in deze periode; die mogen eerst worden doorgegeven"],
    ]
    lines = shown.block(LAYOUT, content(*BOOK, of="K2"), "agreements")
    assert lines[0][1:] == [Ratio(0, 1), "0 van 1 afgesproken contacten met de beroepskracht gehouden"]


def test_who_is_helped_is_called_as_the_organisation_does():
    cells = content(settings("term_client | deelnemer"), *BOOK).cells
    assert cells[LAYOUT.cells["title"]] == "Hoe staat het met de afspraken bij mijn deelnemers?"
    assert cells[LAYOUT.cells["clients_label"]] == "deelnemers"
    told = cells[LAYOUT.cells["list_title"]]
    assert told == "Plaatsingen in deze periode: 3, bij 3 deelnemers; een cirkel staat er één keer"


@pytest.mark.parametrize("book", [(), (PROGRAMMES, PEOPLE)], ids=["nothing", "nobody placed"])
def test_an_empty_workbook_shows_an_empty_dashboard(book):
    found = content(*book, of=None)
    assert [shown.card(LAYOUT, found, name)[0] for name in ("contact", "talks", "signals", "goals")] == ["–"] * 4
    assert [shown.card(LAYOUT, found, name)[0] for name in ("clients", "volunteers")] == [0, 0]
    for key in ("contacts", "forms"):
        assert found.cells[LAYOUT.cells[f"{key}_title"]].endswith(": nog geen gegevens")
    (line,) = shown.lines(LAYOUT, found)
    assert line["clientcode"].startswith("In deze periode staat bij geen van de cliënten") and not found.links
