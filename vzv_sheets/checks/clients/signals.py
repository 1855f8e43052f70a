"""V-SIG-01..03: signals that were shared without an agreement or behind somebody's back, and that wait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.columns_read import INFORMATION_AGREEMENTS
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.row_marks import id_ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import FindingKind, Severity, Text, Variant
from vzv_sheets.records.circles import circle_of_placements
from vzv_sheets.records.clients import client_of_placements
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.information_agreements import information_agreements
from vzv_sheets.records.placements import programmes_of, where_programme
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import day_number

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ABOUT_THE_VOLUNTEER = ("veiligheid vrijwilliger", "overbelasting vrijwilliger")
_SIGNAL = """
## Clienten
| clientcode | info_afspraak_datum |
|---|---|
| C1 | {agreed} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |

## Signalen
| signaal_id | plaatsing_id | datum | soort | besproken_met_client_op | doorgegeven_op | afgehandeld_op |
|---|---|---|---|---|---|---|
| S1 | P1 | 2026-05-01 | mogelijke terugval | {discussed} | 2026-05-04 | {dealt} |
"""


def _signal(*, agreed: str = "2026-01-01", discussed: str = "2026-05-03", dealt: str = "2026-05-06") -> str:
    return workbook(ANN, _SIGNAL.format(agreed=agreed, discussed=discussed, dealt=dealt))


SHARED_WITHOUT_AGREEMENT = FindingKind(
    code="V-SIG-01",
    severity=Severity.ERROR,
    message=Text(
        "Er is een signaal gedeeld zonder vooraf gemaakte afspraak.", "A signal was shared without an agreement before."
    ),
    remedy=Text(
        "Maak afspraak L09 en vul de datum in; bespreek het met de coördinator.",
        "Make agreement L09 and fill in its date; talk about it with the coordinator.",
    ),
    why=Text(
        "Vertrouwen vraagt dat vooraf duidelijk is wat er met wie wordt gedeeld.",
        "Trust asks that it is clear beforehand what is shared with whom.",
    ),
    source="001",
    reads=("Signalen.plaatsing_id", "Signalen.doorgegeven_op", "Programmas.soort", *INFORMATION_AGREEMENTS),
    bad=_signal(agreed="2026-05-05"),
    good=_signal(agreed="2026-05-04"),
)


def shared_without_agreement(records: RecordSet) -> Iterator[Found]:
    """Signals shared before the day of the agreement about the client, or without any; of a circle the first one.

    Not told where the workbook has no place for the agreement, or where the placement has no client.
    """
    shared = _shared(records)
    if not shared.any():
        return
    placement = records.referred("Signalen", "plaatsing_id", "Plaatsingen")
    agreements = information_agreements(records)
    at = np.where(placement >= 0, placement, -1)
    day = records.table("Signalen")["doorgegeven_op"].values
    judged = np.append(agreements.judged, False)[at]
    rows = _once_per_circle(records, where(shared & judged & (np.append(agreements.day, 0)[at] > day)))
    if len(rows):
        yield InRecords("Signalen", "doorgegeven_op", rows)


def _shared(records: RecordSet) -> NDArray[np.bool_]:
    day = records.table("Signalen")["doorgegeven_op"]
    shared: NDArray[np.bool_] = day.filled & (day.values <= day_number(records.as_of))
    return shared


def _once_per_circle(records: RecordSet, signals: NDArray[np.int64]) -> NDArray[np.int64]:
    """The signals, of each circle only the one that was shared first."""
    table = records.table("Signalen")
    placement = records.referred("Signalen", "plaatsing_id", "Plaatsingen")[signals]
    in_circle = where_programme(records, programmes_of(records, "Plaatsingen"), "soort", "cirkel")[placement]
    # A signal outside a circle is alone: a number of its own below zero.
    group = np.where(in_circle, circle_of_placements(records)[placement], -1 - signals)
    order = np.lexsort((id_ranks(table)[signals], table["doorgegeven_op"].values[signals]))
    _, first = np.unique(group[order], return_index=True)
    return np.sort(signals[order][first])


SHARED_UNDISCUSSED = FindingKind(
    code="V-SIG-02",
    severity=Severity.ERROR,
    message=Text(
        "Het signaal is doorgegeven voordat het met {de_client} was besproken.",
        "The signal was passed on before it was discussed with the client.",
    ),
    remedy=Text(
        "Bespreek een signaal eerst met {de_client} en vul die datum in (of zet 'acuut' op ja).",
        "Discuss a signal with the client first and fill in that date (or set 'acuut' to ja).",
    ),
    why=Text(
        "Wie eerst zelf hoort wat er speelt, houdt vertrouwen. Bij acuut gevaar mag het andersom.",
        "Who hears first what is going on keeps trust. In acute danger it may be the other way round.",
    ),
    source="001",
    reads=(
        "Signalen.besproken_met_client_op", "Signalen.doorgegeven_op", "Signalen.acuut", "Signalen.soort",
        "Signalen.plaatsing_id", "Plaatsingen.clientcode",
    ),
    variants={
        "empty": Variant(
            severity=Severity.ERROR,
            message=Text(
                "Het signaal is doorgegeven; er staat niet wanneer het met {de_client} is besproken.",
                "The signal was passed on; it is not said when it was discussed with the client.",
            ),
            remedy=Text(
                "Bespreek het signaal eerst met {de_client} en vul die datum in (of zet 'acuut' op ja).",
                "Discuss the signal with the client first and fill in that date (or set 'acuut' to ja).",
            ),
        )
    },
    bad=_signal(discussed="2026-05-05"),
    good=_signal(discussed="2026-05-04"),
)  # fmt: skip


def shared_undiscussed(records: RecordSet) -> Iterator[Found]:
    """Signals passed on before they were discussed with the client, unless there is acute danger.

    A signal about the volunteer at a placement without a client has nobody to discuss it with.
    """
    table = records.table("Signalen")
    discussed, shared = table["besproken_met_client_op"], table["doorgegeven_op"]
    placement = records.referred("Signalen", "plaatsing_id", "Plaatsingen")
    without_client = np.append(client_of_placements(records) < 0, False)[np.where(placement >= 0, placement, -1)]
    exempt = table["acuut"].equals("ja") | (table["acuut"].state == UNREADABLE)
    exempt |= without_client & table["soort"].equals(*_ABOUT_THE_VOLUNTEER)
    asked = _shared(records) & ~exempt
    column = "besproken_met_client_op" if discussed.present else "doorgegeven_op"
    for variant, wrong in (("", discussed.filled & (discussed.values > shared.values)), ("empty", discussed.empty)):
        rows = where(asked & wrong)
        if len(rows):
            yield InRecords("Signalen", column, rows, variant)


STILL_OPEN = FindingKind(
    code="V-SIG-03",
    severity=Severity.WARNING,
    message=Text("Signaal {id} staat al {n} dagen open.", "Signal {id} has been open for {n} days."),
    remedy=Text(
        "Leg vast wat ermee is gedaan: vul 'afgehandeld_op' in.", "Record what was done about it: fill in the date."
    ),
    why=Text("Wie een signaal geeft, wil weten dat er iets mee gebeurt.", "Who gives a signal wants to be heard."),
    reads=("Instellingen.signaal_dagen", "Signalen.datum", "Signalen.afgehandeld_op"),
    bad=_signal(dealt=""),
    good=_signal(),
)


def still_open(records: RecordSet) -> Iterator[Found]:
    """Signals that are not dealt with for longer than signaal_dagen."""
    table, days = records.table("Signalen"), records.settings.number("signaal_dagen")
    given, dealt = table["datum"], table["afgehandeld_op"]
    if days is None:
        return
    age = day_number(records.as_of) - given.values.astype(np.int64)
    rows = where(given.filled & dealt.empty & (age > days))
    if len(rows):
        column = "afgehandeld_op" if dealt.present else "datum"
        yield InRecords("Signalen", column, rows, "", {"n": [str(number) for number in age[rows].tolist()]})


RULES = (
    Rule(SHARED_WITHOUT_AGREEMENT, shared_without_agreement),
    Rule(SHARED_UNDISCUSSED, shared_undiscussed),
    Rule(STILL_OPEN, still_open),
)
