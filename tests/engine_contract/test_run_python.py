"""Engine-contract tests: the command line that the VBA of xlwings issues, and what the live path may load."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vzv_sheets.use_cases.demo import demo_workbook

ROOT = Path(__file__).parents[2]
REGISTERED = """
import atexit, xlwings
from tests.engine_contract.file_engine import open_book
book = open_book({path!r})
atexit.register(lambda: print(book.app.impl.alerts, book.impl.shown))
"""
# On Windows Book.caller() asks Excel itself by its window; elsewhere it takes the branch that is driven here.
BUTTONS = {"controleren": "Controle", "bijwerken": "Controle", "brieven_maken": "Brieflog"}


def run(tmp_path, code, *arguments):
    path = tmp_path / "werkmap.xlsx"
    path.write_bytes(demo_workbook("casus-3", volunteers=12, seed=1, as_of=dt.datetime.now().date()))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(REGISTERED.format(path=str(path)), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path / "site"), str(ROOT)])}
    command = [sys.executable, "-B", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Book.caller() asks Excel itself there")
@pytest.mark.parametrize("button", BUTTONS)
def test_a_button_works_from_the_command_line_of_run_python(tmp_path, button):
    prepare = f"import xlwings.utils; xlwings.utils.prepare_sys_path({str(tmp_path)!r}); "
    code = f"{prepare}import vzv_sheets.shells.excel.buttons as b; b.{button}()"
    done = run(tmp_path, code, "--wb=werkmap.xlsx", "--from_xl=1", "--app=Excel", "--hwnd=1")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith(BUTTONS[button])
    assert "'info'" in done.stdout


def test_check_and_update_need_no_reader_of_files(tmp_path):
    """Letters are made with python-docx, which needs lxml; checking and updating do not."""
    block = (
        "import sys\n"
        "class Blocker:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in {'python_calamine', 'fastexcel', 'pyarrow', 'arro3', 'lxml'}:\n"
        "            raise ImportError(name)\n"
        "from xlwings import books\n"
        "for name in [n for n in sys.modules if n.partition('.')[0] in {'lxml', 'vzv_sheets', 'openpyxl'}]:\n"
        "    del sys.modules[name]\n"
        "sys.meta_path.insert(0, Blocker())\n"
        "from vzv_sheets.shells import excel\n"
        "book = books.active\n"
        "assert excel.check(book) is not None, book.app.impl.alerts\n"
        "assert excel.update(book).written is not None, book.app.impl.alerts\n"
    )
    done = run(tmp_path, block)
    assert done.returncode == 0, done.stderr
