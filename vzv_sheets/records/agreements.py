"""The agreement of a placement: whether it is signed, who has yet to sign, and who gets a copy (002 c3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from vzv_sheets.records.persons import receives_municipal_benefit
from vzv_sheets.records.placements import hosts_of_placements, of_volunteers, programme_says, programmes_of
from vzv_sheets.records.record_set import UNFILLED, RecordSet, derived
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

VOLUNTEER, ORGANISATION, INTERMEDIARY = "vrijwilliger", "organisatie", "bemiddelaar"


def is_signed(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether overeenkomst_datum is filled and has come."""
    signed = records.table("Plaatsingen")["overeenkomst_datum"]
    found: NDArray[np.bool_] = signed.filled & (signed.values <= day_number(records.as_of))
    return found


@derived
def missing_signatures(records: RecordSet) -> Mapping[str, NDArray[np.bool_]]:
    """By party the placements of which getekend_door lacks it (V-DOC-08).

    The intermediary is asked only where another organisation offers the programme, and that is not the host itself.
    """
    column, programme = records.table("Plaatsingen")["getekend_door"], programmes_of(records, "Plaatsingen")
    offers = np.append(records.table("Programmas")["aanbieder_org_id"].filled, False)
    provider = np.append(records.referred("Programmas", "aanbieder_org_id", "Organisaties"), np.int32(UNFILLED))
    at = np.where(programme >= 0, programme, -1)
    is_host = (provider[at] >= 0) & (provider[at] == hosts_of_placements(records))
    return {
        VOLUNTEER: ~column.holds(VOLUNTEER),
        ORGANISATION: ~column.holds(ORGANISATION),
        INTERMEDIARY: offers[at] & ~is_host & ~column.holds(INTERMEDIARY),
    }


@derived
def is_signed_by_all(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether it is signed and getekend_door names everybody who signs.

    Who keeps the date alone leaves getekend_door empty: that is asked only where the programme asks the agreement. A
    workbook without the column keeps no signatures.
    """
    column = records.table("Plaatsingen")["getekend_door"]
    if not column.present:
        return is_signed(records)
    asked = column.filled | (column.empty & programme_says(records, "plaatsingsovereenkomst_verplicht", "ja"))
    lacking = asked & np.logical_or.reduce(list(missing_signatures(records).values()))
    found: NDArray[np.bool_] = is_signed(records) & ~lacking
    return found


@derived
def missing_copies(records: RecordSet) -> Mapping[str, NDArray[np.bool_]]:
    """By column of Plaatsingen the placements of which a copy is asked and no date is filled in (V-DOC-09)."""
    asked = {
        "kopie_gemeente_datum": copy_to_municipality(records),
        "kopie_organisatie_datum": copy_to_organisation(records),
    }
    return {key: mask & records.table("Plaatsingen")[key].empty for key, mask in asked.items()}


@derived
def copy_to_municipality(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether the municipality gets a copy of the agreement (V-DOC-09).

    Only where the programme asks it and the municipality is involved: anywhere else it would be a data leak.
    """
    return municipality_involved(records) & programme_says(records, "kopie_gemeente", "ja")


@derived
def municipality_involved(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether the municipality pays the benefit or has a case manager for this person."""
    return of_volunteers(records, receives_municipal_benefit(records)) | case_manager_known(records)


@derived
def case_manager_known(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether its klantmanager_id, else the volunteer's, is filled."""
    of_volunteer = of_volunteers(records, records.table("Vrijwilligers")["klantmanager_id"].filled)
    found: NDArray[np.bool_] = of_volunteer | records.table("Plaatsingen")["klantmanager_id"].filled
    return found


@derived
def copy_to_organisation(records: RecordSet) -> NDArray[np.bool_]:
    """Per placement whether its organisation gets a copy: the programme asks it and there is an organisation."""
    there = records.table("Plaatsingen")["org_id"].filled | (hosts_of_placements(records) >= 0)
    return there & programme_says(records, "kopie_organisatie", "ja")
