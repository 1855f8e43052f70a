"""The decisions for values that are texts: telephone, postcode, e-mail, account, BSN, identifiers."""

from __future__ import annotations

import datetime as dt

import pytest

from vzv_sheets.vocabulary.notations import (
    fold_identifier,
    holds_bsn,
    iban_is_valid,
    read_client_code,
    read_email,
    read_iban,
    read_identifier,
    read_postcode,
    read_subject,
    read_telephone,
    split_values,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("06-12345678", "0612345678"), ("06 - 12 34 56 78", "0612345678"), ("+31 06 12345678", "0612345678"), ("(+31) 6 12345678", "0612345678"), ("00 31 (0) 612345678", "0612345678"),
        ("'0612345678", "0612345678"), ("+31612345678", "0612345678"), ("(020) 624 11 11", "0206241111"), ("+31 (20) 6241111", "0206241111"), ("0512\u2013345678", "0512345678"),
        ("0900-8844", "09008844"), ("0800 0022 111", "08000022111"), ("14 0594", "140594"), ("+32 (0)475 12 34 56", "+32475123456"), ("0032475123456", "+32475123456"), ("+49 30 901820", "+4930901820"),
    ],
)  # fmt: skip
def test_telephone(text, number):
    assert read_telephone(text) == number


@pytest.mark.parametrize(
    "text",
    ["612345678", "31612345678", "061234567", "06123456789", "+31 6 1234567", "+31 6 123456789", "0031 0612", "01-01-2025", "06-12345678 of 020-6241111", "06-12345678;06-87654321",
     "06-12345678 (werk)", "tel. 06-12345678", "0000000000", "+", "+1+1", "(06 12345678", "06+12345678", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", ""],
)  # fmt: skip
def test_no_telephone(text):
    assert read_telephone(text) is None


def test_postcode():
    assert [read_postcode(text) for text in ("1234AB", "1234 ab", "1234   Ab", "1234\u00a0SB")] == ["1234 AB"] * 3 + [
        "1234 SB"
    ]
    refused = (
        "1234 SA",
        "1234 SD",
        "1234 ss",
        "0234 AB",
        "1234 A",
        "1234 ABC",
        "12345 AB",
        "1234-AB",
        "1234\nAB",
        "B-2000",
        "1234 \u0410B",
        "1234 \u017fB",
        "",
    )
    assert [read_postcode(text) for text in refused] == [None] * len(refused)


def test_email():
    assert read_email(" Jan.de-Wit+vzv@Voorbeeld.EXAMPLE\u00a0") == "Jan.de-Wit+vzv@voorbeeld.example"
    assert read_email("jo\u0308rg@voorbeeld.example") == "j\u00f6rg@voorbeeld.example"
    assert read_email("'jan@voorbeeld.example") == "jan@voorbeeld.example"
    refused = (
        "jan", "jan@", "@voorbeeld.nl", "jan@voorbeeld", "jan@@voorbeeld.nl", "jan@a.nl@b.nl", "jan@voorbeeld..nl", "jan@.nl", "jan@voorbeeld.nl.", ".jan@voorbeeld.nl", "jan.@voorbeeld.nl",
        "ja..n@voorbeeld.nl", "jan @voorbeeld.nl", "jan@voor beeld.nl", "jan@-voorbeeld.nl", "jan@voorbeeld-.nl", "jan@voor_beeld.nl", "jan@voorbeeld.n", "jan@1.2.3.4", "jan@a.nl;piet@b.nl",
        "jan@a.nl, piet@b.nl", "Jan <jan@a.nl>", "mailto:jan@a.nl", "jan\u202e@a.nl", "jan@a.nl\npiet", "j" * 65 + "@a.nl", "jan@" + "a" * 64 + ".nl", "jan@" + "a." * 130 + "nl",
    )  # fmt: skip
    assert [read_email(text) for text in refused] == [None] * len(refused)


# The examples of the IBAN registry: one country with letters in the account, the shortest and the longest.
@pytest.mark.parametrize(
    "iban",
    [
        "NL91ABNA0417164300",
        "BE68539007547034",
        "DE89370400440532013000",
        "FR1420041010050500013M02606",
        "GB29NWBK60161331926819",
        "NO9386011117947",
        "MT84MALT011000012345MTLCAST001S",
    ],
)
def test_iban(iban):
    in_fours = " ".join(iban[i : i + 4] for i in range(0, len(iban), 4))
    for text in (iban, in_fours.lower(), f"IBAN: {in_fours}", f"iban {iban}", f"\u00a0{iban}\t"):
        assert read_iban(text) == iban
    assert iban_is_valid(iban)
    assert iban_is_valid(in_fours)
    assert not iban_is_valid(f"IBAN {iban}")


def test_no_iban():
    refused = (
        "NL91ABNA0417164301", "NL91 ABNA 0417 1643", "NL9100000417164300", "XX91ABNA0417164300", "NL91-ABNA-0417-1643-00", "NL91ABNA0417164300 BE68539007547034",
        "NL91ABNA0417164300\nNL91ABNA0417164300", "\u039dL91ABNA0417164300", "NL", "IBAN", "",
    )  # fmt: skip
    assert [read_iban(text) for text in refused] == [None] * len(refused)
    assert not any(map(iban_is_valid, refused))


def remainder_by_97(iban):
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97


# Check digits outside 02-98, an account of Dutch length in another form, a Belgian one that is too long.
@pytest.mark.parametrize(
    "text", ["NL01ABNA0000000057", "NL{}00000417164300", "NL{}ABN00417164300", "BE{}5390075470345"]
)
def test_a_right_remainder_is_not_enough(text):
    iban = next(iban for n in range(1, 98) if remainder_by_97(iban := text.format(f"{n:02d}")) == 1)
    assert read_iban(iban) is None
    assert not iban_is_valid(iban)


def test_bsn():
    assert all(map(holds_bsn, ("111222333", "999980853", "999945865", "012345672", "12345672")))
    assert not any(
        map(
            holds_bsn,
            (
                "700000001",
                "111222334",
                "000000000",
                "00000000",
                "1112223330",
                "1112223",
                "11122233a",
                "\u0661\u0661\u0661222333",
                "",
            ),
        )
    )


def test_identifier():
    picked = ("V0042", " V0042 Jansen, Ann", "V0042\u00a0", "V0042\tAnn", "V0042\nAnn", "\ufeffV0042\u200b")
    assert [read_identifier(raw) for raw in picked] == ["V0042"] * len(picked)
    assert [read_identifier(raw) for raw in ("59.0", "v0042", 59, 59.0, "e\u0301", "")] == [
        "59.0",
        "v0042",
        "59",
        "59",
        "\u00e9",
        "",
    ]
    assert [read_identifier(raw) for raw in (59.5, -1.0, float("nan"), float("inf"), True, dt.date(2026, 1, 1))] == [
        None
    ] * 6
    assert fold_identifier("V0042") == fold_identifier("v0042") != fold_identifier("V042")
    assert fold_identifier("\u00c9 1") == fold_identifier("e\u0301 1")


def test_several_values():
    assert split_values(" taal ; koken\r\ntuin\n; ;fiets  maken") == ("taal", "koken", "tuin", "fiets maken")
    assert split_values("taal, lezen/schrijven\u00a0") == ("taal, lezen/schrijven",)
    assert split_values(" \u00a0;\n") == split_values("") == ()


def test_a_code_of_a_client_may_hold_spaces():
    typed = (" Gezin  12", "Gezin\u00a012\u200b", "GZ-1", "Jan de Vries", "")
    assert [read_client_code(text) for text in typed] == ["Gezin 12", "Gezin 12", "GZ-1", "Jan de Vries", ""]
    subjects = ("V0042 Jansen, Ann", "C-0042", "Gezin 12", "Jan de Vries")
    assert [read_subject(text) for text in subjects] == ["V0042", "C-0042", "Gezin 12", "Jan de Vries"]
