"""L01 Plaatsingsovereenkomst: what is agreed between volunteer, host and mediator (domain/letters.md; 002 c3)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead, minors
from vzv_sheets.letter_writing.content.allowance_wording import AMOUNT_COLUMNS, allowance_lines, scheme_of
from vzv_sheets.letter_writing.content.allowance_wording import READS as ALLOWANCE_READS
from vzv_sheets.letter_writing.content.minors import parent_who_signs
from vzv_sheets.letter_writing.content.municipality import municipality_in_sentence
from vzv_sheets.letter_writing.content.placement_parties import (
    REACH_READS,
    Parties,
    mediator_name,
    organisation_name,
    parties,
    signatory,
    supervisor_name,
    supervisor_reach,
    supervisor_with_function,
)
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.volunteer_goals import GOAL_READS, goal_rows, goals_of
from vzv_sheets.letter_writing.content.wording import frequency, half_days, long_date, missing, period, role_name, said
from vzv_sheets.letter_writing.letter_kinds import DUTCH, ENGLISH, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.placements.placement_agreement_fields import FIELDS
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.agreements import copy_to_municipality
from vzv_sheets.records.placements import UNDER_WAY, status_is, status_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VOG_MISSING, _STARTED_BEFORE_VOG = "V-DOC-01", "V-DOC-02"


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements from voorgesteld to actief without overeenkomst_datum."""
    return status_is(records, *UNDER_WAY) & records.table("Plaatsingen")["overeenkomst_datum"].empty


def records_read(reader: RecordReader, placement: int, _: Version) -> tuple[RecordRead, ...]:
    """Every record that the agreement prints something of."""
    found = parties(reader, placement)
    contacts = {
        reader.referred("Organisaties", "contactpersoon_id", organisation, "Contactpersonen")
        for organisation in (found.host, found.provider)
    } - {found.supervisor, -1}
    read = [
        RecordRead("Plaatsingen", placement, AGREEMENT_LETTER.columns_of("Plaatsingen"), own=True),
        RecordRead("Vrijwilligers", found.volunteer, AGREEMENT_LETTER.columns_of("Vrijwilligers"), own=True),
        RecordRead("Programmas", found.programme, AGREEMENT_LETTER.columns_of("Programmas")),
        RecordRead("Organisaties", found.host, AGREEMENT_LETTER.columns_of("Organisaties")),
        RecordRead("Organisaties", found.provider, frozenset({"naam", "contactpersoon_id"})),
        RecordRead("Organisaties", _municipality(reader, placement, found), frozenset({"naam"})),
        RecordRead("Regelingen", scheme_of(reader, placement, found.programme), AMOUNT_COLUMNS),
        RecordRead("Contactpersonen", found.supervisor, AGREEMENT_LETTER.columns_of("Contactpersonen")),
        RecordRead("Vrijwilligers", found.supervising_volunteer, frozenset(letterhead.NAME_COLUMNS)),
        *(RecordRead("Contactpersonen", contact, frozenset({"naam"})) for contact in sorted(contacts)),
        *(
            RecordRead("Leerdoelen", goal, AGREEMENT_LETTER.columns_of("Leerdoelen"))
            for goal in goals_of(reader, placement)
        ),
    ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, _: Version, open_codes: frozenset[str]) -> Context:
    """The fields of the agreement of one placement. `open_codes` are the open findings that change the text."""
    found = parties(reader, placement)
    mediator = mediator_name(reader, found)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **letterhead.addressee(reader, found.volunteer),
        "organisatie": organisation_name(reader, found.host),
        "bemiddelaar": mediator,
        "ondertekenaar_organisatie": signatory(reader, found.host, found),
        "ondertekenaar_bemiddelaar": signatory(reader, found.provider, found) if mediator else "",
        "begeleider": supervisor_with_function(reader, found),
        "begeleider_naam": supervisor_name(reader, found),
        "begeleider_bereikbaar": supervisor_reach(reader, found),
        **_work(reader, placement, found),
        **_trial(reader, placement, found),
        "leerdoelen": goal_rows(reader, placement, found.programme),
        "vog_voorbehoud": _vog_pending(reader, found, open_codes),
        "vergoeding": allowance_lines(reader, placement, found.programme, found.host),
        "verzekering": reader.setting("verzekering_tekst") or missing(reader.language, "verzekering", "insurance"),
        "schade_melden_bij": reader.setting("schade_melden_bij")
        or missing(reader.language, "schade melden bij", "where to report damage"),
        **_copy(reader, placement, found),
        "ouder": parent_who_signs(reader, found.volunteer, open_codes),
    }


