"""V-GELD-08 and V-GELD-14: a trajectory declared too early, a budget that is almost or more than used."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import FINAL_EVALUATIONS, SCHEMES_OF_CLAIMS, SIGNATURES, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.subsidies.budgets import budgets_used
from vzv_sheets.subsidies.trajectories import earned_trajectories, missing_of
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import enumeration

_TRAJECTORY = """
## Organisaties
| org_id | naam | soort |
|---|---|---|
| O1 | Gemeente A | gemeente |

## Programmas
| programma_id | naam |
|---|---|
| P | Trajecten |

## Subsidies
| subsidie_id | financier_org_id | programma_id | van | tot | bedrag_per_traject |
|---|---|---|---|---|---|
| S1 | O1 | P | 2026-01-01 | 2026-12-31 | 600 |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|---|---|---|
| V1 | Jansen | 2026-01-05 |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | org_id | intakedatum | startdatum | subsidie_id | traject_gedeclareerd_op |
|---|---|---|---|---|---|---|
| T1 | V1 | O1 | {intake} | 2026-02-02 | S1 | 2026-04-01 |

## Leerdoelen
| leerdoel_id | plaatsing_id | categorie | omschrijving | status | datum_vastgesteld |
|---|---|---|---|---|---|
| L1 | T1 | Nederlands | Een gesprek voeren | open | 2026-01-20 |
"""

NOT_EARNED = FindingKind(
    code="V-GELD-08",
    severity=Severity.ERROR,
    message=Text(
        "Voor {traject} ontbreekt {wat}; het trajectbedrag kan nog niet worden gedeclareerd.",
        "{traject} lacks {wat_en}; the amount of the trajectory cannot be declared yet.",
    ),
    remedy=Text(
        "Vul dit aan, of maak 'traject_gedeclareerd_op' leeg tot het zover is.",
        "Complete this, or empty 'traject_gedeclareerd_op' until then.",
    ),
    why=Text(
        "De financier betaalt een traject pas als intake, leerdoelen en match er zijn.",
        "The funder pays a trajectory only when intake, learning goals and match are there.",
    ),
    source="002 c3",
    reads=(
        "Plaatsingen.traject_gedeclareerd_op", "Plaatsingen.subsidie_id", "Plaatsingen.intakedatum",
        "Plaatsingen.overeenkomst_datum", *SIGNATURES, *STATUS_OF_PLACEMENT, "Leerdoelen.plaatsing_id",
        "Leerdoelen.van_wie", "Leerdoelen.datum_vastgesteld",
        "Subsidies.subsidie_id", "Subsidies.van", "Subsidies.tot", "Subsidies.verdiend_bij", "Subsidies.voorwaarden",
        *FINAL_EVALUATIONS,
    ),
    blocks=("I-15", "I-16", "L16"),
    bad=workbook(_TRAJECTORY.format(intake="")),
    good=workbook(_TRAJECTORY.format(intake="2026-01-12")),
)  # fmt: skip


def declared_too_early(records: RecordSet) -> Iterator[Found]:
    """Placements with traject_gedeclareerd_op of which the trajectory is not earned.

    Where a cell that decides cannot be read, or names a subsidy that is not there, that finding is enough.
    """
    declared = records.table("Plaatsingen")["traject_gedeclareerd_op"].filled
    if not declared.any():
        return
    found = earned_trajectories(records)
    rows = where(declared & ~found.unclear & (found.missing != 0))
    if len(rows):
        lacking = [missing_of(bits) for bits in found.missing[rows].tolist()]
        table = records.table("Plaatsingen")
        fields = {
            "traject": [table["plaatsing_id"].text(int(row)) or "dit traject" for row in rows],
            "wat": [enumeration([condition.value for condition in missing]) for missing in lacking],
            "wat_en": [enumeration([condition.english for condition in missing], "and") for missing in lacking],
        }
        yield InRecords("Plaatsingen", "traject_gedeclareerd_op", rows, "", fields)


_BUDGET = """
## Organisaties
| org_id | naam | soort |
|---|---|---|
| O1 | Gemeente A | gemeente |

## Programmas
| programma_id | naam |
|---|---|
| P | Samen eten |

## Subsidies
| subsidie_id | financier_org_id | programma_id | van | tot | budget |
|---|---|---|---|---|---|
| S1 | O1 | P | 2026-01-01 | 2026-12-31 | 100 |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum |
|---|---|---|
| V1 | Jansen | 2026-01-05 |

## Onkosten
| vrijwilliger_id | programma_id | soort | werkmaand | bedrag | bon_aanwezig | status |
|---|---|---|---|---|---|---|
| V1 | P | materiaal | 2026-03 | {amount} | ja | betaald |
"""
_ALMOST_TENTHS, _TENTHS = 9, 10

BUDGET_USED = FindingKind(
    code="V-GELD-14",
    severity=Severity.WARNING,
    message=Text(
        "Het activiteitenbudget van {programma} is voor {p}% gebruikt.",
        "The activity budget of {programma} is used for {p}%.",
    ),
    remedy=Text(
        "Bespreek met financiën wat er dit jaar nog kan.", "Discuss with finance what is still possible this year."
    ),
    why=Text(
        "Op een klein budget is een overschrijding snel gemaakt.", "A small budget is soon overspent."
    ),
    source="001",
    reads=(
        "Subsidies.budget", "Subsidies.programma_id", "Subsidies.van", "Subsidies.tot", "Programmas.naam",
        *SCHEMES_OF_CLAIMS,
    ),
    variants={
        "exceeded": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Het activiteitenbudget van {programma} is voor {p}% gebruikt.",
                "The activity budget of {programma} is used for {p}%.",
            ),
            remedy=Text(
                "Het budget is op. Overleg met de financier of met financiën voor u nieuwe kosten maakt.",
                "The budget is used up. Consult the funder or finance before there are new costs.",
            ),
        )
    },
    bad=workbook(_BUDGET.format(amount="90,01")),
    good=workbook(_BUDGET.format(amount="90,00")),
)  # fmt: skip


def budget_used(records: RecordSet) -> Iterator[Found]:
    """Subsidies of which more than 90 % of the budget is used, or more than all of it.

    Rows that cannot be read are not counted, so that the share is at least this much.
    """
    table, used = records.table("Subsidies"), {row: use.cents for row, use in budgets_used(records).items()}
    budget = {index: int(table["budget"].values[index]) for index in used}
    almost = [
        index for index, cents in used.items() if _TENTHS * cents > _ALMOST_TENTHS * budget[index] and budget[index] > 0
    ]
    exceeded = [index for index in almost if used[index] > budget[index]]
    programme, name = records.referred("Subsidies", "programma_id", "Programmas"), records.table("Programmas")["naam"]
    for variant, rows in (("", sorted(set(almost) - set(exceeded))), ("exceeded", exceeded)):
        if rows:
            fields = {
                "programma": [name.text(int(programme[row])) or table["programma_id"].text(row) for row in rows],
                "p": [str((200 * used[row] + budget[row]) // (2 * budget[row])) for row in rows],
            }
            yield InRecords("Subsidies", "budget", np.array(rows, dtype=np.int64), variant, fields)


RULES = (Rule(NOT_EARNED, declared_too_early), Rule(BUDGET_USED, budget_used))
