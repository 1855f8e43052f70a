"""Sheet Plaatsingen: who works where or with whom, with the dates and agreements that the norms ask."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.appointing import MUNICIPAL_BENEFITS
from vzv_sheets.demonstration.practice.declaration import Part
from vzv_sheets.demonstration.practice.model import Administration, Match, Stage
from vzv_sheets.demonstration.practice.vacancy_sheet import vacancy_of
from vzv_sheets.demonstration.working_days import before, workday
from vzv_sheets.demonstration.working_time import MINUTES_IN_AN_HOUR, WEEKDAYS

Row = dict[str, object]

_UNTIL_LOOKING_BACK = dt.timedelta(weeks=12)
_TOLD_AFTER = dt.timedelta(days=2)
# Morning, afternoon from noon, evening from six.
_PARTS, _PART_BEGINS = "oma", (12, 18)


def placement_rows(made: Administration) -> Sequence[Row]:
    """The placements in the order of their start."""
    chance = made.chance("Plaatsingen")
    return [_row(chance, made, match) for match in made.matches]


def _row(chance: Chance, made: Administration, match: Match) -> Row:
    practice = made.practice
    at_organisations = any(work.at_organisation or work.at for work in practice.works)
    return {
        "plaatsing_id": match.number,
        "vrijwilliger_id": match.member.number,
        "programma_id": match.norms.programme_id,
        **({"org_id": match.host.org_id if match.host else None} if at_organisations else {}),
        **({"clientcode": match.client.code if match.client else None} if practice.clients else {}),
        **({"vacature_id": vacancy_of(made, match)} if practice.vacancies else {}),
        "rol": match.work.role,
        "taken": "; ".join(match.tasks),
        **{part.value: match.contacts.get(part) for part in Part if _is_known(made, part)},
        "aanmelddatum": match.registered,
        "intakedatum": match.intake,
        "kennismakingsdatum": match.introduced,
        "startdatum": match.start,
        **({"eind_gepland": match.planned_end, "verlengd_tot": match.extended_to} if practice.career.months else {}),
        "eind_werkelijk": match.ended,
        "evaluatie_datum": workday(match.start + _UNTIL_LOOKING_BACK),
        "status": match.stage.value,
        **_decision(made, match),
        "eigen_keuze": "ja",
        **_work(made, match),
        **_cooperation(made, match),
        **_agreement(chance, made, match),
        **_end(chance, made, match),
        **match.work.fields,
    }


def _is_known(made: Administration, part: Part) -> bool:
    """Whether anybody does that for volunteers."""
    return bool(made.network.by_part[part]) or (part is Part.SUPERVISOR and bool(made.practice.crew.supervise))


def _decision(made: Administration, match: Match) -> Row:
    if all(norms.number("gonogo_na_weken") is None for norms in made.norms):
        return {}
    weeks = match.norms.number("gonogo_na_weken")
    day = match.start + dt.timedelta(weeks=weeks) if weeks else None
    if day is None or (match.ended is not None and match.ended < day):
        return {"gonogo_datum": None, "gonogo_besluit": "n.v.t."}
    return {"gonogo_datum": day, "gonogo_besluit": "go" if day <= made.as_of else None}


def _work(made: Administration, match: Match) -> Row:
    found = Row({"taak_normaal_door_beroepskracht": "nee"})
    if any(norms.row.get("domein") == "zorg" for norms in made.norms):
        found |= {"fysiek_contact": "nee", "beroepshandeling": "nee"}
    if any(work.alone_with_child is not None for work in made.practice.works):
        found["alleen_met_kind"] = "ja" if match.work.alone_with_child else "nee"
    monthly = [norms.number("min_keer_per_maand") for norms in made.norms]
    if any(monthly):
        found["afgesproken_keer_pm"] = match.norms.number("min_keer_per_maand")
    if made.practice.borderline_tasks:
        found |= _borderline(made, match)
    if any(work.fixed_half_days for work in made.practice.works):
        found["vast_dagdeel"] = _fixed_half_days(made, match)
    return found


def _borderline(made: Administration, match: Match) -> Row:
    """Somebody judged before the start that volunteers may do what is on the border of paid work."""
    if not set(match.tasks) & set(made.practice.borderline_tasks):
        return {"grensgeval_beoordeeld_door": None, "grensgeval_beoordeeld_op": None}
    judge = made.network.signatory.full_name
    return {
        "taak_normaal_door_beroepskracht": "grensgeval",
        "grensgeval_beoordeeld_door": judge,
        "grensgeval_beoordeeld_op": match.intake,
    }


def _fixed_half_days(made: Administration, match: Match) -> str | None:
    """The half-days on which the volunteer usually comes; None of who is still to begin or works when it suits."""
    visits = made.visits.get(match.number, ()) if match.work.fixed_half_days else ()
    times = Counter((visit.day.weekday(), _part_of_day(visit.begin)) for visit in visits)
    usual = sorted(half_day for half_day, number in times.items() if 2 * number >= max(times.values()))
    return "; ".join(f"{WEEKDAYS[day]}-{_PARTS[part]}" for day, part in usual) or None


def _part_of_day(begin: int) -> int:
    return sum(begin >= hour * MINUTES_IN_AN_HOUR for hour in _PART_BEGINS)


def _cooperation(made: Administration, match: Match) -> Row:
    talks, found = made.practice.talks, Row()
    if talks and talks.form:
        found["samenwerkingsvorm"] = talks.form[(match.client.turn if match.client else 0) % len(talks.form)]
    if talks and talks.contact:
        found["contactfrequentie_professional"] = match.frequency
    if made.asks("taakverdeling_verplicht") or (talks and talks.contact):
        agreed = match.began
        found |= {
            "taakverdeling_afgesproken": "ja" if agreed else None,
            "taakverdeling_datum": match.start if agreed else None,
        }
    if any(norms.row.get("domein") == "reclassering" for norms in made.norms):
        found["veiligheidsafspraak_datum"] = match.intake
    return found


def _agreement(chance: Chance, made: Administration, match: Match) -> Row:
    """Who is still to begin has not signed yet."""
    signed = before(chance, match.start, 0, 2) if match.began else None
    sent = workday(signed + dt.timedelta(days=3)) if signed and signed < made.as_of - dt.timedelta(days=3) else signed
    found = Row({"overeenkomst_datum": signed, "getekend_door": _signed_by(match) if signed else None})
    if made.asks("kopie_gemeente"):
        # A copy about somebody whom the municipality does not pay would be a data leak (V-DOC-09).
        found["kopie_gemeente_datum"] = sent if match.member.benefit in MUNICIPAL_BENEFITS else None
    if made.asks("kopie_organisatie"):
        found["kopie_organisatie_datum"] = sent
    return found


def _signed_by(match: Match) -> str:
    between = "; bemiddelaar" if "aanbieder_org_id" in match.norms.row else ""
    return f"vrijwilliger; organisatie{between}"


def _end(chance: Chance, made: Administration, match: Match) -> Row:
    career = made.practice.career
    dropped_out = match.stage is Stage.DROPPED_OUT
    found = Row(
        {
            "reden_einde": match.reason,
            "uitstroom": chance.one_of(career.outflow) if match.ended else None,
        }
    )
    if made.network.by_part[Part.CASE_MANAGER]:
        told = dropped_out and match.ended is not None
        found["terugmelding_datum"] = match.ended + _TOLD_AFTER if told and match.ended else None
    return found
