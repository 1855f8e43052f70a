"""I-49: how many placements each supervisor guides, and who guides more than agreed (domain/indicators.md; 002)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.checks.clients.supervisors import contacts_of_placements, guidance, volunteers_guided
from vzv_sheets.checks.columns_read import STATUS_OF_PLACEMENT, STATUS_OF_VOLUNTEER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, count_slice, nothing, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.selection import EVERYTHING
from vzv_sheets.records.placements import is_running
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NO_SUPERVISOR = "zonder begeleider"
_READS = (
    "Plaatsingen.plaatsing_id", "Plaatsingen.begeleider_id", "Plaatsingen.vrijwilliger_id", "Plaatsingen.startdatum",
    "Plaatsingen.eind_werkelijk", "Plaatsingen.status", "Vrijwilligers.begeleider_id", "Contactpersonen.naam",
)  # fmt: skip


def placements_per_supervisor(scope: Scope) -> Figure:
    """I-49: the mean number of running placements of those who guide any, and the number of each in sheet order."""
    records, contacts = scope.records, scope.table("Contactpersonen")
    rows = scope.rows("Plaatsingen", is_running(records))
    guide = contacts_of_placements(records, "begeleider_id")
    volunteer = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    alone = int((rows.used & (guide < 0)).sum())
    guided = Rows(rows.used & (guide >= 0), {**rows.left_out, **({_NO_SUPERVISOR: alone} if alone else {})})
    number = np.bincount(guide[guided.used], minlength=len(contacts))
    lines = []
    for record in np.flatnonzero(number).tolist():
        people = volunteer[guided.used & (guide == record)]
        label = f"{contacts.identifier(record)} {contacts['naam'].text(record)}".strip()
        lines.append(count_slice(label, int(number[record]), people=len(np.unique(people[people >= 0]))))
    return quotient(guided.number, len(lines), guided, n=len(lines)).with_breakdown(lines)


def above_maximum(scope: Scope) -> Figure:
    """I-49: supervisors who guide more active volunteers than their max_caseload (V-CON-04); `n` has a maximum.

    Of a part of the workbook those who guide somebody in it, with all whom they guide.
    """
    most = scope.table("Contactpersonen")["max_caseload"]
    if not most.filled.any():
        return nothing("nergens is een 'max_caseload' ingevuld")
    number = volunteers_guided(scope.records)
    rows = scope.unblocked("Contactpersonen", most.filled & _guiding_here(scope))
    over = rows.used & (number > np.where(most.filled, most.values, 0))
    return count(int(over.sum()), rows, n=rows.number)


def _guiding_here(scope: Scope) -> NDArray[np.bool_]:
    """Per contact person whether that person guides somebody in the selection; everybody belongs to the whole."""
    found = np.full(len(scope.table("Contactpersonen")), scope.selection == EVERYTHING)
    guided = guidance(scope.records)
    of_placement = np.append(scope.chosen("Plaatsingen"), False)[guided.placement]
    of_person = (guided.placement < 0) & scope.chosen("Vrijwilligers")[guided.volunteer]
    found[guided.contact[of_placement | of_person]] = True
    return found


INDICATORS = (
    Indicator(
        code="I-49",
        title=Text("Plaatsingen per begeleider", "Placements per supervisor"),
        unit=Unit.NUMBER,
        formula=Text(
            "Lopende plaatsingen gedeeld door het aantal begeleiders die er een hebben. Begeleider is die van de "
            "plaatsing, anders die van de vrijwilliger; in een cirkel telt elke plaatsing bij de eigen begeleider.",
            "Running placements divided by the number of supervisors who have any. The supervisor is that of the "
            "placement, else that of the volunteer; in a circle each placement counts for its own supervisor.",
        ),
        source="002",
        reads=_READS,
        compute=placements_per_supervisor,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-49",
        part="boven_maximum",
        title=Text("Begeleiders boven hun maximum", "Supervisors above their maximum"),
        unit=Unit.NUMBER,
        formula=Text(
            "Begeleiders met meer actieve vrijwilligers dan hun 'max_caseload', zoals melding V-CON-04 ze telt. Binnen "
            "een selectie: begeleiders die daarin iemand begeleiden, met alle vrijwilligers die zij hebben, ook die "
            "erbuiten.",
            "Supervisors with more active volunteers than their max_caseload, as finding V-CON-04 counts them. Within "
            "a selection: supervisors who guide somebody in it, with all volunteers they have, also those outside it.",
        ),
        source="002",
        reads=(
            "Contactpersonen.max_caseload", "Plaatsingen.begeleider_id", "Plaatsingen.vrijwilliger_id",
            "Vrijwilligers.begeleider_id", *STATUS_OF_PLACEMENT, *STATUS_OF_VOLUNTEER,
        ),
        compute=above_maximum,
        timing=Timing.NOW,
    ),
)  # fmt: skip
