"""All indicators and dashboards of the Exodus-size workbook, beside a bare read of the same file. Asserts nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from stepwise import Clock, Taken, bare_read, medians, show

AS_OF = dt.date(2026, 11, 21)
MOST_SHOWN = 12
TOGETHER = "all indicators and dashboards"


def steps(path: Path) -> Taken:
    """CPU seconds of each step in this process; a figure or dashboard takes what it adds to those before it."""
    clock = Clock()
    bare_read(path)
    clock.done("bare read")

    from vzv_sheets.use_cases.check import check_source
    from vzv_sheets.use_cases.update import ledgers_of
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    source = read_workbook(path)
    result = check_source(source, as_of=AS_OF, today=AS_OF)
    ledgers_of(result.records)
    clock.done("reading and checking, with the ledgers of limits")

    from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
    from vzv_sheets.progress_indicators.measuring import figure_of
    from vzv_sheets.progress_indicators.scope import Scope
    from vzv_sheets.use_cases.dashboard import DASHBOARDS, Asked

    clock.done("imports")
    scope = Scope(result.records, result.findings, result.records.period)
    for indicator in ALL_INDICATORS:
        figure_of(indicator, scope)
        clock.done(indicator.key)
    earlier = scope.before()
    for indicator in ALL_INDICATORS:
        figure_of(indicator, earlier)
    clock.done("the period before")
    for name, dashboard in DASHBOARDS.items():
        dashboard.content(Asked(result, source))
        clock.done(f"dashboard {name}")
    taken = clock.taken
    figures = sum(seconds for name, seconds in taken.items() if name.startswith("I-"))
    shown = sum(seconds for name, seconds in taken.items() if name.startswith("dashboard "))
    return taken | {"all indicators": figures, TOGETHER: figures + shown + taken["the period before"]}


def workbook() -> bytes:
    """1,500 volunteers and 156,000 rows of hours, as `vzv demo` makes them."""
    from vzv_sheets.use_cases.demo import demo_workbook

    return demo_workbook("exodus", volunteers=1500, seed=1, as_of=AS_OF)


def main() -> None:
    """Prints the steps, and the figures that took most."""
    found = medians(__file__, __doc__, steps, workbook)
    dear = sorted((name for name in found if name.startswith("I-")), key=lambda name: -found[name])
    show(found, [*(name for name in found if not name.startswith("I-")), *dear[:MOST_SHOWN]])


if __name__ == "__main__":
    main()
