"""The theme of a letter: a merged file has only one, so that another letter's fonts and colours are written out."""

from __future__ import annotations

from dataclasses import dataclass

from vzv_sheets.letter_writing.word.merging.word_xml import DRAWING, W, w
from vzv_sheets.workbook.closed_file import xml_tree
from vzv_sheets.workbook.closed_file.xml_tree import Element

_FONT_ATTRIBUTES = (("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("eastAsia", "eastAsiaTheme"), ("cs", "cstheme"))
_SCRIPTS = {"EastAsia": "ea", "Bidi": "cs"}
_COLOUR_ATTRIBUTES = (
    "themeColor", "themeTint", "themeShade", "themeFill", "themeFillTint", "themeFillShade",
)  # fmt: skip
_ALIASES = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "background1": "lt1", "text1": "dk1", "background2": "lt2",
    "text2": "dk2", "light1": "lt1", "dark1": "dk1", "light2": "lt2", "dark2": "dk2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """Fonts by the name that styles use (`minorHAnsi`) and colours (`accent1`, six hexadecimal digits)."""

    fonts: dict[str, str]
    colours: dict[str, str]

    def write_out(self, root: Element) -> None:
        """Replaces what a part takes from the theme by what the theme says."""
        for fonts in root.iter(w("rFonts")):
            for plain, themed in _FONT_ATTRIBUTES:
                name = self.fonts.get(fonts.get(w(themed), ""))
                xml_tree.drop_attributes(fonts, w(themed))
                if name:
                    fonts.set(w(plain), name)
        for element in xml_tree.selected(root, "descendant::*[@w:themeColor or @w:themeFill]", {"w": W}):
            colour = self._colour(element.get(w("themeColor"), ""))
            if colour and element.get(w("val")) in (None, "auto") and element.tag == w("color"):
                element.set(w("val"), colour)
            xml_tree.drop_attributes(element, *(w(name) for name in _COLOUR_ATTRIBUTES))
        for element in root.iter(f"{{{DRAWING}}}schemeClr"):
            colour = self._colour(element.get("val", ""))
            if colour:
                element.tag = f"{{{DRAWING}}}srgbClr"
                element.set("val", colour)

    def _colour(self, name: str) -> str:
        return self.colours.get(_ALIASES.get(name, name), "")


def read_theme(part: bytes | None) -> Theme:
    """The theme of a letter; an empty one when it has none."""
    if part is None:
        return Theme({}, {})
    root = xml_tree.parse(part)
    fonts: dict[str, str] = {}
    for size in ("major", "minor"):
        scheme = root.find(f".//{{{DRAWING}}}{size}Font")
        for script in ("HAnsi", "Ascii", "EastAsia", "Bidi"):
            font = None if scheme is None else scheme.find(f"{{{DRAWING}}}{_SCRIPTS.get(script, 'latin')}")
            if font is not None and font.get("typeface"):
                fonts[f"{size}{script}"] = font.get("typeface", "")
    scheme = root.find(f".//{{{DRAWING}}}clrScheme")
    colours = {
        xml_tree.local_name(entry): str(entry[0].get("lastClr") or entry[0].get("val", ""))
        for entry in ([] if scheme is None else scheme)
        if isinstance(entry.tag, str) and len(entry)
    }
    return Theme(fonts, colours)
