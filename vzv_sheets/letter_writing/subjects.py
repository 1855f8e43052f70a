"""What the letters of one kind are about: the records and versions that are due or asked for, and their content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from vzv_sheets.letter_writing.brieflog import LogEntry, data_hash
from vzv_sheets.letter_writing.file_names import is_named, letter_file_name
from vzv_sheets.letter_writing.letter_kinds import DUTCH, LetterKind, Version
from vzv_sheets.letter_writing.open_findings import LetterFindings
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.refusals import LetterRefusals, Refusal
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import dutch_long_date
from vzv_sheets.vocabulary.notations import fold_identifier

_LANGUAGE = "Vrijwilligers.taal"


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter: a record of the subject sheet by its index, and which of its letters; `due` or else only asked."""

    index: int
    version: Version
    due: bool


@dataclass(frozen=True, slots=True)
class Content:
    """What goes into a letter, in which language, and the hash of it."""

    context: Context
    language: str
    data_hash: str


@dataclass(frozen=True, slots=True)
class Asked:
    """The letters of the ids that were asked for, the ids that are refused and why, and those that say nothing."""

    letters: Sequence[Letter]
    refused: Sequence[tuple[str, Refusal]] = ()
    unmatched: tuple[str, ...] = ()


class Subjects:
    """The letters of one kind over one workbook."""

    def __init__(self, records: RecordSet, kind: LetterKind, findings: LetterFindings, log: Sequence[LogEntry]) -> None:
        self.kind = kind
        self.findings = findings
        self._records = records
        self._table = records.table(kind.subject_sheet)
        self._reader = RecordReader(records, frozenset(kind.reads), findings.hidden_cells)
        self._refusals = LetterRefusals(self._reader, kind, findings)
        self._log = self._by_letter(log)

    def due(self) -> list[Letter]:
        """Every letter that is due, apart from the log, in the order of the sheet."""
        if self._key and not self._table[self._key].present:
            # Without the key column (V-ALG-02) no letter can say what it is about.
            return []
        return [letter for index in sorted(self._due_records) for letter in self._letters(index, due=True)]

    def asked(self, ids: Sequence[str], *, only_due: bool) -> Asked:
        """The letters of these ids, each once.

        An id of a record on the subject sheet gives all its letters, with `only_due` those that are due. An id of
        something that the record names (`kind.asked_by`) gives the due ones.
        """
        letters: dict[tuple[int, Version], Letter] = {}
        refused: list[tuple[str, Refusal]] = []
        unmatched: list[str] = []
        for identifier in dict.fromkeys(ids):
            own = self._by_id.get(fold_identifier(identifier))
            named = [] if own is not None else self._naming(identifier)
            found = [] if own is None else self._letters(own, due=only_due)
            if only_due and own not in self._due_records:
                found = []
            found += [letter for index in named for letter in self._letters(index, due=True)]
            letters.update({(letter.index, letter.version): letter for letter in found})
            if own is None and not self._is_known(identifier):
                unmatched.append(identifier)
                refused += [] if only_due else [(identifier, self._no_such_row(identifier))]
            elif not found and not only_due:
                refused.append((identifier, self._nothing_due(identifier)))
        return Asked(tuple(letters.values()), refused, tuple(unmatched))

    def identifier(self, index: int) -> str:
        """The id of a record, as people know it."""
        if self.kind.subject_id is not None:
            return self.kind.subject_id(self._records, index)
        return self._table[self._key].text(index)

    def file_name(self, letter: Letter) -> str:
        """The name of its file."""
        slug = self.kind.file_slug(letter.version)
        return letter_file_name(self.kind.code, slug, self.identifier(letter.index))

    def logged(self, letter: Letter) -> LogEntry | None:
        """The last time that this letter was made."""
        entries = self._log.get(fold_identifier(self.identifier(letter.index)), ())
        return next((entry for entry in reversed(entries) if self._is_of(entry, letter)), None)

    def _is_of(self, entry: LogEntry, letter: Letter) -> bool:
        """Whether an entry about the record is of this version of its letters, which its file name tells.

        Where somebody changed the file name in the log, the data tell it: then it is the same letter, or unknown.
        """
        if not letter.version.name:
            return True
        start = f"{self.kind.code}-{self.kind.slug}-"
        if not fold_identifier(entry.letter_name).startswith(fold_identifier(start)):
            return entry.data_hash == self.content(letter).data_hash
        wanted = letter_file_name(self.kind.code, self.kind.file_slug(letter.version), entry.subject_id)
        return is_named(entry.letter_name, wanted)

    def reason(self, letter: Letter) -> str:
        """Why it is due, in Dutch; empty when it is made only because it was asked for."""
        if not letter.due:
            return ""
        day = None if self.kind.due_day is None else self.kind.due_day(self._reader, letter.index)
        return self.kind.because.nl + (f" ({dutch_long_date(day)})" if day is not None else "")

    def refusals(self, letter: Letter) -> tuple[Refusal, ...]:
        """Why it cannot be made."""
        return self._refusals.of(self.kind.records_read(self._reader, letter.index, letter.version))

    def doubled(self, index: int) -> tuple[Refusal, ...]:
        """The refusal of an id that stands on more than one row: the two letters would be one file."""
        identifier = self.identifier(index)
        if self._count[fold_identifier(identifier)] <= 1:
            return ()
        column = self._key or self._table.sheet.columns[0].key
        cell = self._table.cell(column, index) if self._table[column].present else ""
        message = f"'{identifier}' staat vaker dan één keer " + (
            f"in de kolom '{column}'." if self._key else f"op blad {self._table.title}."
        )
        remedy = "Geef elke rij een eigen nummer." if self._key else "Haal de dubbele rij weg."
        row = int(self._table.rows[index])
        return (Refusal("V-ALG-04", self._table.title, cell, row, column, message, remedy),)

    def content(self, letter: Letter) -> Content:
        """What goes into the letter."""
        language = self._language(letter.index)
        reader = self._reader if language == DUTCH else replace(self._reader, language=language)
        context = self.kind.context(reader, letter.index, letter.version, self._changing(letter))
        return Content(context, language, data_hash(context, self.kind.passing))

    def _changing(self, letter: Letter) -> frozenset[str]:
        """The codes of findings that change its text; few kinds have any."""
        if not self.kind.changed_by:
            return frozenset()
        read = self.kind.records_read(self._reader, letter.index, letter.version)
        codes = [self.findings.changing(self._records.table(record.sheet), record) for record in read]
        return frozenset().union(*codes)

    @property
    def _key(self) -> str:
        """The column that names a record; none where the declaration of the letter names it."""
        return "" if self.kind.subject_id is not None else self._table.sheet.key[0]

    @cached_property
    def _due_records(self) -> frozenset[int]:
        return frozenset(np.flatnonzero(self.kind.due(self._records)).tolist())

    @cached_property
    def _count(self) -> Counter[str]:
        return Counter(fold_identifier(self.identifier(index)) for index in self._counted())

    def _counted(self) -> Sequence[int]:
        # A record of a sheet without a key is named after a person and a day; only what is due can be confused.
        return sorted(self._due_records) if self.kind.subject_id is not None else range(len(self._table))

    @cached_property
    def _by_id(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for index in range(len(self._table)):
            found.setdefault(fold_identifier(self.identifier(index)), index)
        found.pop("", None)
        return found

    def _letters(self, index: int, *, due: bool) -> list[Letter]:
        is_due = index in self._due_records
        return [Letter(index, version, is_due) for version in self.kind.versions(self._reader, index, due)]

    def _naming(self, identifier: str) -> list[int]:
        return [index for index in sorted(self._due_records) if fold_identifier(identifier) in set(self._names(index))]

    def _names(self, index: int) -> Iterator[str]:
        for key in self.kind.asked_by:
            value = self._reader.value(self.kind.subject_sheet, key, index)
            for one in value if isinstance(value, tuple) else () if value is None else (value,):
                yield fold_identifier(str(one))

    def _is_known(self, identifier: str) -> bool:
        """Whether any record on the subject sheet has or names this id."""
        folded = fold_identifier(identifier)
        return folded in self._by_id or any(folded in set(self._names(index)) for index in range(len(self._table)))

    def _language(self, index: int) -> str:
        if len(self.kind.languages) == 1 or self.kind.volunteer_of is None or _LANGUAGE not in self.kind.reads:
            return DUTCH
        language = self._reader.text("Vrijwilligers", "taal", self.kind.volunteer_of(self._reader, index))
        return language if language in self.kind.languages else DUTCH

    def _by_letter(self, log: Sequence[LogEntry]) -> Mapping[str, list[LogEntry]]:
        found: dict[str, list[LogEntry]] = {}
        for entry in log:
            if entry.code == self.kind.code:
                found.setdefault(fold_identifier(entry.subject_id), []).append(entry)
        return found

    def _no_such_row(self, identifier: str) -> Refusal:
        column = self._key or self.kind.asked_by[0]
        return Refusal(
            "V-ALG-05", self._table.title, "", 0, column, f"'{identifier}' staat niet op blad {self._table.title}.",
            f"Kies een nummer uit de kolom '{column}' van blad {self._table.title}.",
        )  # fmt: skip

    def _nothing_due(self, identifier: str) -> Refusal:
        return Refusal(
            "V-ALG-05", self._table.title, "", 0, self._key,
            f"Voor '{identifier}' is deze brief nu niet nodig.",
            f"Kies zo nodig zelf een rij van blad {self._table.title} met --for.",
        )  # fmt: skip
