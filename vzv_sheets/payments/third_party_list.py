"""The UBD list (uitbetaalde bedragen aan derden): who came over a limit, and what was paid in one calendar year.

By day of payment, and without the BSN: this product holds none (domain/allowances.md 2.3, 4).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import AmountKind
from vzv_sheets.allowance_limits.ledger_lines import FISCAL
from vzv_sheets.allowance_limits.statuses import Status
from vzv_sheets.allowance_limits.volunteer_months import MONTHS_A_YEAR
from vzv_sheets.records.persons import full_name
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.days import MONTHS_NL, day_of
from vzv_sheets.vocabulary.money import euro
from vzv_sheets.vocabulary.words import enumeration

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from vzv_sheets.allowance_limits.ledger import Ledger
    from vzv_sheets.payments.cash_basis import Paid
    from vzv_sheets.records.columns import Table
    from vzv_sheets.records.record_set import RecordSet

_CELLS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """A volunteer on the list. Amounts are cents paid in the year; `address` is empty when it is secret or missing.

    `over` says which limits were passed, `remarks` what a person has to look at, `cells` where the amounts stand.
    """

    volunteer_id: str
    name: str
    birth_date: dt.date | None
    address: str
    forfait: int
    actual: int
    in_kind: int
    over: str
    remarks: tuple[str, ...]
    cells: tuple[str, ...]

    @property
    def total(self) -> int:
        """Everything that was paid in the year."""
        return self.forfait + self.actual + self.in_kind


@dataclass(frozen=True, slots=True)
class ThirdPartyList:
    """The list of a payment year. `warnings` are about what may be missing from it."""

    year: int
    people: tuple[ThirdParty, ...]
    warnings: tuple[str, ...]


def third_party_list(
    records: RecordSet, ledgers: Mapping[int, Ledger], paid: Iterable[Paid], year: int
) -> ThirdPartyList:
    """Who received something in `year` for work of a year in which a limit was passed.

    `ledgers` are those of every year in which work was done that was paid in `year`; `paid` is everything that was
    paid, whenever.
    """
    by_person: dict[int, list[Paid]] = defaultdict(list)
    undated: list[Paid] = []
    for each in paid:
        by_person[each.volunteer].append(each)
        if each.day is None:
            undated.append(each)
    over = {work_year: _over(ledger) for work_year, ledger in ledgers.items()}
    people = [
        _person(records, volunteer, over, by_person[volunteer], year)
        for volunteer in sorted(by_person)
        if any(
            each.day is not None and each.day.year == year and volunteer in over.get(each.month // MONTHS_A_YEAR, {})
            for each in by_person[volunteer]
        )
    ]
    return ThirdPartyList(year, tuple(people), tuple(_warnings(ledgers, undated, year)))


def _over(ledger: Ledger) -> Mapping[int, str]:
    """Per volunteer which limit of the tax rule was passed in a year of work: `in maart en mei`, `in het jaar`."""
    months, years = ledger.months, ledger.years
    fiscal = ledger.schemes.index(FISCAL)
    is_over = (months.scheme == fiscal) & (months.statuses & np.uint16(Status.OVER_MONTH.bit) != 0)
    passed: dict[int, list[str]] = defaultdict(list)
    for line in np.flatnonzero(is_over).tolist():
        passed[int(months.volunteer[line])].append(MONTHS_NL[int(months.month[line]) % MONTHS_A_YEAR])
    found = {who: [f"boven het maandmaximum in {enumeration(names)}"] for who, names in passed.items()}
    for line in np.flatnonzero(years.scheme == fiscal).tolist():
        if int(years.statuses[line]) & Status.OVER_YEAR.bit:
            found.setdefault(int(years.volunteer[line]), []).append("boven het jaarmaximum")
    return {who: f"{ledger.year}: {', '.join(words)}" for who, words in found.items()}


def _person(
    records: RecordSet, volunteer: int, over: Mapping[int, Mapping[int, str]], paid: Sequence[Paid], year: int
) -> ThirdParty:
    table = records.table("Vrijwilligers")
    here = [each for each in paid if each.day is not None and each.day.year == year]
    sums = dict.fromkeys(AmountKind, 0)
    for each in here:
        sums[AmountKind(each.kind)] += each.cents
    birth, secret = table["geboortedatum"].value(volunteer), bool(table["adres_geheim"].equals("ja")[volunteer])
    address = "" if secret else _address(table, volunteer)
    remarks = []
    if birth is None:
        remarks.append(f"geboortedatum ontbreekt ({cell_name(table, 'geboortedatum', volunteer)})")
    if secret:
        remarks.append("adres is geheim; vul het zelf in")
    elif not address:
        remarks.append(f"adres ontbreekt ({cell_name(table, 'straat', volunteer)})")
    if here and all(each.kind == AmountKind.ACTUAL for each in paid):
        remarks.append("alleen aangetoonde kosten betaald, geen vaste vergoeding; overleg of dit op de lijst hoort")
    remarks += _over_new_year(paid, year)
    passed = [over[work_year][volunteer] for work_year in sorted(over) if volunteer in over[work_year]]
    return ThirdParty(
        table.identifier(volunteer), full_name(table, volunteer), None if birth is None else day_of(birth), address,
        sums[AmountKind.FORFAIT], sums[AmountKind.ACTUAL] + sums[AmountKind.UNCLEAR], sums[AmountKind.IN_KIND],
        "; ".join(passed), tuple(remarks), tuple(each.cell for each in here),
    )  # fmt: skip


def _address(table: Table, volunteer: int) -> str:
    """`Dorpsstraat 12 A, 8012 CD Zwolle`; empty unless street and place are known."""
    street, number, postcode, place = (
        table[key].text(volunteer) for key in ("straat", "huisnummer", "postcode", "woonplaats")
    )
    return f"{street} {number}".strip() + f", {postcode} {place}".replace("  ", " ") if street and place else ""


def _over_new_year(paid: Sequence[Paid], year: int) -> list[str]:
    """What the year of payment makes different from the year of the work (domain/allowances.md 2.3)."""
    remarks = []
    earlier = [each for each in paid if each.day and each.day.year == year and each.month // MONTHS_A_YEAR != year]
    later = [each for each in paid if each.day and each.day.year != year and each.month // MONTHS_A_YEAR == year]
    for work_year in sorted({each.month // MONTHS_A_YEAR for each in earlier}):
        cents = sum(each.cents for each in earlier if each.month // MONTHS_A_YEAR == work_year)
        remarks.append(f"{euro(cents)} hiervan is voor werk in {work_year}")
    for pay_year in sorted({each.day.year for each in later if each.day}):
        cents = sum(each.cents for each in later if each.day and each.day.year == pay_year)
        remarks.append(f"{euro(cents)} voor werk in {year} is in {pay_year} betaald en telt in dat jaar")
    return remarks


def _warnings(ledgers: Mapping[int, Ledger], undated: Sequence[Paid], year: int) -> Iterable[str]:
    if undated:
        cells = [each.cell for each in undated]
        shown = f"{', '.join(cells[:_CELLS_SHOWN])}{' …' if len(cells) > _CELLS_SHOWN else ''}"
        stand = _one("bedrag staat", "bedragen staan", len(cells))
        yield (
            f"{len(cells)} {stand} op betaald zonder betaaldatum, dus hier niet meegeteld; vul betaald_op in ({shown})."
        )
    for ledger in ledgers.values():
        number = len(_unknown(ledger) - _over(ledger).keys())
        if number:
            people = _one("vrijwilliger", "vrijwilligers", number)
            yield (
                f"Van {number} {people} is voor {ledger.year} niet bekend of de grens is overschreden; zie Limieten."
            )
    if any(not ledger.has_basis for ledger in ledgers.values()):
        yield (
            "Op Instellingen staat geen grondslag voor de vrijwilligersregeling. Zonder grondslag kan elke vaste "
            f"vergoeding van {year} op deze lijst horen; overleg met financiën."
        )


def _unknown(ledger: Ledger) -> set[int]:
    years = ledger.years
    is_unknown = (years.scheme == ledger.schemes.index(FISCAL)) & (years.statuses & np.uint16(Status.UNKNOWN.bit) != 0)
    return set(years.volunteer[is_unknown].tolist())


def _one(singular: str, plural: str, number: int) -> str:
    return singular if number == 1 else plural
