"""Steps on the participation ladder: where everybody began, and who went up one."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.demonstration.practice.model import Administration

_HIGHEST_STEP, _DAYS_BEFORE_A_STEP, _RISES = 6, 60, 0.45


def steps(made: Administration) -> Mapping[str, tuple[int, int]]:
    """Step at the start and step of now by volunteer, none above the target group of the programme."""
    chance, between = made.chance("steps"), made.practice.crew.steps
    if between is None:
        return {}
    highest = min(norms.number("doelgroep_trede_max") or _HIGHEST_STEP for norms in made.norms)
    found = {}
    for member in made.members:
        first, rises = chance.between(*between), chance.happens(_RISES)
        long_enough = member.start is not None and (made.as_of - member.start).days > _DAYS_BEFORE_A_STEP
        found[member.number] = first, min(first + (rises and long_enough), highest)
    return found
