"""Each foreign library has one door, and the core starts without the heavy ones (design, Layers)."""

from __future__ import annotations

import ast
import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from vzv_sheets.use_cases.demo import demo_workbook

PACKAGE = Path(__file__).parents[2] / "vzv_sheets"
DOORS = {
    "lxml": "workbook/closed_file/xml_tree.py",
    "fastexcel": "workbook/closed_file/fast_columns.py",
    "arro3": "workbook/closed_file/fast_columns.py",
    "python_calamine": "workbook/closed_file/calamine_columns.py",
    "xlsxwriter": "workbook_building/xlsx_writer.py",
    "docxtpl": "letter_writing/word/docx_template.py",
    "PIL": "letter_writing/word/drawing.py",
    "xlwings": "workbook/live_excel/excel.py",
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


@pytest.mark.parametrize(
    "layer",
    ["vocabulary", "findings", "schema", "records", "allowance_limits", "subsidies", "checks", "progress_indicators",
     "dashboards", "import_export", "web_pages"],
)  # fmt: skip
def test_the_core_loads_no_heavy_library(layer):
    heavy = {"numpy", "pandas", "pyarrow", "lxml", "fastexcel", "arro3", "python_calamine", "xlsxwriter", "docxtpl"}
    heavy.add("PIL")
    for path in (PACKAGE / layer).rglob("*.py"):
        assert not imported(path, everywhere=False) & heavy, path


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["explain", "V-UUR-02"], ["explain", "Uren.datum"], ["explain", "L01"], ["explain", "I-24"]],
)
def test_help_and_explain_run_without_pandas_and_numpy(arguments):
    block = "import sys; sys.modules['pandas'] = None; sys.modules['numpy'] = None; sys.modules['pyarrow'] = None;"
    code = f"{block} from vzv_sheets.shells.command_line.main import main; main({arguments!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("command", ["check", "update"])
def test_a_command_loads_no_network_and_nothing_it_does_not_need(command, tmp_path):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook("casus-3", volunteers=12, seed=1, as_of=dt.date(2026, 11, 21)))
    report = "import sys; print(sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    code = f"import atexit; atexit.register(lambda: exec({report!r}))\n"
    code += f"from vzv_sheets.shells.command_line.main import main; main({[command, str(path)]!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)
    loaded = set(ast.literal_eval(done.stderr.strip().splitlines()[-1]))
    assert done.returncode in (0, 1)
    assert not loaded & {"socket", "ssl", "pandas", "pyarrow", "openpyxl"}
    assert not loaded & {"docxtpl", "docx", "jinja2", "xlsxwriter", "xlwings", "PIL"}


def test_an_update_tells_what_letters_lack_without_what_makes_them():
    code = (
        "import sys, vzv_sheets.use_cases.update; print([one for one in sys.modules if one.startswith('vzv_sheets.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    loaded = {name.removeprefix("vzv_sheets.") for name in ast.literal_eval(done.stdout)}
    makes_them = {"letter_writing.word.docx_template", "letter_writing.word.merged_document", "use_cases.letter_files"}
    assert "letter_writing.letters" in loaded
    assert not loaded & (makes_them | {"letter_writing.own_templates", "use_cases.letters", "libreoffice"})


@pytest.mark.parametrize("door", ["use_cases.check", "shells.command_line.check"])
def test_a_check_loads_no_figures_and_no_dashboards(door):
    code = f"import sys, vzv_sheets.{door}; print([name for name in sys.modules if name.startswith('vzv_sheets.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    layers = {name.split(".")[1] for name in ast.literal_eval(done.stdout)}
    assert not layers & {"progress_indicators", "dashboards", "import_export", "web_pages", "workbook_building"}


def test_the_paid_parts_of_xlwings_are_never_used():
    door = (PACKAGE / DOORS["xlwings"]).read_text(encoding="utf-8")
    assert not any(word in door for word in ("xlwings.pro", "reports", "server", "LICENSE", 'mode="r"'))


def test_the_network_is_never_used():
    network = {"socket", "urllib", "http", "requests", "httpx", "ftplib", "smtplib", "xmlrpc"}
    for path in PACKAGE.rglob("*.py"):
        assert not imported(path, everywhere=True) & network, path
