"""V-ALG-04, V-ALG-05 and V-ALG-12: keys, references, and references that contradict each other."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import PLACEMENTS, VOLUNTEERS, findings, found, hours, messages, only, settings, sheet

# V-ALG-04


def test_a_key_twice_is_told_at_the_second_row_whatever_its_case():
    volunteers = VOLUNTEERS + "\n| v1 Jansen | Jansma | Al | 2024-01-01 |\n| V3 | Smit | Al | 2024-01-01 |"
    assert found(volunteers) == ["V-ALG-04 F Vrijwilligers!A4"]
    assert messages("V-ALG-04", volunteers) == ["vrijwilliger_id 'v1' komt ook voor op rij 2."]


def test_codes_of_clients_may_hold_spaces():
    clients = sheet("Clienten", "clientcode", "Gezin 12", "Gezin 13")
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum",
        "P1 | V1 | gezin  13 | 2025-01-01", "P2 | V2 | Gezin 14 | 2025-01-01",
    )  # fmt: skip
    assert found(VOLUNTEERS, clients, placed) == ["V-ALG-05 F Plaatsingen!C3"]


def test_empty_keys_are_not_the_same_key():
    assert only("V-ALG-04", VOLUNTEERS, sheet("Onkosten", "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag",
                " | V1 | overig | 2026-02 | 1", " | V1 | overig | 2026-03 | 1")) == []  # fmt: skip


def test_a_scheme_has_one_row_for_each_period():
    schemes = sheet(
        "Regelingen", "regeling_id | geldig_van | naam | soort | bedrag_per_uur | bron | geldig_tot",
        "STIM | 2025-01-01 | Stimulans | stimuleringssubsidie | 1 | besluit | 2025-12-31",
        "STIM | 2026-01-01 | Stimulans | stimuleringssubsidie | 1 | besluit |",
        "stim | 1-1-2026 | Stimulans | stimuleringssubsidie | 2 | besluit |",
    )  # fmt: skip
    assert found(VOLUNTEERS, schemes) == ["V-ALG-04 F Regelingen!A4"]
    group = findings(VOLUNTEERS, schemes).groups[0]
    assert (group.ids[0], list(group.related_to(0))) == ("stim 2026-01-01", ["Regelingen!A3"])


def test_a_setting_twice_counts_once():
    assert found(
        settings("vog_wachttijd_dagen | 60", "VOG wachttijd dagen | 90", "taal |", "taal | nl"), VOLUNTEERS
    ) == ["V-ALG-04 F Instellingen!B4"]


# V-ALG-05


@pytest.mark.parametrize("typed", ["V1", "v1", " V1 ", "V1 Jansen, Ann", "V1\\u00a0Jansen, Ann", "V1\\u00a0"])
def test_the_id_before_the_first_space_counts(typed):
    assert found(VOLUNTEERS, hours("vrijwilliger_id | datum | uren", f'"{typed}" | 2026-02-03 | 2')) == []


def test_a_reference_to_nothing_is_an_error_that_names_what_is_unknown():
    rows = ["V9 | 2026-02-03 | 2", "V1; V8\\nV7 | 2026-02-03 | 2", "V1; V2 | 2026-02-04 | 2"]
    by_id = hours("vrijwilliger_id | datum | uren", *rows)
    assert found(VOLUNTEERS, by_id) == ["V-ALG-05 F Uren!A2", "V-ALG-05 F Uren!A3"]
    assert messages("V-ALG-05", VOLUNTEERS, by_id) == [
        "'V9' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
        "'V8; V7' in 'vrijwilliger_id' staat niet op blad 'Vrijwilligers'.",
    ]


def test_a_client_code_is_free_without_the_sheet_and_checked_with_it():
    assert found(VOLUNTEERS, PLACEMENTS) == []
    clients = sheet("Clienten", "clientcode", "C1")
    assert found(VOLUNTEERS, PLACEMENTS, clients) == ["V-ALG-05 F Plaatsingen!C3"]


def test_an_unknown_reference_silences_the_rules_that_need_it():
    programmes = sheet(
        "Programmas",
        "programma_id | naam | vog_vereist | leerdoelen_verplicht",
        "A | Maatjes | ja | ja",
        "B | Buurt | nee | nee",
    )
    placed = sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum", "P1 | V1 | X | C1 | 2025-01-01",
    )  # fmt: skip
    assert found(programmes, VOLUNTEERS, placed) == ["V-ALG-05 F Plaatsingen!C2"]
    claims = sheet("Onkosten", "vrijwilliger_id | soort | werkmaand | bedrag", *["V9 | overig | 2026-02 | 5"] * 2)
    assert found(VOLUNTEERS, claims) == ["V-ALG-05 F Onkosten!A2", "V-ALG-05 F Onkosten!A3"]


# V-ALG-12

TWO_PROGRAMMES = (
    sheet("Programmas", "programma_id | naam", "A | Maatjes", "B | Buurt"),
    sheet(
        "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
        "P1 | V1 | A | C1 | 2025-01-01", "P2 | V2 | B | C2 | 2025-01-01",
    ),
)  # fmt: skip


def test_the_placement_of_another_volunteer():
    by_both = hours(
        "vrijwilliger_id | plaatsing_id | datum | uren", "V2 | P1 | 2026-02-03 | 2", "v1 | p1 | 2026-02-04 | 2"
    )
    assert found(VOLUNTEERS, PLACEMENTS, by_both) == ["V-ALG-12 F Uren!B2"]
    assert messages("V-ALG-12", VOLUNTEERS, PLACEMENTS, by_both) == ["Plaatsing P1 hoort bij V1, in deze rij staat V2."]
    claim = sheet(
        "Onkosten", "vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag", "V2 | P1 | overig | 2026-02 | 2"
    )
    talk = sheet("Gesprekken", "plaatsing_id | vrijwilliger_id | datum | soort", "P1 | V2 | 2026-02-03 | voortgang")
    assert found(VOLUNTEERS, PLACEMENTS, claim, talk) == ["V-ALG-12 F Gesprekken!A2", "V-ALG-12 F Onkosten!B2"]


def test_the_volunteer_of_the_placement_is_one_of_the_circle():
    header = "vrijwilliger_id | plaatsing_id | datum | uren"
    three = VOLUNTEERS + "\n| V3 | Smit | Al | 2024-01-01 |"
    rows = ["V1; V2 | P1 | 2026-02-03 | 2", "V2; V3 | P1 | 2026-02-04 | 2", "V2; V9 | P1 | 2026-02-05 | 2"]
    assert found(three, PLACEMENTS, hours(header, *rows)) == ["V-ALG-05 F Uren!A4", "V-ALG-12 F Uren!B3"]


def test_the_placement_of_another_programme():
    by_programme = hours(
        "plaatsing_id | programma_id | datum | uren", "P1 | B | 2026-02-03 | 2", "P1 | A | 2026-02-04 | 2"
    )
    handover = sheet(
        "Overdrachten",
        "plaatsing_id | programma_id | van | naar | gevraagd_op",
        "P1 | B | vrijwilliger | CJG | 2026-02-03",
    )
    assert only("V-ALG-12", VOLUNTEERS, *TWO_PROGRAMMES, by_programme, handover) == ["F Overdrachten!B2", "F Uren!B2"]


def test_an_unknown_placement_contradicts_nothing():
    by_both = hours(
        "vrijwilliger_id | plaatsing_id | datum | uren", "V2 | P9 | 2026-02-03 | 2", "V9 | P1 | 2026-02-03 | 2"
    )
    assert found(VOLUNTEERS, PLACEMENTS, by_both) == ["V-ALG-05 F Uren!A3", "V-ALG-05 F Uren!B2"]


SEVERAL = sheet(
    "Programmas", "programma_id | naam | soort | info_afspraak_vereist",
    "COSA | COSA | buddy/maatje | ja", "HUM | Humanitas | gezin/huishouden | ",
)  # fmt: skip


def placed_in_two(*clients):
    return (
        VOLUNTEERS,
        SEVERAL,
        sheet("Clienten", "clientcode | programma_id", *clients),
        sheet(
            "Plaatsingen", "plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum",
            "P1 | V1 | COSA | C1 | 2026-06-20", "P2 | V2 | HUM | H1 | 2026-06-20", "P3 | V2 | COSA | C9 | 2026-06-20",
        ),
    )  # fmt: skip


def test_of_several_programmes_those_that_keep_clients_refer_to_them_and_others_have_codes_of_their_own():
    assert only("V-ALG-05", *placed_in_two("C1 | COSA")) == ["F Plaatsingen!D4"]
    assert only("V-ALG-05", *placed_in_two("C1 | COSA", "H2 | HUM")) == ["F Plaatsingen!D3", "F Plaatsingen!D4"]
    # What COSA asks of its clients stands on the sheet, so it keeps them before the first row is there.
    assert only("V-ALG-05", *placed_in_two("Z1 |")) == ["F Plaatsingen!D2", "F Plaatsingen!D4"]


def test_a_comma_between_numbers_is_told_with_what_to_type_instead():
    work = hours("vrijwilliger_id | datum | uren", "V1, V2 | 2026-02-03 | 2", "V1; V2 | 2026-02-04 | 2")
    assert only("V-ALG-05", VOLUNTEERS, work) == ["F Uren!A2"]
    assert messages("V-ALG-05", VOLUNTEERS, work) == ["In 'vrijwilliger_id' staat een komma tussen nummers."]
