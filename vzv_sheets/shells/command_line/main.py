"""`vzv`: the commands, their Dutch aliases, and what every command has in common.

Exit codes: 0 done, nothing wrong; 1 an error finding is open; 2 wrong use; 3 the file cannot be opened or written.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import click

from vzv_sheets.shells.command_line.dutch_usage import os_reason, usage_message
from vzv_sheets.version import VERSION

# Name, Dutch alias, one line of help. The modules are imported when a command runs: `vzv --help` starts at once.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("voorbeeld", "Maakt een voorbeeldwerkmap en doet er al het werk op."),
    "new": ("nieuw", "Maakt een lege standaardwerkmap, of voegt een blad toe."),
    "check": ("controleer", "Zegt wat er niet klopt, per cel, en hoe u het herstelt."),
    "update": ("bijwerken", "Controleert, rekent en schrijft Dashboard, Controle en Limieten."),
    "indicators": ("cijfers", "Geeft de cijfers: hoeveel, hoe lang, hoe goed, en wat niet meetelt."),
    "dashboard": ("overzicht", "Maakt een overzicht voor de browser, voor wie geen Excel bij de hand heeft."),
    "allowances": ("vergoedingen", "Toetst de vergoedingen van een jaar aan de grenzen."),
    "letters": ("brieven", "Maakt de brieven in Word die nu nodig zijn."),
    "export": ("exporteer", "Maakt een apart bestand met alleen wat één lezer mag zien."),
    "excel": ("knoppen", "Maakt een werkmap met knoppen in Excel, of kijkt of alles daarvoor er is."),
    "explain": ("uitleg", "Legt een code, kolom, bedrag of brief uit."),
}
ALIASES = {alias: name for name, (alias, _) in COMMANDS.items()}


class _Commands(click.Group):
    """Finds a command by its English name or its Dutch alias."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click gives the context)
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        name = ALIASES.get(cmd_name, cmd_name)
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"vzv_sheets.shells.command_line.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Opdrachten"):
            formatter.write_dl([(f"{name}, {alias}", text) for name, (alias, text) in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["--help"], "max_content_width": 110})
@click.version_option(VERSION, prog_name="vzv", message="%(prog)s %(version)s")
def vzv() -> None:
    """Vrijwilligerswerk in Excel: controleren, vergoedingsgrenzen, overzichten en brieven.

    Begin met: vzv demo
    """


def main(arguments: list[str] | None = None) -> None:
    """Runs a command and ends the process with its exit code; a user never sees a traceback."""
    from vzv_sheets.workbook.port import CannotOpenWorkbook

    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    english = "en" in given[given.index("--lang") + 1 : given.index("--lang") + 2] if "--lang" in given else False
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    try:
        code = _run([word for word in given if word != "--debug"])
    except CannotOpenWorkbook as refusal:
        if debug:
            raise
        click.echo(refusal.english if english else refusal.dutch, err=True)
        code = 3
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except OSError as problem:
        if debug:
            raise
        click.echo(_not_usable(problem, english=english), err=True)
        code = 3
    except Exception as error:
        if debug:
            raise
        click.echo(_unexpected(error, english=english), err=True)
        code = 3
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    try:
        result: Any = vzv.main(args=arguments, prog_name="vzv", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        click.echo("Gestopt.", err=True)
        return 2
    except click.UsageError as wrong:
        click.echo(usage_message(wrong), err=True)
        return 2
    return result if isinstance(result, int) else 0


def _not_usable(problem: OSError, *, english: bool) -> str:
    name = problem.filename or "het bestand"
    if english:
        return f"'{name}' cannot be used ({problem.strerror}). Choose another name or folder."
    return f"'{name}' kan niet worden gebruikt: {os_reason(problem)}. Kies een andere naam of map."


def _unexpected(error: Exception, *, english: bool) -> str:
    if english:
        return f"Something went wrong in vzv ({type(error).__name__}). Your file is untouched. Use --debug for details."
    return (
        f"Er ging iets mis in vzv zelf ({type(error).__name__}). Uw bestand is niet veranderd. "
        "Meld het, met de uitvoer van dezelfde opdracht met --debug."
    )
