"""Home-Start: every week with a family, for years, without a maximum of visits (row 12; 003 A26, D08, F24)."""

from __future__ import annotations

from vzv_sheets.demonstration.places import Town
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
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly
from vzv_sheets.demonstration.programmes.client_codes import name_in_the_place_of_a_code

_FRYSLAN: tuple[Town, ...] = (
    ("Leeuwarden", 8911, 8919), ("Leeuwarden", 8921, 8926), ("Leeuwarden", 8931, 8937), ("Grou", 9001, 9001),
    ("Stiens", 9051, 9051), ("Goutum", 9084, 9084), ("Burgum", 9251, 9251), ("Dronrijp", 9035, 9035),
)  # fmt: skip


def _violations(ground: Ground) -> None:
    """A name where the code of a family belongs, a grandmother as a volunteer, and no privacy statement."""
    name_in_the_place_of_a_code(ground, "Familie Visser")
    ground.plant.put("V-PLA-15", "Plaatsingen", ground.placement(), "relatie_met_client", "familie")
    ground.plant.put("V-DOC-13", "Vrijwilligers", ground.volunteer(), "privacyverklaring_datum", None)


HOME_START = Practice(
    programme="home-start",
    office=Office(
        name="Home-Start Leeuwarden", street="Grote Kerkstraat 39", postcode="8911 DZ", town="Leeuwarden",
        telephone="058-1234567", website="home-start-leeuwarden", signatory="coördinator Home-Start",
    ),
    colleagues=(
        Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=18, max_caseload=30),
    ),
    crew=Crew(
        ages=(32, 74), towns=_FRYSLAN, motives=("iets betekenen", "sociale contacten", "plezier", "eigen kind/buurt"),
        with_vog=True,
    ),
    career=Career(since=(60, 1300), stayed=(150, 260), left=9, reasons=("doel bereikt", "persoonlijke omstandigheden")),
    clients=Clients(unit="gezin", prefix="G", locations=("thuis",), children=(1, 5)),
    works=(
        Work(
            tasks=("gezinsondersteuning", "huisbezoek", "koffie/thee/praatje", "pleitbezorging"),
            activities=("gezinsondersteuning", "huisbezoek", "samen naar buiten"),
            rhythm=Weekly(times=(1,), span=Span(begins=(9, 15), quarters=(8, 16))),
            locations=("thuis bij cliënt", "thuis bij cliënt", "thuis bij cliënt", "openbaar"),
            fields={"relatie_met_client": "geen", "afgesproken_keer_pm": 4},
        ),
    ),
    talks=Talks(planned=("evaluatie",)),
    costs=Costs(every_nth_travels=2, receipts=(("materiaal", 3, 20), ("overig", 3, 12))),
    violations=_violations,
)  # fmt: skip
