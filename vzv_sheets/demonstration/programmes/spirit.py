"""Spirit!: own projects and those of others in youth help, always with a VOG (domain/programmes.md row 35; 004 A34)."""

from __future__ import annotations

import datetime as dt

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
from vzv_sheets.demonstration.practice.rhythms import WEEKDAYS_AND_SATURDAY, OnceInAWhile, Span, Weekly
from vzv_sheets.demonstration.wrong_values import as_date
from vzv_sheets.vocabulary.days import add_months

_AMSTERDAM: tuple[Town, ...] = (
    ("Amsterdam", 1051, 1059), ("Amsterdam", 1061, 1069), ("Amsterdam", 1091, 1098), ("Amstelveen", 1181, 1188),
    ("Zaandam", 1501, 1508),
)  # fmt: skip
_OTHER = "Stichting Maatjes in de Buurt"
_DAY = dt.timedelta(days=1)
_MONTHS_VALID, _MONTHS_OLD, _WAITS = 36, 40, 75
# Empty where the VOG was there before the start.
_GUIDED = {"onder_begeleiding_tot": None}
_TOGETHER = "samen ondernemen (koken, klussen, film, shoppen, zwemmen)"


def _violations(ground: Ground) -> None:
    """No VOG, starts before it came (once under guidance: that is right), an old one, and a new one that is late."""
    plant = ground.plant
    without = ground.volunteer_of(ground.placement())
    plant.change("Vrijwilligers", without, vog_aangevraagd=None)
    plant.put("V-DOC-01", "Vrijwilligers", without, "vog_afgifte", None)
    _started_before_the_vog(ground)
    old = ground.volunteer_of(ground.placement())
    issued = add_months(ground.as_of, -_MONTHS_OLD)
    plant.change("Vrijwilligers", old, vog_aangevraagd=issued - 30 * _DAY)
    plant.put("V-DOC-03", "Vrijwilligers", old, "vog_afgifte", issued)
    _waits_for_a_new_one(ground)


def _started_before_the_vog(ground: Ground) -> None:
    """Twice: once with somebody beside the volunteer until it came, once without."""
    plant = ground.plant
    starts = plant.column("Plaatsingen", "startdatum")
    for guided in (True, False):
        index = ground.placement(lambda index: (ground.as_of - as_date(starts[index])).days > _FEW_DAYS)
        came = as_date(starts[index]) + 10 * _DAY
        plant.change("Vrijwilligers", ground.volunteer_of(index), vog_afgifte=came)
        if guided:
            plant.change("Plaatsingen", index, onder_begeleiding_tot=came)
        else:
            plant.note("V-DOC-02", "Plaatsingen", index, "startdatum")


def _waits_for_a_new_one(ground: Ground) -> None:
    """Somebody who has been here for long asked for a new VOG, and nobody knows where it is."""
    asked = ground.as_of - _WAITS * _DAY
    index = ground.volunteer_of(ground.placement())
    ground.plant.change("Vrijwilligers", index, vog_afgifte=add_months(asked, -_MONTHS_VALID + 6))
    ground.plant.put("V-DOC-04", "Vrijwilligers", index, "vog_aangevraagd", asked)


_FEW_DAYS = 12
SPIRIT = Practice(
    programme="spirit",
    programme_names=("Spirit! eigen projecten", f"Spirit! bij {_OTHER}"),
    office=Office(
        name="Spirit! Jeugdhulp", street="Fred. Roeskestraat 73", postcode="1076 EC", town="Amsterdam",
        telephone="020-1234567", website="spirit-vrijwilligers", signatory="coördinator vrijwilligers",
    ),
    organisations=(
        Organisation(
            name=_OTHER, kind="vrijwilligersorganisatie", role="aanbieder; plaatsing", contact="vast contactpersoon",
            preset_row=0,
        ),
    ),
    colleagues=(Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR),),
    crew=Crew(ages=(20, 64), women=0.7, towns=_AMSTERDAM),
    career=Career(since=(30, 340), months=12, left=9),
    clients=Clients(prefix="J", on_sheet=False),
    works=(
        Work(
            share=2, role="maatje/buddy", tasks=(_TOGETHER, "rolmodel/mentor"),
            activities=("samen ondernemen", "huiswerk", "sporten"), locations=("openbaar", "instelling"),
            rhythm=Weekly(times=(1,), span=Span(begins=(13, 18), quarters=(6, 14)), weekdays=WEEKDAYS_AND_SATURDAY),
            fields=_GUIDED,
        ),
        Work(
            programme=1, tasks=("activiteitenbegeleiding", "speelactiviteit"), with_client=False, at_organisation=True,
            activities=("spelmiddag", "sportclub"), locations=("openbaar",),
            rhythm=OnceInAWhile((6, 15), Span(begins=(13, 17), quarters=(8, 16))),
            fields=_GUIDED,
        ),
    ),
    settings={"vog_max_ouderdom_maanden": _MONTHS_VALID},
    costs=Costs(every_nth_travels=3, kilometres=(2, 12), receipts=(("activiteit met cliënt", 4, 25),), buys=0.25),
    violations=_violations,
)  # fmt: skip
