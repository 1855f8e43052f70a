"""I-36: signals that were discussed with the client before they were passed on (domain/indicators.md; source 001)."""

from __future__ import annotations

from vzv_sheets.findings.kinds import Text
from vzv_sheets.progress_indicators.figures import Figure, count, explained, nothing, share
from vzv_sheets.progress_indicators.indicator import Indicator, Masking, Unit
from vzv_sheets.progress_indicators.scope import Scope
from vzv_sheets.vocabulary.arrays import np

_NO_SHEET = "er is geen blad Signalen"
_READS = ("Signalen.signaal_id", "Signalen.plaatsing_id", "Signalen.doorgegeven_op", "Signalen.acuut")


def discussed_first(scope: Scope) -> Figure:
    """I-36: of the signals that were passed on in the period without acute danger, the part discussed by that day."""
    table = scope.table("Signalen")
    if not table.present:
        return nothing(_NO_SHEET)
    discussed, passed = table["besproken_met_client_op"], table["doorgegeven_op"]
    rows = scope.rows("Signalen", scope.within(passed) & ~table["acuut"].equals("ja"))
    first = rows.used & discussed.filled & (discussed.values <= passed.values)
    found = share(int(np.count_nonzero(first)), rows.number, rows)
    return explained(found, "geen signalen doorgegeven in deze periode")


def passed_on_in_danger(scope: Scope) -> Figure:
    """I-36/acuut: the signals of acute danger that were passed on in the period."""
    table = scope.table("Signalen")
    if not table.present:
        return nothing(_NO_SHEET)
    rows = scope.rows("Signalen", scope.within(table["doorgegeven_op"]) & ~table["acuut"].equals("nee"))
    return count(rows.number, rows)


INDICATORS = (
    Indicator(
        code="I-36",
        title=Text("Signalen eerst besproken met de cliënt", "Signals discussed with the client first"),
        unit=Unit.PERCENT,
        formula=Text(
            "Signalen zonder acuut gevaar die uiterlijk op de dag van doorgeven met de cliënt zijn besproken, gedeeld "
            "door alle signalen zonder acuut gevaar die in de periode zijn doorgegeven, maal 100.",
            "Signals without acute danger that were discussed with the client on or before the day they were passed "
            "on, divided by all signals without acute danger that were passed on in the period, times 100.",
        ),
        source="001",
        reads=(*_READS, "Signalen.besproken_met_client_op"),
        compute=discussed_first,
        masking=Masking.SENSITIVE,
    ),
    Indicator(
        code="I-36",
        part="acuut",
        title=Text("Doorgegeven signalen bij acuut gevaar", "Signals of acute danger passed on"),
        unit=Unit.NUMBER,
        formula=Text(
            "Signalen met acuut gevaar die in de periode zijn doorgegeven; die mogen eerst worden doorgegeven.",
            "Signals of acute danger that were passed on in the period; those may be passed on first.",
        ),
        source="001",
        reads=_READS,
        compute=passed_on_in_danger,
        masking=Masking.SENSITIVE,
    ),
)
