"""Casus-1: eight weeks of volunteering by a re-integration bureau (domain/programmes.md row 15; 002 C12, C21)."""

from __future__ import annotations

import datetime as dt
from functools import partial

from vzv_sheets.demonstration.places import TOWNS_AROUND_LEEK
from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Colleagues,
    Costs,
    Crew,
    Office,
    Organisation,
    Part,
    Practice,
    Subsidy,
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly
from vzv_sheets.demonstration.wrong_values import as_date

_REGION = "Samenwerkende gemeenten Noord"
_MUNICIPALITIES = ("Gemeente Noorderhoek", "Gemeente Zuiderveen", "Gemeente Oosterwold")
_DAY = dt.timedelta(days=1)


def _violations(ground: Ground) -> None:
    """A week with one outing, somebody who dropped out unreported, and a trainer who is the klantmanager too."""
    _week_with_one_outing(ground)
    plant = ground.plant
    managers = plant.column("Plaatsingen", "klantmanager_id")
    unreported = ground.placement(lambda index: managers[index] is not None, status="uitval")
    plant.put("V-PLA-11", "Plaatsingen", unreported, "terugmelding_datum", None)
    both = ground.placement(lambda index: managers[index] is not None)
    plant.put("V-CON-03", "Plaatsingen", both, "begeleider_id", managers[both])


def _week_with_one_outing(ground: Ground) -> None:
    """Of a whole week of this year all visits but one were not written down; early in January there is none yet."""
    numbers, starts, ends = (
        ground.plant.column("Plaatsingen", key) for key in ("plaatsing_id", "startdatum", "eind_werkelijk")
    )
    for index in (*ground.placements(), *ground.placements("afgerond")):
        monday = as_date(starts[index]) + -as_date(starts[index]).weekday() % 7 * _DAY
        sunday = monday + 6 * _DAY
        last = ground.as_of if ends[index] is None else as_date(ends[index])
        if sunday <= last and sunday.year == ground.as_of.year:
            _keep_one_outing(ground, numbers[index], monday)
            ground.plant.note("V-UUR-11", "Plaatsingen", index, "plaatsing_id")
            ground.leave_alone("Plaatsingen", index)
            return


def _keep_one_outing(ground: Ground, number: object, monday: dt.date) -> None:
    week = [monday + days * _DAY for days in range(7)]
    own = [
        row
        for row in map(partial(ground.plant.row, "Uren"), range(ground.plant.rows("Uren")))
        if row["plaatsing_id"] == number and row["datum"] in week
    ]
    kept = next(row["datum"] for row in own if row["aanwezigheid"] == "aanwezig")
    ground.plant.remove(
        "Uren", lambda row: row["plaatsing_id"] == number and row["datum"] in week and row["datum"] != kept
    )


CASUS_1 = Practice(
    programme="casus-1",
    usual_size=36,
    office=Office(
        name="Re-integratiebureau De Springplank", street="Stationsweg 14", postcode="9351 AB", town="Leek",
        telephone="0594-123456", website="springplank", signatory="trajectleider",
    ),
    organisations=(
        Organisation(name=_REGION, kind="gemeente", role="financier", preset_row=0),
        Organisation(name=_MUNICIPALITIES[0], kind="gemeente", role="verwijzer", preset_row=1),
        Organisation(name=_MUNICIPALITIES[1], kind="gemeente", role="verwijzer", preset_row=2),
        Organisation(name=_MUNICIPALITIES[2], kind="gemeente", role="verwijzer"),
        Organisation(
            name="Kringloopwinkel De Tweede Ronde", kind="overig", contact="leidinggevende",
            tasks=("winkel", "intern transport", "administratie"),
        ),
        Organisation(
            name="Buurthuis De Schakel", kind="welzijn", tasks=("horeca", "spreekuur/balie", "tuin"),
            contact="vast contactpersoon",
        ),
        Organisation(
            name="Woonzorgcentrum De Lindehof", kind="zorginstelling", contact="vast contactpersoon",
            tasks=("koffie/thee/praatje", "intern transport"),
        ),
        Organisation(
            name="v.v. De Eendracht '62", kind="sportvereniging", tasks=("horeca", "tuin"), contact="leidinggevende",
            pays_travel=False,
        ),
    ),
    colleagues=(
        Colleagues(function="trainer", part=Part.SUPERVISOR, volunteers_each=12),
        Colleagues(function="klantmanager", part=Part.CASE_MANAGER, at=_MUNICIPALITIES, volunteers_each=20),
    ),
    crew=Crew(
        ages=(27, 62), towns=TOWNS_AROUND_LEEK,
        benefits=("bijstand", "bijstand", "IOAW/IOAZ", "bijstand"),
        routes=("vrijwilligerscentrale", "eigen initiatief online", "wijkcoach"), municipalities=_MUNICIPALITIES,
        motives=("werkervaring/betaald werk", "sociale contacten", "zelfontplooiing", "taal leren"),
    ),
    career=Career(
        since=(4, 54), months=2, left=3, stayed=(50, 56), dropped_out=9, planned=9,
        reasons=("doel bereikt", "doel bereikt", "betaald werk", "opleiding/re-integratie"),
        outflow=("blijft vrijwilliger", "ander vrijwilligerswerk", "re-integratie"),
    ),
    works=(
        Work(
            tasks=("winkel",),
            rhythm=Weekly(times=(2, 3, 3), span=Span(begins=(9, 13), quarters=(6, 14)), grows=True),
            at_organisation=True,
        ),
    ),
    talks=Talks(at_start=("driegesprek",), planned=("voortgang",), attention_days=30),
    subsidies=(Subsidy(financier=_REGION, guidance_a_month=2500),),
    costs=Costs(every_nth_travels=2, kilometres=(2, 14), receipts=(("materiaal", 3, 20), ("overig", 3, 15))),
    violations=_violations,
)  # fmt: skip
