"""Who needs attention, and who does not: each topic with the workbook that gives it and its neighbour that must not."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, hours, records, settings, sheet
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.progress_indicators.attention.attention_list import attention_list
from vzv_sheets.schema.owned_dashboards import MISSING, THIS_WEEK

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
    return [f"{point.topic}: {point.who} {point.sheet}!{point.cell}" for point in listed(*sheets) if point.part == part]


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


def people(*rows, more=""):
    return sheet("Vrijwilligers", f"vrijwilliger_id | achternaam | startdatum{more}", *rows)


def points(part, *sheets):
    """Topic and sentence of each point of a part."""
    return [(point.topic, point.what) for point in listed(*sheets) if point.part == part]


AGREED = sheet(
    "Programmas", "programma_id | naam | taakverdeling_verplicht | max_duur_maanden | gonogo_na_weken",
    "PR | Maatjes | ja | 3 | 4",
)  # fmt: skip


def test_a_norm_warning_that_no_topic_tells_is_a_point_with_its_remedy():
    (point,) = listed(ACTIVE, AGREED, placement(programma_id="PR", gonogo_besluit="go", startdatum="2026-05-01"))
    assert (point.topic, point.who, point.what) == ("plaatsing", "Jansen", "De taakverdeling is nog niet vastgelegd.")
    assert (point.programme, point.supervisor, point.part) == ("PR", "K1", "deze week")
    assert "taakverdeling_afgesproken" in point.action


def test_what_a_topic_tells_is_not_told_again():
    overdue = (ACTIVE, AGREED, placement(programma_id="PR", taakverdeling_afgesproken="ja", eind_gepland="2026-06-01"))
    codes = run_checks(records(*overdue)).codes()
    assert {"V-PLA-07", "V-PLA-08"} <= codes
    assert [topic for topic, _ in points(THIS_WEEK, *overdue)] == ["go/no-go", "einde nadert"]
    # Without a planned end no topic tells that it takes longer than agreed.
    assert [topic for topic, _ in points(THIS_WEEK, *overdue[:2], overdue[2].replace("| 2026-06-01 |", "| |"))] == [
        "go/no-go", "plaatsing",
    ]  # fmt: skip


def test_of_weeks_below_the_norm_the_last_is_told_once():
    programme = sheet("Programmas", "programma_id | naam | min_keer_per_week | norm_weken", "PR | Maatjes | 2 | 3")
    placed = placement(programma_id="PR", startdatum="2026-05-04")
    work = hours("plaatsing_id | datum | uren", "P1 | 2026-05-11 | 2", "P1 | 2026-05-12 | 2")
    (point,) = [point for point in listed(ACTIVE, programme, placed, work) if point.topic == "uren"]
    assert point.what == "In week 21 is Jansen 0 keer geweest; afgesproken is minstens 2 keer. Eerder ook 1 keer."
    assert (point.who, point.sheet, point.row, point.day) == ("Jansen", "Plaatsingen", 2, None)


def test_being_late_or_away_is_told_once_per_volunteer_on_the_day_of_the_last_time():
    programme = sheet("Programmas", "programma_id | naam | max_afwezig_per_4_weken", "PR | Maatjes | 1")

    def away(presence):
        rows = (f"P1 | {day} | 1 | {presence}" for day in ("2026-03-03", "2026-03-10", "2026-06-17", "2026-06-10"))
        return hours("plaatsing_id | datum | uren | aanwezigheid", *rows)

    late = listed(ACTIVE, programme, placement(programma_id="PR"), away("te laat"))
    assert [(point.topic, point.who, point.day) for point in late] == [("uren", "Jansen", dt.date(2026, 6, 17))]
    # Who did not appear is told of by a topic.
    missed = listed(ACTIVE, programme, placement(programma_id="PR"), away("niet verschenen").replace("| 1 |", "| 0 |"))
    assert [point.topic for point in missed if point.part == THIS_WEEK] == ["niet verschenen"]


def test_a_client_is_never_named_and_caseloads_are_no_point():
    programme = sheet("Programmas", "programma_id | naam | info_afspraak_vereist", "PR | Maatjes | ja")
    clients = sheet("Clienten", "clientcode | programma_id", "C7 | PR")
    contacts = sheet("Contactpersonen", "contact_id | naam | max_caseload", "K1 | De Vries | 0")
    workbook = (ACTIVE, programme, clients, contacts, placement(programma_id="PR"))
    assert {"V-SIG-04", "V-CON-04"} <= run_checks(records(*workbook)).codes()
    assert points(THIS_WEEK, *workbook) == [
        ("afspraak over signalen", "Er is nog geen afspraak over informatie delen vastgelegd.")
    ]
    assert "C7" not in " ".join(f"{point.who} {point.what} {point.action}" for point in listed(*workbook))


def test_a_cell_to_correct_is_no_point():
    wrong = people("V1 | Jansen | 2024-01-01 | 12", more=" | telefoon")
    assert "V-VRW-07" in run_checks(records(wrong)).codes()
    assert listed(wrong) == []


def test_missing_the_other_part_tells_one_line_per_row_with_everything_it_lacks():
    programme = sheet(
        "Programmas",
        "programma_id | naam | plaatsingsovereenkomst_verplicht | leerdoelen_verplicht | vog_vereist",
        "PR | Maatjes | ja | ja | ja",
    )
    people_without = people("V1 | Jansen | 2024-01-01", "V2 | | 2024-01-01")
    found = [
        point for point in listed(people_without, programme, placement(programma_id="PR")) if point.part == MISSING
    ]
    assert [(point.topic, point.sheet, point.row) for point in found] == [
        ("overeenkomst", "Plaatsingen", 2), ("VOG", "Vrijwilligers", 2), ("gegevens", "Vrijwilligers", 3),
    ]  # fmt: skip
    agreement, certificate, cell = found
    assert "leerdoel" in agreement.what
    assert "overeenkomst" in agreement.what
    assert (agreement.who, certificate.who, cell.what, cell.action) == (
        "Jansen", "Jansen", "'achternaam' is niet ingevuld.", "Vul 'achternaam' in.",
    )  # fmt: skip


def test_missing_two_cells_of_a_row_are_one_line_and_rows_of_hours_one_per_volunteer():
    placed = sheet(
        "Plaatsingen",
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
        "P1 | V1 | C1 |",
        "| | C2 | 2026-01-01",
    )
    work = hours("vrijwilliger_id | datum | uren", "V1 | | 2", "V1 | | 3", "V2 | | 3", "V2 | 2026-06-01 | 3")
    found = points(MISSING, VOLUNTEERS, placed, work)
    assert ("gegevens", "'plaatsing_id' en 'vrijwilliger_id' zijn niet ingevuld.") in found
    assert ("gegevens", "2 urenregels zonder 'datum'.") in found
    assert ("gegevens", "1 urenregel zonder 'datum'.") in found
    assert sum("urenregel" in what for _, what in found) == 2


def test_missing_approval_of_hours_only_where_the_organisation_asks_it():
    work = hours(
        "vrijwilliger_id | datum | uren | aanwezigheid | akkoord_datum", "V1 | 2026-06-01 | 2 | |",
        "V1 | 2026-06-08 | 2 | |", "V2 | 2026-06-01 | 2 | | 2026-06-02", "V2 | 2026-06-08 | 0 | verlof |",
    )  # fmt: skip
    assert points(MISSING, VOLUNTEERS, work) == []
    asked = settings("uren_akkoord_verplicht | ja")
    (point,) = [point for point in listed(asked, VOLUNTEERS, work) if point.part == MISSING]
    assert (point.topic, point.who, point.what, point.cell) == (
        "akkoord op uren", "Ann Jansen", "2 urenregels zonder akkoord.", "E2",
    )  # fmt: skip


def test_missing_a_setting_leads_to_the_sheet_of_settings():
    (point,) = listed(sheet("Instellingen", "naam | waarde", "peildatum | 2026-06-30"), VOLUNTEERS)
    assert (point.part, point.topic, point.volunteer, point.sheet) == (MISSING, "gegevens", -1, "Instellingen")
    assert point.what == "De instelling 'organisatienaam' is niet ingevuld."
    assert point.cell.isalnum()
