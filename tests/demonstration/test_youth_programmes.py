"""What is particular to four programmes of the youth sector is in their demonstrations (domain/programmes.md)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import pytest

from vzv_sheets.demonstration import demonstration

AS_OF = dt.date(2026, 11, 21)


def _rows(programme, sheet, *, with_mistakes=False):
    columns = demonstration(programme, as_of=AS_OF, with_mistakes=with_mistakes).columns[sheet]
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def test_allemaal_opvoeders_has_eleven_municipalities_with_their_own_activities_and_volunteers_and_no_clients():
    programmes = _rows("allemaal-opvoeders", "Programmas")
    municipalities = {row["org_id"]: row["naam"] for row in _rows("allemaal-opvoeders", "Organisaties")}
    assert len(programmes) == 11
    for row in programmes:
        town = municipalities[row["aanbieder_org_id"]].removeprefix("Gemeente ")
        assert row["naam"] == f"Allemaal Opvoeders {town}"
        assert row["financiering_einddatum"] == dt.date(2027, 12, 31)
    placements = _rows("allemaal-opvoeders", "Plaatsingen")
    assert not {"org_id", "clientcode"} & placements[0].keys()
    assert "Clienten" not in demonstration("allemaal-opvoeders", as_of=AS_OF).columns
    own, kinds = defaultdict(set), defaultdict(set)
    for row in placements:
        own[row["programma_id"]].add(row["vrijwilliger_id"])
    for row in _rows("allemaal-opvoeders", "Activiteiten"):
        assert set(row["vrijwilliger_id"].split("; ")) <= own[row["programma_id"]]
        kinds[row["programma_id"]].add(row["soort"])
    assert kinds.keys() == {row["programma_id"] for row in programmes}
    assert len({frozenset(chosen) for chosen in kinds.values()}) > 6


def test_meetings_of_opvoeders_in_actie_have_subjects_and_counts_and_the_cjg_gets_the_hand_overs():
    meetings = _rows("opvoeders-in-actie", "Activiteiten")
    assert {row["soort"] for row in meetings} == {"ouderbijeenkomst"}
    assert {row["categorie"] for row in meetings} == {
        "opvoeden", "taal en school", "gezondheid", "media", "vrije tijd",
    }  # fmt: skip
    assert all(row["aantal_deelnemers"] > 0 for row in meetings if row["stand"] == "gehouden")
    contacts = {row["contact_id"]: row["org_id"] for row in _rows("opvoeders-in-actie", "Contactpersonen")}
    handovers = _rows("opvoeders-in-actie", "Overdrachten")
    assert {(row["naar"], contacts[row["aan_contact_id"]]) for row in handovers} == {("CJG", "CJG")}
    assert {row["resultaat"] for row in handovers} >= {"opgepakt", "wachtlijst"}


@pytest.mark.parametrize("programme", ["opvoeders-in-actie", "allemaal-opvoeders", "thuis-op-straat"])
def test_who_leads_an_activity_had_started(programme):
    columns = demonstration(programme, volunteers=14, as_of=AS_OF, with_mistakes=False).columns
    started = dict(
        zip(columns["Vrijwilligers"]["vrijwilliger_id"], columns["Vrijwilligers"]["startdatum"], strict=True)
    )
    activities = list(zip(columns["Activiteiten"]["datum"], columns["Activiteiten"]["vrijwilliger_id"], strict=True))
    assert len(activities) > 20
    assert all(started[number] <= day for day, numbers in activities for number in numbers.split("; "))


def test_an_organisation_that_is_named_after_a_town_is_there():
    rows = [row for row in _rows("allemaal-opvoeders", "Organisaties") if row["naam"].startswith("Gemeente ")]
    towns = {row["plaats"] for row in rows}
    assert all(row["naam"] == f"Gemeente {row['plaats']}" for row in rows if row["naam"].split()[1] in towns)
    assert len(towns) > 6
    own = next(row for row in _rows("allemaal-opvoeders", "Organisaties") if row["naam"] == "CJG Beijum")
    assert own["plaats"] == "Groningen"


def test_spirit_has_own_projects_with_children_and_projects_of_another_organisation():
    placements = _rows("spirit", "Plaatsingen")
    assert {(row["programma_id"], row["org_id"] is None, row["clientcode"] is None) for row in placements} == {
        ("SPIRIT", True, False), ("SPIRIT-EXT", False, True),
    }  # fmt: skip


def test_who_starts_at_spirit_before_the_vog_came_is_right_while_guided():
    issued = {
        row["vrijwilliger_id"]: row["vog_afgifte"] for row in _rows("spirit", "Vrijwilligers", with_mistakes=True)
    }
    placements = _rows("spirit", "Plaatsingen", with_mistakes=True)
    early = [row for row in placements if (issued[row["vrijwilliger_id"]] or dt.date.min) > row["startdatum"]]
    assert sorted(row["onder_begeleiding_tot"] == issued[row["vrijwilliger_id"]] for row in early) == [False, True]


def test_children_of_talant_swim_and_walk_and_go_alone_only_with_permission():
    placements = {row["plaatsing_id"]: row for row in _rows("talant", "Plaatsingen")}
    permitted = {row["clientcode"]: row["toestemming_ouders_datum"] for row in _rows("talant", "Clienten")}
    hours = _rows("talant", "Uren")
    assert {row["activiteit"] for row in hours} - {None} == {"zwemmen", "wandelen"}
    went = {(placements[row["plaatsing_id"]]["alleen_met_kind"], row["beroepskracht_erbij"]) for row in hours}
    assert went == {("ja", "nee"), ("nee", "ja"), ("ja", None), ("nee", None)}
    assert all((row["beroepskracht_erbij"] is None) == (row["aanwezigheid"] == "afgemeld") for row in hours)
    for row in placements.values():
        if row["status"] == "voorgesteld":  # the parents are still to be asked
            assert permitted[row["clientcode"]] is None
        else:
            assert row["alleen_met_kind"] == "nee" or permitted[row["clientcode"]] <= row["startdatum"]
