"""The UBD list: who came over a limit, by day of payment, without BSN (domain/allowances.md 2.3, 4)."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import pytest

from tests.workbook.as_file import write_markdown
from tests.workbook.packages import loaded
from vzv_sheets.payments.cash_basis import amounts_paid
from vzv_sheets.payments.payment_log import ExportedLine
from vzv_sheets.records.reading import read_records
from vzv_sheets.use_cases.finance_files import third_parties, write_third_parties
from vzv_sheets.workbook.memory import from_markdown
from vzv_sheets.workbook.port import CannotOpenWorkbook

GOLDEN = Path(__file__).parent / "golden" / "ubd.csv"
TODAY = dt.date(2027, 1, 10)
# V1: 250 in March is over; V2: never over; V3: over, secret address; V4: over in 2025, partly paid in 2026.
WORKBOOK = """
## Instellingen
| naam                            | waarde       |
|---------------------------------|--------------|
| organisatienaam                 | Buurtmaatjes |
| vrijwilligersregeling_grondslag | {basis}      |

## Vrijwilligers
| vrijwilliger_id | voornaam | achternaam | geboortedatum | straat      | huisnummer | postcode | woonplaats | adres_geheim |
|-----------------|----------|------------|---------------|-------------|------------|----------|------------|--------------|
| V1              | Ann      | Jansen     | 14-03-1985    | Dorpsstraat | 12 A       | 8012 CD  | Zwolle     |              |
| V2              | Bo       | Bakker     |               |             |            |          |            |              |
| V3              | "=Cas"   | Smit       | 01-02-1990    | Geheimstraat| 1          | 8012 CD  | Zwolle     | ja           |
| V4              | Dia      | de Wit     |               |             |            |          |            |              |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode |
|--------------|-----------------|------------|
| P1           | V1              | C-007      |

## Onkosten
| onkosten_id | vrijwilliger_id | plaatsing_id | soort            | werkmaand | bedrag | bon_aanwezig | status  | betaald_op | andere_organisatie |
|-------------|-----------------|--------------|------------------|-----------|--------|--------------|---------|------------|--------------------|
| D1          | V1              | P1           | vaste vergoeding | "2026-03" | 250    |              | betaald | 2026-04-05 |                    |
| D2          | V1              |              | reiskosten       | "2026-04" | 20     | ja           | betaald | 2026-05-05 |                    |
| D3          | V2              |              | vaste vergoeding | "2026-03" | 100    |              | betaald | 2026-04-05 |                    |
| D4          | V3              |              | vaste vergoeding | "2026-12" | 300    |              | betaald | 2026-12-30 |                    |
| D5          | V3              |              | vaste vergoeding | "2026-11" | 50     |              | betaald | 2027-01-05 |                    |
| D6          | V4              |              | vaste vergoeding | "2025-12" | 400    |              | akkoord |            |                    |
| D7          | V4              |              | attentie         | "2026-01" | 10     |              | betaald |            |                    |
| D8          | V1              |              | vaste vergoeding | "2026-05" | 90     |              | betaald | 2026-06-05 | ja                 |

