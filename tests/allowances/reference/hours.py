"""Rows of Uren that may be paid by a local scheme (domain/allowances.md 2.9, 2.13, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.allowances.reference.claims import is_unreadable

PRESENT = (None, "aanwezig", "te laat")


@dataclass
class Worked:
    """Time on one day of one placement. `month` is 1 to 12, or None when the day cannot be read; `half_days` is in
    thousandths, where only half-days are told."""

    person: str
    placement: str | None
    month: int | None
    day: object
    minutes: int = 0
    half_days: int | None = None
    unread: bool = False
    approved: bool = True


def hours_of(rows, organisation, year, as_of):
    found = []
    for row in rows:
        presence, day = row.get("aanwezigheid"), row.get("datum")
        if presence not in PRESENT and not is_unreadable(presence):
            continue
        if day is not None and not is_unreadable(day) and (day.year != year or day > as_of):
            continue
        found += worked(row, day, organisation)
    return found


def worked(row, day, organisation):
    day = None if is_unreadable(day) else day
    persons, placement = whose(row, day, organisation)
    working_time = organisation.placements[placement].get("werktijd") if placement is not None else None
    if working_time not in (None, "eigen tijd") and not is_unreadable(working_time):
        return []
    minutes, half_days = row.get("uren"), row.get("dagdelen")
    if minutes == 0:
        return []
    approval = row.get("akkoord_datum") if organisation.needs_approval() else "not asked"
    unread = placement is None or day is None or (minutes is None and half_days is None)
    unread = unread or is_unreadable(row.get("aanwezigheid"), minutes, half_days, working_time, approval)
    told = {} if unread else {"minutes": minutes or 0, "half_days": half_days if minutes is None else None}
    return [
        Worked(person, placement, day and day.month, day, unread=unread, approved=approval is not None, **told)
        for person in persons
    ]


def whose(row, day, organisation):
    """The persons whom the row may concern, and the placement when it is certain."""
    who, named = row.get("vrijwilliger_id"), row.get("plaatsing_id")
    owner = None if is_unreadable(named) else organisation.placements.get(named, {}).get("vrijwilliger_id")
    if owner is not None and who in (None, owner):
        return [owner], named
    if owner is None and named is None and who in organisation.people:
        return [who], the_running_placement(organisation, who, day)
    return sorted({person for person in (who, owner) if person in organisation.people}), None


def the_running_placement(organisation, person, day):
    running = [name for name in organisation.placements_of(person) if day and organisation.is_running(name, day)]
    return running[0] if len(running) == 1 else None
