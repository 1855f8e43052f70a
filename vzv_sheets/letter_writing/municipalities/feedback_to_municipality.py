"""L12 Terugmelding aan klantmanager: that a placement ended, and what may come next (002 c1, c3; V-PLA-09, V-PLA-11).

The volunteer reads it first, as a copy. The reason is only a group that follows from the status (domain/letters.md,
Names); what is judged about the benefit is not for the organisation to say.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from vzv_sheets.checks.conditions import dropped_out_with_case_manager
from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead, municipality
from vzv_sheets.letter_writing.content.placement_parties import READS as PARTIES_READS
from vzv_sheets.letter_writing.content.placement_parties import organisation_name, parties, records_of_provider
from vzv_sheets.letter_writing.content.wording import long_date
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.agreements import case_manager_known, municipality_involved
from vzv_sheets.records.placements import is_running, status_is, status_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.days import add_months, day_number

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray


_CASE_MANAGER, _VOLUNTEER = "klantmanager", "vrijwilliger"
_FINISHED, _STOPPED, _NOT_STARTED = "afgerond", "gestopt", "niet gestart"
_ENDED = ("afgerond", "uitval", "niet gestart")
_GROUPS: Mapping[str, str] = {"afgerond": _FINISHED, "niet gestart": _NOT_STARTED}
# By field the values of uitstroom that give this advice; any other gives none of them
_NEXT_STEPS: Mapping[str, tuple[str, ...]] = {
    "naar_werk": ("betaald werk zelfde organisatie", "betaald werk elders"),
    "naar_opleiding": ("opleiding",),
    "naar_traject": ("re-integratie",),
    "naar_ander_vrijwilligerswerk": ("ander vrijwilligerswerk",),
    "blijft_vrijwilliger": ("blijft vrijwilliger",),
    "terug_naar_gemeente": ("terug naar gemeente",),
}
_WINDOW_MONTHS = 12
_PLACEMENT_COLUMNS = frozenset(
    {
        "plaatsing_id",
        "vrijwilliger_id",
        "org_id",
        "startdatum",
        "eind_werkelijk",
        "status",
        "gonogo_besluit",
        "uitstroom",
    }
)

_FIELDS = (
    LetterField("aan_vrijwilliger", "Voorwaarde: dit is het exemplaar voor de vrijwilliger.", "ja"),
    LetterField("gemeente", "De gemeente van de vrijwilliger.", "de gemeente Zwolle"),
    LetterField("organisatie", "De organisatie waar het vrijwilligerswerk was.", "Zorgcentrum Het Anker"),
    LetterField("startdatum", "De eerste dag; leeg als het niet begon.", "9 maart 2026"),
    LetterField("einddatum", "De laatste dag; leeg als die er niet is.", "9 september 2026"),
    LetterField("reden", "Alleen afgerond, gestopt of niet gestart.", "afgerond"),
    LetterField("naar_werk", "Voorwaarde: de volgende stap is betaald werk (uitstroom).", ""),
    LetterField("naar_opleiding", "Voorwaarde: de volgende stap is een opleiding.", "ja"),
    LetterField("naar_traject", "Voorwaarde: de volgende stap is een re-integratietraject.", ""),
    LetterField("naar_ander_vrijwilligerswerk", "Voorwaarde: de volgende stap is ander vrijwilligerswerk.", ""),
    LetterField("blijft_vrijwilliger", "Voorwaarde: het vrijwilligerswerk gaat door.", ""),
    LetterField("terug_naar_gemeente", "Voorwaarde: de gemeente neemt de begeleiding over.", ""),
    LetterField("bereikbaar", "Hoe uw organisatie te bereiken is; kan leeg zijn.", "telefoon 038 123 45 67"),
)  # fmt: skip


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements that ended and of which terugmelding_datum is empty.

    Uitval with a klantmanager (V-PLA-11), whenever it was. A no-go where the municipality is involved (V-PLA-09), while
    the placement still has to be ended, or when end or decision lie in the last twelve months. Afgerond with a
    klantmanager, in the last twelve months.
    """
    table = records.table("Plaatsingen")
    since, today = day_number(add_months(records.as_of, -_WINDOW_MONTHS)), day_number(records.as_of)
    end, decision = table["eind_werkelijk"], table["gonogo_datum"]
    ended = end.between(since, today)
    decided = is_running(records) | ended | (end.empty & decision.between(since, today))
    no_go = table["gonogo_besluit"].equals("no-go") & municipality_involved(records) & decided
    finished = status_is(records, "afgerond") & case_manager_known(records) & ended
    found: NDArray[np.bool_] = dropped_out_with_case_manager(records) | no_go | finished
    return found & table["terugmelding_datum"].empty


