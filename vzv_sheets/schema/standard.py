"""The standard workbook: every sheet of people, in order (domain/workbook.md 2.1 and 2.2).

Leeswijzer holds text only and has no columns; the sheets that the product writes are in `owned_sheets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.sheets.activities import ACTIVITIES
from vzv_sheets.schema.sheets.clients import CLIENTS
from vzv_sheets.schema.sheets.configuration import CONFIGURATION
from vzv_sheets.schema.sheets.contacts import CONTACTS
from vzv_sheets.schema.sheets.conversations import CONVERSATIONS
from vzv_sheets.schema.sheets.documents import DOCUMENTS
from vzv_sheets.schema.sheets.exceptions import EXCEPTIONS
from vzv_sheets.schema.sheets.expenses import EXPENSES
from vzv_sheets.schema.sheets.handovers import HANDOVERS
from vzv_sheets.schema.sheets.hours import HOURS
from vzv_sheets.schema.sheets.learning_goals import LEARNING_GOALS
from vzv_sheets.schema.sheets.lists import LISTS
from vzv_sheets.schema.sheets.measurements import MEASUREMENTS
from vzv_sheets.schema.sheets.organisations import ORGANISATIONS
from vzv_sheets.schema.sheets.payment_details import PAYMENT_DETAILS
from vzv_sheets.schema.sheets.placements import PLACEMENTS
from vzv_sheets.schema.sheets.programmes import PROGRAMMES
from vzv_sheets.schema.sheets.satisfaction import SATISFACTION
from vzv_sheets.schema.sheets.schemes import SCHEMES
from vzv_sheets.schema.sheets.signals import SIGNALS
from vzv_sheets.schema.sheets.subsidies import SUBSIDIES
from vzv_sheets.schema.sheets.trainings import TRAININGS
from vzv_sheets.schema.sheets.vacancies import VACANCIES
from vzv_sheets.schema.sheets.volunteers import VOLUNTEERS

if TYPE_CHECKING:
    from vzv_sheets.schema.columns import Column, Sheet

__all__ = ["FORBIDDEN_EVERYWHERE", "SETTINGS", "STANDARD_SHEETS", "columns_referring_to", "sheet_named"]

STANDARD_SHEETS: tuple[Sheet, ...] = (
    CONFIGURATION,
    PROGRAMMES,
    ORGANISATIONS,
    CONTACTS,
    VOLUNTEERS,
    CLIENTS,
    VACANCIES,
    PLACEMENTS,
    HOURS,
    LEARNING_GOALS,
    MEASUREMENTS,
    CONVERSATIONS,
    EXPENSES,
    SCHEMES,
    SUBSIDIES,
    ACTIVITIES,
    SIGNALS,
    HANDOVERS,
    DOCUMENTS,
    TRAININGS,
    SATISFACTION,
    LISTS,
    PAYMENT_DETAILS,
    EXCEPTIONS,
)

# Names of columns that no sheet may have (V-PRIV-03): numbers of the state, criminal and health data, origin, belief,
# and who the helped person is. Compared folded; `Sheet.forbidden` adds what a single sheet may not have.
FORBIDDEN_EVERYWHERE: tuple[str, ...] = (
    "BSN", "BSN-nummer", "burgerservicenummer", "sofi", "sofinummer",
    "delict", "delicten", "strafblad", "strafbaar feit", "strafrechtelijk verleden", "justitieel verleden",
    "veroordeling", "vonnis",
    "diagnose", "diagnoses", "ziektebeeld", "stoornis", "medicatie", "medische gegevens",
    "nationaliteit", "etniciteit", "afkomst", "geboorteland", "ras", "verblijfsstatus",
    "geloof", "geloofsovertuiging", "religie", "levensovertuiging", "godsdienst",
    "seksuele geaardheid", "politieke voorkeur",
    "naam cliënt", "cliëntnaam", "naam van de cliënt", "voornaam cliënt", "achternaam cliënt", "adres cliënt",
    "geboortedatum cliënt", "naam deelnemer", "deelnemernaam", "naam bewoner", "naam gezin", "gezinsnaam", "naam kind",
)  # fmt: skip


def sheet_named(name: str) -> Sheet:
    """The sheet of that name; raises KeyError."""
    for sheet in STANDARD_SHEETS:
        if sheet.name == name:
            return sheet
    raise KeyError(name)


def columns_referring_to(name: str) -> tuple[tuple[Sheet, Column], ...]:
    """Every column whose values are keys of that sheet, with its own sheet, in the order of the workbook."""
    return tuple((sheet, column) for sheet in STANDARD_SHEETS for column in sheet.columns if name in column.refers_to)
