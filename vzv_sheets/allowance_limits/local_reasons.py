"""Why a line of a local scheme has its verdict, in Dutch: hours, rate, maximum, what lapses, how it is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, NO_AMOUNT, NO_FIGURE
from vzv_sheets.allowance_limits.local_amounts import MINUTES
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_NL
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.evidence import Evidence
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.local_amounts import LocalAmounts


def local_month_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one month line of a local scheme."""
    months, local, found = ledger.months, ledger.local, evidence.local
    if local is None or found is None:
        return []
    volunteer, month = int(months.volunteer[line]), int(months.month[line]) % MONTHS_A_YEAR
    scheme, amounts = int(months.scheme[line]) - FIRST_LOCAL, local.amounts
    at = (found.group(volunteer, scheme), month)
    name, when = local.schemes.ids[scheme], f"{MONTHS_NL[month]} {ledger.year}"
    reasons = []
    if amounts.unknown[at]:
        reasons += evidence.faults_of_month(volunteer, month) + evidence.faults_of_year(volunteer)
        if not reasons:
            reasons.append(f"in {when} is geen leesbare regel van regeling {name} geldig (blad Regelingen)")
    place = int(months.month_figure[line])
    cap = (
        "" if place == NO_FIGURE else f", grens {euro(ledger.figures[place].value)} ({ledger.figures[place].reference})"
    )
    reasons.append(f"{when}: {_what(amounts, at)}{cap}")
    reasons += _verdict(amounts, at, int(months.statuses[line]), name)
    parts = months.placements.get(line, ())
    if len(parts) > 1:
        told = [f"{part.placement or 'zonder plaatsing'} {euro(part.payable)}" for part in parts]
        reasons.append(f"verdeeld naar uren: {enumeration(told)}")
    if amounts.submitted[at]:
        reasons.append(f"nog niet goedgekeurd: {euro(int(amounts.submitted[at]))}")
    return reasons


def _what(amounts: LocalAmounts, at: tuple[int, int]) -> str:
    """`96 uur, berekend € 96,00`, with what was declared and paid."""
    minutes, declared, paid, costs = (
        int(part[at]) for part in (amounts.minutes, amounts.declared, amounts.paid, amounts.costs)
    )
    told = []
    if minutes:
        told.append(f"{hours_text(minutes)} op blad Uren, berekend {euro(int(amounts.gross[at]) - declared)}")
    if declared:
        told.append(f"goedgekeurd {euro(declared)}")
    if paid:
        told.append(f"betaald {euro(paid)}")
    if costs:
        told.append(f"kosten {euro(costs)}")
    return ", ".join(told) or euro(0)


def _verdict(amounts: LocalAmounts, at: tuple[int, int], bits: int, name: str) -> list[str]:
    if amounts.unknown[at]:
        return ["er is niets betaalbaar tot dit klopt"]
    cut, payable = int(amounts.cut[at]), int(amounts.payable[at])
    if cut:
        return [f"dat is meer dan regeling {name} toelaat; uitbetaald wordt {euro(payable)}, {euro(cut)} vervalt"]
    if bits & (Status.OVER_MONTH.bit | Status.OVER_YEAR.bit):
        return [f"dat is meer dan regeling {name} toelaat; betaal niets meer en overleg met financiën"]
    return []


def computed_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """What of a month line of the tax rule was computed from hours."""
    months = ledger.months
    volunteer, month = int(months.volunteer[line]), int(months.month[line]) % MONTHS_A_YEAR
    computed = evidence.local.computed_of(volunteer, month) if evidence.local else 0
    reasons = [f"waarvan berekend uit blad Uren {euro(computed)}"] if computed else []
    if int(months.statuses[line]) & Status.OVER_HOUR.bit and not evidence.hours_over(volunteer, month):
        reasons.append("het uurbedrag van de regeling of de plaatsing is hoger dan de uurnorm van de Belastingdienst")
    return reasons


def local_year_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one year line of a local scheme."""
    years, local, found = ledger.years, ledger.local, evidence.local
    if local is None or found is None:
        return []
    volunteer, scheme = int(years.volunteer[line]), int(years.scheme[line]) - FIRST_LOCAL
    group = found.group(volunteer, scheme)
    amounts = local.amounts
    reasons = evidence.all_faults(volunteer) if amounts.unknown[group].any() else []
    place = int(years.year_figure[line])
    cap = "" if place == NO_FIGURE else f", jaargrens {euro(ledger.figures[place].value)}"
    reasons.append(f"{ledger.year}: regeling {local.schemes.ids[scheme]}, samen {euro(int(years.tested[line]))}{cap}")
    cut = int(np.where(amounts.cut[group] == NO_AMOUNT, 0, amounts.cut[group]).sum())
    if cut:
        reasons.append(f"boven het maximum verviel {euro(cut)}")
    over = [name for month, name in enumerate(MONTHS_NL) if int(years.months_over[line]) >> month & 1]
    if over:
        reasons.append(f"boven de maandgrens in {enumeration(over)}")
    return reasons


def hours_text(minutes: int) -> str:
    """`94,5 uur`: whole hours, or hours with at most two decimals."""
    hundredths = (minutes * 100 + MINUTES // 2) // MINUTES
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0").rstrip(",") + " uur" if rest else f"{whole} uur"
