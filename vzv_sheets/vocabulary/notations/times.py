"""Times of the day: `10:00`, `10.00`, `12u30`, `9 uur`."""

from __future__ import annotations

import datetime as dt
import re

from vzv_sheets.vocabulary.notations.cell_text import CellValue, plain_text

_MINUTES_PER_DAY = 24 * 60
_HALF_A_MINUTE = 30
_STARTS = frozenset("0123456789")
_UNIT = r"\ ?(?:uur|u|h)\.?"
_TIME = re.compile(
    rf"""(?P<hour>[0-9]{{1,2}})
    (?: :(?P<clock>[0-5][0-9]) (?::(?P<seconds>[0-5][0-9]))? (?:{_UNIT})?
      | \.(?P<dotted>[0-5][0-9]) (?P<unit>{_UNIT})?
      | {_UNIT} (?:\ ?(?P<behind>[0-5][0-9]))?
    )?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


def read_time(raw: CellValue) -> int | None:
    """A time in minutes after midnight, seconds rounded; `24:00` is 1440.

    A number is a fraction of a day, as Excel stores a time; a number of 1 or more is not read. `0.50` as text is not
    read either: half past midnight, or noon as a fraction.
    """
    if isinstance(raw, str):
        return _minutes_of_text(plain_text(raw))
    if isinstance(raw, dt.time):
        return raw.hour * 60 + raw.minute + (raw.second >= _HALF_A_MINUTE)
    if isinstance(raw, dt.timedelta):
        return round(raw / dt.timedelta(minutes=1)) if dt.timedelta(0) <= raw <= dt.timedelta(days=1) else None
    if isinstance(raw, (int, float)) and not isinstance(raw, bool) and 0 <= raw < 1:
        return round(raw * _MINUTES_PER_DAY)
    return None


def _minutes_of_text(text: str) -> int | None:
    if text[:1] not in _STARTS:
        return None
    match = _TIME.fullmatch(text)
    if match is None or (match["hour"] == "0" and match["dotted"] and not match["unit"]):
        return None
    minutes = int(match["hour"]) * 60 + int(match["clock"] or match["dotted"] or match["behind"] or 0)
    seconds = int(match["seconds"] or 0)
    if minutes * 60 + seconds > _MINUTES_PER_DAY * 60:
        return None
    return minutes + (seconds >= _HALF_A_MINUTE)
