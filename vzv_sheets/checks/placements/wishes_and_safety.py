"""V-PLA-10 and V-PLA-13..15: the volunteer's own wishes, a safe place, and who is no volunteer but a relative."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, TALKS
from vzv_sheets.checks.examples import ANN, ORGANISATION, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.persons import names
from vzv_sheets.records.placements import (
    FAR_AWAY,
    is_open,
    is_running,
    of_volunteers,
    programme_says,
    programmes_of,
    spans,
    status_is,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.talks import talked_with
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, has_passed

_PLACED = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | {} |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | {} |
"""

NOT_OWN_CHOICE = FindingKind(
    code="V-PLA-10",
    severity=Severity.WARNING,
    message=Text(
        "Er staat dat dit niet de eigen keuze van de vrijwilliger is.",
        "It says that this is not the volunteer's own choice.",
    ),
    remedy=Text(
        "Bespreek de wensen opnieuw; die zijn leidend.", "Discuss the wishes again; they come first."
    ),
    why=Text(
        "Vrijwilligerswerk is vrijwillig: wie zelf kiest, blijft langer en met plezier.",
        "Volunteering is voluntary: who chooses freely stays longer and with pleasure.",
    ),
    source="002 H17",
    reads=("Plaatsingen.eigen_keuze", *STATUS_AND_PERIOD),
    bad=workbook(ANN, _PLACED.format("eigen_keuze", "nee")),
    good=workbook(ANN, _PLACED.format("eigen_keuze", "ja")),
)  # fmt: skip


def not_own_choice(records: RecordSet) -> Iterator[Found]:
    """Placements that are planned or run with eigen_keuze = nee."""
    rows = where(records.table("Plaatsingen")["eigen_keuze"].equals("nee") & is_open(records))
    if len(rows):
        yield InRecords("Plaatsingen", "eigen_keuze", rows)


_PAID_WORK = (
    ORGANISATION.strip()
    + """
| uitstroomgesprek_na_maanden | 6 |

## Vrijwilligers
| vrijwilliger_id | achternaam | voornaam | startdatum | perspectief_betaald_werk |
|---|---|---|---|---|
| V1 | Jansen | Ann | 2024-01-01 | ja |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2025-12-01 |

## Gesprekken
| vrijwilliger_id | datum | soort |
|---|---|---|
| V1 | 2026-05-20 | {} |
"""
)

TOWARDS_PAID_WORK = FindingKind(
    code="V-PLA-13",
    severity=Severity.INFO,
    message=Text(
        "{naam} wil richting betaald werk; er is nog geen uitstroomgesprek vastgelegd.",
        "{naam} wants to move to paid work; no talk about that was recorded yet.",
    ),
    remedy=Text(
        "Bespreek of het vrijwilligerswerk de stap naar werk niet in de weg staat en leg het uitstroomgesprek vast "
        "op blad Gesprekken.",
        "Discuss whether volunteering is not in the way of paid work and record the talk on sheet Gesprekken.",
    ),
    why=Text(
        "Vrijwilligerswerk mag de weg naar betaald werk niet versperren.",
        "Volunteering may not stand in the way of paid work.",
    ),
    source="002 H06",
    reads=(
        "Instellingen.uitstroomgesprek_na_maanden", "Vrijwilligers.perspectief_betaald_werk",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_AND_PERIOD, *TALKS,
    ),
    bad=_PAID_WORK.format("voortgang"),
    good=_PAID_WORK.format("uitstroomgesprek"),
)  # fmt: skip


def towards_paid_work(records: RecordSet) -> Iterator[Found]:
    """Volunteers who want paid work and are placed for more than uitstroomgesprek_na_maanden without that talk.

    The oldest running placement counts; a talk before its start was about another one.
    """
    months = records.settings.number("uitstroomgesprek_na_maanden")
    if months is None or not records.table("Gesprekken").present:
        return
    wants = records.table("Vrijwilligers")["perspectief_betaald_werk"].equals("ja")
    owner, start = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), spans(records).start
    running = where(is_running(records) & of_volunteers(records, wants))
    oldest: dict[int, int] = {}
    for index in running[np.argsort(start[running], kind="stable")].tolist():
        oldest.setdefault(int(owner[index]), index)
    talked = talked_with(records, "uitstroomgesprek") if oldest else {}
    late = sorted(
        person
        for person, index in oldest.items()
        if has_passed(day_of(start[index]), months, records.as_of) and talked.get(person, -FAR_AWAY) < start[index]
    )
    if late:
        rows, of_placement = np.array(late, dtype=np.int64), programmes_of(records, "Plaatsingen")
        programmes = records.table("Programmas")
        places = [int(of_placement[oldest[person]]) for person in late]
        yield InRecords(
            "Vrijwilligers", "perspectief_betaald_werk", rows, "", {"naam": names(records, rows)},
            programmes=[programmes.identifier(place) if place >= 0 else None for place in places],
        )  # fmt: skip


