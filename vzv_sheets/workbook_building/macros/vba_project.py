"""A VBA project as text in, `vbaProject.bin` out ([MS-OVBA]).

Only sources are written, no compiled code: the header of `_VBA_PROJECT` says so, and Office compiles when it opens the
workbook. The same modules give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from vzv_sheets.workbook_building.macros.compound_file import compound_file
from vzv_sheets.workbook_building.macros.directory_stream import directory_stream
from vzv_sheets.workbook_building.macros.project_stream import project_names, project_stream
from vzv_sheets.workbook_building.macros.source_compression import compress

ENCODING = "cp1252"  # what the directory stream declares
_NO_COMPILED_CODE = bytes.fromhex("CC61FFFF000000")
_EXPORT_HEADER = re.compile(r"\AVERSION [^\n]*\nBEGIN\n.*?\nEND\n", re.DOTALL)
_NAME = re.compile(r'^Attribute VB_Name = "(\w+)"$', re.MULTILINE)
_EXPOSED = re.compile(r"^(Attribute VB_Exposed = \w+)$", re.MULTILINE)


class ModuleKind(Enum):
    """What a module is, with the class that Office bases it on."""

    PROCEDURES = ""
    CLASS = "0{FCFB3D2A-A0FA-1068-A738-08002B3371B5}"
    WORKBOOK = "0{00020819-0000-0000-C000-000000000046}"
    WORKSHEET = "0{00020820-0000-0000-C000-000000000046}"


@dataclass(frozen=True, slots=True)
class Module:
    """A module with its source, lines ending in a line feed."""

    name: str
    kind: ModuleKind
    source: str

    @property
    def procedural(self) -> bool:
        """Whether it is an ordinary module; else it describes objects of a class."""
        return self.kind is ModuleKind.PROCEDURES

    @property
    def of_document(self) -> bool:
        """Whether it belongs to the workbook or to a sheet."""
        return self.kind in (ModuleKind.WORKBOOK, ModuleKind.WORKSHEET)


def exported_module(text: str) -> Module:
    """The module of an exported file: `.bas`, or `.cls` with its header, which only exists outside a project.

    Raises ValueError when the text does not name its module.
    """
    named = _NAME.search(text)
    if named is None:
        raise ValueError("the text has no line Attribute VB_Name")
    source, headers = _EXPORT_HEADER.subn("", text)
    if not headers:
        return Module(named[1], ModuleKind.PROCEDURES, source)
    base = f'{named[0]}\nAttribute VB_Base = "{ModuleKind.CLASS.value}"'
    source = source.replace(named[0], base, 1)
    customs = r"\1\nAttribute VB_TemplateDerived = False\nAttribute VB_Customizable = False"
    return Module(named[1], ModuleKind.CLASS, _EXPOSED.sub(customs, source, count=1))


def document_modules(workbook: str, sheets: Sequence[str]) -> list[Module]:
    """The empty modules of a workbook and its sheets, by their code names."""
    kinds = [(workbook, ModuleKind.WORKBOOK), *((name, ModuleKind.WORKSHEET) for name in sheets)]
    return [Module(name, kind, _document_source(name, kind)) for name, kind in kinds]


def vba_project(modules: Sequence[Module]) -> bytes:
    """The bytes of `vbaProject.bin` with these modules.

    Raises ValueError when two modules have one name or a source holds a character that VBA cannot.
    """
    names = [module.name for module in modules]
    if len({name.casefold() for name in names}) < len(names):
        raise ValueError(f"two modules with one name: {names}")
    kinds = [(module.name, module.procedural) for module in modules]
    streams = {module.name: compress(_stored(module)) for module in modules}
    storage = {"_VBA_PROJECT": _NO_COMPILED_CODE, "dir": compress(directory_stream(kinds)), **streams}
    described = project_stream(
        documents=[module.name for module in modules if module.of_document],
        procedures=[module.name for module in modules if module.procedural],
        classes=[module.name for module in modules if module.kind is ModuleKind.CLASS],
    )
    return compound_file({"VBA": storage, "PROJECT": described, "PROJECTwm": project_names(names)})


def _stored(module: Module) -> bytes:
    try:
        return "\r\n".join([*module.source.splitlines(), ""]).encode(ENCODING)
    except UnicodeEncodeError as wrong:
        raise ValueError(f"{module.name}: a character that VBA cannot hold: {wrong.object[wrong.start]!r}") from wrong


def _document_source(name: str, kind: ModuleKind) -> str:
    flags = {
        "GlobalNameSpace": False, "Creatable": False, "PredeclaredId": True, "Exposed": True,
        "TemplateDerived": False, "Customizable": True,
    }  # fmt: skip
    lines = [f'Attribute VB_Name = "{name}"', f'Attribute VB_Base = "{kind.value}"']
    return "\n".join([*lines, *(f"Attribute VB_{flag} = {value}" for flag, value in flags.items())])
