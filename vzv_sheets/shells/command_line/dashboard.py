"""`vzv dashboard`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period

_READERS = ["coordinator", "financien", "gemeente", "professional", "bestuur"]


@click.command(
    "dashboard",
    cls=DutchCommand,
    help="Maakt van een dashboard één bestand voor de browser: dezelfde cijfers als in de werkmap, zonder Excel en "
    "zonder internet. De werkmap zelf verandert niet.",
)
@options.file_argument
@click.option(
    "--html", "target", required=True, metavar="BESTAND.html", type=click.Path(path_type=str, readable=False),
    help="Waar het overzicht komt; een eerder overzicht met die naam wordt vervangen.",
)  # fmt: skip
@click.option(
    "--for", "name", type=click.Choice(_READERS), default="coordinator", show_default=True, help="Voor wie het is."
)
@click.option("--org", metavar="ID", help="De gemeente van wie het overzicht is.")
@click.option("--contact", metavar="ID", help="De professional van wie het overzicht is.")
@options.as_of_option
@options.period_option
@click.option("--dry-run", is_flag=True, help="Zeg wat er zou gebeuren en schrijf niets.")
@options.language_option
def command(
    file: str, target: str, name: str, org: str | None, contact: str | None, as_of: dt.date | None,
    period: Period | None, dry_run: bool, language: str,
) -> int:  # fmt: skip
    """Writes the page; open findings do not change the exit code, the dashboard counts them."""
    if not target.lower().endswith((".html", ".htm")):
        raise click.UsageError("De naam van een overzicht voor de browser eindigt op .html.")
    from vzv_sheets.use_cases.dashboard import write_dashboard_page
    from vzv_sheets.use_cases.selecting import UnknownPart

    reader, now = _reader(name, {"--org": org, "--contact": contact}), options.now()
    try:
        write_dashboard_page(
            file, Path(target), name=name, reader=reader, as_of=as_of, period=period, now=now, dry_run=dry_run
        )
    except UnknownPart as unknown:
        raise click.UsageError(str(unknown)) from None
    nl = language == "nl"
    if dry_run:
        click.echo(f"Er zou worden gemaakt: {target}" if nl else f"Would be made: {target}")
    else:
        click.echo(f"Gemaakt: {target}" if nl else f"Made: {target}")
        click.echo("Open het in een browser; internet is niet nodig." if nl else "Open it in a browser, also offline.")
    return 0


def _reader(name: str, given: dict[str, str | None]) -> str | None:
    """Whose dashboard is asked for; a choice that this dashboard does not know is no silent one."""
    from vzv_sheets.use_cases.dashboard import DASHBOARDS

    asked = DASHBOARDS[name].reader
    for option, value in given.items():
        if value is not None and option != asked:
            raise click.UsageError(f"De optie {option} hoort niet bij --for {name}.")
        if value is None and option == asked:
            raise click.UsageError(f"Zeg met {option} van wie het overzicht is.")
    return given.get(asked)
