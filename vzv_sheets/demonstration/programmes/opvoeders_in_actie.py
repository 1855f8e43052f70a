"""Opvoeders in Actie: meetings of parents, counted without names (domain/programmes.md row 30; 004 A29, K08)."""

from __future__ import annotations

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
from vzv_sheets.demonstration.practice.declared_groups import Gatherings, Training
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import OnceInAWhile, Span
from vzv_sheets.demonstration.wrong_values import as_date

_ROTTERDAM: tuple[Town, ...] = (
    ("Rotterdam", 3021, 3028), ("Rotterdam", 3031, 3039), ("Rotterdam", 3071, 3079), ("Rotterdam", 3081, 3086),
    ("Schiedam", 3111, 3119),
)  # fmt: skip
_HOMES_AND_SCHOOLS = (
    "bij een ouder thuis",
    "basisschool De Regenboog",
    "Huis van de Wijk",
    "moskee Essalam",
    "buurthuis",
)
_CJG = "Centrum voor Jeugd en Gezin Rotterdam"
_WAITS_AT_MOST = 14


def _violations(ground: Ground) -> None:
    """A hand-over that nobody answered, names where participants are counted, and a subject that is on no list."""
    plant = ground.plant
    asked = plant.column("Overdrachten", "gevraagd_op")
    long_ago = ground.free_row(
        "Overdrachten", lambda index: (ground.as_of - as_date(asked[index])).days > _WAITS_AT_MOST
    )
    plant.change("Overdrachten", long_ago, resultaat=None)
    plant.put("V-SIG-05", "Overdrachten", long_ago, "antwoord_op", None)
    plant.put("V-ALG-07", "Activiteiten", _held(ground), "aantal_deelnemers", "Samira, Els en nog 4")
    plant.put("V-ALG-06", "Activiteiten", _held(ground), "categorie", "pubers")


def _held(ground: Ground) -> int:
    return ground.free_row("Activiteiten", lambda index: ground.value("Activiteiten", index, "stand") == "gehouden")


def _about(subject: str, a_month: int = 1) -> Gatherings:
    return Gatherings(
        kind="ouderbijeenkomst",
        category=subject,
        a_month=a_month,
        participants=(4, 12),
        volunteers=(1, 2),
        hours=(1, 2),
        places=_HOMES_AND_SCHOOLS,
    )


OPVOEDERS_IN_ACTIE = Practice(
    programme="opvoeders-in-actie",
    office=Office(
        name="Stichting De Meeuw", street="Vijverhofstraat 47", postcode="3032 SB", town="Rotterdam",
        telephone="010-1234567", website="demeeuw", signatory="projectleider",
    ),
    organisations=(
        Organisation(name="Stichting De Meeuw", kind="welzijn", role="aanbieder", preset_row=0),
        Organisation(
            name=_CJG, kind="CJG/consultatiebureau", role="verwijzer", contact="vast contactpersoon", preset_row=1
        ),
    ),
    colleagues=(Colleagues(function="vrijwilligerscoach", part=Part.SUPERVISOR),),
    crew=Crew(
        ages=(26, 56), women=0.8, towns=_ROTTERDAM,
        motives=("eigen kind/buurt", "sociale contacten", "iets betekenen", "zelfontplooiing"),
    ),
    career=Career(
        since=(40, 340), months=12, left=9, reasons=("betaald werk", "verhuizing", "opleiding/re-integratie"),
    ),
    works=(
        Work(
            tasks=("ouderbijeenkomst",),
            rhythm=OnceInAWhile((9, 24), Span(begins=(9, 20), quarters=(6, 10)) ),
            locations=("eigen huis", "openbaar"),
        ),
    ),
    gatherings=(
        _about("opvoeden", 2), _about("taal en school", 2), _about("gezondheid"), _about("media"),
        _about("vrije tijd"),
    ),
    trainings=(
        Training(title="Een ouderbijeenkomst leiden", kind="basistraining", required=True),
        Training(title="Praten over media en pesten"),
        Training(title="Wanneer belt u het CJG?", kind="do's en don'ts"),
    ),
    handovers=("CJG",),
    handovers_to=_CJG,
    settings={"overdracht_dagen": _WAITS_AT_MOST},
    costs=Costs(every_nth_travels=4, kilometres=(1, 6), receipts=(("materiaal", 3, 25), ("overig", 3, 12)), buys=0.2),
    violations=_violations,
)  # fmt: skip
