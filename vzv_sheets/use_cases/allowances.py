"""`vzv allowances`: the ledger of limits of one year."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vzv_sheets.allowance_limits.ledger import Ledger
from vzv_sheets.allowance_limits.ledger_json import ledger_json, ledger_json_text
from vzv_sheets.checks.allowance_ledgers import allowance_ledger
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.workbook.closed_file.reader import read_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd


@dataclass(frozen=True, slots=True)
class AllowancesResult:
    """The ledger of a year and the check of the workbook that it was computed from."""

    check: CheckResult
    ledger: Ledger

    def json(self) -> dict[str, Any]:
        """The JSON document (design, Command line), with the receipt of the run."""
        return {**ledger_json(self.ledger), "receipt": dict(self.check.heading.receipt)}

    def json_text(self) -> Iterator[str]:
        """The same document as text, in pieces."""
        return ledger_json_text(self.ledger, self.check.heading.receipt)

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
    return AllowancesResult(result, allowance_ledger(result.records, year))
