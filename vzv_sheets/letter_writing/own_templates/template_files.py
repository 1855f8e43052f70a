"""Which files of a folder are the own templates of which letters. Names and bytes come in; no path is read here."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vzv_sheets.findings.kinds import Text
from vzv_sheets.letter_writing.letters import LETTERS
from vzv_sheets.letter_writing.own_templates.remarks import Grade, Remark, mistake, warning
from vzv_sheets.letter_writing.word import document_properties
from vzv_sheets.vocabulary.words import enumeration

WORD_SUFFIXES = (".docx", ".doc", ".docm", ".dotx", ".dotm", ".odt", ".rtf")
_NAME = re.compile(r"(?:(nl|en)/)?(l\d\d)(?!\d)[^/]*", re.IGNORECASE)
_MADE_BY_VZV = b'name="vzv_brief"'


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A file that is the own template of a letter in a language; `name` is its path within the folder."""

    name: str
    code: str
    language: str
    data: bytes


@dataclass(frozen=True, slots=True)
class TemplateFiles:
    """The own templates by letter and language, more than one where somebody left a copy, and the files passed over."""

    templates: Mapping[tuple[str, str], tuple[TemplateFile, ...]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


def is_candidate(name: str) -> bool:
    """Whether a file may be a template by its name: a Word file, and none that Word keeps while one is open."""
    last = name.rpartition("/")[2]
    return last.lower().endswith(WORD_SUFFIXES) and not last.startswith(("~", "."))


def template_files(files: Iterable[tuple[str, bytes]]) -> TemplateFiles:
    """The templates among these files: their name begins with the code of a letter; English ones are in `en`."""
    known = {kind.code for kind in LETTERS}
    found: dict[tuple[str, str], list[TemplateFile]] = {}
    other: list[str] = []
    remarks: list[Remark] = []
    for name, data in sorted(files):
        matched = _NAME.fullmatch(name)
        if matched is None:
            other.append(name)
        elif (code := matched[2].upper()) not in known:
            remarks.append(warning(f"er is geen brief {code}.", f"there is no letter {code}.", f"'{name}'"))
        elif not _is_made_letter(data):
            language = (matched[1] or "nl").lower()
            found.setdefault((code, language), []).append(TemplateFile(name, code, language, data))
    if other:
        names = enumeration([f"'{name}'" for name in other])
        remarks.append(
            Remark(
                Grade.NOTE,
                Text(
                    f"niet gebruikt: {names}. De naam van een sjabloon begint met de code van de brief, zoals L01.",
                    f"not used: {names}. The name of a template begins with the code of its letter, such as L01.",
                ),
            )
        )
    return TemplateFiles({key: tuple(files) for key, files in found.items()}, tuple(remarks))


def doubled(files: tuple[TemplateFile, ...]) -> Remark:
    """What is said when two files are the template of one letter."""
    names = enumeration([f"'{file.name}'" for file in files])
    return mistake(
        f"er zijn meer sjablonen voor {files[0].code}: {names}. Laat er één staan.",
        f"there is more than one template for {files[0].code}: {names}. Keep one.",
    )


def _is_made_letter(data: bytes) -> bool:
    """A letter that the product made carries its code; in the folder of the letters it is no template."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _MADE_BY_VZV in package.read(document_properties.PART)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError):
        return False
