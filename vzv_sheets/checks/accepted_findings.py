"""Sheet Uitzonderingen takes findings out of the open list (domain/rules.md, Findings that may stay).

An exception ends when the row that it names changes, which its rij_hash tells, or after geldig_tot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vzv_sheets.checks.exceptions_without_effect import (
    Ineffective,
    cannot_stay,
    expired,
    no_such_finding,
    row_changed,
    without_effect,
)
from vzv_sheets.checks.hidden_texts import without_client_names
from vzv_sheets.checks.named_rows import NamedFindings, NamedRows, Place
from vzv_sheets.checks.privacy.numbers_and_addresses import without_numbers_of_persons
from vzv_sheets.findings.acceptance import Acceptance, WithoutEffect, with_reasons
from vzv_sheets.findings.finding_set import HIDDEN, FindingGroup, FindingSet
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.records.columns import UNREADABLE, Table
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.sensitive_words import sensitive_words
from vzv_sheets.vocabulary.words import fold

SHEET, HASH = "Uitzonderingen", "rij_hash"
_NEEDED = ("code", "blad", "id", "reden")
_NEVER_ACCEPTED = frozenset({"V-GELD-02", "V-GELD-03", "V-GELD-11"})
_FAMILY_NEVER_ACCEPTED = "V-PRIV-"


@dataclass(frozen=True, slots=True)
class _Exception:
    """A row of the sheet that says all it has to: `index` is its record, `until` its last day (None: no end)."""

    index: int
    code: str
    sheet: str
    identifier: str
    reason: str
    until: int | None
    row_hash: str


def can_stay(group: FindingGroup) -> bool:
    """Whether findings of the group may be accepted: not an F of V-PRIV, V-GELD-02, V-GELD-03 or V-GELD-11."""
    code = group.kind.code
    never = code in _NEVER_ACCEPTED or code.startswith(_FAMILY_NEVER_ACCEPTED)
    return not (never and group.severity is Severity.ERROR)


def accept(records: RecordSet, findings: FindingSet) -> tuple[FindingSet, Acceptance]:
    """The findings that are open still, and what sheet Uitzonderingen did."""
    table = records.table(SHEET)
    if not len(table):
        return findings, Acceptance(title=table.title)
    named, rows = NamedFindings(records, findings), NamedRows(records)
    reasons: dict[Place, str] = {}
    hashes: dict[int, str] = {}
    told: list[WithoutEffect] = []
    for exception in _complete(table):
        places = named.places(exception.code, exception.sheet, exception.identifier)
        row_hash = rows.content_hash(findings, places)
        accepted, problem = _judged(records, findings, exception, places, row_hash)
        for place in accepted:
            reasons.setdefault(place, exception.reason)
        if accepted and row_hash and not exception.row_hash:
            hashes[exception.index] = row_hash
        if problem is not None:
            told.append(without_effect(rows, findings, exception.index, places, problem))
    opened, kept = _split(findings, reasons)
    masked = FindingSet(tuple(without_client_names(records, without_numbers_of_persons(records, kept))))
    return opened, Acceptance(masked, told, table.title, _cells(table, hashes), _filled_in(table, hashes))


def _complete(table: Table) -> Iterator[_Exception]:
    """The exceptions that can be judged; of other rows V-ALG-03, V-ALG-07 or V-ALG-08 tells what they lack."""
    until, row_hash = table["geldig_tot"], table[HASH]
    for index in range(len(table)):
        code, sheet, identifier, reason = (table[key].text(index) for key in _NEEDED)
        readable = UNREADABLE not in (until.state[index], row_hash.state[index])
        if readable and code and sheet and identifier and reason:
            given = fold(row_hash.text(index))
            shown = HIDDEN if sensitive_words(reason) else reason  # V-PRIV-02 tells; no finding shows the text
            yield _Exception(index, code, sheet, identifier, shown, until.value(index), given)


def _judged(
    records: RecordSet, findings: FindingSet, exception: _Exception, places: Sequence[Place], row_hash: str
) -> tuple[list[Place], Ineffective | None]:
    """The findings that an exception takes out of the open list, and why it does nothing or not all that it asks."""
    if exception.until is not None and exception.until < day_number(records.as_of):
        return [], expired(exception.until)
    if not places:
        return [], no_such_finding(records, exception.code)
    if exception.row_hash and exception.row_hash != row_hash:
        return [], row_changed()
    stay = [place for place in places if can_stay(findings.groups[place[0]])]
    return stay, cannot_stay(findings.groups[places[0][0]].kind.code) if len(stay) < len(places) else None


def _split(findings: FindingSet, reasons: Mapping[Place, str]) -> tuple[FindingSet, list[FindingGroup]]:
    """The groups without the accepted findings, and the accepted ones with their reasons."""
    by_group: dict[int, list[int]] = {}
    for number, index in sorted(reasons):
        by_group.setdefault(number, []).append(index)
    opened, kept = [], []
    for number, group in enumerate(findings.groups):
        accepted = by_group.get(number, [])
        if accepted:
            kept.append(with_reasons(group.picked(accepted), [reasons[number, index] for index in accepted]))
        gone = set(accepted)
        opened.append(group.picked([index for index in range(len(group)) if index not in gone]))
    return FindingSet(tuple(group for group in opened if len(group))), kept


def _cells(table: Table, hashes: Mapping[int, str]) -> Mapping[str, str]:
    """The cells of rij_hash that are still to be filled; none when the workbook lacks the column."""
    return {table.cell(HASH, index): text for index, text in hashes.items()} if table[HASH].present else {}


def _filled_in(table: Table, hashes: Mapping[int, str]) -> Sequence[str]:
    """Column rij_hash once its empty cells are filled; none when the workbook lacks it."""
    column = table[HASH]
    if not column.present:
        return ()
    return [
        hashes.get(index) or column.text(index) or repr(column.unreadable.get(index)) for index in range(len(table))
    ]
