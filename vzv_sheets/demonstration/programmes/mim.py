"""Moeders Informeren Moeders: 200 mothers who visit another one each month (domain/programmes.md row 14; 004 A28)."""

from __future__ import annotations

import datetime as dt

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
    Work,
)
from vzv_sheets.demonstration.practice.declared_groups import Training
from vzv_sheets.demonstration.practice.ground import Ground
from vzv_sheets.demonstration.practice.rhythms import Monthly, Span
from vzv_sheets.demonstration.wrong_values import as_date

_VOLUNTEERS = 200
_AROUND_THE_HAGUE: tuple[Town, ...] = (
    ("Den Haag", 2511, 2518), ("Den Haag", 2521, 2526), ("Den Haag", 2541, 2548), ("Den Haag", 2561, 2566),
    ("Zoetermeer", 2711, 2719), ("Delft", 2611, 2616), ("Rijswijk", 2281, 2289), ("Voorburg", 2271, 2275),
    ("Leidschendam", 2261, 2267), ("Wassenaar", 2241, 2245),
)  # fmt: skip
_CLINICS = (
    "Centrum", "Escamp", "Haagse Hout", "Laak", "Leidschenveen", "Loosduinen", "Mariahoeve", "Scheveningen", "Segbroek",
    "Ypenburg", "Zoetermeer",
)  # fmt: skip
_DAY = dt.timedelta(days=1)


def _violations(ground: Ground) -> None:
    """A month without a visit, and advice that is the matter of the consultatiebureau."""
    _month_without_visit(ground)
    advice = ground.placement()
    tasks = ground.value("Plaatsingen", advice, "taken")
    ground.plant.put("V-TAAK-04", "Plaatsingen", advice, "taken", f"{tasks}; opvoedadvies")


def _month_without_visit(ground: Ground) -> None:
    """The visits of the last whole month of this year were not written down; in January there is none yet."""
    last = (ground.as_of + _DAY).replace(day=1) - _DAY
    first = last.replace(day=1)
    if last.year != ground.as_of.year:
        return
    starts = ground.plant.column("Plaatsingen", "startdatum")
    index = ground.placement(lambda index: as_date(starts[index]) <= first)
    number = ground.value("Plaatsingen", index, "plaatsing_id")
    ground.plant.remove("Uren", lambda row: row["plaatsing_id"] == number and first <= as_date(row["datum"]) <= last)
    ground.keep_hours(index)
    ground.plant.note("V-UUR-13", "Plaatsingen", index, "plaatsing_id")


MIM = Practice(
    programme="mim",
    usual_size=_VOLUNTEERS,
    office=Office(
        name="Jong Florence", street="Westeinde 128", postcode="2512 HE", town="Den Haag", telephone="070-1234567",
        website="mim-jongflorence", signatory="coördinator MIM",
    ),
    organisations=tuple(
        Organisation(
            name=f"Consultatiebureau {name}", kind="CJG/consultatiebureau", contact="vast contactpersoon",
            preset_row=row,
        )
        for row, name in enumerate(_CLINICS)
    ),
    colleagues=(Colleagues(function="vrijwilligerscoördinator", part=Part.SUPERVISOR, volunteers_each=25),),
    crew=Crew(
        ages=(24, 52), women=1, towns=_AROUND_THE_HAGUE,
        motives=("iets betekenen", "sociale contacten", "eigen kind/buurt", "zelfontplooiing"),
    ),
    career=Career(
        since=(20, 350), months=18, left=12, reasons=("persoonlijke omstandigheden", "betaald werk", "verhuizing"),
    ),
    clients=Clients(unit="gezin", prefix="M", on_sheet=False),
    works=(
        Work(
            tasks=("huisbezoek", "koffie/thee/praatje", "rolmodel/mentor"),
            rhythm=Monthly(times=(1, 2, 2), span=Span(begins=(9, 16), quarters=(4, 8))),
            at_organisation=True,
            locations=("thuis bij cliënt", "thuis bij cliënt", "openbaar"),
        ),
    ),
    handovers=("consultatiebureau", "consultatiebureau", "CJG", "maatschappelijk werk"),
    trainings=(
        Training(title="Basistraining MIM", kind="basistraining", required=True),
        Training(title="Luisteren zonder advies"),
        Training(title="Grenzen aangeven", kind="intervisie"),
    ),
    costs=Costs(
        every_nth_travels=3, kilometres=(2, 9), receipts=(("activiteit met cliënt", 3, 15), ("materiaal", 3, 20)),
    ),
    violations=_violations,
)  # fmt: skip
