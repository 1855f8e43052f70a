"""I-27: which part of the respondents named each sort of activity (domain/indicators.md; source 001, 62/51/43 %)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.progress_indicators.figure import Share, blocked_rows
from vzv_sheets.progress_indicators.periods import until_reference_date
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

_USED = frozenset(("datum", "stand", "categorie", "respondentcode", "respondent_rol", "programma_id"))


@dataclass(frozen=True, slots=True)
class ActivitiesNamed:
    """The share of the respondents that named each category, of all of them and by role.

    `shares` and `by_role[role]` hold a Share by category, as the workbook writes it first; the whole is the number of
    respondents (people), never the number of activities.
    """

    shares: Mapping[str, Share]
    by_role: Mapping[str, Mapping[str, Share]]
    left_out: Mapping[str, int] = field(default_factory=dict)


def activities_named(
    records: RecordSet,
    findings: FindingSet,
    period: Period,
    *,
    programmes: Collection[str] = (),
    without: Collection[str] = (),
) -> ActivitiesNamed:
    """I-27 over the held activities of the period, of these programmes (all when empty) and not of those."""
    table = records.table("Activiteiten")
    days = until_reference_date(period, records.as_of)
    marked = blocked_rows(findings, table, _USED)
    asked = table["datum"].filled & (table["datum"].values >= day_number(days.first))
    asked &= (table["datum"].values <= day_number(days.last)) & table["stand"].equals("gehouden")
    asked &= table["respondentcode"].filled & _of_programmes(records, programmes, without)
    named: dict[str, set[str]] = {}
    people: dict[str, set[str]] = {}
    for index in np.flatnonzero(asked & ~marked.blocked).tolist():
        respondent = fold_identifier(table["respondentcode"].text(index))
        people.setdefault(table["respondent_rol"].text(index), set()).add(respondent)
        if table["categorie"].filled[index]:
            named.setdefault(table["categorie"].text(index), set()).add(respondent)
    left_out = marked.counted(np.flatnonzero(asked & marked.blocked))
    everybody = set().union(*people.values())
    return ActivitiesNamed(
        _shares(named, everybody, left_out),
        {role: _shares(named, members, left_out) for role, members in people.items() if role},
        left_out,
    )


def _shares(sorts: Mapping[str, set[str]], people: Collection[str], left_out: Mapping[str, int]) -> Mapping[str, Share]:
    asked = set(people)
    return {sort: Share("I-27", len(who & asked), len(asked), left_out) for sort, who in sorts.items()}


def _of_programmes(records: RecordSet, programmes: Collection[str], without: Collection[str]) -> NDArray[np.bool_]:
    own = programmes_of(records, "Activiteiten")
    wanted = _listed(records.table("Programmas")["programma_id"], programmes)
    unwanted = _listed(records.table("Programmas")["programma_id"], without)
    found: NDArray[np.bool_] = ~unwanted[own] & (wanted[own] if programmes else True)
    return found


def _listed(column: TypedColumn, names: Collection[str]) -> NDArray[np.bool_]:
    """Per programme whether it is one of these; False for what belongs to none (the last items, at -1 and -2)."""
    folded = {fold_identifier(name) for name in names}
    ids = [fold_identifier(column.text(index)) in folded for index in range(len(column.state))]
    return np.array([*ids, False, False], dtype=bool)
