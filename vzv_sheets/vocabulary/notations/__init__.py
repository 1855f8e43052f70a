"""What people type around a value, read in one place (design, Reading; domain/workbook.md 2.0).

Every function takes the original value of one cell and gives the typed value, or None when the cell does not hold one
or could mean two things: nothing is guessed. None of them raises. Ranges (no negative hours, no future
dates) are the matter of the rules, not of the notation.
"""

from __future__ import annotations

from vzv_sheets.vocabulary.notations.amounts import read_amount
from vzv_sheets.vocabulary.notations.bsn import holds_bsn
from vzv_sheets.vocabulary.notations.cell_text import CellValue
from vzv_sheets.vocabulary.notations.dates import read_date
from vzv_sheets.vocabulary.notations.email import read_email
from vzv_sheets.vocabulary.notations.hours import read_hours, read_pause
from vzv_sheets.vocabulary.notations.iban import iban_is_valid, read_iban
from vzv_sheets.vocabulary.notations.identifiers import (
    fold_identifier,
    read_client_code,
    read_identifier,
    read_subject,
    split_values,
)
from vzv_sheets.vocabulary.notations.months import read_month, read_year
from vzv_sheets.vocabulary.notations.numbers import read_integer, read_number
from vzv_sheets.vocabulary.notations.postcode import read_postcode
from vzv_sheets.vocabulary.notations.telephone import read_telephone
from vzv_sheets.vocabulary.notations.times import read_time
from vzv_sheets.vocabulary.notations.yes_no import read_yes_no

__all__ = [
    "CellValue",
    "fold_identifier",
    "holds_bsn",
    "iban_is_valid",
    "read_amount",
    "read_client_code",
    "read_date",
    "read_email",
    "read_hours",
    "read_iban",
    "read_identifier",
    "read_integer",
    "read_month",
    "read_number",
    "read_pause",
    "read_postcode",
    "read_subject",
    "read_telephone",
    "read_time",
    "read_year",
    "read_yes_no",
    "split_values",
]
