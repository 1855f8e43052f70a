"""The payment file: valid by its schema, the same bytes for the same order, and refused when something is wrong."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.payments.orders import DAY, DEBTOR, IBANS, MOMENT, TODAY, order, transfer
from vzv_sheets.payments import pain_001
from vzv_sheets.payments.credit_transfer import Debtor, order_faults
from vzv_sheets.payments.pain_001 import PainVersion
from vzv_sheets.payments.sepa_text import sepa_name, sepa_text
from vzv_sheets.use_cases.payment_message import FaultyMessageError, payment_message

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = Path(pain_001.__file__).parent / "iso20022"


def is_valid(content: bytes, version: PainVersion) -> bool:
    """By the schema itself, not by the product's own door to it."""
    return etree.XMLSchema(etree.parse(SCHEMAS / f"pain.001.001.{version}.xsd")).validate(etree.fromstring(content))


def texts(content: bytes, name: str) -> list[str]:
    return [element.text for element in etree.fromstring(content).iter(f"{{*}}{name}")]


@pytest.mark.parametrize("version", PainVersion)
def test_the_file_of_a_small_order_is_exactly_this(version):
    content = payment_message(order(transfer(1), transfer(2, name="Jose O'Neill + Zn.", iban=IBANS[3])), version)
    assert content == (GOLDEN / f"pain.001.001.{version}.xml").read_bytes()
    assert is_valid(content, version)


names = st.text(max_size=90).map(sepa_name).filter(bool)
transfers = st.builds(
    transfer,
    st.integers(1, 9999),
    cents=st.integers(1, 99_999_999),
    name=names,
    iban=st.sampled_from(IBANS),
    remittance=st.text(max_size=200).map(lambda text: sepa_text(f"Vergoeding {text}", 140)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(transfers, min_size=1, max_size=6, unique_by=lambda each: each.reference), names, st.booleans())
def test_every_sound_order_is_valid_by_both_schemas(made, name, has_bic):
    whole = order(*made, debtor=Debtor(name, DEBTOR.iban, DEBTOR.bic if has_bic else ""))
    assert order_faults(whole, today=TODAY) == ()
    for version in PainVersion:
        content = payment_message(whole, version)
        assert is_valid(content, version)
        amounts = [int(amount.replace(".", "")) for amount in texts(content, "InstdAmt")]
        assert amounts == [each.cents for each in made]
        assert texts(content, "CtrlSum") == [f"{sum(amounts) // 100}.{sum(amounts) % 100:02d}"] * 2
        assert texts(content, "NbOfTxs") == [str(len(made))] * 2
        assert texts(content, "EndToEndId") == [each.reference for each in made]


def test_the_same_run_gives_the_same_bytes_and_another_run_another_message():
    assert payment_message(order()) == payment_message(order())
    again = order(run_number=8)
    assert again.message_id != order().message_id
    assert order(made_at=MOMENT + dt.timedelta(hours=1)).message_id == order().message_id
    assert order(transfer(1), transfer(2, cents=1)).message_id != order().message_id
    assert len(order(run_number=99_999).batch_id) <= 35


def test_no_postal_address_and_no_comment_is_in_the_file():
    for version in PainVersion:
        content = payment_message(order(), version)
        assert not re.search(rb"PstlAdr|AdrLine|<!--", content)


def test_an_order_without_bic_says_so():
    content = payment_message(order(debtor=Debtor("Stichting", DEBTOR.iban)))
    assert b"<Othr><Id>NOTPROVIDED</Id></Othr>" in content


def test_a_thousand_lines_are_one_valid_file():
    many = order(*(transfer(number) for number in range(1, 1001)))
    assert order_faults(many, today=TODAY) == ()
    content = payment_message(many)
    assert is_valid(content, PainVersion.V09)
    assert texts(content, "NbOfTxs") == ["1000", "1000"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"execution_date": TODAY - dt.timedelta(days=1)}, "De uitvoerdatum 01-04-2026 is al voorbij"),
        (
            {"execution_date": TODAY + dt.timedelta(days=367)},
            "De uitvoerdatum 04-04-2027 ligt meer dan een jaar vooruit",
        ),
        ({"debtor": Debtor("Stichting", "NL91ABNA0417164301")}, "De rekening van de organisatie klopt niet"),
        ({"debtor": Debtor("", DEBTOR.iban)}, "De naam bij de rekening van de organisatie"),
        ({"debtor": Debtor("Stichting", DEBTOR.iban, "rabo")}, "De BIC van de organisatie"),
        ({"transfers": ()}, "geen enkel bedrag"),
        ({"transfers": (transfer(cents=0),)}, "Onkosten!E2: het bedrag is niet hoger dan nul"),
        ({"transfers": (transfer(cents=-1),)}, "Onkosten!E2: het bedrag is niet hoger dan nul"),
        ({"transfers": (transfer(iban="NL91ABNA041716430"),)}, "Onkosten!E2: het rekeningnummer"),
        ({"transfers": (transfer(iban="NL92ABNA0417164300"),)}, "Onkosten!E2: het rekeningnummer"),
        ({"transfers": (transfer(iban=""),)}, "Onkosten!E2: het rekeningnummer"),
        ({"transfers": (transfer(name=""),)}, "Onkosten!E2: de naam van de rekeninghouder"),
        ({"transfers": (transfer(name="Zoë"),)}, "Onkosten!E2: de naam van de rekeninghouder"),
        ({"transfers": (transfer(reference="a//b"),)}, "Onkosten!E2: het betaalkenmerk"),
        ({"transfers": (transfer(remittance="x" * 141),)}, "Onkosten!E2: de omschrijving"),
        ({"transfers": (transfer(1), transfer(2, reference="VZV-0001"))}, "komt vaker voor"),
    ],
)
def test_an_unsound_order_is_told_and_no_account_number_with_it(changed, said):
    faults = order_faults(order(**changed), today=TODAY)
    assert any(said in fault for fault in faults)
    assert not any(re.search(r"[A-Z]{2}\d\d[A-Z]{4}\d", fault) for fault in faults)


def test_all_faults_are_told_at_once():
    faults = order_faults(
        order(transfer(1, cents=0), transfer(2, iban="x"), execution_date=dt.date(2020, 1, 1)), today=TODAY
    )
    assert len(faults) == 3


def test_the_day_itself_is_not_too_late():
    assert order_faults(order(execution_date=TODAY), today=TODAY) == ()
    assert DAY > TODAY


def test_what_the_schema_refuses_is_never_given_and_not_repeated():
    with pytest.raises(FaultyMessageError) as refused:
        payment_message(order(transfer(iban="rekening 123")))
    assert "rekening 123" not in str(refused.value)
