"""The verdicts of the ledger in order of gravity (domain/allowances.md 2.16)."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Status(StrEnum):
    """What can be said of a month or a year, gravest first. A line carries a set of them; `status` is the gravest."""

    NO_EXEMPTION = "no_exemption"
    OVER_YEAR = "over_year"
    OVER_MONTH = "over_month"
    UNKNOWN = "unknown"
    OVER_HOUR = "over_hour"
    AT_LIMIT = "at_limit"
    NEAR = "near"
    WITHIN = "within"
    NO_CAP = "no_cap"

    @property
    def bit(self) -> int:
        """The place of the status in a set of statuses (`Months.statuses`): the gravest is the lowest bit."""
        return _BITS[self]


_BITS: Mapping[Status, int] = {status: 1 << place for place, status in enumerate(Status)}

STATUS_WORDS: Mapping[Status, str] = {
    Status.NO_EXEMPTION: "geen vrijlating",
    Status.OVER_YEAR: "boven het jaarmaximum",
    Status.OVER_MONTH: "boven het maandmaximum",
    Status.UNKNOWN: "onbekend",
    Status.OVER_HOUR: "boven de uurnorm",
    Status.AT_LIMIT: "precies op het maximum",
    Status.NEAR: "bijna op het maximum",
    Status.WITHIN: "binnen het maximum",
    Status.NO_CAP: "geen maximum",
}


class HourStatus(StrEnum):
    """The verdict on the hourly norm; `Months.hour_status` holds the place of it in this order."""

    NOT_TESTED = "not_tested"
    WITHIN = "within"
    OVER = "over"


HOUR_STATUSES: tuple[HourStatus, ...] = tuple(HourStatus)
HOUR_NOT_TESTED, HOUR_WITHIN, HOUR_OVER = range(3)

HOUR_STATUS_WORDS: Mapping[HourStatus, str] = {
    HourStatus.NOT_TESTED: "niet getoetst",
    HourStatus.WITHIN: "binnen de uurnorm",
    HourStatus.OVER: "boven de uurnorm",
}


@cache
def statuses_of(bits: int) -> tuple[Status, ...]:
    """The statuses of a set, gravest first."""
    return tuple(status for status in Status if bits & status.bit)
