"""Held talks: when somebody last spoke with a volunteer, and when a volunteer last met the professional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.circles import circle_of_placements
from vzv_sheets.records.clients import client_of_placements, numbers_of_clients
from vzv_sheets.records.pairs import matches
from vzv_sheets.records.placements import NOT_STARTED, spans, status_is
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.records.talks import THREE_OR_MORE
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEVER = -(2**31)
# Roles on Gesprekken.deelnemers; the circle coordinator counts as one (domain/programmes.md row 2).
_PROFESSIONALS = (
    "professional", "professionals", "beroepskracht", "beroepskrachten", "toezichthouder", "reclasseringswerker",
    "hulpverlener", "casemanager", "cirkelcoördinator",
)  # fmt: skip


def _held(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    """The talks or trainings of a sheet that were held up to the reference date."""
    table = records.table(sheet)
    until = table["datum"].filled & (table["datum"].values <= day_number(records.as_of))
    held: NDArray[np.bool_] = until & table["stand"].equals("gehouden")
    return held


@derived
def last_contact(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer the last day of contact up to the reference date: laatste_contact or a held talk, else the start.

    Who was at a talk: its volunteer, that of its placement, aanwezig_ids; of a talk about a client without any of
    them everybody placed there on that day. `NEVER` where nothing is known.
    """
    volunteers, talks = records.table("Vrijwilligers"), records.table("Gesprekken")
    last = np.full(len(volunteers), NEVER, dtype=np.int64)
    for key in ("startdatum", "laatste_contact"):
        column = volunteers[key]
        known = column.filled & (column.values <= day_number(records.as_of))
        last = np.where(known, np.maximum(last, column.values), last)
    held, day = _held(records, "Gesprekken"), talks["datum"].values.astype(np.int64)
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED))
    of_placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")
    persons = (
        records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers"),
        owner[np.where(of_placement >= 0, of_placement, -1)],
    )
    for person in persons:
        there = held & (person >= 0)
        np.maximum.at(last, person[there], day[there])
    present = talks["aanwezig_ids"]
    for index in np.flatnonzero(held & present.filled).tolist():
        people = [record for text in present.value(index) if (record := records.find("Vrijwilligers", text)) >= 0]
        last[people] = np.maximum(last[people], day[index])
    alone = held & present.empty & talks["vrijwilliger_id"].empty & talks["plaatsing_id"].empty
    for index, members in _of_clients(records, alone):
        last[members] = np.maximum(last[members], day[index])
    return last


def _of_clients(records: RecordSet, talks: NDArray[np.bool_]) -> list[tuple[int, NDArray[np.int32]]]:
    """The volunteers who were placed beside the client of each talk on its day."""
    client = numbers_of_clients(records, records.table("Gesprekken")["clientcode"])
    rows = np.flatnonzero(talks & (client >= 0)).tolist()
    if not rows:
        return []
    owner, span = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), spans(records)
    of_placement, day = client_of_placements(records), records.table("Gesprekken")["datum"].values
    there = span.known & (owner >= 0) & ~status_is(records, *NOT_STARTED)
    return [
        (row, owner[there & (of_placement == client[row]) & (span.start <= day[row]) & (day[row] <= span.end)])
        for row in rows
    ]


@derived
def last_sign_of_life(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer the last day of contact, hours or a held training up to the reference date, else the start.

    Hours of a month or week that is still running count up to the reference date.
    """
    last, today = last_contact(records).copy(), day_number(records.as_of)
    work = shifts(records)
    seen = work.dated & (work.volunteer >= 0) & (work.day <= today)
    np.maximum.at(last, work.volunteer[seen], np.minimum(work.last[seen], today))
    person = records.referred("Trainingen", "vrijwilliger_id", "Vrijwilligers")
    trained = _held(records, "Trainingen") & (person >= 0)
    np.maximum.at(last, person[trained], records.table("Trainingen")["datum"].values[trained])
    return last


@dataclass(frozen=True, slots=True)
class ProfessionalContacts:
    """Pairs of a held talk with a professional (record of Gesprekken) and a circle that it is about, each pair once.

    `circle` is the first placement of a circle (`circle_of_placements`); a placement outside one is its own.
    """

    talk: NDArray[np.int64]
    circle: NDArray[np.int64]


@derived
def professional_contacts(records: RecordSet) -> ProfessionalContacts:
    """The held talks with a professional up to the reference date: of a placement or its circle, a client, a volunteer.

    A talk about a volunteer alone is about all placements of that person.
    """
    talks = records.table("Gesprekken")
    with_one = talks["soort"].equals(*THREE_OR_MORE) | _has_professional(records)
    held = _held(records, "Gesprekken") & with_one
    alone = held & talks["plaatsing_id"].empty & talks["clientcode"].empty
    own = np.arange(len(records.table("Plaatsingen")))
    found = []
    for of_talks, of_placements, rows in (
        (records.referred("Gesprekken", "plaatsing_id", "Plaatsingen"), own, held),
        (numbers_of_clients(records, talks["clientcode"]), client_of_placements(records), held),
        (
            records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers"),
            records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"),
            alone,
        ),
    ):
        named = np.flatnonzero(rows & (of_talks >= 0))
        which, placement = matches(of_placements, of_talks[named])
        found.append(np.stack([named[which], circle_of_placements(records)[placement]]))
    talk, circle = np.unique(np.concatenate(found, axis=1), axis=1)
    return ProfessionalContacts(talk, circle)


@derived
def last_professional_contact(records: RecordSet) -> NDArray[np.int64]:
    """Per placement the last held talk with a professional (`professional_contacts`).

    `NEVER` where there was none up to the reference date.
    """
    contacts, circle = professional_contacts(records), circle_of_placements(records)
    last = np.full(len(circle), NEVER, dtype=np.int64)
    np.maximum.at(last, contacts.circle, records.table("Gesprekken")["datum"].values[contacts.talk].astype(np.int64))
    return last[circle]


def professional_words(records: RecordSet) -> frozenset[str]:
    """The folded words that name a professional among participants, also those that the workbook itself uses."""
    contacts, professional = records.table("Contactpersonen"), records.referred("Plaatsingen", "professional_id")
    functions = {contacts["functie"].text(int(index)) for index in np.unique(professional[professional >= 0])}
    names = {*_PROFESSIONALS, records.settings.text("term_beroepskracht"), *functions} - {""}
    return frozenset(fold(name) for name in names)


def _has_professional(records: RecordSet) -> NDArray[np.bool_]:
    """The talks with a professional among their participants."""
    roles = professional_words(records)
    column = records.table("Gesprekken")["deelnemers"]
    with_one = [any(fold(role) in roles for role in present) for present in column.categories]
    found: NDArray[np.bool_] = np.array([*with_one, False], dtype=bool)[np.where(column.filled, column.values, -1)]
    return found
