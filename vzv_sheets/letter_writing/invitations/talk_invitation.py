"""L04 Uitnodiging voor een gesprek: kennismaking, intake, drie- of viergesprek (domain/letters.md; 002 c2, 001)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.content import letterhead
from vzv_sheets.letter_writing.content.addressees import (
    CONTACT_READS,
    contact_addressee,
    own_reach_to_answer,
    role_addressee,
)
from vzv_sheets.letter_writing.content.wording import to_fill_in
from vzv_sheets.letter_writing.file_names import safe_identifier
from vzv_sheets.letter_writing.invitations.planned_rows import moment, name_of_row, to_come
from vzv_sheets.letter_writing.invitations.talk_invitation_fields import FIELDS
from vzv_sheets.letter_writing.invitations.talk_people import (
    READS,
    about_whom,
    case_manager,
    case_manager_read,
    first_placement,
    is_of_circle,
    volunteers_of_talk,
    with_volunteers,
)
from vzv_sheets.letter_writing.invitations.talk_roles import Participant, Role, participants
from vzv_sheets.letter_writing.letter_kinds import LetterKind, RecordRead, Version
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context, ContextValue
from vzv_sheets.records.own_placements import professional_of_placements
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.talks import THREE_OR_MORE
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

VOLUNTEER, CASE_MANAGER, PROFESSIONAL, FOURTH_HELPER = "vrijwilliger", "klantmanager", "beroepskracht", "hulpverlener"
_INVITED = {Role.CASE_MANAGER: CASE_MANAGER, Role.PROFESSIONAL: PROFESSIONAL, Role.FOURTH_HELPER: FOURTH_HELPER}
_TALK = "gesprek"
_TOGETHER = "We bespreken samen hoe het vrijwilligerswerk eruitziet, wie wat doet en hoe we contact houden."
_OWN_WISHES = "Om te vertellen wat u wilt en wat bij u past. Uw wensen staan voorop."
_KINDS = {
    "intake": ("intakegesprek", "We leren elkaar kennen en vertellen wat er mogelijk is."),
    "kennismaking": ("kennismakingsgesprek", "We maken kennis en bekijken samen of het past."),
    "driegesprek": ("driegesprek", _TOGETHER),
    "viergesprek": ("viergesprek", _TOGETHER),
}


def due(records: RecordSet) -> NDArray[np.bool_]:
    """Talks of these kinds that are planned on the reference date or later, where it is known with which volunteers."""
    kinds = records.table("Gesprekken")["soort"].equals(*_KINDS)
    return to_come(records, "Gesprekken") & kinds & with_volunteers(records)


def subject_id(records: RecordSet, talk: int) -> str:
    """`P0107-2026-03-14-kennismaking`."""
    kind = records.table("Gesprekken")["soort"].text(talk)
    return name_of_row(records, "Gesprekken", talk, about_whom(records, talk), kind)


def versions(reader: RecordReader, talk: int, _only_due: bool) -> tuple[Version, ...]:
    """One for the volunteer (in a circle for each of them), and for who else is among the participants by role.

    A circle has no klantmanager.
    """
    circle = is_of_circle(reader.records, talk)
    own = tuple(
        Version(VOLUNTEER, _edition(reader, volunteer) if circle else "")
        for volunteer in volunteers_of_talk(reader.records, talk)
    )
    roles = {participant.role for participant in _participants(reader, talk)}
    others = tuple(Version(name) for role, name in _INVITED.items() if role in roles)
    return own + tuple(version for version in others if not (circle and version.addressee == CASE_MANAGER))


def records_read(reader: RecordReader, talk: int, version: Version) -> tuple[RecordRead, ...]:
    """The talk, who is invited, and whom the letter names."""
    kind = reader.text("Gesprekken", "soort", talk)
    columns = INVITATION_LETTER.columns_of("Gesprekken") - {"deelnemers"}
    read = [
        # Who is there has to be known of a talk with a professional only (domain/workbook.md, deelnemers).
        RecordRead("Gesprekken", talk, columns | ({"deelnemers"} if kind in THREE_OR_MORE else set()), own=True)
    ]
    names = frozenset(letterhead.NAME_COLUMNS if version.addressee == CASE_MANAGER else ("voornaam", "voorletters"))
    if version.addressee == VOLUNTEER:
        volunteer = _volunteer(reader, talk, version)
        read.append(RecordRead("Vrijwilligers", volunteer, INVITATION_LETTER.columns_of("Vrijwilligers"), own=True))
        contacts = [_contact(reader, talk, role) for role in _named(reader, talk)]
        read += [one for role in _named(reader, talk) for one in _contact_read(reader, talk, role)]
        read += [RecordRead("Contactpersonen", contact, frozenset({"naam"})) for contact in contacts]
    else:
        everybody = volunteers_of_talk(reader.records, talk)
        read += [RecordRead("Vrijwilligers", volunteer, names, own=True) for volunteer in everybody]
        contact = _addressed(reader, talk, version)
        read += [one for role in _roles(version) for one in _contact_read(reader, talk, role)]
        organisation = reader.referred("Contactpersonen", "org_id", contact, "Organisaties")
        read.append(RecordRead("Contactpersonen", contact, frozenset({"naam", "functie", "org_id"})))
        read.append(RecordRead("Organisaties", organisation, INVITATION_LETTER.columns_of("Organisaties")))
    return tuple(record for record in read if record.index >= 0)


def context(reader: RecordReader, talk: int, version: Version, _codes: frozenset[str]) -> Context:
    """The fields of the invitation to a volunteer, or to somebody else, who reads no more than a name."""
    found = _participants(reader, talk)
    helped = any(participant.role is Role.FOURTH_HELPER for participant in found)
    kind = reader.text("Gesprekken", "soort", talk)
    name, about = _KINDS.get(kind, (_TALK, _TOGETHER))
    return {
        **letterhead.letterhead(reader, about_whom(reader.records, talk)),
        **_addressee(reader, talk, version),
        # Without the fourth helper the letter does not speak of four.
        "gesprek": _TALK if kind == "viergesprek" and not helped else name,
        "waarover": about,
        **moment(reader, "Gesprekken", talk),
        "aan_vrijwilliger": version.addressee == VOLUNTEER,
        "deelnemers": [_row(reader, talk, version, participant) for participant in found] + _unknown(reader, talk),
        "bereikbaar": own_reach_to_answer(reader),
    }


def _participants(reader: RecordReader, talk: int) -> list[Participant]:
    """Who is there; of a circle nobody tells which volunteer needs more help."""
    (volunteer, *_) = (*volunteers_of_talk(reader.records, talk), -1)
    helped = reader.text("Vrijwilligers", "extra_begeleiding_nodig", volunteer) == "ja"
    return participants(reader, talk, extra_help=helped and not is_of_circle(reader.records, talk))


def _addressee(reader: RecordReader, talk: int, version: Version) -> dict[str, ContextValue]:
    """Address, salutation and the name of the volunteer: the whole name for the klantmanager, else the first name."""
    if version.addressee == VOLUNTEER:
        return letterhead.addressee(reader, _volunteer(reader, talk, version))
    whole = version.addressee == CASE_MANAGER
    names = [
        letterhead.volunteer_name(reader, volunteer) if whole else letterhead.first_name(reader, volunteer)
        for volunteer in volunteers_of_talk(reader.records, talk)
    ]
    if version.addressee == FOURTH_HELPER:
        address = role_addressee("Aan de hulpverlener", "mevrouw, meneer")
    else:
        address = contact_addressee(reader, _addressed(reader, talk, version))
    return {**address, "naam": enumeration(list(filter(None, names))) or "de vrijwilliger"}


def _row(reader: RecordReader, talk: int, version: Version, participant: Participant) -> dict[str, str]:
    """Who and why. The volunteer reads the names of who is known; others only read roles."""
    who, why = participant.word, participant.role.value
    several = len(volunteers_of_talk(reader.records, talk)) > 1
    if participant.role is Role.VOLUNTEER and version.addressee == VOLUNTEER:
        who, why = "U en de andere vrijwilligers" if several else "U zelf", _OWN_WISHES
    elif _INVITED.get(participant.role) == version.addressee:
        who = "U zelf"
    elif participant.role is Role.VOLUNTEER:
        who = "De vrijwilligers" if several else "De vrijwilliger"
    elif version.addressee == VOLUNTEER and participant.role in (Role.CASE_MANAGER, Role.PROFESSIONAL):
        name = reader.text("Contactpersonen", "naam", _contact(reader, talk, participant.role))
        who = f"{name}, {who[0].lower()}{who[1:]}" if name else who
    return {"wie": who, "waarom": why}


def _unknown(reader: RecordReader, talk: int) -> list[dict[str, str]]:
    known = bool(reader.texts("Gesprekken", "deelnemers", talk))
    return [] if known else [{"wie": to_fill_in("wie er nog meer bij zijn"), "waarom": ""}]


def _named(reader: RecordReader, talk: int) -> list[Role]:
    roles = [participant.role for participant in _participants(reader, talk)]
    return [role for role in (Role.CASE_MANAGER, Role.PROFESSIONAL) if role in roles]


def _contact(reader: RecordReader, talk: int, role: Role) -> int:
    return case_manager(reader, talk) if role is Role.CASE_MANAGER else _professional(reader, talk)


def _contact_read(reader: RecordReader, talk: int, role: Role) -> tuple[RecordRead, ...]:
    """The cells that tell who the contact person of a role is: one that points nowhere would invite somebody else."""
    if role is Role.CASE_MANAGER:
        return case_manager_read(reader, talk)
    placement = first_placement(reader.records, talk)
    client = reader.referred("Plaatsingen", "clientcode", placement, "Clienten")
    return (
        RecordRead("Plaatsingen", placement, frozenset({"professional_id"})),
        RecordRead("Clienten", client, frozenset({"professional_id"})),
    )


def _roles(version: Version) -> tuple[Role, ...]:
    """The role of the contact person that a letter goes to; the fourth helper is known by the role only."""
    return tuple(
        role for role, name in _INVITED.items() if name == version.addressee and role is not Role.FOURTH_HELPER
    )


def _addressed(reader: RecordReader, talk: int, version: Version) -> int:
    return next((_contact(reader, talk, role) for role in _roles(version)), -1)


def _professional(reader: RecordReader, talk: int) -> int:
    """The professional of the client goes before that of the placement, as in L09 and L10."""
    placement = first_placement(reader.records, talk)
    return max(int(professional_of_placements(reader.records)[placement]), -1) if placement >= 0 else -1


def _edition(reader: RecordReader, volunteer: int) -> str:
    return safe_identifier(reader.text("Vrijwilligers", "vrijwilliger_id", volunteer))


def _volunteer(reader: RecordReader, talk: int, version: Version) -> int:
    """The volunteer to whom a version goes."""
    everybody = volunteers_of_talk(reader.records, talk)
    named = (one for one in everybody if not version.edition or _edition(reader, one) == version.edition)
    return next(named, -1)


INVITATION_LETTER = LetterKind(
    code="L04",
    slug="uitnodiging-gesprek",
    title="Uitnodiging voor een gesprek",
    addressee="vrijwilliger, klantmanager, beroepskracht en hulpverlener",
    subject_sheet="Gesprekken",
    reads=(
        *letterhead.SETTINGS,
        *(f"Vrijwilligers.{key}" for key in letterhead.ADDRESSEE_COLUMNS),
        "Vrijwilligers.vrijwilliger_id", "Vrijwilligers.extra_begeleiding_nodig",
        *READS,
        "Gesprekken.deelnemers",
        *CONTACT_READS,
        "Plaatsingen.professional_id", "Plaatsingen.clientcode", "Clienten.professional_id",
    ),
    needed=frozenset({Needed.LETTER, Needed.LETTER_CONTACT, Needed.PROFESSIONAL_CONTACT}),
    changed_by=frozenset(),
    fields=(*letterhead.FIELDS, *FIELDS),
    due=due,
    because=Text("er is een gesprek gepland", "a talk is planned"),
    due_day=lambda reader, talk: reader.date("Gesprekken", "datum", talk),
    subject_id=subject_id,
    asked_by=("plaatsing_id", "vrijwilliger_id", "clientcode"),
    versions=versions,
    records_read=records_read,
    context=context,
)  # fmt: skip
