"""Unclear input gets a finding that names the cell and is never guessed into a verdict (domain/allowances.md 2.13)."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.checks.small_workbooks import hours, lines, sheet
from tests.checks.small_workbooks import settings as settings_sheet
from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.reading import read_records
from vzv_sheets.workbook.memory import from_markdown

SETTINGS = settings_sheet("vrijwilligersregeling_grondslag | ANBI")
ANN = sheet(
    "Vrijwilligers", "vrijwilliger_id | achternaam | startdatum | geboortedatum | uitkering",
    "V1 | Jansen | 2010-01-01 | 1980-01-01 | geen",
)  # fmt: skip
PLACED = sheet(
    "Plaatsingen", "plaatsing_id | vrijwilliger_id | clientcode | startdatum | regeling_id",
    "P1 | V1 | C1 | 2025-01-01 | STIM",
)  # fmt: skip
STIM = sheet(
    "Regelingen", "regeling_id | naam | geldig_van | soort | bedrag_per_uur | max_per_maand | afkappen | bron",
    "STIM | Stimulering | 2025-01-01 | stimuleringssubsidie | 1 | 95 | ja | Besluit",
)  # fmt: skip
HEADER = "vrijwilliger_id | soort | werkmaand | werkdatum | bedrag | bon_aanwezig | status | betaald_op"


class Outcome:
    """The findings about claims and hours, and the lines of the tax rule by year or month."""

    def __init__(self, *sheets, as_of="2026-12-31", year=2026):
        records = read_records(from_markdown("\n\n".join([SETTINGS, ANN, *sheets])), as_of=dt.date.fromisoformat(as_of))
        findings = run_checks(records)
        self.found = lines(findings)
        self.blocked = [each for group in findings.groups for each in group.variant.blocks]
        self.json = ledger_json(ledger(records, figures(), year))
        self.months = {line["month"]: line for line in self.json["months"] if line["scheme"] == "fiscaal"}
        (*_, self.year) = [line for line in self.json["years"] if line["scheme"] == "fiscaal"] or [None]


def claims(*rows, **more):
    return Outcome(sheet("Onkosten", HEADER, *rows), **more)


def is_unknown(line):
    return "unknown" in line["statuses"]


def test_a_claim_without_a_date_makes_the_year_unknown():
    found = claims(
        "V1 | vaste vergoeding | | | 50 | | betaald |", "V1 | vaste vergoeding | 2026-02 | | 50 | | betaald |"
    )
    assert found.found == ["V-GELD-13 F Onkosten!C2"]
    assert is_unknown(found.year)
    assert found.months["2026-02"]["payable_now"] is None
    assert "Onkosten!C2 is leeg (werkmaand)" in found.year["reasons"]


def test_a_claim_without_a_volunteer_counts_for_nobody_and_is_told():
    found = claims(" | vaste vergoeding | 2026-02 | | 50 | | betaald |")
    assert (found.found, found.months, found.year) == (["V-ALG-03 F Onkosten!A2"], {}, None)


def test_a_claim_of_an_unknown_volunteer_is_told():
    found = claims("V9 | vaste vergoeding | 2026-02 | | 50 | | betaald |")
    assert (found.found, found.months) == (["V-ALG-05 F Onkosten!A2"], {})


@pytest.mark.parametrize(
    ("typed", "read"), [("1.234,50", "1234.50"), ("12,5", "12.50"), ("€ 12", "12.00"), ("€ 1.050,-", "1050.00")]
)
def test_an_amount_as_people_type_it_is_read(typed, read):
    found = claims(
        f'V1 | reiskosten | 2026-02 | | "{typed}" | ja | betaald |',
        "V1 | vaste vergoeding | 2026-01 | | 5 | | betaald |",
    )
    found.found = [each for each in found.found if not each.startswith("V-GELD-02")]  # some are above the maximum
    assert (found.found, found.months["2026-02"]["tested"]) == ([], read)


@pytest.mark.parametrize("typed", ["1.050", "1,050.00", "12,505", "12..5", "twaalf", "12 of 15", "€"])
def test_an_amount_that_may_mean_two_things_makes_the_month_unknown(typed):
    found = claims(
        f'V1 | vaste vergoeding | 2026-02 | | "{typed}" | | betaald |',
        "V1 | vaste vergoeding | 2026-02 | | 50 | | betaald |",
    )
    month = found.months["2026-02"]
    assert found.found == ["V-ALG-07 F Onkosten!E2"]
    assert (month["status"], month["room_month"], month["payable_now"]) == ("unknown", None, None)
    assert "Onkosten!E2 is niet gelezen (bedrag)" in month["reasons"]
    assert "Onkosten!E2" in month["cells"]


def test_what_is_over_without_the_unreadable_row_stays_over():
    found = claims(
        'V1 | vaste vergoeding | 2026-02 | | "1.050" | | betaald |',
        "V1 | vaste vergoeding | 2026-02 | | 221 | | betaald |",
    )
    assert found.months["2026-02"]["status"] == "over_month"


def test_a_correction_of_more_than_was_paid_is_told_and_stops_the_payments_of_that_month():
    found = claims(
        "V1 | vaste vergoeding | 2026-02 | | 50 | | betaald |", "V1 | correctie | 2026-02 | | -80 | | betaald |"
    )
    month = found.months["2026-02"]
    assert found.found == ["V-GELD-13 F Onkosten!E3"]
    assert found.blocked == ["payments"]
    assert (month["status"], month["tested"]) == ("within", "-30.00")


def test_a_correction_within_what_was_paid_is_no_finding():
    found = claims(
        "V1 | vaste vergoeding | 2026-02 | | 50 | | betaald |", "V1 | correctie | 2026-02 | | -50 | | betaald |"
    )
    assert (found.found, found.months["2026-02"]["tested"]) == ([], "0.00")


def test_a_negative_amount_that_is_no_correction_is_not_subtracted():
    found = claims(
        "V1 | vaste vergoeding | 2026-02 | | -50 | | betaald |", "V1 | vaste vergoeding | 2026-02 | | 60 | | betaald |"
    )
    assert found.found == ["V-GELD-13 F Onkosten!E2"]
    assert (found.months["2026-02"]["status"], found.months["2026-02"]["tested"]) == ("unknown", "60.00")


def test_a_day_in_another_month_than_the_work_month_makes_both_unknown():
    found = claims("V1 | vaste vergoeding | 2026-03 | 2026-04-02 | 50 | | betaald |")
    assert found.found == ["V-GELD-13 F Onkosten!D2"]
    for month in ("2026-03", "2026-04"):
        assert found.months[month]["status"] == "unknown"
        assert "Onkosten!D2 is niet te gebruiken: deze dag valt niet in de werkmaand" in found.months[month]["reasons"]


@pytest.mark.parametrize("typed", ["dec 2025/jan 2026", "2025-12 t/m 2026-01", "winter", "13-2026"])
def test_a_work_month_that_names_two_or_none_makes_every_year_unknown(typed):
    row = f"V1 | vaste vergoeding | {typed} | | 50 | | betaald |"
    for year in (2025, 2026):
        found = claims(row, year=year)
        assert found.found == ["V-ALG-07 F Onkosten!C2"]
        assert is_unknown(found.year)
        assert "Onkosten!C2 is niet gelezen (werkmaand)" in found.year["reasons"]


def test_before_2011_no_figure_is_known():
    rows = [
        "V1 | vaste vergoeding | 2011-01 | | 150 | | betaald |",
        "V1 | vaste vergoeding | 2010-12 | | 1 | | betaald |",
    ]
    assert claims(*rows, year=2011).months["2011-01"]["status"] == "at_limit"
    before = claims(*rows, year=2010)
    assert (before.months["2010-12"]["status"], before.year["status"]) == ("unknown", "unknown")
    assert any("voor 2010 is geen maximum bekend" in reason for reason in before.year["reasons"])


def test_only_proven_costs_need_no_figure():
    found = claims("V1 | overig | 2010-12 | | 500 | ja | betaald |", year=2010)
    assert found.months["2010-12"]["status"] == "no_cap"


def test_a_shift_over_new_year_counts_where_it_began():
    worked = hours(
        "vrijwilliger_id | plaatsing_id | datum | begin | eind | einddatum",
        "V1 | P1 | 2025-12-31 | 20:00 | 04:00 | 2026-01-01",
    )
    before, after = (Outcome(STIM, PLACED, worked, year=year) for year in (2025, 2026))
    assert before.months["2025-12"]["forfait"] == "8.00"
    assert after.months == {}


PAID_IN_JANUARY = [
    *(f"V1 | vaste vergoeding | 2025-{month:02d} | | 200 | | betaald | 2025-{month:02d}-28" for month in range(1, 11)),
    "V1 | vaste vergoeding | 2025-12 | 2025-12-31 | 200 | | betaald | 2026-01-15",
]


def test_the_day_of_payment_is_told_where_it_changes_the_year():
    year = claims(*PAID_IN_JANUARY, year=2025).year
    assert (year["status"], year["tested"]) == ("over_year", "2200.00")
    (reason,) = [reason for reason in year["reasons"] if "dag van betalen" in reason]
    assert reason.startswith("naar de dag van betalen is het in 2025 samen € 2.000,00, niet boven de jaargrens")


def test_the_year_in_which_too_much_was_paid_tells_it_too():
    more = [
        f"V1 | vaste vergoeding | 2026-{month:02d} | | 210 | | betaald | 2026-{month:02d}-28" for month in range(1, 11)
    ]
    year = claims(*PAID_IN_JANUARY, *more).year
    assert year["status"] == "near"
    assert any("in 2026 samen € 2.300,00, boven de jaargrens" in reason for reason in year["reasons"])


def test_the_day_of_payment_is_not_told_where_nothing_changes():
    year = claims(PAID_IN_JANUARY[-1], year=2025).year
    assert not [reason for reason in year["reasons"] if "dag van betalen" in reason]
