"""Exodus: what volunteers claim, which trainings they follow, and that somebody asks how they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import ROUND_DOWN, Decimal

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.claims import CENT, Approval, Claims, month_cap, travel_columns
from vzv_sheets.demonstration.exodus.members import Member
from vzv_sheets.demonstration.exodus.placements import Placement
from vzv_sheets.demonstration.sheet_rows import SheetRows
from vzv_sheets.demonstration.working_days import before, workday
from vzv_sheets.vocabulary.days import month_number

BASIC_TRAINING = "Basistraining Exodus"
_MONTHS_IN_A_YEAR = 12
# Ten months at the limit of the month are the limit of the year, so this share of it twelve times is that limit too.
_A_TWELFTH_OF_THE_YEAR = Decimal(10) / 12
_EVERY_NTH_CLAIMS_TRAVEL = 4
_BUYS_SOMETHING = 0.005
_REFUSED = 0.01
_THEMES = ("Omgaan met grenzen", "Nabijheid en afstand", "Gesprekken in de inrichting", "Privacy en geheimhouding")
_THEME_MEETINGS = 4
_COMES_TO_A_THEME = 0.15
_INVITED = 10


def claim_rows(chance: Chance, placements: Sequence[Placement], approved_by: str, as_of: dt.date) -> SheetRows:
    """Sheet Onkosten in the order of the months: travel of one in four, a fixed allowance for some coaches.

    The first coach with an allowance has one month at the limit and one a cent below it, and less in the others.
    """
    approval = Approval(approved_by, as_of)
    claims = Claims(approval, expected=len(placements) * _MONTHS_IN_A_YEAR // 3)
    own = _first_placements(placements)
    paid = [placement for placement in own if placement.member.has_allowance]
    travelling = [
        (placement, chance.between(4, 24))
        for number, placement in enumerate(own)
        if number % _EVERY_NTH_CLAIMS_TRAVEL == 1 and not placement.member.has_allowance
    ]
    last = month_number(as_of)
    handed_in = [month for month in range(last - _MONTHS_IN_A_YEAR + 1, last + 1) if approval.handed_in(month)]
    for turn, month in enumerate(handed_in):
        for number, placement in enumerate(paid):
            values: dict[str, object] = {"bedrag": _allowance(month, turn, near_the_cap=number == 0)}
            claims.add(placement.member.number, placement.number, month, "vaste vergoeding", values)
        for placement, distance in travelling:
            values = travel_columns(2 * distance * chance.between(6, 9))
            refused = chance.happens(_REFUSED)
            claims.add(placement.member.number, placement.number, month, "reiskosten", values, refused=refused)
        for placement in own:
            if not placement.member.has_allowance and chance.happens(_BUYS_SOMETHING):
                values = {"bedrag": chance.between(300, 3500) * CENT, "bon_aanwezig": "ja"}
                claims.add(placement.member.number, placement.number, month, "materiaal", values)
    return claims.rows


def _first_placements(placements: Sequence[Placement]) -> list[Placement]:
    first: dict[str, Placement] = {}
    for placement in placements:
        first.setdefault(placement.member.number, placement)
    return list(first.values())


def _allowance(month: int, turn: int, *, near_the_cap: bool) -> Decimal:
    cap = month_cap(month // _MONTHS_IN_A_YEAR)
    if not near_the_cap:
        return (cap * _A_TWELFTH_OF_THE_YEAR).quantize(CENT, ROUND_DOWN)
    if turn in (2, 3):
        return cap if turn == 2 else cap - CENT  # noqa: PLR2004  # the third and the fourth month
    return cap / 2


def training_rows(chance: Chance, members: Sequence[Member], as_of: dt.date) -> SheetRows:
    """Sheet Trainingen: the basic training before the start, theme meetings, and one that is planned."""
    rows = SheetRows(("vrijwilliger_id", "datum", "titel", "stand", "tijd", "plaats", "soort", "verplicht", "afgerond"))
    for member in members:
        rows.add(
            vrijwilliger_id=member.number, datum=before(chance, member.start, 3, 20), titel=BASIC_TRAINING,
            stand="gehouden", soort="basistraining", verplicht="ja", afgerond="ja",
        )  # fmt: skip
    for number in range(_THEME_MEETINGS):
        day = workday(as_of - dt.timedelta(days=80 * (number + 1)))
        for member in members:
            if chance.happens(_COMES_TO_A_THEME):
                rows.add(
                    vrijwilliger_id=member.number, datum=day, titel=_THEMES[number], stand="gehouden",
                    soort="themabijeenkomst", verplicht="nee", afgerond="ja",
                )  # fmt: skip
    active = [member for member in members if not member.stopped]
    for member in chance.some_of(active, _INVITED):
        rows.add(
            vrijwilliger_id=member.number, datum=workday(as_of + dt.timedelta(days=24)), titel=_THEMES[0],
            stand="gepland", tijd=dt.time(19, 30), plaats="Exodushuis De Wissel", soort="themabijeenkomst",
            verplicht="nee",
        )  # fmt: skip
    return rows


def talk_rows(chance: Chance, members: Sequence[Member], as_of: dt.date) -> SheetRows:
    """Sheet Gesprekken: everybody was asked in the last year how things are."""
    rows = SheetRows(("vrijwilliger_id", "datum", "soort", "stand", "verslag"))
    dated = sorted((before(chance, as_of, 2, 300), member.number) for member in members)
    for day, number in dated:
        rows.add(vrijwilliger_id=number, datum=day, soort="aandacht/hoe-gaat-het", stand="gehouden", verslag="nee")
    return rows
