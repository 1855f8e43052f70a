"""Whole commands on an Exodus-size workbook, beside a bare read of the same file. Prints a table; asserts nothing."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

AS_OF = dt.date(2026, 11, 21)
BARE = """
import python_calamine, sys
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""
OPENPYXL = """
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
book.save(sys.argv[1] + ".copy.xlsx")
"""


def measured(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak memory (MB) of a whole process and its children."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command}: {process.stderr.read().decode()[-400:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(commands: dict[str, list[str]], runs: int) -> dict[str, tuple[float, float]]:
    """Median CPU seconds and memory per name; the commands take turns so that load falls on all of them."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(measured(command))
    return {
        name: (statistics.median(cpu for cpu, _ in values), max(memory for _, memory in values))
        for name, values in taken.items()
    }


def disaster(volunteers: int) -> bytes:
    """The workbook with words in every cell of Uren.uren."""
    from vzv_sheets.demonstration.generator import demonstration
    from vzv_sheets.programmes.catalogue import programme
    from vzv_sheets.use_cases.demo import rows_of
    from vzv_sheets.workbook_building.standard_workbook import build_workbook

    content = demonstration("exodus", volunteers=volunteers, as_of=AS_OF, with_mistakes=False)
    rows = dict(rows_of(content))
    rows["Uren"] = [{**row, "uren": f"ca. {number}"} for number, row in enumerate(rows["Uren"])]
    return build_workbook([programme("exodus")], workbook_id="benchmark", made_on=AS_OF, rows=rows)


def table(path: Path, runs: int, *, with_openpyxl: bool = False) -> None:
    """One table of ratios for one workbook."""
    vzv = [sys.executable, "-m", "vzv_sheets"]
    commands = {
        "bare read": [sys.executable, "-c", BARE, str(path)],
        "check": [*vzv, "check", str(path), "--format", "json"],
        "update --force": [*vzv, "update", "--force", str(path)],
    }
    if with_openpyxl:
        commands["openpyxl load + save"] = [sys.executable, "-c", OPENPYXL, str(path)]
    found = median(commands, runs)
    bare_cpu, bare_memory = found["bare read"]
    print(f"\n{path.name}, {path.stat().st_size / 1e6:.1f} MB\n")
    print("| command | CPU s | ratio | memory MB | ratio |\n|---|---|---|---|---|")
    for name, (cpu, memory) in found.items():
        print(f"| {name} | {cpu:.2f} | {cpu / bare_cpu:.2f} | {memory:.0f} | {memory / bare_memory:.2f} |")


def made(folder: str, name: str, volunteers: int) -> Path:
    """A workbook that another process made: the peak memory of a child counts that of its parent at the start."""
    path = Path(folder) / f"{name}.xlsx"
    subprocess.run([sys.executable, __file__, "--make", str(path), "--volunteers", str(volunteers)], check=True)
    return path


def make(path: Path, volunteers: int) -> None:
    """Writes the workbook of that name."""
    from vzv_sheets.use_cases.demo import demo_workbook

    wrong = path.stem == "one-column-wrong"
    path.write_bytes(
        disaster(volunteers) if wrong else demo_workbook("exodus", volunteers=volunteers, seed=1, as_of=AS_OF)
    )


def main() -> None:
    """Makes the workbooks and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--volunteers", type=int, default=1500)
    parser.add_argument("--all", action="store_true", help="also the disaster, openpyxl, and 96 to 1,920 volunteers")
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.make:
        make(asked.make, asked.volunteers)
        return
    with tempfile.TemporaryDirectory() as folder:
        table(made(folder, "exodus", asked.volunteers), asked.runs, with_openpyxl=asked.all)
        if asked.all:
            table(made(folder, "one-column-wrong", asked.volunteers), asked.runs)
            for number in (96, 480, 960, 1920):
                table(made(folder, f"{number * 104}-rows", number), asked.runs)


if __name__ == "__main__":
    main()
