"""V-GELD-13 and V-GELD-21: claims that cannot be right, account numbers that cannot be paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.allowance_limits.cell_names import cell_name
from vzv_sheets.allowance_limits.claims import CORRECTION, month_of_day, read_claims
from vzv_sheets.allowance_limits.local_schemes import local_schemes, schemes_of_placements
from vzv_sheets.checks.columns_read import SCHEMES_OF_CLAIMS
from vzv_sheets.checks.examples import ANN, paying_workbook, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.row_marks import identifiers, marks_in_groups, ranks
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import UNREADABLE, Table
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import UNKNOWN, RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import fold_identifier, read_iban

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAME = (
    "vrijwilliger_id", "plaatsing_id", "programma_id", "soort", "werkmaand", "werkdatum", "bedrag", "bedragsoort",
    "km", "tarief", "uren", "andere_organisatie",
)  # fmt: skip
_NOTHING = -(2**40)
_HEADER = "| vrijwilliger_id | soort | werkmaand | bedrag |\n|---|---|---|---|\n"


def _example(*rows: str) -> str:
    return paying_workbook(ANN, "## Onkosten\n" + _HEADER + "\n".join(f"| {row} |" for row in rows))


CLAIM_WRONG = FindingKind(
    code="V-GELD-13",
    severity=Severity.ERROR,
    message=Text("Deze declaratie kan niet kloppen: {reden}.", "This claim cannot be right: {reden_en}."),
    remedy=Text("Controleer deze declaratie.", "Check this claim."),
    why=Text(
        "Een dubbele of onmogelijke declaratie mag niet worden betaald.",
        "A double or impossible claim must not be paid.",
    ),
    reads=tuple(dict.fromkeys((*(f"Onkosten.{key}" for key in _SAME), *SCHEMES_OF_CLAIMS))),
    blocks=(PAYMENTS,),
    variants={
        "paid_early": Variant(
            severity=Severity.WARNING,
            message=Text(
                "Deze declaratie is betaald vóór de eerste dag van de werkmaand.",
                "This claim was paid before the first day of its work month.",
            ),
            remedy=Text("Controleer werkmaand en betaald_op.", "Check werkmaand and betaald_op."),
            blocks=(PAYMENTS,),
        )
    },
    bad=_example("V1 | vaste vergoeding | 2026-03 | 20", "V1 | vaste vergoeding | 2026-03 | 20"),
    good=_example("V1 | vaste vergoeding | 2026-03 | 20", "V1 | vaste vergoeding | 2026-04 | 20"),
)


def wrong_claims(records: RecordSet) -> Iterator[Found]:
    """Claims declared twice, negative or zero (except correctie), without a month or of two, corrections of more than
    there was, or paid before their month. What was rejected is not looked at.
    """
    table = records.table("Onkosten")
    matters = ~table["status"].equals("afgewezen")
    amount, kind = table["bedrag"], table["soort"]
    not_positive = amount.filled & (amount.values <= 0) & ~kind.equals("correctie") & (kind.state != UNREADABLE)
    months = [key for key in ("werkmaand", "werkdatum") if table[key].present]  # both missing: V-ALG-02
    no_month = np.full(len(table), bool(months)) & table["werkmaand"].empty & table["werkdatum"].empty
    day, month = table["werkdatum"], table["werkmaand"]
    two_months = day.filled & month.filled & (month_of_day(day.values) != month.values)
    for key, mask, nl, en in (
        ("bedrag", not_positive & (amount.values < 0), "het bedrag is lager dan nul", "the amount is below zero"),
        ("bedrag", not_positive & (amount.values == 0), "het bedrag is nul", "the amount is zero"),
        (months[0] if months else "", no_month, "de werkmaand ontbreekt", "the work month is missing"),
        ("werkdatum", two_months, "deze dag valt niet in de werkmaand", "this day does not lie in the work month"),
        (
            "bedrag",
            _corrects_too_much(records),
            "er is meer gecorrigeerd dan er in deze maand was",
            "more was corrected than there was in this month",
        ),
    ):
        rows = where(mask & matters)
        if len(rows):
            yield InRecords("Onkosten", key, rows, "", {"reden": nl, "reden_en": en})
    yield from _declared_twice(records)
    yield from _paid_early(table, matters)


def _corrects_too_much(records: RecordSet) -> NDArray[np.bool_]:
    """The last correction of a volunteer and month whose amounts together are below zero.

    Who is paid by a scheme may have been paid an amount that does not stand on Onkosten.
    """
    correction = records.table("Onkosten")["soort"].equals(CORRECTION)
    if not correction.any():
        return correction
    claims = read_claims(records, frozenset())
    rows = np.flatnonzero(claims.counts & ~claims.elsewhere & ~_paid_by_scheme(records)[claims.volunteer])
    months, place = np.unique(np.stack([claims.volunteer[rows], claims.month[rows]]), axis=1, return_inverse=True)
    total = np.zeros(months.shape[1], dtype=np.int64)
    np.add.at(total, place, claims.cents[rows])
    last = np.full(months.shape[1], -1, dtype=np.int64)
    np.maximum.at(last, place[correction[rows]], rows[correction[rows]])
    found = np.zeros(len(correction), dtype=bool)
    found[last[(total < 0) & (last >= 0)]] = True
    return found


def _paid_by_scheme(records: RecordSet) -> NDArray[np.bool_]:
    """Per volunteer whether a placement is in a scheme that pays by the hour, the half-day or the month."""
    schemes = local_schemes(records)
    pays = schemes.that("pays_shifts") | schemes.that("pays_months")
    owner = records.referred("Plaatsingen", "vrijwilliger_id", "Vrijwilligers")
    found = np.zeros(len(records.table("Vrijwilligers")) + 1, dtype=bool)
    found[owner[pays[schemes_of_placements(records, schemes).scheme[:-1]] & (owner >= 0)]] = True
    return found


def _declared_twice(records: RecordSet) -> Iterator[Found]:
    table = records.table("Onkosten")
    first, later = repeated_claims(records)
    if len(later):
        rows = [str(row) for row in table.rows[first].tolist()]
        fields = {
            "reden": [f"hij staat ook op rij {row}" for row in rows],
            "reden_en": [f"it also stands on row {row}" for row in rows],
        }
        cells = [(cell_name(table, "bedrag", int(index)),) for index in first]
        members = np.concatenate((later, first))
        marks = marks_in_groups(table, members, np.concatenate((first, first)))[: len(later)]
        yield InRecords("Onkosten", "bedrag", later, "", fields, related=cells, marks=marks)


def repeated_claims(records: RecordSet) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each claim that repeats another one in everything that says what it is for: that one and the claim itself.

    The one with the lowest number (without numbers the highest row) is not a repeat. Rows in which one of these cells
    cannot be read, or without a known volunteer, kind, month or amount, are not compared, nor are rejected ones.
    """
    table = records.table("Onkosten")
    volunteer = records.referred("Onkosten", "vrijwilliger_id", "Vrijwilligers")
    usable = (volunteer >= 0) & table["soort"].filled & (table["bedrag"].filled | table["km"].filled)
    usable &= (table["werkdatum"].filled | table["werkmaand"].filled) & ~table["status"].equals("afgewezen")
    for key in _SAME:
        usable &= table[key].state != UNREADABLE
        if table[key].spec.refers_to:
            usable &= records.referred("Onkosten", key) != UNKNOWN
    rows = np.flatnonzero(usable)
    combined = volunteer[rows].astype(np.int64)
    for key in _SAME[1:]:
        _, codes = np.unique(_compared(records, key)[rows], return_inverse=True)
        _, combined = np.unique(combined * (codes.max(initial=0) + 1) + codes, return_inverse=True)
    _, inverse, times = np.unique(combined, return_inverse=True, return_counts=True)
    again = np.flatnonzero(times[inverse] > 1)
    numbers = ranks([fold_identifier(text) for text in identifiers(table, rows[again])])
    order = again[np.lexsort((rows[again], numbers, inverse[again]))]
    group = inverse[order]
    starts = np.concatenate([[True], group[1:] != group[:-1]]) if len(order) else np.zeros(0, dtype=bool)
    first = order[starts][np.cumsum(starts) - 1] if len(order) else order
    pairs = np.stack((rows[first], rows[order]))[:, ~starts]
    pairs = pairs[:, np.argsort(pairs[1])]
    return pairs[0], pairs[1]


