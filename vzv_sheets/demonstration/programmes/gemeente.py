"""A municipality that follows its claimants who volunteer (domain/programmes.md row 21; 002 A20, C14-C16, I01-I03)."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress

from vzv_sheets.demonstration.practice.declaration import (
    Career,
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
from vzv_sheets.demonstration.practice.rhythms import OnceInAWhile, Span, Weekly
from vzv_sheets.demonstration.wrong_values import as_date

_MUNICIPALITIES = ("Gemeente Noorderzijl", "Gemeente Oostwolde")
_ONCE_OR_TWICE_A_YEAR = 300
_MUNICIPAL = ("bijstand", "IOAW/IOAZ")
_DAY = dt.timedelta(days=1)


def _violations(ground: Ground) -> None:
    """Permissions, a case manager and feedback that are missing, and a task that displaces paid work."""
    plant = ground.plant
    displacing = ground.placement(lambda index: _benefit(ground, index) == "bijstand")
    plant.put("V-TAAK-01", "Plaatsingen", displacing, "taak_normaal_door_beroepskracht", "ja")
    # In a small municipality nobody who dropped out may have its benefit.
    with suppress(LookupError):
        unreported = ground.placement(lambda index: _benefit(ground, index) in _MUNICIPAL, status="uitval")
        plant.put("V-PLA-11", "Plaatsingen", unreported, "terugmelding_datum", None)
    _without_case_manager(ground)
    asked = ground.volunteer(lambda index: ground.value("Vrijwilligers", index, "uitkering") in _MUNICIPAL)
    plant.change("Vrijwilligers", asked, toestemming_datum=None)
    plant.put("V-VRW-04", "Vrijwilligers", asked, "gemeente_toestemming", "aangevraagd")
    _permission_of_uwv(ground)


def _benefit(ground: Ground, placement: int) -> object:
    return ground.value("Vrijwilligers", ground.volunteer_of(placement), "uitkering")


def _without_case_manager(ground: Ground) -> None:
    """Nobody wrote down who sent this volunteer."""
    placement = ground.placement(lambda index: _benefit(ground, index) in _MUNICIPAL)
    ground.plant.change("Plaatsingen", placement, klantmanager_id=None)
    person = ground.volunteer_of(placement)
    ground.plant.change("Vrijwilligers", person, instroomroute="verwijzing gemeente")
    ground.plant.put("V-VRW-05", "Vrijwilligers", person, "klantmanager_id", None)


def _permission_of_uwv(ground: Ground) -> None:
    """UWV permitted it after the start, or was not told; a small municipality may have nobody whom this is about."""

    def receives(benefit: str) -> int:
        return ground.volunteer(lambda index: ground.value("Vrijwilligers", index, "uitkering") == benefit)

    with suppress(LookupError):
        late = receives("WW")
        day = as_date(ground.value("Vrijwilligers", late, "startdatum")) + _DAY
        ground.plant.put("V-VRW-14", "Vrijwilligers", late, "uwv_toestemming_datum", day)
    with suppress(LookupError):
        ground.plant.put("V-VRW-15", "Vrijwilligers", receives("WIA"), "uwv_gemeld_op", None)


GEMEENTE = Practice(
    programme="gemeente",
    usual_size=60,
    office=Office(
        name="Sociale dienst Noorderzijl", street="Raadhuisplein 1", postcode="9981 AA", town="Uithuizen",
        telephone="0595-123456", website="noorderzijl", signatory="teamleider participatie",
    ),
    organisations=(
        Organisation(name=_MUNICIPALITIES[0], kind="gemeente", role="verwijzer; financier", preset_row=0),
        # For the neighbour the same service keeps the list: each has its own claimants.
        Organisation(name=_MUNICIPALITIES[1], kind="gemeente", role="verwijzer; financier"),
        Organisation(
            name="Kringloop Het Goed", kind="overig", tasks=("winkel", "intern transport", "administratie"),
            contact="leidinggevende",
        ),
        Organisation(
            name="Buurthuis De Tille", kind="welzijn", tasks=("horeca", "spreekuur/balie", "taalles"),
            contact="vast contactpersoon",
        ),
        Organisation(
            name="Woonzorgcentrum Maarhuizen", kind="zorginstelling", tasks=("koffie/thee/praatje", "tuin"),
            contact="vast contactpersoon",
        ),
        Organisation(name="v.v. Noordster", kind="sportvereniging", tasks=("horeca", "tuin"), pays_travel=False),
    ),
    colleagues=(
        Colleagues(function="klantmanager", part=Part.CASE_MANAGER, at=_MUNICIPALITIES, volunteers_each=20),
        Colleagues(function="werkcoach", part=Part.SUPERVISOR, at=_MUNICIPALITIES, volunteers_each=40),
    ),
    crew=Crew(
        ages=(24, 64), municipalities=_MUNICIPALITIES,
        benefits=("bijstand", "bijstand", "WW", "bijstand", "IOAW/IOAZ", "bijstand", "WIA"),
        routes=("eigen initiatief online", "rechtstreeks bij organisatie", "vrijwilligerscentrale"),
        motives=("sociale contacten", "iets betekenen", "werkervaring/betaald werk", "zingeving"),
    ),
    career=Career(
        since=(20, 345), left=10, stayed=(60, 200), dropped_out=12, planned=10,
        reasons=("betaald werk", "opleiding/re-integratie", "persoonlijke omstandigheden"),
        outflow=("betaald werk elders", "re-integratie", "ander vrijwilligerswerk", "blijft vrijwilliger"),
    ),
    works=(
        Work(
            tasks=("winkel",), rhythm=Weekly(times=(1, 2), span=Span(begins=(9, 14), quarters=(8, 14))), share=2,
            at_organisation=True,
        ),
        Work(
            tasks=("klus",), rhythm=OnceInAWhile(days_between=(10, 24), span=Span(begins=(9, 15), quarters=(6, 12))),
            at_organisation=True,
        ),
    ),
    # One or two contacts a year are enough (C16).
    talks=Talks(planned=("participatiespreekuur",), attention_days=_ONCE_OR_TWICE_A_YEAR),
    costs=Costs(every_nth_travels=5, kilometres=(2, 9), receipts=(("overig", 3, 12),)),
    violations=_violations,
)  # fmt: skip
