"""What a professional may see: own clients by code, volunteers by number, agreements, dates (workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.import_export.cell_values import cell_value, programme_name
from vzv_sheets.import_export.declaration import (
    Content,
    Declaration,
    ExportColumn,
    ExportReader,
    ExportTable,
    FilledTable,
    Row,
    counted,
)
from vzv_sheets.import_export.own_clients import OwnClients, own_clients
from vzv_sheets.import_export.past_retention import PAST_RETENTION
from vzv_sheets.progress_indicators.cooperation.circles import circles_of
from vzv_sheets.progress_indicators.cooperation.contacts import contacts_agreed
from vzv_sheets.records.circles import circle_of_placements
from vzv_sheets.records.client_names import names_client
from vzv_sheets.records.contacts import NEVER, last_professional_contact, professional_contacts
from vzv_sheets.records.placements import status_of_placements
from vzv_sheets.records.talks import THREE_OR_MORE, Talk, placements_about
from vzv_sheets.schema.columns import Reader
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.schema.standard import sheet_named
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.records.record_set import RecordSet
    from vzv_sheets.workbook.write_plan import CellValue

_FORMATS = {"datum": Format.DATE, "geheel getal": Format.WHOLE, "getal": Format.HOURS}
_CODE = ExportColumn("clientcode", Format.TEXT, "Code van de cliënt.", ("Plaatsingen.clientcode",))


def _copied(sheet: str, columns: Mapping[str, str]) -> tuple[ExportColumn, ...]:
    """Columns that are taken over as they stand: what each means to who reads it."""
    kinds = {key: sheet_named(sheet).column(key).kind for key in columns}
    return tuple(
        ExportColumn(key, _FORMATS.get(kinds[key], Format.WRAPPED), meaning, (f"{sheet}.{key}",))
        for key, meaning in columns.items()
    )


_CLIENT = {
    "programma_id": "Het programma.",
    "eenheid": "Waar de code voor staat: persoon, gezin, huishouden, bewoner of groep.",
    "start": "De dag waarop de hulp begon.",
    "einde": "De dag waarop de hulp eindigde.",
    "info_afspraak_datum": "De dag waarop is afgesproken wat er wordt gedeeld.",
    "toestemming_delen": "Wat er met u gedeeld mag worden.",
}
_PLACEMENT = {
    "startdatum": "De eerste dag.",
    "eind_gepland": "De geplande laatste dag.",
    "eind_werkelijk": "De werkelijke laatste dag.",
    "taken": "Wat de vrijwilliger doet.",
    "samenwerkingsvorm": "Hoe vrijwilliger en beroepskracht samenwerken.",
    "taakverdeling_afgesproken": "Of is afgesproken wie wat doet.",
    "taakverdeling_datum": "De dag van die afspraak.",
    "evaluatie_datum": "De dag van de evaluatie.",
    "contactfrequentie_professional": "Hoe vaak contact is afgesproken.",
}
_SIGNAL = {
    "soort": "Soort signaal.",
    "datum": "De dag van het signaal.",
    "acuut": "Of er acuut gevaar was.",
    "besproken_met_client_op": "De dag waarop het met de cliënt is besproken.",
    "doorgegeven_op": "De dag waarop het is doorgegeven.",
    "afgehandeld_op": "De dag waarop het is afgehandeld.",
}
_GOAL = {
    "categorie": "Soort doel.",
    "status": "Hoe het doel ervoor staat.",
    "datum_vastgesteld": "De dag waarop het doel is afgesproken.",
    "datum_bereikt": "De dag waarop het doel is bereikt.",
}
_TALK = {
    "datum": "De dag van het gesprek.",
    "soort": "Met z'n drieën of vieren.",
    "stand": "Gepland, gehouden of afgezegd.",
    "vervolgdatum": "De dag van het volgende gesprek.",
}
_TALKS_READ = ("Gesprekken.datum", "Gesprekken.soort", "Gesprekken.stand", "Gesprekken.deelnemers")

CLIENTS = ExportTable(
    "Clienten", "Wie zijn uw cliënten?",
    (ExportColumn("clientcode", Format.TEXT, "Code van de cliënt.", ("Clienten.clientcode",)),
     *_copied("Clienten", _CLIENT)),
)  # fmt: skip
PLACEMENTS = ExportTable(
    "Plaatsingen", "Welke vrijwilligers staan naast uw cliënten, en wat is er afgesproken?",
    (
        ExportColumn("plaatsing_id", Format.TEXT, "Nummer van de plaatsing.", ("Plaatsingen.plaatsing_id",)),
        _CODE,
        ExportColumn("vrijwilliger_id", Format.TEXT, "Nummer van de vrijwilliger; geen naam.",
                     ("Plaatsingen.vrijwilliger_id",)),
        ExportColumn("programma", Format.WRAPPED, "Naam van het programma.",
                     ("Plaatsingen.programma_id", "Programmas.naam"), 24),
        ExportColumn("status", Format.TEXT, "Hoe de plaatsing er op de peildatum voor staat.",
                     ("Plaatsingen.status", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk")),
        *_copied("Plaatsingen", _PLACEMENT),
        ExportColumn("afgesproken_contacten", Format.WHOLE, "Hoeveel contacten er in de periode zijn afgesproken.",
                     ("Plaatsingen.contactfrequentie_professional", "Plaatsingen.startdatum"), 12),
        ExportColumn("contacten", Format.WHOLE, "Dagen in de periode met een gesprek met de beroepskracht.",
                     _TALKS_READ, 11),
        ExportColumn("laatste_contact", Format.DATE, "Laatste gesprek met de beroepskracht.", _TALKS_READ),
        ExportColumn("driegesprekken", Format.WHOLE, "Drie- en viergesprekken in de periode.", _TALKS_READ),
    ),
)  # fmt: skip
TALKS = ExportTable(
    "Driegesprekken", "Welke drie- en viergesprekken waren er of komen er?",
    (_CODE, ExportColumn("plaatsing_id", Format.TEXT, "Nummer van de plaatsing.", ("Gesprekken.plaatsing_id",)),
     *_copied("Gesprekken", _TALK)),
)  # fmt: skip
SIGNALS = ExportTable(
    "Signalen", "Welke signalen zijn vastgelegd, besproken en doorgegeven?",
    (ExportColumn("signaal_id", Format.TEXT, "Nummer van het signaal.", ("Signalen.signaal_id",)), _CODE,
     ExportColumn("plaatsing_id", Format.TEXT, "Nummer van de plaatsing.", ("Signalen.plaatsing_id",)),
     *_copied("Signalen", _SIGNAL)),
    ("Soort en datums; de inhoud van een signaal wordt nergens bewaard.",),
)  # fmt: skip
GOALS = ExportTable(
    "Clientdoelen", "Aan welke doelen van cliënten wordt gewerkt?",
    (_CODE, ExportColumn("plaatsing_id", Format.TEXT, "Nummer van de plaatsing.", ("Leerdoelen.plaatsing_id",)),
     *_copied("Leerdoelen", _GOAL)),
    ("Alleen de categorie van een doel; van een cliënt staat er nergens een omschrijving.",),
)  # fmt: skip

PROFESSIONAL = Declaration(
    ExportReader.PROFESSIONAL, "professional", (CLIENTS, PLACEMENTS, TALKS, SIGNALS, GOALS),
    "uw eigen cliënten (met een code), met de afspraken, gesprekken, signalen en doelen", Reader.PROFESSIONAL,
    "--contact",
)  # fmt: skip

NAME_FOR_CODE = Text(
    "niet opgenomen: op de plaats van een cliëntcode staat een naam (V-CLI-01)",
    "left out: there is a name where a code of a client belongs (V-CLI-01)",
)
# Where people may have typed the name of a client that stands elsewhere in the place of a code.
_OPEN = frozenset(("taken", "categorie"))


def for_professional(scope: Scope, contact: int) -> Content:
    """What one professional (record of Contactpersonen) gets."""
    records, own = scope.records, own_clients(scope.records, contact)
    contacts, three_way = _contacts(scope)
    agreed = _agreed(scope)
    tables = [
        FilledTable(CLIENTS, [_copied_row(records, "Clienten", index, ("clientcode", *_CLIENT))
                              for index in own.clients]),
        FilledTable(PLACEMENTS, [
            {**_placement(records, index, contacts, three_way), "afgesproken_contacten": agreed.get(index)}
            for index in own.placements
        ]),
        FilledTable(TALKS, list(_talks(records, own))),
        FilledTable(SIGNALS, list(_of_placements(records, "Signalen", own.placements, ("signaal_id", *_SIGNAL)))),
        FilledTable(GOALS, list(_of_placements(records, "Leerdoelen", own.placements, _GOAL, van_wie="cliënt"))),
    ]  # fmt: skip
    left_out, kept_back = counted({NAME_FOR_CODE: len(own.names)}), counted({PAST_RETENTION: own.past})
    return Content(tables, left_out, kept_back, own.names)


def _copied_row(records: RecordSet, sheet: str, index: int, keys: Iterable[str]) -> dict[str, CellValue]:
    table = records.table(sheet)
    row = {key: cell_value(table, key, index) for key in keys}
    return {key: None if key in _OPEN and _names_client(records, value) else value for key, value in row.items()}


def _names_client(records: RecordSet, value: CellValue) -> bool:
    return isinstance(value, str) and names_client(records, value)


def _placement(
    records: RecordSet, index: int, contacts: dict[int, set[int]], three_way: dict[int, set[int]]
) -> Row:  # fmt: skip
    last, circle = int(last_professional_contact(records)[index]), int(circle_of_placements(records)[index])
    return {
        **_copied_row(records, "Plaatsingen", index, ("plaatsing_id", "clientcode", "vrijwilliger_id", *_PLACEMENT)),
        "programma": programme_name(records, index),
        "status": status_of_placements(records)[index],
        "contacten": len(contacts.get(circle, ())),
        "laatste_contact": day_of(last) if last > NEVER else None,
        "driegesprekken": len(three_way.get(circle, ())),
    }


def _agreed(scope: Scope) -> dict[int, int]:
    """Per placement the contacts that were agreed in the period; a circle has them together."""
    circles = circles_of(scope, scope.rows("Plaatsingen", scope.placements))
    filled = scope.table("Plaatsingen")["contactfrequentie_professional"].filled
    return {
        index: contacts_agreed(scope, members)
        for members in circles.values()
        if any(filled[index] for index in members)
        for index in members
    }


def _contacts(scope: Scope) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """Per circle (its first placement) the days in the period with a talk with the professional, and those of them in
    threes or fours.
    """
    talks, found = scope.table("Gesprekken"), professional_contacts(scope.records)
    inside, in_three = scope.within(talks["datum"]), talks["soort"].equals(*THREE_OR_MORE)
    everything: dict[int, set[int]] = {}
    three_way: dict[int, set[int]] = {}
    for talk, circle in zip(found.talk.tolist(), found.circle.tolist(), strict=True):
        if inside[talk]:
            day = int(talks["datum"].values[talk])
            everything.setdefault(circle, set()).add(day)
            if in_three[talk]:
                three_way.setdefault(circle, set()).add(day)
    return everything, three_way


def _about(records: RecordSet, index: int) -> list[int]:
    """The placements that a row of Gesprekken is about."""
    talks = records.table("Gesprekken")
    placement = int(records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")[index])
    volunteer = int(records.referred("Gesprekken", "vrijwilliger_id", "Vrijwilligers")[index])
    people = frozenset((volunteer,)) if volunteer >= 0 else frozenset()
    client = fold_identifier(talks["clientcode"].text(index))
    talk = Talk(day=None, placement=placement, volunteers=people, client=client, record=index)
    return [int(place) for place in placements_about(records, talk)]


def _names_its_subject(records: RecordSet, index: int) -> bool:
    placement = records.referred("Gesprekken", "plaatsing_id", "Plaatsingen")[index]
    return bool(placement >= 0 or records.table("Gesprekken")["clientcode"].filled[index])


def _talks(records: RecordSet, own: OwnClients) -> Iterator[Row]:
    talks, codes = records.table("Gesprekken"), records.table("Plaatsingen")["clientcode"]
    seen = set(own.placements)
    for index in np.flatnonzero(talks["soort"].equals(*THREE_OR_MORE)).tolist():
        about = _about(records, index)
        places = [place for place in about if place in seen]
        # A talk that names a volunteer only may be about the client of another professional.
        if places and (_names_its_subject(records, index) or len(places) == len(about)):
            yield {
                **_copied_row(records, "Gesprekken", index, _TALK),
                "plaatsing_id": records.table("Plaatsingen").identifier(places[0]) or None,
                "clientcode": codes.text(places[0]) or None,
            }


def _of_placements(
    records: RecordSet, sheet: str, placements: Sequence[int], keys: Iterable[str], **wanted: str
) -> Iterator[Row]:  # fmt: skip
    table, of_placement = records.table(sheet), records.referred(sheet, "plaatsing_id", "Plaatsingen")
    chosen = np.isin(of_placement, placements)
    for key, value in wanted.items():
        chosen &= table[key].equals(value)
    for index in np.flatnonzero(chosen).tolist():
        place = int(of_placement[index])
        yield {
            **_copied_row(records, sheet, index, keys),
            "plaatsing_id": records.table("Plaatsingen").identifier(place) or None,
            "clientcode": records.table("Plaatsingen")["clientcode"].text(place) or None,
        }
