"""Formulas of a sheet that moves to another workbook, where sheets and tables have other names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

_SHEET = re.compile(r"'((?:[^']|'')+)'!|(?<![\w.\]'])([^\W\d][\w.]*)!")
_STRUCTURED = re.compile(r"([^\W\d][\w.]*)\[")
_STRING = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Renaming:
    """New titles and table names by the old ones in lower case; only what really changes."""

    titles: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)

    def of(self, formula: str) -> str:
        """The formula (or the target of a link) with the new names."""
        if self.titles:
            formula = _SHEET.sub(self._sheet, formula)
        for old, new in self.tables.items():
            formula = re.sub(rf"(?<![\w.]){re.escape(old)}(?![\w.!(])", new, formula, flags=re.IGNORECASE)
        return formula

    def _sheet(self, found: re.Match[str]) -> str:
        title = (found[1] or found[2]).replace("''", "'")
        new = self.titles.get(title.lower())
        return found[0] if new is None else f"{quoted_title(new)}!"


def quoted_title(title: str) -> str:
    """The title of a sheet as formulas write it."""
    return "'" + title.replace("'", "''") + "'"


def refers_only_to(formula: str, tables: AbstractSet[str]) -> bool:
    """Whether every table that a formula takes columns from is among the given ones (lower case).

    Excel calls a file damaged when a formula names a table that is not there.
    """
    without_texts = _STRING.sub('""', formula)
    return all(found[1].lower() in tables for found in _STRUCTURED.finditer(without_texts))


def sheets_named(formula: str) -> set[str]:
    """The titles of the sheets that a formula names, in lower case."""
    return {(found[1] or found[2]).replace("''", "'").lower() for found in _SHEET.finditer(formula)}
