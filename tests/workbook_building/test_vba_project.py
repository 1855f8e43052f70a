"""The VBA project of a workbook with buttons, read with oletools; Excel itself is on the list of docs/excel-checklist.md."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import olefile
import pytest

from tests.workbook_building.opened import built, opened, part
from tests.workbook_building.vba_reader import decompress_stream, modules_of
from vzv_sheets.bundled_files import locate
from vzv_sheets.workbook_building.excel_start import BUTTONS, SETTINGS_OF_XLWINGS, ExcelStart, macro_texts
from vzv_sheets.workbook_building.macros.vba_project import (
    Module,
    ModuleKind,
    document_modules,
    exported_module,
    vba_project,
)

SETTINGS = {"Interpreter_Win": r"%USERPROFILE%\vzv\python.exe", "ADD_WORKBOOK_TO_PYTHONPATH": "false"}


@pytest.fixture(scope="module")
def xlsm():
    return built("casus-3", excel=ExcelStart(SETTINGS))


@pytest.fixture(scope="module")
def sources(xlsm):
    return modules_of(xlsm)


def code_of(text):
    """The lines of a source without the header of an exported file and the attributes of the module."""
    lines = re.sub(r"\AVERSION.*?\nEND\n", "", text, flags=re.DOTALL).split("\n")
    return [line.rstrip() for line in lines if not line.startswith("Attribute VB_")]


@pytest.mark.parametrize("name", ["xlwings.bas", "Dictionary.cls", "vzv.bas"])
def test_sources_in_the_workbook_are_those_of_the_text_files(sources, name):
    text = locate("workbook_templates", "excel", "macros", name).read_text(encoding="ascii")
    assert "\n".join(code_of(sources[Path(name).stem])).strip() == "\n".join(code_of(text)).strip()


def test_every_button_starts_a_macro_that_is_there(xlsm, sources):
    started = re.findall(r"<x:FmlaMacro>\[0\]!(\w+)</x:FmlaMacro>", part(xlsm, "xl/drawings/vmlDrawing1.vml"))
    macros = re.findall(r"^Public Sub (\w+)\(\)", sources["vzv"], flags=re.MULTILINE)
    assert started == [button.macro for button in BUTTONS] == macros == ["Controleren", "Bijwerken", "BrievenMaken"]


def test_every_macro_calls_its_function_in_python(sources):
    for macro, function in (
        ("Controleren", "controleren"), ("Bijwerken", "bijwerken"), ("BrievenMaken", "brieven_maken"),
    ):  # fmt: skip
        command = f"import vzv_sheets.shells.excel.buttons as knoppen; knoppen.{function}()"
        assert f'Sub {macro}()\n    RunButton "{command}"' in sources["vzv"]


def test_texts_of_the_macros_are_the_same_on_windows_and_mac():
    assert all(text.isascii() and len(line) < 1000 for text in macro_texts() for line in text.splitlines())


def test_each_sheet_has_its_module(xlsm, sources):
    book = opened(xlsm, keep_vba=True)
    names = [sheet.sheet_properties.codeName for sheet in book]
    assert len(set(names)) == len(book.sheetnames)
    assert set(sources) == {"ThisWorkbook", *names, "xlwings", "Dictionary", "vzv"}
    assert 'codeName="ThisWorkbook"' in part(xlsm, "xl/workbook.xml")


def test_content_type_and_place_of_the_project(xlsm):
    types = part(xlsm, "[Content_Types].xml")
    assert "application/vnd.ms-excel.sheet.macroEnabled.main+xml" in types
    assert "application/vnd.ms-office.vbaProject" in types


def test_settings_of_xlwings_stand_hidden_as_text_from_a1(xlsm):
    sheet = opened(xlsm)[SETTINGS_OF_XLWINGS]
    assert sheet.sheet_state == "hidden"
    assert [(a.value, b.value, b.data_type) for a, b in sheet["A1:B2"]] == [(k, v, "s") for k, v in SETTINGS.items()]
    assert sheet["A3"].value is None


def test_without_macros_it_is_an_ordinary_workbook():
    content = built("casus-3", excel=ExcelStart(SETTINGS, macros=False))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "vba" in name or "vml" in name]
    assert "macroEnabled" not in part(content, "[Content_Types].xml")
    assert "Run main" in str([cell.value for row in opened(content)["Leeswijzer"].iter_rows() for cell in row])


def test_the_same_workbook_has_the_same_project(xlsm):
    assert xlsm == built("casus-3", excel=ExcelStart(SETTINGS))


def test_project_holds_no_compiled_code_and_sources_begin_at_the_start(xlsm):
    with zipfile.ZipFile(io.BytesIO(xlsm)) as package:
        project = olefile.OleFileIO(io.BytesIO(package.read("xl/vbaProject.bin")))
    assert project.openstream("VBA/_VBA_PROJECT").read() == bytes.fromhex("CC61FFFF000000")
    assert decompress_stream(bytearray(project.openstream("VBA/vzv").read())).startswith(
        b'Attribute VB_Name = "vzv"\r\n'
    )
    listed = project.openstream("PROJECT").read().decode("ascii").split("\r\n")
    assert [line for line in listed if line.startswith(("Module=", "Class="))] == [
        "Module=xlwings", "Module=vzv", "Class=Dictionary",
    ]  # fmt: skip
    assert not project.parsing_issues


def test_protection_of_the_project_reads_back_as_none():
    project = olefile.OleFileIO(io.BytesIO(vba_project(document_modules("ThisWorkbook", ["Sheet1"]))))
    text = project.openstream("PROJECT").read().decode("ascii")
    for name, plain in (("CMG", bytes(4)), ("DPB", b"\0"), ("GC", b"\xff")):
        assert revealed(bytes.fromhex(re.search(f'{name}="([0-9A-F]+)"', text)[1])) == plain


def test_the_judge_of_that_coding_reads_what_excel_wrote():
    assert revealed(bytes.fromhex("8D8FA61394EA98EA98EA98EA98")) == bytes(4)
    assert revealed(bytes.fromhex("8D8FA61394EF95EF9510")) == b"\xff"


def revealed(coded):
    """The value behind the coding of the stream PROJECT, by the steps of [MS-OVBA] 2.4.3.3."""
    seed, version, key = coded[0], coded[1] ^ coded[0], coded[2] ^ coded[0]
    assert version == 2
    plain, before_last, last = [], coded[1], coded[2]
    previous = key
    for byte in coded[3:]:
        previous = byte ^ ((before_last + previous) & 0xFF)
        plain.append(previous)
        before_last, last = last, byte
    data = bytes(plain[(seed & 6) // 2 :])
    assert int.from_bytes(data[:4], "little") == len(data) - 4
    return data[4:]


def test_an_exported_class_gets_the_attributes_it_has_inside_a_project():
    text = 'VERSION 1.0 CLASS\nBEGIN\n  MultiUse = -1\nEND\nAttribute VB_Name = "A"\nAttribute VB_Exposed = True\nX\n'
    module = exported_module(text)
    assert module.kind is ModuleKind.CLASS
    assert module.source.splitlines() == [
        'Attribute VB_Name = "A"', 'Attribute VB_Base = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"',
        "Attribute VB_Exposed = True", "Attribute VB_TemplateDerived = False", "Attribute VB_Customizable = False", "X",
    ]  # fmt: skip


def test_wrong_modules_are_refused():
    with pytest.raises(ValueError, match="one name"):
        vba_project([Module("a", ModuleKind.PROCEDURES, ""), Module("A", ModuleKind.PROCEDURES, "")])
    with pytest.raises(ValueError, match="cannot hold"):
        vba_project([Module("a", ModuleKind.PROCEDURES, "' \u2192")])
    with pytest.raises(ValueError, match="VB_Name"):
        exported_module("Sub A()\nEnd Sub\n")
