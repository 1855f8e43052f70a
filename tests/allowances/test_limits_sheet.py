"""The ledger as the table of Limieten and as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io

from tests.allowances.records_by_hand import record_set
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.limits_sheet import ledger_columns, ledger_csv, limits_header
from vzv_sheets.legal.shipped import figures
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.workbook.write_plan import Cents

JANUARY = 2026 * 12
KEYS = [column.key for column in LIMIETEN.columns]


def of(claims, volunteers=({"vrijwilliger_id": "V1", "achternaam": "=Berg", "tussenvoegsel": "van den"},)):
    return ledger(record_set({"Vrijwilligers": volunteers, "Onkosten": claims}), figures(), 2026)


def fee(month, cents, volunteer="V1", **more):
    return {
        "vrijwilliger_id": volunteer, "soort": "vaste vergoeding", "werkmaand": JANUARY + month, "bedrag": cents,
        "status": "betaald", **more,
    }  # fmt: skip


def table(found):
    return [dict(zip(KEYS, row, strict=True)) for row in zip(*ledger_columns(found), strict=True)]


def test_months_come_first_and_the_year_last_per_volunteer():
    people = [{"vrijwilliger_id": name, "achternaam": name} for name in ("V2", "V1")]
    rows = table(of([fee(4, 100), fee(1, 100), fee(0, 100, "V2")], people))
    assert [(row["vrijwilliger_id"], row["werkmaand"]) for row in rows] == [
        ("V2", "2026-01"), ("V2", "2026"), ("V1", "2026-02"), ("V1", "2026-05"), ("V1", "2026"),
    ]  # fmt: skip


def test_a_line_tells_amounts_words_source_and_cells():
    month, year = table(of([fee(2, 24000), fee(2, 500, status=None)]))
    assert month == {
        "vrijwilliger_id": "V1", "naam": "van den =Berg", "regeling_id": "fiscaal", "werkmaand": "2026-03",
        "forfait": Cents(24000), "werkelijk": Cents(0), "natura": Cents(0), "elders": None, "getoetst": Cents(24000),
        "ingediend": Cents(500), "max_maand": Cents(22000), "jaar_tot_en_met": Cents(24000),
        "max_jaar": Cents(220000), "ruimte_maand": Cents(0), "ruimte_jaar": Cents(196000), "nu_betaalbaar": Cents(0),
        "uurtoets": "niet getoetst", "status": "boven het maandmaximum", "alle_statussen": "boven het maandmaximum",
        "reden": "Maart 2026: samen € 240,00, grens € 220,00 (Wet LB 1964, art. 2 lid 6 en 7); boven de grens kan de "
        "hele vergoeding belast zijn. Nog niet goedgekeurd: € 5,00; als alles wordt goedgekeurd samen € 245,00. "
        "Elders niet gevraagd.",
        "maand_bereikt": "2026-12", "bron": "Wet LB 1964, art. 2 lid 6 en 7", "zekerheid": "wet",
        "cellen": "Onkosten!D2",
    }  # fmt: skip
    assert (year["werkmaand"], year["getoetst"], year["ruimte_jaar"], year["max_maand"], year["uurtoets"]) == (
        "2026", Cents(24000), Cents(196000), None, None,
    )  # fmt: skip
    assert year["status"] == "binnen het maximum"
    assert year["reden"] == (
        "2026: samen € 240,00, jaargrens € 2.200,00 (Wet LB 1964, art. 2 lid 6 en 7). Boven de maandgrens in maart. "
        "Elders niet gevraagd."
    )


def test_hourly_norms_carry_their_own_source_and_certainty():
    person = {"vrijwilliger_id": "V1", "geboortedatum": dt.date(1990, 1, 1)}
    month, _ = table(of([fee(2, 24000, soort="uurvergoeding", uren=6000)], [person]))
    assert month["zekerheid"] == "wet; uurnorm: derden"
    assert "uurnorm: Norm van de Belastingdienst" in month["bron"]


def test_at_most_twelve_cells_are_named():
    month, year = table(of([fee(0, 100)] * 15))
    assert month["cellen"] == "; ".join(f"Onkosten!D{row}" for row in range(2, 14)) + " … en nog 3"
    assert year["cellen"] == month["cellen"]


def test_an_empty_ledger_keeps_one_row_that_says_so():
    (row,) = table(of([]))
    assert {key: value for key, value in row.items() if value is not None} == {
        "reden": "Er zijn geen vergoedingen of onkosten in 2026."
    }


def test_the_cards_count_lines_by_their_gravest_status():
    costs = fee(0, 100, "V2", bon_aanwezig="ja") | {"soort": "overig"}
    people = [{"vrijwilliger_id": name} for name in ("V1", "V2")]
    header = limits_header(of([fee(0, 22001), fee(1, 22000), fee(2, 20000), fee(3, 100), fee(4, None), costs], people))
    assert {key: header[key] for key in ("over", "unknown", "near", "within", "tested")} == {
        "over": 1, "unknown": 2, "near": 2, "within": 1, "tested": 6,
    }  # fmt: skip
    assert header["figures"] == (
        "Maximum in 2026: € 220,00 per maand en € 2.200,00 per jaar (Wet LB 1964, art. 2 lid 6 en 7; wet)."
    )
    assert header["confirmed"] == "Bevestigd tot en met 31-12-2026."
    assert set(header) < set(LIMIETEN.cells)


def test_csv_opens_in_a_dutch_spreadsheet_and_holds_no_formula():
    volunteers = [{"vrijwilliger_id": "V1", "achternaam": "=1+1"}]
    text = ledger_csv(of([fee(0, -1000, soort="correctie")], volunteers))
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert (rows[0]["naam"], rows[0]["getoetst"], rows[0]["elders"]) == ("'=1+1", "-10,00", "")
