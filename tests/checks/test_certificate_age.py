"""V-DOC-03 and V-DOC-04: a VOG that is too old, and one that takes long to come. The reference date is 30 June 2026."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import messages, only, settings, sheet

OLD, WAITING = settings("vog_max_ouderdom_maanden | 36"), settings("vog_wachttijd_dagen | 60")
PROGRAMMES = sheet(
    "Programmas", "programma_id | naam | vog_vereist", "A | Maatjes | ja", "T | Taken | taakafhankelijk",
    "N | Niets | nee", "E | Leeg |",
)  # fmt: skip


def people(*rows):
    return sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | vog_aangevraagd | vog_afgifte", *rows
    )


def placed(*rows):
    return sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum | status", *rows
    )


def old(issued, *placements, status="", setting=OLD):
    sheets = (PROGRAMMES, placed(*placements)) if placements else ()
    return only("V-DOC-03", setting, people(f"V1 | Jansen | 2019-01-01 | {status} | | {issued}"), *sheets)


def test_a_certificate_may_be_as_old_as_the_organisation_says_and_not_a_day_older():
    assert old("2023-06-30") == []
    assert old("2023-06-29") == ["W Vrijwilligers!F2"]
    assert old("1955-01-01") == ["W Vrijwilligers!F2"]
    assert old("") == old("ooit") == []
    assert messages("V-DOC-03", OLD, people("V1 | Jansen | 2019-01-01 | | | 2023-06-29")) == [
        "De VOG van Jansen is van 29-06-2023, ouder dan 36 maanden."
    ]


def test_the_last_day_of_a_shorter_month_is_the_same_day():
    volunteers, month = people("V1 | Jansen | 2019-01-01 | | | 2026-01-31"), settings("vog_max_ouderdom_maanden | 1")
    assert only("V-DOC-03", month, volunteers, as_of="2026-02-28") == []
    assert only("V-DOC-03", month, volunteers, as_of="2026-03-01") == ["W Vrijwilligers!F2"]


@pytest.mark.parametrize("months", ["", "99999"])
def test_an_empty_or_a_very_long_term_asks_nothing(months):
    assert old("1955-01-01", setting=settings(f"vog_max_ouderdom_maanden | {months}")) == []


@pytest.mark.parametrize(("status", "told"), [("gepauzeerd", 0), ("gestopt", 0), ("afgewezen", 0), ("actief", 1)])
def test_only_of_who_is_active_or_placed(status, told):
    assert len(old("2020-01-01", status=status)) == told


@pytest.mark.parametrize(
    ("programme", "status", "told"),
    [("A", "", 1), ("T", "", 1), ("E", "", 1), ("N", "", 0), ("A", "voorgesteld", 1), ("A", "afgerond", 0)],
)
def test_a_programme_that_asks_none_needs_no_new_one(programme, status, told):
    row = f"P1 | V1 | {programme} | C1 | 2025-01-01 | {status}"
    assert len(old("2020-01-01", row, status="gepauzeerd")) == told
    assert len(old("2020-01-01", "P2 | V1 | A | C1 | 2025-01-01 |", row, status="gestopt")) == 0


def test_one_programme_that_asks_a_certificate_is_enough_and_it_is_told_once():
    rows = ["P1 | V1 | N | C1 | 2025-01-01 |", "P2 | V1 | A | C2 | 2025-01-01 |", "P3 | V1 | A | C3 | 2025-01-01 |"]
    assert old("2020-01-01", *rows) == ["W Vrijwilligers!F2"]


def waiting(requested, issued="", status="", setting=WAITING):
    return only("V-DOC-04", setting, people(f"V1 | Jansen | 2026-01-01 | {status} | {requested} | {issued}"))


def test_after_the_waiting_time_somebody_asks_whether_help_is_needed():
    assert waiting("2026-05-01") == []
    assert waiting("2026-04-30") == ["W Vrijwilligers!E2"]
    assert waiting("2026-04-30", setting=settings()) == waiting("") == waiting("2026-08-01") == []
    assert messages("V-DOC-04", WAITING, people("V1 | Jansen | 2026-01-01 | aangemeld | 2026-04-30 |")) == [
        "De VOG is 61 dagen geleden aangevraagd en nog niet vastgelegd."
    ]
    impatient = settings("vog_wachttijd_dagen | 0")
    assert messages("V-DOC-04", impatient, people("V1 | Jansen | 2026-01-01 | aangemeld | 2026-06-29 |")) == [
        "De VOG is 1 dag geleden aangevraagd en nog niet vastgelegd."
    ]


def test_a_certificate_of_before_the_request_is_not_the_one_that_was_asked():
    assert waiting("2026-03-01", "2026-03-01") == waiting("2026-03-01", "2026-04-01") == []
    assert waiting("2026-03-01", "2021-04-01") == ["W Vrijwilligers!E2"]
    assert waiting("2026-03-01", "binnenkort") == []


@pytest.mark.parametrize(("status", "told"), [("aangemeld", 1), ("intake", 1), ("gestopt", 0), ("terugverwezen", 0)])
def test_nobody_waits_for_who_left(status, told):
    assert len(waiting("2026-03-01", status=status)) == told
