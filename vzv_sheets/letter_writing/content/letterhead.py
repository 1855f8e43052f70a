"""What every letter has: letterhead, date, reference, addressee, the words of the organisation, who signs."""

from __future__ import annotations

from vzv_sheets.letter_writing.content.wording import (
    addressed_name,
    long_date,
    missing,
    reachable_at,
    said,
    salutation,
    term,
)
from vzv_sheets.letter_writing.letter_kinds import LetterField
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, USUAL_PROFESSIONAL

DATE = "datum"

FIELDS = (
    LetterField("organisatienaam", "De naam van uw organisatie.", "Stichting Buurtmaatjes"),
    LetterField("logo", "Het logo van uw organisatie; leeg als er geen is.", ""),
    LetterField("briefhoofd", "Regels: adres, telefoon, e-mail en website van uw organisatie.", "Kerkstraat 1"),
    LetterField(DATE, "De peildatum, voluit.", "9 maart 2026"),
    LetterField("plaats_ondertekening", "De plaats waar de brieven worden ondertekend.", "Zwolle"),
    LetterField("kenmerk", "Het nummer van de rij waar de brief over gaat.", "P0001"),
    LetterField("contact", "Wie de brieven ondertekent, met functie.", "A. de Boer, coördinator vrijwilligers"),
    LetterField("term_client", "Hoe u de mensen noemt die geholpen worden.", "deelnemer"),
    LetterField("term_beroepskracht", "Hoe u een betaalde kracht noemt.", "beroepskracht"),
    LetterField(
        "adresregels", "Regels: naam en adres; geen enkele als het adres geheim is.", "Mevrouw A. van den Berg"
    ),
    LetterField("aanhef", "Wat achter 'Beste' staat.", "mevrouw Van den Berg"),
    LetterField("naam", "Voornaam en achternaam van de vrijwilliger.", "Ann van den Berg"),
)
# For letters that do not give the whole name of the volunteer
FIELDS_WITHOUT_NAME = tuple(field for field in FIELDS if field.name != "naam")

# Of a letter that goes to nobody in particular: several people sign it, and none may read the name of another.
HEAD_FIELDS = tuple(field for field in FIELDS if field.name not in {"adresregels", "aanhef", "naam"})

SETTINGS = tuple(
    f"Instellingen.{key}"
    for key in (
        "organisatienaam", "ondertekenaar_naam", "plaats_ondertekening", "ondertekenaar_functie", "organisatie_adres",
        "organisatie_postcode", "organisatie_plaats", "organisatie_telefoon", "organisatie_email",
        "organisatie_website", "organisatie_KvK", "term_client", "term_beroepskracht",
    )
)  # fmt: skip

NAME_COLUMNS = ("voornaam", "voorletters", "tussenvoegsel", "achternaam")
ADDRESS_COLUMNS = ("straat", "huisnummer", "postcode", "woonplaats")
ADDRESSEE_COLUMNS = (*NAME_COLUMNS, *ADDRESS_COLUMNS, "aanhef", "adres_geheim")


def letterhead(reader: RecordReader, reference: str) -> dict[str, ContextValue]:
    """The fields that are the same in every letter of a run, and the reference of this one."""
    return {
        "organisatienaam": reader.setting("organisatienaam")
        or missing(reader.language, "organisatienaam", "name of the organisation"),
        "logo": "",
        "briefhoofd": _contact_lines(reader),
        DATE: long_date(reader.records.as_of, "datum", reader.language),
        "plaats_ondertekening": reader.setting("plaats_ondertekening") or missing(reader.language, "plaats", "place"),
        "kenmerk": reference,
        "contact": signatory_with_function(reader),
        "term_client": term(reader.setting("term_client"), USUAL_CLIENT, reader.language),
        "term_beroepskracht": term(reader.setting("term_beroepskracht"), USUAL_PROFESSIONAL, reader.language),
    }


def signatory(reader: RecordReader) -> str:
    """Who signs the letters of the organisation."""
    return reader.setting("ondertekenaar_naam") or missing(reader.language, "naam ondertekenaar", "name of who signs")


def signatory_with_function(reader: RecordReader) -> str:
    """`A. de Boer, coördinator vrijwilligers`."""
    return ", ".join(filter(None, (signatory(reader), reader.setting("ondertekenaar_functie"))))


def _contact_lines(reader: RecordReader) -> list[str]:
    town = " ".join(filter(None, (reader.setting("organisatie_postcode"), reader.setting("organisatie_plaats"))))
    number = reader.setting("organisatie_KvK")
    lines = (
        reader.setting("organisatie_adres"),
        town,
        reader.setting("organisatie_telefoon"),
        reader.setting("organisatie_email"),
        reader.setting("organisatie_website"),
        f"KvK {number}" if number else "",
    )
    return [line for line in lines if line]


def own_reach(reader: RecordReader) -> str:
    """How the own organisation is reached: `telefoon 038 123 45 67 of e-mail info@...`; empty when nothing is known."""
    telephone, email = (reader.setting(f"organisatie_{key}") for key in ("telefoon", "email"))
    return reachable_at(telephone, email, reader.language, between=said(reader.language, " of ", " or "))


def volunteer_name(reader: RecordReader, volunteer: int) -> str:
    """`Ann van den Berg`; first name, else initials."""
    return " ".join(filter(None, (first_name(reader, volunteer), _surname(reader, volunteer))))


def addressee(reader: RecordReader, volunteer: int) -> dict[str, ContextValue]:
    """Address lines, salutation and name of a volunteer; no address lines while the address is secret (K09)."""
    title, surname = reader.text("Vrijwilligers", "aanhef", volunteer), _surname(reader, volunteer)
    name = volunteer_name(reader, volunteer) or missing(reader.language, "naam", "name")
    lines: list[str] = []
    if reader.text("Vrijwilligers", "adres_geheim", volunteer) != "ja":
        initials = reader.text("Vrijwilligers", "voorletters", volunteer)
        lines = [
            addressed_name(title, initials or first_name(reader, volunteer), surname, reader.language) or name,
            *_address(reader, volunteer),
        ]
    return {
        "adresregels": lines,
        "aanhef": salutation(title, first_name(reader, volunteer), surname, reader.language) or name,
        "naam": name,
    }


def _address(reader: RecordReader, volunteer: int) -> list[str]:
    street, number, postcode, town = (reader.text("Vrijwilligers", key, volunteer) for key in ADDRESS_COLUMNS)
    if not all((street, number, postcode, town)):
        return [missing(reader.language, "adres", "address")]
    return [f"{street} {number}", f"{postcode}  {town}"]


def first_name(reader: RecordReader, volunteer: int) -> str:
    """The first name, else the initials: all that others than the volunteer read (domain/letters.md, Names)."""
    return reader.text("Vrijwilligers", "voornaam", volunteer) or reader.text("Vrijwilligers", "voorletters", volunteer)


def _surname(reader: RecordReader, volunteer: int) -> str:
    parts = (reader.text("Vrijwilligers", key, volunteer) for key in ("tussenvoegsel", "achternaam"))
    return " ".join(filter(None, parts))
