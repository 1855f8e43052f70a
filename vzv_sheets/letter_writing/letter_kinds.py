"""What a kind of letter is: one declaration gives its selection, its refusals, its fields and its context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from vzv_sheets.letter_writing.cleaning import Context
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.schema.conditions import Needed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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


ContextBuilder: TypeAlias = Callable[[RecordReader, int, frozenset[str]], Context]


def single_edition(_: RecordSet) -> str:
    """The edition of a letter that a row has one of."""
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A kind of letter (domain/letters.md).

    `reads` names every column (`Plaatsingen.taken`) and setting (`Instellingen.organisatienaam`) that the letter
    reads; anything else cannot be read (`RecordReader`). `needed` are the conditions of (V) columns that hold once
    this letter is asked for. `changed_by` are findings that block nothing but change the text; `context` gets the
    codes of those that are open. `due` tells per record of the subject sheet whether the letter is due, apart from
    Brieflog. `only_asked` keeps the letter out of the default selection: it is made when its code is asked for.
    `edition` tells which letter of a row this is where each year has its own (`2026`); it stands in the file name, and
    a letter of another edition in Brieflog is another letter.
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
    records_read: Callable[[RecordReader, int], tuple[RecordRead, ...]]
    context: ContextBuilder
    only_asked: bool = False
    edition: Callable[[RecordSet], str] = single_edition

    @property
    def template(self) -> str:
        """The file name of the template in `letters/<language>/`."""
        return f"{self.code}-{self.slug}.docx"

    def file_slug(self, records: RecordSet) -> str:
        """What stands between the code and the id in the name of a file: the slug, with the edition if there is one."""
        return "-".join(filter(None, (self.slug, self.edition(records))))

    def columns_of(self, sheet: str) -> frozenset[str]:
        """The columns of a sheet that the letter reads."""
        return frozenset(name.partition(".")[2] for name in self.reads if name.partition(".")[0] == sheet)

    @property
    def settings(self) -> tuple[str, ...]:
        """The settings that the letter reads, in the order of the declaration."""
        return tuple(name.partition(".")[2] for name in self.reads if name.startswith("Instellingen."))
