"""Talant: child day centres, alone with a child only when parents agree (domain/programmes.md row 36; 004 A35, H19)."""

from __future__ import annotations

from vzv_sheets.demonstration.places import Town
from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Clients,
    Colleagues,
    Costs,
    Crew,
    Office,
    Organisation,
    Part,
    Practice,
    Work,
)
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly

_FRYSLAN: tuple[Town, ...] = (
    ("Heerenveen", 8441, 8449), ("Drachten", 9201, 9207), ("Leeuwarden", 8911, 8939), ("Wolvega", 8471, 8472),
)  # fmt: skip
_CENTRES = ("Kinderdagcentrum De Wielewaal", "Kinderdagcentrum It Kompas", "Kinderdagcentrum De Zonnebloem")
_SWIM, _WALK = "zwemmen", "wandelen"


def _violations(ground: Ground) -> None:
    """Alone without permission; and twice one who never goes alone, but once the professional was not there."""
    plant = ground.plant
    child = _child(ground, ground.placement(lambda index: _goes(ground, index, "ja")))
    plant.put("V-DOC-11", "Clienten", child, "toestemming_ouders_datum", None)
    for always in (False, True):
        placement = ground.placement(lambda index: _goes(ground, index, "nee"))
        child = _child(ground, placement)
        plant.change("Plaatsingen", placement, alleen_met_kind="ja")
        plant.change("Clienten", child, toestemming_ouders_datum=None)
        if not always:
            plant.change("Uren", _visits(ground, placement)[-1], beroepskracht_erbij="nee")
            plant.note("V-DOC-11", "Clienten", child, "toestemming_ouders_datum")


def _goes(ground: Ground, placement: int, alone: str) -> bool:
    """Whether the child of the placement goes out that way with this volunteer alone, and there are visits."""
    codes = ground.plant.column("Plaatsingen", "clientcode")
    own = codes.count(codes[placement]) == 1
    return (
        own and ground.value("Plaatsingen", placement, "alleen_met_kind") == alone and bool(_visits(ground, placement))
    )


def _visits(ground: Ground, placement: int) -> list[int]:
    """The rows of Uren of a placement on which the volunteer came."""
    number = ground.value("Plaatsingen", placement, "plaatsing_id")
    numbers, presence = (ground.plant.column("Uren", key) for key in ("plaatsing_id", "aanwezigheid"))
    return [index for index, other in enumerate(numbers) if other == number and presence[index] == "aanwezig"]


def _child(ground: Ground, placement: int) -> int:
    return ground.row_of("Clienten", "clientcode", ground.value("Plaatsingen", placement, "clientcode"))


TALANT = Practice(
    programme="talant",
    office=Office(
        name="Talant", street="Trambaan 12", postcode="8441 BH", town="Heerenveen", telephone="0513-123456",
        website="talant-vrijwilligers", signatory="coördinator vrijwilligers",
    ),
    organisations=tuple(
        Organisation(
            name=name, kind="jeugdhulp", contact="vast contactpersoon", preset_row=None if number else 0,
        )
        for number, name in enumerate(_CENTRES)
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=20),
        Colleagues(function="leidinggevende", part=Part.PROFESSIONAL, at=_CENTRES, volunteers_each=8),
    ),
    crew=Crew(ages=(18, 70), women=0.7, towns=_FRYSLAN),
    career=Career(since=(40, 340), months=12, left=9),
    clients=Clients(prefix="K", locations=("instelling", "openbaar"), parents_permit=True),
    works=(
        Work(
            share=2, tasks=(_SWIM, _WALK), at_organisation=True, locations=("openbaar", "instelling"),
            alone_with_child=False, professional_present=True,
            rhythm=Weekly(times=(1,), span=Span(begins=(9, 15), quarters=(4, 8))),
        ),
        Work(
            tasks=(_WALK,), at_organisation=True, locations=("openbaar",), alone_with_child=True,
            professional_present=False, rhythm=Weekly(times=(1,), span=Span(begins=(9, 15), quarters=(4, 6))),
        ),
    ),
    costs=Costs(kilometres=(2, 14), receipts=(("activiteit met cliënt", 3, 18), ("overig", 3, 12)), buys=0.15),
    violations=_violations,
)  # fmt: skip
