"""I-27: which part of the respondents named each sort of activity (domain/indicators.md; source 001, 62/51/43 %)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.activities.in_hours import READS_OF_HOURS, worked_with_activity
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, count, nothing, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_RESPONDENTS, _VOLUNTEERS = "respondenten", "vrijwilligers"


def activities_named(scope: Scope) -> Figure:
    """I-27: the number of respondents, and by category and by role and category the part that named it.

    People are counted, never their activities. Without codes of respondents it is about the volunteers who worked, and
    the note says so.
    """
    table = scope.table("Activiteiten")
    asked = scope.within(table["datum"]) & table["stand"].equals("gehouden") & ~table["respondentcode"].empty
    rows = scope.rows("Activiteiten", asked) if table.present else Rows(asked)
    return _of_respondents(scope, rows) if rows.number else _of_volunteers(scope, rows)


def _of_respondents(scope: Scope, rows: Rows) -> Figure:
    table = scope.table("Activiteiten")
    code, category, role = table["respondentcode"], table["categorie"], table["respondent_rol"]
    people: dict[str, set[str]] = {}
    named: dict[str, dict[str, set[str]]] = {"": {}}
    for index in rows.places.tolist():
        respondent = fold_identifier(code.text(index))
        for group in {"", role.text(index)}:
            people.setdefault(group, set()).add(respondent)
            if category.filled[index]:
                named.setdefault(group, {}).setdefault(category.text(index), set()).add(respondent)
    everybody = people.pop("")
    lines = list(_shares("", named.pop(""), everybody))
    for group, members in people.items():
        lines += _shares(group, named.get(group, {}), members)
    return count(len(everybody), rows, note=_RESPONDENTS).with_breakdown(lines)


def _of_volunteers(scope: Scope, without: Rows) -> Figure:
    rows = worked_with_activity(scope)
    person = scope.shifts.volunteer[rows.places]
    known = person >= 0
    names = scope.table("Uren")["activiteit"].categories
    named = np.zeros((len(scope.table("Vrijwilligers")), len(names) + 1), dtype=bool)
    activity = scope.table("Uren")["activiteit"].values[scope.shifts.record[rows.places]]
    named[person[known], activity[known]] = True
    number = int(np.count_nonzero(named.any(axis=1)))
    if not number:
        return nothing("geen respondentcodes en geen activiteit bij de uren", without, rows)
    lines = (_share(names[at], int(some), number) for at, some in enumerate(named.sum(axis=0).tolist()) if some)
    return count(number, without, rows, note=_VOLUNTEERS).with_breakdown(lines)


def _shares(group: str, named: Mapping[str, Collection[str]], people: Collection[str]) -> Iterable[Slice]:
    for category, who in named.items():
        line = _share(f"{group}: {category}" if group else category, len(who), len(people))
        yield replace(line, of=category, among=group) if group else line


def _share(label: str, part: int, whole: int) -> Slice:
    return replace(share_slice(label, part, whole, people=whole), unit=Unit.PERCENT)


INDICATORS = (
    Indicator(
        code="I-27",
        title=Text("Activiteiten die mensen noemen", "Activities that people name"),
        unit=Unit.NUMBER,
        formula=Text(
            "Het aantal respondenten met een gehouden activiteit in de periode; daaronder welk deel van hen elke "
            "categorie noemde, van alle respondenten en per rol. Zonder respondentcodes gaat het over vrijwilligers "
            "met een activiteit bij hun uren.",
            "The number of respondents with a held activity in the period; below it which part of them named each "
            "category, of all respondents and by role. Without respondent codes it is about volunteers with an "
            "activity beside their hours.",
        ),
        source="001",
        reads=(
            "Activiteiten.datum", "Activiteiten.stand", "Activiteiten.categorie", "Activiteiten.respondentcode",
            "Activiteiten.respondent_rol", "Activiteiten.programma_id", *READS_OF_HOURS,
        ),
        compute=activities_named,
    ),
)  # fmt: skip
