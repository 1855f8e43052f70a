"""V-DOC-03 and V-DOC-04: a VOG that is older than the organisation wants, and one that takes long to come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import STATUS_AND_PERIOD, STATUS_OF_VOLUNTEER
from vzv_sheets.checks.examples import ORGANISATION
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.general.dates import dates
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.records.certificates import certificate_too_old
from vzv_sheets.records.persons import has_left, is_active, names
from vzv_sheets.records.placements import is_open, programme_says
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _example(setting: str, requested: str, issued: str) -> str:
    return (
        ORGANISATION.strip() + f"\n| {setting} |\n\n## Vrijwilligers\n"
        "| vrijwilliger_id | achternaam | startdatum | vog_aangevraagd | vog_afgifte |\n|---|---|---|---|---|\n"
        f"| V1 | Jansen | 2024-01-01 | {requested} | {issued} |\n"
    )


VOG_TOO_OLD = FindingKind(
    code="V-DOC-03",
    severity=Severity.WARNING,
    message=Text(
        "De VOG van {naam} is van {datum}, ouder dan {n} {maanden}.",
        "The certificate of conduct (VOG) of {naam} is of {datum}, older than {n} {months_en}.",
    ),
    remedy=Text("Vraag een nieuwe aan of pas de termijn aan.", "Apply for a new one or change the term."),
    why=Text(
        "Een VOG verloopt niet volgens de wet; deze termijn koos uw organisatie zelf.",
        "A certificate does not expire by law; your organisation chose this term itself.",
    ),
    reads=(
        "Instellingen.vog_max_ouderdom_maanden", "Vrijwilligers.vog_afgifte", *STATUS_OF_VOLUNTEER,
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", *STATUS_AND_PERIOD, "Programmas.vog_vereist",
    ),
    bad=_example("vog_max_ouderdom_maanden | 36", "", "2023-06-29"),
    good=_example("vog_max_ouderdom_maanden | 36", "", "2023-06-30"),
)  # fmt: skip


def vog_too_old(records: RecordSet) -> Iterator[Found]:
    """Volunteers whose VOG is older than vog_max_ouderdom_maanden (empty: off); on the last day it is not."""
    months = records.settings.number("vog_max_ouderdom_maanden")
    if months is None:
        return
    rows = where(certificate_too_old(records, day_number(records.as_of)) & _certificate_matters(records))
    if len(rows):
        issued = records.table("Vrijwilligers")["vog_afgifte"]
        one = months == 1
        fields = {
            "naam": names(records, rows), "datum": dates(issued, rows), "n": str(months),
            "maanden": "maand" if one else "maanden", "months_en": "month" if one else "months",
        }  # fmt: skip
        yield InRecords("Vrijwilligers", "vog_afgifte", rows, "", fields)


def _certificate_matters(records: RecordSet) -> NDArray[np.bool_]:
    """Who is active or placed, unless every open placement is in a programme that says vog_vereist = nee."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    open_placements = is_open(records) & (owner >= 0)
    without = programme_says(records, "vog_vereist", "nee")
    placed, matters = np.zeros((2, len(records.table("Vrijwilligers"))), dtype=bool)
    placed[owner[open_placements]] = True
    matters[owner[open_placements & ~without]] = True
    found: NDArray[np.bool_] = (matters | (is_active(records) & ~placed)) & ~has_left(records)
    return found


VOG_AWAITED = FindingKind(
    code="V-DOC-04",
    severity=Severity.WARNING,
    message=Text(
        "De VOG is {n} {dagen} geleden aangevraagd en nog niet vastgelegd.",
        "The certificate of conduct (VOG) was applied for {n} {days_en} ago and is not recorded yet.",
    ),
    remedy=Text(
        "Vraag na of hulp nodig is, of vul 'vog_afgifte' in.", "Ask whether help is needed, or fill in 'vog_afgifte'."
    ),
    why=Text(
        "Een aanvraag blijft soms liggen omdat het formulier lastig is.",
        "An application sometimes lies idle because the form is difficult.",
    ),
    source="003",
    reads=(
        "Instellingen.vog_wachttijd_dagen", "Vrijwilligers.vog_aangevraagd", "Vrijwilligers.vog_afgifte",
        *STATUS_OF_VOLUNTEER,
    ),
    bad=_example("vog_wachttijd_dagen | 60", "2026-04-30", ""),
    good=_example("vog_wachttijd_dagen | 60", "2026-05-01", ""),
)  # fmt: skip


def vog_awaited(records: RecordSet) -> Iterator[Found]:
    """Volunteers who applied longer ago than vog_wachttijd_dagen (empty: off) and have no VOG since."""
    days = records.settings.number("vog_wachttijd_dagen")
    if days is None:
        return
    volunteers = records.table("Vrijwilligers")
    requested, issued = volunteers["vog_aangevraagd"], volunteers["vog_afgifte"]
    waited = day_number(records.as_of) - requested.values.astype(np.int64)
    awaited = issued.empty | (issued.filled & (issued.values < requested.values))
    rows = where(requested.filled & (waited > days) & awaited & ~has_left(records))
    if len(rows):
        numbers = waited[rows].tolist()
        fields = {
            "n": [str(number) for number in numbers],
            "dagen": ["dag" if number == 1 else "dagen" for number in numbers],
            "days_en": ["day" if number == 1 else "days" for number in numbers],
        }
        yield InRecords("Vrijwilligers", "vog_aangevraagd", rows, "", fields)


RULES = (Rule(VOG_TOO_OLD, vog_too_old), Rule(VOG_AWAITED, vog_awaited))
