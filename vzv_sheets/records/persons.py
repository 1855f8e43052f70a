"""What is derived of a volunteer: the name as it is written, the status that holds, the age."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.records.columns import Table
from vzv_sheets.records.misplaced_numbers import HIDDEN
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import age_on, day_number, day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray


def full_name(volunteers: Table, index: int) -> str:
    """`Ann van der Berg`: first name or initials, tussenvoegsel and surname; the id when no surname is filled in.

    A cell that holds a BSN or an account number is not read (domain/rules.md, What a finding blocks, V-PRIV-01).
    """
    parts = (
        _name_in(volunteers, "voornaam", index) or _name_in(volunteers, "voorletters", index),
        _name_in(volunteers, "tussenvoegsel", index),
        _name_in(volunteers, "achternaam", index),
    )
    return " ".join(part for part in parts if part) or volunteers.identifier(index)


def _name_in(volunteers: Table, key: str, index: int) -> str:
    text = volunteers[key].text(index)
    return "" if HIDDEN in text else text


def names(records: RecordSet, indices: NDArray[np.int64] | NDArray[np.int32]) -> list[str]:
    """The full names of volunteers by their record; empty for a record below zero."""
    volunteers = records.table("Vrijwilligers")
    return [full_name(volunteers, int(index)) if index >= 0 else "" for index in indices]


@derived
def is_active(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether the status that holds on the reference date is actief.

    An empty status is gestopt from einddatum on, else actief (domain/workbook.md, Vrijwilligers.status).
    """
    volunteers = records.table("Vrijwilligers")
    return volunteers["status"].equals("actief") | (volunteers["status"].empty & ~_ended(records))


@derived
def has_stopped(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether the status that holds on the reference date is gestopt."""
    volunteers = records.table("Vrijwilligers")
    return volunteers["status"].equals("gestopt") | (volunteers["status"].empty & _ended(records))


@derived
def has_left(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether nobody expects anything of them any more: gestopt, afgewezen or terugverwezen."""
    return has_stopped(records) | records.table("Vrijwilligers")["status"].equals("afgewezen", "terugverwezen")


def _ended(records: RecordSet) -> NDArray[np.bool_]:
    end = records.table("Vrijwilligers")["einddatum"]
    ended: NDArray[np.bool_] = end.filled & (end.values <= day_number(records.as_of))
    return ended


def ages(records: RecordSet, day: dt.date) -> NDArray[np.int32]:
    """The age of each volunteer on a day; -1 where no birth date can be read."""
    birth = records.table("Vrijwilligers")["geboortedatum"]
    found = np.full(len(birth.state), -1, dtype=np.int32)
    for index in np.flatnonzero(birth.filled).tolist():
        found[index] = age_on(day_of(birth.values[index]), day)
    return found


def receives_social_assistance(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether the benefit is bijstand."""
    return records.table("Vrijwilligers")["uitkering"].equals("bijstand")


def receives_municipal_benefit(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether the municipality pays the benefit: bijstand or IOAW/IOAZ."""
    return records.table("Vrijwilligers")["uitkering"].equals("bijstand", "IOAW/IOAZ")


def without_permission(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether the municipality pays the benefit and its answer is not ja (V-VRW-04).

    Where the answer is empty, the day of the permission (also on sheet Documenten) is an answer too.
    """
    volunteers = records.table("Vrijwilligers")
    answer, day = volunteers["gemeente_toestemming"], volunteers["toestemming_datum"]
    dated = day.filled & (day.values <= day_number(records.as_of))
    without = (answer.empty & ~dated) | (answer.filled & ~answer.equals("ja"))
    found: NDArray[np.bool_] = receives_municipal_benefit(records) & without
    return found
