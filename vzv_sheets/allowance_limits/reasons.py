"""Why a line of the ledger has its verdict, in Dutch (domain/allowances.md: every verdict carries its reason).

Facts only: which months, how much, which figure. No tax is computed (2.4).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, NO_AMOUNT, NO_FIGURE, Note
from vzv_sheets.allowance_limits.local_reasons import computed_reasons, local_month_reasons, local_year_reasons
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.legal.figures import CERTAINTY_WORDS, Certainty, Figure
from vzv_sheets.vocabulary.days import MONTHS_NL, day_of, dutch_date, first_day_of_month
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.evidence import Evidence
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

# Plain numbers: a set of flags is tested for every line.
_CAPPED, _IN_KIND_ONLY, _ASKED = int(Note.CAPPED), int(Note.IN_KIND_ONLY), int(Note.ELSEWHERE_ASKED)
_MAY_BE_FIXED, _YEAR_UNREADABLE = int(Note.MAY_BE_FIXED), int(Note.YEAR_UNREADABLE)
_UNKNOWN, _NO_CAP = Status.UNKNOWN.bit, Status.NO_CAP.bit
_OVER = Status.OVER_YEAR.bit | Status.OVER_MONTH.bit


class MonthReasons:
    """The reasons of the month lines of one ledger, made for one line at a time; what makes it unknown comes first."""

    def __init__(self, ledger: Ledger, evidence: Evidence) -> None:
        months = ledger.months
        self._ledger, self._evidence = ledger, evidence
        self._volunteer, self._month = months.volunteer.tolist(), months.month.tolist()
        self._scheme = months.scheme.tolist()
        self._bits, self._notes = months.statuses.tolist(), months.notes.tolist()
        self._tested, self._to_date = months.tested.tolist(), months.year_to_date.tolist()
        self._actual, self._elsewhere = months.actual.tolist(), months.elsewhere.tolist()
        self._fixed, self._submitted = (months.forfait + months.in_kind).tolist(), months.submitted.tolist()
        self._month_figure, self._year_figure = months.month_figure.tolist(), months.year_figure.tolist()
        self._caps = [f", grens {euro(figure.value)} ({figure.reference})" for figure in ledger.figures]
        self._remarks = cache(self._remarks_on)

    def of(self, line: int) -> list[str]:
        """The reasons of one line."""
        if self._scheme[line] >= FIRST_LOCAL:
            return local_month_reasons(self._ledger, self._evidence, line)
        bits, notes = self._bits[line], self._notes[line]
        reasons = []
        if bits & _UNKNOWN or notes & _YEAR_UNREADABLE:
            reasons += self._unknown(line)
        if notes & _CAPPED:
            reasons += self._against_caps(line)
        elif bits & _NO_CAP:
            reasons.append(ONLY_COSTS)
        if notes & _IN_KIND_ONLY and bits & _OVER:
            reasons.append(ONLY_GIFTS)
        if self._evidence.hours_of_month(self._volunteer[line], self._month[line] % MONTHS_A_YEAR):
            reasons += self._hours(line)
        if self._evidence.local is not None:
            reasons += computed_reasons(self._ledger, self._evidence, line)
        if self._actual[line] or self._submitted[line]:
            reasons += self._parts(line)
        reasons += elsewhere_reasons(self._ledger, self._volunteer[line], self._elsewhere[line], notes)
        if notes & _CAPPED:
            reasons += self._remarks(self._month_figure[line], self._year_figure[line], self._month[line])
        return reasons

    def _against_caps(self, line: int) -> list[str]:
        tested, place, bits = self._tested[line], self._month_figure[line], self._bits[line]
        incomplete = bool(self._notes[line] & _YEAR_UNREADABLE)
        name = month_name(self._month[line])
        told = _told(name, tested, incomplete=incomplete and bool(bits & _UNKNOWN))
        if place == NO_FIGURE:
            return [f"{told}; {_no_figure(self._ledger)}"]
        figures = self._ledger.figures
        reasons = [told + self._caps[place] + _position(tested, figures[place].value, MONTH_OVER)]
        to_date, year_place = self._to_date[line], self._year_figure[line]
        if year_place != NO_FIGURE and _is_close(to_date, figures[year_place].value):
            told = _told(f"het jaar tot en met {name}", to_date, incomplete=incomplete)
            reasons.append(_year_sentence(self._ledger, told, to_date, year_place))
        return reasons

    def _unknown(self, line: int) -> list[str]:
        volunteer, month = self._volunteer[line], self._month[line] % MONTHS_A_YEAR
        reasons = self._evidence.faults_of_month(volunteer, month) + self._evidence.faults_of_year(volunteer)
        reasons += [_own_unreadable(cell) for cell in self._ledger.caps.unreadable[month]]
        if not reasons and self._notes[line] & _YEAR_UNREADABLE:
            others = enumeration(self._evidence.all_faults(volunteer))
            reasons.append(f"het jaartotaal en de ruimte zijn onbekend: {others}")
        if self._notes[line] & _MAY_BE_FIXED:
            reasons.append(_doubt(self._ledger))
        return reasons

    def _hours(self, line: int) -> list[str]:
        volunteer, month = self._volunteer[line], self._month[line] % MONTHS_A_YEAR
        hours = self._ledger.hours
        reasons = []
        for place in self._evidence.hours_over(volunteer, month):
            norm = hours.figures[int(hours.norm[place])]
            reasons.append(
                f"{dutch_date(day_of(int(hours.day[place])))}: {euro(int(hours.rate_cents[place]))} per uur, norm "
                f"{euro(norm.value)} (Belastingdienst; {CERTAINTY_WORDS[norm.certainty]}); leg uit waarom dit geen "
                "marktconforme beloning is of verlaag het bedrag"
            )
        places = self._evidence.hours_of_month(volunteer, month)
        if any(hours.norm[place] != NO_FIGURE and not hours.by_date[place] for place in places):
            reasons.append(FIRST_DAY)
        return reasons

    def _parts(self, line: int) -> list[str]:
        actual, fixed, submitted = self._actual[line], self._fixed[line], self._submitted[line]
        reasons = []
        if actual and self._notes[line] & _CAPPED:
            reasons.append(
                f"aangetoonde kosten van {euro(actual)} tellen mee, want in {self._ledger.year} is er ook een vaste "
                f"vergoeding of attentie; zonder die kosten is het {euro(fixed)}"
            )
        if submitted:
            everything = fixed + actual + submitted + max(self._elsewhere[line], 0)
            reasons.append(
                f"nog niet goedgekeurd: {euro(submitted)}; als alles wordt goedgekeurd samen {euro(everything)}"
            )
        return reasons

    def _remarks_on(self, month_figure: int, year_figure: int, month: int) -> list[str]:
        return figure_remarks(self._ledger, (month_figure, year_figure), month)


def year_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one line of a year."""
    years = ledger.years
    if years.scheme[line] >= FIRST_LOCAL:
        return local_year_reasons(ledger, evidence, line)
    volunteer, notes, bits = int(years.volunteer[line]), int(years.notes[line]), int(years.statuses[line])
    tested, place = int(years.tested[line]), int(years.year_figure[line])
    reasons = []
    if bits & _UNKNOWN:
        reasons += evidence.all_faults(volunteer)
        reasons += [_own_unreadable(cell) for cell in dict.fromkeys(sum(ledger.caps.unreadable, ()))]
        reasons += [_doubt(ledger)] if notes & _MAY_BE_FIXED else []
    if notes & _CAPPED:
        told = _told(f"{ledger.year}", tested, incomplete=bool(notes & _YEAR_UNREADABLE))
        reasons.append(_year_sentence(ledger, told, tested, place))
    elif bits & _NO_CAP:
        reasons.append(ONLY_COSTS)
    if notes & _IN_KIND_ONLY and bits & _OVER:
        reasons.append(ONLY_GIFTS)
    over = [name for month, name in enumerate(MONTHS_NL) if int(years.months_over[line]) >> month & 1]
    if over:
        reasons.append(f"boven de maandgrens in {enumeration(over)}")
    if years.actual[line] and notes & _CAPPED:
        fixed = euro(int(years.forfait[line]) + int(years.in_kind[line]))
        reasons.append(f"vaste vergoedingen en attenties samen {fixed}, aangetoonde kosten {euro(years.actual[line])}")
    reasons += elsewhere_reasons(ledger, volunteer, int(years.elsewhere[line]), notes)
    if notes & _CAPPED:
        reasons += figure_remarks(ledger, (place,), ledger.first_month + MONTHS_A_YEAR - 1)
    return reasons


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


