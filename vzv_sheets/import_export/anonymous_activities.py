"""Which categories each respondent named (I-27), anonymous: respondents are renumbered, small groups are joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.import_export.declaration import counted
from vzv_sheets.progress_indicators.small_counts import SMALL
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from vzv_sheets.progress_indicators.scope import Scope

_READS = tuple(
    f"Activiteiten.{key}" for key in ("datum", "stand", "categorie", "respondentcode", "respondent_rol", "programma_id")
)
_OTHER = "overig"
_TOO_FEW_RESPONDENTS = Text(
    "respondenten niet opgenomen: er zijn er te weinig om anoniem te zijn",
    "respondents left out: they are too few to be anonymous",
)
_TOO_FEW_NAMED = Text(
    "soorten niet opgenomen: ook samen noemden te weinig respondenten ze",
    "kinds left out: even together too few respondents named them",
)
_ROLES_TELL_TOO_MUCH = Text(
    "rollen niet opgenomen: bij een soort waren er van één rol te weinig respondenten",
    "roles left out: of one role too few respondents named a kind",
)


@dataclass(frozen=True, slots=True)
class AnonymousActivities:
    """Rows of a number, a role and a category; one row without category for who named none."""

    rows: Sequence[tuple[int, str, str]] = ()
    left_out: Mapping[Text, int] = field(default_factory=dict)


def anonymous_activities(scope: Scope) -> AnonymousActivities:
    """The table of respondents and categories of the held activities of the period.

    A category of the organisation's own, also one of sheet Lijsten, is `overig`: it may be a name. So is a category or
    role that fewer than five respondents have, with the next smallest beside it where they would still be fewer; fewer
    than five respondents at all give no table. Where fewer than five of one role named a kind, no role is told at all:
    the shares by role stand among the figures.
    """
    named, roles = _respondents(scope)
    if len(named) < SMALL:
        return AnonymousActivities(left_out=counted({_TOO_FEW_RESPONDENTS: len(named)}))
    known, said_by, of_role = set(sheet_named("Activiteiten").column("categorie").choices), _grouped(), _grouped()
    for who, categories in named.items():
        of_role[roles[who]].add(who)
        for category in categories:
            said_by[category if category in known else _OTHER].add(who)
    called, named_as = _joined(of_role), _joined(said_by)
    people = sorted(
        (called[roles[who]], tuple(sorted({named_as[each if each in known else _OTHER] for each in said} - {""})))
        for who, said in named.items()
    )
    cells = Counter((played, each) for played, said in people for each in said)
    roles_hidden = any(played and number < SMALL for (played, _), number in cells.items())
    if roles_hidden:
        people = sorted(("", said) for _, said in people)
    # In the order of what they said: the number tells nothing about the row in the workbook.
    rows = [(number, played, each) for number, (played, said) in enumerate(people, start=1) for each in said or ("",)]
    few = sum(not name for name in named_as.values())
    return AnonymousActivities(
        rows, counted({_TOO_FEW_NAMED: few, _ROLES_TELL_TOO_MUCH: len(of_role) if roles_hidden else 0})
    )


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
