"""Where LibreOffice is on this computer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "VZV_SOFFICE"
_COMMANDS = ("soffice", "libreoffice")
_LINUX = ("/usr/bin", "/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/usr/local/bin", "/snap/bin")


def find_libreoffice(
    environment: Mapping[str, str] | None = None, *, system: str = sys.platform, home: Path | None = None
) -> Path | None:
    """The program of LibreOffice: the one that the environment variable VZV_SOFFICE names, else the first of the
    search path and of the folders where it is usually installed. None when there is none.

    `system` is as `sys.platform` says it.
    """
    environment = os.environ if environment is None else environment
    named = environment.get(VARIABLE)
    if named:
        return _program(Path(named))
    names = [name for command in _COMMANDS for name in _executables(command, system)]
    on_path = next(filter(None, (shutil.which(name, path=environment.get("PATH", "")) for name in names)), None)
    if on_path is not None:
        return Path(on_path)
    return next((place for place in _usual(environment, system, home or Path.home()) if _program(place)), None)


def _executables(command: str, system: str) -> tuple[str, ...]:
    """On Windows `soffice.com` waits until the work is done; `soffice.exe` need not."""
    return (f"{command}.com", f"{command}.exe") if system == "win32" else (command,)


def _usual(environment: Mapping[str, str], system: str, home: Path) -> list[Path]:
    if system == "win32":
        variables = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
        folders = [environment[name] for name in variables if environment.get(name)]
        programs = [Path(folder, "LibreOffice", "program") for folder in folders]
        return [program / name for program in programs for name in _executables("soffice", system)]
    if system == "darwin":
        places = (home / "Applications", Path("/Applications"))
        return [place / "LibreOffice.app" / "Contents" / "MacOS" / "soffice" for place in places]
    by_hand = [place / "program" / "soffice" for place in sorted(Path("/opt").glob("libreoffice*"), reverse=True)]
    return [*(Path(folder, command) for folder in _LINUX for command in _COMMANDS), *by_hand]


def _program(path: Path) -> Path | None:
    return path if path.is_file() and os.access(path, os.X_OK) else None
