"""What a programme is: a preset that fills sheets, names what is shown and leaves every other norm empty.

Programmes are settings, not code (design). The files stand in `workbook_templates/programmes`; reading them is strict:
an unknown key, sheet, column, setting, value of a closed list or letter is refused with its place.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn, TypeAlias

from vzv_sheets.schema.columns import Column, Kind, Sheet
from vzv_sheets.schema.owned_sheets import OPTIONAL_REPORTS
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import STANDARD_SHEETS

# The most columns that a preset may show (domain/workbook.md 2.1).
MOST_COLUMNS_SHOWN: Mapping[str, int] = {"Vrijwilligers": 15, "Plaatsingen": 14, "Uren": 8, "Onkosten": 9}


class BrokenProgrammeError(ValueError):
    """A preset file does not follow the declaration; the message names the file, the place and what is wrong."""


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A date in the year in which the workbook is made, written in a preset as `{jaar}-12-31`, or `{jaar+1}-12-31` for
    the year after it.
    """

    month: int
    day: int
    years_later: int = 0

    def in_year(self, year: int) -> dt.date:
        """The date for a workbook that is made in that year."""
        return dt.date(year + self.years_later, self.month, self.day)


PresetValue: TypeAlias = str | int | Decimal | dt.date | DayOfYear
PresetRow: TypeAlias = Mapping[str, PresetValue]


@dataclass(frozen=True, slots=True)
class Programme:
    """One preset. `sheets` are shown besides those that every workbook shows, `reports` are the optional reports that
    its workbook gets. `columns_folded` are columns that no workbook has by itself and that this one needs: they stand
    folded beside those in sight. `rows` fill sheets, `lists` add values to open lists (`taken`, or `Organisaties.soort`
    where several sheets have a column of that name).
    """

    name: str
    title: str
    description: str
    source: str
    sheets: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    settings: PresetRow = field(default_factory=dict)
    columns_shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    columns_folded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rows: Mapping[str, tuple[PresetRow, ...]] = field(default_factory=dict)
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


_TEXTS = {"name", "title", "description", "source"}
_PARTS = {"sheets", "reports", "letters", "settings", "columns_shown", "columns_folded", "rows", "lists"}
_SHEETS: Mapping[str, Sheet] = {sheet.name: sheet for sheet in STANDARD_SHEETS}
_SETTINGS: Mapping[str, Column] = {setting.key: setting for setting in SETTINGS}
_DAY_OF_YEAR = re.compile(r"\{jaar(?:\+([1-9]))?\}-(\d{2})-(\d{2})")
_LETTER = re.compile(r"L(0[1-9]|1\d|2[0-5])")  # domain/letters.md has 25 letters


