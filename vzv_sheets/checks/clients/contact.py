"""V-CON-01 and V-CON-02: who was not spoken with for long, and professionals who are met less than agreed."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import SIGNS_OF_LIFE, STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import ANN, ORGANISATION, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.circles import one_per_circle
from vzv_sheets.records.contacts import NEVER, last_contact, last_professional_contact, last_sign_of_life
from vzv_sheets.records.persons import is_active, names
from vzv_sheets.records.placements import ACTIVE, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.talks import TERM_OF_START
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number, day_of, dutch_date


def _worked(last: str) -> str:
    return (
        ORGANISATION.strip() + "\n| dagen_zonder_contact | 60 |\n\n## Vrijwilligers\n"
        "| vrijwilliger_id | achternaam | startdatum | laatste_contact |\n|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {last} |\n\n"
        "## Uren\n| vrijwilliger_id | datum | uren |\n|---|---|---|\n| V1 | 2026-06-20 | 3 |\n"
    )


NO_TALK = FindingKind(
    code="V-CON-01",
    severity=Severity.WARNING,
    message=Text(
        "Met {naam} is sinds {datum} geen gesprek vastgelegd.", "No talk with {naam} was recorded since {datum}."
    ),
    remedy=Text("Vraag hoe het gaat en vul 'laatste_contact' in.", "Ask how things are and fill in 'laatste_contact'."),
    why=Text("Ook wie trouw komt, vindt het fijn als u eens belt.", "Who comes faithfully needs attention too."),
    source="002, 003",
    reads=("Instellingen.dagen_zonder_contact", *STATUS_OF_VOLUNTEER, *SIGNS_OF_LIFE),
    bad=_worked("2026-03-01"),
    good=_worked("2026-06-01"),
)


def no_talk(records: RecordSet) -> Iterator[Found]:
    """Active volunteers who came but were not spoken with for longer than dagen_zonder_contact days (empty: off).

    Of whom nothing at all was recorded V-ALG-09 tells: one line per person.
    """
    days = records.settings.number("dagen_zonder_contact")
    if days is None:
        return
    last, today = last_contact(records), day_number(records.as_of)
    came = today - last_sign_of_life(records) <= days
    rows = where(is_active(records) & (last > NEVER) & (today - last > days) & came)
    if len(rows):
        fields = {"naam": names(records, rows), "datum": [dutch_date(day_of(day)) for day in last[rows]]}
        column = "laatste_contact" if records.table("Vrijwilligers")["laatste_contact"].present else "vrijwilliger_id"
        yield InRecords("Vrijwilligers", column, rows, "", fields)


_AT_START = "bij start"
# Days or months between two contacts.
_DAYS = {"wekelijks": 7, "2-wekelijks": 14}
_MONTHS = {"maandelijks": 1, "kwartaal": 3}
_TALKS = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | contactfrequentie_professional |
|---|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 | {} |

## Gesprekken
| plaatsing_id | datum | soort | deelnemers |
|---|---|---|---|
| P1 | 2026-05-20 | voortgang | vrijwilliger; professional |
"""

FEWER_THAN_AGREED = FindingKind(
    code="V-CON-02",
    severity=Severity.WARNING,
    message=Text(
        "Afgesproken contact met {de_beroepskracht}: {freq}. Het laatste was op {datum}.",
        "Agreed contact with the professional: {freq}. The last was on {datum}.",
    ),
    remedy=Text("Plan overleg of pas de afspraak aan.", "Plan a talk or change the agreement."),
    why=Text(
        "Vrijwilliger en beroepskracht vullen elkaar aan als zij elkaar spreken.",
        "Volunteer and professional complement each other when they meet.",
    ),
    source="001",
    reads=(
        "Plaatsingen.contactfrequentie_professional", "Plaatsingen.clientcode", "Plaatsingen.programma_id",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.professional_id", *STATUS_OF_PLACEMENT, "Programmas.soort",
        "Gesprekken.plaatsing_id", "Gesprekken.vrijwilliger_id", "Gesprekken.clientcode", "Gesprekken.datum",
        "Gesprekken.stand", "Gesprekken.soort", "Gesprekken.deelnemers", "Contactpersonen.functie",
        "Instellingen.term_beroepskracht",
    ),
    variants={
        "never": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Afgesproken contact met {de_beroepskracht}: {freq}. Sinds de start ({datum}) is er geen vastgelegd.",
                "Agreed contact with the professional: {freq}. Since the start ({datum}) none was recorded.",
            ),
            remedy=Text("Plan overleg of pas de afspraak aan.", "Plan a talk or change the agreement."),
        )
    },
    bad=workbook(ANN, _TALKS.format("maandelijks")),
    good=workbook(ANN, _TALKS.format("kwartaal")),
)  # fmt: skip


def fewer_than_agreed(records: RecordSet) -> Iterator[Found]:
    """Active placements without contact with the professional for longer than agreed, once per circle.

    Counted from the start or the last contact; 'bij start' asks one contact, up to 14 days after the start. Without a
    sheet Gesprekken nothing is checked.
    """
    table = records.table("Plaatsingen")
    agreed = table["contactfrequentie_professional"]
    if not agreed.filled.any() or not records.table("Gesprekken").present:
        return
    today, start, last = day_number(records.as_of), table["startdatum"], last_professional_contact(records)
    begun = start.filled & (start.values <= today) & status_is(records, *ACTIVE)
    overdue = np.zeros(len(table), dtype=bool)
    for row in np.flatnonzero(begun & agreed.filled).tolist():
        overdue[row] = _due(agreed.text(row), int(start.values[row]), int(last[row]), today) < today
    rows = one_per_circle(records, where(overdue))
    for variant, of_these in (("", rows[last[rows] > NEVER]), ("never", rows[last[rows] == NEVER])):
        if len(of_these):
            since = last if not variant else start.values
            fields = {
                "freq": [agreed.text(int(row)) for row in of_these],
                "datum": [dutch_date(day_of(day)) for day in since[of_these]],
            }
            yield InRecords("Plaatsingen", "contactfrequentie_professional", of_these, variant, fields)


def _due(agreed: str, start: int, last: int, today: int) -> int:
    """The last day on which the next contact is in time; the reference date where no contact is asked."""
    since = max(start, last)
    if agreed in _DAYS:
        return since + _DAYS[agreed]
    if agreed in _MONTHS:
        return day_number(add_months(day_of(since), _MONTHS[agreed]))
    return start + TERM_OF_START if agreed == _AT_START and last == NEVER else today


RULES = (Rule(NO_TALK, no_talk), Rule(FEWER_THAN_AGREED, fewer_than_agreed))
