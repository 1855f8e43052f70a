"""V-PRIV-01, V-PRIV-03 and V-PRIV-04: what must not stand in the workbook, and is shown nowhere."""

from __future__ import annotations

import json

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, findings, found, hours, lines, messages, only, settings, sheet
from vzv_sheets.findings.report_csv import check_csv
from vzv_sheets.findings.report_json import CheckHeading, check_json
from vzv_sheets.findings.report_text import report_lines

BSN, NO_BSN, SHORT_BSN = "999980853", "700000001", "012345672"
IBAN = "NL91ABNA0417164300"
HEADING = CheckHeading("proef.xlsx", None, None, "2026-06-30", {"from": "2026-01-01", "to": "2026-12-31"}, {})


def remark(text):
    return only("V-PRIV-01", VOLUNTEERS, sheet("Notities", "wie | opmerking", f'V1 | "{text}"'))


# V-PRIV-01


@pytest.mark.parametrize(
    "text",
    [
        f"BSN {BSN}", f"bsn: {BSN}", f"BSN{BSN}", f"zijn Bsn is {BSN}.", "bsn: 9999.80.853", "BSN 999 980 853", "bsn 99-99-80-853",
        f"sofinr {BSN}", f"Sofi-nummer {BSN}", f"burgerservicenummer {BSN}", f"burger service nummer: {BSN}",
        f"BSN {SHORT_BSN}", "BSN 12345672", "sofinr 111222333", f"klant_bsn {BSN}",
    ],
)  # fmt: skip
def test_a_number_that_is_called_a_bsn_is_an_error(text):
    assert remark(text) == ["F Notities!B2"]


@pytest.mark.parametrize("text", [f"graag bellen {BSN} dank", BSN, "9999.80.853", f"{BSN};{BSN}", f"nr {BSN}A"])
def test_a_number_that_looks_like_a_bsn_is_a_warning(text):
    assert remark(text) == ["W Notities!B2"]


@pytest.mark.parametrize(
    "text",
    [
        f"klantnr {NO_BSN}", "BSN onbekend", f"BSN {NO_BSN}", "12345672", f"1{BSN}", f"{BSN}0", f"C{BSN}", "bel 06-12345678",
        "bel +31 6 12345672", "periode 01012025-31122025", "bsn gezien op 12-05-2025", "0000 0000 0",
    ],
)  # fmt: skip
def test_other_numbers_are_left_alone(text):
    assert remark(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"order {BSN}", f"ordernr. {BSN}", f"Bestelnummer: {BSN}", f"factuur nr {BSN} betaald", f"klantnr {BSN}", f"kenmerk {BSN}",
        f"lidnummer {BSN}", "pakket 999 980 853 komt dinsdag", f"orderid {BSN}",
    ],
)  # fmt: skip
def test_an_order_number_only_looks_like_a_bsn(text):
    assert remark(text) == []


def test_columns_of_order_numbers_are_left_alone():
    lists = sheet("Bestellingen", "ordernummer | bedrag | klant nr", f"{BSN} | 5 | {BSN}", f'"9999.80.853" | 5 | {BSN}')
    assert only("V-PRIV-01", VOLUNTEERS, lists) == []
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Los", "wat | nummer", f"factuur | {BSN}")) == []
    # What calls itself a BSN is one everywhere, and other words in front of a number are no order.
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Los", "ordernummer | wie", f'"BSN {BSN}" | V1')) == ["F Los!A2"]
    for text in (f"klant heeft {BSN}", f"recorder {BSN}", f"order besproken, {BSN}"):
        assert remark(text) == ["W Notities!B2"]


def test_a_number_cell_counts_as_its_digits():
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Notities", "wie | opmerking", f"V1 | {BSN}")) == ["W Notities!B2"]
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Notities", "wie | nummer", "BSN | 12345672")) == ["F Notities!B2"]


def test_the_label_may_stand_left_or_above_also_below_a_title():
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Notities", "wat | waarde", f"BSN | {BSN}")) == ["F Notities!B2"]
    assert only("V-PRIV-01", VOLUNTEERS, sheet("Notities", "wie | bsn-nr", f"V1 | {BSN}")) == ["F Notities!B2"]
    titled = sheet("Notities", "Lijst van mei | | ", "| | ", "BSN | wie | ", f"{BSN} | V1 | ")
    assert only("V-PRIV-01", VOLUNTEERS, titled) == ["F Notities!A4"]
    forbidden = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | BSN", f"V1 | A | 2024-01-01 | {BSN}"
    )
    assert found(forbidden) == ["V-PRIV-01 F Vrijwilligers!D2", "V-PRIV-03 F Vrijwilligers!D1"]


