"""`vzv update`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.update import UpdateResult


@click.command(
    "update",
    cls=DutchCommand,
    help="Controleert een werkmap, toetst de grenzen en schrijft de overzichten: Dashboard, Controle, Limieten"
    " en, waar die er zijn, de bladen voor financiën.",
)
@options.file_argument
@options.as_of_option
@options.period_option
@click.option("--force", is_flag=True, help="Schrijf ook als er niets is veranderd.")
@options.writing_options
@options.language_option
def command(
    file: str, as_of: dt.date | None, period: Period | None, force: bool, dry_run: bool, output: str | None,
    language: str,
) -> int:  # fmt: skip
    """Writes the reports; 1 when an error is open."""
    from vzv_sheets.use_cases.update import update

    result = update(file, as_of=as_of, period=period, now=options.now(), force=force, dry_run=dry_run, output=output)
    for line in closing_lines(result, dry_run=dry_run, language=language):
        click.echo(line)
    return 1 if result.check.findings.counts.error else 0


def closing_lines(result: UpdateResult, *, dry_run: bool, language: str) -> list[str]:
    """What was found and what was written."""
    from vzv_sheets.findings.report_text import accepted_lines, counts_line

    nl = language == "nl"
    lines = [counts_line(result.check.findings.counts, language), *accepted_lines(result.check.acceptance, language)]
    if result.written is not None:
        lines.append(f"Bijgewerkt: {result.written.path}" if nl else f"Updated: {result.written.path}")
        if result.written.backup:
            lines.append(f"Reservekopie: {result.written.backup}" if nl else f"Backup: {result.written.backup}")
        lines += result.written.notes
        lines.append("Open het blad Controle in de werkmap." if nl else "Open sheet Controle in the workbook.")
    elif dry_run:
        lines.append("Er is niets geschreven (--dry-run)." if nl else "Nothing was written (--dry-run).")
    else:
        same = "Er is niets veranderd sinds de vorige keer; het bestand is niet aangeraakt."
        lines.append(same if nl else "Nothing changed since the last run; the file was not touched.")
    return lines
