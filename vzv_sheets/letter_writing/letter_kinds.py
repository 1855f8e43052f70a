"""What a kind of letter is: one declaration gives its selection, its refusals, its fields and its context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import datetime as dt

    import numpy as np
    from numpy.typing import NDArray

DUTCH, ENGLISH = "nl", "en"
# How long ago something happened that still makes a letter due: who starts to make letters gets none of years ago.
RECENT_DAYS = 60


@dataclass(frozen=True, slots=True)
class LetterField:
    """A field of a template: its name, what it holds, and an example for who writes an own template."""

    name: str
    explanation: str
    example: str


@dataclass(frozen=True, slots=True)
class RecordRead:
    """A record that a letter prints something of, with the columns.

    `own` tells that the letter is about this record: a finding on it that names the code of the letter (V-DOC-10
    blocks L01) then refuses the letter. Of other records only the cells that are printed count.
    """

    sheet: str
    index: int
    columns: frozenset[str]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One of the letters that a record has of a kind: to whom it goes (`klantmanager`), and of when (`2026`).

    Both are empty for a kind of which a record has one letter. The name stands in the file name and tells the letters
    in Brieflog apart.
    """

    addressee: str = ""
    edition: str = ""

    @property
    def name(self) -> str:
        """`klantmanager`, `2026`, `gemeente-2026-03-09`, or nothing."""
        return "-".join(filter(None, (self.addressee, self.edition)))


ONLY_VERSION = (Version(),)


def one_version(_reader: RecordReader, _index: int, _only_due: bool) -> tuple[Version, ...]:
    """The versions of a kind of which a record has one letter."""
    return ONLY_VERSION


ContextBuilder: TypeAlias = Callable[[RecordReader, int, Version, frozenset[str]], Context]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of letter (domain/letters.md).

    `reads` names every column (`Plaatsingen.taken`) and setting (`Instellingen.organisatienaam`) that the letter
    reads; anything else cannot be read (`RecordReader`). `needed` are the conditions of (V) columns that hold once
    this letter is asked for. `changed_by` are findings that block nothing but change the text; `context` gets the
    codes of those that are open.

    `due` tells per record of the subject sheet whether a letter is due, apart from Brieflog, `because` why (`vzv
    letters --due`), and `due_day` the day that belongs to the reason. `only_asked` keeps the letter out of the default
    selection: it is made when its code is asked for. `due_after_the_year` makes it due in the first months of a year,
    about the year before.

    `versions` are the letters of one record (all of them, or only those that are due): one for each addressee, or for
    each year. `context` is asked for each version and holds only what its addressee may see. `subject_id` names a
    record of a sheet without a key column; `asked_by` are columns of the subject sheet whose value also selects its
    due letters (`--for V0001`).

    `volunteer_of` is the volunteer whose `taal` the letter is written in, where `languages` has it. `passing` are
    fields that change by themselves as time goes by (hours so far): a letter is not offered again for those alone.
    """

    code: str
    slug: str
    title: str
    addressee: str
    subject_sheet: str
    reads: tuple[str, ...]
    needed: frozenset[Needed]
    changed_by: frozenset[str]
    fields: tuple[LetterField, ...]
    due: Callable[[RecordSet], NDArray[np.bool_]]
    because: Text
    records_read: Callable[[RecordReader, int, Version], tuple[RecordRead, ...]]
    context: ContextBuilder
    only_asked: bool = False
    due_after_the_year: bool = False
    versions: Callable[[RecordReader, int, bool], tuple[Version, ...]] = one_version
    due_day: Callable[[RecordReader, int], dt.date | None] | None = None
    subject_id: Callable[[RecordSet, int], str] | None = None
    asked_by: tuple[str, ...] = ()
    volunteer_of: Callable[[RecordReader, int], int] | None = None
    languages: tuple[str, ...] = (DUTCH,)
    passing: frozenset[str] = frozenset()

    @property
    def template(self) -> str:
        """The file name of the template in `letters/<language>/`."""
        return f"{self.code}-{self.slug}.docx"

    def file_slug(self, version: Version) -> str:
        """What stands between the code and the id in the name of a file: the slug, with the version if it has one."""
        return "-".join(filter(None, (self.slug, version.name)))

    def columns_of(self, sheet: str) -> frozenset[str]:
        """The columns of a sheet that the letter reads."""
        return _columns_of(self.reads, sheet)

    @property
    def settings(self) -> tuple[str, ...]:
        """The settings that the letter reads, in the order of the declaration."""
        return tuple(name.partition(".")[2] for name in self.reads if name.startswith("Instellingen."))


@lru_cache(maxsize=512)  # asked several times for each letter
def _columns_of(reads: tuple[str, ...], sheet: str) -> frozenset[str]:
    return frozenset(name.partition(".")[2] for name in reads if name.partition(".")[0] == sheet)
