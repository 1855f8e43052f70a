"""Whose hours of the last four full weeks lie below what was agreed: from the rows of the true administration alone."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from decimal import Decimal

from tests.end_to_end.administration import truth
from tests.end_to_end.standard_filling import AS_OF

_QUARTER = Decimal("0.25")


def agreements_missed() -> Counter[tuple[str, str]]:
    """Every V-UUR-15, with the number of its placement; rows of this administration say nothing of absence."""
    last = AS_OF - dt.timedelta(days=AS_OF.isoweekday() % 7)
    first = last - dt.timedelta(days=27)
    people = {row["vrijwilliger_nr"]: row for row in truth()["volunteers"]}
    hours = defaultdict(Decimal)
    for row in truth()["hours"]:
        if first <= row["datum"] <= last:
            hours[row["plaatsing_nr"]] += Decimal(str(row["uren"]))
    return Counter(
        ("V-UUR-15", row["plaatsing_nr"])
        for row in truth()["placements"]
        if row["begin"] <= first and "eind" not in row and "einddatum" not in people[row["vrijwilliger_nr"]]
        if hours[row["plaatsing_nr"]] < 4 * (Decimal(str(row["uren_per_week"])) - _QUARTER)
    )
