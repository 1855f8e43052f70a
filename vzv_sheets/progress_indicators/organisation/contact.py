"""I-50: volunteers whom nobody spoke with for long (domain/indicators.md; 002, 003)."""

from __future__ import annotations

from vzv_sheets.checks.columns_read import SIGNS_OF_LIFE, STATUS_OF_VOLUNTEER
from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, Rows, count, nothing
from vzv_sheets.progress_indicators.indicator import Indicator, Timing, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.records.contacts import NEVER, last_contact
from vzv_sheets.records.persons import is_active

_NO_DAY = "zonder startdatum of contact"


def without_contact(scope: Scope) -> Figure:
    """I-50: active volunteers without contact for more than dagen_zonder_contact days; `n` counts the active ones."""
    days = scope.records.settings.number("dagen_zonder_contact")
    if days is None:
        return nothing("de instelling 'dagen_zonder_contact' is leeg")
    last = last_contact(scope.records)
    rows = scope.rows("Vrijwilligers", is_active(scope.records))
    unknown = int((rows.used & (last == NEVER)).sum())
    asked = Rows(rows.used & (last > NEVER), {**rows.left_out, **({_NO_DAY: unknown} if unknown else {})})
    return count(int((asked.used & (scope.today - last > days)).sum()), asked, n=asked.number)


INDICATORS = (
    Indicator(
        code="I-50",
        title=Text("Lang geen contact", "No contact for long"),
        unit=Unit.VOLUNTEERS,
        formula=Text(
            "Actieve vrijwilligers met wie langer dan 'dagen_zonder_contact' dagen geen contact is vastgelegd, geteld "
            "vanaf de laatste van startdatum en contact ('laatste_contact' of een gehouden gesprek). Uren tellen niet "
            "als contact.",
            "Active volunteers with whom no contact was recorded for more than dagen_zonder_contact days, counted from "
            "the last of the start and the contact (laatste_contact or a held talk). Hours are no contact.",
        ),
        source="002, 003",
        reads=("Instellingen.dagen_zonder_contact", *STATUS_OF_VOLUNTEER, *SIGNS_OF_LIFE),
        compute=without_contact,
        timing=Timing.NOW,
    ),
)
