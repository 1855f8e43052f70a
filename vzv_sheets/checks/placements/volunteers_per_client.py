"""V-PLA-04..06: more or fewer volunteers with a client, or more placements of a volunteer, than the programme agreed.

Active is a placement that began, has not ended and is not paused: its status is proef or actief.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.persons import names
from vzv_sheets.records.placements import (
    ACTIVE,
    NO_NORM,
    is_running,
    names_of_programmes,
    norm_of_placements,
    programme_says,
    programmes_of,
    spans,
    status_is,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_COUPLED = """
## Programmas
| programma_id | naam | soort | {norm} |
|---|---|---|---|
| P | Cirkels | {kind} | {number} |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|---|---|---|
| V1 | Jansen | 2024-01-01 |
| V2 | Bakker | 2024-01-01 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | {end} |
| P2 | V2 | C1 | 2026-03-01 | |
"""


def _coupled(norm: str, kind: str, number: int, end: str) -> str:
    return workbook(_COUPLED.format(norm=norm, kind=kind, number=number, end=end))


TOO_MANY_VOLUNTEERS = FindingKind(
    code="V-PLA-04",
    severity=Severity.ERROR,
    message=Text(
        "{De_client} in deze rij heeft {n} actieve vrijwilligers; {programma} staat er {max} toe.",
        "The client in this row has {n} active volunteers; {programma} allows {max}.",
    ),
    remedy=Text("Beëindig de oude koppeling met een einddatum.", "End the old match with an end date."),
    why=Text(
        "Een oude koppeling die open blijft staan, telt door in alle cijfers.",
        "An old match that stays open keeps counting in every figure.",
    ),
    source="001",
    reads=(
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.clientcode", "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
        "Programmas.max_vrijwilligers_per_client", "Programmas.naam",
    ),
    bad=_coupled("max_vrijwilligers_per_client", "1-op-1", 1, ""),
    good=_coupled("max_vrijwilligers_per_client", "1-op-1", 1, "2026-02-28"),
)  # fmt: skip


def too_many_volunteers(records: RecordSet) -> Iterator[Found]:
    """Clients with more active volunteers in a programme than its max_vrijwilligers_per_client.

    Told once per client and programme, on the oldest of the placements: that is the match to end.
    """
    norm, owner = norm_of_placements(records, "max_vrijwilligers_per_client"), _owners(records)
    told = []
    for placements in _of_one_client(records, _active(records) & (owner >= 0) & (norm != NO_NORM)):
        volunteers = len({int(owner[index]) for index in placements})
        if volunteers > norm[placements[0]]:
            told.append((placements, volunteers))
    if told:
        yield _found(records, "eind_werkelijk", told, "max", norm)


TOO_FEW_VOLUNTEERS = FindingKind(
    code="V-PLA-05",
    severity=Severity.WARNING,
    message=Text(
        "De cirkel van {de_client} in deze rij telt {n} {vrijwilligers}; minimaal {min} is afgesproken.",
        "The circle of the client in this row has {n} {volunteers_en}; at least {min} was agreed.",
    ),
    remedy=Text("Werf of koppel een vrijwilliger.", "Recruit or match a volunteer."),
    why=Text(
        "Een cirkel draagt samen; met te weinig mensen rust het op een paar schouders.",
        "A circle carries together; with too few people it rests on a few shoulders.",
    ),
    source="000",
    reads=(
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.clientcode", "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
        "Programmas.min_vrijwilligers_per_client", "Programmas.soort", "Programmas.naam",
    ),
    variants={
        "no_circle": Variant(
            severity=Severity.WARNING,
            message=Text(
                "{De_client} in deze rij heeft {n} {vrijwilligers}; minimaal {min} is afgesproken.",
                "The client in this row has {n} {volunteers_en}; at least {min} was agreed.",
            ),
            remedy=Text("Werf of koppel een vrijwilliger.", "Recruit or match a volunteer."),
        )
    },
    bad=_coupled("min_vrijwilligers_per_client", "cirkel", 2, "2026-02-28"),
    good=_coupled("min_vrijwilligers_per_client", "cirkel", 2, ""),
)  # fmt: skip


def too_few_volunteers(records: RecordSet) -> Iterator[Found]:
    """Clients with a running placement and fewer active volunteers than min_vrijwilligers_per_client.

    Told once per client and programme. A member whose volunteer, status or dates cannot be read may be active.
    """
    norm = norm_of_placements(records, "min_vrijwilligers_per_client")
    owner, active, running, doubtful = _owners(records), _active(records), is_running(records), _doubtful(records)
    circle = programme_says(records, "soort", "cirkel")
    for variant, of_kind in (("", circle), ("no_circle", ~circle)):
        told = []
        for placements in _of_one_client(records, (running | doubtful) & (norm != NO_NORM) & of_kind):
            certain = {int(owner[index]) for index in placements if active[index] and not doubtful[index]}
            volunteers = len(certain) + int(doubtful[placements].sum())
            known = [index for index in placements if running[index]]
            if known and volunteers < norm[known[0]]:
                told.append((known, volunteers))
        if told:
            yield _found(records, "clientcode", told, "min", norm, variant)


def _doubtful(records: RecordSet) -> NDArray[np.bool_]:
    """Placements that may be those of an active volunteer: another finding tells what cannot be read."""
    table, span, today = records.table("Plaatsingen"), spans(records), day_number(records.as_of)
    status, start, end = (table[key].state == UNREADABLE for key in ("status", "startdatum", "eind_werkelijk"))
    perhaps = (status | start | end) & (status | status_is(records, *ACTIVE))
    perhaps &= (span.start <= today) & (span.end >= today)
    found: NDArray[np.bool_] = perhaps | (_active(records) & (_owners(records) < 0))
    return found


_HOUSEHOLDS = """
## Programmas
| programma_id | naam | max_plaatsingen_per_vrijwilliger |
|---|---|---|
| P | Gezinsondersteuning | {} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |
| P2 | V1 | C2 | 2026-03-01 |
"""

TOO_MANY_PLACEMENTS = FindingKind(
    code="V-PLA-06",
    severity=Severity.WARNING,
    message=Text(
        "{naam} heeft {n} plaatsingen (afgesproken maximum {max}).", "{naam} has {n} placements (agreed maximum {max})."
    ),
    remedy=Text(
        "Verdeel de koppelingen of pas het maximum op blad Programmas aan.",
        "Divide the matches or change the maximum on sheet Programmas.",
    ),
    why=Text(
        "Wie te veel op zich neemt, houdt minder tijd per persoon over.",
        "Who takes on too much has less time for each person.",
    ),
    source="003",
    reads=(
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
        "Programmas.max_plaatsingen_per_vrijwilliger", "Programmas.naam",
    ),
    bad=workbook(ANN, _HOUSEHOLDS.format(1)),
    good=workbook(ANN, _HOUSEHOLDS.format(2)),
)  # fmt: skip


def too_many_placements(records: RecordSet) -> Iterator[Found]:
    """Volunteers with more active placements in a programme than its max_plaatsingen_per_vrijwilliger.

    Told once per volunteer and programme, on the newest of the placements.
    """
    norm, owner = norm_of_placements(records, "max_plaatsingen_per_vrijwilliger"), _owners(records)
    among = _active(records) & (owner >= 0) & (norm != NO_NORM)
    together = _together(records, among, owner.tolist())
    told = [(rows[::-1], len(rows)) for rows in together if len(rows) > norm[rows[0]]]
    if told:
        yield _found(records, "vrijwilliger_id", told, "max", norm)


def _owners(records: RecordSet) -> NDArray[np.int32]:
    return records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")


def _active(records: RecordSet) -> NDArray[np.bool_]:
    return is_running(records) & status_is(records, *ACTIVE)


def _of_one_client(records: RecordSet, among: NDArray[np.bool_]) -> Iterator[list[int]]:
    codes = records.table("Plaatsingen")["clientcode"]
    among = among & codes.filled
    if among.any():
        yield from _together(records, among, [fold_identifier(codes.text(index)) for index in range(len(among))])


def _together(records: RecordSet, among: NDArray[np.bool_], whose: Sequence[object]) -> Iterator[list[int]]:
    """The placements of one client or volunteer in one programme, the oldest first."""
    if not among.any():
        return
    table, programme, start = records.table("Plaatsingen"), programmes_of(records, "Plaatsingen"), spans(records).start
    found: dict[tuple[int, object], list[int]] = {}
    for index in np.lexsort((id_ranks(table), start)).tolist():
        if among[index]:
            found.setdefault((int(programme[index]), whose[index]), []).append(index)
    yield from found.values()


def _found(
    records: RecordSet,
    column: str,
    told: Sequence[tuple[list[int], int]],
    bound: str,
    norm: NDArray[np.int64],
    variant: str = "",
) -> InRecords:
    """One finding per group of placements, on the first of each; `told` holds the group and the number found."""
    table = records.table("Plaatsingen")
    place = first_present(table, column, "clientcode", "vrijwilliger_id")
    ordered = sorted(told)
    rows = np.array([placements[0] for placements, _ in ordered], dtype=np.int64)
    numbers = [number for _, number in ordered]
    fields = {
        "n": [str(number) for number in numbers],
        "vrijwilligers": ["vrijwilliger" if number == 1 else "vrijwilligers" for number in numbers],
        "volunteers_en": ["volunteer" if number == 1 else "volunteers" for number in numbers],
        bound: [str(norm[index]) for index in rows],
        "naam": names(records, _owners(records)[rows]),
        "programma": names_of_programmes(records, rows),
    }
    related = [tuple(cell_name(table, place, other) for other in placements[1:]) for placements, _ in ordered]
    return InRecords("Plaatsingen", place, rows, variant, fields, related=related)


RULES = (
    Rule(TOO_MANY_VOLUNTEERS, too_many_volunteers),
    Rule(TOO_FEW_VOLUNTEERS, too_few_volunteers),
    Rule(TOO_MANY_PLACEMENTS, too_many_placements),
)
