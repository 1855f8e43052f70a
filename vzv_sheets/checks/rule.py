"""A rule: its declaration and the function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vzv_sheets.checks.found import Found
from vzv_sheets.findings.kinds import FindingKind
from vzv_sheets.records.record_set import RecordSet


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding and the pure function that finds it; nothing is found on a sheet that is not there."""

    kind: FindingKind
    find: Callable[[RecordSet], Iterable[Found]]
