"""Names of columns and sheets: no two mean the same, none is forbidden, each is explained."""

from __future__ import annotations

import pytest

from vzv_sheets.schema.columns import Column, Form, Kind, Sheet
from vzv_sheets.schema.owned_sheets import OWNED_SHEETS
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import FORBIDDEN_EVERYWHERE, STANDARD_SHEETS, sheet_named
from vzv_sheets.vocabulary.words import fold

LONGEST_HELP = 200
COLUMNS = [
    pytest.param(sheet, column, id=f"{sheet.name}.{column.key}")
    for sheet in STANDARD_SHEETS
    for column in sheet.columns
]


def spellings(columns: tuple[Column, ...]) -> list[str]:
    found = []
    for column in columns:
        names = {fold(column.key), fold(column.title)}
        if column.kind in (Kind.CHOICES, Kind.REFERENCES):
            names |= {fold(column.key + number) for number in "123"}
        found += [*names, *(fold(synonym) for synonym in column.synonyms)]
    return found


@pytest.mark.parametrize("sheet", STANDARD_SHEETS, ids=lambda sheet: sheet.name)
def test_a_header_means_one_column_and_none_is_forbidden(sheet: Sheet) -> None:
    accepted = spellings(sheet.columns)
    assert sorted(set(accepted)) == sorted(accepted)
    forbidden = [fold(name) for name in (*FORBIDDEN_EVERYWHERE, *sheet.forbidden)]
    assert len(set(forbidden)) == len(forbidden)
    assert not set(forbidden) & set(accepted)


def test_a_setting_has_a_name_of_its_own() -> None:
    accepted = spellings(SETTINGS)
    assert sorted(set(accepted)) == sorted(accepted)


def test_a_title_means_one_sheet() -> None:
    titles = [fold(name) for sheet in STANDARD_SHEETS for name in (sheet.name, *sheet.synonyms)]
    titles += [fold(owned.name) for owned in OWNED_SHEETS] + ["leeswijzer"]
    assert sorted(set(titles)) == sorted(titles)


@pytest.mark.parametrize(
    ("sheet", "typed", "meant"),
    [
        ("Uren", "vrijwilliger_nr", "vrijwilliger_id"), ("Uren", "Vrijwilligersnummer", "vrijwilliger_id"),
        ("Uren", "vrijwilliger", "vrijwilliger_id"), ("Uren", "plaatsing_nr", "plaatsing_id"),
        ("Uren", "van", "begin"), ("Uren", "begintijd", "begin"), ("Uren", "starttijd", "begin"),
        ("Uren", "tot", "eind"), ("Uren", "eindtijd", "eind"), ("Uren", "Aantal uren", "uren"),
        ("Uren", "pauze (min)", "pauze_min"), ("Uren", "pauze_min", "pauze_min"), ("Uren", "pauze", "pauze"),
        ("Onkosten", "bon", "bon_aanwezig"), ("Onkosten", "bonnetje", "bon_aanwezig"),
        ("Onkosten", "datum_betaald", "betaald_op"), ("Onkosten", "datum_werk", "werkdatum"),
        ("Vrijwilligers", "E-mail", "email"), ("Vrijwilligers", "mail", "email"),
        ("Vrijwilligers", "telefoonnummer", "telefoon"), ("Vrijwilligers", "mobiel", "telefoon"),
        ("Vrijwilligers", "naam", ""), ("Plaatsingen", "cliënt", ""), ("Clienten", "naam", ""),
    ],
)  # fmt: skip
def test_headers_that_organisations_use(sheet: str, typed: str, meant: str) -> None:
    found = [
        column.key
        for column in sheet_named(sheet).columns
        if fold(typed) in {fold(column.key), fold(column.title), *(fold(synonym) for synonym in column.synonyms)}
    ]
    assert found == ([meant] if meant else [])


@pytest.mark.parametrize("name", ["naam", "adres", "BSN", "delict", "diagnose", "nationaliteit", "geloof"])
def test_a_client_has_none_of_the_forbidden_columns(name: str) -> None:
    assert fold(name) in {fold(other) for other in (*FORBIDDEN_EVERYWHERE, *sheet_named("Clienten").forbidden)}


@pytest.mark.parametrize(
    "name", ["naam cliënt", "Cliëntnaam", "delict", "nationaliteit", "geloof", "bsn", "etniciteit"]
)
def test_no_sheet_has_a_forbidden_column(name: str) -> None:
    assert fold(name) in {fold(other) for other in FORBIDDEN_EVERYWHERE}


@pytest.mark.parametrize(("sheet", "column"), COLUMNS)
def test_a_column_is_explained_and_registered(sheet: Sheet, column: Column) -> None:
    assert 0 < len(column.help) <= LONGEST_HELP
    assert column.help.endswith(".")
    assert "!" not in column.help
    assert column.purpose
    assert column.example
    assert column.readers
    if sheet.name not in {"Instellingen", "Lijsten"}:
        assert column.source


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_setting_is_explained(setting: Column) -> None:
    assert 0 < len(setting.help) <= LONGEST_HELP
    assert setting.help.endswith(".")
    assert setting.purpose
    assert setting.example


@pytest.mark.parametrize("sheet", STANDARD_SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_explained(sheet: Sheet) -> None:
    assert sheet.explanation.endswith(".")
    assert sheet.one_row


def test_texts_with_a_form() -> None:
    formed: dict[Form, set[str]] = {form: set() for form in Form}
    for sheet in STANDARD_SHEETS:
        for column in sheet.columns:
            if column.form is not None:
                formed[column.form].add(f"{sheet.name}.{column.key}")
    assert formed == {
        Form.POSTCODE: {"Vrijwilligers.postcode", "Organisaties.postcode"},
        Form.EMAIL: {"Vrijwilligers.email", "Contactpersonen.email"},
        Form.TELEPHONE: {"Vrijwilligers.telefoon", "Contactpersonen.telefoon"},
        Form.IBAN: {"Betaalgegevens.iban"},
    }


@pytest.mark.parametrize("key", ["uitkering", "reden_einde", "trede_nu", "motief", "gemeente_toestemming"])
def test_what_says_something_about_benefit_reason_or_step_is_special(key: str) -> None:
    assert sheet_named("Vrijwilligers").column(key).special
