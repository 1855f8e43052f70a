"""`vzv new`."""

from __future__ import annotations

from collections.abc import Sequence

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

MISSING_PROGRAMME = "Er ontbreekt iets: --programme NAAM. Welke er zijn, ziet u met: vzv new --list-programmes"


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
        known = catalogue.programmes()
        width = max(len(programme.name) for programme in known)
        for programme in known:
            click.echo(f"{programme.name:{width}}  {programme.description}")
        return 0
    if file is None:
        raise click.UsageError("Er ontbreekt iets: BESTAND, de naam van de werkmap.")
    if sheet is not None:
        return _add(file, sheet, dry_run=dry_run, output=output, language=language)
    if not programmes:
        raise click.UsageError(MISSING_PROGRAMME)
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
    tell_differences(programmes)
    return 0


def tell_differences(programmes: Sequence[str]) -> None:
    """Says which settings the programmes fill differently, and which of them holds in their workbook."""
    from vzv_sheets.programmes.catalogue import chosen
    from vzv_sheets.programmes.combination import differing_settings

    for difference in differing_settings(chosen(programmes), options.today().year):
        click.echo(difference.sentence)


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
