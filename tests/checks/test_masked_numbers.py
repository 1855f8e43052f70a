"""A BSN or account number in a text is masked while records are read (domain/rules.md, What a finding blocks)."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, messages, only, records, settings, sheet
from vzv_sheets.records.fingerprint import fingerprint

BSN, OTHER, IBAN = "999980853", "111222333", "NL91ABNA0417164300"


def volunteers(*names, column="voornaam"):
    rows = [f"V{number} | Jansen | 2024-01-01 | {name}" for number, name in enumerate(names, 1)]
    return sheet("Vrijwilligers", f"vrijwilliger_id | achternaam | startdatum | {column}", *rows)


def texts(column, *names):
    read = records(volunteers(*names, column=column)).table("Vrijwilligers")[column]
    assert not any(number in text for text in read.categories for number in (BSN, IBAN))
    return [read.text(index) for index in range(len(names))]


@pytest.mark.parametrize(
    ("typed", "masked"),
    [
        (f"Esmee (BSN {BSN})", "Esmee (BSN ***0853)"), (BSN, "***0853"), ("BSN 9999.80.853", "BSN ***0853"),
        (f"Ann {IBAN}", "Ann ***4300"), ("nl91 abna 0417 1643 00 Ann", "***4300 Ann"),
        (f"{BSN} en {OTHER}", "***0853 en ***2333"), (f"{IBAN}, BSN {BSN}", "***4300, BSN ***0853"),
    ],
)  # fmt: skip
def test_a_text_holds_the_mask_of_a_number_in_the_place_of_the_number(typed, masked):
    assert texts("voornaam", typed, "Bo", typed) == [masked, "Bo", masked]


def test_an_account_may_be_typed_on_two_lines():
    people = volunteers(r"NL91 ABNA\n0417 1643 00")
    assert only("V-PRIV-01", people) == ["F Vrijwilligers!D2"]
    assert records(people).table("Vrijwilligers")["voornaam"].text(0) == "***4300"


def test_what_v_priv_01_leaves_alone_stays_as_it_is_typed():
    assert texts("voornaam", "ordernr 123456782", "700000001") == ["ordernr 123456782", "700000001"]
    phones = records(volunteers(BSN, f"BSN {BSN}", column="telefoon")).table("Vrijwilligers")["telefoon"]
    assert [phones.text(0), phones.text(1)] == [BSN, "BSN ***0853"]
    accounts = sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", f"V1 | A. Jansen | {IBAN}")
    read = records(VOLUNTEERS, accounts).table("Betaalgegevens")
    assert read["iban"].text(0) == IBAN
    people = records(volunteers("Ann").replace("V1", BSN))
    assert people.table("Vrijwilligers").identifier(0) == BSN


def test_one_text_is_a_bsn_below_its_label_only():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | opmerking | voornaam",
        "V1 | A | 2024-01-01 | BSN | 12345672", "V2 | B | 2024-01-01 | | 12345672",
    )  # fmt: skip
    names = records(people).table("Vrijwilligers")["voornaam"]
    assert [names.text(0), names.text(1)] == ["***5672", "12345672"]


def test_lists_of_texts_and_settings_are_masked_too():
    programmes = sheet("Programmas", "programma_id | naam | verboden_taken", f"P | Samen | {IBAN}; tuin")
    read = records(programmes, settings(f"schade_melden_bij | BSN {BSN}", f"organisatie_KvK | {BSN}"))
    assert read.table("Programmas")["verboden_taken"].value(0) == ("***4300", "tuin")
    assert (read.settings.text("schade_melden_bij"), read.settings.text("organisatie_KvK")) == ("BSN ***0853", BSN)
    hidden = sheet(
        "Programmas", "programma_id | naam | verboden_taken_1 | verboden_taken_2", f"P | Samen | tuin | {IBAN}"
    )
    assert records(hidden).table("Programmas")["verboden_taken"].value(0) == ("tuin", "***4300")


def test_the_finding_stays_and_other_rules_show_the_mask():
    people = volunteers(f"Ann BSN {BSN}").replace("startdatum |", "startdatum | postcode |").replace(
        "2024-01-01 |", f"2024-01-01 | {BSN} |"
    )  # fmt: skip
    assert only("V-PRIV-01", people) == ["F Vrijwilligers!E2", "W Vrijwilligers!D2"]
    assert messages("V-VRW-07", people) == ["'***0853' is geen geldige postcode."]


def test_another_number_with_the_same_end_is_another_fingerprint():
    read = [records(volunteers(f"BSN {bsn}")) for bsn in (BSN, "100030853")]
    assert len({fingerprint(one, version="1", figures_version="1") for one in read}) == 2
    assert {one.table("Vrijwilligers")["voornaam"].text(0) for one in read} == {"BSN ***0853"}
