"""Sheets Signalen and Overdrachten: that something was told or handed over, never what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from vzv_sheets.demonstration.chance import Chance
from vzv_sheets.demonstration.practice.model import Administration, Match
from vzv_sheets.demonstration.working_days import before, workday

Row = dict[str, object]

_FEWEST, _EVERY_NTH_PLACEMENT = 8, 3
_LONGEST_AGO, _LAST_WEEKS, _LAST_DAYS = 300, 40, 5
_EVERY_NTH_IS_RECENT = 4
_EVERY_NTH_IS_ACUTE = 5
_EVERY_NTH_WAITS = 4
_ANSWERED = (1, 9)
_DAY = dt.timedelta(days=1)


def _with_time_behind(made: Administration) -> Sequence[Match]:
    """The placements that run for at least two weeks, in turn."""
    return [match for match in made.matches if match.began and not match.ended and (made.as_of - match.start).days > 13]  # noqa: PLR2004  # days


def _turns(made: Administration) -> Sequence[Match]:
    """The placement of each row: those that run longest come first."""
    running = _with_time_behind(made)
    return [running[turn % len(running)] for turn in range(max(_FEWEST, len(running) // _EVERY_NTH_PLACEMENT))]


def _dated(chance: Chance, made: Administration) -> Sequence[tuple[dt.date, Match]]:
    """Day and placement of each row in the order of the days; only every fourth is of the last weeks."""
    found = []
    for turn, match in enumerate(_turns(made)):
        longest = min((made.as_of - match.start).days, _LONGEST_AGO)
        least = _LAST_DAYS if turn % _EVERY_NTH_IS_RECENT == 0 else min(_LAST_WEEKS, longest)
        day = max(before(chance, made.as_of, least, longest), match.start)
        found.append((day, match))
    return sorted(found, key=lambda item: (item[0], item[1].number))


def signal_rows(made: Administration) -> Sequence[Row]:
    """Signals in the order of their dates, each discussed with the client before it was told, unless it was acute."""
    chance, kinds = made.chance("Signalen"), made.practice.signals
    rows = []
    for turn, (day, match) in enumerate(_dated(chance, made)):
        acute = turn % _EVERY_NTH_IS_ACUTE == _EVERY_NTH_IS_ACUTE - 1
        discussed = day + chance.below(2) * _DAY
        told = day if acute else discussed + chance.below(2) * _DAY
        handled = told + chance.between(*_ANSWERED) * _DAY
        rows.append(
            Row(
                signaal_id=f"S{turn + 1:04d}",
                plaatsing_id=match.number,
                datum=day,
                soort=kinds[turn % len(kinds)],
                besproken_met_client_op=None if acute else discussed,
                doorgegeven_op=told,
                acuut="ja" if acute else "nee",
                afgehandeld_op=handled if handled <= made.as_of else None,
            )
        )
    return rows


def handover_rows(made: Administration) -> Sequence[Row]:
    """Hand-overs in the order of the days on which they were asked; some wait for an answer or for a place."""
    chance, targets = made.chance("Overdrachten"), made.practice.handovers
    asked = made.network.place(made.practice.handovers_to) if made.practice.handovers_to else None
    rows = []
    for turn, (day, match) in enumerate(_dated(chance, made)):
        answered = workday(day + chance.between(*_ANSWERED) * _DAY)
        waits = turn % _EVERY_NTH_WAITS == _EVERY_NTH_WAITS - 1
        answered = max(answered, day)
        known = answered <= made.as_of
        place = asked or match.host
        rows.append(
            Row(
                plaatsing_id=match.number,
                programma_id=match.norms.programme_id,
                van="vrijwilliger",
                naar=targets[turn % len(targets)],
                aan_contact_id=place.contact_id if place else None,
                toestemming_datum=day,
                gevraagd_op=day,
                antwoord_op=answered if known else None,
                resultaat=("wachtlijst" if waits else "opgepakt") if known else None,
            )
        )
    return rows