def _work(reader: RecordReader, placement: int, found: Parties) -> dict[str, ContextValue]:
    half_days_a_week, hours, times = (
        reader.value("Plaatsingen", key, placement)
        for key in ("afgesproken_dagdelen_pw", "afgesproken_uren_pw", "afgesproken_keer_pm")
    )
    ends = [reader.date("Plaatsingen", key, placement) for key in ("eind_gepland", "verlengd_tot")]
    language = reader.language
    limited = reader.value("Programmas", "max_duur_maanden", found.programme) is not None
    return {
        "rol": role_name(reader.text("Plaatsingen", "rol", placement), language),
        "taken": enumeration(reader.texts("Plaatsingen", "taken", placement), said(language, "en", "and"))
        or missing(language, "taken", "tasks"),
        "vast_dagdeel": half_days(reader.texts("Plaatsingen", "vast_dagdeel", placement), language)
        or missing(language, "dagdelen", "half-days"),
        "tijd": frequency(half_days_a_week, hours, times, language)
        or missing(language, "dagdelen of uren per week", "half-days or hours a week"),
        "periode": period(
            reader.date("Plaatsingen", "startdatum", placement),
            max((end for end in ends if end is not None), default=None),
            end_expected=limited,
            language=language,
        ),
        "evaluatie_datum": long_date(
            reader.date("Plaatsingen", "evaluatie_datum", placement),
            said(language, "evaluatiedatum", "date of evaluation"),
            language,
        ),
        "eigen_keuze": reader.text("Plaatsingen", "eigen_keuze", placement) != "nee",
    }


def _trial(reader: RecordReader, placement: int, found: Parties) -> dict[str, ContextValue]:
    """A trial while status = proef; else a go/no-go talk as long as nothing was decided."""
    decision = reader.text("Plaatsingen", "gonogo_besluit", placement)
    day = reader.date("Plaatsingen", "gonogo_datum", placement)
    weeks = reader.value("Programmas", "gonogo_na_weken", found.programme)
    start = reader.date("Plaatsingen", "startdatum", placement)
    if decision == "uitgesteld":
        day = reader.date("Plaatsingen", "gonogo_uitgesteld_tot", placement)
    elif day is None and weeks is not None and start is not None:
        day = start + dt.timedelta(weeks=weeks)
    decided = decision in ("go", "no-go", "n.v.t.")
    trial = status_of_placements(reader.records)[placement] == "proef"
    return {
        "proefperiode": trial,
        "gonogo": day is not None and not decided,
        "gonogo_datum": long_date(
            day, said(reader.language, "datum van het gesprek", "date of the talk"), reader.language
        ),
    }


def _vog_pending(reader: RecordReader, found: Parties, open_codes: frozenset[str]) -> bool:
    """V-DOC-01 stands on the volunteer; it is about this placement when its programme asks a VOG."""
    asked = reader.text("Programmas", "vog_vereist", found.programme) == "ja"
    return (asked and _VOG_MISSING in open_codes) or _STARTED_BEFORE_VOG in open_codes


def _copy(reader: RecordReader, placement: int, found: Parties) -> dict[str, ContextValue]:
    copied = bool(copy_to_municipality(reader.records)[placement])
    name = municipality_in_sentence(reader, _municipality(reader, placement, found))
    return {"kopie_gemeente": copied, "gemeente": name if copied else ""}


def _municipality(reader: RecordReader, placement: int, found: Parties) -> int:
    if not copy_to_municipality(reader.records)[placement]:
        return -1
    return reader.referred("Vrijwilligers", "gemeente_org_id", found.volunteer, "Organisaties")


AGREEMENT_LETTER = LetterKind(
    code="L01",
    slug="plaatsingsovereenkomst",
    title="Plaatsingsovereenkomst",
    addressee="vrijwilliger en organisatie",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        "Instellingen.verzekering_tekst", "Instellingen.schade_melden_bij",
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *minors.READS,
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.taal", "Vrijwilligers.uitkering",
        "Vrijwilligers.klantmanager_id", "Vrijwilligers.gemeente_org_id",
        *PARTIES_READS, *REACH_READS,
        *ALLOWANCE_READS,
        "Plaatsingen.plaatsing_id", "Plaatsingen.klantmanager_id", "Plaatsingen.rol", "Plaatsingen.taken",
        "Plaatsingen.vast_dagdeel", "Plaatsingen.afgesproken_dagdelen_pw", "Plaatsingen.afgesproken_uren_pw",
        "Plaatsingen.afgesproken_keer_pm", "Plaatsingen.eind_gepland", "Plaatsingen.verlengd_tot",
        "Plaatsingen.eind_werkelijk", "Plaatsingen.evaluatie_datum", "Plaatsingen.gonogo_datum",
        "Plaatsingen.gonogo_besluit", "Plaatsingen.gonogo_uitgesteld_tot", "Plaatsingen.status",
        "Plaatsingen.eigen_keuze", "Plaatsingen.overeenkomst_datum",
        "Programmas.programma_id", "Programmas.max_duur_maanden", "Programmas.gonogo_na_weken",
        "Programmas.vog_vereist", "Programmas.kopie_gemeente",
        "Organisaties.org_id", "Contactpersonen.contact_id",
        *GOAL_READS,
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.AGREEMENT_LETTER, Needed.VOLUNTEER_GOAL}),
    changed_by=frozenset({_VOG_MISSING, _STARTED_BEFORE_VOG, minors.MINOR}),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=due,
    because=Text("nieuwe plaatsing, nog geen overeenkomst", "new placement, no agreement yet"),
    due_day=lambda reader, placement: reader.date("Plaatsingen", "startdatum", placement),
    asked_by=("vrijwilliger_id",),
    volunteer_of=lambda reader, placement: parties(reader, placement).volunteer,
    languages=(DUTCH, ENGLISH),
    records_read=records_read,
    context=context,
)  # fmt: skip
