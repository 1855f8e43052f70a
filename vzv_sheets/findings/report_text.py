"""Findings as text for a terminal: worst first, identical ones joined (`12 rijen: D14:D25`)."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace

from vzv_sheets.findings.acceptance import Acceptance
from vzv_sheets.findings.finding_set import Counts, FindingGroup, FindingSet
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.vocabulary.addresses import joined_rows

_HEADS = {
    "nl": {Severity.ERROR: "FOUTEN", Severity.WARNING: "WAARSCHUWINGEN", Severity.INFO: "TER INFORMATIE"},
    "en": {Severity.ERROR: "ERRORS", Severity.WARNING: "WARNINGS", Severity.INFO: "FOR YOUR INFORMATION"},
}
_MOST_EXAMPLES = 4
_MOST_RANGES = 8
_MOST_COMPARED = 200
_INDENT = "    "


def report_lines(
    findings: FindingSet, language: str = "nl", width: int = 100, acceptance: Acceptance | None = None
) -> Iterator[str]:
    """The lines of the report, wrapped at `width`, without colours."""
    kept = acceptance or Acceptance()
    severity = None
    for group in findings.groups:
        if group.severity is not severity:
            severity = group.severity
            yield ""
            yield _HEADS.get(language, _HEADS["nl"])[severity]
        yield from _group_lines(group, language, width)
    if kept.without_effect:
        yield ""
        yield "UITZONDERINGEN ZONDER EFFECT" if language == "nl" else "EXCEPTIONS WITHOUT EFFECT"
    for row in kept.without_effect:
        yield f"{row.code}  {kept.title}, {row.cell}: {row.sheet} {row.identifier}"
        yield from _wrapped(row.message.in_language(language), width)
        yield from _wrapped("→ " + row.remedy.in_language(language), width)
    yield ""
    yield counts_line(findings.counts, language)
    yield from accepted_lines(kept, language)


def _group_lines(group: FindingGroup, language: str, width: int) -> Iterator[str]:
    yield f"{group.kind.code}  {place(group, language)}"
    shown = range(len(group))[:_MOST_EXAMPLES]
    messages = list(dict.fromkeys(group.message(index, language) for index in range(len(group))[:_MOST_COMPARED]))
    if len(messages) == 1:
        yield from _wrapped(messages[0], width)
    else:
        for index in shown:
            cell = group.cell(index)
            yield from _wrapped(
                f"{cell}: {group.message(index, language)}" if cell else group.message(index, language), width
            )
        if len(group) > len(shown):
            rest = len(group) - len(shown)
            yield f"{_INDENT}en nog {rest}" if language == "nl" else f"{_INDENT}and {rest} more"
    yield from _wrapped("→ " + _remedy(group, language), width)


def _remedy(group: FindingGroup, language: str) -> str:
    """One remedy for the group; what differs per row (row numbers, ids) is named together."""
    compared = range(len(group))[:_MOST_COMPARED]
    if len({group.remedy(index, language) for index in compared}) == 1:
        return group.remedy(0, language)
    together = {name: [_several(text)] for name, text in group.fields.items() if not isinstance(text, str)}
    rows = joined_rows(filter(None, group.rows), None)
    fields = {**group.fields, **together}
    joined = replace(group.picked([0]), ids=[_several(group.ids)], values=[_several(group.values)], fields=fields)
    return joined.filled(group.variant.remedy, 0, language, row=_several(rows))


def _several(texts: Sequence[str]) -> str:
    """`P1, P2, P3, …`: the first few different ones."""
    different = list(dict.fromkeys(filter(None, texts)))
    return ", ".join(different[:_MOST_EXAMPLES]) + (", …" if len(different) > _MOST_EXAMPLES else "")


def place(group: FindingGroup, language: str = "nl") -> str:
    """`Uren, kolom datum, 12 rijen: C14:C25`."""
    word, rows_word = ("kolom", "rijen") if language == "nl" else ("column", "rows")
    where = group.sheet + (f", {word} {group.column}" if group.column else "")
    rows = [row for row in group.rows if row]
    if not rows:
        return where
    ranges = joined_rows(rows, group.position)
    text = ", ".join(ranges[:_MOST_RANGES]) + (" …" if len(ranges) > _MOST_RANGES else "")
    return f"{where}, {len(rows)} {rows_word}: {text}" if len(rows) > 1 else f"{where}, {text}"


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, max(width, 40), initial_indent=_INDENT, subsequent_indent=_INDENT + ("  " if text[0] == "→" else "")
    )


def accepted_lines(acceptance: Acceptance, language: str = "nl") -> list[str]:
    """How many findings may stay, in one line; no line when there are none."""
    number = len(acceptance.accepted)
    if not number:
        return []
    if language == "en":
        return [f"{number} {'finding stays' if number == 1 else 'findings stay'} as sheet {acceptance.title} says."]
    return [
        f"{number} {'melding blijft' if number == 1 else 'meldingen blijven'} staan volgens blad {acceptance.title}."
    ]


def counts_line(counts: Counts, language: str = "nl") -> str:
    """`3 fouten, 1 waarschuwing en 0 opmerkingen`."""
    if language == "en":
        words = ((counts.error, "error"), (counts.warning, "warning"), (counts.info, "remark"))
        return ", ".join(f"{number} {word if number == 1 else word + 's'}" for number, word in words)
    errors = "1 fout" if counts.error == 1 else f"{counts.error} fouten"
    warnings = "1 waarschuwing" if counts.warning == 1 else f"{counts.warning} waarschuwingen"
    infos = "1 opmerking" if counts.info == 1 else f"{counts.info} opmerkingen"
    return f"{errors}, {warnings} en {infos}"
