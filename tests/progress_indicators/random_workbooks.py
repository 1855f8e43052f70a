"""Random small workbooks: the rows as plain values, and the same as a workbook that the product reads."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from tests.checks.small_workbooks import sheet
from tests.progress_indicators import random_facts as facts
from tests.progress_indicators import random_people as people_of
from tests.progress_indicators.random_people import DAY, Dice
from tests.progress_indicators.reference.book import Selection
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.record_set import Period
from vzv_sheets.workbook.memory import from_markdown

MONEY = {
    "bedrag", "bedrag_per_traject", "budget", "begeleidingssubsidie_per_maand", "bedrag_per_uur", "max_per_maand",
    "max_per_jaar", "uurvergoeding", "bedrag_per_dagdeel", "bedrag_per_maand",
}  # fmt: skip
PERIODS = (
    ("2026-01-01", "2026-12-31"), ("2026-01-01", "2026-06-30"), ("2025-10-15", "2026-03-20"), ("2026-02-01", "2026-02-28"),
    ("2025-07-01", "2026-06-30"), ("2026-01-01", "2026-12-31"), ("2025-01-01", "2025-12-31"), ("2026-03-30", "2026-04-05"), ("2026-05-14", "2026-05-14"),
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A workbook: `rows` by sheet, each row a mapping of columns to dates, numbers, texts and lists; money in cents."""

    rows: dict[str, list[dict[str, object]]]
    settings: dict[str, object]
    as_of: dt.date
    first: dt.date
    last: dt.date

    @property
    def text(self):
        """The workbook as markdown."""
        return markdown(self.rows, self.settings)

    def records(self):
        """What the product reads."""
        return read_records(from_markdown(self.text), as_of=self.as_of, period=Period(self.first, self.last))


def random_case(seed):
    """A workbook of which every row may be used in figures: rows that a finding keeps out are taken away."""
    dice = Dice(seed)
    dice.first, dice.last = map(dt.date.fromisoformat, dice.choice(PERIODS))
    middle = dice.first + DAY * (dice.last - dice.first).days // 2
    dice.as_of = dice.choice([
        dice.last, dice.last, middle, middle, dice.day(dice.first, dice.last), dice.last + DAY, dice.last + DAY * 75,
        dice.first, dice.first - DAY * 20,
    ])  # fmt: skip
    return without_blocked_rows(Case(random_rows(dice), random_settings(dice), dice.as_of, dice.first, dice.last))


def random_selection(seed, case):
    """A part of the workbook: of programmes, of everything but one, of a place, a host, a supervisor, or of two of these."""
    dice = Dice(seed)
    names = [row["programma_id"] for row in case.rows.get("Programmas", ())]
    one, two = (frozenset((dice.choice(names),)) if names else frozenset() for _ in range(2))
    parts = [
        {"programmes": one}, {"programmes": one | two}, {"without": one}, {"municipality": dice.choice(("G1", "G2"))},
        {"district": dice.choice(("Noord", "Zuid"))}, {"location": dice.choice(("O1", "O2"))},
        {"supervisor": dice.choice(("K1", "K2"))},
    ]  # fmt: skip
    first, second = dice.sample(parts, 2)
    return Selection(**(first if dice.chance(0.6) else second | first))


def random_settings(dice):
    chosen = {
        "organisatienaam": "Voorbeeld", "uren_per_dagdeel": dice.choice((None, 4, 3)), "dagen_zonder_contact": dice.choice((None, 60)),
        "vog_max_ouderdom_maanden": dice.choice((None, 12, 36)), "overdracht_dagen": dice.choice((None, 14)),
        "vrijwilligersregeling_grondslag": dice.choice(("ANBI", "ANBI", "geen")),
    }  # fmt: skip
    return {key: value for key, value in chosen.items() if value is not None}


def random_rows(dice):
    programmes, people = people_of.programmes(dice), people_of.volunteers(dice)
    placements = people_of.placements(dice, people, programmes)
    goals = facts.goals(dice, placements)
    rows = {
        "Programmas": programmes, "Organisaties": people_of.organisations(), "Contactpersonen": people_of.contacts(dice),
        "Vrijwilligers": people, "Plaatsingen": placements, "Clienten": people_of.clients(dice, placements),
        "Vacatures": people_of.vacancies(dice), "Subsidies": people_of.subsidies(dice, programmes) if programmes else [],
        "Uren": facts.hours(dice, placements, people, programmes), "Leerdoelen": goals,
        "Metingen": facts.measurements(dice, placements, goals), "Gesprekken": facts.talks(dice, placements, people),
        "Trainingen": facts.trainings(dice, people), "Activiteiten": facts.activities(dice, people, programmes),
        "Documenten": facts.documents(dice, placements), "Signalen": facts.signals(dice, placements), "Overdrachten": facts.handovers(dice, placements),
        "Tevredenheid": facts.satisfaction(dice, programmes), "Onkosten": facts.claims(dice, people, placements, programmes),
    }  # fmt: skip
    paid = {(row["subsidie_id"], row["programma_id"]) for row in rows["Subsidies"]}
    for row in placements:
        if (row["subsidie_id"], people_of.programme_of(row, programmes)) not in paid:
            row["subsidie_id"] = None
    return {name: found for name, found in rows.items() if found or name == "Vrijwilligers"}


VOLUNTEER_COLUMNS = ("vrijwilliger_id", "achternaam")


def markdown(rows, settings):
    parts = [sheet("Instellingen", "naam | waarde", *(f"{key} | {value}" for key, value in settings.items()))]
    for name, found in rows.items():
        columns = list(dict.fromkeys(key for row in found for key in row)) or list(VOLUNTEER_COLUMNS)
        lines = (" | ".join(cell(key, row.get(key)) for key in columns) for row in found)
        parts.append(sheet(name, " | ".join(columns), *lines))
    return "\n\n".join(parts)


def cell(key, value):
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(value)
    if key in MONEY:
        return f"{value // 100}.{value % 100:02d}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return repr(float(value)) if isinstance(value, Fraction) else str(value)


def without_blocked_rows(case):
    """The same without the rows that a finding keeps out of figures; again while taking them away shows new ones."""
    while blocked := blocked_rows(case):
        rows = {
            name: [row for place, row in enumerate(found, start=2) if (name, place) not in blocked]
            for name, found in case.rows.items()
        }
        rows = {name: found for name, found in rows.items() if found or name == "Vrijwilligers"}
        case = Case(rows, case.settings, case.as_of, case.first, case.last)
    return case


def blocked_rows(case):
    """`(sheet, row)` of what a finding keeps out; a row that refers to a row that is gone is one of them."""
    found = set()
    for group in run_checks(case.records()).groups:
        if "figures" in group.variant.blocks:
            found |= {(group.sheet, row) for row in group.rows}
    return found
