"""V-PLA-07 and V-PLA-09: a go/no-go that was not taken in time, and a no-go after which the placement goes on."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.agreements import municipality_involved
from vzv_sheets.records.decision_terms import decision_terms, late_decisions, postponed_decisions
from vzv_sheets.records.placements import is_running, norm_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.days import day_of, dutch_date

_DECIDED = """
## Programmas
| programma_id | naam | gonogo_na_weken |
|---|---|---|
| P | Op weg | 4 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | status | gonogo_besluit |
|---|---|---|---|---|---|
| P1 | V1 | C1 | {} | actief | {} |
"""

DECISION_LATE = FindingKind(
    code="V-PLA-07",
    severity=Severity.WARNING,
    message=Text(
        "De go/no-go-beslissing was op {datum} nodig ({n} {weken} na start).",
        "The go/no-go was needed on {datum} ({n} {weeks_en} after the start).",
    ),
    remedy=Text(
        "Leg het besluit vast of kies 'uitgesteld' en vul 'gonogo_uitgesteld_tot' in.",
        "Record the decision or choose 'uitgesteld' and fill in 'gonogo_uitgesteld_tot'.",
    ),
    why=Text(
        "Na de proeftijd bespreekt u samen of de plek past; dan weet ieder waar die aan toe is.",
        "After the trial you discuss together whether the place fits; then everybody knows where they stand.",
    ),
    source="002 C08",
    reads=(
        "Plaatsingen.gonogo_besluit", "Plaatsingen.gonogo_uitgesteld_tot", "Plaatsingen.programma_id",
        *STATUS_AND_PERIOD, "Programmas.gonogo_na_weken",
    ),
    variants={
        "postponed": Variant(
            severity=Severity.WARNING,
            message=Text(
                "De go/no-go-beslissing was uitgesteld tot {datum} en is nog niet vastgelegd.",
                "The go/no-go was postponed to {datum} and is not recorded yet.",
            ),
            remedy=Text(
                "Leg het besluit vast of vul een nieuwe datum in bij 'gonogo_uitgesteld_tot'.",
                "Record the decision or fill in a new date in 'gonogo_uitgesteld_tot'.",
            ),
        )
    },
    bad=workbook(ANN, _DECIDED.format("2026-06-01", "")),
    good=workbook(ANN, _DECIDED.format("2026-06-02", "")),
)  # fmt: skip


def decisions_late(records: RecordSet) -> Iterator[Found]:
    """Running placements without a go/no-go after gonogo_na_weken, or after the day to which it was postponed.

    On the last day itself it is not late yet (domain/decisions.md). A decision that was postponed without a day is told
    here, not by V-ALG-03.
    """
    table = records.table("Plaatsingen")
    rows = where(late_decisions(records))
    if len(rows):
        weeks = norm_of_placements(records, "gonogo_na_weken")[rows]
        fields = {
            "datum": [dutch_date(day_of(day)) for day in decision_terms(records)[rows]],
            "n": [str(number) for number in weeks],
            "weken": ["week" if number == 1 else "weken" for number in weeks],
            "weeks_en": ["week" if number == 1 else "weeks" for number in weeks],
        }
        yield InRecords("Plaatsingen", first_present(table, "gonogo_besluit", "startdatum"), rows, "", fields)
    rows = where(postponed_decisions(records))
    if len(rows):
        days = [dutch_date(day_of(day)) for day in table["gonogo_uitgesteld_tot"].values[rows]]
        yield InRecords("Plaatsingen", "gonogo_uitgesteld_tot", rows, "postponed", {"datum": days})


NO_GO_GOES_ON = FindingKind(
    code="V-PLA-09",
    severity=Severity.ERROR,
    message=Text(
        "Het besluit is 'no-go' maar de plaatsing is actief.", "The decision is 'no-go' but the placement is active."
    ),
    remedy=Text(
        "Beëindig de plaatsing en maak de terugmelding aan de gemeente (brief L12).",
        "End the placement and make the report to the municipality (letter L12).",
    ),
    why=Text(
        "Zo weet de vrijwilliger waar die aan toe is, en kan een andere plek worden gezocht.",
        "The volunteer then knows where they stand, and another place can be looked for.",
    ),
    source="002",
    reads=(
        "Plaatsingen.gonogo_besluit", *STATUS_AND_PERIOD, "Plaatsingen.vrijwilliger_id", "Plaatsingen.klantmanager_id",
        "Vrijwilligers.klantmanager_id", "Vrijwilligers.uitkering",
    ),
    variants={
        "no_municipality": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Het besluit is 'no-go' maar de plaatsing is actief.",
                "The decision is 'no-go' but the placement is active.",
            ),
            remedy=Text(
                "Beëindig de plaatsing met een einddatum, of pas het besluit aan.",
                "End the placement with an end date, or change the decision.",
            ),
        )
    },
    bad=workbook(ANN, _DECIDED.format("2026-01-01", "no-go")),
    good=workbook(ANN, _DECIDED.format("2026-01-01", "go")),
)  # fmt: skip


def no_go_goes_on(records: RecordSet) -> Iterator[Found]:
    """Running placements with a no-go and no real end; with an end in sight the decision is carried out.

    A report to a municipality that is not involved would be a data leak: it is not asked.
    """
    table, involved = records.table("Plaatsingen"), municipality_involved(records)
    wrong = table["gonogo_besluit"].equals("no-go") & is_running(records) & table["eind_werkelijk"].empty
    column = first_present(table, "status", "eind_werkelijk", "gonogo_besluit")
    for variant, rows in (("", where(wrong & involved)), ("no_municipality", where(wrong & ~involved))):
        if len(rows):
            yield InRecords("Plaatsingen", column, rows, variant)


RULES = (
    Rule(DECISION_LATE, decisions_late),
    Rule(NO_GO_GOES_ON, no_go_goes_on),
)
