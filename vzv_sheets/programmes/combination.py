"""Several programmes in one workbook: what each asks is joined; where they differ, the first one named decides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, zip_longest
from typing import TypeAlias

from vzv_sheets.programmes.declaration import MOST_COLUMNS_SHOWN, DayOfYear, PresetRow, Programme
from vzv_sheets.schema.columns import Required, Sheet
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.words import enumeration

FilledRow: TypeAlias = Mapping[str, str | int | Decimal | dt.date]


def sheets_shown(programmes: Iterable[Programme]) -> frozenset[str]:
    """The sheets that at least one of the programmes shows besides those that every workbook shows."""
    return frozenset(name for programme in programmes for name in programme.sheets)


def reports_asked(programmes: Iterable[Programme]) -> frozenset[str]:
    """The optional reports that at least one of the programmes asks."""
    return frozenset(name for programme in programmes for name in programme.reports)


def letters_offered(programmes: Iterable[Programme]) -> tuple[str, ...]:
    """The codes of the letters that at least one of the programmes offers, in order."""
    return tuple(sorted({code for programme in programmes for code in programme.letters}))


def settings_filled(programmes: Sequence[Programme], year: int) -> FilledRow:
    """The settings that the programmes fill; of two different values the first one named holds.

    `brieven` holds the letters that any of them offers.
    """
    filled: dict[str, str | int | Decimal | dt.date] = {"brieven": "; ".join(letters_offered(programmes))}
    for programme in programmes:
        for key, value in _in_year(programme.settings, year).items():
            filled.setdefault(key, value)
    return filled


@dataclass(frozen=True, slots=True)
class DifferingSetting:
    """A setting that several programmes fill differently: a workbook has one value of it, that of the first."""

    key: str
    value: object
    programme: str
    others: tuple[tuple[str, object], ...]  # name of the programme and what it fills

    @property
    def sentence(self) -> str:
        """What holds, in Dutch, and where it is changed."""
        others = enumeration([f"bij {name} '{value}'" for name, value in self.others])
        return (
            f"Let op: '{self.key}' wordt '{self.value}' (van {self.programme}); {others}. Een werkmap heeft er één: "
            "op blad Instellingen kunt u een andere kiezen."
        )


def differing_settings(programmes: Sequence[Programme], year: int) -> tuple[DifferingSetting, ...]:
    """The settings of which not every programme gets what it fills; a setting that it leaves empty is no difference."""
    held = settings_filled(programmes, year)
    filled = [(programme.name, _in_year(programme.settings, year)) for programme in programmes]
    found = []
    for key, value in held.items():
        others = tuple((name, own[key]) for name, own in filled if own.get(key, value) != value)
        if others:
            first = next(name for name, own in filled if key in own)
            found.append(DifferingSetting(key, value, first, others))
    return tuple(found)


def rows_filled(programmes: Sequence[Programme], sheet: str, year: int) -> tuple[FilledRow, ...]:
    """The rows that the programmes fill on a sheet, one per key (an organisation that two of them name stands once).

    Rows whose key nobody filled (hours) all stay.
    """
    key = sheet_named(sheet).key
    found: dict[object, FilledRow] = {}
    for programme in programmes:
        for row in programme.rows.get(sheet, ()):
            filled = _in_year(row, year)
            identity = tuple(filled.get(part) for part in key)
            found.setdefault(identity if any(identity) else len(found), filled)
    return tuple(found.values())


def list_additions(programmes: Iterable[Programme], name: str) -> tuple[str, ...]:
    """The values that the programmes add to an open list, each once."""
    return tuple(dict.fromkeys(value for programme in programmes for value in programme.lists.get(name, ())))


def columns_shown(programmes: Sequence[Programme], sheet: Sheet) -> tuple[str, ...]:
    """The columns that are shown of a sheet, in the order of the first programme and then what the others add.

    At most 15 on Vrijwilligers, 14 on Plaatsingen, 8 on Uren and 9 on Onkosten (domain/workbook.md 2.1). Required
    columns always keep their place, and so does programma_id when the workbook holds several programmes; then what all
    of them show, then what each shows in turn.
    """
    asked = [programme.columns_shown.get(sheet.name, sheet.columns_shown) for programme in programmes]
    asked = asked or [sheet.columns_shown]
    must = {column.key for column in sheet.columns if column.required is Required.ALWAYS}
    if len(programmes) > 1 and any(column.key == "programma_id" for column in sheet.columns):
        must.add("programma_id")
    order = list(dict.fromkeys(chain.from_iterable(asked)))
    for key in [column.key for column in sheet.columns if column.key in must and column.key not in order]:
        order.insert(_place(sheet, key, order), key)
    room = MOST_COLUMNS_SHOWN.get(sheet.name, len(order)) - len(must)
    kept = must | set([key for key in _in_turn(asked) if key not in must][: max(room, 0)])
    return tuple(key for key in order if key in kept)


def columns_folded(programmes: Iterable[Programme], sheet: str) -> frozenset[str]:
    """The columns hidden by default that at least one of the programmes has on that sheet all the same."""
    return frozenset(key for programme in programmes for key in programme.columns_folded.get(sheet, ()))


def _in_turn(asked: Sequence[Sequence[str]]) -> Iterable[str]:
    """What everybody asks, and then the first of each, the second of each and so on."""
    everybody = [key for key in asked[0] if all(key in keys for keys in asked)]
    others = [[key for key in keys if key not in everybody] for keys in asked]
    return dict.fromkeys([*everybody, *(key for turn in zip_longest(*others) for key in turn if key is not None)])


def _place(sheet: Sheet, key: str, order: Sequence[str]) -> int:
    """Where a column comes among others: before the first that stands behind it in the standard."""
    keys = [column.key for column in sheet.columns]
    behind = set(keys[keys.index(key) + 1 :])
    return next((place for place, other in enumerate(order) if other in behind), len(order))


def _in_year(row: PresetRow, year: int) -> FilledRow:
    return {key: value.in_year(year) if isinstance(value, DayOfYear) else value for key, value in row.items()}
