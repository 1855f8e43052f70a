"""The defaults of a document (`w:docDefaults`): a merged file has only one set, that of the first letter.

Where another letter has other defaults, the differences are written into the paragraph styles that its other styles
rest on.
"""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.letter_writing.word.merging.word_xml import (
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    STYLE_PARTS,
    made,
    placed,
    w,
    wanted,
)
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_Look = Mapping[str, Mapping[str, str]]
_KINDS = (("rPr", "rPrDefault", RUN_PROPERTIES), ("pPr", "pPrDefault", PARAGRAPH_PROPERTIES))
# Of these each attribute is inherited by itself; of others the element is.
_BY_ATTRIBUTE = {"rFonts", "lang", "spacing", "ind"}
# What Word does without any defaults (ECMA-376 part 1, 17.3).
_WITHOUT: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "rPr": {
        "rFonts": dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), "Times New Roman"),
        "sz": {"val": "20"}, "szCs": {"val": "20"}, "color": {"val": "auto"}, "kern": {"val": "0"},
        "spacing": {"val": "0"}, "u": {"val": "none"},
        **{name: {"val": "0"} for name in ("b", "bCs", "i", "iCs", "caps", "smallCaps", "noProof")},
    },
    "pPr": {
        "spacing": {
            "before": "0", "after": "0", "line": "240", "lineRule": "auto", "beforeAutospacing": "0",
            "afterAutospacing": "0",
        },
        "ind": {"left": "0", "right": "0", "firstLine": "0"}, "jc": {"val": "left"}, "widowControl": {"val": "1"},
        **{name: {"val": "0"} for name in ("keepNext", "keepLines", "contextualSpacing", "suppressAutoHyphens")},
    },
}  # fmt: skip


def defaults_of(styles: Element) -> dict[str, _Look]:
    """The defaults of a part of styles: per kind (`rPr`, `pPr`) the attributes of each property."""
    return {kind: _look(styles.find(f"{w('docDefaults')}/{w(holder)}/{w(kind)}")) for kind, holder, _ in _KINDS}


def write_differences(style: Element, own: Mapping[str, _Look], shared: Mapping[str, _Look]) -> None:
    """Makes a paragraph style look under the shared defaults as it did under its own."""
    for kind, _, order in _KINDS:
        differing = {name for name in (*own[kind], *shared[kind]) if own[kind].get(name) != shared[kind].get(name)}
        for name in sorted(differing.intersection(order)):
            wanted_look = {**_reset(kind, name, shared[kind].get(name, {})), **own[kind].get(name, {})}
            _complete(wanted(style, kind, STYLE_PARTS), name, wanted_look, order)


def _reset(kind: str, name: str, shared: Mapping[str, str]) -> Mapping[str, str]:
    """What undoes the shared value of a property."""
    without = _WITHOUT[kind].get(name, {})
    by_key = name in _BY_ATTRIBUTE and name != "rFonts"  # a font may also be told by the theme, under another key
    return {key: text for key, text in without.items() if key in shared or not by_key}


def _complete(properties: Element, name: str, look: Mapping[str, str], order: tuple[str, ...]) -> None:
    """Adds what a style does not say itself."""
    existing = properties.find(w(name))
    if existing is None:
        if look or name not in _BY_ATTRIBUTE:
            placed(properties, made(properties, name, **look), order)
    elif name in _BY_ATTRIBUTE:
        for key, text in look.items():
            if existing.get(w(key)) is None:
                existing.set(w(key), text)


def _look(properties: Element | None) -> _Look:
    if properties is None:
        return {}
    return {
        xml_tree.local_name(entry): {str(key).rpartition("}")[2]: str(text) for key, text in entry.attrib.items()}
        for entry in properties
        if isinstance(entry.tag, str) and xml_tree.namespace(entry) == w("")[1:-1]
    }
