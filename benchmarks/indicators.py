"""All indicators of the Exodus-size workbook, beside a bare read of the same file. Prints a table; asserts nothing."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AS_OF = dt.date(2026, 11, 21)
MOST_SHOWN = 12


def steps(path: Path) -> dict[str, float]:
    """CPU seconds of each step in this process; `I-..` is what that figure adds to those before it."""
    import python_calamine

    taken: dict[str, float] = {}
    start = time.process_time()

    def done(name: str) -> None:
        nonlocal start
        taken[name] = time.process_time() - start
        start = time.process_time()

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    done("bare read")

    from vzv_sheets.checks.engine import run_checks
    from vzv_sheets.records.reading import read_records
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    records = read_records(read_workbook(path), as_of=AS_OF)
    findings = run_checks(records)
    done("reading and checking")

    from vzv_sheets.progress_indicators.all_indicators import ALL_INDICATORS
    from vzv_sheets.progress_indicators.measuring import figure_of
    from vzv_sheets.progress_indicators.scope import Scope

    done("imports")
    scope = Scope(records, findings, records.period)
    for indicator in ALL_INDICATORS:
        figure_of(indicator, scope)
        done(indicator.key)
    taken["all indicators"] = sum(seconds for name, seconds in taken.items() if name.startswith("I-"))
    earlier = scope.before()
    for indicator in ALL_INDICATORS:
        figure_of(indicator, earlier)
    done("the period before")
    return taken


def main() -> None:
    """Makes the workbook and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--file", type=Path, help="a workbook made before; it is made here when it is not there")
    parser.add_argument("--steps", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.steps:
        print(json.dumps(steps(asked.steps)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = asked.file or Path(folder) / "exodus.xlsx"
        if not path.exists():
            from vzv_sheets.use_cases.demo import demo_workbook

            path.write_bytes(demo_workbook("exodus", volunteers=1500, seed=1, as_of=AS_OF))
        command = [sys.executable, __file__, "--steps", str(path)]
        runs = [json.loads(subprocess.check_output(command)) for _ in range(asked.runs)]
        medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        bare = medians["bare read"]
        whole = [name for name in medians if not name.startswith("I-")]
        dear = sorted((name for name in medians if name.startswith("I-")), key=lambda name: -medians[name])
        print("| step | CPU s | ratio |\n|---|---|---|")
        for name in (*whole, *dear[:MOST_SHOWN]):
            print(f"| {name} | {medians[name]:.3f} | {medians[name] / bare:.3f} |")


if __name__ == "__main__":
    main()
