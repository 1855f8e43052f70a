"""Types commands as a coordinator does, on the day of a scenario: the same entry as the console script."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from vzv_sheets.shells.command_line import options
from vzv_sheets.shells.command_line.main import main

Vzv = Callable[..., str]


def terminal(day: dt.date) -> Vzv:
    """Runs a command on that day; it must end with `exit_code` and say nothing on standard error."""
    now = dt.datetime.combine(day, dt.time(9, 30), dt.UTC)

    def vzv(*arguments: str | Path, exit_code: int = 0) -> str:
        printed, complaints, ended = io.StringIO(), io.StringIO(), None
        with (
            patch.object(options, "now", lambda: now),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(complaints),
        ):
            try:
                main([str(argument) for argument in arguments])
            except SystemExit as stopped:
                ended = stopped.code
        assert (ended, complaints.getvalue()) == (exit_code, ""), printed.getvalue()
        return printed.getvalue()

    return vzv


def read_json(printed: str) -> Any:
    """The document that a command printed with `--format json`."""
    return json.loads(printed)
