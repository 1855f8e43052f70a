"""What waits for a letter and breaks no rule: somebody who is still to sign, parents who were not asked yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from vzv_sheets.demonstration.correspondence.desk import Desk
from vzv_sheets.demonstration.planting import Planting
from vzv_sheets.demonstration.working_days import workday
from vzv_sheets.demonstration.wrong_values import as_date

_DAY = dt.timedelta(days=1)
_ASKED_LATELY, _DECIDED_LATELY = 2 * _DAY, 4 * _DAY
_UNTIL_LOOKING_BACK = dt.timedelta(weeks=12)
_HALF_DAYS = ("di-o", "do-m", "vr-o")
_WEEKEND = ("vr-a", "za-o", "za-m", "zo-o")
# 003 D07: no rigid planning.
_AS_IT_SUITS = "humanitas-westerkwartier"
_PROFILE = "84, 85"
_IN_ENGLISH = ("L01", "L02", "L07", "L15", "L19")


def wait_for_letters(plant: Planting, programme_name: str, as_of: dt.date) -> None:
    """Leave to be done what the letters of the preset are about. Before any mistake is planted."""
    desk = Desk(plant, programme_name, as_of)
    for code in desk.preset.letters:
        if code in _STEPS:
            _STEPS[code](desk)
    if set(_IN_ENGLISH) & set(desk.preset.letters):
        _reads_english(desk)


def _reads_english(desk: Desk) -> None:
    """One volunteer who is active and, of several who are still to begin, one of those too."""
    desk.plant.add_column("Vrijwilligers", "taal", None)
    for index in (*desk.with_status("actief")[:1], *desk.newcomers()[1:2]):
        desk.plant.change("Vrijwilligers", index, taal="en")


def _placement_agreement(desk: Desk) -> None:
    """When somebody will come is agreed before the start, but for those whom no norm asks to come at fixed times."""
    plant, asked = desk.plant, [int(str(row.get("min_keer_per_week", 1))) for row in desk.preset.rows["Programmas"]]
    plant.add_column("Plaatsingen", "evaluatie_datum", None)
    for index, signed in enumerate(plant.column("Plaatsingen", "overeenkomst_datum")):
        row = plant.row("Plaatsingen", index)
        if signed is None and row["eind_werkelijk"] is None and row["evaluatie_datum"] is None:
            begins = max(as_date(row["startdatum"]), desk.as_of)
            plant.change("Plaatsingen", index, evaluatie_datum=workday(begins + _UNTIL_LOOKING_BACK))
    if desk.preset.name == _AS_IT_SUITS:
        return
    for key in ("vast_dagdeel", "afgesproken_dagdelen_pw"):
        plant.add_column("Plaatsingen", key, None)
    for index in desk.with_status("voorgesteld", "Plaatsingen"):
        if plant.column("Plaatsingen", "vast_dagdeel")[index] is None:
            hosts = plant.column("Plaatsingen", "rol")[index] == "gastgezin"
            half_days = _WEEKEND if hosts else _HALF_DAYS[: max(asked)]
            values = {"vast_dagdeel": "; ".join(half_days), "afgesproken_dagdelen_pw": len(half_days)}
            plant.change("Plaatsingen", index, **values)


def _is_free(desk: Desk, norm: str) -> bool:
    """Whether no programme asks it."""
    return all(row.get(norm) in (None, "nee") for row in desk.preset.rows["Programmas"])


def _to_sign(desk: Desk, norm: str) -> Sequence[int]:
    """Who is still to sign: who is still to begin, else where no norm asks it the volunteer who is listed last."""
    return desk.newcomers() or (desk.with_status("actief")[-1:] if _is_free(desk, norm) else [])


def _volunteer_agreement(desk: Desk) -> None:
    """Who is still to begin, and where no norm asks it the active volunteer who is listed last."""
    norm = "vrijwilligersovereenkomst_verplicht"
    for index in (*desk.newcomers(), *(desk.with_status("actief")[-1:] if _is_free(desk, norm) else [])):
        desk.plant.change("Vrijwilligers", index, contract_datum=None, privacyverklaring_datum=None)


def _confidentiality(desk: Desk) -> None:
    """Everybody else signed on the day of the agreement."""
    desk.plant.add_column("Vrijwilligers", "geheimhouding_datum", "contract_datum")
    for index in _to_sign(desk, "geheimhouding_vereist"):
        desk.plant.change("Vrijwilligers", index, geheimhouding_datum=None)


def _certificate(desk: Desk) -> None:
    """Where everybody needs a VOG who is still to begin waits for it already: `overdue` leaves that to be asked."""
    desk.plant.add_column("Vrijwilligers", "vog_functieprofiel", None)
    desk.plant.add_column("Vrijwilligers", "vog_aangevraagd", "aanmelddatum")
    desk.plant.add_column("Vrijwilligers", "vog_afgifte", "startdatum")
    for index, issued in enumerate(desk.plant.column("Vrijwilligers", "vog_afgifte")):
        if issued is not None or (index in desk.newcomers() and not desk.asks("vog_vereist", "taakafhankelijk")):
            desk.plant.change("Vrijwilligers", index, vog_functieprofiel=_PROFILE)
    if not desk.asks("vog_vereist"):
        for index in _to_sign(desk, "vog_vereist"):
            desk.plant.change("Vrijwilligers", index, vog_aangevraagd=None, vog_afgifte=None)


def _information_shared(desk: Desk) -> None:
    """About a client whose volunteers are still to begin nothing is agreed yet; with a circle that is a new client."""
    plant = desk.plant
    plant.add_column("Clienten", "info_afspraak_datum", "start")
    plant.add_column("Clienten", "toestemming_delen", None)
    if not any(as_date(start) > desk.as_of for start in plant.column("Clienten", "start")):
        _new_client(desk)
    for index, start in enumerate(plant.column("Clienten", "start")):
        if as_date(start) > desk.as_of:
            plant.change("Clienten", index, info_afspraak_datum=None, toestemming_delen=None)
        elif plant.column("Clienten", "toestemming_delen")[index] is None:
            plant.change("Clienten", index, toestemming_delen="alles afgesproken")


def _new_client(desk: Desk) -> None:
    plant = desk.plant
    number = plant.rows("Clienten")
    like = plant.row("Clienten", number - 1)
    prefix, _, digits = str(like["clientcode"]).rpartition("-")
    code = f"{prefix}-{number + 1:0{len(digits)}d}"
    placement = desk.with_status("voorgesteld", "Plaatsingen")[-1]
    start = plant.column("Plaatsingen", "startdatum")[placement]
    plant.insert("Clienten", number, like | {"clientcode": code, "start": start, "einde": None})
    plant.change("Plaatsingen", placement, clientcode=code, professional_id=like["professional_id"])


def _division_of_tasks(desk: Desk) -> None:
    """With the newest client who does what is still to be agreed; no norm asks it."""
    plant = desk.plant
    for key in ("taakverdeling_afgesproken", "taakverdeling_datum"):
        plant.add_column("Plaatsingen", key, None)
    professionals, codes = (plant.column("Plaatsingen", key) for key in ("professional_id", "clientcode"))
    running = [index for index in desk.with_status("actief", "Plaatsingen") if professionals[index] is not None]
    if _is_free(desk, "taakverdeling_verplicht"):
        for index in range(len(codes)):
            if codes[index] == codes[running[-1]]:
                later = workday(desk.as_of + _UNTIL_LOOKING_BACK)
                agreed = {"taakverdeling_afgesproken": None, "taakverdeling_datum": None, "evaluatie_datum": later}
                plant.change("Plaatsingen", index, **agreed)


def _parents(desk: Desk) -> None:
    """The parents of a child with whom somebody will go out alone are still to be asked."""
    codes = desk.plant.column("Clienten", "clientcode")
    for placement in desk.with_status("voorgesteld", "Plaatsingen"):
        child = codes.index(desk.plant.column("Plaatsingen", "clientcode")[placement])
        desk.plant.change("Clienten", child, toestemming_ouders_datum=None)
        desk.plant.change("Plaatsingen", placement, alleen_met_kind="ja")


def _job(desk: Desk) -> None:
    """Of two volunteers who have a job together the second is named as such."""
    plant = desk.plant
    plant.add_column("Activiteiten", "samen_met_id", None)
    for index, stand in enumerate(plant.column("Activiteiten", "stand")):
        first, *others = str(plant.column("Activiteiten", "vrijwilliger_id")[index]).split("; ")
        if stand == "gepland" and len(others) == 1:
            values = {"vrijwilliger_id": first, "samen_met_id": others[0], "aantal_vrijwilligers": None}
            plant.change("Activiteiten", index, **values)


def _handover(desk: Desk) -> None:
    """Asked the day before yesterday, and not answered yet."""
    plant, last = desk.plant, -1
    if "Overdrachten" not in plant.sheets:
        return
    last = plant.rows("Overdrachten") - 1
    day = workday(desk.as_of - _ASKED_LATELY)
    asked = {"toestemming_datum": day, "gevraagd_op": day, "antwoord_op": None, "resultaat": None}
    plant.insert("Overdrachten", last + 1, plant.row("Overdrachten", last) | asked)


def _insurance(desk: Desk) -> None:
    """The active volunteer who is listed last was insured a few days ago."""
    for index in desk.with_status("actief")[-1:]:
        desk.plant.change("Vrijwilligers", index, verzekerd_vanaf=workday(desk.as_of - _DECIDED_LATELY))


def _no_match(desk: Desk) -> None:
    """One of several who were still to begin: after the intake there was no fitting place."""
    plant, (index, *others) = desk.plant, desk.newcomers()
    if not others:
        return
    day = workday(desk.as_of - _DECIDED_LATELY)
    plant.change("Vrijwilligers", index, status="afgewezen", einddatum=day, reden_einde="geen match")
    for placement in desk.placements_of(index):
        number = plant.column("Plaatsingen", "plaatsing_id")[placement]
        plant.change("Plaatsingen", placement, status="niet gestart")
        for talk, of_placement in enumerate(plant.column("Gesprekken", "plaatsing_id")):
            if of_placement == number and plant.column("Gesprekken", "stand")[talk] == "gepland":
                plant.change("Gesprekken", talk, stand="afgezegd")


_STEPS: Mapping[str, Callable[[Desk], None]] = {
    "L01": _placement_agreement,
    "L02": _volunteer_agreement,
    "L07": _confidentiality,
    "L08": _certificate,
    "L09": _information_shared,
    "L10": _division_of_tasks,
    "L17": _parents,
    "L20": _job,
    "L23": _handover,
    "L24": _no_match,
    "L25": _insurance,
}
