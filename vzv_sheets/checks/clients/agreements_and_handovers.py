"""V-SIG-04 and V-SIG-05: an agreement that is not made yet, and a question for help that nobody answered."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import INFORMATION_AGREEMENTS, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.clients import clients_asked
from vzv_sheets.records.information_agreements import ASKS_AGREEMENT, agreement_overdue
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

_AGREEMENT = """
## Programmas
| programma_id | naam | info_afspraak_vereist |
|---|---|---|
| LJR | LJ&R | ja |

## Clienten
| clientcode | info_afspraak_datum |
|---|---|
| C1 | {} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |
"""

NO_AGREEMENT = FindingKind(
    code="V-SIG-04",
    severity=Severity.WARNING,
    message=Text(
        "Er is nog geen afspraak over informatie delen vastgelegd voor {code}.",
        "No agreement on sharing information was recorded for {code} yet.",
    ),
    remedy=Text("Maak afspraak L09 en vul de datum in.", "Make agreement L09 and fill in its date."),
    why=Text(
        "Wie bij de start weet wat er wordt gedeeld, kan later vrijuit praten.",
        "Who knows at the start what is shared can speak freely later.",
    ),
    source="001",
    reads=(
        "Programmas.info_afspraak_vereist", "Clienten.programma_id", *STATUS_OF_PLACEMENT, *INFORMATION_AGREEMENTS,
    ),
    bad=workbook(ANN, _AGREEMENT.format("")),
    good=workbook(ANN, _AGREEMENT.format("2026-01-10")),
)  # fmt: skip


def no_agreement(records: RecordSet) -> Iterator[Found]:
    """Clients without an agreement 14 days after the first active placement began: once per client."""
    clients, programmes = records.table("Clienten"), records.table("Programmas")
    if not clients.present or not programmes[ASKS_AGREEMENT].equals("ja").any():
        return
    rows = where(agreement_overdue(records))
    if len(rows):
        programme = clients_asked(records, ASKS_AGREEMENT).programme[rows]
        column = "info_afspraak_datum" if clients["info_afspraak_datum"].present else "clientcode"
        yield InRecords(
            "Clienten", column, rows, "", {"code": [clients.identifier(int(row)) for row in rows]},
            programmes=[programmes.identifier(int(index)) for index in programme],
        )  # fmt: skip


_HANDOVER = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |

## Overdrachten
| plaatsing_id | van | naar | gevraagd_op | antwoord_op | resultaat |
|---|---|---|---|---|---|
| P1 | vrijwilliger | huisarts | 2026-05-01 | | {} |
"""


def _asked(result: str) -> str:
    setting = "| organisatienaam | Voorbeeld |\n"
    return workbook(ANN, _HANDOVER.format(result)).replace(setting, setting + "| overdracht_dagen | 14 |\n", 1)


UNANSWERED = FindingKind(
    code="V-SIG-05",
    severity=Severity.WARNING,
    message=Text(
        "De overdracht aan {naar} is al {n} dagen onbeantwoord.", "The hand-over to {naar} is unanswered for {n} days."
    ),
    remedy=Text("Neem contact op, of kies bij resultaat 'wachtlijst'.", "Get in touch, or choose 'wachtlijst'."),
    why=Text(
        "Waar vrijwilligerswerk ophoudt, moet iemand anders het echt overnemen.",
        "Where volunteering ends, somebody else really has to take over.",
    ),
    source="003",
    reads=(
        "Instellingen.overdracht_dagen", "Overdrachten.gevraagd_op", "Overdrachten.antwoord_op",
        "Overdrachten.resultaat", "Overdrachten.naar",
    ),
    variants={
        "undated": Variant(
            severity=Severity.WARNING,
            message=Text(
                "De overdracht aan {naar} van {n} dagen geleden is beantwoord met '{resultaat}', zonder datum.",
                "The hand-over to {naar} of {n} days ago was answered with '{resultaat}', without a date.",
            ),
            remedy=Text("Vul 'antwoord_op' in.", "Fill in 'antwoord_op'."),
        )
    },
    bad=_asked("geen reactie"),
    good=_asked("wachtlijst"),
)  # fmt: skip


def unanswered(records: RecordSet) -> Iterator[Found]:
    """Hand-overs without a day of answer for longer than overdracht_dagen (empty: off), unless on a waiting list."""
    table, days = records.table("Overdrachten"), records.settings.number("overdracht_dagen")
    if days is None or not len(table):
        return
    asked, answered, result = table["gevraagd_op"], table["antwoord_op"], table["resultaat"]
    age = day_number(records.as_of) - asked.values.astype(np.int64)
    late = asked.filled & answered.empty & (age > days)
    column = "antwoord_op" if answered.present else "gevraagd_op"
    for variant, of_result in (
        ("", result.empty | result.equals("geen reactie")),
        ("undated", result.equals("opgepakt", "geweigerd")),
    ):
        rows = where(late & of_result)
        if len(rows):
            fields = {
                "naar": [_to_whom(table["naar"].text(int(row))) for row in rows],
                "n": [str(number) for number in age[rows].tolist()],
                "resultaat": [result.text(int(row)) for row in rows],
            }
            yield InRecords("Overdrachten", column, rows, variant, fields)


_TO_WHOM = {
    "": "een ander", "anders": "een ander", "klantmanager": "de klantmanager", "reclassering": "de reclassering",
    "maatschappelijk werk": "het maatschappelijk werk", "consultatiebureau": "het consultatiebureau", "CJG": "het CJG",
    "huisarts": "de huisarts",
}  # fmt: skip


def _to_whom(text: str) -> str:
    """Who is asked, as it stands in a sentence."""
    return _TO_WHOM.get(text, text)


RULES = (Rule(NO_AGREEMENT, no_agreement), Rule(UNANSWERED, unanswered))