def read_programme(content: Mapping[str, Any], file: str) -> Programme:
    """The programme that a preset file declares; raises `BrokenProgrammeError` on anything that the standard lacks."""
    reader = _Reader(file)
    reader.known(content, _TEXTS | _PARTS, "")
    for key in sorted(_TEXTS):
        if not isinstance(content.get(key), str) or not content[key].strip():
            reader.refuse(key, "ontbreekt of is leeg")
    programme = Programme(
        name=content["name"],
        title=content["title"],
        description=content["description"],
        source=content["source"],
        sheets=reader.sheets(content.get("sheets", [])),
        reports=reader.reports(content.get("reports", [])),
        letters=reader.letters(content.get("letters", [])),
        settings=reader.row(content.get("settings", {}), _SETTINGS, "settings"),
        columns_shown=reader.columns_shown(content.get("columns_shown", {})),
        columns_folded=reader.columns_folded(content.get("columns_folded", {})),
        rows=reader.rows(content.get("rows", {})),
        lists=reader.lists(content.get("lists", {})),
    )
    reader.check_references(programme.rows)
    return programme


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str

    def refuse(self, place: str, problem: str) -> NoReturn:
        raise BrokenProgrammeError(f"{self.file}: {place}: {problem}" if place else f"{self.file}: {problem}")

    def known(self, found: Iterable[str], allowed: Iterable[str], place: str) -> None:
        unknown = sorted(set(found) - set(allowed))
        if unknown:
            self.refuse(place, f"onbekend: {', '.join(unknown)}")

    def sheets(self, names: Sequence[str]) -> tuple[str, ...]:
        self.known(names, _SHEETS, "sheets")
        return tuple(names)

    def reports(self, names: Sequence[str]) -> tuple[str, ...]:
        self.known(names, (report.name for report in OPTIONAL_REPORTS), "reports")
        return tuple(names)

    def letters(self, codes: Sequence[str]) -> tuple[str, ...]:
        for code in codes:
            if not _LETTER.fullmatch(code):
                self.refuse("letters", f"'{code}' is geen brief")
        return tuple(codes)

    def columns_shown(self, shown: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
        self.known(shown, _SHEETS, "columns_shown")
        for name, keys in shown.items():
            place = f"columns_shown.{name}"
            self.known(keys, (column.key for column in _SHEETS[name].columns if not column.hidden), place)
            if len(set(keys)) != len(keys):
                self.refuse(place, "een kolom staat er tweemaal")
            if len(keys) > MOST_COLUMNS_SHOWN.get(name, len(keys)):
                self.refuse(place, f"{len(keys)} kolommen, hoogstens {MOST_COLUMNS_SHOWN[name]}")
        return {name: tuple(keys) for name, keys in shown.items()}

    def columns_folded(self, folded: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
        self.known(folded, _SHEETS, "columns_folded")
        for name, keys in folded.items():
            hidden = (column.key for column in _SHEETS[name].columns if column.hidden)
            self.known(keys, hidden, f"columns_folded.{name}")
        return {name: tuple(keys) for name, keys in folded.items()}

    def rows(self, sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> Mapping[str, tuple[PresetRow, ...]]:
        self.known(sheets, _SHEETS, "rows")
        return {
            name: tuple(
                self.row(row, {column.key: column for column in _SHEETS[name].columns}, f"rows.{name}[{number}]")
                for number, row in enumerate(rows, start=1)
            )
            for name, rows in sheets.items()
        }

    def row(self, row: Mapping[str, Any], columns: Mapping[str, Column], place: str) -> PresetRow:
        self.known(row, columns, place)
        return {key: self.value(value, columns[key], f"{place}.{key}") for key, value in row.items()}

    def value(self, value: object, column: Column, place: str) -> PresetValue:
        if column.kind is Kind.DATE:
            return self.date(value, place)
        if column.kind in (Kind.INTEGER, Kind.YEAR):
            return self.whole_number(value, column, place)
        if column.kind in (Kind.NUMBER, Kind.HOURS, Kind.MONEY):
            if isinstance(value, int | Decimal) and not isinstance(value, bool):
                return value
            self.refuse(place, f"'{value}' is geen getal")
        if column.kind is Kind.FORMULA:
            self.refuse(place, "deze kolom wordt berekend")
        if not isinstance(value, str) or not value.strip():
            self.refuse(place, f"'{value}' is geen tekst")
        text = str(value)
        for part in self.parts(text, column):
            if part not in self.allowed(column, part):
                self.refuse(place, f"'{part}' staat niet in de lijst: {'; '.join(column.choices)}")
        return text

    def date(self, value: object, place: str) -> PresetValue:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return value
        match = _DAY_OF_YEAR.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            self.refuse(place, f"'{value}' is geen datum en geen dag als '{{jaar}}-12-31'")
        day = DayOfYear(int(match[2]), int(match[3]), int(match[1] or 0))
        try:
            dt.date(2023, day.month, day.day)  # a common year: a preset may not name 29 February
        except ValueError:
            self.refuse(place, f"'{value}' bestaat niet in elk jaar")
        return day

    def whole_number(self, value: object, column: Column, place: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            self.refuse(place, f"'{value}' is geen geheel getal")
        low, high = column.minimum, column.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            self.refuse(place, f"{value} ligt niet tussen {low} en {high}")
        return value

    def parts(self, text: str, column: Column) -> Sequence[str]:
        return [part.strip() for part in text.split(";")] if column.kind is Kind.CHOICES else [text]

    def allowed(self, column: Column, text: str) -> Sequence[str]:
        if column.kind is Kind.YES_NO:
            return ("ja", "nee")
        closed = column.kind in (Kind.CHOICE, Kind.CHOICES) and column.choices and not column.open_list
        return column.choices if closed else (text,)

    def lists(self, lists: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
        self.known(lists, open_list_names(), "lists")
        return {name: tuple(values) for name, values in lists.items()}

    def check_references(self, rows: Mapping[str, Sequence[PresetRow]]) -> None:
        keys = {name: {row.get(_SHEETS[name].key[0]) for row in rows[name]} for name in rows if _SHEETS[name].key}
        for name, filled in rows.items():
            for number, row in enumerate(filled, start=1):
                for column in _SHEETS[name].columns:
                    known = set().union(*(keys.get(target, set()) for target in column.refers_to))
                    if column.refers_to and column.key in row and row[column.key] not in known:
                        self.refuse(f"rows.{name}[{number}].{column.key}", f"'{row[column.key]}' vult deze preset niet")


def open_list_names() -> Mapping[str, tuple[str, ...]]:
    """The open lists by the name that sheet Lijsten uses, each with the values of the product.

    The name is that of the column (`taken`), or `Organisaties.soort` where columns of that name differ.
    """
    by_key: dict[str, set[tuple[str, ...]]] = {}
    for sheet in STANDARD_SHEETS:
        for column in sheet.columns:
            if column.kind in (Kind.CHOICE, Kind.CHOICES, Kind.TEXT):
                by_key.setdefault(column.key, set()).add(column.choices)
    return {
        column.key if len(by_key[column.key]) == 1 else f"{sheet.name}.{column.key}": column.choices
        for sheet in STANDARD_SHEETS
        for column in sheet.columns
        if column.open_list
    }
