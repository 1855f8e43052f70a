"""The XML of Word: its names, and the order that its schema asks of properties."""

from __future__ import annotations

import copy

from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = xml_tree.OFFICE_RELATIONS
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

PARAGRAPH_PROPERTIES = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
    "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
    "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
RUN_PROPERTIES = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position",
    "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
    "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
SECTION_PROPERTIES = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders",
    "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi",
    "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
STYLE_PARTS = (
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden",
    "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr", "rPr",
    "tblPr", "trPr", "tcPr", "tblStylePr",
)  # fmt: skip


def w(name: str) -> str:
    """The name in the namespace of Word, as lxml writes it."""
    return f"{{{W}}}{name}"


def made(like: Element, name: str, /, **attributes: str) -> Element:
    """A new element with attributes of Word, of the same kind of tree as `like`, without a parent."""
    return like.makeelement(w(name), {w(key): text for key, text in attributes.items()}, {"w": W})


def value(parent: Element, name: str) -> str | None:
    """The `w:val` of a child; None when there is no such child or value."""
    child = parent.find(w(name))
    return None if child is None else child.get(w("val"))


def placed(parent: Element, child: Element, order: tuple[str, ...]) -> Element:
    """Puts a child where the schema wants it: after all that come before it in `order`. Returns the child."""
    later = {w(name) for name in order[order.index(xml_tree.local_name(child)) + 1 :]}
    for index, sibling in enumerate(parent):
        if sibling.tag in later:
            parent.insert(index, child)
            return child
    parent.append(child)
    return child


def wanted(parent: Element, name: str, order: tuple[str, ...]) -> Element:
    """The child of that name, made at its place when it is not there."""
    child = parent.find(w(name))
    return placed(parent, made(parent, name), order) if child is None else child


def properties_of(paragraph: Element) -> Element:
    """The `w:pPr` of a paragraph, made when it is not there."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = made(paragraph, "pPr")
        paragraph.insert(0, found)
    return found


def remove(element: Element) -> None:
    """Takes an element out; what stands behind it in the text stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def remove_all(root: Element, *names: str) -> None:
    """Takes out every element of these names."""
    for element in list(root.iter(*(w(name) for name in names))):
        remove(element)


def copied(element: Element) -> Element:
    """A copy without what stands behind it."""
    twin = copy.deepcopy(element)
    twin.tail = None
    return twin
