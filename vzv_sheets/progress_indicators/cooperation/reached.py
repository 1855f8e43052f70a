"""I-38: the clients or households that are reached, also without sheet Clienten (domain/indicators.md; 003)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, explained, quotient
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import NOBODY_ACTIVE, active_on
from vzv_sheets.progress_indicators.volunteering.active import READS as READS_OF_VOLUNTEERS
from vzv_sheets.records.clients import client_of_placements
from vzv_sheets.vocabulary.arrays import np

_READS = (*READS, "Plaatsingen.clientcode")


def clients_reached(scope: Scope) -> Figure:
    """I-38/bereikt: the distinct client codes of the placements in the period."""
    number, rows = _reached(scope)
    return count(number, rows)


def clients_per_volunteer(scope: Scope) -> Figure:
    """I-38/per_vrijwilliger: the clients reached divided by the volunteers who are active on the last day."""
    number, rows = _reached(scope)
    active = active_on(scope, scope.last)
    return explained(quotient(number, active.number, rows, active, n=active.number), NOBODY_ACTIVE)


def _reached(scope: Scope) -> tuple[int, Rows]:
    client = client_of_placements(scope.records)
    rows = scope.rows("Plaatsingen", scope.placements & ~scope.table("Plaatsingen")["clientcode"].empty)
    return len(np.unique(client[rows.used & (client >= 0)])), rows


INDICATORS = (
    Indicator(
        code="I-38",
        part="bereikt",
        title=Text("Bereikte cliënten of huishoudens", "Clients or households reached"),
        unit=Unit.CLIENTS,
        formula=Text(
            "Verschillende cliëntcodes van de plaatsingen in de periode; een blad Clienten is niet nodig.",
            "Distinct client codes of the placements in the period; a sheet Clienten is not needed.",
        ),
        source="003",
        reads=_READS,
        compute=clients_reached,
    ),
    Indicator(
        code="I-38",
        part="per_vrijwilliger",
        title=Text("Cliënten of huishoudens per vrijwilliger", "Clients or households per volunteer"),
        unit=Unit.PER_VOLUNTEER,
        formula=Text(
            "Bereikte cliënten of huishoudens in de periode, gedeeld door de vrijwilligers die op de laatste dag "
            "actief zijn.",
            "Clients or households reached in the period divided by the volunteers who are active on the last day.",
        ),
        source="003",
        reads=(*_READS, *READS_OF_VOLUNTEERS),
        compute=clients_per_volunteer,
    ),
)
