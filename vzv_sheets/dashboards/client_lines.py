"""The list of Dashboard_Professional: a line for each placement, a circle once; clients by code, volunteers by id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.dashboards.dashboard_content import ListLine
from vzv_sheets.findings.finding_set import HIDDEN
from vzv_sheets.progress_indicators.cooperation.contacts import contacts_agreed, days_of_contact
from vzv_sheets.progress_indicators.cooperation.talks_at_start import talked_at_start
from vzv_sheets.records.circles import circle_of_placements
from vzv_sheets.records.client_names import holds_client_name
from vzv_sheets.records.clients import programmes_of_clients
from vzv_sheets.records.contacts import NEVER, last_professional_contact
from vzv_sheets.records.information_agreements import ASKS_AGREEMENT, TERM, information_agreements
from vzv_sheets.records.own_placements import professional_of_placements
from vzv_sheets.records.placements import FAR_AWAY, is_running_on, programme_says, spans, where_programme
from vzv_sheets.records.talks import TERM_OF_START
from vzv_sheets.schema.owned_professional import LACKING
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_of, dutch_date
from vzv_sheets.workbook.write_plan import CellValue, Ratio

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.progress_indicators.scope import Scope

    Mask = NDArray[np.bool_]

NOT_ASKED, NOT_YET, HELD = "niet gevraagd", "nog niet", "gehouden"


def client_lines(scope: Scope, together: Mapping[int, Sequence[int]], contact: int | None) -> list[ListLine]:
    """A line for each of these circles (`circles_of`): first what runs on the last day, in the order of the sheet.

    `contact` is the professional it is for (record of Contactpersonen); without one the professional of each placement.
    """
    running = is_running_on(scope.records, scope.last)
    order = sorted(together, key=lambda circle: (not running[list(together[circle])].any(), circle))
    facts = _Facts(scope, together, contact)
    return [facts.line(circle, together[circle]) for circle in order]


class _Facts:
    """What is known of all placements, looked up once."""

    def __init__(self, scope: Scope, together: Mapping[int, Sequence[int]], contact: int | None) -> None:
        records, self.scope, self.contact = scope.records, scope, contact
        self.held = Counter(circle for circle, _ in days_of_contact(scope, list(together)))
        self.last_contact = last_professional_contact(records)
        self.professional = professional_of_placements(records)
        self.owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
        self.name_as_code = holds_client_name(records, "Plaatsingen", "clientcode")
        self.asks_talk = programme_says(records, "driegesprek_bij_start", "ja")
        every = np.zeros(len(self.owner), dtype=bool)
        every[[place for members in together.values() for place in members]] = True
        self.talked = talked_at_start(scope, every)
        self.asks_agreement = where_programme(records, programmes_of_clients(records), ASKS_AGREEMENT, "ja")
        self.agreement = information_agreements(records)
        self.start = spans(records).start
        self.signals = _open_signals(scope)

    def line(self, circle: int, members: Sequence[int]) -> ListLine:
        scope, table, first = self.scope, self.scope.table("Plaatsingen"), members[0]
        expected, last = contacts_agreed(scope, members), int(self.last_contact[first])
        return ListLine(
            {
                "professional": self._professional(members),
                "clientcode": HIDDEN if self.name_as_code[first] else table["clientcode"].text(first) or None,
                "vrijwilligers": self._volunteers(members),
                "samenwerkingsvorm": self._first(members, "samenwerkingsvorm"),
                "contact": self._first(members, "contactfrequentie_professional"),
                "gehaald": Ratio(min(self.held[circle], expected), expected) if expected else None,
                "laatste_contact": day_of(last) if last > NEVER else None,
                "driegesprek": self._talk(members),
                "info_afspraak": self._agreement(members),
                "signalen": self.signals[int(circle_of_placements(scope.records)[first])],
                "taken": self._tasks(members),
            },
            table.title,
            table.cell("plaatsing_id", first),
            int(table.rows[first]),
        )

    def _professional(self, members: Sequence[int]) -> str | None:
        known = (int(self.professional[place]) for place in members if self.professional[place] >= 0)
        contact = next(known, -1) if self.contact is None else self.contact
        people = self.scope.table("Contactpersonen")
        return (people["naam"].text(contact) or people.identifier(contact)) if contact >= 0 else None

    def _volunteers(self, members: Sequence[int]) -> str | None:
        people = self.scope.table("Vrijwilligers")
        known = sorted({int(self.owner[place]) for place in members if self.owner[place] >= 0})
        return ", ".join(people.identifier(person) for person in known) or None

    def _first(self, members: Sequence[int], key: str) -> str | None:
        """What the first member tells of whom the cell is filled, as for I-30 and I-31."""
        column = self.scope.table("Plaatsingen")[key]
        return next((column.text(place) for place in members if column.filled[place]), None)

    def _tasks(self, members: Sequence[int]) -> str | None:
        """Each task once, without the examples between brackets."""
        tasks = self.scope.table("Plaatsingen")["taken"]
        told = dict.fromkeys(task.partition(" (")[0] for place in members for task in tasks.value(place) or ())
        return ", ".join(told) or None

    def _talk(self, members: Sequence[int]) -> CellValue:
        """Whether a talk of three was held around the start (I-32)."""
        if not self.asks_talk[members[0]]:
            return NOT_ASKED
        if self.talked[members[0]]:
            return HELD
        return self._lacking(members, TERM_OF_START)

    def _agreement(self, members: Sequence[int]) -> CellValue:
        """The day on which was agreed what is shared about the client (I-35)."""
        if not self.asks_agreement[list(members)].any():
            return NOT_ASKED
        day = int(self.agreement.day[members[0]])
        return dutch_date(day_of(day)) if day < FAR_AWAY else self._lacking(members, TERM)

    def _lacking(self, members: Sequence[int], term: int) -> str:
        start = min(int(self.start[place]) for place in members)
        return LACKING if start + term < self.scope.last else NOT_YET


def _open_signals(scope: Scope) -> Counter[int]:
    """Per circle the signals up to the reference date that are not dealt with."""
    table, placement = scope.table("Signalen"), scope.records.referred("Signalen", "plaatsing_id", "Plaatsingen")
    date = table["datum"]
    seen = (placement >= 0) & date.filled & (date.values <= scope.today) & table["afgehandeld_op"].empty
    return Counter(circle_of_placements(scope.records)[placement[seen]].tolist())
