"""I-52: volunteers who took part in trainings, and the trainings that programmes ask (domain/indicators.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS as READS_OF_PLACEMENTS
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import NOBODY_ACTIVE, READS, active_on
from vzv_sheets.records.placements import is_running_on, programmes_of
from vzv_sheets.records.trainings import trainings_attended
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_SHEET = "er is geen blad Trainingen"
_READS = ("Trainingen.vrijwilliger_id", "Trainingen.datum", "Trainingen.stand")


def took_part(scope: Scope) -> Figure:
    """I-52: of the volunteers active on the last day, the part with a held training in the period."""
    table = scope.table("Trainingen")
    if not table.present:
        return nothing(_NO_SHEET)
    active = active_on(scope, scope.last)
    rows = _of_people(scope, active, scope.within(table["datum"]) & ~table["stand"].equals("gepland", "afgezegd"))
    person = scope.records.referred("Trainingen", "vrijwilliger_id", "Vrijwilligers")
    return explained(share(len(np.unique(person[rows.used])), active.number, active, rows), NOBODY_ACTIVE)


def trainings_done(scope: Scope) -> Figure:
    """I-52/verplicht: of the trainings asked of each active volunteer, the part that was held by the last day.

    A title that two programmes ask of one person counts once.
    """
    asked = scope.table("Programmas")["verplichte_training"]
    programme, chosen = programmes_of(scope.records, "Plaatsingen"), scope.chosen("Plaatsingen")
    asking = np.append(asked.filled, False)[np.where(programme >= 0, programme, -1)]
    if not (asking & chosen).any():
        return nothing("dit programma vraagt geen training")
    if not scope.table("Trainingen").present:
        return nothing(_NO_SHEET)
    active = active_on(scope, scope.last)
    placed = scope.rows("Plaatsingen", asking & is_running_on(scope.records, scope.last))
    owner = scope.records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    wanted = {
        (int(owner[index]), fold(title))
        for index in placed.places.tolist()
        if owner[index] >= 0 and active.used[owner[index]]
        for title in asked.value(int(programme[index]))
    }
    held, rows = _held(scope, active)
    found = share(len(wanted & held), len(wanted), placed, rows)
    return explained(found, "van niemand wordt op deze dag een training gevraagd")


def _held(scope: Scope, active: Rows) -> tuple[set[tuple[int, str]], Rows]:
    """Who attended which training by the last day, by folded title, and the rows of Trainingen."""
    attended = list(trainings_attended(scope.records))
    wanted = np.zeros(len(scope.table("Trainingen")), dtype=bool)
    wanted[[one.record for one in attended if one.day <= scope.last]] = True
    rows = _of_people(scope, active, wanted)
    return {(one.volunteer, one.title) for one in attended if rows.used[one.record]}, rows


def _of_people(scope: Scope, people: Rows, trainings: NDArray[np.bool_]) -> Rows:
    """Those of these trainings that are about these people."""
    person = scope.records.referred("Trainingen", "vrijwilliger_id", "Vrijwilligers")
    about = np.append(people.used, False)[np.where(person >= 0, person, -1)]
    return scope.unblocked("Trainingen", trainings & about)


INDICATORS = (
    Indicator(
        code="I-52",
        title=Text("Deelname aan trainingen", "Taking part in trainings"),
        unit=Unit.PERCENT,
        formula=Text(
            "Actieve vrijwilligers op de laatste dag met een gehouden training in de periode, gedeeld door alle "
            "actieve vrijwilligers op die dag, maal 100.",
            "Volunteers active on the last day with a held training in the period, divided by all volunteers active on "
            "that day, times 100.",
        ),
        source="000, 003",
        reads=(*READS, *_READS),
        compute=took_part,
    ),
    Indicator(
        code="I-52",
        part="verplicht",
        title=Text("Afgeronde trainingen die een programma vraagt", "Finished trainings that a programme asks"),
        unit=Unit.PERCENT,
        formula=Text(
            "Van elke actieve vrijwilliger op de laatste dag de trainingen die de programma's vragen: het deel dat "
            "uiterlijk op die dag is gehouden en niet onafgerond bleef, maal 100.",
            "Of each volunteer active on the last day the trainings that the programmes ask: the part that was held by "
            "that day and was not left unfinished, times 100.",
        ),
        source="000, 003",
        reads=(
            *READS, *READS_OF_PLACEMENTS, *_READS, "Trainingen.titel", "Trainingen.afgerond",
            "Programmas.verplichte_training",
        ),
        compute=trainings_done,
        timing=Timing.DAY,
    ),
)  # fmt: skip
