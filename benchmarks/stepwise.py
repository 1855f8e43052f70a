"""What the scripts that measure step by step in one process share: the clock, a bare read, medians of several runs."""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

Taken = dict[str, float]


class Clock:
    """CPU seconds of this process per step, in `taken`."""

    def __init__(self) -> None:
        self.taken: Taken = {}
        self._start = time.process_time()

    def done(self, step: str) -> None:
        """The time since the step before goes to this one."""
        now = time.process_time()
        self.taken[step], self._start = now - self._start, now


def bare_read(path: Path) -> None:
    """Reads every cell with python-calamine: the yardstick."""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python(skip_empty_area=False)


def medians(script: str, description: str | None, steps: Callable[[Path], Taken], make: Callable[[], bytes]) -> Taken:
    """The median of each step over runs in processes of their own; a run itself prints its steps and ends here."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--file", type=Path, help="a workbook made before; it is made here when it is not there")
    parser.add_argument("--steps", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.steps:
        print(json.dumps(steps(asked.steps)))
        sys.exit()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.file or Path(folder) / "workbook.xlsx"
        if not path.exists():
            path.write_bytes(make())
        print(f"{path.stat().st_size / 1e6:.1f} MB\n")
        command = [sys.executable, script, "--steps", str(path)]
        runs = [json.loads(subprocess.check_output(command)) for _ in range(asked.runs)]
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def show(medians_by_step: Taken, steps: list[str]) -> None:
    """A table of these steps, beside the bare read."""
    bare = medians_by_step["bare read"]
    print("| step | CPU s | ratio |\n|---|---|---|")
    for name in steps:
        print(f"| {name} | {medians_by_step[name]:.3f} | {medians_by_step[name] / bare:.3f} |")
