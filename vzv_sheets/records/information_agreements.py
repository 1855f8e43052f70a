"""Agreements on sharing information: Clienten.info_afspraak_datum, else sheet Documenten (domain/rules.md V-SIG)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.clients import client_numbers, client_of_placements, clients_asked, numbers_of_clients
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import FAR_AWAY, programmes_of, where_programme
from vzv_sheets.records.record_set import UNFILLED, UNKNOWN, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

ASKS_AGREEMENT = "info_afspraak_vereist"
_DOCUMENT = "informatieafspraak"
TERM = 14  # days after the start (afgeleid)


@dataclass(frozen=True, slots=True)
class InformationAgreements:
    """Per placement the first day of an agreement about its client, made at any placement beside that client.

    `day` is `FAR_AWAY` where there is none. `judged` is False where nothing tells: no client, a client that is not on
    sheet Clienten, a date that cannot be read, or a workbook that has no place for the agreement.
    """

    day: NDArray[np.int64]
    judged: NDArray[np.bool_]


@derived
def information_agreements(records: RecordSet) -> InformationAgreements:
    """The agreements of all placements."""
    client, documents = client_of_placements(records), _days_of_documents(records)
    day, judged = np.append(documents, FAR_AWAY)[client], client >= 0
    table = records.table("Clienten")
    if not table.present:
        return InformationAgreements(day, judged & bool((documents < FAR_AWAY).any()))
    column = table["info_afspraak_datum"]
    record = records.referred("Plaatsingen", "clientcode", "Clienten")
    at = np.where(record >= 0, record, -1)
    stated = np.append(np.where(column.filled, column.values, FAR_AWAY), FAR_AWAY)[at].astype(np.int64)
    day = np.minimum(day, stated)  # of an agreement that was renewed the column may hold the last day
    judged &= (record >= 0) & ~np.append(column.state == UNREADABLE, True)[at]
    if not column.present:
        judged &= where_programme(records, programmes_of(records, "Plaatsingen"), ASKS_AGREEMENT, "ja")
    return InformationAgreements(day, judged)


def _days_of_documents(records: RecordSet) -> NDArray[np.int64]:
    """Per client of the placements the first day of a document about the client or a placement; `FAR_AWAY`: none."""
    documents = records.table("Documenten")
    subject, day = documents["onderwerp"], documents["datum"]
    places = [records.find("Plaatsingen", text) for text in subject.categories]
    placement = np.array([*places, UNKNOWN], dtype=np.int64)[np.where(subject.filled, subject.values, -1)]
    of_placement = np.append(client_of_placements(records), UNFILLED)[np.where(placement >= 0, placement, -1)]
    client = np.where(placement >= 0, of_placement, numbers_of_clients(records, subject))
    rows = documents["soort"].equals(_DOCUMENT) & day.filled & (client >= 0)
    found = np.full(len(client_numbers(records)), FAR_AWAY, dtype=np.int64)
    np.minimum.at(found, client[rows], day.values[rows].astype(np.int64))
    return found


@derived
def without_agreement(records: RecordSet) -> NDArray[np.bool_]:
    """The clients of whom no agreement is recorded; of a date that cannot be read nothing is said."""
    record = records.referred("Plaatsingen", "clientcode", "Clienten")
    without = records.table("Clienten")["info_afspraak_datum"].empty
    without[record[(record >= 0) & (information_agreements(records).day < FAR_AWAY)]] = False
    return without


def _is_late(records: RecordSet) -> NDArray[np.bool_]:
    late: NDArray[np.bool_] = day_number(records.as_of) > clients_asked(records, ASKS_AGREEMENT).start + TERM
    return late


def agreement_overdue(records: RecordSet) -> NDArray[np.bool_]:
    """Per client whether the programme asks an agreement and 14 days after the start there is none (V-SIG-04)."""
    return without_agreement(records) & _is_late(records)


def agreement_awaited(records: RecordSet) -> NDArray[np.bool_]:
    """Per client whether no agreement is recorded, and it is not late."""
    return without_agreement(records) & ~_is_late(records)
