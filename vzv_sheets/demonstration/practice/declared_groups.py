"""The parts of a declaration about groups and money: gatherings, surveys, trainings, subsidies."""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gatherings:
    """A kind of row on sheet Activiteiten, so many a month. Participants are only counted."""

    kind: str
    a_month: int = 1
    category: str | None = None
    participants: Range = (6, 25)
    volunteers: Range = (1, 3)
    hours: Range = (1, 3)
    places: tuple[str, ...] = ("buurthuis",)
    programme: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Subsidy:
    """Sheet Subsidies: what an organisation (by name) pays each year, in euros. The years are this one and the next.

    With `percent_used` it is a project instead, which began a year ago and ends in a year; its budget is so large that
    the claims of the volunteers use that many percent of it.
    """

    financier: str
    programme: int = 0
    a_course: int | None = None
    courses: Range | None = None
    conditions: str | None = None
    budget: int | None = None
    percent_used: int | None = None
    guidance_a_month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """An activity list on sheet Activiteiten: who was asked, by code, and what they did together.

    `asked` are roles with how many people were asked, `named` categories with how many of a hundred named them.
    """

    asked: tuple[tuple[str, int], ...]
    named: tuple[tuple[str, int], ...]
    kind: str = "activiteitenlijst"


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """A row of Trainingen for everybody before the start (`required`), or for those who come to a theme meeting."""

    title: str
    kind: str = "themabijeenkomst"
    required: bool = False
