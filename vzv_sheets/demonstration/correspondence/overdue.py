"""What a rule tells of until a letter is answered: a permission, a copy, a VOG that are still to be asked or sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from vzv_sheets.demonstration.correspondence.desk import Desk
from vzv_sheets.demonstration.planting import Planting

_MUNICIPAL = ("bijstand", "IOAW/IOAZ")


def plant_overdue(plant: Planting, programme_name: str, as_of: dt.date) -> None:
    """Plant them, after all other mistakes, in rows in which none of those stands."""
    desk = Desk(plant, programme_name, as_of)
    for code in desk.preset.letters:
        if code in _STEPS:
            _STEPS[code](desk)


def _permission(desk: Desk) -> None:
    """Of somebody, best who is still to begin, the municipality is asked whether it permits the work."""
    benefits = desk.plant.column("Vrijwilligers", "uitkering")
    free = desk.untouched("Vrijwilligers", (*desk.newcomers(), *desk.with_status("actief")))
    for index in [index for index in free if benefits[index] in _MUNICIPAL][:1]:
        desk.plant.change("Vrijwilligers", index, toestemming_datum=None)
        desk.plant.put("V-VRW-04", "Vrijwilligers", index, "gemeente_toestemming", "aangevraagd")


def _copies(desk: Desk) -> None:
    """Of the newest agreement with a copy for the municipality no copy was sent yet."""
    sent = desk.plant.column("Plaatsingen", "kopie_gemeente_datum")
    free = desk.untouched("Plaatsingen", desk.with_status("actief", "Plaatsingen"))
    for index in [index for index in free if sent[index] is not None][-1:]:
        for key in ("kopie_gemeente_datum", "kopie_organisatie_datum"):
            if desk.plant.column("Plaatsingen", key)[index] is not None:
                desk.plant.put("V-DOC-09", "Plaatsingen", index, key, None)


def _certificate(desk: Desk) -> None:
    """Where everybody needs a VOG: of somebody who is still to begin it is still to be asked."""
    needing = [index for index in desk.newcomers() if desk.plant.column("Vrijwilligers", "vog_afgifte")[index]]
    if desk.asks("vog_vereist"):
        for index in desk.untouched("Vrijwilligers", needing)[:1]:
            desk.plant.change("Vrijwilligers", index, vog_aangevraagd=None)
            desk.plant.put("V-DOC-01", "Vrijwilligers", index, "vog_afgifte", None)


_STEPS: Mapping[str, Callable[[Desk], None]] = {"L03": _copies, "L06": _permission, "L08": _certificate}
