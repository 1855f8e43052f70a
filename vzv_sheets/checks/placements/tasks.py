"""Family V-TAAK, what blocks an agreement: displacement of paid work, profit, professional acts, forbidden tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.placements.where_and_when import AGREEMENT_LETTERS
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import names, receives_social_assistance
from vzv_sheets.records.placements import (
    hosts_of_placements,
    is_open,
    names_of_programmes,
    of_volunteers,
    programme_says,
    programmes_of,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.words import enumeration, fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CARE = """
## Programmas
| programma_id | naam | domein | verboden_taken |
|---|---|---|---|
| ZORG | Zorg | zorg | medisch; kapper-ondersteuning |

## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | uitkering | gemeente_toestemming |
|---|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {benefit} | ja |

## Organisaties
| org_id | naam | winstoogmerk |
|---|---|---|
| O1 | De Hoven | {profit} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | org_id | startdatum | taken | beroepshandeling | taak_normaal_door_beroepskracht |
|---|---|---|---|---|---|---|
| P1 | V1 | O1 | 2026-01-01 | {task} | {act} | {normal} |
"""


def _care(benefit: str = "geen", profit: str = "nee", task: str = "tuin", act: str = "nee", normal: str = "nee") -> str:
    return workbook(_CARE.format(benefit=benefit, profit=profit, task=task, act=act, normal=normal))


DISPLACEMENT = FindingKind(
    code="V-TAAK-01",
    severity=Severity.ERROR,
    message=Text(
        "{naam} ontvangt bijstand en doet een taak die normaal door een {beroepskracht} wordt gedaan. "
        "Dit kan verdringing zijn (zie handboek).",
        "{naam} receives social assistance and does a task that a professional normally does. "
        "This can be displacement of paid work.",
    ),
    remedy=Text("Kies een andere taak of overleg met de gemeente.", "Choose another task or consult the municipality."),
    why=Text("Vrijwilligerswerk mag geen betaald werk verdringen.", "Volunteering must not displace paid work."),
    source="000",
    reads=(
        "Plaatsingen.taak_normaal_door_beroepskracht",
        "Plaatsingen.vrijwilliger_id",
        *STATUS_AND_PERIOD,
        "Vrijwilligers.uitkering",
    ),
    blocks=AGREEMENT_LETTERS,
    bad=_care(benefit="bijstand", normal="ja"),
    good=_care(benefit="geen", normal="ja"),
)


def displacement(records: RecordSet) -> Iterator[Found]:
    """Open placements of a volunteer with bijstand on a task that a professional normally does."""
    professional = records.table("Plaatsingen")["taak_normaal_door_beroepskracht"].equals("ja")
    rows = where(of_volunteers(records, receives_social_assistance(records)) & professional & is_open(records))
    if len(rows):
        owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
        fields = {"naam": names(records, owner[rows])}
        yield InRecords("Plaatsingen", "taak_normaal_door_beroepskracht", rows, "", fields)


FOR_PROFIT = FindingKind(
    code="V-TAAK-02",
    severity=Severity.ERROR,
    message=Text(
        "Bij {organisatie} is een economisch belang vastgelegd; vrijwilligerswerk is daar niet toegestaan.",
        "{organisatie} has an economic interest; volunteering is not allowed there.",
    ),
    remedy=Text(
        "Kies een andere organisatie of corrigeer 'winstoogmerk' op blad Organisaties.",
        "Choose another organisation or correct 'winstoogmerk' on sheet Organisaties.",
    ),
    why=Text("Wie voor winst werkt, hoort werk te betalen.", "Who works for profit should pay for work."),
    source="002",
    reads=(
        "Plaatsingen.org_id",
        "Plaatsingen.clientcode",
        "Plaatsingen.programma_id",
        *STATUS_AND_PERIOD,
        "Programmas.aanbieder_org_id",
        "Organisaties.winstoogmerk",
        "Organisaties.naam",
    ),
    blocks=AGREEMENT_LETTERS,
    bad=_care(profit="ja"),
    good=_care(profit="nee"),
)


def placed_for_profit(records: RecordSet) -> Iterator[Found]:
    """Open placements at an organisation with a profit motive, the provider of the programme included."""
    organisations = records.table("Organisaties")
    host = hosts_of_placements(records)
    profit = np.append(organisations["winstoogmerk"].equals("ja"), False)[np.where(host >= 0, host, -1)]
    rows = where(profit & is_open(records))
    if len(rows):
        fields = {"organisatie": [organisations["naam"].text(int(i)) for i in host[rows]]}
        column = "org_id" if records.table("Plaatsingen")["org_id"].present else "plaatsing_id"
        yield InRecords("Plaatsingen", column, rows, "", fields)


PROFESSIONAL_ACT = FindingKind(
    code="V-TAAK-03",
    severity=Severity.ERROR,
    message=Text(
        "Vrijwilligers mogen geen beroepsgerelateerde handelingen verrichten.",
        "Volunteers may not perform professional acts.",
    ),
    remedy=Text(
        "Pas de taken aan of zet 'beroepshandeling' op 'nee' als het niet klopt.",
        "Change the tasks or set 'beroepshandeling' to 'nee' if it is not right.",
    ),
    why=Text(
        "In de zorg is zo'n handeling voorbehouden aan wie daarvoor is opgeleid.",
        "In care such an act is reserved to who is trained for it.",
    ),
    source="002",
    reads=("Plaatsingen.beroepshandeling", "Plaatsingen.programma_id", *STATUS_AND_PERIOD, "Programmas.domein"),
    blocks=AGREEMENT_LETTERS,
    bad=_care(act="ja"),
    good=_care(act="nee"),
)


def professional_acts(records: RecordSet) -> Iterator[Found]:
    """Open placements in care with a professional act."""
    rows = where(records.table("Plaatsingen")["beroepshandeling"].equals("ja") & _in_care(records))
    if len(rows):
        yield InRecords("Plaatsingen", "beroepshandeling", rows)


def _in_care(records: RecordSet) -> NDArray[np.bool_]:
    return programme_says(records, "domein", "zorg") & is_open(records)


FORBIDDEN_TASK = FindingKind(
    code="V-TAAK-04",
    severity=Severity.ERROR,
    message=Text(
        "De {taken} {namen} {vallen} buiten wat vrijwilligers in {programma} mogen doen.",
        "The {tasks_en} {namen_en} {are_en} outside what volunteers in {programma} may do.",
    ),
    remedy=Text(
        "Verwijder de {taken} of verwijs naar een {beroepskracht}.", "Remove the {tasks_en} or refer to a professional."
    ),
    why=Text(
        "Zulk werk is in dit programma niet voor vrijwilligers bedoeld.",
        "Such work is not meant for volunteers in this programme.",
    ),
    source="002, 004",
    reads=(
        "Plaatsingen.taken", "Plaatsingen.fysiek_contact", "Plaatsingen.programma_id", *STATUS_AND_PERIOD,
        "Programmas.naam", "Programmas.verboden_taken", "Programmas.domein",
    ),
    blocks=AGREEMENT_LETTERS,
    variants={
        "contact": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Lichamelijk contact valt buiten wat vrijwilligers in {programma} mogen doen.",
                "Physical contact is outside what volunteers in {programma} may do.",
            ),
            remedy=Text(
                "Laat dit aan een {beroepskracht} over, of zet 'fysiek_contact' op 'nee' als het niet klopt.",
                "Leave this to a professional, or set 'fysiek_contact' to 'nee' if it is not right.",
            ),
            blocks=AGREEMENT_LETTERS,
        )
    },
    bad=_care(task="kapper-ondersteuning"),
    good=_care(task="tuin"),
)  # fmt: skip


def forbidden_tasks(records: RecordSet) -> Iterator[Found]:
    """Open placements with physical contact in care, or with a task that their programme forbids."""
    table, programmes = records.table("Plaatsingen"), records.table("Programmas")
    programme, runs = programmes_of(records, "Plaatsingen"), is_open(records)
    contact = where(table["fysiek_contact"].equals("ja") & _in_care(records))
    if len(contact):
        fields = {"programma": names_of_programmes(records, contact)}
        yield InRecords("Plaatsingen", "fysiek_contact", contact, "contact", fields)
    meant = {fold(other): task for other, task in table["taken"].spec.also_read.items()}
    found: dict[int, list[str]] = {}
    for number in range(len(programmes)):
        forbidden = {fold(meant.get(fold(task), task)) for task in programmes["verboden_taken"].value(number) or ()}
        for index in where((programme == number) & table["taken"].filled & runs).tolist():
            tasks = [f"'{task}'" for task in table["taken"].value(index) if fold(task) in forbidden]
            if tasks:
                found[index] = tasks
    if found:
        rows = np.array(sorted(found), dtype=np.int64)
        named = [found[index] for index in rows.tolist()]
        fields = {
            "taken": ["taak" if len(tasks) == 1 else "taken" for tasks in named],
            "tasks_en": ["task" if len(tasks) == 1 else "tasks" for tasks in named],
            "namen": [enumeration(tasks) for tasks in named],
            "namen_en": [enumeration(tasks, "and") for tasks in named],
            "vallen": ["valt" if len(tasks) == 1 else "vallen" for tasks in named],
            "are_en": ["is" if len(tasks) == 1 else "are" for tasks in named],
            "programma": names_of_programmes(records, rows),
        }
        yield InRecords("Plaatsingen", "taken", rows, "", fields)


RULES = (
    Rule(DISPLACEMENT, displacement),
    Rule(FOR_PROFIT, placed_for_profit),
    Rule(PROFESSIONAL_ACT, professional_acts),
    Rule(FORBIDDEN_TASK, forbidden_tasks),
)
