"""The one door to docxtpl: a Word template, compiled once, filled in for many letters.

docxtpl knows how to join a field that Word split over runs and how `{%p ... %}` and `{%tr ... %}` swallow their
paragraph or row; its own `render` does all of that again for each letter and parses with recovery, which loses text
silently. Here a template is prepared and compiled once, undefined fields are errors, every value is escaped, and the
result is parsed strictly. Parts without fields are copied as they are. The same context gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.environment import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vzv_sheets.letter_writing import document_properties
from vzv_sheets.letter_writing.cleaning import Context, clean_context, clean_text
from vzv_sheets.vocabulary.words import enumeration, nearest
from vzv_sheets.workbook.closed_file import xml_tree

_DOCUMENT = "word/document.xml"
_WITH_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"\{[{%#]")
_LARGEST_PACKAGE = 100 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIRST_DRAWING_ID = 1000  # where docxtpl starts its own numbering of pictures
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class LetterTemplateError(Exception):
    """A template cannot be used. The message is Dutch and says what to mend in Word."""


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template that is ready to be filled in. `fields` are the names it asks for."""

    name: str
    fields: frozenset[str]
    _base: bytes
    _parts: Mapping[str, Template]
    _properties: bytes | None

    def render(self, context: Context, properties: Mapping[str, str] | None = None) -> bytes:
        """The bytes of a Word document.

        `properties` become custom document properties, which a reader of the letter does not see. Raises
        `LetterTemplateError` when the template asks for a field that the context does not have.
        """
        unknown = sorted(self.fields - context.keys())
        if unknown:
            raise LetterTemplateError(_unknown_fields(self.name, unknown, context))
        values = clean_context(context)
        made = {part: self._filled(part, template, values) for part, template in self._parts.items()}
        texts = {name: clean_text(text) for name, text in (properties or {}).items()}
        made[document_properties.PART] = document_properties.custom_part(self._properties, texts)
        return _appended(self._base, made)

    def _filled(self, part: str, template: Template, values: Mapping[str, Any]) -> bytes:
        try:
            text = template.render(values)
        except UndefinedError as error:
            raise LetterTemplateError(
                f"Het sjabloon '{self.name}' vraagt om een veld dat er niet is: {error.message}. "
                "Verbeter de naam van het veld in Word."
            ) from error
        except TemplateError as error:
            raise LetterTemplateError(
                f"Het sjabloon '{self.name}' kan niet worden ingevuld: {error.message}. Verbeter dit in Word."
            ) from error
        if "\n" in text or "\t" in text:
            text = _word().resolve_listing(text)
        return _strict(text, part, self.name)


