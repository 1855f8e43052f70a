"""What the privacy scan (V-PRIV) costs beside a bare read of the same file. Prints a table; asserts nothing."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from stepwise import Clock, bare_read

AS_OF = dt.date(2026, 11, 21)
REMARKS = 100_000
SENSITIVE = ("is depressief", "slikt medicatie", "heeft een strafblad", "drugsverslaving", "zwanger")


def exodus(path: Path) -> None:
    """1,500 volunteers and 156,000 rows of hours, as `vzv demo` makes them."""
    from vzv_sheets.use_cases.demo import demo_workbook

    path.write_bytes(demo_workbook("exodus", volunteers=1500, seed=1, as_of=AS_OF))


def remarks(path: Path, sensitive_share: float) -> None:
    """A row of hours per remark, every remark another text in a column of people's own."""
    import xlsxwriter

    chance = random.Random(1)  # noqa: S311  (the same data in every run)
    letters = "eenatirodslgvhkmubpjczfw"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 11))) for _ in range(20_000)]
    book = xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy"})
    people, hours = book.add_worksheet("Vrijwilligers"), book.add_worksheet("Uren")
    people.write_row(0, 0, ["vrijwilliger_id", "achternaam", "startdatum"])
    people.write_row(1, 0, ["V1", "Jansen", dt.datetime(2020, 1, 1)])  # noqa: DTZ001  (a date has no zone)
    hours.write_row(0, 0, ["vrijwilliger_id", "datum", "uren", "activiteit", "opmerking"])
    for row in range(1, REMARKS + 1):
        text = " ".join(chance.choices(words, k=chance.randint(4, 10))) + f" {row}"
        if chance.random() < sensitive_share:
            text += " " + chance.choice(SENSITIVE)
        day = dt.datetime(2026, row % 10 + 1, row % 28 + 1)  # noqa: DTZ001
        hours.write_row(row, 0, ["V1", day, 3, "huisbezoek", text])
    book.close()


WORKBOOKS: dict[str, Callable[[Path], None]] = {
    "exodus": exodus,
    "remarks-none-sensitive": lambda path: remarks(path, 0.0),
    "remarks-one-in-hundred": lambda path: remarks(path, 0.01),
    "remarks-half": lambda path: remarks(path, 0.5),
}


def measured(path: Path) -> dict[str, float]:
    """CPU seconds in this process: the bare read, and within a check whatever only the privacy rules need."""
    clock = Clock()
    bare_read(path)
    clock.done("bare read")
    taken = clock.taken

    from vzv_sheets.checks.engine import run_checks
    from vzv_sheets.checks.privacy.rules import RULES
    from vzv_sheets.records import reading, suspects
    from vzv_sheets.workbook.closed_file.reader import read_workbook

    def timed(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any) -> Any:
            start = time.process_time()
            found = function(*arguments)
            taken[name] = taken.get(name, 0.0) + time.process_time() - start
            return found

        return wrapped

    columns = suspects.numbers_in_columns
    suspects.numbers_in_columns = timed("numbers in columns", lambda *given: list(columns(*given)))
    source = suspects.SearchedSource
    source.elsewhere = timed("numbers and words elsewhere", source.elsewhere)  # type: ignore[method-assign]
    source.suspects = timed("labels of numbers", source.suspects)  # type: ignore[method-assign]
    reading.remarks = timed("remarks", reading.remarks)
    records = reading.read_records(read_workbook(path), as_of=AS_OF)
    timed("rules", lambda: run_checks(records, RULES))()
    return taken


def main() -> None:
    """Makes the workbooks and prints a table for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where the workbooks are kept for a next run")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measured(asked.measure)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        for name, make in WORKBOOKS.items():
            path = (asked.folder or Path(temporary)) / f"{name}.xlsx"
            if not path.exists():
                make(path)
            command = [sys.executable, __file__, "--measure", str(path)]
            runs = [json.loads(subprocess.check_output(command)) for _ in range(asked.runs)]
            show(path, runs)


def show(path: Path, runs: list[dict[str, float]]) -> None:
    """One table: the medians of the runs, and what the scan costs together."""
    medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    bare = medians["bare read"]
    together = statistics.median(sum(run.values()) - run["bare read"] for run in runs)
    print(f"\n{path.name}, {path.stat().st_size / 1e6:.1f} MB\n\n| step | CPU s | ratio |\n|---|---|---|")
    for name, seconds in {**medians, "**privacy scan**": together}.items():
        print(f"| {name} | {seconds:.3f} | {seconds / bare:.2f} |")


if __name__ == "__main__":
    main()
