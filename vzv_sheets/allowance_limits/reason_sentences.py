"""Sentences of which the reasons of the ledger consist, in Dutch: facts, and what must be said of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import NO_AMOUNT, NO_FIGURE, Note
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import WELFARE_MONTH_CAP, WELFARE_YEAR_CAP, Certainty, Figure
from vzv_sheets.vocabulary.days import MONTHS_NL, dutch_date, first_day_of_month
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger

NOT_ASKED = "elders niet gevraagd"
ONLY_COSTS = "alleen aangetoonde kosten: geen maximum"
MONTH_OVER = "boven de grens kan de hele vergoeding belast zijn"
YEAR_OVER = "over; de regeling geldt mogelijk voor het hele jaar niet"
ONLY_GIFTS = (
    "ook een attentie telt mee; leg vast dat het om een kleine attentie gaat; aangetoonde kosten blijven betaalbaar"
)
NO_BASIS = "zonder grondslag voor de vrijwilligersregeling (blad Instellingen) is geen vaste vergoeding betaalbaar"
FIRST_DAY = "voor de uurnorm is de leeftijd op de eerste dag van de maand gebruikt"

_ASKED = int(Note.ELSEWHERE_ASKED)


def elsewhere_reasons(ledger: Ledger, volunteer: int, amount: int, notes: int) -> list[str]:
    """What is known of money received elsewhere; where nobody asked, that is said (2.5)."""
    if amount == NO_AMOUNT and not notes & _ASKED:
        return [NOT_ASKED]
    reasons = [f"waarvan elders {euro(amount)}"] if amount > 0 else []
    whole_year = int(ledger.declared.year_cents[volunteer])
    if whole_year > 0:
        reasons.append(f"elders over heel {ledger.year} {euro(whole_year)} opgegeven; dat telt vanaf januari mee")
    return reasons


def figure_remarks(ledger: Ledger, places: tuple[int, ...], month: int) -> list[str]:
    """What must be said of the figures themselves: own, not read in the law, not confirmed for that month, no basis."""
    reasons = [] if ledger.has_basis else [NO_BASIS]
    for place in dict.fromkeys(places):
        if place != NO_FIGURE:
            reasons += _about_figure(ledger.figures[place], month)
    return list(dict.fromkeys(reasons))


def flat_reasons(ledger: Ledger, line: int) -> list[str]:
    """The flat amount that fits every remaining month of the year (2.7, 2.10)."""
    flat, first = int(ledger.years.flat_monthly[line]), int(ledger.years.flat_from[line])
    if flat == NO_AMOUNT or not ledger.has_basis:
        return []
    if first % MONTHS_A_YEAR == MONTHS_A_YEAR - 1:
        return [f"in december past nog {euro(flat)}"]
    return [f"tot en met december past nog {euro(flat)} per maand, vanaf {MONTHS_NL[first % MONTHS_A_YEAR]}"]


def told_sum(name: str, amount: int, *, incomplete: bool) -> str:
    """What was counted; `incomplete` where something cannot be read."""
    return f"{name}: {'voor zover gelezen ' if incomplete else ''}samen {euro(amount)}"


def no_figure(ledger: Ledger) -> str:
    """That no cap is known (2.11)."""
    return f"voor {ledger.year} is geen maximum bekend"


def own_unreadable(cell: str) -> str:
    """That an own maximum cannot be read."""
    return f"{cell} is niet gelezen (eigen maximum)"


def doubt(ledger: Ledger) -> str:
    """That proven costs may have a maximum after all."""
    return f"onbekend of in {ledger.year} een vaste vergoeding is betaald; dan tellen ook aangetoonde kosten mee"


def year_sentence(ledger: Ledger, told: str, amount: int, place: int, over: str) -> str:
    """What was counted of the year against the figure at that place; `over` tells what being over may mean."""
    if place == NO_FIGURE:
        return f"{told}; {no_figure(ledger)}"
    figure = ledger.figures[place]
    return f"{told}, jaargrens {euro(figure.value)} ({figure.reference})" + position(amount, figure.value, over)


def by_payment(ledger: Ledger, paid: int, worked: int, place: int) -> list[str]:
    """What the year is by the day of payment, only where that is over the cap and the work is not, or the reverse."""
    cap = NO_AMOUNT if place == NO_FIGURE else ledger.figures[place].value
    if cap == NO_AMOUNT or (paid > cap) == (worked > cap):
        return []
    verdict = "boven" if paid > cap else "niet boven"
    told = f"naar de dag van betalen is het in {ledger.year} samen {euro(paid)}, {verdict} de jaargrens"
    return [f"{told}; voor deze toets telt de maand van het werk"]


def is_close(amount: int, cap: int) -> bool:
    """Whether an amount is at 90 % of a cap or more."""
    return 10 * amount >= 9 * cap


def position(amount: int, cap: int, over: str) -> str:
    """Where an amount lies when it is over a cap, on it, or close to it."""
    if amount > cap:
        return f"; {over}"
    if amount == cap:
        return "; precies op de grens"
    return f"; dat is {100 * amount // cap}% van de grens" if cap and is_close(amount, cap) else ""


def _about_figure(figure: Figure, month: int) -> list[str]:
    reasons = []
    if figure.certainty is Certainty.OWN and figure.name in (WELFARE_MONTH_CAP, WELFARE_YEAR_CAP):
        reasons.append("de grens komt van blad Regelingen (bijstand vrijlating)")
    elif figure.certainty is Certainty.OWN:
        reasons.append("de grens is het eigen maximum van de organisatie (blad Regelingen)")
    elif figure.certainty is Certainty.THIRD_PARTY:
        reasons.append("de grens komt van derden en is niet in de wet gelezen")
    elif figure.certainty is Certainty.UNVERIFIED:
        reasons.append("de grens is door niemand bevestigd")
    if figure.confirmed_until is not None and not figure.is_confirmed_on(first_day_of_month(month)):
        reasons.append(
            f"de grens is bevestigd tot en met {dutch_date(figure.confirmed_until)}; controleer of die nog geldt"
        )
    return reasons
