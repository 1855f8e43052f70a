"""`vzv excel install`: a workbook that starts vzv from within Excel, for the installation that makes it."""

from __future__ import annotations

import datetime as dt
import importlib.metadata
import re
import sys
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from vzv_sheets.programmes.catalogue import chosen
from vzv_sheets.workbook.closed_file.saving import write_new
from vzv_sheets.workbook.port import CannotOpenWorkbook
from vzv_sheets.workbook_building.excel_start import ExcelStart, macro_texts
from vzv_sheets.workbook_building.standard_workbook import build_workbook

WINDOWS, MAC = "win32", "darwin"
_INTERPRETERS: Mapping[str, str] = {WINDOWS: "Interpreter_Win", MAC: "Interpreter_Mac"}
# xlwings itself replaces these by the home folder of who opens the workbook.
_HOMES: Mapping[str, str] = {WINDOWS: "%USERPROFILE%", MAC: "$HOME"}
_VERSION_OF_MACROS = re.compile(r'XLWINGS_VERSION As String = "([0-9.]+)"')
_MODULE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# The script that starts Python on a Mac does not quote its place.
_NOT_IN_A_SHELL = re.compile(r"[^\w./+-]")
_STARTER = '''"""De knop Run main van xlwings in Excel start hiermee vzv. Laat dit bestand naast de werkmap staan."""

from vzv_sheets.shells import excel


def main():
    excel.main()
'''


class MissingXlwings(LookupError):
    """xlwings is not installed, or another version than the macros are of."""

    def __init__(self, installed: str | None, wanted: str) -> None:
        super().__init__(installed, wanted)
        self.installed, self.wanted = installed, wanted


@dataclass(frozen=True, slots=True)
class Computer:
    """Where Excel will run: the platform as `sys.platform` says, the Python of this installation, the home folder."""

    platform: str
    interpreter: str
    home: str

    @property
    def has_excel(self) -> bool:
        """Whether Excel for the desktop exists for this platform."""
        return self.platform in _INTERPRETERS


@dataclass(frozen=True, slots=True)
class Installed:
    """The files that were made (or would be); `starter` is the Python file beside a workbook without macros."""

    workbook: Path
    starter: Path | None


def this_computer() -> Computer:
    """The computer and the installation that run this."""
    return Computer(sys.platform, sys.executable, str(Path.home()))


def xlwings_check() -> str:
    """The installed version of xlwings; raises `MissingXlwings` unless it is the one that the macros are of."""
    wanted = _version_of_macros()
    try:
        installed = importlib.metadata.version("xlwings")
    except importlib.metadata.PackageNotFoundError:
        raise MissingXlwings(None, wanted) from None
    if installed != wanted:
        raise MissingXlwings(installed, wanted)
    return installed


def helper_script(computer: Computer) -> Path | None:
    """Where xlwings puts the script through which macros on a Mac start Python; None where that is not needed."""
    if computer.platform != MAC:
        return None
    name = f"xlwings-{_version_of_macros()}.applescript"
    return Path(computer.home, "Library", "Application Scripts", "com.microsoft.Excel", name)


def _version_of_macros() -> str:
    [version] = {found for text in macro_texts() for found in _VERSION_OF_MACROS.findall(text)}
    return str(version)


def excel_install(
    path: str | Path,
    programmes: Sequence[str],
    *,
    macros: bool = True,
    today: dt.date | None = None,
    computer: Computer | None = None,
    dry_run: bool = False,
) -> Installed:
    """Makes an empty workbook with buttons, or (`macros` False) an ordinary one with a Python file beside it.

    Raises `MissingXlwings`, `UnknownProgrammeError`, or `CannotOpenWorkbook` when a file is there already or cannot be
    written.
    """
    target, here = Path(path), computer or this_computer()
    wanted = chosen(programmes)
    xlwings_check()
    starter = None if macros else target.with_suffix(".py")
    if starter is not None and _MODULE_NAME.fullmatch(target.stem) is None:
        raise CannotOpenWorkbook(
            f"'{target.stem}' kan hier niet: gebruik alleen letters, cijfers en _ in de naam. De knop Run main zoekt "
            "een bestand met dezelfde naam.",
            f"'{target.stem}' will not do: use only letters, digits and _. Run main looks for a file of the same name.",
        )
    if "=" in target.name:
        raise CannotOpenWorkbook(
            f"'{target.name}' kan hier niet: met een = in de naam vinden de knoppen de werkmap niet.",
            f"'{target.name}' will not do: with an = in the name the buttons do not find the workbook.",
        )
    if macros and here.platform == MAC and _NOT_IN_A_SHELL.search(here.interpreter):
        raise CannotOpenWorkbook(
            f"Op een Mac vinden de knoppen Python niet in '{here.interpreter}': daar staat een spatie of leesteken in. "
            "Installeer vzv in een map zonder spaties, zoals vzv in uw thuismap.",
            f"On a Mac the buttons do not find Python in '{here.interpreter}': it has a space or sign in it. "
            "Install vzv in a folder without spaces.",
        )
    for made in filter(None, (target, starter)):
        if made.exists():
            raise CannotOpenWorkbook(
                f"'{made.name}' bestaat al en wordt niet overschreven. Kies een andere naam.",
                f"'{made.name}' exists already and is not overwritten. Choose another name.",
            )
    folder = None if macros else target.resolve().parent
    content = build_workbook(
        wanted,
        workbook_id=str(uuid.uuid4()),
        made_on=today or dt.datetime.now().astimezone().date(),
        excel=ExcelStart(xlwings_settings(here, folder), macros=macros),
    )
    if not dry_run:
        if starter is not None:
            write_new(starter, _STARTER.encode("utf-8"))
        write_new(target, content)
    return Installed(target, starter)


def xlwings_settings(computer: Computer, starter_folder: Path | None = None) -> Mapping[str, str]:
    """The settings with which xlwings finds this installation, and the folder of the Python file if there is one.

    The folder of the workbook itself is never searched: in OneDrive that is an address, not a folder.
    """
    settings = dict.fromkeys(_INTERPRETERS.values(), "")
    if computer.platform in _INTERPRETERS:
        settings[_INTERPRETERS[computer.platform]] = portable(computer, computer.interpreter)
    settings["ADD_WORKBOOK_TO_PYTHONPATH"] = "false"
    if starter_folder is not None:
        settings["PYTHONPATH"] = portable(computer, str(starter_folder))
    return settings


def portable(computer: Computer, path: str) -> str:
    """The path with the home folder written so that it holds for another user too, and names nobody."""
    home = _HOMES.get(computer.platform)
    inside = home is not None and path.startswith(computer.home) and path[len(computer.home) :][:1] in ("/", "\\")
    return f"{home}{path[len(computer.home) :]}" if inside else path
