"""I-15, I-16 and I-48: trajectories, what they earn, and budgets (domain/indicators.md; 002 c3, 001)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, joined, nothing, percentage, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.progress_indicators.subsidies import USED, SubsidyFigures, subsidy_figures
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from collections.abc import Mapping

READS = (
    *(f"Plaatsingen.{key}" for key in USED), "Leerdoelen.plaatsing_id", "Leerdoelen.van_wie",
    "Leerdoelen.datum_vastgesteld", "Subsidies.subsidie_id", "Subsidies.van", "Subsidies.tot",
    "Subsidies.verdiend_bij", "Subsidies.voorwaarden",
)  # fmt: skip
_PRICE = ("Subsidies.bedrag_per_traject", "Subsidies.min_trajecten", "Subsidies.max_trajecten")
_BUDGET = ("Subsidies.budget", "Subsidies.programma_id", "Subsidies.van", "Subsidies.tot")
_NONE, _NO_PRICE = "op blad Subsidies staat hier niets", "geen bedrag per traject afgesproken"
_NO_BUDGET = "geen budget met een programma en een periode"
_WHOLE_PROGRAMME = "een budget hoort bij een heel programma"
_UNREAD = "declaraties die niet te lezen zijn"


@dataclass(frozen=True, slots=True)
class _Told:
    """The subsidies of the selection, and what keeps placements out of them."""

    subsidies: tuple[SubsidyFigures, ...]

    @property
    def left_out(self) -> Mapping[str, int]:
        return joined(Rows(np.zeros(0, dtype=bool), one.left_out) for one in self.subsidies)

    @property
    def trajectories(self) -> int:
        return sum(one.trajectories for one in self.subsidies)


def subsidies_chosen(scope: Scope) -> tuple[SubsidyFigures, ...]:
    """The subsidies of the selection with their trajectories in it, in the order of the sheet.

    A subsidy belongs by its programme, and where a placement of the selection names it; one that ended before the
    period or begins after it belongs to another report.
    """
    placements = scope.chosen("Plaatsingen")
    named = scope.records.referred("Plaatsingen", "subsidie_id", "Subsidies")
    here = scope.chosen("Subsidies").copy()
    here[named[placements & (named >= 0)]] = True
    found = subsidy_figures(scope.records, scope.findings, placements)
    return tuple(one for one in found if here[one.agreement.record] and _in_period(scope, one))


def _in_period(scope: Scope, one: SubsidyFigures) -> bool:
    first, last = one.agreement.first, one.agreement.last
    return (first is None or first <= scope.period.last) and (last is None or last >= scope.period.first)


def trajectories_realised(scope: Scope) -> Figure:
    """I-15: earned trajectories; below it those of each subsidy, of at least how many were agreed."""
    told = _Told(subsidies_chosen(scope))
    if not told.subsidies:
        return nothing(_NONE)
    lines = [
        Slice(
            label=one.agreement.subsidy_id,
            value=Fraction(one.trajectories),
            part=one.trajectories,
            n=one.agreement.fewest or 0,
        )
        for one in told.subsidies
    ]
    note = "; ".join(f"{one.agreement.subsidy_id}: {one.standing}" for one in told.subsidies)
    return _figure(told, told.trajectories, note).with_breakdown(lines)


def trajectories_earned(scope: Scope) -> Figure:
    """I-16: what the trajectories earn in cents, at most the agreed number of each subsidy."""
    told = _Told(tuple(one for one in subsidies_chosen(scope) if one.earned is not None))
    if not told.subsidies:
        return nothing(_NO_PRICE)
    amounts = [one.earned or 0 for one in told.subsidies]
    lines = [
        Slice(label=one.agreement.subsidy_id, value=Fraction(cents), n=one.trajectories)
        for one, cents in zip(told.subsidies, amounts, strict=True)
    ]
    return _figure(told, sum(amounts), "").with_breakdown(lines)


def _figure(told: _Told, value: int, note: str) -> Figure:
    number = told.trajectories
    return Figure(value=Fraction(value), n=number, rows_used=number, left_out=told.left_out, note=note)


def budget_spent(scope: Scope) -> Figure:
    """I-48: which part of the budgets was spent."""
    budgets = _with_budget(scope)
    if not budgets:
        return nothing(_why_no_budget(scope))
    spent, whole = sum(one.spent or 0 for one in budgets), sum(one.budget for one in budgets)
    unread = sum(one.unread for one in budgets)
    lines = [share_slice(one.agreement.subsidy_id, one.spent or 0, one.budget) for one in budgets]
    left_out = {_UNREAD: unread} if unread else {}
    return _share(spent, whole, len(budgets), lines, left_out)


def period_elapsed(scope: Scope) -> Figure:
    """I-48: which part of the days of the same subsidies is over on the last day of the period."""
    days = []
    for one in _with_budget(scope):
        first, last = one.agreement.first, one.agreement.last
        if first is not None and last is not None and first <= last:
            whole = day_number(last) - day_number(first) + 1
            over = min(max(scope.last - day_number(first) + 1, 0), whole)
            days.append((one.agreement.subsidy_id, over, whole))
    if not days:
        return nothing(_why_no_budget(scope))
    lines = [share_slice(*line) for line in days]
    return _share(sum(line[1] for line in days), sum(line[2] for line in days), len(days), lines, {})


def _with_budget(scope: Scope) -> Sequence[SubsidyFigures]:
    """A budget is of its programme, whatever the placements say: of some of its people there is none."""
    if scope.selection.of_people:
        return ()
    here = scope.chosen("Subsidies")
    return [one for one in subsidies_chosen(scope) if one.spent is not None and here[one.agreement.record]]


def _why_no_budget(scope: Scope) -> str:
    return _WHOLE_PROGRAMME if scope.selection.of_people else _NO_BUDGET


def _share(part: int, whole: int, rows: int, lines: Sequence[Slice], left_out: Mapping[str, int]) -> Figure:
    return Figure(
        value=percentage(part, whole), part=part, n=whole, rows_used=rows, left_out=left_out, breakdown=tuple(lines)
    )


INDICATORS = (
    Indicator(
        code="I-15",
        title=Text("Trajecten gerealiseerd", "Trajectories realised"),
        unit=Unit.NUMBER,
        formula=Text(
            "Plaatsingen van een subsidie met een intake, een leerdoel van de vrijwilliger en een match (of een "
            "getekende overeenkomst, als de subsidie dat vraagt), waarvan de laatste datum in de subsidieperiode ligt "
            "en voorbij is; alleen van subsidies die in de periode lopen.",
            "Placements of a subsidy with an intake, a learning goal of the volunteer and a match (or a signed "
            "agreement where the subsidy asks for it), of which the last date lies in the period of the subsidy and "
            "has passed; only of subsidies that run in the period.",
        ),
        source="002 c3",
        reads=(*READS, *_PRICE[1:]),
        compute=trajectories_realised,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-16",
        title=Text("Trajectsubsidie verdiend", "Subsidy earned by trajectories"),
        unit=Unit.EURO,
        formula=Text(
            "Gerealiseerde trajecten, per subsidie hoogstens het afgesproken aantal, maal het bedrag per traject.",
            "Trajectories realised, of each subsidy at most the agreed number, times the amount per trajectory.",
        ),
        source="002 c3",
        reads=(*READS, *_PRICE),
        compute=trajectories_earned,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-48",
        title=Text("Budgetbesteding", "Budget spent"),
        unit=Unit.PERCENT,
        formula=Text(
            "Betaalde en goedgekeurde onkosten en vergoedingen van het programma met een werkmaand in de "
            "subsidieperiode, gedeeld door het budget, maal 100. Een subsidie zonder budget, programma of periode telt "
            "niet mee.",
            "Expenses and allowances of the programme that were paid or approved, with a work month in the period of "
            "the subsidy, divided by the budget, times 100. A subsidy without budget, programme or period is left out.",
        ),
        source="001",
        reads=(
            *_BUDGET, "Onkosten.bedrag", "Onkosten.werkmaand", "Onkosten.status", "Onkosten.programma_id",
            "Onkosten.plaatsing_id", "Onkosten.vrijwilliger_id", "Onkosten.andere_organisatie",
        ),
        compute=budget_spent,
        timing=Timing.NOW,
    ),
    Indicator(
        code="I-48",
        part="periode",
        title=Text("Deel van de subsidieperiode dat voorbij is", "Part of the subsidy period that is over"),
        unit=Unit.PERCENT,
        formula=Text(
            "Dagen van de subsidieperiode die op de laatste dag (hoogstens de peildatum) voorbij zijn, gedeeld door "
            "alle dagen ervan, maal 100; voor dezelfde subsidies als bij de budgetbesteding.",
            "Days of the subsidy period that are over on the last day (at most the reference date), divided by all its "
            "days, times 100; of the same subsidies as the budget spent.",
        ),
        source="001",
        reads=_BUDGET,
        compute=period_elapsed,
        timing=Timing.DAY,
    ),
)  # fmt: skip
