"""V-GELD-06, 07, 10, 17 and 19: what a claim of a certain kind asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.claims import NO_MONTH
from vzv_sheets.allowance_limits.scheme_of_claims import placements_of_claims, programmes_of_claims
from vzv_sheets.checks.columns_read import LEDGER, PERIOD_OF_PLACEMENT, STATUS_OF_PLACEMENT
from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.money.ledger_places import read_claims_of
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text
from vzv_sheets.records.columns import UNREADABLE
from vzv_sheets.records.placements import hosts_of_placements
from vzv_sheets.vocabulary.arrays import np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from vzv_sheets.records.record_set import RecordSet

CHILD_CARE, CLOTHING, TRAVEL = "kinderopvang", "kleding", "reiskosten"
_REJECTED = "afgewezen"


def _example(header: str, row: str, *sheets: str) -> str:
    ruler = "---|" * (header.count("|") + 1)
    return workbook(ANN, *sheets, f"## Onkosten\n| {header} |\n|{ruler}\n| {row} |")


CHILD_CARE_UNPROVEN = FindingKind(
    code="V-GELD-06",
    severity=Severity.WARNING,
    message=Text(
        "Kinderopvang wordt alleen vergoed als de vrijwilliger die zelf regelt.",
        "Child care is paid only when the volunteer arranges it himself or herself.",
    ),
    remedy=Text("Vul dit in en voeg de bon toe.", "Fill this in and add the receipt."),
    why=Text(
        "Zo blijft het een vergoeding van kosten die de vrijwilliger zelf maakte.",
        "So it stays a compensation of costs that the volunteer made.",
    ),
    source="002",
    reads=("Onkosten.soort", "Onkosten.status", "Onkosten.zelf_geregeld", "Onkosten.bon_aanwezig"),
    bad=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | zelf_geregeld | bon_aanwezig",
        "V1 | kinderopvang | 2026-03 | 40 | nee | ja",
    ),
    good=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | zelf_geregeld | bon_aanwezig",
        "V1 | kinderopvang | 2026-03 | 40 | ja | ja",
    ),
)


def child_care_unproven(records: RecordSet) -> Iterator[Found]:
    """Child care that is not arranged by the volunteer, or without a receipt: one finding per claim."""
    table = records.table("Onkosten")
    care = table["soort"].equals(CHILD_CARE) & ~table["status"].equals(_REJECTED)
    own, proof = table["zelf_geregeld"], table["bon_aanwezig"]
    missing = care & ~own.equals("ja") & (own.state != UNREADABLE)
    unproven = care & ~missing & ~proof.equals("ja") & (proof.state != UNREADABLE)
    for key, mask in (("zelf_geregeld", missing), ("bon_aanwezig", unproven)):
        rows = where(mask)
        if len(rows):
            yield InRecords("Onkosten", key if table[key].present else "soort", rows)


CLOTHING_WITHOUT_REASON = FindingKind(
    code="V-GELD-07",
    severity=Severity.WARNING,
    message=Text("Kleding wordt vergoed bij veiligheidsvoorschriften.", "Clothing is paid where safety rules ask it."),
    remedy=Text("Vul de reden in of kies een andere soort.", "Fill in the reason or choose another kind."),
    why=Text(
        "Gewone kleding is geen kostenpost van het vrijwilligerswerk.", "Ordinary clothing is no cost of the work."
    ),
    source="002",
    reads=("Onkosten.soort", "Onkosten.status", "Onkosten.veiligheidsvoorschrift"),
    bad=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | veiligheidsvoorschrift | bon_aanwezig",
        "V1 | kleding | 2026-03 | 40 | | ja",
    ),
    good=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | veiligheidsvoorschrift | bon_aanwezig",
        "V1 | kleding | 2026-03 | 40 | ja | ja",
    ),
)


def clothing_without_reason(records: RecordSet) -> Iterator[Found]:
    """Clothing without veiligheidsvoorschrift = ja."""
    table = records.table("Onkosten")
    reason = table["veiligheidsvoorschrift"]
    rows = where(
        table["soort"].equals(CLOTHING) & ~table["status"].equals(_REJECTED)
        & ~reason.equals("ja") & (reason.state != UNREADABLE)
    )  # fmt: skip
    if len(rows):
        yield InRecords("Onkosten", "veiligheidsvoorschrift" if reason.present else "soort", rows)


_HOST = """
## Organisaties
| org_id | naam | reiskosten_vergoed |
|---|---|---|
| O1 | De Linde | {} |

