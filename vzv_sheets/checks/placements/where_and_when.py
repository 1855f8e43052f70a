"""V-PLA-01..03: placements without a place, in two programmes, or twice at the same time."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import PERIOD_OF_PLACEMENT, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.columns import TypedColumn
from vzv_sheets.records.placements import FAR_AWAY, programmes_of, spans, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

AGREEMENT_LETTERS = ("L01", "L02", "L03", "L06")


def _placed(*rows: str) -> str:
    header = "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk |\n"
    return workbook(ANN, header + "|---|---|---|---|---|\n" + "\n".join(f"| {row} |" for row in rows))


NO_PLACE = FindingKind(
    code="V-PLA-01",
    severity=Severity.WARNING,
    message=Text(
        "Bij plaatsing {id} is geen organisatie en geen cliëntcode ingevuld.",
        "Placement {id} has no organisation and no client code.",
    ),
    remedy=Text(
        "Vul een organisatie of een cliëntcode in bij plaatsing {id}, of de aanbieder bij het programma.",
        "Fill in an organisation or a client code for placement {id}, or the provider of the programme.",
    ),
    why=Text("Een overeenkomst noemt waar iemand aan de slag gaat.", "An agreement says where somebody volunteers."),
    reads=(
        "Plaatsingen.org_id", "Plaatsingen.clientcode", "Plaatsingen.programma_id", "Programmas.aanbieder_org_id",
        *STATUS_OF_PLACEMENT,
    ),
    blocks=AGREEMENT_LETTERS,
    bad=_placed("P1 | V1 | | 2026-01-01 |"),
    good=_placed("P1 | V1 | C1 | 2026-01-01 |"),
)  # fmt: skip


def placements_without_place(records: RecordSet) -> Iterator[Found]:
    """Placements with neither organisation nor client, in a programme without a provider.

    A placement that never started needs no place. While its programme is not known, that may have a provider.
    """
    table, provider = records.table("Plaatsingen"), ~records.table("Programmas")["aanbieder_org_id"].empty
    programme = programmes_of(records, "Plaatsingen")
    hosted = np.append(provider, provider.any())[np.where(programme >= 0, programme, -1)]
    alone = table["org_id"].empty & table["clientcode"].empty
    rows = where(alone & ~hosted & ~status_is(records, "niet gestart"))
    if len(rows):
        # Without sheet Organisaties the place is a client: a workbook of families hides org_id.
        places = ("org_id", "clientcode") if records.table("Organisaties").present else ("clientcode", "org_id")
        yield InRecords("Plaatsingen", first_present(table, *places, "plaatsing_id"), rows)


_TWO_PROGRAMMES = """
## Programmas
| programma_id | naam |
|---|---|
| COSA | COSA |
| HUM | Humanitas |

