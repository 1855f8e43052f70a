"""V-PRIV-05: volunteers, clients and contacts who are kept longer than agreed."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, hours, messages, only, settings, sheet

TWO_YEARS = settings("bewaartermijn_maanden | 24")
HEADER = "vrijwilliger_id | achternaam | startdatum | status | einddatum | reden_einde"


def gone(end, status="gestopt", name="Jansen"):
    return sheet("Vrijwilligers", HEADER, f"V1 | {name} | 2020-01-01 | {status} | {end} | verhuizing")


@pytest.mark.parametrize(
    ("end", "months"),
    [
        ("2024-06-29", "24"),
        ("2024-06-30", None),
        ("2022-01-31", "53"),
        ("2022-02-01", "52"),
        ("", None),
        ("2027-01-01", None),
    ],
)
def test_who_stopped_longer_ago_than_the_term_is_told_from_the_day_after(end, months):
    assert only("V-PRIV-05", TWO_YEARS, gone(end)) == ([] if months is None else ["W Vrijwilligers!E2"])
    told = messages("V-PRIV-05", TWO_YEARS, gone(end))
    assert told == ([] if months is None else [f"Jansen is {months} maanden weg."])


def test_without_a_term_nobody_is_told_and_who_is_active_never_is():
    assert only("V-PRIV-05", gone("2020-06-30")) == []
    assert only("V-PRIV-05", TWO_YEARS, gone("2020-06-30", status="actief")) == []
    assert only("V-PRIV-05", TWO_YEARS, gone("2020-06-30", status="")) == ["W Vrijwilligers!E2"]
    assert only("V-PRIV-05", settings("bewaartermijn_maanden | veel"), gone("2020-06-30")) == []


def test_of_who_still_has_an_active_placement_another_rule_speaks():
    def told(status, end, left):
        placed = sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | status",
            f"P1 | V1 | C1 | 2024-01-01 | {end} | {status}",
        )  # fmt: skip
        return [
            line.split()[0] for line in found(TWO_YEARS, left, placed) if line.startswith(("V-VRW-01", "V-PRIV-05"))
        ]

    for left in (gone("2024-06-29"), gone("2026-05-01", status="afgewezen")):
        assert told("", "", left) == told("actief", "", left) == ["V-VRW-01"]
        assert told("", "2024-06-01", left) == told("gepauzeerd", "", left) == ["V-PRIV-05"]


def test_a_row_that_was_made_anonymous_may_stay():
    assert found(TWO_YEARS, gone("2020-06-30", name="Anoniem")) == []
    header = HEADER + " | voornaam | email | geboortedatum"
    row = "V1 | anoniem | 2020-01-01 | gestopt | 2020-06-30 | verhuizing | {} | {} | {}"
    assert only("V-PRIV-05", TWO_YEARS, sheet("Vrijwilligers", header, row.format("", "", ""))) == []
    for rest in (("Ann", "", ""), ("", "ann@voorbeeld.nl", ""), ("", "", "1980-01-01")):
        assert only("V-PRIV-05", TWO_YEARS, sheet("Vrijwilligers", header, row.format(*rest))) == ["W Vrijwilligers!E2"]


def test_a_client_is_told_without_a_name_or_code():
    clients = sheet("Clienten", "clientcode | einde", "C-12 | 2024-06-29", "C-13 | 2024-06-30", "C-14 | ")
    assert only("V-PRIV-05", TWO_YEARS, VOLUNTEERS, clients) == ["W Clienten!B2"]
    book = (settings("bewaartermijn_maanden | 24", "term_client | gezin"), VOLUNTEERS, clients)
    assert messages("V-PRIV-05", *book) == ["Het gezin in deze rij is 24 maanden weg."]
    assert only("V-PRIV-05", VOLUNTEERS, clients) == []


CONTACTS = sheet("Contactpersonen", "contact_id | naam", "K1 | Jo de Vries", "k2 | Bo", "K3 | Mo")


def test_contacts_that_no_row_refers_to():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id", "V1 | A | 2024-01-01 | k1"
    )
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | professional_id", "P1 | V1 | C1 | 2025-01-01 | K2 Bo",
    )  # fmt: skip
    assert only("V-PRIV-05", TWO_YEARS, people, placed, CONTACTS) == ["W Contactpersonen!B4"]
    assert messages("V-PRIV-05", TWO_YEARS, people, placed, CONTACTS) == ["Naar Mo verwijst geen enkele rij meer."]
    assert only("V-PRIV-05", people, placed, CONTACTS) == []
    # A cell that cannot be read may name anybody.
    unread = people.replace("| k1 |", "| #N/B |")
    assert only("V-PRIV-05", TWO_YEARS, unread, placed, CONTACTS) == []


REFUSED = "vrijwilliger_id | achternaam | startdatum | status | aanmelddatum | laatste_contact | einddatum"


def refused(*dates, status="afgewezen", extra=(), term=()):
    row = " | ".join(("V1", "Jansen", "", status, *dates))
    return only("V-PRIV-05", settings(*term), sheet("Vrijwilligers", REFUSED, row), *extra)


def test_who_was_refused_is_kept_four_weeks_after_the_decision():
    told = ["W Vrijwilligers!D2"]
    assert refused("2026-05-01", "", "2026-06-01") == told
    assert refused("2026-05-01", "", "2026-06-02") == []
    assert refused("2026-05-01", "", "2026-06-01", status="terugverwezen") == told
    assert refused("2026-05-01", "", "2026-06-01", status="aangemeld") == []
    # Without einddatum the decision is not before the last thing that is known.
    assert refused("2026-06-01", "", "") == told
    assert refused("2026-05-01", "2026-06-02", "") == []
    talk = sheet("Gesprekken", "vrijwilliger_id | datum | soort", "V1 | 2026-06-10 | intake")
    assert refused("2026-05-01", "", "", extra=[talk]) == []
    assert refused("", "", "") == []


def test_the_term_of_who_was_refused_may_be_a_year_or_off():
    assert refused("2026-05-01", "", "2026-06-01", term=["bewaartermijn_afgewezen_weken | 52"]) == []
    assert refused("2025-05-01", "", "2025-06-30", term=["bewaartermijn_afgewezen_weken | 52"]) == [
        "W Vrijwilligers!D2"
    ]
    people = sheet("Vrijwilligers", REFUSED, "V1 | Jansen | | afgewezen | 2026-05-01 | | 2026-06-01")
    assert messages("V-PRIV-05", people) == [
        "Jansen staat op 'afgewezen'; sinds 01-06-2026 is er niets meer vastgelegd, dat is langer dan 4 weken."
    ]
    assert refused(
        "2026-05-01", "", "2026-06-01", extra=[hours("vrijwilliger_id | datum | uren", "V1 | 2026-06-20 | 2")]
    )
    assert "V-PRIV-05" in findings(people).codes()
