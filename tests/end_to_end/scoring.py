"""What the product made of each mistake, and whether that is what must come of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.end_to_end.administration import Mistake
from tests.end_to_end.exceptions import EXCEPTIONS, RULES_TO_COME, wanted
from tests.end_to_end.limits_told import OF_SUMS
from tests.end_to_end.sheet_texts import SheetTexts
from tests.end_to_end.standard_filling import Filled, place
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import minutes_of_rows
from vzv_sheets.vocabulary.days import day_number

# A contradiction between cells of one row is told at one of them.
TOLD_AT: Mapping[str, str] = {
    "start_before_birth": "geboortedatum",
    "end_before_start": "uren",
    "night_shift": "uren",
    "hours_disagree": "uren",
}
WHOLE_ROW = "*"
# What keeps a value out of figures or money, besides a cell that is not read at all.
_KEEPS_OUT = {"figures", "payments"}


@dataclass(frozen=True)
class Outcome:
    """What was seen of a mistake (`reject`, `error`, `warn`, `normalise`, `text`, `ok`) and what is wanted: one of them.

    `codes` are those of the findings at its cell.
    """

    mistake: Mistake
    seen: frozenset[str]
    codes: tuple[str, ...]
    wanted: tuple[str, ...]

    @property
    def right(self) -> bool:
        return not self.seen.isdisjoint(self.wanted)


@dataclass(frozen=True)
class Checked:
    """A workbook that was filled, what is read from it, its findings (check JSON), and the texts in its cells."""

    filled: Filled
    records: RecordSet
    findings: Sequence[Mapping[str, Any]]
    texts: SheetTexts

    def outcome(self, mistake: Mistake) -> Outcome:
        """What became of a mistake."""
        told = [finding for finding in self.findings if self._is_about(finding, mistake)]
        codes = tuple(sorted({finding["code"] for finding in told}))
        return Outcome(mistake, frozenset(self._seen(mistake, told)), codes, wanted(mistake))

    def _is_about(self, finding: Mapping[str, Any], mistake: Mistake) -> bool:
        """Whether a finding stands at the cell of the mistake, or on its row where the whole row is the mistake."""
        sheet, column = place(mistake.table, mistake.column)
        rows = self.filled.rows_of[mistake.table, mistake.row_id]
        if finding["sheet"] != sheet or finding["row"] not in rows or finding["code"] in OF_SUMS:
            return False
        if column == WHOLE_ROW:
            return True
        cells = {
            f"{self.texts.letters[sheet, key]}{finding['row']}" for key in (column, self._told_at(mistake, column))
        }
        return finding["cell"] in cells

    def _told_at(self, mistake: Mistake, column: str) -> str:
        told = TOLD_AT.get(mistake.kind, column)
        return told if (place(mistake.table, mistake.column)[0], told) in self.texts.letters else column

    def _seen(self, mistake: Mistake, told: Sequence[Mapping[str, Any]]) -> Collection[str]:
        errors = [finding for finding in told if finding["severity"] == "error"]
        seen = ["warn"] if told else ["ok"]
        if errors:
            seen.append("error")
        if errors and (self._is_unread(mistake) or any(_KEEPS_OUT & set(error["blocks"]) for error in errors)):
            seen.append("reject")
        if not told and self._is_text(mistake):
            seen.append("text")
        if not errors and mistake.value is not None and self._is_meant(mistake, mistake.value):
            seen.append("normalise")
        return seen

    def _row(self, mistake: Mistake) -> int:
        return self.filled.rows_of[mistake.table, mistake.row_id][-1]

    def _is_unread(self, mistake: Mistake) -> bool:
        """Whether nothing is read at the place: an unreadable or empty cell, or a row that is no record."""
        sheet, column = place(mistake.table, mistake.column)
        table = self.records.table(sheet)
        index = table.rows.tolist().index(self._row(mistake)) if self._row(mistake) in table.rows else None
        if index is None:
            return True
        return column in table.columns and (
            table[column].state[index] == UNREADABLE or bool(table[column].empty[index])
        )

    def _is_text(self, mistake: Mistake) -> bool:
        """Whether the cell holds exactly what was typed, as text."""
        sheet, column = place(mistake.table, mistake.column)
        if column == WHOLE_ROW:
            return False
        typed = self.filled.typed(mistake.table, mistake.row_id, mistake.column)
        meant = typed if mistake.value is None else mistake.value
        return isinstance(meant, str) and self.texts.cells.get((sheet, self._row(mistake), column)) == meant

    def _is_meant(self, mistake: Mistake, meant: str) -> bool:
        """Whether the value that was meant is the value that was read."""
        sheet, column = place(mistake.table, mistake.column)
        table = self.records.table(sheet)
        if column not in table.columns:  # a column of their own is not read; blanks around a text do not count
            return self.texts.cells.get((sheet, self._row(mistake), column), "").strip() == meant
        index = table.rows.tolist().index(self._row(mistake))
        if mistake.kind == "night_shift":
            return int(minutes_of_rows(self.records)[0][index]) == int(meant) * 60
        value = table[column].value(index)
        if value is None:
            return False
        target = table[column].spec.refers_to
        if not target:
            return bool(value == _MEANT.get(column, str)(meant))
        (identifier,) = value if isinstance(value, tuple) else (value,)
        found = self.records.find(target[0], identifier)
        return found >= 0 and self.records.table(target[0]).identifier(found) == meant


def _day(text: str) -> int:
    return day_number(dt.date.fromisoformat(text))


def _minutes(text: str) -> int:
    time = dt.time.fromisoformat(text)
    return time.hour * 60 + time.minute


_MEANT: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(("datum", "geboortedatum", "vog_afgifte", "startdatum", "einddatum", "werkdatum"), _day),
    **dict.fromkeys(("begin", "eind"), _minutes),
    "uren": lambda text: round(Decimal(text) * 60),
    "bedrag": lambda text: int(Decimal(text) * 100),
    "soort": lambda text: {"vergoeding": "vaste vergoeding"}[text],
}


def score_table(outcomes: Sequence[Outcome]) -> str:
    """One line per kind: what must come of it, what came of it, and how many of them are right."""
    kinds: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault((outcome.mistake.table, outcome.mistake.kind), []).append(outcome)
    lines = [f"{'table':<12}{'kind':<26}{'right':<7}{'wanted':<24}{'seen':<24}codes"]
    for (table, kind), found in kinds.items():
        first, right = found[0], sum(outcome.right for outcome in found)
        lines.append(
            f"{table:<12}{kind:<26}{f'{right}/{len(found)}':<7}{'|'.join(first.wanted):<24}"
            f"{'|'.join(sorted(first.seen)):<24}{' '.join(first.codes)}{' *' if kind in EXCEPTIONS or kind in RULES_TO_COME else ''}"
        )
    total = sum(outcome.right for outcome in outcomes)
    return "\n".join([*lines, f"{total} of {len(outcomes)} right; * is an exception, see exceptions.py"])
