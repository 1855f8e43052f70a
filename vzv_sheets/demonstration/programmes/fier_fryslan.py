"""Fier Fryslân: outings, and host families at weekends, without one address (domain/programmes.md row 37; 004 A36)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from vzv_sheets.demonstration.places import Town
from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Clients,
    Colleagues,
    Costs,
    Crew,
    Office,
    Part,
    Practice,
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import OnceInAWhile, Span, Weekends
from vzv_sheets.demonstration.wrong_values import as_date

_FRYSLAN: tuple[Town, ...] = (("Leeuwarden", 8911, 8939), ("Drachten", 9201, 9207), ("Sneek", 8601, 8608))
_HOST_FAMILY = "gastgezin"
_SOME_WEEKS = dt.timedelta(days=40)


def _violations(ground: Ground) -> None:
    """An address that is secret, a stay of more hours than it has, and a host family whom nobody spoke for a while."""
    plant = ground.plant
    found = ground.volunteer()
    plant.put("V-PRIV-04", "Vrijwilligers", found, "woonplaats", "Leeuwarden")
    stay = ground.hour(lambda index: ground.value("Uren", index, "einddatum") is not None)
    plant.change("Uren", stay, begin=None, eind=None)
    plant.put("V-UUR-01", "Uren", stay, "uren", Decimal(60))
    _not_spoken(ground)


def _not_spoken(ground: Ground) -> None:
    """The contacts with the professional of the last weeks were not written down."""
    starts = ground.plant.column("Plaatsingen", "startdatum")
    index = ground.placement(lambda index: as_date(starts[index]) < ground.as_of - 2 * _SOME_WEEKS)
    number = ground.value("Plaatsingen", index, "plaatsing_id")
    ground.plant.remove(
        "Gesprekken",
        lambda row: row["plaatsing_id"] == number and as_date(row["datum"]) > ground.as_of - _SOME_WEEKS,
    )
    ground.plant.note("V-CON-02", "Plaatsingen", index, "contactfrequentie_professional")


FIER_FRYSLAN = Practice(
    programme="fier-fryslan",
    office=Office(
        name="Fier Fryslân", street="Postbus 1087", postcode="8900 CB", town="Leeuwarden", telephone="058-1234567",
        website="fier-vrijwilligers", signatory="coördinator vrijwilligers",
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=20),
        Colleagues(function="hulpverlener", part=Part.PROFESSIONAL, volunteers_each=10),
    ),
    crew=Crew(ages=(26, 68), women=0.8, towns=_FRYSLAN, secret_addresses=True),
    career=Career(since=(100, 500), left=10),
    clients=Clients(prefix="J", locations=("instelling", "openbaar")),
    works=(
        Work(
            role=_HOST_FAMILY, tasks=(_HOST_FAMILY,), activities=("weekendverblijf",), rhythm=Weekends((2, 3)),
            locations=("eigen huis",),
        ),
        Work(
            programme=1, role="maatje/buddy", tasks=("samen ondernemen (koken, klussen, film, shoppen, zwemmen)",),
            activities=("uitstapje",), rhythm=OnceInAWhile((7, 16), Span(begins=(11, 17), quarters=(8, 20))),
            locations=("openbaar",),
        ),
    ),
    talks=Talks(contact=("maandelijks",), after_each_visit=True),
    costs=Costs(kilometres=(4, 22), receipts=(("activiteit met cliënt", 5, 45),), buys=0.35),
    violations=_violations,
)  # fmt: skip
