"""Runs the product as its user does: the command in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str | Path, exit_code: int) -> str:
    """What the command prints; it must end with this exit code and say nothing on standard error."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "vzv_sheets", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (exit_code, "")
    return done.stdout


def run_json(*arguments: str | Path, exit_code: int) -> Any:
    """The JSON document that the command prints."""
    return json.loads(run(*arguments, "--format", "json", exit_code=exit_code))
