"""What is derived of a client: the placements beside that client, and the norms of their programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.placements import ACTIVE, FAR_AWAY, programmes_of, status_is, where_programme
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

ASKS_CRITERIA = "inclusiecriteria_vereist"


@derived
def client_numbers(records: RecordSet) -> Mapping[str, int]:
    """A number for each client code of the placements, by the folded code; also without a sheet Clienten."""
    codes = dict.fromkeys(map(fold_identifier, records.table("Plaatsingen")["clientcode"].categories))
    return {code: number for number, code in enumerate(codes)}


@derived
def client_of_placements(records: RecordSet) -> NDArray[np.int64]:
    """The client of each placement by `client_numbers`; UNFILLED where no code can be read."""
    return numbers_of_clients(records, records.table("Plaatsingen")["clientcode"])


def numbers_of_clients(records: RecordSet, codes: TypedColumn) -> NDArray[np.int64]:
    """The clients that a column names by `client_numbers`; UNFILLED where it names none of the placements."""
    known = client_numbers(records)
    numbers = [known.get(fold_identifier(text), UNFILLED) for text in codes.categories]
    found: NDArray[np.int64] = np.array([*numbers, UNFILLED], dtype=np.int64)[np.where(codes.filled, codes.values, -1)]
    return found


@dataclass(frozen=True, slots=True)
class ClientsAsked:
    """Per client (record of Clienten) the first active placement in a programme that asks something of its clients.

    `placement` is UNFILLED where there is none; `start` is its day number, `FAR_AWAY` where none has one.
    """

    placement: NDArray[np.int64]
    programme: NDArray[np.int64]
    start: NDArray[np.int64]

    @property
    def asked(self) -> NDArray[np.bool_]:
        """The clients of whom it is asked."""
        return self.placement >= 0


@derived
def programmes_of_clients(records: RecordSet) -> NDArray[np.int32]:
    """Per placement the programme of its client on sheet Clienten, else that of the placement; below zero for none."""
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    own = np.append(programmes_of(records, "Clienten"), np.int32(UNFILLED))[np.where(client >= 0, client, -1)]
    return np.where(own >= 0, own, programmes_of(records, "Plaatsingen")).astype(np.int32)


def clients_asked(records: RecordSet, key: str) -> ClientsAsked:
    """Of which clients a programme asks something (Programmas column `key` is ja) while a placement is active.

    The programme is that of the client, else that of the placement.
    """
    clients, placements = records.table("Clienten"), records.table("Plaatsingen")
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    programme = programmes_of_clients(records)
    asked = where_programme(records, programme, key, "ja") & status_is(records, *ACTIVE) & (client >= 0)
    day = placements["startdatum"]
    start = np.where(day.filled, day.values, FAR_AWAY).astype(np.int64)
    rows = np.flatnonzero(asked)
    first = rows[np.argsort(-start[rows], kind="stable")]  # of each client the earliest is written last
    found = np.full(len(clients), UNFILLED, dtype=np.int64)
    found[client[first]] = first
    last = np.where(found >= 0, found, -1)
    return ClientsAsked(
        found, np.append(programme, UNFILLED)[last].astype(np.int64), np.append(start, FAR_AWAY)[last].astype(np.int64)
    )


# What a programme asks of its clients, told on sheet Clienten: those programmes keep the sheet.
_ASKS_OF_CLIENTS = (
    ("inclusiecriteria_vereist", "ja"), ("info_afspraak_vereist", "ja"),
    ("alleen_met_kind_toegestaan", "met toestemming ouders"),
)  # fmt: skip


@derived
def programmes_that_keep_clients(records: RecordSet) -> frozenset[str]:
    """The folded ids of the programmes whose clients stand on sheet Clienten; all of them where there is one programme.

    The sheet is optional (domain/workbook.md 2.1): in a workbook of several programmes one may keep it and another use
    codes of its own. A programme keeps it when a row names it, a placement of it points to a row, it asks something
    that stands there, or there is a signal about one of its placements (what was agreed with the client stands there).
    """
    table = records.table("Programmas")
    of_placements = programmes_of(records, "Plaatsingen")
    keeps = set(records.referred("Clienten", "programma_id", "Programmas").tolist())
    keeps |= set(of_placements[records.referred("Plaatsingen", "clientcode", "Clienten") >= 0].tolist())
    signalled = records.referred("Signalen", "plaatsing_id", "Plaatsingen")
    keeps |= set(of_placements[signalled[signalled >= 0]].tolist())
    for key, answer in _ASKS_OF_CLIENTS:
        keeps |= set(np.flatnonzero(table[key].equals(answer)).tolist())
    every = range(len(table)) if len(table) == 1 else keeps
    return frozenset(fold_identifier(table.identifier(index)) for index in every if index >= 0)
