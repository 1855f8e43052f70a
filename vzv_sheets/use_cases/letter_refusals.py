"""The letters that are due and cannot be made yet, for Controle: all that `vzv update` needs of letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vzv_sheets.dashboards.controle import Refusal as ShownRefusal
from vzv_sheets.letter_writing.brieflog import read_log
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import letters_due
from vzv_sheets.letter_writing.planning import RefusedLetter, due_refusals
from vzv_sheets.letter_writing.refusals import Refusal
from vzv_sheets.records.registers import read_register
from vzv_sheets.schema.owned_sheets import BRIEFLOG
from vzv_sheets.use_cases.check import CheckResult
from vzv_sheets.workbook.port import WorkbookSource


def refusals_of(result: CheckResult, source: WorkbookSource) -> list[ShownRefusal]:
    """One line per letter and cell, of letters that are not in Brieflog yet."""
    log = read_log(read_register(source, BRIEFLOG))
    shown = []
    for kind in letters_due(result.records):
        for_all, refused = due_refusals(result.records, result.findings, kind, log=log)
        shown += [_shown(kind, "", reason) for reason in for_all]
        shown += [_shown(kind, letter.subject_id, reason) for letter, reason in _once(refused)]
    return shown


def _once(refused: Sequence[RefusedLetter]) -> Iterable[tuple[RefusedLetter, Refusal]]:
    """Each reason of a record once, also where its letters to several addressees are refused for it."""
    found = {(letter.subject_id, reason): letter for letter in refused for reason in letter.reasons}
    return [(letter, reason) for (_, reason), letter in found.items()]


def _shown(kind: LetterKind, subject: str, reason: Refusal) -> ShownRefusal:
    message = f"Brief {kind.code} ({kind.title}) kan nog niet worden gemaakt: {reason.message}"
    return ShownRefusal(kind.code, subject, reason.sheet, reason.cell, message, reason.remedy)
