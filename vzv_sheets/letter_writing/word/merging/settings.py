"""Settings and properties of the whole file: those of the first letter, without what points outside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vzv_sheets.letter_writing.word import document_properties
from vzv_sheets.letter_writing.word.merging.packages import DOCUMENT, Relation
from vzv_sheets.letter_writing.word.merging.word_xml import DECLARATION, R, W, made, placed, w, wanted
from vzv_sheets.version import VERSION
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

if TYPE_CHECKING:
    from vzv_sheets.letter_writing.word.merging.merged_package import MergedPackage
    from vzv_sheets.letter_writing.word.merging.packages import LetterPackage

_PART = "word/settings.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_CORE, _CORE_TYPE = "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_DC = "http://purl.org/dc/elements/1.1/"
_EMPTY = f'<w:settings xmlns:w="{W}"/>'.encode()
# The order of what is put in here and of what may stand behind it (ECMA-376 part 1, 17.15.1.78).
_ORDER = (
    "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery",
    "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin", "drawingGridHorizontalOrigin",
    "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning", "characterSpacingControl",
    "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore", "savePreviewPicture",
    "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText",
    "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "showXMLTags", "alwaysMergeEmptyNamespace",
    "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr",
    "attachedSchema", "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures", "forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary",
    "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator", "docId", "defaultImageDpi",
)  # fmt: skip
_NOTE = {"footnotes": ("footnotePr", "footnote"), "endnotes": ("endnotePr", "endnote")}


def write_settings(
    package: MergedPackage, first: LetterPackage, *, even_pages: bool, separators: Mapping[str, Sequence[Element]]
) -> None:
    """The settings. `separators` are the lines above notes, by kind of note."""
    found = first.related("settings")
    root = xml_tree.parse(found[1] if found else _EMPTY)
    for entry in xml_tree.selected(root, "*[descendant-or-self::*[@r:*]]", {"r": R}):
        root.remove(entry)
    if even_pages and root.find(w("evenAndOddHeaders")) is None:
        placed(root, made(root, "evenAndOddHeaders"), _ORDER)
    for kind, notes in separators.items():
        holder, name = _NOTE[kind]
        properties = root.find(w(holder))
        for old in [] if properties is None else properties.findall(w(name)):
            properties.remove(old)  # type: ignore[union-attr]  # there is one when there are children
        if kind == "endnotes" and notes:
            # Endnotes belong to their letter, not to the end of the whole.
            place = made(root, "pos", val="sectEnd")
            properties = wanted(root, holder, _ORDER)
            for old in properties.findall(w("pos")):
                properties.remove(old)
            properties.insert(0, place)
        for note in notes:
            wanted(root, holder, _ORDER).append(made(root, name, id=note.get(w("id"), "")))
    package.put(_PART, xml_tree.serialise(root, DECLARATION), _CONTENT_TYPE)
    package.relate(DOCUMENT, Relation(f"{R}/settings", _PART))


def write_properties(package: MergedPackage, first: LetterPackage, title: str) -> None:
    """Title and language of the whole, and which version made it; nothing of a single letter."""
    core = first.part(_CORE)
    if core is not None:
        root = xml_tree.parse(core)
        for name in ("title", "subject"):
            for entry in root.iter(f"{{{_DC}}}{name}"):
                entry.text = title
        package.put(_CORE, xml_tree.serialise(root, DECLARATION), _CORE_TYPE)
        package.relate("", Relation(_CORE_RELATION, _CORE))
    custom = document_properties.custom_part(None, {"vzv_versie": VERSION})
    package.put(document_properties.PART, custom, _CUSTOM_TYPE)
    package.relate("", Relation(f"{R}/custom-properties", document_properties.PART))
    package.relate("", Relation(f"{R}/officeDocument", DOCUMENT))
