"""What was agreed with a funder, and how a number of trajectories stands against it (002 c3, domain/decisions.md)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from vzv_sheets.records.record_set import RecordSet


class Standing(StrEnum):
    """A number beside the agreed one. The agreed number is an aim: below it is no error (domain/decisions.md)."""

    UNDER = "onder de afspraak"
    ON = "volgens afspraak"
    ABOVE = "boven de afspraak"
    NOT_AGREED = "geen aantal afgesproken"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One row of Subsidies: `record` is its place, amounts are cents, None where nothing is filled in."""

    record: int
    subsidy_id: str
    programme_id: str
    first: dt.date | None
    last: dt.date | None
    price: int | None
    fewest: int | None
    most: int | None
    budget: int | None

    def standing(self, number: int) -> Standing:
        """How so many earned trajectories stand: 40 and 50 of 40 to 50 are both as agreed."""
        if self.fewest is None and self.most is None:
            return Standing.NOT_AGREED
        if self.most is not None and number > self.most:
            return Standing.ABOVE
        if self.fewest is not None and number < self.fewest:
            return Standing.UNDER
        return Standing.ON

    def earned_cents(self, number: int) -> int | None:
        """I-16: what so many trajectories earn, at most the agreed number of them; None without a price."""
        if self.price is None:
            return None
        return self.price * (number if self.most is None else min(number, self.most))

    @property
    def most_cents(self) -> int | None:
        """What the agreed number earns at most; None without a price or a highest number."""
        return None if self.price is None or self.most is None else self.price * self.most


def agreements(records: RecordSet) -> Iterator[Agreement]:
    """Every row of Subsidies, in the order of the sheet."""
    table = records.table("Subsidies")

    def number(key: str, index: int) -> int | None:
        value = table[key].value(index)
        return None if value is None else int(value)

    for index in range(len(table)):
        first, last = number("van", index), number("tot", index)
        yield Agreement(
            index,
            table["subsidie_id"].text(index),
            table["programma_id"].text(index),
            None if first is None else day_of(first),
            None if last is None else day_of(last),
            number("bedrag_per_traject", index),
            number("min_trajecten", index),
            number("max_trajecten", index),
            number("budget", index),
        )
