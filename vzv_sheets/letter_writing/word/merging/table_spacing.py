"""The space in tables: a table style goes before the defaults of a document, but not before a paragraph style.

Where the defaults of a letter are written into its paragraph styles, its tables would lose the space of their style;
the paragraphs in them then get that space themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vzv_sheets.letter_writing.word.merging.word_xml import PARAGRAPH_PROPERTIES, properties_of, value, w, wanted
from vzv_sheets.workbook.closed_file.xml_tree import Element

Spacing = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TableSpacing:
    """By style of the letter: the space that a table style gives, and what paragraph styles say of it themselves.

    Under an empty name that of what has no style. Without `tables` nothing needs to be done.
    """

    tables: Mapping[str, Spacing] = field(default_factory=dict)
    paragraphs: Mapping[str, Spacing] = field(default_factory=dict)

    def write_out(self, root: Element) -> None:
        """Gives paragraphs in tables the space of their table style."""
        for paragraph in root.iter(w("p")) if self.tables else ():
            table = next(paragraph.iterancestors(w("tbl")), None)
            if table is None:
                continue
            spacing = self.tables.get(_style(table, "tblPr", "tblStyle"), {})
            said = self.paragraphs.get(_style(paragraph, "pPr", "pStyle"), {})
            missing = {key: text for key, text in spacing.items() if key not in said}
            if missing:
                own = wanted(properties_of(paragraph), "spacing", PARAGRAPH_PROPERTIES)
                for key, text in missing.items():
                    own.set(w(key), own.get(w(key)) or text)


def table_spacing(styles: Mapping[str, Element], defaults: Mapping[str, str | None]) -> TableSpacing:
    """The space by style, before anything was written into the styles; `defaults` are those of each kind."""
    found: dict[str, dict[str, Spacing]] = {"table": {}, "paragraph": {}}
    for identifier, style in styles.items():
        kind = style.get(w("type"), "")
        if kind in found:
            found[kind][identifier] = _inherited(styles, identifier)
    for kind, by_style in found.items():
        by_style[""] = by_style.get(defaults[kind] or "", {})
    tables = {name: spacing for name, spacing in found["table"].items() if spacing}
    return TableSpacing(tables, found["paragraph"])


def _inherited(styles: Mapping[str, Element], identifier: str) -> Spacing:
    spacing: dict[str, str] = {}
    seen: set[str] = set()
    current: str | None = identifier
    while current is not None and current in styles and current not in seen:
        seen.add(current)
        own = styles[current].find(f"{w('pPr')}/{w('spacing')}")
        if own is not None:
            spacing = {str(key).rpartition("}")[2]: str(text) for key, text in own.attrib.items()} | spacing
        current = value(styles[current], "basedOn")
    return spacing


def _style(element: Element, holder: str, name: str) -> str:
    properties = element.find(w(holder))
    return "" if properties is None else value(properties, name) or ""
