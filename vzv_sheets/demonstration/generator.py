"""The door: a realistic administration of an organisation, with or without typical mistakes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Protocol

from vzv_sheets.demonstration.casus_3.administration import casus_3
from vzv_sheets.demonstration.casus_4.administration import casus_4
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.exodus.administration import exodus
from vzv_sheets.demonstration.humanitas.administration import humanitas
from vzv_sheets.demonstration.humanitas.households import NAME as HUMANITAS
from vzv_sheets.demonstration.humanitas.households import VOLUNTEERS as VOLUNTEERS_OF_HUMANITAS
from vzv_sheets.demonstration.practice.made import demonstration_of
from vzv_sheets.demonstration.programmes import PRACTICES


class Maker(Protocol):
    """Makes the demonstration of one programme."""

    def __call__(self, size: int, seed: int, as_of: dt.date, *, with_mistakes: bool) -> Demonstration:
        """The administration of an organisation with that many volunteers on that day."""
        ...


PROGRAMMES: Mapping[str, Maker] = {
    "casus-3": casus_3,
    "casus-4": casus_4,
    "exodus": exodus,
    HUMANITAS: humanitas,
    **{practice.programme: partial(demonstration_of, practice) for practice in PRACTICES},
}
FEWEST_VOLUNTEERS = 12
# How many volunteers a demonstration has unless another number is asked; the sources tell it of some.
_USUAL_SIZES = {
    HUMANITAS: VOLUNTEERS_OF_HUMANITAS,
    **{practice.programme: practice.usual_size for practice in PRACTICES},
}
_USUAL_SIZE = 24


def usual_size(programme: str) -> int:
    """How many volunteers the demonstration of that programme has unless another number is asked."""
    return _USUAL_SIZES.get(programme, _USUAL_SIZE)


def demonstration(
    programme: str, *, volunteers: int | None = None, seed: int = 1, as_of: dt.date, with_mistakes: bool = True
) -> Demonstration:
    """The administration of an organisation with that many volunteers (else the usual number), as it is on that day.

    The same arguments give the same data everywhere. Without mistakes nothing in it is an error; what is still to
    be done (placements that wait for their agreement) is there in both. Raises KeyError for a programme without
    demonstration and ValueError for fewer than twelve volunteers.
    """
    size = usual_size(programme) if volunteers is None else volunteers
    if size < FEWEST_VOLUNTEERS:
        raise ValueError(f"a demonstration has at least {FEWEST_VOLUNTEERS} volunteers, not {size}")
    return PROGRAMMES[programme](size, seed, as_of, with_mistakes=with_mistakes)
