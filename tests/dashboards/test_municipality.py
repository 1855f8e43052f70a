"""Dashboard_Gemeente: whose claimants it is about, what they shared, and trajectories beside the agreement."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import hours, sheet
from tests.dashboards import shown
from tests.progress_indicators.figures_of import scope
from vzv_sheets.dashboards.dashboard_content import MOST_LINES
from vzv_sheets.dashboards.municipality import municipality
from vzv_sheets.schema.owned_municipality import DASHBOARD_GEMEENTE as LAYOUT
from vzv_sheets.workbook.write_plan import Minutes, Ratio

ORGANISATIONS = sheet(
    "Organisaties", "org_id | naam | soort", "A | Gemeente A | gemeente", "B | Gemeente B | gemeente", "O | Buurthuis | welzijn",
)  # fmt: skip
CONTACTS = sheet("Contactpersonen", "contact_id | naam | org_id", "KA | A. Bos | A", "KB | B. Mos | B")
PROGRAMME = sheet("Programmas", "programma_id | naam | gonogo_na_weken", "P | Trajecten | 4")
# V1 and V2 are of A by their benefit, V3 by the klantmanager; V4 has an unknown benefit, V5 one of UWV; V6 lives in A
# and has a klantmanager in B; V7 is of nobody, and one placement of V7 has a klantmanager in A.
PEOPLE = sheet(
    "Vrijwilligers",
    "vrijwilliger_id | voornaam | achternaam | startdatum | uitkering | gemeente_org_id | klantmanager_id | gemeente_toestemming | delen_met_gemeente_akkoord | motivatie",
    "V1 | Ann | Jansen | 2025-01-01 | bijstand | A | | ja | 2026-01-05 | wil eruit",
    "V2 | Bo | Bakker | 2025-01-01 | IOAW/IOAZ | A | | nee | |",
    "V3 | Cor | Smit | 2025-01-01 | WW | | KA | n.v.t. | 2026-07-01 |",
    "V4 | Dé | Visser | 2025-01-01 | onbekend | A | | | 2026-01-05 |",
    "V5 | Eef | Kok | 2025-01-01 | WW | A | | | |",
    "V6 | Fay | Mulder | 2025-01-01 | bijstand | A | KB | | |",
    "V7 | Gijs | Peters | 2025-01-01 | geen | | | | |",
    "V8 | Han | Vos | 2025-01-01 | bijstand | | | | |",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen",
    "plaatsing_id | vrijwilliger_id | programma_id | org_id | clientcode | startdatum | eind_werkelijk | status | klantmanager_id | gonogo_besluit | gonogo_datum | uitstroom | reden_einde | taken",
    "P1 | V1 | P | O | | 2026-02-01 | | actief | | go | 2026-02-20 | | | taalles",
    "P2 | V2 | P | O | | 2026-03-01 | | actief | | | | | |",
    "P3 | V3 | P | O | | 2026-01-10 | 2026-05-01 | uitval | | no-go | 2026-03-20 | re-integratie | gezondheid |",
    "P4 | V4 | P | O | | 2026-02-01 | | actief | | | | | |", "P5 | V5 | P | O | | 2026-02-01 | | actief | | | | | |",
    "P6 | V6 | P | O | | 2026-02-01 | | actief | | | | | |", "P7 | V7 | P | O | | 2026-06-20 | | actief | KA | | | | |",
    "P8 | V7 | P | O | | 2026-02-01 | | actief | | | | | |", "P9 | V1 | P | O | | 2026-08-01 | | voorgesteld | | | | | |",
    "P10 | V2 | P | O | | 2024-02-01 | 2025-03-01 | afgerond | | | | | |",
)  # fmt: skip
WORK = hours(
    "vrijwilliger_id | plaatsing_id | datum | uren", "V1 | P1 | 2026-02-02 | 3", "V1 | P1 | 2026-07-02 | 9", "V2 | P2 | 2026-03-02 | 5",
    "V3 | P3 | 2026-02-02 | 7", "V6 | P6 | 2026-02-03 | 11",
)  # fmt: skip
GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | omschrijving | beginscore | doelscore | datum_vastgesteld",
    "L1 | P1 | vrijwilliger | op tijd komen | 1 | 5 | 2026-02-10", "L2 | P2 | vrijwilliger | bellen | 1 | 5 | 2026-03-10",
)  # fmt: skip
MEASURED = sheet(
    "Metingen",
    "meting_id | leerdoel_id | plaatsing_id | datum | score",
    "M1 | L1 | P1 | 2026-04-01 | 2",
    "M2 | L2 | P2 | 2026-04-01 | 5",
)
BOOK = (ORGANISATIONS, CONTACTS, PROGRAMME, PEOPLE, PLACED, WORK, GOALS, MEASURED)


def content(*sheets, of="A", **asked):
    """The dashboard of a municipality by its org_id; of all of them for None."""
    looked_at = scope(sheets, **asked)
    return municipality(looked_at, None if of is None else looked_at.records.find("Organisaties", of))


def listed(*sheets, **asked):
    return shown.lines(LAYOUT, content(*sheets, **asked))


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("A", ["V1", "V2", "V7", "V1", "V3"]),
        ("B", ["V6"]),
        (None, ["V1", "V2", "V6", "V7", "V1", "V3"]),
    ],
)
def test_the_list_holds_the_placements_of_own_claimants_first_what_runs(of, expected):
    rows = listed(*BOOK, of=of)
    assert [row["vrijwilliger_id"] for row in rows] == expected
    assert all(row["gemeente"] == {"V6": "Gemeente B"}.get(row["vrijwilliger_id"], "Gemeente A") for row in rows)


def test_a_line_tells_where_since_when_decision_and_group_of_the_end_and_leads_to_its_row():
    found = content(*BOOK)
    first, second, seventh, proposed, ended = shown.lines(LAYOUT, found)
    assert first == {
        "vrijwilliger_id": "V1", "naam": "Ann Jansen", "gemeente": "Gemeente A", "organisatie": "Buurthuis",
        "sinds": dt.date(2026, 2, 1), "actief": "ja", "uren": Minutes(180), "doelvoortgang": Ratio(1, 4), "gonogo": "go",
        "einde": None, "reden_einde": None, "toestemming": "ja", "delen": "05-01-2026", "naar": "Plaatsingen, rij 2",
    }  # fmt: skip
    assert (second["gonogo"], second["toestemming"]) == ("te laat", "nee")
    assert (seventh["gonogo"], seventh["toestemming"]) == ("nog niet", "onbekend")
    assert (proposed["actief"], proposed["sinds"], proposed["gonogo"]) == ("nee", dt.date(2026, 8, 1), "nog niet")
    assert (ended["actief"], ended["gonogo"], ended["einde"], ended["reden_einde"]) == (
        "nee", "no-go", dt.date(2026, 5, 1), "gestopt",
    )  # fmt: skip
    link = found.links[0]
    assert (link.row, link.column, link.target) == (0, len(LAYOUT.columns) - 1, "'Plaatsingen'!A2")


@pytest.mark.parametrize(("agreed", "is_shared"), [("2026-06-30", True), ("", False), ("2026-07-01", False)])
def test_hours_and_goals_are_there_only_of_who_agreed_by_the_reference_date(agreed, is_shared):
    book = tuple(part.replace("| ja | 2026-01-05 |", f"| ja | {agreed} |") for part in BOOK)
    found = content(*book)
    row = shown.lines(LAYOUT, found)[0]
    hidden = ("niet gedeeld", "niet gedeeld", "nee")
    assert (row["uren"], row["doelvoortgang"], row["delen"]) == (
        (Minutes(180), Ratio(1, 4), "30-06-2026") if is_shared else hidden
    )
    number, told = shown.card(LAYOUT, found, "hours")
    assert (number, told) == ((Minutes(180), "vorige periode: geen gegevens") if is_shared else ("–", "niet gedeeld"))


def test_nothing_tells_about_motivation_tasks_clients_or_the_reason_itself():
    for of in ("A", None):
        told = repr(content(*BOOK, of=of))
        assert not [
            word for word in ("wil eruit", "taalles", "gezondheid", "op tijd komen", "Visser", "Kok") if word in told
        ]
    assert "Mulder" not in repr(content(*BOOK))


def test_cards_are_about_the_own_claimants():
    found = content(*BOOK)
    assert shown.card(LAYOUT, found, "realised") == ("–", "op blad Subsidies staat hier niets")
    # P1, P2 and P7.
    assert shown.card(LAYOUT, found, "running") == (3, "▲ 3 meer dan t/m 30-06-2025")
    # Of P1 in time, of P2 not, of P3 after its term; P7 has time.
    assert shown.card(LAYOUT, found, "decisions")[0] == Ratio(1, 3)
    # P1, P2 and P3 began more than eight weeks ago.
    assert shown.card(LAYOUT, found, "dropout")[0] == Ratio(1, 3)
    # V1 has it, V2 and V7 do not; of V3 none is asked and nothing runs.
    assert shown.card(LAYOUT, found, "consent") == (Ratio(1, 3), "bij 2 nog niet")
    assert found.cells[LAYOUT.cells["subtitle"]].endswith("Stuur dit bestand nooit door; gebruik vzv export.")


def test_consent_of_whom_none_is_needed_is_not_asked():
    people = PEOPLE.replace("| A | | nee |", "| A | | n.v.t. |").replace("| geen | | | | |", "| geen | | | n.v.t. | |")
    found = content(ORGANISATIONS, CONTACTS, PROGRAMME, people, PLACED)
    assert shown.card(LAYOUT, found, "consent") == (Ratio(1, 1), "bij alle 1")


def test_running_placements_are_compared_with_the_same_day_of_the_period_before():
    earlier = PLACED + "\n| P11 | V2 | P | O | | 2025-02-01 | 2025-12-31 | afgerond | | | | | | |"
    found = content(ORGANISATIONS, CONTACTS, PROGRAMME, PEOPLE, earlier)
    assert shown.card(LAYOUT, found, "running") == (3, "▲ 2 meer dan t/m 30-06-2025")


def test_what_followed_ended_placements_is_a_bar_for_each_kind():
    found = content(*BOOK)
    assert shown.points(LAYOUT, found, "outflow") == [["re-integratie", 1]]
    assert found.cells[LAYOUT.cells["outflow_title"]] == "Uitstroom naar soort, in plaatsingen"


def test_who_has_a_benefit_of_no_known_municipality_is_told_to_the_coordinator_only():
    told = "Plaatsingen: 3 lopend, 2 beëindigd of nog niet begonnen"
    assert content(*BOOK).cells[LAYOUT.cells["list_title"]] == told
    more = "; van 1 vrijwilliger met een uitkering ontbreekt welke gemeente die betaalt"
    assert content(*BOOK, of=None).cells[LAYOUT.cells["list_title"]] == told.replace("3", "4") + more


SUBSIDY = sheet(
    "Subsidies", "subsidie_id | financier_org_id | programma_id | van | tot | bedrag_per_traject | min_trajecten | max_trajecten",
    "SA | A | P | 2026-01-01 | 2026-12-31 | 600 | 4 | 6", "SB | B | P | 2026-01-01 | 2026-12-31 | 600 | 2 | 3",
    "SC | A | P | 2024-01-01 | 2024-12-31 | 600 | 9 | 9", "SD | A | P | 2026-01-01 | 2026-12-31 | | |",
)  # fmt: skip
TRAJECTORIES = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | org_id | intakedatum | startdatum | status | subsidie_id",
    "P1 | V1 | P | O | 2026-01-20 | 2026-02-01 | actief | SA", "P2 | V2 | P | O | 2026-02-20 | 2026-03-01 | actief | SA",
    "P4 | V4 | P | O | 2026-02-20 | 2026-03-05 | actief | SA", "P5 | V1 | P | O | | 2026-03-05 | actief | SA",
    "P6 | V6 | P | O | 2026-02-20 | 2026-03-05 | actief | SB",
)  # fmt: skip
ALL_GOALS = sheet(
    "Leerdoelen", "leerdoel_id | plaatsing_id | van_wie | omschrijving | datum_vastgesteld",
    *(f"L{number} | P{number} | vrijwilliger | doel | 2026-03-10" for number in (1, 2, 4, 5, 6)),
)  # fmt: skip
FUNDED = (ORGANISATIONS, CONTACTS, PROGRAMME, PEOPLE, TRAJECTORIES, SUBSIDY, ALL_GOALS)


def test_an_agreement_counts_all_its_trajectories_and_the_card_those_of_the_own_claimants():
    found = content(*FUNDED)
    # P1 and P2; P4 is of somebody whose benefit is not known, P5 has no intake.
    assert shown.card(LAYOUT, found, "realised") == (2, "van 4–6 afgesproken; 1 van anderen")
    assert shown.block(LAYOUT, found, "agreements") == [
        ["SA", "01-01-2026 t/m 31-12-2026", 3, 4, "4–6", Ratio(3, 4),
         "Onder de afspraak: nog 1 nodig, loopt tot 31-12-2026. Vaakst ontbreekt de intake (bij 1)."],
    ]  # fmt: skip
    title = "Afspraken: alle trajecten tellen mee, ook van wie hieronder niet staat"
    assert found.cells[LAYOUT.cells["agreements_title"]] == title
    every = shown.block(LAYOUT, content(*FUNDED, of=None), "agreements")
    assert [line[0] for line in every] == ["SA", "SB"]
    of_b = content(*FUNDED, of="B")
    assert shown.card(LAYOUT, of_b, "realised") == (1, "van 2–3 afgesproken")
    assert of_b.cells[LAYOUT.cells["agreements_title"]] == "Afspraken"


def test_realised_trajectories_add_up_by_month_beside_a_straight_line_to_the_agreed_number():
    points = shown.points(LAYOUT, content(*FUNDED), "trajectories")
    assert [label for label, _, _ in points] == [
        f"{month} 26" for month in ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    ]
    assert [number for _, number, _ in points] == [0, 0, 3, 3, 3, 3, *[None] * 6]
    agreed = [line for _, _, line in points]
    # 4 trajectories in 365 days: 31 days are over at the end of January.
    assert (agreed[0], agreed[-1]) == (Ratio(124, 365), 4)
    assert all(isinstance(value, int | Ratio) for value in agreed)


def test_of_a_long_agreement_thirteen_months_are_shown_around_today():
    subsidy = SUBSIDY.replace("SA | A | P | 2026-01-01 | 2026-12-31", "SA | A | P | 2024-01-01 | 2027-12-31")
    points = shown.points(LAYOUT, content(*FUNDED[:5], subsidy, ALL_GOALS), "trajectories")
    assert (len(points), points[0][0], points[-1][0]) == (13, "jun 25", "jun 26")
    assert points[-1][1] == 3


def test_more_agreements_than_lines_are_told():
    extra = "\n".join(f"| S{number} | A | P | 2026-01-01 | 2026-12-31 | 600 | 1 | 2 |" for number in range(5))
    found = content(*FUNDED[:5], f"{SUBSIDY}\n{extra}", ALL_GOALS)
    assert len(shown.block(LAYOUT, found, "agreements")) == 4
    title = found.cells[LAYOUT.cells["agreements_title"]]
    assert title == "Afspraken (4 van 6; de andere staan op blad Subsidies)"


@pytest.mark.parametrize("book", [(), (ORGANISATIONS, PEOPLE)], ids=["nothing", "nobody placed"])
def test_an_empty_workbook_shows_an_empty_dashboard(book):
    found = content(*book, of=None)
    assert [shown.card(LAYOUT, found, name)[0] for name in ("realised", "decisions", "hours", "consent")] == ["–"] * 4
    assert shown.card(LAYOUT, found, "running")[0] == 0
    for key in ("trajectories", "outflow"):
        assert found.cells[LAYOUT.cells[f"{key}_title"]].endswith(": nog geen gegevens")
        assert shown.points(LAYOUT, found, key) == []
    (line,) = shown.lines(LAYOUT, found)
    assert line["vrijwilliger_id"].startswith("Er zijn nog geen plaatsingen") and not found.links


def test_of_a_long_list_is_told_how_many_more_there_are():
    many = [f"Q{number} | V1 | P | O | 2026-02-01 | | actief" for number in range(MOST_LINES + 3)]
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | programma_id | org_id | startdatum | eind_werkelijk | status",
        *many,
    )
    rows = listed(ORGANISATIONS, CONTACTS, PROGRAMME, PEOPLE, placed)
    assert len(rows) == MOST_LINES + 1
    assert rows[-1]["vrijwilliger_id"] == "… en nog 3; die staan op de bladen zelf."
