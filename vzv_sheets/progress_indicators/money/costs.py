"""I-46 and I-47: expenses by kind, and what a trajectory and an hour cost (domain/indicators.md; 001, 002)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH, Claims, read_claims
from vzv_sheets.checks.columns_read import LEDGER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, Slice, joined, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.money import trajectories
from vzv_sheets.progress_indicators.money.local_fees import local_fees
from vzv_sheets.progress_indicators.money.local_schemes import fees_in, unknown_months
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.subsidies.agreements import agreements
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import first_day_of_month, month_number

if TYPE_CHECKING:
    import datetime as dt

    from vzv_sheets.records.columns import TypedColumn

_CLAIMS = tuple(
    f"Onkosten.{key}"
    for key in (
        "vrijwilliger_id", "plaatsing_id", "programma_id", "soort", "bedragsoort", "werkmaand", "werkdatum", "bedrag",
        "km", "tarief", "status", "betaald_op", "andere_organisatie", "bon_aanwezig",
    )
)  # fmt: skip
_HOURS = tuple(
    f"Uren.{key}"
    for key in (
        "vrijwilliger_id", "plaatsing_id", "datum", "einddatum", "uren", "dagdelen", "begin", "eind", "pauze",
        "pauze_min", "aanwezigheid",
    )
)  # fmt: skip
_ALL = tuple(
    dict.fromkeys(
        (*_CLAIMS, *LEDGER, "Subsidies.begeleidingssubsidie_per_maand", "Subsidies.van", "Subsidies.tot",
         "Subsidies.programma_id")
    )
)  # fmt: skip
_UNREAD, _NO_KIND = "declaraties die niet te lezen zijn", "zonder soort"
_NO_PERIOD = "begeleidingssubsidies zonder periode"
_NOT_OF_A_PART = "zonder begeleidingssubsidie: die hoort bij een heel programma"
_NO_COSTS, _MINUTES_AN_HOUR = "geen onkosten, vergoedingen of begeleidingssubsidie in deze periode", 60


def expenses(scope: Scope) -> Figure:
    """I-46: everything in cents that stands on Onkosten, and per kind in the order of the sheet's list."""
    table, claims = scope.table("Onkosten"), _claims(scope.records)
    if not len(table):
        return nothing("blad Onkosten is leeg")
    inside = scope.in_months(claims.month)
    rows = scope.rows("Onkosten", claims.counts & ~claims.elsewhere & inside)
    kind, lines = table["soort"], []
    codes = np.where(kind.filled, kind.values, -1)
    for code in np.unique(codes[rows.used]).tolist():
        mine = rows.used & (codes == code)
        label = str(kind.categories[code]) if code >= 0 else _NO_KIND
        lines.append(Slice(label=label, value=Fraction(int(claims.cents[mine].sum())), n=int(mine.sum())))
    order = [*(kind.spec.choices or ()), _NO_KIND]
    lines.sort(key=lambda line: (order.index(line.label) if line.label in order else len(order), line.label))
    return Figure(
        value=Fraction(int(claims.cents[rows.used].sum())), n=rows.number, rows_used=rows.number,
        left_out=joined((rows, _unread(scope, claims))), breakdown=tuple(lines),
    )  # fmt: skip


@derived
def _claims(records: RecordSet) -> Claims:
    return read_claims(records, frozenset())


def _unread(scope: Scope, claims: Claims) -> Rows:
    """Rows of the period, or of an unknown month, that cannot be counted: by their finding, else by this reason."""
    faults = claims.faults
    of_period = faults.record[scope.in_months(faults.month) | (faults.month == NO_MONTH)]
    unread = np.zeros(len(scope.table("Onkosten")), dtype=bool)
    unread[of_period] = True
    unread &= ~scope.table("Onkosten")["andere_organisatie"].equals("ja")
    rows = scope.rows("Onkosten", unread)
    told = {_UNREAD: rows.number} if rows.number else {}
    return Rows(np.zeros(0, dtype=bool), {**rows.left_out, **told})


def cost_per_trajectory(scope: Scope) -> Figure:
    """I-47: all costs of the period divided by the trajectories realised, in cents; below it what is in it."""
    costs, realised = _costs(scope), trajectories.trajectories_realised(scope)
    return _divided(costs, realised.value, realised)


def cost_per_hour(scope: Scope) -> Figure:
    """I-47: all costs of the period divided by the hours of I-04, in cents; below it what is in it."""
    work = scope.shifts
    rows = scope.shift_rows(scope.worked & work.counted)
    minutes = int(work.minutes[rows.used].sum())
    hours = Figure(
        value=Fraction(minutes, _MINUTES_AN_HOUR), n=rows.number, rows_used=rows.number, left_out=rows.left_out
    )
    return _divided(_costs(scope), hours.value, hours)


