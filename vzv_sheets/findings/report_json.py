"""The JSON of `vzv check` (design, Command line): written group by group, never as objects per finding."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vzv_sheets.findings.acceptance import Acceptance, WithoutEffect, reason_of
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.vocabulary.addresses import column_letters

FORMAT = "vzv-check/1"
_quoted = json.encoder.encode_basestring_ascii


@dataclass(frozen=True, slots=True)
class CheckHeading:
    """What stands above the findings: the workbook, the dates and the receipt."""

    workbook: str
    workbook_id: str | None
    schema_version: str | None
    as_of: str
    period: Mapping[str, str]
    receipt: Mapping[str, str]


def check_json(
    heading: CheckHeading, findings: FindingSet, language: str = "nl", acceptance: Acceptance | None = None
) -> Iterator[str]:
    """The document in pieces; together they are one JSON object.

    What sheet Uitzonderingen did stands apart: `accepted` findings with the reason why each may stay, and
    `exceptions_without_effect`, the rows that do nothing.
    """
    kept = acceptance or Acceptance()
    counts = findings.counts
    head: dict[str, Any] = {
        "format": FORMAT,
        "workbook": heading.workbook,
        "workbook_id": heading.workbook_id,
        "schema_version": heading.schema_version,
        "as_of": heading.as_of,
        "period": dict(heading.period),
        "receipt": dict(heading.receipt),
        "counts": {"error": counts.error, "warning": counts.warning, "info": counts.info},
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "findings": ['
    separator = "\n"
    for group in findings.groups:
        yield separator + ",\n".join(_group_items(group, language))
        separator = ",\n"
    yield '\n], "accepted": [' + ", ".join(_accepted_items(kept.accepted, language))
    ended = [_without_effect(kept.title, row, language) for row in kept.without_effect]
    yield f'], "exceptions_without_effect": {json.dumps(ended)}}}\n'


def _accepted_items(accepted: FindingSet, language: str) -> Iterator[str]:
    for group in accepted.groups:
        for index, item in enumerate(_group_items(group, language)):
            yield f'{item[:-1]}, "reason": {_quoted(reason_of(group, index))}}}'


def _without_effect(title: str, row: WithoutEffect, language: str) -> Mapping[str, Any]:
    return {
        "sheet": title, "cell": row.cell, "row": row.row,
        "code": row.code, "of_sheet": row.sheet, "of_id": row.identifier,
        "message": row.message.in_language(language), "remedy": row.remedy.in_language(language),
    }  # fmt: skip


def _group_items(group: FindingGroup, language: str) -> Iterator[str]:
    variant = group.variant
    start = f'"code": "{group.kind.code}", "severity": "{variant.severity}", "sheet": {_quoted(group.sheet)}'
    column = json.dumps(group.column or None)
    end = f'"blocks": {json.dumps(list(variant.blocks))}, "legal": {json.dumps(group.kind.legal)}}}'
    messages = [_quoted(text) for text in group.all_filled(variant.message, language)]
    remedies = [_quoted(text) for text in group.all_filled(variant.remedy, language)]
    letters = "" if group.position is None else column_letters(group.position)
    for index, row in enumerate(group.rows):
        cell = f'"{letters}{row}"' if row and letters else "null"
        programme, supervisor = group.programmes[index], group.supervisors[index]
        yield (
            f'{{"key": {_quoted(group.keys[index])}, {start}, '
            f'"cell": {cell}, "row": {row or "null"}, "column": {column}, '
            f'"id": {_quoted(group.ids[index]) if group.ids[index] else "null"}, '
            f'"value": {_quoted(group.values[index])}, "message": {messages[index]}, '
            f'"remedy": {remedies[index]}, '
            f'"programme": {_quoted(programme) if programme else "null"}, '
            f'"supervisor": {_quoted(supervisor) if supervisor else "null"}, '
            f'"related": {json.dumps(list(group.related[index])) if group.related else "[]"}, {end}'
        )
