"""The letters of one kind from a small workbook, as the texts that people read."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from tests.letter_writing.conftest import Case, text_of
from vzv_sheets.letter_writing.letters import standard_template
from vzv_sheets.letter_writing.planning import LetterPlan, written


def plan_of(code: str, case: Case, **options: object) -> LetterPlan:
    """The plan for a kind of letter over the workbook of a case."""
    return dataclasses.replace(case, code=code).plan(**options)


def due_ids(code: str, case: Case) -> list[str]:
    """The ids for which a letter is due, each once; nothing may be refused."""
    plan = plan_of(code, case)
    assert [(letter.subject_id, letter.reasons) for letter in plan.refused] == []
    return list(dict.fromkeys(letter.subject_id for letter in plan.made))


def letters(code: str, case: Case, **options: object) -> Mapping[str, str]:
    """The text of every letter of P1 by addressee, whether it is due or not."""
    made = written(plan_of(code, case, **{"ids": ["P1"], **options}), standard_template)
    return {letter.addressee: text_of(data) for letter, data in made}


def only_letter(code: str, case: Case, **options: object) -> str:
    """The text of the one letter of P1."""
    (text,) = letters(code, case, **options).values()
    return text
