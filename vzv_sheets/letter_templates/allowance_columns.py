"""The columns of the table of months in L15, which every language has; only their headers differ."""

from __future__ import annotations

from vzv_sheets.letter_templates.tables import Column

_MONTH_WIDTH, _HOURS_WIDTH, _AMOUNT_WIDTH = 1.87, 1.217, 1.614
_FIELDS = ("maand", "uren", "tarief", "vast", "kosten", "natura", "elders", "geteld", "maximum", "ruimte")
_WIDTHS = (_MONTH_WIDTH, _HOURS_WIDTH, *(_AMOUNT_WIDTH,) * 8)


def month_columns(*headers: str) -> tuple[Column, ...]:
    """The ten columns of a month with these headers, with the whole year at the bottom."""
    return tuple(
        Column(
            header, f"{{{{ maand.{field} }}}}", width, right=field != "maand", total=f"{{{{ regeling.jaar.{field} }}}}"
        )
        for header, field, width in zip(headers, _FIELDS, _WIDTHS, strict=True)
    )
