"""What Dashboard_Financien shows: how the allowances stand, for a reader who has to sign (domain/evidence.md 1j)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.ledger_lines import FISCAL_PLACE
from vzv_sheets.allowance_limits.limits_sheet import limits_header
from vzv_sheets.dashboards.controle import link_target, subtitle
from vzv_sheets.dashboards.finance_blocks import scheme_lines, subsidy_lines
from vzv_sheets.dashboards.finance_people import People, amounts_per_month, people_of, people_per_band
from vzv_sheets.dashboards.finance_points import FinancePoint, ledger_points
from vzv_sheets.dashboards.finance_subsidy_points import subsidy_points
from vzv_sheets.findings.kinds import PAYMENTS
from vzv_sheets.payments.payment_line import Stand
from vzv_sheets.progress_indicators.subsidies import subsidy_figures
from vzv_sheets.schema.owned_finance import DASHBOARD_FINANCIEN
from vzv_sheets.schema.owned_sheets import LIMIETEN
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration, grouped_number
from vzv_sheets.workbook.write_plan import CellValue, Cents, Link, ReportContent

if TYPE_CHECKING:
    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.findings.finding_set import FindingSet
    from vzv_sheets.payments.payment_line import PaymentLine
    from vzv_sheets.records.record_set import RecordSet

MOST_POINTS = 500
_CELLS = DASHBOARD_FINANCIEN.cells
_KEYS = [column.key for column in DASHBOARD_FINANCIEN.columns]
_LINK = _KEYS.index("naar")


def finance(
    records: RecordSet,
    findings: FindingSet,
    ledgers: Sequence[Ledger],
    lines: Sequence[PaymentLine],
    receipt: str,
    *,
    limits_title: str = LIMIETEN.name,
) -> ReportContent:
    """The content of Dashboard_Financien; at most `MOST_POINTS` points, then a line that tells how many more.

    `ledgers` are those of the period (at least one), in the order of Limieten, whose tab is called `limits_title`;
    `lines` are those of Betaallijst, `receipt` is the line that tells what all this was computed from.
    """
    figures = subsidy_figures(records, findings)
    points = sorted(
        [*ledger_points(ledgers, limits_title), *subsidy_points(records, figures)], key=lambda point: point.rank
    )
    rows = [_row(point) for point in points[:MOST_POINTS]]
    links = [
        Link(place, _LINK, link_target(point.sheet, point.cell), f"Naar {point.sheet}, cel {point.cell}")
        for place, point in enumerate(points[:MOST_POINTS])
    ]
    if len(points) > len(rows):
        rows.append(_sentence(f"… en nog {len(points) - len(rows)}. Werk eerst de punten hierboven bij."))
    if not rows:
        rows.append(
            _sentence("Niemand zit boven of vlak onder een grens, en van ieder is de uitkomst bekend.", "in orde")
        )
    columns = [[row[place] for row in rows] for place in range(len(_KEYS))]
    ledger = _of_reference_date(ledgers, records)
    people = people_of(ledger)
    schemes_title, schemes = scheme_lines(ledger)
    subsidies_title, subsidies = subsidy_lines(figures, records.period, records.as_of)
    header, key_figures = limits_header(ledger), _cards(ledger, people, lines)
    nothing = "" if len(ledger.years) else ": nog geen gegevens"
    return ReportContent(
        DASHBOARD_FINANCIEN.name,
        {
            _CELLS["subtitle"]: subtitle(records),
            **DASHBOARD_FINANCIEN.card_labels(key_figures),
            **key_figures,
            _CELLS["advice"]: _advice(ledger, people, findings),
            _CELLS["figures"]: " ".join(str(header[key]) for key in ("figures", "confirmed") if header[key]),
            _CELLS["receipt"]: receipt,
            _CELLS["months_title"]: f"Vergoedingen en onkosten per maand in {ledger.year}{nothing}",
            _CELLS["bands_title"]: f"Personen naar het gebruikte deel van de belastingvrije jaargrens{nothing}",
            _CELLS["schemes_title"]: schemes_title,
            _CELLS["subsidies_title"]: subsidies_title,
            _CELLS["list_title"]: _list_title(points),
        },
        columns,
        links,
        {
            _CELLS["months"]: amounts_per_month(ledger),
            _CELLS["bands"]: people_per_band(ledger),
            _CELLS["schemes"]: schemes,
            _CELLS["subsidies"]: subsidies,
        },
        DASHBOARD_FINANCIEN.titles,
        DASHBOARD_FINANCIEN.header_row,
        DASHBOARD_FINANCIEN.row_heights(columns),
    )


def _of_reference_date(ledgers: Sequence[Ledger], records: RecordSet) -> Ledger:
    """The year that cards, charts and schemes show: that of the reference date, or the one of the period nearest it."""
    return min(ledgers, key=lambda ledger: abs(ledger.year - records.as_of.year))


def _cards(ledger: Ledger, people: People, lines: Sequence[PaymentLine]) -> dict[str, CellValue]:
    years = ledger.years
    own = years.scheme == FISCAL_PLACE
    kinds = {
        "forfait": int(years.forfait[own].sum()),
        "werkelijk": int(years.actual[own].sum()),
        "natura": int(years.in_kind[own].sum()),
    }
    payable = [line.cents for line in lines if line.stand is Stand.PAY]
    return {
        _CELLS["paid"]: Cents(sum(kinds.values())),
        _CELLS["paid_change"]: "; ".join(f"{name} {euro(cents)}" for name, cents in kinds.items() if cents) or None,
        _CELLS["payable"]: Cents(sum(payable)),
        _CELLS["payable_change"]: _lines_told(len(payable), len(lines)),
        _CELLS["over"]: len(people.over),
        _CELLS["over_change"]: f"{len(people.over_month)} per maand, {len(people.over_year)} per jaar",
        _CELLS["near"]: len(people.close),
        _CELLS["near_change"]: "90 % of meer van een grens",
        _CELLS["unknown"]: len(people.unknown),
        _CELLS["unknown_change"]: _nobodys(len(ledger.left_out)),
        _CELLS["submitted"]: Cents(int(years.submitted[own].sum())),
        _CELLS["submitted_change"]: "telt nog niet mee in de andere bedragen",
    }


def _lines_told(payable: int, lines: int) -> str:
    held = lines - payable
    told = f"{grouped_number(payable)} {'regel' if payable == 1 else 'regels'}"
    return f"{told}; {grouped_number(held)} nog niet" if held else told


def _nobodys(claims: int) -> str | None:
    return f"en {_without_volunteer(claims)}" if claims else None


def _without_volunteer(claims: int) -> str:
    return f"{grouped_number(claims)} {'declaratie' if claims == 1 else 'declaraties'} zonder vrijwilliger"


def _advice(ledger: Ledger, people: People, findings: FindingSet) -> str:
    """Whether finance can sign, and what to do first."""
    parts = []
    if people.over:
        parts.append(f"{_people(len(people.over))} boven een grens")
    if people.unknown:
        parts.append(f"{_people(len(people.unknown))} met een onbekende uitkomst")
    if len(ledger.left_out):
        parts.append(_without_volunteer(len(ledger.left_out)))
    if not ledger.has_basis and ledger.years.forfait.any():
        parts.append("vaste vergoedingen zonder grondslag (blad Instellingen)")
    stopped = sum(len(group) for group in findings.groups if PAYMENTS in group.variant.blocks)
    told = f" Op blad Controle {_reports(stopped)} een betaling tegen." if stopped else ""
    if parts:
        return f"Teken nog niet: {enumeration(parts)}. Begin bovenaan de lijst onderaan dit blad.{told}"
    if not len(ledger.years):
        return f"Er zijn in {ledger.year} nog geen vergoedingen of onkosten.{told}"
    close = (
        f" Let bij de volgende betaling op {_people(len(people.close))} vlak onder een grens." if people.close else ""
    )
    return f"Wat is betaald en goedgekeurd blijft binnen de grenzen.{close}{told}"


def _people(number: int) -> str:
    return f"{number} {'persoon' if number == 1 else 'personen'}"


def _reports(number: int) -> str:
    return "houdt 1 melding" if number == 1 else f"houden {grouped_number(number)} meldingen"


def _list_title(points: Sequence[FinancePoint]) -> str:
    if not points:
        return "Vraagt aandacht: niets"
    return (
        f"Vraagt aandacht: {grouped_number(len(points))} {'punt' if len(points) == 1 else 'punten'}, het zwaarste eerst"
    )


def _row(point: FinancePoint) -> list[CellValue]:
    amounts: list[CellValue] = [
        None if cents is None else Cents(cents) for cents in (point.tested, point.cap, point.over, point.room)
    ]
    row = "".join(filter(str.isdigit, point.cell))
    return [
        point.topic, point.who, point.scheme, point.month or None, *amounts, point.advice,
        f"{point.sheet}, rij {row}", point.source or None,
    ]  # fmt: skip


def _sentence(text: str, topic: str | None = None) -> list[CellValue]:
    row: list[CellValue] = [None] * len(_KEYS)
    row[0], row[_KEYS.index("wat")] = topic, text
    return row
