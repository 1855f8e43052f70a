"""Allemaal Opvoeders: eleven municipalities, two years, no clients (domain/programmes.md row 33; 004 A33, E16)."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.places import Town
from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Colleagues,
    Costs,
    Crew,
    Office,
    Organisation,
    Part,
    Practice,
    Work,
)
from vzv_sheets.demonstration.practice.declared_groups import Gatherings
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import OnceInAWhile, Span
from vzv_sheets.demonstration.wrong_values import as_date
from vzv_sheets.vocabulary.days import add_months

_PLAY, _MEETING, _PARENTS, _INFORMATION = "speelactiviteit", "ontmoeting", "ouderbijeenkomst", "voorlichting"
# What each municipality chose: kinds of activity by the category of the list.
_CHOSEN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("Groningen", (("ouderkamer", _PARENTS), ("spelinloop", _PLAY), ("buurtmaaltijd", _MEETING))),
    ("Haren", (("opvoeddebat", _INFORMATION), ("oudercafé", _MEETING))),
    ("Leek", (("speelochtend", _PLAY), ("ouderavond", _PARENTS))),
    ("Marum", (("oudercafé", _MEETING),)),
    ("Zuidhorn", (("vader-en-kindochtend", _PLAY), ("ouderavond", _PARENTS))),
    ("Winsum", (("voorleesfeest", _PLAY), ("themaochtend", _INFORMATION))),
    ("Bedum", (("oudercafé", _MEETING), ("ouderavond", _PARENTS))),
    ("Ten Boer", (("speelochtend", _PLAY),)),
    ("Hoogezand", (("themaochtend", _INFORMATION), ("buurtmaaltijd", _MEETING))),
    ("Appingedam", (("ouderkamer", _PARENTS),)),
    ("Delfzijl", (("spelinloop", _PLAY), ("themaochtend", _INFORMATION))),
)
_TOWNS: tuple[Town, ...] = (
    ("Groningen", 9731, 9738), ("Haren", 9751, 9752), ("Leek", 9351, 9351), ("Marum", 9363, 9363),
    ("Zuidhorn", 9801, 9801), ("Winsum", 9951, 9951), ("Bedum", 9781, 9781), ("Ten Boer", 9791, 9791),
    ("Hoogezand", 9601, 9603), ("Appingedam", 9901, 9902), ("Delfzijl", 9933, 9934),
)  # fmt: skip
_TASKS = {_PLAY: "speelactiviteit", _MEETING: "koffie/thee/praatje", _PARENTS: "ouderbijeenkomst",
          _INFORMATION: "voorlichting"}  # fmt: skip


def _violations(ground: Ground) -> None:
    """Two placements that are to last longer than the funding, and a municipality that is not filled in as provider."""
    _without_provider(ground)
    plant, funded_until = ground.plant, ground.plant.column("Programmas", "financiering_einddatum")
    last, towns = as_date(funded_until[0]), ground.plant.column("Plaatsingen", "programma_id")
    planned = ground.placement()
    plant.put("V-PLA-17", "Plaatsingen", planned, "eind_gepland", add_months(last, 6))
    # In another town: the end of the funding is told once for each.
    extended = ground.placement(lambda index: towns[index] != towns[planned])
    plant.put("V-PLA-17", "Plaatsingen", extended, "verlengd_tot", last + dt.timedelta(days=1))


def _without_provider(ground: Ground) -> None:
    """Of the municipality with the fewest placements; nowhere somebody left who is needed for a usual mistake."""
    plant = ground.plant
    programmes, statuses = (plant.column("Plaatsingen", key) for key in ("programma_id", "status"))
    own = {
        programme: [row for row, other in enumerate(programmes) if other == programme] for programme in set(programmes)
    }
    chosen = min(
        own, key=lambda name: (any(statuses[row] == "afgerond" for row in own[name]), len(own[name]), str(name))
    )
    plant.change("Programmas", ground.row_of("Programmas", "programma_id", chosen), aanbieder_org_id=None)
    for row in own[chosen]:
        plant.note("V-PLA-01", "Plaatsingen", row, "org_id")
    ground.leave_alone("Plaatsingen", *own[chosen])


def _work(number: int, chosen: tuple[tuple[str, str], ...]) -> Work:
    return Work(
        programme=number,
        tasks=tuple(dict.fromkeys(_TASKS[category] for _, category in chosen)),
        activities=tuple(kind for kind, _ in chosen),
        rhythm=OnceInAWhile((6, 15), Span(begins=(9, 20), quarters=(6, 12))),
        locations=("openbaar",),
    )


def _gatherings(number: int, town: str, chosen: tuple[tuple[str, str], ...]) -> tuple[Gatherings, ...]:
    places = (f"dorpshuis {town}", f"brede school {town}", f"bibliotheek {town}")
    return tuple(
        Gatherings(kind=kind, category=category, participants=(6, 30), hours=(1, 3), places=places, programme=number)
        for kind, category in chosen
    )


ALLEMAAL_OPVOEDERS = Practice(
    programme="allemaal-opvoeders",
    programme_names=tuple(f"Allemaal Opvoeders {town}" for town, _ in _CHOSEN),
    usual_size=44,
    office=Office(
        name="CJG Beijum", street="Emingaheerd 2", postcode="9736 GC", town="Groningen", telephone="050-1234567",
        website="cjg-beijum", signatory="projectleider",
    ),
    organisations=(
        Organisation(name="CJG Beijum", kind="CJG/consultatiebureau", preset_row=0),
        *(
            Organisation(
                name=f"Gemeente {town}", kind="gemeente", role="financier; aanbieder", contact="vast contactpersoon",
                preset_row=row,
            )
            for row, (town, _) in enumerate(_CHOSEN, start=1)
        ),
    ),
    colleagues=(Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR),),
    crew=Crew(
        ages=(22, 70), women=0.7, towns=_TOWNS,
        motives=("eigen kind/buurt", "sociale contacten", "iets betekenen", "plezier"),
    ),
    career=Career(since=(30, 340), months=24, left=10),
    works=tuple(_work(number, chosen) for number, (_, chosen) in enumerate(_CHOSEN)),
    gatherings=tuple(
        gathering
        for number, (town, chosen) in enumerate(_CHOSEN)
        for gathering in _gatherings(number, town, chosen)
    ),
    costs=Costs(every_nth_travels=3, kilometres=(1, 9), receipts=(("materiaal", 3, 30), ("overig", 3, 15)), buys=0.12),
    violations=_violations,
)  # fmt: skip
