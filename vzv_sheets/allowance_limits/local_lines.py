"""The lines of local schemes beside those of the tax rule (design, allowances JSON: scheme is a regeling_id)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cap_verdicts import Marks
from vzv_sheets.allowance_limits.ledger_lines import (
    FIRST_LOCAL,
    NO_AMOUNT,
    NO_FIGURE,
    NOT_REACHED,
    Months,
    Note,
    PlacementShare,
    Years,
)
from vzv_sheets.allowance_limits.local_amounts import shares
from vzv_sheets.allowance_limits.statuses import HOUR_OVER, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import Certainty, Figure, Unit
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import first_day_of_month

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vzv_sheets.allowance_limits.claims import Claims
    from vzv_sheets.allowance_limits.local_ledger import LocalLedger
    from vzv_sheets.records.record_set import RecordSet

SCHEME_MONTH_CAP, SCHEME_YEAR_CAP = "scheme_month_cap", "scheme_year_cap"


def scheme_figures(records: RecordSet, local: LocalLedger, first_month: int) -> Mapping[tuple[int, int, str], Figure]:
    """The caps of the schemes as figures of the organisation, by scheme, month of the year and name."""
    table = records.table("Regelingen")
    found: dict[tuple[int, int, str], Figure] = {}
    for scheme in range(len(local.schemes.ids)):
        for month in range(MONTHS_A_YEAR):
            for row in local.schemes.of_month(scheme, first_month + month):
                reference = f"{local.schemes.ids[scheme]}: {table['bron'].text(row.record) or 'blad Regelingen'}"
                begin = first_day_of_month(first_month)
                for name, cap in ((SCHEME_MONTH_CAP, row.month_cap), (SCHEME_YEAR_CAP, row.year_cap)):
                    known = found.get((scheme, month, name))
                    if cap != NO_AMOUNT and (known is None or cap < known.value):
                        figure = Figure(name, cap, Unit.EURO, begin, None, reference, Certainty.OWN, None)
                        found[scheme, month, name] = figure
    return found


def local_lines(
    records: RecordSet,
    claims: Claims,
    local: LocalLedger,
    year: int,
    places: Mapping[tuple[int, int, str], int],
    *,
    has_basis: bool,
) -> tuple[Months, Years]:
    """The months and the years of all local schemes; `places` tells where in `Ledger.figures` their caps stand.

    Months are in the order of the volunteers, schemes and months. Without a basis for the tax rule (`has_basis`) no
    fixed allowance is payable (2.8).
    """
    amounts, groups, first = local.amounts, local.groups, year * MONTHS_A_YEAR
    to_date = np.cumsum(amounts.tested, axis=1)
    marks = Marks(amounts.unknown)
    marks.compare(amounts.tested, amounts.month_cap, Status.OVER_MONTH)
    marks.compare(to_date, amounts.year_cap, Status.OVER_YEAR)
    marks.put(Status.OVER_HOUR, local.own_hour_status == HOUR_OVER)
    statuses = marks.done((amounts.month_cap != NO_AMOUNT) | (amounts.year_cap != NO_AMOUNT))
    # What a maximum of the year leaves depends on every month of it.
    withheld = amounts.unknown | ((amounts.year_cap != NO_AMOUNT) & np.asarray(amounts.unknown.any(axis=1))[:, None])
    payable = amounts.payable if has_basis else np.zeros_like(amounts.payable)
    who, month = np.nonzero(amounts.has_row)
    at = (who, month)
    unknown = amounts.unknown[at]
    unknown_year = np.asarray(amounts.unknown.any(axis=1))
    zero = np.zeros(len(who), dtype=np.int64)

    def known(values: NDArray[np.int64]) -> NDArray[np.int64]:
        return np.where(unknown, NO_AMOUNT, values[at])

    def room(cap: NDArray[np.int64], amount: NDArray[np.int64]) -> NDArray[np.int64]:
        return known(np.where(cap == NO_AMOUNT, NO_AMOUNT, np.maximum(cap - amount, 0)))

    def figure_places(name: str) -> NDArray[np.int32]:
        pairs = zip(groups.scheme[who].tolist(), month.tolist(), strict=True)
        return np.array([places.get((scheme, each, name), NO_FIGURE) for scheme, each in pairs], dtype=np.int32)

    months = Months(
        volunteer=groups.volunteer[who],
        month=(month + first).astype(np.int32),
        scheme=(groups.scheme[who] + FIRST_LOCAL).astype(np.int16),
        forfait=amounts.fees[at],
        actual=amounts.costs[at],
        in_kind=zero,
        elsewhere=zero,
        tested=amounts.tested[at],
        month_cap=amounts.month_cap[at],
        year_to_date=to_date[at],
        year_cap=amounts.year_cap[at],
        room_month=room(amounts.month_cap, amounts.tested),
        room_year=np.where(unknown_year[who], NO_AMOUNT, room(amounts.year_cap, to_date[:, -1:])),
        payable_now=np.where(withheld[at], NO_AMOUNT, payable[at]),
        submitted=amounts.submitted[at],
        cut=np.where(withheld[at], NO_AMOUNT, amounts.cut[at]),
        reached_in=np.full(len(who), NOT_REACHED, dtype=np.int32),
        statuses=statuses[at],
        hour_status=local.own_hour_status[at],
        month_figure=figure_places(SCHEME_MONTH_CAP),
        year_figure=figure_places(SCHEME_YEAR_CAP),
        notes=np.full(len(who), int(Note.CAPPED), dtype=np.uint16),
        placements=_placements(records, claims, local, first, at, np.where(withheld, NO_AMOUNT, payable)),
    )
    return months, _years(local, to_date, statuses, places)


def _placements(
    records: RecordSet,
    claims: Claims,
    local: LocalLedger,
    first: int,
    at: tuple[NDArray[np.int64], NDArray[np.int64]],
    payable: NDArray[np.int64],
) -> Mapping[int, tuple[PlacementShare, ...]]:
    """How each payable amount is divided: by what each placement would pay, which with one rate is by hours (2.9).

    In the order of their ids, so that equal remainders do not depend on the order of rows.
    """
    weights = _weights(claims, local, first)
    table, found = records.table("Plaatsingen"), {}
    amount = payable.tolist()
    for line, (group, month) in enumerate(zip(*(part.tolist() for part in at), strict=True)):
        of_line = weights.get(group * MONTHS_A_YEAR + month)
        if of_line and amount[group][month] != NO_AMOUNT:
            of_line.sort(key=lambda each: table.identifier(each[0]) if each[0] >= 0 else "")
            parts = shares([max(weight, 0) for _, weight, _ in of_line], amount[group][month])
            found[line] = tuple(
                PlacementShare(table.identifier(place) if place >= 0 else "", part, minutes)
                for (place, _, minutes), part in zip(of_line, parts, strict=True)
            )
    return found


def _weights(claims: Claims, local: LocalLedger, first: int) -> Mapping[int, list[tuple[int, int, int]]]:
    """By group and month: each placement, what it would pay in exact parts of a cent, and the worked minutes."""
    hours, months, declared, groups = local.hours, local.months, local.claims, local.groups
    due = declared.due & ~declared.refused
    counted = ~hours.waiting
    keys = np.concatenate([
        groups.hours[counted] * MONTHS_A_YEAR + hours.month[counted] - first,
        groups.months * MONTHS_A_YEAR + months.month - first,
        groups.claims[due] * MONTHS_A_YEAR + claims.month[declared.record[due]] - first,
    ])  # fmt: skip
    placement = np.concatenate([hours.placement[counted], months.placement, declared.placement[due]]).astype(np.int64)
    units = np.concatenate(
        [hours.units[counted], months.cents * hours.whole, claims.cents[declared.record[due]] * hours.whole]
    )
    minutes = np.zeros(len(keys), dtype=np.int64)
    minutes[: int(counted.sum())] = hours.minutes[counted]
    different, place = np.unique((keys << 32) + np.maximum(placement, -1) + 1, return_inverse=True)
    weight, worked = np.zeros((2, len(different)), dtype=np.int64)
    np.add.at(weight, place, units)
    np.add.at(worked, place, minutes)
    found: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for key, *parts in zip(different.tolist(), weight.tolist(), worked.tolist(), strict=True):
        found[key >> 32].append(((key & (2**32 - 1)) - 1, *parts))
    return found


def _years(
    local: LocalLedger,
    to_date: NDArray[np.int64],
    month_statuses: NDArray[np.uint16],
    places: Mapping[tuple[int, int, str], int],
) -> Years:
    amounts, groups = local.amounts, local.groups
    total, cap = to_date[:, -1], _last_known(amounts.year_cap)
    unknown = np.asarray(amounts.unknown.any(axis=1))
    marks = Marks(unknown)
    marks.compare(total, cap, Status.OVER_YEAR)
    has_cap = (cap != NO_AMOUNT) | (amounts.month_cap != NO_AMOUNT).any(axis=1)
    over = ((month_statuses & np.uint16(Status.OVER_MONTH.bit)) != 0) & amounts.has_row
    zero = np.zeros(len(groups), dtype=np.int64)
    figures = [
        max(places.get((scheme, month, SCHEME_YEAR_CAP), NO_FIGURE) for month in range(MONTHS_A_YEAR))
        for scheme in groups.scheme.tolist()
    ]
    return Years(
        volunteer=groups.volunteer,
        scheme=(groups.scheme + FIRST_LOCAL).astype(np.int16),
        forfait=amounts.fees.sum(axis=1),
        actual=amounts.costs.sum(axis=1),
        in_kind=zero,
        elsewhere=zero,
        tested=total,
        submitted=amounts.submitted.sum(axis=1),
        year_cap=cap,
        room_year=np.where(unknown | (cap == NO_AMOUNT), NO_AMOUNT, np.maximum(cap - total, 0)),
        statuses=marks.done(has_cap),
        months_over=(over << np.arange(MONTHS_A_YEAR)).sum(axis=1).astype(np.uint16),
        reached_in=np.full(len(groups), NOT_REACHED, dtype=np.int32),
        flat_monthly=np.full(len(groups), NO_AMOUNT, dtype=np.int64),
        flat_from=np.full(len(groups), NOT_REACHED, dtype=np.int32),
        year_figure=np.array(figures, dtype=np.int32),
        notes=np.full(len(groups), int(Note.CAPPED), dtype=np.uint16),
    )


def _last_known(caps: NDArray[np.int64]) -> NDArray[np.int64]:
    """The cap that holds last in the year."""
    cap = np.full(len(caps), NO_AMOUNT, dtype=np.int64)
    for month in range(MONTHS_A_YEAR):
        cap = np.where(caps[:, month] == NO_AMOUNT, cap, caps[:, month])
    return cap
