"""Which clients belong to a professional: by professional_id of the client or of the placement (workbook.md 2.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.client_names import holds_client_name
from vzv_sheets.records.own_placements import own_placements
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class OwnClients:
    """The records of Clienten and Plaatsingen of a professional, ascending.

    A row with a name in the place of a code is in neither; `names` are the cells of those.
    """

    clients: tuple[int, ...]
    placements: tuple[int, ...]
    names: tuple[str, ...]


def own_clients(records: RecordSet, contact: int) -> OwnClients:
    """The clients and placements of one professional (record of Contactpersonen).

    Of a client of one's own every placement counts; a placement of one's own brings in its client, and not the
    placements of that client beside other professionals.
    """
    of_client = records.referred("Clienten", "professional_id", "Contactpersonen") == contact
    placed = records.referred("Plaatsingen", "clientcode", "Clienten")
    own = records.referred("Plaatsingen", "professional_id", "Contactpersonen") == contact
    placements = own_placements(records, contact)
    clients = of_client.copy()
    clients[placed[own & (placed >= 0)]] = True
    named_c = clients & holds_client_name(records, "Clienten", "clientcode")
    named_p = placements & holds_client_name(records, "Plaatsingen", "clientcode")
    cells = [*_cells(records, "Clienten", named_c), *_cells(records, "Plaatsingen", named_p)]
    return OwnClients(_places(clients & ~named_c), _places(placements & ~named_p), tuple(cells))


def professionals(records: RecordSet) -> tuple[int, ...]:
    """Every contact person with a client or placement of their own, in the order of sheet Contactpersonen."""
    sheets = ("Clienten", "Plaatsingen")
    every = np.concatenate([records.referred(sheet, "professional_id", "Contactpersonen") for sheet in sheets])
    return _places(np.isin(np.arange(len(records.table("Contactpersonen"))), every))


def _places(mask: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(int(index) for index in np.flatnonzero(mask))


def _cells(records: RecordSet, sheet: str, mask: NDArray[np.bool_]) -> list[str]:
    table = records.table(sheet)
    return [f"{table.title}!{table.cell('clientcode', index)}" for index in _places(mask)]
