"""The parts that a workbook can be split into: programmes, municipalities, districts, locations, supervisors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import Selection
from vzv_sheets.records.placements import hosts_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier


class Dimension(StrEnum):
    """By what figures are split."""

    PROGRAMME = "programma"
    MUNICIPALITY = "gemeente"
    DISTRICT = "wijk"
    LOCATION = "locatie"
    SUPERVISOR = "begeleider"


def parts_of(scope: Scope, dimension: Dimension) -> Iterator[tuple[str, Scope]]:
    """The name of each part and the scope of it, in the order of the workbook; within the selection that there is."""
    for name, narrowed in _PARTS[dimension](scope.records, scope.selection):
        yield name, scope.of(narrowed)


def _programmes(records: RecordSet, selection: Selection) -> Iterator[tuple[str, Selection]]:
    table = records.table("Programmas")
    asked = selection.programmes or frozenset(range(len(table)))
    for index in sorted(asked - selection.without):
        name = table["naam"].text(index)
        yield name or table.identifier(index), replace(selection, programmes=frozenset((index,)))


def _municipalities(records: RecordSet, selection: Selection) -> Iterator[tuple[str, Selection]]:
    named = records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties")
    for index in _in_order(named):
        if selection.municipality in (None, index):
            yield _organisation(records, index), replace(selection, municipality=index)


def _locations(records: RecordSet, selection: Selection) -> Iterator[tuple[str, Selection]]:
    for index in _in_order(hosts_of_placements(records)):
        if selection.location in (None, index):
            yield _organisation(records, index), replace(selection, location=index)


def _districts(records: RecordSet, selection: Selection) -> Iterator[tuple[str, Selection]]:
    names: dict[str, str] = {}
    for text in records.table("Vrijwilligers")["wijk"].categories:
        names.setdefault(fold_identifier(str(text)), str(text))
    for folded, name in names.items():
        if not selection.district or fold_identifier(selection.district) == folded:
            yield name, replace(selection, district=name)


def _supervisors(records: RecordSet, selection: Selection) -> Iterator[tuple[str, Selection]]:
    for name in supervisors_named(records):
        if not selection.supervisor or fold_identifier(selection.supervisor) == fold_identifier(name):
            yield name, replace(selection, supervisor=name)


def supervisors_named(records: RecordSet) -> tuple[str, ...]:
    """Every begeleider_id of placements and volunteers, each once, in the order of the workbook."""
    names: dict[str, str] = {}
    for sheet in ("Plaatsingen", "Vrijwilligers"):
        for text in records.table(sheet)["begeleider_id"].categories:
            names.setdefault(fold_identifier(str(text)), str(text))
    return tuple(names.values())


def _in_order(named: np.ndarray) -> list[int]:
    return [int(index) for index in np.unique(named[named >= 0])]


def _organisation(records: RecordSet, index: int) -> str:
    table = records.table("Organisaties")
    return table["naam"].text(index) or table.identifier(index)


_PARTS: Mapping[Dimension, Callable[[RecordSet, Selection], Iterator[tuple[str, Selection]]]] = {
    Dimension.PROGRAMME: _programmes,
    Dimension.MUNICIPALITY: _municipalities,
    Dimension.DISTRICT: _districts,
    Dimension.LOCATION: _locations,
    Dimension.SUPERVISOR: _supervisors,
}
