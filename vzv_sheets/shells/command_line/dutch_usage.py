"""Messages about wrong use, and help, in Dutch."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Any

import click

_REASONS: Mapping[int, str] = {
    errno.EACCES: "u mag hier niet schrijven of lezen",
    errno.EPERM: "u mag hier niet schrijven of lezen",
    errno.EROFS: "hier kan niet worden geschreven",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOENT: "de map bestaat niet",
    errno.EEXIST: "er staat al iets met die naam",
    errno.ENOTDIR: "een deel van het pad is geen map",
}


def os_reason(problem: OSError) -> str:
    """Why a file or folder cannot be used."""
    return _REASONS.get(problem.errno or 0, problem.strerror or "het lukt niet")


class DutchCommand(click.Command):
    """A command whose help page is Dutch."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Gebruik: vzv check [OPTIES] BESTAND`."""
        pieces = " ".join(self.collect_usage_pieces(ctx)).replace("[OPTIONS]", "[OPTIES]")
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under a Dutch heading."""
        rows = [
            row
            for row in (param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option))
            if row is not None
        ]
        if rows:
            with formatter.section("Opties"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option


class DutchGroup(click.Group):
    """A command with commands behind it, each also under a Dutch name; its help page is Dutch."""

    def __init__(self, *arguments: Any, aliases: Mapping[str, str], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._aliases = aliases

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this English or Dutch name."""
        return super().get_command(ctx, self._aliases.get(cmd_name, cmd_name))

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Gebruik: vzv excel OPDRACHT`."""
        formatter.write_usage(ctx.command_path, "OPDRACHT", prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands under a Dutch heading."""
        dutch = {name: alias for alias, name in self._aliases.items()}
        rows = [(f"{name}, {dutch[name]}", self.commands[name].help or "") for name in self.list_commands(ctx)]
        with formatter.section("Opdrachten"):
            formatter.write_dl(rows)


def usage_message(wrong: click.UsageError) -> str:
    """What was typed wrong and where help is."""
    context = wrong.ctx
    name = context.command_path if context is not None else "vzv"
    return f"{_reason(wrong)}\nHulp: {name} --help"


def _reason(wrong: click.UsageError) -> str:
    if isinstance(wrong, click.NoSuchOption):
        hint = f" Bedoelde u {wrong.possibilities[0]}?" if wrong.possibilities else ""
        return f"De optie {wrong.option_name} bestaat niet.{hint}"
    if isinstance(wrong, click.MissingParameter):
        return f"Er ontbreekt iets: {_name(wrong.param)}."
    if isinstance(wrong, click.BadParameter):
        return f"De waarde voor {_name(wrong.param)} kan niet: {_wanted(wrong.param) or wrong.message}"
    if "No such command" in wrong.message:
        word = wrong.message.split("'")[1] if "'" in wrong.message else ""
        return f"De opdracht '{word}' bestaat niet."
    if "unexpected extra argument" in wrong.message:
        return f"Er staat te veel achter de opdracht: {wrong.message.rpartition('(')[2].rstrip(')')}"
    if "requires an argument" in wrong.message:
        word = wrong.message.split("'")[1] if "'" in wrong.message else ""
        return f"Achter {word} hoort een waarde."
    return wrong.message


def _name(param: click.Parameter | None) -> str:
    """`--year`, or `BESTAND`."""
    if param is None:
        return "een waarde"
    return param.opts[0] if isinstance(param, click.Option) else param.make_metavar(click.Context(click.Command("vzv")))


def _wanted(param: click.Parameter | None) -> str:
    """What a value may be, for the kinds of values whose own message is English."""
    kind: Any = param.type if param is not None else None
    if isinstance(kind, click.Choice):
        return "kies uit " + ", ".join(str(choice) for choice in kind.choices)
    if isinstance(kind, click.IntRange):
        return f"kies een heel getal van {kind.min} tot en met {kind.max}"
    if isinstance(kind, type(click.INT)):
        return "kies een heel getal"
    return ""
