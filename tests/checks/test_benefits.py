"""V-VRW-04, V-VRW-05, V-VRW-14, V-VRW-15 and V-TAAK-07: volunteering beside a benefit."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import found, messages, only, sheet

CONTACTS = sheet("Contactpersonen", "contact_id | naam | functie", "K1 | M. de Vries | klantmanager")


def person(benefit, **cells):
    """A volunteer with a benefit; the other cells by their column."""
    row = {"uitkering": benefit} | cells
    header = "vrijwilliger_id | achternaam | startdatum | status | einddatum | reden_einde"
    start, status, end = row.pop("startdatum", "2026-02-01"), row.pop("status", ""), row.pop("einddatum", "")
    values = f"V1 | Jansen | {start} | {status} | {end} | anders | {' | '.join(row.values())}"
    return sheet("Vrijwilligers", f"{header} | {' | '.join(row)}", values)


LEFT = [
    {"status": "gestopt", "einddatum": "2026-05-31"}, {"einddatum": "2026-06-30"},
    {"status": "terugverwezen", "einddatum": "2026-06-20"},
]  # fmt: skip

# V-VRW-04


@pytest.mark.parametrize("benefit", ["bijstand", "IOAW/IOAZ"])
@pytest.mark.parametrize("answer", ["", "nee", "aangevraagd", "n.v.t.", "onbekend"])
def test_a_benefit_of_the_municipality_needs_its_yes(benefit, answer):
    asked = person(benefit, gemeente_toestemming=answer)
    assert found(asked) == ["V-VRW-04 W Vrijwilligers!H2"]
    refused = "en de gemeente gaf geen toestemming." if answer == "nee" else "maar er is geen toestemming vastgelegd."
    assert messages("V-VRW-04", asked) == [f"Jansen heeft een uitkering van de gemeente {refused}"]


@pytest.mark.parametrize("benefit", ["geen", "WW", "AOW/pensioen", "onbekend", ""])
def test_another_benefit_asks_nothing_of_the_municipality(benefit):
    assert only("V-VRW-04", person(benefit, gemeente_toestemming="")) == []


def test_the_yes_may_be_a_day_of_permission():
    assert found(person("bijstand", gemeente_toestemming="ja")) == []
    dated = {"gemeente_toestemming": "", "toestemming_datum": "2026-01-20"}
    assert found(person("bijstand", **dated)) == []
    assert found(person("bijstand", **dated | {"toestemming_datum": "2026-07-01"})) == ["V-VRW-04 W Vrijwilligers!H2"]
    assert found(person("bijstand", **dated | {"gemeente_toestemming": "nee"})) == ["V-VRW-04 W Vrijwilligers!H2"]
    document = sheet("Documenten", "onderwerp | soort | datum", "V1 | toestemming gemeente | 2026-01-20")
    assert found(person("bijstand", gemeente_toestemming=""), document) == []


def test_without_the_column_it_is_told_at_the_benefit_and_an_unreadable_answer_by_its_own_rule():
    assert found(person("bijstand")) == ["V-VRW-04 W Vrijwilligers!G2"]
    assert found(person("bijstand", gemeente_toestemming="misschien")) == ["V-ALG-06 F Vrijwilligers!H2"]


# V-VRW-05


def test_who_the_municipality_referred_has_a_known_case_manager():
    row = {"gemeente_toestemming": "ja", "instroomroute": "verwijzing gemeente", "klantmanager_id": ""}
    assert found(CONTACTS, person("IOAW/IOAZ", **row)) == ["V-VRW-05 I Vrijwilligers!J2"]
    for other in ({"klantmanager_id": "K1"}, {"instroomroute": "balie"}, {"instroomroute": ""}):
        assert found(CONTACTS, person("IOAW/IOAZ", **row | other)) == []
    assert found(CONTACTS, person("geen", **row)) == []
    without = {key: value for key, value in row.items() if key != "klantmanager_id"}
    assert found(CONTACTS, person("bijstand", **without)) == []
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | klantmanager_id"
    placed = sheet("Plaatsingen", header, "P1 | V1 | C1 | 2026-02-01 | K1")
    assert found(CONTACTS, person("bijstand", **row), placed) == []


# V-VRW-14


@pytest.mark.parametrize(
    ("permitted", "told"),
    [
        ("", ["V-VRW-14 W Vrijwilligers!H2"]), ("2026-01-15", []), ("2026-02-01", []),
        ("2026-02-02", ["V-VRW-14 W Vrijwilligers!H2"]), ("binnenkort", ["V-ALG-07 F Vrijwilligers!H2"]),
    ],
)  # fmt: skip
def test_ww_needs_permission_before_the_start(permitted, told):
    assert found(person("WW", uwv_toestemming_datum=permitted)) == told
    assert found(person("ZW", uwv_toestemming_datum=permitted)) == [line for line in told if "V-ALG" in line]


def test_the_start_may_be_that_of_the_first_placement():
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | status"
    placed = [
        sheet("Plaatsingen", header, *rows)
        for rows in (["P1 | V1 | C1 | 2026-04-01 |"], ["P1 | V1 | C1 | 2026-04-01 |", "P2 | V1 | C2 | 2026-03-01 |"],
                     ["P1 | V1 | C1 | 2026-04-01 |", "P2 | V1 | C2 | 2026-03-01 | niet gestart"])
    ]  # fmt: skip
    unknown = person("WW", startdatum="", uwv_toestemming_datum="2026-03-15")
    assert [only("V-VRW-14", unknown, rows) for rows in placed] == [[], ["W Vrijwilligers!H2"], []]
    assert only("V-VRW-14", unknown) == []
    assert only("V-VRW-14", person("WW", startdatum="ooit", uwv_toestemming_datum="2026-05-01"), placed[0]) == []
    assert only("V-VRW-14", person("WW", uwv_toestemming_datum="2026-01-15"), placed[0]) == []
    assert messages("V-VRW-14", unknown, placed[1]) == [
        "Bij WW is vooraf toestemming van UWV nodig; die is van 15-03-2026, na de start op 01-03-2026."
    ]


def test_without_the_column_of_permission_it_is_told_at_the_benefit():
    assert found(person("WW")) == ["V-VRW-14 W Vrijwilligers!G2"]


# V-VRW-15


@pytest.mark.parametrize("benefit", ["ZW", "WIA", "WAO", "Wajong"])
def test_work_beside_such_a_benefit_is_reported(benefit):
    assert found(person(benefit, uwv_gemeld_op="")) == ["V-VRW-15 I Vrijwilligers!H2"]
    assert found(person(benefit, uwv_gemeld_op="2026-01-20")) == []
    assert found(person(benefit, uwv_gemeld_op="gedaan")) == ["V-ALG-07 F Vrijwilligers!H2"]
    assert found(person(benefit)) == []


@pytest.mark.parametrize("benefit", ["WW", "geen", "AOW/pensioen", "andere", ""])
def test_other_benefits_need_no_report(benefit):
    assert only("V-VRW-15", person(benefit, uwv_gemeld_op="")) == []


@pytest.mark.parametrize("gone", LEFT)
def test_of_who_has_left_nothing_is_asked(gone):
    row = {"gemeente_toestemming": "nee", "instroomroute": "verwijzing gemeente", "klantmanager_id": ""}
    assert not {line[:8] for line in found(CONTACTS, person("bijstand", **row, **gone))} & {"V-VRW-04", "V-VRW-05"}
    assert only("V-VRW-14", person("WW", uwv_toestemming_datum="2026-05-01", **gone)) == []
    assert only("V-VRW-14", person("WW", uwv_toestemming_datum="", **gone)) == []
    assert only("V-VRW-15", person("WIA", uwv_gemeld_op="", **gone)) == []


# V-TAAK-07


@pytest.mark.parametrize(
    ("benefit", "code"),
    [("onbekend", "V-TAAK-07"), ("niet gevraagd", "V-TAAK-07"), ("", "V-TAAK-07"), ("bijstand", "V-TAAK-01"),
     ("geen", None), ("IOAW/IOAZ", None), ("soms", "V-ALG-06")],
)  # fmt: skip
def test_whether_a_task_displaces_work_depends_on_the_benefit(benefit, code):
    header = "plaatsing_id | vrijwilliger_id | clientcode | startdatum | taak_normaal_door_beroepskracht"
    people = person(benefit, gemeente_toestemming="ja")
    told = found(people, sheet("Plaatsingen", header, "P1 | V1 | C1 | 2026-02-01 | ja"))
    assert [line.split()[0] for line in told] == ([code] if code else [])
    if code == "V-TAAK-07":
        assert told == ["V-TAAK-07 W Plaatsingen!E2"]
    assert found(people, sheet("Plaatsingen", header, "P1 | V1 | C1 | 2026-02-01 | nee")) == [
        line for line in told if "V-ALG" in line
    ]


def test_a_task_of_a_placement_that_is_over_is_not_judged():
    header = (
        "plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk | taak_normaal_door_beroepskracht"
    )
    over = sheet("Plaatsingen", header, "P1 | V1 | C1 | 2026-02-01 | 2026-05-01 | ja")
    assert found(person("onbekend"), over) == []
