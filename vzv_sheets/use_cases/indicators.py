"""`vzv indicators`: the figures of a workbook, for a period and a part of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vzv_sheets.progress_indicators.dimensions import Dimension, parts_of
from vzv_sheets.progress_indicators.indicator import Indicator
from vzv_sheets.progress_indicators.measuring import Measured, measure, monthly
from vzv_sheets.progress_indicators.report_csv import indicators_csv
from vzv_sheets.progress_indicators.report_json import FORMAT, indicator_item, json_value, short
from vzv_sheets.progress_indicators.report_text import report_lines
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.record_set import Period
from vzv_sheets.use_cases.check import CheckResult, check_source
from vzv_sheets.use_cases.selecting import Asked, selection_of
from vzv_sheets.workbook.port import WorkbookSource

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class IndicatorsResult:
    """The figures in the order of domain/indicators.md; `months` and `parts` hold lists in the same order.

    `months` gives per figure the value of each month; `parts` the figures of each part, by its name.
    """

    check: CheckResult
    scope: Scope
    asked: Asked
    figures: tuple[Measured, ...]
    months: bool = False
    by: Dimension | None = None

    @property
    def parts(self) -> list[tuple[str, tuple[Measured, ...]]]:
        """The name of each part and its figures; empty when nothing was asked to be split."""
        if self.by is None:
            return []
        catalogue = [one.indicator for one in self.figures]
        return [(name, measure(scope, catalogue, compare=False)) for name, scope in parts_of(self.scope, self.by)]

    def json(self, language: str = "nl") -> str:
        """The document `vzv-indicators/1`."""
        records, parts = self.check.records, self.parts
        period = self.scope.period
        items: list[dict[str, Any]] = []
        for place, measured in enumerate(self.figures):
            indicator = measured.indicator
            split = [{"label": name, **short(figures[place].figure, indicator.unit)} for name, figures in parts]
            series = [
                {"from": month.first.isoformat(), "to": month.last.isoformat(), **short(figure, indicator.unit)}
                for month, figure in (monthly(indicator, self.scope) if self.months else ())
            ]
            items.append(indicator_item(measured, language, series, split))
        return json.dumps(
            {
                "format": FORMAT,
                "workbook": records.receipt.name,
                "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
                "as_of": records.as_of.isoformat(),
                "programmes": list(self.asked.programmes),
                "without": list(self.asked.without),
                "receipt": dict(self.check.heading.receipt),
                "indicators": items,
            },
            ensure_ascii=False, indent=1,
        )  # fmt: skip

    def csv(self, language: str = "nl") -> str:
        """The same as CSV for a Dutch Excel."""
        return indicators_csv(self.figures, self._more_lines(), language)

    def text(self, language: str = "nl", width: int = 100) -> Iterator[str]:
        """The same as lines for people."""
        yield from report_lines(self.figures, language, width)
        for name, figures in self.parts:
            yield ""
            yield name.upper()
            yield from report_lines(figures, language, width)

    def frame(self) -> pd.DataFrame:
        """One row per figure: code, part, title, value, unit, n, rows_used, rows_left_out, previous, note."""
        import pandas as pd

        rows = []
        for one in self.figures:
            item = indicator_item(one, "nl")
            before = None if one.before is None else json_value(one.before.value, one.indicator.unit)
            rows.append({key: item[key] for key in _FRAME} | {"previous": before, "note": item["note"]})
        return pd.DataFrame(rows, columns=[*_FRAME, "previous", "note"])

    def _more_lines(self) -> Iterator[tuple[Indicator, str, str, Fraction | None, int]]:
        for measured in self.figures if self.months else ():
            for month, figure in monthly(measured.indicator, self.scope):
                yield measured.indicator, "maand", month.first.strftime("%Y-%m"), figure.value, figure.n
        for name, figures in self.parts:
            for one in figures:
                yield one.indicator, str(self.by), name, one.figure.value, one.figure.n


_FRAME = ("code", "part", "title", "value", "unit", "n", "rows_used", "rows_left_out")


def indicators(
    path: str | Path, *, as_of: dt.date | None = None, period: Period | None = None, today: dt.date | None = None,
    programmes: Sequence[str] = (), without: Sequence[str] = (), municipality: str | None = None,
    location: str | None = None, supervisor: str | None = None, district: str | None = None,
    months: bool = False, by: Dimension | None = None,
) -> IndicatorsResult:  # fmt: skip
    """The figures of a closed workbook, for the part that is asked for (programmes and organisations by id or name).

    `months` adds the series by month, `by` the figures of every part. Raises `CannotOpenWorkbook`, and
    `UnknownPart` when the workbook has no such programme, organisation, supervisor or district.
    """
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    asked = Asked(tuple(programmes), tuple(without), municipality, location, supervisor, district)
    day = today or dt.datetime.now().astimezone().date()
    return indicators_of(read_workbook(Path(path)), asked, as_of=as_of, period=period, today=day, months=months, by=by)


def indicators_of(
    source: WorkbookSource, asked: Asked, *, today: dt.date, as_of: dt.date | None = None,
    period: Period | None = None, months: bool = False, by: Dimension | None = None,
) -> IndicatorsResult:  # fmt: skip
    """The same for a workbook that any adapter reads."""
    result = check_source(source, as_of=as_of, period=period, today=today)
    records = result.records
    scope = Scope(records, result.findings, records.period, selection_of(records, asked))
    return IndicatorsResult(result, scope, asked, measure(scope), months, by)
