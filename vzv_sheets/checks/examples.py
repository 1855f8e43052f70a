"""Parts of the example workbooks that `vzv explain` shows and the tests execute."""

from __future__ import annotations

from textwrap import dedent

_NAME = "| organisatienaam | Voorbeeld |"
ORGANISATION = f"""
## Instellingen
| naam | waarde |
|---|---|
{_NAME}
"""

ANN = """
## Vrijwilligers
| vrijwilliger_id | achternaam | voornaam | startdatum |
|---|---|---|---|
| V1 | Jansen | Ann | 2024-01-01 |
"""

ANN_WITH_STATUS = """
## Vrijwilligers
| vrijwilliger_id | achternaam | startdatum | status |
|---|---|---|---|
| V1 | Jansen | 2024-01-01 | {} |
"""

ANN_PLACED = (
    ANN
    + """
## Plaatsingen
| plaatsing_id | vrijwilliger_id | clientcode | startdatum |
|---|---|---|---|
| P1 | V1 | C1 | 2026-01-01 |
"""
)


def workbook(*sheets: str) -> str:
    """An example workbook of an organisation with a name and the given sheets."""
    return "\n\n".join(dedent(part).strip() for part in (ORGANISATION, *sheets)) + "\n"


def paying_workbook(*sheets: str) -> str:
    """As `workbook`, of an organisation that may use the scheme for volunteers (domain/allowances.md 2.8)."""
    return workbook(*sheets).replace(_NAME, f"{_NAME}\n| vrijwilligersregeling_grondslag | ANBI |", 1)
