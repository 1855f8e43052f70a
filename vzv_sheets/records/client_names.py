"""Names of clients that stand where a code is asked: told once by V-CLI-01, and shown nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vzv_sheets.records.record_set import UNKNOWN, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.personal_names import looks_like_name, may_hold_name, name_words
from vzv_sheets.vocabulary.words import fold

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BETWEEN = re.compile(r"[\W_]+")
# Where the code of a client stands; a document may also be about a volunteer or a placement.
CLIENT_CODES: tuple[tuple[str, str], ...] = (
    ("Clienten", "clientcode"),
    ("Plaatsingen", "clientcode"),
    ("Uren", "clientcode"),
    ("Gesprekken", "clientcode"),
    ("Documenten", "onderwerp"),
)


@derived
def client_names(records: RecordSet) -> frozenset[str]:
    """The client codes that look like the name of a person, as they are typed."""
    codes = {text for place in CLIENT_CODES for text in _codes(records, *place)}
    worded = [code for code in codes if may_hold_name(code)]
    if not worded:
        return frozenset()
    ordinary = _words_of_programmes(records)
    known = _known_names(records) - ordinary
    return frozenset(code for code in worded if looks_like_name(code, known=known, ordinary=ordinary))


def holds_client_name(records: RecordSet, sheet: str, key: str) -> NDArray[np.bool_]:
    """Per record of a sheet whether its client code looks like a name."""
    column, names = records.table(sheet)[key], client_names(records)
    is_name = np.array([category in names for category in column.categories] + [False], dtype=bool)
    found: NDArray[np.bool_] = is_name[np.where(column.filled, column.values, -1)]
    return found


def names_client(records: RecordSet, text: str) -> bool:
    """Whether a text holds, as words of its own, what stands somewhere in the place of a client code as a name."""
    names = _spaced_names(records)
    if not names:
        return False
    spaced = _spaced(text)
    return any(name in spaced for name in names)


@derived
def _spaced_names(records: RecordSet) -> frozenset[str]:
    return frozenset(_spaced(name) for name in client_names(records))


def _spaced(text: str) -> str:
    """The words, folded, with a space on both sides."""
    return f" {' '.join(fold(word) for word in _BETWEEN.split(text) if word)} "


def _codes(records: RecordSet, sheet: str, key: str) -> list[str]:
    texts = records.table(sheet)[key].categories
    if sheet != "Documenten":
        return list(texts)
    others = ("Vrijwilligers", "Plaatsingen")
    return [text for text in texts if all(records.find(other, text) == UNKNOWN for other in others)]


def _known_names(records: RecordSet) -> frozenset[str]:
    """The words of the names of volunteers and contact persons; of `van den Berg` nothing, a berg may be a place."""
    volunteers = records.table("Vrijwilligers")
    found = {word for text in volunteers["voornaam"].categories for word in name_words(text)}
    for index in np.flatnonzero(volunteers["tussenvoegsel"].empty).tolist():
        found |= name_words(volunteers["achternaam"].text(index))
    for text in records.table("Contactpersonen")["naam"].categories:
        found |= name_words(text)
    return frozenset(found)


def _words_of_programmes(records: RecordSet) -> frozenset[str]:
    """Words that stand in codes without being a name: of programmes and organisations."""
    texts = [records.settings.text("term_client")]
    for sheet, keys in (("Programmas", ("programma_id", "naam")), ("Organisaties", ("org_id", "naam"))):
        texts += [text for key in keys for text in records.table(sheet)[key].categories]
    return frozenset(word for text in texts for word in name_words(text))
