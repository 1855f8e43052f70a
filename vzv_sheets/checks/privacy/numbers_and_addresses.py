"""V-PRIV-01, V-PRIV-03 and V-PRIV-04: what must not stand in this workbook. Findings never show the value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.hidden_texts import with_texts
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.finding_set import FindingGroup
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet, Suspect, derived
from vzv_sheets.records.suspects import holds_one, says_bsn, written_numbers
from vzv_sheets.schema.columns import Column, Form, Kind
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.words import fold

_BSN_DIGITS = 9
_SHORTEST_SHOWN = 8  # of a shorter value the last four characters would tell too much
_TYPED_OTHERWISE = {
    Kind.CODE, Kind.REFERENCE, Kind.REFERENCES, Kind.MONEY, Kind.DATE, Kind.MONTH, Kind.NUMBER, Kind.INTEGER,
    Kind.HOURS, Kind.TIME, Kind.YEAR,
}  # fmt: skip
# A number behind one of these only looks like a BSN: `ordernr. 123456782`, `klantnummer`, `Factuur`.
_ORDER = re.compile(
    r"(?<![a-z])(?:order|bestel|factuur|klant|dossier|zaak|polis|offerte|artikel|kenmerk|referentie|pakket|serie|lid)"
    r"(?:code|id|nr|no|nummers?)?[\s.:#-]*(?:(?:nr|no|nummers?)[\s.:#-]*)?$",
    re.IGNORECASE,
)
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
    columns, headers = _columns_by_place(records), _own_headers(records)
    for suspect, (variant, nl, en, number) in _misplaced(records):
        column = columns.get((suspect.title, suspect.position))
        top = "" if holds_one(suspect.top) else suspect.top
        header = column.key if column else headers.get((suspect.title, suspect.position), top)
        yield AtCell(
            suspect.title, suspect.row, suspect.position, header, variant,
            {"soort": nl, "soort_en": en}, mask(number),
        )  # fmt: skip


_Verdict = tuple[str, str, str, str]  # variant, sort of number in Dutch and in English, the number


@derived
def _misplaced(records: RecordSet) -> list[tuple[Suspect, _Verdict]]:
    """The cells that hold a number which does not belong there."""
    columns, headers = _columns_by_place(records), _own_headers(records)
    found = []
    for suspect in records.suspects:
        place = (suspect.title, suspect.position)
        column = _setting_at(records, suspect) or columns.get(place)
        verdicts = _verdicts(suspect, column, headers.get(place, suspect.top))
        # Of several numbers of one sort in a cell the first is told.
        found += [(suspect, verdict) for verdict in {verdict[:2]: verdict for verdict in [*verdicts][::-1]}.values()]
    return found


def _setting_at(records: RecordSet, suspect: Suspect) -> Column | None:
    """The setting of which the cell holds the value."""
    settings = records.settings
    if (suspect.title, suspect.position) != (settings.title, settings.value_column):
        return None
    return next((setting for setting in SETTINGS if settings.row(setting.key) == suspect.row), None)


def without_numbers_of_persons(records: RecordSet, groups: Sequence[FindingGroup]) -> list[FindingGroup]:
    """The findings of all rules without the numbers that V-PRIV-01 found: other rules may show the same cell."""
    written = {text for suspect, _ in _misplaced(records) for text, _, _ in written_numbers(suspect.text)}
    if not written:
        return list(groups)

    def hidden(text: str) -> str:
        for shown, _, _ in written_numbers(text):
            text = text.replace(shown, mask(shown)) if shown in written else text
        return text

    return with_texts(groups, hidden)


def _columns_by_place(records: RecordSet) -> dict[tuple[str, int], Column]:
    places = {}
    for name, layout in records.layout.sheets.items():
        for key, header in layout.headers.items():
            places[layout.title, header.position] = sheet_named(name).column(key)
    return places


def _own_headers(records: RecordSet) -> dict[tuple[str, int], str]:
    """The headers of columns that the standard does not know, on sheets that it does."""
    return {
        (layout.title, header.position): header.text
        for layout in records.layout.sheets.values()
        for header in (*layout.unknown, *layout.forbidden)
    }


def _verdicts(suspect: Suspect, column: Column | None, header: str) -> Iterator[_Verdict]:
    """What is wrong with each number in a cell; nothing where it stands where it belongs."""
    kind = column.kind if column else None
    said_so = says_bsn(suspect.text)
    labelled = said_so or says_bsn(suspect.left) or says_bsn(suspect.top) or says_bsn(header)
    typed_otherwise = kind in _TYPED_OTHERWISE or _is_telephone(column)
    other = column is None and (_names_other_number(header) or _names_other_number(suspect.left))
    for written, number, is_account in written_numbers(suspect.text):
        if is_account:
            if column is None or column.form is not Form.IBAN:
                yield "", "rekeningnummer", "account number", number
        elif said_so or not typed_otherwise:
            if labelled:
                yield "", "BSN", "BSN", number
            elif len(number) == _BSN_DIGITS and not other and not _ORDER.search(suspect.text.partition(written)[0]):
                yield "like", "BSN", "BSN", number


def _names_other_number(header: str) -> bool:
    """Whether a header, or the text left of a number, says that it is one of a telephone, a company or an order."""
    return any(word in fold(header) for word in ("telefoon", "mobiel", "kvk", "rsin")) or bool(_ORDER.search(header))


def _is_telephone(column: Column | None) -> bool:
    return column is not None and (column.form is Form.TELEPHONE or "kvk" in fold(column.key))


def mask(text: str) -> str:
    """`***6782`; `***` for what is too short to show a part of."""
    bare = re.sub(r"\W", "", text)
    return "***" + (bare[-4:] if len(bare) >= _SHORTEST_SHOWN else "")


FORBIDDEN_COLUMN = FindingKind(
    code="V-PRIV-03",
    severity=Severity.ERROR,
    message=Text("Kolom '{kolom}' is niet toegestaan.", "Column '{kolom}' is not allowed."),
    remedy=Text(
        "Verwijder de kolom. Gebruik voor een {client} alleen een code.",
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
