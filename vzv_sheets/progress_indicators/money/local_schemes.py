"""I-43 and I-44: what local schemes pay per person and month, and what lapses (domain/indicators.md; 002 c4)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Slice, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.money.local_fees import NO_PLACEMENT, LocalFees, local_fees
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_text

if TYPE_CHECKING:
    from numpy.typing import NDArray

UNKNOWN_MONTHS = "maanden met een onbekende uitkomst"
_NONE = "geen vergoeding volgens een eigen regeling in deze periode"


def fees_in(scope: Scope) -> NDArray[np.bool_]:
    """Per item of `local_fees` whether its month lies in the period and it belongs to the selection.

    What no placement tells belongs to a part never, to the whole where the volunteer does.
    """
    fees = local_fees(scope.records)
    inside = scope.in_months(fees.month)
    placed = np.append(scope.chosen("Plaatsingen"), False)[fees.placement]
    alone = (fees.placement == NO_PLACEMENT) & scope.chosen("Vrijwilligers")[fees.volunteer]
    alone &= not scope.selection.is_part
    # Of an unknown month nothing tells how it is divided: it is of everybody who looks at that person.
    unsure = fees.unknown & scope.chosen("Vrijwilligers")[fees.volunteer]
    found: NDArray[np.bool_] = inside & (placed | alone | unsure)
    return found


def unknown_months(fees: LocalFees, inside: NDArray[np.bool_]) -> dict[str, int]:
    """How many months of a person and scheme are left out, under their reason."""
    number = int((inside & fees.unknown).sum())
    return {UNKNOWN_MONTHS: number} if number else {}


def fee_per_month(scope: Scope) -> Figure:
    """I-43: the mean amount of the months of a person with an amount, in cents."""
    total = fee_total(scope)
    mean = total.value / total.n if total.value is not None and total.n else None
    return replace(total, value=mean, breakdown=())


def fee_total(scope: Scope) -> Figure:
    """I-43: everything together in cents, and per month; `n` counts the months of a person."""
    return _summed(scope, local_fees(scope.records).fee)


def cut_total(scope: Scope) -> Figure:
    """I-44: what lapses because it is above a maximum, in cents, and per month."""
    return _summed(scope, local_fees(scope.records).cut)


def _summed(scope: Scope, cents: NDArray[np.int64]) -> Figure:
    fees, inside = local_fees(scope.records), fees_in(scope)
    if not inside.any():
        return nothing(_NONE)
    known = inside & ~fees.unknown
    # One item per person and month: two schemes, or two placements, of one person are one month.
    pairs, place = np.unique((fees.month[known] << 32) + fees.volunteer[known], return_inverse=True)
    amounts = np.zeros(len(pairs), dtype=np.int64)
    np.add.at(amounts, place, cents[known])
    pairs, amounts = pairs[amounts != 0], amounts[amounts != 0]
    lines = []
    for month in np.unique(pairs >> 32).tolist():
        of_month = amounts[pairs >> 32 == month]
        lines.append(Slice(label=month_text(month), value=Fraction(int(of_month.sum())), n=len(of_month)))
    return Figure(
        value=Fraction(int(amounts.sum())), n=len(amounts), rows_used=int(known.sum()),
        left_out=unknown_months(fees, inside), breakdown=tuple(lines),
    )  # fmt: skip


INDICATORS = (
    Indicator(
        code="I-43",
        title=Text("Vergoeding per persoon per maand", "Allowance per person per month"),
        unit=Unit.EURO,
        formula=Text(
            "Wat de eigen regelingen per maand uitbetalen: uren of dagdelen maal het bedrag, hoogstens het maximum; "
            "betaald en nog te betalen samen, gedeeld door het aantal maanden dat een persoon een bedrag kreeg. "
            "Maanden met een onbekende uitkomst tellen niet mee.",
            "What the local schemes pay per month: hours or half-days times the amount, at most the maximum; paid and "
            "still to be paid together, divided by the number of months in which a person had an amount. Months "
            "without an answer are left out.",
        ),
        source="002 c4",
        reads=LEDGER,
        compute=fee_per_month,
    ),
    Indicator(
        code="I-43",
        part="totaal",
        title=Text("Vergoedingen van eigen regelingen", "Allowances of local schemes"),
        unit=Unit.EURO,
        formula=Text(
            "Alles wat de eigen regelingen over de maanden van de periode uitbetalen, na het afkappen op het maximum.",
            "All that the local schemes pay over the months of the period, after cutting at the maximum.",
        ),
        source="002 c4",
        reads=LEDGER,
        compute=fee_total,
    ),
    Indicator(
        code="I-44",
        title=Text("Afgekapt bedrag", "Amount cut"),
        unit=Unit.EURO,
        formula=Text(
            "Wat de eigen regelingen boven hun maximum niet uitbetalen: per persoon en maand het berekende bedrag min "
            "het maximum. Er gaat niets over naar de volgende maand.",
            "What the local schemes do not pay above their maximum: per person and month the computed amount less the "
            "maximum. Nothing goes over to the next month.",
        ),
        source="002 c4",
        reads=LEDGER,
        compute=cut_total,
    ),
)
