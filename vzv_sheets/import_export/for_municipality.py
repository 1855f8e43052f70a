"""What a municipality may see: its own claimants, without motivation, health, cases or clients (workbook.md 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.import_export.cell_values import cell_value, programme_name, ratio
from vzv_sheets.import_export.declaration import (
    Content,
    Declaration,
    ExportColumn,
    ExportReader,
    ExportTable,
    FilledTable,
    Row,
    counted,
)
from vzv_sheets.progress_indicators.attendance.hours import minutes_per_placement
from vzv_sheets.progress_indicators.goals.learning_progress import LearningProgress, learning_progress
from vzv_sheets.progress_indicators.subsidies import subsidy_figures
from vzv_sheets.records.claimants import (
    claimants,
    may_be_shared,
    placements_of,
    without_municipality,
)
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.placements import (
    hosts_of_placements,
    is_running,
    status_of_placements,
)
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.columns import Reader
from vzv_sheets.schema.owned_format import Format
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.workbook.write_plan import Cents, Minutes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.workbook.write_plan import CellValue

HOURS_READ = ("Uren.vrijwilliger_id", "Uren.plaatsing_id", "Uren.datum", "Uren.uren", "Uren.aanwezigheid")
_NAME = tuple(f"Vrijwilligers.{key}" for key in ("voornaam", "voorletters", "tussenvoegsel", "achternaam"))
_AGREED = "Vrijwilligers.delen_met_gemeente_akkoord"

TRAJECTORIES = ExportTable(
    "Trajecten",
    "Hoe staat het met de mensen van uw gemeente?",
    (
        ExportColumn("vrijwilliger_id", Format.TEXT, "Nummer van de vrijwilliger.", ("Vrijwilligers.vrijwilliger_id",)),
        ExportColumn("naam", Format.TEXT, "Naam van de vrijwilliger.", _NAME, 24),
        ExportColumn(
            "klantmanager", Format.TEXT, "De klantmanager van de plaatsing, anders die van de vrijwilliger.",
            ("Plaatsingen.klantmanager_id", "Vrijwilligers.klantmanager_id", "Contactpersonen.naam"), 22,
        ),
        ExportColumn(
            "toestemming", Format.TEXT, "Of de gemeente toestemming gaf.", ("Vrijwilligers.gemeente_toestemming",)
        ),
        ExportColumn(
            "toestemming_datum", Format.DATE, "De dag van de toestemming.", ("Vrijwilligers.toestemming_datum",), 16
        ),
        ExportColumn(
            "akkoord_delen", Format.DATE, "De dag waarop de vrijwilliger akkoord ging met het delen van doelen en uren;"
            " leeg: die staan hier dan niet.", (_AGREED,), 15,
        ),
        ExportColumn("plaatsing_id", Format.TEXT, "Nummer van de plaatsing.", ("Plaatsingen.plaatsing_id",)),
        ExportColumn(
            "programma", Format.WRAPPED, "Naam van het programma.", ("Plaatsingen.programma_id", "Programmas.naam"), 24
        ),
        ExportColumn(
            "organisatie", Format.WRAPPED, "Waar de vrijwilliger is geplaatst.",
            ("Plaatsingen.org_id", "Organisaties.naam", "Programmas.aanbieder_org_id", "Plaatsingen.clientcode"), 24,
            "alleen de naam van de organisatie, nooit een cliënt",
        ),
        ExportColumn("sinds", Format.DATE, "Eerste dag van de plaatsing.", ("Plaatsingen.startdatum",)),
        ExportColumn(
            "actief", Format.TEXT, "Of de plaatsing op de peildatum loopt.",
            ("Plaatsingen.status", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk"), 9,
        ),
        ExportColumn(
            "uren", Format.HOURS, "Gewerkte uren in de periode; alleen met akkoord om te delen.",
            (*HOURS_READ, _AGREED), 9, "alleen het totaal, en alleen met akkoord om te delen",
        ),
        ExportColumn(
            "leerdoelen", Format.WHOLE, "Aantal leerdoelen; alleen met akkoord om te delen.",
            ("Leerdoelen.van_wie", "Leerdoelen.status", _AGREED), 11,
        ),
        ExportColumn(
            "voortgang", Format.PROGRESS, "Welk deel van de leerdoelen is gehaald (I-24); alleen met akkoord om te "
            "delen.",
            ("Leerdoelen.beginscore", "Leerdoelen.doelscore", "Leerdoelen.gewicht", "Metingen.score", _AGREED), 11,
        ),
        ExportColumn("gonogo_besluit", Format.TEXT, "Het go/no-go-besluit.", ("Plaatsingen.gonogo_besluit",)),
        ExportColumn("gonogo_datum", Format.DATE, "De dag van het besluit.", ("Plaatsingen.gonogo_datum",)),
        ExportColumn("einde", Format.DATE, "Laatste dag van de plaatsing.", ("Plaatsingen.eind_werkelijk",)),
        ExportColumn(
            "reden", Format.TEXT, "Afgerond, gestopt of niet gestart; nooit waarom.",
            ("Plaatsingen.status", "Plaatsingen.eind_werkelijk"),
        ),
    ),
    ("Eén regel per plaatsing; wie nog niet is geplaatst heeft één regel zonder plaatsing.",),
)  # fmt: skip

_OWN_AGREEMENT = "de gemeente is zelf de financier van deze afspraak"
AGREEMENTS = ExportTable(
    "Afspraken",
    "Hoeveel trajecten zijn gerealiseerd naast wat is afgesproken?",
    tuple(
        ExportColumn(key, form, text, sources, 15, because=_OWN_AGREEMENT)
        for key, form, text, sources in (
            ("subsidie_id", Format.TEXT, "Nummer van de afspraak.",
             ("Subsidies.subsidie_id", "Subsidies.financier_org_id")),
            ("van", Format.DATE, "Eerste dag.", ("Subsidies.van",)),
            ("tot", Format.DATE, "Laatste dag.", ("Subsidies.tot",)),
            ("min_trajecten", Format.WHOLE, "Minste aantal trajecten dat is afgesproken.",
             ("Subsidies.min_trajecten",)),
            ("max_trajecten", Format.WHOLE, "Grootste aantal trajecten dat is afgesproken.",
             ("Subsidies.max_trajecten",)),
            ("gerealiseerd", Format.WHOLE, "Trajecten gerealiseerd t/m de peildatum (I-15).",
             ("Plaatsingen.subsidie_id", "Plaatsingen.intakedatum", "Plaatsingen.startdatum",
              "Plaatsingen.overeenkomst_datum", "Plaatsingen.getekend_door", "Leerdoelen.plaatsing_id")),
            ("verdiend", Format.EURO, "Het bedrag dat daarbij hoort (I-16).", ("Subsidies.bedrag_per_traject",)),
        )
    ),
    ("Alle trajecten van de afspraak tellen mee, ook van wie hier geen regel heeft.",),
)  # fmt: skip

MUNICIPALITY = Declaration(
    ExportReader.MUNICIPALITY, "gemeente", (TRAJECTORIES, AGREEMENTS),
    "uw eigen kandidaten: waar en sinds wanneer zij vrijwilligerswerk doen, en hoe dat gaat", Reader.MUNICIPALITY,
    "--org",
)  # fmt: skip

NOT_SHARED = "zonder uren en leerdoelen: er is geen akkoord om te delen"
_ELSEWHERE = "niet opgenomen: de klantmanager is van een andere gemeente"
NO_MUNICIPALITY = "niet opgenomen: een uitkering van een gemeente, maar geen gemeente of klantmanager ingevuld"


def for_municipality(scope: Scope, organisation: int) -> Content:
    """What one municipality (record of Organisaties) gets."""
    records = scope.records
    own = claimants(records).volunteers(organisation)
    placements = np.flatnonzero(placements_of(records, organisation)).tolist()
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    by_person: dict[int, list[int]] = {int(index): [] for index in np.flatnonzero(own)}
    for place in placements:
        by_person.setdefault(int(owner[place]), []).append(place)
    shared, minutes, progress = may_be_shared(records), minutes_per_placement(scope), learning_progress(scope)
    rows = [
        {
            **_person(records, person, place),
            **_placement(records, place, minutes, progress, shared=bool(shared[person])),
        }
        for person, places in sorted(by_person.items())
        for place in _or_none(places)
    ]
    agreed = _agreements(scope, organisation)
    tables = [FilledTable(TRAJECTORIES, rows)] + ([FilledTable(AGREEMENTS, agreed)] if agreed else [])
    municipality = records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties")
    left_out = {
        NOT_SHARED: sum(not shared[person] for person, places in by_person.items() for _ in _or_none(places)),
        _ELSEWHERE: int((claimants(records).elsewhere & (municipality == organisation)).sum()),
    }
    return Content(tables, counted(left_out))


def _or_none(places: list[int]) -> list[int | None]:
    """The placements of a person; None once for who has none."""
    return [*places] or [None]


def of_no_municipality(records: RecordSet) -> Mapping[str, int]:
    """Who is in the file of no municipality at all."""
    return counted({NO_MUNICIPALITY: without_municipality(records)})


def _person(records: RecordSet, person: int, placement: int | None) -> Row:
    people = records.table("Vrijwilligers")
    return {
        "vrijwilliger_id": people.identifier(person) or None,
        "naam": full_name(people, person),
        "klantmanager": _manager(records, person, placement),
        "toestemming": cell_value(people, "gemeente_toestemming", person),
        "toestemming_datum": cell_value(people, "toestemming_datum", person),
        "akkoord_delen": cell_value(people, "delen_met_gemeente_akkoord", person),
    }


def _manager(records: RecordSet, person: int, placement: int | None) -> CellValue:
    own = -1 if placement is None else int(records.referred("Plaatsingen", "klantmanager_id")[placement])
    found = own if own >= 0 else int(records.referred("Vrijwilligers", "klantmanager_id")[person])
    return cell_value(records.table("Contactpersonen"), "naam", found) if found >= 0 else None


def _placement(
    records: RecordSet, place: int | None, minutes: NDArray[np.int64], progress: LearningProgress, *, shared: bool
) -> Row:
    if place is None:
        return {"actief": "nee"}
    table, host = records.table("Plaatsingen"), int(hosts_of_placements(records)[place])
    row: dict[str, CellValue] = {
        "plaatsing_id": table.identifier(place) or None,
        "programma": programme_name(records, place),
        "organisatie": cell_value(records.table("Organisaties"), "naam", host) if host >= 0 else None,
        "sinds": cell_value(table, "startdatum", place),
        "actief": "ja" if is_running(records)[place] else "nee",
        "gonogo_besluit": cell_value(table, "gonogo_besluit", place),
        "gonogo_datum": cell_value(table, "gonogo_datum", place),
        "einde": cell_value(table, "eind_werkelijk", place),
        "reden": _reason(records, place),
    }
    if shared:
        row["uren"] = Minutes(int(minutes[place]))
        row["leerdoelen"] = progress.goals.get(place, 0)
        row["voortgang"] = ratio(progress.covered.get(place))
    return row


_REASONS = {"afgerond": "afgerond", "uitval": "gestopt", "niet gestart": "niet gestart"}


def _reason(records: RecordSet, place: int) -> str | None:
    """The group of the reason (domain/letters.md, Names): it follows from the status, never from reden_einde."""
    return _REASONS.get(status_of_placements(records)[place])


def _agreements(scope: Scope, organisation: int) -> list[Row]:
    financier = scope.records.referred("Subsidies", "financier_org_id", "Organisaties")
    rows: list[Row] = []
    for found in subsidy_figures(scope.records, scope.findings):
        agreement = found.agreement
        if financier[agreement.record] == organisation:
            rows.append({
                "subsidie_id": agreement.subsidy_id, "van": agreement.first, "tot": agreement.last,
                "min_trajecten": agreement.fewest, "max_trajecten": agreement.most,
                "gerealiseerd": found.trajectories,
                "verdiend": None if found.earned is None else Cents(found.earned),
            })  # fmt: skip
    return rows
