"""I-30: in which form volunteer and professional work together (domain/indicators.md; source 001)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.cooperation.circles import READS_OF_CIRCLES, circles_of, only
from vzv_sheets.progress_indicators.figures import Figure, count, share_slice
from vzv_sheets.progress_indicators.indicator import Indicator, Unit
from vzv_sheets.progress_indicators.scope import Scope

_UNKNOWN = "onbekend"


def forms_of_cooperation(scope: Scope) -> Figure:
    """I-30: the placements with a professional, a circle once, and which part of them has each form.

    The form of a circle is the first that a member tells, the lowest plaatsing_id first.
    """
    table, rows = scope.table("Plaatsingen"), scope.rows("Plaatsingen", scope.placements)
    professional, form = table["professional_id"].filled, table["samenwerkingsvorm"]
    together = [members for members in circles_of(scope, rows).values() if any(professional[i] for i in members)]
    told = forms_told(scope, together)
    number = len(together)
    found = count(number, only(rows, together))
    shares = (share_slice(choice, told[choice], number) for choice in form.spec.choices if number)
    return found.with_breakdown(replace(one, unit=Unit.PERCENT) for one in shares)


def forms_told(scope: Scope, together: Iterable[Sequence[int]]) -> Counter[str]:
    """How many of these circles (`circles_of`) have each form of cooperation."""
    form = scope.table("Plaatsingen")["samenwerkingsvorm"]
    return Counter(
        next((form.text(index) for index in members if form.text(index) not in ("", _UNKNOWN)), _UNKNOWN)
        for members in together
    )


INDICATORS = (
    Indicator(
        code="I-30",
        title=Text("Plaatsingen met een beroepskracht", "Placements with a professional"),
        unit=Unit.PLACEMENTS,
        formula=Text(
            "Plaatsingen in de periode met een beroepskracht; een cirkel telt één keer. Daaronder welk deel elke "
            "samenwerkingsvorm heeft; niet ingevuld is 'onbekend'.",
            "Placements in the period with a professional; a circle counts once. Below it which part has each form of "
            "cooperation; an empty cell is 'onbekend'.",
        ),
        source="001",
        reads=(*READS_OF_CIRCLES, "Plaatsingen.professional_id", "Plaatsingen.samenwerkingsvorm"),
        compute=forms_of_cooperation,
    ),
)
