"""Why a line of the ledger has its verdict, in Dutch (domain/allowances.md: every verdict carries its reason).

Facts only: which months, how much, which figure. No tax is computed (2.4).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.benefit_reasons import (
    caps_of,
    doubts_of_month,
    doubts_of_year,
    exemption_of_month,
    exemption_of_year,
    is_known,
    over_words,
    remarks_of_month,
    remarks_of_year,
)
from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, NO_FIGURE, WELFARE_PLACE, Note
from vzv_sheets.allowance_limits.line_figures import age_limit_of, year_figures
from vzv_sheets.allowance_limits.local_reasons import (
    computed_reasons,
    hour_over,
    local_month_reasons,
    local_year_reasons,
)
from vzv_sheets.allowance_limits.reason_sentences import (
    FIRST_DAY,
    MONTH_OVER,
    ONLY_COSTS,
    ONLY_GIFTS,
    YEAR_OVER,
    by_payment,
    doubt,
    elsewhere_reasons,
    figure_remarks,
    flat_reasons,
    is_close,
    no_figure,
    own_unreadable,
    position,
    told_sum,
    year_sentence,
)
from vzv_sheets.allowance_limits.statuses import HOUR_NOT_TESTED, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.vocabulary.days import MONTHS_NL, day_of, dutch_date, month_name
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.evidence import Evidence
    from vzv_sheets.allowance_limits.ledger import Ledger

# Plain numbers: a set of flags is tested for every line.
_CAPPED, _IN_KIND_ONLY = int(Note.CAPPED), int(Note.IN_KIND_ONLY)
_MAY_BE_FIXED, _YEAR_UNREADABLE = int(Note.MAY_BE_FIXED), int(Note.YEAR_UNREADABLE)
_UNKNOWN, _NO_CAP, _NO_EXEMPTION = Status.UNKNOWN.bit, Status.NO_CAP.bit, Status.NO_EXEMPTION.bit
_OVER = Status.OVER_YEAR.bit | Status.OVER_MONTH.bit


class MonthReasons:
    """The reasons of the month lines of one ledger, made for one line at a time; what makes it unknown comes first."""

    def __init__(self, ledger: Ledger, evidence: Evidence) -> None:
        months = ledger.months
        self._ledger, self._evidence = ledger, evidence
        self._volunteer, self._month = months.volunteer.tolist(), months.month.tolist()
        self._scheme, self._hour_status = months.scheme.tolist(), months.hour_status.tolist()
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
        reasons = self._verdict(line)
        if self._has_hours(line):
            reasons += self._hours(line)
        if self._evidence.local is not None:
            reasons += computed_reasons(self._ledger, self._evidence, line)
        if self._actual[line] or self._submitted[line]:
            reasons += self._parts(line) + self._kilometres(line)
        if self._scheme[line] != FISCAL_PLACE:
            reasons += remarks_of_month(self._ledger, self._evidence, line)
        notes = self._notes[line]
        reasons += elsewhere_reasons(self._ledger, self._volunteer[line], self._elsewhere[line], notes)
        if notes & _CAPPED:
            age_limit = age_limit_of(self._ledger, line) if self._scheme[line] == WELFARE_PLACE else NO_FIGURE
            places = (self._month_figure[line], self._year_figure[line], age_limit)
            reasons += self._remarks(places, self._month[line])
        return reasons

    def _verdict(self, line: int) -> list[str]:
        """What is unknown, and where the sums lie."""
        bits, notes = self._bits[line], self._notes[line]
        reasons = self._unknown(line) if bits & _UNKNOWN or notes & _YEAR_UNREADABLE else []
        if self._scheme[line] != FISCAL_PLACE and notes & _CAPPED:
            reasons += doubts_of_month(self._ledger, line)
        if bits & _NO_EXEMPTION:
            reasons += [self._told(line), *exemption_of_month(self._ledger, line)]
        elif notes & _CAPPED:
            reasons += self._against_caps(line)
        elif bits & _NO_CAP:
            reasons.append(ONLY_COSTS)
        if notes & _IN_KIND_ONLY and bits & _OVER:
            reasons.append(ONLY_GIFTS)
        return reasons

    def _has_hours(self, line: int) -> bool:
        if self._scheme[line] != FISCAL_PLACE and self._hour_status[line] == HOUR_NOT_TESTED:
            return False
        return bool(self._evidence.hours_of_month(self._volunteer[line], self._month[line] % MONTHS_A_YEAR))

    def _told(self, line: int) -> str:
        incomplete = bool(self._notes[line] & _YEAR_UNREADABLE and self._bits[line] & _UNKNOWN)
        return told_sum(month_name(self._month[line]), self._tested[line], incomplete=incomplete)

    def _against_caps(self, line: int) -> list[str]:
        tested, place, told = self._tested[line], self._month_figure[line], self._told(line)
        if place == NO_FIGURE:
            return [f"{told}; {no_figure(self._ledger)}" if is_known(self._ledger, self._volunteer[line]) else told]
        figures = self._ledger.figures
        over = position(tested, figures[place].value, self._over_words(line, MONTH_OVER))
        reasons = [told + self._caps[place] + over]
        to_date, year_place = self._to_date[line], self._year_figure[line]
        if year_place != NO_FIGURE and is_close(to_date, figures[year_place].value):
            incomplete = bool(self._notes[line] & _YEAR_UNREADABLE)
            told = told_sum(f"het jaar tot en met {month_name(self._month[line])}", to_date, incomplete=incomplete)
            over = self._over_words(line, YEAR_OVER)
            reasons.append(year_sentence(self._ledger, told, to_date, year_place, over))
        return reasons

    def _over_words(self, line: int, of_tax: str) -> str:
        return over_words(self._ledger, self._volunteer[line], self._scheme[line], of_tax)

    def _unknown(self, line: int) -> list[str]:
        volunteer, month = self._volunteer[line], self._month[line] % MONTHS_A_YEAR
        reasons = self._evidence.faults_of_month(volunteer, month) + self._evidence.faults_of_year(volunteer)
        reasons += [
            own_unreadable(cell) for cell in caps_of(self._ledger, volunteer, self._scheme[line]).unreadable[month]
        ]
        if not reasons and self._notes[line] & _YEAR_UNREADABLE:
            others = enumeration(self._evidence.all_faults(volunteer))
            reasons.append(f"het jaartotaal en de ruimte zijn onbekend: {others}")
        if self._notes[line] & _MAY_BE_FIXED:
            reasons.append(doubt(self._ledger))
        return reasons

    def _hours(self, line: int) -> list[str]:
        volunteer, month = self._volunteer[line], self._month[line] % MONTHS_A_YEAR
        hours = self._ledger.hours
        over: dict[tuple[int, int], list[str]] = {}
        for place in self._evidence.hours_over(volunteer, month):
            rate_and_norm = int(hours.rate_cents[place]), int(hours.norm[place])
            over.setdefault(rate_and_norm, []).append(dutch_date(day_of(int(hours.day[place]))))
        reasons = [hour_over(days, rate, hours.figures[norm]) for (rate, norm), days in over.items()]
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

    def _kilometres(self, line: int) -> list[str]:
        table = self._ledger.records.table("Regelingen")
        found = self._evidence.kilometre_rates_of(self._volunteer[line], self._month[line] % MONTHS_A_YEAR)
        return [
            f"kilometers zonder tarief tellen voor {euro(int(table['bedrag_per_km'].values[record]))} per km, volgens "
            f"regeling {table['regeling_id'].text(record)}"
            for record in found
        ]

    def _remarks_on(self, places: tuple[int, ...], month: int) -> list[str]:
        return figure_remarks(self._ledger, places, month)


def year_reasons(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """The reasons of one line of a year."""
    years = ledger.years
    scheme, volunteer, notes = int(years.scheme[line]), int(years.volunteer[line]), int(years.notes[line])
    if scheme >= FIRST_LOCAL:
        return local_year_reasons(ledger, evidence, line)
    reasons = _year_verdict(ledger, evidence, line)
    over = [name for month, name in enumerate(MONTHS_NL) if int(years.months_over[line]) >> month & 1]
    if over:
        reasons.append(f"boven de maandgrens in {enumeration(over)}")
    if years.actual[line] and notes & _CAPPED:
        fixed = euro(int(years.forfait[line]) + int(years.in_kind[line]))
        reasons.append(f"vaste vergoedingen en attenties samen {fixed}, aangetoonde kosten {euro(years.actual[line])}")
    reasons += flat_reasons(ledger, line) + remarks_of_year(ledger, line)
    reasons += elsewhere_reasons(ledger, volunteer, int(years.elsewhere[line]), notes)
    if notes & _CAPPED:
        reasons += figure_remarks(ledger, tuple(year_figures(ledger, line)), ledger.first_month + MONTHS_A_YEAR - 1)
    return reasons


def _year_verdict(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    """What is unknown, and where the sum lies."""
    years = ledger.years
    notes, bits = int(years.notes[line]), int(years.statuses[line])
    reasons = _year_unknown(ledger, evidence, line) if bits & _UNKNOWN else []
    if years.scheme[line] != FISCAL_PLACE and notes & _CAPPED:
        reasons += doubts_of_year(ledger, line)
    if notes & _CAPPED:
        reasons.append(_year_told(ledger, line))
        reasons += _by_payment(ledger, evidence, line)
    elif bits & _NO_CAP:
        reasons.append(ONLY_COSTS)
    if bits & _NO_EXEMPTION:
        reasons += exemption_of_year(ledger, line)
    if notes & _IN_KIND_ONLY and bits & _OVER:
        reasons.append(ONLY_GIFTS)
    return reasons


def _by_payment(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    years = ledger.years
    if years.scheme[line] != FISCAL_PLACE:
        return []
    worked = int(years.tested[line])
    moved = evidence.moved_by_payment.get(int(years.volunteer[line]), 0)
    return by_payment(ledger, worked + moved, worked, int(years.year_figure[line]))


def _year_unknown(ledger: Ledger, evidence: Evidence, line: int) -> list[str]:
    volunteer = int(ledger.years.volunteer[line])
    unreadable = sum(caps_of(ledger, volunteer, int(ledger.years.scheme[line])).unreadable, ())
    reasons = evidence.all_faults(volunteer) + [own_unreadable(cell) for cell in dict.fromkeys(unreadable)]
    return reasons + ([doubt(ledger)] if int(ledger.years.notes[line]) & _MAY_BE_FIXED else [])


def _year_told(ledger: Ledger, line: int) -> str:
    years = ledger.years
    volunteer, scheme = int(years.volunteer[line]), int(years.scheme[line])
    tested, place = int(years.tested[line]), int(years.year_figure[line])
    told = told_sum(f"{ledger.year}", tested, incomplete=bool(int(years.notes[line]) & _YEAR_UNREADABLE))
    if place == NO_FIGURE and (int(years.statuses[line]) & _NO_EXEMPTION or not is_known(ledger, volunteer)):
        return told
    return year_sentence(ledger, told, tested, place, over_words(ledger, volunteer, scheme, YEAR_OVER))
