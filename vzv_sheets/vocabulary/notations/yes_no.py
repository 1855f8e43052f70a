"""Yes and no: `ja`, `J`, `x`, `WAAR`, `1`; `nee`, `n`, `ONWAAR`, `0`."""

from __future__ import annotations

from typing import Literal

from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text

YesNo = Literal["ja", "nee"]

_YES = ("ja", "j", "yes", "y", "x", "v", "waar", "true", "1", "\u2713", "\u2714", "\u221a", "\u2611")
_NO = ("nee", "neen", "n", "no", "onwaar", "false", "0")
_ANSWERS: dict[str, YesNo] = {**dict.fromkeys(_YES, "ja"), **dict.fromkeys(_NO, "nee")}


def read_yes_no(raw: CellValue) -> YesNo | None:
    """`ja` or `nee` (domain/workbook.md 2.0, Reading)."""
    if isinstance(raw, str):
        return _ANSWERS.get(plain_text(raw).lower().strip(" ."))
    if isinstance(raw, (bool, int, float)) and raw in (0, 1):
        return "ja" if raw else "nee"
    return None
