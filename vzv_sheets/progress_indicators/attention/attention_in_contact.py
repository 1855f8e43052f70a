"""People who ask attention: an open signal, a planned talk, nothing heard, missed shifts, a VOG that ages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.progress_indicators.attention.attention_topic import AttentionPoint, points
from vzv_sheets.records.contacts import NEVER, last_sign_of_life
from vzv_sheets.records.persons import is_active
from vzv_sheets.records.record_set import UNFILLED, RecordSet
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import add_months, day_number, day_of, dutch_date

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WEEK, _MONTH, _VOG_AHEAD = 7, 28, 60  # days (afgeleid)
_TWICE = 2


def open_signals(records: RecordSet) -> Iterator[AttentionPoint]:
    """Signals that are not dealt with; never what they say."""
    table = records.table("Signalen")
    seen = table["datum"].filled & (table["datum"].values <= day_number(records.as_of))
    rows = np.flatnonzero(seen & table["afgehandeld_op"].empty)
    days = table["datum"].values[rows].tolist()
    what = [f"Het signaal van {dutch_date(day_of(day))} is nog niet afgehandeld." for day in days]
    action = "Kijk wat er is afgesproken en vul 'afgehandeld_op' in als het klaar is."
    owners = _volunteers_of(records, "Signalen", rows)
    yield from points(records, "Signalen", "afgehandeld_op", rows, owners, ("open signaal", what, action), days)


def planned_talks(records: RecordSet) -> Iterator[AttentionPoint]:
    """Talks with stand gepland: in the coming week, or on a day that has passed."""
    table, today = records.table("Gesprekken"), day_number(records.as_of)
    day = table["datum"]
    rows = np.flatnonzero(table["stand"].equals("gepland") & day.filled & (day.values <= today + _WEEK))
    days = day.values[rows].tolist()
    what = [
        f"Er staat een gesprek gepland op {dutch_date(day_of(number))}."
        if number >= today
        else f"Het gesprek van {dutch_date(day_of(number))} staat nog op 'gepland'."
        for number in days
    ]
    action = "Bereid het gesprek voor; zet 'stand' daarna op 'gehouden' of 'afgezegd'."
    owners = _volunteers_of(records, "Gesprekken", rows)
    yield from points(records, "Gesprekken", "stand", rows, owners, ("gesprek", what, action), days)


def nothing_heard(records: RecordSet) -> Iterator[AttentionPoint]:
    """Active volunteers of whom nothing was recorded for dagen_zonder_contact days (V-ALG-09; empty: not shown)."""
    days = records.settings.number("dagen_zonder_contact")
    if days is None:
        return
    last, today = last_sign_of_life(records), day_number(records.as_of)
    rows = np.flatnonzero(is_active(records) & (last > NEVER) & (today - last > days))
    seen = last[rows].tolist()
    what = [f"Sinds {dutch_date(day_of(day))} is er niets vastgelegd." for day in seen]
    texts = ("lang niets gehoord", what, "Bel of mail eens: vrijwilligers hebben aandacht nodig.")
    column = "laatste_contact" if records.table("Vrijwilligers")["laatste_contact"].present else "vrijwilliger_id"
    yield from points(records, "Vrijwilligers", column, rows, rows.astype(np.int32), texts, seen)


def missed_shifts(records: RecordSet) -> Iterator[AttentionPoint]:
    """Volunteers who did not appear twice or more in the last four weeks."""
    work, today = shifts(records), day_number(records.as_of)
    missed = records.table("Uren")["aanwezigheid"].equals("niet verschenen")[work.record]
    missed &= work.dated & (work.volunteer >= 0) & (work.day > today - _MONTH) & (work.day <= today)
    people = len(records.table("Vrijwilligers"))
    times = np.bincount(work.volunteer[missed], minlength=people)
    last = np.full(people, NEVER, dtype=np.int64)
    np.maximum.at(last, work.volunteer[missed], work.day[missed])
    rows = np.flatnonzero((times >= _TWICE) & is_active(records))
    what = [f"{times[row]} keer niet verschenen in de laatste vier weken." for row in rows.tolist()]
    texts = ("niet verschenen", what, "Vraag of er iets is waarmee u kunt helpen.")
    yield from points(
        records, "Vrijwilligers", "vrijwilliger_id", rows, rows.astype(np.int32), texts, last[rows].tolist()
    )


def ageing_certificates(records: RecordSet) -> Iterator[AttentionPoint]:
    """A VOG that reaches vog_max_ouderdom_maanden within sixty days or has passed it (empty: not shown)."""
    months = records.settings.number("vog_max_ouderdom_maanden")
    if months is None:
        return
    column, today = records.table("Vrijwilligers")["vog_afgifte"], day_number(records.as_of)
    candidates = np.flatnonzero(is_active(records) & column.filled)
    ends = [day_number(add_months(day_of(column.values[row]), months)) for row in candidates.tolist()]
    near = [(row, end) for row, end in zip(candidates.tolist(), ends, strict=True) if end <= today + _VOG_AHEAD]
    rows = np.array([row for row, _ in near], dtype=np.int64)
    what = [
        f"De VOG {'is' if end > today else 'was'} op {dutch_date(day_of(end))} {months} maanden oud." for _, end in near
    ]
    texts = ("VOG vernieuwen", what, "Vraag een nieuwe VOG aan; uw organisatie stelde deze termijn zelf in.")
    yield from points(
        records, "Vrijwilligers", "vog_afgifte", rows, rows.astype(np.int32), texts, [end for _, end in near]
    )


def _volunteers_of(records: RecordSet, sheet: str, rows: NDArray[np.int64]) -> NDArray[np.int32]:
    """The volunteer of each record: its own, else that of its placement, else UNFILLED."""
    owner = np.append(records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers"), np.int32(UNFILLED))
    placement = records.referred(sheet, "plaatsing_id", "Plaatsingen")[rows]
    found = owner[np.where(placement >= 0, placement, -1)]
    if any(column.key == "vrijwilliger_id" for column in records.table(sheet).sheet.columns):
        own = records.referred(sheet, "vrijwilliger_id", "Vrijwilligers")[rows]
        found = np.where(own >= 0, own, found)
    return found.astype(np.int32)
