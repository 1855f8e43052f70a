"""V-VRW-07 and V-VRW-16: contact details that cannot be right, minors without consent."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import found, messages, settings, sheet


def volunteer(column, value):
    return sheet(
        "Vrijwilligers",
        f"vrijwilliger_id | achternaam | startdatum | {column}",
        f'V1 | Jansen | 2024-01-01 | "{value}"',
    )


FORMS = {
    "postcode": (
        ["9712 AB", "9712ab", " 9712\\u00a0\\u00a0AB", "1000 ZZ", "9999 SB"],
        ["0123 AB", "1O12 AB", "2611 SA", "2611 SD", "2611 ss", "2000", "971 2AB", "9712 A", "9712 ABC"],
    ),
    "telefoon": (
        ["06 12345678", "06-1234 5678", "+31 6 12345678", "+31 (0)6-1234 5678", "0031612345678", "038-1234567", "(038) 1234567", "0800 1234", "14 010", "+32 475 12 34 56"],
        ["612345678", "06-123456", "6,12E+08", "06-12345678 / 020-6241111", "bel mij", "061234567890"],
    ),
    "email": (
        ["ann@voorbeeld.nl", "Ann.van-Berg+x@mail.voorbeeld.nl", "jörg@voorbeeld-café.example"],
        ["jan,jansen@voorbeeld,nl", "ann@voorbeeld", "a@b.nl; c@d.nl", "ann.voorbeeld.nl", "ann @voorbeeld.nl", "@voorbeeld.nl"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("column", "typed"), [(column, typed) for column, (right, _) in FORMS.items() for typed in right]
)
def test_a_form_that_is_right(column, typed):
    assert [line for line in found(volunteer(column, typed)) if "V-VRW-07" in line] == []


@pytest.mark.parametrize(
    ("column", "typed"), [(column, typed) for column, (_, wrong) in FORMS.items() for typed in wrong]
)
def test_a_form_that_is_wrong_is_a_warning(column, typed):
    assert found(volunteer(column, typed)) == ["V-VRW-07 W Vrijwilligers!D2"]


def test_a_mobile_number_of_which_excel_took_the_first_zero():
    people = sheet(
        "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | telefoon", "V1 | Jansen | 2024-01-01 | 612345678"
    )
    assert found(people) == ["V-VRW-07 W Vrijwilligers!D2"]
    assert messages("V-VRW-07", people) == ["'612345678' is geen geldig telefoonnummer."]


def test_organisations_contacts_and_settings_too():
    organisations = sheet("Organisaties", "org_id | naam | postcode", "O1 | A | 0123 AB")
    contacts = sheet("Contactpersonen", "contact_id | naam | functie | email | telefoon", "K1 | A | trainer | a@b | 12")
    own = settings("organisatie_postcode | 0123 AB", "organisatie_email | a@b", "organisatie_telefoon | 612345678")
    assert found(own, volunteer("voornaam", "Ann"), organisations, contacts) == [
        "V-VRW-07 W Contactpersonen!D2", "V-VRW-07 W Contactpersonen!E2",
        "V-VRW-07 W Instellingen!B3", "V-VRW-07 W Instellingen!B4", "V-VRW-07 W Instellingen!B5",
        "V-VRW-07 W Organisaties!C2",
    ]  # fmt: skip


# V-VRW-16; the reference date is 30 June 2026


def minor(birth, consent="", status="", end=""):
    header = "vrijwilliger_id | achternaam | startdatum | geboortedatum | akkoord_ouders_datum | status | einddatum | reden_einde"
    return found(
        sheet("Vrijwilligers", header, f"V1 | Jansen | 2024-01-01 | {birth} | {consent} | {status} | {end} | anders")
    )


def test_younger_than_eighteen_on_the_reference_date_needs_consent():
    assert minor("2008-06-30") == []
    assert minor("2008-07-01") == ["V-VRW-16 F Vrijwilligers!E2"]
    assert minor("2008-07-01", consent="2024-01-01") == []
    assert minor("2008-07-01", consent="mondeling") == ["V-ALG-07 F Vrijwilligers!E2"]
    assert minor("") == []
    assert found(volunteer("geboortedatum", "2010-01-01")) == ["V-VRW-16 F Vrijwilligers!D2"]


def test_born_on_leap_day_is_eighteen_on_the_first_of_march():
    people = sheet(
        "Vrijwilligers",
        "vrijwilliger_id | achternaam | startdatum | geboortedatum",
        "V1 | Jansen | 2024-01-01 | 2008-02-29",
    )
    assert found(people, as_of="2026-02-28") == ["V-VRW-16 F Vrijwilligers!D2"]
    assert found(people, as_of="2026-03-01") == []


@pytest.mark.parametrize("status", ["afgewezen", "terugverwezen"])
def test_who_is_gone_signs_nothing(status):
    assert minor("2010-01-01", status=status, end="2026-06-20") == []
    assert minor("2010-01-01", end="2026-06-30") == []
    assert minor("2010-01-01", end="2026-07-01") == ["V-VRW-16 F Vrijwilligers!E2"]


def test_the_consent_may_stand_on_the_sheet_of_documents():
    documents = sheet("Documenten", "onderwerp | soort | datum", "v1 | toestemming ouders | 2024-01-01")
    people = volunteer("geboortedatum", "2010-01-01")
    assert found(people, documents) == []
    assert found(people, documents.replace("v1", "V2")) == ["V-VRW-16 F Vrijwilligers!D2"]
