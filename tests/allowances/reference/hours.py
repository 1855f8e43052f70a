"""Rows of Uren that may be paid by a local scheme (domain/allowances.md 2.9, 2.13, 2.14)."""

from __future__ import annotations

from dataclasses import dataclass

from tests.allowances.reference.claims import is_unreadable

PRESENT = (None, "aanwezig", "te laat")


@dataclass
class Worked:
    """Time on one day of one placement. `month` is 1 to 12, or None when the day cannot be read; `minutes` and `half_days`
    (thousandths) are as the cells are. `unread`: placement, day or presence cannot be read."""

    person: str
    placement: str | None
    month: int | None
    day: object
    minutes: object = None
    half_days: object = None
    unread: bool = False
    approved: bool = True
    unread_approval: bool = False

    def tells_half_days(self):
        return self.half_days is not None and not is_unreadable(self.half_days)

    def is_unread_per_hour(self):
        return self.unread or self.unread_approval or is_unreadable(self.minutes) or self.is_without_time()

    def is_unread_per_half_day(self):
        if self.tells_half_days():
            return self.unread or self.unread_approval
        return is_unreadable(self.half_days) or self.is_unread_per_hour()

    def is_unread_per_month(self):
        """Whether it cannot be told that somebody was there."""
        return self.unread or (not self.tells_half_days() and (is_unreadable(self.minutes) or self.minutes is None))

    def is_without_time(self):
        return self.minutes is None and not self.tells_half_days()


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
    approval = row.get("akkoord_datum") if organisation.needs_approval() else "not asked"
    unread = placement is None or day is None or is_unreadable(row.get("aanwezigheid"), working_time)
    told = {"minutes": row.get("uren"), "half_days": row.get("dagdelen"), "unread": unread}
    told |= {"approved": approval is not None, "unread_approval": is_unreadable(approval)}
    return [Worked(person, placement, day and day.month, day, **told) for person in persons]


def whose(row, day, organisation):
    """The persons whom the row may concern, and the placement when it is certain."""
    who, named = row.get("vrijwilliger_id"), row.get("plaatsing_id")
    owner = None if is_unreadable(named) else organisation.placements.get(named, {}).get("vrijwilliger_id")
    if owner is not None and who in (None, owner):
        return [owner], named
    if owner is None and named is None and who in organisation.people:
        return [who], organisation.the_placement(who, day, day) if day else None
    return sorted({person for person in (who, owner) if person in organisation.people}), None