def test_a_remark_about_a_bsn_labels_nothing_below_it():
    notes = sheet("Notities", "wie | opmerking", f"V1 | BSN {BSN}", "V2 | BSN onbekend", f"V3 | {BSN}")
    assert only("V-PRIV-01", VOLUNTEERS, notes) == ["F Notities!B2", "W Notities!B4"]


def test_a_number_that_is_a_header_itself_is_not_shown_as_one():
    loose = findings(VOLUNTEERS, sheet("Los", "999980853", "9999.45.865"))
    assert [(group.column, group.values) for group in loose.groups] == [("", ["***0853", "***5865"])]
    told = findings(VOLUNTEERS, sheet("Los", f"naam | diagnose BSN {BSN}", "a | b"))
    forbidden = "".join(check_json(HEADING, told))
    assert "diagnose BSN ***0853" in forbidden and BSN not in forbidden


ANYWHERE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | telefoon | huisnummer | mijn telefoon 2 | kvk-nr | opmerking",
    f"V1 | A | 2024-01-01 | {BSN} | {{0}} | {BSN} | {BSN} | {{1}}",
)  # fmt: skip


def test_columns_of_telephones_companies_ids_amounts_and_dates_are_not_searched():
    assert only("V-PRIV-01", ANYWHERE.format("12", "")) == []
    assert only("V-PRIV-01", ANYWHERE.format(BSN, BSN)) == ["W Vrijwilligers!E2", "W Vrijwilligers!H2"]
    people = sheet("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", f"{BSN} | A | 2024-01-01")
    claims = sheet(
        "Onkosten",
        "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig",
        f"{BSN} | {BSN} | overig | 2026-02 | {BSN} | ja",
    )
    assert found(people, claims) == []
    assert only("V-PRIV-01", people, hours("vrijwilliger_id | datum | uren", f"{BSN} | {BSN} | {BSN}")) == []
    assert only("V-PRIV-01", settings(f"organisatie_KvK | {BSN}"), VOLUNTEERS) == []


def test_a_number_that_calls_itself_a_bsn_is_one_in_any_column():
    said = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | telefoon | einddatum",
        f"V1 | A | 2024-01-01 | BSN {BSN} | bsn {BSN}",
    )
    assert only("V-PRIV-01", said) == ["F Vrijwilligers!D2", "F Vrijwilligers!E2"]


@pytest.mark.parametrize(
    "text", [IBAN, "nl91 abna 0417 1643 00", "NL91.ABNA.0417.1643.00", f"rekening {IBAN} van Ann", f"IBAN:{IBAN}"]
)
def test_an_account_outside_its_place_is_an_error(text):
    assert remark(text) == ["F Notities!B2"]


@pytest.mark.parametrize("text", ["NL92ABNA0417164300", "NL39RABO", "XX91ABNA0417164300"])
def test_what_is_no_account_is_left_alone(text):
    assert remark(text) == []


def test_the_places_of_an_account():
    details = sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | IBAN", f"V1 | A. Jansen | {IBAN}")
    assert found(VOLUNTEERS, details) == []
    assert found(settings(f"iban_organisatie | {IBAN}"), VOLUNTEERS) == []
    assert found(settings(f"bic_organisatie | {IBAN}"), VOLUNTEERS) == ["V-PRIV-01 F Instellingen!B3"]
    holder = sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", f"V1 | {IBAN} | {IBAN}")
    assert found(VOLUNTEERS, holder) == ["V-PRIV-01 F Betaalgegevens!B2"]
    claims = sheet(
        "Onkosten",
        "onkosten_id | vrijwilliger_id | soort | werkmaand | bedrag | bon_aanwezig",
        f"{IBAN} | V1 | overig | 2026-02 | 5 | ja",
    )
    assert found(VOLUNTEERS, claims) == ["V-PRIV-01 F Onkosten!A2"]


def test_sheets_of_the_product_are_not_searched():
    assert found(VOLUNTEERS, sheet("Betaallijst blad=Betaallijst", "iban | opmerking", f"{IBAN} | BSN {BSN}")) == []


def test_two_sorts_of_numbers_in_a_cell_are_two_findings():
    assert remark(f"BSN {BSN}, rekening {IBAN}, nog eens {BSN}") == ["F Notities!B2", "F Notities!B2"]


def test_a_finding_in_a_row_carries_its_id_and_supervisor():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | begeleider_id | opmerking",
        "V1 | A | 2024-01-01 | V2 | ", f"V2 | B | 2024-01-01 | V1 | BSN {BSN}",
    )  # fmt: skip
    group = findings(people).groups[0]
    assert (group.ids, group.supervisors, group.keys) == (["V2"], ["V1"], ["V-PRIV-01|Vrijwilligers|opmerking|V2"])


