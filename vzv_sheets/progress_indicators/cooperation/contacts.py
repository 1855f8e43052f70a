"""I-31: the contacts with professionals that were held, of those that were agreed (domain/indicators.md; 001)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS_OF_CIRCLES, circles_of, only
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.contacts import professional_contacts
from vzv_sheets.records.placements import spans
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_of, month_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DAYS = {"wekelijks": 7, "2-wekelijks": 14}
_MONTHS = {"maandelijks": 1, "kwartaal": 3}
_AT_START = "bij start"
_ALL = Fraction(100)


def contacts_held(scope: Scope) -> Figure:
    """I-31: distinct days of talks with a professional as a part of the contacts that were agreed, at most 100.

    Only where something was expected the talks count: they never make up for what is missing elsewhere.
    """
    if not scope.table("Gesprekken").present:
        return nothing("er is geen blad Gesprekken")
    placed = scope.rows("Plaatsingen", scope.placements)
    agreed = scope.table("Plaatsingen")["contactfrequentie_professional"]
    if not agreed.filled[placed.used].any():
        return nothing("geen contact met beroepskracht afgesproken")
    together = circles_of(scope, placed)
    expected = {circle: number for circle, members in together.items() if (number := contacts_agreed(scope, members))}
    held, talks = _held(scope, list(expected))
    asked = only(placed, [together[circle] for circle in expected])
    found = share(len(held), sum(expected.values()), asked, talks)
    if found.value is None:
        return explained(found, "er werd in deze periode geen contact verwacht")
    return replace(found, value=min(found.value, _ALL))


def days_of_contact(scope: Scope, circles: Sequence[int]) -> Sequence[tuple[int, int]]:
    """Each day in the period on which a circle (its first placement) had a talk with a professional: circle, day."""
    return _held(scope.reading(READS), circles)[0]


def contacts_agreed(scope: Scope, members: Sequence[int]) -> int:
    """How many contacts were agreed in the days of the period from the first start to the last end of the members."""
    span, agreed = spans(scope.records), scope.table("Plaatsingen")["contactfrequentie_professional"]
    how_often = next((agreed.text(index) for index in members if agreed.filled[index]), "")
    start = min(int(span.start[index]) for index in members)
    first, last = max(start, scope.first), min(max(int(span.end[index]) for index in members), scope.last)
    if last < first:
        return 0
    if how_often in _DAYS:
        return (last - first + 1) // _DAYS[how_often]
    if how_often in _MONTHS:
        return _whole_months(day_of(first), day_of(last + 1)) // _MONTHS[how_often]
    return int(how_often == _AT_START and start >= scope.first)


def _whole_months(first: dt.date, after: dt.date) -> int:
    """The months from a day up to and without another: the last one only when it is complete."""
    months = month_number(after) - month_number(first)
    return months - (add_months(first, months) > after)


def _held(scope: Scope, circles: Sequence[int]) -> tuple[Sequence[tuple[int, int]], Rows]:
    """The distinct days with such a talk of each of these circles, and the rows of Gesprekken."""
    contacts, table = professional_contacts(scope.records), scope.table("Gesprekken")
    date = table["datum"]
    about = np.isin(contacts.circle, circles) & scope.within(date)[contacts.talk]
    wanted = np.zeros(len(table), dtype=bool)
    wanted[contacts.talk[about]] = True
    talks = scope.unblocked("Gesprekken", wanted)
    about &= talks.used[contacts.talk]
    pairs = zip(contacts.circle[about].tolist(), date.values[contacts.talk[about]].tolist(), strict=True)
    return sorted(set(pairs)), Rows(talks.used, scope.rows("Gesprekken", _may_be_held(scope)).left_out)


def _may_be_held(scope: Scope) -> NDArray[np.bool_]:
    """The talks of the period, with those of which it cannot be read whether they were held."""
    table = scope.table("Gesprekken")
    found: NDArray[np.bool_] = scope.within(table["datum"]) & ~table["stand"].equals("gepland", "afgezegd")
    return found


READS = (
    *READS_OF_CIRCLES, "Plaatsingen.contactfrequentie_professional", "Plaatsingen.professional_id",
    "Gesprekken.plaatsing_id", "Gesprekken.vrijwilliger_id", "Gesprekken.clientcode", "Gesprekken.datum",
    "Gesprekken.stand", "Gesprekken.soort", "Gesprekken.deelnemers", "Contactpersonen.functie",
    "Instellingen.term_beroepskracht",
)  # fmt: skip
INDICATORS = (
    Indicator(
        code="I-31",
        title=Text("Contact met de beroepskracht", "Contact with the professional"),
        unit=Unit.PERCENT,
        formula=Text(
            "Dagen in de periode met een gehouden gesprek met een beroepskracht, gedeeld door het aantal afgesproken "
            "contacten, maal 100 en hoogstens 100. Een cirkel telt één keer, van eerste start tot laatste einde. "
            "Alleen waar in de periode contact werd verwacht, tellen gesprekken mee.",
            "Days in the period with a held talk with a professional divided by the number of contacts that were "
            "agreed, times 100 and at most 100. A circle counts once, from the first start to the last end; talks "
            "count only where a contact was expected in the period.",
        ),
        source="001",
        reads=READS,
        compute=contacts_held,
    ),
)  # fmt: skip
