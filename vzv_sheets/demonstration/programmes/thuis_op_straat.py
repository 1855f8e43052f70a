"""Thuis op Straat: play in the neighbourhood, where children grow into volunteers (domain/programmes.md row 32)."""

from __future__ import annotations

from vzv_sheets.demonstration.places import Town
from vzv_sheets.demonstration.practice.declaration import Career, Costs, Crew, Office, Organisation, Practice, Work
from vzv_sheets.demonstration.practice.declared_groups import Gatherings
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import WEEKDAYS_AND_SATURDAY, Span, Weekly

_AMSTERDAM_NORTH: tuple[Town, ...] = (("Amsterdam", 1021, 1028), ("Amsterdam", 1031, 1036))
_SQUARES = ("Purmerplein", "Waterlandplein", "Van der Pekplein", "Buikslotermeerplein", "speelveld Banne")


def _violations(ground: Ground) -> None:
    """A minor without the agreement of a parent, and an activity that was held before its day came."""
    young = [
        index
        for index, agreed in enumerate(ground.plant.column("Vrijwilligers", "akkoord_ouders_datum"))
        if agreed is not None
    ]
    ground.plant.put("V-VRW-16", "Vrijwilligers", young[-1], "akkoord_ouders_datum", None)
    ground.leave_alone("Vrijwilligers", young[-1])
    planned = ground.free_row("Activiteiten", lambda index: ground.value("Activiteiten", index, "stand") == "gepland")
    ground.plant.change("Activiteiten", planned, stand="gehouden")
    ground.plant.note("V-DAT-02", "Activiteiten", planned, "datum")


def _on_a_square(kind: str, a_month: int, volunteers: tuple[int, int]) -> Gatherings:
    return Gatherings(
        kind=kind, a_month=a_month, participants=(8, 45), volunteers=volunteers, hours=(1, 2), places=_SQUARES
    )


THUIS_OP_STRAAT = Practice(
    programme="thuis-op-straat",
    office=Office(
        name="Thuis op Straat Amsterdam-Noord", street="Waterlandplein 302", postcode="1024 NB", town="Amsterdam",
        telephone="020-1234567", website="thuisopstraat-noord", signatory="teamleider",
    ),
    organisations=(
        Organisation(name="Thuis op Straat Amsterdam-Noord", kind="welzijn", role="aanbieder; plaatsing", preset_row=0),
    ),
    crew=Crew(
        ages=(19, 58), minors=5, supervise=8, towns=_AMSTERDAM_NORTH,
        motives=("eigen kind/buurt", "plezier", "sociale contacten", "iets betekenen"),
        fields={"wijk": ("Waterlandpleinbuurt", "Van der Pekbuurt", "Banne Buiksloot", "Vogelbuurt")},
    ),
    # I-54: many have been there for years.
    career=Career(
        since=(30, 2200), newcomers=4, left=12, reasons=("opleiding/re-integratie", "verhuizing", "betaald werk"),
    ),
    works=(
        Work(
            tasks=("speelactiviteit", "rolmodel/mentor"),
            activities=("voetbal", "springtouwen", "knutselen", "straatspelen"),
            rhythm=Weekly(times=(2, 3), span=Span(begins=(14, 18), quarters=(3, 7)), weekdays=WEEKDAYS_AND_SATURDAY),
            locations=("openbaar",),
        ),
    ),
    gatherings=(
        _on_a_square("straatvoetbal", 4, (2, 4)),
        _on_a_square("speluitleen", 4, (1, 3)),
        _on_a_square("knutselmiddag", 2, (1, 3)),
        _on_a_square("buurtfeest", 1, (3, 6)),
    ),
    costs=Costs(every_nth_travels=4, kilometres=(1, 5), receipts=(("materiaal", 2, 25), ("overig", 2, 12)), buys=0.15),
    violations=_violations,
)  # fmt: skip
