"""Who is at a talk (Gesprekken.deelnemers) and why, as an invitation says it.

`deelnemers` holds roles and no names (domain/workbook.md). Only words that are known as a role are printed: what
somebody typed instead, such as the name of a client, never leaves the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.contacts import professional_words
from vzv_sheets.vocabulary.terms import USUAL_CLIENT, USUAL_PROFESSIONAL, capitalised
from vzv_sheets.vocabulary.words import fold


class Role(Enum):
    """What somebody is at a talk; the value is why that person comes, in Dutch."""

    VOLUNTEER = "Om te vertellen wat de eigen wensen zijn; die staan voorop."
    CASE_MANAGER = "Om mee te denken over wat past, en om vragen over de gemeente te beantwoorden."
    PROFESSIONAL = "Om te vertellen wat u van elkaar mag verwachten, en om afspraken te maken over de samenwerking."
    FOURTH_HELPER = "Om mee te denken over wat helpt bij een goede start."
    COORDINATOR = "Om het gesprek te leiden en vragen te beantwoorden."
    HOST = "Om kennis te maken en te vertellen over het werk."
    CLIENT = "Om kennis te maken en te vertellen wat prettig is in het contact."
    ADVISER = "Om mee te denken over een plek die past."
    OTHER = "Wilt u vooraf weten wie dat is? Vraag het ons gerust."


_WORDS = {
    Role.VOLUNTEER: ("vrijwilliger", "vrijwilligers"),
    Role.CASE_MANAGER: ("klantmanager", "werkcoach", "gemeente", "consulent"),
    Role.FOURTH_HELPER: ("hulpverlener", "vierde helper", "extra begeleider"),
    Role.COORDINATOR: (
        "coördinator", "vrijwilligerscoördinator", "vrijwilligerscoach", "begeleider", "bemiddelaar", "intaker",
    ),
    Role.HOST: ("organisatie", "leidinggevende", "vast contactpersoon", "werkbegeleider"),
    Role.CLIENT: ("cliënt", "cliënten", "deelnemer", "bewoner", "gezin", "kind", "jongere", "ouder", "ouders"),
    Role.ADVISER: ("participatiecoach", "participatiemedewerker", "trainer", "re-integratiebureau", "verwijzer"),
}  # fmt: skip
_UNKNOWN = "Iemand anders"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody at a talk: the role, and the word that the workbook has for it."""

    role: Role
    word: str


def participants(reader: RecordReader, talk: int, *, extra_help: bool) -> list[Participant]:
    """Who is at a talk, the volunteer first, each role once; the fourth helper only where `extra_help` is needed."""
    known = _known_words(reader)
    found = {Role.VOLUNTEER: Participant(Role.VOLUNTEER, "vrijwilliger")}
    for word in reader.texts("Gesprekken", "deelnemers", talk):
        role = known.get(fold(word), Role.OTHER)
        if role is not Role.FOURTH_HELPER or extra_help:
            found.setdefault(role, Participant(role, _word(reader, role, word)))
    return list(found.values())


def _known_words(reader: RecordReader) -> dict[str, Role]:
    """The professional by the words of the records, but for `hulpverlener`: that is the fourth helper (002 c2) unless
    the organisation calls its professionals so.
    """
    own = fold(reader.setting("term_beroepskracht"))
    found = dict.fromkeys(professional_words(reader.records), Role.PROFESSIONAL)
    found |= {fold(word): role for role, words in _WORDS.items() for word in words}
    found |= {fold(reader.setting("term_client")): Role.CLIENT, own: Role.PROFESSIONAL}
    found.pop("", None)
    return found


def _word(reader: RecordReader, role: Role, word: str) -> str:
    """The word as it stands there, or the organisation's own word for a client and a professional."""
    if role is Role.OTHER:
        return _UNKNOWN
    if role is Role.PROFESSIONAL:
        word = reader.setting("term_beroepskracht") or USUAL_PROFESSIONAL
    elif fold(word) == fold(USUAL_CLIENT):
        word = reader.setting("term_client") or word
    return capitalised(word)
