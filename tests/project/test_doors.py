"""Each foreign library has one door, and the core starts without the heavy ones (design, Layers)."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vzv_sheets"
DOORS = {
    "lxml": "workbook/closed_file/xml_tree.py",
    "fastexcel": "workbook/closed_file/fast_columns.py",
    "arro3": "workbook/closed_file/fast_columns.py",
    "python_calamine": "workbook/closed_file/calamine_columns.py",
    "xlsxwriter": "workbook_building/xlsx_writer.py",
    "docxtpl": "letter_writing/docx_template.py",
}


def imported(path: Path, *, everywhere: bool) -> set[str]:
    """The top-level names that a file imports, in functions too or (`everywhere` False) when it is loaded."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast.walk(tree)) if everywhere else list(at_module_level(tree))
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


def at_module_level(tree: ast.Module):
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node


@pytest.mark.parametrize("library", DOORS)
def test_one_door(library):
    importers = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if library in imported(path, everywhere=True)
    }
    assert importers == {DOORS[library]}


@pytest.mark.parametrize("layer", ["checks", "progress_indicators", "allowance_limits", "schema", "findings", "vocabulary", "records"])
def test_the_core_loads_no_heavy_library(layer):
    heavy = {"numpy", "pandas", "pyarrow", "lxml", "fastexcel", "arro3", "python_calamine", "xlsxwriter", "docxtpl"}
    for path in (PACKAGE / layer).rglob("*.py"):
        assert not imported(path, everywhere=False) & heavy, path


@pytest.mark.parametrize(
    "arguments", [["--help"], ["explain", "V-UUR-02"], ["explain", "Uren.datum"], ["explain", "L01"]]
)
def test_help_and_explain_run_without_pandas_and_numpy(arguments):
    block = "import sys; sys.modules['pandas'] = None; sys.modules['numpy'] = None; sys.modules['pyarrow'] = None;"
    code = f"{block} from vzv_sheets.shells.command_line.main import main; main({arguments!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_network_is_never_used():
    network = {"socket", "urllib", "http", "requests", "httpx", "ftplib", "smtplib", "xmlrpc"}
    for path in PACKAGE.rglob("*.py"):
        assert not imported(path, everywhere=True) & network, path
