"""What the sheets beside Onkosten and Uren say, looked up by name."""

from __future__ import annotations

import calendar
import datetime as dt

LOCAL_SORTS = ("stimuleringssubsidie", "eigen onkostenregeling")


class Organisation:
    """The volunteers, placements, schemes, programmes and settings of one workbook."""

    def __init__(self, sheets, settings, year, as_of):
        self.people = {row["vrijwilliger_id"]: row for row in sheets["Vrijwilligers"]}
        self.placements = {row["plaatsing_id"]: row for row in sheets.get("Plaatsingen", ())}
        self.programmes = {row["programma_id"]: row for row in sheets.get("Programmas", ())}
        self.schemes = list(sheets.get("Regelingen", ()))
        self.hours = list(sheets.get("Uren", ()))
        self.settings, self.year, self.as_of = settings, year, as_of

    def has_basis(self):
        return self.settings.get("vrijwilligersregeling_grondslag") not in (None, "geen")

    def minutes_per_half_day(self):
        return int(self.settings.get("uren_per_dagdeel") or 4) * 60

    def needs_approval(self):
        return self.settings.get("uren_akkoord_verplicht") == "ja"

    def scheme_of(self, placement_id):
        """The scheme of a placement, else that of its programme; a placement without one is in the only programme."""
        placement = self.placements.get(placement_id)
        if placement is None:
            return None
        if placement.get("regeling_id") is not None:
            return placement["regeling_id"]
        return self.scheme_of_programme(placement.get("programma_id"))

    def scheme_of_programme(self, programme):
        """Without a programme: that of the only one."""
        if programme is None and len(self.programmes) == 1:
            programme = next(iter(self.programmes))
        return self.programmes.get(programme, {}).get("regeling_id")

    def placement_of(self, claim):
        """As filled in, else the one placement of the volunteer that ran in that month; None when that is not one."""
        if claim.placement is not None:
            return claim.placement if claim.placement in self.placements else None
        if not claim.months:
            return None
        month = claim.months[0] % 12 + 1
        return self.the_placement(claim.person, self.first(month), self.last(month))

    def the_placement(self, person, first, last):
        """The one placement that ran on one of these days; who has one in all belongs to it on every day."""
        every = self.placements_of(person)
        running = [name for name in every if self.is_running(name, first) or self.is_running(name, last)]
        found = every if len(every) == 1 else running
        return found[0] if len(found) == 1 else None

    def placements_of(self, person):
        return [name for name, row in self.placements.items() if row["vrijwilliger_id"] == person]

    def schemes_of(self, person):
        return sorted({self.scheme_of(name) for name in self.placements_of(person)} - {None})

    def rows_of(self, scheme, day):
        """The rows of a local scheme that are valid on a day."""
        return [
            row for row in self.schemes
            if row["regeling_id"] == scheme and row["soort"] in LOCAL_SORTS and row["geldig_van"] <= day
            and (row.get("geldig_tot") is None or day <= row["geldig_tot"])
        ]  # fmt: skip

    def is_local(self, scheme):
        return any(row["regeling_id"] == scheme and row["soort"] in LOCAL_SORTS for row in self.schemes)

    def begins(self, scheme):
        """The first day of a local scheme: before it nothing is due."""
        rows = [row for row in self.schemes if row["regeling_id"] == scheme and row["soort"] in LOCAL_SORTS]
        return min((row["geldig_van"] for row in rows), default=dt.date.max)

    def pays(self, scheme, *rates):
        """Whether any row of a local scheme has one of these amounts."""
        rows = [row for row in self.schemes if row["regeling_id"] == scheme and row["soort"] in LOCAL_SORTS]
        return any(row.get(rate) is not None for row in rows for rate in rates)

    def is_running(self, placement_id, day):
        row = self.placements[placement_id]
        start, end = row.get("startdatum"), row.get("eind_werkelijk")
        return (start is None or start <= day) and (end is None or day <= end)

    def shift_of(self, row):
        """Person, placement and day of a row of Uren; the person is None where the placement is of somebody else."""
        who, named, day = row.get("vrijwilliger_id"), row.get("plaatsing_id"), row.get("datum")
        day = day if isinstance(day, dt.date) else None
        owner = self.placements[named]["vrijwilliger_id"] if named in self.placements else None
        if owner is not None:
            return (owner if who in (None, owner) else None), named, day
        if named is not None or day is None:
            return who, None, day
        return who, self.the_placement(who, day, day), day

    def month_of_reference_date(self):
        """0 before the year, 12 after it."""
        return min(max((self.as_of.year - self.year) * 12 + self.as_of.month, 0), 12)

    def first(self, month):
        return dt.date(self.year, month, 1)

    def last(self, month):
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])
