"""Options and printing that several commands share."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period

Command = TypeVar("Command", bound=Callable[..., Any])


class DateType(click.ParamType[dt.date]):
    """A date as 31-12-2026 or 2026-12-31."""

    name = "datum"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The date; fails with a message that shows how to write one."""
        from vzv_sheets.vocabulary.notations import read_date

        day = value if isinstance(value, dt.date) else read_date(str(value), full_year=True)
        if day is None:
            self.fail(f"'{value}' is geen datum; schrijf bijvoorbeeld 31-12-2026", param, ctx)
        return day


class PeriodType(click.ParamType["Period"]):
    """A period as 2026, 2026-Q1 or 2026-03."""

    name = "periode"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """The period; fails with a message that shows how to write one."""
        from vzv_sheets.use_cases.period import period_of

        try:
            return period_of(str(value))
        except ValueError:
            self.fail(f"'{value}' is geen periode; schrijf bijvoorbeeld 2026, 2026-Q1 of 2026-03", param, ctx)


def file_argument(command: Command) -> Command:
    """The workbook; whether it can be opened is told by the reader."""
    return click.argument("file", metavar="BESTAND", type=click.Path(path_type=str, readable=False))(command)


def as_of_option(command: Command) -> Command:
    """`--as-of`."""
    return click.option("--as-of", type=DateType(), metavar="DATUM", help="Peildatum; anders die van de werkmap of "
                        "vandaag.")(command)  # fmt: skip


def period_option(command: Command) -> Command:
    """`--period`."""
    return click.option("--period", type=PeriodType(), metavar="PERIODE", help="Bijvoorbeeld 2026, 2026-Q1 of "
                        "2026-03.")(command)  # fmt: skip


def language_option(command: Command) -> Command:
    """`--lang`."""
    return click.option("--lang", "language", type=click.Choice(["nl", "en"]), default="nl", show_default=True,
                        help="Taal van de teksten.")(command)  # fmt: skip


def writing_options(command: Command) -> Command:
    """`--dry-run` and `--output`, which every command that writes has."""
    path = click.Path(path_type=str, readable=False)
    text = "Schrijf naar een ander bestand; het origineel blijft zoals het is."
    command = click.option("--output", metavar="BESTAND", type=path, help=text)(command)
    return click.option("--dry-run", is_flag=True, help="Zeg wat er zou gebeuren en schrijf niets.")(command)


def today() -> dt.date:
    """The day of the run, by the clock of this computer."""
    return now().date()


def colours_wanted() -> bool:
    """Whether standard output is a terminal on which colours are welcome (NO_COLOR)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def terminal_width() -> int:
    """The width to wrap texts at: that of the terminal, at most 110; 100 in a pipe."""
    import shutil

    return min(shutil.get_terminal_size((100, 24)).columns, 110)


def now() -> dt.datetime:
    """The moment of the run, by the clock of this computer."""
    return dt.datetime.now().astimezone()
