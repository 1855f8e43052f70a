"""Sheet Vacatures: every task that an organisation asks, and how many volunteers it may have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from vzv_sheets.demonstration.practice.model import Administration, Match, Stage

Row = dict[str, object]

_MORE_PLACES = 3  # every so many vacancies one has no place left
_EVERY_NTH_FOUND_A_PLACE = 5


def vacancy_of(made: Administration, match: Match) -> str | None:
    """The vacancy that a placement fills: of the first of its tasks there; None of who found a place alone."""
    if match.host is None or match.member.turn % _EVERY_NTH_FOUND_A_PLACE == _EVERY_NTH_FOUND_A_PLACE - 1:
        return None
    return _numbers(made).get((match.host.org_id, match.tasks[0]))


def _numbers(made: Administration) -> Mapping[tuple[str, str], str]:
    asked = [(place.org_id, task) for place in made.network.places for task in place.organisation.tasks]
    return {of: f"VAC{number:03d}" for number, of in enumerate(asked, start=1)}


def vacancy_rows(made: Administration) -> Sequence[Row]:
    """The vacancies by organisation, as many places filled as there are placements that run or are to begin."""
    names = {place.org_id: place.organisation.name for place in made.network.places}
    open_matches = [match for match in made.matches if match.stage in (Stage.PLANNED, Stage.RUNNING)]
    taken = Counter(vacancy_of(made, match) for match in open_matches)
    first = min(match.registered for match in made.matches)
    rows = []
    for turn, ((org_id, task), number) in enumerate(_numbers(made).items()):
        places = max(taken[number] + turn % _MORE_PLACES, 1)
        borderline = task in made.practice.borderline_tasks
        rows.append(
            Row(
                vacature_id=number,
                org_id=org_id,
                titel=f"{task[0].upper()}{task[1:]} bij {names[org_id]}",
                taken=task,
                aantal_plaatsen=places,
                status="open" if taken[number] < places else "vervuld",
                taaktype="grensgeval" if borderline else "regulier vrijwilligerswerk",
                beoordeling_grensgeval_door=made.network.signatory.full_name if borderline else None,
                beoordeling_grensgeval_datum=first if borderline else None,
            )
        )
    return rows
