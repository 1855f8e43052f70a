"""L20 Opdracht- of planbericht klus: when, what, with whom and where, told well in advance (letters.md; 004 D10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import REACH_COLUMNS, contact_reach, own_reach_to_answer
from vzv_sheets.letter_writing.content.wording import clock_time, day_and_date, to_fill_in
from vzv_sheets.letter_writing.file_names import safe_identifier
from vzv_sheets.letter_writing.invitations.planned_rows import name_of_row, to_come
from vzv_sheets.letter_writing.letter_kinds import LetterField, LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.placements import is_open, programmes_of
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Activities planned on the reference date or later that name a volunteer."""
    named = records.table("Activiteiten")["vrijwilliger_id"]
    known = [any(records.find("Vrijwilligers", text) >= 0 for text in texts) for texts in named.categories]
    found: NDArray[np.bool_] = np.array([*known, False], dtype=bool)[np.where(named.filled, named.values, -1)]
    return found & to_come(records, "Activiteiten")


def subject_id(records: RecordSet, activity: int) -> str:
    """`NLDOET-V0042-2026-03-14-tuin-1000`: the programme and the first volunteer, the day, the kind and the time.

    Several volunteers may each have a row of the same job on the same day, and one two of them.
    """
    table = records.table("Activiteiten")
    begin = table["begin"].value(activity)
    about = filter(None, (table["programma_id"].text(activity), *(table["vrijwilliger_id"].value(activity) or ())[:1]))
    when = "" if begin is None else f"{begin // 60:02d}{begin % 60:02d}"
    return name_of_row(records, "Activiteiten", activity, "-".join(about), table["soort"].text(activity), when)


def versions(reader: RecordReader, activity: int, _only_due: bool) -> tuple[Version, ...]:
    """One for each volunteer that the row names."""
    return tuple(Version(edition=_edition(reader, volunteer)) for volunteer in _volunteers(reader, activity))


