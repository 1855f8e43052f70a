"""COSA: circles of volunteers round one person, by two providers (domain/programmes.md row 1; source 000 A04, A05)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from vzv_sheets.demonstration.practice.declaration import (
    Career,
    Clients,
    Colleagues,
    Costs,
    Crew,
    Goals,
    Office,
    Organisation,
    Part,
    Practice,
    Talks,
    Work,
)
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly
from vzv_sheets.demonstration.programmes.probation import (
    SIGNALS,
    goal_of_a_client_in_words,
    outside_the_office_without_agreement,
    signals_in_the_wrong_order,
)
from vzv_sheets.demonstration.wrong_values import as_date

_PAUSED_SINCE = dt.timedelta(days=30)
_PROBATION, _EXODUS = "Reclassering Nederland, regio Noord", "Stichting Exodus Nederland"


def _violations(ground: Ground) -> None:
    """A circle without its talk at the start and one that is too small, signals in the wrong order, and more."""
    _without_talk_at_the_start(ground, next(ground.running_clients()))
    _too_small(ground, next(ground.running_clients()))
    signals_in_the_wrong_order(ground)
    outside_the_office_without_agreement(ground)
    goal_of_a_client_in_words(ground)


def _too_small(ground: Ground, code: str) -> None:
    """All members but two of a circle pause since a month, and nobody came in their place."""
    first, second, *others = ground.placements_of_client(code)
    paused = {ground.value("Plaatsingen", index, "vrijwilliger_id") for index in others}
    _without(ground, code, paused, str(ground.value("Plaatsingen", first, "vrijwilliger_id")))
    for index in others:
        person = ground.row_of(
            "Vrijwilligers", "vrijwilliger_id", ground.value("Plaatsingen", index, "vrijwilliger_id")
        )
        ground.plant.change("Plaatsingen", index, status="gepauzeerd")
        ground.plant.change("Vrijwilligers", person, status="gepauzeerd")
    ground.plant.note("V-PLA-05", "Plaatsingen", first, "clientcode")
    ground.leave_alone("Plaatsingen", first, second, *others)


def _without(ground: Ground, code: str, paused: Collection[object], another: str) -> None:
    """The last meetings of a circle are of the others; at least of one."""
    codes, days, people = (ground.plant.column("Uren", key) for key in ("clientcode", "datum", "vrijwilliger_id"))
    for index, numbers in enumerate(people):
        if codes[index] == code and as_date(days[index]) > ground.as_of - _PAUSED_SINCE:
            people[index] = "; ".join(one for one in str(numbers).split("; ") if one not in paused) or another


def _without_talk_at_the_start(ground: Ground, code: str) -> None:
    """The talk at the start of a circle was not written down."""
    ground.plant.remove("Gesprekken", lambda row: row["soort"] == "driegesprek" and row["clientcode"] == code)
    first, *_ = ground.placements_of_client(code)
    ground.plant.note("V-PLA-12", "Plaatsingen", first, "startdatum")
    ground.leave_alone("Plaatsingen", first)


_SHARED_TASKS = (
    "cliëntenbezoek",
    "signaleren/bespreekbaar maken",
    "samen ondernemen (koken, klussen, film, shoppen, zwemmen)",
)
COSA = Practice(
    programme="cosa",
    office=Office(
        name="COSA Noord", street="Leonard Springerlaan 21", postcode="9727 KB", town="Groningen",
        telephone="050-1234567", website="cosa-noord", signatory="cirkelcoördinator",
    ),
    organisations=(
        Organisation(name=_PROBATION, kind="reclassering", role="aanbieder; plaatsing", preset_row=0),
        Organisation(name=_EXODUS, kind="vrijwilligersorganisatie", role="aanbieder; plaatsing", preset_row=1),
    ),
    colleagues=(
        Colleagues(function="cirkelcoördinator", part=Part.SUPERVISOR, at=(_PROBATION, _EXODUS)),
        Colleagues(function="toezichthouder", part=Part.PROFESSIONAL, at=(_PROBATION,), volunteers_each=10),
    ),
    crew=Crew(ages=(23, 72), motives=("iets betekenen", "zingeving", "plichtsgevoel", "zelfontplooiing")),
    career=Career(since=(60, 700), stayed=(120, 240), left=9, reasons=("doel bereikt", "persoonlijke omstandigheden")),
    clients=Clients(circle=(3, 5), locations=("kantoor", "openbaar", "thuis", "instelling")),
    works=(
        Work(
            role="cirkellid",
            tasks=_SHARED_TASKS,
            activities=("cirkelbijeenkomst", "cirkelbijeenkomst", "samen ondernemen", "praktische zaken"),
            rhythm=Weekly(times=(1,), span=Span(begins=(15, 19), quarters=(6, 8))),
            at_organisation=True,
            locations=("kantoor", "openbaar", "thuis bij cliënt"),
        ),
    ),
    talks=Talks(planned=("evaluatie",), contact=("maandelijks", "2-wekelijks"), form=("1 doelen traject",)),
    goals=(
        Goals(
            of="cliënt",
            categories=(
                ("sociale inclusie", ""), ("risico-/beschermende factoren", ""), ("psychologisch kapitaal", ""),
            ),
            raters=("professional", "cliënt"),
        ),
    ),
    signals=SIGNALS,
    costs=Costs(receipts=(("activiteit met cliënt", 4, 25), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
