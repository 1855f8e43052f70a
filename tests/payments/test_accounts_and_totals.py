"""Accounts from a separate file, and the sums that finance books."""

from __future__ import annotations

from tests.payments.judged import judged, read
from vzv_sheets.payments.accounts import Account, accounts_of
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.payments.payment_totals import lines_per_stand, payable, payable_cents

ACCOUNTS = """
## Betaalgegevens
| vrijwilliger_id | rekeninghouder | iban                   |
|-----------------|----------------|------------------------|
| V1 Jansen, Ann  | A. Jansen      | nl91 abna 0417 1643 00 |
| V2              | B. Bakker      | NL46INGB0000010348     |
| V3              | C. Claes       |                        |
| V4              | D. Dirks       | NL91ABNA0417164300     |
| v4              | D. Dirks       | NL91 ABNA 0417 1643 00 |
| V5              | E. Evers       | NL91ABNA0417164300     |
| V5              | E. Evers       | NL13RABO0000010103     |
| V6              | 東京            | NL91ABNA0417164300     |
"""
WORKBOOK = """
## Instellingen
| naam                 | waarde    |
|----------------------|-----------|
| organisatienaam      | Buurthulp |
| grootboek_onkosten   | 4320      |
| grootboek_reiskosten | 4330      |

## Programmas
| programma_id | naam | kostenplaats |
|--------------|------|--------------|
| A            | Een  | 100          |
| B            | Twee |              |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|-----------------|------------|------------|
| V1              | Jansen     | 01-01-2011 |

## Onkosten
| vrijwilliger_id | programma_id | soort      | werkmaand | bedrag | bon_aanwezig | status    |
|-----------------|--------------|------------|-----------|--------|--------------|-----------|
| V1              | A            | reiskosten | 2026-03   | 1,10   | ja           | akkoord   |
| V1              | A            | reiskosten | 2026-04   | 2,20   | ja           | akkoord   |
| V1              | A            | materiaal  | 2026-04   | 4,40   | ja           | akkoord   |
| V1              | B            | materiaal  | 2026-04   | 8,80   | ja           | akkoord   |
| V1              | B            | materiaal  | 2026-05   | 9,90   | ja           | ingediend |
"""


def test_accounts_of_a_file_of_finance():
    records, _ = read(ACCOUNTS)
    assert accounts_of(records) == {
        "v1": Account("A. Jansen", "NL91ABNA0417164300", "Betaalgegevens!C2"),
        "v2": Account("B. Bakker", "", "Betaalgegevens!C3", "rekeningnummer klopt niet"),
        "v3": Account("C. Claes", "", "Betaalgegevens!C4", "rekeningnummer ontbreekt"),
        "v4": Account("D. Dirks", "NL91ABNA0417164300", "Betaalgegevens!C6"),
        "v5": Account("E. Evers", "", "Betaalgegevens!C8", "twee verschillende rekeningnummers"),
        # Held for this volunteer only: as a fault of the payment file it would stop everybody.
        "v6": Account("東京", "", "Betaalgegevens!B9", "de naam van de rekeninghouder heeft geen gewone letters"),
    }


def test_payable_lines_add_up():
    lines = judged(WORKBOOK)
    assert payable_cents(lines) == 1650 == sum(line.cents for line in payable(lines))
    assert lines_per_stand(lines) == {Stand.PAY: 4, Stand.HOLD: 1, Stand.UNKNOWN: 0}
