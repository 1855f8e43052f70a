"""Every figure that carries law, by name and day (design, Figures that carry law; domain/allowances.md 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

MONTH_CAP = "tax_month_cap"
YEAR_CAP = "tax_year_cap"
HOUR_NORM_ADULT = "hour_norm_adult"
HOUR_NORM_YOUNGER = "hour_norm_younger"
HOUR_NORM_ADULT_AGE = "hour_norm_adult_age"
WELFARE_MONTH_CAP = "welfare_month_cap"
WELFARE_YEAR_CAP = "welfare_year_cap"
WELFARE_TRAJECTORY_MONTH_CAP = "welfare_trajectory_month_cap"
WELFARE_TRAJECTORY_YEAR_CAP = "welfare_trajectory_year_cap"
WELFARE_AGE_LIMIT = "welfare_age_limit"
UWV_HOUR_NORM_APPLIES = "uwv_hour_norm_applies"
UWV_PERMISSION_BEFORE_START = "uwv_permission_before_start"
KILOMETRE_RATE = "kilometre_rate"


class Certainty(StrEnum):
    """How sure a figure is (domain/allowances.md, first lines). OWN is what an organisation set itself (2.12)."""

    LAW = "law"
    OFFICIAL = "official"
    THIRD_PARTY = "third party"
    UNVERIFIED = "unverified"
    OWN = "own"


CERTAINTY_WORDS: Mapping[Certainty, str] = {
    Certainty.LAW: "wet",
    Certainty.OFFICIAL: "officieel",
    Certainty.THIRD_PARTY: "derden",
    Certainty.UNVERIFIED: "niet bevestigd",
    Certainty.OWN: "eigen opgave",
}


class Unit(StrEnum):
    """What a figure counts: `Figure.value` holds cents for EURO, else the number itself (1 is yes for YES_NO)."""

    EURO = "euro"
    YEARS = "jaar"
    YES_NO = "ja/nee"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with the first and last day for which it is known, both included.

    `valid_to` is None only for a figure without a known end; such a figure holds until `confirmed_until`, and later
    with a warning.
    """

    name: str
    value: int
    unit: Unit
    valid_from: dt.date
    valid_to: dt.date | None
    reference: str
    certainty: Certainty
    confirmed_until: dt.date | None
    note: str = ""

    def holds_on(self, day: dt.date) -> bool:
        """Whether the day lies in the range of the figure."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def is_confirmed_on(self, day: dt.date) -> bool:
        """Whether somebody confirmed the figure for that day."""
        return self.confirmed_until is None or day <= self.confirmed_until


@dataclass(frozen=True, slots=True)
class Parameter:
    """All values of one figure in order of their dates, as one parameter file holds them."""

    name: str
    title: str
    unit: Unit
    confirmed_until: dt.date
    values: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures. `version` is a short hash of the parameter files: the `figures_version` of every receipt."""

    parameters: Mapping[str, Parameter]
    version: str

    def at(self, name: str, day: dt.date) -> Figure | None:
        """The figure on a day, or None when none is known: never the one before it. Raises KeyError for a name that
        no parameter file has.
        """
        for figure in self.parameters[name].values:
            if figure.holds_on(day):
                return figure
        return None

    def history(self, name: str) -> tuple[Figure, ...]:
        """All values of a figure, oldest first. Raises KeyError."""
        return self.parameters[name].values
