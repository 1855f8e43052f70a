"""What a rule tells of until a letter is answered: a permission, a copy, a VOG that are still to be asked or sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from vzv_sheets.demonstration.correspondence.desk import Desk
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.wrong_values import as_date

_TERM = dt.timedelta(days=14)
_MUNICIPAL = ("bijstand", "IOAW/IOAZ")


def plant_overdue(plant: Planting, programme_name: str, as_of: dt.date) -> None:
    """Plant them, after all other mistakes, in rows in which none of those stands."""
    desk = Desk(plant, programme_name, as_of)
    for code in desk.preset.letters:
        if code in _STEPS:
            _STEPS[code](desk)


def _permission(desk: Desk) -> None:
    """Of somebody, best who is still to begin, the municipality was not asked yet whether it permits the work."""
    benefits = desk.plant.column("Vrijwilligers", "uitkering")
    free = desk.untouched("Vrijwilligers", (*desk.newcomers(), *desk.with_status("actief")))
    asked = [index for index in free if benefits[index] in _MUNICIPAL and desk.placements_of(index)]
    # With a placement at which nothing stands in the way of the letter.
    clear = [index for index in asked if len(desk.untouched("Plaatsingen", desk.placements_of(index))) > 0]
    for index in (*clear, *asked)[:1]:
        desk.plant.change("Vrijwilligers", index, toestemming_datum=None)
        desk.plant.put("V-VRW-04", "Vrijwilligers", index, "gemeente_toestemming", None)


def _copies(desk: Desk) -> None:
    """Of the newest agreement with a copy for the municipality no copy was sent yet."""
    sent = desk.plant.column("Plaatsingen", "kopie_gemeente_datum")
    free = desk.untouched("Plaatsingen", desk.with_status("actief", "Plaatsingen"))
    for index in [index for index in free if sent[index] is not None][-1:]:
        for key in ("kopie_gemeente_datum", "kopie_organisatie_datum"):
            if desk.plant.column("Plaatsingen", key)[index] is not None:
                desk.plant.put("V-DOC-09", "Plaatsingen", index, key, None)


def _information_shared(desk: Desk) -> None:
    """With a client nothing was agreed about sharing information; nothing was shared either."""
    plant = desk.plant
    if not desk.asks("info_afspraak_vereist"):
        return
    placed = dict(
        zip(plant.column("Plaatsingen", "plaatsing_id"), plant.column("Plaatsingen", "clientcode"), strict=True)
    )
    told = (
        {placed[number] for number in plant.column("Signalen", "plaatsing_id")} if "Signalen" in plant.sheets else set()
    )
    codes, starts = (plant.column("Plaatsingen", key) for key in ("clientcode", "startdatum"))
    active = desk.with_status("actief", "Plaatsingen")
    # The term runs from the first placement that is active now.
    running = {codes[row] for row in active if as_date(starts[row]) + _TERM < desk.as_of}
    for index in reversed(desk.untouched("Clienten", range(plant.rows("Clienten")))):
        row = plant.row("Clienten", index)
        if row["clientcode"] in running - told and row["info_afspraak_datum"] is not None:
            plant.put("V-SIG-04", "Clienten", index, "info_afspraak_datum", None)
            return


def _certificate(desk: Desk) -> None:
    """Where everybody needs a VOG: of somebody who is still to begin it is still to be asked."""
    needing = [index for index in desk.newcomers() if desk.plant.column("Vrijwilligers", "vog_afgifte")[index]]
    if desk.asks("vog_vereist"):
        for index in desk.untouched("Vrijwilligers", needing)[:1]:
            desk.plant.change("Vrijwilligers", index, vog_aangevraagd=None)
            desk.plant.put("V-DOC-01", "Vrijwilligers", index, "vog_afgifte", None)


_STEPS: Mapping[str, Callable[[Desk], None]] = {
    "L03": _copies,
    "L06": _permission,
    "L08": _certificate,
    "L09": _information_shared,
}
