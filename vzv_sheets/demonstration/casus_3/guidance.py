"""Casus-3: learning goals with their measurements, and the talks that were held and are planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.casus_3.courses import NOT_STARTED, Stage
from vzv_sheets.demonstration.casus_3.placements import Placement
from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before, workday

# Category and how a volunteer says it.
_GOALS = (
    ("Nederlands", "Een gesprek voeren met bezoekers in het Nederlands"),
    ("Nederlands", "Een korte mail schrijven zonder hulp"),
    ("werknemersvaardigheden", "Op tijd komen en op tijd afbellen"),
    ("werknemersvaardigheden", "Een taak afmaken voordat de volgende begint"),
    ("sociale vaardigheden", "Zelf contact maken met bewoners"),
    ("sociale vaardigheden", "Vragen om hulp als iets niet lukt"),
    ("zelfstandig werken", "Een ochtend zelf de balie doen"),
    ("zelfstandig werken", "De weekplanning zelf bijhouden"),
    ("betrouwbaarheid", "Afspraken nakomen met de vaste medewerkers"),
    ("communicatie", "Een groepje bezoekers rondleiden"),
    ("combinatie met gezin", "Vaste dagen vinden die passen bij de schooltijden"),
    ("structuur/ritme", "Twee vaste dagdelen per week de deur uit"),
    ("zelfvertrouwen", "Een nieuwe vrijwilliger wegwijs maken"),
    ("netwerk", "Vijf mensen in de wijk leren kennen"),
    ("oriëntatie betaald werk", "Een dag meelopen bij een werkgever"),
)
_REACHED, _ON_COURSE = 0.6, 0.7
_GOAL_COLUMNS = (
    "leerdoel_id", "plaatsing_id", "van_wie", "categorie", "omschrijving", "beginscore", "doelscore", "gewicht",
    "status", "datum_vastgesteld", "datum_bereikt",
)  # fmt: skip
_MEASUREMENT_COLUMNS = ("plaatsing_id", "leerdoel_id", "meetmoment", "datum", "score", "beoordelaar")
_TALK_COLUMNS = ("plaatsing_id", "datum", "soort", "stand", "tijd", "plaats", "deelnemers", "verslag")
_HALFWAY = dt.timedelta(days=45)


def goal_and_measurement_rows(
    chance: Chance, placements: Sequence[Placement], as_of: dt.date
) -> tuple[SheetRows, SheetRows]:
    """Sheets Leerdoelen and Metingen: one to three goals for each placement, set at the intake."""
    goals, measurements = SheetRows(_GOAL_COLUMNS), SheetRows(_MEASUREMENT_COLUMNS)
    width = max(4, len(str(3 * len(placements))))
    for placement in placements:
        for category, description in chance.some_of(_GOALS, chance.between(1, 3)):
            number = f"L{len(goals) + 1:0{width}d}"
            _add_goal(chance, goals, measurements, placement, number, category, description, as_of)
    return goals, measurements


def _add_goal(
    chance: Chance,
    goals: SheetRows,
    measurements: SheetRows,
    placement: Placement,
    number: str,
    category: str,
    description: str,
    as_of: dt.date,
) -> None:
    course = placement.course
    start_score = chance.between(1, 3)
    target = min(5, start_score + chance.between(1, 2))
    status, reached_on = _status(chance, placement)
    goals.add(
        leerdoel_id=number, plaatsing_id=placement.number, van_wie="vrijwilliger", categorie=category,
        omschrijving=description, beginscore=start_score, doelscore=target, gewicht=1, status=status,
        datum_vastgesteld=course.intake, datum_bereikt=reached_on,
    )  # fmt: skip
    if course.stage in NOT_STARTED:
        return
    scores = [("start", course.start, start_score, "vrijwilliger")]
    halfway = workday(course.start + _HALFWAY)
    if halfway <= course.last_day(as_of):
        scores.append(("tussentijds", halfway, min(target, start_score + chance.below(2)), "organisatie"))
    if reached_on is not None:
        scores.append(("eind" if course.ended else "tussentijds", reached_on, target, "coördinator"))
    elif course.ended is not None:
        scores.append(("eind", course.ended, target - 1, "coördinator"))
    for moment, day, score, rater in scores:
        measurements.add(
            plaatsing_id=placement.number, leerdoel_id=number, meetmoment=moment, datum=day, score=score,
            beoordelaar=rater,
        )  # fmt: skip


def _status(chance: Chance, placement: Placement) -> tuple[str, dt.date | None]:
    course = placement.course
    if course.stage is Stage.COMPLETED:
        reached = chance.happens(_REACHED)
        return ("bereikt", course.ended) if reached else ("deels", None)
    if course.stage is Stage.DROPPED_OUT:
        return "niet bereikt", None
    on_course = course.stage is Stage.RUNNING and chance.happens(_ON_COURSE)
    return ("op schema" if on_course else "open"), None


def talk_rows(chance: Chance, placements: Sequence[Placement], as_of: dt.date) -> SheetRows:
    """Sheet Gesprekken: intake and introduction, how it goes, the end, and what is planned in the coming weeks."""
    talks = SheetRows(_TALK_COLUMNS)
    dated = [talk for placement in placements for talk in _talks(chance, placement, as_of)]
    dated.sort(key=lambda talk: (talk[1], talk[0].number))
    for placement, day, kind in dated:
        planned = day > as_of
        talks.add(
            plaatsing_id=placement.number,
            datum=day,
            soort=kind,
            stand="gepland" if planned else "gehouden",
            tijd=dt.time(chance.between(9, 15), chance.one_of((0, 30))) if planned else None,
            plaats=placement.host.name if planned else None,
            deelnemers="vrijwilliger; organisatie" if kind == "kennismaking" else "vrijwilliger; coördinator",
            verslag=None if planned else "ja",
        )
    return talks


def _talks(chance: Chance, placement: Placement, as_of: dt.date) -> list[tuple[Placement, dt.date, str]]:
    course = placement.course
    talks = [(placement, course.intake, "intake")]
    if course.introduced is not None:
        talks.append((placement, course.introduced, "kennismaking"))
    soon = workday(as_of + dt.timedelta(days=chance.between(5, 14)))
    if course.stage is Stage.PROPOSED:
        talks.append((placement, min(soon, before(chance, course.start, 1, 1)), "kennismaking"))
    if course.stage in NOT_STARTED:
        return talks
    halfway = workday(course.start + _HALFWAY)
    if halfway <= course.last_day(as_of):
        talks.append((placement, halfway, "voortgang"))
    if course.ended is not None:
        talks.append((placement, course.ended, "eindgesprek"))
    elif chance.happens(0.3):
        talks.append((placement, soon, "voortgang"))
    return talks
