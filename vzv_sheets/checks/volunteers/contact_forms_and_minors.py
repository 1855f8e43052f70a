"""V-VRW-07 and V-VRW-16: contact details that cannot be right, and minors without consent of a parent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from vzv_sheets.checks.columns_read import STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import AtCell, Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import ages, has_left, names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Form
from vzv_sheets.schema.settings import SETTINGS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import read_email, read_postcode, read_telephone

_FORMS: Mapping[Form, tuple[Callable[[str], str | None], str]] = {
    Form.POSTCODE: (read_postcode, "9712 AB"),
    Form.EMAIL: (read_email, "naam@voorbeeld.nl"),
    Form.TELEPHONE: (read_telephone, "06 12345678"),
}
_ADULT = 18


def _example(column: str, value: str, start: str = "2024-01-01") -> str:
    return workbook(
        f"## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | {column} |\n|---|---|---|---|\n"
        f"| V1 | Jansen | {start} | {value} |"
    )


FORM_WRONG = FindingKind(
    code="V-VRW-07",
    severity=Severity.WARNING,
    message=Text("'{waarde}' is geen {soort}.", "'{waarde}' is not a {soort_en}."),
    remedy=Text("Schrijf bijvoorbeeld {voorbeeld}.", "Write for example {voorbeeld}."),
    why=Text("Zo komt een brief of bericht niet aan.", "A letter or message would not arrive."),
    source="002 NAW",
    reads=(
        "Vrijwilligers.postcode", "Vrijwilligers.email", "Vrijwilligers.telefoon", "Organisaties.postcode",
        "Contactpersonen.email", "Contactpersonen.telefoon", "Vrijwilligers.adres_geheim",
        "Instellingen.organisatie_postcode", "Instellingen.organisatie_telefoon", "Instellingen.organisatie_email",
    ),
    bad=_example("postcode", "0123 AB"),
    good=_example("postcode", "9712ab"),
)  # fmt: skip

_SORT: Mapping[Form, Text] = {
    Form.POSTCODE: Text("geldige postcode", "valid postcode"),
    Form.EMAIL: Text("geldig e-mailadres", "valid e-mail address"),
    Form.TELEPHONE: Text("geldig telefoonnummer", "valid telephone number"),
}


def wrong_forms(records: RecordSet) -> Iterator[Found]:
    """Postcodes, e-mail addresses and telephone numbers that do not have their form (V-VRW-07).

    Of a secret address V-PRIV-04 tells: nothing of it is shown.
    """
    for name, table in records.tables.items():
        for key, column in table.columns.items():
            form = column.spec.form
            if form is None or form not in _FORMS:
                continue
            read = _FORMS[form][0]
            wrong = np.array([read(str(text)) is None for text in column.categories] + [False], dtype=bool)
            secret = name == "Vrijwilligers" and key == "postcode" and table["adres_geheim"].equals("ja")
            rows = where(wrong[np.where(column.filled, column.values, -1)] & ~np.asarray(secret, dtype=bool))
            if len(rows):
                yield InRecords(name, key, rows, "", _fields(form))
    settings = records.settings
    for setting in SETTINGS:
        form = setting.form
        if form is None or form not in _FORMS:
            continue
        value = settings.text(setting.key)
        if value and _FORMS[form][0](value) is None:
            row = settings.row(setting.key) or 0
            yield AtCell(settings.title, row, settings.value_column, "waarde", "", _fields(form), value, setting.key)


def _fields(form: Form) -> Mapping[str, str]:
    return {"soort": _SORT[form].nl, "soort_en": _SORT[form].en, "voorbeeld": _FORMS[form][1]}


MINOR = FindingKind(
    code="V-VRW-16",
    severity=Severity.ERROR,
    message=Text(
        "{naam} is jonger dan 18 en er is geen akkoord van de ouders.",
        "{naam} is younger than 18 and there is no consent of the parents.",
    ),
    remedy=Text(
        "Laat een ouder de overeenkomst meetekenen en vul de datum in.",
        "Have a parent sign the agreement too and fill in the date.",
    ),
    why=Text(
        "Wie jonger is dan 18 heeft voor een overeenkomst toestemming van een ouder nodig.",
        "Who is younger than 18 needs the consent of a parent for an agreement.",
    ),
    source="004",
    legal="BW boek 1, art. 1:234",
    reads=(
        "Vrijwilligers.geboortedatum",
        "Vrijwilligers.startdatum",
        "Vrijwilligers.akkoord_ouders_datum",
        *STATUS_OF_VOLUNTEER,
    ),
    bad=_example("geboortedatum", "2010-05-01"),
    good=_example("geboortedatum", "2008-06-30"),
)


def minors_without_consent(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left, younger than 18 on the reference date without akkoord_ouders_datum.

    A birth date after the start is no birth date (V-DAT-01) and tells no age.
    """
    volunteers = records.table("Vrijwilligers")
    age = ages(records, records.as_of)
    birth, start = volunteers["geboortedatum"], volunteers["startdatum"]
    impossible = birth.filled & start.filled & (birth.values > start.values)
    minor = (age >= 0) & (age < _ADULT) & ~has_left(records)
    rows = where(minor & ~impossible & volunteers["akkoord_ouders_datum"].empty)
    if len(rows):
        column = "akkoord_ouders_datum" if volunteers["akkoord_ouders_datum"].present else "geboortedatum"
        yield InRecords("Vrijwilligers", column, rows, "", {"naam": names(records, rows)})


RULES = (Rule(FORM_WRONG, wrong_forms), Rule(MINOR, minors_without_consent))
