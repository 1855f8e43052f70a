"""`vzv check`."""

from __future__ import annotations

import datetime as dt
import sys
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.check import CheckResult

_MOST_NUMBERS = 8  # of supervisors, in a message


@click.command(
    "check", cls=DutchCommand, help="Zegt wat er niet klopt in een werkmap, cel voor cel, en hoe u het herstelt."
)
@options.file_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@options.as_of_option
@options.period_option
@click.option("--programme", "programmes", multiple=True, metavar="ID", help="Alleen dit programma (mag vaker).")
@click.option("--without", multiple=True, metavar="ID", help="Zonder dit programma (mag vaker).")
@click.option("--supervisor", metavar="ID", help="Alleen wat bij deze begeleider hoort.")
@options.language_option
def command(
    file: str, form: str, as_of: dt.date | None, period: Period | None, programmes: tuple[str, ...],
    without: tuple[str, ...], supervisor: str | None, language: str,
) -> int:  # fmt: skip
    """Prints all findings; 1 when an error is open."""
    from vzv_sheets.use_cases.check import check

    result = check(
        file, as_of=as_of, period=period, today=options.today(), programmes=programmes, without=without,
        supervisor=supervisor,
    )  # fmt: skip
    _refuse_unknown(result, (*programmes, *without), supervisor)
    if form == "json":
        sys.stdout.writelines(result.json(language))
    elif form == "csv":
        from vzv_sheets.findings.report_csv import check_csv

        click.echo(check_csv(result.findings, language), nl=False)
    else:
        print_findings(result, language)
    return 1 if result.findings.counts.error else 0


def _refuse_unknown(result: CheckResult, programmes: tuple[str, ...], supervisor: str | None) -> None:
    """A filter on nothing would look like a workbook without findings."""
    from vzv_sheets.records.named_programmes import named_programmes
    from vzv_sheets.vocabulary.notations import fold_identifier

    records = result.records
    table = records.table("Programmas")
    known = [table.identifier(index) for index in range(len(table))]
    for name in programmes:
        if not named_programmes(records, name):
            raise click.UsageError(f"Het programma '{name}' staat niet in de werkmap. Kies uit: {', '.join(known)}.")
    people = {str(text) for sheet in ("Plaatsingen", "Vrijwilligers")
              for text in records.table(sheet)["begeleider_id"].categories}  # fmt: skip
    if supervisor is not None and fold_identifier(supervisor) not in map(fold_identifier, people):
        numbers = sorted(people)
        some = f" Geef een nummer: {', '.join(numbers[:_MOST_NUMBERS])}" if numbers else ""
        more = " …" if len(numbers) > _MOST_NUMBERS else "." if numbers else ""
        raise click.UsageError(f"De begeleider '{supervisor}' komt niet voor in de kolommen begeleider_id.{some}{more}")


def print_findings(result: CheckResult, language: str) -> None:
    """The report for people, with colours where they are welcome."""
    from vzv_sheets.findings.report_text import report_lines
    from vzv_sheets.vocabulary.days import dutch_date

    records = result.records
    words = ("Controle van", "peildatum") if language == "nl" else ("Check of", "reference date")
    click.echo(f"{words[0]} {records.receipt.name} ({words[1]} {dutch_date(records.as_of)})")
    heads = {"FOUTEN": "red", "ERRORS": "red", "WAARSCHUWINGEN": "yellow", "WARNINGS": "yellow"}
    for line in report_lines(result.findings, language, options.terminal_width(), result.acceptance):
        colour = heads.get(line)
        click.echo(click.style(line, fg=colour, bold=True) if colour and options.colours_wanted() else line)
