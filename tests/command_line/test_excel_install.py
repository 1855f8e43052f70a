"""`vzv excel`: the files that it makes, what it says, and that the other commands leave the macros alone.

Whether Excel itself opens and runs them is on the list of docs/excel-checklist.md.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import files
from pathlib import Path

import openpyxl
import pytest

from vzv_sheets.bundled_files import locate
from vzv_sheets.use_cases.excel_install import MAC, WINDOWS, Computer, excel_install, helper_script, xlwings_settings
from vzv_sheets.workbook.port import CannotOpenWorkbook

ROOT = Path(__file__).parents[2]
ON_WINDOWS = Computer(WINDOWS, r"C:\Users\Ann\vzv\.venv\Scripts\python.exe", r"C:\Users\Ann")
ON_MAC = Computer(MAC, "/Users/ann/vzv/.venv/bin/python", "/Users/ann")


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def settings(path):
    sheet = openpyxl.load_workbook(path, keep_vba=True)["xlwings.conf"]
    return {
        row[0]: row[1] or "" for row in sheet.iter_rows(min_row=1, max_row=4, max_col=2, values_only=True) if row[0]
    }


def test_install_makes_a_macro_workbook_and_says_what_to_do(vzv, tmp_path):
    code, out, err = vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    assert (code, err) == (0, "")
    path = tmp_path / "werkmap.xlsm"
    assert f"Gemaakt: {path}" in out and "Inhoud inschakelen" in out and "Leeswijzer" in out
    assert [name for name in parts(path) if name == "xl/vbaProject.bin"]
    before = path.read_bytes()
    code, _, err = vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    assert code == 3 and "bestaat al" in err
    assert path.read_bytes() == before


def test_dutch_names_and_a_file_of_ones_own_choice(vzv, tmp_path):
    chosen = tmp_path / "Noord.xlsm"
    code, _, _ = vzv("knoppen", "installeren", chosen, "--programme", "casus-3", "--programme", "exodus")
    assert code == 0 and chosen.exists()
    code, _, err = vzv("excel", "install", tmp_path / "Noord.xlsx", "--programme", "casus-3")
    assert code == 2 and ".xlsm" in err
    code, _, err = vzv("new", tmp_path / "Zuid.xlsm", "--programme", "casus-3")
    assert code == 2 and "vzv excel install" in err


def test_dry_run_writes_nothing(vzv, tmp_path):
    for option in ([], ["--zonder-macros"]):
        code, out, _ = vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path, "--dry-run", *option)
        assert code == 0 and "zou worden gemaakt" in out
    assert not list(tmp_path.iterdir())


def test_wrong_use_is_told(vzv, tmp_path):
    code, _, err = vzv("excel", "install")
    assert code == 2 and "vzv new --list-programmes" in err
    code, _, err = vzv("excel", "install", "--programme", "casus-33", "--map", tmp_path)
    assert code == 2 and "casus-3" in err
    code, _, err = vzv("excel", "install", "--programme", "casus-3", "--zonder-macros", tmp_path / "mijn werkmap.xlsx")
    assert code == 3 and "letters, cijfers" in err
    assert not list(tmp_path.iterdir())


def test_without_macros_a_python_file_stands_beside_an_ordinary_workbook(vzv, tmp_path):
    code, out, _ = vzv("excel", "install", "--programme", "casus-3", "--without-macros", "--folder", tmp_path)
    assert code == 0 and "addin install" in out and "Run main" in out
    assert {path.name for path in tmp_path.iterdir()} == {"werkmap.xlsx", "werkmap.py"}
    assert not [name for name in parts(tmp_path / "werkmap.xlsx") if "vba" in name]
    source = (tmp_path / "werkmap.py").read_text(encoding="utf-8")
    assert "def main():\n    excel.main()" in source
    compile(source, "werkmap.py", "exec")
    made = settings(tmp_path / "werkmap.xlsx")
    assert made["PYTHONPATH"] == str(tmp_path) and made["ADD_WORKBOOK_TO_PYTHONPATH"] == "false"


def test_a_python_file_that_is_there_is_not_overwritten(vzv, tmp_path):
    (tmp_path / "werkmap.py").write_text("eigen werk", encoding="utf-8")
    code, _, err = vzv("excel", "install", "--programme", "casus-3", "--zonder-macros", "--map", tmp_path)
    assert code == 3 and "werkmap.py" in err
    assert not (tmp_path / "werkmap.xlsx").exists()


@pytest.mark.parametrize(
    ("computer", "name", "value"),
    [
        (ON_WINDOWS, "Interpreter_Win", r"%USERPROFILE%\vzv\.venv\Scripts\python.exe"),
        (ON_MAC, "Interpreter_Mac", "$HOME/vzv/.venv/bin/python"),
    ],
)
def test_the_workbook_knows_the_python_of_this_installation_and_names_nobody(computer, name, value, tmp_path):
    path = tmp_path / "werkmap.xlsm"
    excel_install(path, ["casus-3"], computer=computer)
    made = settings(path)
    assert made[name] == value
    assert made["ADD_WORKBOOK_TO_PYTHONPATH"] == "false"
    assert [key for key in made if key.startswith("Interpreter") and made[key]] == [name]
    assert not [name for name, part in parts(path).items() if b"Users/ann" in part or rb"Users\Ann" in part]


def test_a_python_outside_the_home_folder_is_written_in_full():
    outside = Computer(WINDOWS, r"D:\vzv\python.exe", r"C:\Users\Ann")
    assert xlwings_settings(outside)["Interpreter_Win"] == r"D:\vzv\python.exe"
    neighbour = Computer(MAC, "/Users/annemarie/python", "/Users/ann")
    assert xlwings_settings(neighbour)["Interpreter_Mac"] == "/Users/annemarie/python"


def test_only_a_mac_needs_the_script_of_xlwings():
    assert helper_script(ON_WINDOWS) is None
    assert helper_script(ON_MAC).name == "xlwings-0.37.8.applescript"


def _without_office_2011(text):
    """The text without the place of the log in Office 2011 for Mac, which vzv does not serve; nothing else differs."""
    old = re.compile(
        r" {4}#If MAC_OFFICE_VERSION >= 15 Then\n( {8}LOG_FILE = [^\n]+\n) {4}#Else\n[^\n]+\n {4}#End If\n"
    )
    return old.sub(r"\1", text, count=1) if "Private Sub CleanUp()" in text else text


def test_the_macros_of_xlwings_are_those_of_the_installed_version():
    for name in ("xlwings.bas", "Dictionary.cls"):
        [installed] = [file.locate() for file in files("xlwings") if file.name == name]
        ours = locate("workbook_templates", "excel", "macros", name)
        assert ours.read_text(encoding="ascii") == _without_office_2011(installed.read_text(encoding="ascii"))


def test_without_xlwings_the_command_that_adds_it_is_told(tmp_path):
    without = tmp_path / "libraries"
    without.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not entry.name.startswith("xlwings") and entry.suffix != ".pth":
            (without / entry.name).symlink_to(entry)
    command = [sys.executable, "-S", "-m", "vzv_sheets", "excel", "install", "--programme", "casus-3"]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{without}"}, capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert "xlwings 0.37.8" in done.stderr and "./install.sh excel" in done.stderr
    assert list(tmp_path.iterdir()) == [without]


def test_doctor_tells_where_python_is(vzv):
    code, out, err = vzv("excel", "doctor")
    assert (code, err) == (0, "")
    assert f"Python: {sys.executable}" in out and "xlwings: 0.37.8" in out


def test_check_finds_the_same_as_in_the_same_workbook_without_macros(vzv, tmp_path):
    vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path, "--zonder-macros")
    vzv("new", tmp_path / "gewoon.xlsx", "--programme", "casus-3")
    found = []
    for name in ("werkmap.xlsm", "werkmap.xlsx", "gewoon.xlsx"):
        _, out, _ = vzv("check", tmp_path / name, "--format", "json")
        found.append(json.loads(out)["findings"])
    assert found[0] == found[1] == found[2]
    assert not [finding for finding in found[0] if finding["sheet"] == "xlwings.conf"]


def test_update_keeps_the_macros_and_buttons_byte_for_byte(vzv, tmp_path):
    path = tmp_path / "werkmap.xlsm"
    vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    before = parts(path)
    code, _, _ = vzv("update", path)
    after = parts(path)
    assert code == 1  # the name of the organisation is missing
    changed = {name for name in before if before[name] != after.get(name)}
    assert changed and set(before) == set(after)
    assert not [name for name in changed if not re.fullmatch(r"xl/(worksheets|tables)/\w+\.xml", name)]
    for kept in ("xl/vbaProject.bin", "xl/drawings/vmlDrawing1.vml", "[Content_Types].xml", "xl/workbook.xml"):
        assert after[kept] == before[kept]
    assert b"macroEnabled.main+xml" in after["[Content_Types].xml"]


def test_a_sheet_that_is_added_keeps_the_macros(vzv, tmp_path):
    path = tmp_path / "werkmap.xlsm"
    vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    before = parts(path)
    code, _, _ = vzv("new", path, "--add", "Betaalgegevens")
    after = parts(path)
    assert code == 0
    assert after["xl/vbaProject.bin"] == before["xl/vbaProject.bin"]
    assert after["xl/drawings/vmlDrawing1.vml"] == before["xl/drawings/vmlDrawing1.vml"]
    assert b"macroEnabled.main+xml" in after["[Content_Types].xml"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_carries_the_macros_over(vzv, tmp_path):
    path = tmp_path / "werkmap.xlsm"
    vzv("excel", "install", "--programme", "casus-3", "--map", tmp_path)
    profile = (tmp_path / "profile").as_uri()
    for target in ("pdf", "ods"):
        command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", target]
        done = subprocess.run(
            [*command, "--outdir", str(tmp_path), str(path)], check=False, capture_output=True, timeout=180
        )
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "werkmap.pdf").read_bytes().startswith(b"%PDF")
    converted = parts(tmp_path / "werkmap.ods")
    assert b"Sub BrievenMaken()" in converted["Basic/VBAProject/vzv.xml"]
    buttons = re.findall(rb'form:label="([^"]+)"', converted["content.xml"])
    assert buttons == [b"Controleren", b"Bijwerken", b"Brieven maken"]
    assert converted["content.xml"].count(b"VBAProject.vzv.") == len(buttons)


def test_a_place_that_the_buttons_cannot_find_is_refused_before_anything_is_made(tmp_path):
    with_space = Computer(MAC, "/Users/ann/Mijn map/.venv/bin/python", "/Users/ann")
    with pytest.raises(CannotOpenWorkbook, match="map zonder spaties"):
        excel_install(tmp_path / "werkmap.xlsm", ["casus-3"], computer=with_space)
    with pytest.raises(CannotOpenWorkbook, match="met een = in de naam"):
        excel_install(tmp_path / "a=b.xlsm", ["casus-3"], computer=ON_WINDOWS)
    assert not list(tmp_path.iterdir())
    excel_install(tmp_path / "werkmap.xlsm", ["casus-3"], computer=ON_MAC)
