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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.environment import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vzv_sheets.letter_writing.word import document_properties, template_language
from vzv_sheets.letter_writing.word.cleaning import Context, clean_context, clean_text, pictures_in
from vzv_sheets.letter_writing.word.letter_package import (
    CONTENT_TYPES,
    appended,
    archive,
    relations_of,
    with_picture_types,
    with_relations,
)
from vzv_sheets.letter_writing.word.pictures import RELATION, Picture
from vzv_sheets.letter_writing.word.whole_tags import make_tags_whole
from vzv_sheets.vocabulary.words import enumeration, nearest
from vzv_sheets.workbook.closed_file import xml_tree

_DOCUMENT = "word/document.xml"
_WITH_TEXT = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml|docProps/core\.xml")
_TAG = re.compile(r"\{[{%#]")
_LARGEST_PACKAGE = 100 * 1024 * 1024
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {"w": _W}
# What docxtpl mends: rows with another number of cells than their table, and tables within tables.
_UNEVEN_TABLES = """//w:tbl//w:tbl or //w:tr[
    count(w:tc) - count(w:tc/w:tcPr/w:gridSpan) + sum(w:tc/w:tcPr/w:gridSpan/@w:val)
    != count(ancestor::w:tbl[1]/w:tblGrid/w:gridCol)]"""
_CELLS_TO_END = "//w:tc[not((w:p|w:tbl|w:sdt)[last()][self::w:p or self::w:sdt])]"
_RELATION = re.compile(rb'embed="(%s[0-9a-f]+)"' % RELATION.encode())
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
    _for_pictures: _BaseForPictures
    _before: dict[str, tuple[str, bytes]] = field(default_factory=dict, repr=False, compare=False)

    def render(self, context: Context, properties: Mapping[str, str] | None = None) -> bytes:
        """The bytes of a Word document.

        `properties` become custom document properties, which a reader of the letter does not see. Raises
        `LetterTemplateError` when the template asks for a field that the context does not have.
        """
        unknown = sorted(self.fields - context.keys())
        if unknown:
            raise LetterTemplateError(_unknown_fields(self.name, unknown, context))
        values = clean_context(context)
        word = _word()
        made = {part: self._filled(part, template, values, word) for part, template in self._parts.items()}
        placed = _pictures_placed(made, values)
        texts = {name: clean_text(text) for name, text in (properties or {}).items()}
        made[document_properties.PART] = document_properties.custom_part(self._properties, texts)
        if not placed:
            return appended(self._base, made)
        return appended(self._for_pictures.base, made | self._for_pictures.added(placed))

    def _filled(self, part: str, template: Template, values: Mapping[str, Any], word: DocxTemplate) -> bytes:
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
            text = word.resolve_listing(text)
        if part == _DOCUMENT or RELATION in text:
            return _strict(text, part, self.name, word)
        # Headers and footers are mostly those of the letter before.
        if self._before.get(part, ("",))[0] != text:
            self._before[part] = (text, _strict(text, part, self.name, word))
        return self._before[part][1]


@dataclass(frozen=True, slots=True)
class _BaseForPictures:
    """The parts that are the same in every letter with pictures: without the relations of parts that have fields."""

    base: bytes
    relations: Mapping[str, bytes]
    media: frozenset[str]

    def added(self, placed: Mapping[str, Sequence[Picture]]) -> dict[str, bytes]:
        """The relations of the parts with fields, and the files of these pictures by part, each once."""
        parts = {name: data for name, data in self.relations.items() if name not in map(relations_of, placed)}
        for part, pictures in placed.items():
            name = relations_of(part)
            parts[name] = with_relations(self.relations.get(name), pictures)
        media = {f"word/media/{picture.file_name}": picture.data for found in placed.values() for picture in found}
        return parts | {name: media[name] for name in sorted(media.keys() - self.media)}


