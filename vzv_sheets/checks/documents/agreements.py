"""V-DOC-05, V-DOC-06 and V-DOC-07: what has to be signed by who has started, as the programme asks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.general.dates import dates
from vzv_sheets.checks.rule import Rule
from vzv_sheets.checks.whose import programmes
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import names
from vzv_sheets.records.placements import is_running, names_of_programmes, programme_says
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ASKED_OF_VOLUNTEER = ("Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_AND_PERIOD)


def _example(norm: str, *, of_volunteer: str = "", contract: str = "", agreement: str = "") -> str:
    return workbook(
        f"## Programmas\n| programma_id | naam | {norm} |\n|---|---|---|\n| P | Maatjes | ja |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | contract_datum | geheimhouding_datum |\n"
        f"|---|---|---|---|---|\n| V1 | Jansen | 2026-01-01 | {contract} | {of_volunteer} |",
        "## Plaatsingen\n| plaatsing_id | vrijwilliger_id | clientcode | startdatum | overeenkomst_datum |\n"
        f"|---|---|---|---|---|\n| P1 | V1 | C1 | 2026-01-01 | {agreement} |",
    )


NO_CONTRACT = FindingKind(
    code="V-DOC-05",
    severity=Severity.ERROR,
    message=Text(
        "Er is geen overeenkomst vóór de start ({start}) bij {programma}.",
        "There is no agreement before the start ({start}) in {programma}.",
    ),
    remedy=Text(
        "Maak brief L02, laat deze tekenen en vul de datum in.", "Make letter L02, have it signed and fill in the date."
    ),
    why=Text(
        "In een overeenkomst staat wat de vrijwilliger en de organisatie van elkaar mogen verwachten.",
        "An agreement says what volunteer and organisation may expect of each other.",
    ),
    source="002, 000",
    reads=("Programmas.vrijwilligersovereenkomst_verplicht", "Programmas.naam", "Vrijwilligers.contract_datum",
           *_ASKED_OF_VOLUNTEER),
    variants={
        "late": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Er is geen overeenkomst vóór de start ({start}) bij {programma}: die is getekend op {datum}.",
                "There is no agreement before the start ({start}) in {programma}: it was signed on {datum}.",
            ),
            remedy=Text(
                "Controleer beide datums; kloppen ze, bevestig dit dan op blad Uitzonderingen.",
                "Check both dates; if they are right, confirm it on sheet Uitzonderingen.",
            ),
        )
    },
    bad=_example("vrijwilligersovereenkomst_verplicht", contract="2026-01-02"),
    good=_example("vrijwilligersovereenkomst_verplicht", contract="2026-01-01"),
)  # fmt: skip


def contracts_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers who started in a programme that asks a contract, without one or with one of a later day."""
    contract = records.table("Vrijwilligers")["contract_datum"]
    start = records.table("Plaatsingen")["startdatum"].values
    placement = _first_asked(records, "vrijwilligersovereenkomst_verplicht")
    started = placement >= 0
    late = started & contract.filled & (contract.values > np.append(start, 0)[placement])
    for rows, variant in ((where(started & contract.empty), ""), (where(late), "late")):
        if len(rows):
            of_rows = placement[rows]
            fields = {
                "start": dates(records.table("Plaatsingen")["startdatum"], of_rows),
                "programma": names_of_programmes(records, of_rows),
                "datum": dates(contract, rows),
            }
            yield _at_volunteers(records, "contract_datum", rows, variant, fields, of_rows)


def _first_asked(records: RecordSet, norm: str) -> NDArray[np.int64]:
    """Per volunteer the running placement that began first, of those whose programme says ja; -1 without one."""
    asked = programme_says(records, norm, "ja") & is_running(records)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    found = np.full(len(records.table("Vrijwilligers")), -1, dtype=np.int64)
    placements = where(asked & (owner >= 0))
    start = records.table("Plaatsingen")["startdatum"].values[placements]
    latest_first = placements[np.argsort(-start.astype(np.int64), kind="stable")]
    found[owner[latest_first]] = latest_first
    return found


