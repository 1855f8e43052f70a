"""`vzv excel install|doctor`."""

from __future__ import annotations

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand, DutchGroup
from vzv_sheets.shells.command_line.new import MISSING_PROGRAMME, tell_differences

if TYPE_CHECKING:
    from vzv_sheets.use_cases.excel_install import Computer, Installed, MissingXlwings

_NAME = "werkmap"


@click.group(
    "excel",
    cls=DutchGroup,
    aliases={"installeren": "install", "nakijken": "doctor"},
    help="Laat Excel zelf vzv starten: met knoppen, of zonder macro's met de invoegtoepassing van xlwings.",
)
def command() -> None:
    """Finds the command behind `excel`."""


@command.command("install", cls=DutchCommand, help="Maakt een werkmap met knoppen (werkmap.xlsm) voor deze computer.")
@click.argument("file", metavar="[BESTAND]", type=click.Path(path_type=str, readable=False), required=False)
@click.option("--programme", "programmes", multiple=True, metavar="NAAM", help="Het programma (mag vaker).")
@click.option("--folder", "--map", "folder", metavar="MAP", type=click.Path(path_type=str, readable=False),
              help="De map waarin de werkmap komt; anders deze map.")  # fmt: skip
@click.option("--without-macros", "--zonder-macros", "without_macros", is_flag=True,
              help="Een gewone werkmap (.xlsx) voor de knop Run main van xlwings.")  # fmt: skip
@options.writing_options
@options.language_option
def install(
    file: str | None, programmes: tuple[str, ...], folder: str | None, without_macros: bool, dry_run: bool,
    output: str | None, language: str,
) -> int:  # fmt: skip
    """Makes the workbook and says what to do next."""
    from vzv_sheets.programmes import catalogue
    from vzv_sheets.use_cases.excel_install import MissingXlwings, excel_install, this_computer

    del language
    ending = ".xlsx" if without_macros else ".xlsm"
    path = Path(folder or "", output or file or f"{_NAME}{ending}")
    if path.suffix.lower() != ending:
        raise click.UsageError(f"De naam van deze werkmap eindigt op {ending}.")
    if not programmes:
        raise click.UsageError(MISSING_PROGRAMME)
    try:
        made = excel_install(path, programmes, macros=not without_macros, today=options.today(), dry_run=dry_run)
    except catalogue.UnknownProgrammeError as unknown:
        raise click.UsageError(str(unknown)) from unknown
    except MissingXlwings as missing:
        click.echo(_how_to_get(missing), err=True)
        return 3
    _tell(made, this_computer(), dry_run=dry_run)
    tell_differences(programmes)
    return 0


@command.command("doctor", cls=DutchCommand, help="Kijkt of alles er is om vanuit Excel te werken. Verandert niets.")
@options.language_option
def doctor(language: str) -> int:
    """Says what is there and what is missing; 3 when something is missing."""
    from vzv_sheets.use_cases.excel_install import MissingXlwings, helper_script, this_computer, xlwings_check

    del language
    here = this_computer()
    click.echo(f"Python: {here.interpreter}")
    try:
        click.echo(f"xlwings: {xlwings_check()}")
    except MissingXlwings as missing:
        click.echo(_how_to_get(missing), err=True)
        return 3
    script = helper_script(here)
    if script is not None and not script.exists():
        click.echo(
            f"Het hulpscript voor de knoppen ontbreekt. Geef eenmaal: {_xlwings_command(here)} runpython install"
        )
        return 3
    click.echo("Alles is er om vanuit Excel te werken." if here.has_excel else _NO_EXCEL)
    return 0


_NO_EXCEL = (
    "Excel voor Windows of Mac draait niet op deze computer. De werkmap is te openen en te vullen, maar de knoppen\n"
    "werken hier niet. Geef deze opdracht op de computer met Excel: dan vindt de werkmap daar het programma."
)


def _how_to_get(missing: MissingXlwings) -> str:
    """What is missing for Excel, with the commands that add it."""
    found = f"versie {missing.installed}" if missing.installed else "niet geïnstalleerd"
    return (
        f"Voor werken vanuit Excel is xlwings {missing.wanted} nodig; hier is het {found}.\n"
        "Geef in de map van vzv:   ./install.sh excel\n"
        'of op Windows:            .venv\\Scripts\\pip install ".[excel]"'
    )


def _tell(made: Installed, here: Computer, *, dry_run: bool) -> None:
    verb = "Er zou worden gemaakt" if dry_run else "Gemaakt"
    click.echo(f"{verb}: {made.workbook}")
    if made.starter is not None:
        click.echo(f"{verb}: {made.starter} (hoort bij de werkmap; laat ze bij elkaar staan)")
    if not here.has_excel:
        click.echo(f"\n{_NO_EXCEL}")
    click.echo("\nWat u nu doet:")
    for number, step in enumerate(_steps(made, here), start=1):
        lines = wrap(step, options.terminal_width() - 3, break_long_words=False, break_on_hyphens=False)
        click.echo(f"{number}. " + "\n   ".join(lines))


def _steps(made: Installed, here: Computer) -> list[str]:
    """What a person does once, in order; both platforms when Excel is elsewhere."""
    from vzv_sheets.use_cases.excel_install import MAC, WINDOWS

    on_windows, on_mac = here.platform != MAC, here.platform != WINDOWS
    windows, mac = ("", "") if here.has_excel else ("Windows: ", "Mac: ")
    steps = []
    if made.starter is not None:
        steps.append(f"Sluit Excel en geef eenmaal: {_xlwings_command(here)} addin install")
        steps.append("Open de werkmap. Klik boven in beeld op tabblad xlwings en dan op 'Run main'.")
    else:
        if on_windows:
            steps.append(f"{windows}Klik in Verkenner met rechts op de werkmap, kies Eigenschappen en zet onderaan een "
                         "vinkje bij 'Blokkering opheffen', als dat er staat.")  # fmt: skip
        if on_mac:
            steps.append(f"{mac}Geef eenmaal in Terminal: {_xlwings_command(here)} runpython install")
        steps.append("Open de werkmap en klik op 'Inhoud inschakelen' (Mac: 'Macro's inschakelen').")
        steps.append("Gebruik de knoppen op het blad Leeswijzer: Controleren, Bijwerken en Brieven maken.")
    if on_mac:
        steps.append(f"{mac}Vraagt de Mac of Excel en Python elkaar mogen bedienen? Sta het toe.")
    return steps


def _xlwings_command(here: Computer) -> str:
    """The xlwings of this installation, with its path."""
    path = f"{Path(here.interpreter).parent / 'xlwings'}"
    return f'"{path}"' if " " in path else path
