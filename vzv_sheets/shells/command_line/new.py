"""`vzv new`."""

from __future__ import annotations

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand


@click.command(
    "new", cls=DutchCommand, help="Maakt een lege standaardwerkmap voor een of meer programma's, of voegt een blad toe."
)
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=str, readable=False), required=False)
@click.option("--programme", "programmes", multiple=True, metavar="NAAM", help="Het programma (mag vaker).")
@click.option("--list-programmes", is_flag=True, help="Toon welke programma's er zijn.")
@click.option("--add", "sheet", metavar="BLAD", help="Voeg dit blad toe aan een werkmap die er al is.")
@options.writing_options
@options.language_option
def command(
    file: str | None, programmes: tuple[str, ...], list_programmes: bool, sheet: str | None, dry_run: bool,
    output: str | None, language: str,
) -> int:  # fmt: skip
    """Makes what was asked."""
    from vzv_sheets.programmes import catalogue

    if list_programmes:
        for known in catalogue.programmes():
            click.echo(f"{known.name:16} {known.description}")
        return 0
    if file is None:
        raise click.UsageError("Er ontbreekt iets: BESTAND, de naam van de werkmap.")
    if sheet is not None:
        return _add(file, sheet, dry_run=dry_run, output=output, language=language)
    if not programmes:
        names = ", ".join(known.name for known in catalogue.programmes())
        raise click.UsageError(f"Er ontbreekt iets: --programme. Kies uit: {names}.")
    from vzv_sheets.use_cases.new import new_workbook

    if (output or file).lower().endswith(".xlsm"):
        raise click.UsageError("Een werkmap met knoppen (.xlsm) maakt u met: vzv excel install.")
    if not (output or file).lower().endswith(".xlsx"):
        raise click.UsageError("De naam van een werkmap eindigt op .xlsx.")
    try:
        made = new_workbook(output or file, programmes, today=options.today(), dry_run=dry_run)
    except catalogue.UnknownProgrammeError as unknown:
        raise click.UsageError(str(unknown)) from unknown
    if dry_run:
        click.echo(f"Er zou worden gemaakt: {made}")
    else:
        click.echo(f"Gemaakt: {made}")
        click.echo("Open de werkmap en begin op het blad Leeswijzer.")
    return 0


def _add(file: str, sheet: str, *, dry_run: bool, output: str | None, language: str) -> int:
    from vzv_sheets.use_cases.new import UnknownSheet, add_sheet

    del language
    try:
        title, written = add_sheet(file, sheet, dry_run=dry_run, output=output)
    except UnknownSheet as unknown:
        raise click.UsageError(str(unknown)) from unknown
    if written is None:
        click.echo(f"Het blad '{title}' zou worden toegevoegd aan {file}.")
    else:
        click.echo(f"Het blad '{title}' is toegevoegd aan {written.path}.")
    return 0
