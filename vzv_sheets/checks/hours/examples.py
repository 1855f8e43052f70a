"""The example workbooks of the rules about norms of hours."""

from __future__ import annotations

from collections.abc import Iterable

from vzv_sheets.checks.examples import ANN, workbook

_PLACED = """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum | eind_werkelijk |{columns}
|---|---|---|---|---|{ruler}
| P1 | V1 | C1 | {start} | {end} |{values}
"""


def normed(norms: dict[str, str], hours: Iterable[str], *, start: str, end: str = "", **agreed: str) -> str:
    """A placement of Ann in a programme with these norms; `hours` are rows `datum | uren | aanwezigheid`.

    `agreed` holds further columns of the placement.
    """
    programme = "## Programmas\n| programma_id | naam |" + "".join(f" {key} |" for key in norms)
    programme += "\n|---|---|" + "---|" * len(norms) + "\n| P | Samen sterk |"
    programme += "".join(f" {value} |" for value in norms.values())
    placement = _PLACED.format(
        start=start, end=end, ruler="---|" * len(agreed),
        columns="".join(f" {key} |" for key in agreed), values="".join(f" {value} |" for value in agreed.values()),
    )  # fmt: skip
    header = "## Uren\n| plaatsing_id | vrijwilliger_id | datum | uren | aanwezigheid |\n|---|---|---|---|---|\n"
    return workbook(programme, ANN, placement, header + "\n".join(f"| P1 | V1 | {row} |" for row in hours))
