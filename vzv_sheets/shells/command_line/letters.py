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
from vzv_sheets.shells.command_line.letter_lines import Asked, closing_lines
from vzv_sheets.shells.command_line.own_template_lines import field_lines, used_line
from vzv_sheets.shells.command_line.own_templates import check_own, copy_standard, told
from vzv_sheets.shells.command_line.pdf_lines import absent_line

if TYPE_CHECKING:
    from vzv_sheets.records.record_set import Period
    from vzv_sheets.use_cases.letters import Progress


@click.command(
    "letters",
    cls=DutchCommand,
    help="Maakt de brieven in Word die nu nodig zijn, en houdt ze bij op het blad Brieflog.",
)
@click.argument("file", metavar="BESTAND", required=False, type=click.Path(path_type=str, readable=False))
@click.option("--due", is_flag=True, help="Alleen tonen welke brieven nu nodig zijn (ook zonder opties).")
@click.option("--all-due", is_flag=True, help="Maak alle brieven die nu nodig zijn.")
@click.option("--letter", "codes", multiple=True, metavar="CODE", help="Alleen deze brief, zoals L15 (mag vaker).")
@click.option("--for", "ids", multiple=True, metavar="ID", help="Alleen voor dit nummer (plaatsing, vrijwilliger ...).")
@click.option("--out", metavar="MAP", type=click.Path(path_type=str, readable=False), help="Map voor de brieven.")
@click.option(
    "--merged",
    metavar="UIT.docx",
    type=click.Path(path_type=str, readable=False),
    help="Alle brieven in één Word-bestand, om af te drukken.",
)
@click.option(
    "--pdf", is_flag=True, help="Ook een PDF van elke brief, met LibreOffice (gevonden, of genoemd in VZV_SOFFICE)."
)
@click.option("--again", is_flag=True, help="Ook als de brief al in Brieflog staat.")
@click.option("--despite-errors", is_flag=True, help="Ook als er nog iets openstaat; dat komt in Brieflog.")
@click.option("--templates", metavar="MAP", type=click.Path(path_type=str, readable=False), help="Map met uw eigen "
              "brieven in Word; anders 'brieven_map' van Instellingen.")  # fmt: skip
@click.option("--check-templates", is_flag=True, help="Alleen zeggen wat er in uw eigen brieven niet klopt.")
@click.option("--copy-templates", metavar="MAP", type=click.Path(path_type=str, readable=False), help="Zet de "
              "meegeleverde brieven in een map om ze in Word te veranderen.")  # fmt: skip
@click.option("--fields", metavar="CODE", help="Toon de velden die een sjabloon van deze brief kan gebruiken.")
@options.as_of_option
@options.period_option
@options.writing_options
@options.language_option
def command(
    file: str | None, due: bool, all_due: bool, codes: tuple[str, ...], ids: tuple[str, ...], out: str | None,
    merged: str | None, pdf: bool, again: bool, despite_errors: bool, templates: str | None, check_templates: bool,
    copy_templates: str | None, fields: str | None, as_of: dt.date | None, period: Period | None, dry_run: bool,
    output: str | None, language: str,
) -> int:  # fmt: skip
    """Makes or lists letters; 1 when an error is open."""
    from vzv_sheets.use_cases.letter_plans import kinds_of
    from vzv_sheets.use_cases.letters import letters

    try:
        kinds = kinds_of([fields] if fields else codes)
    except KeyError as unknown:
        raise click.UsageError(f"De brief {unknown.args[0]} bestaat niet of is er nog niet.") from unknown
    if fields:
        return told(field_lines(kinds[0], width=options.terminal_width(), language=language))
    if check_templates:
        return check_own(file, templates, language)
    if copy_templates is not None:
        return copy_standard(file, copy_templates, kinds, language)
    if file is None:
        raise click.UsageError("Er ontbreekt iets: BESTAND.")
    if merged and not merged.lower().endswith(".docx"):
        raise click.UsageError("Geef achter --merged een naam die eindigt op .docx, zoals brieven.docx.")
    make = (all_due or bool(ids)) and not due
    if pdf and make and not dry_run:
        _tell_when_absent(language)
    with _progress_bar(wanted=make) as progress:
        result = letters(
            file, codes=[kind.code for kind in kinds], ids=list(ids) or None, out=out, output=output, again=again,
            despite_errors=despite_errors, dry_run=dry_run or not make, templates=templates, as_of=as_of, period=period,
            now=options.now(), progress=progress, merged=merged, pdf=pdf,
        )  # fmt: skip
    asked = Asked(
        file, made=make and not dry_run, chosen=tuple(kind.code for kind in kinds), ids=bool(ids),
        more=bool(as_of or period or again or despite_errors or templates), due=due, dry_run=dry_run,
        merged=merged is not None,
    )  # fmt: skip
    for line in closing_lines(result, asked, language):
        click.echo(line)
    if result.own is not None and result.files:
        made_of = {(plan.kind.code, letter.language) for plan in result.plans for letter in plan.made}
        click.echo(used_line(result.own, made_of, language))
    return 1 if result.check.findings.counts.error else 0


def _tell_when_absent(language: str) -> None:
    """Says before anything is made that there will be no PDF."""
    from vzv_sheets.libreoffice.finding import find_libreoffice

    if find_libreoffice() is None:
        click.echo(absent_line(language=language))


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
