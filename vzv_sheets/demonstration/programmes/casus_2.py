"""Casus-2: a participation centre for steps 1 and 2 of the ladder (domain/programmes.md row 16; 002 C13, F04)."""

from __future__ import annotations

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
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly
from vzv_sheets.demonstration.wrong_values import as_date

_MUNICIPALITY, _WELFARE = "Gemeente Middenmeer", "Stichting Welzijn Middenmeer"
_CENTRE, _REINTEGRATION = "Vrijwilligerscentrale Middenmeer", "Re-integratiebureau Stap Vooruit"
_TALKS_OF_THREE, _LONG_ENOUGH = ("driegesprek", "viergesprek"), 15
_HIGHEST_STEP_TOO_HIGH, _HIGHEST_STEP, _LOWEST_STEP = 3, 2, 1


def _violations(ground: Ground) -> None:
    """No talk at the start, one that was called off, somebody on a step too high, and one who went down."""
    plant = ground.plant
    without = _started(ground, extra_help=False)
    number = ground.value("Plaatsingen", without, "plaatsing_id")
    plant.remove("Gesprekken", lambda row: row["soort"] in _TALKS_OF_THREE and row["plaatsing_id"] == number)
    plant.note("V-PLA-12", "Plaatsingen", without, "startdatum")
    _called_off(ground, _started(ground, extra_help=True))
    plant.put("V-VRW-12", "Vrijwilligers", ground.volunteer(), "trede_nu", _HIGHEST_STEP_TOO_HIGH)
    lower = ground.volunteer()
    plant.change("Vrijwilligers", lower, trede_start=_HIGHEST_STEP)
    plant.put("V-VRW-09", "Vrijwilligers", lower, "trede_nu", _LOWEST_STEP)


def _started(ground: Ground, *, extra_help: bool) -> int:
    """A placement that began long enough ago, of somebody with or without extra help (or else of anybody)."""
    starts = ground.plant.column("Plaatsingen", "startdatum")

    def long_ago(index: int) -> bool:
        return (ground.as_of - as_date(starts[index])).days >= _LONG_ENOUGH

    def wanted(index: int) -> bool:
        helped = ground.value("Vrijwilligers", ground.volunteer_of(index), "extra_begeleiding_nodig") == "ja"
        return long_ago(index) and helped is extra_help

    try:
        return ground.placement(wanted)
    except LookupError:
        return ground.placement(long_ago)


def _called_off(ground: Ground, placement: int) -> None:
    """The talk at the start was called off, and no other was planned."""
    number = ground.value("Plaatsingen", placement, "plaatsing_id")
    for index in range(ground.plant.rows("Gesprekken")):
        row = ground.plant.row("Gesprekken", index)
        if row["plaatsing_id"] == number and row["soort"] in _TALKS_OF_THREE and row["stand"] == "gehouden":
            ground.plant.change("Gesprekken", index, stand="afgezegd", verslag=None)
    ground.plant.note("V-PLA-12", "Plaatsingen", placement, "startdatum")


CASUS_2 = Practice(
    programme="casus-2",
    usual_size=36,
    office=Office(
        name="Participatiecentrum Middenmeer", street="Marktplein 3", postcode="9641 AB", town="Veendam",
        telephone="0598-123456", website="participatiecentrum-middenmeer", signatory="participatiecoach",
    ),
    organisations=(
        Organisation(name=_MUNICIPALITY, kind="gemeente", role="financier; verwijzer", preset_row=0),
        Organisation(
            name=_WELFARE, kind="welzijn", role="verwijzer; plaatsing", preset_row=1, contact="hulpverlener",
            tasks=("koffie/thee/praatje", "tuin", "horeca"),
        ),
        Organisation(name=_CENTRE, kind="vrijwilligerscentrale", role="verwijzer", preset_row=2, contact="bemiddelaar"),
        Organisation(
            name=_REINTEGRATION, kind="re-integratiebureau", role="verwijzer", preset_row=3, contact="casemanager",
        ),
        Organisation(
            name="Kringloop Rataplan", kind="overig", tasks=("winkel", "intern transport"), contact="leidinggevende",
        ),
        Organisation(
            name="Woonzorgcentrum De Berken", kind="zorginstelling", contact="vast contactpersoon",
            tasks=("koffie/thee/praatje", "tuin", "intern transport"),
        ),
    ),
    colleagues=(
        Colleagues(function="participatiecoach", part=Part.SUPERVISOR, volunteers_each=12),
        Colleagues(function="klantmanager", part=Part.CASE_MANAGER, at=(_MUNICIPALITY,), volunteers_each=20),
    ),
    crew=Crew(
        ages=(25, 63), benefits=("bijstand", "bijstand", "IOAW/IOAZ", "bijstand"), municipalities=(_MUNICIPALITY,),
        # The three ways in: directly, through welfare work, through the volunteer centre.
        routes=("rechtstreeks bij organisatie", "wijkcoach", "vrijwilligerscentrale"), sent=0, steps=(1, 2),
        extra_help=4, motives=("sociale contacten", "zingeving", "zelfontplooiing", "taal leren"),
    ),
    career=Career(
        since=(20, 320), months=6, left=6, stayed=(90, 180), dropped_out=12, planned=9,
        reasons=("doel bereikt", "opleiding/re-integratie", "andere vrijwillige inzet"),
        outflow=("re-integratie", "blijft vrijwilliger", "ander vrijwilligerswerk"),
    ),
    works=(
        Work(
            tasks=("koffie/thee/praatje",),
            rhythm=Weekly(times=(1, 1, 2), span=Span(begins=(9, 14), quarters=(6, 12))),
            at_organisation=True,
        ),
    ),
    talks=Talks(
        before=("participatiespreekuur",), coming=("participatiespreekuur", "driegesprek"), attention_days=60,
        professional="klantmanager",
    ),
    aspects=("trede", "sociale vaardigheden", "zelfstandig werken", "betrouwbaarheid", "communicatie"),
    costs=Costs(every_nth_travels=3, kilometres=(2, 10), receipts=(("materiaal", 3, 15), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
