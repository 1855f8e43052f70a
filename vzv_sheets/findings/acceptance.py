"""What sheet Uitzonderingen did: findings that may stay, and exceptions that do nothing (domain/rules.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vzv_sheets.findings.finding_set import Choice, FindingGroup, FindingSet
from vzv_sheets.findings.kinds import Text
from vzv_sheets.vocabulary.addresses import cell_address

_REASON = "reden_van_uitzondering"  # a field of the groups, so that it is picked and masked like the others


@dataclass(frozen=True, slots=True)
class WithoutEffect:
    """A row of sheet Uitzonderingen that does nothing, or not all that it asks.

    `row` counts from 1, `position` is the column (from 0) of the cell to look at. `code`, `sheet` and `identifier` are
    what the row says. `programmes` and `supervisors` hold whose finding or row it is about, as in `FindingGroup`.
    """

    row: int
    position: int
    code: str
    sheet: str
    identifier: str
    message: Text
    remedy: Text
    programmes: frozenset[str] | None = None
    supervisors: frozenset[str] | None = None

    @property
    def cell(self) -> str:
        """The address of the cell to look at."""
        return cell_address(self.row, self.position)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The findings that are accepted (`reason_of` tells why) and the rows of the sheet that do nothing.

    `title` is the tab of the sheet. `hashes` are the texts for empty cells of rij_hash of exceptions that hold, by
    address; `filled_in` is the whole column (empty when the workbook lacks it) as it is once these are filled.
    """

    accepted: FindingSet = field(default_factory=lambda: FindingSet(()))
    without_effect: Sequence[WithoutEffect] = ()
    title: str = "Uitzonderingen"
    hashes: Mapping[str, str] = field(default_factory=dict)
    filled_in: Sequence[str] = ()

    def only(
        self, *, programmes: Sequence[str] = (), without: Sequence[str] = (), supervisor: str | None = None
    ) -> Acceptance:
        """What belongs to these programmes, not to those, to this supervisor, as `FindingSet.only` chooses."""
        kept = self.accepted.only(programmes=programmes, without=without, supervisor=supervisor)
        of_programmes, of_supervisor = Choice.of(programmes, without), Choice.of([supervisor] if supervisor else [])
        told = [
            row
            for row in self.without_effect
            if of_programmes.takes(row.programmes) and of_supervisor.takes(row.supervisors)
        ]
        return replace(self, accepted=kept, without_effect=told)


def with_reasons(group: FindingGroup, reasons: Sequence[str]) -> FindingGroup:
    """The group with the reason why each of its findings may stay."""
    return replace(group, fields={**group.fields, _REASON: list(reasons)})


def reason_of(group: FindingGroup, index: int) -> str:
    """Why a finding of an accepted group may stay."""
    return group.fields[_REASON][index]
