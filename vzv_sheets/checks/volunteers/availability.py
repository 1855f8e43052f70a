"""V-VRW-06 and V-VRW-11: whether a volunteer has the time and the wish that a placement asks."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.volunteers.per_programme import told_per_programme
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import has_left, names
from vzv_sheets.records.placements import ACTIVE, is_running, status_is
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.volunteers_in_programmes import volunteers_in_programmes
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import decimal_number

_CONDITIONS = ("bereid", "beschikbaar", "bekwaam")
_ONE = 1000  # a number is in thousandths


def _example(*, half_days: str = "2", able: str = "ja") -> str:
    return workbook(
        "## Programmas\n| programma_id | naam | min_dagdelen_per_week |\n|---|---|---|\n| C | Taalhuis | 1 |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | beschikbare_dagdelen_pw | bekwaam |\n"
        f"|---|---|---|---|---|\n| V1 | Jansen | 2024-01-01 | {half_days} | {able} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum |\n|---|---|---|---|\n"
        "| P1 | V1 | C1 | 2026-01-01 |",
    )


TOO_LITTLE_TIME = FindingKind(
    code="V-VRW-06",
    severity=Severity.WARNING,
    message=Text(
        "{naam} is {x} {dagdelen} per week beschikbaar; {programma} vraagt minimaal {min}.",
        "{naam} is available {x} half-days a week; {programma} asks at least {min}.",
    ),
    remedy=Text("Bespreek een andere plek of pas de afspraak aan.", "Discuss another place or change the agreement."),
    why=Text(
        "Wie minder tijd heeft dan de plek vraagt, haakt eerder af.", "Who has less time than asked leaves sooner."
    ),
    source="002 D01",
    reads=(
        "Vrijwilligers.beschikbare_dagdelen_pw", "Programmas.min_dagdelen_per_week", "Programmas.naam",
        "Plaatsingen.programma_id", "Plaatsingen.vrijwilliger_id", *STATUS_OF_VOLUNTEER, *STATUS_AND_PERIOD,
    ),
    bad=_example(half_days="0,5"),
    good=_example(half_days="1"),
)  # fmt: skip


def too_little_time(records: RecordSet) -> Iterator[Found]:
    """Volunteers with fewer half-days a week than a programme of their open placements asks (empty: off)."""
    asked = records.table("Programmas")["min_dagdelen_per_week"]
    given = records.table("Vrijwilligers")["beschikbare_dagdelen_pw"]
    if not (asked.filled.any() and given.filled.any()):
        return
    pairs = volunteers_in_programmes(records)
    known = given.filled[pairs.volunteer] & asked.filled[pairs.programme]
    found = where(known & (given.values[pairs.volunteer] < asked.values[pairs.programme]))
    if len(found):
        volunteer, programme = pairs.volunteer[found], pairs.programme[found]
        fields = {
            "x": [decimal_number(int(number)) for number in given.values[volunteer]],
            "dagdelen": ["dagdeel" if 0 < number <= _ONE else "dagdelen" for number in given.values[volunteer]],
            "min": [decimal_number(int(number)) for number in asked.values[programme]],
        }
        yield told_per_programme(records, "beschikbare_dagdelen_pw", (volunteer, programme), fields)


NO_GOOD_MATCH = FindingKind(
    code="V-VRW-11",
    severity=Severity.INFO,
    message=Text(
        "Voor een goede match zijn bereidheid, beschikbaarheid en bekwaamheid nodig; '{kolom}' staat op nee.",
        "A good match takes being willing, available and able; '{kolom}' says nee.",
    ),
    remedy=Text("Bespreek dit met {naam}.", "Discuss this with {naam}."),
    why=Text("Een match die past, houdt langer stand.", "A match that fits lasts longer."),
    source="004",
    reads=(
        *(f"Vrijwilligers.{key}" for key in _CONDITIONS), "Plaatsingen.vrijwilliger_id", *STATUS_OF_VOLUNTEER,
        *STATUS_AND_PERIOD,
    ),
    bad=_example(able="nee"),
    good=_example(able="deels"),
)  # fmt: skip


def no_good_match(records: RecordSet) -> Iterator[Found]:
    """Volunteers with an active placement (or one on trial) of whom bereid, beschikbaar or bekwaam is nee."""
    volunteers = records.table("Vrijwilligers")
    if not any(volunteers[key].present for key in _CONDITIONS):
        return
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    matched = np.zeros(len(volunteers), dtype=bool)
    matched[owner[is_running(records) & status_is(records, *ACTIVE) & (owner >= 0)]] = True
    for key in _CONDITIONS:
        rows = where(volunteers[key].equals("nee") & matched & ~has_left(records))
        if len(rows):
            fields = {"naam": names(records, rows), "kolom": volunteers[key].spec.title}
            yield InRecords("Vrijwilligers", key, rows, "", fields)


RULES = (Rule(TOO_LITTLE_TIME, too_little_time), Rule(NO_GOOD_MATCH, no_good_match))
