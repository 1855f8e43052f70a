"""Small workbooks for the allowance statement: a volunteer, the claims of a year, the hours, the schemes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from tests.letter_writing.conftest import COMPLETE, SETTINGS, Case, case_of

AFTER_THE_YEAR = dt.date(2026, 12, 31)
Rows = Sequence[Mapping[str, str]]


def claim(month: int, amount: str, **changes: str) -> dict[str, str]:
    """A paid fixed allowance of a month of 2026."""
    row = {
        "vrijwilliger_id": "V1", "soort": "vaste vergoeding", "werkmaand": f"2026-{month:02d}", "bedrag": amount,
        "status": "betaald", "betaald_op": "2026-12-15",
    }  # fmt: skip
    return row | changes


def hourly(month: int, amount: str, hours: str, **changes: str) -> dict[str, str]:
    """A paid hourly allowance of a month of 2026."""
    return claim(month, amount, soort="uurvergoeding", uren=hours, **changes)


def worked(day: str, hours: str, **changes: str) -> dict[str, str]:
    """A shift."""
    return {"vrijwilliger_id": "V1", "datum": day, "uren": hours, "aanwezigheid": "aanwezig"} | changes


def statement(
    claims: Rows,
    *,
    hours: Rows = (),
    volunteer: Mapping[str, str] | None = None,
    others: Rows = (),
    schemes: Rows = (),
    placements: Rows = (),
    settings: Mapping[str, str] | None = None,
    as_of: dt.date = AFTER_THE_YEAR,
) -> Case:
    """A workbook in which V1 has these claims; `volunteer` changes the row of V1, `others` are more volunteers."""
    first = dict(COMPLETE["Vrijwilligers"]) | {"geboortedatum": "1980-04-01"} | dict(volunteer or {})
    all_settings = {**SETTINGS, "vrijwilligersregeling_grondslag": "ANBI", **(settings or {})}
    tables: dict[str, list[Mapping[str, str]]] = {
        "Instellingen": [{"naam": key, "waarde": value} for key, value in all_settings.items()],
        "Vrijwilligers": [first, *others],
        "Onkosten": list(claims),
    }
    for sheet, rows in (("Uren", hours), ("Regelingen", schemes), ("Plaatsingen", placements)):
        if rows:
            tables[sheet] = list(rows)
    return case_of(tables, code="L15", as_of=as_of)
