"""Running a program that may hang: it is stopped after a time, with everything that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

_SECONDS_TO_STOP = 10


def finishes(command: Sequence[str], seconds: float) -> bool:
    """Runs a program and tells whether it was ready in time; whatever it says is not kept. Raises OSError."""
    alone: dict[str, Any] = (
        {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
        if sys.platform == "win32"
        else {"start_new_session": True}
    )
    process = subprocess.Popen(  # noqa: S603 the program that the user installed, with files of our own naming
        list(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **alone
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    else:
        return True
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the program and what it started; LibreOffice does its work in a second process."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(  # noqa: S603 a number of our own
                ["taskkill", "/T", "/F", "/PID", str(process.pid)],  # noqa: S607 a program of Windows itself
                check=False,
                capture_output=True,
            )
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_SECONDS_TO_STOP)