SECRETS = (
    sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | uitkering | postcode | woonplaats | huisnummer | adres_geheim | geboortedatum | opmerking",
        f"V1 | Jansen {BSN} | 2024-01-01 | BSN {BSN} | 9712AB | Assen | 12 | ja | 2012-01-01 | {IBAN}",
    ),
    sheet("Betaalgegevens", "vrijwilliger_id | rekeninghouder | iban", "V1 | A. Jansen | NL92ABNA0417164399"),
    sheet("Los", f"{BSN} | x", "a | b"),
)  # fmt: skip


def test_no_report_shows_a_number_or_a_secret_address():
    told = findings(*SECRETS)
    assert {"V-PRIV-01", "V-PRIV-04", "V-GELD-21", "V-ALG-06", "V-VRW-16"} <= told.codes()
    reports = {
        "text": "\n".join(report_lines(told, width=10_000)),
        "json": "".join(check_json(HEADING, told)),
        "csv": check_csv(told),
    }
    for name, report in reports.items():
        for secret in (BSN, IBAN, "NL92ABNA0417164399", "9712", "Assen", 'sen"', 'AB"'):
            assert secret not in report, (name, secret)
    values = [item["value"] for item in json.loads(reports["json"])["findings"]]
    assert {"***0853", "***4300", "***4399", "***"} <= set(values)


def test_a_name_leaves_out_the_cell_that_holds_a_number():
    header = "vrijwilliger_id | voornaam | voorletters | achternaam | geboortedatum | startdatum"
    rows = (
        f"V1 | Ann (BSN {BSN}) | A. | Jansen | 2010-01-01 | 2024-01-01",
        f"V2 | Bo | B. | {IBAN} | 2010-01-01 | 2024-01-01",
    )
    told = messages("V-VRW-16", sheet("Vrijwilligers", header, *rows))
    assert [message.split(" is ")[0] for message in told] == ["A. Jansen", "Bo"]


# V-PRIV-03


@pytest.mark.parametrize(
    ("name", "header", "forbidden"),
    [
        ("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "Nationaliteit"),
        ("Vrijwilligers", "vrijwilliger_id | achternaam | startdatum", "GELOOF*"),
        ("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "naam cliënt"),
        ("Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum", "Naam_Client"),
        ("Uren", "vrijwilliger_id | datum | uren", "delict"),
        ("Clienten", "clientcode", "naam"), ("Clienten", "clientcode", "adres"), ("Clienten", "clientcode", "BSN"),
        ("Clienten", "clientcode", "diagnose"), ("Clienten", "clientcode", "geboortedatum"), ("Clienten", "clientcode", "Opmerkingen"),
    ],
)  # fmt: skip
def test_a_column_that_a_sheet_may_not_have(name, header, forbidden):
    people = () if name == "Vrijwilligers" else (VOLUNTEERS,)
    column = "ABCDEFGH"[header.count("|") + 1]
    assert found(*people, sheet(name, f"{header} | {forbidden}")) == [f"V-PRIV-03 F {name}!{column}1"]


def test_what_one_sheet_may_not_have_another_may():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | geboortedatum | opmerking",
        "V1 | A | 2024-01-01 | 1980-01-01 | x",
    )
    assert found(people) == []


# V-PRIV-04


def test_a_postcode_that_is_wrong_is_not_shown_where_the_address_is_secret():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | postcode | adres_geheim",
        "V1 | A | 2024-01-01 | 9712 | ja", "V2 | B | 2024-01-01 | 9713 | nee",
    )  # fmt: skip
    assert found(people) == ["V-PRIV-04 F Vrijwilligers!D2", "V-VRW-07 W Vrijwilligers!D3"]


def test_the_fields_of_a_secret_address_are_empty():
    header = "vrijwilliger_id | achternaam | startdatum | straat | huisnummer | postcode | woonplaats | adres_geheim"
    secret = sheet("Vrijwilligers", header, "V1 | A | 2024-01-01 | Dorpsstraat | 12 | 9712 AB | Assen | ja")
    assert found(secret) == [f"V-PRIV-04 F Vrijwilligers!{column}2" for column in "DEFG"]
    assert set(lines(findings(secret))) == set(found(secret))
    assert found(sheet("Vrijwilligers", header, "V1 | A | 2024-01-01 | | | | | ja")) == []
    assert found(sheet("Vrijwilligers", header, "V1 | A | 2024-01-01 | Dorpsstraat | 12 | 9712 AB | Assen | nee")) == []
