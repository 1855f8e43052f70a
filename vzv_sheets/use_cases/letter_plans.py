"""Which letters `vzv letters` is about: those of the codes and ids that were asked for, else all that are due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vzv_sheets.letter_writing.brieflog import LogEntry
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import LETTERS, letters_due, letters_in_use
from vzv_sheets.letter_writing.planning import LetterPlan, plan_letters
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.use_cases.check import CheckResult

# The statements of a year are due in the first months of the next, when people need them for their taxes.
_MONTHS_AFTER_THE_YEAR = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """What a user asks for. Without codes: what the workbook uses and is due; `ids` then leaves only what is for them.

    `again` makes letters that were made before, `despite_errors` overrides refusals, `at_most` limits each kind.
    """

    codes: Sequence[str] = ()
    ids: Sequence[str] | None = None
    again: bool = False
    despite_errors: bool = False
    at_most: int | None = None


def plans_of(result: CheckResult, wish: Wish, log: Sequence[LogEntry]) -> tuple[LetterPlan, ...]:
    """A plan for each kind of letter, in the order of their codes. Raises KeyError for an unknown code."""
    kinds = [(kind, result.records) for kind in kinds_of(wish.codes) or letters_due(result.records)]
    if not wish.codes:
        kinds += _of_last_year(result.records)
    return tuple(
        replace(plan, made=plan.made[: wish.at_most])
        for plan in (
            plan_letters(
                records, result.findings, kind, ids=wish.ids, only_due=not wish.codes, log=log, again=wish.again,
                despite_errors=wish.despite_errors,
            )
            for kind, records in sorted(kinds, key=lambda pair: pair[0].code)
        )
    )  # fmt: skip


def unknown_ids(plans: Sequence[LetterPlan], wish: Wish) -> tuple[str, ...]:
    """The ids that were asked for without a code and that say nothing to any kind of letter."""
    if wish.codes:
        return ()
    return tuple(identifier for identifier in wish.ids or () if all(identifier in plan.unmatched for plan in plans))


def kinds_of(codes: Sequence[str]) -> tuple[LetterKind, ...]:
    """The kinds of letters of these codes, each once. Raises KeyError for an unknown code."""
    known = {kind.code: kind for kind in LETTERS}
    return tuple(dict.fromkeys(known[code.upper()] for code in codes))


def _of_last_year(records: RecordSet) -> list[tuple[LetterKind, RecordSet]]:
    """The yearly letters with the records of the year before, in the first months of a year."""
    day = records.as_of
    if day.month > _MONTHS_AFTER_THE_YEAR:
        return []
    year = Period(dt.date(day.year - 1, 1, 1), dt.date(day.year - 1, 12, 31))
    return [(kind, records.in_period(year)) for kind in letters_in_use(records) if kind.due_after_the_year]
