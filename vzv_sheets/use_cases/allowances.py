"""`vzv allowances`: the ledger of limits of one year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vzv_sheets.allowance_limits.ledger import Ledger, ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json
from vzv_sheets.checks.shifts_in_order import certain_doubles
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.record_set import RecordSet
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.workbook.closed_file.reader import read_workbook

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class AllowancesResult:
    """The ledger of a year and the check of the workbook that it was computed from."""

    check: CheckResult
    ledger: Ledger

    def json(self) -> dict[str, Any]:
        """The JSON document (design, Command line), with the receipt of the run."""
        return {**ledger_json(self.ledger), "receipt": dict(self.check.heading.receipt)}

    def frame(self) -> pd.DataFrame:
        """One row per volunteer, scheme and month; the columns of the JSON contract."""
        import pandas as pd

        return pd.DataFrame(self.json()["months"])


def allowances(
    path: str | Path, year: int, *, as_of: dt.date | None = None, today: dt.date | None = None
) -> AllowancesResult:
    """The verdicts of one year: every month and the year of every volunteer. Raises `CannotOpenWorkbook`."""
    source = read_workbook(Path(path))
    result = check_source(source, as_of=as_of, today=today or dt.datetime.now().astimezone().date())
    return AllowancesResult(result, ledger_of_year(result.records, year))


def ledger_of_year(records: RecordSet, year: int) -> Ledger:
    """The ledger of a calendar year by the figures that the product ships; certain doubles of Uren do not count."""
    twice = frozenset(certain_doubles(records).tolist())
    return ledger(records, figures(), year, left_out_hours=twice)
