"""`vzv allowances`."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.dutch_usage import DutchCommand

Command = TypeVar("Command", bound=Callable[..., Any])
_FILE = click.Path(path_type=str, readable=False)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Everything that was asked for."""

    file: str
    year: int
    as_of: dt.date | None
    form: str
    out: str | None
    payment_file: str | None
    execution_date: dt.date | None
    pain_version: str
    payment_details: str | None
    journal: str | None
    ubd: str | None
    dry_run: bool
    output: str | None
    language: str

    @property
    def makes_files(self) -> bool:
        """Whether a file for finance is asked for."""
        return bool(self.payment_file or self.journal or self.ubd)


def _payment_options(command: Command) -> Command:
    """The options for files that finance gets."""
    for option in reversed(
        (
            click.option(
                "--payment-file", "--betaalbestand", "payment_file", metavar="BESTAND.xml", type=_FILE,
                help="Maak een betaalbestand voor de bank van wat betaald kan worden: de werkmaanden van dit jaar tot "
                "en met de peildatum (een ander jaar is een eigen keer). Betaallog onthoudt elke regel.",
            ),
            click.option(
                "--execution-date", "--uitvoerdatum", "execution_date", metavar="DATUM", type=options.DateType(),
                help="De dag waarop de bank betaalt; hoort bij --payment-file.",
            ),
            click.option(
                "--pain-version", "pain_version", type=click.Choice(["09", "03"]), default="09", show_default=True,
                help="De versie van het bankbericht pain.001.001; 03 alleen als uw bank die nog vraagt.",
            ),
            click.option(
                "--payment-details", "--betaalgegevens", "payment_details", metavar="BESTAND", type=_FILE,
                help="Een werkmap van financiën met het blad Betaalgegevens, in plaats van dat in de werkmap.",
            ),
            click.option(
                "--journal", "--journaal", "journal", metavar="BESTAND.csv", type=_FILE,
                help="Maak journaalposten van het betaalbestand; zonder --payment-file van wat nu betaald kan worden.",
            ),
            click.option(
                "--ubd", "ubd", metavar="BESTAND.xlsx", type=_FILE,
                help="Maak de UBD-lijst: wat dit kalenderjaar is betaald aan wie boven de grens kwam (.xlsx of .csv).",
            ),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@click.command(
    "allowances",
    cls=DutchCommand,
    help="Toetst de vergoedingen van een jaar aan de grenzen, per vrijwilliger en maand, en maakt de bestanden voor "
    "financiën: betaalbestand, journaal en UBD-lijst.",
)
@options.file_argument
@click.option("--year", type=click.IntRange(2000, 2199), required=True, metavar="JAAR", help="Het jaar, zoals 2026.")
@options.as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json", "csv", "xlsx"]), default="text", show_default=True)
@click.option("--out", "out", metavar="BESTAND.xlsx", type=_FILE, help="Waarheen met --format xlsx; anders "
              "limieten-JAAR.xlsx naast de werkmap.")  # fmt: skip
@_payment_options
@options.writing_options
@options.language_option
def command(**asked: Any) -> int:
    """Prints the ledger, or makes what was asked; 1 when an error is open."""
    wanted = _Wanted(**asked)
    _refuse_contradiction(wanted)
    errors = False
    if not wanted.makes_files or wanted.form != "text":
        errors = _ledger(wanted)
    # Beside a ledger on standard output the report would be in the way.
    aside = wanted.form in ("json", "csv")
    for lines, open_errors in _files(wanted):
        errors = errors or open_errors
        for line in lines:
            click.echo(line, err=aside)
    return 1 if errors else 0


def _refuse_contradiction(wanted: _Wanted) -> None:
    """Wrong use is told before anything is read."""
    for name, path, endings in (
        ("--payment-file", wanted.payment_file, (".xml",)),
        ("--journal", wanted.journal, (".csv",)),
        ("--ubd", wanted.ubd, (".xlsx", ".csv")),
        ("--out", wanted.out, (".xlsx",)),
    ):
        if path is not None and not path.lower().endswith(endings):
            raise click.UsageError(f"De naam achter {name} eindigt op {' of '.join(endings)}.")
    if wanted.payment_file and wanted.execution_date is None:
        raise click.UsageError("Bij --payment-file hoort --execution-date: de dag waarop de bank betaalt.")
    if wanted.execution_date is not None and not wanted.payment_file:
        raise click.UsageError("--execution-date hoort bij --payment-file.")
    if wanted.execution_date is not None and wanted.execution_date < options.today():
        raise click.UsageError("De uitvoerdatum is al voorbij; kies vandaag of later met --execution-date.")
    if wanted.journal and wanted.ubd and Path(wanted.journal) == Path(wanted.ubd):
        raise click.UsageError("--journal en --ubd noemen hetzelfde bestand; geef er twee.")
    if wanted.out is not None and wanted.form != "xlsx":
        raise click.UsageError("--out hoort bij --format xlsx.")
    if wanted.output is not None and not wanted.payment_file:
        raise click.UsageError("--output hoort bij --payment-file: de werkmap waarin Betaallog wordt bijgewerkt.")


def _ledger(wanted: _Wanted) -> bool:
    """Prints or writes the ledger; tells whether an error is open."""
    from vzv_sheets.use_cases.allowances import allowances

    result = allowances(wanted.file, wanted.year, as_of=wanted.as_of, today=options.today())
    errors = result.check.findings.counts.error
    if wanted.form == "json":
        sys.stdout.writelines(result.json_text())
    elif wanted.form == "csv":
        from vzv_sheets.allowance_limits.limits_sheet import ledger_csv

        click.echo(ledger_csv(result.ledger), nl=False)
    elif wanted.form == "xlsx":
        from vzv_sheets.use_cases.finance_files import write_ledger

        target = Path(wanted.out) if wanted.out else Path(wanted.file).parent / f"limieten-{wanted.year}.xlsx"
        write_ledger(result, target, dry_run=wanted.dry_run)
        click.echo(f"Er zou worden gemaakt: {target}" if wanted.dry_run else f"Limieten: {target}")
    else:
        from vzv_sheets.allowance_limits.ledger_text import ledger_lines

        for line in ledger_lines(result.ledger, wanted.language):
            click.echo(line)
        if errors:
            click.echo(f"\nEr staan nog {errors} fouten open in de werkmap; zie vzv check {wanted.file}")
    return bool(errors)


def _files(wanted: _Wanted) -> Iterator[tuple[Iterator[str], bool]]:
    """For each file that is made: the report, and whether an error is open."""
    from vzv_sheets.shells.command_line import payment_report

    if wanted.payment_file and wanted.execution_date:
        from vzv_sheets.payments.pain_001 import PainVersion
        from vzv_sheets.use_cases.payments import PaymentTarget, make_payment_file

        journal = Path(wanted.journal) if wanted.journal else None
        version = PainVersion(wanted.pain_version)
        target = PaymentTarget(Path(wanted.payment_file), wanted.execution_date, journal, version)
        made = make_payment_file(
            wanted.file, wanted.year, target, details=wanted.payment_details, as_of=wanted.as_of,
            output=wanted.output, dry_run=wanted.dry_run, now=options.now(),
            also=[Path(wanted.ubd)] if wanted.ubd else [],
        )  # fmt: skip
        yield (
            payment_report.payment_report(made, dry_run=wanted.dry_run, language=wanted.language),
            _has_errors(made.payments.check),
        )
    elif wanted.journal:
        from vzv_sheets.use_cases.finance_files import write_journal

        payments = write_journal(
            wanted.file, wanted.year, Path(wanted.journal), details=wanted.payment_details, as_of=wanted.as_of,
            today=options.today(), dry_run=wanted.dry_run,
        )  # fmt: skip
        report = payment_report.journal_report(
            payments, Path(wanted.journal), dry_run=wanted.dry_run, language=wanted.language
        )
        yield report, _has_errors(payments.check)
    if wanted.ubd:
        from vzv_sheets.use_cases.finance_files import third_parties, write_third_parties
        from vzv_sheets.workbook_building.finance_workbooks import third_party_notes

        found = third_parties(wanted.file, wanted.year, as_of=wanted.as_of, today=options.today())
        write_third_parties(found, Path(wanted.ubd), dry_run=wanted.dry_run)
        notes = third_party_notes(found.listed)
        report = payment_report.third_party_report(found.listed, notes, Path(wanted.ubd), dry_run=wanted.dry_run)
        yield report, _has_errors(found.check)


def _has_errors(result: Any) -> bool:
    return bool(result.findings.counts.error)
