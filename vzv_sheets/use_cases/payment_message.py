"""The bank message of a payment order, judged by the official schema before anybody gets it (allowances.md 4)."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from vzv_sheets.payments.pain_001 import PainVersion, payment_xml
from vzv_sheets.workbook.closed_file.xml_tree import schema_fault

if TYPE_CHECKING:
    from vzv_sheets.payments.credit_transfer import PaymentOrder

_SCHEMAS = files("vzv_sheets.payments") / "iso20022"


class FaultyMessageError(ValueError):
    """The message does not fit its schema; the text says where."""


def payment_message(order: PaymentOrder, version: PainVersion = PainVersion.V09) -> bytes:
    """The bytes of the message, valid by its schema. Raises `FaultyMessageError` for an order that is not sound
    (`order_faults` tells why in words for people).
    """
    content = payment_xml(order, version)
    fault = schema_fault(content, (_SCHEMAS / f"{version.message}.xsd").read_bytes())
    if fault:
        raise FaultyMessageError(fault)
    return content
