"""V-DOC-08 and V-DOC-09: a signed agreement that still lacks a signature, or of which a copy was not sent."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import SIGNATURES, STATUS_AND_PERIOD
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.agreements import is_signed, is_signed_by_all, missing_copies, missing_signatures
from vzv_sheets.records.placements import is_open
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.words import enumeration

_SIGNED = """
## Organisaties
| org_id | naam | winstoogmerk |
|---|---|---|
| O1 | De Hoven | nee |

## Programmas
| programma_id | naam | kopie_gemeente |
|---|---|---|
| P | Trajecten | {copy} |

## Contactpersonen
| contact_id | naam | functie |
|---|---|---|
| K1 | Joke de Vries | klantmanager |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | klantmanager_id |
|---|---|---|---|
| V1 | Jansen | 2026-01-05 | K1 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | org_id | startdatum | overeenkomst_datum | getekend_door | kopie_gemeente_datum |
|---|---|---|---|---|---|---|
| P1 | V1 | O1 | 2026-01-05 | 2026-01-04 | {signed} | {sent} |
"""
_BOTH = "vrijwilliger; organisatie"


def _example(signed: str = _BOTH, copy: str = "", sent: str = "") -> str:
    return workbook(_SIGNED.format(signed=signed, copy=copy, sent=sent))


SIGNATURE_MISSING = FindingKind(
    code="V-DOC-08",
    severity=Severity.WARNING,
    message=Text(
        "De overeenkomst is nog niet door {partij} ondertekend.", "The agreement is not yet signed by {partij_en}."
    ),
    remedy=Text(
        "Vraag de handtekening en vul 'getekend_door' aan.", "Ask for the signature and complete 'getekend_door'."
    ),
    why=Text(
        "Pas met alle handtekeningen weet iedereen waar die aan toe is.",
        "Only with all signatures everybody knows where they stand.",
    ),
    source="002 c3",
    reads=(
        "Plaatsingen.overeenkomst_datum", "Programmas.plaatsingsovereenkomst_verplicht", *SIGNATURES,
        *STATUS_AND_PERIOD,
    ),
    bad=_example("vrijwilliger"),
    good=_example(),
)  # fmt: skip
_ENGLISH = {"vrijwilliger": "the volunteer", "organisatie": "the organisation", "bemiddelaar": "the intermediary"}


def signatures_missing(records: RecordSet) -> Iterator[Found]:
    """Open placements that were signed, of which getekend_door does not name everybody who signs.

    Who keeps the date alone is asked for signatures only where the programme asks the agreement (`is_signed_by_all`).
    """
    rows = where(is_signed(records) & ~is_signed_by_all(records) & is_open(records))
    if len(rows):
        missing = missing_signatures(records)
        lacking = [[party for party, mask in missing.items() if mask[row]] for row in rows.tolist()]
        fields = {
            "partij": [enumeration([f"de {party}" for party in parties]) for parties in lacking],
            "partij_en": [enumeration([_ENGLISH[party] for party in parties], "and") for parties in lacking],
        }
        yield InRecords("Plaatsingen", "getekend_door", rows, "", fields)


COPY_MISSING = FindingKind(
    code="V-DOC-09",
    severity=Severity.WARNING,
    message=Text(
        "Dat {ontvanger} een kopie van de overeenkomst kreeg, is niet vastgelegd.",
        "It is not recorded that {ontvanger_en} got a copy of the agreement.",
    ),
    remedy=Text(
        "Stuur een kopie van de overeenkomst naar {ontvanger} en vul de datum in.",
        "Send a copy of the agreement to {ontvanger_en} and fill in the date.",
    ),
    why=Text(
        "Afgesproken is dat wie erbij betrokken is, de overeenkomst ook heeft.",
        "It was agreed that who is involved has the agreement too.",
    ),
    source="002 c3",
    reads=(
        "Programmas.kopie_gemeente", "Programmas.kopie_organisatie", "Plaatsingen.overeenkomst_datum",
        "Plaatsingen.kopie_gemeente_datum", "Plaatsingen.kopie_organisatie_datum", "Plaatsingen.programma_id",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.klantmanager_id", "Plaatsingen.org_id", "Plaatsingen.clientcode",
        "Programmas.aanbieder_org_id", *STATUS_AND_PERIOD, "Vrijwilligers.uitkering",
        "Vrijwilligers.klantmanager_id",
    ),
    bad=_example(copy="ja"),
    good=_example(copy="ja", sent="2026-01-08"),
)  # fmt: skip


_RECEIVERS = {
    "kopie_gemeente_datum": ("de gemeente", "the municipality"),
    "kopie_organisatie_datum": ("de organisatie", "the organisation"),
}


def copies_missing(records: RecordSet) -> Iterator[Found]:
    """Open placements that were signed and of which the municipality or the organisation should have a copy."""
    table = records.table("Plaatsingen")
    signed = is_signed(records) & is_open(records)
    for key, missing in missing_copies(records).items():
        rows = where(signed & missing)
        if len(rows):
            receiver, english = _RECEIVERS[key]
            column = first_present(table, key, "overeenkomst_datum")
            yield InRecords("Plaatsingen", column, rows, "", {"ontvanger": receiver, "ontvanger_en": english})


RULES = (Rule(SIGNATURE_MISSING, signatures_missing), Rule(COPY_MISSING, copies_missing))
