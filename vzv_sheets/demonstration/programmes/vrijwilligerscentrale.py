"""A volunteer centre: registration, vacancies and a match (domain/programmes.md row 19; 002 A21, B01-B04, D01)."""

from __future__ import annotations

from decimal import Decimal

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
from vzv_sheets.demonstration.practice.missed_week import miss_a_week
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly

_MUNICIPALITY, _CENTRE = "Gemeente Grootstad", "Vrijwilligerscentrale Grootstad"
_SELF_REFERRED = ("eigen initiatief online", "balie", "rechtstreeks bij organisatie", "persoonlijk gevraagd")
_UNKNOWN = ("onbekend", "niet gevraagd")
_HALF_A_HALF_DAY = Decimal("0.5")
_HEADER = -1
_ONE_OF_THREE = 3
_COORDINATOR, _INTERMEDIARY = "vrijwilligerscoördinator", "bemiddelaar"
_ONCE_OR_TWICE_A_WEEK = Weekly(times=(1, 2, 2), span=Span(begins=(9, 14), quarters=(8, 14)))


def _violations(ground: Ground) -> None:
    """A week without hours, too little time, and benefits of self-referred volunteers that nobody knows."""
    miss_a_week(ground)
    plant = ground.plant
    plant.put("V-VRW-06", "Vrijwilligers", ground.volunteer(), "beschikbare_dagdelen_pw", _HALF_A_HALF_DAY)
    _not_asked(ground)
    displacing = ground.placement(
        lambda index: ground.value("Vrijwilligers", ground.volunteer_of(index), "uitkering") in _UNKNOWN
    )
    plant.put("V-TAAK-07", "Plaatsingen", displacing, "taak_normaal_door_beroepskracht", "ja")


def _not_asked(ground: Ground) -> None:
    """More than a quarter of the volunteers came by themselves, and their benefit was not asked: told at the header."""
    plant = ground.plant
    benefits, statuses = (plant.column("Vrijwilligers", key) for key in ("uitkering", "status"))
    wanted = -(-len(benefits) // _ONE_OF_THREE)
    unknown = sum(benefit in _UNKNOWN for benefit in benefits)
    # Those who are active first: of one of them nobody can tell whether paid work is displaced.
    for index in sorted(range(len(benefits)), key=lambda index: (statuses[index] != "actief", -index)):
        if unknown >= wanted:
            break
        if benefits[index] == "geen" and statuses[index] != "gestopt":
            route = _SELF_REFERRED[index % len(_SELF_REFERRED)]
            plant.change("Vrijwilligers", index, uitkering="niet gevraagd", instroomroute=route)
            unknown += 1
    plant.note("V-ALG-11", "Vrijwilligers", _HEADER, "uitkering")


VRIJWILLIGERSCENTRALE = Practice(
    programme="vrijwilligerscentrale",
    usual_size=60,
    office=Office(
        name=_CENTRE, street="Zuiderdiep 88", postcode="9711 HK", town="Groningen", telephone="050-7654321",
        website="vrijwilligerscentrale-grootstad", signatory="coördinator bemiddeling",
    ),
    organisations=(
        Organisation(name=_MUNICIPALITY, kind="gemeente", role="financier; verwijzer", preset_row=0),
        Organisation(name=_CENTRE, kind="vrijwilligerscentrale", role="aanbieder"),
        Organisation(
            name="Buurthuis Het Anker", kind="welzijn", contact="vast contactpersoon",
            tasks=("horeca", "spreekuur/balie", "taalles"),
        ),
        Organisation(
            name="Woonzorgcentrum Het Hooge Heem", kind="zorginstelling", contact="vast contactpersoon",
            tasks=("koffie/thee/praatje", "intern transport", "activiteitenbegeleiding"),
        ),
        Organisation(
            name="Voedselbank De Korf", kind="vrijwilligersorganisatie", contact="leidinggevende",
            tasks=("chauffeur", "intern transport", "administratie"), pays_travel=False,
        ),
        Organisation(
            name="Kinderboerderij De Bonte Koe", kind="overig", contact="leidinggevende", tasks=("tuin", "horeca"),
        ),
        Organisation(
            name="Basisschool De Wegwijzer", kind="school", contact="vast contactpersoon", tasks=("voorlezen", "tuin"),
        ),
    ),
    colleagues=(
        Colleagues(function=_COORDINATOR, part=Part.SUPERVISOR, volunteers_each=40),
        Colleagues(function="klantmanager", part=Part.CASE_MANAGER, at=(_MUNICIPALITY,), volunteers_each=50),
        Colleagues(function=_INTERMEDIARY, part=Part.SUPERVISOR, volunteers_each=20, role=_INTERMEDIARY),
    ),
    crew=Crew(
        ages=(19, 74), municipalities=(_MUNICIPALITY,), routes=_SELF_REFERRED, half_days=(1, 4),
        benefits=("bijstand", "geen", "geen", "onbekend", "geen", "AOW/pensioen", "geen"), sent=0.6,
        motives=("iets betekenen", "sociale contacten", "werkervaring/betaald werk", "taal leren", "plezier"),
        fields={
            "opleiding": ("vmbo", "mbo", "mbo", "havo-vwo", "hbo", "wo", "po", "onbekend"),
            "vaardigheden": ("koken", "autorijden", "administratie; computer", "tuinieren", "luisteren; organiseren"),
            "interesses": ("natuur", "muziek; koken", "kinderen", "ouderen", "sport", "techniek"),
            "taalniveau": ("moedertaal", "moedertaal", "moedertaal", "B1", "B2", "A2"),
            "binding": ("half jaar", "langer", "langer", "flexibel", "kort"),
            "beschikbare_dagdelen": ("ma-o; do-m", "di-o", "wo-m; vr-o", "do-o; do-m", "ma-m"),
        },
    ),
    career=Career(since=(20, 330), left=9, planned=6, dropped_out=20),
    works=(
        Work(
            tasks=("horeca",), rhythm=_ONCE_OR_TWICE_A_WEEK, at_organisation=True, programme=0, share=4,
            supervised_by=_INTERMEDIARY,
        ),
        Work(
            tasks=("tuin",), rhythm=_ONCE_OR_TWICE_A_WEEK, at_organisation=True, programme=1, share=3,
            supervised_by=_INTERMEDIARY,
        ),
        Work(
            tasks=("spreekuur/balie", "administratie"), rhythm=_ONCE_OR_TWICE_A_WEEK, at=_CENTRE, role=_INTERMEDIARY,
            supervised_by=_COORDINATOR,
        ),
    ),
    vacancies=True,
    borderline_tasks=("tuin",),
    talks=Talks(before=("aanmelding",), coming=("kennismaking",), attention_days=90),
    costs=Costs(every_nth_travels=4, kilometres=(1, 9), receipts=(("materiaal", 3, 20), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
