"""V-DOC-01, V-DOC-02 and V-DOC-10: what has to be there before somebody starts or signs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.placements.where_and_when import AGREEMENT_LETTERS
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.whose import programmes
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.certificates import placements_asking_certificate
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.documents import documents_by_subject
from vzv_sheets.records.placements import (
    FAR_AWAY,
    is_open,
    names_of_programmes,
    of_volunteers,
    programme_says,
    status_is,
)
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PROGRAMME = """
## Programmas
| programma_id | naam | vog_vereist | leerdoelen_verplicht |
|---|---|---|---|
| P | Maatjes | {vog} | {goals} |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | vog_afgifte |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {certificate} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | overeenkomst_datum |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | |

## Leerdoelen
| leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld |
|---|---|---|---|---|---|
{goal}
"""


def _example(*, vog: str = "", goals: str = "", certificate: str = "2023-06-01", goal: bool = True) -> str:
    row = "| L1 | P1 | Nederlands | Een gesprek voeren | open | 2025-12-20 |" if goal else "| | | | | | |"
    return workbook(_PROGRAMME.format(vog=vog, goals=goals, certificate=certificate, goal=row))


VOG_MISSING = FindingKind(
    code="V-DOC-01",
    severity=Severity.ERROR,
    message=Text("Voor {programma} is een VOG nodig.", "{programma} asks a certificate of conduct (VOG)."),
    remedy=Text(
        "Vraag deze aan (brief L08) en vul de afgiftedatum in vóór de start.",
        "Apply for it (letter L08) and fill in the date of issue before the start.",
    ),
    why=Text(
        "Het programma werkt met mensen die kwetsbaar zijn.", "The programme works with people who are vulnerable."
    ),
    source="002–004",
    reads=(
        "Programmas.vog_vereist", "Programmas.naam", "Vrijwilligers.vog_afgifte", "Plaatsingen.vrijwilliger_id",
        "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
    ),
    bad=_example(vog="ja", certificate=""),
    good=_example(vog="ja"),
)  # fmt: skip


def vog_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers with an open placement in a programme that asks a VOG, without vog_afgifte: once per volunteer."""
    volunteers = records.table("Vrijwilligers")
    without = of_volunteers(records, volunteers["vog_afgifte"].empty)
    placements = where(without & placements_asking_certificate(records, day_number(records.as_of)))
    persons, first = np.unique(_owners(records)[placements], return_index=True)
    if len(persons):
        asking = placements[first]
        whose = programmes(records, "Plaatsingen", asking).shown
        yield InRecords(
            "Vrijwilligers", first_present(volunteers, "vog_afgifte", "vrijwilliger_id"), persons.astype(np.int64), "",
            {"programma": names_of_programmes(records, asking)}, programmes=whose,
        )  # fmt: skip


def _owners(records: RecordSet) -> NDArray[np.int32]:
    return records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")


STARTED_BEFORE_VOG = FindingKind(
    code="V-DOC-02",
    severity=Severity.ERROR,
    message=Text("De start ({start}) ligt vóór de VOG ({vog}).", "The start ({start}) lies before the VOG ({vog})."),
    remedy=Text(
        "Verplaats de start of vul 'onder_begeleiding_tot' in. Was er al een eerdere VOG, zet dan beide op blad "
        "Documenten.",
        "Move the start or fill in 'onder_begeleiding_tot'. If there was a VOG before, put both on sheet Documenten.",
    ),
    why=Text(
        "Tot de VOG er is, gaat iemand niet alleen op pad.", "Until the VOG is there nobody works alone."
    ),
    source="004",
    reads=(
        "Programmas.vog_vereist", "Vrijwilligers.vog_afgifte", "Plaatsingen.vrijwilliger_id",
        "Plaatsingen.programma_id", "Plaatsingen.onder_begeleiding_tot", *STATUS_AND_PERIOD, "Documenten.onderwerp",
        "Documenten.soort", "Documenten.datum",
    ),
    bad=_example(vog="ja", certificate="2026-02-01"),
    good=_example(vog="ja", certificate="2026-01-01"),
)  # fmt: skip


