"""L15 Vergoedingsoverzicht: what a volunteer received in a year, under which caps (domain/letters.md; 002 c4, 000)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.wording import missing, said
from vzv_sheets.letter_writing.letter_kinds import DUTCH, ENGLISH, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.statements.allowance_statement_fields import FIELDS
from vzv_sheets.letter_writing.statements.statement_sentences import remarks
from vzv_sheets.letter_writing.statements.statement_tables import (
    SchemeLines,
    cap_rows,
    month_rows,
    schemes_of,
    total_row,
)
from vzv_sheets.letter_writing.statements.statement_year import StatementYear, statement_year
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

CELLS_SHOWN = 24
_FISCAL_TITLE = Text("Uw vergoedingen per maand", "Your allowances per month")


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers with a line in the ledger of the year in which the period ends."""
    found = np.zeros(len(records.table("Vrijwilligers")), dtype=bool)
    found[list(statement_year(records).year_lines)] = True
    return found


def versions(reader: RecordReader, _index: int, _only_due: bool) -> tuple[Version, ...]:
    """The statement of the year in which the period ends."""
    return (Version(edition=str(reader.records.period.last.year)),)


def records_read(reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer, and the rows of Onkosten and Uren of the year that the figures rest on."""
    statement = statement_year(reader.records)
    columns = {sheet: STATEMENT_LETTER.columns_of(sheet) for sheet in ("Vrijwilligers", "Onkosten", "Uren")}
    return (
        RecordRead("Vrijwilligers", volunteer, columns["Vrijwilligers"], own=True),
        *(RecordRead("Onkosten", row, columns["Onkosten"], own=True) for row in statement.claims.get(volunteer, ())),
        *(RecordRead("Uren", row, columns["Uren"], own=True) for row in statement.hours.get(volunteer, ())),
    )


def context(reader: RecordReader, volunteer: int, _version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the statement of one volunteer."""
    statement = statement_year(reader.records)
    head = letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer))
    contact = reader.setting("ondertekenaar_naam") or missing(
        reader.language, "naam contactpersoon", "name of the contact"
    )
    blocks = [block(reader, lines, contact) for lines in schemes_of(statement, volunteer, reader.language)]
    year = statement.ledger.year
    return {
        **head,
        **letterhead.addressee(reader, volunteer),
        "jaar": str(year),
        "tot_nu_toe": reader.records.as_of < dt.date(year, 12, 31),
        "regelingen": blocks,
        "herkomst": _origin(statement, volunteer, reader.language),
    }


def block(reader: RecordReader, lines: SchemeLines, contact: str) -> dict[str, ContextValue]:
    """The fields of one scheme: its title, the table, the caps and the remarks."""
    return {
        "titel": _FISCAL_TITLE.in_language(reader.language) if lines.is_fiscal else _scheme_title(reader, lines),
        "fiscaal": lines.is_fiscal,
        "maanden": month_rows(lines),
        "jaar": total_row(lines),
        "opmerkingen": remarks(lines, contact),
        "grenzen": cap_rows(lines),
    }


def _scheme_title(reader: RecordReader, lines: SchemeLines) -> str:
    identifier = lines.statement.ledger.schemes[lines.scheme]
    row = next(
        (row for row in range(len(reader.records.table("Regelingen")))
         if reader.text("Regelingen", "regeling_id", row) == identifier),
        -1,
    )  # fmt: skip
    word = said(reader.language, "Regeling", "Scheme")
    return f"{word}: {reader.text('Regelingen', 'naam', row) or identifier}"


def _origin(statement: StatementYear, volunteer: int, language: str) -> str:
    """The cells that were added up, so that every amount can be found again (allowances.md 4)."""
    cells = statement.evidence.cells_of_year(volunteer)
    by_sheet: dict[str, list[str]] = {}
    for cell in cells[:CELLS_SHOWN]:
        sheet, _, address = cell.rpartition("!")
        by_sheet.setdefault(sheet, []).append(address)
    shown = "; ".join(f"{sheet} {', '.join(addresses)}" for sheet, addresses in by_sheet.items())
    left = len(cells) - CELLS_SHOWN
    more = said(language, f" … en nog {left}", f" … and {left} more")
    return shown + more if left > 0 else shown


STATEMENT_LETTER = LetterKind(
    code="L15",
    slug="vergoedingsoverzicht",
    title="Vergoedingsoverzicht",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.taal", "Vrijwilligers.geboortedatum", "Vrijwilligers.uitkering",
        "Vrijwilligers.elders_per_maand", "Vrijwilligers.elders_per_jaar", "Vrijwilligers.elders_jaar",
        "Onkosten.vrijwilliger_id", "Onkosten.plaatsing_id", "Onkosten.soort", "Onkosten.bedragsoort",
        "Onkosten.werkmaand", "Onkosten.werkdatum", "Onkosten.bedrag", "Onkosten.uren", "Onkosten.km",
        "Onkosten.tarief", "Onkosten.bon_aanwezig", "Onkosten.andere_organisatie", "Onkosten.status",
        "Onkosten.betaald_op",
        "Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.einddatum", "Uren.uren", "Uren.dagdelen",
        "Uren.begin", "Uren.eind", "Uren.pauze", "Uren.pauze_min", "Uren.aanwezigheid",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.werktijd",
        "Regelingen.regeling_id", "Regelingen.naam", "Regelingen.soort", "Regelingen.geldig_van",
        "Regelingen.geldig_tot", "Regelingen.bedrag_per_uur", "Regelingen.max_per_uur", "Regelingen.max_per_maand",
        "Regelingen.max_per_jaar", "Regelingen.bron",
    ),
    needed=frozenset({Needed.LETTER}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=due,
    because=Text("het jaaroverzicht van de vergoedingen", "the yearly statement of allowances"),
    volunteer_of=lambda _, volunteer: volunteer,
    languages=(DUTCH, ENGLISH),
    records_read=records_read,
    context=context,
    only_asked=True,
    due_after_the_year=True,
    versions=versions,
)  # fmt: skip
