"""Sheet Clienten: codes of who is helped, with the agreements about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.declaration import Clients
from vzv_sheets.demonstration.practice.model import Administration, Client

Row = dict[str, object]

_CRITERIA = ("criterium_geen_veiligheidsrisico", "criterium_baat", "criterium_open_voor_contact")
_SHARED = ("alles afgesproken", "alles afgesproken", "alleen veiligheid")


def client_rows(made: Administration) -> Sequence[Row]:
    """The clients in the order of their first volunteer."""
    chance = made.chance("Clienten")
    assert made.practice.clients is not None
    return [_row(chance, made, made.practice.clients, client) for client in made.clients]


def _row(chance: Chance, made: Administration, declared: Clients, client: Client) -> Row:
    began = client.start <= made.as_of
    row = Row(
        {
            "clientcode": client.code,
            "programma_id": made.norms[client.programme].programme_id,
            "eenheid": declared.unit,
            "start": client.start,
            "einde": client.ended,
            "professional_id": client.professional_id,
            "contactlocatie": client.location,
        }
    )
    if made.asks("inclusiecriteria_vereist"):
        row |= dict.fromkeys(_CRITERIA, "ja")
    if made.asks("info_afspraak_vereist") or made.practice.signals:
        row["info_afspraak_datum"] = client.start - dt.timedelta(days=chance.below(4)) if began else None
        row["toestemming_delen"] = chance.one_of(_SHARED) if began else None
    if declared.parents_permit:
        row["toestemming_ouders_datum"] = client.start - dt.timedelta(days=5)
    if declared.children is not None:
        row["aantal_kinderen"] = chance.between(*declared.children)
    return row