def versions(reader: RecordReader, placement: int, _: bool) -> tuple[Version, ...]:
    """The volunteer's copy comes first.

    None where no municipality is involved, which would be a data leak, or where nothing has ended.
    """
    no_go = reader.text("Plaatsingen", "gonogo_besluit", placement) == "no-go"
    ended = no_go or status_of_placements(reader.records)[placement] in _ENDED
    if not ended or not municipality_involved(reader.records)[placement]:
        return ()
    return (Version(_VOLUNTEER), Version(_CASE_MANAGER))


def end_of(reader: RecordReader, placement: int) -> dt.date | None:
    """The last day of the placement, else the day of the decision on a no-go."""
    end = reader.date("Plaatsingen", "eind_werkelijk", placement)
    return end or reader.date("Plaatsingen", "gonogo_datum", placement)


def records_read(reader: RecordReader, placement: int, version: Version) -> tuple[RecordRead, ...]:
    """The placement, the volunteer, the host, and the case manager."""
    found = parties(reader, placement)
    of_volunteer = letterhead.ADDRESSEE_COLUMNS if version.addressee == _VOLUNTEER else letterhead.NAME_COLUMNS
    read = [
        RecordRead("Plaatsingen", placement, _PLACEMENT_COLUMNS, own=True),
        RecordRead("Vrijwilligers", found.volunteer, frozenset(of_volunteer), own=True),
        RecordRead("Organisaties", found.host, frozenset({"naam"})),
        *records_of_provider(found, found.host),
    ]
    if version.addressee == _CASE_MANAGER:
        read += municipality.addressee_read(reader, placement, found.volunteer)
    else:
        organisation = municipality.municipality(reader, placement, found.volunteer)
        read += municipality.case_manager_read(reader, placement, found.volunteer)
        read.append(RecordRead("Organisaties", organisation, frozenset({"naam"})))
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, placement: int, version: Version, _: frozenset[str]) -> Context:
    """The fields of the report on one placement; both versions say the same."""
    found = parties(reader, placement)
    organisation = municipality.municipality(reader, placement, found.volunteer)
    to_volunteer = version.addressee == _VOLUNTEER
    reason = _GROUPS.get(status_of_placements(reader.records)[placement], _STOPPED)
    began = reason != _NOT_STARTED
    end = reader.date("Plaatsingen", "eind_werkelijk", placement)
    return {
        **letterhead.letterhead(reader, reader.text("Plaatsingen", "plaatsing_id", placement)),
        **(letterhead.addressee(reader, found.volunteer) if to_volunteer
           else municipality.addressee(reader, placement, found.volunteer)),
        "naam": letterhead.volunteer_name(reader, found.volunteer),
        "aan_vrijwilliger": to_volunteer,
        "gemeente": municipality.municipality_in_sentence(reader, organisation),
        "organisatie": organisation_name(reader, found.host),
        "startdatum": long_date(reader.date("Plaatsingen", "startdatum", placement), "startdatum") if began else "",
        "einddatum": long_date(end, "einddatum") if began and end is not None else "",
        "reden": reason,
        **{field: reader.text("Plaatsingen", "uitstroom", placement) in steps for field, steps in _NEXT_STEPS.items()},
        "bereikbaar": letterhead.own_reach(reader),
    }  # fmt: skip


FEEDBACK_LETTER = LetterKind(
    code="L12",
    slug="terugmelding",
    title="Terugmelding aan klantmanager",
    addressee="klantmanager, met kopie aan de vrijwilliger",
    subject_sheet="Plaatsingen",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        *dict.fromkeys((*municipality.READS, *PARTIES_READS)),
        "Plaatsingen.plaatsing_id", "Plaatsingen.startdatum", "Plaatsingen.eind_werkelijk", "Plaatsingen.status",
        "Plaatsingen.gonogo_besluit", "Plaatsingen.gonogo_datum", "Plaatsingen.uitstroom",
        "Plaatsingen.terugmelding_datum", "Vrijwilligers.vrijwilliger_id",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *_FIELDS),
    due=due,
    because=Text("geëindigd, nog niet gemeld aan de klantmanager", "ended, the case manager was not told yet"),
    due_day=end_of,
    versions=versions,
    asked_by=("vrijwilliger_id",),
    records_read=records_read,
    context=context,
)  # fmt: skip
