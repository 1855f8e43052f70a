"""The tables of an allowance statement: a row per month and one for the year, and the caps that hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vzv_sheets.allowance_limits.ledger_lines import FIRST_LOCAL, FISCAL_PLACE, NO_AMOUNT, NO_FIGURE, Note
from vzv_sheets.allowance_limits.local_lines import SCHEME_MONTH_CAP, SCHEME_YEAR_CAP
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.findings.kinds import Text
from vzv_sheets.legal.figures import CERTAINTY_WORDS, MONTH_CAP, YEAR_CAP, Certainty, Figure
from vzv_sheets.letter_writing.content.wording import amount_text, long_date, month_of_year, numeral, said
from vzv_sheets.letter_writing.statements.statement_year import StatementYear
from vzv_sheets.letter_writing.word.cleaning import ContextValue
from vzv_sheets.vocabulary.days import day_number, first_day_of_month
from vzv_sheets.vocabulary.notations import fold_identifier
from vzv_sheets.vocabulary.words import hours_in_tenths

NOTHING = "–"
_UNKNOWN, _NO_CAP = Text("onbekend", "unknown"), Text("geen", "none")
_KINDS = {"vast": "forfait", "kosten": "actual", "natura": "in_kind"}
_MOST_A_MONTH = Text("Hoogste bedrag per maand", "Highest amount per month")
_MOST_A_YEAR = Text("Hoogste bedrag per jaar", "Highest amount per year")
_FIGURE_NAMES = {
    MONTH_CAP: _MOST_A_MONTH,
    YEAR_CAP: _MOST_A_YEAR,
    SCHEME_MONTH_CAP: _MOST_A_MONTH,
    SCHEME_YEAR_CAP: _MOST_A_YEAR,
}
_HOUR_NORM = Text("Norm per uur", "Norm per hour")
_ENGLISH_CERTAINTY = {
    Certainty.LAW: "law",
    Certainty.OFFICIAL: "official",
    Certainty.THIRD_PARTY: "third parties",
    Certainty.UNVERIFIED: "not confirmed",
    Certainty.OWN: "own statement",
}


@dataclass(frozen=True, slots=True)
class SchemeLines:
    """The lines of one volunteer in one scheme: places in `Ledger.months`, and the place in `Ledger.years`.

    `language` is that of the letter.
    """

    statement: StatementYear
    volunteer: int
    scheme: int
    months: Sequence[int]
    year: int
    language: str = "nl"

    def amount(self, cents: Any) -> str:
        """An amount that stays on one line: with a no-break space behind the euro sign."""
        return amount_text(int(cents), self.language).replace(" ", "\u00a0")

    def said(self, dutch: str, english: str) -> str:
        """The words of the language of the letter."""
        return said(self.language, dutch, english)

    @property
    def unknown(self) -> str:
        """What stands in a cell of which nothing can be told."""
        return _UNKNOWN.in_language(self.language)

    @property
    def is_fiscal(self) -> bool:
        """Whether this is the tax rule, and no scheme of the organisation or its municipality."""
        return self.scheme == FISCAL_PLACE


def schemes_of(statement: StatementYear, volunteer: int, language: str = "nl") -> list[SchemeLines]:
    """The tax rule and the local schemes of a volunteer, in the order of the ledger.

    The rules on benefits have no table of their own: their caps are those of the tax rule since 2017, and what is
    over them is for the municipality and UWV to decide.
    """
    found = statement.ledger
    months = [(line, int(found.months.scheme[line])) for line in statement.month_lines.get(volunteer, ())]
    return [
        SchemeLines(
            statement, volunteer, int(found.years.scheme[year]),
            [line for line, scheme in months if scheme == found.years.scheme[year]], year, language,
        )
        for year in statement.year_lines.get(volunteer, ())
        if found.years.scheme[year] == FISCAL_PLACE or found.years.scheme[year] >= FIRST_LOCAL
    ]  # fmt: skip


def month_rows(lines: SchemeLines) -> list[Mapping[str, str]]:
    """A row per month, with the texts of its cells."""
    return [_month_row(lines, line) for line in lines.months]


def total_row(lines: SchemeLines) -> Mapping[str, str]:
    """The row of the year: the sums, the year cap and what is left of it."""
    statement, years, line = lines.statement, lines.statement.ledger.years, lines.year
    months = [int(statement.ledger.months.month[each]) for each in lines.months]
    unread = any((lines.volunteer, month) in statement.hours_unread for month in months)
    minutes = [found for month in months if (found := _minutes(lines, month)) is not None]
    verdict = _Verdict(lines, int(years.statuses[line]), int(years.notes[line]), statement.any_unread(lines.volunteer))
    return {
        "maand": lines.said(f"Heel {statement.ledger.year}", f"All of {statement.ledger.year}"),
        "uren": lines.unknown if unread else _hours(lines, sum(minutes)) if minutes else NOTHING,
        "tarief": "",
        **{name: verdict.received(getattr(years, column)[line]) for name, column in _KINDS.items()},
        "elders": _elsewhere(years.elsewhere[line], lines),
        "geteld": verdict.counted(years.tested[line]),
        "maximum": verdict.cap(years.year_cap[line]),
        "ruimte": verdict.room(years.room_year[line]),
    }


def _month_row(lines: SchemeLines, line: int) -> Mapping[str, str]:
    statement, months = lines.statement, lines.statement.ledger.months
    month = int(months.month[line])
    unread = statement.is_unread(lines.volunteer, month)
    verdict = _Verdict(lines, int(months.statuses[line]), int(months.notes[line]), unread)
    minutes = _minutes(lines, month)
    hours = lines.unknown if (lines.volunteer, month) in statement.hours_unread else NOTHING
    return {
        "maand": month_of_year(month, lines.language),
        "uren": hours if minutes is None else _hours(lines, minutes),
        "tarief": _rate(lines, month),
        **{name: verdict.received(getattr(months, column)[line]) for name, column in _KINDS.items()},
        "elders": _elsewhere(months.elsewhere[line], lines),
        "geteld": verdict.counted(months.tested[line]),
        "maximum": verdict.cap(months.month_cap[line]),
        "ruimte": verdict.room(months.room_month[line]),
    }


@dataclass(frozen=True, slots=True)
class _Verdict:
    """How the amounts of a line are told: `unread` when a row of it cannot be read, so that no sum is whole."""

    lines: SchemeLines
    statuses: int
    notes: int
    unread: bool

    def received(self, cents: Any) -> str:
        return self.lines.unknown if self.unread or cents == NO_AMOUNT else self.lines.amount(cents)

    def counted(self, cents: Any) -> str:
        """What counts against the caps; nothing does where only proven costs were paid."""
        if self._is_free:
            return NOTHING
        known = self.notes & Note.CAPPED and not self._incomplete
        return self.lines.amount(cents) if known else self.lines.unknown

    def cap(self, cents: Any) -> str:
        if self._is_free or (cents == NO_AMOUNT and not self.statuses & Status.UNKNOWN.bit):
            return _NO_CAP.in_language(self.lines.language)
        return self._known(cents)

    def room(self, cents: Any) -> str:
        if self._is_free or (cents == NO_AMOUNT and not self.statuses & Status.UNKNOWN.bit):
            return NOTHING
        return self._known(cents)

    def _known(self, cents: Any) -> str:
        return self.lines.unknown if cents == NO_AMOUNT else self.lines.amount(cents)

    @property
    def _is_free(self) -> bool:
        return bool(self.statuses & Status.NO_CAP.bit)

    @property
    def _incomplete(self) -> bool:
        """Unknown because something cannot be read; where merely no figure is known, the sum itself is."""
        return self.unread or bool(self.notes & Note.YEAR_UNREADABLE and self.statuses & Status.UNKNOWN.bit)


def _elsewhere(cents: Any, lines: SchemeLines) -> str:
    """What other organisations paid; where nobody asked a dash, and a sentence tells so.

    A scheme of the organisation itself does not count it.
    """
    if not lines.is_fiscal:
        return NOTHING
    if int(lines.statement.ledger.declared.fault[lines.volunteer]) >= 0:
        return lines.unknown
    return NOTHING if cents == NO_AMOUNT else lines.amount(cents)


def _hours(lines: SchemeLines, minutes: int) -> str:
    return numeral(hours_in_tenths(minutes), lines.language)


def _minutes(lines: SchemeLines, month: int) -> int | None:
    """The worked minutes of Uren, else those of the hourly allowances on Onkosten; None where neither tells."""
    statement = lines.statement
    worked = statement.minutes.get((lines.volunteer, month))
    if worked is not None or (lines.volunteer, month) in statement.hours_unread:
        return worked
    column = statement.evidence.claims["uren"]
    records = statement.ledger.hours.record
    paid = [
        int(column.values[records[place]])
        for place in statement.evidence.hours_of_month(lines.volunteer, month % MONTHS_A_YEAR)
        if column.filled[records[place]]
    ]
    return sum(paid) if paid else None


def _rate(lines: SchemeLines, month: int) -> str:
    """The amount per hour: of the hourly allowances of the month, or of the scheme."""
    statement = lines.statement
    if not lines.is_fiscal:
        row = scheme_row(lines, month)
        rate = None if row < 0 else statement.ledger.records.table("Regelingen")["bedrag_per_uur"].value(row)
        return NOTHING if rate is None else lines.amount(rate)
    hours = statement.ledger.hours
    places = statement.evidence.hours_of_month(lines.volunteer, month % MONTHS_A_YEAR)
    rates = sorted({int(hours.rate_cents[place]) for place in places})
    if not rates:
        return NOTHING
    between = lines.said(" en ", " and ")
    return lines.unknown if rates[0] < 0 else between.join(lines.amount(rate) for rate in rates)


def scheme_row(lines: SchemeLines, month: int) -> int:
    """The record of Regelingen of a scheme on the first day of a month; -1 when there is none, or more than one."""
    table = lines.statement.ledger.records.table("Regelingen")
    name, day = fold_identifier(lines.statement.ledger.schemes[lines.scheme]), day_number(first_day_of_month(month))
    first, last = table["geldig_van"], table["geldig_tot"]
    rows = [
        row
        for row in range(len(table))
        if fold_identifier(table["regeling_id"].text(row)) == name
        and (not first.filled[row] or first.values[row] <= day)
        and (not last.filled[row] or day <= last.values[row])
    ]
    return rows[0] if len(rows) == 1 else -1


def cap_rows(lines: SchemeLines) -> list[Mapping[str, ContextValue]]:
    """Which caps and norms the lines were tested against: amount, source, certainty, and until when confirmed."""
    found = lines.statement.ledger
    places = [place for line in lines.months for place in _places(lines, line)]
    places.append(int(found.years.year_figure[lines.year]))
    used = [found.figures[place] for place in dict.fromkeys(places) if place != NO_FIGURE]
    names = [figure.name for figure in used]
    used.sort(key=lambda figure: ([*_FIGURE_NAMES, *names].index(figure.name), figure.valid_from))
    return [_figure_row(lines, figure, several=names.count(figure.name) > 1) for figure in used]


def _places(lines: SchemeLines, line: int) -> list[int]:
    found = lines.statement.ledger
    places = [int(found.months.month_figure[line]), int(found.months.year_figure[line])]
    if lines.is_fiscal:
        tested = lines.statement.evidence.hours_of_month(lines.volunteer, int(found.months.month[line]) % MONTHS_A_YEAR)
        norms = [int(found.hours.norm[place]) for place in tested]
        places += [found.figure_places[found.hours.figures[norm]] for norm in norms if norm != NO_FIGURE]
    return places


def _figure_row(lines: SchemeLines, figure: Figure, *, several: bool) -> Mapping[str, ContextValue]:
    name = _FIGURE_NAMES.get(figure.name, _HOUR_NORM).in_language(lines.language)
    since = lines.said("vanaf", "from")
    words = _ENGLISH_CERTAINTY if lines.language == "en" else CERTAINTY_WORDS
    confirmed = figure.confirmed_until
    return {
        "grens": f"{name}, {since} {long_date(figure.valid_from, '', lines.language)}" if several else name,
        "bedrag": lines.amount(figure.value),
        "bron": f"{figure.reference} ({words[figure.certainty]})",
        "bevestigd_tot": "" if confirmed is None else long_date(confirmed, "", lines.language),
    }
