"""What is particular to circles, months, weeks, squares and weekends is in their demonstrations (programmes.md)."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict

import pytest

from vzv_sheets.demonstration import demonstration
from vzv_sheets.vocabulary.days import add_months, age_on

AS_OF = dt.date(2026, 11, 21)
DAY, WEEK = dt.timedelta(days=1), dt.timedelta(weeks=1)

# What the line of each programme in domain/programmes.md names, besides the typing mistakes that all have.
VIOLATIONS = {
    "cosa": [
        ("V-PLA-05", "Plaatsingen", "clientcode"), ("V-PLA-12", "Plaatsingen", "startdatum"),
        ("V-PLA-14", "Plaatsingen", "veiligheidsafspraak_datum"), ("V-PRIV-06", "Leerdoelen", "omschrijving"),
        ("V-SIG-04", "Clienten", "info_afspraak_datum"),
        ("V-SIG-01", "Signalen", "doorgegeven_op"), ("V-SIG-02", "Signalen", "besproken_met_client_op"),
        ("V-SIG-02", "Signalen", "besproken_met_client_op"), ("V-SIG-03", "Signalen", "afgehandeld_op"),
    ],
    "mim": [("V-TAAK-04", "Plaatsingen", "taken"), ("V-UUR-13", "Plaatsingen", "plaatsing_id")],
    "thuis-op-straat": [
        ("V-DAT-02", "Activiteiten", "datum"), ("V-VRW-16", "Vrijwilligers", "akkoord_ouders_datum"),
    ],
    "casus-1": [
        ("V-CON-03", "Plaatsingen", "begeleider_id"), ("V-PLA-11", "Plaatsingen", "terugmelding_datum"),
        ("V-UUR-11", "Plaatsingen", "plaatsing_id"), ("V-UUR-12", "Plaatsingen", "plaatsing_id"),
        ("V-VRW-04", "Vrijwilligers", "gemeente_toestemming"),
    ],
    "fier-fryslan": [
        ("V-CON-02", "Plaatsingen", "contactfrequentie_professional"), ("V-PRIV-04", "Vrijwilligers", "woonplaats"),
        ("V-UUR-01", "Uren", "uren"),
    ],
}  # fmt: skip
TYPED = [
    ("V-ALG-05", "Uren", "vrijwilliger_id"), ("V-ALG-07", "Onkosten", "bedrag"), ("V-ALG-07", "Uren", "datum"),
    ("V-ALG-07", "Uren", "uren"), ("V-GELD-13", "Onkosten", "bedrag"), ("V-PRIV-01", "Vrijwilligers", "voornaam"),
    ("V-UUR-02", "Uren", "datum"), ("V-UUR-03", "Uren", "datum"), ("V-UUR-04", "Uren", "uren"),
    ("V-UUR-05", "Uren", "uren"), ("V-VRW-07", "Vrijwilligers", "telefoon"),
]  # fmt: skip
POSTCODE = ("V-VRW-07", "Vrijwilligers", "postcode")


def _rows(programme, sheet):
    columns = demonstration(programme, as_of=AS_OF, with_mistakes=False).columns[sheet]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


@pytest.mark.parametrize("programme", VIOLATIONS)
def test_the_violations_that_the_line_of_the_programme_names_are_planted(programme):
    made = demonstration(programme, as_of=AS_OF)
    postcode = [] if programme == "fier-fryslan" else [POSTCODE]  # there is no address in it
    assert Counter((mistake.code, mistake.sheet, mistake.column) for mistake in made.mistakes) == Counter(
        [*VIOLATIONS[programme], *TYPED, *postcode]
    )


def test_a_circle_of_cosa_is_one_client_with_at_least_three_volunteers_of_one_provider():
    circles = defaultdict(list)
    for row in _rows("cosa", "Plaatsingen"):
        if row["status"] == "actief":
            circles[row["clientcode"]].append(row)
    assert len(circles) > 3
    for members in circles.values():
        assert len(members) == len({row["vrijwilliger_id"] for row in members}) >= 3
        assert len({(row["org_id"], row["begeleider_id"], row["professional_id"]) for row in members}) == 1
        assert members[0]["begeleider_id"] != members[0]["professional_id"]
    providers = {row["org_id"] for members in circles.values() for row in members}
    assert providers == {"RN", "EXODUS"}


def test_a_meeting_of_a_circle_is_one_row_of_hours_and_its_talks_stand_at_the_client():
    meetings = _rows("cosa", "Uren")
    assert all(row["plaatsing_id"] is None and row["clientcode"] for row in meetings)
    assert all(len(row["vrijwilliger_id"].split("; ")) >= 2 for row in meetings)
    talks = _rows("cosa", "Gesprekken")
    at_start = Counter(row["clientcode"] for row in talks if row["soort"] == "driegesprek")
    began = [row["clientcode"] for row in _rows("cosa", "Clienten") if row["start"] <= AS_OF]
    assert at_start == dict.fromkeys(began, 1)


def test_signals_of_cosa_were_discussed_before_they_were_told_unless_they_were_acute():
    signals = _rows("cosa", "Signalen")
    assert {row["acuut"] for row in signals} == {"ja", "nee"}
    for row in signals:
        discussed = row["besproken_met_client_op"]
        assert (discussed is None) == (row["acuut"] == "ja")
        assert discussed is None or discussed <= row["doorgegeven_op"]


def test_goals_of_clients_have_no_words():
    goals = _rows("cosa", "Leerdoelen")
    assert {(row["van_wie"], row["omschrijving"]) for row in goals} == {("cliënt", None)}


def test_mim_has_200_mothers_from_eleven_clinics_who_come_in_every_whole_month():
    people = _rows("mim", "Vrijwilligers")
    assert len(people) == 200
    assert {row["aanhef"] for row in people} == {"mevrouw"}
    placements = _rows("mim", "Plaatsingen")
    assert len({row["org_id"] for row in placements}) == 11
    visited = {
        (row["plaatsing_id"], row["datum"].replace(day=1))
        for row in _rows("mim", "Uren")
        if row["aanwezigheid"] == "aanwezig"
    }
    months = 0
    for row in placements:
        month = add_months(row["startdatum"], 1).replace(day=1)
        last = row["eind_werkelijk"] or AS_OF
        while add_months(month, 1) - DAY <= last:
            assert (row["plaatsing_id"], month) in visited
            month, months = add_months(month, 1), months + 1
    assert months > 500


def test_neighbours_of_thuis_op_straat_play_often_and_shortly_and_children_grow_into_volunteers():
    made = demonstration("thuis-op-straat", as_of=AS_OF, with_mistakes=False)
    assert not {"org_id", "clientcode"} & made.columns["Plaatsingen"].keys()
    assert "Clienten" not in made.columns
    people = _rows("thuis-op-straat", "Vrijwilligers")
    young = [row for row in people if age_on(row["geboortedatum"], AS_OF) < 18]
    assert len(young) >= 2
    assert all(row["akkoord_ouders_datum"] and row["ouder_naam"] for row in young)
    years = [(AS_OF - row["startdatum"]).days // 365 for row in people if row["startdatum"]]
    assert max(years) >= 3
    hours = _rows("thuis-op-straat", "Uren")
    assert len(hours) > 50 * len(people)
    assert max(row["uren"] for row in hours) < 2
    meetings = _rows("thuis-op-straat", "Activiteiten")
    assert all(row["aantal_deelnemers"] for row in meetings if row["stand"] == "gehouden")


def test_who_is_sent_to_casus_1_comes_twice_a_week_and_longer_every_week():
    days, minutes = defaultdict(set), defaultdict(list)
    for row in _rows("casus-1", "Uren"):
        if row["aanwezigheid"] == "aanwezig":
            days[row["plaatsing_id"], row["datum"] - row["datum"].weekday() * DAY].add(row["datum"])
            minutes[row["plaatsing_id"]].append(row["uren"])
    weeks = 0
    for row in _rows("casus-1", "Plaatsingen"):
        first, last = row["startdatum"], min(row["eind_werkelijk"] or AS_OF, row["startdatum"] + 8 * WEEK)
        monday = first + -first.weekday() % 7 * DAY
        while monday + 6 * DAY <= last:
            assert len(days[row["plaatsing_id"], monday]) >= 2
            monday, weeks = monday + WEEK, weeks + 1
        own = minutes[row["plaatsing_id"]]
        assert own == sorted(own)
    assert weeks > 100


def test_klantmanagers_of_casus_1_belong_to_the_municipality_of_their_volunteer_and_hear_who_dropped_out():
    contacts = {row["contact_id"]: row for row in _rows("casus-1", "Contactpersonen")}
    people = {row["vrijwilliger_id"]: row for row in _rows("casus-1", "Vrijwilligers")}
    assert len({row["gemeente_org_id"] for row in people.values()}) == 3
    for row in people.values():
        assert contacts[row["klantmanager_id"]]["org_id"] == row["gemeente_org_id"]
    placements = _rows("casus-1", "Plaatsingen")
    dropped_out = [row for row in placements if row["status"] == "uitval"]
    assert len(dropped_out) >= 2
    assert all(row["terugmelding_datum"] and row["klantmanager_id"] for row in dropped_out)
    assert all(contacts[row["begeleider_id"]]["functie"] == "trainer" for row in placements)


def test_fier_fryslan_keeps_no_address_and_speaks_the_host_family_after_each_weekend():
    people = _rows("fier-fryslan", "Vrijwilligers")
    for row in people:
        assert row["adres_geheim"] == "ja"
        assert not any(row[key] for key in ("straat", "huisnummer", "postcode", "woonplaats"))
    assert "Organisaties" not in demonstration("fier-fryslan", as_of=AS_OF).columns
    spoken = {
        (row["plaatsing_id"], row["datum"])
        for row in _rows("fier-fryslan", "Gesprekken")
        if row["stand"] == "gehouden" and "professional" in row["deelnemers"]
    }
    stays = [row for row in _rows("fier-fryslan", "Uren") if row.get("einddatum")]
    assert len(stays) > 50
    for row in stays:
        assert (row["datum"].isoweekday(), row["einddatum"].isoweekday()) == (5, 7)
        assert 40 < row["uren"] <= 48
        monday = row["einddatum"] + DAY
        assert monday > AS_OF or (row["plaatsing_id"], monday) in spoken
