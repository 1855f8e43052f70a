"""Which benefit claimants belong to a municipality, and by which placements (domain/workbook.md 2.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.records.persons import receives_municipal_benefit
from vzv_sheets.records.placements import of_volunteers
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Records = NDArray[np.int32]

_MUNICIPALITY = "gemeente"


@dataclass(frozen=True, slots=True)
class Claimants:
    """Per volunteer and per placement the municipalities (records of Organisaties) whose claimant it is about.

    `by_manager` is the organisation of the volunteer's klantmanager, `by_benefit` gemeente_org_id of who has a benefit
    of a municipality, `of_placement` the organisation of the klantmanager of the placement; UNFILLED where none.
    """

    by_manager: Records
    by_benefit: Records
    of_placement: Records
    elsewhere: Mask

    def volunteers(self, organisation: int | None) -> Mask:
        """The volunteers who are claimants of this organisation themselves; of any, where none is given."""
        found: Mask = _is_of(self.by_manager, organisation) | _is_of(self.by_benefit, organisation)
        return found

    @property
    def organisations(self) -> tuple[int, ...]:
        """Every organisation with a claimant, in the order of sheet Organisaties."""
        every = np.unique(np.concatenate([self.by_manager, self.by_benefit, self.of_placement]))
        return tuple(int(index) for index in every if index >= 0)


@derived
def claimants(records: RecordSet) -> Claimants:
    """Whose claimants the volunteers and placements of the workbook are.

    A klantmanager goes before gemeente_org_id: of who has one at another municipality this one sees nothing
    (`elsewhere`). A klantmanager of a placement decides about that placement only.
    """
    organisation = np.append(records.referred("Contactpersonen", "org_id", "Organisaties"), np.int32(UNFILLED))
    manager = _of_managers(records, "Vrijwilligers", organisation)
    municipality = records.referred("Vrijwilligers", "gemeente_org_id", "Organisaties")
    benefit = receives_municipal_benefit(records) & (municipality >= 0)
    elsewhere = benefit & _municipalities(records)[np.where(manager >= 0, manager, -1)] & (manager != municipality)
    by_benefit = np.where(benefit & ~elsewhere, municipality, np.int32(UNFILLED)).astype(np.int32)
    return Claimants(manager, by_benefit, _of_managers(records, "Plaatsingen", organisation), elsewhere)


def _of_managers(records: RecordSet, sheet: str, organisation: Records) -> Records:
    person = records.referred(sheet, "klantmanager_id", "Contactpersonen")
    found = organisation[np.where(person >= 0, person, -1)]
    return np.where(found >= 0, found, np.int32(UNFILLED)).astype(np.int32)


def placements_of(records: RecordSet, organisation: int | None) -> Mask:
    """The placements that a municipality may see: those of its own klantmanagers, and those of its claimants unless a
    klantmanager of another municipality has them. Without an organisation those of any.
    """
    found = claimants(records)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    own = of_volunteers(records, found.volunteers(organisation))
    stranger = _municipalities(records)[np.where(found.of_placement >= 0, found.of_placement, -1)]
    seen: Mask = (owner >= 0) & (_is_of(found.of_placement, organisation) | (own & ~stranger))
    return seen


@derived
def municipality_of_placements(records: RecordSet) -> Records:
    """Per placement whose claimant it is about (record of Organisaties): of the klantmanager of the placement, else of
    the volunteer, else by the benefit; UNFILLED where nothing tells.
    """
    found = claimants(records)
    of_person = np.append(np.where(found.by_manager >= 0, found.by_manager, found.by_benefit), np.int32(UNFILLED))
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    own = of_person[np.where(owner >= 0, owner, -1)]
    return np.where(found.of_placement >= 0, found.of_placement, own).astype(np.int32)


def _is_of(organisations: Records, organisation: int | None) -> Mask:
    found: Mask = organisations >= 0 if organisation is None else organisations == organisation
    return found


def _municipalities(records: RecordSet) -> Mask:
    """Per organisation whether it is a municipality; False at the end, for none."""
    return np.append(records.table("Organisaties")["soort"].equals(_MUNICIPALITY), False)


@derived
def may_be_shared(records: RecordSet) -> Mask:
    """Per volunteer whether goals and hours may be shared: delen_met_gemeente_akkoord is a day that has come."""
    agreed = records.table("Vrijwilligers")["delen_met_gemeente_akkoord"]
    found: Mask = agreed.filled & (agreed.values <= day_number(records.as_of))
    return found


def without_municipality(records: RecordSet) -> int:
    """How many volunteers have a benefit of a municipality while nothing tells which one."""
    found = claimants(records)
    placed = np.zeros(len(found.by_manager), dtype=bool)
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    placed[owner[(owner >= 0) & (found.of_placement >= 0)]] = True
    unknown = receives_municipal_benefit(records) & (found.by_manager < 0) & (found.by_benefit < 0) & ~placed
    return int((unknown & ~found.elsewhere).sum())
