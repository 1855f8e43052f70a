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

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.planning import LetterPlan
    from vzv_sheets.use_cases.letters import LettersResult, Progress


@click.command(
    "letters",
    cls=DutchCommand,
    help="Maakt de brieven in Word die nu nodig zijn, en houdt ze bij op het blad Brieflog.",
)
@options.file_argument
@click.option("--due", is_flag=True, help="Alleen tonen welke brieven nu nodig zijn (ook zonder opties).")
@click.option("--all-due", is_flag=True, help="Maak alle brieven die nu nodig zijn.")
@click.option("--letter", "codes", multiple=True, metavar="CODE", help="Alleen deze brief, zoals L15 (mag vaker).")
@click.option("--for", "ids", multiple=True, metavar="ID", help="De brief voor deze plaatsing (L15: vrijwilliger).")
@click.option("--out", metavar="MAP", type=click.Path(path_type=str, readable=False), help="Map voor de brieven.")
@click.option("--again", is_flag=True, help="Ook als de brief al in Brieflog staat.")
@click.option("--despite-errors", is_flag=True, help="Ook als er nog iets openstaat; dat komt in Brieflog.")
@click.option("--fields", metavar="CODE", help="Toon de velden die een sjabloon van deze brief kan gebruiken.")
@options.as_of_option
@options.writing_options
@options.language_option
def command(
    file: str, due: bool, all_due: bool, codes: tuple[str, ...], ids: tuple[str, ...], out: str | None, again: bool,
    despite_errors: bool, fields: str | None, as_of: dt.date | None, dry_run: bool, output: str | None, language: str,
) -> int:  # fmt: skip
    """Makes or lists letters; 1 when an error is open."""
    from vzv_sheets.use_cases.letters import kinds_of, letters

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
            despite_errors=despite_errors, dry_run=dry_run or not make, as_of=as_of, now=options.now(),
            progress=progress,
        )  # fmt: skip
    for line in closing_lines(result, made=make and not dry_run, language=language):
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


def closing_lines(result: LettersResult, *, made: bool, language: str) -> list[str]:
    """What was made, what was refused and why, and one line that counts (`27 gemaakt, 3 niet`)."""
    lines: list[str] = []
    for plan in result.plans:
        lines += _plan_lines(plan, made=made)
    number = len(result.files) if made else sum(len(plan.made) for plan in result.plans)
    nl = language == "nl"
    verb = ("gemaakt" if made else "te maken") if nl else ("made" if made else "to be made")
    lines.append(f"{number} {verb}, {result.refused} niet." if nl else f"{number} {verb}, {result.refused} not.")
    if not number and not result.refused and not any(plan.made_before for plan in result.plans):
        nobody = "Er is nu niemand voor wie deze brief nodig is."
        lines.append(nobody if nl else "Nobody needs this letter now.")
    if result.written is not None:
        lines += result.written.notes
    if result.files:
        lines.append(f"Brieven staan in: {result.files[0].parent}" if nl else f"Letters: {result.files[0].parent}")
    elif number and not made:
        asked = "".join(f" --letter {plan.kind.code}" for plan in result.plans if plan.kind.only_asked)
        lines.append(f"Maak ze met: vzv letters BESTAND{asked} --all-due" if nl else f"Make them with{asked} --all-due")
    if not made and not any(plan.kind.only_asked for plan in result.plans):
        lines.append(
            "Het vergoedingsoverzicht (L15) maakt u apart: vzv letters BESTAND --letter L15 --all-due"
            if nl
            else "The allowance statement (L15) is made apart, with --letter L15 --all-due"
        )
    return lines


def _plan_lines(plan: LetterPlan, *, made: bool) -> list[str]:
    lines = [] if made else [f"{letter.kind.code} voor {letter.subject_id}: {letter.file_name}" for letter in plan.made]
    lines += [f"{plan.kind.code}: {refusal.message} {refusal.remedy} ({refusal.place})" for refusal in plan.for_all]
    lines += [
        f"{plan.kind.code} voor {refused.subject_id} niet: {reason.message} {reason.remedy} ({reason.place})"
        for refused in plan.refused
        for reason in refused.reasons
    ]
    for before in plan.made_before:
        changed = " De gegevens zijn sindsdien veranderd; maak hem opnieuw met --again." if before.changed else ""
        lines.append(f"{plan.kind.code} voor {before.subject_id} is al gemaakt ({before.brief_id}).{changed}")
    return lines