def _at_volunteers(
    records: RecordSet,
    key: str,
    rows: NDArray[np.int64],
    variant: str,
    fields: dict[str, list[str]],
    placements: NDArray[np.int64],
) -> InRecords:
    """Findings in a column of Vrijwilligers (the id where the workbook lacks it), about what these placements ask."""
    column = first_present(records.table("Vrijwilligers"), key, "vrijwilliger_id")
    whose = programmes(records, "Plaatsingen", placements).shown
    return InRecords("Vrijwilligers", column, rows, variant, fields, programmes=whose)


NO_CONFIDENTIALITY = FindingKind(
    code="V-DOC-06",
    severity=Severity.ERROR,
    message=Text(
        "Voor {programma} is geheimhouding nodig; bij {naam} is die niet vastgelegd.",
        "{programma} asks confidentiality; none is recorded for {naam}.",
    ),
    remedy=Text(
        "Leg de geheimhouding vast (datum) voordat {naam} met een {client} werkt.",
        "Record the confidentiality (date) before {naam} works with a client.",
    ),
    why=Text(
        "Wat een vrijwilliger over mensen hoort, blijft binnen de organisatie.",
        "What a volunteer hears about people stays within the organisation.",
    ),
    source="002",
    reads=(
        "Programmas.geheimhouding_vereist",
        "Programmas.naam",
        "Vrijwilligers.geheimhouding_datum",
        *_ASKED_OF_VOLUNTEER,
    ),
    bad=_example("geheimhouding_vereist"),
    good=_example("geheimhouding_vereist", of_volunteer="2026-03-01"),
)


def confidentiality_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers who started in a programme that asks confidentiality, without geheimhouding_datum."""
    placement = _first_asked(records, "geheimhouding_vereist")
    rows = where((placement >= 0) & records.table("Vrijwilligers")["geheimhouding_datum"].empty)
    if len(rows):
        of_rows = placement[rows]
        fields = {"naam": names(records, rows), "programma": names_of_programmes(records, of_rows)}
        yield _at_volunteers(records, "geheimhouding_datum", rows, "", fields, of_rows)


NO_PLACEMENT_AGREEMENT = FindingKind(
    code="V-DOC-07",
    severity=Severity.ERROR,
    message=Text("Voor elke match is een plaatsingsovereenkomst nodig.", "Every match needs a placement agreement."),
    remedy=Text("Maak brief L01 en vul de datum in.", "Make letter L01 and fill in the date."),
    why=Text(
        "Daarin staan de taken, de begeleiding en de leerdoelen, met de handtekeningen.",
        "It holds the tasks, the guidance and the learning goals, with the signatures.",
    ),
    source="002 c3",
    reads=("Programmas.plaatsingsovereenkomst_verplicht", "Plaatsingen.overeenkomst_datum",
           "Plaatsingen.programma_id", *STATUS_AND_PERIOD),
    bad=_example("plaatsingsovereenkomst_verplicht"),
    good=_example("plaatsingsovereenkomst_verplicht", agreement="2026-01-01"),
)  # fmt: skip


def placement_agreements_missing(records: RecordSet) -> Iterator[Found]:
    """Running placements without overeenkomst_datum, in a programme that asks an agreement for each.

    Before the start L01 is only due (domain/letters.md), and after the end nobody signs any more.
    """
    table, asked = records.table("Plaatsingen"), programme_says(records, "plaatsingsovereenkomst_verplicht", "ja")
    rows = where(asked & is_running(records) & table["overeenkomst_datum"].empty)
    if len(rows):
        yield InRecords("Plaatsingen", first_present(table, "overeenkomst_datum", "plaatsing_id"), rows)


RULES = (
    Rule(NO_CONTRACT, contracts_missing),
    Rule(NO_CONFIDENTIALITY, confidentiality_missing),
    Rule(NO_PLACEMENT_AGREEMENT, placement_agreements_missing),
)
