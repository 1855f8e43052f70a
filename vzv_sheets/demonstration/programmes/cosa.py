"""COSA: circles of volunteers round one person, by two providers (domain/programmes.md row 1; source 000 A04, A05)."""

from __future__ import annotations

import datetime as dt

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
from vzv_sheets.demonstration.wrong_values import as_date

_PROBATION, _EXODUS = "Reclassering Nederland, regio Noord", "Stichting Exodus Nederland"
_DAY = dt.timedelta(days=1)


def _violations(ground: Ground) -> None:
    """A circle without its talk at the start and one that is too small, signals in the wrong order, and more."""
    plant = ground.plant
    _without_talk_at_the_start(ground, next(ground.running_clients()))
    _too_small(ground, next(ground.running_clients()))
    _signals(ground)
    outside = ground.placement(lambda index: _meets_outside(ground, index))
    plant.put("V-PLA-14", "Plaatsingen", outside, "veiligheidsafspraak_datum", None)
    goal = ground.free_row("Leerdoelen", lambda index: ground.value("Leerdoelen", index, "van_wie") == "cliënt")
    plant.put("V-PRIV-06", "Leerdoelen", goal, "omschrijving", "Oefenen met nee zeggen")


def _too_small(ground: Ground, code: str) -> None:
    """All members but two of a circle pause, and nobody came in their place."""
    first, second, *others = ground.placements_of_client(code)
    for index in others:
        person = ground.row_of(
            "Vrijwilligers", "vrijwilliger_id", ground.value("Plaatsingen", index, "vrijwilliger_id")
        )
        ground.plant.change("Plaatsingen", index, status="gepauzeerd")
        ground.plant.change("Vrijwilligers", person, status="gepauzeerd")
    ground.plant.note("V-PLA-05", "Plaatsingen", first, "clientcode")
    ground.leave_alone("Plaatsingen", first, second, *others)


def _without_talk_at_the_start(ground: Ground, code: str) -> None:
    """The talk at the start of a circle was not written down."""
    ground.plant.remove("Gesprekken", lambda row: row["soort"] == "driegesprek" and row["clientcode"] == code)
    first, *_ = ground.placements_of_client(code)
    ground.plant.note("V-PLA-12", "Plaatsingen", first, "startdatum")
    ground.leave_alone("Plaatsingen", first)


def _meets_outside(ground: Ground, index: int) -> bool:
    client = ground.row_of("Clienten", "clientcode", ground.value("Plaatsingen", index, "clientcode"))
    return ground.value("Clienten", client, "contactlocatie") != "kantoor"


def _signals(ground: Ground) -> None:
    """One told before it was discussed, one not discussed, one still open, one told before anything was agreed."""
    plant = ground.plant

    def old(index: int) -> bool:
        long_ago = (ground.as_of - as_date(ground.value("Signalen", index, "datum"))).days > _OPEN_TOO_LONG
        return ground.value("Signalen", index, "acuut") == "nee" and long_ago

    late = ground.free_row("Signalen", old)
    told = as_date(ground.value("Signalen", late, "doorgegeven_op"))
    plant.put("V-SIG-02", "Signalen", late, "besproken_met_client_op", told + _DAY)
    plant.put("V-SIG-02", "Signalen", ground.free_row("Signalen", old), "besproken_met_client_op", None)
    plant.put("V-SIG-03", "Signalen", ground.free_row("Signalen", old), "afgehandeld_op", None)
    _told_before_anything_was_agreed(ground)


def _told_before_anything_was_agreed(ground: Ground) -> None:
    """What may be shared about somebody was agreed on the day after the first signal; the circle is told once."""
    codes = dict(zip(*(ground.plant.column("Plaatsingen", key) for key in ("plaatsing_id", "clientcode")), strict=True))
    placed, told = (ground.plant.column("Signalen", key) for key in ("plaatsing_id", "doorgegeven_op"))
    first = min(range(len(told)), key=lambda index: (as_date(told[index]), index))
    client = ground.row_of("Clienten", "clientcode", codes[placed[first]])
    ground.plant.change("Clienten", client, info_afspraak_datum=as_date(told[first]) + _DAY)
    ground.plant.note("V-SIG-01", "Signalen", first, "doorgegeven_op")


_OPEN_TOO_LONG = 30
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
    signals=("oplopend risicogedrag", "mogelijke terugval", "niet naleven voorwaarde", "overbelasting vrijwilliger"),
    costs=Costs(receipts=(("activiteit met cliënt", 4, 25), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