def _compared(records: RecordSet, key: str) -> NDArray[np.int64]:
    """A number per record that is the same where a column says the same; an empty cell says its default."""
    column = records.table("Onkosten")[key]
    if column.spec.refers_to:
        return records.referred("Onkosten", key).astype(np.int64)
    default = column.categories.index(column.spec.default) if column.spec.default in column.categories else _NOTHING
    return np.where(column.filled, column.values.astype(np.int64), default)


def _paid_early(table: Table, matters: NDArray[np.bool_]) -> Iterator[Found]:
    month, day, paid = table["werkmaand"], table["werkdatum"], table["betaald_op"]
    of_month = (month.values.astype(np.int64) - 1970 * 12).astype("datetime64[M]")
    of_day = day.values.astype(np.int64).astype("datetime64[D]").astype("datetime64[M]")
    months = np.where(month.filled, of_month, of_day)
    first_day = months.astype("datetime64[D]").astype(np.int64)
    rows = where(matters & (month.filled | day.filled) & paid.filled & (paid.values < first_day))
    if len(rows):
        yield InRecords("Onkosten", "betaald_op", rows, "paid_early")


_ACCOUNTS = "## Betaalgegevens\n| vrijwilliger_id | rekeninghouder | iban |\n|---|---|---|\n| V1 | A. Jansen | {} |"

