"""Betaallijst as it is written: cards, order of the lines, links to the claims, and a list with nothing on it."""

from __future__ import annotations

import datetime as dt

from tests.payments.judged import accounts_for, read
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.dashboards.betaallijst import betaallijst
from vzv_sheets.payments.payment_lines import payment_lines
from vzv_sheets.schema.owned_payments import BETAALLIJST
from vzv_sheets.workbook.write_plan import Cents, Link

WORKBOOK = """
## Instellingen
| naam                            | waarde    |
|---------------------------------|-----------|
| organisatienaam                 | Buurthulp |
| vrijwilligersregeling_grondslag | ANBI      |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|-----------------|------------|------------|
| V1              | Jansen     | 01-01-2026 |
| V2              | Bakker     | 01-01-2026 |

## Onkosten
| onkosten_id | vrijwilliger_id | soort            | werkmaand | bedrag | bon_aanwezig | status    |
|-------------|-----------------|------------------|-----------|--------|--------------|-----------|
| D1          | V1              | reiskosten       | 2026-02   | 9,00   | ja           | ingediend |
| D2          | V2              | vaste vergoeding | 2026-03   | 12..5  |              | akkoord   |
|             | V1              | reiskosten       | 2026-04   | 20,10  | ja           | akkoord   |
| D4          | V1              | reiskosten       | 2026-05   | 30,20  | ja           | akkoord   |
"""
KEYS = [column.key for column in BETAALLIJST.columns]


def content(workbook):
    records, log = read(workbook.replace("## Onkosten", "## Onkosten"), dt.date(2026, 12, 31))
    ledgers = allowance_ledgers(records)
    lines = payment_lines(records, ledgers, run_checks(records), log, accounts_for(records))
    return betaallijst(lines, records, ledgers.values(), "Bon 1")


def test_what_can_be_paid_comes_first_and_the_cards_add_it_up():
    found = content(WORKBOOK)
    shown = list(zip(found.columns[KEYS.index("stand")], found.columns[KEYS.index("bedrag")], strict=True))
    assert shown == [
        ("betalen", Cents(2010)), ("betalen", Cents(3020)), ("onbekend", None), ("niet betalen", Cents(900)),
    ]  # fmt: skip
    cells = BETAALLIJST.cells
    cards = [found.cells[cells[name]] for name in ("payable", "payable_lines", "held", "unknown")]
    assert cards == [Cents(5030), 2, 1, 1]
    assert "Maximum in 2026: € 220,00 per maand" in found.cells[cells["figures"]]
    assert found.cells[cells["receipt"]] == "Bon 1"
    assert all(len(column) == 4 for column in found.columns)
    assert len(found.heights) == 4


def test_each_line_links_to_the_amount_it_comes_from():
    links = content(WORKBOOK).links
    assert links[0] == Link(0, KEYS.index("herkomst"), "'Onkosten'!E4", "Naar Onkosten, cel E4")
    assert [link.target for link in links[1:]] == ["'Onkosten'!E5", "'Onkosten'!E3", "'Onkosten'!E2"]


def test_a_list_with_nothing_on_it_says_so():
    found = content(WORKBOOK.partition("## Onkosten")[0])
    assert [column[0] for column in found.columns if column[0]] == [
        "Er is nu niets te betalen: er staan geen declaraties of berekende vergoedingen open."
    ]
    assert found.cells[BETAALLIJST.cells["payable"]] == Cents(0)
