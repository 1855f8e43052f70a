"""L02 Vrijwilligersovereenkomst: what a volunteer and the organisation agree (domain/letters.md; 000, 002)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import allowance_wording, letterhead, minors
from vzv_sheets.letter_writing.content.allowance_wording import (
    AMOUNT_COLUMNS,
    allowance_lines,
    has_fixed_amount,
    scheme_of,
)
from vzv_sheets.letter_writing.content.placement_parties import Parties, organisation_name, parties
from vzv_sheets.letter_writing.content.wording import frequency, joined, period, role_name, to_fill_in
from vzv_sheets.letter_writing.letter_kinds import DUTCH, ENGLISH, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.volunteers import benefit_clauses, elsewhere_clauses
from vzv_sheets.letter_writing.volunteers.volunteer_agreement_fields import FIELDS
from vzv_sheets.letter_writing.volunteers.volunteer_work import (
    CONTACT_POINT_READS,
    contact_point,
    contact_point_fields,
    open_placements,
    programme_names,
    programmes,
    volunteer_day,
)
from vzv_sheets.letter_writing.volunteers.volunteer_work import READS as WORK_READS
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.persons import is_active
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray

_PRISON = "justitiële inrichting"
_VOG_MISSING, _STARTED_BEFORE_VOG = "V-DOC-01", "V-DOC-02"
_UNKNOWN = {
    "nl": ("tijd per week", "verzekering", "schade melden bij"),
    "en": ("time per week", "insurance", "report damage to"),
}


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Active volunteers without contract_datum; who came long ago has no agreement either, so there is no window."""
    return is_active(records) & records.table("Vrijwilligers")["contract_datum"].empty


def records_read(reader: RecordReader, volunteer: int, _: Version) -> tuple[RecordRead, ...]:
    """The volunteer with what runs or is planned, and every record that the agreement prints something of."""
    placements = open_placements(reader.records, volunteer)
    found = [parties(reader, placement) for placement in placements]
    contact = contact_point(reader, volunteer, placements)
    columns = {name: VOLUNTEER_AGREEMENT.columns_of(name) for name in ("Plaatsingen", "Programmas", "Organisaties")}
    schemes = {scheme_of(reader, one, its.programme) for one, its in zip(placements, found, strict=True)}
    read = [
        RecordRead("Vrijwilligers", volunteer, VOLUNTEER_AGREEMENT.columns_of("Vrijwilligers"), own=True),
        *(RecordRead("Plaatsingen", placement, columns["Plaatsingen"], own=True) for placement in placements),
        *(RecordRead("Programmas", one, columns["Programmas"]) for one in programmes(reader, placements)),
        *(RecordRead("Organisaties", one, columns["Organisaties"]) for one in sorted({its.host for its in found})),
        *(RecordRead("Regelingen", scheme, AMOUNT_COLUMNS) for scheme in sorted(schemes)),
        RecordRead("Contactpersonen", contact.supervisor, VOLUNTEER_AGREEMENT.columns_of("Contactpersonen")),
        RecordRead("Vrijwilligers", contact.supervising_volunteer, frozenset(letterhead.NAME_COLUMNS)),
    ]
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, volunteer: int, _: Version, open_codes: frozenset[str]) -> Context:
    """The fields of the agreement of one volunteer. `open_codes` are the open findings that change the text."""
    placements = open_placements(reader.records, volunteer)
    found = [parties(reader, placement) for placement in placements]
    fixed = any(has_fixed_amount(reader, one, its.programme) for one, its in zip(placements, found, strict=True))
    names = programme_names(reader, placements)
    _time, insurance, damage = _UNKNOWN[reader.language]
    return {
        **letterhead.letterhead(reader, reader.text("Vrijwilligers", "vrijwilliger_id", volunteer)),
        **letterhead.addressee(reader, volunteer),
        "ondertekenaar": letterhead.signatory(reader),
        **contact_point_fields(reader, contact_point(reader, volunteer, placements)),
        "programma": joined(names, reader.language),
        "eigen_keuze": all(reader.text("Plaatsingen", "eigen_keuze", one) != "nee" for one in placements),
        "werk": _work(reader, volunteer, placements, found),
        "trainingen": joined(_trainings(reader, placements), reader.language),
        "vergoeding": _allowance(reader, placements, found),
        **elsewhere_clauses.fields(reader, volunteer, fixed=fixed),
        **benefit_clauses.fields(reader, volunteer, fixed=fixed),
        **_certificate(reader, volunteer, open_codes),
        **_restrictions(reader, volunteer, found),
        "privacyverklaring": volunteer_day(reader, "privacyverklaring_datum", volunteer),
        "verzekering": reader.setting("verzekering_tekst") or to_fill_in(insurance, reader.language),
        "schade_melden_bij": reader.setting("schade_melden_bij") or to_fill_in(damage, reader.language),
        "ouder": minors.parent_who_signs(reader, volunteer, open_codes),
    }


def _work(
    reader: RecordReader, volunteer: int, placements: Sequence[int], found: Sequence[Parties]
) -> list[dict[str, str]]:
    """A row per role, place and time; placements that differ in nothing else are one (many households, 003)."""
    rows: dict[tuple[str, str, str], list[int]] = {}
    for placement, its in zip(placements, found, strict=True):
        rows.setdefault(_role_place_time(reader, placement, its), []).append(placement)
    if not rows:
        start = reader.date("Vrijwilligers", "startdatum", volunteer)
        role, place = role_name("vrijwilliger", reader.language), organisation_name(reader, -1)
        written = period(start, None, end_expected=False, language=reader.language)
        return [{"rol": role, "waar": place, "tijd": _unknown_time(reader), "periode": written}]
    return [
        {"rol": role, "waar": place, "tijd": time, "periode": _period(reader, same)}
        for (role, place, time), same in rows.items()
    ]


