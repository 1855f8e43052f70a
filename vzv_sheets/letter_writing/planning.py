"""Which letters are made and which are refused, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.letter_writing.brieflog import LogEntry, LoggedLetter
from vzv_sheets.letter_writing.letter_kinds import DUTCH, LetterKind
from vzv_sheets.letter_writing.open_findings import findings_for
from vzv_sheets.letter_writing.refusals import Refusal, refusals_of_all_letters
from vzv_sheets.letter_writing.subjects import Letter, Subjects
from vzv_sheets.letter_writing.word.cleaning import Context
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.version import VERSION

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.docx_template import CompiledTemplate

Templates: TypeAlias = "Callable[[LetterKind, str], CompiledTemplate]"


@dataclass(frozen=True, slots=True)
class PlannedLetter:
    """A letter to make.

    `reason` is why it is due (Dutch; empty when it was asked for), `instead_of` the number in Brieflog of the letter
    whose data changed since, `ignored` are the codes that were overridden, gravest first.
    """

    kind: LetterKind
    subject_id: str
    file_name: str
    context: Context
    data_hash: str
    ignored: tuple[str, ...] = ()
    language: str = DUTCH
    addressee: str = ""
    reason: str = ""
    instead_of: str = ""

    @property
    def logged(self) -> LoggedLetter:
        """What Brieflog keeps of it."""
        return LoggedLetter(self.kind.code, self.subject_id, self.file_name, self.data_hash, self.ignored)


@dataclass(frozen=True, slots=True)
class RefusedLetter:
    """A letter that is not made, with its own reasons (none when only the reasons of all letters hold)."""

    subject_id: str
    reasons: tuple[Refusal, ...]
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class MadeBefore:
    """A letter that is in Brieflog and whose data are still the same."""

    subject_id: str
    brief_id: str
    addressee: str = ""


@dataclass(frozen=True, slots=True)
class LetterPlan:
    """What happens with each letter that was asked for or due.

    `for_all` are reasons that hold for every letter of the kind (a setting that is empty); said once. While there
    are any and nothing is overridden, every letter is refused. `unmatched` are ids that say nothing to this kind.
    """

    kind: LetterKind
    made: tuple[PlannedLetter, ...] = ()
    refused: tuple[RefusedLetter, ...] = ()
    made_before: tuple[MadeBefore, ...] = ()
    for_all: tuple[Refusal, ...] = ()
    unmatched: tuple[str, ...] = ()


@dataclass(slots=True)
class _Outcome:
    made: list[PlannedLetter] = field(default_factory=list)
    refused: list[RefusedLetter] = field(default_factory=list)
    made_before: list[MadeBefore] = field(default_factory=list)


def plan_letters(
    records: RecordSet,
    findings: FindingSet,
    kind: LetterKind,
    *,
    ids: Sequence[str] | None = None,
    only_due: bool = False,
    log: Sequence[LogEntry] = (),
    again: bool = False,
    despite_errors: bool = False,
) -> LetterPlan:
    """The letters of one kind: those of `ids`, else all that are due (domain/letters.md, Default selection).

    `only_due` makes of `ids` only what is due. A letter that is in the log is made again only when its data have
    changed since, or with `again`. `despite_errors` overrides every refusal but an id that does not exist or exists
    twice.
    """
    subjects = Subjects(records, kind, findings_for(kind, findings, records), log)
    asked = subjects.asked(ids, only_due=only_due) if ids is not None else None
    letters = subjects.due() if asked is None else asked.letters
    for_all = refusals_of_all_letters(records, kind, subjects.findings) if letters else ()
    outcome = _Outcome()
    if asked is not None:
        outcome.refused += [RefusedLetter(identifier, (reason,)) for identifier, reason in asked.refused]
    for letter in letters:
        _decide(subjects, letter, for_all, outcome, again=again, despite_errors=despite_errors)
    return LetterPlan(
        kind, tuple(outcome.made), tuple(outcome.refused), tuple(outcome.made_before), for_all,
        () if asked is None else asked.unmatched,
    )  # fmt: skip


def _decide(
    subjects: Subjects, letter: Letter, for_all: Sequence[Refusal], outcome: _Outcome, *, again: bool,
    despite_errors: bool,
) -> None:  # fmt: skip
    entry = None if again else subjects.logged(letter)
    identifier, addressee = subjects.identifier(letter.index), letter.version.addressee
    if entry is not None and not entry.differs(subjects.content(letter).data_hash):
        outcome.made_before.append(MadeBefore(identifier, entry.brief_id, addressee))
        return
    doubled, reasons = subjects.doubled(letter.index), subjects.refusals(letter)
    if doubled or ((reasons or for_all) and not despite_errors):
        outcome.refused.append(RefusedLetter(identifier, (*doubled, *reasons), addressee))
        return
    content = subjects.content(letter)
    outcome.made.append(
        PlannedLetter(
            subjects.kind, identifier, subjects.file_name(letter), content.context, content.data_hash,
            ignored=tuple(dict.fromkeys(refusal.code for refusal in (*for_all, *reasons))),
            language=content.language, addressee=addressee, reason=subjects.reason(letter),
            instead_of="" if entry is None else entry.brief_id,
        )
    )  # fmt: skip


def due_refusals(
    records: RecordSet, findings: FindingSet, kind: LetterKind, *, log: Sequence[LogEntry] = ()
) -> tuple[tuple[Refusal, ...], tuple[RefusedLetter, ...]]:
    """What stands in the way of the letters that are due and not yet made: of all of them, and of each.

    The same reasons as `plan_letters` gives, without making the text of a single letter.
    """
    subjects = Subjects(records, kind, findings_for(kind, findings, records), log)
    open_letters = [letter for letter in subjects.due() if subjects.logged(letter) is None]
    refused = tuple(
        RefusedLetter(subjects.identifier(letter.index), reasons, letter.version.addressee)
        for letter in open_letters
        if (reasons := (*subjects.doubled(letter.index), *subjects.refusals(letter)))
    )
    return (refusals_of_all_letters(records, kind, subjects.findings) if open_letters else ()), refused


def written(
    plan: LetterPlan, templates: Templates, shared: Context | None = None
) -> Iterator[tuple[PlannedLetter, bytes]]:
    """Each planned letter with its bytes. The version and the row stand in its hidden properties.

    `shared` are fields that all letters of the run have (the logo).
    """
    ready: dict[str, CompiledTemplate] = {}
    for letter in plan.made:
        template = ready.get(letter.language)
        if template is None:
            template = ready[letter.language] = templates(letter.kind, letter.language)
        yield letter, template.render(_with(letter.context, shared), _properties(letter))


def _with(context: Context, shared: Context | None) -> Context:
    return {**context, **shared} if shared else context


def _properties(letter: PlannedLetter) -> Mapping[str, str]:
    return {"vzv_versie": VERSION, "vzv_brief": letter.kind.code, "vzv_onderwerp": letter.subject_id}
