"""Messages about wrong use in Dutch."""

from __future__ import annotations

import click


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
        name = wrong.param.human_readable_name if wrong.param is not None else "een waarde"
        return f"Er ontbreekt iets: {name}."
    if isinstance(wrong, click.BadParameter):
        name = wrong.param.human_readable_name if wrong.param is not None else "een waarde"
        return f"De waarde voor {name} kan niet: {wrong.message}"
    if "No such command" in wrong.message:
        word = wrong.message.split("'")[1] if "'" in wrong.message else ""
        return f"De opdracht '{word}' bestaat niet."
    if "unexpected extra argument" in wrong.message:
        return f"Er staat te veel achter de opdracht: {wrong.message.rpartition('(')[2].rstrip(')')}"
    return wrong.message