def records_read(reader: RecordReader, activity: int, version: Version) -> tuple[RecordRead, ...]:
    """The job, its volunteer, with whom it is done, and whom to call."""
    volunteer = _volunteer(reader, activity, version)
    read = (
        RecordRead("Activiteiten", activity, JOB_LETTER.columns_of("Activiteiten"), own=True),
        RecordRead("Vrijwilligers", volunteer, JOB_LETTER.columns_of("Vrijwilligers"), own=True),
        RecordRead("Vrijwilligers", _partner(reader, activity, volunteer), frozenset({"voornaam", "voorletters"})),
        RecordRead("Contactpersonen", _contact(reader, activity, volunteer), frozenset({"naam"}) | REACH_COLUMNS),
    )
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, activity: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the message to one volunteer; of the other one only the first name."""
    volunteer = _volunteer(reader, activity, version)
    contact = _contact(reader, activity, volunteer)
    name = reader.text("Contactpersonen", "naam", contact)
    return {
        **letterhead.letterhead(reader, reader.text("Activiteiten", "programma_id", activity)),
        **letterhead.addressee(reader, volunteer),
        "klus": reader.text("Activiteiten", "soort", activity) or to_fill_in("soort"),
        "dag": day_and_date(reader.date("Activiteiten", "datum", activity), "datum"),
        "tijd": _hours(reader, activity),
        "plaats": reader.text("Activiteiten", "locatie", activity) or to_fill_in("plaats"),
        "samen_met": letterhead.first_name(reader, _partner(reader, activity, volunteer)),
        "afmelden_bij": name or reader.setting("ondertekenaar_naam") or to_fill_in("contactpersoon"),
        "bereikbaar": contact_reach(reader, contact) or own_reach_to_answer(reader),
    }


def _hours(reader: RecordReader, activity: int) -> str:
    """`van 10.00 tot 12.30 uur`, or from when on."""
    begin, end = (reader.value("Activiteiten", key, activity) for key in ("begin", "eind"))
    if begin is None:
        return to_fill_in("tijd")
    first = clock_time(begin)
    return f"vanaf {first} uur" if end is None else f"van {first} tot {clock_time(end)} uur"


def _volunteers(reader: RecordReader, activity: int) -> tuple[int, ...]:
    found = (reader.records.find("Vrijwilligers", text) for text in _named(reader, activity))
    return tuple(dict.fromkeys(volunteer for volunteer in found if volunteer >= 0))


def _named(reader: RecordReader, activity: int) -> tuple[str, ...]:
    return reader.texts("Activiteiten", "vrijwilliger_id", activity)


def _edition(reader: RecordReader, volunteer: int) -> str:
    return safe_identifier(reader.text("Vrijwilligers", "vrijwilliger_id", volunteer))


def _volunteer(reader: RecordReader, activity: int, version: Version) -> int:
    own = (one for one in _volunteers(reader, activity) if _edition(reader, one) == version.edition)
    return next(own, -1)


def _partner(reader: RecordReader, activity: int, volunteer: int) -> int:
    """With whom a job is done: samen_met_id, and for that one the only other volunteer of the row."""
    partner = reader.referred("Activiteiten", "samen_met_id", activity, "Vrijwilligers")
    if partner != volunteer:
        return partner
    others = [other for other in _volunteers(reader, activity) if other != volunteer]
    return others[0] if len(others) == 1 else -1


@derived
def _supervisors(records: RecordSet) -> Mapping[tuple[int, int], int]:
    """Per volunteer and programme the supervisor (Contactpersonen) of the open placement; the first one there is."""
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    programme = programmes_of(records, "Plaatsingen")
    person = records.referred("Plaatsingen", "begeleider_id", "Contactpersonen")
    rows = np.flatnonzero(is_open(records) & (owner >= 0) & (programme >= 0) & (person >= 0))
    found: dict[tuple[int, int], int] = {}
    lists: Sequence[Sequence[int]] = [column[rows].tolist() for column in (owner, programme, person)]
    for one, where, who in zip(*lists, strict=True):
        found.setdefault((one, where), who)
    return found


def _contact(reader: RecordReader, activity: int, volunteer: int) -> int:
    """Whom to call: the supervisor in the programme, else the contact person of its provider."""
    programme = int(programmes_of(reader.records, "Activiteiten")[activity])
    found = _supervisors(reader.records).get((volunteer, programme), -1)
    provider = reader.referred("Programmas", "aanbieder_org_id", programme, "Organisaties")
    return found if found >= 0 else reader.referred("Organisaties", "contactpersoon_id", provider, "Contactpersonen")


JOB_LETTER = LetterKind(
    code="L20",
    slug="planbericht",
    title="Planbericht",
    addressee="vrijwilliger",
    subject_sheet="Activiteiten",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id",
        "Activiteiten.datum", "Activiteiten.begin", "Activiteiten.eind", "Activiteiten.programma_id",
        "Activiteiten.stand", "Activiteiten.vrijwilliger_id", "Activiteiten.samen_met_id", "Activiteiten.soort",
        "Activiteiten.locatie",
        "Plaatsingen.vrijwilliger_id", "Plaatsingen.programma_id", "Plaatsingen.begeleider_id",
        "Programmas.aanbieder_org_id", "Organisaties.contactpersoon_id",
        "Contactpersonen.naam", "Contactpersonen.email", "Contactpersonen.telefoon", "Contactpersonen.bereikbaarheid",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT}),
    changed_by=frozenset(),
    fields=(
        *letterhead.FIELDS,
        LetterField("klus", "Wat de klus of activiteit is.", "samen koken"),
        LetterField("dag", "De dag, voluit.", "zaterdag 14 maart 2026"),
        LetterField("tijd", "Van hoe laat tot hoe laat.", "van 10.00 tot 12.30 uur"),
        LetterField("plaats", "Waar het is.", "Wijkcentrum De Brug"),
        LetterField("samen_met", "De voornaam van wie meedoet; kan leeg zijn.", "Bo"),
        LetterField("afmelden_bij", "Wie de vrijwilliger belt als hij niet kan.", "Joke de Vries"),
        LetterField("bereikbaar", "Hoe die persoon te bereiken is.", "telefoon 038 765 43 21"),
    ),
    due=due,
    because=Text("er is een klus gepland", "a job is planned"),
    due_day=lambda reader, activity: reader.date("Activiteiten", "datum", activity),
    subject_id=subject_id,
    asked_by=("vrijwilliger_id", "programma_id"),
    versions=versions,
    records_read=records_read,
    context=context,
)  # fmt: skip
