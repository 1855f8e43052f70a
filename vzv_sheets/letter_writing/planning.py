"""Which letters are made and which are refused, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.letter_writing.brieflog import LogEntry, LoggedLetter, data_hash
from vzv_sheets.letter_writing.cleaning import Context
from vzv_sheets.letter_writing.file_names import letter_file_name
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.open_findings import LetterFindings, findings_for
from vzv_sheets.letter_writing.record_reader import RecordReader
from vzv_sheets.letter_writing.refusals import Refusal, refusals_of_all_letters, refusals_of_letter
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.version import VERSION
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.docx_template import CompiledTemplate


@dataclass(frozen=True, slots=True)
class PlannedLetter:
    """A letter to make. `ignored` are the codes that were overridden, gravest first."""

    kind: LetterKind
    subject_id: str
    file_name: str
    context: Context
    data_hash: str
    ignored: tuple[str, ...] = ()

    @property
    def logged(self) -> LoggedLetter:
        """What Brieflog keeps of it."""
        return LoggedLetter(self.kind.code, self.subject_id, self.file_name, self.data_hash, self.ignored)


@dataclass(frozen=True, slots=True)
class RefusedLetter:
    """A letter that is not made, with its own reasons (none when only the reasons of all letters hold)."""

    subject_id: str
    reasons: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class MadeBefore:
    """A letter that is in Brieflog; `changed` tells whether its data have changed since."""

    subject_id: str
    brief_id: str
    changed: bool


@dataclass(frozen=True, slots=True)
class LetterPlan:
    """What happens with each letter that was asked for or due.

    `for_all` are reasons that hold for every letter of the kind (a setting that is empty); said once. While there
    are any and nothing is overridden, every letter is refused.
    """

    kind: LetterKind
    made: tuple[PlannedLetter, ...] = ()
    refused: tuple[RefusedLetter, ...] = ()
    made_before: tuple[MadeBefore, ...] = ()
    for_all: tuple[Refusal, ...] = ()


def plan_letters(
    records: RecordSet,
    findings: FindingSet,
    kind: LetterKind,
    *,
    ids: Sequence[str] | None = None,
    log: Sequence[LogEntry] = (),
    again: bool = False,
    despite_errors: bool = False,
) -> LetterPlan:
    """The letters of one kind: those of `ids`, else all that are due (domain/letters.md, Default selection).

    A letter that is in the log is made again only with `again`. `despite_errors` overrides every refusal but an id
    that does not exist or exists twice.
    """
    planner = _Planner(records, kind, findings_for(kind, findings, records), log)
    subjects, unknown = planner.asked(ids) if ids is not None else (planner.due(), ())
    for_all = refusals_of_all_letters(records, kind, planner.findings) if subjects else ()
    made: list[PlannedLetter] = []
    refused = [RefusedLetter(identifier, (planner.no_such_row(identifier),)) for identifier in unknown]
    made_before: list[MadeBefore] = []
    for subject in subjects:
        entry = None if again else planner.logged(subject)
        if entry is not None:
            made_before.append(planner.made_before(subject, entry))
            continue
        doubled, reasons = planner.doubled(subject), planner.refusals(subject)
        if doubled or ((reasons or for_all) and not despite_errors):
            refused.append(RefusedLetter(planner.identifier(subject), (*doubled, *reasons)))
        else:
            made.append(planner.planned(subject, (*for_all, *reasons)))
    return LetterPlan(kind, tuple(made), tuple(refused), tuple(made_before), for_all)


def due_refusals(
    records: RecordSet, findings: FindingSet, kind: LetterKind, *, log: Sequence[LogEntry] = ()
) -> tuple[tuple[Refusal, ...], tuple[RefusedLetter, ...]]:
    """What stands in the way of the letters that are due and not yet made: of all of them, and of each.

    The same reasons as `plan_letters` gives, without making the text of a single letter.
    """
    planner = _Planner(records, kind, findings_for(kind, findings, records), log)
    open_subjects = [subject for subject in planner.due() if planner.logged(subject) is None]
    refused = tuple(
        RefusedLetter(planner.identifier(subject), reasons)
        for subject in open_subjects
        if (reasons := (*planner.doubled(subject), *planner.refusals(subject)))
    )
    return (refusals_of_all_letters(records, kind, planner.findings) if open_subjects else ()), refused


def written(plan: LetterPlan, template: CompiledTemplate) -> Iterator[tuple[PlannedLetter, bytes]]:
    """Each planned letter with its bytes. The version and the row stand in its hidden properties."""
    for letter in plan.made:
        properties = {"vzv_versie": VERSION, "vzv_brief": letter.kind.code, "vzv_onderwerp": letter.subject_id}
        yield letter, template.render(letter.context, properties)


class _Planner:
    """The letters of one kind over one workbook; a subject is the index of a record of the subject sheet."""

    def __init__(self, records: RecordSet, kind: LetterKind, findings: LetterFindings, log: Sequence[LogEntry]) -> None:
        self.findings = findings
        self._kind = kind
        self._records = records
        self._table = records.table(kind.subject_sheet)
        self._key = self._table.sheet.key[0]
        self._reader = RecordReader(records, frozenset(kind.reads), findings.hidden_cells)
        self._slug = kind.file_slug(records)
        self._log = {fold_identifier(entry.subject_id): entry for entry in log if self._is_this_edition(entry)}
        self._count = Counter(fold_identifier(self.identifier(index)) for index in range(len(self._table)))

    def due(self) -> Sequence[int]:
        if not self._table[self._key].present:
            # Without the key column (V-ALG-02) no letter can say what it is about.
            return ()
        due: list[int] = np.flatnonzero(self._kind.due(self._records)).tolist()
        return due

    def asked(self, ids: Sequence[str]) -> tuple[Sequence[int], Sequence[str]]:
        """The subjects of these ids, each once, and the ids that do not exist."""
        found = {identifier: self._records.find(self._kind.subject_sheet, identifier) for identifier in ids}
        subjects = dict.fromkeys(index for index in found.values() if index >= 0)
        return tuple(subjects), tuple(identifier for identifier, index in found.items() if index < 0)

    def identifier(self, subject: int) -> str:
        return self._table[self._key].text(subject)

    def logged(self, subject: int) -> LogEntry | None:
        return self._log.get(fold_identifier(self.identifier(subject)))

    def refusals(self, subject: int) -> tuple[Refusal, ...]:
        read = self._kind.records_read(self._reader, subject)
        return refusals_of_letter(self._reader, self._kind, self.findings, read)

    def doubled(self, subject: int) -> tuple[Refusal, ...]:
        """The refusal of an id that stands on more than one row: the two letters would be one file."""
        identifier = self.identifier(subject)
        if self._count[fold_identifier(identifier)] == 1:
            return ()
        return (
            Refusal(
                "V-ALG-04", self._table.title, self._table.cell(self._key, subject), int(self._table.rows[subject]),
                self._key, f"'{identifier}' staat vaker dan één keer in de kolom '{self._key}'.",
                "Geef elke rij een eigen nummer.",
            ),
        )  # fmt: skip

    def made_before(self, subject: int, entry: LogEntry) -> MadeBefore:
        changed = entry.data_hash != data_hash(self._context(subject))
        return MadeBefore(self.identifier(subject), entry.brief_id, changed)

    def planned(self, subject: int, overridden: Sequence[Refusal]) -> PlannedLetter:
        identifier, context = self.identifier(subject), self._context(subject)
        return PlannedLetter(
            self._kind,
            identifier,
            letter_file_name(self._kind.code, self._slug, identifier),
            context,
            data_hash(context),
            tuple(dict.fromkeys(refusal.code for refusal in overridden)),
        )

    def no_such_row(self, identifier: str) -> Refusal:
        return Refusal(
            "V-ALG-05", self._table.title, "", 0, self._key,
            f"'{identifier}' staat niet op blad {self._table.title}.",
            f"Kies een nummer uit de kolom '{self._key}' van blad {self._table.title}.",
        )  # fmt: skip

    def _is_this_edition(self, entry: LogEntry) -> bool:
        if entry.code != self._kind.code:
            return False
        return self._slug == self._kind.slug or entry.file_name.startswith(f"{self._kind.code}-{self._slug}-")

    def _context(self, subject: int) -> Context:
        read = self._kind.records_read(self._reader, subject)
        codes = [self.findings.changing(self._records.table(record.sheet), record) for record in read]
        return self._kind.context(self._reader, subject, frozenset().union(*codes))
