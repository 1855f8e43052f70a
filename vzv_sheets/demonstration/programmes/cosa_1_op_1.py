"""COSA 1-op-1: one volunteer beside one client, with the circle coordinator (domain/programmes.md row 2; 001 A15)."""

from __future__ import annotations

from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Clients,
    Colleagues,
    Costs,
    Crew,
    Office,
    Part,
    Practice,
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.declared_groups import Survey
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import WEEKDAYS_AND_SATURDAY, Span, Weekly
from vzv_sheets.demonstration.programmes.probation import (
    ACTIVITIES,
    GOALS,
    NAMED,
    QUESTIONS,
    SIGNALS,
    TASKS,
    criteria_not_met,
    fewer_talks_than_agreed,
    goal_of_a_client_in_words,
    outside_the_office_without_agreement,
    signals_in_the_wrong_order,
)
from vzv_sheets.demonstration.wrong_values import as_date


def _violations(ground: Ground) -> None:
    """Two volunteers beside one client, criteria that are not met, a week without the circle coordinator, and more."""
    fewer_talks_than_agreed(ground)
    _two_beside_one_client(ground)
    criteria_not_met(ground)
    signals_in_the_wrong_order(ground)
    outside_the_office_without_agreement(ground)
    goal_of_a_client_in_words(ground)


def _two_beside_one_client(ground: Ground) -> None:
    """Somebody is placed beside a client who has a volunteer already: the client that was meant has another code."""
    starts = ground.plant.column("Plaatsingen", "startdatum")
    older, newer = sorted((ground.placement(), ground.placement()), key=lambda index: as_date(starts[index]))
    code = ground.value("Plaatsingen", older, "clientcode")
    ground.plant.change("Plaatsingen", newer, clientcode=code)
    ground.plant.note("V-PLA-04", "Plaatsingen", older, "eind_werkelijk")


COSA_1_OP_1 = Practice(
    programme="cosa-1-op-1",
    office=Office(
        name="COSA 1-op-1 Utrecht", street="Vivaldiplantsoen 100", postcode="3533 JE", town="Utrecht",
        telephone="030-1234567", website="cosa-een-op-een", signatory="vrijwilligerscoördinator",
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=20),
        Colleagues(function="cirkelcoördinator", part=Part.PROFESSIONAL, volunteers_each=10),
    ),
    crew=Crew(
        ages=(21, 74),
        towns=(
            ("Utrecht", 3511, 3515), ("Utrecht", 3521, 3528), ("Utrecht", 3541, 3546), ("Nieuwegein", 3431, 3439),
            ("Zeist", 3701, 3709), ("De Bilt", 3731, 3732), ("Houten", 3991, 3995), ("Woerden", 3441, 3449),
        ),
        motives=("iets betekenen", "zingeving", "plichtsgevoel", "zelfontplooiing"),
    ),
    career=Career(since=(120, 700), stayed=(120, 240), left=8, reasons=("doel bereikt", "persoonlijke omstandigheden")),
    clients=Clients(locations=("kantoor", "openbaar", "thuis", "openbaar")),
    works=(
        Work(
            role="maatje/buddy",
            tasks=TASKS,
            activities=ACTIVITIES,
            rhythm=Weekly(
                times=(1,), span=Span(begins=(10, 19), quarters=(5, 12)), weekdays=WEEKDAYS_AND_SATURDAY
            ),
            locations=("kantoor", "openbaar", "openbaar", "thuis bij cliënt"),
        ),
    ),
    talks=Talks(
        at_start=("driegesprek",), planned=("evaluatie",), contact=("wekelijks", "2-wekelijks", "maandelijks"),
        form=("1 doelen traject", "1 doelen traject", "meng"), professional="cirkelcoördinator",
    ),
    goals=(GOALS,),
    survey=Survey(asked=(("vrijwilliger", 6), ("professional", 5), ("cliënt", 3)), named=NAMED),
    signals=SIGNALS,
    satisfaction=QUESTIONS,
    costs=Costs(receipts=(("activiteit met cliënt", 4, 25), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
