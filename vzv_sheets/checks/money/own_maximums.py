"""V-GELD-18: a maximum of the organisation itself that is more generous than the figure of the law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.caps import OwnMaximum, own_maximums
from vzv_sheets.checks.allowance_ledgers import allowance_ledgers
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.checks.examples import workbook
from vzv_sheets.checks.found import Found, InRecords
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text
from vzv_sheets.legal.figures import HOUR_NORM_ADULT, HOUR_NORM_ADULT_AGE, HOUR_NORM_YOUNGER, MONTH_CAP, YEAR_CAP
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.columns import VALUE
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from vzv_sheets.legal.figures import Figure
    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

_PEOPLE = "## Vrijwilligers\n| vrijwilliger_id | achternaam |\n|---|---|\n| V1 | Jansen |"
_OWN = """
## Regelingen
| regeling_id | naam | soort | geldig_van | max_per_maand | bron |
|---|---|---|---|---|---|
| EIGEN | Eigen maximum | fiscaal maximum | 2026-01-01 | {} | Besluit bestuur |
"""

OWN_MAXIMUM_GENEROUS = FindingKind(
    code="V-GELD-18",
    severity=Severity.WARNING,
    message=Text(
        "Het eigen maximum {x} is ruimer dan {max} uit de wet ({bron}).",
        "The own maximum {x} is more generous than {max} of the law ({bron}).",
    ),
    remedy=Text("Controleer blad Regelingen.", "Check sheet Regelingen."),
    why=Text(
        "Een eigen maximum vervangt het bedrag van de wet in elke toets.",
        "An own maximum takes the place of the figure of the law in every test.",
    ),
    source="allowances.md 2.12",
    reads=LEDGER,
    bad=workbook(_PEOPLE, _OWN.format("225")),
    good=workbook(_PEOPLE, _OWN.format("220")),
)


def generous_maximums(records: RecordSet) -> Iterator[Found]:
    """Maximums of soort fiscaal maximum above the known figure on a day of their validity, in the years looked at."""
    table, own = records.table("Regelingen"), own_maximums(records)
    if not own:
        return
    years = tuple(allowance_ledgers(records))
    for key in ("max_per_maand", "max_per_jaar", "max_per_uur"):
        told = [
            (row.record, figure)
            for row in own
            if row.fault not in ("geldig_van", "geldig_tot") and table[key].state[row.record] == VALUE
            for figure in _exceeded(table, row, key, years)[-1:]
        ]
        if told:
            values = [int(table[key].values[record]) for record, _ in told]
            fields = {
                "x": [euro(value) for value in values],
                "max": [euro(figure.value) for _, figure in told],
                "bron": [figure.reference for _, figure in told],
            }
            yield InRecords("Regelingen", key, np.array([record for record, _ in told], dtype=np.int64), "", fields)


def _exceeded(table: Table, row: OwnMaximum, key: str, years: Sequence[int]) -> list[Figure]:
    """The figures that hold on a day of the row in one of the years and are lower, the last of them last."""
    value = int(table[key].values[row.record])
    return [
        figure
        for name in _names(table, row, key)
        for figure in figures().history(name)
        if figure.value < value and any(_meet(row, figure, year) for year in years)
    ]


def _names(table: Table, row: OwnMaximum, key: str) -> tuple[str, ...]:
    """The figures that an own maximum replaces; of an hour those of the ages that it holds for."""
    if key != "max_per_uur":
        return (MONTH_CAP if key == "max_per_maand" else YEAR_CAP,)
    youngest, oldest = (table[name].value(row.record) for name in ("min_leeftijd", "max_leeftijd"))
    adult_from = figures().history(HOUR_NORM_ADULT_AGE)[-1].value
    names = []
    if oldest is None or oldest >= adult_from:
        names.append(HOUR_NORM_ADULT)
    if youngest is None or youngest < adult_from:
        names.append(HOUR_NORM_YOUNGER)
    return tuple(names)


def _meet(row: OwnMaximum, figure: Figure, year: int) -> bool:
    first = max(row.first, figure.valid_from, dt.date(year, 1, 1))
    return first <= min(row.last, figure.valid_to or dt.date.max, dt.date(year, 12, 31))


RULES = (Rule(OWN_MAXIMUM_GENEROUS, generous_maximums),)
