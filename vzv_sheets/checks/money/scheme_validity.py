"""V-GELD-09: a scheme that does not hold on the day, or more than once, or not for this volunteer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import FIXED_FEES, NO_MONTH, month_of_day, read_claims
from vzv_sheets.allowance_limits.local_schemes import (
    NO_SCHEME,
    LocalSchemes,
    PlacementSchemes,
    SchemeRow,
    local_schemes,
    schemes_of_placements,
)
from vzv_sheets.allowance_limits.scheme_conditions import ALL_MET, tested_conditions, told_refusal
from vzv_sheets.allowance_limits.scheme_of_claims import days_of_claims, placements_of_claims, schemes_of_claims
from vzv_sheets.checks.columns_read import SCHEMES_OF_CLAIMS, SHIFTS
from vzv_sheets.checks.examples import ANN_PLACED, workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import ABSENT, shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number, day_of, dutch_date, month_name, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SCHEME = """
## Regelingen
| regeling_id | naam | geldig_van | geldig_tot | soort | max_per_maand | bron |
|---|---|---|---|---|---|---|
| STIM | Stimulering | 2026-01-01 | 2026-03-31 | eigen onkostenregeling | 95 | Besluit |
"""
_CLAIM = """
## Onkosten
| vrijwilliger_id | plaatsing_id | soort | werkmaand | bedrag | regeling_id |
|---|---|---|---|---|---|
| V1 | P1 | reiskosten | {} | 20 | STIM |
"""
_REMEDY = Text("Pas de geldigheid op blad Regelingen aan.", "Change the validity on sheet Regelingen.")

SCHEME_NOT_VALID = FindingKind(
    code="V-GELD-09",
    severity=Severity.WARNING,
    message=Text("{wanneer} is geen regeling {regeling} geldig.", "{wanneer}: no scheme {regeling} is valid."),
    remedy=_REMEDY,
    why=Text(
        "Zonder precies één geldige regel is niet te zeggen welk bedrag en welk maximum gelden.",
        "Without exactly one valid row nobody can tell which amount and which maximum hold.",
    ),
    reads=tuple(
        dict.fromkeys(
            (
                *SCHEMES_OF_CLAIMS, *SHIFTS, "Vrijwilligers.geboortedatum", "Vrijwilligers.uitkering",
                "Vrijwilligers.gemeente_org_id",
            )
        )
    ),
    blocks=(PAYMENTS,),
    variants={
        "several": Variant(
            severity=Severity.WARNING,
            message=Text("{wanneer} is meer dan één regeling {regeling} geldig.",
                         "{wanneer}: more than one scheme {regeling} is valid."),
            remedy=_REMEDY,
            blocks=(PAYMENTS,),
        ),
        "overlap": Variant(
            severity=Severity.WARNING,
            message=Text("{wanneer} is meer dan één regeling {regeling} geldig: deze regel overlapt rij {rij_andere}.",
                         "{wanneer}: more than one scheme {regeling} is valid: this row overlaps row {rij_andere}."),
            remedy=_REMEDY,
        ),
        "not_met": Variant(
            severity=Severity.WARNING,
            message=Text("Deze vergoeding past niet bij regeling {regeling}: {reden}.",
                         "This allowance does not meet the conditions of scheme {regeling}."),
            remedy=Text("Wijs de declaratie af of pas de voorwaarden op blad Regelingen aan.",
                        "Reject the claim or change the conditions on sheet Regelingen."),
            blocks=(PAYMENTS,),
        ),
    },
    bad=workbook(ANN_PLACED, _SCHEME, _CLAIM.format("2026-04")),
    good=workbook(ANN_PLACED, _SCHEME, _CLAIM.format("2026-03")),
)  # fmt: skip


def schemes_not_valid(records: RecordSet) -> Iterator[Found]:
    """Claims and worked days under a local scheme without exactly one valid row, and rows of a scheme that overlap.

    Of a claim with only a month it is enough that one row holds on a day of it. Of worked days the first of a month is
    told, and none before a scheme began: then nothing was due yet.
    """
    schemes = local_schemes(records)
    if not schemes.ids:
        return
    placed = schemes_of_placements(records, schemes)
    yield from _overlaps(records, schemes)
    yield from _claims(records, schemes, placed)
    yield from _worked_days(records, schemes, placed)


def _overlaps(records: RecordSet, schemes: LocalSchemes) -> Iterator[Found]:
    """A row that begins while an earlier one of its scheme holds; the same first day is told by V-ALG-04."""
    table = records.table("Regelingen")
    found: dict[int, tuple[SchemeRow, SchemeRow]] = {}
    for row in schemes.rows:
        for other in schemes.rows:
            if row.scheme == other.scheme and not row.fault and other.first < row.first <= other.last:
                found[row.record] = (row, other)
    if found:
        pairs = [found[record] for record in sorted(found)]
        fields = {
            "wanneer": [_on(row.first) for row, _ in pairs],
            "regeling": [schemes.ids[row.scheme] for row, _ in pairs],
            "rij_andere": [str(table.rows[other.record]) for _, other in pairs],
        }
        related = [(cell_name(table, "geldig_tot", other.record),) for _, other in pairs]
        rows = np.array(sorted(found), dtype=np.int64)
        yield InRecords("Regelingen", "geldig_van", rows, "overlap", fields, related=related)


def _claims(records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes) -> Iterator[Found]:
    """Fixed fees under a scheme, and other costs that name one themselves."""
    table = records.table("Onkosten")
    claims = read_claims(records, frozenset())
    dated = claims.month != NO_MONTH
    placement = placements_of_claims(records, claims.volunteer, claims.month, dated)
    scheme = schemes_of_claims(records, schemes, placed, placement)
    under = table["soort"].equals(*FIXED_FEES) | table["regeling_id"].filled
    rows = np.flatnonzero(under & claims.counts & ~claims.elsewhere & (scheme != NO_SCHEME))
    first, last = (days[rows] for days in days_of_claims(records, claims.month, dated))
    valid = _number_valid(schemes, scheme[rows], first, last)
    key = "regeling_id" if table["regeling_id"].present else "soort"
    for variant, where in (("", valid == 0), ("several", valid > 1)):
        if where.any():
            days = zip(first[where].tolist(), last[where].tolist(), strict=True)
            fields = {
                "wanneer": [_on(begin) if begin == end else _in_month(begin) for begin, end in days],
                "regeling": [schemes.ids[each] for each in scheme[rows][where].tolist()],
            }
            yield InRecords("Onkosten", key, rows[where], variant, fields)
    row, _ = schemes.rows_between(scheme[rows], first, last)
    failed = tested_conditions(records, schemes, row, claims.volunteer[rows], first).failed
    where = (valid == 1) & (failed != ALL_MET)
    if where.any():
        of_rows = [schemes.rows[place] for place in row[where].tolist()]
        names = [schemes.ids[each.scheme] for each in of_rows]
        told = zip(of_rows, failed[where].tolist(), strict=True)
        fields = {"regeling": names, "reden": [told_refusal(row, "de regeling", each) for row, each in told]}
        yield InRecords("Onkosten", key, rows[where], "not_met", fields)


def _number_valid(
    schemes: LocalSchemes, scheme: NDArray[np.int32], first: NDArray[np.int64], last: NDArray[np.int64]
) -> NDArray[np.int64]:
    """How many rows of the scheme hold together: 1 when that is so on one of the days, else 0 or more than one."""
    different, place = np.unique(np.stack([scheme.astype(np.int64), first, last]), axis=1, return_inverse=True)
    numbers = []
    for each, begin, end in different.T.tolist():
        of_scheme = [row for row in schemes.rows if row.scheme == each]
        per_day = {sum(row.first <= day <= row.last for row in of_scheme) for day in range(begin, end + 1)}
        numbers.append(1 if 1 in per_day else max(per_day))
    return np.array(numbers, dtype=np.int64)[place]


def _worked_days(records: RecordSet, schemes: LocalSchemes, placed: PlacementSchemes) -> Iterator[Found]:
    """Days of Uren at a placement that a scheme pays by the hour or half-day: the first of each scheme and month."""
    pays = schemes.that("pays_shifts")
    if not pays[placed.scheme].any():
        return
    work, hours = shifts(records), records.table("Uren")
    scheme = placed.scheme[np.where(work.placement >= 0, work.placement, -1)]
    chosen = (
        pays[scheme] & work.dated & (work.day >= schemes.begins()[scheme]) & (work.day <= day_number(records.as_of))
    )
    chosen &= ~hours["aanwezigheid"].equals(*ABSENT)[work.record]
    item = np.flatnonzero(chosen)
    _, valid = schemes.rows_between(scheme[item], work.day[item], work.day[item])
    item, valid = item[valid != 1], valid[valid != 1]
    order = np.lexsort((work.day[item], month_of_day(work.day[item]), scheme[item]))
    item, valid = item[order], valid[order]
    _, first = np.unique(np.stack([scheme[item], month_of_day(work.day[item])]), axis=1, return_index=True)
    for variant, where in (("", valid[first] == 0), ("several", valid[first] > 1)):
        told = item[first[where]]
        told = told[np.argsort(work.record[told], kind="stable")]
        _, once = np.unique(work.record[told], return_index=True)
        told = told[once]
        if len(told):
            fields = {
                "wanneer": [_on(day) for day in work.day[told].tolist()],
                "regeling": [schemes.ids[each] for each in scheme[told].tolist()],
            }
            yield InRecords("Uren", "datum", work.record[told], variant, fields)


def _on(day: int) -> str:
    return f"Op {dutch_date(day_of(day))}"


def _in_month(day: int) -> str:
    return f"In {month_name(month_number(day_of(day)))}"


RULES = (Rule(SCHEME_NOT_VALID, schemes_not_valid),)
