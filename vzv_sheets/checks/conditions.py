"""When a (V) column is needed: one function per condition of `schema.conditions`, one mask per sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import AmountKind, month_of_day, read_claims
from vzv_sheets.records.agreements import case_manager_known
from vzv_sheets.records.clients import ASKS_CRITERIA, clients_asked
from vzv_sheets.records.decision_terms import late_decisions
from vzv_sheets.records.information_agreements import ASKS_AGREEMENT, agreement_awaited
from vzv_sheets.records.persons import (
    ages,
    has_stopped,
    is_active,
    receives_municipal_benefit,
    receives_social_assistance,
)  # fmt: skip
from vzv_sheets.records.placements import (
    OPEN,
    UNDER_WAY,
    of_volunteers,
    programme_says,
    programmes_of,
    status_is,
    where_programme,
)
from vzv_sheets.records.record_set import RecordSet, derived
from vzv_sheets.records.worked_hours import shifts
from vzv_sheets.schema.conditions import Needed
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ADULT = 18

# What another rule says with its own words, by condition or column; V-ALG-03 keeps silent about it (one fault, one
# finding).
SPOKEN_FOR: Mapping[str, str] = {
    Needed.VOG_REQUIRED: "V-DOC-01",
    Needed.VOLUNTEER_AGREEMENT_REQUIRED: "V-DOC-05",
    Needed.CONFIDENTIALITY_REQUIRED: "V-DOC-06",
    Needed.PLACEMENT_AGREEMENT_REQUIRED: "V-DOC-07",
    Needed.ALONE_WITH_CHILD: "V-DOC-11",
    Needed.MINOR: "V-VRW-16",
    Needed.PAYMENT_FILE: "V-GELD-21",
    Needed.CHILD_CARE: "V-GELD-06",
    Needed.STOPPED: "V-VRW-02",
    Needed.MUNICIPAL_BENEFIT: "V-VRW-04",
    Needed.WW_BENEFIT: "V-VRW-14",
    Needed.DROPPED_OUT_WITH_CASE_MANAGER: "V-PLA-11",
    "Vrijwilligers.geboortedatum": "V-VRW-03",
}


def _owner(records: RecordSet, sheet: str = "Plaatsingen") -> NDArray[np.int32]:
    return records.referred(sheet, "vrijwilliger_id", "Vrijwilligers")


def _everybody(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    return np.ones(len(records.table(sheet)), dtype=bool)


def _of_a_programme(records: RecordSet, key: str) -> NDArray[np.bool_]:
    """Volunteers with a running placement in a programme that says ja to the column."""
    asked = programme_says(records, key, "ja") & status_is(records, *OPEN)
    owner = _owner(records)
    found = np.zeros(len(records.table("Vrijwilligers")) + 1, dtype=bool)
    found[owner[asked & (owner >= 0)]] = True
    return found[:-1]


@derived
def benefit_asked(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers with a running placement in a programme that asks for the benefit (uitkering_vragen = ja)."""
    return _of_a_programme(records, "uitkering_vragen")


@derived
def has_fixed_fee(records: RecordSet) -> NDArray[np.bool_]:
    """Volunteers who declared a fixed allowance (kind forfait) that was not rejected."""
    claims = read_claims(records, frozenset())
    fixed = claims.counts & (claims.kind == AmountKind.FORFAIT) & (claims.volunteer >= 0)
    found = np.zeros(len(records.table("Vrijwilligers")), dtype=bool)
    found[claims.volunteer[fixed]] = True
    return found


