"""V-PRIV-05: who is kept longer than agreed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import SHIFTS, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import ORGANISATION
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import Table, TypedColumn
from vzv_sheets.records.contacts import last_sign_of_life
from vzv_sheets.records.persons import has_stopped, names
from vzv_sheets.records.placements import ACTIVE, is_running, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Kind
from vzv_sheets.schema.standard import columns_referring_to
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number, day_of, dutch_date, month_number
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REFUSED = ("afgewezen", "terugverwezen")
_ANONYMOUS = {"anoniem", "geanonimiseerd"}
_OF_A_PERSON = (
    "voornaam", "voorletters", "straat", "huisnummer", "postcode", "email", "telefoon", "geboortedatum",
)  # fmt: skip
_REFERRING = tuple((sheet.name, column) for sheet, column in columns_referring_to("Contactpersonen"))


def _left(end: str) -> str:
    return (
        ORGANISATION.strip() + "\n| bewaartermijn_maanden | 24 |\n\n## Vrijwilligers\n"
        "| vrijwilliger_id | achternaam | startdatum | einddatum | reden_einde |\n|---|---|---|---|---|\n"
        f"| V1 | Jansen | 2020-01-01 | {end} | verhuizing |\n"
    )


_ANONYMISE = Text(
    "Maak de rij anoniem: zet 'anoniem' bij achternaam en maak de andere persoonsgegevens leeg; het nummer blijft. "
    "Betaalregels blijven zeven jaar, zonder andere gegevens.",
    "Make the row anonymous: 'anoniem' for achternaam and the other personal data empty; the number stays. Payment "
    "lines stay for seven years, without other data.",
)

KEPT_TOO_LONG = FindingKind(
    code="V-PRIV-05",
    severity=Severity.WARNING,
    message=Text("{naam} is {n} maanden weg.", "{naam} has been gone for {n} months."),
    remedy=_ANONYMISE,
    why=Text(
        "Gegevens van mensen worden niet langer bewaard dan nodig is; hoe lang dat is, staat op blad Instellingen.",
        "Data of people are kept no longer than needed; how long that is stands on sheet Instellingen.",
    ),
    legal="AVG, art. 5 lid 1 onder e",
    reads=(
        "Instellingen.bewaartermijn_maanden", "Instellingen.bewaartermijn_afgewezen_weken", *STATUS_OF_VOLUNTEER,
        "Vrijwilligers.aanmelddatum", "Vrijwilligers.startdatum", "Vrijwilligers.laatste_contact",
        *(f"Vrijwilligers.{key}" for key in _OF_A_PERSON), "Gesprekken.datum", "Gesprekken.stand",
        "Gesprekken.vrijwilliger_id", "Gesprekken.plaatsing_id", "Trainingen.datum", "Trainingen.stand",
        "Trainingen.vrijwilliger_id", "Clienten.einde", "Contactpersonen.contact_id", "Contactpersonen.naam",
        *(f"{sheet}.{column.key}" for sheet, column in _REFERRING), *SHIFTS,
    ),
    variants={
        "refused": Variant(
            severity=Severity.WARNING,
            message=Text(
                "{naam} staat op '{status}'; sinds {datum} is er niets meer vastgelegd, dat is langer dan {n} weken.",
                "{naam} is '{status}'; nothing was recorded since {datum}, which is more than {n} weeks.",
            ),
            remedy=Text(
                "Verwijder de rij, of maak die anoniem ('anoniem' bij achternaam, de andere persoonsgegevens leeg). "
                "Bewaart u met toestemming een jaar, zet dan 'bewaartermijn_afgewezen_weken' op 52.",
                "Delete the row, or make it anonymous ('anoniem' for achternaam, the other personal data empty). If "
                "you keep a year with consent, set 'bewaartermijn_afgewezen_weken' to 52.",
            ),
        ),
        "client": Variant(
            severity=Severity.WARNING,
            message=Text(
                "{De_client} in deze rij is {n} maanden weg.", "The client in this row has been gone for {n} months."
            ),
            remedy=Text(
                "Verwijder de naam bij deze code uit de sleutel die u elders bewaart, en maak hier de andere cellen "
                "van de rij leeg; de code blijft.",
                "Delete the name that goes with this code from the key that you keep elsewhere, and empty the other "
                "cells of this row; the code stays.",
            ),
        ),
        "contact": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Naar {naam} verwijst geen enkele rij meer.", "No row refers to {naam} any more."
            ),
            remedy=Text(
                "Verwijder de rij als u deze contactpersoon niet meer nodig hebt.",
                "Delete the row if you do not need this contact any more.",
            ),
        ),
    },
    bad=_left("2024-06-29"),
    good=_left("2024-06-30"),
)  # fmt: skip


def kept_too_long(records: RecordSet) -> Iterator[Found]:
    """Volunteers and clients who left longer ago than bewaartermijn_maanden, contacts that nothing refers to, and
    volunteers who were refused longer ago than bewaartermijn_afgewezen_weken.

    Without bewaartermijn_maanden only the last are told. A row that was made anonymous may stay.
    """
    months, weeks = (records.settings.number(f"bewaartermijn_{key}") for key in ("maanden", "afgewezen_weken"))
    if months is not None:
        end = records.table("Vrijwilligers")["einddatum"]
        left = where(has_stopped(records) & _before(records, end, months) & _may_go(records))
        if len(left):
            fields = {"naam": names(records, left), "n": _months_since(records, end, left)}
            yield InRecords("Vrijwilligers", "einddatum", left, "", fields)
        end = records.table("Clienten")["einde"]
        gone = where(_before(records, end, months))
        if len(gone):
            yield InRecords("Clienten", "einde", gone, "client", {"n": _months_since(records, end, gone)})
        yield from _unused_contacts(records)
    if weeks is not None:
        yield from _refused(records, weeks)


def _before(records: RecordSet, end: TypedColumn, months: int) -> NDArray[np.bool_]:
    """Where a date lies more than so many calendar months before the reference date."""
    passed = np.zeros(len(end.state), dtype=bool)
    for index in where(end.filled).tolist():
        passed[index] = add_months(day_of(end.values[index]), months) < records.as_of
    return passed


def _months_since(records: RecordSet, end: TypedColumn, rows: NDArray[np.int64]) -> list[str]:
    return [str(_whole_months(day_of(end.values[row]), records.as_of)) for row in rows]


def _whole_months(first: dt.date, last: dt.date) -> int:
    months = month_number(last) - month_number(first)
    return months - (add_months(first, months) > last)


def _may_go(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers whose row says who they are, and who have no active placement (V-VRW-01 speaks of those)."""
    volunteers = records.table("Vrijwilligers")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    placed = np.zeros(len(volunteers) + 1, dtype=bool)
    placed[owner[is_running(records) & status_is(records, *ACTIVE) & (owner >= 0)]] = True
    found: NDArray[np.bool_] = ~_anonymous(volunteers) & ~placed[:-1]
    return found


