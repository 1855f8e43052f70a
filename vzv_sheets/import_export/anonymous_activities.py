"""Which categories each respondent named (I-27), anonymous: respondents are renumbered, small groups are joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.import_export.declaration import counted
from vzv_sheets.progress_indicators.small_counts import SMALL
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.records.record_set import RecordSet

_READS = tuple(
    f"Activiteiten.{key}" for key in ("datum", "stand", "categorie", "respondentcode", "respondent_rol", "programma_id")
)
_OTHER = "overig"
_TOO_FEW_RESPONDENTS = "respondenten niet opgenomen: er zijn er te weinig om anoniem te zijn"
_TOO_FEW_NAMED = "soorten niet opgenomen: ook samen noemden te weinig respondenten ze"


@dataclass(frozen=True, slots=True)
class AnonymousActivities:
    """Rows of a number, a role and a category; one row without category for who named none."""

    rows: Sequence[tuple[int, str, str]] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)


def anonymous_activities(scope: Scope) -> AnonymousActivities:
    """The table of respondents and categories of the held activities of the period.

    A category or role that fewer than five respondents have is called `overig`, with the next smallest beside it where
    they would still be fewer; fewer than five respondents at all give no table.
    """
    named, roles = _respondents(scope)
    if len(named) < SMALL:
        return AnonymousActivities(left_out=counted({_TOO_FEW_RESPONDENTS: len(named)}))
    known, said_by, of_role = _categories(scope.records), _grouped(), _grouped()
    for who, categories in named.items():
        of_role[roles[who]].add(who)
        for category in categories:
            said_by[category if category in known else _OTHER].add(who)
    called, named_as = _joined(of_role), _joined(said_by)
    people = sorted(
        (called[roles[who]], tuple(sorted({named_as[each if each in known else _OTHER] for each in said} - {""})))
        for who, said in named.items()
    )
    # In the order of what they said: the number tells nothing about the row in the workbook.
    rows = [(number, played, each) for number, (played, said) in enumerate(people, start=1) for each in said or ("",)]
    return AnonymousActivities(rows, counted({_TOO_FEW_NAMED: sum(not name for name in named_as.values())}))


def _respondents(scope: Scope) -> tuple[dict[str, set[str]], dict[str, str]]:
    """Per respondent the categories named and the role, the first that the workbook gives."""
    table = scope.table("Activiteiten")
    asked = table["stand"].equals("gehouden") & table["respondentcode"].filled & scope.within(table["datum"])
    named: dict[str, set[str]] = {}
    roles: dict[str, str] = {}
    for index in scope.reading(_READS).rows("Activiteiten", asked).places.tolist():
        who = fold_identifier(table["respondentcode"].text(index))
        named.setdefault(who, set())
        roles[who] = roles.get(who) or table["respondent_rol"].text(index)
        if table["categorie"].filled[index]:
            named[who].add(table["categorie"].text(index))
    return named, roles


def _categories(records: RecordSet) -> set[str]:
    """The categories that are on a list: of the standard, or added on sheet Lijsten."""
    column = sheet_named("Activiteiten").column("categorie")
    layout = records.layout.sheets.get("Activiteiten")
    return {*column.choices, *(layout.own_choices.get(column.key, ()) if layout else ())}


def _grouped() -> defaultdict[str, set[str]]:
    return defaultdict(set)


def _joined(people: Mapping[str, set[str]]) -> dict[str, str]:
    """What each value is called, by the people who have it; nothing where too few people are left to tell it."""
    order = sorted((value for value in people if value != _OTHER), key=lambda value: (len(people[value]), value))
    small = [value for value in order if len(people[value]) < SMALL or not value]
    others = [value for value in order if value not in small]
    together = set().union(*(people[value] for value in (*small, _OTHER) if value in people))
    while others and 0 < len(together) < SMALL:
        small.append(others.pop(0))
        together |= people[small[-1]]
    name = _OTHER if len(together) >= SMALL else ""
    return {value: value if value in others else name for value in people}