def _letter(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    if sheet != "Vrijwilligers":
        return _everybody(records, sheet)
    return ~records.table(sheet)["adres_geheim"].equals("ja") & ~has_stopped(records)


def _agreement_letter(records: RecordSet, _: str) -> NDArray[np.bool_]:
    return agreement_due(records)


def agreement_due(records: RecordSet) -> NDArray[np.bool_]:
    """Placements for which L01 is due: voorgesteld up to actief and not yet signed (domain/letters.md)."""
    signed = records.table("Plaatsingen")["overeenkomst_datum"]
    return status_is(records, *UNDER_WAY) & signed.empty


def _minor(records: RecordSet, _: str) -> NDArray[np.bool_]:
    age = ages(records, records.as_of)
    return (age >= 0) & (age < _ADULT)


def _elsewhere(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    table = records.table(sheet)
    return table["elders_per_maand"].filled | table["elders_per_jaar"].filled


def _several_programmes(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    return _everybody(records, sheet) & (len(records.table("Programmas")) > 1)


def _postponed(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    """Where the term has passed too, V-PLA-07 asks for the day."""
    return records.table(sheet)["gonogo_besluit"].equals("uitgesteld") & ~late_decisions(records)


def dropped_out_with_case_manager(records: RecordSet) -> NDArray[np.bool_]:
    """Placements with status uitval whose klantmanager_id, else the volunteer's, is filled."""
    return status_is(records, "uitval") & case_manager_known(records)


def _assisted_guest(records: RecordSet, _: str) -> NDArray[np.bool_]:
    host = records.referred("Plaatsingen", "org_id", "Organisaties")
    assisted = of_volunteers(records, receives_social_assistance(records)) & (host >= 0)
    found = np.zeros(len(records.table("Organisaties")) + 1, dtype=bool)
    found[host[assisted]] = True
    return found[:-1]


def _judged_borderline_task(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    # Until it is judged V-TAAK-05 asks for the name and the date together.
    table = records.table(sheet)
    return table["taak_normaal_door_beroepskracht"].equals("grensgeval") & table["grensgeval_beoordeeld_op"].filled


def _of_client(records: RecordSet, key: str) -> NDArray[np.bool_]:
    """Clients whose programme (their own, else that of a placement) says ja to the column."""
    own = programmes_of(records, "Clienten")
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    found = np.append(where_programme(records, own, key, "ja"), False)
    found[client[programme_says(records, key, "ja") & (client >= 0)]] = True
    return found[:-1]


def _with_child_alone(records: RecordSet, _: str) -> NDArray[np.bool_]:
    client = records.referred("Plaatsingen", "clientcode", "Clienten")
    alone = records.table("Plaatsingen")["alleen_met_kind"].equals("ja") & (client >= 0)
    found = np.zeros(len(records.table("Clienten")) + 1, dtype=bool)
    found[client[alone]] = True
    return found[:-1]


def _hourly_without_hours(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    table, work = records.table(sheet), shifts(records)
    hourly = table["soort"].equals("uurvergoeding")
    months = month_of_day(work.day)
    worked = work.dated & work.counted & (work.volunteer >= 0)
    known = set(zip(work.volunteer[worked].tolist(), months[worked].tolist(), strict=True)) if hourly.any() else set()
    month, person = table["werkmaand"], _owner(records, sheet)
    missing = [
        bool(hourly[index]) and (int(person[index]), int(month.values[index])) not in known
        for index in range(len(table))
    ]
    return np.array(missing, dtype=bool)


def _with_professional(records: RecordSet, sheet: str) -> NDArray[np.bool_]:
    return records.table(sheet)["soort"].equals("driegesprek", "viergesprek")


CONDITIONS: Mapping[Needed, Callable[[RecordSet, str], NDArray[np.bool_]]] = {
    Needed.LETTER: _letter,
    Needed.LETTER_CONTACT: _everybody,
    Needed.AGREEMENT_LETTER: _agreement_letter,
    Needed.HANDOVER_LETTER: _everybody,
    Needed.FIXED_FEE: lambda records, _: has_fixed_fee(records),
    Needed.ACTIVE: lambda records, _: is_active(records),
    Needed.STOPPED: lambda records, _: has_stopped(records),
    Needed.BENEFIT_ASKED: lambda records, _: benefit_asked(records),
    Needed.BENEFIT_ASKED_OR_FIXED_FEE: lambda records, _: benefit_asked(records) | has_fixed_fee(records),
    Needed.MUNICIPAL_BENEFIT: lambda records, _: receives_municipal_benefit(records),
    Needed.WW_BENEFIT: lambda records, _: records.table("Vrijwilligers")["uitkering"].equals("WW"),
    Needed.VOG_REQUIRED: lambda records, _: _of_a_programme(records, "vog_vereist"),
    Needed.VOLUNTEER_AGREEMENT_REQUIRED: lambda records, _: _of_a_programme(
        records, "vrijwilligersovereenkomst_verplicht"
    ),
    Needed.CONFIDENTIALITY_REQUIRED: lambda records, _: _of_a_programme(records, "geheimhouding_vereist"),
    Needed.MINOR: _minor,
    Needed.ELSEWHERE_DECLARED: _elsewhere,
    Needed.SEVERAL_PROGRAMMES: _several_programmes,
    Needed.CARE_DOMAIN: lambda records, _: programme_says(records, "domein", "zorg"),
    Needed.SOCIAL_ASSISTANCE_PLACEMENT: lambda records, _: of_volunteers(records, receives_social_assistance(records)),
    Needed.BORDERLINE_TASK: _judged_borderline_task,
    Needed.GO_NO_GO_POSTPONED: _postponed,
    Needed.PLACEMENT_AGREEMENT_REQUIRED: lambda records, _: programme_says(
        records, "plaatsingsovereenkomst_verplicht", "ja"
    ),
    Needed.ENDED: lambda records, _: status_is(records, "afgerond", "uitval"),
    Needed.DROPPED_OUT_WITH_CASE_MANAGER: lambda records, _: dropped_out_with_case_manager(records),
    Needed.SOCIAL_ASSISTANCE_HOSTED: _assisted_guest,
    # Once a placement is active V-CLI-02 tells, 14 days after the start V-SIG-04.
    Needed.INCLUSION_CRITERIA_REQUIRED: lambda records, _: (
        _of_client(records, ASKS_CRITERIA) & ~clients_asked(records, ASKS_CRITERIA).asked
    ),
    Needed.INFORMATION_AGREEMENT_REQUIRED: lambda records, _: (
        _of_client(records, ASKS_AGREEMENT) & agreement_awaited(records)
    ),
    Needed.ALONE_WITH_CHILD: _with_child_alone,
    Needed.VOLUNTEER_GOAL: lambda records, sheet: records.table(sheet)["van_wie"].equals("vrijwilliger"),
    Needed.GOAL_REACHED: lambda records, sheet: records.table(sheet)["status"].equals("bereikt"),
    Needed.HOURLY_ALLOWANCE_WITHOUT_HOURS: _hourly_without_hours,
    Needed.CHILD_CARE: lambda records, sheet: records.table(sheet)["soort"].equals("kinderopvang"),
    Needed.PROFESSIONAL_CONTACT: _with_professional,
    Needed.PAYMENT_FILE: _everybody,
}
