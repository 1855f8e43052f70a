"""The ledger as the text that `vzv allowances --format json` writes is the document itself, line by line."""

from __future__ import annotations

import json

import pytest

from tests.checks.small_workbooks import VOLUNTEERS, records, sheet
from vzv_sheets.allowance_limits.ledger_json import ledger_json, ledger_json_text
from vzv_sheets.checks.allowance_ledgers import allowance_ledger

CLAIMS = sheet(
    "Onkosten", "vrijwilliger_id | soort | werkmaand | werkdatum | uren | bedrag | status",
    "V1 | vaste vergoeding | 2026-03 | | | 250 | betaald", "V2 | uurvergoeding | | 2026-03-12 | 8 | 40 | akkoord",
)  # fmt: skip


@pytest.mark.parametrize("sheets", [(VOLUNTEERS,), (VOLUNTEERS, CLAIMS)], ids=["nothing", "some lines"])
def test_the_text_holds_the_document_and_the_receipt(sheets):
    ledger = allowance_ledger(records(*sheets), 2026)
    text = "".join(ledger_json_text(ledger, {"input": "ä"}))
    assert json.loads(text) == ledger_json(ledger) | {"receipt": {"input": "ä"}}
    assert text.endswith("}\n")
    assert list(json.loads(text)) == ["format", "year", "as_of", "figures", "months", "hours", "years", "receipt"]
    items = len(ledger.months) + len(ledger.hours) + len(ledger.years)
    assert sum(line.startswith('{"volunteer"') for line in text.splitlines()) == items