def _divided(costs: Figure, by: Fraction | None, counted: Figure) -> Figure:
    value = costs.value / by if costs.value is not None and by else None
    return replace(
        costs, value=value, n=counted.n, rows_used=costs.rows_used + counted.rows_used,
        left_out=joined((_reasons(costs), _reasons(counted))),
    )  # fmt: skip


def _reasons(figure: Figure) -> Rows:
    return Rows(np.zeros(0, dtype=bool), figure.left_out)


def _costs(scope: Scope) -> Figure:
    """Expenses, what is computed from hours and is not on Onkosten, and the subsidy for guidance; cents."""
    declared, (guidance, undated) = expenses(scope), _guidance(scope)
    fees, inside = local_fees(scope.records), fees_in(scope)
    computed = int(fees.computed[inside].sum())
    of_claims = declared.value or Fraction(0)
    parts = (
        ("onkosten en vergoedingen op blad Onkosten", of_claims),
        ("vergoedingen die uit de uren volgen", Fraction(computed)),
        ("begeleidingssubsidie", Fraction(guidance)),
    )
    if not any(cents for _, cents in parts) and not declared.rows_used:
        return nothing(_NO_COSTS)
    left_out = dict(declared.left_out) | unknown_months(fees, inside) | ({_NO_PERIOD: undated} if undated else {})
    return Figure(
        value=sum((cents for _, cents in parts), Fraction(0)),
        n=0,
        rows_used=declared.rows_used,
        left_out=left_out,
        breakdown=tuple(Slice(label=label, value=cents) for label, cents in parts if cents),
        note=_NOT_OF_A_PART if scope.selection.of_people and _guidance_amounts(scope).filled.any() else "",
    )


def _guidance_amounts(scope: Scope) -> TypedColumn:
    return scope.table("Subsidies")["begeleidingssubsidie_per_maand"]


def _guidance(scope: Scope) -> tuple[int, int]:
    """The subsidy for guidance over the whole months of the period in cents; how many subsidies have no period.

    It is of a whole programme: nothing tells which part of it is of a municipality or a supervisor.
    """
    amount, chosen = _guidance_amounts(scope), scope.chosen("Subsidies") & (not scope.selection.of_people)
    cents = undated = 0
    for agreement in agreements(scope.records):
        if chosen[agreement.record] and amount.filled[agreement.record]:
            if agreement.first is None or agreement.last is None:
                undated += 1
                continue
            first, last = max(agreement.first, scope.days.first), min(agreement.last, scope.days.last)
            cents += int(amount.values[agreement.record]) * sum(1 for _ in _whole_months(first, last))
    return cents, undated


def _whole_months(first: dt.date, last: dt.date) -> Iterator[int]:
    """The month numbers of which all days lie between two days."""
    for month in range(month_number(first), month_number(last) + 1):
        if first_day_of_month(month) >= first and (first_day_of_month(month + 1) - last).days <= 1:
            yield month


_IN_IT = Text(
    "Bij de kosten horen: wat op blad Onkosten staat (niet afgewezen, niet van een andere organisatie), vergoedingen "
    "die uit de uren volgen en niet op Onkosten staan, en de begeleidingssubsidie over de hele maanden van de periode.",
    "The costs are: what stands on Onkosten (not refused, not of another organisation), allowances that follow from "
    "the hours and are not on Onkosten, and the subsidy for guidance over the whole months of the period.",
)

INDICATORS = (
    Indicator(
        code="I-46",
        title=Text("Onkosten naar soort", "Expenses by kind"),
        unit=Unit.EURO,
        formula=Text(
            "De bedragen op blad Onkosten met een werkmaand in de periode, per soort opgeteld. Afgewezen regels en "
            "vergoedingen van een andere organisatie tellen niet mee; een correctie gaat eraf.",
            "The amounts on sheet Onkosten with a work month in the period, added up per kind. Refused rows and "
            "allowances of another organisation do not count; a correction is subtracted.",
        ),
        source="002",
        reads=_CLAIMS,
        compute=expenses,
    ),
    Indicator(
        code="I-47",
        part="traject",
        title=Text("Kosten per traject", "Costs per trajectory"),
        unit=Unit.EURO,
        formula=Text(
            f"De kosten van de periode, gedeeld door de gerealiseerde trajecten van alle subsidies (I-15). {_IN_IT.nl}",
            f"The costs of the period divided by the trajectories realised (I-15, of all subsidies). {_IN_IT.en}",
        ),
        source="001, 002",
        reads=tuple(dict.fromkeys((*_ALL, *trajectories.READS))),
        compute=cost_per_trajectory,
    ),
    Indicator(
        code="I-47",
        part="uur",
        title=Text("Kosten per uur", "Costs per hour"),
        unit=Unit.EURO,
        formula=Text(
            f"De kosten van de periode, gedeeld door de geregistreerde uren. {_IN_IT.nl}",
            f"The costs of the period divided by the hours recorded. {_IN_IT.en}",
        ),
        source="001, 002",
        reads=tuple(dict.fromkeys((*_ALL, *_HOURS))),
        compute=cost_per_hour,
    ),
)
