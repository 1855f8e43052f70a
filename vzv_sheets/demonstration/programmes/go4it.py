"""Go4it: a mentor from a network of adults for a young person whom the CJG refers (row 31; 004 A30, A39)."""

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
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import WEEKDAYS_AND_SATURDAY, OnceInAWhile, Span, Weekly
from vzv_sheets.demonstration.programmes.client_codes import name_in_the_place_of_a_code

_CJG = "CJG Den Bosch"
_DEN_BOSCH: tuple[Town, ...] = (
    ("'s-Hertogenbosch", 5211, 5216), ("'s-Hertogenbosch", 5221, 5224), ("'s-Hertogenbosch", 5231, 5237),
    ("Rosmalen", 5241, 5249), ("Vught", 5261, 5263), ("Sint-Michielsgestel", 5271, 5271), ("Berlicum", 5258, 5258),
)  # fmt: skip
_TASKS = ("rolmodel/mentor", "koffie/thee/praatje", "samen ondernemen (koken, klussen, film, shoppen, zwemmen)")


def _violations(ground: Ground) -> None:
    """A name where the code of a young person belongs, an uncle as a mentor, and a mentor who did not choose."""
    name_in_the_place_of_a_code(ground, "Sem de Groot")
    ground.plant.put("V-PLA-15", "Plaatsingen", ground.placement(), "relatie_met_client", "familie")
    ground.plant.put("V-PLA-10", "Plaatsingen", ground.placement(), "eigen_keuze", "nee")


def _mentor(rhythm: Weekly | OnceInAWhile, often: int) -> Work:
    return Work(
        role="maatje/buddy",
        tasks=_TASKS,
        activities=("gesprek", "samen ondernemen", "huiswerk", "oriëntatie op school of werk"),
        rhythm=rhythm,
        locations=("openbaar", "instelling", "thuis bij cliënt"),
        fields={"relatie_met_client": "geen", "afgesproken_keer_pm": often},
    )


GO4IT = Practice(
    programme="go4it",
    office=Office(
        name="Go4it, netwerk van mentoren", street="Sint Jorisstraat 125", postcode="5211 HA",
        town="'s-Hertogenbosch", telephone="073-1234567", website="go4it",
    ),
    organisations=(
        Organisation(
            name=_CJG, kind="CJG/consultatiebureau", role="verwijzer", contact="vast contactpersoon", preset_row=0,
        ),
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=20),
        Colleagues(function="hulpverlener", part=Part.PROFESSIONAL, at=(_CJG,), volunteers_each=8),
    ),
    crew=Crew(
        ages=(26, 68), towns=_DEN_BOSCH, motives=("iets betekenen", "eigen kind/buurt", "zelfontplooiing", "plezier"),
        routes=("persoonlijk gevraagd", "persoonlijk gevraagd", "eigen initiatief online"),
    ),
    career=Career(since=(30, 330), months=12, left=8, reasons=("doel bereikt", "verhuizing", "geen motivatie")),
    clients=Clients(prefix="J", locations=("openbaar", "instelling", "thuis")),
    works=(
        _mentor(Weekly(times=(1,), span=Span(begins=(15, 18), quarters=(4, 8)), weekdays=WEEKDAYS_AND_SATURDAY), 4),
        _mentor(OnceInAWhile(days_between=(11, 15), span=Span(begins=(14, 18), quarters=(5, 12))), 2),
    ),
    talks=Talks(at_start=("driegesprek",), planned=("voortgang", "evaluatie"), contact=("kwartaal", "bij start")),
    costs=Costs(every_nth_travels=3, receipts=(("activiteit met cliënt", 4, 20), ("overig", 3, 10))),
    violations=_violations,
)  # fmt: skip