## Plaatsingen
| plaatsing_id | vrijwilliger_id | org_id | startdatum |
|---|---|---|---|
| P1 | V1 | O1 | 2026-01-01 |
"""
_TRAVEL = (
    "vrijwilliger_id | plaatsing_id | soort | werkmaand | km | tarief",
    "V1 | P1 | reiskosten | 2026-03 | 40 | 0.23",
)

TRAVEL_NOT_PAID = FindingKind(
    code="V-GELD-10",
    severity=Severity.WARNING,
    message=Text("{organisatie} vergoedt geen reiskosten.", "{organisatie} does not pay travel costs."),
    remedy=Text(
        "Wijs de declaratie af of pas het blad Organisaties of Programmas aan.",
        "Reject the claim or change sheet Organisaties or Programmas.",
    ),
    why=Text(
        "Wat is afgesproken met de organisatie geldt voor alle vrijwilligers daar.",
        "What was agreed with the organisation holds for all volunteers there.",
    ),
    source="002",
    reads=(
        *LEDGER, "Organisaties.reiskosten_vergoed", "Organisaties.naam", "Programmas.reiskosten_vergoed",
        "Programmas.naam", "Programmas.aanbieder_org_id", "Plaatsingen.org_id", "Plaatsingen.clientcode",
        *STATUS_OF_PLACEMENT, *PERIOD_OF_PLACEMENT,
    ),
    bad=_example(*_TRAVEL, _HOST.format("nee")),
    good=_example(*_TRAVEL, _HOST.format("ja")),
)  # fmt: skip


def travel_not_paid(records: RecordSet) -> Iterator[Found]:
    """Travel costs, not rejected, at an organisation or in a programme with reiskosten_vergoed = nee."""
    table = records.table("Onkosten")
    rows = where(
        table["soort"].equals(TRAVEL) & ~table["status"].equals(_REJECTED) & ~table["andere_organisatie"].equals("ja")
    )
    refusing = {
        name: records.table(name)["reiskosten_vergoed"].equals("nee") for name in ("Organisaties", "Programmas")
    }
    if not len(rows) or not any(mask.any() for mask in refusing.values()):
        return
    claims = read_claims_of(records)
    placement = placements_of_claims(records, claims.volunteer, claims.month, claims.month != NO_MONTH)
    programme = programmes_of_claims(records, placement)[rows]
    host = _at(hosts_of_placements(records), placement[rows])
    by_host, by_programme = _says(refusing["Organisaties"], host), _says(refusing["Programmas"], programme)
    told = np.flatnonzero(by_host | by_programme)
    if len(told):
        fields = {"organisatie": [
            _name(records, "Organisaties", int(host[place])) if by_host[place]
            else _name(records, "Programmas", int(programme[place]))
            for place in told.tolist()
        ]}  # fmt: skip
        yield InRecords("Onkosten", "soort", rows[told], "", fields)


def _at(values: NDArray[np.int32], places: NDArray[np.int32]) -> NDArray[np.int32]:
    """The value at each place, -1 where there is none."""
    found: NDArray[np.int32] = np.append(values, np.int32(-1))[np.where(places >= 0, places, -1)]
    return found


def _says(mask: NDArray[np.bool_], places: NDArray[np.int32]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = np.append(mask, False)[np.where(places >= 0, places, -1)]
    return found


def _name(records: RecordSet, sheet: str, record: int) -> str:
    table = records.table(sheet)
    return table["naam"].text(record) or table.identifier(record)


NOT_PROVEN = FindingKind(
    code="V-GELD-19",
    severity=Severity.ERROR,
    message=Text(
        "Deze kosten staan op 'werkelijk' maar er is geen bon en geen kilometers.",
        "These costs are said to be 'werkelijk' but there is no receipt and there are no kilometres.",
    ),
    remedy=Text("Voeg bewijs toe of kies 'forfait'.", "Add proof or choose 'forfait'."),
    why=Text(
        "Alleen aangetoonde kosten hebben geen maximum.", "Only proven costs have no maximum."
    ),
    source="allowances.md 2.1",
    reads=(
        "Onkosten.bedragsoort", "Onkosten.bon_aanwezig", "Onkosten.km", "Onkosten.status",
        "Onkosten.andere_organisatie",
    ),
    blocks=(PAYMENTS,),
    bad=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | bedragsoort | bon_aanwezig",
        "V1 | overig | 2026-03 | 40 | werkelijk | nee",
    ),
    good=_example(
        "vrijwilliger_id | soort | werkmaand | bedrag | bedragsoort | bon_aanwezig",
        "V1 | overig | 2026-03 | 40 | werkelijk | ja",
    ),
)  # fmt: skip


def not_proven(records: RecordSet) -> Iterator[Found]:
    """Claims of this organisation, not rejected, with bedragsoort werkelijk and neither a receipt nor kilometres."""
    table = records.table("Onkosten")
    proof, km = table["bon_aanwezig"], table["km"]
    unproven = ~proof.equals("ja") & (proof.state != UNREADABLE)
    unproven &= ~(km.filled & (km.values > 0)) & (km.state != UNREADABLE)
    own = ~table["status"].equals(_REJECTED) & ~table["andere_organisatie"].equals("ja")
    rows = where(table["bedragsoort"].equals("werkelijk") & unproven & own)
    if len(rows):
        yield InRecords("Onkosten", "bedragsoort", rows)


RULES = (
    Rule(CHILD_CARE_UNPROVEN, child_care_unproven),
    Rule(CLOTHING_WITHOUT_REASON, clothing_without_reason),
    Rule(TRAVEL_NOT_PAID, travel_not_paid),
    Rule(NOT_PROVEN, not_proven),
)
