"""The mistakes stand where the demonstration says, and nowhere else."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.demonstration import PROGRAMMES, Demonstration, demonstration
from vzv_sheets.demonstration.programmes import PRACTICES
from vzv_sheets.legal.figures import MONTH_CAP, YEAR_CAP, Figure
from vzv_sheets.legal.shipped import figures
from vzv_sheets.programmes.catalogue import programme as preset
from vzv_sheets.use_cases.check import CheckResult, check
from vzv_sheets.workbook_building.standard_workbook import build_workbook

_CASES = [
    ("casus-3", 24, 1, dt.date(2026, 11, 21)),
    ("casus-3", 12, 3, dt.date(2024, 2, 29)),
    ("casus-3", 61, 5, dt.date(2026, 1, 2)),
    ("casus-4", 24, 1, dt.date(2026, 11, 21)),
    ("casus-4", 12, 3, dt.date(2024, 2, 29)),
    ("casus-4", 61, 5, dt.date(2026, 1, 2)),
    ("exodus", 12, 1, dt.date(2026, 11, 21)),
    ("exodus", 40, 2, dt.date(2025, 12, 31)),
    ("exodus", 39, 465151, dt.date(2027, 2, 23)),  # its last claims were refused
    ("humanitas-westerkwartier", 160, 1, dt.date(2026, 11, 21)),
    ("humanitas-westerkwartier", 12, 3, dt.date(2024, 2, 29)),
    ("humanitas-westerkwartier", 61, 5, dt.date(2026, 1, 2)),
    ("humanitas-westerkwartier", 160, 3355, dt.date(2020, 1, 15)),
    *((practice.programme, practice.usual_size, 1, dt.date(2026, 11, 21)) for practice in PRACTICES),
    *((practice.programme, 12, 3, dt.date(2024, 2, 29)) for practice in PRACTICES),
    *((practice.programme, 61, 5, dt.date(2026, 1, 2)) for practice in PRACTICES),
]
_OVER_A_LIMIT = ("V-GELD-01", "V-GELD-02")  # one row paid above the maximum of a scheme is told by the first
# What good data tell too: a scheme that cuts does its work, and somebody comes near a limit.
_CUT, _NEAR = ("V-GELD-02", "cut"), ("V-GELD-05", "")


def _checked(folder: Path, programme: str, made: Demonstration) -> CheckResult:
    rows = {
        name: [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        for name, columns in made.columns.items()
    }
    rows["Instellingen"] = [{"naam": name, "waarde": value} for name, value in made.settings.items()]
    path = folder / "demo.xlsx"
    path.write_bytes(
        build_workbook([preset(programme)], workbook_id="demo", made_on=made.settings["peildatum"], rows=rows)
    )
    return check(path)


def _found(result: CheckResult, planted: frozenset[str] = frozenset()) -> Counter[tuple[str, int, str, str]]:
    return Counter(
        (group.sheet, group.rows[i] - 2, group.column, group.kind.code)
        for group, i in result.findings.each()
        if (group.severity.value != "info" or group.kind.code in planted)
        and (group.kind.code, group.variant_name) not in (_CUT, _NEAR)
    )


def _told(result: CheckResult, kind: tuple[str, str]) -> Counter[tuple[str, int]]:
    return Counter(
        (group.sheet, group.rows[i] - 2)
        for group, i in result.findings.each()
        if (group.kind.code, group.variant_name) == kind
    )


def _what_good_data_tell(made: Demonstration, result: CheckResult, as_of: dt.date) -> None:
    """Every month of which something lapses is told once; so is who comes near a limit, at the last claim of it."""
    cut = Counter[tuple[str, str]]()
    for (sheet, index), count in _told(result, _CUT).items():
        columns = made.columns[sheet]
        month = columns["datum"][index] if sheet == "Uren" else columns["werkmaand"][index]
        cut[columns["vrijwilliger_id"][index], _month_of(month)] += count
    books = [ledger_json(allowance_ledger(result.records, year)) for year in (as_of.year - 1, as_of.year)]
    lapses = [month for book in books for month in book["months"] if month["cut"] not in (None, "0.00")]
    assert cut == Counter((month["volunteer"], month["month"]) for month in lapses)
    assert _told(result, _NEAR) == Counter(("Onkosten", index) for index in _near_a_limit(made))


def _month_of(value: object) -> str:
    """The month of a day or a month, also of a day that was typed as 31-12-2026."""
    return f"{value:%Y-%m}" if isinstance(value, dt.date) else "-".join(reversed(str(value)[-7:].split("-")))


def _near_a_limit(made: Demonstration) -> list[int]:
    """The last fixed fee of each volunteer and year in a month at 90 % of the limit, and in such a year."""
    claims, known = made.columns["Onkosten"], figures()
    meant = {spot.row_index: spot.meant for spot in made.notations if spot.sheet == "Onkosten"}
    months: dict[tuple[str, str], list[tuple[int, object]]] = defaultdict(list)
    for index, kind in enumerate(claims["soort"]):
        if kind == "vaste vergoeding" and claims["status"][index] in ("akkoord", "betaald"):
            amount = meant.get(index, claims["bedrag"][index])
            months[claims["vrijwilliger_id"][index], claims["werkmaand"][index]].append((index, amount))
    last: dict[tuple[str, str], int] = {}
    years: dict[tuple[str, str], list[tuple[int, object]]] = defaultdict(list)
    for (person, month), rows in sorted(months.items()):
        years[person, month[:4]] += rows
        if _is_near(rows, known.at(MONTH_CAP, dt.date.fromisoformat(f"{month}-01"))):
            last[person, month[:4]] = rows[-1][0]
    of_years = [
        rows[-1][0]
        for (_, year), rows in years.items()
        if _is_near(rows, known.at(YEAR_CAP, dt.date(int(year), 12, 31)))
    ]
    return [*last.values(), *of_years]


def _is_near(rows: list[tuple[int, object]], cap: Figure | None) -> bool:
    amounts = [amount for _, amount in rows if isinstance(amount, Decimal)]
    return cap is not None and len(amounts) == len(rows) and cap.value * 90 <= sum(amounts) * 10_000 <= cap.value * 100


def _months_over_a_limit(result: CheckResult, as_of: dt.date) -> set[tuple[str, str]]:
    books = [ledger_json(ledger(result.records, figures(), year)) for year in (as_of.year - 1, as_of.year)]
    assert not [year for book in books for year in book["years"] if year["status"].startswith("over")]
    months = [month for book in books for month in book["months"]]
    return {(month["volunteer"], month["month"]) for month in months if month["status"] == "over_month"}


@pytest.mark.parametrize(("programme", "volunteers", "seed", "as_of"), _CASES)
def test_the_checks_find_every_mistake_and_nothing_else_and_read_the_rest(tmp_path, programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of)
    result = _checked(tmp_path, programme, made)
    found = _found(result, frozenset(mistake.code for mistake in made.mistakes))
    assert found == Counter(dataclasses.astuple(mistake) for mistake in made.mistakes)
    _what_good_data_tell(made, result, as_of)
    claims = made.columns["Onkosten"]
    over = {
        (claims["vrijwilliger_id"][mistake.row_index], claims["werkmaand"][mistake.row_index])
        for mistake in made.mistakes
        if mistake.code in _OVER_A_LIMIT
    }
    assert _months_over_a_limit(result, as_of) == over
    assert over or "vaste vergoeding" not in claims["soort"]
    _what_is_typed_as_text_is_read_as_meant(made, result)


def _what_is_typed_as_text_is_read_as_meant(made: Demonstration, result: CheckResult) -> None:
    epoch = dt.date(1970, 1, 1)
    assert {"uren", "datum", "bedrag"} == {notation.column for notation in made.notations}
    for notation in made.notations:
        assert isinstance(made.columns[notation.sheet][notation.column][notation.row_index], str)
        read = int(result.records.table(notation.sheet)[notation.column].values[notation.row_index])
        if isinstance(notation.meant, dt.date):
            assert epoch + dt.timedelta(days=read) == notation.meant
        else:
            assert isinstance(notation.meant, Decimal)
            assert read == notation.meant * (60 if notation.column == "uren" else 100)


@pytest.mark.parametrize(("programme", "volunteers", "seed", "as_of"), _CASES)
def test_without_mistakes_no_mistake_is_found(tmp_path, programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    assert not made.mistakes
    assert not made.notations
    result = _checked(tmp_path, programme, made)
    assert not _found(result)
    _what_good_data_tell(made, result, as_of)
    assert not _months_over_a_limit(result, as_of)


@pytest.mark.parametrize("programme", sorted(PROGRAMMES))
@settings(max_examples=3, deadline=None)
@given(
    volunteers=st.integers(12, 60),
    seed=st.integers(0, 10_000),
    # Before April 2017 a lower limit held for who receives bijstand; the hours of a year lie after it.
    as_of=st.dates(dt.date(2018, 5, 1), dt.date(2027, 12, 31)),
)
def test_valid_random_organisations_give_no_finding_but_of_limits(programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    with TemporaryDirectory() as folder:
        assert not _found(_checked(Path(folder), programme, made))


def test_the_kinds_of_mistakes_of_the_default_demonstration():
    made = demonstration("casus-3", as_of=dt.date(2026, 11, 21))
    assert Counter(mistake.code for mistake in made.mistakes) == Counter(
        ["V-ALG-05", "V-ALG-07", "V-ALG-07", "V-DOC-09", "V-DOC-09", "V-DOC-10", "V-GELD-02", "V-GELD-13", "V-PRIV-01", "V-TAAK-01", "V-UUR-02",
         "V-UUR-03", "V-UUR-04", "V-UUR-07", "V-VRW-04", "V-VRW-07"]
    )  # fmt: skip


def test_exodus_has_thirty_mistakes_and_no_row_of_hours_more():
    made = demonstration("exodus", volunteers=60, as_of=dt.date(2026, 11, 21))
    assert len(made.mistakes) == 30
    assert made.rows("Uren") == 60 * 104


def test_the_planted_bsn_passes_the_eleven_test_and_is_one_that_nobody_has():
    for programme in PROGRAMMES:
        made = demonstration(programme, as_of=dt.date(2026, 11, 21))
        spot = next(mistake for mistake in made.mistakes if mistake.code == "V-PRIV-01")
        text = made.columns[spot.sheet][spot.column][spot.row_index]
        number = text.rpartition("BSN ")[2].rstrip(")")
        assert number.startswith("999")
        weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
        assert sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0
