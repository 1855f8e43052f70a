"""What is missing: agreements, certificates, goals, approvals of hours and cells that are needed, a line per row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.computed_hours import needs_approval
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.progress_indicators.attention.attention_in_findings import MISSING_CODES, point_of, volunteers_of
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint, points
from vzv_sheets.progress_indicators.rows_of_findings import NO_RECORD, records_of, sheet_of
from vzv_sheets.progress_indicators.scope import was_there
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.schema.owned_dashboards import MISSING
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEEDED, _APPROVAL, _CELLS = "V-ALG-03", "akkoord op uren", "gegevens"
# Topic of each rule that tells what is not there, in the order of the list.
_TOPICS: Mapping[str, str] = {
    **dict.fromkeys(("V-DOC-05", "V-DOC-06", "V-DOC-07", "V-DOC-08", "V-DOC-09"), "overeenkomst"),
    **dict.fromkeys(("V-DOC-11", "V-VRW-16"), "akkoord ouders"),
    "V-DOC-01": "VOG", "V-DOC-10": "leerdoelen",
    **dict.fromkeys((*sorted(MISSING_CODES - {"V-DOC-08", "V-DOC-09"}), _NEEDED), _CELLS),
}  # fmt: skip
_ORDER = (*dict.fromkeys(topic for topic in _TOPICS.values() if topic != _CELLS), _APPROVAL, _CELLS)


def what_is_missing(records: RecordSet, findings: FindingSet) -> list[AttentionPoint]:
    """A line per row that lacks something, by topic and then in the order of the sheets; of hours one per volunteer."""
    rows: dict[tuple[str, int], list[_Lack]] = defaultdict(list)
    of_hours: list[AttentionPoint] = []
    for group in findings.groups:
        code = group.kind.code
        if code not in _TOPICS or (code == _NEEDED and group.severity is not Severity.ERROR):
            continue
        if sheet_of(records, group) == "Uren":
            of_hours += _hours_without(records, group)
            continue
        for index, row in enumerate(group.rows):
            rows[group.sheet, row or -index - 1].append(_Lack(group, index))
    found = [*_in_rows(records, rows), *_without_approval(records), *of_hours]
    return sorted(found, key=lambda point: _ORDER.index(point.topic))


@dataclass(frozen=True, slots=True)
class _Lack:
    """One thing that a row lacks."""

    group: FindingGroup
    index: int

    @property
    def column(self) -> str:
        """The column that is empty, for a needed cell of a row."""
        is_cell = self.group.kind.code == _NEEDED and not self.group.variant_name
        column = self.group.fields["kolom"] if is_cell else ""
        return column if isinstance(column, str) else column[self.index]


def _in_rows(records: RecordSet, rows: Mapping[tuple[str, int], Sequence[_Lack]]) -> Iterator[AttentionPoint]:
    person = _people(records, rows)
    for (sheet, row), lacks in rows.items():
        ordered = sorted(lacks, key=lambda lack: _ORDER.index(_TOPICS[lack.group.kind.code]))
        first = ordered[0]
        point = point_of(
            records, first.group, first.index, person.get((sheet, row), -1), _TOPICS[first.group.kind.code]
        )
        what, action = _told([lack for lack in ordered if not lack.column]), _todo(ordered)
        columns = list(dict.fromkeys(lack.column for lack in ordered if lack.column))
        if columns:
            named = enumeration([f"'{column}'" for column in columns])
            what.append(f"{named} {'is' if len(columns) == 1 else 'zijn'} niet ingevuld.")
            action.append(f"Vul {named} in.")
        yield replace(point, what=" ".join(what), action=" ".join(action), part=MISSING)


def _told(lacks: Sequence[_Lack]) -> list[str]:
    return list(dict.fromkeys(lack.group.message(lack.index) for lack in lacks))


def _todo(lacks: Sequence[_Lack]) -> list[str]:
    return list(dict.fromkeys(lack.group.remedy(lack.index) for lack in lacks if not lack.column))


def _people(records: RecordSet, rows: Mapping[tuple[str, int], Sequence[_Lack]]) -> Mapping[tuple[str, int], int]:
    """The volunteer of each row that is about one."""
    groups = {id(lack.group): lack.group for lacks in rows.values() for lack in lacks}
    found: dict[tuple[str, int], int] = {}
    for group in groups.values():
        at, sheet = records_of(records, group), sheet_of(records, group)
        there = np.flatnonzero(at != NO_RECORD)
        if len(there):
            people, _ = volunteers_of(records, sheet, at[there])
            found.update({(group.sheet, group.rows[index]): person
                          for index, person in zip(there.tolist(), people.tolist(), strict=True)})  # fmt: skip
    return found


def _hours_without(records: RecordSet, group: FindingGroup) -> Iterator[AttentionPoint]:
    """Rows of Uren that lack a cell: a register of many rows asks one line per volunteer."""
    at = records_of(records, group)
    at = at[at != NO_RECORD]
    people, _ = volunteers_of(records, "Uren", at)
    column = str(group.fields["kolom"])
    action = f"Vul '{column}' in op blad Uren."
    yield from _per_volunteer(records, at, people, group.column, _CELLS, f"zonder '{column}'", action)


def _without_approval(records: RecordSet) -> Iterator[AttentionPoint]:
    """Hours that nobody approved yet, where the organisation counts hours only then."""
    if not needs_approval(records):
        return
    work, open_rows = shifts(records), records.table("Uren")["akkoord_datum"].empty & was_there(records)
    waiting = np.flatnonzero(
        open_rows[work.record] & work.counted & work.dated & (work.day <= day_number(records.as_of))
    )
    at, people = work.record[waiting], work.volunteer[waiting].astype(np.int64)
    action = "Kijk de uren na en vul 'akkoord_datum' in."
    yield from _per_volunteer(records, at, people, "akkoord_datum", _APPROVAL, "zonder akkoord", action)


def _per_volunteer(
    records: RecordSet,
    at: NDArray[np.int64],
    people: NDArray[np.int64],
    column: str,
    topic: str,
    lacking: str,
    action: str,
) -> Iterator[AttentionPoint]:
    order = np.argsort(people, kind="stable")
    who, first, number = np.unique(people[order], return_index=True, return_counts=True)
    what = [f"{times} {'urenregel' if times == 1 else 'urenregels'} {lacking}." for times in number.tolist()]
    table = records.table("Uren")
    spot = column if table[column].present else next(one.key for one in table.sheet.columns if table[one.key].present)
    rows = at[order][first]
    nothing = [None] * len(rows)
    yield from points(records, "Uren", spot, rows, who.astype(np.int32), (topic, what, action), nothing, MISSING)
