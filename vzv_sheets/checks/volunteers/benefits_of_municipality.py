"""V-VRW-04 and V-VRW-05: who receives a benefit of the municipality has its permission and a known case manager."""

from __future__ import annotations

from collections.abc import Iterator

from vzv_sheets.checks.columns_read import STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords, first_present, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.persons import has_left, names, receives_municipal_benefit, without_permission
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np


def _example(*, answer: str = "ja", manager: str = "K1") -> str:
    return workbook(
        "## Contactpersonen\n| contact_id | naam |\n|---|---|\n| K1 | M. de Vries |",
        "## Vrijwilligers\n| vrijwilliger_id | achternaam | startdatum | uitkering | gemeente_toestemming | "
        "instroomroute | klantmanager_id |\n|---|---|---|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | bijstand | {answer} | verwijzing gemeente | {manager} |",
    )


PERMISSION_MISSING = FindingKind(
    code="V-VRW-04",
    severity=Severity.WARNING,
    message=Text(
        "{naam} heeft een uitkering van de gemeente maar er is geen toestemming vastgelegd.",
        "{naam} receives a benefit of the municipality but no permission is recorded.",
    ),
    remedy=Text(
        "Maak brief L06 en vul het antwoord en de datum in.", "Make letter L06 and fill in the answer and its date."
    ),
    why=Text(
        "De gemeente beoordeelt of het vrijwilligerswerk samengaat met de uitkering.",
        "The municipality judges whether the volunteering goes together with the benefit.",
    ),
    source="002 C14",
    reads=(
        "Vrijwilligers.uitkering", "Vrijwilligers.gemeente_toestemming", "Vrijwilligers.toestemming_datum",
        *STATUS_OF_VOLUNTEER,
    ),
    variants={
        "refused": Variant(
            severity=Severity.WARNING,
            message=Text(
                "{naam} heeft een uitkering van de gemeente en de gemeente gaf geen toestemming.",
                "{naam} receives a benefit of the municipality and the municipality gave no permission.",
            ),
            remedy=Text(
                "Overleg met de gemeente wat wel past, en pas daarna het antwoord of de plaatsing aan.",
                "Consult the municipality about what does fit; then change the answer or the placement.",
            ),
        )
    },
    bad=_example(answer="aangevraagd"),
    good=_example(answer="ja"),
)  # fmt: skip


def permission_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers who have not left, with bijstand or IOAW/IOAZ, without the answer ja of the municipality."""
    volunteers = records.table("Vrijwilligers")
    asked, refused = without_permission(records) & ~has_left(records), volunteers["gemeente_toestemming"].equals("nee")
    column = first_present(volunteers, "gemeente_toestemming", "uitkering")
    for variant, rows in (("", where(asked & ~refused)), ("refused", where(asked & refused))):
        if len(rows):
            yield InRecords("Vrijwilligers", column, rows, variant, {"naam": names(records, rows)})


CASE_MANAGER_MISSING = FindingKind(
    code="V-VRW-05",
    severity=Severity.INFO,
    message=Text("De klantmanager van {naam} is niet ingevuld.", "The case manager of {naam} is not filled in."),
    remedy=Text(
        "Vul de klantmanager in, zodat terugkoppeling naar de gemeente mogelijk is.",
        "Fill in the case manager, so that the municipality can be informed.",
    ),
    why=Text(
        "De gemeente verwees deze vrijwilliger en wil weten hoe het gaat.",
        "The municipality referred this volunteer and wants to know how things are.",
    ),
    source="002",
    reads=(
        "Vrijwilligers.uitkering", "Vrijwilligers.instroomroute", "Vrijwilligers.klantmanager_id",
        "Plaatsingen.klantmanager_id", "Plaatsingen.vrijwilliger_id", *STATUS_OF_VOLUNTEER,
    ),
    bad=_example(manager=""),
    good=_example(),
)  # fmt: skip


def case_manager_missing(records: RecordSet) -> Iterator[Found]:
    """Volunteers referred by the municipality that pays their benefit, whose case manager no row names.

    A workbook without the column keeps no case managers.
    """
    volunteers = records.table("Vrijwilligers")
    manager = volunteers["klantmanager_id"]
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    known = np.zeros(len(volunteers), dtype=bool)
    known[owner[(owner >= 0) & ~records.table("Plaatsingen")["klantmanager_id"].empty]] = True
    referred = receives_municipal_benefit(records) & volunteers["instroomroute"].equals("verwijzing gemeente")
    rows = where(referred & manager.empty & ~known & ~has_left(records))
    if len(rows) and manager.present:
        yield InRecords("Vrijwilligers", "klantmanager_id", rows, "", {"naam": names(records, rows)})


RULES = (Rule(PERMISSION_MISSING, permission_missing), Rule(CASE_MANAGER_MISSING, case_manager_missing))
