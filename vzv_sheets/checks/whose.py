"""Which programmes and which supervisors a finding belongs to (design, check JSON and the filters of `vzv check`).

A row about a placement belongs to that placement; a row about a person, client, organisation or contact to all
placements that name it. So findings about volunteers of one programme are not shown to the coordinator of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.checks.about_placements import about_placements, has_column
from vzv_sheets.records.placements import programmes_of
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import TypedColumn

Ids = frozenset[str]
_NOBODY: Ids = frozenset()


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose some records are, one item per record.

    `shown` is the one id that is told (None where there are several or none). `every` holds all ids, folded by
    `fold_identifier`: an empty set for a person who belongs to none, None for what is about the workbook as a whole.
    """

    shown: list[str | None]
    every: list[Ids | None]


def nobodys(number: int) -> Owners:
    """The owners of what is about the workbook as a whole."""
    return Owners([None] * number, [None] * number)


def named_by_rule(owners: Owners, names: Sequence[str | None]) -> Owners:
    """The owners, with those that a rule names itself in their place."""
    pairs = list(zip(names, owners.shown, owners.every, strict=True))
    return Owners(
        [name or shown for name, shown, _ in pairs],
        [frozenset([fold_identifier(name)]) if name else every for name, _, every in pairs],
    )


def programmes(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> Owners:
    """The programmes of each record: its own programma_id, else those of the placements that it is about.

    Hours that name the volunteer alone belong to the placement that ran on that day. In a workbook with one programme
    every person belongs to that one.
    """
    table = records.table("Programmas")
    names = [table.identifier(index) for index in range(len(table))]
    single = [frozenset([fold_identifier(name)]) for name in names]
    own = _own_programmes(records, sheet, indices)
    found = Owners(
        [names[programme] if programme >= 0 else None for programme in own],
        [single[programme] if programme >= 0 else None for programme in own],
    )
    rest = [place for place, programme in enumerate(own) if programme < 0] if names else []
    if not rest:
        return found
    about = about_placements(records, sheet, indices[rest])
    of_placements = programmes_of(records, "Plaatsingen")[about.placement].tolist()
    seen = _gathered(len(rest), [*zip(about.place.tolist(), of_placements, strict=True),
                                 *_named_otherwise(records, sheet, indices[rest])])  # fmt: skip
    for place, some, of_person in zip(rest, seen, about.of_person.tolist(), strict=True):
        known = sorted(programme for programme in some if programme >= 0)
        if not some and of_person:
            known = [0] if len(names) == 1 else []
        if known or (of_person and not some):
            found.shown[place] = names[known[0]] if len(known) == 1 else None
            found.every[place] = _NOBODY.union(*(single[programme] for programme in known))
    return found


def _own_programmes(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> list[int]:
    """The programme that each record is, or names itself; below zero where it does not."""
    if sheet == "Programmas":
        return [int(index) for index in indices]
    if not has_column(records, sheet, "programma_id"):
        return [UNFILLED] * len(indices)
    found: list[int] = programmes_of(records, sheet)[indices].tolist()
    return found


def _named_otherwise(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Programmes that have to do with a record without a placement: place of the record, programme."""
    pairs: list[tuple[int, int]] = []
    if sheet == "Vrijwilligers":
        projects = records.referred(sheet, "doelgroepproject", "Programmas")[indices].tolist()
        pairs = [(place, project) for place, project in enumerate(projects) if project >= 0]
    columns = {"Organisaties": ("aanbieder_org_id", "opdrachtgever_org_id"), "Regelingen": ("regeling_id",)}
    place_of = {int(index): place for place, index in enumerate(indices)}
    for key in columns.get(sheet, ()):
        named = records.referred("Programmas", key, sheet).tolist()
        pairs += [(place_of[target], programme) for programme, target in enumerate(named) if target in place_of]
    return pairs


def _gathered(number: int, pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Per place what is paired with it."""
    seen: list[set[int]] = [set() for _ in range(number)]
    for place, item in pairs:
        seen[place].add(item)
    return seen


def supervisors(records: RecordSet, sheet: str, indices: NDArray[np.int64]) -> Owners:
    """The begeleider_id of the placement, else of the volunteer; a person also belongs to those of all placements."""
    about = about_placements(records, sheet, indices)
    volunteers = records.table("Vrijwilligers")["begeleider_id"]
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")[about.placement]
    by_placement = _texts(records.table("Plaatsingen")["begeleider_id"], about.placement)
    of_row, of_owner = _texts(volunteers, about.volunteer), _texts(volunteers, owner)
    seen: list[dict[str, str]] = [{} for _ in range(len(indices))]
    found = nobodys(len(indices))
    for place, one, other in zip(about.place.tolist(), by_placement, of_owner, strict=True):
        name = one or (of_row[place] if about.direct[place] else None) or other
        if name:
            seen[place][fold_identifier(name)] = name
    for place, (known, first, of_person) in enumerate(zip(seen, of_row, about.of_person.tolist(), strict=True)):
        own = None if about.direct[place] else first
        if own:
            known[fold_identifier(own)] = own
        if known or of_person:
            found.every[place] = frozenset(known)
            found.shown[place] = own or (next(iter(known.values())) if len(known) == 1 else None)
    return found


def _texts(column: TypedColumn, at: NDArray[np.int32] | NDArray[np.int64]) -> list[str | None]:
    if not column.present:
        return [None] * len(at)
    codes = np.append(np.where(column.filled, column.values, -1), -1)[np.where(at >= 0, at, -1)]
    names = [*column.categories, None]
    return [names[code] for code in codes.tolist()]
