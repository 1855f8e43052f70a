"""V-PRIV-01, V-PRIV-03 and V-PRIV-04: what must not stand in this workbook. Findings never show the value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.hidden_texts import with_texts
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.finding_set import FindingGroup
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.misplaced_numbers import mask, misplaced_numbers
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.suspects import holds_one, written_numbers

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
    """BSNs (eleven-test) and account numbers (mod 97) in any cell of any sheet, outside the places meant for them.

    Of several numbers of one sort in a cell the first is told.
    """
    told = set()
    for found in misplaced_numbers(records):
        suspect, variant = found.suspect, "" if found.certain else "like"
        sort = _ACCOUNT if found.is_account else _BSN
        once = (suspect.title, suspect.row, suspect.position, variant, sort["soort"])
        if once not in told:
            told.add(once)
            header = found.key or ("" if holds_one(found.header) else found.header)
            yield AtCell(suspect.title, suspect.row, suspect.position, header, variant, sort, mask(found.number))


_BSN = {"soort": "BSN", "soort_en": "BSN"}
_ACCOUNT = {"soort": "rekeningnummer", "soort_en": "account number"}


def without_numbers_of_persons(records: RecordSet, groups: Sequence[FindingGroup]) -> list[FindingGroup]:
    """The findings of all rules without the numbers that V-PRIV-01 found: other rules may show the same cell."""
    written = {text for found in misplaced_numbers(records) for text, _, _ in written_numbers(found.suspect.text)}
    if not written:
        return list(groups)

    def hidden(text: str) -> str:
        for shown, _, _ in written_numbers(text):
            text = text.replace(shown, mask(shown)) if shown in written else text
        return text

    return with_texts(groups, hidden, keys=hidden)


FORBIDDEN_COLUMN = FindingKind(
    code="V-PRIV-03",
    severity=Severity.ERROR,
    message=Text("Kolom '{kolom}' is niet toegestaan.", "Column '{kolom}' is not allowed."),
    remedy=Text(
        "Verwijder de kolom. Gebruik voor een {client} alleen een code.",
        "Delete the column. Use only a code for clients.",
    ),
    why=Text(
        "Deze gegevens zijn niet nodig, en kunnen mensen schaden als het bestand in verkeerde handen komt.",
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
    """Columns that no sheet may have, also none of people's own; they are read into no figure, letter or export."""
    layout = records.layout
    found = [(sheet.title, sheet.header_row, sheet.forbidden) for sheet in layout.sheets.values()]
    found += [(sheet.title, sheet.header_row, sheet.forbidden) for sheet in layout.own_sheets]
    for title, row, headers in found:
        for header in headers:
            yield AtCell(title, row, header.position, header.text, "", {"kolom": header.text})


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
            fields = {"naam": names(records, rows), "kolom": key}
            yield InRecords("Vrijwilligers", key, rows, "", fields, values=["geheim"] * len(rows))


RULES = (
    Rule(NUMBER_OF_A_PERSON, numbers_of_persons),
    Rule(FORBIDDEN_COLUMN, forbidden_columns),
    Rule(SECRET_ADDRESS, secret_addresses),
)
