"""Why a line of a local scheme has its verdict, in Dutch: hours, rate, maximum, what lapses, how it is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, NO_AMOUNT, NO_FIGURE
from vzv_sheets.allowance_limits.shift_rates import MINUTES
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import CERTAINTY_WORDS
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_NL
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vzv_sheets.allowance_limits.evidence import Evidence
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.allowance_limits.local_amounts import LocalAmounts
    from vzv_sheets.legal.figures import Figure


def local_month_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one month line of a local scheme."""
    months, local, found = ledger.months, ledger.local, evidence.local
    if local is None or found is None:
        return []
    volunteer, month = int(months.volunteer[line]), int(months.month[line]) % MONTHS_A_YEAR
    scheme, amounts = int(months.scheme[line]) - FIRST_LOCAL, local.amounts
    at = group, _ = (found.group(volunteer, scheme), month)
    name, when = local.schemes.ids[scheme], f"{MONTHS_NL[month]} {ledger.year}"
    reasons = []
    if amounts.unknown[at]:
        reasons += evidence.faults_of_month(volunteer, month) + evidence.faults_of_year(volunteer)
        reasons = list(dict.fromkeys([*reasons, *found.doubts_of(group, month)]))
        if not reasons:
            reasons.append(f"in {when} is geen leesbare regel van regeling {name} geldig (blad Regelingen)")
    reasons += found.refusals_of(group, month)
    place = int(months.month_figure[line])
    cap = (
        "" if place == NO_FIGURE else f", grens {euro(ledger.figures[place].value)} ({ledger.figures[place].reference})"
    )
    reasons.append(f"{when}: {_what(amounts, at)}{cap}")
    reasons += _verdict(amounts, at, int(months.statuses[line]), name)
    parts = months.placements.get(line, ())
    if len(parts) > 1:
        told = [f"{part.placement or 'zonder plaatsing'} {euro(part.payable)}" for part in parts]
        by_hours = not amounts.half_days[at] and not amounts.fixed[at] and not amounts.declared[at]
        reasons.append(f"verdeeld naar {'uren' if by_hours else 'wat elke plaatsing oplevert'}: {enumeration(told)}")
    if int(months.statuses[line]) & Status.OVER_HOUR.bit:
        highest = euro(found.hourly_cap_of(group, month))
        reasons.append(f"het bedrag per uur is hoger dan de {highest} die regeling {name} toestaat")
    if amounts.submitted[at]:
        reasons.append(f"nog niet goedgekeurd: {euro(int(amounts.submitted[at]))}")
    return reasons


def _what(amounts: LocalAmounts, at: tuple[int, int]) -> str:
    """`96 uur op blad Uren, berekend € 96,00`, with what is per month, declared and paid."""
    minutes, half_days, fixed, worked = (
        int(part[at]) for part in (amounts.minutes, amounts.half_days, amounts.fixed, amounts.worked)
    )
    told = [hours_text(minutes)] if minutes else []
    told += [half_days_text(half_days)] if half_days else []
    told = [f"{enumeration(told)} op blad Uren, berekend {euro(worked - fixed)}"] if told else []
    told += [
        f"{what} {euro(int(part[at]))}"
        for what, part in (
            ("vast per maand", amounts.fixed),
            ("goedgekeurd", amounts.declared),
            ("goedgekeurd maar niet volgens de regeling", amounts.refused),
            ("betaald", amounts.paid),
            ("kosten", amounts.costs),
        )
        if part[at]
    ]
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
    """What of a month line of the law was computed, and the dates on which an hour pays more than the norm."""
    months, found = ledger.months, evidence.local
    if found is None:
        return []
    volunteer, month = int(months.volunteer[line]), int(months.month[line]) % MONTHS_A_YEAR
    computed = found.computed_of(volunteer, month)
    reasons = [f"waarvan berekend volgens een regeling {euro(computed)}"] if computed else []
    if not int(months.statuses[line]) & Status.OVER_HOUR.bit:
        return reasons
    return reasons + [hour_over(days, rate, norm) for rate, norm, days in evidence.computed_over(volunteer, month)]


def hour_over(days: Sequence[str], rate: int, norm: Figure) -> str:
    """On which dates an amount per hour is above the norm of the Belastingdienst."""
    return (
        f"{enumeration(days)}: {euro(rate)} per uur, norm {euro(norm.value)} (Belastingdienst; "
        f"{CERTAINTY_WORDS[norm.certainty]}); leg uit waarom dit geen marktconforme beloning is of verlaag het bedrag"
    )


def local_year_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one year line of a local scheme."""
    years, local, found = ledger.years, ledger.local, evidence.local
    if local is None or found is None:
        return []
    volunteer, scheme = int(years.volunteer[line]), int(years.scheme[line]) - FIRST_LOCAL
    group = found.group(volunteer, scheme)
    amounts = local.amounts
    reasons = evidence.all_faults(volunteer) + found.doubts_of(group, None) if amounts.unknown[group].any() else []
    reasons += found.refusals_of(group, None)
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
    return f"{_decimals((minutes * 100 + MINUTES // 2) // MINUTES)} uur"


def half_days_text(hundredths: int) -> str:
    """`1 dagdeel`, `2,5 dagdelen`."""
    return f"{_decimals(hundredths)} {'dagdeel' if hundredths == 100 else 'dagdelen'}"  # noqa: PLR2004  (one of them)


def _decimals(hundredths: int) -> str:
    whole, rest = divmod(hundredths, 100)
    return f"{whole},{rest:02d}".rstrip("0") if rest else f"{whole}"
