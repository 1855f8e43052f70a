"""The mistakes stand where the demonstration says, and nowhere else."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from vzv_sheets.allowance_limits.ledger import ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.demonstration import Demonstration, demonstration
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
    ("humanitas-westerkwartier", 160, 1, dt.date(2026, 11, 21)),
    ("humanitas-westerkwartier", 12, 3, dt.date(2024, 2, 29)),
    ("humanitas-westerkwartier", 61, 5, dt.date(2026, 1, 2)),
    ("humanitas-westerkwartier", 160, 3355, dt.date(2020, 1, 15)),
]
_OVER_A_LIMIT = "V-GELD-02"


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


def _found(result: CheckResult) -> Counter[tuple[str, int, str, str]]:
    return Counter(
        (group.sheet, group.rows[i] - 2, group.column, group.kind.code)
        for group, i in result.findings.each()
        if group.severity.value != "info"
    )


def _months_over_a_limit(result: CheckResult, as_of: dt.date) -> set[tuple[str, str]]:
    books = [ledger_json(ledger(result.records, figures(), year)) for year in (as_of.year - 1, as_of.year)]
    assert not [year for book in books for year in book["years"] if year["status"].startswith("over")]
    months = [month for book in books for month in book["months"]]
    return {(month["volunteer"], month["month"]) for month in months if month["status"] == "over_month"}


@pytest.mark.parametrize(("programme", "volunteers", "seed", "as_of"), _CASES)
def test_the_checks_find_every_mistake_and_nothing_else_and_read_the_rest(tmp_path, programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of)
    result = _checked(tmp_path, programme, made)
    planted = Counter(dataclasses.astuple(mistake) for mistake in made.mistakes if mistake.code != _OVER_A_LIMIT)
    found = _found(result)
    # V-GELD-02 is told by the ledger of limits: the month of that claim is over.
    found = Counter({spot: count for spot, count in found.items() if spot[3] != _OVER_A_LIMIT})
    assert found == planted
    claims = made.columns["Onkosten"]
    over = {
        (claims["vrijwilliger_id"][mistake.row_index], claims["werkmaand"][mistake.row_index])
        for mistake in made.mistakes
        if mistake.code == _OVER_A_LIMIT
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
def test_without_mistakes_nothing_is_found(tmp_path, programme, volunteers, seed, as_of):
    made = demonstration(programme, volunteers=volunteers, seed=seed, as_of=as_of, with_mistakes=False)
    assert not made.mistakes
    assert not made.notations
    result = _checked(tmp_path, programme, made)
    assert not _found(result)
    assert not _months_over_a_limit(result, as_of)


def test_the_kinds_of_mistakes_of_the_default_demonstration():
    made = demonstration("casus-3", as_of=dt.date(2026, 11, 21))
    assert Counter(mistake.code for mistake in made.mistakes) == Counter(
        ["V-ALG-05", "V-ALG-07", "V-ALG-07", "V-DOC-10", "V-GELD-02", "V-GELD-13", "V-PRIV-01", "V-TAAK-01", "V-UUR-02",
         "V-UUR-03", "V-UUR-04", "V-UUR-07", "V-VRW-07"]
    )  # fmt: skip


def test_exodus_has_thirty_mistakes_and_no_row_of_hours_more():
    made = demonstration("exodus", volunteers=60, as_of=dt.date(2026, 11, 21))
    assert len(made.mistakes) == 30
    assert made.rows("Uren") == 60 * 104


def test_the_planted_bsn_passes_the_eleven_test_and_is_one_that_nobody_has():
    for programme in ("casus-3", "casus-4", "exodus", "humanitas-westerkwartier"):
        made = demonstration(programme, as_of=dt.date(2026, 11, 21))
        spot = next(mistake for mistake in made.mistakes if mistake.code == "V-PRIV-01")
        text = made.columns[spot.sheet][spot.column][spot.row_index]
        number = text.rpartition("BSN ")[2].rstrip(")")
        assert number.startswith("999")
        weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
        assert sum(weight * int(digit) for weight, digit in zip(weights, number, strict=True)) % 11 == 0
