"""Whom a planned talk is about: its volunteers, and the placement and klantmanager that belong to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.content import municipality
from vzv_sheets.letter_writing.letter_kinds import RecordRead
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.clients import client_of_placements, numbers_of_clients
from vzv_sheets.records.placements import is_open
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

READS = (
    "Gesprekken.plaatsing_id", "Gesprekken.vrijwilliger_id", "Gesprekken.clientcode", "Gesprekken.datum",
    "Gesprekken.soort", "Gesprekken.stand", "Gesprekken.tijd", "Gesprekken.plaats", "Plaatsingen.vrijwilliger_id",
    "Plaatsingen.klantmanager_id", "Vrijwilligers.klantmanager_id",
)  # fmt: skip


def with_volunteers(records: RecordSet) -> NDArray[np.bool_]:
    """Per row of Gesprekken whether it is known which volunteers it is about."""
    table = records.table("Gesprekken")
    placed = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers") >= 0, False)
    placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")
    alone = table["plaatsing_id"].empty & (records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers") >= 0)
    client = numbers_of_clients(records, table["clientcode"])
    met = np.array([*_open_of_clients(records), UNFILLED], dtype=np.int64)
    in_circle = _names_only_a_client(records) & (client >= 0) & np.isin(client, met)
    found: NDArray[np.bool_] = placed[np.where(placement >= 0, placement, -1)] | alone | in_circle
    return found


def volunteers_of_talk(records: RecordSet, talk: int) -> tuple[int, ...]:
    """The volunteers that a talk is about: of its placement, else its own, else of everybody placed at its client."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    own = int(records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")[talk])
    if own >= 0 and records.table("Gesprekken")["plaatsing_id"].value(talk) is None:
        return (own,)
    found = dict.fromkeys(int(owner[placement]) for placement in placements_of_talk(records, talk))
    return tuple(volunteer for volunteer in found if volunteer >= 0)


def placements_of_talk(records: RecordSet, talk: int) -> Sequence[int]:
    """The placement of a talk, else the only open one of its volunteer, else all open ones of its client."""
    table = records.table("Gesprekken")
    named = int(records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")[talk])
    if named >= 0:
        return (named,)
    if table["plaatsing_id"].value(talk) is not None:
        return ()
    own = int(records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")[talk])
    if own >= 0:
        found = _open_of_volunteers(records).get(own, ())
        return found if len(found) == 1 else ()
    client = int(numbers_of_clients(records, table["clientcode"])[talk])
    return _open_of_clients(records).get(client, ()) if is_of_circle(records, talk) else ()


@derived
def _open_of_clients(records: RecordSet) -> Mapping[int, Sequence[int]]:
    return _open_by(records, client_of_placements(records))


@derived
def _open_of_volunteers(records: RecordSet) -> Mapping[int, Sequence[int]]:
    return _open_by(records, records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"))


def _open_by(records: RecordSet, key: NDArray[np.int64] | NDArray[np.int32]) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = {}
    rows = np.flatnonzero(is_open(records) & (key >= 0))
    for placement, of in zip(rows.tolist(), key[rows].tolist(), strict=True):
        found.setdefault(of, []).append(placement)
    return found


@derived
def _names_only_a_client(records: RecordSet) -> NDArray[np.bool_]:
    table = records.table("Gesprekken")
    return table["plaatsing_id"].empty & table["vrijwilliger_id"].empty


def is_of_circle(records: RecordSet, talk: int) -> bool:
    """Whether a talk names only a client: then the volunteers around that client are invited."""
    return bool(_names_only_a_client(records)[talk])


def first_placement(records: RecordSet, talk: int) -> int:
    """The placement that tells who else belongs to a talk; -1 when there is none."""
    return next(iter(placements_of_talk(records, talk)), -1)


def about_whom(records: RecordSet, talk: int) -> str:
    """The id that a talk is named after; of a circle its first placement, so that no code of a client is shown."""
    table, placement = records.table("Gesprekken"), first_placement(records, talk)
    named = table["plaatsing_id"].text(talk) or table["vrijwilliger_id"].text(talk)
    return named or (records.table("Plaatsingen").identifier(placement) if placement >= 0 else "cirkel")


def case_manager(reader: RecordReader, talk: int) -> int:
    """The klantmanager (record of Contactpersonen): of the placement, else of the volunteer; of a circle none."""
    if is_of_circle(reader.records, talk):
        return -1
    volunteer = next(iter(volunteers_of_talk(reader.records, talk)), -1)
    return municipality.case_manager(reader, first_placement(reader.records, talk), volunteer)


def case_manager_read(reader: RecordReader, talk: int) -> tuple[RecordRead, ...]:
    """The cells that tell who that is."""
    if is_of_circle(reader.records, talk):
        return ()
    volunteer = next(iter(volunteers_of_talk(reader.records, talk)), -1)
    return municipality.case_manager_read(reader, first_placement(reader.records, talk), volunteer)
