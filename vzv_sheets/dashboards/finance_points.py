"""What needs finance's attention, line by line: over, unknown, close, and subsidies that are off their agreement.

In the order of gravity, then that of the sheets: it ranks nobody. The texts tell amounts, limits and cells, and nothing
about clients, goals, reasons or benefits (domain/workbook.md 2.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.evidence import Evidence
from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE, NO_AMOUNT, NO_FIGURE, NOT_REACHED, Note
from vzv_sheets.allowance_limits.limits_sheet import order_of_lines
from vzv_sheets.allowance_limits.statuses import STATUS_WORDS, Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.dashboards.finance_people import CLOSE, OVER_OF_MONTH, OVER_OF_YEAR, close_months, has_status
from vzv_sheets.dashboards.finance_wording import CONFIDENTIAL, scheme_name, source_text, topic_text
from vzv_sheets.records.persons import full_name
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import month_name, month_text
from vzv_sheets.vocabulary.money import euro

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger

_MOST_FAULTS = 2
_CLOSE_WORDS = {Status.NEAR: "bijna op de ", Status.AT_LIMIT: "precies op de "}


@dataclass(frozen=True, slots=True)
class FinancePoint:
    """One line of the list. Amounts are cents, None where there is nothing to say; the target of the link is a cell."""

    rank: int
    topic: str
    who: str
    scheme: str
    month: str
    tested: int | None = None
    cap: int | None = None
    over: int | None = None
    room: int | None = None
    advice: str = ""
    sheet: str = LIMIETEN.name
    cell: str = ""
    source: str = ""


_RANKS = {status: place for place, status in enumerate(Status)}


def ledger_points(ledgers: Sequence[Ledger], limits_title: str = LIMIETEN.name) -> list[FinancePoint]:
    """The points of these years, gravest first. `limits_title` is the title of the tab of Limieten."""
    points: list[FinancePoint] = []
    row = LIMIETEN.first_row
    for ledger in ledgers:
        order = order_of_lines(ledger).tolist()
        rows = {line: row + place for place, line in enumerate(order)}
        row += max(len(order), 1)
        points += _OfYear(ledger, rows, limits_title).points()
    return sorted(points, key=lambda point: point.rank)


@dataclass(frozen=True)
class _OfYear:
    """The points of one ledger; `rows` tells per line of the ledger where it stands on Limieten."""

    ledger: Ledger
    rows: Mapping[int, int]
    title: str
    evidence: Evidence = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "evidence", Evidence(self.ledger))

    def points(self) -> Iterator[FinancePoint]:
        ledger = self.ledger
        months, years = ledger.months, ledger.years
        # That a year has no exemption at all is told by its months.
        for line in np.flatnonzero(has_status(years, Status.OVER_YEAR)).tolist():
            yield self._over_year(line)
        for line in np.flatnonzero(has_status(months, *OVER_OF_MONTH)).tolist():
            yield self._over_month(line)
        yield from self._without_answer()
        yield from self._over_hour(np.flatnonzero(has_status(months, Status.OVER_HOUR)).tolist())
        gone = has_status(years, *OVER_OF_YEAR, Status.UNKNOWN)
        for line in np.flatnonzero(has_status(years, *CLOSE) & ~gone).tolist():
            yield self._close_year(line)
        for line in np.flatnonzero(close_months(ledger)).tolist():
            yield self._close_month(line)

    def _over_year(self, line: int) -> FinancePoint:
        years = self.ledger.years
        tested, cap = int(years.tested[line]), int(years.year_cap[line])
        advice = _over_year_advice(int(years.scheme[line]), int(years.notes[line]))
        return self._year(line, Status.OVER_YEAR, advice, tested=tested, cap=_known(cap), over=_above(tested, cap))

    def _over_month(self, line: int) -> FinancePoint:
        months = self.ledger.months
        tested, cap, cut = int(months.tested[line]), int(months.month_cap[line]), int(months.cut[line])
        status = _gravest(int(months.statuses[line]), OVER_OF_MONTH)
        advice = _over_month_advice(int(months.scheme[line]), int(months.notes[line]), status, cut)
        return self._month(line, status, advice, tested=tested, cap=_known(cap), over=_above(tested, cap))

    def _without_answer(self) -> Iterator[FinancePoint]:
        """One point per volunteer, however many schemes and months cannot be told."""
        months, years = self.ledger.months, self.ledger.years
        found: dict[int, tuple[list[int], list[int]]] = {}
        for line in np.flatnonzero(has_status(years, Status.UNKNOWN)).tolist():
            found.setdefault(int(years.volunteer[line]), ([], []))[1].append(line)
        for line in np.flatnonzero(has_status(months, Status.UNKNOWN)).tolist():
            found.setdefault(int(months.volunteer[line]), ([], []))[0].append(line)
        for volunteer, (of_months, of_years) in sorted(found.items()):
            schemes = {int(months.scheme[line]) for line in of_months} | {int(years.scheme[line]) for line in of_years}
            told = {int(months.month[line]) for line in of_months}
            advice, cell = self._what_is_unclear(volunteer, schemes, told)
            sheet, _, address = cell.rpartition("!")
            row = self.rows[of_months[0] if of_months else len(months) + of_years[0]]
            yield FinancePoint(
                _RANKS[Status.UNKNOWN], STATUS_WORDS[Status.UNKNOWN], self._who(volunteer),
                "; ".join(scheme_name(self.ledger, scheme) for scheme in sorted(schemes)),
                month_text(told.pop()) if len(told) == 1 else str(self.ledger.year), advice=advice,
                sheet=sheet.strip("'").replace("''", "'") if cell else self.title,
                cell=address if cell else f"A{row}",
            )  # fmt: skip

    def _what_is_unclear(self, volunteer: int, schemes: set[int], months: set[int]) -> tuple[str, str]:
        """What to look at, and the first cell of it; a scheme that tells of a benefit shows no cells."""
        if schemes <= set(CONFIDENTIAL):
            return "Vraag de coördinator wat er nog ontbreekt; zie de regel op blad Limieten.", ""
        faults = self.evidence.all_faults(volunteer)
        if len(months) == 1:
            (month,) = months
            faults = self.evidence.faults_of_month(volunteer, month % MONTHS_A_YEAR) or faults
        if not faults:
            return f"Voor {self.ledger.year} is geen antwoord te geven; de reden staat op blad Limieten.", ""
        more = len(faults) - _MOST_FAULTS
        told = "; ".join(faults[:_MOST_FAULTS]) + (f"; en nog {more}" if more > 0 else "")
        first = faults[0].partition(" is ")[0]
        return f"Kijk dit na, daarna is er een antwoord: {told}.", first if "!" in first else ""

    def _over_hour(self, lines: Sequence[int]) -> Iterator[FinancePoint]:
        """One point per volunteer: the first month, and in how many more."""
        by_person: dict[int, list[int]] = {}
        for line in lines:
            by_person.setdefault(int(self.ledger.months.volunteer[line]), []).append(line)
        for found in by_person.values():
            also = f" Ook in {len(found) - 1} andere maanden." if len(found) > 1 else ""
            yield self._month(
                found[0], Status.OVER_HOUR,
                f"Het uurbedrag is hoger dan de uurnorm. Leg vast waarom dit geen beloning is, of verlaag het.{also}",
                tested=int(self.ledger.months.tested[found[0]]), source=False,
            )  # fmt: skip

    def _close_year(self, line: int) -> FinancePoint:
        years = self.ledger.years
        tested, cap, room = int(years.tested[line]), int(years.year_cap[line]), int(years.room_year[line])
        reached = int(years.reached_in[line])
        status = _gravest(int(years.statuses[line]), CLOSE)
        pace = f" In dit tempo is de grens bereikt in {month_name(reached)}." if reached != NOT_REACHED else ""
        left = (
            f"Dit jaar is er nog {euro(room)} ruimte.{pace}" if room > 0 else "Betaal dit jaar niets meer zonder bon."
        )
        return self._year(line, status, left, tested=tested, cap=_known(cap), room=_known(room))

    def _close_month(self, line: int) -> FinancePoint:
        months = self.ledger.months
        tested, cap = int(months.tested[line]), int(months.month_cap[line])
        room = max(cap - tested, 0)
        advice = f"In deze maand is er nog {euro(room)} ruimte." if room else "In deze maand is er geen ruimte meer."
        status = Status.NEAR if room else Status.AT_LIMIT
        return self._month(line, status, advice, tested=tested, cap=cap, room=room)

    def _month(
        self, line: int, status: Status, advice: str, *, tested: int, cap: int | None = None, over: int | None = None,
        room: int | None = None, source: bool = True,
    ) -> FinancePoint:  # fmt: skip
        months = self.ledger.months
        scheme = int(months.scheme[line])
        topic = _CLOSE_WORDS[status] + "maandgrens" if status in CLOSE else topic_text(scheme, status)
        return FinancePoint(
            _RANKS[status], topic, self._who(int(months.volunteer[line])),
            scheme_name(self.ledger, scheme), month_text(int(months.month[line])), tested, cap, over,
            room, advice, self.title, f"A{self.rows[line]}",
            self._reference(scheme, int(months.month_figure[line])) if source else "",
        )  # fmt: skip

    def _year(
        self, line: int, status: Status, advice: str, *, tested: int, cap: int | None = None, over: int | None = None,
        room: int | None = None,
    ) -> FinancePoint:  # fmt: skip
        years, row = self.ledger.years, self.rows[len(self.ledger.months) + line]
        scheme = int(years.scheme[line])
        topic = _CLOSE_WORDS[status] + "jaargrens" if status in CLOSE else topic_text(scheme, status)
        return FinancePoint(
            _RANKS[status], topic, self._who(int(years.volunteer[line])),
            scheme_name(self.ledger, scheme), str(self.ledger.year), tested, cap, over, room, advice,
            self.title, f"A{row}", self._reference(scheme, int(years.year_figure[line])),
        )  # fmt: skip

    def _who(self, volunteer: int) -> str:
        people = self.ledger.records.table("Vrijwilligers")
        identifier, name = people.identifier(volunteer), full_name(people, volunteer)
        return name if name == identifier else f"{name} ({identifier})"

    def _reference(self, scheme: int, place: int) -> str:
        return "" if place == NO_FIGURE else source_text(scheme, self.ledger.figures[place].reference)


def _gravest(bits: int, among: Sequence[Status]) -> Status:
    return next(status for status in Status if status in among and bits & status.bit)


def _known(cents: int) -> int | None:
    return None if cents == NO_AMOUNT else cents


def _above(tested: int, cap: int) -> int | None:
    return None if cap == NO_AMOUNT else max(tested - cap, 0)


def _over_month_advice(scheme: int, notes: int, status: Status, cut: int) -> str:
    """What to do about a month over its cap (domain/rules.md V-GELD-02)."""
    if scheme in CONFIDENTIAL or status is Status.NO_EXEMPTION:
        return "Betaal hiervoor niets vast zonder overleg; aangetoonde kosten mogen. Vraag het de coördinator."
    if scheme != FISCAL_PLACE:
        return f"{euro(cut)} vervalt; uitbetaald wordt hoogstens de grens." if cut else "Overleg met de financier."
    if notes & Note.IN_KIND_ONLY:
        return "Alleen een attentie telt hier mee. Leg vast dat het om een kleine attentie gaat."
    return (
        "Betaal de vaste vergoeding van deze maand nog niet. Boven de grens kan de hele vergoeding belast zijn, "
        "niet alleen het meerdere."
    )


def _over_year_advice(scheme: int, notes: int) -> str:
    """What to do about a year over its cap (domain/rules.md V-GELD-03)."""
    if scheme in CONFIDENTIAL:
        return "Betaal dit jaar niets vast zonder overleg; aangetoonde kosten mogen. Vraag het de coördinator."
    if scheme != FISCAL_PLACE:
        return "De regeling betaalt dit jaar niet meer. Overleg met de financier."
    if notes & Note.IN_KIND_ONLY:
        return "Alleen een attentie telt hier mee. Leg vast dat het om een kleine attentie gaat."
    return (
        "Betaal dit jaar geen vaste vergoeding meer; aangetoonde kosten mogen. De regeling geldt dan mogelijk het hele "
        "jaar niet."
    )
