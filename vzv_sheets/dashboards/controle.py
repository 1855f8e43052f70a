"""What sheet Controle shows: every finding with a link to its cell, gravest first (domain/workbook.md 2.3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from vzv_sheets.findings.acceptance import Acceptance, WithoutEffect, reason_of
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.findings.kinds import BLOCKS_NL, SEVERITY_NL, Severity
from vzv_sheets.findings.report_text import accepted_lines
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.owned_sheets import CONTROLE, SIGNAL_ROWS, SIGNAL_SLOTS
from vzv_sheets.vocabulary.addresses import column_letters
from vzv_sheets.vocabulary.days import dutch_date
from vzv_sheets.workbook.write_plan import CellValue, Cents, Link, ReportContent

MOST_ROWS = 5000
_LAST_SHEET_ROW = 1048576


@dataclass(frozen=True, slots=True)
class Refusal:
    """A letter that cannot be made yet: which, for whom, where to mend it and how."""

    code: str
    identifier: str
    sheet: str
    cell: str
    message: str
    remedy: str
    programme: str = ""
    supervisor: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """When and with what a report was made: `stamp` is the fingerprint of the inputs."""

    written_at: dt.datetime
    version: str
    stamp: str


def controle(
    records: RecordSet, findings: FindingSet, refusals: Sequence[Refusal], run: Run,
    acceptance: Acceptance | None = None,
) -> ReportContent:  # fmt: skip
    """The content of Controle: at most `MOST_ROWS` rows, then one that tells how many more there are.

    Findings come first, then letters that cannot be made, exceptions that do nothing, and findings that may stay.
    """
    kept = acceptance or Acceptance()
    to_do = len(findings) + len(refusals) + len(kept.without_effect)
    shown = list(islice(_rows(findings, refusals, kept), MOST_ROWS))
    rows = [row for row, _, _ in shown]
    places = [(sheet, cell, link_target(sheet, cell)) for _, sheet, cell in shown]
    links = [
        Link(place, _CELL, target, f"Naar {sheet}, cel {cell}")
        for place, (sheet, cell, target) in enumerate(places)
        if target
    ]
    if to_do > len(rows):
        left = to_do - len(rows)
        rows.append(_sentence(f"… en nog {left}. Herstel eerst deze regels en draai daarna 'vzv update' opnieuw."))
    if not rows:
        rows.append(_sentence("Geen bevindingen: alles is in orde.", "in orde"))
    columns = [[row[number] for row in rows] for number in range(len(CONTROLE.columns))]
    return ReportContent(
        CONTROLE.name, _head(records, findings, refusals, run, kept), columns, links,
        {CONTROLE.cells["signal"]: _signal(records)}, CONTROLE.titles, CONTROLE.header_row,
        CONTROLE.row_heights(columns),
    )  # fmt: skip


_CELL = [column.key for column in CONTROLE.columns].index("cel")


def link_target(sheet: str, cell: str) -> str:
    """`'Uren'!F17`: where an internal link goes; empty when there is no cell."""
    return "'" + sheet.replace("'", "''") + f"'!{cell}" if cell else ""


def _rows(
    findings: FindingSet, refusals: Sequence[Refusal], kept: Acceptance
) -> Iterator[tuple[list[CellValue], str, str]]:
    """Every row with the sheet and the cell that it leads to."""
    for group, index in findings.each():
        yield _finding_row(group, index), group.sheet, group.cell(index)
    for refusal in refusals:
        yield _refusal_row(refusal), refusal.sheet, refusal.cell
    for exception in kept.without_effect:
        yield _exception_row(kept.title, exception), kept.title, exception.cell
    for group, index in kept.accepted.each():
        yield _finding_row(group, index, reason_of(group, index)), group.sheet, group.cell(index)


def _finding_row(group: FindingGroup, index: int, reason: str | None = None) -> list[CellValue]:
    variant = group.variant
    return [
        SEVERITY_NL[group.severity], group.kind.code, group.sheet, group.cell(index), group.rows[index] or None,
        group.column or None, group.named(index), group.values[index] or None, group.message(index),
        group.remedy(index), ", ".join(BLOCKS_NL.get(name, name) for name in variant.blocks) or None,
        group.programmes[index], group.supervisors[index], reason,
    ]  # fmt: skip


def _refusal_row(refusal: Refusal) -> list[CellValue]:
    return [
        SEVERITY_NL[Severity.INFO], refusal.code, refusal.sheet or None, refusal.cell or None, None, None,
        refusal.identifier, None, refusal.message, refusal.remedy, refusal.code, refusal.programme or None,
        refusal.supervisor or None, None,
    ]  # fmt: skip


def _exception_row(title: str, exception: WithoutEffect) -> list[CellValue]:
    return [
        SEVERITY_NL[Severity.INFO], exception.code, title, exception.cell, exception.row, None, exception.identifier,
        None, exception.message.nl, exception.remedy.nl, None, None, None, None,
    ]  # fmt: skip


def _sentence(text: str, severity: str | None = None) -> list[CellValue]:
    row: list[CellValue] = [None] * len(CONTROLE.columns)
    row[0] = severity
    row[[column.key for column in CONTROLE.columns].index("melding")] = text
    return row


def subtitle(records: RecordSet) -> str:
    """The line under the title of every report: dates, and that this workbook is never passed on."""
    period = f"{dutch_date(records.period.first)} t/m {dutch_date(records.period.last)}"
    return f"Peildatum {dutch_date(records.as_of)}. Periode {period}. Stuur dit bestand nooit door; gebruik vzv export."


def _head(
    records: RecordSet, findings: FindingSet, refusals: Sequence[Refusal], run: Run, kept: Acceptance
) -> Mapping[str, CellValue]:
    counts, cells = findings.counts, CONTROLE.cells
    name = records.settings.text("organisatienaam")
    return {
        cells["subtitle"]: (f"{name}. " if name else "") + subtitle(records),
        cells["errors"]: counts.error,
        cells["warnings"]: counts.warning,
        cells["infos"]: counts.info + len(refusals) + len(kept.without_effect),
        cells["checked_rows"]: records.layout.recorded_rows,
        cells["advice"]: " ".join([_advice(findings), *accepted_lines(kept)]),
        cells["run_at"]: f"Bijgewerkt op {run.written_at:%d-%m-%Y} om {run.written_at:%H:%M:%S} (vzv {run.version})",
        cells["stamp"]: run.stamp,
    }


def _advice(findings: FindingSet) -> str:
    counts = findings.counts
    if counts.error:
        first = findings.groups[0]
        return f"Begin met {first.kind.code} op blad {first.sheet}: {first.remedy(0)}"
    if counts.warning:
        return "Er zijn geen fouten. Kijk nog naar de waarschuwingen: klopt het, dan hoeft u niets te doen."
    return "Er zijn geen fouten en geen waarschuwingen."


def _signal(records: RecordSet) -> list[list[CellValue]]:
    """Per input sheet what the formulas below compare, to tell that the workbook changed since (owned_sheets)."""
    block: list[list[CellValue]] = [[None] * SIGNAL_SLOTS for _ in range(SIGNAL_ROWS)]
    layouts = [layout for layout in records.layout.sheets.values() if layout.tally is not None]
    for slot, layout in enumerate(layouts[:SIGNAL_SLOTS]):
        tally = layout.tally
        if tally is None:
            continue
        first = layout.header_row + 1
        values: tuple[CellValue, ...] = (
            layout.title,
            _whole_column(layout.title, tally.counted, first),
            _whole_column(layout.title, tally.added, first),
            _LAST_SHEET_ROW - first + 1,
            tally.filled,
            Cents(tally.total_hundredths),
        )
        for row, value in enumerate(values):
            block[row][slot] = value
    return block


def _whole_column(title: str, position: int, first: int) -> str:
    letters = column_letters(position)
    return link_target(title, f"${letters}${first}:${letters}${_LAST_SHEET_ROW}")
