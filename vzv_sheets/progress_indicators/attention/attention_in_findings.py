"""Norm warnings that ask somebody's attention, where no topic of the list tells of them already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.checks.about_placements import about_placements
from vzv_sheets.findings.finding_set import FindingGroup, FindingSet
from vzv_sheets.findings.kinds import Severity
from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint
from vzv_sheets.progress_indicators.rows_of_findings import NO_RECORD, records_of, sheet_of
from vzv_sheets.records.persons import full_name
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Topic of each family of rules, in the order of the list.
_TOPICS: Mapping[str, str] = {
    "V-SIG": "afspraak over signalen", "V-CON": "contact", "V-PLA": "plaatsing", "V-CLI": "plaatsing", "V-UUR": "uren",
    "V-LRN": "leerdoelen", "V-VRW": "vrijwilliger", "V-DOC": "documenten",
}  # fmt: skip
# They ask to correct a cell and tell nothing about how somebody is doing; they stand on Controle.
_CORRECTIONS = frozenset(("V-VRW-07", "V-DOC-12", "V-UUR-01", "V-UUR-02", "V-UUR-03", "V-UUR-04", "V-LRN-03"))
# They tell that something is not there: the second part of the list.
MISSING_CODES = frozenset(("V-DOC-08", "V-DOC-09", "V-VRW-03", "V-PLA-01"))
# The topic of the list that tells the same.
_TOLD: Mapping[str, str] = {
    "V-PLA-07": "go/no-go", "V-PLA-08": "einde nadert", "V-SIG-03": "open signaal", "V-DOC-03": "VOG vernieuwen",
    "V-UUR-06": "niet verschenen",
}  # fmt: skip
# Its message names the code of the client, which this list never does.
_WORDED = {"V-SIG-04": "Er is nog geen afspraak over informatie delen vastgelegd."}


def norm_warnings(records: RecordSet, findings: FindingSet, told: Iterable[AttentionPoint]) -> list[AttentionPoint]:
    """A point per row that a norm warning is about, of hours one per volunteer; without what the topics told."""
    known = list(told)
    by_row = {(point.topic, point.sheet, point.row) for point in known}
    by_person = {(point.topic, point.volunteer) for point in known if point.sheet != "Plaatsingen"}
    order, found = list(_TOPICS), []
    for group in findings.groups:
        code = group.kind.code
        if group.severity is Severity.WARNING and code[:5] in _TOPICS and code not in _CORRECTIONS | MISSING_CODES:
            topic = _TOLD.get(code, "")
            found += [
                (order.index(code[:5]), point)
                for point in _points(records, group)
                if (topic, point.sheet, point.row) not in by_row
                and (code not in _OF_PERSONS or (topic, point.volunteer) not in by_person)
            ]
    found.sort(key=lambda pair: pair[0])
    return [point for _, point in found]


# Rules of hours stand on a row of Uren, the topic that tells the same on the row of the volunteer.
_OF_PERSONS = ("V-UUR-06",)


def _points(records: RecordSet, group: FindingGroup) -> Iterator[AttentionPoint]:
    """One point per row, of rows of hours one per volunteer: the last, and how many there were before."""
    sheet, at = sheet_of(records, group), records_of(records, group)
    indices = np.flatnonzero(at != NO_RECORD)
    if not len(indices):
        return
    volunteer, of_person = volunteers_of(records, sheet, at[indices])
    days = _days_of(records, sheet, at[indices])
    about = volunteer if sheet == "Uren" else at[indices]
    order = np.lexsort((indices, days, about))
    _, first, number = np.unique(about[order], return_index=True, return_counts=True)
    for start, times in zip(first.tolist(), number.tolist(), strict=True):
        last = order[start + times - 1]
        if of_person[last]:
            before = f" Eerder ook {times - 1} keer." if times > 1 else ""
            day, topic = int(days[last]) or None, _TOPICS[group.kind.code[:5]]
            yield point_of(records, group, int(indices[last]), int(volunteer[last]), topic, more=before, day=day)


def _days_of(records: RecordSet, sheet: str, at: NDArray[np.int64]) -> NDArray[np.int64]:
    """The day numbers of rows of hours; 0 for any other row, where several findings stand in the order of time."""
    if sheet != "Uren":
        return np.zeros(len(at), dtype=np.int64)
    date = records.table("Uren")["datum"]
    return np.where(date.filled[at], date.values[at], 0).astype(np.int64)


def volunteers_of(
    records: RecordSet, sheet: str, indices: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The volunteer of each record (its own, else that of its placement, else UNFILLED), and whether it is about
    somebody.
    """
    about = about_placements(records, sheet, indices)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    of_placement = np.full(len(indices), UNFILLED, dtype=np.int64)
    direct = about.direct[about.place]
    of_placement[about.place[direct]] = owner[about.placement[direct]]
    return np.where(about.volunteer >= 0, about.volunteer, of_placement).astype(np.int64), about.of_person


def point_of(
    records: RecordSet,
    group: FindingGroup,
    index: int,
    volunteer: int,
    topic: str,
    *,
    more: str = "",
    day: int | None = None,
) -> AttentionPoint:
    """A finding as a point of the list."""
    return AttentionPoint(
        topic,
        volunteer,
        full_name(records.table("Vrijwilligers"), volunteer) if volunteer >= 0 else "",
        _WORDED.get(group.kind.code, group.message(index)) + more,
        group.remedy(index),
        None if day is None else day_of(day),
        group.programmes[index],
        group.supervisors[index],
        group.sheet,
        group.rows[index] or 1,
        group.cell(index) or "A1",
    )
