"""Hours of Uren that an hourly allowance on Onkosten pays for, where the row itself gives none (2.14).

They are those of the same volunteer and placement, on werkdatum or in the work month. Claims that share the same hours
are one amount for those hours. Where a row of Uren of that volunteer and month cannot be read the hours are not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import month_of_day
from vzv_sheets.allowance_limits.scheme_of_claims import placements_of_claims
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.wide_hours import holds_totals
from vzv_sheets.records.worked_hours import ABSENT, shifts
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Worked:
    """The shifts that hourly allowances may pay for, and the volunteers and months of which one cannot be read.

    `item` indexes `Shifts`. `doubtful` holds `moment_keys` of a month, or of month 0 where no day can be read.
    """

    item: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    placement: NDArray[np.int32]
    day: NDArray[np.int64]
    month: NDArray[np.int64]
    minutes: NDArray[np.int64]
    doubtful: NDArray[np.int64]


@derived
def worked_shifts(records: RecordSet) -> Worked:
    """Every shift with readable hours of somebody who was there, approved where the organisation asks for that."""
    work, hours = shifts(records), records.table("Uren")
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(-1))
    there = ~hours["aanwezigheid"].equals(*ABSENT)[work.record] & (work.volunteer >= 0)
    own = (work.placement < 0) | (owner[np.maximum(work.placement, -1)] == work.volunteer)
    readable = work.dated & work.counted & own & (hours["aanwezigheid"].state != UNREADABLE)[work.record]
    counted = there & readable & (work.minutes > 0)
    if records.settings.text("uren_akkoord_verplicht") == "ja":
        counted &= ~hours["akkoord_datum"].empty[work.record]
    item, unread = np.flatnonzero(counted), there & ~readable
    month = np.where(work.dated, month_of_day(work.day), 0)
    return Worked(
        item, work.volunteer[item], work.placement[item], work.day[item], month[item], work.minutes[item],
        np.unique(moment_keys(work.volunteer[unread], month[unread])),
    )  # fmt: skip


def moment_keys(who: NDArray[np.int64] | NDArray[np.int32], moment: NDArray[np.int64]) -> NDArray[np.int64]:
    """One number for somebody and a day or month number."""
    keys: NDArray[np.int64] = (who.astype(np.int64) << 24) + moment
    return keys


@dataclass(frozen=True, slots=True)
class HoursOfClaims:
    """One item per row of Onkosten and day on which was worked for it.

    `record` is that of Onkosten, `minutes` and `cents` are of all days and all claims that share them. The shifts of
    the item are `hours_record[start:end]`, records of Uren.
    """

    record: NDArray[np.int64]
    day: NDArray[np.int64]
    minutes: NDArray[np.int64]
    cents: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    hours_record: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.record)


@dataclass(frozen=True, slots=True)
class ClaimedFees:
    """Rows of Onkosten (`record`) with their volunteer, month number and cents."""

    record: NDArray[np.int64]
    volunteer: NDArray[np.int32]
    month: NDArray[np.int32]
    cents: NDArray[np.int64]


def hours_of_claims(records: RecordSet, fees: ClaimedFees, left_out: NDArray[np.int64]) -> HoursOfClaims:
    """The days on which was worked for these rows; a row without known hours is in no item.

    `left_out` are records of Uren that must not count, such as the second of certainly double ones.
    """
    nothing = np.zeros(0, dtype=np.int64)
    if not len(fees.record) or not records.table("Uren").present:
        return HoursOfClaims(*([nothing] * 7))
    worked, date = worked_shifts(records), records.table("Onkosten")["werkdatum"]
    dated = np.ones(len(records.table("Onkosten")), dtype=bool)
    of_claims, months = (np.full(len(dated), -1, dtype=np.int32) for _ in range(2))
    of_claims[fees.record], months[fees.record] = fees.volunteer, fees.month
    placement = placements_of_claims(records, of_claims, months, dated & (months >= 0))[fees.record]
    known = ~np.isin(moment_keys(fees.volunteer, fees.month.astype(np.int64)), worked.doubtful)
    known &= ~np.isin(moment_keys(fees.volunteer, np.zeros(len(fees.month), dtype=np.int64)), worked.doubtful)
    known &= (placement >= 0) | records.table("Onkosten")["plaatsing_id"].empty[fees.record]
    by_day = date.filled[fees.record] & (not holds_totals(records.table("Uren")))
    moment = np.where(by_day, date.values[fees.record], fees.month).astype(np.int64)
    free = np.flatnonzero(~np.isin(shifts(records).record[worked.item], left_out))
    found = [
        _matched(records, worked, free, fees, placement, (np.flatnonzero(known & (by_day == days)), moment, days))
        for days in (False, True)
    ]
    first = len(found[0].hours_record)
    return HoursOfClaims(
        *(
            np.concatenate(
                [getattr(found[0], name), getattr(found[1], name) + (first if name in ("start", "end") else 0)]
            )
            for name in HoursOfClaims.__slots__
        )
    )


def _matched(
    records: RecordSet,
    worked: Worked,
    free: NDArray[np.int64],
    fees: ClaimedFees,
    placement: NDArray[np.int32],
    which: tuple[NDArray[np.int64], NDArray[np.int64], bool],
) -> HoursOfClaims:
    """The claims of a day, or those of a month, with the shifts of that day or month."""
    rows, moment, by_day = which
    places = len(records.table("Plaatsingen")) + 1

    def keys(volunteer: NDArray[np.int32], place: NDArray[np.int32], when: NDArray[np.int64]) -> NDArray[np.int64]:
        return moment_keys(volunteer.astype(np.int64) * places + np.maximum(place, -1) + 1, when)

    wanted, group = np.unique(keys(fees.volunteer[rows], placement[rows], moment[rows]), return_inverse=True)
    when = (worked.day if by_day else worked.month)[free]
    of_shift = keys(worked.volunteer[free], worked.placement[free], when)
    item = free[np.isin(of_shift, wanted)]
    at = np.searchsorted(wanted, of_shift[np.isin(of_shift, wanted)])
    order = np.lexsort((worked.day[item], at))
    item, at = item[order], at[order]
    day = worked.day[item]
    starts = np.flatnonzero(np.append(True, (at[1:] != at[:-1]) | (day[1:] != day[:-1]))) if len(item) else at
    ends = np.append(starts[1:], len(item)).astype(np.int64) if len(item) else starts
    minutes, cents = (np.zeros(len(wanted), dtype=np.int64) for _ in range(2))
    np.add.at(minutes, at, worked.minutes[item])
    np.add.at(cents, group, fees.cents[rows])
    run_group = at[starts]
    begin, after = (np.searchsorted(run_group, group, side=side) for side in ("left", "right"))
    times = after - begin
    run = np.repeat(begin, times) + np.arange(int(times.sum())) - np.repeat(np.cumsum(times) - times, times)
    of_claim = np.repeat(np.arange(len(rows)), times)
    return HoursOfClaims(
        fees.record[rows[of_claim]], day[starts[run]], minutes[group[of_claim]], cents[group[of_claim]],
        starts[run], ends[run], shifts(records).record[worked.item[item]],
    )  # fmt: skip