def started_before_vog(records: RecordSet) -> Iterator[Found]:
    """Placements that started before the VOG, without supervision until the day of the VOG.

    Of a VOG that was renewed the first one counts, where it is kept on sheet Documenten.
    """
    table, owner = records.table("Plaatsingen"), _owners(records)
    certificate = np.append(_first_certificates(records), -FAR_AWAY)[np.where(owner >= 0, owner, -1)]
    start, supervised = table["startdatum"], table["onder_begeleiding_tot"]
    covered = supervised.filled & (supervised.values >= certificate)
    counts = ~status_is(records, "niet gestart") & (table["status"].state != UNREADABLE)
    late = start.filled & (certificate > start.values) & ~covered
    rows = where(programme_says(records, "vog_vereist", "ja") & counts & late)
    if len(rows):
        fields = {
            "start": [dutch_date(day_of(value)) for value in start.values[rows]],
            "vog": [dutch_date(day_of(value)) for value in certificate[rows]],
        }
        yield InRecords("Plaatsingen", "startdatum", rows, "", fields)


def _first_certificates(records: RecordSet) -> NDArray[np.int64]:
    """Per volunteer the day of the first VOG; `-FAR_AWAY` where none can be read."""
    volunteers, documents = records.table("Vrijwilligers"), records.table("Documenten")
    issued = volunteers["vog_afgifte"]
    found = np.where(issued.filled, issued.values, -FAR_AWAY).astype(np.int64)
    for (kind, subject), rows in documents_by_subject(documents).items():
        person = records.find("Vrijwilligers", subject) if kind == "VOG" else UNKNOWN
        if person >= 0:
            found[person] = min(int(found[person]), int(documents["datum"].values[rows].min()))
    return found


GOALS_MISSING = FindingKind(
    code="V-DOC-10",
    severity=Severity.ERROR,
    message=Text("De overeenkomst moet leerdoelen bevatten.", "The agreement has to hold learning goals."),
    remedy=Text(
        "Voeg ten minste één leerdoel toe op blad Leerdoelen.", "Add at least one learning goal on sheet Leerdoelen."
    ),
    why=Text(
        "In dit programma horen bij elke plaatsing leerdoelen van de vrijwilliger.",
        "In this programme every placement comes with learning goals of the volunteer.",
    ),
    source="002 c3",
    reads=(
        "Programmas.leerdoelen_verplicht", "Plaatsingen.programma_id", "Plaatsingen.overeenkomst_datum",
        *STATUS_AND_PERIOD, "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie", "Leerdoelen.datum_vastgesteld",
        "Leerdoelen.status",
    ),
    blocks=AGREEMENT_LETTERS,
    bad=_example(goals="ja", goal=False),
    good=_example(goals="ja"),
)  # fmt: skip


def goals_missing(records: RecordSet) -> Iterator[Found]:
    """Open or signed placements that need goals and had none of the volunteer on the day of the agreement.

    While overeenkomst_datum is empty the reference date counts, and a goal that was dropped does not. A goal whose own
    date is missing is told by V-ALG-03 or V-ALG-07 alone.
    """
    table, goals = records.table("Plaatsingen"), records.table("Leerdoelen")
    asked = programme_says(records, "leerdoelen_verplicht", "ja")
    signed = table["overeenkomst_datum"]
    day = np.append(np.where(signed.filled, signed.values, day_number(records.as_of)), 0)
    of_placement = records.referred("Leerdoelen", "plaatsing_id", "Plaatsingen")
    placement = np.where(of_placement >= 0, of_placement, -1)
    set_on = goals["datum_vastgesteld"]
    counts = (of_placement >= 0) & (goals["van_wie"].equals("vrijwilliger") | (goals["van_wie"].state == UNREADABLE))
    counts &= ~goals["status"].equals("vervallen") | np.append(signed.filled, False)[placement]
    counts &= ~set_on.filled | (set_on.values <= day[placement])
    has_goal = np.zeros(len(table) + 1, dtype=bool)
    has_goal[of_placement[counts]] = True
    rows = where(asked & ~has_goal[:-1] & (is_open(records) | signed.filled) & (signed.state != UNREADABLE))
    if len(rows):
        yield InRecords("Plaatsingen", first_present(table, "overeenkomst_datum", "plaatsing_id"), rows)


RULES = (
    Rule(VOG_MISSING, vog_missing),
    Rule(STARTED_BEFORE_VOG, started_before_vog),
    Rule(GOALS_MISSING, goals_missing),
)
