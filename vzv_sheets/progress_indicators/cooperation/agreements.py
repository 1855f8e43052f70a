"""I-35: agreements on sharing information that were made in time (domain/indicators.md; source 001)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import INFORMATION_AGREEMENTS
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS
from vzv_sheets.progress_indicators.figures import Figure, Rows, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.clients import client_numbers, client_of_placements, programmes_of_clients
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.information_agreements import ASKS_AGREEMENT, TERM, information_agreements
from vzv_sheets.records.placements import FAR_AWAY, NEVER_PLACED, spans, status_is, where_programme
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STILL_TIME = "termijn loopt nog"
NOT_LISTED = "niet op blad Clienten"


def agreements_in_time(scope: Scope) -> Figure:
    """I-35: of the clients of whom an agreement is asked, the part with one before any signal and within the term.

    A client without an agreement whose fourteen days are not over is left out, and so is one of whom nothing tells.
    """
    asked = where_programme(scope.records, programmes_of_clients(scope.records), ASKS_AGREEMENT, "ja")
    if not (asked & scope.chosen("Plaatsingen")).any():
        return nothing("dit programma vraagt geen afspraak over informatie delen")
    agreements = information_agreements(scope.records)
    if not scope.table("Clienten").present and not agreements.judged.any():
        return nothing("er is geen blad Clienten")
    client = client_of_placements(scope.records)
    beside = scope.placements & asked & (client >= 0)
    placed = scope.rows("Plaatsingen", beside)
    listed, readable = _listed(scope, placed)
    start, day = np.full((2, len(client_numbers(scope.records))), FAR_AWAY, dtype=np.int64)
    used = readable & (agreements.judged | (agreements.day < FAR_AWAY))
    there = np.zeros(len(start), dtype=bool)
    there[client[used]] = True
    np.minimum.at(day, client[used], agreements.day[used])
    # The start is that of the client, also before the period or in another part of the workbook: one verdict each.
    span = spans(scope.records)
    began = asked & span.known & (client >= 0) & ~status_is(scope.records, *NEVER_PLACED)
    begun = scope.unblocked("Plaatsingen", began).used
    np.minimum.at(start, client[begun], span.start[begun])
    signal, signals = _first_signals(scope, there)
    made, until = day <= scope.last, start + TERM
    waiting = there & ~made & (until >= scope.last)
    judged = there & ~waiting
    in_time = judged & made & (day <= until) & (day <= signal)
    reasons = Counter({STILL_TIME: int(waiting.sum()), NOT_LISTED: len(np.unique(client[readable & ~used]))})
    left_out = Rows(np.zeros(0, dtype=bool), {reason: number for reason, number in reasons.items() if number})
    found = share(int(in_time.sum()), int(judged.sum()), placed, listed, signals, _documents(scope), left_out)
    return explained(found, "geen cliënten van wie de termijn voorbij is")


def _listed(scope: Scope, placed: Rows) -> tuple[Rows, NDArray[np.bool_]]:
    """The clients of these placements on sheet Clienten, and the placements whose client's row can be read."""
    record = scope.records.referred("Plaatsingen", "clientcode", "Clienten")
    wanted = np.zeros(len(scope.table("Clienten")), dtype=bool)
    wanted[record[placed.used & (record >= 0)]] = True
    listed = scope.unblocked("Clienten", wanted)
    readable = placed.used & ~np.append(wanted & ~listed.used, False)[np.where(record >= 0, record, -1)]
    return listed, readable


def _first_signals(scope: Scope, clients: NDArray[np.bool_]) -> tuple[NDArray[np.int64], Rows]:
    """Per client the day of the first signal up to the last day (`FAR_AWAY`: none), and the rows of Signalen."""
    date, placement = scope.table("Signalen")["datum"], scope.records.referred("Signalen", "plaatsing_id")
    client = np.append(client_of_placements(scope.records), -1)[np.where(placement >= 0, placement, -1)]
    about = np.append(clients, False)[client]
    may_be = about & ((date.filled & (date.values <= scope.last)) | (date.state == UNREADABLE))
    rows = scope.unblocked("Signalen", may_be)
    used = rows.used & date.filled
    first = np.full(len(clients), FAR_AWAY, dtype=np.int64)
    np.minimum.at(first, client[used], date.values[used].astype(np.int64))
    return first, rows


def _documents(scope: Scope) -> Rows:
    """The agreements on sheet Documenten that no finding keeps out; those of other clients say nothing here."""
    rows = scope.rows("Documenten", scope.table("Documenten")["soort"].equals("informatieafspraak"))
    return Rows(np.zeros(0, dtype=bool), rows.left_out)


INDICATORS = (
    Indicator(
        code="I-35",
        title=Text("Afspraak over informatie delen", "Agreement on sharing information"),
        unit=Unit.PERCENT,
        formula=Text(
            "Cliënten met wie is afgesproken welke informatie wordt gedeeld, vóór of op de dag van het eerste signaal "
            "en uiterlijk veertien dagen na de eerste start in een programma dat erom vraagt (ook vóór de periode), "
            "gedeeld door de cliënten in de periode van die programma's, maal 100. Wie nog binnen die veertien dagen "
            "is en geen datum heeft, telt niet mee.",
            "Clients with whom it was agreed which information is shared, on or before the day of the first signal and "
            "at most fourteen days after the first start in a programme that asks it (also before the period), divided "
            "by the clients in the period of these programmes, times 100. Who is still within those fourteen days "
            "without a date does not count.",
        ),
        source="001",
        reads=tuple(dict.fromkeys((
            *READS, *INFORMATION_AGREEMENTS, "Clienten.clientcode", "Clienten.programma_id", "Signalen.plaatsing_id",
            "Signalen.datum",
        ))),
        compute=agreements_in_time,
    ),
)  # fmt: skip
