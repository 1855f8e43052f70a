"""Preset casus-4: what the source states of the care institution in municipality Z (domain/programmes.md row 18)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from vzv_sheets.programmes import combination
from vzv_sheets.programmes.catalogue import programme

CASUS_4 = [programme("casus-4")]


def test_the_scheme_pays_1_euro_per_hour_and_95_a_month_and_cuts():
    (scheme,) = combination.rows_filled(CASUS_4, "Regelingen", 2027)
    assert (scheme["bedrag_per_uur"], scheme["max_per_maand"]) == (Decimal(1), Decimal(95))
    assert (scheme["soort"], scheme["afkappen"]) == ("stimuleringssubsidie", "ja")
    assert scheme["geldig_van"] == dt.date(2027, 1, 1)
    (municipality,) = combination.rows_filled(CASUS_4, "Organisaties", 2027)
    assert scheme["gemeente_org_id"] == municipality["org_id"]


def test_ordinary_work_and_learn_work_places_have_the_same_scheme_and_no_norms():
    for row in combination.rows_filled(CASUS_4, "Programmas", 2026):
        assert row.keys() == {"programma_id", "naam", "soort", "domein", "uitkering_vragen", "regeling_id"}
        assert (row["domein"], row["uitkering_vragen"], row["regeling_id"]) == ("zorg", "ja", "STIM")


def test_how_much_the_guidance_subsidy_is_the_source_does_not_tell():
    (subsidy,) = combination.rows_filled(CASUS_4, "Subsidies", 2026)
    assert subsidy.keys() == {"subsidie_id", "financier_org_id", "programma_id", "van", "tot"}


def test_the_scheme_and_the_route_of_inflow_are_shown():
    shown = CASUS_4[0].columns_shown
    assert {"instroomroute", "uitkering"} <= set(shown["Vrijwilligers"])
    assert {"programma_id", "regeling_id"} <= set(shown["Plaatsingen"])
    assert "uren" in shown["Onkosten"]
    assert "Regelingen" in CASUS_4[0].sheets
