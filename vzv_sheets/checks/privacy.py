"""V-PRIV-01, V-PRIV-03 and V-PRIV-04: what must not stand in this workbook. Findings never show the value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet, Suspect
from vzv_sheets.records.suspects import personal_numbers
from vzv_sheets.schema.columns import Column, Form, Kind
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.words import fold

_LABEL = re.compile(r"\b(bsn|burger\s*service\s*n|sofi)", re.IGNORECASE)
_BSN_DIGITS = 9
_TYPED_OTHERWISE = {
    Kind.CODE, Kind.REFERENCE, Kind.REFERENCES, Kind.MONEY, Kind.DATE, Kind.MONTH, Kind.NUMBER, Kind.INTEGER,
    Kind.HOURS, Kind.TIME, Kind.YEAR,
}  # fmt: skip
_ADDRESS = ("straat", "huisnummer", "postcode", "woonplaats")
_REMARK = "## Notities\n| wie | opmerking |\n|---|---|\n| V1 | {} |"

NUMBER_OF_A_PERSON = FindingKind(
    code="V-PRIV-01",
    severity=Severity.ERROR,
    message=Text(
        "Hier staat een {soort}; dit hoort niet op deze plaats.", "Here stands a {soort_en}; it does not belong here."
    ),
    remedy=Text("Verwijder het {soort}.", "Delete the {soort_en}."),
    why=Text(
        "Een BSN mag hier niet worden verwerkt, en rekeningnummers staan alleen op blad Betaalgegevens.",
        "A BSN may not be processed here, and account numbers stand on sheet Betaalgegevens only.",
    ),
    source="K14",
    legal="Uitvoeringswet AVG, art. 46",
    reads=("Betaalgegevens.iban", "Instellingen.iban_organisatie"),
    private=True,
    variants={
        "like": Variant(
            severity=Severity.WARNING,
            message=Text("Dit getal lijkt op een BSN.", "This number looks like a BSN."),
            remedy=Text("Verwijder het als dat zo is.", "Delete it if it is one."),
        )
    },
    bad=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|\n"
                 "| V1 | Jansen | 2024-01-01 |", _REMARK.format("BSN 999980853")),
    good=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum |\n|---|---|---|\n"
                  "| V1 | Jansen | 2024-01-01 |", _REMARK.format("klantnr 700000001")),
)  # fmt: skip


def numbers_of_persons(records: RecordSet) -> Iterator[Found]:
    """BSNs (eleven-test) and account numbers (mod 97) in any cell of any sheet, outside the places meant for them."""
    columns = _columns_by_place(records)
    for suspect in records.suspects:
        column = columns.get((suspect.title, suspect.position))
        verdict = _verdict(suspect, column, records)
        if verdict is None:
            continue
        variant, nl, en, number = verdict
        yield AtCell(
            suspect.title, suspect.row, suspect.position, column.key if column else suspect.top, variant,
            {"soort": nl, "soort_en": en}, mask(number),
        )  # fmt: skip


def _columns_by_place(records: RecordSet) -> dict[tuple[str, int], Column]:
    places = {}
    for name, layout in records.layout.sheets.items():
        for key, header in layout.headers.items():
            places[layout.title, header.position] = sheet_named(name).column(key)
    return places


def _verdict(suspect: Suspect, column: Column | None, records: RecordSet) -> tuple[str, str, str, str] | None:
    """Variant, sort of number and the number, None when it is neither or stands where it belongs."""
    kind = column.kind if column else None
    labelled = bool(_LABEL.search(suspect.text) or _LABEL.search(suspect.left) or _LABEL.search(suspect.top))
    for number, is_account in personal_numbers(suspect.text):
        if is_account:
            if not _account_belongs(suspect, column, records):
                return "", "rekeningnummer", "account number", number
        elif not ((kind in _TYPED_OTHERWISE and not labelled) or _is_telephone(column)):
            if labelled:
                return "", "BSN", "BSN", number
            if len(number) == _BSN_DIGITS:
                return "like", "BSN", "BSN", number
    return None


def _account_belongs(suspect: Suspect, column: Column | None, records: RecordSet) -> bool:
    if column is not None and column.form is Form.IBAN:
        return True
    settings = records.settings
    on_settings = suspect.title == settings.title and suspect.position == settings.value_column
    return on_settings and suspect.row == settings.row("iban_organisatie")


def _is_telephone(column: Column | None) -> bool:
    return column is not None and (column.form is Form.TELEPHONE or "kvk" in fold(column.key))


def mask(text: str) -> str:
    """`***6782`."""
    return "***" + re.sub(r"\W", "", text)[-4:]


FORBIDDEN_COLUMN = FindingKind(
    code="V-PRIV-03",
    severity=Severity.ERROR,
    message=Text("Kolom '{kolom}' is niet toegestaan.", "Column '{kolom}' is not allowed."),
    remedy=Text(
        "Verwijder de kolom. Gebruik voor cliënten alleen een code.",
        "Delete the column. Use only a code for clients.",
    ),
    why=Text(
        "Deze gegevens zijn niet nodig en zouden mensen kunnen schaden als het bestand op straat komt.",
        "These data are not needed and could harm people if the file got out.",
    ),
    source="001, K04",
    legal="AVG, art. 5, 9 en 10",
    reads=(),
    private=True,
    bad=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | nationaliteit |\n|---|---|---|---|\n"
                 "| V1 | Jansen | 2024-01-01 | |"),
    good=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | woonplaats |\n|---|---|---|---|\n"
                  "| V1 | Jansen | 2024-01-01 | Assen |"),
)  # fmt: skip


def forbidden_columns(records: RecordSet) -> Iterator[Found]:
    """Columns that no sheet of people may have; they are read into no figure, letter or export."""
    for layout in records.layout.sheets.values():
        for header in layout.forbidden:
            yield AtCell(layout.title, layout.header_row, header.position, header.text, "", {"kolom": header.text})


SECRET_ADDRESS = FindingKind(
    code="V-PRIV-04",
    severity=Severity.ERROR,
    message=Text("Het adres van {naam} is geheim, maar '{kolom}' is ingevuld.", "The address of {naam} is secret."),
    remedy=Text("Maak de adresvelden leeg.", "Empty the address fields."),
    why=Text(
        "Een geheim adres mag in geen bestand of brief terechtkomen.", "A secret address may not be in any file."
    ),
    source="004 K09",
    reads=("Vrijwilligers.adres_geheim", *(f"Vrijwilligers.{key}" for key in _ADDRESS)),
    blocks=("letters",),
    private=True,
    bad=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | woonplaats | adres_geheim |\n"
                 "|---|---|---|---|---|\n| V1 | Jansen | 2024-01-01 | Assen | ja |"),
    good=workbook("## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | woonplaats | adres_geheim |\n"
                  "|---|---|---|---|---|\n| V1 | Jansen | 2024-01-01 | | ja |"),
)  # fmt: skip


def secret_addresses(records: RecordSet) -> Iterator[Found]:
    """Filled address fields of a volunteer whose address is secret."""
    volunteers = records.table("Vrijwilligers")
    secret = volunteers["adres_geheim"].equals("ja")
    for key in _ADDRESS:
        rows = where(secret & volunteers[key].filled)
        if len(rows):
            yield InRecords("Vrijwilligers", key, rows, "", {"naam": names(records, rows), "kolom": key})


RULES = (
    Rule(NUMBER_OF_A_PERSON, numbers_of_persons),
    Rule(FORBIDDEN_COLUMN, forbidden_columns),
    Rule(SECRET_ADDRESS, secret_addresses),
)