## Betaallog blad=Betaallog
| betaalkenmerk | onkosten_id | vrijwilliger_id | plaatsing_id | soort            | werkmaand | bedrag | bestand_hash | gemaakt_op | uitvoerdatum | run_nr |
|---------------|-------------|-----------------|--------------|------------------|-----------|--------|--------------|------------|--------------|--------|
| VZV-1         | D6          | V4              |              | vaste vergoeding | "2025-12" | 400    | abc          | 2026-01-04 | 2026-01-05   | 1      |
| VZV-2         |             | V1              | P1           | uurvergoeding    | "2026-06" | 15.50  | abc          | 2026-07-04 | 2026-07-05   | 2      |
"""


@pytest.fixture
def workbook(tmp_path):
    return write_markdown(WORKBOOK.format(basis="ANBI"), tmp_path / "werkmap.xlsx")


@pytest.fixture
def listed(workbook):
    return third_parties(workbook, 2026, today=TODAY).listed


def test_who_came_over_a_limit_is_on_the_list_with_what_was_paid_that_year(listed):
    assert [(person.volunteer_id, person.forfait, person.actual, person.in_kind, person.over) for person in listed.people] == [
        ("V1", 26550, 2000, 0, "2026: boven het maandmaximum in maart"),
        ("V3", 30000, 0, 0, "2026: boven het maandmaximum in december"),
        ("V4", 40000, 0, 0, "2025: boven het maandmaximum in december"),
    ]  # fmt: skip


def test_what_another_organisation_paid_is_not_on_it(listed):
    assert not any("D8" in cell or "F9" in cell for person in listed.people for cell in person.cells)


def test_proven_costs_alone_are_to_be_looked_at(tmp_path):
    """The fixed allowance that makes the costs count is approved and was not paid."""
    text = WORKBOOK.format(basis="ANBI").replace(
        '"2026-03" | 100    |              | betaald | 2026-04-05 |',
        '"2026-03" | 300    |              | akkoord |            |',
    )
    text = text.replace(
        "## Betaallog", '| D9 | V2 | | reiskosten | "2026-02" | 30 | ja | betaald | 2026-03-05 | |\n\n## Betaallog'
    )
    found = third_parties(
        write_markdown(text.replace("ja                 |\n\n|", "ja                 |\n|"), tmp_path / "w.xlsx"),
        2026,
        today=TODAY,
    ).listed
    people = {person.volunteer_id: person for person in found.people}
    assert (people["V2"].forfait, people["V2"].actual) == (0, 3000)
    told = "alleen aangetoonde kosten betaald, geen vaste vergoeding; overleg of dit op de lijst hoort"
    assert told in people["V2"].remarks
    assert not any(told in person.remarks for person in found.people if person.volunteer_id != "V2")


def test_a_shift_over_new_year_is_shown(listed, workbook):
    remarks = {person.volunteer_id: person.remarks for person in listed.people}
    assert "€ 50,00 voor werk in 2026 is in 2027 betaald en telt in dat jaar" in remarks["V3"]
    assert "€ 400,00 hiervan is voor werk in 2025" in remarks["V4"]
    next_year = third_parties(workbook, 2027, today=TODAY).listed
    assert [(person.volunteer_id, person.forfait, person.over) for person in next_year.people] == [
        ("V3", 5000, "2026: boven het maandmaximum in december")
    ]


def test_empty_birth_dates_and_addresses_are_warned_about_with_their_cells(listed):
    remarks = {person.volunteer_id: person.remarks for person in listed.people}
    assert remarks["V1"] == ()
    assert remarks["V4"][:2] == (
        "geboortedatum ontbreekt (Vrijwilligers!D5)",
        "adres ontbreekt (Vrijwilligers!E5)",
    )


def test_a_secret_address_stays_out_and_the_list_says_so(listed):
    person = listed.people[1]
    assert person.address == ""
    assert "adres is geheim; vul het zelf in" in person.remarks


def test_what_is_paid_on_no_day_is_told(listed):
    assert listed.warnings == (
        "1 bedrag staat op betaald zonder betaaldatum, dus hier niet meegeteld; vul betaald_op in (Onkosten!F8).",
    )


def test_without_a_basis_the_list_says_that_more_may_belong_on_it(tmp_path):
    path = write_markdown(WORKBOOK.format(basis="geen"), tmp_path / "werkmap.xlsx")
    assert any("geen grondslag" in warning for warning in third_parties(path, 2026, today=TODAY).listed.warnings)


def test_a_year_that_is_not_known_is_told(tmp_path):
    text = WORKBOOK.format(basis="ANBI").replace('"2026-03" | 100 ', '"2026-03" | 1..0 ')
    path = write_markdown(text, tmp_path / "werkmap.xlsx")
    found = third_parties(path, 2026, today=TODAY).listed
    assert any(warning.startswith("Van 1 vrijwilliger is voor 2026 niet bekend") for warning in found.warnings)


def test_the_csv_is_exactly_this(workbook):
    target = workbook.parent / "ubd.csv"
    write_third_parties(third_parties(workbook, 2026, today=TODAY), target)
    assert target.read_bytes() == GOLDEN.read_bytes()
    row = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig")), delimiter=";"))[1]
    assert "bsn" not in {key.lower() for key in row}


def test_the_workbook_has_notes_receipt_and_no_bsn_column_or_client(workbook):
    target = workbook.parent / "ubd.xlsx"
    result = third_parties(workbook, 2026, today=TODAY)
    write_third_parties(result, target)
    book = loaded(target)
    assert book.sheetnames == ["UBD", "Verantwoording"]
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    everything = "\n".join(texts)
    for told in (
        "vóór 1 februari 2027",
        "inhoudingsplichtig",
        "Het BSN staat hier niet",
        "Let op: 1 bedrag",
        "=Cas Smit",
    ):
        assert told in everything
    assert not any(told in everything for told in ("C-007", "Geheimstraat", "P1"))
    header = next(row for row in book["UBD"].iter_rows(values_only=True) if row[0] == "vrijwilliger_id")
    assert not any("bsn" in str(title).lower() for title in header)
    table = book["UBD"].tables["tbl_UBD"]
    assert table.ref.endswith(str(book["UBD"].max_row))
    assert result.check.receipt.input_sha256 in everything
    assert result.check.receipt.figures_version in everything
    with pytest.raises(CannotOpenWorkbook, match="bestaat al"):
        write_third_parties(result, target)


def test_nobody_over_a_limit_gives_an_empty_list(tmp_path):
    text = (
        WORKBOOK.format(basis="ANBI").replace("| 250 ", "| 25 ").replace("| 300 ", "| 30 ").replace("| 400 ", "| 40 ")
    )
    path = write_markdown(text, tmp_path / "werkmap.xlsx")
    result = third_parties(path, 2026, today=TODAY)
    assert result.listed.people == ()
    write_third_parties(result, tmp_path / "ubd.xlsx")
    assert any(
        "Niemand kwam boven de grens." in row
        for row in loaded(tmp_path / "ubd.xlsx")["UBD"].iter_rows(values_only=True)
    )


def log(number, **changed):
    row = {
        "reference": f"VZV-{number}", "claim_id": "", "volunteer_id": "V1", "placement_id": "", "kind": "reiskosten",
        "month_text": "2026-03", "cents": 1000, "file_hash": "", "made_on": None,
        "execution_date": dt.date(2026, 4, number), "run_number": 1,
    }  # fmt: skip
    return ExportedLine(**{**row, **changed})


CLAIMS = """
## Vrijwilligers
| vrijwilliger_id | achternaam |
|-----------------|------------|
| V1              | Jansen     |

