"""What `vzv letters` tells beside the letters themselves: how many of which kind, and what to do next."""

from __future__ import annotations

import openpyxl
import pytest


@pytest.fixture
def without_signatory(workbook):
    book = openpyxl.load_workbook(workbook)
    for row in book["Instellingen"].iter_rows(min_row=2):
        if row[0].value == "ondertekenaar_naam":
            row[1].value = None
    book.save(workbook)
    return workbook


def test_the_list_counts_per_kind_and_says_how_to_make_them(vzv, workbook):
    _, out, _ = vzv("letters", workbook)
    number = int(out.split(" te maken, ")[0].rsplit("\n", 1)[-1])
    (counted,) = [line for line in out.splitlines() if line.startswith("Dat zijn: ")]
    assert sum(int(part.split(" × ")[0]) for part in counted.removeprefix("Dat zijn: ").split(", ")) == number
    assert "× L01 Plaatsingsovereenkomst" in counted
    assert f'Maak ze met: vzv letters "{workbook}" --all-due' in out


def test_letters_that_never_come_by_themselves_are_told_with_the_command(vzv, workbook):
    on_request = "Alleen op verzoek: "
    _, out, _ = vzv("letters", workbook)
    (line,) = [line for line in out.splitlines() if line.startswith(on_request)]
    assert "L15 Vergoedingsoverzicht" in line and f'vzv letters "{workbook}" --letter L' in line
    assert on_request not in vzv("letters", workbook, "--letter", "L01")[1]
    assert on_request not in vzv("letters", workbook, "--all-due")[1]


def test_a_setting_that_keeps_back_several_kinds_is_told_once(vzv, without_signatory):
    _, out, _ = vzv("letters", without_signatory, "--letter", "L01", "--letter", "L15")
    (line,) = [line for line in out.splitlines() if "'ondertekenaar_naam' is niet ingevuld" in line]
    assert line.startswith("L01, L15: ") and line.count("Instellingen!") == 1
    _, out, _ = vzv("letters", without_signatory)
    assert f'na: vzv update "{without_signatory}"' in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--all-due", "--dry-run"), "dezelfde opdracht zonder --dry-run."),
        (("--due", "--again"), "met --all-due in plaats van --due."),
        (("--again",), "Maak ze met dezelfde opdracht en --all-due."),
    ],
)
def test_the_same_command_is_told_so_that_it_works(vzv, workbook, options, told):
    assert told in vzv("letters", workbook, *options)[1]


def test_when_nothing_is_needed_the_letter_is_named(vzv, tmp_path):
    path = tmp_path / "leeg.xlsx"
    vzv("new", path, "--programme", "casus-3")
    assert "Er is nu geen brief nodig." in vzv("letters", path)[1]
    assert "Er is nu niemand voor wie L18 nodig is." in vzv("letters", path, "--letter", "L18")[1]


def test_a_letter_explains_when_it_is_due_and_for_which_row(vzv):
    told = vzv("explain", "L09")[1]
    assert "Wanneer: nog geen afspraak over informatie delen." in told
    assert "een rij van blad Plaatsingen" in told and "vrijwilliger_id of clientcode" in told
    assert "Instellingen (ondertekenaar_naam, plaats_ondertekening); Contactpersonen (functie)." in told
    assert "V-CLI-01" in told
    assert "Wanneer: op verzoek." in vzv("explain", "L05")[1]
    assert "op verzoek, en begin van elk jaar vanzelf" in vzv("explain", "L15")[1]
    assert "Ook in het Engels" in vzv("explain", "L02")[1] and "Ook in het Engels" not in told
    assert "When: on request." in vzv("explain", "L05", "--lang", "en")[1]
