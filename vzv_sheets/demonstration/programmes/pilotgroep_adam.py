"""Pilotgroep A’dam: buddies of another organisation, contact with the professional may be none (row 4; 001 C22)."""

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

# Names that people type: an ampersand, a straight and a curly apostrophe.
_REFERRER, _PROVIDER, _FUND = "Reclassering Amsterdam & omgeving", "Buddy's & Co", "Stichting ’t Fonds"
_AMSTERDAM: tuple[Town, ...] = (
    ("Amsterdam", 1011, 1019), ("Amsterdam", 1051, 1059), ("Amsterdam", 1061, 1069), ("Amsterdam", 1091, 1098),
    ("Amsterdam", 1102, 1109), ("Diemen", 1111, 1113), ("Amstelveen", 1181, 1188), ("Zaandam", 1501, 1509),
)  # fmt: skip


def _violations(ground: Ground) -> None:
    """Contact outside the office without an agreement on safety, twice, and what goes wrong in every such project."""
    changes_of_volunteers(ground)
    fewer_talks_than_agreed(ground)
    outside_the_office_without_agreement(ground)
    outside_the_office_without_agreement(ground)
    criteria_not_met(ground)
    signals_in_the_wrong_order(ground)


PILOTGROEP_ADAM = Practice(
    programme="pilotgroep-adam",
    office=Office(
        name=_PROVIDER, street="Plantage Middenlaan 14", postcode="1018 DD", town="Amsterdam", telephone="020-1234567",
        website="buddys-en-co", signatory="vrijwilligerscoördinator",
    ),
    organisations=(
        Organisation(
            name=_REFERRER, kind="reclassering", role="verwijzer; plaatsing", preset_row=0, contact="leidinggevende",
        ),
        Organisation(
            name=_PROVIDER, kind="vrijwilligersorganisatie", role="aanbieder", preset_row=1, contact="leidinggevende",
        ),
        Organisation(name=_FUND, kind="overig", role="financier"),
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, at=(_PROVIDER,), volunteers_each=20),
        Colleagues(function="reclasseringswerker", part=Part.PROFESSIONAL, at=(_REFERRER,), volunteers_each=8),
    ),
    crew=Crew(
        ages=(20, 70), towns=_AMSTERDAM, motives=("iets betekenen", "zelfontplooiing", "zingeving", "plezier"),
    ),
    career=Career(
        since=(120, 340), stayed=(30, 100), left=5,
        reasons=("persoonlijke omstandigheden", "betaald werk", "verhuizing", "geen match"),
    ),
    clients=Clients(prefix="A", locations=("openbaar", "thuis", "openbaar", "kantoor"), successive=2),
    works=(
        Work(
            role="maatje/buddy",
            tasks=TASKS,
            activities=ACTIVITIES,
            rhythm=OnceInAWhile(days_between=(6, 13), span=Span(begins=(11, 19), quarters=(5, 12))),
            at_organisation=True,
            locations=("openbaar", "openbaar", "thuis bij cliënt", "kantoor"),
        ),
    ),
    talks=Talks(
        planned=("evaluatie",), contact=("geen", "kwartaal", "geen", "maandelijks", "bij start"),
        form=("3 geen", "2 controle", "3 geen", "2 controle", "meng"),
    ),
    goals=(GOALS,),
    survey=Survey(asked=(("vrijwilliger", 4), ("professional", 4), ("cliënt", 3)), named=NAMED),
    subsidies=(Subsidy(financier=_FUND, percent_used=55),),
    signals=SIGNALS,
    satisfaction=QUESTIONS,
    costs=Costs(receipts=(("activiteit met cliënt", 4, 25), ("overig", 3, 12)), buys=0.1),
    violations=_violations,
)  # fmt: skip