def compile_template(source: bytes | Path, name: str = "") -> CompiledTemplate:
    """A template from its bytes or its path; `name` is what messages call it (default: the file name).

    Raises `LetterTemplateError` when it is no Word document or when its fields are not closed, and OSError when the
    path cannot be read.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "brief")
    members = _members(data, name)
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    parts: dict[str, Template] = {}
    fields: set[str] = set()
    for part in [part for part in members if _WITH_TEXT.fullmatch(part)]:
        prepared = _prepared(members[part], name)
        if part == _DOCUMENT or _TAG.search(prepared):
            parts[part], found = _compiled(environment, prepared, name)
            fields |= found
            del members[part]
    properties = members.pop(document_properties.PART, None)
    if properties is None:
        document_properties.announce(members)
    return CompiledTemplate(name, frozenset(fields), archive(members), parts, properties)


def render(template: bytes | Path, context: Context, properties: Mapping[str, str] | None = None) -> bytes:
    """One letter from one template; for many letters use `compile_template` once."""
    return compile_template(template).render(context, properties)


def _members(data: bytes, name: str) -> dict[str, bytes]:
    no_word = LetterTemplateError(
        f"Het sjabloon '{name}' is geen Word-document (.docx). Open het in Word en sla het op als .docx."
    )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(info.file_size for info in package.infolist()) > _LARGEST_PACKAGE:
                raise LetterTemplateError(
                    f"Het sjabloon '{name}' is te groot. Maak de afbeeldingen erin kleiner en sla het opnieuw op."
                )
            members = {info.filename: package.read(info) for info in package.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise no_word from error
    if _DOCUMENT not in members or "[Content_Types].xml" not in members or "_rels/.rels" not in members:
        raise no_word
    return members


def _word() -> Any:
    """What docxtpl knows of the XML of Word; no document is loaded."""
    word = DocxTemplate("")
    word.docx_ids_index = _FIRST_DRAWING_ID
    return word


def _prepared(part: bytes, name: str) -> str:
    try:
        root = xml_tree.parse(part)
    except xml_tree.XmlError as error:
        raise LetterTemplateError(
            f"Het sjabloon '{name}' is beschadigd. Open het in Word en sla het opnieuw op."
        ) from error
    return str(_word().patch_xml(xml_tree.serialise(root, b"").decode("utf-8")))


def _compiled(environment: ImmutableSandboxedEnvironment, prepared: str, name: str) -> tuple[Template, set[str]]:
    # One paragraph a line, so that the line of a mistake is its paragraph; what is rendered has no such lines.
    by_paragraph = re.sub(r"<w:p([ >])", r"\n<w:p\1", prepared)
    try:
        fields = meta.find_undeclared_variables(environment.parse(by_paragraph))
        return environment.from_string(prepared), fields - environment.globals.keys()
    except TemplateSyntaxError as error:
        line = by_paragraph.splitlines()[max(error.lineno - 1, 0)] if error.lineno else ""
        near = " ".join(re.sub(r"<[^>]+>", "", line).split())
        raise LetterTemplateError(
            f"In het sjabloon '{name}' klopt een veld of voorwaarde niet, bij '{near[:80]}': {error.message}. "
            "Controleer of elke {{ … }} en {% if … %} ook is afgesloten."
        ) from error


def _strict(text: str, part: str, name: str) -> bytes:
    try:
        root = xml_tree.parse(text.encode("utf-8"))
    except xml_tree.XmlError as error:
        raise LetterTemplateError(
            f"Het sjabloon '{name}' geeft geen geldig Word-document. Zet elke voorwaarde ({{%p … %}} of {{%tr … %}}) "
            "in een eigen alinea of rij."
        ) from error
    if part == _DOCUMENT:
        word = _word()
        root = word.fix_tables(text)
        word.fix_docpr_ids(root)
    _complete_tables(root)
    return xml_tree.serialise(root, _DECLARATION)


def _complete_tables(root: xml_tree.Element) -> None:
    """Word refuses a cell that does not end with a paragraph and a table without rows: what an empty loop leaves."""
    for table in list(root.iter(f"{_W}tbl")):
        parent = table.getparent()
        if parent is not None and table.find(f"{_W}tr") is None:
            parent.remove(table)
    for cell in root.iter(f"{_W}tc"):
        blocks = [child.tag for child in cell if child.tag in (f"{_W}p", f"{_W}tbl", f"{_W}sdt")]
        if not blocks or blocks[-1] == f"{_W}tbl":
            cell.append(cell.makeelement(f"{_W}p"))


def archive(members: Mapping[str, bytes]) -> bytes:
    """The package of these members, the same bytes every time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in members.items():
            package.writestr(_entry(part), data)
    return target.getvalue()


def _appended(base: bytes, members: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    target.write(base)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as package:
        for part, data in members.items():
            package.writestr(_entry(part), data)
    return target.getvalue()


def _entry(part: str) -> zipfile.ZipInfo:
    """An entry without a clock or an operating system in it: the same letter gives the same bytes."""
    entry = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def _unknown_fields(name: str, unknown: list[str], context: Context) -> str:
    parts = []
    for field in unknown:
        like = nearest(field, context.keys())
        parts.append(f"'{field}' (bedoelde u '{like}'?)" if like else f"'{field}'")
    one = len(unknown) == 1
    return (
        f"Het sjabloon '{name}' vraagt om {'het veld' if one else 'de velden'} {enumeration(parts)}, maar "
        f"{'dat veld bestaat' if one else 'die velden bestaan'} niet. Verbeter de naam in Word."
    )
