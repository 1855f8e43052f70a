"""I-27: 37 respondents in three roles of whom 62, 51 and 43 % named an activity (domain/decisions.md, source 001)."""

from __future__ import annotations

import datetime as dt

from tests.checks.small_workbooks import VOLUNTEERS, records, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.activities_named import activities_named
from vzv_sheets.records.record_set import Period

YEAR = Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
PROGRAMMES = sheet("Programmas", "programma_id | naam", "COSA11 | COSA 1-op-1", "LJR | pilot LJ&R")
LISTS = sheet("Lijsten", "lijst | waarde", "categorie | anders")
HEADER = "datum | programma_id | soort | categorie | respondentcode | respondent_rol | stand"
CATEGORIES = {"samen ondernemen": 23, "praktische zaken": 19, "signaleren/bespreekbaar maken": 16}
ROLES = ["vrijwilliger"] * 13 + ["professional"] * 15 + ["cliënt"] * 9


def respondents(*more):
    """37 respondents: the first 23 named one thing, the first 19 and 16 two others, and all of them something else."""
    rows = [
        f"2026-03-02 | {'COSA11' if number % 2 else 'LJR'} | gesprek | {category} | R{number:02d} | {ROLES[number]} |"
        for category, named in {**CATEGORIES, "anders": 37}.items()
        for number in range(named)
    ]
    return sheet("Activiteiten", HEADER, *rows, *more)


def figures(*sheets, **filters):
    read = records(VOLUNTEERS, PROGRAMMES, LISTS, *sheets)
    return activities_named(read, run_checks(read), YEAR, **filters)


def test_the_percentages_of_the_report_come_out():
    found = figures(respondents()).shares
    assert {category: found[category].percent for category in CATEGORIES} == dict(
        zip(CATEGORIES, (62, 51, 43), strict=True)
    )
    assert {share.whole for share in found.values()} == {37}


def test_people_are_counted_and_not_their_activities():
    again = [f"2026-04-0{day} | COSA11 | gesprek | Samen Ondernemen | r00 | vrijwilliger |" for day in range(1, 9)]
    assert figures(respondents(*again)).shares["samen ondernemen"].percent == 62


def test_each_role_has_its_own_share():
    by_role = figures(respondents()).by_role
    assert {role: shares["anders"].whole for role, shares in by_role.items()} == {
        "vrijwilliger": 13, "professional": 15, "cliënt": 9,
    }  # fmt: skip
    assert by_role["professional"]["samen ondernemen"].part == 10


def test_with_and_without_a_programme():
    only, rest = figures(respondents(), programmes=["cosa11"]), figures(respondents(), without=["COSA11"])
    assert (only.shares["anders"].whole, rest.shares["anders"].whole) == (18, 19)
    assert only.shares["samen ondernemen"].part + rest.shares["samen ondernemen"].part == 23


def test_only_what_was_held_in_the_period_counts():
    rows = [
        "2026-03-02 | LJR | gesprek | anders | R1 | cliënt | afgezegd",
        "2025-03-02 | LJR | gesprek | anders | R2 | cliënt |",
        "2026-09-02 | LJR | gesprek | anders | R3 | cliënt | gepland",
        "2026-03-02 | LJR | gesprek | anders | | cliënt |",
    ]
    assert figures(sheet("Activiteiten", HEADER, *rows)).shares == {}


def test_a_row_that_cannot_be_read_is_left_out_and_counted():
    found = figures(respondents("2026-03-02 | LJR | gesprek | anders | R50 | bestuurder |"))
    assert (found.shares["anders"].whole, dict(found.left_out)) == (37, {"V-ALG-06": 1})
