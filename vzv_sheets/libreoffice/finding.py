"""Where LibreOffice is on this computer."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
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
    for command in _COMMANDS:
        # On Windows `soffice.com` waits until the work is done; `soffice.exe` need not.
        for name in (f"{command}.com", command) if system == "win32" else (command,):
            found = shutil.which(name, path=environment.get("PATH", ""))
            if found:
                return Path(found)
    return next((found for place in _usual(environment, system, home or Path.home()) if (found := _program(place))), None)


def _usual(environment: Mapping[str, str], system: str, home: Path) -> Iterator[Path]:
    if system == "win32":
        for folder in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"):
            if environment.get(folder):
                yield from (Path(environment[folder], "LibreOffice", "program", f"soffice.{end}") for end in ("com", "exe"))
    elif system == "darwin":
        for folder in (Path("/Applications"), home / "Applications"):
            yield folder / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        yield from (Path(folder, command) for folder in _LINUX for command in _COMMANDS)
        yield from (folder / "program" / "soffice" for folder in sorted(Path("/opt").glob("libreoffice*"), reverse=True))


def _program(path: Path) -> Path | None:
    return path if path.is_file() and os.access(path, os.X_OK) else None
