"""`vzv allowances`."""

from __future__ import annotations

import datetime as dt
import json

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand


@click.command(
    "allowances",
    cls=DutchCommand,
    help="Toetst de vergoedingen van een jaar aan de grenzen, per vrijwilliger en maand.",
)
@options.file_argument
@click.option("--year", type=click.IntRange(2000, 2199), required=True, metavar="JAAR", help="Het jaar, zoals 2026.")
@options.as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@options.language_option
def command(file: str, year: int, as_of: dt.date | None, form: str, language: str) -> int:
    """Prints the ledger; 1 when an error is open."""
    from vzv_sheets.allowance_limits.ledger_text import ledger_lines
    from vzv_sheets.allowance_limits.limits_sheet import ledger_csv
    from vzv_sheets.use_cases.allowances import allowances

    result = allowances(file, year, as_of=as_of, today=options.today())
    if form == "json":
        click.echo(json.dumps(result.json(), ensure_ascii=False, indent=1))
    elif form == "csv":
        click.echo(ledger_csv(result.ledger), nl=False)
    else:
        for line in ledger_lines(result.ledger, language):
            click.echo(line)
        errors = result.check.findings.counts.error
        if errors:
            click.echo(f"\nEr staan nog {errors} fouten open in de werkmap; zie vzv check {file}")
    return 1 if result.check.findings.counts.error else 0
