"""Which placements belong to a professional: by professional_id of the client or of the placement (workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def own_placements(records: RecordSet, contact: int | None) -> NDArray[np.bool_]:
    """The placements of one professional (record of Contactpersonen); of any, where none is given.

    Of a client of one's own every placement counts; a placement of one's own does not bring in the placements of that
    client beside other professionals.
    """
    of_client, own = _of_clients(records), records.referred("Plaatsingen", "professional_id", "Contactpersonen")
    return _is_of(of_client, contact) | _is_of(own, contact)


@derived
def professional_of_placements(records: RecordSet) -> NDArray[np.int32]:
    """Per placement the professional (record of Contactpersonen): of its client, else its own; below zero for none."""
    of_client, own = _of_clients(records), records.referred("Plaatsingen", "professional_id", "Contactpersonen")
    return np.where(of_client >= 0, of_client, own).astype(np.int32)


def _of_clients(records: RecordSet) -> NDArray[np.int32]:
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    professional = np.append(records.referred("Clienten", "professional_id", "Contactpersonen"), np.int32(UNFILLED))
    found: NDArray[np.int32] = professional[np.where(client >= 0, client, -1)]
    return found


def _is_of(contacts: NDArray[np.int32], contact: int | None) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = contacts >= 0 if contact is None else contacts == contact
    return found
