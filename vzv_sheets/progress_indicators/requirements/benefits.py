"""I-39: volunteers on social assistance, at least and at most (domain/indicators.md; source 002)."""

from __future__ import annotations

from collections.abc import Callable

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, explained, share
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.volunteering.active import NOBODY_ACTIVE, READS, active_on
from vzv_sheets.records.persons import receives_social_assistance
from vzv_sheets.vocabulary.arrays import np

_NOT_KNOWN = ("onbekend", "niet gevraagd")
_OLDER = "IOAW/IOAZ"


def _at_least(scope: Scope) -> tuple[int, Rows]:
    """The active volunteers of whom it is known."""
    active = active_on(scope, scope.last)
    return int(np.count_nonzero(active.used & receives_social_assistance(scope.records))), active


def _at_most(scope: Scope) -> tuple[int, Rows]:
    """With those of whom it is not known: onbekend, niet gevraagd or nothing filled in."""
    number, active = _at_least(scope)
    benefit = scope.table("Vrijwilligers")["uitkering"]
    return number + int(np.count_nonzero(active.used & (benefit.equals(*_NOT_KNOWN) | benefit.empty))), active


def _of_the_older(scope: Scope) -> tuple[int, Rows]:
    active = active_on(scope, scope.last)
    return int(np.count_nonzero(active.used & scope.table("Vrijwilligers")["uitkering"].equals(_OLDER))), active


def _number(people: Callable[[Scope], tuple[int, Rows]]) -> Callable[[Scope], Figure]:
    """The figure that counts these people; its note says which part of the active volunteers they are."""

    def figure(scope: Scope) -> Figure:
        number, active = people(scope)
        whole = active.number
        note = f"{(200 * number + whole) // (2 * whole)} % van de actieve vrijwilligers" if whole else ""
        return count(number, active, n=whole, note=note)

    return figure


def _part(people: Callable[[Scope], tuple[int, Rows]]) -> Callable[[Scope], Figure]:
    """The figure that gives these people as a part of the active volunteers."""

    def figure(scope: Scope) -> Figure:
        number, active = people(scope)
        return explained(share(number, active.number, active), NOBODY_ACTIVE)

    return figure


def _indicator(part: str, title: Text, unit: Unit, formula: Text, compute: Callable[[Scope], Figure]) -> Indicator:
    return Indicator(
        code="I-39", part=part, title=title, unit=unit, formula=formula, source="002",
        reads=(*READS, "Vrijwilligers.uitkering"), compute=compute, timing=Timing.DAY, masking=Masking.SENSITIVE,
    )  # fmt: skip


INDICATORS = (
    _indicator(
        "ondergrens",
        Text("Vrijwilligers in de bijstand, minstens", "Volunteers on social assistance, at least"),
        Unit.VOLUNTEERS,
        Text(
            "Actieve vrijwilligers op de laatste dag van wie bekend is dat zij bijstand krijgen.",
            "Volunteers active on the last day who are known to receive social assistance.",
        ),
        _number(_at_least),
    ),
    _indicator(
        "bovengrens",
        Text("Vrijwilligers in de bijstand, hoogstens", "Volunteers on social assistance, at most"),
        Unit.VOLUNTEERS,
        Text(
            "Hetzelfde, met iedereen van wie het niet bekend is: onbekend, niet gevraagd of niet ingevuld.",
            "The same, with everybody of whom it is not known: unknown, not asked or not filled in.",
        ),
        _number(_at_most),
    ),
    _indicator(
        "aandeel",
        Text("Aandeel in de bijstand, minstens", "Part on social assistance, at least"),
        Unit.PERCENT,
        Text(
            "De ondergrens, gedeeld door de actieve vrijwilligers op de laatste dag, maal 100.",
            "The lower bound divided by the volunteers active on the last day, times 100.",
        ),
        _part(_at_least),
    ),
    _indicator(
        "aandeel_boven",
        Text("Aandeel in de bijstand, hoogstens", "Part on social assistance, at most"),
        Unit.PERCENT,
        Text(
            "De bovengrens, gedeeld door de actieve vrijwilligers op de laatste dag, maal 100.",
            "The upper bound divided by the volunteers active on the last day, times 100.",
        ),
        _part(_at_most),
    ),
    _indicator(
        "ioaw",
        Text("Vrijwilligers met IOAW of IOAZ", "Volunteers with IOAW or IOAZ"),
        Unit.VOLUNTEERS,
        Text(
            "Actieve vrijwilligers op de laatste dag met IOAW of IOAZ; die tellen niet mee in de bijstand.",
            "Volunteers active on the last day with IOAW or IOAZ; they do not count as social assistance.",
        ),
        _number(_of_the_older),
    ),
)
