"""What several sheets declare alike: lists, readers, spellings of headers, and the order of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.schema.columns import Column, Reader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_C, _F, _M, _P, _V = Reader.COORDINATOR, Reader.FINANCE, Reader.MUNICIPALITY, Reader.PROFESSIONAL, Reader.VOLUNTEER

# Who may see a column (domain/workbook.md 2.4).
OFFICE: tuple[Reader, ...] = (_C,)
OFFICE_AND_FINANCE: tuple[Reader, ...] = (_C, _F)
OFFICE_AND_PROFESSIONAL: tuple[Reader, ...] = (_C, _P)
OWN: tuple[Reader, ...] = (_C, _V)
OWN_AND_FINANCE: tuple[Reader, ...] = (_C, _F, _V)
OWN_AND_MUNICIPALITY: tuple[Reader, ...] = (_C, _M, _V)
OWN_AND_PROFESSIONAL: tuple[Reader, ...] = (_C, _P, _V)
OWN_FINANCE_MUNICIPALITY: tuple[Reader, ...] = (_C, _F, _M, _V)
OWN_MUNICIPALITY_PROFESSIONAL: tuple[Reader, ...] = (_C, _M, _P, _V)
EVERYBODY: tuple[Reader, ...] = (_C, _F, _M, _P, _V)

YES_NO_UNKNOWN = ("ja", "nee", "onbekend")
STANDS = ("gepland", "gehouden", "afgezegd")
SIGNERS = ("vrijwilliger", "organisatie", "bemiddelaar")
REASONS_OF_LEAVING = (
    "doel bereikt", "betaald werk", "opleiding/re-integratie", "verhuizing", "persoonlijke omstandigheden",
    "geen motivatie", "geen match", "andere vrijwillige inzet", "einde project", "anders", "onbekend",
)  # fmt: skip

_WEEKDAYS = {
    "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag",
    "vr": "vrijdag", "za": "zaterdag", "zo": "zondag",
}  # fmt: skip
_PARTS = {"o": "ochtend", "m": "middag", "a": "avond"}
HALF_DAYS: tuple[str, ...] = tuple(f"{day}-{part}" for day in _WEEKDAYS for part in _PARTS)
HALF_DAYS_ALSO_READ: Mapping[str, str] = {
    name: f"{day}-{part}"
    for day, weekday in _WEEKDAYS.items()
    for part, word in _PARTS.items()
    for name in (f"{weekday}{word}", f"{day} {word}")
}

TASKS = (
    "chauffeur", "administratie", "tuin", "intern transport", "horeca", "winkel", "kapper-ondersteuning",
    "activiteitenbegeleiding", "cliëntenbezoek", "koffie/thee/praatje", "taalles", "roosteren", "spreekuur/balie",
    "voorlezen", "thuisadministratie", "gezinsondersteuning", "huisbezoek",
    "samen ondernemen (koken, klussen, film, shoppen, zwemmen)",
    "praktische zaken (huisvesting, schulden, administratie)",
    "signaleren/bespreekbaar maken", "rolmodel/mentor", "voorlichting", "ouderbijeenkomst", "speelactiviteit",
    "gastgezin", "bestuur", "pleitbezorging", "klus",
)  # fmt: skip
TASKS_ALSO_READ: Mapping[str, str] = {
    "samen ondernemen": "samen ondernemen (koken, klussen, film, shoppen, zwemmen)",
    "praktische zaken": "praktische zaken (huisvesting, schulden, administratie)",
}

VOLUNTEER_HEADERS = (
    "vrijwilliger", "vrijwilliger_nr", "vrijwilligernummer", "vrijwilligersnummer", "vrijwilligers_id",
)  # fmt: skip
PLACEMENT_HEADERS = ("plaatsing", "plaatsing_nr", "plaatsingsnr", "plaatsingsnummer", "plaatsings_id")
PROGRAMME_HEADERS = ("programma", "programmacode", "project")
ORGANISATION_HEADERS = ("organisatie", "organisatie_id", "organisatienummer", "org_nr")
CLIENT_HEADERS = ("cliënt_id", "cliëntnummer", "deelnemercode")


def shown_first(columns: Sequence[Column], shown: Sequence[str]) -> tuple[Column, ...]:
    """The columns in the order of the template: those that are shown first, in that order, then the others."""
    by_key = {column.key: column for column in columns}
    return (*(by_key[key] for key in shown), *(column for column in columns if column.key not in shown))


def visible_keys(columns: Sequence[Column]) -> tuple[str, ...]:
    """The keys of the columns that are not hidden by default."""
    return tuple(column.key for column in columns if not column.hidden)
