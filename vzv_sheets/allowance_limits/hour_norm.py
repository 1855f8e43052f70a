"""The Belastingdienst's norm for an hour, by age on the day of the work (domain/allowances.md 1, 2.6, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ages import ages_on, first_days, holds_on
from vzv_sheets.allowance_limits.caps import own_figure, own_maximums
from vzv_sheets.allowance_limits.claims import AmountKind, Claims
from vzv_sheets.allowance_limits.hours_of_claims import ClaimedFees, HoursOfClaims, hours_of_claims
from vzv_sheets.allowance_limits.ledger_lines import NO_FIGURE
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED, HOUR_OVER, HOUR_WITHIN
from vzv_sheets.legal.figures import (
    HOUR_NORM_ADULT,
    HOUR_NORM_ADULT_AGE,
    HOUR_NORM_YOUNGER,
    Figure,
    Figures,
    Unit,
)
from vzv_sheets.records.columns import rows_where
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

_OLDEST = 200


@dataclass(frozen=True, slots=True)
class Hours:
    """One item per hourly allowance that is tested against the caps; per day where its hours are those of Uren.

    `record` is the record of Onkosten, `day` a day number: that of Uren, werkdatum, or the first day of the work month
    where `by_date` is False. `rate_cents` is the amount per hour, rounded up to a cent where it is over the norm, else
    half up; -1 without hours. `norm` and `age_figure` are places in `figures`, NO_FIGURE where no norm is known.
    `status` is a place in `HOUR_STATUSES`. `worked` holds the days of Uren, which are the last items.
    """

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    day: NDArray[np.int64]
    by_date: NDArray[np.bool_]
    rate_cents: NDArray[np.int64]
    norm: NDArray[np.int32]
    age_figure: NDArray[np.int32]
    status: NDArray[np.int8]
    figures: tuple[Figure, ...]
    worked: HoursOfClaims

    def __len__(self) -> int:
        return len(self.record)

    def tested_records(self) -> NDArray[np.int64]:
        """The records of Onkosten of which every day was tested."""
        return np.setdiff1d(self.record, self.record[self.status == HOUR_NOT_TESTED])

    def hours_records(self, place: int) -> Sequence[int]:
        """The records of Uren behind an item; none where the row of Onkosten gives the hours."""
        at = place - (len(self) - len(self.worked))
        if at < 0:
            return ()
        found: Sequence[int] = self.worked.hours_record[self.worked.start[at] : self.worked.end[at]].tolist()
        return found


def judge_hours(
    records: RecordSet, figures: Figures, claims: Claims, rows: NDArray[np.int64], left_out: NDArray[np.int64]
) -> Hours:
    """The hourly test of those `rows` (records of Onkosten) that are an hourly allowance.

    The amount is compared with hours times norm exactly, in cents times minutes. Hours are those of the row, else of
    Uren without the records in `left_out`.
    """
    table = records.table("Onkosten")
    hourly = table["soort"].equals("uurvergoeding") & (claims.kind == AmountKind.FORFAIT)
    record = rows[hourly[rows]]
    date, hours = table["werkdatum"], table["uren"]
    silent = record[hours.empty[record]]
    fees = ClaimedFees(silent, claims.volunteer[silent], claims.month[silent], claims.cents[silent])
    worked = hours_of_claims(records, fees, left_out)
    record = record[~np.isin(record, worked.record)]
    given = np.where(hours.filled[record], hours.values[record], 0).astype(np.int64)
    day_of_row = np.where(date.filled[record], date.values[record], first_days(claims.month[record])).astype(np.int64)
    every = np.concatenate([record, worked.record])
    per_day = np.full(len(worked), not holds_totals(records.table("Uren")))
    return _judged(
        records, figures, every, claims.volunteer[every], np.concatenate([day_of_row, worked.day]),
        np.concatenate([date.filled[record], per_day]),
        (np.concatenate([claims.cents[record], worked.cents]), np.concatenate([given, worked.minutes])), worked,
    )  # fmt: skip


def _judged(
    records: RecordSet,
    figures: Figures,
    record: NDArray[np.int64],
    volunteer: NDArray[np.int32],
    day: NDArray[np.int64],
    by_date: NDArray[np.bool_],
    paid: tuple[NDArray[np.int64], NDArray[np.int64]],
    worked: HoursOfClaims,
) -> Hours:
    cents, minutes = paid
    norm, age_figure, known = _norms(records, figures, ages_on(records, volunteer, day), day)
    norm_cents = np.array([figure.value for figure in known] + [0], dtype=np.int64)[norm]
    is_tested = (minutes > 0) & (norm != NO_FIGURE)
    is_over = is_tested & (cents * 60 > norm_cents * minutes)
    status = np.where(is_over, HOUR_OVER, np.where(is_tested, HOUR_WITHIN, HOUR_NOT_TESTED)).astype(np.int8)
    divisor = np.maximum(minutes, 1)
    rate = np.where(is_over, -(-cents * 60 // divisor), (cents * 120 + divisor) // (2 * divisor))
    return Hours(
        record, volunteer, day, by_date, np.where(minutes > 0, rate, -1), norm, age_figure, status, tuple(known), worked
    )


def norms_on(
    records: RecordSet, figures: Figures, volunteer: NDArray[np.int32], day: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int32], list[Figure]]:
    """For each volunteer and day the place of the norm and of the age figure that chose it (NO_FIGURE where the age or
    the figure is not known), and the figures.
    """
    return _norms(records, figures, ages_on(records, volunteer, day), day)


def _norms(
    records: RecordSet, figures: Figures, age: NDArray[np.int64], day: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int32], list[Figure]]:
    """For each item the place of the norm and of the age figure that chose it, and the figures themselves."""
    known: list[Figure] = []
    norm = np.full(len(age), NO_FIGURE, dtype=np.int32)
    age_figure = np.full(len(age), NO_FIGURE, dtype=np.int32)
    for figure in figures.history(HOUR_NORM_ADULT_AGE):
        _place(figure, holds_on(figure, day) & (age >= 0), age_figure, known)
    limits = np.array([figure.value for figure in known] + [0], dtype=np.int64)[age_figure]
    for name, chosen in ((HOUR_NORM_ADULT, age >= limits), (HOUR_NORM_YOUNGER, age < limits)):
        for figure in figures.history(name):
            _place(figure, holds_on(figure, day) & chosen & (age_figure != NO_FIGURE), norm, known)
    for figure, youngest, oldest in _own_norms(records):
        where = holds_on(figure, day) & (youngest <= age) & (age <= oldest) & (age >= 0)
        _place(figure, where, norm, known)
    return norm, age_figure, known


def _place(figure: Figure, where: NDArray[np.bool_], places: NDArray[np.int32], known: list[Figure]) -> None:
    if where.any():
        places[where] = len(known)
        known.append(figure)


def _own_norms(records: RecordSet) -> Sequence[tuple[Figure, int, int]]:
    """Own maximums per hour with the ages they hold for, the most generous first: of several the strictest stays."""
    table = records.table("Regelingen")
    readable = rows_where(table["max_per_uur"].filled)
    found = []
    for row in own_maximums(records):
        if row.record in readable and not row.fault:
            figure = own_figure(row, HOUR_NORM_ADULT, Unit.EURO, int(table["max_per_uur"].values[row.record]))
            youngest, oldest = (table[key].value(row.record) for key in ("min_leeftijd", "max_leeftijd"))
            found.append((figure, youngest or 0, _OLDEST if oldest is None else oldest))
    return sorted(found, key=lambda own: -own[0].value)
