"""What Dashboard_Professional shows: agreements about a professional's own clients, by code (domain/evidence.md 1j)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.client_lines import client_lines
from vzv_sheets.dashboards.controle import subtitle
from vzv_sheets.dashboards.dashboard_content import dashboard_content
from vzv_sheets.dashboards.shown_figures import ShownFigures
from vzv_sheets.progress_indicators.cooperation.circles import circles_of
from vzv_sheets.progress_indicators.cooperation.contacts import days_of_contact
from vzv_sheets.progress_indicators.cooperation.forms import forms_told
from vzv_sheets.progress_indicators.figure_words import UNKNOWN
from vzv_sheets.progress_indicators.figures import Rows
from vzv_sheets.progress_indicators.goals.rows_of_goals import CLIENT, goals_of
from vzv_sheets.progress_indicators.masking import TOO_FEW, smallest_group
from vzv_sheets.progress_indicators.placed_people import clients_behind, volunteers_behind
from vzv_sheets.records.own_placements import own_placements
from vzv_sheets.records.record_set import Period
from vzv_sheets.schema.owned_parts import MOST_MONTHS
from vzv_sheets.schema.owned_professional import DASHBOARD_PROFESSIONAL
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, first_day_of_month, month_number, short_month
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, plural
from vzv_sheets.vocabulary.words import grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Ratio, ReportContent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from vzv_sheets.progress_indicators.scope import Scope

_CARDS = {"clients": "I-38/bereikt", "contact": "I-31", "talks": "I-32", "signals": "I-36"}
# The lines of the block: a figure, what it is called, and what its part is of its whole.
_LINES = (
    ("I-31", "contact volgens afspraak", "{part} van {n} afgesproken contacten met de beroepskracht gehouden"),
    ("I-32", "driegesprek bij de start", "{part} van {n} plaatsingen met een driegesprek rond de start"),
    ("I-35", "afspraak over informatie delen", "{part} van {n} {clients}: op tijd afgesproken wat wordt gedeeld"),
    (
        "I-37",
        "wisselingen van vrijwilliger",
        "gemiddeld over de {clients} hier, in twaalf maanden; zonder cirkels",
    ),
    ("I-36/acuut", "signalen bij acuut gevaar", "doorgegeven in deze periode; die mogen eerst worden doorgegeven"),
)


def professional(scope: Scope, contact: int | None = None) -> ReportContent:
    """The content of Dashboard_Professional for one professional (record of Contactpersonen); without one for all."""
    own = frozenset(np.flatnonzero(own_placements(scope.records, contact)).tolist())
    part = scope.of(replace(scope.selection, placements=own))
    figures, clients = ShownFigures(part), plural(scope.records.settings.text("term_client") or USUAL_CLIENT)
    together = _together(part)
    return dashboard_content(
        DASHBOARD_PROFESSIONAL,
        {
            "title": DASHBOARD_PROFESSIONAL.title.replace(plural(USUAL_CLIENT), clients),
            "subtitle": subtitle(scope.records),
            "clients_label": clients,
            **_cards(figures),
            "list_title": _list_title(together, part, clients),
        },
        {
            "contacts": _contacts_per_month(part),
            "forms": _forms(part, together),
            "agreements": [_line(figures, *line, clients) for line in _LINES],
        },
        client_lines(part, together, contact),
        f"In deze periode staat bij geen van de {clients} met een beroepskracht een vrijwilliger.",
    )


def _together(scope: Scope) -> Mapping[int, Sequence[int]]:
    """The placements of the period, a circle once (`circles_of`)."""
    return circles_of(scope, Rows(scope.placements & scope.chosen("Plaatsingen")))


def _cards(figures: ShownFigures) -> dict[str, CellValue]:
    found: dict[str, CellValue] = {}
    for name, key in _CARDS.items():
        found[name], found[f"{name}_change"] = figures.card(key)
    scope, earlier = figures.scope, figures.scope.before()
    volunteers = _volunteers(scope)
    found["volunteers"] = volunteers
    found["volunteers_change"] = figures.change_of_count(volunteers, _volunteers(earlier))
    found["goals"], found["goals_change"] = _goals_reached(scope)
    return found


def _volunteers(scope: Scope) -> int:
    return volunteers_behind(scope, np.flatnonzero(scope.placements & scope.chosen("Plaatsingen")).tolist())


def _goals_reached(scope: Scope) -> tuple[CellValue, str]:
    """Of the goals of clients in the placements of the period the part that was reached, without what was dropped.

    Of fewer clients than min_groepsgrootte it is not shown (domain/indicators.md, Small numbers).
    """
    goals = goals_of(scope, CLIENT, scope.placements)
    number = goals.rows.number
    if not number:
        return UNKNOWN, "er zijn geen doelen vastgelegd"
    if clients_behind(scope, goals.their_placements) < smallest_group(scope.records):
        return UNKNOWN, TOO_FEW
    reached = int(np.count_nonzero(scope.table("Leerdoelen")["status"].equals("bereikt") & goals.rows.used))
    return Ratio(reached, number), f"{reached} van {number} doelen"


def _contacts_per_month(scope: Scope) -> list[list[CellValue]]:
    """The days of contact of each circle by month, ending with the month of the last day of the period."""
    final = month_number(scope.days.last)
    first = final - MOST_MONTHS + 1
    year = scope.during(Period(first_day_of_month(first), scope.days.last))
    held = Counter(month_number(day_of(day)) for _, day in days_of_contact(year, list(_together(year))))
    return [[short_month(month), held[month]] for month in range(first, final + 1)]


def _forms(scope: Scope, together: Mapping[int, Sequence[int]]) -> list[list[CellValue]]:
    """How many placements have each form of cooperation, also where only sheet Clienten names the professional."""
    told = forms_told(scope, together.values())
    choices = scope.table("Plaatsingen")["samenwerkingsvorm"].spec.choices
    return [[choice, told[choice]] for choice in choices if told[choice]]


def _line(figures: ShownFigures, key: str, label: str, explanation: str, clients: str) -> list[CellValue]:
    found, (value, line) = figures.now(key), figures.card(key)
    told = explanation.format(part=grouped_number(found.part or 0), n=grouped_number(found.n), clients=clients)
    return [label, value, told if found.known else line]


def _list_title(together: Mapping[int, Sequence[int]], scope: Scope, clients: str) -> str:
    number = len(together)
    people = clients_behind(scope, [place for members in together.values() for place in members])
    whom = f", bij {people} {clients if people != 1 else _one(scope)}" if people else ""
    return f"Plaatsingen in deze periode: {number}{whom}; een cirkel staat er één keer"


def _one(scope: Scope) -> str:
    return scope.records.settings.text("term_client") or USUAL_CLIENT
