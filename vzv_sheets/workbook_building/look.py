"""The look of a workbook: one calm set of colours, sizes and number formats. Properties are those of XlsxWriter.

Contrast is at least 4.5 : 1 everywhere. Numbers take their Dutch separators from the locale of the format (413), never
as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Look: TypeAlias = Mapping[str, Any]

INK, SECONDARY, HAIRLINE, PAPER, PANEL = "#1F2933", "#52606D", "#CBD2D9", "#FFFFFF", "#F5F7FA"
ACCENT, ACCENT_SOFT, ACCENT_PALE, COMPUTED = "#0B6E6E", "#B9DADA", "#E6F1F1", "#E4E7EB"
LINK = "#1D4E89"

# The series of a chart, in this order: the colour-blind tell them apart.
SERIES = (ACCENT, "#E69F00", "#56B4E9", "#CC79A7")

# Text and ground of each severity; the word always stands in the cell too.
SEVERITIES: Mapping[str, tuple[str, str]] = {
    "fout": ("#B3261E", "#FDECEA"),
    "waarschuwing": ("#8A5A00", "#FFF4DB"),
    "info": ("#1D4E89", "#E8F1FB"),
    "in orde": ("#2E6B3E", "#E9F5EC"),
}

DATE, MOMENT, TIME = "[$-413]d mmm yyyy;@", "[$-413]d mmm yyyy h:mm", "hh:mm"
EURO, HOURS, GENERAL = '[$-413]"€" #,##0.00;[$-413]"€" -#,##0.00', "[$-413]0.0#", "[$-413]General"
WHOLE, AS_TEXT = "0", "@"
PERCENT, TENTHS, GROUPED = "[$-413]0%", "[$-413]0.0", "[$-413]#,##0"

_BASE: Look = {"font_name": "Calibri", "font_size": 10, "font_color": INK}


def look(**properties: Any) -> Look:
    """The base look with these properties added or changed."""
    return {**_BASE, **properties}


TITLE = look(font_size=16, bold=True, valign="vcenter")
SUBTITLE = look(font_color=SECONDARY, valign="vcenter")
BODY = look(font_size=11, text_wrap=True, valign="top")
SMALL = look(font_size=9, font_color=SECONDARY, valign="vcenter")

_HEADER = look(valign="vcenter", align="left", indent=1, text_wrap=True, border=1, border_color=PAPER)
HEADER_REQUIRED = {**_HEADER, "bg_color": ACCENT, "font_color": PAPER}
HEADER_SOMETIMES = {**_HEADER, "bg_color": ACCENT_SOFT}
HEADER_OPTIONAL = {**_HEADER, "bg_color": ACCENT_PALE, "font_color": ACCENT}
HEADER_COMPUTED = {**_HEADER, "bg_color": COMPUTED, "font_color": SECONDARY}

CARD_NUMBER = look(font_size=20, bg_color=PANEL, align="left", indent=1, valign="vcenter", num_format=GROUPED)
CARD_CHANGE = look(shrink=True, font_size=9, font_color=SECONDARY, bg_color=PANEL, align="left", indent=1, valign="top")
HEADING = look(font_size=11, bold=True, valign="vcenter")
CARD_LABEL = look(font_color=SECONDARY, bg_color=PANEL, align="left", indent=1, valign="top")