_OUTSIDE = """
## Programmas
| programma_id | naam | domein |
|---|---|---|
| P | Maatjes na detentie | reclassering |

## Clienten
| clientcode | contactlocatie |
|---|---|
| C1 | thuis |
"""

NO_SAFETY_AGREEMENT = FindingKind(
    code="V-PLA-14",
    severity=Severity.WARNING,
    message=Text(
        "Contact vindt buiten kantoor plaats en er is nog geen veiligheidsafspraak.",
        "The contact is outside the office and there is no safety agreement yet.",
    ),
    remedy=Text(
        "Vul 'veiligheidsafspraak_datum' in of kies locatie 'kantoor' op blad Clienten.",
        "Fill in 'veiligheidsafspraak_datum' or choose the location 'kantoor' on sheet Clienten.",
    ),
    why=Text(
        "Wie iemand buiten kantoor ontmoet, weet vooraf wie er te bereiken is.",
        "Who meets somebody outside the office knows beforehand whom to call.",
    ),
    source="001 H13",
    reads=(
        "Programmas.domein", "Clienten.contactlocatie", "Plaatsingen.clientcode", "Plaatsingen.programma_id",
        "Plaatsingen.veiligheidsafspraak_datum", *STATUS_AND_PERIOD,
    ),
    bad=workbook(ANN, _OUTSIDE, _PLACED.format("veiligheidsafspraak_datum", "")),
    good=workbook(ANN, _OUTSIDE, _PLACED.format("veiligheidsafspraak_datum", "2025-12-20")),
)  # fmt: skip


def no_safety_agreement(records: RecordSet) -> Iterator[Found]:
    """Open placements in reclassering with a contactlocatie that is not kantoor, without veiligheidsafspraak_datum."""
    table, location = records.table("Plaatsingen"), records.table("Clienten")["contactlocatie"]
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    outside = np.append(location.filled & ~location.equals("kantoor"), False)[np.where(client >= 0, client, -1)]
    probation = programme_says(records, "domein", "reclassering")
    rows = where(outside & probation & is_open(records) & table["veiligheidsafspraak_datum"].empty)
    if len(rows):
        yield InRecords("Plaatsingen", first_present(table, "veiligheidsafspraak_datum", "clientcode"), rows)


INFORMAL_CARE = FindingKind(
    code="V-PLA-15",
    severity=Severity.WARNING,
    message=Text(
        "Dit lijkt mantelzorg en geen vrijwilligerswerk in georganiseerd verband.",
        "This looks like care for a relative, not like organised volunteering.",
    ),
    remedy=Text("Registreer het niet als plaatsing.", "Do not register it as a placement."),
    why=Text(
        "Mantelzorg is waardevol, maar telt niet mee als vrijwilligerswerk.",
        "Care for a relative is valuable, but does not count as volunteering.",
    ),
    source="000 A13",
    reads=("Plaatsingen.relatie_met_client", *STATUS_AND_PERIOD),
    bad=workbook(ANN, _PLACED.format("relatie_met_client", "mantelzorg")),
    good=workbook(ANN, _PLACED.format("relatie_met_client", "geen")),
)


def informal_care(records: RecordSet) -> Iterator[Found]:
    """Placements with a relative or as informal carer, also those that ended: they count in the figures."""
    table = records.table("Plaatsingen")
    counts = ~status_is(records, "niet gestart") & (table["status"].state != UNREADABLE)
    rows = where(table["relatie_met_client"].equals("mantelzorg", "familie") & counts)
    if len(rows):
        yield InRecords("Plaatsingen", "relatie_met_client", rows)


RULES = (
    Rule(NOT_OWN_CHOICE, not_own_choice),
    Rule(TOWARDS_PAID_WORK, towards_paid_work),
    Rule(NO_SAFETY_AGREEMENT, no_safety_agreement),
    Rule(INFORMAL_CARE, informal_care),
)
