"""`vzv indicators`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.indicators import IndicatorsResult

_PARTS = ["programma", "gemeente", "wijk", "locatie", "begeleider"]


@click.command("indicators", cls=DutchCommand, help="Geeft de cijfers van een werkmap, met wat er wel en niet meetelt.")
@options.file_argument
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@options.as_of_option
@options.period_option
@click.option("--programme", "programmes", multiple=True, metavar="ID", help="Alleen dit programma (mag vaker).")
@click.option("--without", multiple=True, metavar="ID", help="Zonder dit programma (mag vaker).")
@click.option("--municipality", metavar="ID", help="Alleen vrijwilligers van deze gemeente.")
@click.option("--district", metavar="WIJK", help="Alleen vrijwilligers uit deze wijk.")
@click.option("--location", metavar="ID", help="Alleen plaatsingen bij deze organisatie.")
@click.option("--supervisor", metavar="ID", help="Alleen wat bij deze begeleider hoort.")
@click.option("--by", type=click.Choice(_PARTS), help="Ook de cijfers van elk deel apart.")
@click.option("--months", is_flag=True, help="Ook de cijfers per maand (json en csv).")
@options.language_option
def command(
    file: str, form: str, as_of: dt.date | None, period: Period | None, programmes: tuple[str, ...],
    without: tuple[str, ...], municipality: str | None, district: str | None, location: str | None,
    supervisor: str | None, by: str | None, months: bool, language: str,
) -> int:  # fmt: skip
    """Prints the figures; open findings do not change the exit code, the report tells what was left out."""
    from vzv_sheets.progress_indicators.dimensions import Dimension
    from vzv_sheets.use_cases.indicators import indicators
    from vzv_sheets.use_cases.selecting import UnknownPart

    try:
        result = indicators(
            file, as_of=as_of, period=period, today=options.today(), programmes=programmes, without=without,
            municipality=municipality, location=location, supervisor=supervisor, district=district, months=months,
            by=None if by is None else Dimension(by),
        )  # fmt: skip
    except UnknownPart as unknown:
        raise click.UsageError(str(unknown)) from None
    if form == "json":
        click.echo(result.json(language))
    elif form == "csv":
        click.echo(result.csv(language), nl=False)
    else:
        _print(result, language)
    return 0


def _print(result: IndicatorsResult, language: str) -> None:
    from vzv_sheets.vocabulary.days import dutch_date

    records, days = result.check.records, result.scope.days
    if language == "nl":
        head, stretch = "Cijfers van", f"{dutch_date(days.first)} t/m {dutch_date(days.last)}"
    else:
        head, stretch = "Figures of", f"{dutch_date(days.first)} to {dutch_date(days.last)}"
    click.echo(f"{head} {records.receipt.name} ({stretch})")
    click.echo()
    for line in result.text(language, options.terminal_width()):
        click.echo(line)