@cache
def month_name(month: int) -> str:
    """`maart 2026`."""
    return f"{MONTHS_NL[month % MONTHS_A_YEAR]} {month // MONTHS_A_YEAR}"


def _told(name: str, amount: int, *, incomplete: bool) -> str:
    return f"{name}: {'voor zover gelezen ' if incomplete else ''}samen {euro(amount)}"


def _no_figure(ledger: Ledger) -> str:
    return f"voor {ledger.year} is geen maximum bekend"


def _own_unreadable(cell: str) -> str:
    return f"{cell} is niet gelezen (eigen maximum)"


def _doubt(ledger: Ledger) -> str:
    return f"onbekend of in {ledger.year} een vaste vergoeding is betaald; dan tellen ook aangetoonde kosten mee"


def _year_sentence(ledger: Ledger, told: str, amount: int, place: int) -> str:
    if place == NO_FIGURE:
        return f"{told}; {_no_figure(ledger)}"
    figure = ledger.figures[place]
    return f"{told}, jaargrens {euro(figure.value)} ({figure.reference})" + _position(amount, figure.value, YEAR_OVER)


def _is_close(amount: int, cap: int) -> bool:
    return 10 * amount >= 9 * cap


def _position(amount: int, cap: int, over: str) -> str:
    if amount > cap:
        return f"; {over}"
    if amount == cap:
        return "; precies op de grens"
    return f"; dat is {100 * amount // cap}% van de grens" if cap and _is_close(amount, cap) else ""


def _about_figure(figure: Figure, month: int) -> list[str]:
    reasons = []
    if figure.certainty is Certainty.OWN:
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
