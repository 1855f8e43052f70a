"""Placements alone with a child, and the consent of its parents (004; domain/rules.md V-DOC-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.placements import programme_says
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import ABSENT, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CONSENT = "toestemming ouders"


@derived
def alone_with_child(records: RecordSet) -> NDArray[np.bool_]:
    """Placements with alleen_met_kind = ja in a programme that asks consent of the parents.

    Where each hour row has a professional beside the volunteer nothing is asked.
    """
    asked = programme_says(records, "alleen_met_kind_toegestaan", "met toestemming ouders")
    alone: NDArray[np.bool_] = asked & records.table("Plaatsingen")["alleen_met_kind"].equals("ja")
    return alone & ~_accompanied(records) if alone.any() else alone


@derived
def has_documented_consent(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether a consent on sheet Documenten names it or its child."""
    documents, table = records.table("Documenten"), records.table("Plaatsingen")
    consents = np.flatnonzero(documents["soort"].equals(_CONSENT) & documents["onderwerp"].filled)
    named = {fold_identifier(documents["onderwerp"].text(index)) for index in consents.tolist()}
    found = np.zeros(len(table), dtype=bool)
    for key in ("plaatsing_id", "clientcode") if named else ():
        column = table[key]
        is_named = np.array([*(fold_identifier(text) in named for text in column.categories), False], dtype=bool)
        found |= is_named[np.where(column.filled, column.values, -1)]
    return found


def child_on_no_sheet(records: RecordSet) -> NDArray[np.bool_]:
    """Placements without clientcode, or in a workbook without Clienten; an unknown code is told by its own rule."""
    code = records.table("Plaatsingen")["clientcode"]
    found: NDArray[np.bool_] = code.empty | (code.filled & (not records.table("Clienten").present))
    return found


@derived
def without_consent(records: RecordSet) -> NDArray[np.bool_]:
    """Placements alone with a child of which no consent is recorded anywhere (V-DOC-11), whether they run or not.

    Of a date that cannot be read nothing is said.
    """
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    empty = np.append(records.table("Clienten")["toestemming_ouders_datum"].empty, False)
    asked = empty[np.where(client >= 0, client, -1)] | child_on_no_sheet(records)
    found: NDArray[np.bool_] = alone_with_child(records) & ~has_documented_consent(records) & asked
    return found


def _accompanied(records: RecordSet) -> NDArray[np.bool_]:
    """Placements with hours, each of them with a professional beside the volunteer; who was absent went nowhere."""
    hours, work = records.table("Uren"), shifts(records)
    went = (work.placement >= 0) & ~hours["aanwezigheid"].equals(*ABSENT)[work.record]
    together = hours["beroepskracht_erbij"].equals("ja")[work.record]
    number = len(records.table("Plaatsingen"))
    times = np.bincount(work.placement[went], minlength=number)
    found: NDArray[np.bool_] = (times > 0) & (np.bincount(work.placement[went & together], minlength=number) == times)
    return found
