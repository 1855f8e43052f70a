"""A run for one year: what belongs to another year stays visible and is not judged."""

from __future__ import annotations

from tests.payments.judged import NO_FINDINGS, accounts_for, read
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.payments.payment_lines import payment_lines

WORKBOOK = """
## Instellingen
| naam                            | waarde    |
|---------------------------------|-----------|
| organisatienaam                 | Buurthulp |
| vrijwilligersregeling_grondslag | ANBI      |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|-----------------|------------|------------|
| V1              | Jansen     | 01-01-2011 |

## Onkosten
| onkosten_id | vrijwilliger_id | soort            | werkmaand | bedrag | status  |
|-------------|-----------------|------------------|-----------|--------|---------|
| D1          | V1              | vaste vergoeding | 2025-12   | 180,00 | akkoord |
| D2          | V1              | vaste vergoeding | 2026-01   | 200,00 | akkoord |

## Betaallog blad=Betaallog
| betaalkenmerk | onkosten_id | vrijwilliger_id | plaatsing_id | soort         | werkmaand | bedrag | run_nr |
|---------------|-------------|-----------------|--------------|---------------|-----------|--------|--------|
| X1            |             | V1              |              | uurvergoeding | 2025-11   | 60.00  | 1      |
"""


def lines(*years):
    records, log = read(WORKBOOK)
    ledgers = {year: allowance_ledger(records, year) for year in years}
    found = payment_lines(records, ledgers, NO_FINDINGS, log, accounts_for(records))
    return [(line.claim_id, line.stand, line.reason) for line in found]


def test_a_claim_of_a_year_that_was_not_computed_is_unknown():
    assert lines(2026) == [
        ("D1", Stand.UNKNOWN, "de grenzen van 2025 zijn niet berekend"), ("D2", Stand.PAY, ""),
    ]  # fmt: skip


def test_what_was_exported_for_hours_that_are_gone_is_told_in_its_own_year():
    gone = (
        "",
        Stand.HOLD,
        "al doorgegeven voor € 60,00, nu berekend € 0,00: boek op Onkosten € 60,00 uurvergoeding als betaald en het verschil als correctie",
    )
    assert lines(2025, 2026) == [gone, ("D1", Stand.PAY, ""), ("D2", Stand.PAY, "")]
