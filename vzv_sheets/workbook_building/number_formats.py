"""How numbers are shown in what the product writes: in tables, in blocks of a dashboard, beside and inside charts."""

from __future__ import annotations

from collections.abc import Mapping

from vzv_sheets.schema.owned_format import Format
from vzv_sheets.workbook_building import look

# In a table; text has none.
FORMATS: Mapping[Format, str] = {
    Format.NUMBER: look.GENERAL,
    Format.WHOLE: look.WHOLE,
    Format.EURO: look.EURO,
    Format.HOURS: look.HOURS,
    Format.DATE: look.DATE,
    Format.MONTH: look.AS_TEXT,
    Format.PERCENT: look.PERCENT,
    Format.PROGRESS: look.PERCENT,
    Format.TENTHS: look.TENTHS,
}
# On a card and in a block totals may be large.
TOTALS: Mapping[Format, str] = {**FORMATS, Format.WHOLE: look.GROUPED, Format.HOURS: "[$-413]#,##0.0"}
NUMBERS = frozenset(
    (Format.NUMBER, Format.WHOLE, Format.EURO, Format.HOURS, Format.PERCENT, Format.PROGRESS, Format.TENTHS)
)  # to the right
# At a column of a chart: nothing for zero, and no parts where the length already tells.
LABELS: Mapping[Format, str] = {
    Format.WHOLE: "[$-413]#,##0;;",
    Format.HOURS: "[$-413]#,##0;;",
    Format.EURO: '[$-413]"€" #,##0;;',
    Format.PERCENT: "[$-413]0%;;",
    Format.TENTHS: "[$-413]0.0;;",
}
# Along the axis; that of an empty chart would show parts of one, rounded.
AXES: Mapping[Format, str] = {
    Format.WHOLE: "[>=2][$-413]#,##0;[=0]0;;",
    Format.HOURS: "[>=2][$-413]#,##0;[=0]0;;",
    Format.EURO: '[>=2][$-413]"€" #,##0;[=0]"€" 0;;',
    Format.PERCENT: "[$-413]0%",
    Format.TENTHS: "[$-413]0.0",
}
