"""Talks that were held: about which placements and volunteers, on which day (sheet Gesprekken)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.clients import client_numbers, client_of_placements
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import FAR_AWAY, spans
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A talk at the start is held within fourteen days of it (afgeleid; V-PLA-12, V-CON-02, I-32).
TERM_OF_START = 14
# In care a fourth helper may join (002 c2); then the talk is called a viergesprek.
THREE_OR_MORE = ("driegesprek", "viergesprek")


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that was held (`record` of Gesprekken). `day` is None where the cells that decide cannot be used.

    `placement` is below zero where the row names none; `volunteers` are those of the row and who was there; `client` is
    the folded code, empty where the row names none.
    """

    record: int
    day: int | None
    placement: int
    volunteers: frozenset[int]
    client: str


def talks_held(records: RecordSet, *kinds: str) -> Iterator[Talk]:
    """The rows of Gesprekken with stand gehouden of these kinds.

    Whose kind, stand or date cannot be read may be one of them, and so may one that is held after the reference date
    (V-DAT-02): they come without a day.
    """
    table = records.table("Gesprekken")
    kind, stand, date = table["soort"], table["stand"], table["datum"]
    may_be = (kind.equals(*kinds) | ~kind.filled) & (stand.equals("gehouden") | (stand.state == UNREADABLE))
    certain = kind.filled & (stand.state != UNREADABLE) & date.filled & (date.values <= day_number(records.as_of))
    placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")
    volunteer = records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")
    present, client = table["aanwezig_ids"], table["clientcode"]
    for index in np.flatnonzero(may_be).tolist():
        people = {int(volunteer[index]), *(records.find("Vrijwilligers", text) for text in present.value(index) or ())}
        yield Talk(
            index,
            int(date.values[index]) if certain[index] else None,
            int(placement[index]),
            frozenset(person for person in people if person >= 0),
            fold_identifier(client.text(index)),
        )


def talked_with(records: RecordSet, *kinds: str) -> dict[int, int]:
    """Per volunteer the last day of a held talk of these kinds; FAR_AWAY where one has no usable day."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    last: dict[int, int] = {}
    for talk in talks_held(records, *kinds):
        people = talk.volunteers | ({int(owner[talk.placement])} if talk.placement >= 0 else set())
        for person in people:
            last[person] = max(last.get(person, -FAR_AWAY), FAR_AWAY if talk.day is None else talk.day)
    return last


def talked_at_start(records: RecordSet, days: int, *kinds: str) -> NDArray[np.bool_]:
    """Per placement whether such a talk was held: before its start, in the days after it, or late.

    A row that names no placement, but a volunteer or a client, is about their first start that was less than so many
    days before it, or, when it came later than that, about their last start: a talk of years ago is not one about a new
    placement.
    """
    span = spans(records)
    in_time_until = np.where(span.known, span.start + days, -FAR_AWAY)
    found = np.zeros(len(in_time_until), dtype=bool)
    for talk in talks_held(records, *kinds):
        about = placements_about(records, talk)
        if talk.placement < 0 and talk.day is not None and len(about):
            in_time = about[in_time_until[about] >= talk.day]
            starts = span.start[in_time] if len(in_time) else span.start[about]
            about = in_time[starts == starts.min()] if len(in_time) else about[starts == starts.max()]
        found[about] = True
    return found


def placements_about(records: RecordSet, talk: Talk) -> NDArray[np.int64]:
    """The placements that a talk is about: the one it names, else those of its client and volunteers."""
    if talk.placement >= 0:
        return np.array([talk.placement], dtype=np.int64)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    about = np.full(len(owner), bool(talk.client or talk.volunteers))
    if talk.client:
        about &= client_of_placements(records) == client_numbers(records).get(talk.client, UNKNOWN)
    if talk.volunteers:
        about &= np.isin(owner, list(talk.volunteers))
    return np.flatnonzero(about)
