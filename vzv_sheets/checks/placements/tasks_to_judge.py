"""V-TAAK-05 to V-TAAK-07: tasks about which somebody still has to decide whether a volunteer may do them."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.persons import names
from vzv_sheets.records.placements import is_open, of_volunteers
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np


def _placed(*, normal: str = "nee", judged: str = "", benefit: str = "geen") -> str:
    return workbook(
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | uitkering |\n|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {benefit} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum | taak_normaal_door_beroepskracht "
        "| grensgeval_beoordeeld_door | grensgeval_beoordeeld_op |\n|---|---|---|---|---|---|---|\n"
        f"| P1 | V1 | C1 | 2026-01-01 | {normal} | A. de Boer | {judged} |",
    )


BORDERLINE = FindingKind(
    code="V-TAAK-05",
    severity=Severity.WARNING,
    message=Text(
        "Deze taak is een grensgeval dat nog niet is beoordeeld.", "This task is a borderline case not yet judged."
    ),
    remedy=Text(
        "Laat de coördinator dit beoordelen en vul naam en datum in.",
        "Let the coordinator judge; fill in name and date.",
    ),
    why=Text(
        "Werk op de grens van betaald werk verdient een bewuste keuze.",
        "Work on the border of paid work deserves a deliberate choice.",
    ),
    source="002 H04",
    reads=(
        "Plaatsingen.taak_normaal_door_beroepskracht", "Plaatsingen.grensgeval_beoordeeld_op",
        "Plaatsingen.vacature_id", *STATUS_AND_PERIOD, "Vacatures.taaktype",
        "Vacatures.beoordeling_grensgeval_datum",
    ),
    bad=_placed(normal="grensgeval"),
    good=_placed(normal="grensgeval", judged="2026-01-20"),
)  # fmt: skip


def borderline_tasks(records: RecordSet) -> Iterator[Found]:
    """Open placements on a borderline task, by their own word or that of their vacancy, that neither has judged."""
    table, vacancies = records.table("Plaatsingen"), records.table("Vacatures")
    vacancy = records.referred("Plaatsingen", "vacature_id", "Vacatures")
    at = np.where(vacancy >= 0, vacancy, -1)
    own, judged = table["taak_normaal_door_beroepskracht"], table["grensgeval_beoordeeld_op"]
    borderline = own.equals("grensgeval") | np.append(vacancies["taaktype"].equals("grensgeval"), False)[at]
    open_question = judged.empty & np.append(vacancies["beoordeling_grensgeval_datum"].empty, True)[at]
    rows = where(borderline & open_question & is_open(records))
    if len(rows):
        places = ("grensgeval_beoordeeld_op", "taak_normaal_door_beroepskracht", "vacature_id")
        yield InRecords("Plaatsingen", next(key for key in places if table[key].present), rows)


def _host(dismissed: str) -> str:
    header = "## Organisaties\n| org_id | naam | personeel_ontslagen_zelfde_werk |\n|---|---|---|\n"
    return workbook(ANN, header + f"| O1 | De Hoven | {dismissed} |")


STAFF_LEFT = FindingKind(
    code="V-TAAK-06",
    severity=Severity.WARNING,
    message=Text(
        "Bij {organisatie} is voor hetzelfde werk personeel vertrokken.",
        "Staff who did the same work have left {organisatie}.",
    ),
    remedy=Text(
        "Overleg met de organisatie voordat u hier iemand plaatst.",
        "Consult the organisation before you place somebody here.",
    ),
    why=Text(
        "Vrijwilligers nemen geen plaats in van mensen die betaald werden.",
        "Volunteers do not take the place of people who were paid.",
    ),
    source="002",
    reads=("Organisaties.personeel_ontslagen_zelfde_werk", "Organisaties.naam"),
    bad=_host("ja"),
    good=_host("onbekend"),
)


def staff_left(records: RecordSet) -> Iterator[Found]:
    """Organisations where staff who did the same work were dismissed: told before anybody is placed there."""
    organisations = records.table("Organisaties")
    rows = where(organisations["personeel_ontslagen_zelfde_werk"].equals("ja"))
    if len(rows):
        shown = [organisations["naam"].text(int(index)) for index in rows]
        yield InRecords("Organisaties", "personeel_ontslagen_zelfde_werk", rows, "", {"organisatie": shown})


BENEFIT_UNKNOWN = FindingKind(
    code="V-TAAK-07",
    severity=Severity.WARNING,
    message=Text(
        "Of dit verdringing is, kan niet worden beoordeeld: de uitkering van {naam} is onbekend.",
        "Whether this displaces paid work cannot be judged: the benefit of {naam} is unknown.",
    ),
    remedy=Text("Vraag dit na of kies een andere taak.", "Ask about it or choose another task."),
    why=Text(
        "Een taak die normaal betaald wordt gedaan, past niet bij een bijstandsuitkering.",
        "A task that is normally paid does not go together with social assistance.",
    ),
    source="000, 002",
    reads=(
        "Plaatsingen.taak_normaal_door_beroepskracht", "Plaatsingen.vrijwilliger_id", *STATUS_AND_PERIOD,
        "Vrijwilligers.uitkering",
    ),
    bad=_placed(normal="ja", benefit="niet gevraagd"),
    good=_placed(normal="ja", benefit="geen"),
)  # fmt: skip


def benefit_unknown(records: RecordSet) -> Iterator[Found]:
    """Open placements on a task that a professional normally does, of a volunteer whose benefit is not known."""
    benefit = records.table("Vrijwilligers")["uitkering"]
    unknown = of_volunteers(records, benefit.empty | benefit.equals("onbekend", "niet gevraagd"))
    professional = records.table("Plaatsingen")["taak_normaal_door_beroepskracht"].equals("ja")
    rows = where(unknown & professional & is_open(records))
    if len(rows):
        owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
        fields = {"naam": names(records, owner[rows])}
        yield InRecords("Plaatsingen", "taak_normaal_door_beroepskracht", rows, "", fields)


RULES = (Rule(BORDERLINE, borderline_tasks), Rule(STAFF_LEFT, staff_left), Rule(BENEFIT_UNKNOWN, benefit_unknown))
