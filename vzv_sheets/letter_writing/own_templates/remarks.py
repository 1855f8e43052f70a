"""What is said about an own template, and where in Word it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from vzv_sheets.findings.kinds import Text
from vzv_sheets.vocabulary.words import enumeration

_WORDS_SHOWN, _CHARACTERS_SHOWN, _PLACES_SHOWN = 6, 40, 3


class Grade(Enum):
    """How grave a remark is: a template with a mistake is not used."""

    MISTAKE = "mistake"
    WARNING = "warning"
    NOTE = "note"


class Part(Enum):
    """A part of a Word document, with what it is called in a sentence."""

    BODY = Text("", "")
    HEADER = Text("de kop, ", "the header, ")
    FOOTER = Text("de voet, ", "the footer, ")
    NOTE = Text("een voetnoot, ", "a footnote, ")


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph as somebody finds it: its number among those with text, or its table and row; all from 1.

    `table` and `row` are 0 outside tables. `words` are the first words of the paragraph.
    """

    part: Part
    paragraph: int
    table: int
    row: int
    words: str

    def in_language(self, language: str, subject: str = "") -> str:
        """`alinea 7 ('Wat fijn dat u zich…')`, `de kop, tabel 1, rij 2 ('Datum')`; without the words when they say no
        more than the subject does.
        """
        if self.table:
            spot = Text(f"tabel {self.table}, rij {self.row}", f"table {self.table}, row {self.row}")
        else:
            spot = Text(f"alinea {self.paragraph}", f"paragraph {self.paragraph}")
        said = not self.words or subject.startswith(f"'{self.words.rstrip('…')}")
        quoted = "" if said else f" ('{self.words}')"
        return f"{self.part.value.in_language(language)}{spot.in_language(language)}{quoted}"


def first_words(text: str) -> str:
    """The beginning of a paragraph, to know it by."""
    words = text.split()
    shown = " ".join(words[:_WORDS_SHOWN])
    if len(shown) > _CHARACTERS_SHOWN:
        return f"{shown[:_CHARACTERS_SHOWN].rstrip()}…"
    return f"{shown}…" if len(words) > _WORDS_SHOWN else shown


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about a template. `subject` is what was typed (empty when it is about the whole file)."""

    grade: Grade
    message: Text
    subject: str = ""
    place: Place | None = None


def mistake(nl: str, en: str, subject: str = "", place: Place | None = None) -> Remark:
    """Something that makes a template unusable."""
    return Remark(Grade.MISTAKE, Text(nl, en), subject, place)


def warning(nl: str, en: str, subject: str = "", place: Place | None = None) -> Remark:
    """Something to look at; the template is used."""
    return Remark(Grade.WARNING, Text(nl, en), subject, place)


def sentences(remarks: Iterable[Remark], language: str) -> Iterator[str]:
    """Each remark as a sentence, the same one about several places once."""
    places: dict[tuple[str, str], dict[str, None]] = {}
    for remark in remarks:
        found = places.setdefault((remark.subject, remark.message.in_language(language)), {})
        if remark.place is not None:
            found[remark.place.in_language(language, remark.subject)] = None
    for (subject, message), found in places.items():
        where = _where(list(found), language)
        about = f"{subject} in {where}" if subject and where else subject or where
        said = f"{about}: {message}" if about else message
        yield f"{said[:1].upper()}{said[1:]}"


def _where(places: list[str], language: str) -> str:
    shown, more = places[:_PLACES_SHOWN], len(places) - _PLACES_SHOWN
    nl = language != "en"
    if more > 0:
        shown = [*shown, f"op nog {more} {'plaats' if more == 1 else 'plaatsen'}" if nl else f"{more} more"]
    return enumeration(shown, "en" if nl else "and")
