"""Sheet Subsidies: what an organisation pays each year, or the budget of a project for what volunteers claim."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from vzv_sheets.demonstration.practice.declared_groups import Subsidy
from vzv_sheets.demonstration.practice.model import Administration
from vzv_sheets.vocabulary.days import add_months

Row = dict[str, object]
Period = tuple[dt.date, dt.date]
Columns = Mapping[str, Sequence[object]]

_STEP = 25  # euros: a budget is a round amount
_CENTS = 100
_YEAR = 12  # months


def subsidy_rows(made: Administration, claims: Columns) -> Sequence[Row]:
    """Each subsidy for its period, or for this year and the next."""
    return [
        {
            "subsidie_id": f"SUB-{number}-{begins.year}",
            "financier_org_id": made.network.place(subsidy.financier).org_id,
            "programma_id": made.norms[subsidy.programme].programme_id,
            "van": begins,
            "tot": ends,
            "bedrag_per_traject": subsidy.a_course,
            "min_trajecten": subsidy.courses[0] if subsidy.courses else None,
            "max_trajecten": subsidy.courses[1] if subsidy.courses else None,
            "voorwaarden": subsidy.conditions,
            "budget": budget_of(claims, subsidy.percent_used) if subsidy.percent_used else subsidy.budget,
            "begeleidingssubsidie_per_maand": subsidy.guidance_a_month,
            "structureel": "nee" if subsidy.percent_used else None,
        }
        for number, subsidy in enumerate(made.practice.subsidies, start=1)
        for begins, ends in _periods(subsidy, made.as_of)
    ]


def _periods(subsidy: Subsidy, as_of: dt.date) -> Iterator[Period]:
    if subsidy.percent_used:
        began = add_months(as_of.replace(day=1), -_YEAR)
        yield began, add_months(began, 2 * _YEAR) - dt.timedelta(days=1)
    else:
        for year in (as_of.year, as_of.year + 1):
            yield dt.date(year, 1, 1), dt.date(year, 12, 31)


def budget_of(claims: Columns, percent: int) -> int:
    """A round amount in euros of which the claims that were paid or approved use at most that many percent."""
    amounts = zip(claims["bedrag"], claims["status"], strict=True)
    used = sum(
        (amount for amount, status in amounts if status in ("betaald", "akkoord") and isinstance(amount, Decimal)),
        Decimal(),
    )
    # Whole cents: `//` of decimals rounds towards zero.
    return max(-(-int(used * _CENTS) // (percent * _STEP)), 1) * _STEP
