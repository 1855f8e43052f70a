"""Payment lines and orders made by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from vzv_sheets.payments.credit_transfer import Debtor, PaymentOrder, Transfer
from vzv_sheets.payments.payment_line import NO_CLAIM, Origin, PaymentLine, Stand
from vzv_sheets.vocabulary.days import month_number

MOMENT = dt.datetime(2026, 4, 2, 9, 30, 15)
TODAY = MOMENT.date()
DAY = dt.date(2026, 4, 7)
# Examples of the IBAN registry and of banks; nobody's accounts.
IBANS = ("NL91ABNA0417164300", "NL13TEST0123456789", "NL20INGB0001234567", "BE68539007547034")
DEBTOR = Debtor("Stichting Buurtmaatjes", "NL44RABO0123456789", "RABONL2U")


def transfer(number=1, **changed):
    made = Transfer(
        f"VZV-{number:04d}", 1250 * number, f"A. Jansen {number}", IBANS[0],
        f"Vergoeding maart 2026 reiskosten D{number:06d}", f"Onkosten!E{number + 1}",
    )  # fmt: skip
    return replace(made, **changed)


def order(*transfers, **changed):
    made = PaymentOrder("3f6c1d2a-0000", 7, MOMENT, DAY, DEBTOR, transfers or (transfer(1), transfer(2)))
    return replace(made, **changed)


def line(number=1, **changed):
    made = PaymentLine(
        volunteer=number - 1, volunteer_id=f"V{number}", name=f"Ann Jansen {number}",
        account_holder=f"A. Jansen {number}", iban=IBANS[0], claim=number - 1, claim_id=f"D{number:06d}",
        placement_id="", programme_id="", scheme="", kind="reiskosten", amount_kind="werkelijk",
        origin=Origin.DECLARED, month=month_number(dt.date(2026, 3, 1)), cents=1250 * number, cost_centre="100",
        ledger_account="4330", stand=Stand.PAY, reason="", reference=f"VZV-{number:04d}",
        cells=(f"Onkosten!E{number + 1}",),
    )  # fmt: skip
    return replace(made, **changed)


def computed_line(number=1, **changed):
    base = {
        "claim": NO_CLAIM,
        "claim_id": "",
        "origin": Origin.COMPUTED,
        "kind": "uurvergoeding",
        "amount_kind": "forfait",
    }
    return line(number, **{**base, **changed})
