"""I-40: by which route volunteers came in (domain/indicators.md; source 002)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, explained, share, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import READS, active_between
from vzv_sheets.vocabulary.arrays import np

_UNKNOWN = "onbekend"
_MUNICIPALITY = ("verwijzing gemeente",)
_OWN_INITIATIVE = ("eigen initiatief online", "balie", "rechtstreeks bij organisatie")


def _by(*routes: str) -> Callable[[Scope], Figure]:
    """The figure of who came by these routes, of the volunteers of the period whose route is known.

    Below it every route, and who is not known, as a part of them all.
    """

    def figure(scope: Scope) -> Figure:
        here, route = active_between(scope, scope.first, scope.last), scope.table("Vrijwilligers")["instroomroute"]
        numbers = {
            choice: int(np.count_nonzero(here.used & route.equals(choice)))
            for choice in route.spec.choices
            if choice != _UNKNOWN
        }
        known, everybody = sum(numbers.values()), here.number
        lines = [share_slice(choice, number, everybody) for choice, number in numbers.items()]
        lines.append(share_slice(_UNKNOWN, everybody - known, everybody))
        found = share(sum(numbers[one] for one in routes), known, here)
        found = explained(found, "van niemand is de instroomroute bekend")
        return replace(found, breakdown=tuple(lines) if everybody else ())

    return figure


def _indicator(part: str, title: Text, formula: Text, routes: tuple[str, ...]) -> Indicator:
    return Indicator(
        code="I-40", part=part, title=title, unit=Unit.PERCENT, formula=formula, source="002",
        reads=(*READS, "Vrijwilligers.instroomroute"), compute=_by(*routes), masking=Masking.SENSITIVE,
    )  # fmt: skip


INDICATORS = (
    _indicator(
        "gemeente",
        Text("Binnengekomen via de gemeente", "Came in by the municipality"),
        Text(
            "Vrijwilligers met een verwijzing van de gemeente, gedeeld door iedereen die in de periode actief was en "
            "van wie de instroomroute bekend is, maal 100. Daaronder elke route en 'onbekend' als deel van allen.",
            "Volunteers referred by the municipality divided by everybody who was active in the period and whose route "
            "is known, times 100. Below it every route and 'onbekend' as a part of all.",
        ),
        _MUNICIPALITY,
    ),
    _indicator(
        "eigen_initiatief",
        Text("Binnengekomen op eigen initiatief", "Came in on own initiative"),
        Text(
            "Vrijwilligers die online, aan de balie of rechtstreeks bij de organisatie kwamen, gedeeld door iedereen "
            "die in de periode actief was en van wie de instroomroute bekend is, maal 100. Daaronder elke route en "
            "'onbekend' als deel van allen.",
            "Volunteers who came online, at the desk or directly to the organisation, divided by everybody who was "
            "active in the period and whose route is known, times 100. Below it every route and 'onbekend' as a part "
            "of all.",
        ),
        _OWN_INITIATIVE,
    ),
)
