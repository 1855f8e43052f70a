"""Who needs attention, and who does not: each topic with the workbook that gives it and its neighbour that must not."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, hours, records, settings, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.attention.attention_list import attention_list
from vzv_sheets.progress_indicators.attention.attention_topic import MISSING, THIS_WEEK

ACTIVE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | status | vog_afgifte | begeleider_id | laatste_contact",
    "V1 | Jansen | 2024-01-01 | actief | 2023-07-15 | K1 | 2026-06-20",
)  # fmt: skip
PROGRAMME = sheet("Programmas", "programma_id | naam | gonogo_na_weken", "PR | Maatjes | 4")


def placement(**cells):
    row = {"plaatsing_id": "P1", "vrijwilliger_id": "V1", "clientcode": "C7", "startdatum": "2026-01-01"} | cells
    return sheet("Plaatsingen", " | ".join(row), " | ".join(row.values()))


def listed(*sheets):
    """The points on 30 June 2026."""
    read = records(*sheets)
    return attention_list(read, run_checks(read))


def told(*sheets, part=THIS_WEEK):
    """Topic, name and place of each point of a part."""
    return [
        f"{point.topic}: {point.who} {point.sheet}!{point.cell}" for point in listed(*sheets) if point.part == part
    ]


def only(topic, *sheets):
    return [line for line in told(*sheets) if line.startswith(topic)]


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"gonogo_datum": "2026-07-07"}, 1),
        ({"gonogo_datum": "2026-07-08"}, 0),
        ({"gonogo_datum": "2026-05-01"}, 1),
        ({"gonogo_datum": "2026-05-01", "gonogo_besluit": "go"}, 0),
        ({"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-08-01"}, 0),
        ({"gonogo_besluit": "uitgesteld", "gonogo_uitgesteld_tot": "2026-07-01"}, 1),
        ({"startdatum": "2026-06-08", "programma_id": "PR"}, 1),  # four weeks later is 6 July
        ({"startdatum": "2026-06-10", "programma_id": "PR"}, 0),
        ({"gonogo_datum": "2026-05-01", "eind_werkelijk": "2026-06-01"}, 0),
    ],
)
def test_a_decision_within_a_week_or_overdue(cells, number):
    assert len(only("go/no-go", ACTIVE, PROGRAMME, placement(**cells))) == number


@pytest.mark.parametrize(
    ("cells", "number"),
    [
        ({"eind_gepland": "2026-07-30"}, 1),
        ({"eind_gepland": "2026-07-31"}, 0),
        ({"eind_gepland": "2026-06-01"}, 1),
        ({"eind_gepland": "2026-06-01", "verlengd_tot": "2026-12-01"}, 0),
        ({"eind_gepland": "2026-06-01", "eind_werkelijk": "2026-06-01"}, 0),
    ],
)
def test_an_end_within_thirty_days_or_passed_without_a_real_end(cells, number):
    assert len(only("einde", ACTIVE, placement(**cells))) == number


@pytest.mark.parametrize(("status", "number"), [("voorgesteld", 1), ("kennismaking", 1), ("actief", 0)])
def test_a_placement_that_should_have_started(status, number):
    assert len(only("start", ACTIVE, placement(status=status))) == number


@pytest.mark.parametrize(
    ("worked", "number"),
    [([], 1), (["2026-06-02 | 5"], 1), (["2026-06-02 | 8"], 0), (["2026-06-29 | 20"], 1), (["2026-05-31 | 20"], 1)],
)
def test_less_than_half_of_what_was_agreed_over_the_last_four_whole_weeks(worked, number):
    work = hours("plaatsing_id | datum | uren", *(f"P1 | {cell}" for cell in worked))
    assert len(only("minder uren", ACTIVE, placement(afgesproken_uren_pw="4"), work)) == number


def test_nothing_agreed_or_an_absence_told_is_no_point():
    leave = hours("plaatsing_id | datum | uren | aanwezigheid", "P1 | 2026-06-09 | 0 | verlof")
    assert not only("minder uren", ACTIVE, placement())
    assert not only("minder uren", ACTIVE, placement(afgesproken_uren_pw="4"), leave)


def test_open_signals_and_planned_talks_name_the_volunteer_and_never_the_client_or_the_content():
    signals = sheet(
        "Signalen", "signaal_id | plaatsing_id | datum | soort | afgehandeld_op",
        "S1 | P1 | 2026-06-20 | mogelijke terugval |", "S2 | P1 | 2026-06-01 | mogelijke terugval | 2026-06-10",
    )  # fmt: skip
    talks = sheet(
        "Gesprekken", "plaatsing_id | datum | soort | stand",
        "P1 | 2026-07-07 | evaluatie | gepland", "P1 | 2026-07-08 | evaluatie | gepland",
        "P1 | 2026-06-20 | evaluatie | gepland", "P1 | 2026-06-19 | evaluatie | gehouden",
    )  # fmt: skip
    found = listed(ACTIVE, placement(), signals, talks)
    assert [(point.topic, point.row, point.who) for point in found] == [
        ("open signaal", 2, "Jansen"), ("gesprek", 4, "Jansen"), ("gesprek", 2, "Jansen"),
    ]  # fmt: skip
    text = " ".join(f"{point.what} {point.action}" for point in found)
    assert "C7" not in text
    assert "terugval" not in text


def test_nothing_heard_and_an_ageing_certificate_only_when_the_organisation_set_a_term():
    asked = settings("dagen_zonder_contact | 9", "vog_max_ouderdom_maanden | 36")
    assert told(settings(), ACTIVE) == []
    assert told(asked, ACTIVE) == [
        "lang niets gehoord: Jansen Vrijwilligers!G2", "VOG vernieuwen: Jansen Vrijwilligers!E2",
    ]  # fmt: skip
    assert told(settings("dagen_zonder_contact | 10", "vog_max_ouderdom_maanden | 39"), ACTIVE) == []


def test_not_appearing_twice_in_four_weeks():
    def missed(*days):
        rows = (f"V1 | {day} | 0 | niet verschenen" for day in days)
        return hours("vrijwilliger_id | datum | uren | aanwezigheid", *rows)

    assert only("niet verschenen", ACTIVE, missed("2026-06-03", "2026-06-10"))
    assert not only("niet verschenen", ACTIVE, missed("2026-06-02", "2026-06-10"))
    assert not only("niet verschenen", ACTIVE, missed("2026-06-10"))


def test_the_order_is_by_topic_and_date_and_every_point_knows_its_programme_and_supervisor():
    found = listed(
        ACTIVE, PROGRAMME, placement(programma_id="PR", eind_gepland="2026-06-01", gonogo_datum="2026-06-15")
    )
    assert [point.topic for point in found] == ["go/no-go", "einde nadert"]
    assert {(point.programme, point.supervisor) for point in found} == {("PR", "K1")}


def test_a_workbook_without_people_has_no_points():
    assert listed(settings(), sheet("Vrijwilligers", "vrijwilliger_id | achternaam")) == []
    assert listed(VOLUNTEERS) == []