def _role_place_time(reader: RecordReader, placement: int, its: Parties) -> tuple[str, str, str]:
    half_days, hours, times = (
        reader.value("Plaatsingen", key, placement)
        for key in ("afgesproken_dagdelen_pw", "afgesproken_uren_pw", "afgesproken_keer_pm")
    )
    programme, host = reader.text("Programmas", "naam", its.programme), organisation_name(reader, its.host)
    return (
        role_name(reader.text("Plaatsingen", "rol", placement), reader.language),
        ", ".join(dict.fromkeys(filter(None, (programme, host)))),
        frequency(half_days, hours, times, reader.language) or _unknown_time(reader),
    )


def _unknown_time(reader: RecordReader) -> str:
    return to_fill_in(_UNKNOWN[reader.language][0], reader.language)


def _period(reader: RecordReader, placements: Sequence[int]) -> str:
    """From the first start to the last end; without an end as soon as one of them has none."""
    starts = [start for one in placements if (start := reader.date("Plaatsingen", "startdatum", one)) is not None]
    ends = [_end(reader, placement) for placement in placements]
    known = [end for end in ends if end is not None]
    end = max(known) if known and len(known) == len(ends) else None
    return period(min(starts, default=None), end, end_expected=False, language=reader.language)


def _end(reader: RecordReader, placement: int) -> dt.date | None:
    days = (reader.date("Plaatsingen", key, placement) for key in ("eind_gepland", "verlengd_tot"))
    return max((day for day in days if day is not None), default=None)


def _trainings(reader: RecordReader, placements: Sequence[int]) -> list[str]:
    """The trainings that the programmes ask, each once."""
    found = (reader.texts("Programmas", "verplichte_training", one) for one in programmes(reader, placements))
    return list(dict.fromkeys(title for titles in found for title in titles))


def _allowance(reader: RecordReader, placements: Sequence[int], found: Sequence[Parties]) -> list[str]:
    """The sentences about the allowance; where they differ between placements each says of which it is."""
    of_places: dict[tuple[str, ...], list[str]] = {}
    for placement, its in zip(placements, found, strict=True):
        lines = tuple(allowance_lines(reader, placement, its.programme, its.host))
        programme = reader.text("Programmas", "naam", its.programme) or organisation_name(reader, its.host)
        of_places.setdefault(lines, []).append(programme)
    if not of_places:
        return allowance_lines(reader, -1, -1, -1)
    if len(of_places) == 1:
        return list(next(iter(of_places)))
    return [
        f"{joined(list(dict.fromkeys(names)), reader.language)}: {' '.join(lines)}"
        for lines, names in of_places.items()
    ]


def _certificate(reader: RecordReader, volunteer: int, open_codes: frozenset[str]) -> dict[str, ContextValue]:
    """The state of the VOG: still to come (V-DOC-01, V-DOC-02), and since when, or the day of issue."""
    pending = not open_codes.isdisjoint({_VOG_MISSING, _STARTED_BEFORE_VOG})
    return {
        "vog_voorbehoud": pending,
        "vog_aangevraagd": volunteer_day(reader, "vog_aangevraagd", volunteer) if pending else "",
        "vog_afgegeven": "" if pending else volunteer_day(reader, "vog_afgifte", volunteer),
    }


def _restrictions(reader: RecordReader, volunteer: int, found: Sequence[Parties]) -> dict[str, ContextValue]:
    """The rules of an institution of justice: agreed to, or there is one among the hosts (000 B17)."""
    agreed = volunteer_day(reader, "restricties_akkoord_datum", volunteer)
    inside = any(reader.text("Organisaties", "soort", its.host) == _PRISON for its in found)
    return {"restricties": bool(agreed) or inside, "restricties_akkoord": agreed}


VOLUNTEER_AGREEMENT = LetterKind(
    code="L02",
    slug="vrijwilligersovereenkomst",
    title="Vrijwilligersovereenkomst",
    addressee="vrijwilliger",
    subject_sheet="Vrijwilligers",
    reads=tuple(
        dict.fromkeys((
            *letterhead.SETTINGS,
            "Instellingen.verzekering_tekst", "Instellingen.schade_melden_bij",
            *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
            *minors.READS,
            *WORK_READS,
            *CONTACT_POINT_READS,
            *allowance_wording.READS,
            *elsewhere_clauses.READS,
            *benefit_clauses.READS,
            "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.taal", "Vrijwilligers.status", "Vrijwilligers.startdatum",
            "Vrijwilligers.einddatum", "Vrijwilligers.contract_datum", "Vrijwilligers.vog_aangevraagd",
            "Vrijwilligers.vog_afgifte", "Vrijwilligers.restricties_akkoord_datum",
            "Vrijwilligers.privacyverklaring_datum", "Plaatsingen.plaatsing_id", "Plaatsingen.rol",
            "Plaatsingen.eigen_keuze", "Plaatsingen.afgesproken_dagdelen_pw", "Plaatsingen.afgesproken_uren_pw",
            "Plaatsingen.afgesproken_keer_pm",
            "Programmas.verplichte_training", "Organisaties.org_id", "Organisaties.naam", "Organisaties.soort",
        ))
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset({_VOG_MISSING, _STARTED_BEFORE_VOG, minors.MINOR}),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=due,
    because=Text("actief, nog geen vrijwilligersovereenkomst", "active, no volunteer agreement yet"),
    due_day=lambda reader, volunteer: reader.date("Vrijwilligers", "startdatum", volunteer),
    volunteer_of=lambda _, volunteer: volunteer,
    languages=(DUTCH, ENGLISH),
    records_read=records_read,
    context=context,
)  # fmt: skip