## Clienten
| clientcode | programma_id |
|---|---|
| C1 | COSA |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | programma_id | clientcode | startdatum |
|---|---|---|---|---|
| P1 | V1 | {} | C1 | 2026-01-01 |
"""

CLIENT_ELSEWHERE = FindingKind(
    code="V-PLA-02",
    severity=Severity.ERROR,
    message=Text(
        "De cliëntcode in deze rij hoort bij programma {p1}, de plaatsing bij {p2}.",
        "The client code in this row belongs to programme {p1}, the placement to {p2}.",
    ),
    remedy=Text("Maak ze gelijk.", "Make them equal."),
    why=Text(
        "Cijfers per programma tellen anders de verkeerde mensen.",
        "Figures per programme would count the wrong people.",
    ),
    reads=("Plaatsingen.clientcode", "Plaatsingen.programma_id", "Clienten.programma_id"),
    blocks=AGREEMENT_LETTERS,
    bad=workbook(ANN, _TWO_PROGRAMMES.format("HUM")),
    good=workbook(ANN, _TWO_PROGRAMMES.format("COSA")),
)


def clients_of_other_programme(records: RecordSet) -> Iterator[Found]:
    """Placements whose client belongs to another programme; without sheet Clienten nothing is checked."""
    clients, programmes = records.table("Clienten"), records.table("Programmas")
    if not clients.present or not programmes.present:
        return
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    of_client = np.append(records.referred("Clienten", "programma_id", "Programmas"), np.int32(-1))
    theirs = of_client[np.where(client >= 0, client, -1)]
    ours = programmes_of(records, "Plaatsingen")
    rows = where((theirs >= 0) & (ours >= 0) & (theirs != ours))
    if len(rows):
        fields = {
            "p1": [programmes.identifier(int(i)) for i in theirs[rows]],
            "p2": [programmes.identifier(int(i)) for i in ours[rows]],
        }
        yield InRecords("Plaatsingen", "programma_id", rows, "", fields)


PLACED_TWICE = FindingKind(
    code="V-PLA-03",
    severity=Severity.ERROR,
    message=Text("Plaatsing {id} overlapt met {id2}.", "Placement {id} overlaps {id2}."),
    remedy=Text(
        "Sluit één van beide af met een einddatum, of pas de startdatum aan.",
        "Close one of them with an end date, or change the start.",
    ),
    why=Text(
        "Dezelfde plek zou twee keer meetellen, en uren zijn niet aan één plaatsing toe te wijzen.",
        "The same place would count twice, and hours cannot be given to one placement.",
    ),
    reads=(
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.org_id", "Plaatsingen.clientcode", "Plaatsingen.programma_id",
        *STATUS_OF_PLACEMENT, *PERIOD_OF_PLACEMENT,
    ),
    blocks=AGREEMENT_LETTERS,
    bad=_placed("P1 | V1 | C1 | 2026-01-01 |", "P2 | V1 | C1 | 2026-03-01 |"),
    good=_placed("P1 | V1 | C1 | 2026-01-01 | 2026-02-28", "P2 | V1 | C1 | 2026-03-01 |"),
)  # fmt: skip


def overlapping_placements(records: RecordSet) -> Iterator[Found]:
    """Placements of one volunteer at the same organisation and client whose periods overlap.

    Another programme is another placement; another task or role is not. Of one that is over without eind_werkelijk
    nothing tells until when it ran; one that still runs ends as planned, so that the next may be prepared.
    """
    table, span = records.table("Plaatsingen"), spans(records)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    usable = span.known & (owner >= 0) & ~status_is(records, "niet gestart")
    usable &= ~(status_is(records, "afgerond", "uitval") & table["eind_werkelijk"].empty)
    usable &= table["org_id"].filled | table["clientcode"].filled
    today, place, rank = day_number(records.as_of), _places(records), id_ranks(table)
    to_come = (span.end == FAR_AWAY) & (span.planned_end >= today)
    end = np.where(to_come, span.planned_end, span.end)
    latest: dict[tuple[int, tuple[str, ...]], tuple[int, int]] = {}
    later: list[int] = []
    earlier: list[int] = []
    for index in sorted(np.flatnonzero(usable).tolist(), key=lambda i: (int(span.start[i]), int(rank[i]), i)):
        key = (int(owner[index]), place[index])
        before = latest.get(key)
        if before is not None and span.start[index] <= before[0]:
            later.append(index)
            earlier.append(before[1])
        if before is None or end[index] > before[0]:
            latest[key] = (int(end[index]), index)
    order = np.argsort(np.array(later, dtype=np.int64), kind="stable")
    rows = np.array(later, dtype=np.int64)[order]
    if len(rows):
        others = np.array(earlier, dtype=np.int64)[order]
        yield InRecords(
            "Plaatsingen", "startdatum", rows, "", {"id2": [table.identifier(int(i)) for i in others]},
            related=[(cell_name(table, "startdatum", int(i)),) for i in others],
        )  # fmt: skip


def _places(records: RecordSet) -> list[tuple[str, ...]]:
    """Organisation, client and programme of each placement, folded."""
    columns = [records.table("Plaatsingen")[key] for key in ("org_id", "clientcode", "programma_id")]
    return list(zip(*map(_folded, columns), strict=True))


def _folded(column: TypedColumn) -> list[str]:
    texts = [*map(fold_identifier, column.categories), ""]
    return [texts[code] for code in np.where(column.filled, column.values, -1).tolist()]


RULES = (
    Rule(NO_PLACE, placements_without_place),
    Rule(CLIENT_ELSEWHERE, clients_of_other_programme),
    Rule(PLACED_TWICE, overlapping_placements),
)
