"""Names and descriptions in the characters that every bank takes (domain/allowances.md 4)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vzv_sheets.payments.sepa_text import is_sepa_reference, is_sepa_text, sepa_name, sepa_text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("José Łukaszewicz & Zn.", "Jose Lukaszewicz + Zn."),
        ("Müller-Weiß", "Muller-Weiss"),
        ("Ĳsbrand D’Hondt", "IJsbrand D'Hondt"),
        ("Søren Æbelø", "Soren AEbelo"),
        ("Şükrü Çağlıyan", "Sukru Cagliyan"),
        ("A. van\u00a0der  Berg\n", "A. van der Berg"),
        ("Jan_Piet; Klaas [oud]", "Jan-Piet, Klaas (oud)"),
        ("Ann \N{SMILING FACE WITH SUNGLASSES} Bos", "Ann . Bos"),
    ],
)
def test_known_texts(typed, written):
    assert sepa_name(typed) == written


def test_a_name_without_a_letter_that_can_be_written_is_empty():
    assert sepa_name("李小龙") == ""
    assert sepa_name("-- ") == ""


def test_a_name_has_at_most_70_characters_and_ends_in_none_that_is_cut_off_at():
    assert sepa_name("é" * 100) == "e" * 70
    assert sepa_name("a" * 69 + " b") == "a" * 69


@given(st.text(max_size=200))
def test_any_text_becomes_one_that_a_bank_takes(typed):
    written = sepa_text(typed, 140)
    assert is_sepa_text(written)
    assert len(written) <= 140
    assert written == written.strip()
    assert sepa_text(written, 140) == written


@pytest.mark.parametrize("text", ["", "/a", "a/", "a//b", "é", " a", "a" * 36])
def test_references_that_a_bank_changes_or_refuses(text):
    assert not is_sepa_reference(text)


def test_an_ordinary_reference():
    assert is_sepa_reference("VZV-2F6C/D000123")
