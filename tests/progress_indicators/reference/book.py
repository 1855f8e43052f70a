"""A workbook as plain rows, with what the specification derives of a row: its status, programme, circle, selection."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction

PLANNED = ("voorgesteld", "niet gestart")
NOT_BEGUN = (*PLANNED, "kennismaking")
WITH_PROGRAMME = ("Onkosten", "Overdrachten", "Activiteiten", "Tevredenheid", "Subsidies", "Clienten")
NEVER_ACTIVE = ("aangemeld", "intake", "wachtlijst", "afgewezen", "terugverwezen")


@dataclass(frozen=True)
class Selection:
    """The part of the workbook that is asked: ids of programmes, a municipality, a host, a supervisor; a district."""

    programmes: frozenset = frozenset()
    without: frozenset = frozenset()
    municipality: str | None = None
    supervisor: str | None = None
    district: str | None = None
    location: str | None = None

    @property
    def of_people(self):
        return any(one is not None for one in (self.municipality, self.supervisor, self.district, self.location))

    @property
    def is_part(self):
        return bool(self.programmes) or self.of_people


@dataclass
class Shift:
    """One volunteer of a row of Uren."""

    row: dict
    volunteer: str | None
    placement: dict | None
    minutes: Fraction | None

    @property
    def day(self):
        return self.row["datum"]

    @property
    def presence(self):
        return self.row.get("aanwezigheid")

    @property
    def came(self):
        if self.presence is None:
            return self.minutes != 0
        return self.presence in ("aanwezig", "te laat")


@dataclass
class Book:
    rows: dict
    settings: dict
    as_of: dt.date
    first: dt.date
    end: dt.date
    selection: Selection = field(default_factory=Selection)
    findings: tuple = ()

    def __post_init__(self):
        self.last = min(self.end, self.as_of)
        self.people = {row["vrijwilliger_id"]: row for row in self.sheet("Vrijwilligers")}
        self.placed = {row["plaatsing_id"]: row for row in self.sheet("Plaatsingen")}
        self.programmes = {row["programma_id"]: row for row in self.sheet("Programmas")}
        self.shifts = [shift for row in self.sheet("Uren") for shift in self._shifts_of(row)]

    def sheet(self, name):
        return self.rows.get(name, [])

    def has(self, name):
        return name in self.rows

    def setting(self, name, otherwise=None):
        value = self.settings.get(name)
        return otherwise if value is None else value

    def within(self, day):
        """Whether a day lies in the period, at most on the reference date."""
        return day is not None and self.first <= day <= self.last

    def days(self):
        return max(0, (self.last - self.first).days + 1)

    def all(self, name):
        """The rows of a sheet that belong to the selection."""
        return [row for row in self.sheet(name) if self.is_chosen(name, row)]

    # -- what is derived of a row

    def minutes_per_half_day(self):
        return int(self.setting("uren_per_dagdeel", 4)) * 60

    def programme_id(self, row):
        """As filled in; else the only programme there is, else that of the placement."""
        if row.get("programma_id") is not None:
            return row["programma_id"]
        if len(self.programmes) == 1:
            return next(iter(self.programmes))
        placement = self.placed.get(row.get("plaatsing_id"))
        return placement.get("programma_id") if placement and placement is not row else None

    def programme(self, row):
        return self.programmes.get(self.programme_id(row), {})

    def status(self, placement):
        """As filled in, else from the dates."""
        if placement.get("status") is not None:
            return placement["status"]
        if placement["startdatum"] > self.as_of:
            return "voorgesteld"
        end = placement.get("eind_werkelijk")
        return "afgerond" if end is not None and end <= self.as_of else "actief"

    def status_of_volunteer(self, person):
        if person.get("status") is not None:
            return person["status"]
        end = person.get("einddatum")
        return "gestopt" if end is not None and end <= self.as_of else "actief"

    def has_begun(self, placement):
        """Whether it really started, at most on the last day."""
        return placement["startdatum"] <= self.last and self.status(placement) not in NOT_BEGUN

    def owner(self, placement):
        return self.people.get(placement["vrijwilliger_id"], {})

    def host(self, placement):
        """Without an organisation and a client the provider of the programme."""
        if placement.get("org_id") is None and placement.get("clientcode") is None:
            return self.programme(placement).get("aanbieder_org_id")
        return placement.get("org_id")

    def running(self):
        """P of the specification, of the selection."""
        return [row for row in self.all("Plaatsingen") if self.overlaps(row, self.first, self.last)]

    def overlaps(self, row, first, last):
        end = row.get("eind_werkelijk")
        return (
            first <= last
            and row["startdatum"] <= last
            and (end is None or end >= first)
            and self.status(row) not in PLANNED
        )

    def is_circle(self, placement):
        return self.programme(placement).get("soort") == "cirkel" and placement.get("clientcode") is not None

    def circle(self, placement):
        """The members of the circle of a placement; a placement outside a circle is alone."""
        if not self.is_circle(placement):
            return [placement]
        return [
            row for row in self.sheet("Plaatsingen")
            if self.is_circle(row) and row["clientcode"] == placement["clientcode"]
            and self.programme_id(row) == self.programme_id(placement)
        ]  # fmt: skip

    def once_a_circle(self, placements):
        """Of these one of each circle: the lowest number."""
        found = {}
        for row in sorted(placements, key=lambda row: row["plaatsing_id"]):
            found.setdefault(self.circle(row)[0]["plaatsing_id"], row)
        return list(found.values())

    # -- hours

    def _shifts_of(self, row):
        placement = self.placed.get(row.get("plaatsing_id"))
        names = row.get("vrijwilliger_id")
        names = names if isinstance(names, list) else [names or (placement or {}).get("vrijwilliger_id")]
        for name in names:
            own = placement or self.the_placement(name, row["datum"])
            yield Shift(row, name, own, self._minutes(row))

    def _minutes(self, row):
        if row.get("uren") is not None:
            return row["uren"] * 60
        if row.get("begin") is not None:
            nights = (row["einddatum"] - row["datum"]).days if row.get("einddatum") else 0
            hours = nights * 24 + row["eind"].hour - row["begin"].hour
            return Fraction(hours * 60 + row["eind"].minute - row["begin"].minute)
        if row.get("dagdelen") is not None:
            return row["dagdelen"] * self.minutes_per_half_day()
        return None

    def placements_of(self, name):
        return [row for row in self.sheet("Plaatsingen") if row["vrijwilliger_id"] == name]

    def the_placement(self, name, day):
        """The one placement that runs on a day; who has one in all belongs to it on every day."""
        every = [row for row in self.placements_of(name) if self.status(row) != "niet gestart"]
        running = [
            row for row in every
            if row["startdatum"] <= day and (row.get("eind_werkelijk") is None or day <= row["eind_werkelijk"])
        ]  # fmt: skip
        found = every if len(every) == 1 else running
        return found[0] if len(found) == 1 else None

    def worked(self):
        """U of the specification: who was there in the period."""
        return [shift for shift in self.asked_shifts() if shift.came and self.within(shift.day)]

    def asked_shifts(self):
        return [shift for shift in self.shifts if self.is_chosen_shift(shift)]

    # -- the selection

    def is_asked(self, programme):
        if self.selection.programmes:
            return programme in self.selection.programmes and programme not in self.selection.without
        counts = self.programmes.get(programme, {}).get("mee_in_totaal") != "nee"
        return counts and programme not in self.selection.without

    def is_chosen_placement(self, row):
        asked, owner = self.selection, self.owner(row)
        supervisor = row.get("begeleider_id") or owner.get("begeleider_id")
        return (
            self.is_asked(self.programme_id(row))
            and self.lives_there(owner)
            and asked.location in (None, self.host(row))
            and asked.supervisor in (None, supervisor)
        )

    def lives_there(self, person):
        asked = self.selection
        return asked.municipality in (None, person.get("gemeente_org_id")) and asked.district in (
            None,
            person.get("wijk"),
        )

    def is_chosen_volunteer(self, name):
        person, asked = self.people.get(name, {}), self.selection
        mine = self.placements_of(name)
        if mine:
            return any(map(self.is_chosen_placement, mine))
        return (
            not asked.programmes
            and asked.location is None
            and self.lives_there(person)
            and asked.supervisor in (None, person.get("begeleider_id"))
        )

    def is_chosen(self, name, row):
        """A record follows its placement, else its programme, else its volunteers or client."""
        if name == "Vrijwilligers":
            return self.is_chosen_volunteer(row["vrijwilliger_id"])
        if name == "Plaatsingen":
            return self.is_chosen_placement(row)
        if name == "Vacatures":
            mine = [each for each in self.sheet("Plaatsingen") if each.get("vacature_id") == row["vacature_id"]]
            return any(map(self.is_chosen_placement, mine)) if mine else not self.selection.is_part
        if row.get("plaatsing_id") in self.placed:
            return self.is_chosen_placement(self.placed[row["plaatsing_id"]])
        people = row.get("vrijwilliger_id") or []
        people = people if isinstance(people, list) else [people]
        programme = self.programme_id(row) if name in WITH_PROGRAMME else None
        if programme is not None and not self.is_asked(programme):
            return False
        if programme is not None and not self.selection.of_people:
            return True
        beside = [
            each
            for each in self.sheet("Plaatsingen")
            if row.get("clientcode") is not None and each.get("clientcode") == row["clientcode"]
        ]
        if people:
            found = [self.is_chosen_volunteer(each) for each in people]
            split = name == "Onkosten" and self.selection.is_part and self._elsewhere(people[0], programme)
            return any(found) and not split
        if beside:
            return any(map(self.is_chosen_placement, beside))
        return not self.selection.is_part

    def _elsewhere(self, name, programme):
        mine = [row for row in self.placements_of(name) if programme in (None, self.programme_id(row))]
        return not all(map(self.is_chosen_placement, mine))

    def is_chosen_shift(self, shift):
        """By placement; without one by all that the row may be about, in the programme that it names."""
        if shift.placement is not None:
            return self.is_chosen_placement(shift.placement)
        programme, asked = self.programme_id(shift.row), self.selection
        mine = [row for row in self.placements_of(shift.volunteer) if programme in (None, self.programme_id(row))]
        if mine:
            return (all if asked.is_part else any)(map(self.is_chosen_placement, mine))
        of_person = self.is_chosen_volunteer(shift.volunteer)
        return of_person if programme is None else self.is_asked(programme) and (not asked.of_people or of_person)
