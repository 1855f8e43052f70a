"""A name where the code of somebody who is helped belongs."""

from __future__ import annotations

from vzv_sheets.demonstration.practice.ground import Ground


def name_in_the_place_of_a_code(ground: Ground, name: str) -> None:
    """Somebody typed the name of a client whom one volunteer helps, on both sheets that have the code."""
    codes = ground.plant.column("Plaatsingen", "clientcode")
    placement = ground.placement(lambda index: codes.count(codes[index]) == 1)
    client = ground.row_of("Clienten", "clientcode", codes[placement])
    for sheet, row in (("Clienten", client), ("Plaatsingen", placement)):
        ground.plant.put("V-CLI-01", sheet, row, "clientcode", name)
