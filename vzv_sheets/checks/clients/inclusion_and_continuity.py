"""V-CLI-02 and V-CLI-03: criteria that are not met, and clients who saw many volunteers go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.clients import ASKS_CRITERIA, client_numbers, client_of_placements, clients_asked
from vzv_sheets.records.placements import FAR_AWAY, NOT_STARTED, programmes_of, spans, status_is, where_programme
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number, day_of

# Column, and what has to be so, in Dutch and English.
_CRITERIA = (
    ("criterium_geen_veiligheidsrisico", "geen veiligheidsrisico", "no safety risk"),
    ("criterium_baat", "baat bij een vrijwilliger", "benefit of a volunteer"),
    ("criterium_open_voor_contact", "open voor contact", "open to contact"),
)

_CRITERION_EXAMPLE = """
## Programmas
| programma_id | naam | inclusiecriteria_vereist |
|---|---|---|
| COSA11 | COSA 1-op-1 | ja |

## Clienten
| clientcode | criterium_geen_veiligheidsrisico | criterium_baat | criterium_open_voor_contact |
|---|---|---|---|
| C1 | ja | {} | ja |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |
"""

CRITERION_NOT_MET = FindingKind(
    code="V-CLI-02",
    severity=Severity.ERROR,
    message=Text(
        "Criterium '{criterium}' is niet met ja beantwoord.", "Criterion '{criterium_en}' is not answered with yes."
    ),
    remedy=Text("Beoordeel het opnieuw of beëindig de koppeling.", "Judge it again or end the match."),
    why=Text(
        "Dit programma werkt alleen als het veilig is, en als iemand er baat bij heeft en het zelf wil.",
        "This programme works only where it is safe, of use and wanted.",
    ),
    source="001",
    reads=(
        *(f"Clienten.{key}" for key, _, _ in _CRITERIA), "Clienten.programma_id", f"Programmas.{ASKS_CRITERIA}",
        "Plaatsingen.clientcode", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
    ),
    bad=workbook(ANN, _CRITERION_EXAMPLE.format("nee")),
    good=workbook(ANN, _CRITERION_EXAMPLE.format("ja")),
)  # fmt: skip


def criteria_not_met(records: RecordSet) -> Iterator[Found]:
    """Each criterion that is empty or nee for a client with an active placement, where the programme asks them."""
    clients, programmes = records.table("Clienten"), records.table("Programmas")
    if not clients.present or not programmes[ASKS_CRITERIA].equals("ja").any():
        return
    asked = clients_asked(records, ASKS_CRITERIA)
    for key, nl, en in _CRITERIA:
        rows = where(asked.asked & (clients[key].empty | clients[key].equals("nee")))
        if len(rows):
            column = key if clients[key].present else "clientcode"
            names = [programmes.identifier(int(index)) for index in asked.programme[rows]]
            yield InRecords("Clienten", column, rows, "", {"criterium": nl, "criterium_en": en}, programmes=names)


_MANY, _MONTHS = 3, 12
_ONE_OFF = "klus/eenmalig"
_PEOPLE = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|---|---|---|
| V1 | Jansen | 2024-01-01 |
| V2 | Bakker | 2024-01-01 |
| V3 | Smit | 2024-01-01 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk |
|---|---|---|---|---|
| P1 | V1 | C1 | 2025-09-01 | 2025-12-01 |
| P2 | V2 | C1 | 2025-12-15 | 2026-03-01 |
| P3 | {} | C1 | 2026-03-15 | |
"""

MANY_VOLUNTEERS = FindingKind(
    code="V-CLI-03",
    severity=Severity.INFO,
    message=Text(
        "{Client} {code} had {n} vrijwilligers na elkaar in een jaar.",
        "Client {code} had {n} volunteers after each other within a year.",
    ),
    remedy=Text("Bespreek hoe er meer continuïteit kan komen.", "Talk about how there can be more continuity."),
    why=Text(
        "Wie vaak een ander ziet komen, moet steeds opnieuw vertrouwen opbouwen.",
        "Who keeps meeting somebody new has to build trust again and again.",
    ),
    source="001",
    reads=(
        "Plaatsingen.clientcode", "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_OF_PLACEMENT,
        "Plaatsingen.eind_gepland", "Plaatsingen.verlengd_tot", "Programmas.soort",
    ),
    bad=workbook(_PEOPLE.format("V3")),
    good=workbook(_PEOPLE.format("V2")),
)  # fmt: skip


def many_volunteers(records: RecordSet) -> Iterator[Found]:
    """Clients with three or more volunteers after each other within twelve months, up to a year after the last start.

    After each other: the next starts on or after the day on which one before ended, in the same programme. Members of a
    circle at the same time are no successors, one-off jobs are no changes. Told at the last placement.
    """
    table = records.table("Plaatsingen")
    told: dict[int, int] = {}
    for placements in _series(records):
        last, count = _most_in_a_year(records, placements)
        if count >= _MANY:
            told[last] = count
    if told:
        rows = np.array(sorted(told), dtype=np.int64)
        codes = [table["clientcode"].text(int(row)) for row in rows]
        fields = {"code": codes, "n": [str(told[int(row)]) for row in rows]}
        yield InRecords("Plaatsingen", "clientcode", rows, "", fields)


def _series(records: RecordSet) -> list[list[int]]:
    """The placements beside each client in one programme that may be three after each other, by their end."""
    table, span, client = records.table("Plaatsingen"), spans(records), client_of_placements(records)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    programme = programmes_of(records, "Plaatsingen")
    usable = span.known & (owner >= 0) & (client >= 0) & ~status_is(records, *NOT_STARTED)
    usable &= (span.start <= day_number(records.as_of)) & (span.start <= span.end)
    usable &= ~(status_is(records, "afgerond", "uitval") & table["eind_werkelijk"].empty)
    usable &= ~where_programme(records, programme, "soort", _ONE_OFF)
    several = np.bincount(client[usable], minlength=len(client_numbers(records)) + 1) >= _MANY
    rows = np.flatnonzero(usable & several[client])
    if not len(rows):
        return []
    rank = id_ranks(table)
    together: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for row in sorted(rows.tolist(), key=lambda row: (int(span.end[row]), int(span.start[row]), int(rank[row]))):
        together[int(client[row]), int(programme[row])].append(row)
    return list(together.values())


def _most_in_a_year(records: RecordSet, placements: Sequence[int]) -> tuple[int, int]:
    """The last placement of the longest row of successors in twelve months, and how many people it has."""
    span, owner = spans(records), records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    since = _a_year_before(day_number(records.as_of))
    best = (0, 0, -1)
    for place, last in enumerate(placements):
        start = int(span.start[last])
        if start <= since:
            continue
        earliest = _a_year_before(start)
        until, people = -FAR_AWAY, {int(owner[last])}
        for before in placements:
            if span.end[before] > start:
                break
            if before != last and span.end[before] > earliest and span.start[before] >= until:
                until = int(span.end[before])
                people.add(int(owner[before]))
        best = max(best, (len(people), start, place))
    return placements[best[2]], best[0]


def _a_year_before(day: int) -> int:
    return day_number(add_months(day_of(day), -_MONTHS))


RULES = (Rule(CRITERION_NOT_MET, criteria_not_met), Rule(MANY_VOLUNTEERS, many_volunteers))
