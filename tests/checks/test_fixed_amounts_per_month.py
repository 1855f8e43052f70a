"""Findings about a fixed amount per month of a scheme, which stands on no row of Onkosten or Uren: at the placement."""

from __future__ import annotations

import pytest

from tests.checks.small_workbooks import found, settings, sheet

PEOPLE = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering | gemeente_toestemming",
    "V1 | Jansen | 2024-01-01 | 1990-01-01 | | ",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
    "P1 | V1 | C1 | 2025-01-01 | MAAND",
)  # fmt: skip


def of_month(amount, as_of, *, basis="ANBI", people=PEOPLE):
    schemes = sheet(
        "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_maand | bron",
        f"MAAND | Per maand | 2025-01-01 | eigen onkostenregeling | {amount} | Besluit",
    )  # fmt: skip
    told = found(settings(f"vrijwilligersregeling_grondslag | {basis}"), people, schemes, PLACED, as_of=as_of)
    return [line for line in told if line.startswith("V-GELD")]


@pytest.mark.parametrize(
    ("amount", "as_of", "told"),
    [
        ("50", "2026-02-28", []),
        ("220", "2026-01-31", ["V-GELD-05 W Plaatsingen!E2"]),
        ("220,01", "2026-01-31", ["V-GELD-02 F Plaatsingen!E2"]),
        ("200", "2026-12-31", ["V-GELD-03 F Plaatsingen!E2", "V-GELD-05 W Plaatsingen!E2"]),
        ("50", "2027-02-28", ["V-GELD-20 I Plaatsingen!E2"]),
    ],
)
def test_limits_and_a_year_without_a_figure(amount, as_of, told):
    assert of_month(amount, as_of) == told


def test_without_a_basis_every_month_is_told():
    assert of_month("50", "2026-02-28", basis="geen") == ["V-GELD-16 F Plaatsingen!E2"] * 2


def test_without_exemption_every_month_is_told():
    young = PEOPLE.replace("1990-01-01 | |", "2002-01-01 | bijstand | ja")
    assert of_month("50", "2026-02-28", people=young) == ["V-GELD-11 F Plaatsingen!E2"] * 2