def _anonymous(volunteers: Table) -> NDArray[np.bool_]:
    """Where nothing says any more who somebody is."""
    surname = volunteers["achternaam"]
    nameless = surname.equals(*(name for name in surname.categories if fold(name) in _ANONYMOUS)) | surname.empty
    known = np.logical_or.reduce([~volunteers[key].empty for key in _OF_A_PERSON])
    found: NDArray[np.bool_] = nameless & ~known
    return found


def _refused(records: RecordSet, weeks: int) -> Iterator[Found]:
    """Volunteers who were refused: the decision is einddatum, else the last day of which something is known."""
    volunteers = records.table("Vrijwilligers")
    refused = volunteers["status"].equals(*_REFUSED) & _may_go(records)
    if not refused.any():
        return
    end, applied, today = volunteers["einddatum"], volunteers["aanmelddatum"], day_number(records.as_of)
    known = np.where(applied.filled & (applied.values <= today), applied.values, _LONG_AGO)
    decided = np.where(end.filled, end.values, np.maximum(known, last_sign_of_life(records))).astype(np.int64)
    rows = where(refused & (end.filled | end.empty) & (decided > _LONG_AGO) & (today - decided > 7 * weeks))
    if len(rows):
        fields = {
            "naam": names(records, rows), "status": [volunteers["status"].text(int(row)) for row in rows],
            "datum": [dutch_date(day_of(day)) for day in decided[rows]], "n": str(weeks),
        }  # fmt: skip
        yield InRecords("Vrijwilligers", "status", rows, "refused", fields)


_LONG_AGO = -(2**31)


def _unused_contacts(records: RecordSet) -> Iterator[Found]:
    """Contacts that no row refers to; a cell that cannot be read may refer to anybody."""
    contacts, used = records.table("Contactpersonen"), set()
    for sheet, column in _REFERRING:
        typed = records.table(sheet)[column.key]
        if typed.unreadable:
            return
        for value in typed.categories:
            used |= {fold_identifier(text) for text in (value if column.kind is Kind.REFERENCES else (value,))}
    numbers = contacts["contact_id"]
    unused = [index for index in where(numbers.filled).tolist() if fold_identifier(numbers.text(index)) not in used]
    if unused:
        fields = {"naam": [contacts["naam"].text(index) or contacts.identifier(index) for index in unused]}
        column_told = "naam" if contacts["naam"].present else "contact_id"
        yield InRecords("Contactpersonen", column_told, np.array(unused, dtype=np.int64), "contact", fields)


RULES = (Rule(KEPT_TOO_LONG, kept_too_long),)
