"""`vzv demo`."""

from __future__ import annotations

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand


@click.command(
    "demo", cls=DutchCommand, help="Maakt een voorbeeldwerkmap met typische fouten en doet er het hele werk op."
)
@click.argument("folder", metavar="[MAP]", type=click.Path(path_type=str, readable=False), default="demo")
@click.option("--programme", default="casus-3", show_default=True, metavar="NAAM", help="Het programma.")
@click.option(
    "--volunteers",
    type=click.IntRange(12, 6000),
    metavar="AANTAL",
    help="Het aantal vrijwilligers; anders 24, of zoveel als bij het programma hoort.",
)
@click.option("--seed", type=int, default=1, show_default=True, help="Een ander getal geeft andere mensen.")
@options.language_option
def command(folder: str, programme: str, volunteers: int | None, seed: int, language: str) -> int:
    """Makes the demonstration and tells what to open; 0 when it was made."""
    from vzv_sheets.programmes.catalogue import UnknownProgrammeError
    from vzv_sheets.shells.command_line.check import print_findings
    from vzv_sheets.use_cases.demo import demo

    try:
        made = demo(folder, programme_name=programme, volunteers=volunteers, seed=seed, now=options.now())
    except UnknownProgrammeError as unknown:
        raise click.UsageError(str(unknown)) from unknown
    print_findings(made.update.check, language)
    click.echo("")
    click.echo("Gemaakt:")
    click.echo(f"  {made.workbook}    de werkmap; open eerst Dashboard_Coordinator, daarna Controle en Limieten")
    if made.letters.files:
        kinds = [f"{len(plan.made)} × {plan.kind.title.lower()}" for plan in made.letters.plans if plan.made]
        click.echo(f"  {made.letters.files[0].parent}    brieven in Word: {', '.join(kinds)}; zie Brieflog")
    if made.letters.refused:
        click.echo(f"  {made.letters.refused} brieven konden nog niet; waarom staat op Controle.")
    click.echo(f"Verder kijken: vzv explain V-UUR-02, of vzv check {made.workbook}")
    return 0
