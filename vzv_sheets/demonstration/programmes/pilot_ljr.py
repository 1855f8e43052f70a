"""Pilot LJ&R: volunteers of another organisation beside clients of the Leger des Heils (row 3; 001 A16, C27, E13)."""

from __future__ import annotations

from vzv_sheets.demonstration.places import Town
from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Clients,
    Colleagues,
    Costs,
    Crew,
    Office,
    Organisation,
    Part,
    Practice,
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.declared_groups import Subsidy, Survey
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import OnceInAWhile, Span
from vzv_sheets.demonstration.practice.subsidy_sheet import budget_of
from vzv_sheets.demonstration.programmes.probation import (
    ACTIVITIES,
    GOALS,
    NAMED,
    QUESTIONS,
    SIGNALS,
    TASKS,
    changes_of_volunteers,
    criteria_not_met,
    fewer_talks_than_agreed,
    outside_the_office_without_agreement,
    signals_in_the_wrong_order,
)

_REFERRER, _PROVIDER, _FUND = "Leger des Heils (LJ&R)", "Stichting Samen Verder", "Fonds Tweede Kans"
_ROTTERDAM: tuple[Town, ...] = (
    ("Rotterdam", 3011, 3016), ("Rotterdam", 3021, 3029), ("Rotterdam", 3031, 3039), ("Rotterdam", 3071, 3079),
    ("Schiedam", 3111, 3119), ("Vlaardingen", 3131, 3137), ("Capelle aan den IJssel", 2901, 2909),
    ("Spijkenisse", 3201, 3209),
)  # fmt: skip
# Far beyond the budget, also when one of the claims cannot be read.
_USED_UP = 130


def _violations(ground: Ground) -> None:
    """Many changes of volunteers and a budget that is used up, and what goes wrong in every project of probation."""
    changes_of_volunteers(ground)
    fewer_talks_than_agreed(ground)
    claims = {key: ground.plant.column("Onkosten", key) for key in ("bedrag", "status")}
    ground.plant.put("V-GELD-14", "Subsidies", 0, "budget", budget_of(claims, _USED_UP))
    criteria_not_met(ground)
    signals_in_the_wrong_order(ground)
    outside_the_office_without_agreement(ground)


PILOT_LJR = Practice(
    programme="pilot-ljr",
    office=Office(
        name=_PROVIDER, street="Kipstraat 7", postcode="3011 RR", town="Rotterdam", telephone="010-1234567",
        website="samenverder", signatory="vrijwilligerscoördinator",
    ),
    organisations=(
        Organisation(
            name=_REFERRER, kind="reclassering", role="verwijzer; aanbieder; plaatsing", preset_row=0,
            contact="leidinggevende",
        ),
        Organisation(
            name=_PROVIDER, kind="vrijwilligersorganisatie", role="aanbieder", preset_row=1, contact="leidinggevende",
        ),
        Organisation(name=_FUND, kind="overig", role="financier"),
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, at=(_PROVIDER,), volunteers_each=20),
        Colleagues(function="toezichthouder", part=Part.PROFESSIONAL, at=(_REFERRER,), volunteers_each=8),
    ),
    crew=Crew(
        ages=(21, 74), towns=_ROTTERDAM, motives=("iets betekenen", "zingeving", "plichtsgevoel", "sociale contacten"),
    ),
    career=Career(
        since=(120, 340), stayed=(30, 100), left=5, dropped_out=12,
        reasons=("geen motivatie", "betaald werk", "persoonlijke omstandigheden", "geen match"),
    ),
    clients=Clients(locations=("openbaar", "kantoor", "thuis", "openbaar"), successive=2),
    works=(
        Work(
            role="maatje/buddy",
            tasks=TASKS,
            activities=ACTIVITIES,
            rhythm=OnceInAWhile(days_between=(6, 12), span=Span(begins=(10, 19), quarters=(4, 10))),
            at_organisation=True,
            locations=("openbaar", "openbaar", "kantoor", "thuis bij cliënt"),
        ),
    ),
    talks=Talks(
        at_start=("driegesprek",), planned=("evaluatie",), contact=("kwartaal", "maandelijks", "bij start"),
        form=("2 controle", "1 doelen traject", "meng"),
    ),
    goals=(GOALS,),
    survey=Survey(asked=(("vrijwilliger", 5), ("professional", 4), ("cliënt", 3)), named=NAMED),
    subsidies=(Subsidy(financier=_FUND, percent_used=65),),
    signals=SIGNALS,
    satisfaction=QUESTIONS,
    costs=Costs(receipts=(("activiteit met cliënt", 4, 25), ("overig", 3, 12)), buys=0.12),
    violations=_violations,
)  # fmt: skip
