"""A care institution: fixed half-days, confidentiality (domain/programmes.md row 20; 002 A23, C18, F02, H03)."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from vzv_sheets.demonstration.practice.declaration import (
    Career,
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
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.missed_week import miss_a_week
from vzv_sheets.demonstration.practice.rhythms import Span, Weekly

_HOUSES = ("De Lindehof", "Het Baken", "Huize Westerveld")
_MOST_VOLUNTEERS = 20
_WAITS_TOO_LONG = dt.timedelta(days=75)


def _violations(ground: Ground) -> None:
    """Tasks that belong to professionals or have to be judged, papers that are missing, and one who guides too many."""
    miss_a_week(ground)
    plant = ground.plant
    plant.put("V-TAAK-03", "Plaatsingen", ground.placement(), "beroepshandeling", "ja")
    plant.put("V-TAAK-04", "Plaatsingen", ground.placement(), "fysiek_contact", "ja")
    forbidden = ground.placement()
    tasks = ground.value("Plaatsingen", forbidden, "taken")
    plant.put("V-TAAK-04", "Plaatsingen", forbidden, "taken", f"{tasks}; lichamelijke zorg")
    borderline = ground.placement()
    plant.change(
        "Plaatsingen", borderline, taak_normaal_door_beroepskracht="grensgeval", grensgeval_beoordeeld_door=None
    )
    plant.put("V-TAAK-05", "Plaatsingen", borderline, "grensgeval_beoordeeld_op", None)
    plant.put("V-DOC-06", "Vrijwilligers", ground.volunteer(), "geheimhouding_datum", None)
    waiting = ground.volunteer(lambda index: ground.value("Vrijwilligers", index, "vog_afgifte") is not None)
    plant.change("Vrijwilligers", waiting, vog_afgifte=None)
    plant.put("V-DOC-04", "Vrijwilligers", waiting, "vog_aangevraagd", ground.as_of - _WAITS_TOO_LONG)
    _too_many(ground)


def _too_many(ground: Ground) -> None:
    """A coach guides one volunteer more than agreed."""
    supervisors, people, statuses = (
        ground.plant.column("Plaatsingen", key) for key in ("begeleider_id", "vrijwilliger_id", "status")
    )
    pairs = {
        (supervisor, person)
        for supervisor, person, status in zip(supervisors, people, statuses, strict=True)
        if status == "actief"
    }
    [(busiest, number)] = Counter(supervisor for supervisor, _ in sorted(pairs, key=str)).most_common(1)
    row = ground.row_of("Contactpersonen", "contact_id", busiest)
    ground.plant.put("V-CON-04", "Contactpersonen", row, "max_caseload", number - 1)


ZORGINSTELLING = Practice(
    programme="zorginstelling",
    usual_size=60,
    office=Office(
        name="Zorggroep Lindehof", street="Lindenlaan 2", postcode="9301 KA", town="Roden", telephone="050-2345678",
        website="zorggroep-lindehof",
    ),
    organisations=tuple(
        Organisation(
            name=name, kind="zorginstelling", contact="leidinggevende", preset_row=None if row else 0,
        )
        for row, name in enumerate(_HOUSES)
    ),
    colleagues=(
        Colleagues(
            function="vrijwilligerscoach", part=Part.SUPERVISOR, volunteers_each=_MOST_VOLUNTEERS,
            max_caseload=_MOST_VOLUNTEERS,
        ),
    ),
    crew=Crew(
        ages=(20, 77), routes=("rechtstreeks bij organisatie", "persoonlijk gevraagd", "vrijwilligerscentrale"),
        benefits=(
            "geen", "AOW/pensioen", "onbekend", "geen", "bijstand", "niet gevraagd", "AOW/pensioen", "geen", "geen",
            "geen",
        ),
        sent=0,
        half_days=(1, 3), motives=("iets betekenen", "sociale contacten", "plezier", "werkervaring/betaald werk"),
    ),
    career=Career(since=(20, 345), left=10),
    works=(
        Work(
            tasks=("koffie/thee/praatje", "activiteitenbegeleiding", "cliëntenbezoek", "kapper-ondersteuning"), share=3,
            rhythm=Weekly(times=(1, 2, 2), span=Span(begins=(9, 15), quarters=(8, 14))), at_organisation=True,
            fixed_half_days=True,
        ),
        Work(
            tasks=("tuin", "linnenkamer", "woonassistentie", "intern transport", "chauffeur"), share=2,
            rhythm=Weekly(times=(1, 2), span=Span(begins=(9, 14), quarters=(8, 14))), at_organisation=True,
            fixed_half_days=True,
        ),
    ),
    # On the border of the work of staff: the garden, and tidying up in the living room (H04).
    borderline_tasks=("tuin", "woonassistentie"),
    tasks_with_vog=("cliëntenbezoek", "chauffeur", "activiteitenbegeleiding"),
    aspects=(
        "inzetbaarheid", "collegialiteit", "enthousiasme", "sociale vaardigheden", "zelfstandig werken",
        "betrouwbaarheid", "communicatie",
    ),
    talks=Talks(before=("intake",), planned=("evaluatie",), attention_days=90),
    costs=Costs(every_nth_travels=3, kilometres=(2, 12), receipts=(("materiaal", 3, 25), ("overig", 3, 15))),
    violations=_violations,
)  # fmt: skip
