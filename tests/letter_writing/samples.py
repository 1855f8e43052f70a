"""Sample workbooks of letters: one markdown file each, with what must come out of it and what may not.

Before the tables stand lines such as

    peildatum: 2026-03-02
    brieven: L03-aanbiedingsbrief-klantmanager-P1.docx; L03-aanbiedingsbrief-organisatie-P1.docx
    verboden: Piet Puk; C-4711
    verboden (organisatie): bijstand; Gemeente Zwolle

`brieven` are all letters of the code in the name of the file that are made of what is due; `verboden` are texts that
the workbook holds and that no letter, or no letter to that addressee, may show.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.letter_writing.letter_kinds import LetterKind
from vzv_sheets.letter_writing.letters import letter_kind, standard_template
from vzv_sheets.letter_writing.planning import LetterPlan, PlannedLetter, plan_letters, written
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.workbook.memory import from_markdown

FOLDER = Path(__file__).parent / "samples"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))
_LINE = re.compile(r"(peildatum|brieven|verboden)(?: \((\w+)\))?: (.+)")


@dataclass(frozen=True)
class Sample:
    """A workbook for one kind of letter."""

    name: str
    text: str
    as_of: dt.date
    expected: tuple[str, ...]
    forbidden: Mapping[str, tuple[str, ...]]

    @property
    def kind(self) -> LetterKind:
        return letter_kind(self.name[:3])

    def workbook(self, as_of: dt.date | None = None) -> tuple[RecordSet, FindingSet]:
        records = read_records(from_markdown(self.text), as_of=as_of or self.as_of)
        return records, run_checks(records)

    def plan(self, as_of: dt.date | None = None, **options: object) -> LetterPlan:
        records, findings = self.workbook(as_of)
        return plan_letters(records, findings, self.kind, **options)

    def hidden_from(self, letter: PlannedLetter) -> tuple[str, ...]:
        return (*self.forbidden.get("", ()), *self.forbidden.get(letter.addressee, ()))


@cache
def sample(name: str) -> Sample:
    """The sample of that name, such as `L03` or `L02-minderjarig`."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    found = {
        (match[1], match[2] or ""): _values(match[3]) for match in map(_LINE.fullmatch, text.splitlines()) if match
    }
    (as_of,) = found["peildatum", ""]
    forbidden = {addressee: values for (key, addressee), values in found.items() if key == "verboden"}
    return Sample(name, text, dt.date.fromisoformat(as_of), found["brieven", ""], forbidden)


@cache
def letters_of(name: str) -> tuple[tuple[PlannedLetter, bytes], ...]:
    """Every letter of a sample with its bytes."""
    return tuple(written(sample(name).plan(), standard_template))


def _values(text: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in text.split(";") if value.strip())
