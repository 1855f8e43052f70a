"""`vzv export`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

if TYPE_CHECKING:
    from vzv_sheets.import_export.declaration import ExportReader
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.export import Exported, ExportResult

_READERS = ["gemeente", "professional", "bestuur", "financien", "onderzoek"]
_WORKBOOK = ".xlsx"


@click.command(
    "export",
    cls=DutchCommand,
    help="Maakt een apart bestand met alleen wat die lezer mag zien; stuur nooit de werkmap zelf. UIT is een nieuw "
    "bestand (.xlsx), of een map als het er meer worden.",
)
@options.file_argument
@click.argument("out", metavar="UIT", type=click.Path(path_type=str, readable=False))
@click.option("--for", "--voor", "reader", type=click.Choice(_READERS), required=True, help="Voor wie het is.")
@click.option("--org", metavar="ID", help="De gemeente; zonder deze keuze komt er een bestand voor elke gemeente.")
@click.option("--contact", metavar="ID", help="De professional; zonder deze keuze komt er een bestand voor elk.")
@options.as_of_option
@options.period_option
@click.option("--format", "form", type=click.Choice(["xlsx", "csv"]), help="Een werkmap, of CSV-bestanden met "
              "datapackage.json in een map. Onderzoek krijgt anders csv, ieder ander xlsx.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Zeg wat er zou gebeuren en schrijf niets.")
@options.language_option
def command(
    file: str, out: str, reader: str, org: str | None, contact: str | None, as_of: dt.date | None,
    period: Period | None, form: str | None, dry_run: bool, language: str,
) -> int:  # fmt: skip
    """Makes the file; open findings do not change the exit code, the closing lines tell what is not in it."""
    from vzv_sheets.import_export.declaration import ExportReader
    from vzv_sheets.use_cases.export import export
    from vzv_sheets.use_cases.selecting import UnknownPart

    whom = ExportReader(reader)
    chosen = _chosen(whom, org, contact)
    _refuse_name(out, whom, chosen, form)
    try:
        result = export(
            file, out, whom, chosen=chosen, form=form, as_of=as_of, period=period, today=options.today(),
            dry_run=dry_run,
        )  # fmt: skip
    except UnknownPart as unknown:
        raise click.UsageError(str(unknown)) from None
    for line in closing_lines(result, dry_run=dry_run, language=language):
        click.echo(line)
    return 0


def _chosen(reader: ExportReader, org: str | None, contact: str | None) -> str | None:
    if org is not None and reader != "gemeente":
        raise click.UsageError("--org hoort bij --for gemeente.")
    if contact is not None and reader != "professional":
        raise click.UsageError("--contact hoort bij --for professional.")
    return org if org is not None else contact


def _refuse_name(out: str, reader: ExportReader, chosen: str | None, form: str | None) -> None:
    from vzv_sheets.use_cases.export import is_folder, usual_form

    ends = out.lower().endswith(_WORKBOOK)
    if is_folder(reader, chosen, form or usual_form(reader)):
        if ends or out.lower().endswith(".csv"):
            raise click.UsageError("Hier komen meer bestanden; geef achter de werkmap de naam van een map.")
    elif not ends:
        raise click.UsageError(f"De naam van het nieuwe bestand eindigt op {_WORKBOOK}.")


def closing_lines(result: ExportResult, *, dry_run: bool, language: str = "nl") -> Iterator[str]:
    """What was made, for whom, and what is not in it."""
    nl = language == "nl"
    for exported in result.files:
        yield from _of_file(exported, dry_run=dry_run, language=language)
    if result.nothing:
        yield f"Er is niets gemaakt: {result.nothing}." if nl else "Nothing was made: there is nobody to make it for."
    for reason, number in result.left_out.items():
        yield f"{number} × {reason.in_language(language)}."
    if dry_run:
        yield "Er is niets geschreven (--dry-run)." if nl else "Nothing was written (--dry-run)."


def _of_file(exported: Exported, *, dry_run: bool, language: str) -> Iterator[str]:
    from vzv_sheets.import_export.cover import cells_told

    nl = language == "nl"
    if nl:
        verb = "zou worden gemaakt" if dry_run else "gemaakt"
        yield f"Voor {exported.whom} {verb}: {exported.path} ({_rows(exported.rows, nl=nl)})."
    else:
        verb = "would be made" if dry_run else "made"
        yield f"For {exported.whom} {verb}: {exported.path} ({_rows(exported.rows, nl=nl)})."
    for reason, number in exported.left_out.items():
        yield f"  {number} × {reason.in_language(language)}."
    if exported.cells:
        yield f"  {'Kijk na' if nl else 'Look at'}: {cells_told(exported.cells)}."


def _rows(number: int, *, nl: bool) -> str:
    if nl:
        return f"{number} {'regel' if number == 1 else 'regels'}"
    return f"{number} {'row' if number == 1 else 'rows'}"