## Onkosten
| onkosten_id | vrijwilliger_id | soort      | werkmaand | bedrag | bon_aanwezig | status  | betaald_op |
|-------------|-----------------|------------|-----------|--------|--------------|---------|------------|
| D1          | v1              | reiskosten | "2026-03" | 10     | ja           | akkoord |            |
|             | V1              | reiskosten | "2026-03" | 10     | ja           | akkoord |            |
|             | V1              | reiskosten | "2026-03" | 10     | ja           | akkoord |            |
| D4          | V1              | reiskosten | "2026-03" | 10     | ja           | betaald | 2026-05-01 |
"""


def paid(*rows):
    found = amounts_paid(read_records(from_markdown(CLAIMS), as_of=TODAY), rows)
    return [(each.cell, each.cents, each.day.isoformat()) for each in found]


def test_claims_are_paid_on_the_day_of_their_row_in_the_log_each_once():
    assert paid(log(1, claim_id="d1"), log(2), log(3, claim_id="D4")) == [
        ("Onkosten!E2", 1000, "2026-04-01"),
        ("Onkosten!E3", 1000, "2026-04-02"),
        ("Onkosten!E5", 1000, "2026-05-01"),
    ]


def test_what_went_to_the_bank_counts_not_what_was_typed_afterwards():
    assert paid(log(1, claim_id="D1", cents=900))[0] == ("Onkosten!E2", 900, "2026-04-01")


def test_a_row_of_the_log_without_its_claim_still_counts():
    assert paid(log(1, claim_id="D99", cents=1111))[-1] == ("Betaallog VZV-1", 1111, "2026-04-01")


def test_money_that_went_to_the_bank_counts_also_when_the_claim_was_rejected_later():
    records = read_records(from_markdown(CLAIMS.replace("| akkoord |", "| afgewezen |")), as_of=TODAY)
    found = amounts_paid(records, (log(1, claim_id="D1"),))
    assert ("Betaallog VZV-1", 1000) in [(each.cell, each.cents) for each in found]
