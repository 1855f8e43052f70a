"""The door: a realistic administration of an organisation, with or without typical mistakes."""

from __future__ import annotations

import datetime as dt

from vzv_sheets.demonstration.casus_3 import casus_3
from vzv_sheets.demonstration.casus_4 import casus_4
from vzv_sheets.demonstration.contents import Demonstration
from vzv_sheets.demonstration.exodus import exodus

PROGRAMMES = {"casus-3": casus_3, "casus-4": casus_4, "exodus": exodus}
FEWEST_VOLUNTEERS = 12


def demonstration(
    programme: str, *, volunteers: int = 24, seed: int = 1, as_of: dt.date, with_mistakes: bool = True
) -> Demonstration:
    """The administration of an organisation with that many volunteers, as it is on that day.

    The same arguments give the same data everywhere. Without mistakes nothing in it is an error; what is still to
    be done (placements that wait for their agreement) is there in both. Raises KeyError for a programme without
    demonstration and ValueError for fewer than twelve volunteers.
    """
    if volunteers < FEWEST_VOLUNTEERS:
        raise ValueError(f"a demonstration has at least {FEWEST_VOLUNTEERS} volunteers, not {volunteers}")
    return PROGRAMMES[programme](volunteers, seed, as_of, with_mistakes=with_mistakes)
