"""V-GELD-13 and V-GELD-21: claims that cannot be right, account numbers that cannot be paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vzv_sheets.checks.examples import ANN, workbook
from vzv_sheets.checks.found import Found, InRecords, where
from vzv_sheets.checks.rule import Rule
from vzv_sheets.findings.kinds import PAYMENTS, FindingKind, Severity, Text, Variant
from vzv_sheets.records.columns import UNREADABLE, Table
from vzv_sheets.records.persons import names
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.vocabulary.arrays import np
from vzv_sheets.vocabulary.notations import read_iban

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SAME = (
    "vrijwilliger_id", "plaatsing_id", "programma_id", "soort", "werkmaand", "werkdatum", "bedrag", "bedragsoort",
    "km", "tarief", "uren", "andere_organisatie",
)  # fmt: skip
_HEADER = "| vrijwilliger_id | soort | werkmaand | bedrag |\n|---|---|---|---|\n"


def _example(*rows: str) -> str:
    return workbook(ANN, "## Onkosten\n" + _HEADER + "\n".join(f"| {row} |" for row in rows))


CLAIM_WRONG = FindingKind(
    code="V-GELD-13",
    severity=Severity.ERROR,
    message=Text("Deze declaratie kan niet kloppen: {reden}.", "This claim cannot be right: {reden_en}."),
    remedy=Text("Controleer deze declaratie.", "Check this claim."),
    why=Text(
        "Een dubbele of onmogelijke declaratie mag niet worden betaald.",
        "A double or impossible claim must not be paid.",
    ),
    reads=(*(f"Onkosten.{key}" for key in _SAME), "Onkosten.betaald_op"),
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
    """Claims declared twice, negative or zero (except correctie), without a month, or paid before their month."""
    table = records.table("Onkosten")
    amount, kind = table["bedrag"], table["soort"]
    not_positive = amount.filled & (amount.values <= 0) & ~kind.equals("correctie") & (kind.state != UNREADABLE)
    for mask, nl, en in (
        (not_positive & (amount.values < 0), "het bedrag is lager dan nul", "the amount is below zero"),
        (not_positive & (amount.values == 0), "het bedrag is nul", "the amount is zero"),
        (
            table["werkmaand"].empty & table["werkdatum"].empty & (amount.filled | table["km"].filled),
            "de werkmaand ontbreekt", "the work month is missing",
        ),
    ):  # fmt: skip
        rows = where(mask)
        if len(rows):
            column = "werkmaand" if "werkmaand" in nl else "bedrag"
            yield InRecords("Onkosten", column, rows, "", {"reden": nl, "reden_en": en})
    yield from _declared_twice(table)
    yield from _paid_early(table)


def _declared_twice(table: Table) -> Iterator[Found]:
    first, later = repeated_claims(table)
    if len(later):
        rows = [str(row) for row in table.rows[first].tolist()]
        fields = {
            "reden": [f"hij staat ook op rij {row}" for row in rows],
            "reden_en": [f"it also stands on row {row}" for row in rows],
        }
        cells = [(f"{table.title}!{table.cell('bedrag', int(index))}",) for index in first]
        yield InRecords("Onkosten", "bedrag", later, "", fields, related=cells)


def repeated_claims(table: Table) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each claim that repeats an earlier one in everything that says what it is for: the earlier and the later.

    Rows without a readable volunteer, kind, month or amount are not compared.
    """
    usable = table["vrijwilliger_id"].filled & table["soort"].filled & table["bedrag"].filled
    usable &= table["werkdatum"].filled | table["werkmaand"].filled
    rows = np.flatnonzero(usable)
    combined = np.zeros(len(rows), dtype=np.int64)
    for key in _SAME:
        column = table[key]
        values = np.where(column.filled, column.values.astype(np.int64), -(2**40))[rows]
        _, codes = np.unique(np.stack((combined, values)), axis=1, return_inverse=True)
        combined = codes.astype(np.int64).reshape(-1)
    _, first, inverse = np.unique(combined, return_index=True, return_inverse=True)
    repeats = first[inverse] != np.arange(len(rows))
    return rows[first[inverse[repeats]]], rows[repeats]


def _paid_early(table: Table) -> Iterator[Found]:
    month, day, paid = table["werkmaand"], table["werkdatum"], table["betaald_op"]
    of_month = (month.values.astype(np.int64) - 1970 * 12).astype("datetime64[M]")
    of_day = day.values.astype(np.int64).astype("datetime64[D]").astype("datetime64[M]")
    months = np.where(month.filled, of_month, of_day)
    first_day = months.astype("datetime64[D]").astype(np.int64)
    rows = where((month.filled | day.filled) & paid.filled & (paid.values < first_day))
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
