"""The value of an indicator: exact, with what it was computed from and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Rows:
    """Which records a figure uses (`used`, a mask), and how many each code keeps out of it."""

    used: NDArray[np.bool_]
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def number(self) -> int:
        """How many records are used."""
        return int(np.count_nonzero(self.used))

    @property
    def places(self) -> NDArray[np.int64]:
        """The records that are used, ascending."""
        return np.flatnonzero(self.used)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """One line of the breakdown of a figure: a category, a role, a month. `value` is in the unit of the figure.

    `part` and `n` are numerator and whole of a share; `n` alone is how many a count or mean is about. `people` counts
    the persons behind it, where that decides whether it may be shown. `unit` stands where it differs from the figure's.
    `of` is the label of the line that this one is a part of (empty: of the figure), `among` the group that `n` counts
    (empty: all of them).
    """

    label: str
    value: Fraction | None
    n: int = 0
    part: int | None = None
    people: int | None = None
    unit: str = ""
    of: str = ""
    among: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The value of an indicator.

    `value` is exact and in the smallest part of its unit (minutes, cents; percentages from 0 to 100), None where there
    is nothing to compute it from. `n` is the whole of a share or what a mean or count is about, `part` the numerator of
    a share. `rows_used` counts the rows that were read into it; `left_out` per finding code, or reason in Dutch, the
    rows that could not be used. `people` counts the distinct persons behind opinions and goals. `note` is a Dutch
    remark beside the figure.
    """

    value: Fraction | None
    n: int
    rows_used: int
    part: int | None = None
    left_out: Mapping[str, int] = field(default_factory=dict)
    breakdown: Sequence[Slice] = ()
    people: int | None = None
    note: str = ""

    @property
    def rows_left_out(self) -> int:
        """How many rows could not be used."""
        return sum(self.left_out.values())

    @property
    def known(self) -> bool:
        """Whether there was anything to compute it from."""
        return self.value is not None

    def with_breakdown(self, breakdown: Iterable[Slice]) -> Figure:
        """The same figure with these lines below it."""
        return replace(self, breakdown=tuple(breakdown))


def count(number: int, *rows: Rows, n: int | None = None, note: str = "") -> Figure:
    """A whole number (persons, minutes, cents) that was computed from these rows."""
    return Figure(
        value=Fraction(number), n=number if n is None else n, rows_used=_used(rows), left_out=joined(rows), note=note
    )


def share(part: int, whole: int, *rows: Rows, people: int | None = None, note: str = "") -> Figure:
    """A part of a whole as a percentage; no value while the whole is zero."""
    return Figure(
        value=percentage(part, whole), n=whole, part=part, rows_used=_used(rows), left_out=joined(rows), people=people,
        note=note,
    )  # fmt: skip


def quotient(
    above: int | Fraction, below: int | Fraction, *rows: Rows, n: int, people: int | None = None, note: str = ""
) -> Figure:
    """One quantity divided by another, as a mean is; no value while the divisor is zero."""
    value = Fraction(above) / Fraction(below) if below else None
    return Figure(value=value, n=n, rows_used=_used(rows), left_out=joined(rows), people=people, note=note)


def median(values: Sequence[int], *rows: Rows, note: str = "") -> Figure:
    """The middle of some whole numbers; halfway the two in the middle of an even number; no value without any."""
    ordered, half = sorted(values), len(values) // 2
    middle = Fraction(ordered[half] + ordered[-half - 1], 2) if ordered else None
    return Figure(value=middle, n=len(values), rows_used=_used(rows), left_out=joined(rows), note=note)


def nothing(note: str = "", *rows: Rows) -> Figure:
    """A figure that this workbook does not ask for: its norm is empty, or its sheet is not there."""
    return Figure(value=None, n=0, rows_used=_used(rows), left_out=joined(rows), note=note)


def explained(figure: Figure, why: str) -> Figure:
    """The figure, with this Dutch note where there was nothing to compute it from."""
    return figure if figure.known else replace(figure, note=why)


def percentage(part: int, whole: int) -> Fraction | None:
    """A hundred times the part of the whole; None while the whole is zero."""
    return Fraction(100 * part, whole) if whole else None


def share_slice(label: str, part: int, whole: int, people: int | None = None) -> Slice:
    """A line of a breakdown that is a part of a whole."""
    return Slice(label=label, value=percentage(part, whole), n=whole, part=part, people=people)


def count_slice(label: str, number: int, *, people: int | None = None, unit: str = "") -> Slice:
    """A line of a breakdown that is a whole number."""
    return Slice(label=label, value=Fraction(number), n=number, people=people, unit=unit)


def joined(rows: Iterable[Rows]) -> Mapping[str, int]:
    """What was left out of several sheets together, by code."""
    total: Counter[str] = Counter()
    for some in rows:
        total.update(some.left_out)
    return dict(total)


def _used(rows: Iterable[Rows]) -> int:
    return sum(some.number for some in rows)
