"""What `vzv letters` does with own templates and without making a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.own_template_lines import check_lines, copy_lines, no_folder_line

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.letter_kinds import LetterKind
    from vzv_sheets.records.record_set import RecordSet


def told(lines: Iterable[str]) -> int:
    """Prints the lines; 0."""
    for line in lines:
        click.echo(line)
    return 0


def check_own(file: str | None, templates: str | None, language: str) -> int:
    """Tells what is wrong with the own templates; 1 when one of them cannot be used."""
    from vzv_sheets.use_cases.own_templates import own_templates

    if file is None and templates is None:
        raise click.UsageError("Er ontbreekt iets: BESTAND, of --templates MAP.")
    records = None if templates is not None else _records(file)
    own = own_templates(
        templates, None if records is None else records.settings, None if file is None else Path(file).parent
    )
    if own is None:
        return told([no_folder_line(language)])
    told(check_lines(own, width=options.terminal_width(), language=language))
    return 0 if all(one.usable for one in own.all_checked()) else 1


def copy_standard(file: str | None, target: str, kinds: Sequence[LetterKind], language: str) -> int:
    """Copies the standard templates to a folder and tells what to do next; 0."""
    from vzv_sheets.use_cases.own_templates import copy_templates

    copied = copy_templates(target, _records(file), kinds)
    return told(copy_lines(copied, file=file or "BESTAND", width=options.terminal_width(), language=language))


def _records(file: str | None) -> RecordSet | None:
    if file is None:
        return None
    from vzv_sheets.use_cases.check import check

    return check(file, today=options.today()).records
