"""Casus-1: eight weeks of volunteering by a re-integration bureau (domain/programmes.md row 15; 002 C12, C21)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

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
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.declared_groups import Subsidy
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly
from vzv_sheets.demonstration.wrong_values import as_date

_REGION = "Samenwerkende gemeenten Noord"
_MUNICIPALITIES = ("Gemeente Noorderhoek", "Gemeente Zuiderveen", "Gemeente Oosterwold")
_DAY, _FIVE_WEEKS, _TEN_WEEKS = dt.timedelta(days=1), dt.timedelta(weeks=5), dt.timedelta(weeks=10)


def _violations(ground: Ground) -> None:
    """Hours without rhythm or growth, somebody who dropped out unreported, a trainer who is the klantmanager too."""
    _without_build_up(ground)
    _week_with_one_outing(ground)
    plant = ground.plant
    managers = plant.column("Plaatsingen", "klantmanager_id")
    unreported = ground.placement(lambda index: managers[index] is not None, status="uitval")
    plant.put("V-PLA-11", "Plaatsingen", unreported, "terugmelding_datum", None)
    both = ground.placement(lambda index: managers[index] is not None)
    plant.put("V-CON-03", "Plaatsingen", both, "begeleider_id", managers[both])


def _without_build_up(ground: Ground) -> None:
    """Somebody who came for longer every week came for an hour a time in the last five weeks."""
    starts = ground.plant.column("Plaatsingen", "startdatum")
    index = ground.placement(lambda index: as_date(starts[index]) <= ground.as_of - _TEN_WEEKS)
    for row in ground.hours_of(index, ground.as_of - _FIVE_WEEKS, ground.as_of):
        begin = ground.value("Uren", row, "begin")
        assert isinstance(begin, dt.time)
        ground.plant.change("Uren", row, eind=begin.replace(hour=begin.hour + 1), uren=Decimal(1))
    ground.plant.note("V-UUR-12", "Plaatsingen", index, "plaatsing_id")
    ground.keep_hours(index)


def _week_with_one_outing(ground: Ground) -> None:
    """Of a whole week of this year all visits but one were not written down; early in January there is none yet."""
    starts, ends = (ground.plant.column("Plaatsingen", key) for key in ("startdatum", "eind_werkelijk"))
    for index in (*ground.placements(), *ground.placements("afgerond")):
        monday = as_date(starts[index]) + -as_date(starts[index]).weekday() % 7 * _DAY
        sunday = monday + 6 * _DAY
        last = ground.as_of if ends[index] is None else as_date(ends[index])
        if sunday <= last and sunday.year == ground.as_of.year:
            _, *others = ground.hours_of(index, monday, sunday)
            ground.plant.remove_rows("Uren", others)
            ground.plant.note("V-UUR-11", "Plaatsingen", index, "plaatsing_id")
            ground.leave_alone("Plaatsingen", index)
            ground.keep_hours(index)
            return


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
        since=(72, 86), newcomers=2, lately=(4, 70), months=3, left=3, stayed=(56, 80), dropped_out=9, planned=9,
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
