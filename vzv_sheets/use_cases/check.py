"""`vzv check`: all findings of a workbook in one run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from vzv_sheets.checks.accepted_findings import HASH, SHEET, accept
from vzv_sheets.checks.engine import run_checks
from vzv_sheets.findings.acceptance import Acceptance
from vzv_sheets.findings.finding_set import FindingSet
from vzv_sheets.findings.report_json import CheckHeading, check_json
from vzv_sheets.legal.shipped import figures
from vzv_sheets.records.fingerprint import fingerprint
from vzv_sheets.records.named_programmes import named_programmes
from vzv_sheets.records.reading import read_records
from vzv_sheets.records.record_set import Period, RecordSet
from vzv_sheets.records.registers import payment_state
from vzv_sheets.version import VERSION
from vzv_sheets.workbook.port import WorkbookSource

if TYPE_CHECKING:
    import pandas as pd


_SHOWN_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a run was computed from: enough to do it again."""

    version: str
    figures_version: str
    input_sha256: str
    fingerprint: str

    @property
    def sentence(self) -> str:
        """The same in one Dutch line, as it stands on the sheets that finance signs off.

        The input is told by its fingerprint: the hash of the file changes with what the product itself writes in it.
        """
        return (
            f"Berekend met vzv {self.version}, cijfers {self.figures_version}, "
            f"invoer {self.fingerprint[:_SHOWN_DIGITS]}."
        )


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The records that were read and what was found in them.

    `findings` are the open ones, which alone count, block and are told; `acceptance` holds those that may stay.
    """

    records: RecordSet
    findings: FindingSet
    receipt: Receipt
    acceptance: Acceptance = field(default_factory=Acceptance)

    @property
    def heading(self) -> CheckHeading:
        """What stands above the findings."""
        records = self.records
        return CheckHeading(
            records.receipt.name,
            records.identity.workbook_id,
            records.identity.schema_version,
            records.as_of.isoformat(),
            {"from": records.period.first.isoformat(), "to": records.period.last.isoformat()},
            {
                "version": self.receipt.version,
                "figures_version": self.receipt.figures_version,
                "input_sha256": self.receipt.input_sha256,
                "fingerprint": self.receipt.fingerprint,
            },
        )

    def json(self, language: str = "nl") -> Iterator[str]:
        """The JSON document of the check, in pieces."""
        return check_json(self.heading, self.findings, language, self.acceptance)

    def frame(self) -> pd.DataFrame:
        """One row per open finding; the columns of the JSON contract."""
        import pandas as pd

        return pd.DataFrame(
            [
                {
                    "key": group.keys[i], "code": group.kind.code, "severity": group.severity.value,
                    "sheet": group.sheet, "cell": group.cell(i) or None, "row": group.rows[i] or None,
                    "column": group.column or None, "id": group.ids[i] or None, "value": group.values[i],
                    "message": group.message(i), "remedy": group.remedy(i), "programme": group.programmes[i],
                    "supervisor": group.supervisors[i],
                }
                for group, i in self.findings.each()
            ],
            columns=["key", "code", "severity", "sheet", "cell", "row", "column", "id", "value", "message", "remedy",
                     "programme", "supervisor"],
        )  # fmt: skip


def check(
    path: str | Path,
    *,
    as_of: dt.date | None = None,
    period: Period | None = None,
    today: dt.date | None = None,
    programmes: Sequence[str] = (),
    without: Sequence[str] = (),
    supervisor: str | None = None,
) -> CheckResult:
    """All findings of a closed workbook.

    `today` is used when neither `as_of` nor Instellingen.peildatum gives a reference date; it is the day of the run
    when left out. `programmes`, `without` and `supervisor` keep only findings that belong to them (findings about the
    workbook as a whole stay); a programme is named by its id or its name. Raises `CannotOpenWorkbook`.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    source = read_workbook(Path(path))
    result = check_source(source, as_of=as_of, period=period, today=today or dt.datetime.now().astimezone().date())
    wanted, unwanted = (
        [known for name in names for known in named_programmes(result.records, name) or (name,)]
        for names in (programmes, without)
    )
    kept = result.findings.only(programmes=wanted, without=unwanted, supervisor=supervisor)
    accepted = result.acceptance.only(programmes=wanted, without=unwanted, supervisor=supervisor)
    return CheckResult(result.records, kept, result.receipt, accepted)


def check_source(
    source: WorkbookSource, *, as_of: dt.date | None = None, period: Period | None = None, today: dt.date | None = None
) -> CheckResult:
    """All findings of a workbook that can be read through any adapter."""
    return check_records(read_records(source, as_of=as_of, period=period, today=today), payment_state(source))


def check_records(records: RecordSet, beside: Sequence[str] = ()) -> CheckResult:
    """All findings in records that were read; `beside` is what else decides about the reports (`payment_state`)."""
    found, acceptance = accept(records, run_checks(records))
    figures_version = figures().version
    filled_in = {f"{SHEET}.{HASH}": acceptance.filled_in} if acceptance.filled_in else {}
    mark = fingerprint(records, version=VERSION, figures_version=figures_version, beside=beside, filled_in=filled_in)
    return CheckResult(records, found, Receipt(VERSION, figures_version, records.receipt.sha256, mark), acceptance)
