"""`vzv letters`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand
from vzv_sheets.shells.command_line.letter_lines import closing_lines

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.letters import Progress


@click.command(
    "letters",
    cls=DutchCommand,
    help="Maakt de brieven in Word die nu nodig zijn, en houdt ze bij op het blad Brieflog.",
)
@options.file_argument
@click.option("--due", is_flag=True, help="Alleen tonen welke brieven nu nodig zijn (ook zonder opties).")
@click.option("--all-due", is_flag=True, help="Maak alle brieven die nu nodig zijn.")
@click.option("--letter", "codes", multiple=True, metavar="CODE", help="Alleen deze brief, zoals L15 (mag vaker).")
@click.option("--for", "ids", multiple=True, metavar="ID", help="Alleen voor dit nummer (plaatsing, vrijwilliger ...).")
@click.option("--out", metavar="MAP", type=click.Path(path_type=str, readable=False), help="Map voor de brieven.")
@click.option("--again", is_flag=True, help="Ook als de brief al in Brieflog staat.")
@click.option("--despite-errors", is_flag=True, help="Ook als er nog iets openstaat; dat komt in Brieflog.")
@click.option("--fields", metavar="CODE", help="Toon de velden die een sjabloon van deze brief kan gebruiken.")
@options.as_of_option
@options.period_option
@options.writing_options
@options.language_option
def command(
    file: str, due: bool, all_due: bool, codes: tuple[str, ...], ids: tuple[str, ...], out: str | None, again: bool,
    despite_errors: bool, fields: str | None, as_of: dt.date | None, period: Period | None,
    dry_run: bool, output: str | None, language: str,
) -> int:  # fmt: skip
    """Makes or lists letters; 1 when an error is open."""
    from vzv_sheets.use_cases.letter_plans import kinds_of
    from vzv_sheets.use_cases.letters import letters

    try:
        kinds = kinds_of([fields] if fields else codes)
    except KeyError as unknown:
        raise click.UsageError(f"De brief {unknown.args[0]} bestaat niet of is er nog niet.") from unknown
    if fields:
        for field in kinds[0].fields:
            click.echo(f"{field.name:28} {field.explanation} (bijvoorbeeld: {field.example})")
        return 0
    make = (all_due or bool(ids)) and not due
    with _progress_bar(wanted=make) as progress:
        result = letters(
            file, codes=[kind.code for kind in kinds], ids=list(ids) or None, out=out, output=output, again=again,
            despite_errors=despite_errors, dry_run=dry_run or not make, as_of=as_of, period=period, now=options.now(),
            progress=progress,
        )  # fmt: skip
    more_options = as_of is not None or period is not None
    for line in closing_lines(
        result, made=make and not dry_run, asked=bool(ids), language=language, more_options=more_options
    ):
        click.echo(line)
    return 1 if result.check.findings.counts.error else 0


@contextmanager
def _progress_bar(*, wanted: bool) -> Iterator[Progress | None]:
    """A bar on standard error while letters are made, when that is a terminal."""
    if not wanted or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, label="Brieven", file=sys.stderr) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield progress
