"""Which rows of a sheet a figure cannot use, and why (domain/rules.md, What a finding blocks)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.findings.kinds import FIGURES
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.columns import Table


@dataclass(frozen=True, slots=True)
class BlockedRows:
    """The records of a sheet that a finding keeps out of figures, with the code of the gravest finding of each."""

    blocked: NDArray[np.bool_]
    codes: Mapping[int, str]

    def counted(self, records: NDArray[np.int64]) -> Mapping[str, int]:
        """How many of these records each code keeps out."""
        return dict(Counter(self.codes[index] for index in records.tolist() if index in self.codes))


def blocked_rows(findings: FindingSet, table: Table, used: Collection[str]) -> BlockedRows:
    """Which records are left out of a figure that uses these columns."""
    codes: dict[int, str] = {}
    for group in findings.groups:
        if group.sheet == table.title and group.column in used and FIGURES in group.variant.blocks:
            for row in group.rows:
                codes.setdefault(row, group.kind.code)
    blocked = np.isin(table.rows, np.array(list(codes), dtype=np.int64))
    return BlockedRows(blocked, {index: codes[int(table.rows[index])] for index in np.flatnonzero(blocked).tolist()})
