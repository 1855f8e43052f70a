"""The list of Dashboard_Gemeente: a line for each placement of a claimant, without case contents (workbook.md 2.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.dashboard_content import ListLine
from vzv_sheets.progress_indicators.attendance.hours import minutes_per_placement
from vzv_sheets.progress_indicators.goals.learning_progress import learning_progress
from vzv_sheets.records.claimants import may_be_shared, municipality_of_placements
from vzv_sheets.records.decision_terms import decision_terms, late_decisions, postponed_decisions
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.placements import (
    FAR_AWAY,
    hosts_of_placements,
    is_open,
    is_running_on,
    spans,
    status_of_placements,
)
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date
from vzv_sheets.workbook.write_plan import CellValue, Minutes, Ratio

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.records.columns import TypedColumn
    from vzv_sheets.records.record_set import RecordSet

NOT_SHARED, NO, YES = "niet gedeeld", "nee", "ja"
LATE, NOT_YET, _UNKNOWN = "te laat", "nog niet", "onbekend"
# The group of a reason follows from the status, never from reden_einde (domain/letters.md).
_ENDS = {"afgerond": "afgerond", "uitval": "gestopt", "niet gestart": "niet gestart"}


def listed_placements(scope: Scope) -> Sequence[int]:
    """The placements of the selection that had not ended before the period: first what runs, then what is to begin."""
    chosen = scope.chosen("Plaatsingen") & (spans(scope.records).end >= scope.first)
    running = is_running_on(scope.records, scope.last)
    rank = np.where(running, 0, np.where(is_open(scope.records), 1, 2))
    return sorted(np.flatnonzero(chosen).tolist(), key=lambda place: int(rank[place]))


def claimant_lines(scope: Scope, placements: Sequence[int]) -> list[ListLine]:
    """A line for each of these placements; hours and progress of goals only where the volunteer agreed to share."""
    return list(_lines(scope, placements))


def _lines(scope: Scope, placements: Sequence[int]) -> Iterator[ListLine]:
    records = scope.records
    people, table = scope.table("Vrijwilligers"), scope.table("Plaatsingen")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    running, span, status = is_running_on(records, scope.last), spans(records), status_of_placements(records)
    shared = _Shared(scope)
    for place in placements:
        person = int(owner[place])
        yield ListLine(
            {
                "vrijwilliger_id": people.identifier(person) or None,
                "naam": full_name(people, person),
                "gemeente": _organisation(records, int(municipality_of_placements(records)[place])),
                "organisatie": _organisation(records, int(hosts_of_placements(records)[place])),
                "sinds": day_of(int(span.start[place])) if table["startdatum"].filled[place] else None,
                "actief": YES if running[place] else NO,
                "gonogo": _decision(records, place),
                "einde": day_of(int(span.end[place])) if table["eind_werkelijk"].filled[place] else None,
                "reden_einde": _ENDS.get(status[place]),
                "toestemming": people["gemeente_toestemming"].text(person) or _UNKNOWN,
                **shared.told(person, place),
            },
            table.title,
            table.cell("plaatsing_id", place),
            int(table.rows[place]),
        )


class _Shared:
    """What a volunteer may keep private: hours in the period and progress of goals up to its last day."""

    def __init__(self, scope: Scope) -> None:
        self._agreed: TypedColumn = scope.table("Vrijwilligers")["delen_met_gemeente_akkoord"]
        self._may = may_be_shared(scope.records)
        self._minutes = minutes_per_placement(scope)
        self._progress = learning_progress(scope)

    def told(self, person: int, place: int) -> dict[str, CellValue]:
        if not self._may[person]:
            return {"uren": NOT_SHARED, "doelvoortgang": NOT_SHARED, "delen": NO}
        covered = self._progress.covered.get(place)
        return {
            "uren": Minutes(int(self._minutes[place])),
            "doelvoortgang": None if covered is None else Ratio(*covered.as_integer_ratio()),
            "delen": dutch_date(day_of(int(self._agreed.values[person]))),
        }


def _organisation(records: RecordSet, index: int) -> str | None:
    table = records.table("Organisaties")
    return (table["naam"].text(index) or table.identifier(index)) if index >= 0 else None


def _decision(records: RecordSet, place: int) -> str | None:
    """The go/no-go, or that it is late or still to come; None where the programme asks none."""
    if late_decisions(records)[place] or postponed_decisions(records)[place]:
        return LATE
    told = records.table("Plaatsingen")["gonogo_besluit"].text(place)
    asked = decision_terms(records)[place] != FAR_AWAY and status_of_placements(records)[place] != "niet gestart"
    return told or (NOT_YET if asked and is_open(records)[place] else None)