def compile_template(source: bytes | Path, name: str = "") -> CompiledTemplate:
    """A template from its bytes or its path; `name` is what messages call it (default: the file name).

    Raises `LetterTemplateError` when it is no Word document or when its fields are not closed, and OSError when the
    path cannot be read.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    name = name or (source.name if isinstance(source, Path) else "brief")
    members = package_parts(data, name)
    environment = template_language.environment()
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
    return CompiledTemplate(
        name, frozenset(fields), archive(members), parts, properties, _base_for_pictures(members, parts)
    )


def render(template: bytes | Path, context: Context, properties: Mapping[str, str] | None = None) -> bytes:
    """One letter from one template; for many letters use `compile_template` once."""
    return compile_template(template).render(context, properties)


def _base_for_pictures(members: Mapping[str, bytes], parts: Iterable[str]) -> _BaseForPictures:
    names = {relations_of(part) for part in parts}
    kept = {name: data for name, data in members.items() if name not in names}
    kept[CONTENT_TYPES] = with_picture_types(kept[CONTENT_TYPES])
    relations = {name: data for name, data in members.items() if name in names}
    media = frozenset(name for name in members if name.startswith("word/media/"))
    return _BaseForPictures(archive(kept), relations, media)


def _pictures_placed(made: Mapping[str, bytes], values: Context) -> dict[str, Sequence[Picture]]:
    """The pictures that stand in each part, by the ids of the relations that it names."""
    named = {part: set(_RELATION.findall(data)) for part, data in made.items() if RELATION.encode() in data}
    known = {picture.relation.encode(): picture for picture in pictures_in(values)} if named else {}
    placed = {part: [known[relation] for relation in sorted(ids & known.keys())] for part, ids in named.items()}
    return {part: pictures for part, pictures in placed.items() if pictures}


def package_parts(data: bytes, name: str) -> dict[str, bytes]:
    """The parts of a Word document by name; raises `LetterTemplateError` when it is none or far too large."""
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
    if _DOCUMENT not in members or CONTENT_TYPES not in members or "_rels/.rels" not in members:
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
    make_tags_whole(root)
    return str(_word().patch_xml(xml_tree.serialise(root, b"").decode("utf-8")))


def _compiled(environment: ImmutableSandboxedEnvironment, prepared: str, name: str) -> tuple[Template, set[str]]:
    # One paragraph a line, so that the line of a mistake is its paragraph; what is rendered has no such lines.
    by_paragraph = re.sub(r"<w:p([ >])", r"\n<w:p\1", prepared)
    try:
        fields = meta.find_undeclared_variables(template_language.parse(environment, by_paragraph))
        return environment.from_string(prepared), fields
    except TemplateSyntaxError as error:
        line = by_paragraph.splitlines()[max(error.lineno - 1, 0)] if error.lineno else ""
        near = " ".join(re.sub(r"<[^>]+>", "", line).split())
        raise LetterTemplateError(
            f"In het sjabloon '{name}' klopt een veld of voorwaarde niet, bij '{near[:80]}': {error.message}. "
            "Controleer of elke {{ … }} en {% if … %} ook is afgesloten."
        ) from error


def _strict(text: str, part: str, name: str, word: DocxTemplate) -> bytes:
    try:
        root = xml_tree.parse(text.encode("utf-8"))
    except xml_tree.XmlError as error:
        raise LetterTemplateError(
            f"Het sjabloon '{name}' geeft geen geldig Word-document. Zet elke voorwaarde ({{%p … %}} of {{%tr … %}}) "
            "in een eigen alinea of rij."
        ) from error
    if part == _DOCUMENT and xml_tree.holds(root, _UNEVEN_TABLES, _NAMESPACES):
        root = word.fix_tables(text)
    if part == _DOCUMENT or RELATION in text:
        word.fix_docpr_ids(root)
    _complete_tables(root)
    return xml_tree.serialise(root, _DECLARATION)


def _complete_tables(root: xml_tree.Element) -> None:
    """Word refuses a cell that does not end with a paragraph and a table without rows: what an empty loop leaves."""
    for table in xml_tree.found_at(root, "//w:tbl[not(w:tr)]", _NAMESPACES):
        parent = table.getparent()
        if parent is not None:
            parent.remove(table)
    for cell in xml_tree.found_at(root, _CELLS_TO_END, _NAMESPACES):
        cell.append(cell.makeelement(f"{{{_W}}}p"))


def _unknown_fields(name: str, unknown: list[str], context: Context) -> str:
    parts = []
    for asked in unknown:
        like = nearest(asked, context.keys())
        parts.append(f"'{asked}' (bedoelde u '{like}'?)" if like else f"'{asked}'")
    one = len(unknown) == 1
    return (
        f"Het sjabloon '{name}' vraagt om {'het veld' if one else 'de velden'} {enumeration(parts)}, maar "
        f"{'dat veld bestaat' if one else 'die velden bestaan'} niet. Verbeter de naam in Word."
    )