ACCOUNT_WRONG = FindingKind(
    code="V-GELD-21",
    severity=Severity.ERROR,
    message=Text(
        "Het rekeningnummer van {naam} ontbreekt of klopt niet.", "The account number of {naam} is missing or wrong."
    ),
    remedy=Text("Vraag het na en vul blad Betaalgegevens aan.", "Ask for it and complete sheet Betaalgegevens."),
    why=Text(
        "Een betaling met een verkeerd nummer komt terug, of bij een ander terecht.",
        "A payment with a wrong number bounces, or reaches someone else.",
    ),
    source="allowances.md 4",
    reads=("Betaalgegevens.iban", "Betaalgegevens.vrijwilliger_id"),
    blocks=(PAYMENTS,),
    private=True,
    bad=workbook(ANN, _ACCOUNTS.format("NL46INGB0000010348")),
    good=workbook(ANN, _ACCOUNTS.format("NL91 ABNA 0417 1643 00")),
)


def wrong_accounts(records: RecordSet) -> Iterator[Found]:
    """Filled account numbers of Betaalgegevens that fail the check digits or the length of their country."""
    table = records.table("Betaalgegevens")
    column = table["iban"]
    wrong = np.array([read_iban(text) is None for text in column.categories] + [False], dtype=bool)
    rows = where(wrong[np.where(column.filled, column.values, -1)])
    if len(rows):
        volunteers = records.referred("Betaalgegevens", "vrijwilliger_id", "Vrijwilligers")[rows]
        who = [name or "deze vrijwilliger" for name in names(records, volunteers)]
        yield InRecords("Betaalgegevens", "iban", rows, "", {"naam": who})


RULES = (Rule(CLAIM_WRONG, wrong_claims), Rule(ACCOUNT_WRONG, wrong_accounts))
