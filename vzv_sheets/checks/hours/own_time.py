"""V-UUR-14: hours that are not given in people's own time count apart."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import SHIFTS
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.hours.examples import normed
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

NOT_OWN_TIME = FindingKind(
    code="V-UUR-14",
    severity=Severity.INFO,
    message=Text(
        "De uren van deze plaatsing tellen apart (werktijd '{x}') en niet mee in de vergoeding.",
        "The hours of this placement count apart (werktijd '{x}') and not in the allowance.",
    ),
    remedy=Text(
        "U hoeft niets te doen; kies 'eigen tijd' als de werktijd niet klopt.",
        "Nothing needs doing; choose 'eigen tijd' if this is not right.",
    ),
    why=Text(
        "Wie in de tijd van de baas of voor school komt, doet dat niet in eigen tijd; daar hoort geen vergoeding bij.",
        "Who comes in time of work or school does not come in own time; no allowance goes with that.",
    ),
    source="004",
    reads=("Plaatsingen.werktijd", *SHIFTS),
    bad=normed({}, ["2026-06-02 | 3 |"], start="2026-06-01", werktijd="maatschappelijke stage"),
    good=normed({}, ["2026-06-02 | 3 |"], start="2026-06-01", werktijd="eigen tijd"),
)


def hours_not_in_own_time(records: RecordSet) -> Iterator[Found]:
    """Placements with hours in the period, up to the reference date, whose werktijd is not own time: once each."""
    table = records.table("Plaatsingen")
    other = table["werktijd"].filled & ~table["werktijd"].equals("eigen tijd")
    if not other.any():
        return
    work = shifts(records)
    until = min(day_number(records.period.last), day_number(records.as_of))
    worked = work.dated & (work.last >= day_number(records.period.first)) & (work.day <= until) & (work.placement >= 0)
    with_hours = np.zeros(len(table), dtype=bool)
    with_hours[work.placement[worked & work.counted & (work.minutes > 0)]] = True
    rows = where(other & with_hours)
    if len(rows):
        yield InRecords("Plaatsingen", "werktijd", rows, "", {"x": [table["werktijd"].text(int(i)) for i in rows]})


RULES = (Rule(NOT_OWN_TIME, hours_not_in_own_time),)
